"""Tests of what an extra brings."""

import importlib.util

import pytest


def needs(module: str) -> None:
    """Skip the test, or the file, unless `module`, which an extra of the same name brings, is installed.

    It is not imported: LeanDojo makes its cache folder then, and fails if another process does so in the same moment.
    """
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"the extra `{module.replace('_', '-')}` is not installed", allow_module_level=True)
