"""How much a proof counts in training, given how many tries of its theorem succeeded. Knows no search and no training.

Source: Walder and Karkhanis, "Pass@K Policy Optimization", arXiv 2505.15201. With n tries of which c succeed, and

    ρ(n, c, k) = 1 − C(n − c, k) / C(n, k)      the share of the sets of k tries that hold a success,

the reward of a try is k/n if it succeeds, otherwise (k/n)·ρ(n − 1, c, k − 1). The paper's leave-one-out form subtracts
from it what the sets that hold this try would have earned without it. That leaves nothing for a failure, and

    (k/n)·(1 − ρ(n − 1, c − 1, k − 1)) = C(n − c, k − 1) / C(n, k)

for a success: the share of the sets of k tries in which it is the only one. All c successes together get the share of
the sets with exactly one success, which estimates k·p·(1 − p)^(k − 1): DCO's factor, but for its denominator.
"""

from math import comb


def success_weight(tries: int, successes: int, k: int) -> float:
    """PKPO's leave-one-out weight of one of `successes` successes among `tries` tries, from 0 to k / tries.

    With k = 1 it is 1 / tries; with k = tries it is 1 if no other try succeeded and otherwise 0. Raises ValueError
    unless 1 ≤ successes ≤ tries and 1 ≤ k ≤ tries.
    """
    if not (1 <= successes <= tries and 1 <= k <= tries):
        raise ValueError(f"no weight at k = {k} of a success that is one of {successes} in {tries} tries")
    return comb(tries - successes, k - 1) / comb(tries, k)
