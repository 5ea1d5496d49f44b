"""`prover show`: what a run folder holds, finished or not."""

from contextlib import closing
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import OUT, AsJson, app, print_json, print_lines
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.runs.summary import ArmResult

Folder = Annotated[Path, typer.Argument(help="Run folder, e.g. runs/embedded", show_default=False)]


@app.command()
def show(
    folder: Folder,
    theorem: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Show this theorem, alone or as BENCHMARK/NAME: its statement and every attempt at it, with reason, "
            "proof and times.",
            show_default=False,
        ),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="List the attempts with this status (proved, open, refused, invalid, failed, skipped), one a line, "
            "with the reason; repeatable.",
            show_default=False,
        ),
    ] = None,
    tree: Annotated[
        str | None, typer.Option(metavar="NAME", help="Show the search trees of this theorem.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the results of a run, finished or in progress: by default as a table by benchmark and arm."""
    if (theorem is not None) + bool(status) + (tree is not None) > 1:
        raise UsageError("give only one of --theorem, --status and --tree")
    if theorem is not None:
        _theorem(folder, theorem, as_json)
    elif status:
        _with_status(folder, status, as_json)
    elif tree is not None:
        _trees(folder, tree, as_json)
    else:
        show_results(folder, as_json)


def _theorem(folder: Path, name: str, as_json: bool) -> None:
    from prover.cli.attempt_view import theorem_lines
    from prover.runs.store import RunStore

    with closing(RunStore(folder)) as store:
        found = store.of_theorem(name)
    if as_json:
        print_json(
            [
                {"benchmark": benchmark, **theorem.model_dump(), "attempts": [row.columns() for row in rows]}
                for benchmark, theorem, rows in found
            ]
        )
    else:
        for benchmark, theorem, rows in found:
            print_lines(theorem_lines(benchmark, theorem, rows))


def _with_status(folder: Path, wanted: list[str], as_json: bool) -> None:
    from prover.attempt import STATUSES
    from prover.cli.attempt_view import attempt_line
    from prover.runs.store import RunStore

    if unknown := [status for status in wanted if status not in STATUSES]:
        raise UsageError(f"no status `{unknown[0]}`; there are {', '.join(STATUSES)}")
    with closing(RunStore(folder)) as store:
        rows = [row for row in store.attempts() if row.status in wanted]
    if as_json:
        print_json([row.columns() for row in rows])
    else:
        print_lines(map(attempt_line, rows))


def _trees(folder: Path, theorem: str, as_json: bool) -> None:
    from prover.cli.tree_view import tree_view
    from prover.errors import RunError
    from prover.runs.store import RunStore

    with closing(RunStore(folder)) as store:
        found = list(store.trees(theorem))
    if not found:
        raise RunError(f"{folder} holds no search of a theorem {theorem}")
    if as_json:
        print_json([{**key._asdict(), **tree} for key, tree in found])
    else:
        for key, tree in found:
            OUT.print(tree_view(f"{key.benchmark} · {key.arm} · {key.prover}", tree))


def show_results(folder: Path, as_json: bool) -> "list[ArmResult]":
    """Print the results of a run, and return them."""
    from prover.cli.tables import run_table, unfinished_note
    from prover.config.run import RunConfig
    from prover.runs import summary
    from prover.runs.broken_down import broken_down
    from prover.runs.folder import CONFIG, read_config
    from prover.runs.origin import origin_line, read_starts
    from prover.runs.store import PROOFS, RunStore
    from prover.runs.undetermined import decided_by_time

    with closing(RunStore(folder)) as store:
        attempts, sizes, last_written = store.attempts(), store.sizes(), store.last_written()
    config = read_config(folder, RunConfig)
    results = summary.summarise(attempts, config, sizes)
    if as_json:
        print_json(results)
        return results
    OUT.print(run_table(results, title=str(folder)), crop=False)
    for line in filter(
        None,
        (
            *summary.pruned(attempts),
            broken_down(attempts),
            decided_by_time(attempts),
            unfinished_note(results, last_written),
        ),
    ):
        OUT.print(line, markup=False, highlight=False, soft_wrap=True)
    if origin := origin_line(read_starts(folder)):
        OUT.print(origin, style="dim", markup=False, highlight=False, soft_wrap=True)
    if (folder / PROOFS).exists():
        lean = "" if config.lean.kind == "embedded" else f" --lean {quote(str(folder / CONFIG))}"
        again = f"prover verify {quote(str(folder / PROOFS))}{lean}"
        OUT.print(f"proofs: {folder / PROOFS}  (check them again: {again})", soft_wrap=True)
    return results
