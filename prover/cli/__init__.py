"""The command line.

Exit status: 0 success, 1 where a proof or a check failed, 2 on bad usage or if nothing could be run, 130 after
Ctrl-C, 143 after SIGTERM.
"""

import contextlib
import os
import signal
import sys


def main() -> None:
    """Entry point. Importing the commands takes seconds on busy cores, and Ctrl-C must already work meanwhile.

    It ends the process at once, because nothing has begun yet: an interrupt within an import can surface as any error.
    """
    _open_closed_streams()
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where the caller ignores Ctrl-C, as `nohup` does
        signal.signal(signal.SIGINT, lambda number, frame: os._exit(128 + signal.SIGINT))
    from prover.batch.abandoned import abandoned
    from prover.cli.commands import call

    signal.signal(signal.SIGINT, interrupted)
    try:
        call()
    except KeyboardInterrupt:
        raise SystemExit(128 + signal.SIGINT) from None
    except SystemExit as end:
        if abandoned.is_set() and isinstance(end.code, int):
            for stream in (sys.stdout, sys.stderr):
                with contextlib.suppress(OSError):  # nobody reads it any more
                    stream.flush()
            os._exit(end.code)
        raise


def _open_closed_streams() -> None:
    """Where the caller has closed a standard stream, as `>&-` does, what is written to it goes nowhere.

    Otherwise the next file to be opened would take its place and receive it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, os.O_RDWR)
            os.dup2(null, number)
            if null != number:
                os.close(null)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", closefd=False))
