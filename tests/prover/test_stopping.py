"""Commands that are stopped, or cannot begin, say so in one line and leave nothing behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from prover.batch.cluster import cluster
from prover.config.run import WorkersConfig
from prover.errors import RunError
from tests.prover.conftest import command


@pytest.mark.parametrize("stage", ["starting Ray", "searching"])
def test_sigterm_ends_a_run_with_a_line_and_all_its_processes(theorems: Path, write_config, stage: str) -> None:
    config = write_config(arms={"a": {"provers": ["automation"], "budget": {"tactics": 128, "seconds": 60}}})
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    driver = subprocess.Popen(command("run", config), text=True, start_new_session=True, **streams)
    next(line for line in driver.stderr if line.startswith(stage))
    family = psutil.Process(driver.pid)
    while not (started := family.children(recursive=True)):
        assert driver.poll() is None
    os.kill(driver.pid, signal.SIGTERM)
    os.killpg(driver.pid, signal.SIGTERM)  # as `timeout` does: to the process, then to its group
    _, said = driver.communicate(timeout=180)
    assert driver.returncode == 143, said
    assert "the same command goes on from there" in said
    assert "Traceback" not in said
    assert "***" not in said  # Ray's dump of its stack
    assert not psutil.wait_procs(started, timeout=20)[1]


STUCK = """
import ctypes
from prover.cli import stopping
stopping.PATIENCE_SECONDS = 0.5
mutex, library = ctypes.create_string_buffer(64), ctypes.CDLL(None)
with stopping.stoppable():
    library.pthread_mutex_lock(mutex)
    print("stuck", flush=True)
    library.pthread_mutex_lock(mutex)
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_command_that_does_not_come_back_from_a_library_is_ended(number: signal.Signals, status: int) -> None:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen([sys.executable, "-c", STUCK], text=True, **streams)
    assert process.stdout.readline() == "stuck\n"
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert "the same command goes on from there" in said


def test_ctrl_c_while_the_libraries_are_read() -> None:
    slow = [sys.executable, "-X", "importtime", *command("doctor")]
    process = subprocess.Popen(slow, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    for line in process.stderr:
        if "pydantic" in line:
            break
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said


def test_sigterm_is_heard_after_a_cluster_as_before(tmp_path: Path) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))
    try:
        with cluster(WorkersConfig(), tmp_path / "ray.log"):
            pass
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == [signal.SIGTERM]


def test_a_ray_that_cannot_start_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_TMPDIR", "/proc/no-such-folder")
    with (
        pytest.raises(RunError, match="Ray cannot be started on this machine; wait"),
        cluster(WorkersConfig(), tmp_path / "ray.log"),
    ):
        pass


@pytest.mark.parametrize("address", ["127.0.0.1:9", "ray://127.0.0.1:9", "nonsense"])
def test_a_cluster_that_is_not_there_is_one_line_at_once(address: str, tmp_path: Path) -> None:
    with (
        pytest.raises(RunError, match=f"no Ray cluster answers at {address}: "),
        cluster(WorkersConfig(address=address), tmp_path / "ray.log"),
    ):
        pass
