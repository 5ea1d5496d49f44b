"""The parts of the claims benchmark that could be wrong without any stage failing."""

import math
from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.claims.lean_memo import Answer, Memory, Place
from benchmarks.claims.rules import RULES, calibrated
from benchmarks.claims.sampler import Draw, PrefixSampler
from benchmarks.claims.steps import in_reach
from search import Candidate
from training.loss import dco_loss
from training.model import collate, load_model, tactic_log_probs
from training.shipped import CHECKPOINTS
from training.tokenizer import load_tokenizer

SAMPLES = 4000


@pytest.fixture(scope="module")
def drawn() -> tuple[list[list[int]], list[list[Draw]]]:
    """Prompts of different lengths and the draws of a shipped model."""
    tokenizer = load_tokenizer(CHECKPOINTS[16])
    states = ["p q : Prop\nh : p ∧ q\n⊢ q ∧ p", "n : Nat\n⊢ n + 0 = n", "a b c : Nat\nh1 : a ≤ b\nh2 : b ≤ c\n⊢ a ≤ c"]
    prompts = tokenizer([f"{state}:::" for state in states], add_special_tokens=False)["input_ids"]
    sampler = PrefixSampler(load_model(CHECKPOINTS[16]), tokenizer.eos_token_id)
    random = np.random.default_rng(0)
    return prompts, sampler.draw(prompts, [SAMPLES] * 3, temperature=1.0, max_tokens=40, random=random)


@pytest.mark.slow
def test_log_probs_of_draws_are_those_of_the_model(drawn: tuple[list[list[int]], list[list[Draw]]]) -> None:
    tokenizer, model = load_tokenizer(CHECKPOINTS[16]), load_model(CHECKPOINTS[16])
    rows, expected = [], []
    for prompt, draws in zip(*drawn, strict=True):
        for draw in draws[:40]:
            if len(draw.tokens) < 40:
                rows.append(([*prompt, *draw.tokens, tokenizer.eos_token_id], len(prompt)))
                expected.append(draw.log_prob)
    with torch.no_grad():
        found = tactic_log_probs(model, *collate(rows, tokenizer.pad_token_id))
    assert found.tolist() == pytest.approx(expected, abs=1e-3)


@pytest.mark.slow
def test_draws_come_as_often_as_their_probability_says(drawn: tuple[list[list[int]], list[list[Draw]]]) -> None:
    for draws in drawn[1]:
        assert sum(draw.count for draw in draws) == SAMPLES
        for draw in draws:
            p = math.exp(draw.log_prob)
            assert abs(draw.count - SAMPLES * p) <= 5 * math.sqrt(SAMPLES * p * (1 - p)) + 5


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=6), st.sampled_from([1.0, 2.0, 4.0, 16.0]))
def test_calibrated_weights_are_the_beliefs_that_the_policy_is_best_for(shares: list[float], neff: float) -> None:
    """A policy on the simplex is at its best when no shift of probability changes the loss: equal derivatives."""
    policy = torch.tensor(shares, dtype=torch.float64) / sum(shares)
    beliefs = torch.tensor(calibrated(policy.log().tolist(), neff), dtype=torch.float64).exp()
    assert beliefs.sum().item() == pytest.approx(1)
    policy.requires_grad_()
    (beliefs * dco_loss(policy.log(), neff)).sum().backward()  # type: ignore[no-untyped-call]
    assert policy.grad is not None
    assert policy.grad.tolist() == pytest.approx([policy.grad[0].item()] * len(shares), rel=1e-6)


@given(
    st.lists(st.floats(-1e4, 0), min_size=1, max_size=6, unique=True),
    st.sampled_from([1, 4, 16]),
    st.sampled_from(list(RULES)),
)
def test_every_rule_gives_weights_that_a_search_accepts(log_probs: list[float], neff: int, rule: str) -> None:
    candidates = [Candidate(f"tactic {index}", lp) for index, lp in enumerate(log_probs)]
    weighed = RULES[rule].apply(candidates, neff)
    assert [one.tactic for one in weighed] == [one.tactic for one in candidates]
    by_log_prob = sorted(range(len(log_probs)), key=lambda index: log_probs[index])
    weights = [weighed[index].log_prob for index in by_log_prob]
    assert all(low <= high + 1e-9 for low, high in pairwise(weights))


def test_a_proof_is_in_reach_of_all_that_leads_to_its_end() -> None:
    root, middle, astray = (Place(name, name) for name in ("root", "middle", "astray"))
    memory = Memory(root)
    memory.answers = {
        "root": {"a": Answer("open", middle), "b": Answer("open", astray)},
        "middle": {"c": Answer("finished"), "d": Answer("rejected")},
        "astray": {"e": Answer("open", astray)},
    }
    assert in_reach(memory) == {"root", "middle"}
