"""Commands that are stopped, or cannot start, say so in one line and leave no process behind."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest
from ray._private.node import Node

from benchmarks.stops import Case, stop
from prover.batch.cluster import LAST_SECONDS, SHUTDOWN_SECONDS, cluster
from prover.cli import stopping
from prover.config.run import WorkersConfig
from prover.errors import RunError
from tests.prover.conftest import USES_RAY, command
from tests.waiting import wait_until

pytestmark = USES_RAY

CASES = [
    Case("driver", signal.SIGTERM, "searching"),
    Case("group", signal.SIGINT, "starting the models"),
    Case("head, then driver", signal.SIGTERM, "searching"),
    Case("group", signal.SIGTERM, "first training"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.number.name} to {case.whom}, {case.phase}")
def test_a_stopped_command_says_so_and_leaves_nothing_behind(tmp_path: Path, case: Case) -> None:
    """Tests some cases; `benchmarks/stops.py` tests all of them."""
    outcome = stop(case, tmp_path)
    assert outcome.wrong(case) == [], outcome.said


def test_waiting_for_ray_fits_into_the_time_of_a_stop() -> None:
    assert SHUTDOWN_SECONDS + 2 * LAST_SECONDS < stopping.PATIENCE_SECONDS < 10


STUCK = """
import ctypes
from prover.cli import stopping
mutex, library = ctypes.create_string_buffer(64), ctypes.CDLL(None)
with stopping.stoppable(patience=0.5):
    library.pthread_mutex_lock(mutex)
    print("stuck", flush=True)
    library.pthread_mutex_lock(mutex)
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_command_that_does_not_come_back_from_a_library_is_ended(number: signal.Signals, status: int) -> None:
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", STUCK], text=True, stdout=pipe, stderr=pipe)
    assert process.stdout is not None
    assert process.stdout.readline() == "stuck\n"
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert "the same command goes on from there" in said


ENDLESS = """
import ctypes, os, signal, sys
from pathlib import Path
from lean_env.processes.child_main import descendants
from prover.batch.cluster import cluster
from prover.cli.restarting import COUNT, restarting
from prover.config.run import WorkersConfig
print("started", os.getpid(), flush=True)
if COUNT in os.environ:
    raise SystemExit
mutex, library = ctypes.create_string_buffer(64), ctypes.CDLL(None)
with restarting(), cluster(WorkersConfig(), Path(sys.argv[1])):
    for pid, _ in descendants(os.getpid()):
        if Path(f"/proc/{pid}/comm").read_text() == "raylet\\n":
            os.kill(pid, signal.SIGKILL)
    library.pthread_mutex_lock(mutex)
    library.pthread_mutex_lock(mutex)
"""


def test_a_command_is_started_again_even_if_a_call_of_a_dead_cluster_does_not_return(tmp_path: Path) -> None:
    words = [sys.executable, "-c", ENDLESS, str(tmp_path / "ray.log")]
    done = subprocess.run(words, text=True, capture_output=True, timeout=300, check=False)
    first, second = done.stdout.splitlines()
    assert first == second  # in the same process, for whoever waits for it
    assert done.returncode == 0
    assert "the same command is started again" in done.stderr


def test_a_cluster_leaves_no_folder_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as place:  # a short path
        monkeypatch.setenv("RAY_TMPDIR", place)
        with cluster(WorkersConfig(), tmp_path / "ray.log"):
            assert list(Path(place).glob("*/session_latest/logs"))
        assert list(Path(place).iterdir()) == []


def _hear_ctrl_c() -> None:
    """A shell that runs the tests in the background makes its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_cluster_has_only_what_a_batch_uses_and_ray_is_whole_afterwards(tmp_path: Path) -> None:
    whole = vars(Node).copy()
    with cluster(WorkersConfig(), tmp_path / "ray.log"):
        commands = [" ".join(process.cmdline()) for process in psutil.Process().children(recursive=True)]
        assert vars(Node) == whole
    assert any("gcs_server" in command for command in commands)
    unused = ("dashboard/dashboard.py", "monitor.py")  # the autoscaler's and that of logs end alike
    assert [command for command in commands if any(name in command for name in unused)] == []


def test_ctrl_c_while_the_libraries_are_read() -> None:
    slow = [sys.executable, "-X", "importtime", *command("doctor")]
    null, pipe = subprocess.DEVNULL, subprocess.PIPE
    process = subprocess.Popen(slow, stdout=null, stderr=pipe, text=True, preexec_fn=_hear_ctrl_c)
    assert process.stderr is not None
    for line in process.stderr:
        if "pydantic" in line:
            break
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said


def test_sigterm_is_heard_in_a_cluster_and_after_it(tmp_path: Path) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))
    try:
        with cluster(WorkersConfig(), tmp_path / "ray.log"):
            os.kill(os.getpid(), signal.SIGTERM)
            assert heard == [signal.SIGTERM]
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == [signal.SIGTERM] * 2


def test_a_ray_that_cannot_start_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ray._private.utils.estimate_available_memory", lambda: 50 << 20)
    with (
        pytest.raises(RunError, match=r"Ray cannot be started on this machine; end what uses its memory, .*Ray says"),
        cluster(WorkersConfig(), tmp_path / "ray.log"),
    ):
        pass


def test_a_full_disk_is_named_where_ray_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ray._private.utils.estimate_available_memory", lambda: 50 << 20)
    monkeypatch.setattr("prover.batch.cluster.LEAST_ROOM", 1 << 60)
    with pytest.raises(RunError, match="disk is full: make room in"), cluster(WorkersConfig(), tmp_path / "ray.log"):
        pass


def test_a_folder_that_cannot_be_made_for_ray_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_TMPDIR", "/proc/no-such-folder")
    with (
        pytest.raises(RunError, match=r"no place for its files: /proc/no-such-folder/.*: No such .*set RAY_TMPDIR"),
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


@pytest.mark.parametrize("words", [("prove", "--statement", "theorem t : 1 = 1"), ("verify", "proof.lean")])
def test_ctrl_c_ends_a_command_that_compiles_the_library(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "proof.lean").write_text("theorem t : 1 = 1 := by rfl\n")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    process = subprocess.Popen(command(*words), cwd=tmp_path, env=environment, start_new_session=True)
    with process:
        wait_until(lambda: any(tmp_path.rglob("*.olean")), "a compiled module")
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 130
    assert not list(tmp_path.rglob("*.olean"))
