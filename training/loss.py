"""The DCO loss and its factor, on log-probabilities of whole tactics. Knows nothing of models or tokens' meaning.

Source: Chen, Raventós, Cheng, Ganguli, Druckmann, "Rethinking Fine-Tuning when Scaling Test-Time Compute: Limiting
Confidence Improves Mathematical Reasoning", NeurIPS 2025, arXiv 2502.07154. For a tactic of probability p and N tries,

    loss   = −log(1 − (1 − p)^N)                            N = 1 is cross-entropy
    ∇ loss = F(N, p) · ∇(−log p)
    F      = N (1 − p)^(N − 1) p / (1 − (1 − p)^N)          1 as p → 0, 0 as p → 1 (for N > 1)

With a = log(1 − p), both follow from log(1 − exp(N a)). On rows of (state, tactic) this is the paper's DCO^step, with N
the effective number of tries per proof step.
"""

import math
from typing import Any

import torch
from torch import Tensor

_LOG_HALF = -math.log(2.0)
_SERIES_BELOW = -34.0
"""log(N·p) below which N·p, and the loss's next term (N − 1)·p / 2, are under float64's resolution."""


def dco_loss(log_prob: Tensor, neff: float) -> Tensor:
    """−log(1 − (1 − p)^neff) for p = exp(log_prob), exactly, with gradient F(neff, p)·∇(−log_prob).

    Args:
        log_prob: [B] natural log-probability of each whole tactic, end of sequence included; at most 0; a float dtype.
        neff: effective number of tries per proof step, at least 1. With 1 the result is −log_prob.

    Returns:
        [B] losses in nats, in the dtype of `log_prob`; finite, as is the gradient, for every finite `log_prob`. For
        `neff` above 1, a backward pass with `create_graph=True`, as for a Hessian, raises a RuntimeError.

    Raises:
        ValueError: `neff` is below 1 or not finite, `log_prob` is not a float tensor, or one of its values is above 0.
    """
    return dco_loss_and_factor(log_prob, neff)[0]


def dco_loss_and_factor(log_prob: Tensor, neff: float) -> tuple[Tensor, Tensor]:
    """The results of `dco_loss` and `dco_factor`, both [B], at the cost of the first alone."""
    _check(log_prob, neff)
    if neff == 1:
        return -log_prob, torch.ones_like(log_prob)
    return _DcoLoss.apply(log_prob, neff)  # type: ignore[no-any-return,no-untyped-call]


def dco_factor(log_prob: Tensor, neff: float) -> Tensor:
    """F(neff, p) for p = exp(log_prob): the share of cross-entropy's gradient that DCO keeps.

    Arguments and errors are those of `dco_loss`. Returns [B] values in [0, 1], without gradient.
    """
    _check(log_prob, neff)
    if neff == 1:
        return torch.ones_like(log_prob)
    with torch.no_grad():
        return _loss_and_factor(log_prob.double(), neff)[1].to(log_prob.dtype)


def token_mean_dco_loss(log_prob: Tensor, tokens: Tensor, neff: float) -> Tensor:
    """F(neff, p)·(−log p) / tokens, with F held constant: the form of the authors' public code.

    Its gradient is that of `dco_loss` divided by the number of tokens, so a long tactic weighs less than in the paper's
    loss. Only the gradient has a meaning; the value is not a coverage. Source: github.com/allanraventos/refine.

    Args:
        log_prob: [B] as for `dco_loss`.
        tokens: [B] number of tokens summed in each log-probability, end of sequence included.
        neff: as for `dco_loss`.

    Raises:
        ValueError: as for `dco_loss`, or `tokens` has another shape than `log_prob` or a value below 1.

    Returns:
        [B] values in the dtype of `log_prob`.
    """
    if tokens.shape != log_prob.shape or (tokens < 1).any():
        raise ValueError("tokens must be a number of at least 1 for each log-probability")
    return dco_factor(log_prob.detach(), neff) * -log_prob / tokens.to(log_prob.dtype)


def approximate_dco_loss(log_prob: Tensor, success: Tensor, neff: float) -> Tensor:
    """F(neff, p̂)·(−log_prob), with p̂ an estimate of the probability of success: DCO^a.

    Where many texts are correct (a chain of thought before an answer, one proof among many), the probability that a
    sample succeeds differs from the probability of the training text, and is estimated from samples. Source: DCO^a in
    arXiv 2502.07154, which uses the share of correct answers among 64 samples of the current model at temperature 1.

    Args:
        log_prob: [B] log-probability of the training text, as for `dco_loss`.
        success: [B] p̂ in [0, 1]; 0 gives cross-entropy, 1 (with neff above 1) no gradient.
        neff: as for `dco_loss`.

    Raises:
        ValueError: as for `dco_loss`, or `success` has another shape than `log_prob` or a value outside [0, 1].

    Returns:
        [B] values in the dtype of `log_prob`; only their gradient has a meaning.
    """
    _check(log_prob, neff)
    if success.shape != log_prob.shape or not ((success >= 0) & (success <= 1)).all():
        raise ValueError("success must be a chance from 0 to 1 for each log-probability")
    return dco_factor(success.detach().double().log(), neff).to(log_prob.dtype) * -log_prob


def sequence_log_prob(logits: Tensor, labels: Tensor, ignored: int = -100) -> Tensor:
    """Log-probability of each sequence of labels, summed over its tokens in float32 or better.

    Args:
        logits: [B, T, V] scores of the token at the same position as its label (already shifted).
        labels: [B, T] token ids, `ignored` where a token does not count.
        ignored: the label that marks a token as not counted.

    Returns:
        [B] sums of the labels' log-probabilities, at least float32.
    """
    wide = logits if logits.dtype == torch.float64 else logits.float()
    counted = labels != ignored
    chosen = wide.gather(-1, labels.clamp_min(0).unsqueeze(-1)).squeeze(-1)
    return ((chosen - wide.logsumexp(-1)) * counted).sum(-1)


class _DcoLoss(torch.autograd.Function):
    """Value and derivative in closed form, because automatic differentiation loses digits where p is near 0 or 1."""

    @staticmethod
    def forward(ctx: Any, log_prob: Tensor, neff: float) -> tuple[Tensor, Tensor]:
        loss, factor = (values.to(log_prob.dtype) for values in _loss_and_factor(log_prob.detach().double(), neff))
        ctx.save_for_backward(factor)
        ctx.mark_non_differentiable(factor)
        return loss, factor

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        if torch.is_grad_enabled():  # autograd sees the factor as a constant: a second derivative would be wrong
            raise RuntimeError("dco_loss can be differentiated once only: no create_graph=True, no Hessian")
        (factor,) = ctx.saved_tensors
        return -gradients[0] * factor, None


def check_neff(neff: float) -> None:
    """Raise ValueError unless `neff` is a finite number of at least 1."""
    if not (isinstance(neff, int | float) and math.isfinite(neff) and neff >= 1):
        raise ValueError(f"neff must be a finite number of at least 1, not {neff!r}")


def _check(log_prob: Tensor, neff: float) -> None:
    check_neff(neff)
    if not log_prob.is_floating_point():
        raise ValueError(f"log_prob must be a float tensor, not {log_prob.dtype}")
    if (log_prob > 0).any():
        raise ValueError(f"log_prob must be at most 0, not {log_prob.max().item():g}: is it a loss, or a probability?")


def _log1mexp(x: Tensor) -> Tensor:
    """log(1 − eˣ) for x ≤ 0, with full precision at both ends (Mächler, "Accurately computing log(1 − exp(−|a|))")."""
    return torch.where(x > _LOG_HALF, torch.log(-torch.expm1(x)), torch.log1p(-torch.exp(x)))


def _loss_and_factor(log_prob: Tensor, neff: float) -> tuple[Tensor, Tensor]:
    """Log-probabilities, float64 [B] → losses and factors, each float64 [B]."""
    log_expected = log_prob + math.log(neff)  # log(N·p); N·p is the expected number of successful tries
    tiny = log_expected < _SERIES_BELOW
    log_fail = _log1mexp(torch.where(tiny, -1.0, log_prob))
    # At p = 1 exactly, log_fail is −∞: the loss is 0, and (N − 1)·log_fail is −∞, as it should be for N > 1.
    loss = -_log1mexp(neff * log_fail)
    factor = torch.exp(log_expected + (neff - 1) * log_fail + loss).clamp(0.0, 1.0)
    return torch.where(tiny, -log_expected, loss), torch.where(tiny, 1.0, factor)
