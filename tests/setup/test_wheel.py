"""The wheel holds everything that the command line needs without the clone."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.setup.conftest import ROOT

PACKAGES = ("lean_env", "search", "training", "prover")
BUILT_FROM = "prover/report/ui/"
"""Sources of files that the wheel holds built."""
BUILD = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"
STATEMENT = "theorem t (p q : Prop) : p ∧ q → q ∧ p"


@pytest.fixture(scope="module")
def sources() -> list[str]:
    """The files of this clone that git tracks or would track."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a clone: git lists no files here")
    return [name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, sources: list[str]) -> Path:
    """The wheel, built from a copy in which training has left its states next to a checkpoint."""
    copy, built = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in sources:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    left = copy / "training" / "checkpoints" / "neff-1" / "states" / "100" / "model.safetensors"
    left.parent.mkdir(parents=True)
    left.touch()
    result = subprocess.run((sys.executable, "-c", BUILD, built), cwd=copy, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return built / result.stdout.splitlines()[-1]


def test_it_holds_every_file_of_the_packages_and_no_other(wheel: Path, sources: list[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    of_packages = {name for name in sources if name.startswith(tuple(f"{package}/" for package in PACKAGES))}
    assert held == {name for name in of_packages if not name.startswith(BUILT_FROM)}


def test_a_theorem_is_proved_far_from_the_clone(wheel: Path, tmp_path: Path) -> None:
    elsewhere, folder = tmp_path / "installed", tmp_path / "folder"
    folder.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(elsewhere)
    program = f"import prover.cli; assert prover.cli.__file__.startswith({str(elsewhere)!r}); prover.cli.main()"
    command = (sys.executable, "-c", program, "prove", "--statement", STATEMENT)
    environment = {**os.environ, "PYTHONPATH": str(elsewhere)}
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(f"{STATEMENT} := by")
