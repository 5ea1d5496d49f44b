"""Which package may import which: read from the sources, nothing is imported."""

import ast
import graphlib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BELOW = {"lean_env": (), "search": (), "training": ("lean_env",), "prover": ("lean_env", "search", "training")}
"""Package → the packages that it may import."""
WITHOUT_TERMINAL = ("lean_env", "search", "prover/analysis", "prover/runs")
LONGEST = 300


@cache
def modules() -> dict[str, Path]:
    """Name → file of every module of the product."""
    paths = [path.relative_to(ROOT) for package in BELOW for path in (ROOT / package).rglob("*.py")]
    return {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def imported(module: str, *, at_once: bool) -> set[str]:
    """What a module imports, dotted; `at_once`: only what it imports when it is itself imported."""
    tree = ast.parse((ROOT / modules()[module]).read_text(encoding="utf-8"))
    nodes = tree.body if at_once else ast.walk(tree)
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{name.name}" for name in node.names}
            found |= {name if name in modules() else node.module for name in inner}
    return found


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: imported(module, at_once=True) & modules().keys() for module in modules()}
    tuple(graphlib.TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle


@pytest.mark.parametrize("package", BELOW)
def test_packages_import_downwards(package: str) -> None:
    others = {name for name in BELOW if name != package and name not in BELOW[package]}
    of_package = [module for module in modules() if module.split(".")[0] == package]
    wrong = [(module, name) for module in of_package for name in imported(module, at_once=False)]
    assert [(module, name) for module, name in wrong if name.split(".")[0] in others] == []


@pytest.mark.parametrize("folder", WITHOUT_TERMINAL)
def test_only_the_command_line_knows_the_terminal(folder: str) -> None:
    inside = [module for module, path in modules().items() if path.is_relative_to(folder)]
    assert inside
    assert [m for m in inside if any(name.split(".")[0] == "rich" for name in imported(m, at_once=False))] == []


def test_files_stay_short() -> None:
    lengths = {str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules().values()}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}
