"""The loss for `transformers.Trainer`, against the definition and in a real Trainer."""

import math
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from training import dco_loss_func

VOCABULARY = 5
labels_of_a_row = st.lists(st.sampled_from([-100, 0, 1, 2, 3, 4]), min_size=6, max_size=6)


@given(
    rows=st.lists(labels_of_a_row, min_size=1, max_size=4).filter(lambda rows: any(max(row[1:]) >= 0 for row in rows)),
    neff=st.floats(1, 64),
    seed=st.integers(0, 1000),
    items=st.one_of(st.none(), st.integers(1, 100)),
)
def test_it_is_the_sum_over_the_rows_divided_by_the_labels(
    rows: list[list[int]], neff: float, seed: int, items: int | None
) -> None:
    shape = len(rows), len(rows[0]), VOCABULARY
    logits = torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    probability = logits.softmax(-1)
    wanted, labels = 0.0, 0
    for row, chances in zip(rows, probability.tolist(), strict=True):
        p = math.prod(chances[place - 1][label] for place, label in enumerate(row) if place and label >= 0)
        wanted -= math.log(1 - (1 - p) ** neff) if p < 1 else 0.0
        labels += sum(label >= 0 for label in row[1:])
    loss = dco_loss_func(neff)({"logits": logits}, torch.tensor(rows), items)
    assert loss.item() == pytest.approx(wanted / (items or labels), rel=1e-9)


@pytest.mark.parametrize("neff", [0, 0.5, math.nan, math.inf, "16"])
def test_a_wrong_neff_is_refused_before_a_training_begins(neff: Any) -> None:
    with pytest.raises(ValueError, match="neff must be a finite number of at least 1"):
        dco_loss_func(neff)


def trained(folder: Path, accumulation: int, **options: Any) -> tuple[dict[str, torch.Tensor], float]:
    """Weights after one step of plain gradient descent on four rows, and the loss that the Trainer reports."""
    from transformers import LlamaConfig, LlamaForCausalLM, Trainer, TrainingArguments

    torch.manual_seed(0)
    size = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
    model = LlamaForCausalLM(LlamaConfig(vocab_size=16, **size))
    ids = torch.randint(0, 16, (4, 8), generator=torch.Generator().manual_seed(1)).tolist()
    rows = [{"input_ids": row, "labels": [-100] * (2 + at) + row[2 + at :]} for at, row in enumerate(ids)]
    arguments = TrainingArguments(
        folder,
        per_device_train_batch_size=4 // accumulation,
        gradient_accumulation_steps=accumulation,
        max_steps=1,
        optim="sgd",
        learning_rate=1.0,
        use_cpu=True,
        report_to="none",
        disable_tqdm=True,
        save_strategy="no",
    )
    done = Trainer(model, arguments, train_dataset=rows, **options).train()
    return {name: weight.detach() for name, weight in model.named_parameters()}, done.training_loss


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # the Trainer's own
def test_in_a_trainer_neff_1_is_its_own_loss_and_accumulation_changes_nothing(tmp_path: Path) -> None:
    own, own_loss = trained(tmp_path, 1)
    same, same_loss = trained(tmp_path, 1, compute_loss_func=dco_loss_func(1))
    assert same_loss == pytest.approx(own_loss, rel=1e-5)
    torch.testing.assert_close(same, own, rtol=1e-4, atol=1e-6)
    whole, loss = trained(tmp_path, 1, compute_loss_func=dco_loss_func(64))
    split, split_loss = trained(tmp_path, 4, compute_loss_func=dco_loss_func(64))
    assert split_loss == pytest.approx(loss, rel=1e-5)
    torch.testing.assert_close(split, whole, rtol=1e-4, atol=1e-6)
    assert loss < own_loss
