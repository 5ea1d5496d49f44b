"""`ChildTacticServer`: a `TacticServer`, except for `enter`, on a Lean client in a process of its own.

Knows the answers that such clients give. Knows nothing of how a client talks to Lean.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lean_env.errors import ProcessDied, SessionLost
from lean_env.processes.child import ChildProcess
from lean_env.session import Timeouts
from lean_env.sessions.tactic_server import InvalidTheorem, Reply

_SEVERAL = re.compile(r"expected end of input")
"""Lean's complaint where it expects one tactic and finds more text after it."""
_UNPARSED = re.compile(r"<\w+>:\d+:\d+: ")
"""Position in an error message. Only a text that does not parse is answered with one."""


class ChildTacticServer:
    """The process lives from the first theorem to the first trouble. Messages call the client `name`."""

    def __init__(self, name: str, timeouts: Timeouts) -> None:
        self._name = name
        self._timeouts = timeouts
        self._child: ChildProcess | None = None
        self._cpu_of_dropped = self._cpu_known = 0.0

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """Run the first of `tactics`, since the client takes one at a time.

        If it is several tactics separated by `;`, where Lean expects one, it is put in parentheses.
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
        """Never: a client is replaced only between theorems."""
        return False

    def cpu_seconds(self) -> float:
        """See `TacticServer`. Known are the processes of now; what others used that have ended by themselves is not."""
        if self._child is not None:
            self._cpu_known = max(self._cpu_known, self._child.cpu_seconds())
        return self._cpu_of_dropped + self._cpu_known

    async def drop(self) -> None:
        """End the process and all its descendants."""
        self._cpu_of_dropped, self._cpu_known = self.cpu_seconds(), 0.0
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
                raise InvalidTheorem(why)
            case ["failed", str(kind), str(message)]:
                raise ProcessDied(f"Lean died under {self._name} ({kind}): {' '.join(message.split())[:500]}")
            case answer:
                raise ProcessDied(f"{self._name} gave an unexpected answer: {answer!r}")

    async def _running(self, client: Path, environment: Mapping[str, str], *setup: Any) -> ChildProcess:
        """The process; if none runs, one is started and sent the request `setup`, if given. Raises `SessionLost`."""
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
