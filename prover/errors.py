"""What the command line reports in one line, without a traceback (so are `lean_env.LeanError` and `ConfigError`).

ProverError
├── GeneratorError     a tactic generator cannot be had: checkpoint missing, vLLM absent, server unreachable
├── RunError           a run folder cannot be used: locked, of another configuration, not a run; or no Ray can be had
└── UsageError         a command was called with what it cannot use
"""


class ProverError(Exception):
    """Base of everything in this file. The message says what was tried and what to do."""


class GeneratorError(ProverError):
    """A tactic generator cannot be started."""


class RunError(ProverError):
    """A run folder cannot be used, or no Ray be had."""


class UsageError(ProverError):
    """A command was called with what it cannot use."""
