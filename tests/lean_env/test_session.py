"""The promises of the `LeanSession` protocol, on the embedded Lean."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from lean_env import (
    EmbeddedSession,
    LeanError,
    LeanSession,
    ProofState,
    SessionLost,
    StepResult,
    Theorem,
    TheoremError,
    Timeouts,
    minif2f,
    verify,
)
from tests.lean_env.backends import alive, lean_processes
from tests.waiting import until, wait_until

HANGS = "repeat skip"
GRIND_WITHOUT_LEMMAS = ["mathd_numbertheory_293", "mathd_numbertheory_1124", "mathd_algebra_314"]
KILLS_LEAN = "(" * 200_000


def opened(result: StepResult) -> ProofState:
    assert result.status == "open", result
    assert result.state is not None
    return result.state


async def test_open_gives_the_goal_as_lean_prints_it(session: LeanSession, swap: Theorem) -> None:
    state = await session.open(swap)
    assert state.text == "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"


async def test_run_answers_each_tactic_in_order(session: LeanSession, swap: Theorem) -> None:
    state = await session.open(swap)
    results = await session.run(state, ["constructor", "exact nothing", "intro (", "exact ⟨h.2, h.1⟩", "skip"])
    assert [result.status for result in results] == ["open", "rejected", "rejected", "finished", "open"]
    assert opened(results[0]).text == "case left\np q : Prop\nh : p ∧ q\n⊢ q\n\ncase right\np q : Prop\nh : p ∧ q\n⊢ p"
    assert "nothing" in results[1].message
    assert results[2].message
    assert opened(results[4]).key == state.key


async def test_no_tactics_no_results(session: LeanSession, swap: Theorem) -> None:
    assert await session.run(await session.open(swap), []) == []


async def test_old_states_stay_usable(session: LeanSession, swap: Theorem) -> None:
    root = await session.open(swap)
    first = opened((await session.run(root, ["constructor"]))[0])
    second = opened((await session.run(first, ["exact h.2"]))[0])
    assert (await session.run(second, ["exact h.1"]))[0].status == "finished"
    assert (await session.run(root, ["exact ⟨h.2, h.1⟩"]))[0].status == "finished"
    assert opened((await session.run(first, ["exact h.2"]))[0]).text == second.text
    other = opened((await session.run(root, ["obtain ⟨a, b⟩ := h"]))[0])
    assert (await session.run(other, ["exact ⟨b, a⟩"]))[0].status == "finished"


async def test_a_tactic_may_have_several_lines_and_any_letters(session: LeanSession) -> None:
    state = await session.open(Theorem(name="t", statement="theorem t (α β : Prop) («a b» : α → β) : α → β ∨ α"))
    sequence = 'intro x\n-- a comment, with "quotes" and \\ and ∀\nleft\nexact «a b» x'
    structured = "intro x\ncases (Or.inl x : α ∨ α) with\n| inl y => exact Or.inr y\n| inr y => exact Or.inl («a b» y)"
    long = "intro x; exact Or.inr (" + "id (" * 50 + "x" + ")" * 50 + ")"
    results = await session.run(state, [sequence, structured, long, "exact 🤷", "intro x\tx\0"])
    assert [result.status for result in results] == ["finished", "finished", "finished", "rejected", "rejected"]


@pytest.mark.parametrize(
    "tactic", ["", "  \n ", "sorry", "admit", "exact sorry", "exact lcProof", "exact «lcProof»", "native_decide"]
)
async def test_text_that_proves_nothing_is_rejected(session: LeanSession, swap: Theorem, tactic: str) -> None:
    [result] = await session.run(await session.open(swap), [tactic])
    assert result.status == "rejected"
    assert result.message


async def test_recovered_errors_are_rejected(session: LeanSession, swap: Theorem) -> None:
    state = await session.open(swap)
    tactics = ["exact ⟨h.2, by exact nothing⟩", "constructor\n· exact nothing\n· exact h.1", "have x : p := by simp"]
    assert [result.status for result in await session.run(state, tactics)] == ["rejected"] * 3


@pytest.mark.parametrize("name", ["swap", "t", "Deep.swap", "«a name»"])
async def test_the_theorem_does_not_prove_itself(session: LeanSession, name: str) -> None:
    theorem = Theorem(name=name, statement=f"theorem {name} (p q : Prop) (h : p ∧ q) : q ∧ p")
    [result] = await session.run(await session.open(theorem), [f"exact {name} p q h"])
    assert result.status == "rejected"


async def test_a_variable_may_have_the_name_of_the_theorem(session: LeanSession) -> None:
    state = await session.open(Theorem(name="h", statement="theorem h (p : Prop) (h : p) : p"))
    assert (await session.run(state, ["exact h"]))[0].status == "finished"


async def test_a_tactic_that_hangs_costs_itself_alone(session: LeanSession, swap: Theorem) -> None:
    root = await session.open(swap)
    first = opened((await session.run(root, ["constructor"]))[0])
    results = await session.run(first, ["exact h.2", HANGS, "skip", HANGS, "exact (h.2)"])
    assert [result.status for result in results] == ["open", "timed_out", "open", "timed_out", "open"]
    assert "1 s" in results[1].message
    for result in (results[0], results[2], results[4]):  # from three different processes
        assert (await session.run(opened(result), ["skip"]))[0].status == "open"
    assert (await session.run(opened(results[0]), ["exact h.1"]))[0].status == "finished"


@pytest.fixture
def crowded() -> Iterator[None]:
    """This process and its children share one processor with four others that are always busy."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    yield
    os.sched_setaffinity(0, cores)
    for process in busy:
        process.kill()
        process.wait()


@pytest.mark.usefixtures("crowded")
async def test_waiting_for_a_processor_is_not_counted(swap: Theorem) -> None:
    session = EmbeddedSession(Timeouts(tactic=1.0))
    root = await session.open(swap)
    before = session.cpu_seconds()
    assert (await session.run(root, [HANGS]))[0].status == "timed_out"
    assert session.cpu_seconds() - before > 0.9
    await session.close()


async def test_a_tactic_that_kills_lean_is_rejected(swap: Theorem) -> None:
    session = EmbeddedSession(Timeouts(tactic=30.0))
    root = await session.open(swap)
    results = await session.run(root, ["constructor", KILLS_LEAN, "exact ⟨h.2, h.1⟩"])
    assert [result.status for result in results] == ["open", "rejected", "finished"]
    assert "Lean died" in results[1].message
    assert (await session.run(opened(results[0]), ["exact h.2"]))[0].status == "open"
    await session.close()


async def test_a_killed_process_is_replaced(session: LeanSession, swap: Theorem) -> None:
    before = lean_processes()
    root = await session.open(swap)
    [process] = lean_processes() - before
    os.kill(process, signal.SIGKILL)
    results = await session.run(root, ["constructor", "exact ⟨h.2, h.1⟩"])
    assert [result.status for result in results] == ["open", "finished"]


async def test_after_a_cancelled_run_answers_are_those_of_the_next(session: LeanSession, swap: Theorem) -> None:
    root = await session.open(swap)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(session.run(root, ["constructor", HANGS, "exact nothing"]), 0.3)
    results = await session.run(root, ["exact ⟨h.2, h.1⟩", "constructor"])
    assert [result.status for result in results] == ["finished", "open"]


async def test_a_cancelled_open_leaves_a_usable_session(session: LeanSession, swap: Theorem) -> None:
    before = lean_processes()
    for begun in (lambda: True, lambda: lean_processes() - before):
        task = asyncio.ensure_future(session.open(swap))
        await until(begun, "a beginning")
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert len(lean_processes() - before) <= 1
    assert (await session.run(await session.open(swap), ["exact ⟨h.2, h.1⟩"]))[0].status == "finished"
    assert len(lean_processes() - before) == 1


async def test_concurrent_calls_wait_for_one_another(session: LeanSession, swap: Theorem) -> None:
    root = await session.open(swap)
    tactics = ["constructor", "exact ⟨h.2, h.1⟩", "exact nothing"]
    answers = await asyncio.gather(*(session.run(root, [tactic]) for tactic in tactics * 5))
    assert [answer[0].status for answer in answers] == ["open", "finished", "rejected"] * 5


async def test_many_theorems_in_one_session(session: LeanSession) -> None:
    before = lean_processes()
    seen = set()
    for number in range(40):
        state = await session.open(
            Theorem(name=f"t{number}", statement=f"theorem t{number} : {number} + 1 = {number + 1}")
        )
        assert (await session.run(state, ["rfl"]))[0].status == "finished"
        seen |= lean_processes() - before
    assert len(seen) == 1


async def test_states_of_an_earlier_theorem_are_refused(session: LeanSession, swap: Theorem) -> None:
    old = await session.open(swap)
    await session.open(Theorem(name="t", statement="theorem t : True"))
    with pytest.raises(ValueError, match="not a state of the theorem"):
        await session.run(old, ["skip"])


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("theorem t (x : Quaternion) : x = x", "Quaternion"),
        ("theorem t : (1 : Octonion) = 1", "Octonion"),
        ("theorem t : 1 +", "expected"),
        ("theorem t : nothing", "nothing"),
        ("trivial", "expected command"),
        ("theorem t /- : True", "unterminated comment"),
        ("theorem t : (sorry : Prop)", "sorry"),
        ("theorem t : True := trivial\ntheorem u : 1 = 2", "not one command"),
        ("theorem t : True := trivial\nopen Nat in\ntheorem u : 1 = 2", "not one command"),
        ("theorem t : True\nopen Nat in\ntheorem u : 1 = 2", "unexpected token"),
    ],
)
async def test_a_refused_statement(session: LeanSession, swap: Theorem, statement: str, words: str) -> None:
    with pytest.raises(TheoremError, match=words) as caught:
        await session.open(Theorem(name="t", statement=statement))
    assert "t:" in str(caught.value)
    assert (await session.open(swap)).text.endswith("⊢ q ∧ p")


async def test_a_name_that_is_not_known_is_told_what_to_do(session: LeanSession) -> None:
    with pytest.raises(TheoremError) as caught:
        await session.open(Theorem(name="t", statement="theorem t (f : α → α) : f = f"))
    assert str(caught.value).startswith("t: Unknown identifier `α`. Declare it if it is a variable")
    assert "autoImplicit" not in str(caught.value)


@pytest.mark.parametrize("letter", "ℕℤℚℝℂ")
async def test_the_sets_of_numbers_need_no_header(session: LeanSession, letter: str) -> None:
    state = await session.open(Theorem(name="t", statement=f"theorem t (x : {letter}) : x = x"))
    assert state.text.endswith("⊢ x = x")


async def test_a_header_in_force(session: LeanSession) -> None:
    header = "import Mathlib\nset_option maxHeartbeats 0\nopen Nat\nnamespace Here\ndef two := 2\nvariable (k : ℕ)\n"
    state = await session.open(Theorem(name="t", header=header, statement="theorem t : k * two = two * k"))
    assert state.text == "k : ℕ\n⊢ k * two = two * k"
    assert (await session.run(state, ["exact Nat.mul_comm k two"]))[0].status == "finished"
    with pytest.raises(TheoremError, match="two"):
        await session.open(Theorem(name="t", statement="theorem t : two = 2"))


async def test_each_tactic_has_heartbeats_of_its_own() -> None:
    theorem = Theorem(name="t", statement="theorem t (a b : ℕ) (h : a < b) : a + 0 < b + 1")
    long, short = "iterate 100 (have := Nat.le_of_lt h)", [f"omega  -- {number}" for number in range(30)]
    for heartbeats, status in ((50, "rejected"), (1000, "open")):
        session = EmbeddedSession(heartbeats=heartbeats)
        first, *others = await session.run(await session.open(theorem), [long, *short])
        await session.close()
        assert first.status == status
        assert ("maximum number of heartbeats (50)" in first.message) == (status == "rejected")
        assert {outcome.status for outcome in others} == {"finished"}


@pytest.mark.parametrize(
    "end", ["open Nat in\n", "open Nat in -- so that `succ` is known\n", "open Nat in\n/-- Why. -/\n"]
)
async def test_a_header_that_ends_within_the_command(session: LeanSession, end: str) -> None:
    theorem = Theorem(name="t", header=f"import Mathlib\n{end}", statement="theorem t (n : ℕ) : succ n = n + 1")
    assert (await session.run(await session.open(theorem), ["rfl"]))[0].status == "finished"


async def test_a_header_that_ends_within_the_command_belongs_to_one_theorem(session: LeanSession) -> None:
    two = Theorem(name="u", header="open Nat in\n", statement="theorem t : True := trivial\ntheorem u : 1 = 2")
    with pytest.raises(TheoremError, match="not one command"):
        await session.open(two)


@pytest.mark.parametrize("name", GRIND_WITHOUT_LEMMAS)
async def test_finished_means_that_the_kernel_agrees(session: LeanSession, name: str) -> None:
    """`grind` closes these with lemmas that the library may lack. What the session calls finished must be a proof."""
    [theorem] = [theorem for theorem in minif2f() if theorem.name == name]
    [result] = await session.run(await session.open(theorem), ["grind"])
    if result.status == "finished":
        verdict = await verify(theorem, "grind")
        assert verdict.accepted, verdict


async def test_errors_that_lean_logs_are_the_message(session: LeanSession) -> None:
    state = await session.open(Theorem(name="t", statement="theorem t (p : ℕ → Prop) : ∃ n, p n"))
    [result] = await session.run(state, ["refine ⟨_, ?_⟩"])
    assert "don't know how to synthesize" in result.message


async def test_close_leaves_no_process(swap: Theorem) -> None:
    before = lean_processes()
    session = EmbeddedSession()
    await session.open(swap)
    assert lean_processes() - before
    await session.close()
    await session.close()
    assert lean_processes() == before
    with pytest.raises(SessionLost, match="closed"):
        await session.open(swap)


def test_no_process_outlives_a_killed_driver() -> None:
    program = """
        import asyncio, time
        from lean_env import EmbeddedSession, Theorem
        async def main():
            session = EmbeddedSession()
            await session.open(Theorem(name="t", statement="theorem t : True"))
            print(session.pid, flush=True)
            time.sleep(60)
        asyncio.run(main())
    """
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as driver:
        assert driver.stdout is not None
        lean = int(driver.stdout.readline())
        assert alive(lean)
        driver.kill()
    wait_until(lambda: not alive(lean), "the end of Lean")


async def test_a_session_that_cannot_start_says_so(swap: Theorem) -> None:
    session = EmbeddedSession(Timeouts(start=5.0), memory_mb=50)
    with pytest.raises(SessionLost, match="did not start"):
        await session.open(swap)
    await session.close()


def test_every_error_is_a_lean_error() -> None:
    assert issubclass(TheoremError, LeanError)
    assert issubclass(SessionLost, LeanError)
