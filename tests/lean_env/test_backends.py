"""One suite for every Lean backend: the promises of the `LeanSession` protocol, on real Lean.

LeanDojo and LeanInteract are the real clients on stand-in executables (`standin/`).
"""

import asyncio
import os
import signal
import sys
import textwrap
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from lean_env import LeanSession, ProofState, SessionLost, StepResult, TheoremError, Timeouts
from tests.lean_env.backends import BACKENDS, COMM, SWAP, Backend, alive, all_processes, lean_processes
from tests.waiting import until

HANGS = "repeat skip"
OVERFLOWS_THE_STACK = "set_option maxRecDepth 100000000 in iterate 10000000 skip"
LIMITS = Timeouts(start=60.0, tactic=30.0, theorem=60.0)
"""Generous, because the stand-ins start a fresh Lean for each finished proof, which is slow on a busy machine."""
SHORT = Timeouts(start=60.0, tactic=2.0, theorem=60.0)


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Backend:
    return Backend(request.param)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def session(backend: Backend) -> AsyncIterator[LeanSession]:
    """One session for all tests: what one of them does to its Lean must not affect the next."""
    made = backend.session(LIMITS)
    yield made
    await made.close()


def opened(result: StepResult) -> ProofState:
    assert result.status == "open", result
    assert result.state is not None
    return result.state


async def test_the_cpu_seconds_of_lean_grow_and_outlive_its_process(backend: Backend) -> None:
    session = backend.session(SHORT)
    root = await session.open(SWAP)
    opening = session.cpu_seconds()
    assert opening > 0
    (result,) = await session.run(root, [HANGS])  # until Lean is ended for it
    assert result.status == "timed_out"
    hung = session.cpu_seconds()
    assert hung > opening
    await session.run(root, ["skip"])
    assert session.cpu_seconds() > hung
    await session.close()
    assert session.cpu_seconds() >= hung


async def test_a_search(session: LeanSession) -> None:
    """Open, many tactics on one state, branches from an old one, the end of the proof."""
    root = await session.open(SWAP)
    assert root.text == "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"
    tactics = ["constructor", "exact h.1", "exact (", "exact nothing", "refine ⟨?_, h.1⟩", "exact ⟨h.2, h.1⟩"]
    results = await session.run(root, tactics)
    assert [r.status for r in results] == ["open", "rejected", "rejected", "rejected", "open", "finished"]
    two, one = opened(results[0]), opened(results[4])
    assert two.text == "case left\np q : Prop\nh : p ∧ q\n⊢ q\n\ncase right\np q : Prop\nh : p ∧ q\n⊢ p"
    assert "Type mismatch" in results[1].message
    assert "expected" in results[2].message
    assert "nothing" in results[3].message
    right = opened((await session.run(two, ["exact h.2"]))[0])
    assert right.text == "case right\np q : Prop\nh : p ∧ q\n⊢ p"
    assert (await session.run(one, ["exact h.2"]))[0].status == "finished"
    assert (await session.run(right, ["exact h.1"]))[0].status == "finished"
    assert (await session.run(root, [])) == []


async def test_several_tactics_in_one_text(session: LeanSession) -> None:
    root = await session.open(SWAP)
    texts = [
        "constructor; exact h.2; exact h.1",
        "constructor\nexact h.2\nexact h.1",
        "constructor\n· exact h.2\n· exact h.1",
        "cases h with\n| intro a b => exact ⟨b, a⟩",
        "constructor\nexact h.1",
        "constructor; exact (",
    ]
    results = await session.run(root, texts)
    assert [r.status for r in results] == ["finished"] * 4 + ["rejected"] * 2
    assert "Type mismatch" in results[4].message


async def test_what_proves_nothing_is_rejected(session: LeanSession) -> None:
    tactics = ["", "sorry", "exact 🤷", "intro x\tx\0", "exact ⟨h.2, by exact nothing⟩", "exact and_swap' p q h"]
    for result in await session.run(await session.open(SWAP), tactics):
        assert result.status == "rejected"
        assert result.message


async def test_a_tactic_that_hangs_costs_itself_alone(backend: Backend) -> None:
    session = backend.session(SHORT)
    root = await session.open(SWAP)
    first = opened((await session.run(root, ["constructor"]))[0])
    results = await session.run(first, ["exact h.2", HANGS, "skip", "exact (h.2)"])
    assert [r.status for r in results] == ["open", "timed_out", "open", "open"]
    assert "2 s" in results[1].message
    assert opened(results[3]).text == opened(results[0]).text  # its own answer, not a late one
    assert (await session.run(opened(results[0]), ["skip"]))[0].status == "open"
    await session.close()


async def test_a_killed_lean_is_replaced(session: LeanSession) -> None:
    root = await session.open(SWAP)
    first = opened((await session.run(root, ["constructor"]))[0])
    for pid in lean_processes():
        os.kill(pid, signal.SIGKILL)
    results = await session.run(first, ["exact h.2", "exact h.2"])
    assert [r.status for r in results] == ["open", "open"]
    assert (await session.run(opened(results[1]), ["exact h.1"]))[0].status == "finished"


async def test_a_tactic_that_kills_lean_is_rejected(session: LeanSession) -> None:
    root = await session.open(SWAP)
    results = await session.run(root, [OVERFLOWS_THE_STACK, "exact ⟨h.2, h.1⟩"])
    assert [r.status for r in results] == ["rejected", "finished"]
    assert "died" in results[0].message


async def test_after_a_cancelled_run_answers_are_those_of_the_next(session: LeanSession) -> None:
    root = await session.open(SWAP)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(session.run(root, ["constructor", HANGS]), 0.5)
    results = await session.run(root, ["exact ⟨h.2, h.1⟩", "constructor"])
    assert [r.status for r in results] == ["finished", "open"]


async def test_one_theorem_after_another(backend: Backend, session: LeanSession) -> None:
    old = await session.open(SWAP)
    with pytest.raises(TheoremError, match="nothing"):
        await session.open(backend.missing)
    other = await session.open(COMM)
    assert other.text == "m n : ℕ\n⊢ m + n = n + m"
    assert (await session.run(other, ["exact Nat.add_comm m n"]))[0].status == "finished"
    with pytest.raises(ValueError, match="not a state of the theorem"):
        await session.run(old, ["skip"])


async def test_close_leaves_no_process(backend: Backend) -> None:
    before = all_processes()
    session = backend.session(LIMITS)
    root = await session.open(SWAP)
    assert all_processes() - before
    await session.run(root, ["constructor"])
    await session.close()
    await session.close()
    assert not all_processes() - before
    with pytest.raises(SessionLost, match="closed"):
        await session.open(SWAP)


async def test_no_process_outlives_a_killed_driver(backend: Backend) -> None:
    """Not even a busy Lean, which does not notice that no process reads its answers."""
    if backend.name != "embedded":
        backend.session(LIMITS)  # skipped here if the client is not installed
    program = f"""
        import asyncio, threading, time
        from lean_env import Timeouts
        from tests.lean_env.backends import SWAP, Backend, all_processes, lean_processes
        from tests.waiting import until_busy
        async def main():
            session = Backend({backend.name!r}).session(Timeouts(start=60.0, tactic=60.0, theorem=60.0))
            root = await session.open(SWAP)
            task = asyncio.ensure_future(session.run(root, [{HANGS!r}]))
            await until_busy(lean_processes())
            print(*(pid for pid, _ in all_processes()), flush=True)
            await task
        asyncio.run(main())
    """
    root = Path(__file__).parents[2]
    driver = await asyncio.create_subprocess_exec(
        sys.executable, "-c", textwrap.dedent(program), stdout=asyncio.subprocess.PIPE, cwd=root
    )
    assert driver.stdout is not None
    below = [int(pid) for pid in (await driver.stdout.readline()).split()]
    assert below
    driver.kill()
    await driver.wait()
    await until(lambda: not any(map(alive, below)), "the end of what the driver started")
