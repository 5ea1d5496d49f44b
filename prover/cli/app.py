"""The application, its two consoles, and the options and output that commands share. Knows no command.

Results go to standard output, progress and errors to standard error.
"""

import json
import logging
import sys
from collections.abc import Iterable
from typing import Annotated

import typer
from pydantic_core import to_jsonable_python
from rich.console import Console

from prover.log import FORMAT, log_to

OUT = Console(width=None if sys.stdout.isatty() else 120)
ERR = Console(stderr=True)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help="Prove Lean 4 theorems by tree search with tactic models that were trained for the search (DCO).\n\n"
    "Start with `prover doctor`, then `prover run configs/embedded.yaml` and `prover show runs/embedded`.",
)


def printable(text: str) -> str:
    """The text with a replacement for each character that a terminal would obey, such as an escape or a line end."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def print_json(value: object) -> None:
    """Print dataclasses, and what they contain, as JSON: objects keyed by field name, tuples as lists.

    Without colours, since rich takes a minute and 4 GB for those of 60,000 rows.
    """
    typer.echo(json.dumps(to_jsonable_python(value), indent=2, ensure_ascii=False))


def print_lines(lines: Iterable[str]) -> None:
    """Print each text as it is, except for characters that a terminal would obey."""
    for line in lines:
        typer.echo(printable(line))


class _OnTerminal(logging.Handler):
    """Prints records above whatever progress is shown."""

    def emit(self, record: logging.LogRecord) -> None:
        ERR.print(printable(self.format(record)), style="dim", markup=False, highlight=False, soft_wrap=True)


@app.callback()
def _options(
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say on standard error what dies, is tried again or is refused.")
    ] = False,
) -> None:
    if verbose:
        handler = _OnTerminal()
        handler.setFormatter(logging.Formatter(FORMAT))
        log_to(handler)


AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables and text.")]
