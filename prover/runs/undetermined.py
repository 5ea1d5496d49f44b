"""What of a run's results was decided by the clock, so that another machine may decide it otherwise."""

from collections.abc import Iterable

from prover.attempt import Attempt


def decided_by_time(attempts: Iterable[Attempt]) -> str:
    """One line with the number of tactics and searches that were ended by a limit in seconds; empty if none was."""
    tactics = searches = cut = 0
    for row in attempts:
        tactics += row.tactics_timed_out
        searches += row.tactics_timed_out > 0
        cut += row.was_cut_short
    parts = []
    if tactics:
        parts.append(f"tactics that timed out: {tactics}, in searches: {searches}")
    if cut:
        parts.append(f"searches that their seconds ended: {cut}")
    return f"decided by time, which another machine may decide otherwise: {'; '.join(parts)}" if parts else ""
