"""The command line.

Exit status: 0 success, 1 where a proof or a check failed, 2 on bad usage or where nothing could be run, 130 after
Ctrl-C, 143 after SIGTERM.
"""

import sys


def main() -> None:
    """Entry point. The commands are imported here: that alone takes seconds on busy cores, and may be interrupted."""
    try:
        from prover.cli.commands import call

        call()
    except KeyboardInterrupt:
        sys.exit(130)
