"""Compares two configurations, or two sections of the same kind, setting by setting."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from lean_env.settings import Strict


def differences(kept: Strict, given: Strict, free: Collection[str] = ()) -> Iterator[str]:
    """Dotted names of the settings in which the two differ, apart from the keys in `free`.

    A file or folder that was moved is the same: one of that name, if nothing is left in the place that `kept` names.
    """
    yield from _differing(kept.model_dump(exclude=set(free)), given.model_dump(exclude=set(free)))


def _differing(kept: Any, given: Any, name: str = "") -> Iterator[str]:
    if isinstance(kept, dict) and isinstance(given, dict):
        for key in {**given, **kept}:
            setting = f"{name}.{key}" if name else str(key)
            if key in kept and key in given:
                yield from _differing(kept[key], given[key], setting)
            else:
                yield setting
    elif kept != given and not _moved(kept, given):
        yield name


def _moved(kept: Any, given: Any) -> bool:
    """Whether the values are absolute paths, which some settings hold as text, of a file that was moved."""
    if not all(isinstance(value, Path | str) and Path(value).is_absolute() for value in (kept, given)):
        return False
    return Path(kept).name == Path(given).name and not Path(kept).exists()
