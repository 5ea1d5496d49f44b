"""A disk that is full costs no result: a run says so in a line, and resumes once there is room.

The disk is a small file system in memory, which a user may mount in a namespace of their own.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.prover.conftest import USES_RAY, WriteConfig, command

IN_A_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec"]


def can_mount() -> bool:
    """Whether this machine lets us mount something."""
    mount = [*IN_A_NAMESPACE, "mount -t tmpfs none /mnt"]
    try:
        return subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


pytestmark = [*USES_RAY, pytest.mark.skipif(not can_mount(), reason="no file system can be mounted here")]


def test_a_run_whose_disk_is_full_ends_with_a_line_and_resumes(tmp_path: Path, write_config: WriteConfig) -> None:
    theorems = (f"theorem t{i} (a b : Nat) (h : a < {i}) : a < {i + 1} := by sorry\n" for i in range(40))
    (tmp_path / "theorems.lean").write_text("".join(theorems), encoding="utf-8")
    prover = {"generator": {"kind": "automation", "tactics": ["omega"]}, "shape": {"width": 1, "depth": 1}}
    arm = {"provers": ["automation"], "budget": {"tactics": 4, "seconds": 60}}
    config = write_config(provers={"automation": prover}, arms={"automation": arm})
    (tmp_path / "run").mkdir()
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    run = " ".join(command("run", config, "--json"))
    script = f"""
        mount -t tmpfs -o size=160k none {tmp_path}/run
        {run} 2>{first} && exit 99 || echo $? >>{first}
        mount -o remount,size=50m {tmp_path}/run
        {run} 2>{second}
    """
    done = subprocess.run([*IN_A_NAMESPACE, script], capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    *_, line, status = first.read_text("utf-8").splitlines()
    assert status == "2"
    assert line.startswith(f"prover: {tmp_path}/run cannot be written: ")
    assert line.endswith("what was finished is kept: make room, then the same command resumes")
    assert "Traceback" not in first.read_text("utf-8")
    assert "attempts are already finished" in second.read_text("utf-8")
    [result] = json.loads(done.stdout)
    assert (result["theorems"], result["proved"]) == (40, 40)


@pytest.mark.parametrize("kilobytes", range(4, 120, 12))
def test_at_any_size_what_is_written_can_be_read_or_begun_again(tmp_path: Path, kilobytes: int) -> None:
    program = tmp_path / "store.py"
    program.write_text(STORE, encoding="utf-8")
    (tmp_path / "run").mkdir()
    script = f"""
        mount -t tmpfs -o size={kilobytes}k none {tmp_path}/run
        {sys.executable} {program} {tmp_path}/run
        mount -o remount,size=50m {tmp_path}/run
        {sys.executable} {program} {tmp_path}/run
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [*IN_A_NAMESPACE, script]
    done = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    full, resumed = done.stdout.splitlines()
    written, _, reason = full.partition(" ")
    assert "make room, then the same command resumes" in reason
    assert resumed == f"{written} kept, 200 in all"


STORE = """
import sys
from pathlib import Path
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.store import RunStore

config = RunConfig.model_validate({
    "run_folder": sys.argv[1],
    "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
    "provers": {"p": {"generator": {"kind": "automation"}, "shape": {"width": 1, "depth": 1}}},
    "arms": {"a": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
})
written = 0
try:
    with RunStore.writing(config) as store:
        kept = len(store.finished())
        for number in range(200):
            store.add(Attempt("b", f"t{number}", "a", "p", "open", tree=bytes(1000)))
            written += 1
        print(f"{kept} kept, {len(store.finished())} in all")
except RunError as error:
    print(written, error)
"""
