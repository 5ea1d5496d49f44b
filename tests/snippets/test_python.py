"""Every Python block in the documents compiles, and names and calls what there is. What needs nothing else is run."""

import ast
import asyncio
import builtins
import importlib.util
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cells import NOTEBOOK
from tests.snippets.documents import ROOT, Snippet, blocks

BLOCKS = blocks("python")


def _optional() -> frozenset[str]:
    """The modules of the project's extras that a developer need not have."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    brought = {
        extra: {re.split(r"[^\w-]", line)[0].replace("-", "_") for line in lines} for extra, lines in extras.items()
    }
    always = brought["dev"] | brought["cpu"]
    return frozenset(module for found in brought.values() for module in found - always)


OPTIONAL = _optional()


def modules(node: ast.AST) -> set[str]:
    """The packages from which the node imports."""
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {node.module.split(".")[0]} if isinstance(node, ast.ImportFrom) and node.module else set()


def imported(tree: ast.AST) -> dict[str, Any]:
    """Name → what the imports in the tree bind it to. Raises ImportError if there is no such thing."""
    found: dict[str, Any] = {}
    for node in ast.walk(tree):
        if needed := modules(node):
            if not all(importlib.util.find_spec(module) for module in needed & OPTIONAL):
                continue
            exec(ast.unparse(node), found)
    return found


def meant(node: ast.expr, names: dict[str, Any]) -> Any:
    """What `a.b.c` is if `a` is one of `names` and `a` and `b` are modules; None if it is unknown or missing."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute) and inspect.ismodule(module := meant(node.value, names)):
        return getattr(module, node.attr, None)
    return None


def misuse(node: ast.AST, names: dict[str, Any]) -> str:
    """What is wrong with a node: a name that its module lacks, or arguments that its function cannot take."""
    if isinstance(node, ast.Attribute) and inspect.ismodule(module := meant(node.value, names)):
        return "" if hasattr(module, node.attr) else f"{module.__name__} has no {node.attr}"
    if isinstance(node, ast.Call) and callable(function := meant(node.func, names)):
        try:
            signature = inspect.signature(function)
        except ValueError:  # written in C
            return ""
        options = {keyword.arg: keyword for keyword in node.keywords if keyword.arg}
        unpacked = len(options) < len(node.keywords) or any(isinstance(one, ast.Starred) for one in node.args)
        try:
            (signature.bind_partial if unpacked else signature.bind)(*node.args, **options)
        except TypeError as error:
            return f"{ast.unparse(node)}: {error}"
    return ""


def misused(tree: ast.AST, names: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Line and description of what is wrong in the tree."""
    for node in ast.walk(tree):
        if wrong := misuse(node, names):
            yield getattr(node, "lineno", 1), wrong


def stands_alone(statement: ast.stmt, names: dict[str, Any]) -> bool:
    """Whether all names are known by now, and no text in the statement can be a file, a folder or a model."""
    nodes = list(ast.walk(statement))
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    bound |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    loaded = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    named = any(" " not in text and ("/" in text or Path(text).suffix) for text in texts)
    unknown = loaded - {*bound, *names, *vars(builtins)}
    return not unknown and not named and not any(modules(node) & OPTIONAL for node in nodes)


@pytest.mark.parametrize("document", sorted({block.file for block in BLOCKS}))
def test_the_python_of_a_document_is_right(document: str) -> None:
    """Its blocks are run in their order with the same names, as a reader would, statement by statement."""
    problems: list[str] = []
    known: dict[str, Any] = {}
    names: dict[str, Any] = {"__name__": "__main__"}
    with asyncio.Runner() as runner:
        for block in (block for block in BLOCKS if block.file == document):
            tree = compile(block.text, block.at(1), "exec", NOTEBOOK | ast.PyCF_ONLY_AST)
            known |= imported(tree)
            problems += [f"{block.at(line)}: {text}" for line, text in misused(tree, known)]
            for statement in tree.body:
                if not problems and stands_alone(statement, names):
                    code = compile(ast.Module([statement], type_ignores=[]), block.at(1), "exec", NOTEBOOK)
                    if code.co_flags & inspect.CO_COROUTINE:
                        runner.run(eval(code, names))
                    else:
                        eval(code, names)
    assert problems == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import prover\nprover.proof('theorem t : True')", "prover has no proof"),
        ("from training import dco_loss\ndco_loss(x, nef=4)", "nef"),
        ("from training import dco_loss\ndco_loss(x)", "missing a required argument: 'neff'"),
        ("import prover\nprover.prove('theorem t : True', tactic=4)", "tactic"),
    ],
)
def test_a_wrong_snippet_is_noticed(text: str, problem: str) -> None:
    tree = ast.parse(text)
    ((line, found),) = misused(tree, imported(tree))
    assert (line, problem in found) == (2, True), found


def test_a_statement_that_needs_files_or_other_names_is_not_run() -> None:
    statements = ast.parse("import math\nmath.sqrt(4)\nopen('runs/a')\nopen('a.yaml')\nprint(run)").body
    assert [stands_alone(statement, {"math": None}) for statement in statements] == [True, True, False, False, False]


def test_every_block_says_what_it_is() -> None:
    """So that none is left out here because of how its language is written."""

    def place(block: Snippet) -> str:
        return f"{block.at(1)}: {block.language}"

    known = {"sh", "bash", "python", "yaml", "json", "lean", "text"}
    assert [place(block) for block in blocks() if block.language not in known] == []
