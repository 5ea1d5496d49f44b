"""Skips tests whose optional dependencies are not installed."""

import importlib.util

import pytest


def needs(module: str) -> None:
    """Skip the test, or the file, unless `module` is installed, which the extra of the same name provides.

    The module is not imported: on import, LeanDojo creates its cache folder, and fails if another process does so at
    the same time.
    """
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"the extra `{module.replace('_', '-')}` is not installed", allow_module_level=True)
