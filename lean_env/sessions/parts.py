"""Proves the goals of a state independently of each other, over any `LeanSession`. Needs nothing of Lean but tactics.

A state is split between neighbouring goals that share no metavariable. `rotate_left` brings a part to the front. Then
tactics run on it, while the other goals, its companions, wait after it and must stay unchanged. The part is proved when
only they are left. So the tactics of all parts, one part after another, form a plain script for the whole state: each
tactic acts on the first goal, and finds there what it was tried on.

Only metavariables that Lean prints are seen. Goals that share a hidden one count as independent. If a tactic on one
visibly changes another, it is rejected; otherwise the script may fail, which the check of the proof reports.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lean_env.session import LeanSession, ProofState, Status, StepResult, renumbered

_TAG = re.compile(r"\Acase (.*)\n")
_METAVARIABLE = re.compile(r"\?[^\W\d][\w'!✝]*")  # up to the first dot: `?m.12` and `?m.13` count as one
_ON_ALL_GOALS = re.compile(r"(?<![\w.'])(?:all_goals|any_goals)(?![\w.'])")


@dataclass(frozen=True)
class Part:
    """Neighbouring goals of a proof state that are to be proved together, without the others."""

    state: ProofState
    first: int
    """Number of goals of the state that precede the part."""
    goals: tuple[str, ...]
    """Texts of its goals. There is one goal unless metavariables tie several together."""

    @property
    def text(self) -> str:
        """The text that a model reads: the goals, separated by blank lines, like a state that has no others."""
        return "\n\n".join(self.goals)

    @property
    def key(self) -> str:
        """Equal for parts of one theorem that have the same proofs. The tag of a single goal is ignored."""
        return renumbered(_TAG.sub("", self.text) if len(self.goals) == 1 else self.text)


@dataclass(frozen=True)
class PartResult:
    """Lean's answer to one tactic on a part."""

    status: Status
    """As in `StepResult`; `finished` when nothing of the part remains."""
    states: tuple[Part, ...] = ()
    """The parts that remain of the part; not empty exactly when `status` is `open`."""
    message: str = ""
    """As in `StepResult`."""


class PartSession:
    """Runs tactics on parts of one theorem's states. The theorem must stay the one that `session` has open."""

    def __init__(self, session: LeanSession) -> None:
        self._session = session
        self._in_front: dict[tuple[int, int], ProofState] = {}

    async def run(self, part: Part, tactics: Sequence[str]) -> list[PartResult]:
        """Run each tactic on `part`, independently of each other; results in the order of `tactics`.

        A script must use `on_first_goal(tactic)` for a tactic. Raises what `LeanSession.run` raises.
        """
        position = (part.state.id, part.first)
        if part.first and position not in self._in_front:
            [turned] = await self._session.run(part.state, [f"rotate_left {part.first}"])
            if turned.state is None:
                return [PartResult(turned.status, message=turned.message) for _ in tactics]
            self._in_front[position] = turned.state
        state = self._in_front.get(position, part.state)
        companions = state.goals[len(part.goals) :]
        results = await self._session.run(state, [on_first_goal(tactic) for tactic in tactics])
        return [_without(companions, result) for result in results]


def whole_state(state: ProofState) -> Part:
    """All goals of a state as one part: where a search begins."""
    return Part(state, 0, state.goals)


def on_first_goal(tactic: str) -> str:
    """The tactic, changed so that it sees only the first goal, as if there were no other."""
    return f"focus (\n{tactic}\n)" if _ON_ALL_GOALS.search(tactic) else tactic


def _without(companions: tuple[str, ...], result: StepResult) -> PartResult:
    """The result for a part whose `companions` waited after it."""
    if result.status not in ("open", "finished"):
        return PartResult(result.status, message=result.message)
    goals = () if result.state is None else result.state.goals
    own = len(goals) - len(companions)
    if own < 0 or goals[own:] != companions:
        return PartResult("rejected", message="the tactic changes goals other than the one it was tried on")
    if result.state is None or own == 0:
        return PartResult("finished")
    return PartResult("open", independent_parts(result.state, own))


def independent_parts(state: ProofState, count: int) -> tuple[Part, ...]:
    """The first `count` goals of `state`, in order, in as many parts as possible that share no metavariable."""
    goals = state.goals[:count]
    names = _metavariables(goals)
    cuts = [i for i in range(1, len(goals)) if set().union(*names[:i]).isdisjoint(set().union(*names[i:]))]
    return tuple(Part(state, i, goals[i:j]) for i, j in pairwise([0, *cuts, len(goals)]))


def _metavariables(goals: Sequence[str]) -> list[set[str]]:
    """The metavariables that each goal shows, and those that it may be.

    A goal with the tag `w` appears as `?w` in other goals. A goal without a tag may be any metavariable that is no tag.
    """
    shown = [set(_METAVARIABLE.findall(goal)) for goal in goals]
    tags = [_METAVARIABLE.match(f"?{found[1]}") if (found := _TAG.match(goal)) else None for goal in goals]
    anywhere: set[str] = set().union(*shown)
    nameless = anywhere - {tag[0] for tag in tags if tag}
    return [names | (anywhere & {tag[0]} if tag else nameless) for names, tag in zip(shown, tags, strict=True)]
