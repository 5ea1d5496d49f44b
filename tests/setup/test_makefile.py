"""Which Python `make` uses."""

import subprocess
import sys
from pathlib import Path

from tests.setup.conftest import ROOT


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A dry run of `make setup`, with its messages."""
    return subprocess.run(("make", "setup", *arguments), cwd=ROOT, capture_output=True, text=True)


def test_a_python_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "python3.11"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    result = make("--dry-run", f"PYTHONS={broken} {sys.executable}", f"VENV={tmp_path}/venv")
    assert f"{sys.executable} -m venv {tmp_path}/venv" in result.stdout


def test_where_no_python_fits_make_names_those_it_looked_for(tmp_path: Path) -> None:
    result = make("PYTHONS=python2.6 python2.7", f"VENV={tmp_path}/venv")
    assert result.returncode != 0
    assert "looked for python2.6 python2.7" in result.stderr
    assert not (tmp_path / "venv").exists()
