"""The application, its two consoles, and the options and output that commands share. Knows no command.

Results go to standard output, progress and errors to standard error.
"""

import importlib.metadata
import io
import json
import logging
import math
import sys
from collections.abc import Iterable
from typing import Annotated

import typer
from pydantic_core import to_jsonable_python
from rich.console import Console

from lean_env.embedded import build
from prover.log import FORMAT, log_to

OUT = Console(width=None if sys.stdout.isatty() else 120)
ERR = Console(stderr=True)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Prove Lean 4 theorems by tree search with tactic models that were trained for the search (DCO).\n\n"
    "Start with `prover doctor`, then `prover run configs/embedded.yaml` and `prover show runs/embedded`.",
)


def write_utf8() -> None:
    """Write UTF-8 to standard output and error, whatever the locale: proofs hold letters that other encodings lack.

    Lean's files and JSON are UTF-8 as well. Half a character, which no encoding has, is written as an escape sequence.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def printable(text: str) -> str:
    """The text with a replacement for each character that a terminal would obey, such as an escape or a line end."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def coloured(word: str, colour: str) -> str:
    """The word in that colour if standard output is a terminal that shows colours."""
    return typer.style(word, fg=colour) if OUT.color_system and not OUT.no_color else word


def duration(seconds: float) -> str:
    """A length of time in words, rounded up to whole minutes below an hour and to whole seconds below two minutes."""
    if seconds >= 3600:
        return f"{seconds / 3600:.1f} hours"
    if seconds > 120:
        return f"{math.ceil(seconds / 60)} minutes"
    whole = math.ceil(seconds)
    return f"{whole} second{'' if whole == 1 else 's'}"


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


_on_terminal = _OnTerminal()


def _print_version(wanted: bool) -> None:
    if wanted:
        OUT.print(f"coverage-prover {importlib.metadata.version('coverage-prover')}", highlight=False)
        raise typer.Exit


@app.callback()
def _options(
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say on standard error what dies, is tried again or is refused.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    if verbose:
        _on_terminal.setFormatter(logging.Formatter(FORMAT))
        log_to(_on_terminal)
    else:  # a new user waits a minute while the library is compiled
        logger = logging.getLogger(build.__name__)
        logger.setLevel(logging.INFO)
        logger.addHandler(_on_terminal)


AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables and text.")]
