"""`prover merge`: makes one run folder of several."""

from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import AsJson, app
from prover.cli.show import show_results


@app.command()
def merge(
    runs: Annotated[list[Path], typer.Argument(help="Run folders, e.g. runs/embedded", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="Run folder to write.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Merge runs into a new run folder, and show its results.

    It has the benchmarks, provers and arms of all RUNS. One that several of them have must be the same in each, and of
    a search that several of them made, the first result counts.
    """
    from prover.runs.merging import merge as merge_runs

    merge_runs(runs, output)
    show_results(output, as_json)
