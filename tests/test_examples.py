"""The examples run, and print what their first lines say."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.extras import needs

ROOT = Path(__file__).parents[1]
SLOW = {"dpo_with_trl": "trains a model", "read_a_run": "starts Ray", "train_for_search": "trains a model"}
NEEDS = {"dpo_with_trl": "trl"}
"""Example → the optional module that it needs, and the extra of that name."""
EXAMPLES = [
    pytest.param(path, id=path.stem, marks=[pytest.mark.slow] if path.stem in SLOW else [])
    for path in sorted((ROOT / "examples").glob("*.py"))
]
TOUR = ROOT / "examples" / "tour.ipynb"


def promised(path: Path) -> list[str]:
    """What the docstring says that the example prints: its indented lines, where `…` is any text."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring is not None
    return [line.strip() for line in docstring.splitlines() if line.startswith("    ")]


@pytest.mark.parametrize("path", EXAMPLES)
def test_an_example_prints_what_its_docstring_says(path: Path, tmp_path: Path) -> None:
    if path.stem in NEEDS:
        needs(NEEDS[path.stem])
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(path)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr
    wanted = [re.escape(line).replace("…", ".*") for line in promised(path)]
    assert wanted
    assert re.search(r"[^\n]*\n(.*\n)*?".join(wanted), done.stdout), done.stdout


def cells() -> list[dict[str, Any]]:
    return json.loads(TOUR.read_text(encoding="utf-8"))["cells"]  # type: ignore[no-any-return]


def test_the_notebook_is_saved_without_outputs() -> None:
    code = [cell for cell in cells() if cell["cell_type"] == "code"]
    assert [(cell["outputs"], cell["execution_count"]) for cell in code] == [([], None)] * len(code)


PROGRAM = """
import asyncio, json, sys
from tests.cells import run_cell

async def main():
    names = {}
    for source in json.load(sys.stdin):
        value = await run_cell(source, names)
        print(value._repr_html_() if hasattr(value, "_repr_html_") else value)

asyncio.run(main())
"""


@pytest.mark.slow
def test_the_notebook_runs_from_its_first_cell_to_its_last(tmp_path: Path) -> None:
    sources = json.dumps(["".join(cell["source"]) for cell in cells() if cell["cell_type"] == "code"])
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=sources, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for shown in ("both</b>: proved", "search tree", "refused: the proof uses", "only arithmetic"):
        assert shown in done.stdout, done.stdout
