"""The peculiarities of LeanDojo: the real client and real Lean, on a traced repository that `standin/` lays out."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import pytest_asyncio

from lean_env import LeanMissing, SessionLost, Theorem, TheoremError, Timeouts
from lean_env.project.dojo import DojoSession, TracedRepository, requirements
from lean_env.project.dojo.__main__ import main
from tests.extras import needs
from tests.lean_env.backends import COMM, SWAP, Backend, standins, traced

needs("lean_dojo")
pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]
LIMITS = Timeouts(start=60.0, tactic=5.0, theorem=60.0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def session() -> AsyncIterator[DojoSession]:
    made = Backend("leandojo").session(LIMITS)
    assert isinstance(made, DojoSession)
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        ("Demo.not_forall_not", "α : Type\nP : α → Prop\nh : ∃ x, P x\n⊢ ¬∀ (x : α), ¬P x"),
        ("add_zero'", "n : ℕ\n⊢ n + 0 = n"),  # private
    ],
)
async def test_theorems_stand_in_their_file(session: DojoSession, name: str, goal: str) -> None:
    state = await session.open(Theorem(name=name, statement="", source="Demo.lean"))
    assert state.text == goal


async def test_what_a_terminal_cannot_carry_is_rejected_before_it_is_sent(session: DojoSession) -> None:
    state = await session.open(SWAP)
    long = "constructor /- " + "∀" * 1400 + " -/"
    tactics = [long, "constructor /- " + "∀" * 1200 + " -/", "constructor -- \x7f", "skip"]
    results = await session.run(state, tactics)
    assert [r.status for r in results] == ["rejected", "open", "rejected", "open"]
    assert "of at most 4095 bytes" in results[0].message
    assert "control character" in results[2].message


@pytest.mark.parametrize(
    ("theorem", "words"),
    [
        (SWAP.model_copy(update={"source": "Other.lean"}), "no file Other.lean"),
        (SWAP.model_copy(update={"statement": "theorem and_swap' : True"}), "states it otherwise"),
        (SWAP.model_copy(update={"source": ""}), "not the path of a .lean file"),
    ],
)
async def test_a_theorem_that_is_not_there(session: DojoSession, theorem: Theorem, words: str) -> None:
    with pytest.raises(TheoremError, match=words):
        await session.open(theorem)


async def test_a_github_repository_needs_no_github_once_it_is_traced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("GITHUB_ACCESS_TOKEN", "not a token")
    made = traced()
    (tmp_path / "real").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "real")  # LeanDojo itself accepts no link as its cache
    folder = made.cache / f"gitpython-demo-{made.commit}"
    shutil.copytree(folder, tmp_path / "real" / f"someone-demo-{made.commit}")
    repository = TracedRepository("https://github.com/someone/demo", made.commit)
    session = DojoSession(repository, LIMITS, cache=tmp_path / "cache", lake=standins().lake.parent, memory_gb=4)
    source = f"https://github.com/someone/demo/blob/{made.commit}/Demo.lean"
    state = await session.open(SWAP.model_copy(update={"source": source}))
    assert (await session.run(state, ["exact ⟨h.2, h.1⟩"]))[0].status == "finished"
    await session.close()


async def test_no_changed_copy_of_the_file_stays_in_the_repository() -> None:
    folder = traced().cache / f"gitpython-demo-{traced().commit}" / "demo"
    before = sorted(folder.glob("*.lean"))
    session = Backend("leandojo").session(Timeouts(start=60.0, tactic=0.5, theorem=60.0))
    working = os.getcwd()
    state = await session.open(SWAP)
    assert (await session.run(state, ["repeat skip"]))[0].status == "timed_out"
    await session.close()
    hurried = Backend("leandojo").session(Timeouts(start=60.0, tactic=0.5, theorem=0.15))
    with pytest.raises(TheoremError, match=r"not elaborated within 0\.15 s"):
        await hurried.open(SWAP)
    await hurried.close()
    assert sorted(folder.glob("*.lean")) == before
    assert os.getcwd() == working


async def test_sessions_side_by_side(session: DojoSession) -> None:
    """Two `Dojo`s in one process would leave it in the wrong folder."""
    other = Backend("leandojo").session(LIMITS)
    first, second = await asyncio.gather(session.open(SWAP), other.open(COMM))
    runs = (session.run(first, ["exact ⟨h.2, h.1⟩"]), other.run(second, ["exact Nat.add_comm m n"]))
    assert [results[0].status for results in await asyncio.gather(*runs)] == ["finished", "finished"]
    await other.close()


async def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = traced()
    repository = TracedRepository(str(made.repository), made.commit)
    with pytest.raises(LeanMissing, match="not traced"):
        DojoSession(repository, cache=tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LeanMissing, match="elan"):
        DojoSession(repository, cache=made.cache)


async def test_a_client_that_does_not_start_is_told_of(tmp_path: Path) -> None:
    made = traced()
    repository = TracedRepository(str(made.repository), made.commit)
    limits = Timeouts(start=0.05)
    session = DojoSession(repository, limits, cache=made.cache, lake=standins().lake.parent)
    with pytest.raises(SessionLost, match=r"not ready within 0\.05 s"):
        await session.open(SWAP)
    await session.close()


async def test_requirements_name_what_is_there_and_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CACHE_DIR", str(traced().cache))
    monkeypatch.setenv("PATH", f"{standins().lake.parent}{os.pathsep}{os.environ['PATH']}")
    found = {each.what: each for each in requirements()}
    assert all(found[name].ok for name in ("Python", "lean-dojo", "git", "lake", "cache"))
    assert "Lake version" in found["lake"].found
    assert "1 traced" in found["cache"].found
    monkeypatch.setenv("CACHE_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = {each.what: each for each in requirements()}
    assert not any(found[name].ok for name in ("git", "elan", "lake", "cache"))
    assert all(each.advice for each in found.values() if not each.ok)
    assert "not measured here" in found["cache"].advice
    assert sum("first trace of Mathlib" in each.advice for each in found.values()) == 1
    assert main([]) == 1
    assert "missing  elan" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main(["nonsense"])


@pytest.mark.parametrize(("there", "state"), [(10, "optional"), (1000, "ok")])
async def test_a_machine_too_small_to_trace_on_can_still_prove(
    monkeypatch: pytest.MonkeyPatch, there: int, state: str
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=there * 10**9))
    monkeypatch.setattr("os.sysconf", lambda name: there * 10**9 if name == "SC_PHYS_PAGES" else 1)
    found = {each.what: each for each in requirements()}
    assert (found["disk"].state, found["memory"].state) == (state, state)
