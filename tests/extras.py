"""Skips tests whose optional dependencies are not installed."""

import importlib.util

import pytest


def needs(module: str, extra: str = "") -> None:
    """Skip the test, or the file, unless `module` is installed, which `extra`, by default that of its name, provides.

    The module is not imported: on import, LeanDojo creates its cache folder, and fails if another process does so at
    the same time.
    """
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"the extra `{extra or module.replace('_', '-')}` is not installed", allow_module_level=True)
