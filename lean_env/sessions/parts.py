"""Goals of a proof state proved apart from each other, over any `LeanSession`. Asks no more of Lean than tactics.

A state is cut between neighbouring goals that share no metavariable. A part is brought to the front by `rotate_left`;
then tactics run on it, while its companions wait behind it and must come out as they went in. It is proved when only
they are left. So the tactics of all parts, one part after another, are a plain script of the whole: each acts on the
first goal, and finds there what it was tried on.

Metavariables are seen where Lean prints them. Goals that share one unseen are taken for independent: where a tactic on
one changes another as it is printed it is refused, else the script may fail, which `verify` will say.
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
    """Neighbouring goals of a proof state, to be proved together and without the others."""

    state: ProofState
    first: int
    """Goals of the state that stand before them."""
    goals: tuple[str, ...]
    """Their texts; one goal, unless metavariables bind several."""

    @property
    def text(self) -> str:
        """What a model reads: the goals, separated by blank lines, as of a state that has no others."""
        return "\n\n".join(self.goals)

    @property
    def key(self) -> str:
        """Equal for parts of one theorem that have the same proofs. The tag of a single goal does not count."""
        return renumbered(_TAG.sub("", self.text) if len(self.goals) == 1 else self.text)


@dataclass(frozen=True)
class PartResult:
    """What Lean said to one tactic on a part."""

    status: Status
    """`finished` when nothing of the part remains."""
    states: tuple[Part, ...] = ()
    """What remains of the part, in parts of its own; some exactly when `status` is `open`."""
    message: str = ""
    """As in `StepResult`."""


class PartSession:
    """Runs tactics on parts of one theorem's states. The theorem must stay the one that `session` has open."""

    def __init__(self, session: LeanSession) -> None:
        self._session = session
        self._in_front: dict[tuple[int, int], ProofState] = {}

    async def run(self, part: Part, tactics: Sequence[str]) -> list[PartResult]:
        """Run each tactic on `part`, independently of each other; results in the order of `tactics`.

        What a script must say for a tactic is `on_first_goal(tactic)`. Raises what `LeanSession.run` raises.
        """
        place = (part.state.id, part.first)
        if part.first and place not in self._in_front:
            [turned] = await self._session.run(part.state, [f"rotate_left {part.first}"])
            if turned.state is None:
                return [PartResult(turned.status, message=turned.message) for _ in tactics]
            self._in_front[place] = turned.state
        state = self._in_front.get(place, part.state)
        companions = state.goals[len(part.goals) :]
        results = await self._session.run(state, [on_first_goal(tactic) for tactic in tactics])
        return [_without(companions, result) for result in results]


def whole(state: ProofState) -> Part:
    """All goals of a state as one part: where to begin."""
    return Part(state, 0, state.goals)


def on_first_goal(tactic: str) -> str:
    """The tactic so that it sees the first goal only, as it does where there is no other."""
    return f"focus (\n{tactic}\n)" if _ON_ALL_GOALS.search(tactic) else tactic


def _without(companions: tuple[str, ...], result: StepResult) -> PartResult:
    """The result for a part whose `companions` waited behind it."""
    if result.status not in ("open", "finished"):
        return PartResult(result.status, message=result.message)
    goals = () if result.state is None else result.state.goals
    own = len(goals) - len(companions)
    if own < 0 or goals[own:] != companions:
        return PartResult("rejected", message="the tactic changes other goals than the one it was tried on")
    if result.state is None or own == 0:
        return PartResult("finished")
    return PartResult("open", cut(result.state, own))


def cut(state: ProofState, count: int) -> tuple[Part, ...]:
    """The first `count` goals of `state`, in order, in as many parts as share no metavariable with each other."""
    goals = state.goals[:count]
    names = _metavariables(goals)
    cuts = [i for i in range(1, len(goals)) if set().union(*names[:i]).isdisjoint(set().union(*names[i:]))]
    return tuple(Part(state, i, goals[i:j]) for i, j in pairwise([0, *cuts, len(goals)]))


def _metavariables(goals: Sequence[str]) -> list[set[str]]:
    """Metavariables that each goal shows or may be.

    A goal with the tag `w` is what others show as `?w`. One without a tag may be any that is no goal's tag.
    """
    shown = [set(_METAVARIABLE.findall(goal)) for goal in goals]
    tags = [_METAVARIABLE.match(f"?{found[1]}") if (found := _TAG.match(goal)) else None for goal in goals]
    anywhere: set[str] = set().union(*shown)
    nameless = anywhere - {tag[0] for tag in tags if tag}
    return [names | (anywhere & {tag[0]} if tag else nameless) for names, tag in zip(shown, tags, strict=True)]
