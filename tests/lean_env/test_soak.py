"""A session under abuse: nothing is confused, nothing is left over, memory stays flat."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from benchmarks.lean_soak import ALLOWED, soak
from lean_env import EmbeddedSession, Theorem, Timeouts
from tests.lean_env.backends import alive, lean_processes
from tests.waiting import wait_until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


async def test_random_tactics() -> None:
    before = lean_processes()
    outcome = await soak(700, seed=1, disasters=0.01, timeouts=Timeouts(tactic=4.0, theorem=60.0))
    assert outcome.wrong == []
    assert sum(outcome.counts.values()) == 700
    assert {kind for kind, _ in outcome.counts} == set(ALLOWED)
    assert outcome.counts["honest", "finished"] > 0
    assert outcome.counts["honest", "timed_out"] + outcome.counts["garbage", "timed_out"] < 10
    assert max(outcome.memory_mb) < 300
    assert lean_processes() == before


async def test_states_that_are_not_kept_cost_nothing() -> None:
    session = EmbeddedSession(Timeouts(tactic=60.0))
    root = await session.open(Theorem(name="t", statement="theorem t (p q : Prop) : p → q → p ∧ q"))
    sizes = []
    for _ in range(4):
        for _ in range(12):
            await session.run(root, ["intro h", "intro h k", "skip", "exact nothing"] * 64)
        sizes.append(session.resident_mb())
    await session.close()
    assert sizes[-1] - sizes[1] < 3.0, sizes  # 6,144 steps; the first half fills Lean's table of states


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
def test_a_lean_that_died_while_nobody_asked_is_replaced(loop: str) -> None:
    """On uvloop as well, which Ray runs its actors on: writing to a process that is gone raises an error there."""

    async def kill_it() -> str:
        session = EmbeddedSession(Timeouts(tactic=60.0))
        root = await session.open(Theorem(name="t", statement="theorem t : True"))
        assert session.pid is not None
        os.kill(session.pid, signal.SIGKILL)
        await asyncio.to_thread(_gone, session.pid)
        for _ in range(5):
            await asyncio.sleep(0)  # the loop hears of the pipe's end
        [result] = await session.run(root, ["trivial"])
        await session.open(Theorem(name="u", statement="theorem u : True"))
        await session.close()
        return result.status

    factory = pytest.importorskip("uvloop").new_event_loop if loop == "uvloop" else asyncio.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        assert runner.run(kill_it()) == "finished"


ENDINGS = {
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "exits": "os._exit(3)",
    "raises": "raise RuntimeError('boom')",
    "stops the loop": "asyncio.get_running_loop().stop(); await asyncio.sleep(1)",
    "ends without close": "return",
    "aborts": "os.abort()",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_process_outlives_its_driver(ending: str) -> None:
    program = f"""
        import asyncio, os, signal
        from lean_env import EmbeddedSession, Theorem
        from tests.waiting import until_busy
        async def main():
            session = EmbeddedSession()
            root = await session.open(Theorem(name="t", statement="theorem t : True"))
            asyncio.ensure_future(session.run(root, ["repeat skip"]))
            await until_busy([session.pid])
            print(session.pid, flush=True)
            {ENDINGS[ending]}
        asyncio.run(main())
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, check=False, timeout=180
    )
    _gone(int(done.stdout))


def test_no_process_outlives_its_event_loop() -> None:
    async def leave_it() -> int:
        session = EmbeddedSession(Timeouts())
        await session.open(Theorem(name="t", statement="theorem t : True"))
        assert session.pid is not None
        return session.pid

    before = lean_processes()
    _gone(asyncio.run(leave_it()))
    assert lean_processes() == before


def test_no_process_outlives_a_driver_killed_while_it_verifies() -> None:
    program = """
        import asyncio, os, signal
        from lean_env import EmbeddedChecker, Problem, Theorem, verify_many
        from tests.lean_env.backends import descendants
        from tests.waiting import until
        async def main():
            problem = Problem(Theorem(name="t", statement="theorem t : True"), "repeat skip")
            asyncio.ensure_future(verify_many([problem] * 2, EmbeddedChecker()))
            await until(lambda: len(descendants(os.getpid())) >= 2, "a check")
            print(*(pid for pid, _ in descendants(os.getpid())), flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        asyncio.run(main())
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=False, timeout=180)
    started = [int(pid) for pid in done.stdout.split()]
    assert len(started) >= 2  # the server and what it started
    for pid in started:
        _gone(pid)


def _gone(pid: int) -> None:
    wait_until(lambda: not alive(pid), f"the end of process {pid}")
