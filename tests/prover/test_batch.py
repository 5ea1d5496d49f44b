"""Batch runs over real Ray, real vLLM and real Lean: complete, resumable, and not stopped when processes die."""

import contextlib
import json
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest

from prover.runs.origin import read_starts
from prover.runs.store import RunStore
from tests.prover.conftest import RunProver, WriteConfig, command
from tests.waiting import wait_until

pytestmark = pytest.mark.slow

PROVABLE = {"swap", "chain", "add_zero'", "sum_even", "or_swap", "nil"}


def rows(folder: Path) -> dict[tuple[str, str], dict[str, object]]:
    """(theorem, arm) → row, for the rows written so far."""
    if not (folder / "results.sqlite").exists():
        return {}
    with closing(sqlite3.connect(folder / "results.sqlite")) as db:
        db.row_factory = sqlite3.Row
        try:
            return {(row["theorem"], row["arm"]): dict(row) for row in db.execute("SELECT * FROM attempts")}
        except sqlite3.OperationalError:  # the driver has not created the table yet
            return {}


def wait_for_rows(folder: Path, count: int, driver: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    def there() -> bool:
        assert driver.poll() is None, "the run ended too early"
        return len(rows(folder)) >= count

    wait_until(there, f"{count} rows", seconds=180)


def test_a_killed_run_goes_on_where_it_was(theorems: Path, write_config: WriteConfig, prover: RunProver) -> None:
    arms = {"automation": ["automation"], "model": ["neff-4"]}
    small = {name: {"provers": provers, "budget": {"tactics": 48, "seconds": 60}} for name, provers in arms.items()}
    config = write_config(arms=small)
    folder = config.parent / "run"
    driver = subprocess.Popen(command("run", config), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for_rows(folder, 3, driver)
    driver.send_signal(signal.SIGSTOP)  # or the run might end while the second one starts
    second = prover("run", config)
    assert second.returncode == 2
    assert "another `prover run` is writing" in second.stderr
    driver.send_signal(signal.SIGKILL)
    driver.wait()
    before = rows(folder)

    result = prover("run", config, "--json")
    assert result.returncode == 0, result.stderr
    after = rows(folder)
    assert {key: after[key] for key in before} == before  # no finished attempt is repeated
    assert len(after) == 2 * 8
    for arm in ("automation", "model"):
        assert after["false_one", arm]["status"] == "open"
        assert after["unknown", arm]["status"] == "invalid"
        assert "Quaternion" in str(after["unknown", arm]["reason"])
    assert {name for name, arm in after if after[name, arm]["status"] == "proved"} == PROVABLE
    (table,) = [row for row in json.loads(result.stdout) if row["arm"] == "automation"]
    assert (table["theorems"], table["attempted"]) == (8, 7)

    checked = prover("verify", folder / "proofs.jsonl", "--json")
    verdicts = [json.loads(line) for line in checked.stdout.splitlines()]
    assert checked.returncode == 0
    assert len(verdicts) == sum(row["status"] == "proved" for row in after.values())
    assert all(verdict["accepted"] for verdict in verdicts)

    first, again = read_starts(folder)  # not that of the command that was refused
    assert first.at < again.at
    assert first.software == again.software
    shown = prover("show", folder)
    assert shown.returncode == 0
    assert "automation" in shown.stdout
    assert "in 2 starts (origin.json)" in shown.stdout


def test_a_run_outlives_its_workers(theorems: Path, write_config: WriteConfig, prover: RunProver) -> None:
    arms = {"automation": {"provers": ["automation"], "budget": {"tactics": 128, "seconds": 60}}}
    config = write_config(arms=arms)
    folder = config.parent / "run"
    said = config.with_name("stderr.txt")
    with said.open("w") as file:
        driver = subprocess.Popen(command("run", config), stdout=subprocess.DEVNULL, stderr=file)
    wait_for_rows(folder, 1, driver)
    killed = kill_descendants(driver.pid, "ray::Worker")
    assert driver.wait(timeout=300) == 0
    assert "raylet" not in said.read_text(encoding="utf-8")  # Ray's reports of it are in a file
    assert killed
    after = rows(folder)
    assert len(after) == 8
    assert {name for (name, _), row in after.items() if row["status"] == "proved"} == PROVABLE


def kill_descendants(pid: int, name: str) -> int:
    """Kill the descendants of `pid` with `name` in their command; returns their number."""
    found = 0
    for child in psutil.Process(pid).children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):  # ended meanwhile
            if name in " ".join(child.cmdline()):
                child.kill()
                found += 1
    return found


def test_a_prover_that_adds_nothing_is_given_up_another_arm_is_refused_and_a_new_one_is_added(
    theorems: Path, write_config: WriteConfig, prover: RunProver
) -> None:
    idle = {"generator": {"kind": "automation", "tactics": ["skip"]}, "shape": {"width": 1, "depth": 1}}
    settings = {
        "provers": {
            "idle": idle,
            "automation": {"generator": {"kind": "automation"}, "shape": {"width": 16, "depth": 4}},
        },
        "workers": {"count": 1, "searches": 1},  # one after another
    }
    arm = {"provers": {"idle": 1, "automation": 15}, "budget": {"tactics": 128, "seconds": 60}, "give_up_below": 0.5}
    assert prover("run", write_config(**settings, arms={"both": arm})).returncode == 0
    with closing(RunStore(write_config().parent / "run")) as store:
        attempts = store.attempts()
    skipped = {row.theorem for row in attempts if row.status == "skipped"}
    assert {row.prover for row in attempts if row.status == "skipped"} == {"idle"}
    assert skipped == {"or_swap", "nil", "false_one", "unknown"}  # 0 of 4: at most 49 %
    assert {row.theorem for row in attempts if row.status == "proved"} == PROVABLE

    result = prover("run", write_config(**settings, arms={"both": {**arm, "give_up_below": 0.4}}))
    assert result.returncode == 2
    assert "holds results of another `arms.both` (`give_up_below` differs)" in result.stderr
    assert "Traceback" not in result.stderr

    before = rows(write_config().parent / "run")
    alone = {"provers": ["automation"], "budget": {"tactics": 128, "seconds": 60}}
    result = prover("run", write_config(**settings, arms={"both": arm, "alone": alone}))
    assert result.returncode == 0, result.stderr
    after = rows(write_config().parent / "run")
    assert {key: row for key, row in after.items() if key[1] == "both"} == before, (
        "what was there is not searched again"
    )
    assert {name for (name, of), row in after.items() if of == "alone" and row["status"] == "proved"} == PROVABLE


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {
                "provers": {"automation": {"generator": {"kind": "vllm", "checkpoint": "./none"}, "neff": 1}},
                "arms": {"a": {"provers": ["automation"], "budget": {"tactics": 1, "seconds": 1}}},
            },
            "no checkpoint at",
        ),
        ({"benchmarks": {"small": {"kind": "file", "path": "none.lean"}}}, "none.lean"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    theorems: Path, write_config: WriteConfig, prover: RunProver, changed: dict[str, Any], message: str
) -> None:
    result = prover("run", write_config(**changed))
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
