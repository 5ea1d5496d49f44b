"""The optimizer's loop: what a step is does not depend on how it is cut, shared, filtered or interrupted."""

import copy
import json
import math
import os
import random
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
import pytest
import torch

from lean_env.settings import ConfigError
from tests.precision import within
from training.config import ModelConfig, TrainConfig
from training.data.pair import Pair
from training.loop import Loop, Step
from training.loss import dco_factor
from training.model import new_model
from training.processes import exit_if_one_of_several
from training.sampled_success import SampledSuccess
from training.tokenizer import Encoded, train_tokenizer

TOKENIZER = train_tokenizer([Pair(f"n : Nat\n⊢ n + {n} = {n} + n", "omega") for n in range(40)], 300)


def rows() -> list[Encoded]:
    """60 rows of 6 to 30 tokens: a third has one and the same answer, soon known, the others one of 40 by chance."""
    chance = random.Random(0)
    made = []
    for n in range(60):
        prompt = [100 + n % 3, *(chance.randrange(100, 260) for _ in range(chance.randint(3, 27)))]
        made.append(([*prompt, 50 if n % 3 == 0 else chance.randrange(40), 1], len(prompt)))
    return made


ROWS = rows()


def loop(
    success: Any = None,
    dropout: float = 0.0,
    model: Any = None,
    rows: Sequence[Encoded] = ROWS,
    **settings: Any,
) -> Loop:
    torch.manual_seed(0)
    size = ModelConfig(vocabulary=300, layers=1, heads=1, feed_forward=32)
    model = new_model(size, TOKENIZER) if model is None else model
    model.config.attention_dropout = dropout
    for layer in model.model.layers:
        layer.self_attn.attention_dropout = dropout
    optimizer = {"epochs": 3, "learning_rate": 3e-2, "warmup_steps": 2, "batch_tokens": 256, "clip_norm": 10}
    optimizer |= settings.pop("optimizer", {})
    config = TrainConfig.model_validate({"output": "unused", "model": size, "optimizer": optimizer, **settings})
    return Loop(model, rows, config, TOKENIZER.pad_token_id, success)


def losses(steps: Sequence[Step]) -> list[float]:
    return [step.loss for step in steps]


def test_a_step_cut_into_pieces_is_the_same_step() -> None:
    whole = list(loop(neff=4).steps())
    cut = list(loop(neff=4, optimizer={"micro_batch_tokens": 64}).steps())
    assert len(whole) > 12
    assert losses(cut) == pytest.approx(losses(whole), rel=within(1e-4, 2e-2))
    assert [step.gradient_norm for step in cut] == pytest.approx(
        [step.gradient_norm for step in whole], rel=within(1e-3, 5e-2)
    )


def test_bfloat16_multiplies_roughly_and_keeps_the_weights_in_float32() -> None:
    rough = loop(precision="bfloat16")
    taken, exact = losses(list(rough.steps())), losses(list(loop(precision="float32").steps()))
    assert taken != exact
    assert taken[0] == pytest.approx(exact[0], rel=1e-2)
    assert taken[-1] < 0.9 * taken[0]
    assert {weight.dtype for weight in rough.model.parameters()} == {torch.float32}


@pytest.mark.parametrize(("stop", "kind"), [(1, "adamw"), (9, "muon"), (14, "adamw")])
@pytest.mark.slow
def test_a_run_stopped_anywhere_goes_on_as_if_it_had_not(tmp_path: Path, stop: int, kind: str) -> None:
    """With all that has a state of its own: dropout, a schedule of Neff, rows that wait behind the filter."""
    settings: dict[str, Any] = {
        "neff": 16, "min_factor": 0.2, "dropout": 0.1, "schedule": {"warm_start": 0.3, "ramp": 0.2},
        "optimizer": {"epochs": 8, "kind": kind},
    }  # fmt: skip
    whole = list(loop(**settings).steps())
    assert 0 < whole[-1].dropped < 1
    assert len(whole) > 16
    first = loop(**settings)
    begun = list(islice(first.steps(), stop))
    first.save(tmp_path / "state")
    second = loop(**settings)
    second.load(tmp_path / "state")
    rest = list(second.steps())
    assert losses(begun + rest) == pytest.approx(losses(whole), abs=1e-6)
    assert (rest[-1].number, rest[-1].share) == (whole[-1].number, whole[-1].share)
    assert rest[-1].dropped == whole[-1].dropped
    assert second.totals.losses == pytest.approx(losses(whole), abs=1e-6)


@pytest.mark.slow
def test_the_filter_fills_steps_and_says_what_it_dropped() -> None:
    plain = list(loop(neff=64, optimizer={"epochs": 6}).steps())
    filtered = list(loop(neff=64, min_factor=0.1, optimizer={"epochs": 6}).steps())
    assert len(filtered) < len(plain)
    assert 0.05 < filtered[-1].dropped < 1
    assert all(step.tokens > 256 - 31 for step in filtered[:-1])
    assert all(step.dropped == 0 for step in plain)


@pytest.mark.slow
def test_adam_moves_weights_as_far_on_a_small_gradient_unless_the_rate_follows_the_factor() -> None:
    """Why a confident model drifts under a large Neff, and the cure.

    From twelve other initial weights the gradient fell to between 0.02 and 0.23 of cross-entropy's, the distance to
    between 0.79 and 1.21, and the cure's distance was 0.99 to 1.46 times what the factor says.
    """
    base = loop(optimizer={"epochs": 25})
    for _ in base.steps():
        pass

    def tuned(neff: float, scale: bool) -> tuple[float, float, float]:
        """Mean norm of the gradient, how far the weights moved, and the mean factor."""
        model = copy.deepcopy(base.model)
        before = [weight.detach().clone() for weight in model.parameters()]
        optimizer = {"learning_rate": 1e-3, "warmup_steps": 0, "scale_by_factor": scale}
        steps = list(islice(loop(model=model, neff=neff, optimizer=optimizer).steps(), 10))
        moves = [(weight - old).square().sum() for weight, old in zip(model.parameters(), before, strict=True)]
        moved = torch.stack(moves).sum().sqrt().item()
        return fmean(step.gradient_norm for step in steps), moved, fmean(step.factor for step in steps)

    (gradient, moved, _), (small, plain, _), (_, scaled, factor) = tuned(1, False), tuned(64, False), tuned(64, True)
    assert small < 0.4 * gradient
    assert plain > 0.6 * moved
    assert plain / moved > 2 * small / gradient
    assert factor < 0.3
    assert scaled < 2 * factor * plain


def test_the_token_mean_form_weighs_rows_by_their_tokens() -> None:
    exact, mean = (next(loop(neff=4, loss=form).steps()) for form in ("exact", "token_mean"))
    assert mean.cross_entropy == exact.cross_entropy
    assert mean.gradient_norm == pytest.approx(exact.gradient_norm / 2, rel=1e-5)  # all tactics have two tokens


class Weighted(list[Encoded]):
    """Rows with weights, as `EncodedRows` has them."""

    weights: Any


@pytest.mark.parametrize("settings", [{"neff": 4}, {"loss": "gem"}, {"loss": "token_mean"}])
def test_a_row_counts_as_often_as_its_weight_says(settings: dict[str, Any]) -> None:
    """Weights 3 and 1 are rows that come three times and once; the mean is still over the rows as they are."""
    first, other = rows()[0], rows()[7]
    whole = {"batch_tokens": 4096}
    weighted = Weighted([first, other])
    weighted.weights = np.array([3, 1], np.float32)
    step = next(loop(rows=weighted, optimizer=whole, **settings).steps())
    repeated = next(loop(rows=[first, first, first, other], optimizer=whole, **settings).steps())
    assert step.loss == pytest.approx(2 * repeated.loss, rel=within(1e-5, 1e-2))
    assert step.gradient_norm == pytest.approx(2 * repeated.gradient_norm, rel=within(1e-4, 2e-2))


def test_an_estimate_of_success_takes_the_place_of_p() -> None:
    def success(model: Any, numbers: Sequence[int]) -> torch.Tensor:
        return torch.tensor([0.5 if number % 2 else 0.0 for number in numbers])

    half = dco_factor(torch.tensor([0.5]).log(), 8).item()
    assert all(half < step.factor < 1 for step in loop(success, neff=8).steps())
    kept = list(loop(success, neff=8, min_factor=0.5).steps())
    assert [step.factor for step in kept] == pytest.approx([1.0] * len(kept))
    assert kept[-1].dropped == 0.5


def test_success_is_the_share_of_samples_that_pass_the_check() -> None:
    trained = loop(optimizer={"epochs": 30})
    for _ in trained.steps():
        pass
    known = range(0, 60, 3)  # the rows with one and the same answer
    p, row = max(
        zip(trained.log_probs(rows(), known).exp().tolist(), known, strict=True), key=lambda x: x[0] * (1 - x[0])
    )
    assert 0.05 < p < 0.95  # the least certain of them
    answer, tries = TOKENIZER.decode([50]), 512
    estimate = SampledSuccess(
        rows(), TOKENIZER, lambda number, text: text == answer and number == row, tries=tries, max_new_tokens=6
    )
    shares = estimate(trained.model, [row, row + 1])
    assert shares[1] == 0
    assert shares[0].item() == pytest.approx(p, abs=5 * math.sqrt(p * (1 - p) / tries))


def test_a_lost_run_is_said_and_not_saved() -> None:
    with pytest.raises(ConfigError, match=r"step \d+: the (loss|gradient) is \w+; optimizer\.learning_rate"):
        for _ in loop(optimizer={"learning_rate": 1e30, "clip_norm": 1e30, "warmup_steps": 0}).steps():
            pass


@pytest.mark.slow
def test_two_processes_take_the_same_steps_as_one(tmp_path: Path) -> None:
    """Started as `torchrun` starts them, without its cost."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    together = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "OMP_NUM_THREADS": "1"}
    out = tmp_path / "losses.json"
    with ExitStack() as started:
        processes = [
            started.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.training.test_loop", str(out)],
                    env=os.environ | together | {"RANK": rank, "LOCAL_RANK": rank, "CUDA_VISIBLE_DEVICES": ""},
                    cwd=Path(__file__).parents[2],
                )
            )
            for rank in "01"
        ]
        for process in processes:
            started.callback(process.kill)  # before it is waited for: nothing is left behind where the test fails
        assert [process.wait(timeout=240) for process in processes] == [0, 0]
    assert json.loads(out.read_text()) == pytest.approx(losses(list(shared_loop().steps())), rel=within(1e-4, 2e-2))


def shared_loop() -> Loop:
    return loop(neff=4, min_factor=0.05, optimizer={"micro_batch_tokens": 100})


if __name__ == "__main__":
    made = shared_loop()
    taken = losses(list(made.steps()))
    assert made.accelerator.num_processes == 2
    if made.accelerator.is_main_process:
        Path(sys.argv[1]).write_text(json.dumps(taken))
    exit_if_one_of_several()
