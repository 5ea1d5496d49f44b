"""Combines blocks into larger goals: conjunctions, disjunctions, implications and quantified variables. Text only."""

from collections.abc import Callable

from training.synthetic.block import Block, Draw

Builder = Callable[[Draw], Block]


def _is_compound(goal: str) -> bool:
    return any(sign in goal for sign in ("∀", "∃", "→", "∧", "∨", "↔"))


def _operand(goal: str) -> str:
    return f"({goal})" if _is_compound(goal) else goal


def conjunction(draw: Draw, first: Block, second: Block) -> Block:
    """The conjunction of both goals; the contexts are merged and share `n` and `α`."""
    variables = list(first.variables) + [v for v in second.variables if v not in first.variables]
    variables.sort(key=lambda binder: binder != ("α", "Type"))
    return Block(
        tuple(variables),
        first.hypotheses + second.hypotheses,
        f"{_operand(first.goal)} ∧ {_operand(second.goal)}",
        ("constructor", *first.proof, *second.proof),
    )


def alternative(draw: Draw, block: Block, hopeless: str) -> Block:
    """The disjunction of the goal and a `hopeless` one, in either order."""
    side = draw.what.choice(["left", "right"])
    parts = [_operand(block.goal), _operand(hopeless)]
    if side == "right":
        parts.reverse()
    return Block(block.variables, block.hypotheses, " ∨ ".join(parts), (side, *block.proof))


def implication(draw: Draw, block: Block) -> Block:
    """The last hypothesis moved into the goal; the proof introduces it under its old name."""
    (name, formula), rest = block.hypotheses[-1], block.hypotheses[:-1]
    return Block(block.variables, rest, f"{_operand(formula)} → {block.goal}", (f"intro {name}", *block.proof))


def universal(draw: Draw, block: Block) -> Block:
    """The variable `n` (or the last variable that no hypothesis mentions) quantified in the goal."""
    name, kind = block.variables[-1]
    return Block(
        block.variables[:-1], block.hypotheses, f"∀ {name} : {kind}, {block.goal}", (f"intro {name}", *block.proof)
    )
