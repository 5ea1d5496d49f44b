"""Schedules of the learning rate and of Neff. Pure functions of a run's progress; knows no model and no rows."""

import math


def rate_at(step: int, share: float, warmup_steps: int) -> float:
    """Share of the peak learning rate: linear warm-up times a cosine from 1 to 0.1.

    The cosine follows the rows seen instead of the steps, because a run that filters rows cannot know its number of
    steps in advance.

    Args:
        step: number of optimizer steps done, from 0.
        share: share of the run's rows that have been seen, in [0, 1].
        warmup_steps: number of steps until the warm-up ends.
    """
    warm = min(1.0, (step + 1) / (warmup_steps + 1))
    return warm * (0.1 + 0.45 * (1 + math.cos(math.pi * share)))


def neff_at(share: float, neff: float, warm_start: float, ramp: float) -> float:
    """Neff after `share` of the run's rows: first 1, then growing geometrically, then `neff`.

    A large Neff gives almost no gradient to distinguish an untrained model's tactics. From scratch the model learns
    little; after a warm start with cross-entropy it learns.

    Args:
        share: share of the run's rows that have been seen, in [0, 1].
        neff: the final Neff, at least 1.
        warm_start: share of the run trained with cross-entropy (Neff 1), in [0, 1].
        ramp: share of the run, after the warm start, in which log Neff grows linearly; with 0, Neff jumps.
    """
    if share < warm_start:
        return 1.0
    if share < warm_start + ramp:
        return float(neff ** ((share - warm_start) / ramp))
    return neff
