"""The optimizer's loop over encoded rows, in one process or several. Knows rows as token ids, no file but its state.

A step is a set of rows. Its loss and gradient are means over all of these rows, each times its weight, so they do not
depend on how the step is split into pieces and divided among processes.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from accelerate import Accelerator
from accelerate.utils import FullyShardedDataParallelPlugin
from numpy.typing import NDArray
from torch import Tensor

from lean_env.settings import ConfigError
from training.batches import Lengths, Plan, pieces
from training.config import GemConfig, TrainConfig
from training.filter import Filter
from training.gem import gem_loss
from training.loss import (
    approximate_dco_loss,
    dco_factor,
    dco_loss_and_factor,
    sequence_log_prob,
    token_mean_dco_loss,
)
from training.model import collate, tactic_logits
from training.optimizers import optimizers_for
from training.schedule import neff_at, rate_at
from training.tokenizer import IGNORED, Encoded

_TOO_HIGH = "optimizer.learning_rate may be too high"

Success = Callable[[Any, Sequence[int]], Tensor]
"""Model and row numbers → [B] estimated probability of success on each row, in [0, 1]."""


@dataclass(frozen=True)
class Step:
    """One optimizer step. Means are over its rows, with the weights before the step."""

    number: int
    """Number of steps done, including this one."""
    share: float
    """Share of the run's rows that have been seen."""
    rows: int
    """Number of rows in the step."""
    tokens: int
    """Number of tokens of these rows, not counting padding."""
    objective: str
    """The loss in words, e.g. `Neff 16`."""
    neff: float
    """Neff of the loss; 1 if it has none."""
    loss: float
    """Mean of the loss times the row's weight."""
    cross_entropy: float
    """Mean of −log p, in nats per tactic."""
    factor: float
    """Mean of F(neff, p)."""
    learning_rate: float
    """Learning rate of the step."""
    gradient_norm: float
    """Norm of the gradient before clipping."""
    dropped: float
    """Share of the rows examined so far that the F filter left out."""


@dataclass
class Totals:
    """Totals of a run so far; saved with its state."""

    steps: int = 0
    tokens: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)


def lengths_of(rows: Sequence[Encoded]) -> Lengths:
    """Number of tokens of each row. Taken from `rows.lengths` if it exists, so that no row is read."""
    known: Lengths | None = getattr(rows, "lengths", None)
    return np.array([len(ids) for ids, _ in rows]) if known is None else known


def weights_of(rows: Sequence[Encoded]) -> NDArray[np.float32]:
    """Number by which the loss of each row is multiplied: `rows.weights` if it exists, else 1."""
    known: NDArray[np.float32] | None = getattr(rows, "weights", None)
    return np.ones(len(rows), np.float32) if known is None else known


def _usual_precision() -> str:
    return "bfloat16" if torch.cuda.is_available() and torch.cuda.is_bf16_supported() else "float32"


class Loop:
    """A model, its optimizer, and their position in the rows."""

    def __init__(
        self, model: Any, rows: Sequence[Encoded], config: TrainConfig, pad: int, success: Success | None = None
    ) -> None:
        """`rows` are read when they are needed; `pad` is any token id.

        `success` estimates the probability of success that replaces the tactic's own probability in F (DCO^a).
        """
        options = config.optimizer
        self.config, self.totals = config, Totals()
        self._rows, self._pad, self._success = rows, pad, success
        self._lengths, self._weights = lengths_of(rows), weights_of(rows)
        self._plan = Plan(self._lengths, options.batch_tokens, options.epochs, config.seed)
        self._filter = Filter(config.min_factor)
        self._in_bfloat16 = (config.precision or _usual_precision()) == "bfloat16"
        self.accelerator = Accelerator(
            cpu=not torch.cuda.is_available(),
            mixed_precision="bf16" if config.fsdp and self._in_bfloat16 else "no",
            fsdp_plugin=FullyShardedDataParallelPlugin(fsdp_version=2, auto_wrap_policy="transformer_based_wrap")
            if config.fsdp
            else None,
        )
        if self._in_bfloat16 and self.accelerator.device.type == "cpu":
            model.set_attn_implementation("eager")  # there a step takes a third less time than with fused attention
        self.model, *self.optimizers = self.accelerator.prepare(model, *optimizers_for(model, options))
        self.accelerator.register_for_checkpointing(self)

    def steps(self) -> Iterator[Step]:
        """Train step by step to the end of the run. The caller may stop after any step and save the state there.

        Raises ConfigError if the loss or its gradient is no longer finite; the weights are then useless.
        """
        self.model.train()
        while True:
            share = self._plan.share
            neff = neff_at(share, self.config.neff, self.config.schedule.warm_start, self.config.schedule.ramp)
            chosen = self._choose(neff)
            if not chosen:
                return
            yield self._step(chosen, neff, share)

    def _choose(self, neff: float) -> list[tuple[int, float]]:
        """Rows of the next step, each with its log-probability of success if the filter computed it, else NaN."""
        if neff == 1 or (self.config.min_factor == 0 and self._success is None):  # F is 1, or nothing depends on it
            return [(row, math.nan) for row in self._plan.draw() or ()]
        return self._filter.fill(self._plan.draw, self._look, neff, self._lengths, self.config.optimizer.batch_tokens)

    def _look(self, numbers: Sequence[int]) -> Tensor:
        if self._success is None:
            return self.log_probs(self._rows, numbers)
        success, model = self._success, self.accelerator.unwrap_model(self.model)
        with self._precision():
            return self._share_out(numbers, self._rows, lambda piece: success(model, piece)).log()

    def _step(self, chosen: list[tuple[int, float]], neff: float, share: float) -> Step:
        options = self.config.optimizer
        for optimizer in self.optimizers:
            optimizer.zero_grad()
        means = self._gradient(chosen, neff)
        loss, cross_entropy, factor = means.tolist()
        if not math.isfinite(loss):
            raise ConfigError(f"step {self.totals.steps + 1}: the loss is {loss}; {_TOO_HIGH}")
        norm = float(self.accelerator.clip_grad_norm_(self.model.parameters(), options.clip_norm))
        if not math.isfinite(norm):
            raise ConfigError(f"step {self.totals.steps + 1}: the gradient is {norm}; {_TOO_HIGH}")
        rate = options.learning_rate * rate_at(self.totals.steps, share, options.warmup_steps)
        if options.scale_by_factor:
            rate *= factor
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
            optimizer.step()
        tokens = sum(int(self._lengths[row]) for row, _ in chosen)
        self.totals.steps += 1
        self.totals.tokens += tokens
        self.totals.losses.append(loss)
        return Step(
            number=self.totals.steps,
            share=self._plan.share,
            rows=len(chosen),
            tokens=tokens,
            objective="GEM" if isinstance(self.config.loss, GemConfig) else f"Neff {neff:g}",
            neff=neff,
            loss=loss,
            cross_entropy=cross_entropy,
            factor=factor,
            learning_rate=rate,
            gradient_norm=norm,
            dropped=self.dropped,
        )

    def _gradient(self, chosen: list[tuple[int, float]], neff: float) -> Tensor:
        """Leave the gradient of the mean loss over `chosen` in the weights; return means [3] of loss, −log p and F."""
        mine = self._my_pieces(self._lengths[[row for row, _ in chosen]])
        processes = self.accelerator.num_processes
        sums = torch.zeros(3, dtype=torch.float64, device=self.accelerator.device)
        for number, piece in enumerate(mine):
            used = [chosen[place] for place in piece or [0]]
            counted = 1.0 if piece else 0.0  # a process without rows still makes the pass that others await
            last = number == len(mine) - 1
            with nullcontext() if last else self.accelerator.no_sync(self.model):
                logits, labels = self._forward([self._rows[row] for row, _ in used])
                losses, log_prob, factor = self._losses(logits, labels, [success for _, success in used], neff)
                losses = losses * torch.from_numpy(self._weights[[row for row, _ in used]]).to(losses)
                # Gradients are averaged over processes: multiplying by their number gives the sum.
                self.accelerator.backward(losses.sum() * (counted * processes / len(chosen)))
            parts = torch.stack([losses.detach().sum(), -log_prob.detach().sum(), factor.sum()])
            sums += counted * parts.double()
        means: Tensor = self.accelerator.reduce(sums, reduction="sum") / len(chosen)
        return means

    def _losses(
        self, logits: Tensor, labels: Tensor, log_success: list[float], neff: float
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Loss, log-probability and factor F of rows, [B] each."""
        form = self.config.loss
        if isinstance(form, GemConfig):
            log_prob = sequence_log_prob(logits.detach(), labels, IGNORED)
            return gem_loss(logits, labels, form.beta, form.weights, IGNORED), log_prob, torch.ones_like(log_prob)
        log_prob = sequence_log_prob(logits, labels, IGNORED)
        if self._success is not None and neff > 1:
            success = torch.tensor(log_success, dtype=torch.float64, device=log_prob.device).exp()
            return approximate_dco_loss(log_prob, success, neff), log_prob, dco_factor(success.log(), neff)
        if form == "token_mean":
            losses = token_mean_dco_loss(log_prob, (labels != IGNORED).sum(1), neff)
            return losses, log_prob, dco_factor(log_prob.detach(), neff)
        losses, factor = dco_loss_and_factor(log_prob, neff)
        return losses, log_prob, factor

    def _forward(self, rows: Sequence[Encoded]) -> tuple[Tensor, Tensor]:
        """Scores [B, T, V] and labels [B, T] of the tactics of rows."""
        ids, labels = (part.to(self.accelerator.device) for part in collate(rows, self._pad))
        with self._precision():
            return tactic_logits(self.model, ids, labels)

    def _precision(self) -> torch.autocast:
        return torch.autocast(self.accelerator.device.type, torch.bfloat16, enabled=self._in_bfloat16)

    def log_probs(self, rows: Sequence[Encoded], numbers: Sequence[int]) -> Tensor:
        """Log-probability [B] of the tactic of each row in `numbers`, on the CPU and in every process."""
        return self._measured(rows, numbers, lambda logits, labels: sequence_log_prob(logits, labels, IGNORED))

    def gem_losses(self, rows: Sequence[Encoded], numbers: Sequence[int], form: GemConfig) -> Tensor:
        """GEM [B] of each row in `numbers`, on the CPU and in every process."""
        return self._measured(
            rows, numbers, lambda logits, labels: gem_loss(logits, labels, form.beta, form.weights, IGNORED)
        )

    @torch.no_grad()
    def _measured(
        self, rows: Sequence[Encoded], numbers: Sequence[int], of: Callable[[Tensor, Tensor], Tensor]
    ) -> Tensor:
        """Values [B] of a function of scores and labels, without gradient or dropout."""
        self.model.eval()
        result = self._share_out(numbers, rows, lambda piece: of(*self._forward([rows[number] for number in piece])))
        self.model.train()
        return result

    def _share_out(self, numbers: Sequence[int], rows: Sequence[Encoded], of: Callable[[list[int]], Tensor]) -> Tensor:
        """Values [B] of a function of row numbers, float64 on the CPU, computed piece by piece by all processes."""
        values = torch.zeros(len(numbers), dtype=torch.float64, device=self.accelerator.device)
        for piece in self._my_pieces(lengths_of(rows)[list(numbers)]):
            got = of([numbers[place] for place in piece or [0]])
            values[piece] = got[: len(piece)].to(values)
        total: Tensor = self.accelerator.reduce(values, reduction="sum")
        return total.cpu()

    def _my_pieces(self, lengths: Lengths) -> list[list[int]]:
        options, processes = self.config.optimizer, self.accelerator.num_processes
        limit = options.micro_batch_tokens or options.batch_tokens
        return pieces(lengths, limit, processes)[self.accelerator.process_index :: processes]

    @property
    def dropped(self) -> float:
        """Share of the rows examined so far that the F filter left out; 0 without a filter."""
        return self._filter.dropped / self._filter.seen if self._filter.seen else 0.0

    def save(self, folder: Path) -> None:
        """Write the complete state: weights, optimizer, random number generators, position in the rows."""
        self.accelerator.save_state(str(folder), safe_serialization=False)  # safetensors warns of tied embeddings

    def load(self, folder: Path) -> None:
        """Resume from a state that `save` wrote, in a loop with the same rows and configuration."""
        self.accelerator.load_state(str(folder))

    def state_dict(self) -> dict[str, Any]:
        """The state other than weights, optimizer and random number generators."""
        return {"drawn": self._plan.drawn, "filter": asdict(self._filter), "totals": asdict(self.totals)}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Restore the result of `state_dict` in a loop that has not started."""
        for _ in range(state["drawn"]):
            self._plan.draw()
        self._filter = Filter(**{**state["filter"], "waiting": [tuple(kept) for kept in state["filter"]["waiting"]]})
        self.totals = Totals(**state["totals"])
