"""Ensembles of finished arms: their success, and the best division of a budget among arms.

An allocation gives each arm a budget; a theorem is proved if one arm proves it within its own. The arms are run one
after the other, each with its own budget, whatever the others do: an allocation costs the sum, and an arm's budget
counts in full even if its search ended earlier. Knows nothing of runs.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from prover.analysis.outcomes import ArmOutcomes, Flags

Allocation = dict[str, int]
"""Arm → tactics per theorem."""


def proved_by(arms: Mapping[str, ArmOutcomes], allocation: Mapping[str, int]) -> Flags:
    """The theorems that the allocation proves, [T]. Raises ValueError if an arm was run with less than it is given."""
    proved = np.zeros(len(next(iter(arms.values())).tactics), dtype=np.bool_)
    for name, budget in allocation.items():
        proved |= arms[name].proved(budget)
    return proved


def divide(shares: Mapping[str, float], budget: int) -> Allocation:
    """`budget` in proportion to positive `shares`, rounded down. Raises ValueError if a share is not positive."""
    if not shares or not all(share > 0 for share in shares.values()):
        raise ValueError(f"an ensemble needs arms with positive shares, not {dict(shares)}")
    total = sum(shares.values())
    return {name: int(budget * share / total + 1e-9) for name, share in shares.items()}


def best_single(arms: Mapping[str, ArmOutcomes], budget: int) -> str | None:
    """The arm that proves most theorems within `budget`, the first of equals; None if every arm was run with less."""
    fit = [name for name, arm in arms.items() if arm.budget >= budget]
    return max(fit, key=lambda name: int(arms[name].proved(budget).sum()), default=None)


def greedy_portfolio(arms: Mapping[str, ArmOutcomes], budget: int) -> Allocation:
    """Divide `budget` among the arms so that together they prove many of the theorems; no arm gets more than was run.

    Let an item (a, x) be arm a's first x tactics: it costs x and covers what a proves within x. Coverage is a monotone
    submodular function of sets of items, and no set gains by two items of one arm, so the best allocation is the
    optimum OPT of a budgeted maximum coverage problem. The algorithm is the modified greedy one for it: raise, again
    and again, the budget of one arm by the step that fits into what is left and proves the most further theorems per
    tactic; then take the better of the result and the best single item.

    Guarantee: at least ½ (1 − 1/e) · OPT ≈ 0.316 · OPT theorems (Khuller, Moss & Naor 1999, "The budgeted maximum
    coverage problem", IPL 70). Their argument needs only that OPT's items, each cut to what its arm has not yet
    spent, cost at most `budget` together and add at least OPT − f; raising an arm from its present budget, instead of
    paying for its first tactics again, makes items cheaper and leaves that true. For the original algorithm Tang et
    al. 2021 (arXiv 2008.05391) prove 0.405, and show a gap in the proof of the often quoted 1 − 1/√e ≈ 0.393. The
    better known 1 − 1/e (Nemhauser, Wolsey & Fisher 1978) is for items of equal cost, which these are not. All this
    holds for the theorems that the division is chosen on, not for others.

    What is left over when no further theorem can be won is divided in proportion (`_spend_rest`), so that an ensemble
    that is judged at a total budget also has all of it.
    """
    allocation: Allocation = dict.fromkeys(arms, 0)
    while (step := _best_step(arms, allocation, budget - sum(allocation.values()))) is not None:
        name, level = step
        allocation[name] = level
    singles = [{name: min(arm.budget, budget)} for name, arm in arms.items()]
    best = max([allocation, *singles], key=lambda choice: int(proved_by(arms, choice).sum()))
    return _spend_rest(arms, {**dict.fromkeys(arms, 0), **best}, budget)


def _best_step(arms: Mapping[str, ArmOutcomes], allocation: Allocation, left: int) -> tuple[str, int] | None:
    """(arm, new budget) of the best gain per tactic among the steps that cost at most `left`; None if none gains.

    Only budgets at which an arm proves a theorem that no arm has proved yet are candidates. Of equals the cheaper wins.
    """
    open_ = ~proved_by(arms, allocation)
    best: tuple[str, int] | None = None
    best_value = (0.0, 0.0)
    for name, arm in arms.items():
        spent = allocation[name]
        costs = np.sort(arm.tactics[open_ & (arm.tactics <= min(arm.budget, spent + left))])
        if not len(costs):
            continue
        levels, counts = np.unique(costs, return_counts=True)
        rates = np.cumsum(counts) / (levels - spent)
        index = int(np.argmax(rates))
        value = (float(rates[index]), -float(levels[index] - spent))
        if best is None or value > best_value:
            best, best_value = (name, int(levels[index])), value
    return best


def _spend_rest(arms: Mapping[str, ArmOutcomes], allocation: Allocation, budget: int) -> Allocation:
    """Give what is left to the arms in use, in proportion to what they have and up to what was run; then to the others.

    Coverage is monotone, so no theorem is lost. Arms that get nothing are left out of the result.
    """
    filled = dict(allocation)
    for group in ([name for name in arms if allocation[name]], [name for name in arms if not allocation[name]]):
        _fill(filled, {name: arms[name].budget for name in group}, budget)
    return {name: tactics for name, tactics in filled.items() if tactics}


def _fill(allocation: Allocation, limits: Mapping[str, int], budget: int) -> None:
    """Raise the arms of `limits` in proportion to what they have (equally if nothing), up to budget and limits."""
    weights = {name: max(1, allocation[name]) for name in limits}
    while (left := budget - sum(allocation.values())) > 0:
        room = [name for name in limits if allocation[name] < limits[name]]
        if not room:
            return
        total = sum(weights[name] for name in room)
        for name in room:
            wanted = max(1, left * weights[name] // total)
            still = budget - sum(allocation.values())
            allocation[name] += min(wanted, limits[name] - allocation[name], still)


def allocation_text(allocation: Mapping[str, int]) -> str:
    """`a 128 + b 64`, the largest first."""
    ordered: Sequence[tuple[str, int]] = sorted(allocation.items(), key=lambda item: -item[1])
    return " + ".join(f"{name} {tactics}" for name, tactics in ordered)
