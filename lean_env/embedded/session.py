"""`EmbeddedSession`: the `LeanSession` of the embedded Lean. One process serves many theorems.

Where Linux has Landlock, it is confined as the processes that check proofs are, and can write to no file at all. That
costs 0.15 ms when it starts (`benchmarks/lean_steps.py`); per tactic, no cost was found above the noise of 4 %.
Knows the protocol of `serve_theorems.lean`. Knows nothing of checking finished proofs.
"""

import asyncio
import logging
import re
import time
from collections.abc import Sequence

from lean_env.embedded.build import ensure_built
from lean_env.embedded.command import program
from lean_env.embedded.messages import first_error
from lean_env.embedded.process import LeanProcess
from lean_env.embedded.slots import Slots
from lean_env.errors import ProcessDied, SessionLost
from lean_env.processes.cpu_time import cpu_seconds
from lean_env.session import Timeouts
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import InvalidTheorem, Reply, statement_proved_by
from lean_env.text.forbidden import theorem_error
from lean_env.text.headers import ends_within_command, strict_embedded_header, without_imports
from lean_env.theorem import Theorem

_log = logging.getLogger(__name__)

MAXIMUM_HEARTBEATS = 200_000
"""Limit on a statement, and on one tactic unless another is given, in thousands of small allocations: Lean's default.
It is the first defence against slow tactics; the clock is the second."""
RESTART_ABOVE_MB = 512
"""Private memory, in MiB, above which the process is replaced. A fresh one has about 60, and many run side by side."""
RESTART_AFTER_SECONDS = 3600.0
"""Age above which the process is replaced before the next theorem: its CPU time is limited to a few hours."""
REQUESTS_BETWEEN_LOOKS = 16
"""Number of requests after which the size of the process is looked at again."""
TACTICS_PER_REQUEST = 256


class EmbeddedSession(ReplayingSession):
    """One theorem at a time, in one Lean process that starts with the first `open` and is replaced when necessary.

    `memory_mb` limits the address space of the process, in MiB, and `heartbeats` one tactic, in Lean's own count, which
    is the same on every machine. Calls from several tasks wait for one another.
    """

    def __init__(
        self,
        timeouts: Timeouts = Timeouts(),  # noqa: B008 - frozen
        memory_mb: int = 4096,
        heartbeats: int = MAXIMUM_HEARTBEATS,
    ) -> None:
        self._lean = _EmbeddedServer(timeouts, memory_mb, heartbeats)
        super().__init__(self._lean, timeouts)

    @property
    def pid(self) -> int | None:
        """Process id of Lean; None if no process runs."""
        return None if self._lean.process is None else self._lean.process.pid

    def resident_mb(self) -> float:
        """Memory that the Lean process uses now, in MiB; 0 if no process runs."""
        return 0.0 if self._lean.process is None else self._lean.process.resident_mb()


class _EmbeddedServer:
    """A `TacticServer`. A state's handle is its slot in Lean's table."""

    def __init__(self, timeouts: Timeouts, memory_mb: int, heartbeats: int) -> None:
        self.process: LeanProcess | None = None
        self._timeouts = timeouts
        self._memory_mb = memory_mb
        self._heartbeats = heartbeats
        self._header = ""
        self._theorem_is_open = False
        self._slots = Slots()
        self._requests = 0
        self._cpu_of_dropped = 0.0
        self._kind_of_hash = ""
        """Names the library, whose constants a statement's hash depends on."""

    async def enter(self, theorem: Theorem) -> Reply:
        """Elaborate the statement as a real `theorem` command; elaborate the header unless it equals the last one.

        A theorem that the check of its proofs would refuse, whatever the proof, is not shown to Lean.
        """
        if reason := theorem_error(theorem):
            raise InvalidTheorem(reason)
        await self._leave_theorem()
        text = statement_proved_by("serve_tactics", theorem)
        opened = None
        if not ends_within_command(theorem.header):
            opened = await self._try_enter(strict_embedded_header(theorem.header, MAXIMUM_HEARTBEATS), "", text)
        if opened is None:
            # A header that ends with an attribute, say, is no complete command: elaborate it with the statement.
            before = f"{without_imports(theorem.header)}\n"
            opened = await self._try_enter(strict_embedded_header("", MAXIMUM_HEARTBEATS), before, text)
            if opened is None:
                raise SessionLost("Lean refuses the empty header")
        self._slots = Slots()
        return opened

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """Run many tactics in one round trip. Answers come one by one, so a tactic that hangs costs only itself."""
        assert self.process is not None
        self._requests += 1
        slots = self._slots.offer(min(len(tactics), TACTICS_PER_REQUEST), handle)
        tactics = tactics[: len(slots)]
        self.process.send(["run", handle, tactics, slots, self._heartbeats])
        answers, trouble = await self.process.receive_all(len(tactics), seconds)
        replies = []
        for tactic, answer in zip(tactics, answers, strict=False):
            match answer:
                case ["open", list(goals)]:
                    slot = slots.pop(0)
                    self._slots.fill(slot)
                    replies.append(Reply("open", slot, _goal_text(goals)))
                case ["finished"]:
                    replies.append(Reply("finished"))
                case ["rejected", str(message)]:
                    replies.append(Reply("rejected", message=message))
                case _:
                    raise SessionLost(f"Lean gave an unexpected answer to the tactic {tactic!r}: {answer!r}")
        return replies, trouble

    def outgrown(self) -> bool:
        """Whether the process has grown too large. Looks at its size only now and then."""
        return self._requests % REQUESTS_BETWEEN_LOOKS == 0 and self._is_large()

    def cpu_seconds(self) -> float:
        """See `TacticServer`."""
        return self._cpu_of_dropped + (0.0 if self.process is None else cpu_seconds(self.process.pid))

    async def drop(self) -> None:
        """End the Lean process and its children."""
        self._cpu_of_dropped = self.cpu_seconds()
        process, self.process = self.process, None
        self._header = ""
        self._theorem_is_open = False
        if process is not None:
            await process.kill()

    def _is_large(self) -> bool:
        return self.process is not None and self.process.private_mb() > RESTART_ABOVE_MB

    async def _try_enter(self, header: str, before: str, text: str) -> Reply | None:
        """The initial state, or None if Lean refuses the header."""
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
            case ["open", list(goals), int(number)]:
                self._theorem_is_open = True
                initial = _goal_text(goals)
                if re.search(r"\bsorry\b", initial):
                    # Lean puts `sorry` in place of an error; leaving the theorem gives the error.
                    raise InvalidTheorem(await self._leave_theorem() or "the statement contains `sorry`")
                digits = f"{number % (1 << 32):08x}"  # Lean writes its 32 bits as a number with a sign
                return Reply("open", 0, initial, statement_hash=f"{self._kind_of_hash}:{digits}")
            case ["closed", list(messages)]:
                raise InvalidTheorem(first_error(messages) or "the text is not one theorem")
            case answer:
                raise ProcessDied(f"Lean gave an unexpected answer: {answer!r}")

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
            except (TimeoutError, ProcessDied) as trouble:
                _log.warning("between two theorems Lean is dropped: %s", str(trouble) or "no answer in time")
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
            self._kind_of_hash = f"embedded-{folder.name.removeprefix('lean-')[:8]}"
            try:
                self.process = await LeanProcess.start(folder, program("serve_theorems"), self._memory_mb)
            except OSError as error:
                raise SessionLost(f"Lean did not start: {error}") from error
            await self.process.await_ready(self._timeouts.start)
        return self.process


def _goal_text(goals: list[str]) -> str:
    return "\n\n".join(goals)
