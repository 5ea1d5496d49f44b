"""Claim 3 on MiniF2F, from a run folder that is written as a batch writes it."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.claims.minif2f import common_tokens, main, proved, report
from prover.analysis.runs import Results, read_results
from tests.prover.test_analysis import NEVER, Outcome, write_run

ARMS: dict[str, dict[str, list[Outcome]]] = {
    "neff-1": {"neff-1": [3, 48, NEVER, NEVER]},
    "neff-4": {"neff-4": [3, 20, 90, NEVER]},
    "neff-16": {"neff-16": [3, NEVER, NEVER, NEVER]},
    "ensemble": {"neff-1": [1, NEVER, NEVER, NEVER], "neff-4": [NEVER, 8, NEVER, NEVER], "neff-16": [NEVER] * 4},
    "seeds": {"neff-1": [1, NEVER, NEVER, NEVER], "seed-2": [NEVER] * 4, "seed-3": [NEVER, NEVER, NEVER, 32]},
}


@pytest.fixture
def results(tmp_path: Path) -> Results:
    """On both splits, the searches of `ARMS` with 96 tries for each arm."""
    arms = {
        arm: {prover: {"valid": rows, "test": rows} for prover, rows in members.items()}
        for arm, members in ARMS.items()
    }
    return read_results([write_run(tmp_path / "run", arms, tactics=96)])


def test_members_share_the_tries_and_the_tokens(results: Results) -> None:
    valid = results.split("valid")
    counts = {
        limit: {arm: int(flags[valid].sum()) for arm, flags in by_arm.items()}
        for limit, by_arm in proved(results.arms, 96).items()
    }
    assert counts["24 tries"] == {"neff-1": 1, "neff-4": 2, "neff-16": 1, "ensemble": 2, "seeds": 1}
    assert counts["96 tries"] == {"neff-1": 2, "neff-4": 3, "neff-16": 1, "ensemble": 2, "seeds": 2}
    assert common_tokens(results.arms) == 960  # what a search without a proof writes, with three members too
    assert counts["960 tokens"] == counts["96 tries"]


def test_the_arm_that_has_written_least_bounds_the_tokens(results: Results) -> None:
    terse = replace(results.arms["neff-16"], tokens_spent=results.arms["neff-16"].tokens_spent / 2)
    by_arm = proved({**results.arms, "neff-16": terse}, 96)["480 tokens"]
    valid = results.split("valid")
    found = {arm: int(flags[valid].sum()) for arm, flags in by_arm.items()}
    # 48 and 20 tries of one model are 480 and 200 tokens; 8 and 32 of one of three, 240 and 960
    assert found == {"neff-1": 2, "neff-4": 2, "neff-16": 1, "ensemble": 2, "seeds": 1}


def test_another_run_is_refused_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = write_run(tmp_path / "run", {"ensemble": {"neff-1": {"valid": [1], "test": [1]}}})
    monkeypatch.setattr("sys.argv", ["minif2f", str(other)])
    with pytest.raises(SystemExit):
        main()
    assert "no arm `neff-1`; there are ensemble" in capsys.readouterr().err


def test_the_rivals_are_the_best_single_model_cross_entropy_and_seeds(results: Results) -> None:
    text = "\n".join(report(results))
    assert "best single model on the validation split, with 96 tries, is neff-4" in text
    assert "| each arm with | ensemble − neff-4 | ensemble − neff-1 | ensemble − seeds |" in text
    (row,) = {line for line in text.split("\n") if line.startswith("| 96 tries | -")}
    assert row.startswith("| 96 tries | -25.0 [")
