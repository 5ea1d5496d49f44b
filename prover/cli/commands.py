"""Registers all commands, and turns their errors into one line and an exit status."""

import sys

from lean_env import LeanError
from lean_env.settings import ConfigError
from prover.cli import (
    audit,
    benchmark,
    compare,
    doctor,
    export,
    iterate,
    lean,
    merge,
    preferences,
    profiles,
    proofs,
    report,
    run,
    show,
    train,
)
from prover.cli.app import ERR, app, write_utf8
from prover.cli.results import abandon_output
from prover.errors import NO_ROOM, ProverError

__all__ = [
    "app",
    "audit",
    "benchmark",
    "call",
    "compare",
    "doctor",
    "export",
    "iterate",
    "lean",
    "merge",
    "preferences",
    "profiles",
    "proofs",
    "report",
    "run",
    "show",
    "train",
]


def call() -> None:
    """Run the command in `sys.argv`.

    Errors that a user can act on are reported in one line. Everything else is a bug and keeps its traceback.
    """
    write_utf8()
    try:
        app()
    except (ProverError, LeanError, ConfigError) as error:
        _fail(str(error))
    except OSError as error:
        if error.filename is not None:
            _fail(f"{error.filename}: {error.strerror}")
        if error.errno not in NO_ROOM:
            raise
        abandon_output()
        _fail(f"{error.strerror}: make room, then give the same command again")


def _fail(text: str) -> None:
    ERR.print(f"prover: {text}", style="red", markup=False, soft_wrap=True)
    sys.exit(2)
