"""The peculiarities of LeanInteract: the real client on a stand-in REPL, with real Lean."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from lean_env import LeanMissing, SessionLost, Theorem, TheoremError, Timeouts
from lean_env.project.interact import InteractSession, Repl, requirements
from lean_env.project.interact import session as session_module
from tests.lean_env.backends import COMM, SWAP, Backend, all_processes, lean_processes, standins
from tests.lean_env.standin.traced import SOURCE

pytest.importorskip("lean_interact", reason="the extra `lean-interact` is not installed")
pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]
LIMITS = Timeouts(start=60.0, tactic=5.0, theorem=60.0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def session() -> AsyncIterator[InteractSession]:
    made = Backend("leaninteract").session(LIMITS)
    assert isinstance(made, InteractSession)
    yield made
    await made.close()


async def test_theorems_share_a_header(session: InteractSession) -> None:
    header = "import Mathlib\nopen Nat\nnamespace Here\ndef two := 2\nvariable (k : Nat)\n"
    for name in ("t", "u"):
        state = await session.open(Theorem(name=name, header=header, statement=f"theorem {name} : k * two = two * k"))
        assert state.text == "k : ℕ\n⊢ k * two = two * k"
        assert (await session.run(state, ["exact Nat.mul_comm k two"]))[0].status == "finished"
    with pytest.raises(TheoremError, match="two"):
        await session.open(Theorem(name="t", statement="theorem t : two = 2"))


async def test_a_header_that_ends_within_the_command(session: InteractSession) -> None:
    theorem = Theorem(name="t", header="import Mathlib\nopen Nat in\n", statement="theorem t (n : Nat) : n + 0 = n")
    assert (await session.run(await session.open(theorem), ["rfl"]))[0].status == "finished"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("theorem t : 1 +", "expected"),
        ("theorem t : (sorry : Prop)", "2 places to prove"),
        ("theorem t (x : Quaternion) : x = x", "Quaternion"),
    ],
)
async def test_a_refused_statement(session: InteractSession, statement: str, words: str) -> None:
    with pytest.raises(TheoremError, match=words):
        await session.open(Theorem(name="t", statement=statement))


async def test_a_variable_may_have_the_name_of_the_theorem(session: InteractSession) -> None:
    state = await session.open(Theorem(name="h", statement="theorem h (p : Prop) (h : p) : p"))
    assert (await session.run(state, ["exact h"]))[0].status == "finished"


async def test_a_server_that_has_grown_is_replaced(session: InteractSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the new server a number stands for another state. Answers must still belong to the right theorem."""
    await session.open(SWAP)
    before = lean_processes()
    monkeypatch.setattr(session_module, "GROWTH_MB", -100_000)
    state = await session.open(COMM)
    assert not before & lean_processes()
    assert (await session.run(state, ["skip"]))[0].state is not None
    assert state.text == "m n : ℕ\n⊢ m + n = n + m"


async def test_a_server_that_writes_many_errors_does_not_stop(tmp_path: Path) -> None:
    program = tmp_path / ".lake" / "build" / "bin" / "repl"
    program.parent.mkdir(parents=True)
    real = standins().repl / ".lake" / "build" / "bin" / "repl"
    program.write_text(f'#!/bin/sh\nyes "a complaint" | head -c 300000 >&2\nexec "{real}"\n')
    program.chmod(0o755)
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    session = InteractSession(Repl(tmp_path, lake=standins().lake), LIMITS)
    state = await session.open(SWAP)
    assert (await session.run(state, ["exact ⟨h.2, h.1⟩"]))[0].status == "finished"
    await session.close()


async def test_a_project_is_the_working_folder(tmp_path: Path) -> None:
    session = InteractSession(Repl(standins().repl, project=SOURCE, lake=standins().lake), LIMITS)
    assert (await session.run(await session.open(SWAP), ["exact ⟨h.2, h.1⟩"]))[0].status == "finished"
    await session.close()


async def test_a_server_that_cannot_start_leaves_nothing() -> None:
    before = all_processes()
    session = InteractSession(Repl(standins().repl, lake="/bin/false"), LIMITS)
    with pytest.raises((SessionLost, TheoremError), match="LeanInteract"):
        await session.open(SWAP)
    await session.close()
    assert not all_processes() - before


async def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(LeanMissing, match="holds no built REPL"):
        InteractSession(Repl(tmp_path))
    with pytest.raises(LeanMissing, match="elan"):
        InteractSession(Repl(standins().repl, lake="/nowhere/lake"))
    with pytest.raises(LeanMissing, match="not a Lean project"):
        InteractSession(Repl(standins().repl, project=tmp_path, lake=standins().lake))


async def test_requirements_name_what_is_there_and_what_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{standins().lake.parent}{os.pathsep}{os.environ['PATH']}")
    found = {each.what: each for each in requirements()}
    assert list(found) == ["lean-interact", "elan", "lake", "REPL"]
    assert found["lake"].ok
    monkeypatch.setenv("PATH", str(tmp_path))
    found = {each.what: each for each in requirements()}
    assert not found["elan"].ok
    assert not found["lake"].ok
    assert all(each.advice for each in found.values() if each.state != "ok")
