"""The pass@N estimate, and the confidence of a model in the tactics of known proofs. Knows no Lean and no search."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from training.data import Pair
from training.loss import dco_factor
from training.model import collate, load_model, tactic_log_probs
from training.tokenizer import encode_pairs, load_tokenizer


def pass_at(tries: int, successes: int, samples: int) -> float:
    """Unbiased estimate of the probability that one of `samples` tries succeeds, from `successes` among `tries`.

    1 − C(n − c, N) / C(n, N), computed as a product to avoid large numbers. Source: Chen et al., "Evaluating Large
    Language Models Trained on Code", 2021, arXiv 2107.03374. Raises `ValueError` unless 0 ≤ successes ≤ tries
    and 1 ≤ samples ≤ tries.
    """
    if not (0 <= successes <= tries and 1 <= samples <= tries):
        raise ValueError(f"cannot estimate pass@{samples} from {successes} of {tries} tries")
    if tries - successes < samples:
        return 1.0
    return -math.expm1(sum(math.log1p(-samples / k) for k in range(tries - successes + 1, tries + 1)))


@dataclass(frozen=True)
class Confidence:
    """A model's confidence in the tactics of rows, averaged over the rows."""

    rows: int
    mean_p: float
    """Mean probability of the whole tactic, end of sequence included."""
    cross_entropy: float
    """Mean of −log p, in nats per tactic."""
    factor: dict[float, float]
    """Mean F(N, p), by N: the share of cross-entropy's gradient that DCO at N keeps."""
    coverage: dict[float, float]
    """Mean 1 − (1 − p)^N, by N: the probability that one of N samples is the tactic."""


@torch.no_grad()
def confidence(checkpoint: Path, pairs: Sequence[Pair], neffs: Sequence[float] = (1, 4, 16)) -> Confidence:
    """Confidence of a checkpoint in the tactics of `pairs`, which must not be empty."""
    tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint)
    model.eval()
    rows = sorted(encode_pairs(tokenizer, pairs), key=lambda row: len(row[0]))
    parts = []
    for start in range(0, len(rows), 32):
        ids, labels = collate(rows[start : start + 32], tokenizer.pad_token_id)
        parts.append(tactic_log_probs(model, ids, labels))
    log_probs = torch.cat(parts).double()
    return Confidence(
        rows=len(rows),
        mean_p=log_probs.exp().mean().item(),
        cross_entropy=-log_probs.mean().item(),
        factor={n: dco_factor(log_probs, n).mean().item() for n in neffs},
        coverage={n: -torch.expm1(n * torch.log1p(-log_probs.exp())).mean().item() for n in neffs},
    )
