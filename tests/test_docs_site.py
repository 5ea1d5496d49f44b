"""The documentation site builds strictly, holds the generated references, and loads nothing from a network."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from types import ModuleType

import pytest

import lean_env
import prover
import search
import training
from prover.cli.commands import app
from prover.config.run import ArmConfig

ROOT = Path(__file__).resolve().parents[1]
LOADS = re.compile(r"<(?:script|img|iframe|link rel=\S*stylesheet)[^>]*(?:src|href)=\"?(?:https?:)?//[^\s>]*")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder))
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder


def test_the_site_loads_nothing_from_a_network(site: Path) -> None:
    pages = {page: page.read_text("utf-8") for page in site.rglob("*.html")}
    assert len(pages) > 20
    assert {page: found for page, text in pages.items() if (found := LOADS.findall(text))} == {}


def test_the_references_describe_every_command_and_setting(site: Path) -> None:
    commands = _text(site / "reference" / "commands.html")
    names = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    assert [name for name in names if f"Usage: $ prover {name}" not in commands] == []
    settings = _text(site / "reference" / "configuration.html")
    meanings = [_words((field.description or "?").replace("`", "")) for field in ArmConfig.model_fields.values()]
    assert [meaning for meaning in meanings if meaning not in settings] == []


@pytest.mark.parametrize("package", [prover, search, training, lean_env], ids=lambda package: package.__name__)
def test_the_reference_of_a_package_has_its_public_names(site: Path, package: ModuleType) -> None:
    page = (site / "reference" / f"{package.__name__}.html").read_text("utf-8")
    assert [name for name in package.__all__ if not re.search(rf'<h\d id="[\w.]*\b{name}"', page)] == []


def _text(page: Path) -> str:
    """The text of a page as a reader sees it."""
    return _words(unescape(re.sub(r"<[^>]*>", "", page.read_text("utf-8"))))


def _words(text: str) -> str:
    return " ".join(text.split())
