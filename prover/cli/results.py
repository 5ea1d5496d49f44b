"""Prints results one by one, as they come, so that none is lost if the command ends early or its output breaks.

Knows nothing of what a result is.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TextIO, TypeVar, cast

import typer
from pydantic_core import to_jsonable_python
from rich.file_proxy import FileProxy

from prover.cli.app import ERR
from prover.cli.stopping import postponed

ResultT = TypeVar("ResultT")


class Printer:
    """Writes to standard output; if that takes no more, as on a full disk, to standard error after one line."""

    def __init__(self) -> None:
        self._broken = False

    def text(self, text: str) -> None:
        """Print `text` and a line end. Raises BrokenPipeError if nobody reads standard output any more."""
        if not self._broken:
            try:
                print(text, file=_output(), flush=True)
                return
            except BrokenPipeError:
                raise
            except OSError as error:
                self._broken = True
                abandon_output()
                line = f"prover: standard output: {error.strerror}; the results follow on standard error"
                ERR.print(line, style="red", markup=False, soft_wrap=True)
        print(text, file=sys.stderr, flush=True)

    def json(self, value: object) -> None:
        """Print `value` as JSON on one line."""
        self.text(json.dumps(to_jsonable_python(value), ensure_ascii=False))

    def end(self, success: bool) -> typer.Exit:
        """The end of the command: status 0 on success, 1 without, 2 if standard output broke."""
        return typer.Exit(2 if self._broken else 0 if success else 1)


def _output() -> TextIO:
    """Standard output. While a progress bar is shown, rich sends it to the bar's terminal, even if it is a file."""
    if isinstance(sys.stdout, FileProxy) and not sys.stdout.rich_proxied_file.isatty():
        return cast(TextIO, sys.stdout.rich_proxied_file)
    return sys.stdout


def abandon_output() -> None:
    """Send what Python still holds for standard output nowhere, so that it does not fail again at the exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class _InOrder(Generic[ResultT]):
    """Results that come in any order."""

    def __init__(self, show: Callable[[ResultT], None]) -> None:
        self._show = show
        self._waiting: dict[int, ResultT] = {}
        self._next = 0

    def add(self, index: int, result: ResultT) -> None:
        self._waiting[index] = result
        while self._next in self._waiting:
            with postponed():  # or an interrupt after the output would show the result again
                self._show(self._waiting.pop(self._next))
                self._next += 1

    def show_rest(self) -> None:
        for index in sorted(self._waiting):
            self._show(self._waiting.pop(index))


@contextmanager
def in_order(show: Callable[[ResultT], None]) -> Iterator[Callable[[int, ResultT], None]]:
    """Yields a function that takes results with their indices, in any order.

    Each is shown as soon as all before it are. At the end, also after an interrupt or an error, the rest is shown.
    """
    results = _InOrder(show)
    try:
        yield results.add
    finally:
        results.show_rest()
