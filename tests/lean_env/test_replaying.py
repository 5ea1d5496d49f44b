"""Sessions on servers that die: which tactics are run again, and the error if they lead to another state.

The server is scripted, to do what a real Lean does not do on demand. `test_backends.py` tests real Lean.
"""

from collections.abc import Sequence
from typing import Any

import pytest

from lean_env import ProofState, SessionLost, Theorem, TheoremError, Timeouts
from lean_env.errors import ProcessDied
from lean_env.processes.child_server import ChildTacticServer
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import InvalidTheorem, Reply

THEOREM = Theorem(name="t", statement="theorem t : True")


class Scripted:
    """The text of a state is the path to it. `die` and `hang` do what they say; each new server numbers states from 0.

    It answers three tactics at once and holds three states besides the first; a fourth takes the oldest one's handle.
    """

    def __init__(self) -> None:
        self.log: list[str] = []
        self.texts: dict[int, str] = {}
        self.given: list[int] = []
        self.lives = 0
        self.refusal = ""
        self.deaths = 0
        """Number of times that it dies of the next theorems."""
        self.kills = 0
        """Number of times that something kills it at the next tactics."""
        self.root = "root"
        self.other_results = False
        self.large = False

    async def enter(self, theorem: Theorem) -> Reply:
        if self.refusal:
            raise InvalidTheorem(self.refusal)
        if self.deaths:
            self.deaths -= 1
            raise ProcessDied("killed")
        self.lives += 1
        self.log.append(f"enter {theorem.name}")
        self.texts, self.given = {self.lives: self.root}, []
        return Reply("open", self.lives, self.root)

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        replies: list[Reply] = []
        for tactic in tactics[:3]:
            self.log.append(f"{self.texts[handle]}: {tactic}")
            if "die" in tactic or self.kills:
                self.kills = max(0, self.kills - 1)
                return replies, ProcessDied("Lean died")
            if "hang" in tactic:
                return replies, TimeoutError()
            if "wrong" in tactic:
                replies.append(Reply("rejected", message="unknown"))
                continue
            if len(self.given) < 3:
                new = self.lives + len(self.given) + 1
            else:
                new = next(given for given in self.given if given != handle)
                self.given.remove(new)
            self.given.append(new)
            self.texts[new] = f"{self.texts[handle]} {tactic}{' otherwise' if self.other_results else ''}"
            replies.append(Reply("open", new, self.texts[new]))
        return replies, None

    def outgrown(self) -> bool:
        return self.large

    def cpu_seconds(self) -> float:
        return 0.0

    async def drop(self) -> None:
        self.texts = {}


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


@pytest.mark.parametrize("deaths", [1, 2])
async def test_a_statement_is_tried_once_more_if_lean_dies_of_it(
    server: Scripted, session: ReplayingSession, deaths: int
) -> None:
    server.deaths = deaths
    if deaths == 1:
        assert (await session.open(THEOREM)).text == "root"
    else:
        with pytest.raises(SessionLost, match="died twice over the statement: killed"):
            await session.open(THEOREM)
    root = await session.open(THEOREM)
    server.deaths = 1
    await session.run(root, ["die"])
    assert (await opened(session, root, "a")).text == "root a"


@pytest.mark.parametrize(("kills", "status"), [(1, "open"), (2, "rejected")])
async def test_a_tactic_is_run_once_more_if_lean_dies_at_it(
    server: Scripted, session: ReplayingSession, kills: int, status: str
) -> None:
    root = await session.open(THEOREM)
    server.kills = kills
    first, second = await session.run(root, ["a", "b"])
    assert (first.status, second.status) == (status, "open")
    assert (await opened(session, root, "c")).text == "root c"


async def test_a_fresh_lean_that_goes_another_way(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    a = await opened(session, root, "a")
    await session.run(root, ["die"])
    server.other_results = True
    with pytest.raises(SessionLost, match="'a' has a different result"):
        await session.run(a, ["b"])
    await session.run(root, ["die"])
    server.root = "another root"
    with pytest.raises(SessionLost, match="a different initial state"):
        await session.run(root, ["b"])
    server.refusal = "no room"
    await session.close()
    with pytest.raises(SessionLost, match="closed"):
        await session.run(root, ["b"])


async def test_a_theorem_that_is_no_more(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    await session.run(root, ["hang"])
    server.refusal = "no such theorem"
    with pytest.raises(SessionLost, match="could not restore the theorem: no such theorem"):
        await session.run(root, ["a"])
    with pytest.raises(TheoremError, match="t: no such theorem"):
        await session.open(THEOREM)


async def test_many_tactics_are_asked_for_at_once_and_none_is_lost(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    results = await session.run(root, ["wrong", "sorry", "a", "hang", "b", "wrong", "", "die", "c"])
    assert [r.status for r in results] == (
        ["rejected", "rejected", "open", "timed_out", "open", "rejected", "rejected", "rejected", "open"]
    )
    assert [r.state.text for r in results if r.state] == ["root a", "root b", "root c"]
    assert server.lives == 4  # "die" is run twice


async def test_a_state_whose_room_was_taken_is_reached_again(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    a = await opened(session, root, "a")
    b = await opened(session, a, "b")
    await session.run(root, ["c", "d", "e"])
    server.log.clear()
    assert (await opened(session, b, "f")).text == "root a b f"
    assert server.log == ["root: a", "root a: b", "root a b: f"]
    assert server.lives == 1


async def test_a_server_that_has_grown_is_replaced_within_the_theorem(
    server: Scripted, session: ReplayingSession
) -> None:
    root = await session.open(THEOREM)
    server.large = True
    a = await opened(session, root, "a")
    server.large = False
    assert (await opened(session, a, "b")).text == "root a b"
    assert server.lives == 2


async def test_several_lines_are_put_in_parentheses(server: Scripted, session: ReplayingSession) -> None:
    """`intro x` with `left` below it would be read as `intro x left`."""
    root = await session.open(THEOREM)
    results = await session.run(root, ["a\n  b", " c \n"])
    assert [r.state and r.state.text for r in results] == ["root (\na\n  b\n)", "root c"]


SEVERAL = "<input>:1:3: expected end of input"


@pytest.mark.parametrize(
    ("words", "asked", "message"),
    [
        ([SEVERAL, ""], ["a; b", "(\na; b\n)"], ""),
        ([SEVERAL, "unknown"], ["a; b", "(\na; b\n)"], "unknown"),
        ([SEVERAL, "<input>:3:1: expected term"], ["a; b", "(\na; b\n)"], SEVERAL),  # it does not parse either way
        (["unknown"], ["a; b"], "unknown"),
    ],
)
async def test_several_tactics_on_one_line_are_put_in_parentheses(
    monkeypatch: pytest.MonkeyPatch, words: list[str], asked: list[str], message: str
) -> None:
    server = ChildTacticServer("client", Timeouts())
    requests = []

    async def ask(request: list[Any], seconds: float) -> Reply:
        requests.append(request[2])
        said = words[len(requests) - 1]
        return Reply("rejected" if said else "finished", message=said)

    monkeypatch.setattr(server, "_ask", ask)
    [reply], trouble = await server.run(0, ["a; b", "c"], 1.0)
    assert (requests, reply.message, trouble) == (asked, message, None)


async def test_text_that_lean_need_not_see(server: Scripted, session: ReplayingSession) -> None:
    root = await session.open(THEOREM)
    server.log.clear()
    results = await session.run(root, ["", " \n", "sorry", "exact \udc80", "native_decide"])
    assert {r.status for r in results} == {"rejected"}
    assert all(r.message for r in results)
    assert server.log == []
