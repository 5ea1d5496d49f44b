"""What can go wrong with Lean itself.

A tactic that Lean rejects is an ordinary result (`StepResult`), and a proof that a check refuses an ordinary `Verdict`;
neither is an exception. The tree:

    LeanError
    ├── LeanMissing      no usable Lean on this machine (wheel absent, wrong version, unsupported platform)
    ├── LeanBroken       Lean runs here, but it does not prove a known theorem, or it accepts a false one
    ├── TheoremError     the theorem is invalid: it cannot be read, does not parse, or does not elaborate
    └── SessionLost      Lean died or stopped answering, and a fresh process could not restore the theorem

`ProcessDied` is separate: it reports what a single process did, and never reaches a caller of this package.
"""


class LeanError(Exception):
    """Base of all errors that reach a caller."""


class LeanMissing(LeanError):
    """No usable Lean here. The message tells what to install."""


class LeanBroken(LeanError):
    """Lean runs, but its answers are worth nothing here. The message tells which of them was wrong."""


class TheoremError(LeanError):
    """The theorem is invalid. The message is Lean's own, or the loader's, and names the theorem."""


class SessionLost(LeanError):
    """The session cannot continue with this theorem. The message tells what was tried."""


class ProcessDied(Exception):
    """A process ended, or wrote something other than an answer. The message tells how it ended."""
