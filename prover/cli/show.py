"""`prover show` and `prover export`: what a run folder holds, finished or not."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import ERR, OUT, AsJson, app, print_json
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.runs.summary import ArmResult

Folder = Annotated[Path, typer.Argument(help="Run folder, e.g. runs/embedded", show_default=False)]


@app.command()
def show(
    folder: Folder,
    tree: Annotated[
        str | None,
        typer.Option(
            metavar="THEOREM", help="Show the search trees of this theorem instead of the results.", show_default=False
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the results of a run, finished or in progress, as a table by benchmark and arm."""
    if tree is None:
        show_results(folder, as_json)
    else:
        _trees(folder, tree, as_json)


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


@app.command()
def export(
    folder: Folder,
    lean: Annotated[
        Path | None, typer.Option(help="Lean file to write: the shortest proof of each theorem.", show_default=False)
    ] = None,
    jsonl: Annotated[
        Path | None, typer.Option(help="JSON Lines file to write: every proof of every arm.", show_default=False)
    ] = None,
) -> None:
    """Write the proofs of a run, all accepted by a fresh Lean, to files that `prover verify` can check again."""
    from prover.runs.export import write_jsonl, write_lean
    from prover.runs.store import RunStore

    if lean is None and jsonl is None:
        raise UsageError("give --lean FILE, --jsonl FILE or both")
    with closing(RunStore(folder)) as store:
        proofs = list(store.proofs())
    if jsonl is not None:
        OUT.print(f"{write_jsonl(proofs, jsonl)} proofs written to {jsonl}", soft_wrap=True)
    if lean is not None:
        count, left_out = write_lean(proofs, lean)
        OUT.print(f"{count} theorems written to {lean}", soft_wrap=True)
        if left_out:
            reason = "another theorem has the same name, or the statement exists only in a repository"
            ERR.print(f"{len(left_out)} left out ({reason}): {', '.join(left_out)}", style="yellow", soft_wrap=True)


def show_results(folder: Path, as_json: bool) -> "list[ArmResult]":
    """Print the results of a run, and return them."""
    from prover.cli.tables import run_table
    from prover.config.run import RunConfig
    from prover.runs import summary
    from prover.runs.folder import CONFIG, read_config
    from prover.runs.store import PROOFS, RunStore
    from prover.runs.undetermined import decided_by_time

    with closing(RunStore(folder)) as store:
        attempts = store.attempts()
    results = summary.summarise(attempts)
    if as_json:
        print_json(results)
    else:
        OUT.print(run_table(results, title=str(folder)))
        for line in summary.pruned(attempts):
            OUT.print(line, markup=False, soft_wrap=True)
        if by_time := decided_by_time(attempts):
            OUT.print(by_time, soft_wrap=True)
        if (folder / PROOFS).exists():
            embedded = read_config(folder, RunConfig).lean.kind == "embedded"
            again = f"prover verify {folder / PROOFS}{'' if embedded else f' --lean {folder / CONFIG}'}"
            OUT.print(f"proofs: {folder / PROOFS}  (check them again: {again})", soft_wrap=True)
    return results
