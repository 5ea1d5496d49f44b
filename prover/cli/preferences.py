"""`prover preferences`: what a run teaches about tactics, as pairs for DPO. Knows no trainer."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import OUT, app
from prover.cli.show import Folder
from prover.errors import UsageError


@app.command()
def preferences(
    folder: Folder,
    output: Annotated[Path, typer.Option("--output", "-o", help="JSON Lines file to write.", show_default=False)],
    pairs: Annotated[int, typer.Option(min=1, help="The most pairs of one state; of more, some are drawn.")] = 8,
    seed: Annotated[int, typer.Option(help="Seed of that draw.")] = 0,
    benchmark: Annotated[
        list[str] | None, typer.Option(help="Only this benchmark; repeatable.", show_default=False)
    ] = None,
    any_benchmark: Annotated[
        bool, typer.Option("--any-benchmark", help="Also held-out theorems, such as MiniF2F's.")
    ] = False,
) -> None:
    """Write pairs of tactics to train on with DPO: one on the path of a proof, one that Lean rejected at its state.

    Each line is {prompt, chosen, rejected}, the columns that TRL reads; `training.train_on_preferences` trains on them.
    Held-out theorems are refused unless `--any-benchmark` is given.
    """
    from prover.config.run import RunConfig
    from prover.runs.folder import read_config
    from prover.runs.preferences import check_trainable, preference_pairs, write_preferences
    from prover.runs.store import RunStore

    with closing(RunStore(folder)) as store:
        config = read_config(folder, RunConfig)
        for name in benchmark or ():
            if name not in config.benchmarks:
                raise UsageError(f"{folder} has no benchmark `{name}`; there are {', '.join(config.benchmarks)}")
        names = benchmark or list(config.benchmarks)
        if not any_benchmark:
            check_trainable(store, config, names)
        found = preference_pairs(store, config, names, pairs, seed)
    states = write_preferences(found, output)
    OUT.print(f"{len(found)} pairs at {states} states written to {output}", soft_wrap=True)
