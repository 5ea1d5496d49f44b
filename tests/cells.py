"""Runs Python as a notebook does: a cell may await at its top level, and its last expression is its result."""

import ast
import inspect
from typing import Any

NOTEBOOK = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


async def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run the cell in the namespace `names`; returns the value of its last expression, or None if it ends in none."""
    body = ast.parse(source).body
    last = body[-1].value if body and isinstance(body[-1], ast.Expr) else None
    before = ast.Module(body if last is None else body[:-1], type_ignores=[])
    await _evaluated(compile(before, "<cell>", "exec", flags=NOTEBOOK), names)
    return None if last is None else await _evaluated(compile(ast.Expression(last), "<cell>", "eval", NOTEBOOK), names)


async def _evaluated(code: Any, names: dict[str, Any]) -> Any:
    value = eval(code, names)
    return await value if inspect.iscoroutine(value) and code.co_flags & inspect.CO_COROUTINE else value
