"""`python -m benchmarks.claims.minif2f RUN`: claim 3 on MiniF2F, from a finished run of configs/minif2f-ensembles.yaml.

Models of different Neff that share a budget, against the single model that is best on the validation split, against
cross-entropy, and against cross-entropy of several seeds; at equal tries, and at equal tokens. Searches nothing.
"""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from benchmarks.claims.stats import percent, table
from prover.analysis.outcomes import ArmOutcomes, Flags
from prover.analysis.paired import PairedComparison, adjust, compare
from prover.analysis.runs import Results, read_results
from prover.errors import RunError

ENSEMBLE, SEEDS, CROSS_ENTROPY = "ensemble", "seeds", "neff-1"
SINGLE = ("neff-1", "neff-4", "neff-16")
ARMS = (*SINGLE, ENSEMBLE, SEEDS)

Ways = Mapping[str, Mapping[str, Flags]]
"""What each arm may spend on a theorem → arm → the theorems that it then proves, [T]."""


def report(results: Results) -> Iterator[str]:
    """For each split, a table of success rates and one of the ensemble's differences from its rivals."""
    arms = results.arms
    budget = min(arm.budget for arm in arms.values())
    valid = results.split("valid")
    best = max(SINGLE, key=lambda name: int(arms[name].proved(budget)[valid].sum()))
    yield f"The best single model on the validation split, with {budget} tries, is {best}.\n"
    rivals = list(dict.fromkeys([best, CROSS_ENTROPY, SEEDS]))
    found = proved(arms, budget)
    for split in ("valid", "test"):
        chosen = results.split(split)
        rates = [
            [limit, *(percent(float(flags[chosen].mean())) for flags in by_arm.values())]
            for limit, by_arm in found.items()
        ]
        yield f"Proved on {split}, {int(chosen.sum())} theorems, in %:\n\n" + table(["each arm with", *arms], rates)
        rows = [
            [limit, *(cell(pair) for pair in differences(results, by_arm, rivals, chosen, budget))]
            for limit, by_arm in found.items()
        ]
        headings = ["each arm with", *(f"{ENSEMBLE} − {rival}" for rival in rivals)]
        yield f"Differences on {split}, in points:\n\n" + table(headings, rows)


def proved(arms: Mapping[str, ArmOutcomes], budget: int) -> Ways:
    """What the arms prove within a quarter, a half and all of the tries, and within equal numbers of tokens."""
    ways = {f"{tries} tries": {name: arm.proved(tries) for name, arm in arms.items()}
            for tries in (budget // 4, budget // 2, budget)}  # fmt: skip
    tokens = common_tokens(arms)
    return ways | {f"{tokens} tokens": {name: arm.tokens <= tokens for name, arm in arms.items()}}


def common_tokens(arms: Mapping[str, ArmOutcomes]) -> int:
    """Number of tokens that every arm has written, or more, on nine of ten theorems that it does not prove.

    An arm that has written fewer on a theorem might have proved it within that number.
    """
    return min(
        int(np.quantile(arm.tokens_spent[~arm.proved()], 0.1)) for arm in arms.values() if not arm.proved().all()
    )


def differences(
    results: Results, by_arm: Mapping[str, Flags], rivals: list[str], chosen: Flags, budget: int
) -> tuple[PairedComparison, ...]:
    """The ensemble against each rival on the chosen theorems."""
    theorems = results.names(chosen)
    first = (ENSEMBLE, by_arm[ENSEMBLE][chosen])
    return adjust(compare(first, (rival, by_arm[rival][chosen]), theorems, budget=budget) for rival in rivals)


def cell(pair: PairedComparison) -> str:
    """`+1.2 [−0.8, +3.3], p = 0.4`: points, their 95 % interval, McNemar's p-value adjusted for the row (Holm)."""
    low, high = pair.interval
    return f"{100 * pair.difference:+.1f} [{100 * low:+.1f}, {100 * high:+.1f}], p = {pair.p_holm:.2g}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims.minif2f", description=__doc__)
    parser.add_argument("run", type=Path, help="run folder")
    try:
        print("\n".join(report(read_results([parser.parse_args().run], arms=ARMS))))
    except RunError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
