"""One theorem, one prover: open it in Lean, search, check the proof: the path of a theorem through the system."""

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Literal

from lean_env import LeanSession, ProofState, SessionLost, StepResult, Theorem, TheoremError, Verifier
from prover.config import Member
from prover.generators.interface import Generator
from search import Candidate, SearchResult, best_first, rollouts, wide

AttemptStatus = Literal["proved", "open", "refused", "invalid", "failed"]
"""proved: found, and accepted by a fresh Lean / open: budget spent / refused: found, but the check did not accept it /
invalid: Lean does not accept the statement / failed: Lean, the model or a worker broke down."""


@dataclass(frozen=True)
class Attempt:
    """What came of one prover on one theorem. A row of the run store."""

    benchmark: str
    theorem: str
    arm: str
    prover: str
    status: AttemptStatus
    script: str = ""
    """The tactics found, one a line; also when the check refused them."""
    reason: str = ""
    """Why it is not proved; empty if it is."""
    axioms: tuple[str, ...] = ()
    """Axioms of the accepted proof."""
    tactics_tried: int = 0
    """Tries: tactics drawn from the generator, duplicates included."""
    lean_steps: int = 0
    """Distinct tactics that Lean ran."""
    seconds: float = 0.0
    """Wall clock from opening the theorem to the verdict."""
    model_seconds: float = 0.0
    """Thereof waiting for the generator."""
    lean_seconds: float = 0.0
    """Thereof waiting for Lean, checking included."""

    def as_json(self) -> dict[str, object]:
        """The row as JSON values."""
        return asdict(self)


@dataclass(frozen=True)
class Job:
    """A theorem that waits for a member of an arm."""

    benchmark: str
    theorem: Theorem
    arm: str
    member: Member

    def attempt(self, status: AttemptStatus, **more: object) -> Attempt:
        """The row for this job."""
        row = Attempt(self.benchmark, self.theorem.name, self.arm, self.member.name, status)
        return replace(row, **more)  # type: ignore[arg-type]


async def attempt(job: Job, generator: Generator, session: LeanSession, verifier: Verifier) -> Attempt:
    """Open, search, verify. Whatever is wrong with this theorem or its Lean ends in the row, not in an exception.

    Raises what the generator raises: without a model no theorem can go on.
    """
    watch = _Stopwatch()
    try:
        return await _attempt(job, generator, session, verifier, watch)
    except TheoremError as error:
        return job.attempt("invalid", reason=str(error), **watch.account())
    except SessionLost as error:
        return job.attempt("failed", reason=str(error), **watch.account())


async def _attempt(
    job: Job, generator: Generator, session: LeanSession, verifier: Verifier, watch: "_Stopwatch"
) -> Attempt:
    with watch.lean():
        root = await session.open(job.theorem)
    result = await _search(job.member, root, generator, session, watch)
    counts = {"tactics_tried": result.tactics_tried, "lean_steps": result.steps}
    if result.ending == "seconds" and result.tactics_tried == 0:
        reason = "no tactic came from the generator within the time of the budget"
        return job.attempt("failed", reason=reason, **counts, **watch.account())
    if result.proof is None:
        return job.attempt("open", reason=_REASONS[result.ending], **counts, **watch.account())
    script = "\n".join(result.proof)
    with watch.lean():
        verdict = await verifier.verify(job.theorem, script)
    return job.attempt(
        "proved" if verdict.accepted else "refused",
        script=script,
        reason=verdict.reason,
        axioms=verdict.axioms,
        **counts,
        **watch.account(),
    )


_REASONS = {
    "proved": "",
    "exhausted": "no state left to expand",
    "tactics": "all tactics of the budget tried",
    "seconds": "time of the budget over",
}


async def _search(
    member: Member, root: ProofState, generator: Generator, session: LeanSession, watch: "_Stopwatch"
) -> SearchResult[ProofState]:
    shape = member.shape

    async def propose(states: Sequence[ProofState]) -> Sequence[Sequence[Candidate]]:
        with watch.model():
            return await generator.propose([state.text for state in states], shape.width)

    async def step(state: ProofState, tactics: Sequence[str]) -> Sequence[StepResult]:
        with watch.lean():
            return await session.run(state, tactics)

    if member.config.strategy == "wide":
        return await wide(root, propose=propose, step=step, shape=shape, budget=member.budget)
    if member.config.strategy == "rollouts":
        return await rollouts(root, propose=propose, step=step, shape=shape, budget=member.budget)
    alpha = member.config.alpha
    return await best_first(root, propose=propose, step=step, shape=shape, budget=member.budget, alpha=alpha)


class _Stopwatch:
    """Where the time of one attempt went."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._seconds = {"model_seconds": 0.0, "lean_seconds": 0.0}

    def lean(self) -> AbstractContextManager[None]:
        """Time spent inside the `with` counts as waiting for Lean."""
        return self._waiting("lean_seconds")

    def model(self) -> AbstractContextManager[None]:
        """Time spent inside the `with` counts as waiting for the generator."""
        return self._waiting("model_seconds")

    @contextmanager
    def _waiting(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        try:
            yield
        finally:
            self._seconds[what] += time.monotonic() - began

    def account(self) -> dict[str, float]:
        """The columns of an `Attempt`."""
        return {"seconds": time.monotonic() - self._began, **self._seconds}
