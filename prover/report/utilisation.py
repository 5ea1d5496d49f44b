"""How busy Lean and the models were in the course of a run, as few enough points for a figure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from prover.metrics import Sample, Utilisation

POINTS = 300
"""About the largest number of spans that a figure shows; neighbours are joined until there are no more."""
PAUSE_SECONDS = 10.0
"""A longer time without a sample is a pause: the run was stopped and resumed, or its cluster started again."""


@dataclass(frozen=True)
class Load:
    """Lean, or the engines of one model, in a span of time."""

    busy: float
    """Share of the time with work, 0 to 1; see `Utilisation.busy`."""
    running: float
    """Mean number of searches that Lean worked for, or of tactics being written."""


@dataclass(frozen=True)
class Span:
    """A span of a run."""

    minutes: float
    """Minutes from the beginning of the run to the end of the span, pauses left out."""
    at: str
    """Local time of its end."""
    after_pause: bool
    lean: Load
    models: dict[str, Load]
    """Provers that share the model's engines, joined with `+` → its load."""


def spans(samples: Iterable[Sample]) -> list[Span]:
    """The samples of a run, with neighbours joined into at most about `POINTS` spans."""
    parts = list(_without_pauses(list(samples)))
    size = max(1, -(-sum(map(len, parts)) // POINTS))
    found: list[Span] = []
    seconds = 0.0
    for number, part in enumerate(parts):
        for start in range(0, len(part), size):
            joined = part[start : start + size]
            seconds += sum(sample.seconds for sample in joined)
            found.append(_span(joined, seconds, after_pause=number > 0 and start == 0))
    return found


def _without_pauses(samples: Sequence[Sample]) -> Iterator[list[Sample]]:
    """The samples between two pauses."""
    begins = [
        number
        for number, (before, sample) in enumerate(pairwise(samples), start=1)
        if sample.at - sample.seconds - before.at > PAUSE_SECONDS
    ]
    for start, end in pairwise([0, *begins, len(samples)]):
        yield list(samples[start:end])


def _span(samples: Sequence[Sample], seconds: float, after_pause: bool) -> Span:
    models = dict.fromkeys(name for sample in samples for name in sample.models)
    return Span(
        minutes=round(seconds / 60, 3),
        at=f"{datetime.fromtimestamp(samples[-1].at):%Y-%m-%d %H:%M:%S}",
        after_pause=after_pause,
        lean=_load([(sample.seconds, sample.lean) for sample in samples]),
        models={
            name: _load([(sample.seconds, sample.models[name]) for sample in samples if name in sample.models])
            for name in models
        },
    )


def _load(parts: Sequence[tuple[float, Utilisation]]) -> Load:
    """The mean over spans, each given with its seconds."""
    total = sum(seconds for seconds, _ in parts) or 1.0
    return Load(
        busy=round(sum(seconds * part.busy for seconds, part in parts) / total, 3),
        running=round(sum(seconds * part.running for seconds, part in parts) / total, 2),
    )
