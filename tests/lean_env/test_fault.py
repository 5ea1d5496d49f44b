"""The category of a refusal: what became of a proof, without reading the reason."""

import pytest

from lean_env import EmbeddedChecker, Problem, SessionLost, Theorem, Timeouts, Verdict, verify, verify_many
from lean_env.fault import Fault, fault_of_axioms
from lean_env.text.forbidden import fault_of_word, word_in_tactic

FALSE = Theorem(name="t", statement="theorem t : 1 = 2")
TRUE = Theorem(name="t", statement="theorem t : True")


@pytest.mark.parametrize(
    ("theorem", "script", "fault"),
    [
        (TRUE, "trivial", None),
        (FALSE, "sorry", "sorry"),
        (FALSE, "have h : 1 = 2 := by\n  sorry\nexact h", "sorry"),
        (FALSE, "native_decide", "native"),
        (FALSE, "decide (config := { native := true })", "native"),
        (FALSE.model_copy(update={"header": "axiom cheat : 1 = 2\n"}), "exact cheat", "axioms"),
        (FALSE, "run_tac pure ()", "error"),
        (FALSE, "decide", "error"),
        (TRUE, "trivial\ntheorem u : True := trivial", "error"),
        (TRUE.model_copy(update={"statement": "theorem t : Nothing"}), "trivial", "invalid"),
        (TRUE.model_copy(update={"header": "open Nowhere\n"}), "trivial", "invalid"),
        (TRUE.model_copy(update={"header": "#eval 1\n"}), "trivial", "invalid"),
    ],
)
async def test_the_check_that_is_not_passed_gives_the_fault(theorem: Theorem, script: str, fault: Fault | None) -> None:
    verdict = await verify(theorem, script)
    assert (verdict.fault, verdict.accepted) == (fault, fault is None), verdict.reason


async def test_a_proof_that_is_not_checked_in_time_is_no_error() -> None:
    assert (await verify(TRUE, "repeat skip", Timeouts(theorem=1.0))).fault == "time"


@pytest.mark.parametrize(
    ("axioms", "fault"),
    [
        (("Classical.choice", "Quot.sound", "propext"), None),
        (("Lean.ofReduceBool", "propext"), "native"),
        (("Lean.trustCompiler",), "native"),
        (("t._native.native_decide.ax_1",), "native"),
        (("Lean.ofReduceBool", "cheat"), "axioms"),
        (("cheat", "sorryAx"), "sorry"),
    ],
)
def test_axioms_have_a_fault_of_their_own(axioms: tuple[str, ...], fault: Fault | None) -> None:
    assert fault_of_axioms(axioms) == fault


@pytest.mark.parametrize(
    ("tactic", "fault"),
    [
        ("exact (by native_decide)", "native"),
        ("decide +native", "native"),
        ("admit", "sorry"),
        ("exact sorryAx _", "sorry"),
        ("run_tac pure ()", "error"),
    ],
)
def test_a_word_that_a_tactic_must_not_hold_has_a_fault(tactic: str, fault: Fault) -> None:
    assert fault_of_word(word_in_tactic(tactic)) == fault


async def test_a_lost_lean_is_no_verdict_on_the_proof_and_stops_no_other() -> None:
    class Losing(EmbeddedChecker):
        async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
            if script == "lost":
                raise SessionLost("no temporary folder\nto check a proof in")
            return await super().verify(theorem, script, lemmas)

    problems = [Problem(TRUE, "lost"), Problem(TRUE, "trivial"), Problem(TRUE, None)]
    verdicts = await verify_many(problems, Losing())
    assert [verdict.fault for verdict in verdicts] == ["infrastructure", None, "sorry"]
    assert verdicts[0].reason == "no temporary folder to check a proof in"
