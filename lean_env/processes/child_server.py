"""`ChildServer`: a `TacticServer` (but for `enter`) on a client of Lean in a process of its own."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lean_env.errors import ProcessDied, SessionLost
from lean_env.processes.child import ChildProcess
from lean_env.session import Timeouts
from lean_env.sessions.tactic_server import Refused, Reply

_SEVERAL = re.compile(r"expected end of input")
"""Lean's complaint where it looks for one tactic and finds more text behind it."""
_UNPARSED = re.compile(r"<\w+>:\d+:\d+: ")
"""Only a text that does not parse is answered with a position."""


class ChildServer:
    """The process lives from the first theorem to the first trouble. `name`, the client's, is for messages."""

    def __init__(self, name: str, timeouts: Timeouts) -> None:
        self._name = name
        self._timeouts = timeouts
        self._child: ChildProcess | None = None

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """Run the first of `tactics`: the client takes one at a time.

        Where Lean wants one tactic and it is several, parted by `;`, they are put in parentheses.
        """
        tactic = tactics[0]
        try:
            reply = await self._ask(["run", handle, tactic], seconds)
            if reply.status == "rejected" and _SEVERAL.search(reply.message):
                sequence = await self._ask(["run", handle, f"(\n{tactic}\n)"], seconds)
                if sequence.status != "rejected" or not _UNPARSED.search(sequence.message):
                    reply = sequence
        except (TimeoutError, ProcessDied) as trouble:
            return [], trouble
        return [reply], None

    def outgrown(self) -> bool:
        """Never within a theorem."""
        return False

    async def drop(self) -> None:
        """End the process and all that came from it."""
        child, self._child = self._child, None
        if child is not None:
            await child.kill()

    async def _ask(self, request: list[Any], seconds: float) -> Reply:
        assert self._child is not None
        match await self._child.ask(request, seconds):
            case ["open", int(handle), str(goals)]:
                return Reply("open", handle, goals)
            case ["finished"]:
                return Reply("finished")
            case ["rejected", str(message)]:
                return Reply("rejected", message=message)
            case ["refused", str(why)]:
                raise Refused(why)
            case ["failed", str(kind), str(message)]:
                raise ProcessDied(f"Lean died under {self._name} ({kind}): {' '.join(message.split())[:500]}")
            case answer:
                raise ProcessDied(f"{self._name} answered out of turn: {answer!r}")

    async def _running(self, client: Path, environment: Mapping[str, str], *setup: Any) -> ChildProcess:
        """The process, started if there is none; then the client answers `setup`, if given, with `["ready"]`."""
        if self._child is not None:
            return self._child
        limit = self._timeouts.start
        try:
            child = self._child = await ChildProcess.start(client, environment)
            answer = await child.receive(limit)
            if setup and answer == ["ready"]:
                answer = await child.ask(list(setup), limit)
            if answer != ["ready"]:
                raise ProcessDied(": ".join(map(str, answer[1:])))
            await child.remember_descendants()
        except TimeoutError:
            raise SessionLost(f"{self._name} was not ready within {limit:g} s") from None
        except (ProcessDied, OSError) as error:
            raise SessionLost(f"{self._name} did not start: {error}") from error
        return child
