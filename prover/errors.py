"""Errors that the command line reports in one line without a traceback, as it does `LeanError` and `ConfigError`.

ProverError
├── GeneratorError     a tactic generator cannot be started: checkpoint missing, vLLM absent, server unreachable
├── RunError           a run is impossible: its folder is locked, holds another run or no run; Ray does not start
│   └── ClusterLost    a run was possible until its Ray cluster died
└── UsageError         the arguments of a command contradict each other, or name something that does not exist

Knows nothing of how they are reported.
"""

import errno

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""`OSError.errno` where a disk is full: for everyone, for this user, or for a file of this size."""


class ProverError(Exception):
    """Base class of the errors in this file. The message says what was tried and what to do."""


class GeneratorError(ProverError):
    """A tactic generator cannot be started, or has broken down."""


class RunError(ProverError):
    """A run folder cannot be used, or Ray cannot be started."""


class ClusterLost(RunError):
    """A vital process of the Ray cluster has died. What was finished is kept; another process can resume the run."""


class UsageError(ProverError):
    """The arguments of a command cannot be used."""
