"""Muon and AdamW side by side: which weights each of them steps, and how."""

from pathlib import Path

import pytest
import torch

from lean_env.settings import ConfigError, read_yaml
from tests.training.test_loop import loop, losses
from training.config import TrainConfig

RATE = 1e-3


def steps_of(kind: str) -> dict[str, torch.Tensor]:
    """How far one optimizer step moves each weight, divided by the learning rate."""
    settings = {"kind": kind, "learning_rate": RATE, "warmup_steps": 0, "weight_decay": 0.0}
    run = loop(optimizer=settings)
    before = {name: weight.detach().clone() for name, weight in run.model.named_parameters()}
    next(run.steps())
    return {name: (weight.detach() - before[name]) / RATE for name, weight in run.model.named_parameters()}


def test_muon_makes_the_steps_of_the_layers_matrices_orthogonal_and_leaves_the_rest_to_adamw() -> None:
    muon, adamw = steps_of("muon"), steps_of("adamw")
    matrices = {name for name, step in muon.items() if ".layers." in name and step.dim() == 2}
    assert len(matrices) == 7  # query, key, value, output, and the three of the gated layer
    for name, step in muon.items():
        if name not in matrices:
            assert torch.equal(step, adamw[name]), name
            continue
        scale = 0.2 * max(step.shape) ** 0.5  # of a step whose elements have AdamW's size
        assert torch.linalg.matrix_norm(step, 2) < 1.3 * scale, name
        assert torch.linalg.matrix_norm(adamw[name], 2) > 2 * scale, name


@pytest.mark.slow
def test_from_scratch_muon_learns_more_from_the_same_rows() -> None:
    muon, adamw = (
        losses(list(loop(optimizer={"kind": kind, "learning_rate": 1e-2, "epochs": 15}).steps()))
        for kind in ("muon", "adamw")
    )
    assert sum(muon[-10:]) < sum(adamw[-10:])


def test_matrices_that_are_divided_among_gpus_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "run.yaml"
    file.write_text("output: x\nmodel: {}\nfsdp: true\noptimizer: {kind: muon}\n")
    with pytest.raises(ConfigError, match="fsdp: Muon needs whole matrices"):
        read_yaml(file, TrainConfig)
