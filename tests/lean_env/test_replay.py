"""Sessions on servers that die: which tactics are run again, and what is said when that leads elsewhere.

The server is scripted: what real Lean does is tested in `test_backends.py`, what no Lean does at will, here.
"""

import pytest

from lean_env import ProofState, SessionLost, Theorem, TheoremError, Timeouts
from lean_env.replay import Refused, ReplayingSession, Reply, ServerDied

THEOREM = Theorem(name="t", statement="theorem t : True")


class Scripted:
    """A state's text is the path to it. `die`, `hang` and `;` do as they say; each life numbers its states anew."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.texts: list[str] = []
        self.lives = 0
        self.refusal = ""
        self.root = "root"
        self.other_results = False

    async def enter(self, theorem: Theorem) -> Reply:
        if self.refusal:
            raise Refused(self.refusal)
        self.lives += 1
        self.log.append(f"enter {theorem.name}")
        self.texts = ["unused"] * self.lives + [self.root]
        return Reply("open", self.lives, self.root)

    async def run(self, handle: int, tactic: str) -> Reply:
        self.log.append(f"{self.texts[handle]}: {tactic}")
        if "die" in tactic:
            raise ServerDied("Lean died")
        if "hang" in tactic:
            raise TimeoutError
        if ";" in tactic and not tactic.startswith("("):
            return Reply("rejected", message="<input>:1:3: expected end of input")
        if "wrong" in tactic:
            return Reply("rejected", message="<input>:1:1: unknown" if "(" in tactic else "unknown")
        self.texts.append(f"{self.texts[handle]} {tactic}{' otherwise' if self.other_results else ''}")
        return Reply("open", len(self.texts) - 1, self.texts[-1])

    async def drop(self) -> None:
        self.texts = []


async def opened(session: ReplayingSession, state: ProofState, tactic: str) -> ProofState:
    [result] = await session.run(state, [tactic])
    assert result.state is not None
    return result.state


@pytest.fixture
def server() -> Scripted:
    return Scripted()


@pytest.fixture
def session(server: Scripted) -> ReplayingSession:
    return ReplayingSession(server, Timeouts(tactic=2.0))


async def test_only_the_path_to_a_wanted_state_is_run_again(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    a = await opened(session, root, "a")
    b = await opened(session, a, "b")
    other = await opened(session, root, "c")
    results = await session.run(b, ["die", "d", "hang"])
    assert [(r.status, r.message) for r in results[::2]] == [
        ("rejected", "Lean died"),
        ("timed_out", "no answer within 2 s"),
    ]
    server.log.clear()
    assert (await opened(session, b, "e")).text == "root a b e"
    assert server.log == ["enter t", "root: a", "root a: b", "root a b: e"]
    server.log.clear()
    assert (await opened(session, other, "f")).text == "root c f"
    assert server.log == ["root: c", "root c: f"]


async def test_a_fresh_lean_that_goes_another_way(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    a = await opened(session, root, "a")
    await session.run(root, ["die"])
    server.other_results = True
    with pytest.raises(SessionLost, match="'a' has another result"):
        await session.run(a, ["b"])
    await session.run(root, ["die"])
    server.root = "another root"
    with pytest.raises(SessionLost, match="another initial state"):
        await session.run(root, ["b"])
    server.refusal = "no room"
    await session.close()
    with pytest.raises(SessionLost, match="closed"):
        await session.run(root, ["b"])


async def test_a_theorem_that_is_no_more(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    await session.run(root, ["hang"])
    server.refusal = "no such theorem"
    with pytest.raises(SessionLost, match="could not take up the theorem again: no such theorem"):
        await session.run(root, ["a"])
    with pytest.raises(TheoremError, match="t: no such theorem"):
        await session.open(THEOREM)


async def test_several_tactics_are_put_in_parentheses(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    results = await session.run(root, ["a; b", "wrong; a", "wrong; ("])
    assert results[0].state is not None
    assert results[0].state.text == "root (\na; b\n)"
    assert results[1].message == "<input>:1:3: expected end of input"  # also in parentheses it does not parse
    assert [r.status for r in results] == ["open", "rejected", "rejected"]


async def test_text_that_lean_need_not_see(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    server.log.clear()
    results = await session.run(root, ["", " \n", "sorry", "exact \udc80", "native_decide"])
    assert {r.status for r in results} == {"rejected"}
    assert all(r.message for r in results)
    assert server.log == []
