"""Whether a Lean backend works at all: it must prove a known theorem and refuse a false one.

A broken backend refuses every proof, or accepts every proof, without an error; the results of a run would then be 0 %
or worthless. Both the session and the checker are asked. Knows nothing of models, of search or of runs.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from lean_env.backends import LeanConfig, LeanDojoLean
from lean_env.checking import ProofChecker
from lean_env.errors import LeanBroken, SessionLost, TheoremError
from lean_env.session import LeanSession, ProofState
from lean_env.text.headers import IMPORT_LINE
from lean_env.text.mask import mask
from lean_env.theorem import Theorem

KNOWN = Theorem(name="known_theorem", statement="theorem known_theorem (p : Prop) (h : p) : p")
FALSE = Theorem(name="false_theorem", statement="theorem false_theorem (p q : Prop) (h : p) : q")
PROOF = "exact h"
"""Proves the known theorem, and must not prove the false one."""
_IN_PLACE = (
    "have known : ∀ p : Prop, p → p := fun _ h => h",
    "have known : ∀ p q : Prop, p → q := fun _ _ h => h",
)
"""The same as a tactic in the proof of another theorem: the first must be accepted, the second must not."""
_TRIES = 3
"""Number of a repository's theorems of which one must open: some of a benchmark may be gone from the repository."""


async def check_backend(lean: LeanConfig, theorems: Sequence[Theorem] = ()) -> None:
    """Raise `LeanBroken` unless `lean` proves a known theorem and refuses a false one.

    `theorems` are those that it is to prove: the two are stated under the imports that most of these have, and
    LeanDojo, which opens only theorems of its repository, is asked in the proof of one of these. The embedded Lean
    needs about half a second of CPU, a backend on Mathlib as long as three imports of Mathlib. Raises `LeanMissing` if
    something has to be installed first.
    """
    imports = _usual_imports(theorems)
    known, false = (theorem.model_copy(update={"header": imports}) for theorem in (KNOWN, FALSE))
    checker = lean.checker_of_any_theorem() if isinstance(lean, LeanDojoLean) else lean.checker()
    session = lean.session()
    try:
        if isinstance(lean, LeanDojoLean):
            await _check_steps_of(session, theorems)
        else:
            await _check_steps(session, known, false)
        await _check_verdicts(checker, known, false)
    except (LeanBroken, SessionLost) as error:
        raise LeanBroken(f"Lean ({lean.kind}) does not work here: {error}") from error
    finally:
        await session.close()
        await checker.close()


def check_backend_now(lean: LeanConfig, theorems: Sequence[Theorem] = ()) -> None:
    """`check_backend` without `await`. Where an event loop runs already, as in a notebook, it gets a thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(check_backend(lean, theorems))
    else:
        with ThreadPoolExecutor(1) as apart:
            apart.submit(asyncio.run, check_backend(lean, theorems)).result()


async def _check_steps(session: LeanSession, known: Theorem, false: Theorem) -> None:
    for theorem, wanted in ((known, "finished"), (false, "rejected")):
        try:
            state = await session.open(theorem)
        except TheoremError as error:
            raise LeanBroken(f"it does not open `{theorem.statement}`: {error}") from error
        await _expect(session, state, PROOF, wanted, f"`{theorem.statement}`")


async def _check_steps_of(session: LeanSession, theorems: Sequence[Theorem]) -> None:
    """The same in the proof of one of `theorems`. If none of the first opens, each will be reported as invalid."""
    for theorem in theorems[:_TRIES]:
        try:
            state = await session.open(theorem)
        except TheoremError:
            continue
        for tactic, wanted in zip(_IN_PLACE, ("open", "rejected"), strict=True):
            await _expect(session, state, tactic, wanted, theorem.name)
        return


async def _expect(session: LeanSession, state: ProofState, tactic: str, wanted: str, where: str) -> None:
    [result] = await session.run(state, [tactic])
    if result.status == wanted:
        return
    if wanted == "rejected" and result.status in ("open", "finished"):
        raise LeanBroken(f"it accepts `{tactic}` as a step of a false proof of {where}")
    raise LeanBroken(f"it answers `{tactic}` in {where} with: {result.message or result.status}")


async def _check_verdicts(checker: ProofChecker, known: Theorem, false: Theorem) -> None:
    verdict = await checker.verify(known, PROOF)
    if not verdict.accepted:
        raise LeanBroken(f"its check refuses a proof of `{known.statement}`: {verdict.reason}")
    if (await checker.verify(false, PROOF)).accepted:
        raise LeanBroken(f"its check accepts a proof of `{false.statement}`, which is false")


def _usual_imports(theorems: Sequence[Theorem]) -> str:
    """The import lines that most headers have; empty if most have none."""
    found = Counter("\n".join(_imports(theorem.header)) for theorem in theorems)
    return found.most_common(1)[0][0] if found else ""


def _imports(header: str) -> list[str]:
    return [line[0].strip() for line in IMPORT_LINE.finditer(mask(header))]
