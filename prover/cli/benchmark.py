"""`prover benchmark`: what is in the files of benchmarks, before a run. Knows no run folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import ERR, OUT, AsJson, app, print_json, print_lines
from prover.cli.checking import prepared_lean
from prover.cli.fitted_table import FittedTable
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.batch.survey import Survey

EMBEDDED = "embedded"
"""Stands for the embedded Lean where a configuration is expected."""


@app.command()
def benchmark(
    files: Annotated[
        list[Path],
        typer.Argument(help="Benchmarks: JSON Lines, Parquet, Lean files, or folders of these", show_default=False),
    ],
    lean: Annotated[
        str | None,
        typer.Option(
            metavar="CONFIG",
            help="Open every statement in the Lean backend of this run configuration, or in `embedded`.",
            show_default=False,
        ),
    ] = None,
    split: Annotated[
        str | None, typer.Option(help="Only the theorems of this split: train, valid, test, …", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what benchmarks hold: whether they are the packaged MiniF2F, where they differ, what is known to be wrong.

    Copies of a benchmark differ, and so do results on them. A statement is compared with the packaged one of the same
    name, and with that of the first of several files, by a hash of its text. With `--lean`, where Lean accepts both,
    the hash is of what Lean makes of it: then neither the header nor the names of variables count. `--json` has all
    names and reasons. `id` is that of the rows of a run.
    """
    from prover.batch.survey import survey

    for file in files:
        if not file.exists():
            raise UsageError(f"no file at {file}")
    backend = None if lean is None else prepared_lean(None if lean == EMBEDDED else Path(lean))
    with ERR.status("reading" if lean is None else "opening the statements in Lean"):
        found = survey(files, backend, split)
    if as_json:
        print_json(found)
        return
    OUT.print(_table(found), crop=False)
    for each in found:
        print_lines(_names(each, found[0].path))


def _table(found: "list[Survey]") -> FittedTable:
    asked = any(each.accepted is not None for each in found)
    table = FittedTable(
        caption="valid, test: equal to the packaged MiniF2F; different: of the same name, but another statement",
        dispensable=("id", "old syntax", "open answers"),
    )
    table.names("file", "id")
    table.numbers("theorems", "valid", "test", "different", "known defects", "open answers", "old syntax")
    if asked:
        table.numbers("accepted")
    for each in found:
        lists = (each.same_as_valid, each.same_as_test, each.different, each.known_defects, each.holes, each.old_syntax)
        counts = [str(each.theorems), *(str(len(names) or "") for names in lists)]
        table.row(each.path, each.id, *counts, *([str(each.accepted)] if asked else []))
    return table


def _names(each: "Survey", first: str) -> list[str]:
    """A line for each kind of statement that a user should look at."""
    kinds = {
        "different from the packaged MiniF2F": each.different,
        f"different from {first}": each.different_from_first,
        "known defects": each.known_defects,
        "an answer is left open": each.holes,
        "not accepted by Lean": each.refused,
    }
    return [f"{each.path}: {kind}: {', '.join(names)}" for kind, names in kinds.items() if names]
