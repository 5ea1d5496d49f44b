"""Opens text files, plain or packed by gzip or xz. Knows nothing of what is in them."""

import gzip
import io
import lzma
import re
import zlib
from pathlib import Path

from lean_env.errors import TheoremError

HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
"""Half of a surrogate pair. JSON can hold one; a text file cannot."""
_GZIP, _XZ = b"\x1f\x8b", b"\xfd7zXZ\x00"


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, unpacked if it is packed, line ends unchanged. Raises `TheoremError`, which names an
    unreadable file."""
    try:
        with open_text(path) as file:
            return file.read()
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise TheoremError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    except UnicodeDecodeError as error:
        raise TheoremError(f"{path}: not UTF-8 at byte {error.start}") from error


def as_lean_reads(text: str) -> str:
    """`text` with `\\n` as its only line end and without a byte-order mark: Lean ignores both."""
    return text.replace("\r\n", "\n").removeprefix("\ufeff")


def open_text(path: Path) -> io.TextIOBase:
    """Open a UTF-8 file for reading, unpacked if it is packed. Only `\\n` ends a line, as in JSON Lines."""
    with path.open("rb") as file:
        start = file.read(len(_XZ))
    if start.startswith(_GZIP):
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    if start == _XZ:
        return lzma.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")


UNREADABLE = (OSError, EOFError, UnicodeDecodeError, zlib.error, lzma.LZMAError)
"""Exceptions that reading such a file can raise."""
