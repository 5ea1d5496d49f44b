"""A profile renders a state exactly as its authors' code does, and cuts the tactic out of what their model writes."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import ProofState, Theorem
from lean_env.settings import ConfigError
from prover.config.profile import resolve_prover
from prover.config.run import Member, ProverConfig
from prover.generators.conversation import turns
from prover.profiles import profile_names, public_profile
from prover.prompts import Prompts
from prover.whole_proofs import Written, proof_in
from search import Budget, TreeShape
from tests.prover.conftest import RunProver
from training.answer import Answer
from training.profile import Profile
from training.template import FIELDS, fill

THEOREM = Theorem(
    name="add_zero'",
    header="import Mathlib\n\nopen Nat",
    statement="theorem add_zero' (n : ℕ) : n + 0 = n",
    informal="Adding zero changes nothing.",
)
ROOT = ProofState(0, "n : ℕ\n⊢ n + 0 = n")
STATE = ProofState(1, "case zero\n⊢ 0 + 0 = 0\n\ncase succ\nk : ℕ\n⊢ k + 1 + 0 = k + 1")
TACTIC = "cases n"
PLAN = """

Before producing the Lean 4 code to formally prove the given theorem, provide a detailed proof plan outlining the main \
proof steps and strategies.
The plan should highlight key ideas, intermediate lemmas, and proof structures that will guide the construction of the \
final formal proof."""
FILE = """import Mathlib

open Nat

/-- Adding zero changes nothing. -/
theorem add_zero' (n : ℕ) : n + 0 = n := by
"""
NTP = """/- You are proving a theorem in Lean 4.
You are given the following information:
{}- The current proof state, inside [STATE]...[/STATE]

Your task is to generate the next tactic in the proof.
Put the next tactic inside [TAC]...[/TAC]
-/
{}[STATE]
{}
[/STATE]
[TAC]
"""
CONTEXT = "- The file contents up to the current tactic, inside [CTX]...[/CTX]\n"
BEFORE = """[CTX]
import Mathlib

open Nat

theorem add_zero' (n : ℕ) : n + 0 = n := by
  cases n
[/CTX]
"""
PROMPTS = {
    "coverage": f"{STATE.text}:::",
    "bfs-prover": f"{STATE.text}:::",
    "bfs-prover-v2": f"{STATE.text}:::",
    "openproof": "case zero\n⊢ 0 + 0 = 0:::",
    "reprover": STATE.text,
    "reprover-decoder": f"[GOAL]\n{STATE.text}\n[PROOFSTEP]\n",
    "llmstep": f"[GOAL]{STATE.text}[PROOFSTEP]",
    "ntp-mathlib-state": NTP.format("", "", STATE.text),
    "ntp-mathlib-context": NTP.format(CONTEXT, BEFORE, STATE.text),
    "internlm2-stepprover": f"<|im_start|>user\nDECL add_zero'\nGOAL {STATE.text}\n<|im_end|>\n<|im_start|>assistant\n",
    "internlm2.5-stepprover": "<|im_start|>user\n---\nNAME: add_zero'\n\n---\nPROOF_BEFORE: cases n\n\n---\n"
    f"STATE_BEFORE: {STATE.text}\n\n---\nTACTIC: <|im_end|>\n<|im_start|>assistant\n",
    "real-prover": "User: Please generate a tactic in lean4 to solve the state.\nHere're some theorems that may be "
    f"helpful:\n\nSTATE:\n{STATE.text}\nTACTIC:\n\n\nAssistant:",
    "deepseek-prover-v1.5": f"Complete the following Lean 4 code:\n\n```lean4\n{FILE}",
    "goedel-prover-sft": "Complete the following Lean 4 code with explanatory comments preceding each line of code:"
    f"\n\n```lean4\n{FILE}",
    "deepseek-prover-v2": f"Complete the following Lean 4 code:\n\n```lean4\n{FILE}  sorry\n```{PLAN}",
    "goedel-prover-v2": f"Complete the following Lean 4 code:\n\n```lean4\n{FILE}  sorry\n```{PLAN}",
    "kimina-prover": "Think about and solve the following problem step by step in Lean 4.\n"
    "# Problem:Adding zero changes nothing.\n# Formal statement:\n```lean4\nimport Mathlib\n\nopen Nat\n\n"
    "theorem add_zero' (n : ℕ) : n + 0 = n := by\n```\n",
}


def test_every_profile_is_pinned() -> None:
    assert set(profile_names()) == set(PROMPTS)


@pytest.mark.parametrize("name", PROMPTS)
def test_a_profile_asks_as_its_authors_do(name: str) -> None:
    profile = public_profile(name)
    prompts = Prompts(THEOREM, profile)
    prompts.reached(STATE, ROOT, TACTIC)
    assert prompts.prompt(STATE) == PROMPTS[name]
    assert profile.tries is not None or name == "coverage"


def test_a_chat_has_the_systems_turn_if_there_is_one() -> None:
    assert turns(public_profile("kimina-prover"), "x") == [
        {"role": "system", "content": "You are an expert in mathematics and Lean 4."},
        {"role": "user", "content": "x"},
    ]
    assert turns(public_profile("deepseek-prover-v2"), "x") == [{"role": "user", "content": "x"}]


@pytest.mark.parametrize(
    ("name", "text", "tactic"),
    [
        ("reprover", "rw [<a>Nat.add_zero</a>]", "rw [Nat.add_zero]"),
        ("internlm2-stepprover", "PROOFSTEP simp", "simp"),
        ("openproof", "\nsimp\nlinarith\n", "simp"),
        ("bfs-prover", " constructor <;>\n  simp ", "constructor <;>\n  simp"),
        ("deepseek-prover-v1.5", "  simp\n  done\n```\nThis shows", "simp\n  done"),
        ("deepseek-prover-v2", "Plan\n```lean4\nfirst\n```\nso\n```lean4\n  a\n    b\n```\n", "  a\n    b"),
        ("kimina-prover", "it went on and on", ""),
        ("kimina-prover", "```tactics\nsimp\n```\nand then ```lean4\nunfinished", "simp"),
    ],
)
def test_the_tactic_is_cut_out_of_the_answer(name: str, text: str, tactic: str) -> None:
    assert public_profile(name).answer.read(text) == tactic


def test_what_a_profile_refuses_is_named() -> None:
    prompts = Prompts(THEOREM, public_profile("bfs-prover-v2"))
    for tactic in ("sorry", "exact by admit", "native_decide", "rcases h with ⟨x,\n ?_⟩", "simpa using f _"):
        assert prompts.refusal(tactic) is not None, tactic
    for tactic in ("simp", "exact sorryless", "refine ⟨_, ?_⟩", "simpa using h"):
        assert prompts.refusal(tactic) is None, tactic


@given(log_prob=st.floats(-1e6, 0), tokens=st.integers(0, 1000))
def test_the_score_is_the_sum_or_the_mean(log_prob: float, tokens: int) -> None:
    assert Profile().scored(log_prob, tokens) == log_prob
    assert Profile(score="mean").scored(log_prob, tokens) == log_prob / max(1, tokens)


def test_a_prompt_for_whole_proofs_wants_their_strategy() -> None:
    settings = {"kind": "server", "url": "http://none/v1", "model": "m", "profile": "kimina-prover"}
    resolved, _ = resolve_prover("k", ProverConfig.model_validate({"generator": settings, "strategy": "whole-proof"}))
    assert Member("k", resolved, Budget(4, 60)).shape == TreeShape(1, 1, None)
    with pytest.raises(ConfigError, match="give `strategy: whole-proof`"):
        resolve_prover("k", ProverConfig.model_validate({"generator": settings}))


def test_a_repair_shows_the_proof_and_what_lean_said_of_it() -> None:
    profile = public_profile("goedel-prover-v2")
    text = Prompts(THEOREM, profile).prompt(Written("⊢ x", "simp", "unsolved goals"))
    assert "unsolved goals" in text
    assert "```lean4\nsimp\n```" in text
    without = Prompts(THEOREM, public_profile("deepseek-prover-v2"))
    assert without.prompt(Written("⊢ x", "simp", "unsolved goals")) == PROMPTS["deepseek-prover-v2"]


@pytest.mark.parametrize(
    ("answer", "script"),
    [
        ("simp\n", "simp"),
        ("import Mathlib\ntheorem t : p := by\n  intro h\n  exact h\n", "intro h\nexact h"),
        ("lemma helper : q := by\n  simp\n\ntheorem t : p := by simp", "simp"),
        ("theorem t : other_statement := by\n  rfl\n\ntheorem u : q := by\n  simp", "rfl"),
        ("theorem another : p := by\n  omega", "omega"),
        ("theorem t : p := by\n  sorry", ""),
        ("theorem", ""),
    ],
)
def test_of_a_whole_file_only_the_proof_is_taken(answer: str, script: str) -> None:
    assert (proof_in(answer, Theorem(name="t", statement="theorem t : 1 = 1")).script or "") == script


@given(st.text(), st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text()))
def test_values_are_put_in_as_they_are(text: str, values: dict[str, str]) -> None:
    assert fill("{state}" + text.replace("{", "(") + "{goal}{other}", values) == (
        values.get("state", "") + text.replace("{", "(") + values.get("goal", "") + "{other}"
    )


@given(st.text())
def test_an_answer_that_is_taken_whole_loses_only_white_space_around_it(text: str) -> None:
    assert Answer().read(text) == text.strip()


def test_a_profile_of_ones_own_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("prompt: 'prove {goal}, {x} and {natural}'\n")
    assert public_profile(str(path)).prompt == "prove {goal}, {x} and {natural}"
    path.write_text("prompt: '{statement} {infromal}'\n")
    with pytest.raises(ConfigError, match=r"no field `\{infromal\}`; did you mean `\{informal\}`"):
        public_profile(str(path))
    path.write_text("prompt: 'prove {gaol}'\n")
    with pytest.raises(ConfigError, match=r"must hold one of \{state\}, \{goal\}"):
        public_profile(str(path))
    with pytest.raises(ConfigError, match=r"no profile `bfs`; `prover profiles` lists them"):
        public_profile("bfs")


def test_each_says_what_it_is_for_and_where_it_was_read() -> None:
    for name in PROMPTS:
        profile = public_profile(name)
        assert profile.title
        assert profile.sources


def test_the_command_lists_them_and_prints_one(prover: RunProver) -> None:
    assert set(json.loads(prover("profiles", "--json").stdout)) == set(PROMPTS)
    listed, one, none = prover("profiles"), prover("profiles", "reprover"), prover("profiles", "bfs")
    assert all(name in listed.stdout for name in PROMPTS)
    assert "mode: seq2seq" in one.stdout
    assert (none.returncode, none.stderr.count("\n")) == (2, 1)
