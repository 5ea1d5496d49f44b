"""Interface through which a training run reports its progress. Knows no terminal."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from training.loop import Step


class Progress(Protocol):
    """Receives the events of a training run from its main process."""

    def note(self, text: str) -> None:
        """Receive a line for the user."""

    def steps(self) -> AbstractContextManager[Callable[[Step, float], None]]:
        """Context in which one run makes its steps. It yields a function, which is called after each step with the step
        and the mean loss of the last steps."""


class Silent:
    """Reports nothing."""

    def note(self, text: str) -> None:
        """Discard the line."""

    @contextmanager
    def steps(self) -> Iterator[Callable[[Step, float], None]]:
        yield lambda step, loss: None
