"""What is killed with -9 changes nothing but the time: real Ray on several nodes, real Lean, a real model."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from ray.cluster_utils import Cluster

from tests.prover.conftest import USES_RAY, WriteConfig, command
from tests.prover.test_batch import rows, wait_for_rows
from training.shipped import CHECKPOINTS

pytestmark = USES_RAY

PROVABLE, OTHERS = [f"yes{i}" for i in range(10)], [f"no{i}" for i in range(6)]
SLEEP = "sleep 150"
"""A tactic that makes a search last, and does nothing."""


@pytest.fixture(scope="module")
def nodes(ray_processes: None) -> Iterator[Cluster]:
    """A cluster of two nodes on this machine; the one that leaves is `worker_nodes`' only element."""
    small = {"num_cpus": 1, "object_store_memory": 100 << 20}
    cluster = Cluster(initialize_head=True, head_node_args={**small, "include_dashboard": False})
    cluster.add_node(**small)
    yield cluster
    cluster.shutdown()


@pytest.fixture
def config(tmp_path: Path, write_config: WriteConfig) -> WriteConfig:
    """A run of theorems of which automation proves the first ten and the other six cannot be proved."""
    statements = [
        f"theorem {name} (a b : Nat) (h : a < {i}) : a < {i + 1} := by sorry" for i, name in enumerate(PROVABLE)
    ]
    statements += [f"theorem {name} : {i} = {i + 1} := by sorry" for i, name in enumerate(OTHERS)]
    (tmp_path / "theorems.lean").write_text("\n".join(statements) + "\n", encoding="utf-8")
    tactics = [SLEEP, "omega", "constructor", "intros"]

    def write(address: str | None, adapter: str | None = None) -> Path:
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
    """Processes below this one with `name` in their command line, or in the title they gave themselves."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            if name in " ".join(process.cmdline()) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.NoSuchProcess:  # ended meanwhile
            continue
    return found


def end_of(gone: list[psutil.Process], seconds: float = 20) -> list[psutil.Process]:
    """Those that still run after so many seconds."""
    return psutil.wait_procs(gone, timeout=seconds)[1]


LEAN, WORKER, ENGINE = "serve_theorems.lean", "ray::Worker", "ray::Engine"
Start = Callable[[Path], "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start `prover run`, in a process group of its own as a shell would."""
    drivers: list[subprocess.Popen[str]] = []

    def run(config: Path) -> "subprocess.Popen[str]":
        null, pipe = subprocess.DEVNULL, subprocess.PIPE
        ran = command("run", config)
        drivers.append(subprocess.Popen(ran, text=True, start_new_session=True, stdout=null, stderr=pipe))
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

    def after(count: int) -> None:
        """Wait for so many rows; those that were there before must be the same still."""
        wait_for_rows(folder, count, driver)
        now = rows(folder)
        assert {name: now[name] for name in seen} == seen
        seen.update(now)

    after(2)
    processes(LEAN)[0].kill()
    after(5)
    [engine] = processes(ENGINE)  # one for the base and its adapter
    engine.kill()
    after(10)
    workers = processes(WORKER)
    nodes.remove_node(leaving, allow_graceful=False)
    assert psutil.wait_procs(workers, timeout=10)[0], "no worker was on the node that left"
    after(14)
    processes(WORKER)[0].kill()
    after(18)
    driver.kill()
    driver.wait()
    assert not end_of(processes(WORKER) + processes(ENGINE) + processes(LEAN))

    again = start(path)
    assert again.wait(timeout=300) == 0
    end = rows(folder)
    assert {name: end[name] for name in seen} == seen
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
    _, said = driver.communicate(timeout=30)
    assert driver.returncode == 130
    assert "the same command goes on from there" in said
    assert "Traceback" not in said
    assert not end_of(running)
