"""Training data from proofs: what is recorded, and that the records are true."""

import asyncio
import re
from pathlib import Path

import pytest

from lean_env import EmbeddedSession, Theorem
from lean_env.embedded.split import split_scripts
from lean_env.extract import NO_GOALS, TracedProof, extract
from lean_env.text.declarations import full_name
from lean_env.text.lean_file import load_lean_file, parse_lean_text
from lean_env.text.scripts import ScriptTactic, split_by_layout
from lean_env.theorem import Problem
from tests.lean_env.backends import STANDINS, SWAP, BackendName, settings_of

FILE = """
open Nat
namespace Logic
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by
  intro h
  constructor
  -- first the second
  · exact h.right
  · cases h with
    | intro hp hq => exact hp

theorem or_swap (p q : Prop) (h : p ∨ q) : q ∨ p := by
  rcases h with hp | hq; (right
                          exact hp)
  exact Or.inl hq

theorem chain (a b c d : Nat) (h : a = b) (h' : c = d) : a * c = b * d := by
  calc a * c = b * c := by rw [h]
    _ = b * d := by rw [h']
end Logic
theorem term (p : Prop) (h : p) : p := h
theorem nothing (p : Prop) (h : p) : p := by sorry
theorem wrong (p q : Prop) (h : p) : p ∧ q := by
  constructor
  · exact h
  · exact h
theorem unparsed (p : Prop) (h : p) : p := by
  exact (
theorem open_end (p q : Prop) (h : p) : p ∧ q := by
  constructor
  exact h
theorem over (p : Prop) (h : p) : p := by
  exact h
  all_goals exact h
theorem too_much (p : Prop) (h : p) : p := by
  exact h
  exact h
theorem unknown (x : Quaternion) : x = x := by rfl
theorem other_goals (p q : Prop) (h : p) (k : q) : p ∧ q := by
  constructor
  · all_goals exact h
  · exact k
"""

REPLAYED = {"amc12_2001_p2", "amc12a_2003_p1", "mathd_algebra_405", "mathd_algebra_69", "mathd_numbertheory_303"}
"""Proofs of MiniF2F statements in several steps, quick ones."""


async def traced(problems: list[Problem]) -> dict[str, TracedProof]:
    return {proof.theorem.name: proof async for proof in extract(problems)}


@pytest.fixture(scope="module")
def proofs() -> dict[str, TracedProof]:
    return asyncio.run(traced(parse_lean_text(FILE, "Logic.lean")))


def tactics(proof: TracedProof) -> list[str]:
    return [step.tactic for step in proof.tactics]


async def test_a_proof_is_recorded_tactic_by_tactic(proofs: dict[str, TracedProof]) -> None:
    assert proofs["swap"].error == ""
    assert tactics(proofs["swap"]) == [
        "intro h",
        "constructor",
        "exact h.right",
        "cases h with\n| intro hp hq => exact hp",
    ]
    first, *_, last = proofs["swap"].tactics
    assert first.state_before == "p q : Prop\n⊢ p ∧ q → q ∧ p"
    assert first.state_after == "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"
    assert last.state_before == "case right\np q : Prop\nh : p ∧ q\n⊢ p"
    assert last.state_after == NO_GOALS
    for proof in proofs.values():
        for one, other in zip(proof.tactics, proof.tactics[1:], strict=False):
            assert one.state_after == other.state_before
    assert tactics(proofs["or_swap"]) == [
        "rcases h with hp | hq",
        "(right\n exact hp)",
        "exact Or.inl hq",
    ]
    assert len(proofs["chain"].tactics) == 1
    assert tactics(proofs["term"]) == ["exact (h)"]
    assert tactics(proofs["over"]) == ["exact h"]
    # Inside its block `all_goals` means one goal, outside both goals. So the block is not split.
    assert tactics(proofs["other_goals"]) == ["constructor", "· all_goals exact h", "exact k"]


async def test_a_failing_proof_is_an_error_of_its_own(proofs: dict[str, TracedProof]) -> None:
    failed = {name: proof.error for name, proof in proofs.items() if proof.error}
    assert all(proofs[name].tactics == () for name in failed)
    assert set(failed) == {"nothing", "wrong", "unparsed", "open_end", "too_much", "unknown"}
    assert failed["nothing"] == "the file gives no proof"
    assert failed["wrong"].startswith("'· exact h': ")
    assert failed["unparsed"].startswith("the proof does not parse: ")
    assert failed["open_end"].startswith("goals remain at the end of the proof: case right\n")
    assert "no goals" in failed["too_much"].lower()
    assert failed["unknown"].startswith("unknown: Unknown identifier `Quaternion`")


async def test_rows_of_leandojo(proofs: dict[str, TracedProof]) -> None:
    row = proofs["swap"].leandojo(url="https://example.org", commit="0" * 40)
    assert list(row) == ["url", "commit", "file_path", "full_name", "start", "end", "traced_tactics"]
    assert (row["url"], row["commit"]) == ("https://example.org", "0" * 40)
    assert (row["file_path"], row["full_name"]) == ("Logic.lean", "Logic.swap")
    text = proofs["swap"].theorem.with_proof(proofs["swap"].script).splitlines()
    assert text[row["start"][0] - 1][row["start"][1] - 1 :].startswith("theorem swap")
    assert text[row["end"][0] - 1][: row["end"][1] - 1].endswith("=> exact hp")
    assert row["traced_tactics"][1] == {
        "tactic": "constructor",
        "annotated_tactic": ["constructor", []],
        "state_before": "p q : Prop\nh : p ∧ q\n⊢ q ∧ p",
        "state_after": "case left\np q : Prop\nh : p ∧ q\n⊢ q\n\ncase right\np q : Prop\nh : p ∧ q\n⊢ p",
    }
    assert proofs["term"].leandojo()["full_name"] == "term"
    assert proofs["over"].pairs() == [{"name": "over", "state": "p : Prop\nh : p\n⊢ p", "tactic": "exact h"}]


async def test_recorded_tactics_prove_the_theorem_again() -> None:
    all_proofs = load_lean_file(Path(__file__).with_name("data") / "proofs.lean")
    problems = [problem for problem in all_proofs if problem.theorem.name in REPLAYED]
    proofs = await traced(problems)
    assert [proof.error for proof in proofs.values()] == [""] * len(REPLAYED)
    session = EmbeddedSession()
    for proof in proofs.values():
        state = await session.open(proof.theorem)
        for step in proof.tactics:
            assert state.text == step.state_before
            [result] = await session.run(state, [step.tactic])
            assert (NO_GOALS if result.state is None else result.state.text) == step.state_after
            state = result.state or state
    await session.close()


async def test_scripts_are_split_as_lean_reads_them() -> None:
    def plain(*texts: str) -> tuple[ScriptTactic, ...]:
        return tuple(ScriptTactic(text) for text in texts)

    first, same_column, block, refused = await split_scripts(
        [
            "intro x -- one; two\nsimp <;> omega; rfl",
            "first\n| exact h\n| exact g\ncases h with\n| inl a => exact a\n| inr b =>\n  exact b",
            "skip\n{ intro x\n  · rfl }\nmatch x with\n| a => rfl",
            "exact x)\n(rfl",
        ]
    )
    assert first == plain("intro x", "simp <;> omega", "rfl")
    assert same_column == plain(
        "first\n| exact h\n| exact g", "cases h with\n| inl a => exact a\n| inr b =>\n  exact b"
    )
    assert block == plain("skip", "{ intro x\n  · rfl }", "match x with\n| a => rfl")
    assert isinstance(refused, str)


async def test_the_layout_of_a_script_gives_the_tactics_that_leans_parser_finds() -> None:
    found = [problem.script or "" for problem in load_lean_file(Path(__file__).with_name("data") / "proofs.lean")]
    scripts = [script for script in found if not re.search(r"(?<!<);(?!>)", script)]
    assert sum("\n" in script for script in scripts) > 10
    for script, parsed in zip(scripts, await split_scripts(scripts), strict=True):
        assert split_by_layout(script) == parsed


def test_lines_that_belong_to_the_tactic_before_them() -> None:
    def texts(script: str) -> list[str]:
        return [tactic.text for tactic in split_by_layout(script)]

    assert texts("  intro x -- why\n  -- and then\n\n  simp [a,\n  b]\n  omega") == ["intro x", "simp [a,\nb]", "omega"]
    assert texts("cases h with\n| inl a => exact a\n| inr b =>\n  exact b\nrfl") == [
        "cases h with\n| inl a => exact a\n| inr b =>\n  exact b",
        "rfl",
    ]
    assert texts("simp\n<;> omega\nrw [h]\nat g") == ["simp\n<;> omega", "rw [h]\nat g"]
    assert texts("calc a = b := h\n_ = c := g\nskip") == ["calc a = b := h\n_ = c := g", "skip"]
    [block] = split_by_layout("· constructor\n  · rfl\n  · exact (\n    h)\n  done")
    assert [tactic.text for tactic in block.inner] == ["constructor", "· rfl", "· exact (\n  h)", "done"]
    assert split_by_layout("\n -- nothing\n") == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", STANDINS)
async def test_every_backend_traces_proofs(name: BackendName) -> None:
    script = "constructor\n· exact h.2\n· exact h.1"
    problems = [Problem(SWAP, script), Problem(SWAP, "constructor\n· exact h.1")]
    good, bad = [proof async for proof in extract(problems, settings_of(name))]
    assert good.error == ""
    assert [(step.tactic, step.state_after.count("⊢")) for step in good.tactics] == [
        ("constructor", 2),
        ("exact h.2", 1),
        ("exact h.1", 0),
    ]
    assert good.tactics[0].state_before == "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"
    assert good.tactics[-1].state_after == NO_GOALS
    assert bad.tactics == ()
    assert "'· exact h.1'" in bad.error


async def test_a_script_that_ends_lean_costs_itself_alone() -> None:
    first, deep, last = await split_scripts(["rfl", "exact " + "(" * 1_000_000, "rfl"])
    assert isinstance(deep, str)
    assert first == last == (ScriptTactic("rfl"),)


def test_a_full_name_has_the_open_namespaces() -> None:
    header = "namespace A\nsection s\nend s\nnamespace B.C\nend B.C\n-- namespace D\nnoncomputable section\n"
    assert full_name(Theorem(name="x.y", statement="theorem x.y : True", header=header)) == "A.x.y"
