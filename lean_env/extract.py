"""Training data from proofs: runs each proof tactic by tactic and records the goals before and after each.

A proof is cut into tactics by Lean's own parser. A `·` block counts as the tactics inside it, run on the whole state,
as a search runs them, wherever that leads to the same state; any other structured tactic (`cases … with`, `calc`,
`have … := by …`, `<;>`) is one step. The rows have the format of LeanDojo Benchmark 4.
"""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from lean_env.embedded.session import EmbeddedSession
from lean_env.embedded.split import ScriptTactic, split_scripts
from lean_env.errors import SessionLost, TheoremError
from lean_env.problem import Problem
from lean_env.session import LeanSession, ProofState, StepResult, Timeouts
from lean_env.text.mask import mask
from lean_env.theorem import Theorem

NO_GOALS = "no goals"
"""What LeanDojo writes for the state after the last tactic."""
PROOF_TIMEOUTS = Timeouts(tactic=60.0)
"""A recorded step may be a whole `calc` or `cases`: more time than a tactic in a search gets."""
_SCOPE = re.compile(r"^[ \t]*(namespace|section|noncomputable section|end)\b[ \t]*([^\s]*)", re.MULTILINE)


@dataclass(frozen=True)
class TracedTactic:
    """One step of a proof."""

    tactic: str
    """As written, moved to the left margin."""
    state_before: str
    """All goals, the main goal first, separated by blank lines."""
    state_after: str
    """The same after the tactic, or `no goals`."""


@dataclass(frozen=True)
class TracedProof:
    """One theorem with the steps of its proof, in order: each begins in the state where the one before ended."""

    theorem: Theorem
    script: str
    tactics: tuple[TracedTactic, ...]
    """Empty if the proof failed."""
    error: str = ""
    """Why there are no steps: Lean's words and the tactic they are about. Empty if the proof is complete."""

    def pairs(self) -> list[dict[str, str]]:
        """`state`, `tactic` and the theorem's `name`, one object for each step."""
        name = self.theorem.name
        return [{"name": name, "state": step.state_before, "tactic": step.tactic} for step in self.tactics]

    def leandojo(self, url: str = "", commit: str = "") -> dict[str, Any]:
        """The theorem as an element of LeanDojo's `train.json`.

        `file_path` is the theorem's source. `start` and `end`, lines and columns from 1, are places in the text
        `theorem.with_proof(script)`. Premises are not marked: the lists beside the tactics are empty.
        """
        text = self.theorem.with_proof(self.script)
        begin = text.index(self.theorem.statement.rstrip(), len(self.theorem.header.rstrip()))
        return {
            "url": url,
            "commit": commit,
            "file_path": self.theorem.source,
            "full_name": full_name(self.theorem),
            "start": _place(text, begin),
            "end": _place(text, len(text.rstrip())),
            "traced_tactics": [
                {
                    "tactic": step.tactic,
                    "annotated_tactic": [step.tactic, []],
                    "state_before": step.state_before,
                    "state_after": step.state_after,
                }
                for step in self.tactics
            ],
        }


class _ProofFailed(Exception):
    """The message says which tactic and why."""


async def extract(
    problems: Sequence[Problem], timeouts: Timeouts = PROOF_TIMEOUTS, memory_mb: int = 4096
) -> AsyncIterator[TracedProof]:
    """Trace the proof of each problem, in order; a proof that fails is a `TracedProof` with an error.

    Whoever stops early must close the iterator (`aclose`). Raises `LeanMissing` without a usable wheel, `SessionLost`
    if Lean cannot be started.
    """
    splits = await split_scripts([problem.script or "" for problem in problems], timeouts.start, memory_mb)
    session = EmbeddedSession(timeouts, memory_mb)
    try:
        for problem, split in zip(problems, splits, strict=True):
            yield await _trace_proof(session, problem, split)
    finally:
        await session.close()


def full_name(theorem: Theorem) -> str:
    """The theorem's name with the namespaces that its header leaves open."""
    scopes: list[str] = []
    for keyword, name in _SCOPE.findall(mask(theorem.header)):
        if keyword == "namespace":
            scopes.append(name)
        elif keyword != "end":
            scopes.append("")
        elif scopes:
            scopes.pop()
    return ".".join([*filter(None, scopes), theorem.name])


async def _trace_proof(session: LeanSession, problem: Problem, split: tuple[ScriptTactic, ...] | str) -> TracedProof:
    theorem, script = problem.theorem, problem.script or ""
    try:
        if not script:
            raise _ProofFailed("the file gives no proof")
        if isinstance(split, str):
            raise _ProofFailed(f"the proof does not parse: {split}")
        initial = await session.open(theorem)
        steps, end = await _trace(session, initial, split)
        if end is not None:
            raise _ProofFailed(f"goals remain at the end of the proof: {end.text}")
    except (_ProofFailed, TheoremError, SessionLost) as error:
        return TracedProof(theorem, script, (), str(error))
    return TracedProof(theorem, script, tuple(steps))


async def _trace(
    session: LeanSession, state: ProofState, tactics: Sequence[ScriptTactic]
) -> tuple[list[TracedTactic], ProofState | None]:
    """The steps from `state` on, and the state they end in, None when no goal remains."""
    steps: list[TracedTactic] = []
    at: ProofState | None = state
    for tactic in tactics:
        if at is None:
            # `all_goals` and the like may follow the last goal; anything else is an error, which the whole run shows.
            whole = "\n".join(tactic.text for tactic in tactics)
            await _step(session, state, whole)
            break
        result = await _step(session, at, tactic.text)
        inside = await _inner_steps(session, at, tactic, result) if tactic.inner else None
        after = NO_GOALS if result.state is None else result.state.text
        steps += [TracedTactic(tactic.text, at.text, after)] if inside is None else inside
        at = result.state
    return steps, at


async def _step(session: LeanSession, state: ProofState, tactic: str) -> StepResult:
    [result] = await session.run(state, [tactic])
    if result.status in ("rejected", "timed_out"):
        raise _ProofFailed(f"{tactic!r}: {result.message}")
    return result


async def _inner_steps(
    session: LeanSession, state: ProofState, block: ScriptTactic, result: StepResult
) -> list[TracedTactic] | None:
    """The steps inside a `·` block, if on the whole state they do the same as the block does."""
    try:
        steps, end = await _trace(session, state, block.inner)
    except _ProofFailed:
        return None
    same = (end and end.text) == (result.state and result.state.text)
    return steps if same else None


def _place(text: str, at: int) -> list[int]:
    """Line and column, from 1, of an offset."""
    return [text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1]
