"""`prover merge`: one run folder of several, which is read and resumed like any other."""

import gzip
import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.folder import read_config
from prover.runs.merging import merge
from prover.runs.store import RunStore
from tests.prover.conftest import RunProver

TREE = gzip.compress(b'{"nodes": []}')
T, U = (Theorem(name=name, statement=f"theorem {name} : True") for name in "tu")
PROVED = Attempt("b", "t", "one", "p", "proved", script="trivial", tactics_tried=3, tree=TREE)
OPEN = Attempt("b", "u", "one", "p", "open", tactics_tried=64)
OTHER = Attempt("b", "t", "two", "q", "open", tactics_tried=9, tree=TREE)


def run(folder: Path, arm: str, prover: str, *attempts: Attempt, width: int = 16, **changed: Any) -> Path:
    """Write a run with one arm of one prover."""
    generator = {"generator": {"kind": "automation"}, "shape": {"width": width, "depth": 4}}
    settings = {
        "run_folder": folder,
        "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
        "provers": {prover: generator},
        "arms": {arm: {"provers": {prover: 1}, "budget": {"tactics": 64, "seconds": 60}}},
        **changed,
    }
    with RunStore.writing(RunConfig.model_validate(settings)) as store:
        store.add_theorems("b", [T, U])
        for attempt in attempts:
            store.add(attempt)
    return folder


def test_arms_of_two_runs_become_one_run(tmp_path: Path, prover: RunProver) -> None:
    first = run(tmp_path / "first", "one", "p", PROVED, OPEN, workers={"count": 3})
    second = run(tmp_path / "second", "two", "q", OTHER, replace(OTHER, theorem="u", status="failed", tree=b""))
    merged = tmp_path / "merged"
    done = prover("merge", first, second, "-o", merged, "--json")
    assert done.returncode == 0, done.stderr
    assert {row["arm"]: (row["finished"], row["proved"]) for row in json.loads(done.stdout)} == {
        "one": (2, 1),
        "two": (1, 0),
    }
    with closing(RunStore(merged)) as store:
        assert store.attempts() == [replace(row, tree=b"") for row in (PROVED, OTHER, OPEN)]
        assert [key.arm for key, tree in store.trees("t") if tree == {"nodes": []}] == ["one", "two"]
        assert set(store.theorems()) == {("b", "t"), ("b", "u")}
    assert json.loads((merged / "proofs.jsonl").read_text(encoding="utf-8"))["proof"] == "trivial"
    config = read_config(merged, RunConfig)
    assert (list(config.arms), config.run_folder) == (["one", "two"], merged)
    with RunStore.writing(config) as store:  # which resumes it
        assert len(store.finished()) == 3
    again = prover("merge", first, second, "-o", merged)
    assert again.returncode == 2
    assert "merged exists; give a new folder" in again.stderr


def test_of_a_search_that_both_made_the_first_result_counts(tmp_path: Path) -> None:
    otherwise = replace(PROVED, status="open", script="", tactics_tried=64, tree=b"")
    runs = [run(tmp_path / "a", "one", "p", otherwise), run(tmp_path / "b", "one", "p", PROVED, OPEN)]
    merge(runs, tmp_path / "merged")
    with closing(RunStore(tmp_path / "merged")) as store:
        assert store.attempts() == [otherwise, OPEN]
        assert list(store.trees("t")) == []
    merge(runs[::-1], tmp_path / "reversed")
    with closing(RunStore(tmp_path / "reversed")) as store:
        assert store.attempts() == [replace(PROVED, tree=b""), OPEN]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"width": 8}, "another `provers.p` than an earlier run (`shape.width` differs)"),
        ({"benchmarks": {"b": {"kind": "minif2f", "split": "test"}}}, "another `benchmarks.b` than an earlier run"),
        ({"lean": {"kind": "embedded", "tactic_seconds": 2}}, "another `lean.tactic_seconds` than"),
    ],
)
def test_runs_that_contradict_each_other_are_refused_by_name(
    tmp_path: Path, changed: dict[str, Any], message: str
) -> None:
    runs = [run(tmp_path / "a", "one", "p", OPEN), run(tmp_path / "b", "one", "p", PROVED, **changed)]
    with pytest.raises(RunError) as caught:
        merge(runs, tmp_path / "merged")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "merged").exists()


def test_runs_with_other_statements_are_refused(tmp_path: Path) -> None:
    runs = [run(tmp_path / "a", "one", "p", PROVED), run(tmp_path / "b", "two", "q")]
    with RunStore.writing(read_config(runs[1], RunConfig)) as store:
        store.add_theorems("b", [T.model_copy(update={"statement": "theorem t : 1 = 1"}), U])
        store.add(OTHER)
    with pytest.raises(RunError, match=f"{runs[1]} has other theorems of `b` than"):
        merge(runs, tmp_path / "merged")
    assert [path.name for path in tmp_path.iterdir() if path not in runs] == [], "nothing half merged is left"
