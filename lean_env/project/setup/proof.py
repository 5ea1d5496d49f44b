"""The Lean backend that a set-up gives, and the first proof on it: of a theorem of MiniF2F, which needs Mathlib, if it
has that.

Knows nothing of how it is set up.
"""

import time
from dataclasses import dataclass

from lean_env.backends import LeanInteractLean
from lean_env.errors import LeanBroken, LeanMissing, SessionLost, TheoremError
from lean_env.probe import KNOWN, PROOF
from lean_env.project.installed import program
from lean_env.project.setup.places import Places
from lean_env.text.jsonl import minif2f
from lean_env.theorem import Theorem

_NAME, _TACTIC = "mathd_algebra_160", "linarith"
"""Linear equations over ℝ, which every Mathlib proves by this tactic."""


@dataclass(frozen=True)
class FirstProof:
    """A theorem that was proved, tactic by tactic, and whose proof the check has accepted."""

    theorem: Theorem
    tactic: str
    checks: tuple[str, ...]
    """The checks that the proof has passed."""
    seconds: float
    """Wall-clock seconds, imports included."""


def backend(places: Places, mathlib: bool) -> LeanInteractLean:
    """The Lean backend on the products of a set-up. Raises `LeanMissing` if there is no `lake`."""
    lake = program("lake")
    if lake is None:
        raise LeanMissing("no executable lake: elan brings it")
    project = places.project if mathlib else None
    return LeanInteractLean(kind="lean-interact", repl=places.repl, project=project, lake=lake.parent)


async def first_proof(lean: LeanInteractLean) -> FirstProof:
    """Prove the theorem in a session, and have the proof checked. Raises `LeanBroken` if either fails."""
    began = time.monotonic()
    theorem, tactic = KNOWN, PROOF
    if lean.project is not None:
        theorem, tactic = next(theorem for theorem in minif2f() if theorem.name == _NAME), _TACTIC
    session, checker = lean.session(), lean.checker()
    try:
        [result] = await session.run(await session.open(theorem), [tactic])
        if result.status != "finished":
            raise LeanBroken(f"{theorem.name} is not proved by `{tactic}`: {result.message or result.status}")
        verdict = await checker.verify(theorem, tactic)
    except (SessionLost, TheoremError) as error:
        raise LeanBroken(f"the Lean that was set up does not work: {error}") from error
    finally:
        await session.close()
        await checker.close()
    if not verdict.accepted:
        raise LeanBroken(f"the proof of {theorem.name} by `{tactic}` is refused: {verdict.reason}")
    return FirstProof(theorem, tactic, verdict.checks, time.monotonic() - began)
