"""Folders for checking proofs, of a live process and of a killed one."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from lean_env import SessionLost
from lean_env.processes.scratch import CHECK, LEAST_FREE, remove_abandoned, scratch_folder

KILLED = """
import os, signal
from lean_env.processes.scratch import scratch_folder
with scratch_folder() as folder:
    (folder / "output").write_text("x")
    print(folder, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_full_disk_is_no_verdict_on_a_proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=LEAST_FREE - 1))
    with pytest.raises(SessionLost, match=r"No space left on device: .*; make room, or set TMPDIR"), scratch_folder():
        pass


def test_a_folder_that_cannot_be_made_is_no_verdict_on_a_proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(SessionLost, match="no temporary folder to check a proof in"), scratch_folder():
        pass


def test_what_a_killed_process_left_goes_and_what_is_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    remove_abandoned.cache_clear()
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", KILLED], env=environment, capture_output=True, text=True, check=False)
    left = Path(done.stdout.strip())
    assert (left / "output").is_file()
    with scratch_folder() as own:
        assert left.is_dir()  # too recent to tell
        for folder in (left, own):
            os.utime(folder, (time.time() - 1000,) * 2)
        remove_abandoned.cache_clear()
        remove_abandoned(CHECK, tmp_path)
        assert not left.exists()
        assert own.is_dir()
    assert not own.exists()
