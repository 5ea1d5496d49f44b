"""`prover export`: a run folder as files for other tools."""

import importlib.util
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import ERR, OUT, app
from prover.cli.show import Folder
from prover.errors import UsageError


@app.command()
def export(
    folder: Folder,
    lean: Annotated[
        Path | None, typer.Option(help="Lean file to write: the shortest proof of each theorem.", show_default=False)
    ] = None,
    jsonl: Annotated[
        Path | None, typer.Option(help="JSON Lines file to write: every proof of every arm.", show_default=False)
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option(help="CSV file to write: the status of every theorem by arm and prover.", show_default=False),
    ] = None,
    parquet: Annotated[
        Path | None,
        typer.Option(
            help="Parquet file to write: every attempt with all its numbers, for pandas (needs the extra `pandas`).",
            show_default=False,
        ),
    ] = None,
    inspect: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder for logs of Inspect, one for each benchmark and arm (needs the extra `inspect`).",
            show_default=False,
        ),
    ] = None,
    lean_eval: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder for the layout of leanprover/lean-eval: generated/ID with the shortest proof of each theorem.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write the proofs of a run, all accepted by a fresh Lean, to files that `prover verify` can check again.

    `--csv`, `--parquet` and `--inspect` write its results instead: what became of each theorem.
    """
    from prover.config.run import RunConfig
    from prover.runs.export import write_csv, write_jsonl, write_lean
    from prover.runs.folder import read_config
    from prover.runs.store import RunStore

    if all(place is None for place in (lean, jsonl, csv, parquet, inspect, lean_eval)):
        options = "--lean FILE, --jsonl FILE, --csv FILE, --parquet FILE, --inspect DIR, --lean-eval DIR"
        raise UsageError(f"give {options} or several of them")
    if lean_eval is not None and (lean_eval / "generated").exists():
        raise UsageError(f"{lean_eval / 'generated'} exists: remove it, or name another folder")
    if inspect is not None:
        _needs("--inspect", "inspect_ai", extra="inspect")
    if parquet is not None:
        _needs("--parquet", "pyarrow", extra="pandas")
    with closing(RunStore(folder)) as store:
        theorems, attempts = store.theorems(), store.attempts()
        if inspect is not None:
            from prover.runs.inspect_logs import write_inspect_logs

            OUT.print(f"{write_inspect_logs(store, inspect)} logs written to {inspect}", soft_wrap=True)
    if parquet is not None:
        from prover.runs.parquet import write_parquet

        OUT.print(f"{write_parquet(attempts, parquet)} attempts written to {parquet}", soft_wrap=True)
    proofs = [(theorems[row.benchmark, row.theorem], row) for row in attempts if row.status == "proved"]
    if jsonl is not None:
        OUT.print(f"{write_jsonl(proofs, jsonl)} proofs written to {jsonl}", soft_wrap=True)
    if csv is not None:
        arms = read_config(folder, RunConfig).seeded_arms()
        OUT.print(f"{write_csv(theorems, attempts, arms, csv)} theorems written to {csv}", soft_wrap=True)
    if lean is not None:
        count, left_out = write_lean(proofs, lean)
        OUT.print(f"{count} theorems written to {lean}", soft_wrap=True)
        _note_left_out(
            left_out,
            "another theorem has the same name, the statement exists only in a repository, or a lemma has a namespace",
        )
    if lean_eval is not None:
        from prover.runs.lean_eval import write_lean_eval

        surroundings = read_config(folder, RunConfig).lean.surroundings()
        count, left_out = write_lean_eval(proofs, lean_eval, surroundings)
        OUT.print(f"{count} theorems written to {lean_eval / 'generated'}", soft_wrap=True)
        _note_left_out(
            left_out,
            "the layout has no place for what the header declares, for `⦃x⦄`, for a second theorem of the same name, "
            "or for a lemma with a namespace",
        )


def _note_left_out(names: list[str], reason: str) -> None:
    if names:
        ERR.print(f"{len(names)} left out ({reason}): {', '.join(names)}", style="yellow", soft_wrap=True)


def _needs(option: str, module: str, extra: str) -> None:
    """Raises UsageError if the module, which the extra brings, is not installed."""
    if importlib.util.find_spec(module) is None:
        raise UsageError(f"{option} needs the extra `{extra}`, which is not installed: pip install -e '.[{extra}]'")
