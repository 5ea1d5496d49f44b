"""The layout of the source: which module imports which, and how long a file may be. Imports none of the modules."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "search": {"search"},
    "lean_env": {"lean_env"},
    "training": {"training", "lean_env"},
    "prover": {"prover", "training", "lean_env", "search"},
}
WITHOUT_A_TERMINAL = ("prover/analysis", "prover/report", "prover/runs", "search", "training")
MAX_LINES = 300
FILES = sorted(path.relative_to(ROOT) for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))


def module(file: Path) -> str:
    """The module name of a file."""
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module(file): file for file in FILES}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run when the module is imported: no bodies of functions, and nothing only for type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from at_import(child)


def imported(node: ast.AST) -> list[str]:
    """The modules that a node imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute here"
        assert node.module is not None
        names = [f"{node.module}.{alias.name}" for alias in node.names]
        return [name if name in MODULES else node.module for name in names]
    return []


def test_every_package_is_read() -> None:
    assert {file.parts[0] for file in FILES} == set(MAY_IMPORT)
    assert "prover.cli" in MODULES


def test_imports_go_in_no_circle() -> None:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for name, file in MODULES.items():
        found = {target for node in at_import(tree(file)) for target in imported(node)}
        sorter.add(name, *(found & MODULES.keys()))
    try:
        sorter.prepare()
    except CycleError as error:
        pytest.fail(" → ".join(reversed(error.args[1])))


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_packages_import_only_those_below_them(package: str) -> None:
    upward = {
        f"{file} imports {name}"
        for file in FILES
        if file.parts[0] == package
        for node in ast.walk(tree(file))
        for name in imported(node)
        if (top := name.split(".")[0]) in MAY_IMPORT and top not in MAY_IMPORT[package]
    }
    assert not upward


def test_a_topic_of_the_curriculum_imports_no_other_topic() -> None:
    topics = "training.competition.families."
    crossing = {
        f"{name} imports {target}"
        for name, file in MODULES.items()
        if name.startswith(topics)
        for node in ast.walk(tree(file))
        for target in imported(node)
        if target.startswith(topics)
    }
    assert not crossing


def test_figures_rows_and_trees_need_no_terminal() -> None:
    drawing = {
        str(file)
        for file in FILES
        if any(file.is_relative_to(room) for room in WITHOUT_A_TERMINAL)
        for node in ast.walk(tree(file))
        for name in imported(node)
        if name.split(".")[0] == "rich"
    }
    assert not drawing


def test_no_file_is_too_long_to_read() -> None:
    lines = {str(file): len((ROOT / file).read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {file: count for file, count in lines.items() if count > MAX_LINES} == {}
