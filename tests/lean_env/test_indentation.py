"""Proofs whose first line has lost its indentation. Needs the embedded Lean."""

import json
from pathlib import Path

import pytest

from lean_env import EmbeddedChecker, load_jsonl, verify_many
from lean_env.text.indentation import realigned

LOST = [
    ("p → q → p", "intro p q\n  exact p", "intro p q\nexact p"),
    (
        "p ∧ q → q ∧ p",
        "intro h\n  -- both halves\n  constructor\n  · exact h.2\n  · exact h.1",
        "intro h\n-- both halves\nconstructor\n· exact h.2\n· exact h.1",
    ),
    (
        "p → p ∧ p",
        "intro h\n\n    constructor\n    · exact h\n    exact h",
        "intro h\n\nconstructor\n· exact h\nexact h",
    ),
    (
        "p → p",
        "have h : p → p := by\n    intro k\n    exact k\n  exact h",
        "have h : p → p := by\n  intro k\n  exact k\nexact h",
    ),
    (
        "p ∨ q → q ∨ p",
        "intro h\n  cases h with\n  | inl hp => exact Or.inr hp\n  | inr hq => exact Or.inl hq",
        "intro h\ncases h with\n| inl hp => exact Or.inr hp\n| inr hq => exact Or.inl hq",
    ),
    (
        "(1 : Nat) = 1 ∧ (p → p)",
        "refine ⟨\n  rfl, ?_⟩\n  <;> skip\n  exact fun h => h",
        "refine ⟨\nrfl, ?_⟩\n<;> skip\nexact fun h => h",
    ),
    ("p → True ∧ p", "refine fun h =>\n      ⟨trivial, ?_⟩\n  exact h", "refine fun h =>\n    ⟨trivial, ?_⟩\nexact h"),
]
"""Conclusion, proof as a row gives it, and as it is meant."""

KEPT = [
    ("p → p", "intro h\nexact h"),
    ("p → p", "  intro h\n  exact h"),
    ("p → p", "exact\n  fun h => h"),
    ("p → p", "exact id\n  (fun h => h : p → p)"),
    ("p ∧ q → q ∧ p", "exact fun h =>\n  ⟨h.2,\n  h.1⟩"),
    ("(1 : Nat) = 1 ∧ 2 = 2", "constructor <;>\n  rfl"),
    ("p → p", "have h : p → p := by\n  intro k\n  exact k\nexact h"),
    ("p → p", "exact show p → p from by\n  intro k\n  exact k"),
    ("p ∨ q → q ∨ p", "rintro (h | h)\n-- each\n· exact Or.inr h\n· exact Or.inl h"),
    ("∀ n : Nat, n = n", "first\n  | rfl\n  | intro n; rfl"),
    ("(1 : Nat) = 1", "calc (1 : Nat) = 1 := rfl\n  _ = 1 := rfl"),
    ("(1 : Nat) = 1 ∧ (2 : Nat) = 2", "constructor\n  <;> rfl"),
    ("True", "iterate 2\n  try skip\ntrivial"),
    ("True", "focus\n  trivial"),
    ("True", "trivial"),
]
"""Conclusion, and a proof that is right as it stands."""


@pytest.mark.parametrize(("_", "given", "meant"), LOST)
def test_a_lost_indentation_is_made_good(_: str, given: str, meant: str) -> None:
    assert realigned(given) == meant


@pytest.mark.parametrize(("_", "script"), KEPT)
def test_a_script_that_needs_it_keeps_its_shape(_: str, script: str) -> None:
    assert realigned(script) == script


async def test_both_are_accepted_as_rows_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "proofs.jsonl"
    proofs = [(conclusion, script) for conclusion, script, _ in LOST] + KEPT
    rows = [
        {"name": f"t{number}", "statement": f"theorem t{number} (p q : Prop) : {conclusion}", "proof": script}
        for number, (conclusion, script) in enumerate(proofs)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    verdicts = await verify_many(load_jsonl(path), EmbeddedChecker())
    assert [(verdict.name, verdict.reason) for verdict in verdicts if not verdict.accepted] == []
