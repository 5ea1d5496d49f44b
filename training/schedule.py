"""What changes in the course of a run: the learning rate and Neff. Pure functions of how far the run is."""

import math


def rate_at(step: int, share: float, warmup_steps: int) -> float:
    """Share of the peak learning rate: linear warm-up times a cosine from 1 to 0.1.

    The cosine follows the rows seen and not the steps, since a run that filters rows cannot know its steps beforehand.

    Args:
        step: optimizer steps done, from 0.
        share: share of the run's rows that were seen, in [0, 1].
        warmup_steps: steps until the warm-up ends.
    """
    warm = min(1.0, (step + 1) / (warmup_steps + 1))
    return warm * (0.1 + 0.45 * (1 + math.cos(math.pi * share)))


def neff_at(share: float, neff: float, warm_start: float, ramp: float) -> float:
    """Neff when `share` of the run's rows were seen: 1, then growing geometrically, then `neff`.

    A large Neff has almost no gradient to tell a new model's tactics apart: from scratch it learns little, while from a
    model that cross-entropy has warmed up it does.

    Args:
        share: share of the run's rows that were seen, in [0, 1].
        neff: the Neff to end with, at least 1.
        warm_start: share of the run under cross-entropy (Neff 1), in [0, 1].
        ramp: share of the run, after that, in which log Neff grows evenly; 0 is a jump.
    """
    if share < warm_start:
        return 1.0
    if share < warm_start + ramp:
        return float(neff ** ((share - warm_start) / ramp))
    return neff
