"""`ReplayingSession`: a `LeanSession` over any `TacticServer`, which may die at any time.

The session remembers how each state was reached, not only the server's handle for it. A server that ran out of time or
died is dropped, never resynchronised, and the next tactic gets a fresh one. If the server does not hold a wanted state,
because it is new or because it reused the state's slot, only the path to that state is run again. So every state stays
usable. Knows nothing of processes, nor of how a server talks to Lean.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace

from lean_env.errors import ProcessDied, SessionLost, TheoremError
from lean_env.session import ProofState, Status, StepResult, Timeouts
from lean_env.sessions.states import States
from lean_env.sessions.tactic_server import InvalidTheorem, Reply, TacticServer
from lean_env.text.files import HALF_CHARACTER
from lean_env.text.forbidden import word_in_tactic
from lean_env.text.holes import hole_error
from lean_env.text.sizes import theorem_size_error
from lean_env.theorem import Theorem

_log = logging.getLogger(__name__)


class ReplayingSession:
    """Holds one theorem at a time on `server`. Calls from several tasks wait for one another."""

    def __init__(self, server: TacticServer, timeouts: Timeouts) -> None:
        self._server = server
        self._timeouts = timeouts
        self._lock = asyncio.Lock()
        self._closed = False
        self._theorem: Theorem | None = None
        self._states = States()

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement and return its initial state; forgets the previous theorem.

        Raises `TheoremError` if the theorem does not exist, is too large or leaves its answer open, or if Lean refuses
        it or takes too long over it; `SessionLost` if Lean dies over it twice, no Lean can be started or the session is
        closed; `LeanMissing` if something has to be installed first.
        """
        async with self._lock:
            self._check_not_closed()
            self._theorem = None
            self._states.clear()
            if reason := theorem_size_error(theorem) or hole_error(theorem):
                raise TheoremError(f"{theorem.name}: {reason}")
            done = False
            try:
                first = await self._enter(theorem)
                done = True
            except InvalidTheorem as reason:
                done = True
                raise TheoremError(f"{theorem.name}: {reason}") from None
            except TimeoutError:
                limit = self._timeouts.theorem
                raise TheoremError(f"{theorem.name}: the statement was not elaborated within {limit:g} s") from None
            except ProcessDied as death:
                # Lack of memory does this to any statement, so it says nothing about this one.
                raise SessionLost(f"{theorem.name}: Lean died twice over the statement: {death}") from None
            finally:
                if not done:
                    _log.warning("%s: Lean is dropped over the statement", theorem.name)
                    await self._drop()
            self._theorem = theorem
            root = self._states.add(first.text, None, "", first.handle)
            return replace(root, statement_hash=first.statement_hash)

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently; results in the order of `tactics`.

        Raises `SessionLost` as the protocol says, `ValueError` for a state that does not belong to the open theorem.
        """
        async with self._lock:
            self._check_not_closed()
            if state not in self._states:
                raise ValueError(f"state {state.id} is not a state of the theorem that is open")
            results = [_reject_unseen(tactic) for tactic in tactics]
            waiting = [index for index, result in enumerate(results) if result is None]
            done = False
            try:
                while waiting:
                    new = await self._run_first(state.id, [tactics[index] for index in waiting])
                    for index, result in zip(waiting, new, strict=False):
                        results[index] = result
                    waiting = waiting[len(new) :]
                done = True
            finally:
                if not done:
                    await self._drop()
            return [result for result in results if result is not None]

    def cpu_seconds(self) -> float:
        """See `LeanSession`."""
        return self._server.cpu_seconds()

    async def close(self) -> None:
        """End Lean's process and its children, after waiting for a call in progress. May be called twice."""
        async with self._lock:
            self._closed = True
            await self._drop()

    def _check_not_closed(self) -> None:
        if self._closed:
            raise SessionLost("the session is closed")

    async def _enter(self, theorem: Theorem) -> Reply:
        """Open the theorem, a second time if Lean dies of it: something else may have killed it."""
        try:
            return await self._server.enter(theorem)
        except (ProcessDied, SessionLost) as death:
            _log.warning("%s: Lean is dropped over the statement, which is tried once more: %s", theorem.name, death)
            await self._drop()
            return await self._server.enter(theorem)

    async def _run_first(self, state: int, tactics: list[str]) -> list[StepResult]:
        """Results of the first of `tactics`: of at least one, perhaps not of all.

        A tactic that finds Lean dead, or at which it dies, is run a second time: something else may have killed it.
        """
        results, trouble = await self._ask(state, tactics)
        if isinstance(trouble, ProcessDied):
            again, trouble = await self._ask(state, tactics[len(results) :][:1])
            results += again
        if trouble is not None:
            status: Status = "timed_out" if isinstance(trouble, TimeoutError) else "rejected"
            results.append(StepResult(status, message=_trouble_text(trouble, self._timeouts.tactic)))
        return results

    async def _ask(self, state: int, tactics: list[str]) -> tuple[list[StepResult], TimeoutError | ProcessDied | None]:
        """What the server says of the first of `tactics`, and the trouble that the next one made."""
        handle = await self._handle(state)
        limit = self._timeouts.tactic
        replies, trouble = await self._server.run(handle, [_one_tactic(tactic) for tactic in tactics], limit)
        results = []
        for tactic, reply in zip(tactics, replies, strict=False):
            if reply.status == "open":
                results.append(StepResult("open", self._states.add(reply.text, state, tactic, reply.handle)))
            else:
                results.append(StepResult(reply.status, message=reply.message))
        if trouble is not None or self._server.outgrown():
            await self._drop()
            assert self._theorem is not None
            level = logging.WARNING if isinstance(trouble, ProcessDied) else logging.INFO
            reason = "it holds too much memory" if trouble is None else _trouble_text(trouble, limit)
            _log.log(level, "%s: Lean is dropped: %s", self._theorem.name, reason)
        return results, trouble

    async def _handle(self, state: int) -> int:
        """The server's handle for `state`. If the server does not hold it, the path to it is run again."""
        path = self._states.missing_path(state)
        if path == []:
            return self._states.handle(state)
        assert self._theorem is not None
        name = self._theorem.name
        try:
            if path is None:
                _log.info("%s: a fresh Lean takes up the theorem", name)
                first = await self._enter(self._theorem)
                root = self._states.root()
                if hash(first.text) != root.text_hash:
                    raise SessionLost(f"{name}: a fresh Lean gives a different initial state")
                self._states.hold(root.id, first.handle)
            for origin in self._states.missing_path(state) or []:
                assert origin.parent is not None
                parent = self._states.handle(origin.parent)
                # A fresh Lean may be slower at first.
                limit = self._timeouts.tactic + self._timeouts.start
                replies, trouble = await self._server.run(parent, [_one_tactic(origin.tactic)], limit)
                if trouble is not None:
                    raise trouble
                [reply] = replies
                if reply.status != "open" or hash(reply.text) != origin.text_hash:
                    answer = f"{reply.status} {reply.message or reply.text}"
                    raise SessionLost(f"{name}: {origin.tactic!r} has a different result in a fresh Lean: {answer}")
                self._states.hold(origin.id, reply.handle)
        except (InvalidTheorem, TimeoutError, ProcessDied) as error:
            reason = str(error) or "no answer in time"
            raise SessionLost(f"{name}: a fresh Lean could not restore the theorem: {reason}") from error
        return self._states.handle(state)

    async def _drop(self) -> None:
        self._states.forget_handles()
        await self._server.drop()


def _trouble_text(trouble: TimeoutError | ProcessDied, limit: float) -> str:
    return f"no answer within {limit:g} s" if isinstance(trouble, TimeoutError) else str(trouble)


def _one_tactic(text: str) -> str:
    # Outside parentheses a line break counts as a space: `intro x` with `left` below it would be `intro x left`.
    return f"(\n{text}\n)" if "\n" in text.strip() else text.strip()


def _reject_unseen(tactic: str) -> StepResult | None:
    """The result for a text that need not be shown to Lean; None for any other."""
    if not tactic.strip():
        return StepResult("rejected", message="empty tactic")
    if HALF_CHARACTER.search(tactic):
        return StepResult("rejected", message="half a character, which no text file can hold")
    word = word_in_tactic(tactic)
    return StepResult("rejected", message=f"`{word}` is not allowed in a proof") if word else None
