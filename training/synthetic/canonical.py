"""Decides when two generated theorems are the same up to names and the order of hypotheses. Knows no Lean process."""

import re

from training.synthetic.block import Block

_NAME = re.compile(r"[A-Za-zα-ωΑ-Ω_][\w.'₀-₉]*")
_FIXED = frozenset({"Nat", "Int", "List", "Type", "Prop", "True", "False", "mod", "MOD", "α"})


def canonical_form(block: Block) -> str:
    """A text that is equal for theorems that differ only in names and in the order of binders.

    The goal comes first, with its names numbered in order of occurrence. Then, repeatedly, comes the hypothesis whose
    text is smallest after the names numbered so far are replaced (in each, new names count from the next free number).
    Two theorems with the same form are the same theorem. Rarely, equal theorems get different forms: if hypotheses tie,
    or if a variable has the name of a bound variable, because bound names are treated as variables.
    """
    numbers: dict[str, int] = {}
    variables = [name for name, _ in block.variables if name not in _FIXED]

    def rendered(text: str, known: dict[str, int]) -> tuple[str, dict[str, int]]:
        local = dict(known)

        def number(match: re.Match[str]) -> str:
            head, dot, rest = match[0].partition(".")
            if head in _FIXED or (dot and head not in local and head not in variables):
                return match[0]
            return f"#{local.setdefault(head, len(local))}{dot}{rest}"

        return _NAME.sub(number, text), local

    goal, numbers = rendered(block.goal, numbers)
    lines = [goal]
    remaining = [text for _, text in block.hypotheses]
    while remaining:
        best = min(remaining, key=lambda text: rendered(text, numbers)[0])
        line, numbers = rendered(best, numbers)
        lines.append(line)
        remaining.remove(best)
    return "\n".join(lines)
