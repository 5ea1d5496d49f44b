"""Reads text files: of theorems as a whole, of rows and theorems with their tactics line by line."""

import gzip
import io
import re
import zlib
from pathlib import Path

from lean_env.errors import TheoremError

HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
"""Half of a pair that stands for one character elsewhere; JSON can hold one, a text file cannot."""
_GZIP = b"\x1f\x8b"


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends as they are. Raises `TheoremError`, with the file, if it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise TheoremError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise TheoremError(f"{path}: not UTF-8 at byte {error.start}") from error


def as_lean_reads(text: str) -> str:
    """Lean takes `\\r\\n` for a line end, and no notice of a mark at the start of a file."""
    return text.replace("\r\n", "\n").removeprefix("\ufeff")


def open_text(path: Path) -> io.TextIOBase:
    """The UTF-8 file to read from, unpacked if it is gzipped. Only `\\n` ends a line, as in JSON lines."""
    with path.open("rb") as file:
        packed = file.read(2) == _GZIP
    if packed:
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")


UNREADABLE = (OSError, EOFError, UnicodeDecodeError, zlib.error)
"""What reading such a file can raise."""
