"""The record beside a checkpoint, which says how it was made. Knows no torch and no model."""

import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

from training.config import TrainConfig

RECORD = "training.json"
"""Name of the record file beside the weights."""


def resolved(config: TrainConfig) -> dict[str, Any]:
    """The configuration with all defaults filled in. Only the last component of each path is kept: the rest means
    nothing on another machine, and the data's hash identifies the contents."""

    def portable(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: portable(part) for key, part in value.items()}
        return value.name if isinstance(value, Path) else value

    values: dict[str, Any] = portable(config.model_dump(exclude={"output"}))
    return values


def start_sha256(config: TrainConfig) -> str | None:
    """SHA-256 of the record of the checkpoint that a run starts from; None if there is no such record."""
    record = config.init / RECORD if isinstance(config.init, Path) else None
    return hashlib.sha256(record.read_bytes()).hexdigest() if record is not None and record.is_file() else None


def git_commit() -> str | None:
    """The commit of this code, with `+changes` if its files differ from it; None outside a git repository."""
    folder = Path(__file__).parent

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(folder), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    try:
        changed = git("status", "--porcelain", "--untracked-files=no", "--", str(folder))
        return git("rev-parse", "HEAD") + ("+changes" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return None


def read_record(checkpoint: Path) -> dict[str, Any] | None:
    """The record of a finished run, or None if there is none that can be read."""
    try:
        record = json.loads((checkpoint / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def write_record(checkpoint: Path, record: dict[str, Any]) -> None:
    """Write the record of a finished run."""
    (checkpoint / RECORD).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
