"""The first command of a new user says why it takes a minute, also where there is no terminal."""

import fcntl
import os
import signal
import subprocess
from pathlib import Path

import pytest

from lean_env import library_folder
from tests.prover.conftest import command

STATEMENT = ("prove", "--statement", "theorem t : 1 = 1")


def first_words(cache: Path, *words: str) -> str:
    """The first line on standard error of a command that finds no compiled library; the command is then killed."""
    process = subprocess.Popen(
        command(*words),
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with process:
        assert process.stderr is not None
        said = process.stderr.readline()
        os.killpg(process.pid, signal.SIGKILL)
    return said


@pytest.mark.parametrize("words", [STATEMENT, ("doctor", "--json"), ("run", "configs/embedded.yaml", "--dry-run")])
def test_compiling_the_library_is_announced(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert first_words(tmp_path, *words).startswith("compiling the Lean library, which is done once")


def test_waiting_for_another_process_that_compiles_is_announced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    lock = library_folder().with_suffix(".lock")
    lock.parent.mkdir(parents=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert first_words(tmp_path, *STATEMENT) == "waiting for another process, which compiles the Lean library\n"
