"""What a training run reports while it runs. Knows no terminal."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from training.loop import Step


class Progress(Protocol):
    """Told what happens in a training run, by its main process."""

    def note(self, text: str) -> None:
        """A line that the user should see."""

    def steps(self) -> AbstractContextManager[Callable[[Step, float], None]]:
        """Inside the `with` the steps of one run are made; after each, the function that it gives is called with the
        step and the mean loss of the last steps."""


class Silent:
    """Shows nothing."""

    def note(self, text: str) -> None:
        """Nobody reads it."""

    @contextmanager
    def steps(self) -> Iterator[Callable[[Step, float], None]]:
        yield lambda step, loss: None
