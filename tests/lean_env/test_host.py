"""What a confined process can do. On a kernel without Landlock it can do everything, so there is nothing to test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lean_env.embedded.host import COMPLETE, landlock_version

PROGRAM = """
import os, socket, sys
from lean_env.embedded.host import confine
confine(sys.argv[3])

def tried(action):
    try:
        action()
        return "done"
    except OSError as error:
        return type(error).__name__

print(tried(lambda: open("inside", "w").close()))
print(tried(lambda: open(sys.argv[1], "w").close()))
print(tried(lambda: os.remove(sys.argv[2])))
print(tried(lambda: os.kill(os.getppid(), 0)))
print(tried(lambda: socket.create_connection(("127.0.0.1", 9), 1)))
"""


@pytest.mark.skipif(landlock_version() < COMPLETE, reason="this kernel's Landlock does not do all of it")
@pytest.mark.parametrize(("writes", "inside"), [("folder", "done"), ("nowhere", "PermissionError")])
def test_a_confined_process_writes_to_its_folder_at_most_and_reaches_no_other(
    tmp_path: Path, writes: str, inside: str
) -> None:
    folder, victim = tmp_path / "scratch", tmp_path / "victim"
    folder.mkdir()
    victim.write_text("x")
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "outside"), str(victim), writes]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [inside, *["PermissionError"] * 4]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scratch", "victim"]
