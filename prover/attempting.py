"""One theorem, one prover: open the theorem in Lean, search, check the proof.

This is the path of a theorem through the system. Knows neither Ray nor the run store.
"""

import asyncio
import gzip
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from lean_env import LeanSession, Problem, ProofChecker, ProofState, SessionLost, TheoremError, Verdict
from lean_env.sessions.parts import PartSession, on_first_goal, whole_state
from prover.attempt import NOT_OPENED, OUT_OF_TIME, Attempt, AttemptStatus, Job
from prover.generators.interface import Generator
from prover.metrics import Meter
from prover.prompts import Prompts, Refused
from prover.seeds import RequestSeeds
from prover.stopwatch import Stopwatch
from prover.whole_proofs import WholeProofs, proof_in
from search import Accept, Candidate, Outcome, SearchResult, State, Step, find_proof
from search.interface import StateT

_log = logging.getLogger(__name__)


async def attempt_theorem(
    job: Job, generator: Generator, session: LeanSession, checker: ProofChecker, meter: Meter | None = None
) -> Attempt:
    """Open, search, verify. An error of this theorem or its Lean session is reported in the row, not raised.

    `meter`, which several searches may share, counts this search as running while Lean works for it and as waiting
    while the generator does. Raises what the generator raises, since no search can continue without a model.
    """
    watch = Stopwatch(session, meter or Meter())
    found: dict[str, object] = {}
    try:
        return await _attempt(job, generator, session, checker, watch, found)
    except TheoremError as error:
        return job.result("invalid", reason=str(error), **watch.account())
    except SessionLost as error:
        return job.result("failed", **{**found, "reason": str(error)}, **watch.account())


async def _attempt(
    job: Job,
    generator: Generator,
    session: LeanSession,
    checker: ProofChecker,
    watch: Stopwatch,
    found: dict[str, object],
) -> Attempt:
    """`found` receives the columns of the last proof found."""
    try:
        async with asyncio.timeout(job.member.budget.seconds):
            with watch.lean():
                root = await session.open(job.theorem)
    except TimeoutError:
        return job.result("open", reason=NOT_OPENED, out_of_time=True, **watch.account())
    job = replace(job, statement_hash=root.statement_hash)
    watch.search_begins()

    verdicts: dict[Problem, Verdict] = {}

    async def check(proof: Problem) -> Verdict:
        verdict = await checker.verify(proof.theorem, proof.script or "", proof.lemmas)
        watch.checked(verdict.seconds if verdict.cpu_seconds is None else verdict.cpu_seconds)
        if verdict.fault == "infrastructure":  # says nothing of the proof
            raise SessionLost(verdict.reason)
        verdicts[proof] = verdict
        return verdict

    async def accept(path: Sequence[str]) -> str | None:
        proof = _proof(job, path)
        found.clear()
        found.update(script=proof.script, lemmas=proof.lemmas)
        if (verdict := verdicts.get(proof)) is None:
            with watch.lean():
                verdict = await check(proof)
        found.update(reason=verdict.reason, axioms=verdict.axioms, checks=verdict.checks)
        if verdict.accepted:
            return None
        _log.warning("%s: a proof found by %s is refused: %s", job.theorem.name, job.member.name, verdict.reason)
        return verdict.reason

    result = await _search(job, root, generator, session, check, accept, watch)
    counts: dict[str, object] = {
        "refused": result.refused,
        "tactics_tried": result.tactics_tried,
        "tactics_to_proof": result.tactics_to_proof or 0,
        "tactics_timed_out": sum(edge.status == "timed_out" for edge in result.tree.edges),
        "out_of_time": result.ending == "seconds",
        "lean_steps": result.steps,
        "tree": gzip.compress(json.dumps(result.tree.to_json(), ensure_ascii=False).encode()),
    }
    if result.ending == "seconds" and result.tactics_tried == 0:
        reason = "no tactic came from the generator within the time of the budget"
        return job.result("failed", reason=reason, **counts, **watch.account())
    if result.ending == "exhausted" and result.tactics_tried == 0:
        reason = "no tactic came from the generator: it gives none for a state longer than its `max_prompt_tokens`"
        return job.result("open", reason=reason, **counts, **watch.account())
    if not found:
        return job.result("open", reason=_REASONS[result.ending], **counts, **watch.account())
    status: AttemptStatus = "refused" if result.proof is None else "proved"
    return job.result(status, **found, **counts, **watch.account())


def _proof(job: Job, path: Sequence[str]) -> Problem:
    """The proof that the tactics on a path make."""
    if job.member.strategy.whole_proofs:
        return proof_in(path[-1], job.theorem)
    return Problem(job.theorem, "\n".join(map(on_first_goal, path) if job.member.strategy.goals_apart else path))


_REASONS = {
    "proved": "",
    "exhausted": "no state left to expand",
    "tactics": "all tactics of the budget tried",
    "seconds": OUT_OF_TIME,
}


async def _search(
    job: Job,
    root: ProofState,
    generator: Generator,
    session: LeanSession,
    check: Callable[[Problem], Awaitable[Verdict]],
    accept: Accept,
    watch: Stopwatch,
) -> SearchResult[Any]:
    member, shape, seeds = job.member, job.member.shape, RequestSeeds(job.seed)
    prompts = Prompts(job.theorem, member.profile)

    async def propose(states: Sequence[State]) -> Sequence[Sequence[Candidate]]:
        requests = seeds.take([state.key for state in states])
        with watch.model():
            drawn = await generator.propose([prompts.prompt(state) for state in states], shape.width, requests)
        watch.drew(drawn)
        return drawn

    def watched(run: Step[StateT]) -> Step[StateT]:
        async def step(state: StateT, tactics: Sequence[str]) -> Sequence[Outcome[StateT]]:
            refusals = {tactic: reason for tactic in tactics if (reason := prompts.refusal(tactic)) is not None}
            allowed = [tactic for tactic in tactics if tactic not in refusals]
            with watch.lean():
                outcomes = dict(zip(allowed, await run(state, allowed) if allowed else (), strict=True))
            watch.meter.count(len(allowed))
            for tactic, outcome in outcomes.items():
                for reached in outcome.states:
                    prompts.reached(reached, state, tactic)
            return [outcomes.get(tactic) or Refused(refusals[tactic]) for tactic in tactics]

        return step

    async def search(root: StateT, step: Step[StateT]) -> SearchResult[StateT]:
        return await find_proof(
            root,
            member.strategy.make(member.config.alpha),
            propose=propose,
            step=watched(step),
            accept=accept,
            shape=shape,
            budget=member.budget,
            openings=member.config.openings,
            closers=member.config.closers,
        )

    if member.strategy.whole_proofs:
        proofs = WholeProofs(job.theorem, root.text, check)
        return await search(proofs.root, proofs.run)
    if member.strategy.goals_apart:
        return await search(whole_state(root), PartSession(session).run)
    return await search(root, session.run)
