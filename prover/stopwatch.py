"""Measures where the time of one attempt goes: waiting, and the work that was done meanwhile. Knows no search."""

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from lean_env import LeanSession
from prover.metrics import Meter
from search import Candidate


class Stopwatch:
    """The times of one attempt, and the tokens that the model writes for it."""

    def __init__(self, session: LeanSession, meter: Meter) -> None:
        """`session` works for no other search meanwhile; `meter` counts the search as running or waiting."""
        self.meter = meter
        self._session = session
        self._lean_before = session.cpu_seconds()
        self._began = time.monotonic()
        self._search_began: float | None = None
        self._waited = {"model_seconds": 0.0, "lean_seconds": 0.0}
        self._model_work = self._check = 0.0
        self._tokens = self._answers_cut = 0

    def lean(self) -> AbstractContextManager[None]:
        """Time spent inside the `with` counts as waiting for Lean."""
        return self._waiting("lean_seconds", self.meter.one_runs())

    def model(self) -> AbstractContextManager[None]:
        """Time spent inside the `with` counts as waiting for the generator."""
        return self._waiting("model_seconds", self.meter.one_waits())

    def search_begins(self) -> None:
        """The theorem is open; the budget's seconds count from now on."""
        self._search_began = time.monotonic()

    def drew(self, rows: Sequence[Sequence[Candidate]]) -> None:
        """Count what the generator has written."""
        for candidates in rows:
            self._tokens += sum(candidate.tokens for candidate in candidates)
            self._model_work += sum(candidate.seconds for candidate in candidates)
            self._answers_cut += sum(candidate.truncated for candidate in candidates)

    def checked(self, seconds: float) -> None:
        """Count a check that took so long."""
        self._check += seconds

    @contextmanager
    def _waiting(self, what: str, metered: AbstractContextManager[None]) -> Iterator[None]:
        began = time.monotonic()
        try:
            with metered:
                yield
        finally:
            self._waited[what] += time.monotonic() - began

    def account(self) -> dict[str, float]:
        """The times and tokens so far, as columns of an `Attempt`."""
        now = time.monotonic()
        return {
            "seconds": now - self._began,
            "search_seconds": 0.0 if self._search_began is None else now - self._search_began,
            **self._waited,
            "model_work_seconds": self._model_work,
            "lean_work_seconds": self._session.cpu_seconds() - self._lean_before,
            "check_seconds": self._check,
            "answers_cut": self._answers_cut,
            "model_tokens": self._tokens,
        }
