"""What the command line reports in one line, without a traceback.

ProverError
├── ConfigError        a configuration file does not say what it must
├── GeneratorError     a tactic generator cannot be had: checkpoint missing, vLLM absent, server unreachable
└── RunError           a run folder cannot be used: locked, of another configuration, not a run
"""


class ProverError(Exception):
    """Base of everything in this file. The message says what was tried and what to do."""


class ConfigError(ProverError):
    """A configuration file is missing, is not YAML, or has a wrong key or value."""


class GeneratorError(ProverError):
    """A tactic generator cannot be started."""


class RunError(ProverError):
    """A run folder cannot be used."""
