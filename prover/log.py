"""The log of a run: deaths, retries, restarts, refused proofs, dropped Lean processes. Knows nothing of results.

Modules log to `logging.getLogger(__name__)` and know nothing of this one. A run writes the records of its own process
to a file. Workers and engines are other processes, perhaps on other machines. Their records are collected there, sent
with the readings of how busy they are, and handled in the run's process as if they had been made there.
"""

import logging
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

LOG = "prover.log"
"""File in the run folder."""
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LOGGERS = ("lean_env", "prover")
"""Names of the loggers above all loggers of the project."""
KEPT = 10_000
"""Number of records that a process keeps until they are collected; older ones are dropped."""


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Inside the `with`, records of level INFO and above are appended to the file.

    Records that the disk has no room for are dropped. Raises OSError at the end if there is still none.
    """
    handler = _LogFile(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter(FORMAT))
    with closing(handler):
        levels = {name: logging.getLogger(name).level for name in LOGGERS}
        log_to(handler)
        try:
            yield
        finally:
            for name, level in levels.items():
                logging.getLogger(name).removeHandler(handler)
                logging.getLogger(name).setLevel(level)


class _LogFile(logging.FileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exception(), OSError):  # logging would print a traceback for each record
            super().handleError(record)


def log_to(handler: logging.Handler) -> None:
    """From now on, `handler` receives the records of level INFO and above."""
    for name in LOGGERS:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)


@dataclass(frozen=True)
class Record:
    """A log record that can travel between processes."""

    logger: str
    level: int
    created: float
    """Unix time, seconds."""
    message: str


class Collector(logging.Handler):
    """Keeps the records of this process until they are taken."""

    def __init__(self) -> None:
        super().__init__()
        self._records: deque[Record] = deque(maxlen=KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(Record(record.name, record.levelno, record.created, record.getMessage()))

    def taken(self) -> list[Record]:
        """All records since the last call."""
        records = []
        while self._records:
            records.append(self._records.popleft())
        return records


def log_again(records: Iterable[Record]) -> None:
    """Handle records of another process as if they had been made in this one, but with their original times."""
    for record in records:
        values = {
            "name": record.logger,
            "levelno": record.level,
            "levelname": logging.getLevelName(record.level),
            "created": record.created,
            "msecs": record.created % 1 * 1000,
            "msg": record.message,
        }
        logging.getLogger(record.logger).handle(logging.makeLogRecord(values))
