"""`EmbeddedSession`: the `LeanSession` of the embedded Lean. One process serves many theorems.

The session remembers how each state was reached, not only Lean's handle of it: after a restart it runs those tactics
again, so that handles from before stay good.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lean_env.embedded.build import ensure_built
from lean_env.embedded.process import LeanProcess, ProcessDied
from lean_env.embedded.text import ends_within_command, first_error, forbidden, strict_header, without_imports
from lean_env.errors import SessionLost, TheoremError
from lean_env.session import ProofState, StepResult, Timeouts
from lean_env.theorem import Theorem

MAXIMUM_HEARTBEATS = 400_000
"""For one tactic, in thousands of small allocations: twice Lean's default. The first defence against slow tactics; the
clock is the second."""
RESTART_ABOVE_MB = 1500
"""Resident MiB above which the process is replaced before the next theorem."""


@dataclass(frozen=True)
class _Origin:
    """How a state was reached; the initial state has no parent."""

    state: ProofState
    parent: int | None
    tactic: str


class _Refused(Exception):
    """Lean refused the header or the statement; the message is Lean's."""


class EmbeddedSession:
    """One theorem at a time, in one Lean process that starts with the first `open` and is replaced when need be.

    `memory_mb` limits the process' address space, in MiB. Calls from several tasks wait for one another.
    """

    def __init__(self, timeouts: Timeouts = Timeouts(), memory_mb: int = 4096) -> None:  # noqa: B008 - frozen
        self._timeouts = timeouts
        self._memory_mb = memory_mb
        self._lock = asyncio.Lock()
        self._closed = False
        self._process: LeanProcess | None = None
        self._process_header = ""
        self._theorem: Theorem | None = None
        self._theorem_is_open = False
        self._origins: dict[int, _Origin] = {}
        self._handles: dict[int, int] = {}
        self._next_id = 0

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement as the real `theorem` command and return its initial state.

        Raises `TheoremError` if Lean refuses the statement, cannot finish it within `timeouts.theorem` seconds, or
        dies of it; `SessionLost` if no Lean process can be started, or the session is closed; `LeanMissing` without a
        usable wheel.
        """
        async with self._lock:
            self._check_not_closed()
            self._theorem = None
            self._origins, self._handles = {}, {}
            done = False
            try:
                await self._leave_theorem()
                text = await self._enter(theorem)
                done = True
            except _Refused as refusal:
                done = True
                raise TheoremError(f"{theorem.name}: {refusal}") from None
            except TimeoutError:
                limit = self._timeouts.theorem
                raise TheoremError(f"{theorem.name}: the statement was not elaborated within {limit:g} s") from None
            except ProcessDied as death:
                raise TheoremError(f"{theorem.name}: the statement ended Lean: {death}") from None
            finally:
                if not done:
                    await self._kill()
            self._theorem = theorem
            return self._remember(text, None, "", 0)

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently; results in the order of `tactics`.

        Raises `SessionLost` as the protocol says, `ValueError` for a state that is not of the theorem now open.
        """
        async with self._lock:
            self._check_not_closed()
            if self._origins.get(state.id) is None or self._origins[state.id].state != state:
                raise ValueError(f"state {state.id} is not a state of the theorem now open")
            results = [_refuse_unseen(tactic) for tactic in tactics]
            waiting = [index for index, result in enumerate(results) if result is None]
            done = False
            try:
                while waiting:
                    handle = await self._handle(state.id)
                    answered = await self._run_batch(state.id, handle, [(i, tactics[i]) for i in waiting], results)
                    waiting = waiting[answered:]
                done = True
            finally:
                if not done:
                    await self._kill()
            return [result for result in results if result is not None]

    async def close(self) -> None:
        """End the Lean process and its children; waits for a call in progress. May be called twice."""
        async with self._lock:
            self._closed = True
            await self._kill()

    def resident_mb(self) -> float:
        """Memory that the Lean process uses now, in MiB; 0 without a process."""
        return 0.0 if self._process is None else self._process.resident_mb()

    def _check_not_closed(self) -> None:
        if self._closed:
            raise SessionLost("the session is closed")

    def _remember(self, text: str, parent: int | None, tactic: str, handle: int) -> ProofState:
        state = ProofState(self._next_id, text)
        self._next_id += 1
        self._origins[state.id] = _Origin(state, parent, tactic)
        self._handles[state.id] = handle
        return state

    async def _run_batch(
        self, state: int, handle: int, tactics: list[tuple[int, str]], results: list[StepResult | None]
    ) -> int:
        """Send `tactics`, fill `results` and return how many of them have one now: at least one, maybe not all."""
        assert self._process is not None
        self._process.send(["run", handle, [_one_tactic(tactic) for _, tactic in tactics]])
        limit = self._timeouts.tactic
        for count, (index, tactic) in enumerate(tactics, start=1):
            try:
                answer = await self._process.receive(limit)
            except TimeoutError:
                await self._kill()
                results[index] = StepResult("timed_out", message=f"no answer within {limit:g} s")
                return count
            except ProcessDied as death:
                await self._kill()
                results[index] = StepResult("rejected", message=str(death))
                return count
            match answer:
                case ["open", int(new), list(goals)]:
                    results[index] = StepResult("open", self._remember(_goal_text(goals), state, tactic, new))
                case ["finished"]:
                    results[index] = StepResult("finished")
                case ["rejected", str(message)]:
                    results[index] = StepResult("rejected", message=message)
                case _:
                    raise SessionLost(f"Lean answered out of turn to the tactic {tactic!r}: {answer!r}")
        return len(tactics)

    async def _handle(self, state: int) -> int:
        """Lean's handle for `state`; a process that does not know the state is led to it by the same tactics again."""
        if self._process is not None and state in self._handles:
            return self._handles[state]
        assert self._theorem is not None
        name = self._theorem.name
        try:
            if self._process is None:
                text = await self._enter(self._theorem)
                root = next(iter(self._origins.values()))
                if text != root.state.text:
                    raise SessionLost(f"{name}: a fresh Lean gives another initial state")
                self._handles = {root.state.id: 0}
            path = []
            at: int | None = state
            while at is not None and at not in self._handles:
                path.append(self._origins[at])
                at = self._origins[at].parent
            for origin in reversed(path):
                assert origin.parent is not None
                assert self._process is not None
                self._process.send(["run", self._handles[origin.parent], [_one_tactic(origin.tactic)]])
                match await self._process.receive(self._timeouts.tactic + self._timeouts.start):
                    case ["open", int(new), list(goals)] if _goal_text(goals) == origin.state.text:
                        self._handles[origin.state.id] = new
                    case answer:
                        raise SessionLost(f"{name}: {origin.tactic!r} has another result in a fresh Lean: {answer!r}")
        except (_Refused, TimeoutError, ProcessDied) as error:
            reason = str(error) or "no answer in time"
            raise SessionLost(f"{name}: a fresh Lean could not take up the theorem again: {reason}") from error
        return self._handles[state]

    async def _enter(self, theorem: Theorem) -> str:
        """Make the present process, started if need be, serve `theorem`; returns the initial goals.

        Raises `_Refused`, `TimeoutError` or `ProcessDied`.
        """
        goals = None
        if not ends_within_command(theorem.header):
            header = strict_header(theorem.header, MAXIMUM_HEARTBEATS)
            goals = await self._try_enter(header, _with_server(theorem, ""))
        if goals is None:
            # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
            whole = _with_server(theorem, without_imports(theorem.header))
            goals = await self._try_enter(strict_header("", MAXIMUM_HEARTBEATS), whole)
            if goals is None:
                raise SessionLost("Lean refuses the empty header")
        return goals

    async def _try_enter(self, header: str, text: str) -> str | None:
        """Initial goals, or None if Lean refuses the header."""
        process = await self._running()
        limit = self._timeouts.theorem
        if self._process_header != header:
            self._process_header = ""
            process.send(["header", header])
            if await process.receive(limit) != ["ready"]:
                return None
            self._process_header = header
        process.send(["open", text])
        match await process.receive(limit):
            case ["open", 0, list(goals)]:
                self._theorem_is_open = True
                initial = _goal_text(goals)
                if re.search(r"\bsorry\b", initial):
                    # Lean has put `sorry` in place of an error: leaving gives the error.
                    raise _Refused(await self._leave_theorem() or "the statement contains `sorry`")
                return initial
            case ["closed", list(messages)]:
                raise _Refused(first_error(messages) or "the text is not one theorem")
            case answer:
                raise ProcessDied(f"Lean answered out of turn: {answer!r}")

    async def _leave_theorem(self) -> str:
        """Make the process ready for the next theorem; returns Lean's first error in the theorem that was open."""
        if self._process is None:
            return ""
        error = ""
        if self._theorem_is_open:
            self._theorem_is_open = False
            self._process.send(["close"])
            try:
                answer = await self._process.receive(self._timeouts.start)
            except (TimeoutError, ProcessDied):
                answer = []
            if len(answer) != 2 or answer[0] != "closed":
                await self._kill()
                return ""
            error = first_error(answer[1])
        if self._process.resident_mb() > RESTART_ABOVE_MB:
            await self._kill()
        return error

    async def _running(self) -> LeanProcess:
        if self._process is None:
            folder = await asyncio.to_thread(ensure_built)
            try:
                self._process = await LeanProcess.start(folder, _SERVER, self._memory_mb)
                if await self._process.receive(self._timeouts.start) != ["ready"]:
                    raise ProcessDied("Lean's first line is not the expected one")
            except TimeoutError:
                await self._kill()
                raise SessionLost(f"Lean did not start within {self._timeouts.start:g} s") from None
            except (ProcessDied, OSError) as error:
                await self._kill()
                raise SessionLost(f"Lean did not start: {error}") from error
        return self._process

    async def _kill(self) -> None:
        process, self._process = self._process, None
        self._process_header = ""
        self._theorem_is_open = False
        self._handles = {}
        if process is not None:
            await process.kill()


# One thread: steps are sequential, and each further thread would cost memory.
_SERVER = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("serve_theorems.lean")))


def _with_server(theorem: Theorem, header: str) -> str:
    # The theorem's own name stands for a recursive call there: out of reach, lest a tactic prove the theorem by itself.
    # A name that stands in the statement a second time may be a variable's, which must stay.
    named = re.findall(rf"(?<![\w.'«]){re.escape(theorem.name)}(?![\w.'»])", theorem.statement)
    forget = f"  try clear {theorem.name}\n" if len(named) == 1 else ""
    return f"{header}\n{theorem.statement.rstrip()} := by\n{forget}  serve_tactics\n"


def _one_tactic(text: str) -> str:
    # Outside brackets a line break is but a space: `intro x` with `left` below it would be `intro x left`.
    return f"(\n{text}\n)" if "\n" in text.strip() else text.strip()


def _refuse_unseen(tactic: str) -> StepResult | None:
    """A result for text that need not be shown to Lean."""
    if not tactic.strip():
        return StepResult("rejected", message="empty tactic")
    word = forbidden(tactic)
    return StepResult("rejected", message=f"`{word}` is not allowed in a proof") if word else None


def _goal_text(goals: list[str]) -> str:
    return "\n\n".join(goals)
