"""`TacticServer`: what `ReplayingSession` asks of a Lean backend. Knows no backend and no process."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from lean_env.errors import ProcessDied
from lean_env.theorem import Theorem


class InvalidTheorem(Exception):
    """The theorem cannot be opened. The message is Lean's, or tells what is missing."""


class Reply(NamedTuple):
    """A server's answer to one tactic, or to a theorem, which is then `open`."""

    status: Literal["open", "finished", "rejected"]
    handle: int = -1
    """Handle of the new state, given when `open`. Valid until the server is dropped or reuses the handle."""
    text: str = ""
    """Goals of the new state; given when `open`."""
    message: str = ""
    """Lean's explanation; given when `rejected`."""
    statement_hash: str = ""
    """See `ProofState`; given for a theorem, if the backend has one."""


class TacticServer(Protocol):
    """One theorem in one process, which may die at any time. After an exception or trouble it must be dropped."""

    async def enter(self, theorem: Theorem) -> Reply:
        """Open `theorem`, after starting a process if none runs.

        Raises `InvalidTheorem`, after which the server need not be dropped, `TimeoutError`, `ProcessDied`, or a
        `LeanError` if no Lean can be had.
        """
        ...

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """Run tactics on the state with that handle, independently, each for at most `seconds`.

        Returns the replies to some of the first tactics, and the trouble that the next tactic made, if any: at least
        one reply or the trouble. The handle of that state is not reused meanwhile.
        """
        ...

    def outgrown(self) -> bool:
        """Whether the server has grown so large that it should be dropped, though all is well."""
        ...

    def cpu_seconds(self) -> float:
        """CPU seconds of all processes so far, as far as they are known; never falls."""
        ...

    async def drop(self) -> None:
        """End all processes; `enter` starts new ones. May be called at any time, and twice."""
        ...


def statement_proved_by(tactic: str, theorem: Theorem) -> str:
    """The theorem without its header, proved by `tactic`, in whose place other tactics are then run.

    In a proof the theorem's own name is a recursive call. It is cleared, so that the theorem cannot prove itself,
    unless the name occurs in the statement a second time: then it may be a variable's, which must stay.
    """
    name = theorem.declared_name
    uses = re.findall(rf"(?<![\w.'«]){re.escape(name)}(?![\w.'»])", theorem.statement)
    is_name = re.fullmatch(r"(?!\d)(?:[\w.'!?]|«[^»\n]*»)+", name)
    forget = f"  try clear {name}\n" if is_name and len(uses) == 1 else ""
    return f"{theorem.statement.rstrip()} := by\n{forget}  {tactic}\n"
