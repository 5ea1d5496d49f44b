"""The attempts in which something other than the search ended it: Lean, a model or a worker broke down."""

from collections import Counter
from collections.abc import Sequence

from prover.attempt import Attempt


def broken_down(attempts: Sequence[Attempt]) -> str:
    """One line with the share of such attempts and their commonest reason; empty if there is none."""
    failed = [row for row in attempts if row.status == "failed"]
    if not failed:
        return ""
    made = sum(row.status != "skipped" for row in attempts)
    [(reason, count)] = Counter(" ".join(row.reason.split()) for row in failed).most_common(1)
    return (
        f"broke down: {len(failed)} of {made} attempts ({len(failed) / made:.1%}), {count} of them with: "
        f"{reason or 'no reason'}; they are no results, and `prover run` makes them again"
    )
