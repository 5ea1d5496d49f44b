"""Denormal numbers count as 0 in training on a CPU, on every thread, and no weight shows it."""

import copy
import json
import math
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
import torch
import yaml
from torch import Tensor

from tests.training.test_loop import loop, rows
from training import train
from training.denormals import denormals_flushed
from training.loop import Loop
from training.loss import dco_loss_and_factor
from training.shipped import CHECKPOINTS
from training.state import States

SMALLEST = torch.finfo(torch.float32).tiny

pytestmark = pytest.mark.skipif(torch.cuda.is_available(), reason="denormals cost nothing on a GPU")


@pytest.fixture
def four_threads() -> Iterator[None]:
    """More threads than there may be cores, all of them at work once before the test."""
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    assert not zeros_of_elementwise().any()
    yield
    torch.set_num_threads(before)


def denormals(numbers: Tensor) -> int:
    """How many there are, whether this thread flushes them or not."""
    size = numbers.detach().contiguous().view(torch.int32) & 0x7FFFFFFF
    return int(((size > 0) & (size < 0x00800000)).sum())


def zeros_of_elementwise() -> Tensor:
    return (torch.full((1 << 20,), 1e-30) * 1e-10).view(torch.int32) == 0


def zeros_of_matrices() -> Tensor:
    return (torch.full((512, 512), 1e-30) @ torch.full((512, 512), 1e-12)).view(torch.int32) == 0


def zeros_of_backward() -> Tensor:
    weight = torch.ones(1 << 20, requires_grad=True)
    (weight * 1e-20).backward(torch.full((1 << 20,), 1e-20))  # type: ignore[no-untyped-call]  # torch's own
    assert weight.grad is not None
    return weight.grad.view(torch.int32) == 0


@pytest.mark.usefixtures("four_threads")
def test_every_thread_flushes_inside_and_none_outside() -> None:
    with denormals_flushed() as everywhere:
        assert everywhere
        assert zeros_of_elementwise().all()
        assert zeros_of_matrices().all()
        assert zeros_of_backward().all()
    assert not zeros_of_elementwise().any()
    assert not zeros_of_matrices().any()
    assert not zeros_of_backward().any()


@pytest.mark.usefixtures("four_threads")
def test_within_a_flushing_part_of_a_program_nothing_ends_early() -> None:
    with denormals_flushed():
        with denormals_flushed():
            pass
        assert zeros_of_elementwise().all()
    with pytest.raises(RuntimeError, match="stopped"), denormals_flushed():
        raise RuntimeError("stopped")
    assert not zeros_of_elementwise().any()


def test_training_flushes_and_leaves_the_setting_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def stop(run: Loop, states: States, show: bool) -> None:
        seen.append(zeros_of_elementwise().all().item())
        raise KeyboardInterrupt

    monkeypatch.setattr("training.trainer._make_steps", stop)
    for name in ("train", "valid"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"state": "⊢ True", "tactic": "trivial"}))
    data = {"train": "train.jsonl", "valid": "valid.jsonl"}
    settings = {"output": "out", "init": str(CHECKPOINTS[1]), "data": data}
    (tmp_path / "run.yaml").write_text(yaml.safe_dump(settings))
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "run.yaml")
    assert seen == [True]
    assert not zeros_of_elementwise().any()


def test_no_weight_shows_that_denormals_are_flushed() -> None:
    """A model that knows its rows, under a Neff that grows until its gradient, by way of denormal numbers, is 0."""
    base = loop(optimizer={"epochs": 25})
    for _ in base.steps():
        pass
    least_likely = base.log_probs(rows(), range(len(rows()))).min().item()
    # The factor is about (1 − p)^Neff. At the end this is e^-110 for the least likely row; denormal numbers begin at
    # e^-87 and end at e^-103.
    neff = -110 / math.log1p(-math.exp(least_likely))

    def trained(flush: bool) -> tuple[int, list[float], list[Tensor]]:
        """Denormal numbers among all gradients, losses, weights."""
        found = 0
        losses = []
        optimizer = {"learning_rate": 3e-4, "epochs": 32}  # Neff grows so slowly that several steps are in that range
        run = loop(model=copy.deepcopy(base.model), neff=neff, schedule={"ramp": 1}, optimizer=optimizer)
        with denormals_flushed() if flush else nullcontext():
            for step in run.steps():
                losses.append(step.loss)
                found += sum(denormals(weight.grad) for weight in run.model.parameters())
        return found, losses, list(run.model.parameters())

    (found, losses, weights), (left, flushed_losses, flushed_weights) = trained(False), trained(True)
    assert found > 0
    assert left == 0
    assert flushed_losses == pytest.approx(losses, rel=1e-5, abs=SMALLEST)
    assert any(not torch.equal(weight, old) for weight, old in zip(weights, base.model.parameters(), strict=True))
    for flushed, weight in zip(flushed_weights, weights, strict=True):
        torch.testing.assert_close(flushed, weight, rtol=1e-6, atol=1e-9)


def test_adam_takes_the_same_steps_whatever_the_gradients_size() -> None:
    """From 1 down to the smallest denormal number, and all of their squares."""

    def stepped(flush: bool) -> Tensor:
        weight = torch.ones(2000, requires_grad=True)
        optimizer = torch.optim.AdamW([weight], lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01)
        signs = torch.Generator().manual_seed(0)
        with denormals_flushed() if flush else nullcontext():
            for _ in range(20):
                sizes = torch.logspace(-45, 0, 2000, dtype=torch.float64)
                weight.grad = (sizes * torch.randn(2000, generator=signs)).float()
                optimizer.step()
        return weight.detach()

    torch.testing.assert_close(stepped(flush=True), stepped(flush=False), rtol=1e-7, atol=0)


@pytest.mark.parametrize("neff", [1.5, 16, 1024])
def test_loss_and_factor_are_the_same_but_for_denormals(neff: float) -> None:
    log_prob = -torch.logspace(-37, 4, 2000)  # log p is a difference of scores: 0, or far above the denormal numbers
    loss, factor = dco_loss_and_factor(log_prob, neff)
    with denormals_flushed():
        flushed = dco_loss_and_factor(log_prob, neff)
    torch.testing.assert_close(flushed[0], loss, rtol=1e-6, atol=SMALLEST)
    torch.testing.assert_close(flushed[1], factor, rtol=1e-6, atol=SMALLEST)
