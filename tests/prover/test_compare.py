"""What `prover compare` prints: a screen, or everything."""

from pathlib import Path

import pytest

from prover.cli.comparison_overview import ARMS, PAIRS
from tests.prover.conftest import Shown
from tests.prover.test_analysis import NEVER, Outcome, write_run

SCREEN = 40
"""Lines."""


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run of 12 arms on two benchmarks; `arm-K` proves the first K of 12 theorems."""
    proved: dict[int, list[Outcome]] = {number: [8] * number + [NEVER] * (12 - number) for number in range(12)}
    arms = {f"arm-{number}": {f"p{number}": {"valid": rows, "test": rows}} for number, rows in proved.items()}
    return write_run(tmp_path / "run", arms, tactics=16)


def cells(text: str) -> list[list[str]]:
    """The rows of the printed tables."""
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in text.splitlines()]
    return [row for row in rows if row]


def test_a_comparison_fits_on_a_screen_and_says_what_is_left_out(run: Path, shown: Shown) -> None:
    text = shown("compare", run)
    assert len(text.splitlines()) <= SCREEN
    rates = [row for row in cells(text) if "%" in row[5]]
    assert len(rates) == ARMS - 1, "seven of each benchmark"
    assert [row[1] for row in rates[:7]] == ["arm-0", *(f"arm-{number}" for number in range(6, 12))], (
        "with the baseline"
    )
    assert rates[6][2:7] == ["12", "16", "11", "91.7 %", "64.6 to 98.5 %"]
    differences = [row for row in cells(text) if "%" not in row[5]]
    assert len(differences) == PAIRS
    assert [row[1] for row in differences] == ["arm-8", "arm-9", "arm-10", "arm-11"] * 2, "the least likely by chance"
    assert differences[3][2:] == ["16", "11", "0", "+91.7", "+75.0 to +100.0", "0.011"]
    assert text.splitlines()[-1] == (
        "--full adds success by budget in tactics, tokens and seconds; 10 more rows of success rates; "
        "14 more differences from arm-0"
    )


def test_full_prints_everything(run: Path, shown: Shown) -> None:
    text = shown("compare", run, "--full")
    assert len([row for row in cells(text) if row[0].endswith(" – arm-0")]) == 2 * 11
    assert " ".join(text.split()).count("theorems proved by budget") == 2 * 3
    assert "--full" not in text


def test_a_small_comparison_lacks_nothing_but_curves(tmp_path: Path, shown: Shown) -> None:
    invalid: list[Outcome] = [1, NEVER, "invalid", "failed"]
    run = write_run(tmp_path / "run", {"one": {"a": {"test": invalid}}, "two": {"b": {"test": [1, 2, 3, NEVER]}}})
    text = shown("compare", run)
    assert "failed: Lean, a model or a worker broke down" in text
    assert "test: theorems left out: 1 whose statement Lean does not accept" in text
    assert text.splitlines()[-1] == "--full adds success by budget in tactics, tokens and seconds"
    broken: list[Outcome] = ["failed", "failed"]
    other = write_run(tmp_path / "other", {"one": {"a": {"test": broken}}, "two": {"b": {"test": [1, NEVER]}}})
    row = next(row for row in cells(shown("compare", other)) if row[1] == "one")
    assert row[3:] == ["64", "0", "–", "–", "", "2 (100.0 %)"], "nothing was tried in vain"
    alone = shown("compare", run, "--arm", "two")
    assert "against" not in alone


def test_a_share_that_is_given_twice_is_refused(run: Path, shown: Shown) -> None:
    share = ("ensemble", run, "--budget", "8", "--share", "arm-1=1")
    assert "an arm is named twice" in shown(*share, "--share", "arm-1=2", status=2)
    assert "arm-1 4 + arm-2 4" in shown(*share, "--share", "arm-2")
