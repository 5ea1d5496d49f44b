"""Other people's proofs: how they are read, and what is checked in their place."""

import json
from pathlib import Path

import pytest

from lean_env import EmbeddedChecker, Theorem, TheoremError
from lean_env.audit import audit, read_claims
from lean_env.fault import Fault

FILE = """\
import Mathlib
open Nat

@[simp] lemma by_attribute (n : ℕ) : n * 1 = n := by omega

theorem wrong : 1 = 2 := by decide

/-- Used below. -/
lemma helper (n : ℕ) : n + 0 = n := by simp

theorem helper' (n : ℕ) : n + 0 + 0 = n := by
  exact (helper (n + 0)).trans (helper n)

/-- The one that matters. -/
theorem main (n : ℕ) : n + 0 + 0 + 0 = n := by
  exact (helper (n + 0 + 0)).trans (helper' n)
"""


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def by_name(*theorems: Theorem) -> dict[str, Theorem]:
    return {theorem.name: theorem for theorem in theorems}


def stated(statement: str, header: str = "") -> Theorem:
    return Theorem(name=statement.split()[1], statement=statement, header=header)


def test_a_proof_keeps_the_lemmas_that_it_needs_and_no_others(tmp_path: Path) -> None:
    path = written(tmp_path / "proofs.lean", FILE)
    claims = read_claims(path)
    assert [(claim.name, claim.place) for claim in claims] == [
        ("by_attribute", f"{path}:4"),
        ("wrong", f"{path}:6"),
        ("helper", f"{path}:9"),
        ("helper'", f"{path}:11"),
        ("main", f"{path}:15"),
    ]
    assert claims[-1].problem is not None
    header = claims[-1].problem.theorem.header
    assert [line for line in header.splitlines() if "theorem" in line] == [
        "@[simp] theorem by_attribute (n : ℕ) : n * 1 = n := by omega",
        "theorem helper (n : ℕ) : n + 0 = n := by simp",
        "theorem helper' (n : ℕ) : n + 0 + 0 = n := by",
    ]
    assert header.startswith("import Mathlib\nopen Nat\n")
    assert "/--" not in header


async def test_a_wrong_theorem_spoils_no_other(tmp_path: Path) -> None:
    claims = read_claims(written(tmp_path / "proofs.lean", FILE))
    verdicts = await audit(claims, EmbeddedChecker())
    assert {verdict.name: verdict.fault for verdict in verdicts} == {
        "by_attribute": None,
        "wrong": "error",
        "helper": None,
        "helper'": None,
        "main": None,
    }


CHANGES_PLUS = "local instance : HAdd Nat Nat Nat := ⟨fun _ _ => 5⟩\n"


@pytest.mark.parametrize(
    ("ours", "file", "fault", "words"),
    [
        ("theorem t (n : ℕ) : n = n", "theorem t (n:ℕ) : -- any n\n  n=n := rfl", None, ""),
        ("theorem t (a b : ℕ) : a + b = b + a", "theorem t (b a : ℕ) : a + b = b + a := by omega", None, ""),
        (
            "theorem t (n : ℕ) (h : 2 < n) : 1 < n",
            "theorem t (n : ℕ) (k : 1 < n) : 1 < n := k",
            "statement",
            "it states `k : 1 <` where the benchmark states `h : 2 <`; for the benchmark's: Lean refuses",
        ),
        ("theorem t : 2 + 2 = 5", "theorem t : 2 + 2 = 4 := rfl", "statement", "`4` where the benchmark states `5`"),
        (
            "theorem t : (2 : ℕ) + 2 = 5",
            f"{CHANGES_PLUS}theorem t : (2 : ℕ) + 2 = 5 := rfl",
            "error",
            "Lean refuses the proof",
        ),
        ("theorem t : 2 + 2 = 5", "axiom a : 2 + 2 = 5\ntheorem t : 2 + 2 = 5 := a", "error", "Unknown identifier `a`"),
        ("theorem t : 2 + 2 = 5", 'notation "5" => 4\ntheorem t : 2 + 2 = 5 := rfl', "error", "Lean refuses"),
        ("theorem t : 2 + 2 = 5", "theorem t : 2 + 2 = 5 := sorry", "sorry", "no proof"),
        ("theorem t : 2 + 2 = 5", "lemma a : 2 + 2 = 5 := by sorry\ntheorem t : 2 + 2 = 5 := a", "sorry", "`sorry`"),
        (
            "theorem t : 2 + 2 = 4",
            "lemma a : 2 + 2 = 4 := by native_decide\ntheorem t : 2 + 2 = 4 := a",
            "native",
            "text of its lemmas uses `native_decide`",
        ),
        ("theorem t : 2 + 2 = 4", "lemma a : 2 + 2 = 4 := rfl\ntheorem t : 2 + 2 = 4 := a", None, ""),
        (
            "theorem t : Nat.succ 1 = 3",
            "lemma Nat.succ' : True := trivial\nlemma x.succ : True := trivial\n"
            "theorem t : Nat.succ 1 = 3 := by have := x.succ; rfl",
            "statement",
            "its lemma x.succ has a name that the benchmark's statement uses",
        ),
        ("theorem u : True", "theorem t : True := trivial", "statement", "no theorem of this name"),
        (
            "theorem t : (2 : ℕ) + 2 = 5",  # a command may be indented, so that it looks like a part of the lemma
            f"theorem a : True := trivial\n {CHANGES_PLUS}theorem t : (2 : ℕ) + 2 = 5 := by have := a; rfl",
            "statement",
            "the proved statement is another one",
        ),
        (
            "theorem t : (2 : ℕ) + 2 = 5",
            "theorem a : True := trivial\n axiom b : (2 : ℕ) + 2 = 5\n"
            "theorem t : (2 : ℕ) + 2 = 5 := by have := a; exact b",
            "axioms",
            "b",
        ),
    ],
)
async def test_the_benchmarks_statement_is_the_one_that_counts(
    tmp_path: Path, ours: str, file: str, fault: Fault | None, words: str
) -> None:
    claims = read_claims(written(tmp_path / "proofs.lean", file), by_name(stated(ours)))
    [verdict] = await audit(claims, EmbeddedChecker())
    assert verdict.fault == fault, verdict.reason
    assert words in verdict.reason


async def test_the_header_of_json_lines_does_not_count_either(tmp_path: Path) -> None:
    row = {"name": "t", "header": CHANGES_PLUS, "statement": "theorem t : (2 : ℕ) + 2 = 5", "proof": "rfl"}
    path = written(tmp_path / "proofs.jsonl", f"\n{json.dumps(row)}\n")
    [alone] = await audit(read_claims(path), EmbeddedChecker())
    assert alone.accepted  # under its own header it is true
    [claim] = read_claims(path, by_name(stated("theorem t : (2 : ℕ) + 2 = 5")))
    assert claim.place == f"{path}:2"
    [verdict] = await audit([claim], EmbeddedChecker())
    assert verdict.fault == "error"


async def test_the_lemmas_of_json_lines_count(tmp_path: Path) -> None:
    statement = "theorem main (n : Nat) : n + 0 = n"
    row = {"name": "main", "statement": statement, "proof": "exact helper n"}
    lemmas = "theorem helper (n : Nat) : n + 0 = n := by\n  rfl"
    lines = "\n".join(json.dumps(each) for each in (row, {**row, "lemmas": lemmas}, {**row, "lemmas": ["helper"]}))
    path = written(tmp_path / "theirs.jsonl", lines)
    for benchmark in (None, by_name(Theorem(name="main", statement=statement))):
        verdicts = await audit(read_claims(path, benchmark), EmbeddedChecker())
        assert [verdict.accepted for verdict in verdicts] == [False, True, False]


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    written(tmp_path / "b.lean", "theorem b : True := trivial")
    written(tmp_path / "a" / "a.lean", "theorem a : True := trivial")
    written(tmp_path / "c.jsonl", json.dumps({"name": "c", "statement": "theorem c : True", "proof": "trivial"}))
    written(tmp_path / "imports.lean", "import Mathlib\n")
    written(tmp_path / "read.me", "theorem none : True")
    written(tmp_path / ".lake" / "d.lean", "theorem d : True := trivial")
    assert [claim.name for claim in read_claims(tmp_path)] == ["a", "b", "c"]


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(TheoremError, match="cannot be read"):
        read_claims(tmp_path / "none.lean")
    with pytest.raises(TheoremError, match="holds no Lean file"):
        read_claims(tmp_path)
    with pytest.raises(TheoremError, match=r"x\.jsonl:1"):
        read_claims(written(tmp_path / "x.jsonl", "{}"))
