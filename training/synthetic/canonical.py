"""When two generated theorems are the same up to the names of variables and hypotheses and the order of hypotheses."""

import re

from training.synthetic.block import Block

_NAME = re.compile(r"[A-Za-zα-ωΑ-Ω_][\w.'₀-₉]*")
_FIXED = frozenset({"Nat", "Int", "List", "Type", "Prop", "True", "False", "mod", "MOD", "α"})


def canonical_form(block: Block) -> str:
    """A text that is equal for theorems that differ only in names and in the order of binders.

    The goal is written first, its names numbered as they come; then, again and again, the hypothesis that reads least
    once the names numbered so far are put in (new names count from the next free number in each). Two theorems with
    the same form are the same theorem. Hypotheses that tie can, rarely, hide a sameness, and so can a variable that is
    called like a bound name: bound names are taken for variables.
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
