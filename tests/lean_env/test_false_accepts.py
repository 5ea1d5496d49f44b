"""False proofs that other systems were reported to accept, each under its name, on every Lean backend.

The session must not call such a proof finished, and the check of the whole proof must refuse it. Reported of the REPL
(dropped metavariables), Pantograph (`exact?`, `simpa … _`), LeanDojo in BFS-Prover-V2 (`rcases … ?_`), judges that
build a file and print its axioms (macros, local instances; leanprover/lean-eval) and released proofs (`native_decide`,
`sorry`).
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from lean_env import LeanSession, ProofChecker, Theorem, TheoremError, Timeouts
from lean_env.audit import audit, read_claims
from lean_env.fault import Fault
from lean_env.session import Status
from tests.lean_env.backends import BACKENDS, COMM, SWAP, Backend

LIMITS = Timeouts(start=60.0, tactic=30.0, theorem=60.0)
FORGET = "clear h"
"""After this `and_swap'` has no proof: `p q : Prop ⊢ q ∧ p`."""
OF_ITS_REPOSITORY = "LeanDojo's theorems are those of its repository, with what stands above them there"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True)
class Cheat:
    """Tactics that prove nothing, one after another, below `FORGET`."""

    tactics: tuple[str, ...]
    says: Status = "rejected"
    """What the session says to the last one."""
    fault: Fault = "error"
    """Fault of the whole."""


CHEATS = {
    "a goal put off by a named hole": Cheat(("have late : q ∧ p := ?late", "exact late"), says="open"),
    "a hole as the proof": Cheat(("exact (?hole : q ∧ p)",)),
    "all goals by a hole": Cheat(("all_goals try exact ?_",), says="open"),
    "exact?": Cheat(("exact?",)),
    "apply?": Cheat(("apply?",), fault="sorry"),
    "simpa using a hole": Cheat(("simpa using ?_",)),
    "simpa using an underscore": Cheat(("simpa using _",)),
    "simpa with an underscore among its lemmas": Cheat(("simpa [show q ∧ p from _]",)),
    "rcases on a hole": Cheat(("rcases (?_ : False) with ⟨⟩",)),
    "obtain from a hole": Cheat(("obtain ⟨⟩ : False := ?_",)),
    "an error within a have": Cheat(("first | exact nothing | (have late : q ∧ p := by exact nothing); exact late",)),
    "a type bound automatically": Cheat(("have late : ∀ s : Unknown, s = s := fun _ => rfl\nexact late",)),
    "native_decide": Cheat(("exact absurd (by native_decide : (1 : Nat) = 2) (by decide)",), fault="native"),
    "sorry within a have": Cheat(("have late : q ∧ p := by\n  sorry\nexact late",), fault="sorry"),
    "sorry without its word": Cheat(("have late : q ∧ p := sorryAx _ true\nexact late",), fault="sorry"),
    "the kernel switched off": Cheat(
        ("set_option debug.skipKernelTC true in exact absurd (by decide +kernel : (1 : Nat) = 2) (by decide)",)
    ),
    "the kernel switched off within a term": Cheat(
        ("exact absurd (set_option debug.skipKernelTC true in (by decide +kernel : (1 : Nat) = 2)) (by decide)",)
    ),
    "proofs elaborated as sorry": Cheat(("set_option debug.byAsSorry true in exact (by decide)",)),
    "tactics elaborated as sorry": Cheat(("set_option debug.terminalTacticsAsSorry true in omega",)),
}


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Backend:
    return Backend(request.param)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def session(backend: Backend) -> AsyncIterator[LeanSession]:
    made = backend.session(LIMITS)
    yield made
    await made.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def checker(backend: Backend, session: LeanSession) -> AsyncIterator[ProofChecker]:
    made = backend.checker(LIMITS)
    yield made
    await made.close()


async def test_the_theorem_has_a_proof_until_the_hypothesis_is_forgotten(
    session: LeanSession, checker: ProofChecker
) -> None:
    [result] = await session.run(await session.open(SWAP), ["exact ⟨h.2, h.1⟩"])
    assert result.status == "finished"
    assert (await checker.verify(SWAP, "exact ⟨h.2, h.1⟩")).accepted
    assert not (await checker.verify(SWAP, f"{FORGET}\nexact ⟨h.2, h.1⟩")).accepted


@pytest.mark.parametrize("name", CHEATS)
async def test_what_proves_nothing_is_not_finished_and_is_refused(
    session: LeanSession, checker: ProofChecker, name: str
) -> None:
    cheat = CHEATS[name]
    state = await session.open(SWAP)
    for tactic in (FORGET, *cheat.tactics[:-1]):
        [result] = await session.run(state, [tactic])
        assert result.state is not None, result
        state = result.state
    [result] = await session.run(state, [cheat.tactics[-1]])
    assert result.status == cheat.says, result
    verdict = await checker.verify(SWAP, "\n".join((FORGET, *cheat.tactics)))
    assert verdict.fault == cheat.fault, verdict.reason


async def test_an_instance_of_the_proof_does_not_change_the_goal(session: LeanSession, checker: ProofChecker) -> None:
    script = "letI : HAdd Nat Nat Nat := ⟨fun _ _ => 5⟩\nexact (rfl : (m : Nat) + n = n + m)"
    [result] = await session.run(await session.open(COMM), [script])
    assert result.status == "rejected"
    assert (await checker.verify(COMM, script)).fault == "error"


async def test_an_instance_above_a_strangers_statement_does_not_change_ours(backend: Backend, tmp_path: Path) -> None:
    if backend.name == "leandojo":
        pytest.skip(OF_ITS_REPOSITORY)
    statement = "theorem t : (2 : Nat) + 2 = 5"
    path = tmp_path / "theirs.lean"
    path.write_text(f"local instance : HAdd Nat Nat Nat := ⟨fun _ _ => 5⟩\n{statement} := rfl\n", encoding="utf-8")
    ours = Theorem(name="t", statement=statement)
    [alone, against_ours] = [
        (await audit(read_claims(path, benchmark), backend.checker(LIMITS)))[0] for benchmark in (None, {"t": ours})
    ]
    assert alone.accepted  # below their instance it is true
    assert against_ours.fault == "error"


async def test_an_instance_hidden_in_a_lemma_does_not_change_ours(backend: Backend, tmp_path: Path) -> None:
    """A command may be indented, so that it looks like a part of the lemma before it."""
    if backend.name == "leandojo":
        pytest.skip(OF_ITS_REPOSITORY)
    ours = {"t": Theorem(name="t", statement="theorem t : (2 : Nat) + 2 = 5")}
    path = tmp_path / "theirs.lean"
    lemma = "theorem a : True := trivial"
    hidden = f"{lemma}\n local instance : HAdd Nat Nat Nat := ⟨fun _ _ => 5⟩"
    faults: set[Fault | None] = set()
    for before in (lemma, hidden):
        path.write_text(f"{before}\ntheorem t : (2 : Nat) + 2 = 5 := by have := a; rfl\n", encoding="utf-8")
        [verdict] = await audit(read_claims(path, ours), backend.checker(LIMITS))
        faults.add(verdict.fault)
    assert faults <= {"error", "statement"}
    path.write_text(f"{lemma}\ntheorem t : True := by exact a\n", encoding="utf-8")
    ours = {"t": Theorem(name="t", statement="theorem t : True")}
    [verdict] = await audit(read_claims(path, ours), backend.checker(LIMITS))
    assert verdict.accepted, verdict.reason


ESCAPES = {
    "a quotation mark as a character after `!`": "try exact !'\"'",
    "a quotation mark as a character after a number": "try exact 2'\"'",
    "a quotation mark as a character after a hexadecimal number": "try exact 0xA'\"'",
    "a quotation mark as a character after a superscript": "try exact pᶜ'\"'",
    "a line end as a character": "try exact '\n'\ntry exact '\"'",
    "a notation that ends in a prime": "try exact f ∘'\"'",
    "a string in the braces of a string": 'try exact s!"{"/-"}"',
    "a raw string": 'try exact r"\\"',
    "an empty comment that may be a comment of documentation": "try exact /--/ p",
}
"""What Lean and a reader of its text may read in different ways, so that a bracket is hidden from one of them."""


@pytest.mark.parametrize("name", ESCAPES)
async def test_a_bracket_that_only_lean_sees_does_not_end_the_proof(checker: ProofChecker, name: str) -> None:
    """Other commands would follow, in whose place the axioms of another theorem are asked for."""
    escape = ESCAPES[name]
    false = Theorem(name=COMM.name, statement=f"theorem {COMM.name} : (1 : Nat) = 2")
    forged = (
        f"theorem X.{COMM.name} : True := trivial\nnamespace X\nexample : True := (by\nskip\n{escape}\nexact trivial"
    )
    verdict = await checker.verify(false, f"{escape}\napply?)\n{forged}")
    assert not verdict.accepted
    assert not (await checker.verify(false, f'{escape}\n-- "\napply?)\n{forged}')).accepted


async def test_a_command_between_lemmas_that_only_lean_sees_does_not_change_ours(
    backend: Backend, tmp_path: Path
) -> None:
    if backend.name == "leandojo":
        pytest.skip(OF_ITS_REPOSITORY)
    escape = ESCAPES["a quotation mark as a character after `!`"]
    path = tmp_path / "theirs.lean"
    path.write_text(
        f"@[simp] theorem a : True := by\n  {escape}\n  trivial)\nlocal instance : HAdd Nat Nat Nat := ⟨fun _ _ => 5⟩\n"
        f"theorem b : True := (by\n  skip\n  {escape}\n  trivial\n\ntheorem t : (2 : Nat) + 2 = 5 := by rfl\n",
        encoding="utf-8",
    )
    ours = {"t": Theorem(name="t", statement="theorem t : (2 : Nat) + 2 = 5")}
    [verdict] = await audit(read_claims(path, ours), backend.checker(LIMITS))
    assert not verdict.accepted


@pytest.mark.parametrize(
    ("header", "faults"),
    [
        pytest.param("axiom cheat : 1 = 2\n", {"axioms"}, id="axiom"),
        pytest.param(
            'macro "ax" "iom_" n:ident : command => `(axiom $n : 1 = 2)\nax iom_ cheat\n',
            {"axioms", "invalid", "error"},  # a Lean that has macros gets as far as the axiom
            id="axiom by a macro that glues the keyword",
        ),
        pytest.param("theorem cheat : 1 = 2 := by sorry\n", {"sorry"}, id="sorry in a lemma"),
        pytest.param("theorem cheat : 1 = 2 := by native_decide\n", {"native", "invalid", "error"}, id="native lemma"),
    ],
)
async def test_what_a_header_claims_counts(backend: Backend, header: str, faults: set[Fault]) -> None:
    if backend.name == "leandojo":
        pytest.skip(OF_ITS_REPOSITORY)
    checker = backend.checker(LIMITS)
    verdict = await checker.verify(Theorem(name="t", header=header, statement="theorem t : 1 = 2"), "exact cheat")
    await checker.close()
    assert verdict.fault in faults, verdict.reason


async def test_a_variable_that_nobody_declared_is_no_variable(
    backend: Backend, session: LeanSession, checker: ProofChecker
) -> None:
    bound = Theorem(name="t", statement="theorem t (h : p ∧ q) : q ∧ p", source="Demo.lean")
    with pytest.raises(TheoremError):
        await session.open(bound)
    verdict = await checker.verify(bound, "exact ⟨h.2, h.1⟩")
    assert verdict.fault in ("invalid", "error"), backend.name
