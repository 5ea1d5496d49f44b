"""Training data from proofs: runs each proof tactic by tactic and records the goals before and after each tactic.

The embedded Lean's own parser splits a proof into tactics; for another Lean, whose tactics it may not know, the
proof's layout does. A `·` block is replaced by the tactics inside it, run on the whole state as a search runs them,
wherever that leads to the same state. Any other structured tactic (`cases … with`, `calc`, `have … := by …`, `<;>`) is
one step. The rows have the format of LeanDojo Benchmark 4. Knows nothing of training.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from lean_env.backends import EmbeddedLean, LeanConfig, PythonLean
from lean_env.embedded.split import split_scripts
from lean_env.errors import SessionLost, TheoremError
from lean_env.replay import ReplayedStep, ReplayFailed, replay
from lean_env.session import LeanSession, ProofState
from lean_env.text.declarations import full_name
from lean_env.text.scripts import ScriptTactic, split_by_layout
from lean_env.text.sizes import script_size_error
from lean_env.theorem import Problem, Theorem

NO_GOALS = "no goals"
"""LeanDojo's text for the state after the last tactic."""
STEP_SECONDS = 60.0
"""Least limit on one step: it may be a whole `calc` or `cases`, so it gets more time than a tactic in a search."""


@dataclass(frozen=True)
class TracedTactic:
    """One step of a proof."""

    tactic: str
    """Its text as written, moved to the left margin."""
    state_before: str
    """All goals before the tactic, the main goal first, separated by blank lines."""
    state_after: str
    """All goals after the tactic, or `no goals`."""


@dataclass(frozen=True)
class TracedProof:
    """One theorem with the steps of its proof, in order. Each step begins in the state where the previous one ended."""

    theorem: Theorem
    script: str
    tactics: tuple[TracedTactic, ...]
    """Empty if the proof failed."""
    error: str = ""
    """Why there are no steps: the tactic and Lean's message about it. Empty if the proof is complete."""

    def pairs(self) -> list[dict[str, str]]:
        """One object per step: `state`, `tactic` and the theorem's `name`."""
        name = self.theorem.name
        return [{"name": name, "state": step.state_before, "tactic": step.tactic} for step in self.tactics]

    def leandojo(self, url: str = "", commit: str = "") -> dict[str, Any]:
        """The theorem as an element of LeanDojo's `train.json`.

        `file_path` is the theorem's source. `start` and `end` are positions in the text `theorem.with_proof(script)`:
        line and column, both from 1. Premises are not marked, so the lists beside the tactics are empty.
        """
        text = self.theorem.with_proof(self.script)
        begin = text.index(self.theorem.statement.rstrip(), len(self.theorem.header.rstrip()))
        return {
            "url": url,
            "commit": commit,
            "file_path": self.theorem.source,
            "full_name": full_name(self.theorem),
            "start": _position(text, begin),
            "end": _position(text, len(text.rstrip())),
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


async def extract(problems: Sequence[Problem], lean: LeanConfig | None = None) -> AsyncIterator[TracedProof]:
    """Trace the proof of each problem, in order; a proof that fails is a `TracedProof` with an error.

    `lean`: the Lean backend that runs the proofs; None: the embedded Lean. A caller that stops early must close the
    iterator (`aclose`). Raises `LeanMissing` without a usable Lean, `SessionLost` if Lean cannot be started.
    """
    backend = EmbeddedLean(kind="embedded") if lean is None else lean
    if not isinstance(backend, PythonLean):  # which sets its own limits
        backend = backend.model_copy(update={"tactic_seconds": max(backend.tactic_seconds, STEP_SECONDS)})
    scripts = [problem.script or "" for problem in problems]
    small = ["" if script_size_error(script) else script for script in scripts]
    splits = await _split(small, backend)
    session = backend.session()
    try:
        for problem, split in zip(problems, splits, strict=True):
            yield await _trace_proof(session, problem, split)
    finally:
        await session.close()


async def _split(scripts: Sequence[str], lean: LeanConfig) -> Sequence[tuple[ScriptTactic, ...] | str]:
    if isinstance(lean, EmbeddedLean):
        return await split_scripts(scripts, lean.start_seconds, lean.memory_mb)
    return [split_by_layout(script) for script in scripts]


async def _trace_proof(session: LeanSession, problem: Problem, split: tuple[ScriptTactic, ...] | str) -> TracedProof:
    theorem, script = problem.theorem, problem.script or ""
    try:
        if not script:
            raise ReplayFailed("the file gives no proof")
        if reason := script_size_error(script):
            raise ReplayFailed(reason)
        if isinstance(split, str):
            raise ReplayFailed(f"the proof does not parse: {split}")
        initial = await session.open(theorem)
        steps, end = await _trace(session, initial, split)
        if end is not None:
            raise ReplayFailed(f"goals remain at the end of the proof: {end.text}")
    except (ReplayFailed, TheoremError, SessionLost) as error:
        return TracedProof(theorem, script, (), str(error))
    return TracedProof(theorem, script, tuple(steps))


async def _trace(
    session: LeanSession, state: ProofState, tactics: Sequence[ScriptTactic]
) -> tuple[list[TracedTactic], ProofState | None]:
    """The steps from `state` on, and the state in which they end, None when no goals remain."""
    texts = [tactic.text for tactic in tactics]
    steps = await replay(session.run, state, texts)
    if len(steps) < len(tactics):
        # `all_goals` and the like may follow the last goal. Anything else is an error, which a run of the whole shows.
        await replay(session.run, state, ["\n".join(texts)])
    traced: list[TracedTactic] = []
    for tactic, step in zip(tactics, steps, strict=False):
        inside = await _inner_steps(session, tactic, step) if tactic.inner else None
        after = NO_GOALS if step.after is None else step.after.text
        traced += [TracedTactic(step.tactic, step.before.text, after)] if inside is None else inside
    return traced, steps[-1].after if steps else state


async def _inner_steps(
    session: LeanSession, block: ScriptTactic, step: ReplayedStep[ProofState]
) -> list[TracedTactic] | None:
    """The steps inside a `·` block, if they do to the whole state what the block does."""
    try:
        traced, end = await _trace(session, step.before, block.inner)
    except ReplayFailed:
        return None
    same = (end and end.text) == (step.after and step.after.text)
    return traced if same else None


def _position(text: str, at: int) -> list[int]:
    """Line and column of an offset, both from 1."""
    return [text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1]
