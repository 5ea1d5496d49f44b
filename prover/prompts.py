"""What the model reads for each state of one search, and which of its tactics are not run. Knows no generator."""

import re
from dataclasses import dataclass
from typing import Literal

from lean_env import Theorem
from prover.whole_proofs import Written
from search import State
from training.profile import Profile
from training.template import fields_of


@dataclass(frozen=True)
class Refused:
    """The outcome of a tactic that the profile refuses."""

    message: str
    status: Literal["rejected"] = "rejected"
    states: tuple[()] = ()


class Prompts:
    """The prompts of one search. Of several paths to a state, it knows the first that was tried."""

    def __init__(self, theorem: Theorem, profile: Profile) -> None:
        self._profile = profile
        self._theorem = {
            "name": theorem.name,
            "header": f"{theorem.header.strip()}\n\n" if theorem.header.strip() else "",
            "statement": theorem.statement.strip(),
            "informal": theorem.informal.strip(),
            "docstring": f"/-- {theorem.informal.strip()} -/\n" if theorem.informal.strip() else "",
        }
        self._before = theorem.with_proof("").rstrip()
        self._wants_paths = bool(fields_of(profile.prompt) & {"tactics", "before"})
        self._paths: dict[str, tuple[str, ...]] = {}
        self._refused = [re.compile(pattern) for pattern in profile.refused]

    def reached(self, state: State, source: State, tactic: str) -> None:
        """`tactic` has led from `source` to `state`."""
        if self._wants_paths:
            self._paths.setdefault(state.key, (*self._paths.get(source.key, ()), tactic))

    def prompt(self, state: State) -> str:
        """The model's input for a state."""
        if isinstance(state, Written):
            repaired = {"attempt": state.attempt, "errors": state.errors}
            return self._profile.render(
                {**self._theorem, "state": state.first_state, "before": self._before, **repaired}
            )
        tactics = "\n".join(self._paths.get(state.key, ()))
        indented = "".join(f"\n  {line}" for line in tactics.splitlines())
        first_goal = state.text.partition("\n\n")[0]
        of_state = {"state": state.text, "goal": first_goal, "tactics": tactics, "before": self._before + indented}
        return self._profile.render({**self._theorem, **of_state})

    def refusal(self, tactic: str) -> str | None:
        """Why the profile refuses a tactic, or None if it may be run."""
        found = next((match for pattern in self._refused if (match := pattern.search(tactic))), None)
        return None if found is None else f"the profile refuses tactics with `{found[0]}`"
