"""One theorem, one prover: open it in Lean, search, check the proof: the path of a theorem through the system."""

import gzip
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field, replace
from typing import Literal

from lean_env import LeanSession, ProofChecker, ProofState, SessionLost, Theorem, TheoremError
from lean_env.sessions.parts import Part, PartSession, on_first_goal, whole
from prover.config.run import Member
from prover.generators.interface import Generator
from search import Accept, Candidate, Outcome, SearchResult, State, Step, find_proof
from search.interface import StateT

AttemptStatus = Literal["proved", "open", "refused", "invalid", "failed", "skipped"]
"""proved: found, and accepted by a fresh Lean / open: budget spent / refused: found, but the check accepted no proof /
invalid: Lean does not accept the statement / failed: Lean, the model or a worker broke down / skipped: not tried, since
the arm has given this prover up."""


@dataclass(frozen=True)
class Attempt:
    """What came of one prover on one theorem. A row of the run store."""

    benchmark: str
    theorem: str
    arm: str
    prover: str
    status: AttemptStatus
    script: str = ""
    """The tactics found, one a line; the last ones that the check refused where it accepted none."""
    reason: str = ""
    """Why it is not proved; empty if it is."""
    axioms: tuple[str, ...] = ()
    """Axioms of the accepted proof."""
    checks: tuple[str, ...] = ()
    """Names of the checks that the proof passed, in order; which there are depends on the way to Lean."""
    refused: int = 0
    """Proofs found that the check did not accept; the search went on after each."""
    tactics_tried: int = 0
    """Tries: tactics drawn from the generator, duplicates included."""
    lean_steps: int = 0
    """Distinct tactics that Lean ran."""
    model_tokens: int = 0
    """Tokens that the model wrote, ends of sequence included; what it read is not counted. 0 without a model."""
    seconds: float = 0.0
    """Wall clock from opening the theorem to the verdict."""
    model_seconds: float = 0.0
    """Thereof waiting for the generator."""
    lean_seconds: float = 0.0
    """Thereof waiting for Lean, checking included."""
    tree: bytes = field(default=b"", repr=False)
    """The search tree as gzipped JSON (`ProofTree.to_json`); empty where nothing was searched, or it was not read."""

    def as_json(self) -> dict[str, object]:
        """The row as JSON values, without the tree."""
        return {key: value for key, value in asdict(self).items() if key != "tree"}


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


async def attempt(job: Job, generator: Generator, session: LeanSession, checker: ProofChecker) -> Attempt:
    """Open, search, verify. Whatever is wrong with this theorem or its Lean ends in the row, not in an exception.

    Raises what the generator raises: without a model no theorem can go on.
    """
    watch = _Stopwatch()
    try:
        return await _attempt(job, generator, session, checker, watch)
    except TheoremError as error:
        return job.attempt("invalid", reason=str(error), **watch.account())
    except SessionLost as error:
        return job.attempt("failed", reason=str(error), **watch.account())


async def _attempt(
    job: Job, generator: Generator, session: LeanSession, checker: ProofChecker, watch: "_Stopwatch"
) -> Attempt:
    with watch.lean():
        root = await session.open(job.theorem)
    checked: dict[str, object] = {}  # columns of the last proof found

    async def accept(proof: Sequence[str]) -> str | None:
        script = "\n".join(map(on_first_goal, proof) if job.member.strategy.goals_apart else proof)
        with watch.lean():
            verdict = await checker.verify(job.theorem, script)
        checked.update(script=script, reason=verdict.reason, axioms=verdict.axioms, checks=verdict.checks)
        return None if verdict.accepted else verdict.reason

    result = await _search(job.member, root, generator, session, accept, watch)
    counts: dict[str, object] = {
        "refused": result.refused,
        "tactics_tried": result.tactics_tried,
        "lean_steps": result.steps,
        "tree": gzip.compress(json.dumps(result.tree.to_json(), ensure_ascii=False).encode()),
    }
    if result.ending == "seconds" and result.tactics_tried == 0:
        reason = "no tactic came from the generator within the time of the budget"
        return job.attempt("failed", reason=reason, **counts, **watch.account())
    if result.ending == "exhausted" and result.tactics_tried == 0:
        reason = "no tactic came from the generator: it gives none for a state longer than its `max_prompt_tokens`"
        return job.attempt("open", reason=reason, **counts, **watch.account())
    if not checked:
        return job.attempt("open", reason=_REASONS[result.ending], **counts, **watch.account())
    status: AttemptStatus = "refused" if result.proof is None else "proved"
    return job.attempt(status, **checked, **counts, **watch.account())


OUT_OF_TIME = "time of the budget over"
"""Reason of an attempt whose search was cut short before its tries were spent."""
_REASONS = {
    "proved": "",
    "exhausted": "no state left to expand",
    "tactics": "all tactics of the budget tried",
    "seconds": OUT_OF_TIME,
}


async def _search(
    member: Member, root: ProofState, generator: Generator, session: LeanSession, accept: Accept, watch: "_Stopwatch"
) -> SearchResult[ProofState] | SearchResult[Part]:
    shape, budget = member.shape, member.budget

    async def propose(states: Sequence[State]) -> Sequence[Sequence[Candidate]]:
        with watch.model():
            drawn = await generator.propose([state.text for state in states], shape.width)
        watch.model_tokens += sum(candidate.tokens for candidates in drawn for candidate in candidates)
        return drawn

    def timed(run: Step[StateT]) -> Step[StateT]:
        async def step(state: StateT, tactics: Sequence[str]) -> Sequence[Outcome[StateT]]:
            with watch.lean():
                return await run(state, tactics)

        return step

    strategy = member.strategy.make(member.config.alpha)
    if member.strategy.goals_apart:
        step_part = timed(PartSession(session).run)
        return await find_proof(
            whole(root), strategy, propose=propose, step=step_part, accept=accept, shape=shape, budget=budget
        )
    step = timed(session.run)
    return await find_proof(root, strategy, propose=propose, step=step, accept=accept, shape=shape, budget=budget)


class _Stopwatch:
    """Where the time of one attempt went, and how much the model wrote in it."""

    def __init__(self) -> None:
        self.model_tokens = 0
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
        return {"seconds": time.monotonic() - self._began, **self._seconds, "model_tokens": self.model_tokens}
