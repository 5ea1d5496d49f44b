"""`prover compare` and `prover ensemble`: arms of finished runs compared, and a budget divided among them."""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import ERR, OUT, AsJson, app, print_json
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.analysis import Comparison, EnsembleReport
    from prover.cli.fitted_table import FittedTable

Runs = Annotated[
    list[Path], typer.Argument(help="Run folders; arms whose names clash are called run/arm.", show_default=False)
]
Arms = Annotated[
    list[str] | None,
    typer.Option("--arm", help="Only this arm, or this ARM:PROVER; repeatable.", show_default=False),
]
Benchmarks = Annotated[
    list[str] | None, typer.Option("--benchmark", help="Only this benchmark; repeatable.", show_default=False)
]
Plots = Annotated[
    Path | None, typer.Option("--plots", help="Write figures (PNG and SVG) into this folder.", show_default=False)
]


@app.command()
def compare(
    runs: Runs,
    baseline: Annotated[
        str | None,
        typer.Option(
            help="Arm that the others are tested against. Default: the first arm of Neff 1, else the first arm."
        ),
    ] = None,
    budget: Annotated[
        int | None,
        typer.Option(
            min=1, help="Tactics per theorem that every arm is judged at. Default: the budget it was run with."
        ),
    ] = None,
    arms: Arms = None,
    benchmarks: Benchmarks = None,
    members: Annotated[
        bool,
        typer.Option("--members", help="Also each prover of an arm with several, as is done anyway for an only arm."),
    ] = False,
    full: Annotated[
        bool,
        typer.Option(
            "--full", help="Everything: also success by budget, spread over seeds, heat maps, all arms and differences."
        ),
    ] = False,
    plots: Plots = None,
    as_json: AsJson = False,
) -> None:
    """Compare the arms of finished runs on the same theorems: intervals, paired tests, success against budget.

    Without `--full`, what fits on a screen.
    """
    from prover.analysis import compare_runs
    from prover.cli.comparison_overview import overview_tables, what_more
    from prover.cli.comparison_tables import comparison_tables

    shown = compare_runs(runs, baseline, budget=budget, arms=arms, benchmarks=benchmarks, members=members)
    _report(shown, comparison_tables(shown) if full else overview_tables(shown), plots, as_json)
    if not (full or as_json):
        OUT.print(what_more(shown), style="dim", highlight=False, markup=False, soft_wrap=True)


@app.command()
def ensemble(
    runs: Runs,
    budget: Annotated[int, typer.Option(min=1, help="Tactics per theorem, the same for everything that is compared.")],
    baseline: Annotated[
        str | None, typer.Option(help="Single arm to compare with. Default: an arm of Neff 1, cross-entropy.")
    ] = None,
    share: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ARM[=WEIGHT]",
            help="Member of an ensemble of your own; repeatable. Default: the best arms of all Neffs, equal shares.",
        ),
    ] = None,
    arms: Arms = None,
    benchmarks: Benchmarks = None,
    plots: Plots = None,
    as_json: AsJson = False,
) -> None:
    """Divide a budget among finished arms: chosen on validation theorems, reported on test theorems.

    The ensembles are compared with the best single arm and with the baseline, at the same total budget. An arm with
    several provers is represented by them, as ARM:PROVER, each with its share of the arm's budget.
    """
    from prover.analysis import ensemble_runs
    from prover.cli.comparison_tables import ensemble_tables

    given = list(map(_share, share or []))
    shares = dict(given) or None
    if shares is not None and len(shares) < len(given):
        raise UsageError("--share: an arm is named twice")
    report = ensemble_runs(runs, budget, baseline=baseline, shares=shares, arms=arms, benchmarks=benchmarks)
    _report(report, ensemble_tables(report), plots, as_json)


def _share(text: str) -> tuple[str, float]:
    arm, _, weight = text.rpartition("=") if "=" in text else (text, "", "1")
    try:
        number = float(weight)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(f"--share {text}: the weight must be a number")
    return arm, number


def _report(
    report: "Comparison | EnsembleReport", tables: "Iterable[FittedTable]", plots: Path | None, as_json: bool
) -> None:
    if as_json:
        print_json(report)
    else:
        for table in tables:
            OUT.print(table, crop=False)
    if plots is not None and plots.exists() and not plots.is_dir():
        raise UsageError(f"--plots {plots} is a file, not a folder")
    for path in report.plot(plots) if plots else []:
        ERR.print(f"written: {path}", soft_wrap=True)
