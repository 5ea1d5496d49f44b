"""GEM against its definition, token by token in plain loops, and as the loss of a training."""

import json
import math
from collections.abc import Callable
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.profiler import ProfilerActivity, profile

from tests.precision import within
from tests.training.test_loop import loop
from training import gem_loss, sequence_log_prob, train
from training.gem import GemWeights
from training.profile import PROFILE
from training.record import RECORD
from training.shipped import CHECKPOINTS

VOCABULARY = 4
scores = st.lists(st.floats(-12, 12), min_size=VOCABULARY, max_size=VOCABULARY)
labels = st.sampled_from([-100, *range(VOCABULARY)])
sequences = st.lists(st.tuples(scores, labels), min_size=1, max_size=3)
"""Sequences of tokens, each given as its scores and its label."""
forms = st.sampled_from(["linear", "logsigmoid"])
betas = st.floats(0.05, 20)


def pull(z: list[float], y: int, beta: float, weights: GemWeights) -> list[float]:
    """q_v·w_v for each v."""
    top = max(z)
    q = [math.exp((score - top) / beta) for score in z]
    w = [1.0 if weights == "linear" else 1 / (1 + math.exp(-0.01 * (score - z[y]))) for score in z]
    return [a * b / math.fsum(q) for a, b in zip(q, w, strict=True)]


def token(z: list[float], y: int, pulls: list[float]) -> float:
    """−Σ_v q_v·w_v (log π_y − log π_v), with q·w given."""
    top = max(z)
    total = math.log(math.fsum(math.exp(score - top) for score in z)) + top
    return -math.fsum(pull * ((z[y] - total) - (score - total)) for pull, score in zip(pulls, z, strict=True))


def value_and_gradient(logits: Tensor, wanted: Tensor, **options: Any) -> tuple[Tensor, Tensor]:
    x = logits.clone().requires_grad_()
    losses = gem_loss(x, wanted, **options)
    return losses.detach(), torch.autograd.grad(losses.sum(), x)[0]


@given(rows=st.lists(sequences, min_size=1, max_size=3), beta=betas, weights=forms)
@settings(deadline=None)
def test_it_is_the_sum_over_the_tokens_that_count(
    rows: list[list[tuple[list[float], int]]], beta: float, weights: GemWeights
) -> None:
    longest = max(map(len, rows))
    padded = [row + [([9.0] * VOCABULARY, -100)] * (longest - len(row)) for row in rows]
    logits = torch.tensor([[z for z, _ in row] for row in padded], dtype=torch.float64)
    targets = torch.tensor([[y for _, y in row] for row in padded])
    losses, gradient = value_and_gradient(logits, targets, beta=beta, weights=weights)
    for row, loss in zip(rows, losses.tolist(), strict=True):
        terms = [token(z, y, pull(z, y, beta, weights)) for z, y in row if y >= 0]
        assert loss == pytest.approx(math.fsum(terms), rel=1e-9, abs=1e-9)
    assert gradient[targets == -100].abs().sum() == 0


@given(z=scores, y=st.integers(0, VOCABULARY - 1), beta=betas, weights=forms)
@settings(deadline=None)
def test_its_gradient_is_that_of_the_definition_with_q_and_w_held_constant(
    z: list[float], y: int, beta: float, weights: GemWeights
) -> None:
    _, gradient = value_and_gradient(
        torch.tensor([[z]], dtype=torch.float64), torch.tensor([[y]]), beta=beta, weights=weights
    )
    held, step = pull(z, y, beta, weights), 1e-5
    for v, got in enumerate(gradient.flatten().tolist()):
        above, below = ([score + sign * step * (u == v) for u, score in enumerate(z)] for sign in (1, -1))
        difference = (token(above, y, held) - token(below, y, held)) / (2 * step)
        assert got == pytest.approx(difference, abs=1e-7)


@given(z=scores, y=st.integers(0, VOCABULARY - 1), beta=betas)
@settings(deadline=None)
def test_with_linear_weights_it_learns_as_cross_entropy_at_another_temperature(
    z: list[float], y: int, beta: float
) -> None:
    logits, targets = torch.tensor([[z]], dtype=torch.float64), torch.tensor([[y]])
    _, gradient = value_and_gradient(logits, targets, beta=beta)
    x = logits.clone().requires_grad_()
    (wanted,) = torch.autograd.grad(-beta * sequence_log_prob(x / beta, targets).sum(), x)
    torch.testing.assert_close(gradient, wanted, rtol=1e-9, atol=1e-12)


def test_limits_of_beta() -> None:
    """A small β sets the label against the best token alone, a large one against all tokens alike."""
    logits = torch.tensor([[[1.0, 3.0, 0.5, -2.0]]], dtype=torch.float64)
    for label in range(4):
        target = torch.tensor([[label]])
        small, large = (gem_loss(logits, target, beta=beta).item() for beta in (1e-3, 1e9))
        assert small == pytest.approx(3.0 - logits[0, 0, label].item(), abs=1e-9)
        assert large == pytest.approx(logits.mean().item() - logits[0, 0, label].item(), abs=1e-6)


@pytest.mark.parametrize("beta", [0, -1, math.nan, math.inf])
def test_an_impossible_beta_is_refused(beta: float) -> None:
    with pytest.raises(ValueError, match="beta must be a finite number above 0"):
        gem_loss(torch.zeros(1, 1, 4), torch.zeros(1, 1, dtype=torch.long), beta=beta)


def test_logits_of_few_bits_are_summed_in_float32() -> None:
    logits = torch.randn(2, 40, 7, generator=torch.Generator().manual_seed(0)).bfloat16()
    targets = torch.randint(0, 7, (2, 40), generator=torch.Generator().manual_seed(1))
    losses = gem_loss(logits, targets)
    assert losses.dtype == torch.float32
    torch.testing.assert_close(losses.double(), gem_loss(logits.double(), targets), rtol=1e-4, atol=1e-4)


def peak(of: Callable[[Tensor], Tensor]) -> int:
    """Most bytes that forward and backward pass hold at a time beyond their input."""
    logits = torch.randn(4, 64, 4096).requires_grad_()
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as profiled:
        of(logits).sum().backward()  # type: ignore[no-untyped-call]  # torch's own
    assert profiled.profiler is not None
    events: list[Any] = [event for event in profiled.profiler.kineto_results.events() if event.name() == "[memory]"]
    changes: list[int] = [event.nbytes() for event in sorted(events, key=lambda event: event.start_ns())]
    return max(accumulate(changes))


def test_it_needs_at_most_twice_the_memory_of_cross_entropy() -> None:
    targets = torch.randint(0, 4096, (4, 64))
    cross_entropy = peak(lambda logits: -sequence_log_prob(logits, targets))
    assert cross_entropy >= 4 * 64 * 4096 * 4
    assert peak(lambda logits: gem_loss(logits, targets)) <= 2 * cross_entropy
    assert peak(lambda logits: gem_loss(logits, targets, weights="logsigmoid")) <= 2 * cross_entropy


def test_a_training_with_beta_1_takes_the_steps_of_cross_entropy_and_another_beta_does_not() -> None:
    plain, same, other = (
        list(islice(loop(**settings).steps(), 6))
        for settings in ({}, {"loss": {"kind": "gem", "beta": 1}}, {"loss": "gem"})
    )
    figures = [[(step.cross_entropy, step.gradient_norm) for step in steps] for steps in (plain, same, other)]
    for step, wanted in zip(figures[1], figures[0], strict=True):
        assert step == pytest.approx(wanted, rel=within(1e-3, 5e-2))
    assert figures[2][-1] != pytest.approx(figures[0][-1], rel=1e-2)
    assert {step.objective for step in plain} == {"Neff 1"}
    assert {step.objective for step in other} == {"GEM"}
    assert all(step.factor == 1 for step in other)


@pytest.mark.slow
def test_a_checkpoint_of_gem_says_no_neff_and_is_reported_by_its_own_loss(tmp_path: Path) -> None:
    config = {
        "output": "out",
        "init": str(CHECKPOINTS[1]),
        "loss": {"kind": "gem", "weights": "logsigmoid"},
        "data": {"train_rows": 60, "valid_rows": 16},
        "optimizer": {"epochs": 2, "warmup_steps": 1, "batch_tokens": 2048, "learning_rate": 1e-4},
        "threads": 1,
    }
    (tmp_path / "train.yaml").write_text(yaml.safe_dump(config))
    checkpoint = train(tmp_path / "train.yaml")
    assert json.loads((checkpoint / PROFILE).read_text())["neff"] is None
    record = json.loads((checkpoint / RECORD).read_text())
    assert record["neff"] is None
    assert record["config"]["loss"] == {"kind": "gem", "beta": 0.7, "weights": "logsigmoid"}
    assert record["valid_before"]["loss"] != pytest.approx(record["valid_before"]["cross_entropy"], rel=0.1)
