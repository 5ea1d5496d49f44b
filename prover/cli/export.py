"""`prover export`: a run folder as files for other tools."""

import importlib.util
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import ERR, OUT, app
from prover.cli.show import Folder
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.runs.store import RunStore


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
    preferences: Annotated[
        Path | None,
        typer.Option(
            help="JSON Lines file to write for DPO: a tactic on the path of a proof as `chosen`, one that Lean "
            "rejected at the same state as `rejected`.",
            show_default=False,
        ),
    ] = None,
    pairs: Annotated[
        int, typer.Option(min=1, help="With --preferences: the most pairs of one state; of more, some are drawn.")
    ] = 8,
    seed: Annotated[int, typer.Option(help="With --preferences: seed of that draw.")] = 0,
    benchmark: Annotated[
        list[str] | None,
        typer.Option(help="With --preferences: only this benchmark; repeatable.", show_default=False),
    ] = None,
    any_benchmark: Annotated[
        bool,
        typer.Option("--any-benchmark", help="With --preferences: also held-out theorems, such as MiniF2F's."),
    ] = False,
) -> None:
    """Write the proofs of a run, all accepted by a fresh Lean, to files that `prover verify` can check again.

    `--csv`, `--parquet` and `--inspect` write its results instead: what became of each theorem. `--preferences` writes
    pairs of tactics to train on.
    """
    from prover.config.run import RunConfig
    from prover.runs.export import write_csv, write_jsonl, write_lean
    from prover.runs.folder import read_config
    from prover.runs.store import RunStore

    places = (lean, jsonl, csv, parquet, inspect, lean_eval, preferences)
    if all(place is None for place in places):
        options = (
            "--lean FILE, --jsonl FILE, --csv FILE, --parquet FILE, --inspect DIR, --lean-eval DIR, --preferences FILE"
        )
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
        if preferences is not None:
            _preferences(store, preferences, pairs, seed, benchmark, any_benchmark)
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
        _note_left_out(left_out, "another theorem has the same name, or the statement exists only in a repository")
    if lean_eval is not None:
        from prover.runs.lean_eval import write_lean_eval

        surroundings = read_config(folder, RunConfig).lean.surroundings()
        count, left_out = write_lean_eval(proofs, lean_eval, surroundings)
        OUT.print(f"{count} theorems written to {lean_eval / 'generated'}", soft_wrap=True)
        _note_left_out(
            left_out,
            "the layout has no place for what the header declares, for `⦃x⦄`, or for a second theorem of the same name",
        )


def _note_left_out(names: list[str], reason: str) -> None:
    if names:
        ERR.print(f"{len(names)} left out ({reason}): {', '.join(names)}", style="yellow", soft_wrap=True)


def _preferences(
    store: "RunStore", path: Path, most: int, seed: int, benchmarks: list[str] | None, any_benchmark: bool
) -> None:
    from prover.config.run import RunConfig
    from prover.runs.folder import read_config
    from prover.runs.preferences import check_trainable, preferences, write_preferences

    config = read_config(store.folder, RunConfig)
    for name in benchmarks or ():
        if name not in config.benchmarks:
            raise UsageError(f"{store.folder} has no benchmark `{name}`; there are {', '.join(config.benchmarks)}")
    names = benchmarks or list(config.benchmarks)
    if not any_benchmark:
        check_trainable(store, config, names)
    found = preferences(store, config, names, most, seed)
    states = write_preferences(found, path)
    OUT.print(f"{len(found)} pairs at {states} states written to {path}", soft_wrap=True)


def _needs(option: str, module: str, extra: str) -> None:
    """Raises UsageError if the module, which the extra brings, is not installed."""
    if importlib.util.find_spec(module) is None:
        raise UsageError(f"{option} needs the extra `{extra}`, which is not installed: pip install -e '.[{extra}]'")
