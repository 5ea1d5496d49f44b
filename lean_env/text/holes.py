"""Finds what a statement leaves open for the solver to fill in, as benchmarks do that ask for an answer.

A proof of such a statement means nothing until the answer is given. Pure string work, no Lean process.
"""

import re

from lean_env.text.declarations import definitions
from lean_env.text.mask import mask
from lean_env.theorem import Theorem

_ANSWER = re.compile(r"(?<![\w.'])answer\s*\(\s*sorry\s*\)")
_SORRY = re.compile(r"(?<![\w.'])sorry(?![\w.'])")


def hole_error(theorem: Theorem) -> str:
    """Which answer the statement leaves open, in one line; empty if it is complete.

    That is an `answer(sorry)`, or a definition before it, `abbrev … := sorry`, that the statement uses.
    """
    if "sorry" not in theorem.header and "sorry" not in theorem.statement:
        return ""
    statement = mask(theorem.statement)
    if _ANSWER.search(statement):
        return "the statement leaves its answer open: it holds `answer(sorry)`"
    for name, body in definitions(mask(theorem.header)):
        if _SORRY.search(body) and re.search(rf"(?<![\w.'«]){re.escape(name)}(?![\w'»])", statement):
            return f"the statement leaves its answer open: its file gives `{name}` as `sorry`"
    return ""
