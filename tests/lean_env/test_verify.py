"""The embedded checker on honest proofs and on cheats."""

import asyncio
from pathlib import Path

import pytest

from lean_env import (
    EmbeddedChecker,
    Problem,
    Theorem,
    Timeouts,
    Verdict,
    ensure_built,
    load_lean_file,
    verify,
    verify_many,
)
from lean_env.embedded.build import SOURCE
from lean_env.embedded.elaboration import Elaboration
from lean_env.embedded.process import LeanProcess
from tests.lean_env.backends import lean_processes

DATA = Path(__file__).with_name("data")
TRICKS = load_lean_file(DATA / "tricks.lean")
PROOFS = load_lean_file(DATA / "proofs.lean")
ALL_CHECKS = ("parse", "statement", "elaborate", "kernel", "identity", "axioms")
FALSE = Theorem(name="t", statement="theorem t : 1 = 2")
TRUE = Theorem(name="t", statement="theorem t : True")
ENDLESS = "repeat skip"


def one_line_reason(verdict: Verdict) -> bool:
    return not verdict.accepted and bool(verdict.reason) and "\n" not in verdict.reason


@pytest.mark.parametrize(
    ("statement", "script"),
    [
        ("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p", "exact ⟨h.2, h.1⟩"),
        ("theorem t (x y : ℤ) (h : x < y) : x + 1 ≤ y", "omega"),
        ("theorem t : (5 ^ 999999) % 7 = 6", "decide +kernel"),
        ("theorem t (p : Prop) : p ∨ ¬p", "exact Classical.em p"),
        ("theorem t : ∀ n : ℕ, 0 + n = n", "intro n\ninduction n with\n| zero => rfl\n| succ n ih =>\n  simp"),
        ("theorem t (p : Prop) (h : p) : p", "  -- indented, and with a comment\n  skip\n  exact h"),
        ("theorem t (x : ℕ) : x = x", '-- a comment, a "string" in it\nrfl'),
        ("theorem t : ∃ n : ℕ, n = 3", "have h : ∀ k : ℕ, k = k := fun k => rfl\nexact ⟨3, h 3⟩"),
    ],
)
async def test_an_honest_proof_is_accepted(statement: str, script: str) -> None:
    verdict = await verify(Theorem(name="t", statement=statement), script)
    assert verdict.accepted, verdict
    assert verdict.reason == ""
    assert verdict.checks == ALL_CHECKS
    assert set(verdict.axioms) <= {"propext", "Classical.choice", "Quot.sound"}


@pytest.mark.parametrize("name", ["«t»", "«a.b»", "A.«t»", "_root_.«t»"])
async def test_a_name_may_stand_in_guillemets(name: str) -> None:
    verdict = await verify(Theorem(name=name, statement=f"theorem {name} : True"), "trivial")
    assert verdict.accepted, verdict


@pytest.mark.parametrize("problem", PROOFS[1::8], ids=lambda problem: problem.theorem.name)
async def test_proofs_of_minif2f_problems_are_accepted(problem: Problem) -> None:
    assert problem.script is not None
    verdict = await verify(problem.theorem, problem.script)
    assert verdict.accepted, verdict


@pytest.mark.parametrize("problem", TRICKS, ids=lambda problem: problem.theorem.name)
async def test_a_trick_is_rejected(problem: Problem) -> None:
    assert problem.script is not None
    assert one_line_reason(await verify(problem.theorem, problem.script))


@pytest.mark.parametrize(
    ("theorem", "script", "words"),
    [
        (FALSE, "sorry", "sorry"),
        (FALSE, "admit", "sorry"),
        (FALSE, "exact sorryAx _ true", "sorry"),
        (FALSE, "native_decide", "native_decide"),
        (FALSE, "decide +native", "native"),
        (FALSE, "decide (config := { native := true })", "native"),
        (FALSE, 'let rec @[extern "system"] f (n : Nat) : Nat := n\ndecide', "@["),
        (FALSE, "set_option debug.skipKernelTC true in decide +kernel", "debug.skipKernelTC"),
        (FALSE, "exact (set_option debug.skipKernelTC true in by decide +kernel)", "debug.skipKernelTC"),
        (
            FALSE,
            "set_option debug.skipKernelTC true in\nexact of_decide_eq_true (by decide +kernel)",
            "debug.skipKernelTC",
        ),
        (FALSE, "set_option debug.byAsSorry true in exact (by decide)", "debug.byAsSorry"),
        (FALSE, "exact t", "termination"),
        (FALSE, "decide +kernel", "false"),
        (FALSE, "axiom cheat : 1 = 2\nexact cheat", "not one tactic sequence"),
        (FALSE, "exact cheat\naxiom cheat : 1 = 2", "not one tactic sequence"),
        (FALSE, "exact f 0\nwhere f (n : Nat) : 1 = 2 := f n", "not one tactic sequence"),
        (FALSE, "sorry\nnamespace X\ntheorem t : 1 = 1 := rfl", "not one tactic sequence"),
        (TRUE, "trivial\ntheorem foo : True := trivial", "not one tactic sequence"),
        (TRUE, "trivial)\n(trivial", "not one tactic sequence"),
        (TRUE, "trivial)\ntheorem foo : True := by (trivial", "not one tactic sequence"),
        (TRUE, "trivial) <;> (skip", "refuses"),
        (TRUE, "trivial /-", "unterminated comment"),
        (TRUE, "trivial -/", "not one tactic sequence"),
        (TRUE, "", "empty"),
        (TRUE, " \n\t", "empty"),
        (TRUE, "-- nothing", "not one tactic sequence"),
        (TRUE, "skip", "unsolved goals"),
        (TRUE, "exact 🤷", "not one tactic sequence"),
        (TRUE, "trivial\n#print axioms t", "not one tactic sequence"),
        (TRUE, "trivial\nend", "not one tactic sequence"),
    ],
)
async def test_a_cheat_is_rejected_with_its_reason(theorem: Theorem, script: str, words: str) -> None:
    verdict = await verify(theorem, script)
    assert one_line_reason(verdict), verdict
    assert words in verdict.reason
    assert verdict.checks != ALL_CHECKS


@pytest.mark.parametrize(
    ("theorem", "words"),
    [
        (Theorem(name="t", statement="theorem t (x : Quaternion) : x = x"), "Quaternion"),
        (Theorem(name="t", statement="theorem t : 1 +"), "statement"),
        (Theorem(name="t", statement="example : True"), "no theorem of this name"),
        (Theorem(name="t", header="open Nowhere\n", statement="theorem t : True"), "Nowhere"),
        (Theorem(name="t", header="axiom a : 1 = 2\n", statement="theorem t : True ∧ 1 = 2"), "axioms"),
    ],
)
async def test_a_bad_statement_is_rejected(theorem: Theorem, words: str) -> None:
    script = "exact ⟨trivial, a⟩" if "axiom" in theorem.header else "trivial"
    verdict = await verify(theorem, script)
    assert one_line_reason(verdict)
    assert words in verdict.reason


REDUCE = "def Lean.reduceBool (b : Bool) : Bool := b\n@[noinline] def yes : Bool := true\n"


@pytest.mark.parametrize(
    ("header", "statement", "script", "words"),
    [
        ("set_option debug.skipKernelTC true in\n", "theorem t : 1 = 2", "decide +kernel", "kernel"),
        (
            "set_option debug.skipKernelTC true\n",
            "theorem t : 1 = 2",
            "exact of_decide_eq_true (by decide +kernel)",
            "kernel",
        ),
        (
            "set_option debug.skipKernelTC true\ntheorem cheat : 1 = 2 := by decide +kernel\n",
            "theorem t : 1 = 2",
            "exact cheat",
            "kernel",
        ),
        (REDUCE, "theorem t : Lean.reduceBool yes = true", "rfl", "Lean.reduceBool"),
        ("theorem cheat : 1 = 2 := by sorry\n", "theorem t : 1 = 2", "exact cheat", "sorry"),
        ("unsafe axiom cheat : 1 = 2\n", "theorem t : 1 = 2", "exact cheat", "unsafe"),
        ("@[implemented_by f] def g : Nat := 1\n", "theorem t : 1 = 2", "exact cheat", "implemented_by"),
        ("", 'theorem t : let rec @[extern "x"] f (n : Nat) : Nat := n; 1 = 2', "decide", "extern"),
    ],
)
async def test_a_header_that_cheats_is_rejected(header: str, statement: str, script: str, words: str) -> None:
    verdict = await verify(Theorem(name="t", header=header, statement=statement), script)
    assert one_line_reason(verdict), verdict
    assert words in verdict.reason


async def test_the_header_counts() -> None:
    header = """import Mathlib
open Nat
namespace Here
inductive Colour where | red | green
structure Point where
  x : ℕ
theorem lemma_one : 1 = 1 := rfl
def two := 2
variable (k : ℕ)
"""
    theorem = Theorem(name="t", header=header, statement="theorem t : k * two = two * k")
    assert (await verify(theorem, "exact Nat.mul_comm k two")).accepted
    within = Theorem(name="t", header="open Nat in\n@[simp]\n", statement="theorem t (n : ℕ) : succ n = n + 1")
    assert (await verify(within, "rfl")).accepted
    within = Theorem(name="t", header="open Nat in\n", statement="theorem t (n : ℕ) : succ n = n + 1")
    assert (await verify(within, "rfl")).accepted
    starved = Theorem(
        name="t", header="set_option maxHeartbeats 1\n", statement="theorem t (x : ℤ) (h : x < 3) : x ≤ 2"
    )
    assert "heartbeats" in (await verify(starved, "omega")).reason


async def test_a_proof_that_never_ends_is_rejected_in_time() -> None:
    verdict = await verify(TRUE, ENDLESS, Timeouts(theorem=1.0))
    assert "longer than 1 s" in verdict.reason


async def test_a_proof_that_ends_lean_is_rejected() -> None:
    verdict = await verify(TRUE, "(" * 90_000)
    assert "ended Lean" in verdict.reason


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t : 1 = 2 := by sorry\ntheorem u : True",
        "theorem u : True := trivial\ntheorem t : True",
        "theorem u : True := trivial\nopen Nat in\ntheorem t : True",
        "theorem t : True\n#print axioms t\ntheorem u : True",
    ],
)
@pytest.mark.parametrize("header", ["", "open Nat in\n"])
async def test_a_statement_is_one_command(statement: str, header: str) -> None:
    verdict = await verify(Theorem(name="t", header=header, statement=statement), "trivial")
    assert one_line_reason(verdict)
    assert verdict.checks == ("parse",)


async def test_the_work_of_a_check_is_known_apart_from_its_time() -> None:
    checker = EmbeddedChecker()
    verdict = await checker.verify(Theorem(name="t", statement="theorem t : (5 ^ 999999) % 7 = 6"), "decide +kernel")
    await checker.close()
    assert verdict.accepted
    assert verdict.cpu_seconds is not None
    assert 0.1 < verdict.cpu_seconds < 4 * verdict.seconds  # three processes, with a few threads


async def test_many_proofs_in_one_call() -> None:
    problems = [
        Problem(TRUE, "trivial"),
        Problem(TRUE, None),
        Problem(TRUE, "(" * 90_000),
        Problem(FALSE, "decide"),
        Problem(TRUE, ENDLESS),
        *TRICKS,
        *(Problem(Theorem(name="t", statement=f"theorem t : {n} + 1 = {n + 1}"), "rfl") for n in range(10)),
        *PROOFS[20::20],
    ]
    heard: dict[int, Verdict] = {}
    before = lean_processes()
    verdicts = await verify_many(problems, EmbeddedChecker(Timeouts(theorem=8.0)), heard.__setitem__)
    assert lean_processes() == before
    assert [heard[index] for index in range(len(problems))] == verdicts
    accepted = [verdict.accepted for verdict in verdicts]
    assert accepted == [True] + [False] * (4 + len(TRICKS)) + [True] * (10 + len(PROOFS[20::20]))
    assert all(verdict.checks == ALL_CHECKS for verdict in verdicts if verdict.accepted)
    assert "sorry" in verdicts[1].reason
    assert "ended Lean" in verdicts[2].reason
    assert "longer than 8 s" in verdicts[4].reason


async def test_no_trick_depends_on_the_list_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lean_env.text.forbidden.word_in_script", lambda text: "")
    for verdict in await verify_many(TRICKS, EmbeddedChecker()):
        assert one_line_reason(verdict)
        assert "could run code" not in verdict.reason


async def test_cancelling_many_leaves_no_process() -> None:
    before = lean_processes()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(verify_many([Problem(TRUE, ENDLESS)] * 5, EmbeddedChecker()), 1.5)
    assert lean_processes() == before


async def test_proofs_may_be_verified_at_the_same_time() -> None:
    verdicts = await asyncio.gather(verify(TRUE, "trivial"), verify(FALSE, "sorry"), verify(TRUE, "exact True.intro"))
    assert [verdict.accepted for verdict in verdicts] == [True, False, True]


@pytest.mark.parametrize("separator", ["\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00"])
async def test_no_character_ends_a_comment_for_one_reader_alone(separator: str) -> None:
    theorem = Theorem(name="t", statement="theorem t : True")
    verdict = await verify(theorem, f"trivial -- {separator}theorem u : 1 = 2 := sorry")
    assert not verdict.accepted
    assert "character" in verdict.reason
    assert theorem.with_proof(f"trivial -- {separator}x").count("\n") == 2


@pytest.mark.parametrize(
    ("name", "header"),
    [("Nat.add_comm", ""), ("Eq.symm", ""), ("foo", "theorem foo : True := trivial")],
)
async def test_a_name_that_something_else_bears_proves_nothing(name: str, header: str) -> None:
    verdict = await verify(Theorem(name=name, header=header, statement=f"theorem {name} : 1 = 2"), "sorry")
    assert not verdict.accepted
    assert f"`{name}` has already been declared" in verdict.reason


async def test_a_raw_string_hides_no_word() -> None:
    script = 'first\n| (have := !r"\\"; skip)\n| (let rec @[extern "x"] f (n : Nat) : Nat := n\n   exact trivial) -- "'
    verdict = await verify(Theorem(name="t", statement="theorem t : True"), script)
    assert not verdict.accepted
    assert "@[" in verdict.reason


def evil_header() -> str:
    """Lean's functions by name, as the harness declares them, and a command that speaks for the checker."""
    native = (SOURCE / "Harness" / "Native.lean").read_text(encoding="utf-8").removeprefix("prelude\n")
    return native + (DATA / "evil.lean").read_text(encoding="utf-8")


async def test_a_header_that_runs_code_is_refused() -> None:
    verdict = await verify(FALSE.model_copy(update={"header": evil_header()}), "exact (by sorry)")
    assert one_line_reason(verdict)
    assert "could run code of its own" in verdict.reason


async def test_code_in_the_header_does_not_speak_for_the_checker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lean_env.text.forbidden.word_in_header", lambda text: "")
    verdict = await verify(FALSE.model_copy(update={"header": evil_header()}), "exact (by sorry)")
    assert one_line_reason(verdict)
    assert verdict.reason.startswith("the compiled module cannot be read")


async def compiled(text: str, folder: Path) -> Path:
    await asyncio.to_thread(folder.mkdir)
    elaboration = await Elaboration.start(ensure_built(), folder, 4096)
    try:
        return await elaboration.run(f"{text}\n", 60.0)
    finally:
        await elaboration.kill()


@pytest.mark.parametrize(
    ("wanted", "submitted", "answer"),
    [
        ("def two : Nat := 2", "theorem one : 1 = 1 := rfl\ndef two : Nat := 2", "accepted"),
        ("def two : Nat := 2", "", "the proof lacks what the header declares: two"),
        ("def two : Nat := 2", "def two : Nat := 3", "the proof declares otherwise than the header: two"),
        (
            "inductive C where | red | green",
            "inductive C where | red",
            "the proof declares otherwise than the header: C",
        ),
        (
            "inductive C (n : Nat) where | mk",
            "set_option inductive.autoPromoteIndices false\ninductive C : Nat → Type | mk n : C n",
            "the proof declares otherwise",
        ),
        ("axiom a : 1 = 2", "theorem a : 1 = 1 := rfl", "the proof declares otherwise than the header: a"),
    ],
)
async def test_what_the_header_declares_is_what_the_proof_rests_on(
    wanted: str, submitted: str, answer: str, tmp_path: Path
) -> None:
    statement = await compiled(f"{wanted}\ntheorem t : True := by sorry", tmp_path / "statement")
    submission = await compiled(f"{submitted}\ntheorem t : True := trivial", tmp_path / "submission")
    script = SOURCE.parent / "check_submission.lean"
    checker = await LeanProcess.start(ensure_built(), ["-DElab.async=false", "-j1", str(script)], 4096)
    try:
        assert await checker.receive(60.0) == ["ready"]
        checker.send(["statement", str(statement), "t"])
        assert await checker.receive(60.0) == ["statement"]
        checker.send(["module", str(submission), "n"])
        verdict = await checker.receive(60.0)
    finally:
        await checker.kill()
    assert verdict[1] == "n"
    assert answer in f"{verdict[0]} {verdict[2]}"


@pytest.mark.parametrize(
    ("name", "header"), [("foo", ""), ("_root_.foo", "namespace Here\n"), ("foo", "namespace Here")]
)
async def test_a_theorem_outside_of_its_namespace(name: str, header: str) -> None:
    theorem = Theorem(name=name, header=header, statement="theorem _root_.foo : True")
    assert (await verify(theorem, "trivial")).accepted
    assert "sorry" in (await verify(theorem, "sorry")).reason


async def test_a_problem_without_a_proof_is_refused_without_asking_lean() -> None:
    [verdict] = await verify_many([Problem(TRUE, None)], EmbeddedChecker())
    assert (verdict.accepted, verdict.checks) == (False, ())
    assert "no proof" in verdict.reason


async def test_an_empty_proof_is_called_so() -> None:
    [verdict] = await verify_many([Problem(TRUE, "")], EmbeddedChecker())
    assert verdict.reason == "the script is empty"
