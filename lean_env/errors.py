"""What can go wrong with Lean itself.

A tactic that Lean refuses is an ordinary result (`StepResult`), never an exception. The tree:

    LeanError
    ├── LeanMissing      no usable Lean on this machine (wheel absent, wrong version, unsupported platform)
    ├── TheoremError     the theorem cannot be opened: it does not parse or elaborate
    └── SessionLost      Lean died or stopped answering, and a fresh process could not take the theorem up again

`ProcessDied` stands beside it: what a single process did, which never reaches a caller of this package.
"""


class LeanError(Exception):
    """Base of all that reaches a caller."""


class LeanMissing(LeanError):
    """No usable Lean here. The message says what to install."""


class TheoremError(LeanError):
    """The statement was refused. The message is Lean's own, or the loader's, and names the theorem."""


class SessionLost(LeanError):
    """The session cannot go on with this theorem. The message says what was tried."""


class ProcessDied(Exception):
    """A process ended, or what it wrote is not an answer. The message says how it ended."""
