"""`prover report`: runs as one HTML file to open in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import OUT, app
from prover.errors import UsageError


@app.command()
def report(
    runs: Annotated[
        list[Path],
        typer.Argument(
            help="Run folders, e.g. runs/embedded; several are compared with each other.", show_default=False
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="HTML file to write; an earlier one is replaced.")
    ] = Path("report.html"),
) -> None:
    """Write runs, finished or in progress, as one HTML file that opens in any browser, without a network.

    **Overview**: success of every arm with intervals, against tactics, tokens and seconds; paired differences, Neff
    against width, ensembles, what each member adds, failures, time, configuration.

    **Theorems**: a table to sort, filter and search; each theorem with its statement, every proof found, and a link of
    its own, `report.html#benchmark/name`.

    **Search trees**: every state and tactic of any search, replayed in its order, two provers side by side.

    The same command again refreshes the file with what has been added to a run since.
    """
    from prover.report.gather import gather
    from prover.report.page import write

    if output.is_dir():
        raise UsageError(f"-o {output} is a folder; name a file, such as {output / 'report.html'}")
    size = write(gather(runs), output)
    OUT.print(f"{output} written, {size / 1e6:.1f} MB; open it in a browser", soft_wrap=True, highlight=False)
