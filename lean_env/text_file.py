"""Reads a text file of theorems."""

from pathlib import Path

from lean_env.errors import TheoremError


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends as they are. Raises `TheoremError`, with the file, if it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise TheoremError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise TheoremError(f"{path}: not UTF-8 at byte {error.start}") from error
