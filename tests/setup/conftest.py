"""Fixtures of the set-up tests: a fresh environment, no configuration, and an index laid out like PyTorch's."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.setup.wheels import empty_wheel, write_torch_page

ROOT = Path(__file__).resolve().parents[2]
TORCH = "2.13.0+cpu"


@pytest.fixture(scope="session")
def fresh_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a virtual environment that holds pip and nothing else."""
    folder = tmp_path_factory.mktemp("fresh")
    subprocess.run((sys.executable, "-m", "venv", folder), check=True)
    return folder / "bin" / "python"


@pytest.fixture(scope="session")
def nothing_configured(fresh_python: Path) -> dict[str, str]:
    """The environment variables of a user who has configured neither pip nor uv, and has no uv."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "VIRTUAL_ENV"))}
    path = os.pathsep.join((str(fresh_python.parent), "/usr/bin", "/bin"))
    return {**kept, "PATH": path, "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}


@pytest.fixture(scope="session")
def uv(fresh_python: Path, nothing_configured: dict[str, str]) -> str:
    """uv as the set-up gets it from the Python index. Skips the test if the index cannot be reached."""
    ask = (fresh_python, "-m", "pip", "install", "--dry-run", "--no-deps", "--retries=0", "uv")
    if subprocess.run(ask, env=nothing_configured, capture_output=True).returncode:
        pytest.skip("the Python index cannot be reached")
    find = (fresh_python, "-c", "from scripts.setup_environment import find_uv; print(find_uv())")
    said = subprocess.run(find, cwd=ROOT, env=nothing_configured, stdout=subprocess.PIPE, text=True, check=True)
    return said.stdout.strip()


@pytest.fixture(scope="session")
def torch_index(tmp_path_factory: pytest.TempPathFactory, fresh_python: Path) -> Iterator[str]:
    """Address of an index that has only torch's CPU build: the wheel that pip is configured to find, if there is one,
    and an empty wheel for all other Pythons. No test installs it."""
    folder = tmp_path_factory.mktemp("index")
    at_hand = ("download", "--quiet", "--no-deps", "--no-index", f"--dest={folder}", f"torch=={TORCH}")
    subprocess.run((fresh_python, "-m", "pip", *at_hand), capture_output=True)
    empty_wheel(folder, "torch", TORCH)
    write_torch_page(folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing, since tests read the output of the set-up."""
