"""Cost of DCO and of the trainer: a DCO step against a cross-entropy step, and both against a bare training loop.

    python -m benchmarks.loss_overhead [--steps 30] [--threads 1] [--batch-tokens 4096] [--layers N]

Three loops train copies of the shipped model, or of a new one with N layers and N heads of 64: the trainer's loop with
cross-entropy, the same with DCO, and a bare loop of forward pass, backward pass, clipping and AdamW. They alternate,
one step each on the same batch, in changing order, so that other load on the machine affects all three. Runs on a GPU
if there is one; the shipped model is too small to keep a GPU busy. Without a GPU, seconds are CPU time of this process,
and denormal numbers are flushed as in `prover train`; `--keep-denormals` shows what they would cost. Ratios are medians
over steps of the same batch.
"""

import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import Any

import numpy as np
import torch

from benchmarks.measurement import argument_parser, measurement
from training.batches import Plan
from training.config import ModelConfig, TrainConfig
from training.data import load_pairs
from training.denormals import denormals_flushed
from training.loop import Loop
from training.model import collate, load_model, new_model, tactic_log_probs
from training.shipped import CHECKPOINTS
from training.tokenizer import Encoded, encode_pairs, load_tokenizer

REPORT_EVERY = 20
STRIDE = 8
"""One in this many of the package's rows is used."""
WARM_UP = 5
"""Number of first steps that are not counted."""


def bare_steps(model: Any, rows: Sequence[Encoded], config: TrainConfig, pad: int) -> Iterator[None]:
    """Cross-entropy steps on the trainer's own batches, without the trainer."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    options = config.optimizer
    model.to(device).train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.learning_rate, betas=(0.9, 0.98))
    plan = Plan(np.array([len(ids) for ids, _ in rows]), options.batch_tokens, options.epochs, config.seed)
    while (batch := plan.draw()) is not None:
        ids, labels = collate([rows[row] for row in batch], pad)
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            loss = -tactic_log_probs(model, ids.to(device), labels.to(device)).mean()
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), options.clip_norm)
        optimizer.step()
        yield


def main() -> None:
    """Measure the loops alternately and print the ratios."""
    parser = argument_parser(__doc__)
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch-tokens", type=int, default=4096)
    parser.add_argument("--layers", type=int, help="of a new model with as many heads (default: the shipped model)")
    parser.add_argument("--keep-denormals", action="store_true", help="on a CPU, do not flush denormal numbers")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    checkpoint = CHECKPOINTS[1]
    tokenizer = load_tokenizer(checkpoint)
    rows = encode_pairs(tokenizer, load_pairs("train")[::STRIDE])

    def config(neff: float) -> TrainConfig:
        optimizer = {"learning_rate": 1e-5, "batch_tokens": options.batch_tokens, "epochs": 1000}
        values = {"output": "unused", "init": str(checkpoint), "neff": neff, "optimizer": optimizer}
        return TrainConfig.model_validate(values)

    def model() -> Any:
        layers = options.layers
        if layers is None:
            return load_model(checkpoint)
        shape = {"layers": layers, "heads": layers, "head_size": 64, "feed_forward": 176 * layers}
        return new_model(ModelConfig(vocabulary=len(tokenizer), **shape), tokenizer)

    def trained(neff: float) -> Iterator[Any]:
        return Loop(model(), rows, config(neff), tokenizer.pad_token_id).steps()

    flushing = nullcontext(False) if options.keep_denormals else denormals_flushed()
    with measurement(options.json) as record, flushing as flushed:
        if not (flushed or torch.cuda.is_available()):
            print("warning: denormal numbers are not flushed; on some processors they make DCO slow", file=sys.stderr)
        record.stage("making the models")
        bare = bare_steps(model(), rows, config(1), tokenizer.pad_token_id)
        runs: dict[str, Iterator[Any]] = {"bare loop": bare, "cross-entropy": trained(1), "DCO": trained(16)}
        seconds: dict[str, list[float]] = {name: [] for name in runs}
        names = list(runs)
        clock = time.perf_counter if torch.cuda.is_available() else time.process_time
        for number in range(WARM_UP + options.steps):
            if number % REPORT_EVERY == 0:
                record.stage(f"step {number} of {WARM_UP + options.steps}")
            for name in names[number % 3 :] + names[: number % 3]:
                began = clock()
                next(runs[name])
                if torch.cuda.is_available():
                    torch.cuda.synchronize()
                if number >= WARM_UP:
                    seconds[name].append(clock() - began)

        def ratio(one: str, other: str) -> float:
            return statistics.median(a / b for a, b in zip(seconds[one], seconds[other], strict=True))

        for name in names:
            record.figure(name, 1000 * statistics.median(seconds[name]), "ms per step", "median")
        record.figure("DCO step", ratio("DCO", "cross-entropy"), "×", "of a cross-entropy step")
        for name in names[1:]:
            percent = 100 * ratio("bare loop", name)
            record.figure(f"trainer, {name}", percent, "%", "of the bare loop's tokens per second")


if __name__ == "__main__":
    main()
