"""A run whose first attempts all fail alike stops; one in which something works does not."""

import pytest

from prover.attempt import Attempt, AttemptStatus
from prover.batch.first_attempts import FIRST, FirstAttempts
from prover.errors import RunError


def attempt(number: int, reason: str, status: AttemptStatus = "failed") -> Attempt:
    return Attempt("b", f"mathd_{number}" if number % 2 else "t", "arm", "prover", status, reason=reason)


def stopped_at(first: FirstAttempts, attempts: list[Attempt]) -> int | None:
    """Index of the attempt that stops the run."""
    for index, row in enumerate(attempts):
        try:
            first.add(row)
        except RunError:
            return index
    return None


ALIKE = {
    "names": "{name}: a fresh Lean could not restore the theorem: no answer in time",
    "numbers": "3 workers broke down over it: worker {n}, id 5a03f{n}8b91, had 1{n}.5 GiB",
    "places": "LeanInteract did not start: [Errno 28] No space left on device: '/tmp/lean-{n}/x'",
    "paths": "/home/me/.cache/run-{n}/log: no room",
}


@pytest.mark.parametrize("reason", ALIKE.values(), ids=ALIKE)
def test_attempts_that_fail_alike_stop_the_run(reason: str) -> None:
    first = FirstAttempts("lean-interact")
    for number in range(FIRST - 1):
        first.add(attempt(number, reason.format(n=number, name=f"mathd_{number}" if number % 2 else "t")))
        first.add(attempt(100 + number, "pruned after 200 theorems", "skipped"))
    last = reason.format(n=77, name="mathd_77")
    with pytest.raises(RunError) as stopped:
        first.add(attempt(77, last))
    said = str(stopped.value)
    assert "\n" not in said
    assert said.startswith(f"the first {FIRST} attempts failed alike, so no more are made: {last}; ")
    assert "`prover doctor --lean lean-interact`" in said


@pytest.mark.parametrize(
    "other", [attempt(3, "", "proved"), attempt(3, "no state left", "open"), attempt(3, "no room", "failed")]
)
def test_a_run_in_which_something_differs_goes_on(other: Attempt) -> None:
    first = FirstAttempts("embedded")
    for number in range(FIRST - 1):
        first.add(attempt(number, "Lean did not start"))
    first.add(other)
    more = [attempt(number, "Lean did not start") for number in range(3 * FIRST)]
    assert stopped_at(first, more) is None
    assert stopped_at(FirstAttempts("embedded"), more) == FIRST - 1
