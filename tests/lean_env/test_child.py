"""A client in a process of its own, whatever it does. Needs no client of Lean."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from lean_env.errors import ProcessDied
from lean_env.processes.child import ChildProcess
from tests.lean_env.backends import alive

CLIENT = """
import os, subprocess, sys, time
print("printed at import")
class Client:
    def __init__(self):
        self.children = []
    def echo(self, *words):
        print("printed", flush=True)
        return ["echo", *words, sys.stdin.read(), os.getcwd()]
    def start(self):
        # in a group of its own, as a terminal's processes are, and with a child of its own
        command = ["sh", "-c", "sleep 1000 & echo $!; wait"]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
        self.children.append(child)
        return [child.pid, int(child.stdout.readline())]
    def complain(self):
        sys.stderr.write("complaint " * 100_000)
        return ["complained"]
    def hang(self):
        time.sleep(1000)
    def fail(self):
        raise KeyError("no such thing")
    def exit(self):
        sys.stderr.write("last words")
        sys.stderr.flush()
        os._exit(3)
    def leave(self):
        open(os.environ["LEFT"], "w").close()
"""


@pytest.fixture
def client(tmp_path: Path) -> Path:
    path = tmp_path / "client.py"
    path.write_text(CLIENT)
    return path


async def started(client: Path) -> ChildProcess:
    child = await ChildProcess.start(client, os.environ | {"LEFT": str(client.with_name("left"))})
    assert await child.receive(20) == ["ready"]
    return child


async def gone(*processes: int) -> bool:
    for _ in range(100):
        if not any(map(alive, processes)):
            return True
        await asyncio.sleep(0.05)
    return False


async def test_answers_are_apart_from_what_the_client_prints_and_reads(client: Path) -> None:
    child = await started(client)
    assert await child.ask(["echo", "∀ \n\udc80"], 20) == ["echo", "∀ \n\udc80", "", os.getcwd()]
    assert await child.ask(["fail"], 20) == ["failed", "KeyError", "'no such thing'"]
    assert (await child.ask(["complain"], 20), await child.ask(["complain"], 20)) == (["complained"], ["complained"])
    await child.kill()
    await child.kill()
    assert client.with_name("left").exists()


async def test_kill_ends_what_came_from_the_client(client: Path) -> None:
    child = await started(client)
    below = await child.ask(["start"], 20)
    with pytest.raises(TimeoutError):
        await child.ask(["hang"], 0.2)
    await child.kill()
    assert await gone(child.pid, *below)


async def test_what_a_killed_client_left_is_ended_too(client: Path) -> None:
    child = await started(client)
    below = await child.ask(["start"], 20)
    await child.remember_descendants()
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(ProcessDied, match="SIGKILL"):
        await child.ask(["echo"], 20)
    await child.kill()
    assert await gone(*below)


async def test_a_client_that_exits_is_quoted(client: Path) -> None:
    child = await started(client)
    with pytest.raises(ProcessDied, match=r"exit status 3\): .*last words"):
        await child.ask(["exit"], 20)
    await child.kill()


async def test_a_client_that_cannot_be_imported_says_why(tmp_path: Path) -> None:
    path = tmp_path / "client.py"
    path.write_text("import nothing_of_that_name")
    child = await ChildProcess.start(path, os.environ)
    first = await child.receive(20)
    assert first == ["failed", "ModuleNotFoundError", "No module named 'nothing_of_that_name'"]
    await child.kill()
