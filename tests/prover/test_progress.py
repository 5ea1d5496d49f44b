"""What a run says without a terminal: stages, and how far it has come."""

import io
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console

from prover.attempt import Attempt
from prover.cli import progress_lines
from prover.cli.app import duration
from prover.cli.progress import batch_progress
from prover.cli.progress_lines import LineProgress, TrainingLines
from prover.metrics import Longest, Sample, Utilisation
from tests.waiting import wait_until

IDLE = Utilisation(busy=0, running=0, waiting=0, rate=0)


class Clock:
    """A clock that stands still until it is set."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_line_says_what_is_done_and_proved_the_time_left_and_the_longest_search() -> None:
    clock, shown = Clock(), io.StringIO()
    progress = LineProgress(Console(file=shown, width=40), clock)
    progress.stage("starting the models")
    clock.now += 60
    assert progress.line() == "starting the models, for 60 seconds so far"
    progress.begin(total=104, done=4)
    progress.stage("searching")
    progress.utilisation(Sample(0, 5, 2, IDLE, {}, Longest("small/swap/automation/neff-4", 20.0)))
    clock.now += 30
    for name in ("one", "two", "three"):
        progress.finished(Attempt("small", name, "automation", "neff-4", "proved" if name == "two" else "open"))
    assert progress.line() == (
        "7 of 104 attempts, 1 new proofs, about 17 minutes left; "
        "longest in progress: small/swap/automation/neff-4, 50 seconds"
    )
    progress.finished(Attempt("small", "swap", "automation", "neff-4", "open"))
    assert progress.line() == "8 of 104 attempts, 1 new proofs, about 12 minutes left"
    assert shown.getvalue().splitlines() == [
        "starting the models",
        "resuming: 4 of 104 attempts are already finished",
        "searching",
    ]


def test_lines_come_by_themselves_whatever_the_run_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_lines, "LINE_SECONDS", 0.01)
    shown = io.StringIO()
    with LineProgress(Console(file=shown)) as progress:
        progress.stage("starting Ray")
        wait_until(lambda: shown.getvalue().count("starting Ray, for ") >= 2, "lines")
        progress.begin(total=2, done=0)
    assert shown.getvalue().endswith("0 of 2 attempts, 0 proofs\n")


@pytest.mark.parametrize(("terminal", "lines"), [(True, False), (False, True)])
def test_lines_are_for_where_there_is_no_terminal(terminal: bool, lines: bool) -> None:
    console = Console(file=io.StringIO(), force_terminal=terminal)
    assert isinstance(batch_progress(console), LineProgress) is lines


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 seconds"), (0.4, "1 second"), (119.5, "120 seconds"), (121, "3 minutes"), (5400, "1.5 hours")],
)
def test_durations_are_in_words(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_a_training_says_at_times_how_far_it_is() -> None:
    clock, said = Clock(), list[str]()
    line = TrainingLines(said.append, clock)
    for number in range(1, 9):  # resumed at 20 %; a tenth of the run takes half as long as the time between two lines
        step = SimpleNamespace(objective="Neff 4", share=0.1 * (number + 1), number=number)
        line(cast(Any, step), 1.5)
        clock.now += progress_lines.LINE_SECONDS / 2
    assert said[0] == "Neff 4: 40%, 3 steps, loss 1.500, about 90 seconds left"
    assert len(said) == 3
