"""Processes killed with -9 cost only time: real Ray on several nodes, real Lean, a real model."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import psutil
import pytest
from ray.cluster_utils import Cluster

from prover.cli.restarting import COUNT, RESTARTS
from prover.log import LOG
from tests.prover.conftest import USES_RAY, WriteConfig, command
from tests.prover.test_batch import rows, wait_for_rows
from tests.waiting import wait_until
from training.shipped import CHECKPOINTS

pytestmark = USES_RAY

PROVABLE, OTHERS = [f"yes{i}" for i in range(10)], [f"no{i}" for i in range(6)]
SLEEP = "sleep 150"
"""A tactic that takes time and does nothing, so that a search lasts."""

SMALL = {"num_cpus": 1, "object_store_memory": 100 << 20}
"""A node of a cluster."""


@pytest.fixture(scope="module")
def nodes(ray_processes: None) -> Iterator[Cluster]:
    """A cluster of two nodes on this machine; the node that leaves is the only element of `worker_nodes`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_worker_niceness", "0")  # as in the clusters that the product starts
        cluster = Cluster(initialize_head=True, head_node_args={**SMALL, "include_dashboard": False})
        cluster.add_node(**SMALL)
        yield cluster
        cluster.shutdown()


@pytest.fixture
def config(tmp_path: Path, write_config: WriteConfig) -> WriteConfig:
    """A run of sixteen theorems: automation proves the first ten, and the other six cannot be proved."""
    statements = [
        f"theorem {name} (a b : Nat) (h : a < {i}) : a < {i + 1} := by sorry" for i, name in enumerate(PROVABLE)
    ]
    statements += [f"theorem {name} : {i} = {i + 1} := by sorry" for i, name in enumerate(OTHERS)]
    (tmp_path / "theorems.lean").write_text("\n".join(statements) + "\n", encoding="utf-8")

    def write(address: str | None, adapter: str | None = None, sleep: str = SLEEP) -> Path:
        tactics = [sleep, "omega", "constructor", "intros"]
        provers: dict[str, object] = {
            "automation": {"generator": {"kind": "automation", "tactics": tactics}, "shape": {"width": 4, "depth": 3}}
        }
        if adapter is not None:
            model = {"kind": "transformers", "checkpoint": str(CHECKPOINTS[4])}
            provers["base"] = {"generator": model, "shape": {"width": 4, "depth": 2}}
            provers["adapted"] = {"generator": {**model, "adapter": adapter}, "shape": {"width": 4, "depth": 2}}
        arms = {name: {"provers": [name], "budget": {"tactics": 16, "seconds": 60}} for name in provers}
        workers = {"count": 3, "searches": 2, "address": address}
        return write_config(provers=provers, arms=arms, workers=workers)

    return write


def processes(name: str) -> list[psutil.Process]:
    """Descendants of this process with `name` in their command line or in their process title."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            if name in " ".join(process.cmdline()) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.NoSuchProcess:  # ended meanwhile
            continue
    return found


def name_of(process: psutil.Process) -> str:
    """Name of the program; empty if the process has ended."""
    try:
        return process.name()
    except psutil.NoSuchProcess:
        return ""


def end_of(gone: list[psutil.Process], seconds: float = 60) -> list[psutil.Process]:
    """Wait for the processes to end; returns those that still run after `seconds`."""
    return psutil.wait_procs(gone, timeout=seconds)[1]


LEAN, WORKER, ENGINE = "serve_theorems.lean", "ray::Worker", "ray::Engine"


class Start(Protocol):
    """Type of the fixture `start`. `before` and `after`: arguments before `run` and after the configuration."""

    def __call__(
        self, config: Path, *, before: Sequence[str] = (), after: Sequence[str] = ()
    ) -> "subprocess.Popen[str]": ...


@pytest.fixture
def start() -> Iterator[Start]:
    """Start `prover run`, with arguments before and after it, in a process group of its own, as a shell would."""
    drivers: list[subprocess.Popen[str]] = []

    def run(config: Path, *, before: Sequence[str] = (), after: Sequence[str] = ()) -> "subprocess.Popen[str]":
        words = command(*before, "run", config, *after)
        pipe = subprocess.PIPE
        drivers.append(subprocess.Popen(words, text=True, start_new_session=True, stdout=pipe, stderr=pipe))
        return drivers[-1]

    yield run
    for driver in drivers:
        with driver:  # which closes its pipe
            driver.kill()


def test_whatever_is_killed_the_batch_ends_alike(
    nodes: Cluster, config: WriteConfig, start: Start, adapters: list[str]
) -> None:
    path = config(nodes.address, adapters[0])
    folder = path.parent / "run"
    driver = start(path)
    seen: dict[tuple[str, str], dict[str, object]] = {}
    [leaving] = nodes.worker_nodes

    def changed(now: dict[tuple[str, str], dict[str, object]]) -> list[object]:
        """The rows of `seen` that are others now, before and after."""
        return [(before, now[name]) for name, before in seen.items() if now[name] != before]

    def after(count: int) -> None:
        """Wait for `count` rows; those that existed before must be unchanged."""
        wait_for_rows(folder, count, driver)
        now = rows(folder)
        assert changed(now) == []
        seen.update(now)

    after(2)
    processes(LEAN)[0].kill()
    after(5)
    [engine] = processes(ENGINE)  # one for the base and its adapter
    engine.kill()
    after(10)
    workers = processes(WORKER)
    nodes.remove_node(leaving, allow_graceful=False)
    deadline = time.monotonic() + 60
    while not psutil.wait_procs(workers, timeout=0.1)[0]:
        assert time.monotonic() < deadline, "no worker was on the node that left"
    after(14)
    processes(WORKER)[0].kill()
    after(18)
    driver.kill()
    driver.wait()
    assert not end_of(processes(WORKER) + processes(ENGINE) + processes(LEAN))

    again = start(path)
    assert again.wait(timeout=300) == 0
    end = rows(folder)
    assert changed(end) == []
    assert set(end) == {(name, arm) for name in PROVABLE + OTHERS for arm in ("automation", "base", "adapted")}
    assert {name for name, arm in end if arm == "automation" and end[name, arm]["status"] == "proved"} == {*PROVABLE}
    assert {row["status"] for row in end.values()} == {"proved", "open"}
    samples = [json.loads(line) for line in (folder / "utilisation.jsonl").read_text().splitlines()]
    assert any(sample["lean"]["rate"] > 0 and sample["models"]["adapted+base"]["rate"] > 0 for sample in samples)


@pytest.mark.parametrize("existing", [True, False], ids=["existing cluster", "own cluster"])
def test_ctrl_c_ends_cleanly(nodes: Cluster, config: WriteConfig, start: Start, existing: bool) -> None:
    path = config(nodes.address if existing else None)
    driver = start(path)
    wait_for_rows(path.parent / "run", 2, driver)
    running = processes(WORKER) + processes(LEAN)
    assert len(running) >= 3
    os.killpg(driver.pid, signal.SIGINT)
    _, said = driver.communicate(timeout=120)
    assert driver.returncode == 130
    assert "the same command goes on from there" in said
    assert "Traceback" not in said
    assert not end_of(running)


def test_a_run_whose_ray_is_killed_is_started_again_and_resumes(config: WriteConfig, start: Start) -> None:
    path = config(None)
    driver = start(path)
    wait_for_rows(path.parent / "run", 2, driver)
    finished = rows(path.parent / "run")
    _vital_process(driver, "raylet").kill()
    _, said = driver.communicate(timeout=300)
    assert driver.returncode == 0, said
    assert "the same command is started again" in said
    assert "Traceback" not in said
    assert "of Ray's processes these have died: raylet" in (path.parent / "run" / LOG).read_text("utf-8")
    end = rows(path.parent / "run")
    assert {name: end[name] for name in finished} == finished
    assert len(end) == len(PROVABLE + OTHERS)


def test_a_ray_that_is_killed_while_it_starts_is_not_waited_for(config: WriteConfig, start: Start) -> None:
    path = config(None)
    driver = start(path)
    _vital_process(driver, "gcs_server").kill()
    _, said = driver.communicate(timeout=300)
    assert driver.returncode == 0, said
    assert "Traceback" not in said
    assert len(rows(path.parent / "run")) == len(PROVABLE + OTHERS)


def test_a_run_whose_ray_is_killed_again_and_again_ends_with_a_line(
    config: WriteConfig, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(COUNT, str(RESTARTS))
    driver = start(config(None))
    raylet = _vital_process(driver, "raylet")
    running = psutil.Process(driver.pid).children(recursive=True)
    raylet.kill()
    _, said = driver.communicate(timeout=120)
    assert driver.returncode == 2, said
    assert "a process of Ray's has died (raylet); what was finished is kept" in said
    assert "Traceback" not in said
    assert not end_of(running)


def test_a_run_on_another_cluster_that_dies_ends_with_a_line(config: WriteConfig, start: Start) -> None:
    cluster = Cluster(initialize_head=True, head_node_args={**SMALL, "include_dashboard": False})
    try:
        address = cluster.address
        path = config(address, sleep="sleep 5000")
        driver = start(path)
        wait_for_rows(path.parent / "run", 2, driver)
        cluster.head_node.kill_gcs_server(check_alive=False)
        _, said = driver.communicate(timeout=120)
    finally:
        cluster.shutdown()
    assert driver.returncode == 2, said
    assert f"no Ray cluster answers at {address}" in said
    assert "Traceback" not in said


def _vital_process(driver: "subprocess.Popen[str]", name: str) -> psutil.Process:
    """The program of that name that the run has started for its cluster, as soon as there is one."""
    found: list[psutil.Process] = []

    def there() -> bool:
        assert driver.poll() is None, "the run ended too early"
        found[:] = [child for child in psutil.Process(driver.pid).children() if name_of(child) == name]
        return bool(found)

    wait_until(there, name)
    return found[0]


def test_the_log_names_what_died(config: WriteConfig, start: Start) -> None:
    path = config(None, sleep="sleep 1500")
    log = path.parent / "run" / LOG
    driver = start(path, before=["-v"], after=["--json"])
    wait_for_rows(path.parent / "run", 1, driver)
    worker = processes(WORKER)[0]
    assert worker.nice() <= psutil.Process().nice(), "on a busy machine a worker must not yield to everything else"
    worker.kill()
    _wait_for_text(log, "a worker has died", driver)

    def dropped() -> bool:
        """Whether one of those killed was at work: between two theorems a new Lean is started without a word."""
        for lean in processes(LEAN):
            with contextlib.suppress(psutil.NoSuchProcess):
                lean.kill()
        time.sleep(1)
        return "Lean is dropped" in log.read_text("utf-8")

    wait_until(dropped, "a Lean process that is dropped")
    results, said = driver.communicate(timeout=300)
    assert driver.returncode == 0, said
    assert [row["arm"] for row in json.loads(results)] == ["automation"]
    time_and_level = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} WARNING "
    for text in (
        r"lean_env\.\S+: .*Lean is dropped",
        r"prover\.batch\.dispatch: a worker has died, another is started",
        r"prover\.batch\.dispatch: try 1 of 3 of small/(yes|no)\d/automation/automation failed",
    ):
        assert re.search(time_and_level + text, log.read_text("utf-8"), re.MULTILINE), log.read_text("utf-8")
        assert re.search(time_and_level + text, said, re.MULTILINE)


HANGING = """
import sys
from prover.batch import watch
from prover.cli import main
watch.SILENT_SECONDS = 6.0
main()
"""


def test_a_worker_that_hangs_is_replaced_and_one_that_was_not_asked_is_not(config: WriteConfig) -> None:
    path = config(None, sleep="sleep 600")
    log = path.parent / "run" / LOG
    driver = subprocess.Popen([sys.executable, "-c", HANGING, "run", path], text=True, stderr=subprocess.PIPE)
    wait_for_rows(path.parent / "run", 2, driver)
    driver.send_signal(signal.SIGSTOP)
    time.sleep(8)
    driver.send_signal(signal.SIGCONT)
    wait_for_rows(path.parent / "run", 4, driver)
    assert "has not answered" not in log.read_text("utf-8")
    hanging = processes(WORKER)[0]
    hanging.suspend()
    _, said = driver.communicate(timeout=300)
    assert driver.returncode == 0, said
    assert "a worker that has not answered for" in log.read_text("utf-8")
    assert not end_of([hanging])
    assert len(rows(path.parent / "run")) == len(PROVABLE + OTHERS)


def _wait_for_text(file: Path, text: str, driver: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 120
    while not (file.exists() and text in file.read_text("utf-8")):
        assert driver.poll() is None, "the run ended too early"
        assert time.monotonic() < deadline, f"{text!r} is not in the log within 120 s"
        time.sleep(0.05)
