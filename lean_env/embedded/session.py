"""`EmbeddedSession`: the `LeanSession` of the embedded Lean. One process serves many theorems.

The session remembers how each state was reached. Where Lean no longer holds a state, after a restart or because newer
ones took its place, those tactics are run again, so that every state stays good.
"""

import asyncio
import re
import time
from collections.abc import Sequence
from pathlib import Path

from lean_env.embedded.build import ensure_built
from lean_env.embedded.process import LeanProcess, ProcessDied
from lean_env.embedded.states import States
from lean_env.embedded.text import ends_within_command, first_error, forbidden, strict_header, without_imports
from lean_env.errors import SessionLost, TheoremError
from lean_env.session import ProofState, StepResult, Timeouts
from lean_env.theorem import Theorem

MAXIMUM_HEARTBEATS = 400_000
"""For one tactic, in thousands of small allocations: twice Lean's default. The first defence against slow tactics; the
clock is the second."""
RESTART_ABOVE_MB = 512
"""Private MiB above which the process is replaced: a fresh one has about 60, and many run side by side."""
RESTART_AFTER_SECONDS = 3600.0
"""Age above which the process is replaced before the next theorem: it may not use more than a few hours of CPU time."""
REQUESTS_BETWEEN_LOOKS = 16  # at the size of the process
TACTICS_PER_REQUEST = 256


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
        self._states: States | None = None
        self._next_id = 0
        self._requests = 0

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement as the real `theorem` command and return its initial state.

        Raises `TheoremError` if Lean refuses the statement, cannot finish it within `timeouts.theorem` seconds, or
        dies of it; `SessionLost` if no Lean process can be started, or the session is closed; `LeanMissing` without a
        usable wheel.
        """
        async with self._lock:
            self._check_not_closed()
            self._theorem = self._states = None
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
            root = self._new_state(text)
            self._theorem, self._states = theorem, States(root)
            return root

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently; results in the order of `tactics`.

        Raises `SessionLost` as the protocol says, `ValueError` for a state that is not of the theorem now open.
        """
        async with self._lock:
            self._check_not_closed()
            if self._states is None or state not in self._states:
                raise ValueError(f"state {state.id} is not a state of the theorem now open")
            results = [_refuse_unseen(tactic) for tactic in tactics]
            waiting = [index for index, result in enumerate(results) if result is None]
            done = False
            try:
                while waiting:
                    place = await self._place(self._states, state.id)
                    batch = waiting[:TACTICS_PER_REQUEST]
                    new = await self._run_batch(self._states, state.id, place, [tactics[index] for index in batch])
                    for index, result in zip(batch, new, strict=False):
                        results[index] = result
                    waiting = waiting[len(new) :]
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

    def _new_state(self, text: str) -> ProofState:
        self._next_id += 1
        return ProofState(self._next_id - 1, text)

    async def _run_batch(self, states: States, state: int, place: int, tactics: list[str]) -> list[StepResult]:
        """Results of the first of `tactics`: at least of one, maybe not of all."""
        assert self._process is not None
        places = states.take_places(len(tactics), state)
        self._process.send(["run", place, [_one_tactic(tactic) for tactic in tactics], places])
        limit = self._timeouts.tactic
        answers, trouble = await self._process.receive_all(len(tactics), limit)
        results = []
        for tactic, answer in zip(tactics, answers, strict=False):
            match answer:
                case ["open", list(goals)]:
                    new = self._new_state(_goal_text(goals))
                    states.add(new, state, tactic, places.pop(0))
                    results.append(StepResult("open", new))
                case ["finished"]:
                    results.append(StepResult("finished"))
                case ["rejected", str(message)]:
                    results.append(StepResult("rejected", message=message))
                case _:
                    raise SessionLost(f"Lean answered out of turn to the tactic {tactic!r}: {answer!r}")
        states.give_back(places)
        if trouble is not None:
            await self._kill()
            if isinstance(trouble, TimeoutError):
                results.append(StepResult("timed_out", message=f"no answer within {limit:g} s"))
            else:
                results.append(StepResult("rejected", message=str(trouble)))
        elif self._requests % REQUESTS_BETWEEN_LOOKS == 0 and self._process.private_mb() > RESTART_ABOVE_MB:
            await self._kill()
        self._requests += 1
        return results

    async def _place(self, states: States, state: int) -> int:
        """Where Lean holds `state`; a Lean that does not hold it is led to it by the same tactics again."""
        assert self._theorem is not None
        name = self._theorem.name
        try:
            if self._process is None:
                if not states.is_root_text(await self._enter(self._theorem)):
                    raise SessionLost(f"{name}: a fresh Lean gives another initial state")
                states.forget_places()
            for origin in states.missing_path(state):
                assert origin.parent is not None
                assert self._process is not None
                parent = states.place(origin.parent)
                [place] = states.take_places(1, origin.parent)
                self._process.send(["run", parent, [_one_tactic(origin.tactic)], [place]])
                match await self._process.receive(self._timeouts.tactic + self._timeouts.start):
                    case ["open", list(goals)] if hash(text := _goal_text(goals)) == origin.text_hash:
                        states.add(ProofState(origin.id, text), origin.parent, origin.tactic, place)
                    case answer:
                        raise SessionLost(f"{name}: {origin.tactic!r} has another result in a fresh Lean: {answer!r}")
        except (_Refused, TimeoutError, ProcessDied) as error:
            reason = str(error) or "no answer in time"
            raise SessionLost(f"{name}: a fresh Lean could not take up the theorem again: {reason}") from error
        found = states.place(state)
        assert found is not None
        return found

    async def _enter(self, theorem: Theorem) -> str:
        """Make the present process, started if need be, serve `theorem`; returns the initial goals.

        Raises `_Refused`, `TimeoutError` or `ProcessDied`.
        """
        goals = None
        if not ends_within_command(theorem.header):
            header = strict_header(theorem.header, MAXIMUM_HEARTBEATS)
            goals = await self._try_enter(header, "", _with_server(theorem))
        if goals is None:
            # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
            header = strict_header("", MAXIMUM_HEARTBEATS)
            goals = await self._try_enter(header, f"{without_imports(theorem.header)}\n", _with_server(theorem))
            if goals is None:
                raise SessionLost("Lean refuses the empty header")
        return goals

    async def _try_enter(self, header: str, before: str, text: str) -> str | None:
        """Initial goals, or None if Lean refuses the header."""
        process = await self._running()
        limit = self._timeouts.theorem
        if self._process_header != header:
            self._process_header = ""
            process.send(["header", header])
            if await process.receive(limit) != ["ready"]:
                return None
            self._process_header = header
        process.send(["open", before, text])
        match await process.receive(limit):
            case ["open", list(goals)]:
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
        old = time.monotonic() - self._process.started > RESTART_AFTER_SECONDS
        if old or self._process.private_mb() > RESTART_ABOVE_MB:
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
        if process is not None:
            await process.kill()


# One thread: steps are sequential, and each further thread would cost memory.
_SERVER = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("serve_theorems.lean")))


def _with_server(theorem: Theorem) -> str:
    # The theorem's own name stands for a recursive call there: out of reach, lest a tactic prove the theorem by itself.
    # A name that stands in the statement a second time may be a variable's, which must stay.
    named = re.findall(rf"(?<![\w.'«]){re.escape(theorem.name)}(?![\w.'»])", theorem.statement)
    forget = f"  try clear {theorem.name}\n" if len(named) == 1 else ""
    return f"{theorem.statement.rstrip()} := by\n{forget}  serve_tactics\n"


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
