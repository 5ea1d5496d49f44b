"""`ReplayingSession`: a `LeanSession` over any server of tactics that may die at any time.

The session remembers how each state was reached, not only the server's handle of it. A server that ran out of time or
died is dropped, never resynchronised; the next tactic gets a fresh one, and in it only the path to the wanted state is
run again. Knows nothing of processes and nothing of how a server talks to Lean.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from lean_env.embedded.text import forbidden
from lean_env.errors import SessionLost, TheoremError
from lean_env.session import ProofState, StepResult, Timeouts
from lean_env.theorem import Theorem

_SEVERAL = re.compile(r"expected end of input")
"""Lean's complaint where it looks for one tactic and finds more text behind it."""
_UNPARSED = re.compile(r"<\w+>:\d+:\d+: ")
"""Only a text that does not parse is answered with a position."""


class Refused(Exception):
    """The theorem cannot be opened. The message is Lean's, or says what is missing."""


class ServerDied(Exception):
    """The server ended, or what it said is not an answer. The message says how it ended."""


@dataclass(frozen=True)
class Reply:
    """What a server says to one tactic, or to a theorem (then `open`)."""

    status: Literal["open", "finished", "rejected"]
    handle: int = -1
    """Of the new state, valid until the server is dropped; given when `open`."""
    text: str = ""
    """Goals of the new state; given when `open`."""
    message: str = ""
    """Given when `rejected`."""


class TacticServer(Protocol):
    """One theorem in one process. Everything but `drop` may raise `TimeoutError` or `ServerDied`."""

    async def enter(self, theorem: Theorem) -> Reply:
        """Take up `theorem`, starting what has to be started; raises `Refused` if that cannot be."""
        ...

    async def run(self, handle: int, tactic: str) -> Reply:
        """Run one tactic on the state of that handle."""
        ...

    async def drop(self) -> None:
        """End all processes; `enter` starts them anew. May be called at any time, twice too."""
        ...


@dataclass(frozen=True)
class _Origin:
    """How a state was reached; the initial state has no parent."""

    state: ProofState
    parent: int | None
    tactic: str


class ReplayingSession:
    """One theorem at a time on `server`. Calls from several tasks wait for one another."""

    def __init__(self, server: TacticServer, timeouts: Timeouts) -> None:
        self._server = server
        self._timeouts = timeouts
        self._lock = asyncio.Lock()
        self._closed = False
        self._entered = False
        self._theorem: Theorem | None = None
        self._origins: dict[int, _Origin] = {}
        self._handles: dict[int, int] = {}
        self._next_id = 0

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement and return its initial state; forgets the theorem before.

        Raises `TheoremError` if the theorem does not exist, Lean refuses it, cannot finish it in time, or dies of it;
        `SessionLost` if no Lean can be started, or the session is closed; `LeanMissing` where something has to be
        installed first.
        """
        async with self._lock:
            self._check_not_closed()
            self._theorem = None
            self._origins = {}
            try:
                first = await self._enter(theorem)
            except Refused as refusal:
                raise TheoremError(f"{theorem.name}: {refusal}") from None
            except TimeoutError:
                limit = self._timeouts.theorem
                raise TheoremError(f"{theorem.name}: the statement was not elaborated within {limit:g} s") from None
            except ServerDied as death:
                raise TheoremError(f"{theorem.name}: the statement ended Lean: {death}") from None
            self._theorem = theorem
            return self._remember(first, None, "")

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently; results in the order of `tactics`.

        Raises `SessionLost` as the protocol says, `ValueError` for a state that is not of the theorem now open.
        """
        async with self._lock:
            self._check_not_closed()
            origin = self._origins.get(state.id)
            if origin is None or origin.state != state:
                raise ValueError(f"state {state.id} is not a state of the theorem now open")
            return [_refuse_unseen(tactic) or await self._step(state.id, tactic) for tactic in tactics]

    async def close(self) -> None:
        """End Lean's process and its children; waits for a call in progress. May be called twice."""
        async with self._lock:
            self._closed = True
            await self._drop()

    def _check_not_closed(self) -> None:
        if self._closed:
            raise SessionLost("the session is closed")

    def _remember(self, reply: Reply, parent: int | None, tactic: str) -> ProofState:
        state = ProofState(self._next_id, reply.text)
        self._next_id += 1
        self._origins[state.id] = _Origin(state, parent, tactic)
        self._handles[state.id] = reply.handle
        return state

    async def _step(self, state: int, tactic: str) -> StepResult:
        handle = await self._handle(state)
        try:
            reply = await self._ask(handle, tactic)
        except TimeoutError:
            return StepResult("timed_out", message=f"no answer within {self._timeouts.tactic:g} s")
        except ServerDied as death:
            return StepResult("rejected", message=str(death))
        if reply.status == "open":
            return StepResult("open", self._remember(reply, state, tactic))
        return StepResult(reply.status, message=reply.message)

    async def _handle(self, state: int) -> int:
        """The server's handle for `state`; a server that does not know the state is led to it by the same tactics."""
        if self._entered and state in self._handles:
            return self._handles[state]
        assert self._theorem is not None
        name = self._theorem.name
        try:
            if not self._entered:
                first = await self._enter(self._theorem)
                root = next(iter(self._origins.values()))
                if first.text != root.state.text:
                    raise SessionLost(f"{name}: a fresh Lean gives another initial state")
                self._handles[root.state.id] = first.handle
            for origin in self._missing_path(state):
                assert origin.parent is not None
                reply = await self._ask(self._handles[origin.parent], origin.tactic)
                if reply.status != "open" or reply.text != origin.state.text:
                    raise SessionLost(f"{name}: {origin.tactic!r} has another result in a fresh Lean: {reply}")
                self._handles[origin.state.id] = reply.handle
        except (Refused, TimeoutError, ServerDied) as error:
            reason = str(error) or "no answer in time"
            raise SessionLost(f"{name}: a fresh Lean could not take up the theorem again: {reason}") from error
        return self._handles[state]

    def _missing_path(self, state: int) -> list[_Origin]:
        """The steps that lead to `state` from the nearest state that the server knows, in order."""
        path = []
        at: int | None = state
        while at is not None and at not in self._handles:
            path.append(self._origins[at])
            at = self._origins[at].parent
        return path[::-1]

    async def _enter(self, theorem: Theorem) -> Reply:
        self._entered, self._handles = False, {}
        done = False
        try:
            reply = await self._server.enter(theorem)
            done = True
        except Refused:
            done = True
            raise
        finally:
            if not done:
                await self._drop()
        self._entered = True
        return reply

    async def _ask(self, handle: int, tactic: str) -> Reply:
        """Run one tactic. Several, parted by `;` or line breaks, are put in parentheses where Lean wants one."""
        done = False
        try:
            reply = await self._server.run(handle, tactic)
            if reply.status == "rejected" and _SEVERAL.search(reply.message):
                sequence = await self._server.run(handle, f"(\n{tactic}\n)")
                if sequence.status != "rejected" or not _UNPARSED.search(sequence.message):
                    reply = sequence
            done = True
            return reply
        finally:
            if not done:
                await self._drop()

    async def _drop(self) -> None:
        self._entered, self._handles = False, {}
        await self._server.drop()


def _refuse_unseen(tactic: str) -> StepResult | None:
    """A result for text that need not be shown to Lean."""
    if not tactic.strip():
        return StepResult("rejected", message="empty tactic")
    if re.search(r"[\ud800-\udfff]", tactic):
        return StepResult("rejected", message="half a character, which no text file can hold")
    word = forbidden(tactic)
    return StepResult("rejected", message=f"`{word}` is not allowed in a proof") if word else None
