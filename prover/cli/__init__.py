"""The command line.

Exit status: 0 success, 1 where a proof or a check failed, 2 on bad usage or if nothing could be run, 130 after
Ctrl-C, 143 after SIGTERM.
"""

import sys


def main() -> None:
    """Entry point. Importing the commands takes seconds on busy cores, so Ctrl-C must already work meanwhile."""
    try:
        from prover.cli.commands import call

        call()
    except KeyboardInterrupt:
        sys.exit(130)
