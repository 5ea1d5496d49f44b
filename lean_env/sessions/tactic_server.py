"""`TacticServer`: what `ReplayingSession` needs of a way to Lean, and what each such way needs."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from lean_env.errors import ProcessDied
from lean_env.theorem import Theorem


class Refused(Exception):
    """The theorem cannot be opened. The message is Lean's, or says what is missing."""


class Reply(NamedTuple):
    """What a server says to one tactic, or to a theorem (then `open`)."""

    status: Literal["open", "finished", "rejected"]
    handle: int = -1
    """Of the new state, given when `open`: valid until the server is dropped or gives the same handle again."""
    text: str = ""
    """Goals of the new state; given when `open`."""
    message: str = ""
    """Given when `rejected`."""


class TacticServer(Protocol):
    """One theorem in one process, which may die at any time. Whoever gets an exception or a trouble must `drop` it."""

    async def enter(self, theorem: Theorem) -> Reply:
        """Take up `theorem`, starting what has to be started.

        Raises `Refused`, after which it need not be dropped, `TimeoutError`, `ProcessDied`, or a `LeanError` if there
        is no Lean to be had.
        """
        ...

    async def run(
        self, handle: int, tactics: Sequence[str], seconds: float
    ) -> tuple[list[Reply], TimeoutError | ProcessDied | None]:
        """Run tactics on the state of that handle, each by itself and for at most `seconds`.

        Returns the replies to the first of them, and what trouble the next one made, if any: at least one reply or the
        trouble, maybe not all replies. The state's own handle is not given again.
        """
        ...

    def outgrown(self) -> bool:
        """Whether it should be dropped, though all is well, because it has become too large."""
        ...

    async def drop(self) -> None:
        """End all processes; `enter` starts them anew. May be called at any time, twice too."""
        ...


def served(theorem: Theorem, server: str) -> str:
    """The theorem without its header; its proof is the tactic `server`, in which tactics are then run.

    There the theorem's own name stands for a recursive call: it is put out of reach, lest the theorem prove itself. A
    name that stands in the statement a second time may be a variable's, which must stay.
    """
    name = theorem.name
    uses = re.findall(rf"(?<![\w.'«]){re.escape(name)}(?![\w.'»])", theorem.statement)
    is_name = re.fullmatch(r"(?!\d)(?:[\w.'!?]|«[^»\n]*»)+", name)
    forget = f"  try clear {name}\n" if is_name and len(uses) == 1 else ""
    return f"{theorem.statement.rstrip()} := by\n{forget}  {server}\n"
