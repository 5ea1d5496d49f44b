"""Which configuration and theorems a run folder accepts: anything before its first result, and afterwards additions."""

from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from lean_env import Theorem
from lean_env.settings import read_yaml
from prover.attempt import Attempt
from prover.batch.jobs import all_jobs
from prover.batch.preflight import plan
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.folder import read_config
from prover.runs.store import RunStore

Change = Callable[[dict[str, Any]], object]
T = Theorem(name="t", statement="theorem t : True")
U = Theorem(name="u", statement="theorem u : True")


def settings(folder: Path) -> dict[str, Any]:
    """Two arms of one prover each; the tests give results to the first only."""
    automation = {"generator": {"kind": "automation"}, "shape": {"width": 16, "depth": 4}}
    budget = {"tactics": 64, "seconds": 60}
    return {
        "run_folder": folder,
        "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}, "c": {"kind": "minif2f", "split": "test"}},
        "provers": {"p": automation, "q": deepcopy(automation)},
        "arms": {"one": {"provers": {"p": 1}, "budget": budget}, "two": {"provers": {"q": 1}, "budget": dict(budget)}},
        "workers": {"count": 1},
    }


def changed(folder: Path, change: Change) -> RunConfig:
    values = settings(folder)
    change(values)
    return RunConfig.model_validate(values)


def begun(folder: Path, *attempts: Attempt) -> None:
    """Write a run with the theorem `t` in two benchmarks, and these attempts."""
    with RunStore.writing(RunConfig.model_validate(settings(folder))) as store:
        for benchmark in ("b", "c"):
            store.add_theorems(benchmark, [T])
        for attempt in attempts:
            store.add(attempt)


def rows(folder: Path) -> list[Attempt]:
    with closing(RunStore(folder)) as store:
        return store.attempts()


RESULT = Attempt("b", "t", "one", "p", "open", tactics_tried=64)
FAILED = Attempt("b", "t", "one", "p", "failed", reason="the engine died", tree=b"x")
ELSEWHERE = Attempt("c", "t", "two", "q", "failed", reason="the engine died", tree=b"x")


def rename_everything(values: dict[str, Any]) -> None:
    values["benchmarks"] = {"d": {"kind": "minif2f", "split": "test"}}
    values["provers"] = {"r": values["provers"]["p"]}
    values["arms"] = {"three": {"provers": {"r": 1}, "budget": {"tactics": 1, "seconds": 1}}}
    values["lean"] = {"kind": "embedded", "tactic_seconds": 3}


@pytest.mark.parametrize("attempts", [(), (FAILED, ELSEWHERE)], ids=["nothing", "failures"])
def test_before_the_first_result_any_configuration_and_any_theorems_are_taken(
    tmp_path: Path, attempts: tuple[Attempt, ...]
) -> None:
    begun(tmp_path, *attempts)
    other = changed(tmp_path, rename_everything)
    assert [check.found for check in plan(other).missing] == []
    with RunStore.writing(other) as store:
        store.add_theorems("d", [U])
        assert store.attempts() == []
        assert set(store.theorems()) == {("d", "u")}
        assert list(store.trees("t")) == []
    assert read_config(tmp_path, RunConfig) == other


def test_before_the_first_result_the_theorems_of_a_benchmark_may_change(tmp_path: Path) -> None:
    begun(tmp_path, RESULT)
    with RunStore.writing(RunConfig.model_validate(settings(tmp_path))) as store:
        store.add_theorems("c", [U])
        assert set(store.theorems()) == {("b", "t"), ("c", "u")}
        with pytest.raises(RunError, match=r"other theorems of `b` \(`u` is new; 1 more differ\)"):
            store.add_theorems("b", [U])


def add_benchmark(values: dict[str, Any]) -> None:
    values["benchmarks"]["d"] = {"kind": "embedded", "split": "test", "limit": 2}


def add_arm(values: dict[str, Any]) -> None:
    values["arms"]["three"] = {"provers": {"p": 1, "q": 3}, "budget": {"tactics": 9, "seconds": 1}}


def add_prover(values: dict[str, Any]) -> None:
    values["provers"]["r"] = {**values["provers"]["p"], "strategy": "wide"}
    values["arms"]["three"] = {"provers": {"r": 1}, "budget": {"tactics": 9, "seconds": 1}}


def change_what_has_no_result(values: dict[str, Any]) -> None:
    values["provers"]["q"]["shape"]["width"] = 3
    values["arms"]["two"]["budget"]["tactics"] = 7
    values["benchmarks"]["c"]["limit"] = 5


def drop_what_has_no_result(values: dict[str, Any]) -> None:
    for section, name in (("arms", "two"), ("provers", "q"), ("benchmarks", "c")):
        del values[section][name]


def use_more_workers(values: dict[str, Any]) -> None:
    values["workers"] = {"count": 3, "searches": 2}


@pytest.mark.parametrize(
    "change",
    [add_benchmark, add_arm, add_prover, change_what_has_no_result, drop_what_has_no_result, use_more_workers],
)
def test_what_is_new_is_added_to_a_folder_with_results_and_only_that_is_searched(
    tmp_path: Path, change: Change
) -> None:
    begun(tmp_path, RESULT)
    other = changed(tmp_path, change)
    with RunStore.writing(other) as store:
        assert store.attempts() == [RESULT]
        to_do = {job.key for job in all_jobs(other, {"b": [T]})} - store.finished()
    assert RESULT.key not in to_do
    assert to_do == {("b", "t", arm, prover) for arm, its in other.arms.items() for prover in its.provers} - {
        RESULT.key
    }
    assert read_config(tmp_path, RunConfig) == other


def put(*path: str, value: object) -> Change:
    """Set a value in the settings."""

    def change(values: dict[str, Any]) -> None:
        for key in path[:-1]:
            values = values.setdefault(key, {})
        values[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (put("arms", "one", "budget", "tactics", value=65), "another `arms.one` (`budget.tactics` differs); give the"),
        (put("arms", "one", "provers", value={"q": 1}), "another `arms.one` (`provers.q` differs)"),
        (put("arms", "one", "give_up_below", value=0.1), "another `arms.one` (`give_up_below` differs)"),
        (put("provers", "p", "shape", "width", value=8), "another `provers.p` (`shape.width` differs)"),
        (put("provers", "p", "generator", "tactics", value=["rfl"]), "`provers.p` (`generator.tactics` differs)"),
        (put("benchmarks", "b", "limit", value=3), "another `benchmarks.b` (`limit` differs)"),
        (
            put("benchmarks", "b", value={"kind": "embedded", "split": "test"}),
            "another `benchmarks.b` (`kind` ",
        ),
        (
            put("benchmarks", value={"c": {"kind": "minif2f", "split": "test"}}),
            "`benchmarks.b`, which the",
        ),
        (put("lean", value={"kind": "embedded", "tactic_seconds": 3}), "another configuration (`lean.tactic_seconds`"),
    ],
)
def test_what_has_results_must_not_change_and_is_named(tmp_path: Path, change: Change, message: str) -> None:
    begun(tmp_path, RESULT)
    before = (tmp_path / "config.yaml").read_bytes()
    other = changed(tmp_path, change)
    with pytest.raises(RunError) as caught, RunStore.writing(other):
        pass
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (tmp_path / "config.yaml").read_bytes() == before
    assert rows(tmp_path) == [RESULT]
    with pytest.raises(RunError, match="holds results of"), RunStore.writing(other):  # also the second time
        pass


def test_a_folder_with_the_configuration_of_something_else_is_left_alone(tmp_path: Path) -> None:
    text = yaml.safe_dump({"rounds": 3, "run_folder": str(tmp_path)})
    (tmp_path / "config.yaml").write_text(text)
    with pytest.raises(RunError, match="unknown key `rounds`"), RunStore.writing(changed(tmp_path, add_arm)):
        pass
    assert (tmp_path / "config.yaml").read_text() == text


def test_results_that_were_killed_before_their_first_byte_are_none(tmp_path: Path) -> None:
    (tmp_path / "results.sqlite").touch()
    config = changed(tmp_path, add_arm)
    assert plan(config).missing == []
    with RunStore.writing(config) as store:
        assert store.attempts() == []


def test_a_setting_that_an_older_folder_lacks_has_its_default(tmp_path: Path) -> None:
    begun(tmp_path, RESULT)
    kept = yaml.safe_load((tmp_path / "config.yaml").read_text())
    del kept["provers"]["p"]["closers"], kept["lean"]
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(kept))
    with RunStore.writing(read_yaml(tmp_path / "config.yaml", RunConfig)) as store:
        assert store.attempts() == [RESULT]
