"""`EmbeddedSession`: the `LeanSession` of the embedded Lean. One process serves many theorems."""

import asyncio
import re
import time
from collections.abc import Sequence
from pathlib import Path

from lean_env.embedded.build import ensure_built
from lean_env.embedded.places import Places
from lean_env.embedded.process import LeanProcess
from lean_env.embedded.text import ends_within_command, first_error, strict_header, without_imports
from lean_env.errors import ProcessDied, SessionLost
from lean_env.session import Timeouts
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import Refused, Reply, served
from lean_env.theorem import Theorem

MAXIMUM_HEARTBEATS = 200_000
"""For one tactic, in thousands of small allocations: Lean's default. The first defence against slow tactics; the clock
is the second."""
RESTART_ABOVE_MB = 512
"""Private MiB above which the process is replaced: a fresh one has about 60, and many run side by side."""
RESTART_AFTER_SECONDS = 3600.0
"""Age above which the process is replaced before the next theorem: it may not use more than a few hours of CPU time."""
REQUESTS_BETWEEN_LOOKS = 16  # at the size of the process
TACTICS_PER_REQUEST = 256


class EmbeddedSession(ReplayingSession):
    """One theorem at a time, in one Lean process that starts with the first `open` and is replaced when need be.

    `memory_mb` limits the process' address space, in MiB. Calls from several tasks wait for one another.
    """

    def __init__(self, timeouts: Timeouts = Timeouts(), memory_mb: int = 4096) -> None:  # noqa: B008 - frozen
        self._lean = _Server(timeouts, memory_mb)
        super().__init__(self._lean, timeouts)

    @property
    def pid(self) -> int | None:
        """Process id of Lean; None without a process."""
        return None if self._lean.process is None else self._lean.process.pid

    def resident_mb(self) -> float:
        """Memory that the Lean process uses now, in MiB; 0 without a process."""
        return 0.0 if self._lean.process is None else self._lean.process.resident_mb()


class _Server:
    """A `TacticServer`. A state's handle is its place in Lean's table."""

    def __init__(self, timeouts: Timeouts, memory_mb: int) -> None:
        self.process: LeanProcess | None = None
        self._timeouts = timeouts
        self._memory_mb = memory_mb
        self._header = ""
        self._theorem_is_open = False
        self._places = Places()
        self._requests = 0

    async def enter(self, theorem: Theorem) -> Reply:
        """Elaborate the statement as the real `theorem` command; a header like the last one is not elaborated again."""
        await self._leave_theorem()
        text = served(theorem, "serve_tactics")
        goals = None
        if not ends_within_command(theorem.header):
            goals = await self._try_enter(strict_header(theorem.header, MAXIMUM_HEARTBEATS), "", text)
        if goals is None:
            # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
            before = f"{without_imports(theorem.header)}\n"
            goals = await self._try_enter(strict_header("", MAXIMUM_HEARTBEATS), before, text)
            if goals is None:
                raise SessionLost("Lean refuses the empty header")
        self._places = Places()
        return Reply("open", 0, goals)

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """One round trip for many tactics. The answers come one by one: a tactic that hangs costs itself alone."""
        assert self.process is not None
        self._requests += 1
        places = self._places.offer(min(len(tactics), TACTICS_PER_REQUEST), handle)
        tactics = tactics[: len(places)]
        self.process.send(["run", handle, tactics, places])
        answers, trouble = await self.process.receive_all(len(tactics), seconds)
        replies = []
        for tactic, answer in zip(tactics, answers, strict=False):
            match answer:
                case ["open", list(goals)]:
                    place = places.pop(0)
                    self._places.fill(place)
                    replies.append(Reply("open", place, _goal_text(goals)))
                case ["finished"]:
                    replies.append(Reply("finished"))
                case ["rejected", str(message)]:
                    replies.append(Reply("rejected", message=message))
                case _:
                    raise SessionLost(f"Lean answered out of turn to the tactic {tactic!r}: {answer!r}")
        return replies, trouble

    def outgrown(self) -> bool:
        """Looks at the size of the process now and then."""
        return self._requests % REQUESTS_BETWEEN_LOOKS == 0 and self._is_large()

    async def drop(self) -> None:
        """End the Lean process and its children."""
        process, self.process = self.process, None
        self._header = ""
        self._theorem_is_open = False
        if process is not None:
            await process.kill()

    def _is_large(self) -> bool:
        return self.process is not None and self.process.private_mb() > RESTART_ABOVE_MB

    async def _try_enter(self, header: str, before: str, text: str) -> str | None:
        """Initial goals, or None if Lean refuses the header."""
        process = await self._running()
        limit = self._timeouts.theorem
        if self._header != header:
            self._header = ""
            process.send(["header", header])
            if await process.receive(limit) != ["ready"]:
                return None
            self._header = header
        process.send(["open", before, text])
        match await process.receive(limit):
            case ["open", list(goals)]:
                self._theorem_is_open = True
                initial = _goal_text(goals)
                if re.search(r"\bsorry\b", initial):
                    # Lean has put `sorry` in place of an error: leaving gives the error.
                    raise Refused(await self._leave_theorem() or "the statement contains `sorry`")
                return initial
            case ["closed", list(messages)]:
                raise Refused(first_error(messages) or "the text is not one theorem")
            case answer:
                raise ProcessDied(f"Lean answered out of turn: {answer!r}")

    async def _leave_theorem(self) -> str:
        """Make the process ready for the next theorem; returns Lean's first error in the theorem that was open."""
        if self.process is None:
            return ""
        error = ""
        if self._theorem_is_open:
            self._theorem_is_open = False
            self.process.send(["close"])
            try:
                answer = await self.process.receive(self._timeouts.start)
            except (TimeoutError, ProcessDied):
                answer = []
            if len(answer) != 2 or answer[0] != "closed":
                await self.drop()
                return ""
            error = first_error(answer[1])
        if time.monotonic() - self.process.started > RESTART_AFTER_SECONDS or self._is_large():
            await self.drop()
        return error

    async def _running(self) -> LeanProcess:
        if self.process is None:
            folder = await asyncio.to_thread(ensure_built)
            try:
                self.process = await LeanProcess.start(folder, _ARGUMENTS, self._memory_mb)
                if await self.process.receive(self._timeouts.start) != ["ready"]:
                    raise ProcessDied("Lean's first line is not the expected one")
            except TimeoutError:
                raise SessionLost(f"Lean did not start within {self._timeouts.start:g} s") from None
            except (ProcessDied, OSError) as error:
                raise SessionLost(f"Lean did not start: {error}") from error
        return self.process


# One thread: steps are sequential, and each further thread would cost memory.
_ARGUMENTS = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("serve_theorems.lean")))


def _goal_text(goals: list[str]) -> str:
    return "\n\n".join(goals)
