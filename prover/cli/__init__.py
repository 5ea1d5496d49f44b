"""The command line.

Exit status: 0 success, 1 where a proof or a check failed, 2 on bad usage or where nothing could be run.
"""

import sys

from lean_env import LeanError
from prover.cli import iterate, proofs, runs, setup
from prover.cli.app import ERR, app
from prover.errors import ProverError
from training.yaml_file import ConfigError

__all__ = ["app", "iterate", "main", "proofs", "runs", "setup"]


def main() -> None:
    """Entry point: errors that a user can act on are one line, everything else is a bug and keeps its traceback."""
    try:
        app()
    except (ProverError, LeanError, ConfigError) as error:
        ERR.print(f"prover: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(2)
