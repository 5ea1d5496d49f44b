"""What `prover show` says of a run: how far it is, what became of each theorem, and why."""

import json
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.runs.store import RunStore
from tests.prover.conftest import Shown


def config(folder: Path) -> RunConfig:
    prover = {"generator": {"kind": "automation"}, "neff": 1}
    budget = {"tactics": 30, "seconds": 3}
    return RunConfig.model_validate(
        {
            "run_folder": folder,
            "benchmarks": {name: {"kind": "minif2f", "split": "valid"} for name in ("large", "a-small-one")},
            "provers": dict.fromkeys(("p", "q"), prover),
            "arms": {
                "single": {"provers": ["p"], "budget": budget},
                "both": {"provers": ["p", "q"], "budget": budget},
                "late": {"provers": ["q"], "budget": budget},
            },
        }
    )


SIZES = {"large": 10, "a-small-one": 2}
ROWS = [
    *(Attempt("large", f"large_{number}", "single", "p", "proved", "rfl", tactics_tried=4) for number in range(3)),
    Attempt("large", "large_0", "both", "p", "refused", "cheat", reason="an axiom is not allowed", refused=2),
    Attempt("large", "large_0", "both", "q", "proved", "intro h\nexact h", tactics_tried=9, seconds=3.25),
    Attempt("large", "large_1", "both", "p", "refused", "cheat", reason="an axiom is not allowed", refused=1),
    Attempt("large", "large_1", "both", "q", "open", reason="no state left to expand"),
    Attempt("large", "large_2", "both", "p", "invalid", reason="unknown identifier ‘Quaternion’"),
    Attempt("large", "large_2", "both", "q", "invalid", reason="unknown identifier ‘Quaternion’"),
    Attempt("large", "large_3", "both", "p", "failed", reason="Lean was killed"),
    Attempt("a-small-one", "a-small-one_0", "single", "p", "open"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A run that is not finished."""
    with RunStore.writing(config(tmp_path / "run")) as store:
        for benchmark, size in SIZES.items():
            texts = (
                Theorem(name=f"{benchmark}_{i}", statement=f"theorem t{i} (p : Prop) : p → p") for i in range(size)
            )
            store.add_theorems(benchmark, texts)
        store.add_all(ROWS)
    return tmp_path / "run"


def rows(table: str) -> list[list[str]]:
    """The cells of a printed table, row by row, its heading first."""
    lines = (line.replace("┃", "│").split("│")[1:-1] for line in table.splitlines())
    return [[cell.strip() for cell in line] for line in lines if line]


def test_an_unfinished_run_says_so(folder: Path, shown: Shown) -> None:
    written = datetime(2026, 3, 4, 5, 6, 7)
    os.utime(folder / "results.sqlite", (written.timestamp(), written.timestamp()))
    text = shown("show", folder)
    table = [line[:3] for line in rows(text)]
    assert table == [
        ["benchmark", "arm", "theorems"],
        ["large", "single", "3 of 10"],
        ["", "both", "3 of 10"],
        ["", "p", "4 of 10"],
        ["", "q", "3 of 10"],
        ["", "late", "0 of 10"],
        ["a-small-one", "single", "1 of 2"],
        ["", "both", "0 of 2"],
        ["", "p", "0 of 2"],
        ["", "q", "0 of 2"],
        ["", "late", "0 of 2"],
    ]
    assert "not finished; no result yet: both on a-small-one, late. Last written 2026-03-04 05:06:07." in text


def test_tactics_after_the_proof_are_tried_but_do_not_count_for_it(folder: Path, shown: Shown) -> None:
    proved = Attempt("large", "large_4", "late", "q", "proved", "rfl", tactics_tried=20, tactics_to_proof=3)
    with RunStore.writing(config(folder)) as store:
        store.add(proved)
    (row,) = (
        row
        for row in json.loads(shown("show", folder, "--json"))
        if (row["benchmark"], row["arm"]) == ("large", "late")
    )
    assert (row["median_tactics"], row["median_tactics_proved"]) == (20, 3)


def test_a_finished_run_has_no_note(folder: Path, shown: Shown) -> None:
    with RunStore.writing(config(folder)) as store:
        for benchmark, size in SIZES.items():
            for arm, prover in (("single", "p"), ("both", "p"), ("both", "q"), ("late", "q")):
                store.add_all(Attempt(benchmark, f"{benchmark}_{i}", arm, prover, "open") for i in range(size))
    text = shown("show", folder)
    assert "not finished" not in text
    assert [line[2] for line in rows(text)[1:]] == ["10"] * 5 + ["2"] * 5


def test_reading_a_killed_run_does_not_make_it_look_written(folder: Path, tmp_path: Path, shown: Shown) -> None:
    killed = tmp_path / "killed"
    with RunStore.writing(config(folder)) as store:
        store.add(ROWS[0])
        shutil.copytree(folder, killed)
    written = datetime(2026, 3, 4, 5, 6, 7).timestamp()
    for path in killed.glob("results.sqlite*"):
        os.utime(path, (written, written))
    for _ in range(2):
        assert "Last written 2026-03-04 05:06:07." in shown("show", killed)


def test_what_kept_theorems_from_being_proved_has_columns_of_its_own(folder: Path, shown: Shown) -> None:
    text = shown("show", folder)
    heading, *table = rows(text)
    both = dict(zip(heading, table[1], strict=True))
    assert both["attempted"] == "3"
    assert (both["proved"], both["refused"], both["failed"], both["invalid"]) == ("1", "1", "1 (33.3%)", "1")
    assert "broke down: 1 of 11 attempts (9.1%), 1 of them with: Lean was killed; they are no" in text
    assert "skipped" not in heading  # nothing is
    assert "refused: the check accepted none of the proofs found" in text
    (result, *_) = (row for row in json.loads(shown("show", folder, "--json")) if row["arm"] == "both")
    assert (result["theorems"], result["finished"], result["refused"], result["invalid"]) == (10, 3, 1, 1)


def test_an_arm_whose_attempts_all_broke_down_has_no_success_rate(tmp_path: Path, shown: Shown) -> None:
    with RunStore.writing(config(tmp_path / "run")) as store:
        rows_of = ((number, f"Lean {'died' if number else 'was killed'}") for number in range(3))
        store.add_all(Attempt("large", f"large_{n}", "single", "p", "failed", reason=reason) for n, reason in rows_of)
    text = shown("show", tmp_path / "run")
    heading, single, *_ = rows(text)
    assert dict(zip(heading, single, strict=True))["rate"] == "–"
    assert "3 of 3 attempts (100.0%), 2 of them with: Lean died; they are no results" in " ".join(text.split())


def test_what_only_a_model_proves_is_counted_beside_what_automation_does(tmp_path: Path, shown: Shown) -> None:
    settings = config(tmp_path / "run").model_dump()
    settings["provers"]["q"] = {"generator": {"kind": "vllm", "checkpoint": "owner/model"}, "neff": 4}
    run = RunConfig.model_validate(settings)
    rows_of = {"single": {"p": "01"}, "both": {"p": "0", "q": "02"}, "late": {"q": "1234"}}
    with RunStore.writing(run) as store:
        store.add_all(
            Attempt("large", f"large_{number}", arm, prover, "proved", "rfl", tactics_tried=1)
            for arm, provers in rows_of.items()
            for prover, numbers in provers.items()
            for number in numbers
        )
    heading, *table = rows(shown("show", run.run_folder))
    found = {line[1]: line[heading.index("beyond")] for line in table if line[heading.index("proved")] != "0"}
    assert found == {"single": "–", "both": "1", "p": "–", "q": "1", "late": "3"}


def test_automation_counts_as_such_wherever_it_searches(tmp_path: Path, shown: Shown) -> None:
    settings = config(tmp_path / "run").model_dump()
    settings["provers"]["q"] = {"generator": {"kind": "vllm", "checkpoint": "owner/model"}, "neff": 4}
    settings["arms"] = {"both": settings["arms"]["both"]}
    run = RunConfig.model_validate(settings)
    with RunStore.writing(run) as store:
        store.add_all(
            Attempt("large", f"large_{number}", "both", prover, "proved", "rfl", tactics_tried=1)
            for prover, number in (("p", 0), ("q", 0), ("q", 1), ("q", 2))
        )
    heading, *table = rows(shown("show", run.run_folder))
    found = {line[1]: line[heading.index("beyond")] for line in table if line[heading.index("proved")] != "0"}
    assert found == {"both": "2", "p": "–", "q": "2"}


def test_a_theorem_is_shown_with_its_statement_and_every_attempt(folder: Path, shown: Shown) -> None:
    text = shown("show", folder, "--theorem", "large_0")
    for line in (
        "large/large_0",
        "  theorem t0 (p : Prop) : p → p",
        "both · p: refused: an axiom is not allowed",
        "  the last proof refused:\n    cheat",
        "both · q: proved",
        "  9 tactics tried, 0 run by Lean; 3.2 s, of which work: 0.0 s Lean, 0.0 s model, 0.0 s check",
        "  the proof:\n    intro h\n    exact h",
        "single · p: proved",
    ):
        assert f"{line}\n" in text
    assert shown("show", folder, "--theorem", "large/large_0") == text
    (found,) = json.loads(shown("show", folder, "--theorem", "large_0", "--json"))
    assert (found["benchmark"], found["name"], found["statement"]) == (
        "large",
        "large_0",
        "theorem t0 (p : Prop) : p → p",
    )
    assert [(row["arm"], row["prover"], row["status"], row["seconds"]) for row in found["attempts"]] == [
        ("both", "p", "refused", 0),
        ("both", "q", "proved", 3.25),
        ("single", "p", "proved", 0),
    ]
    assert "no theorem large_00; did you mean large_0?" in shown("show", folder, "--theorem", "large_00", status=2)


def test_attempts_are_listed_by_status_one_a_line(folder: Path, shown: Shown) -> None:
    assert shown("show", folder, "--status", "failed", "--status", "invalid").splitlines() == [
        "invalid  large/large_2 · both · p: unknown identifier ‘Quaternion’",
        "invalid  large/large_2 · both · q: unknown identifier ‘Quaternion’",
        "failed  large/large_3 · both · p: Lean was killed",
    ]
    assert shown("show", folder, "--status", "skipped") == ""
    listed = json.loads(shown("show", folder, "--status", "refused", "--json"))
    assert [(row["theorem"], row["reason"]) for row in listed] == [
        ("large_0", "an axiom is not allowed"),
        ("large_1", "an axiom is not allowed"),
    ]
    assert "no status `fail`; there are proved, open" in shown("show", folder, "--status", "fail", status=2)
    assert "only one of" in shown("show", folder, "--status", "open", "--tree", "large_0", status=2)


def test_the_results_as_csv_by_theorem_and_arm(folder: Path, tmp_path: Path, shown: Shown) -> None:
    path = tmp_path / "results.csv"
    assert "12 theorems written" in shown("export", folder, "--csv", path)
    table = path.read_text(encoding="utf-8").splitlines()
    assert table[:5] == [
        "benchmark,theorem,single,both,both:p,both:q,late",
        "large,large_0,proved,proved,refused,proved,",
        "large,large_1,proved,refused,refused,open,",
        "large,large_2,proved,invalid,invalid,invalid,",
        "large,large_3,,failed,failed,,",
    ]
    assert table[5:] == [f"large,large_{i},,,,," for i in range(4, 10)] + [
        "a-small-one,a-small-one_0,open,,,,",
        "a-small-one,a-small-one_1,,,,,",
    ]
