"""Commands on runs: make one, show it, compare arms, divide a budget among them."""

import math
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from lean_env.settings import read_yaml
from prover.cli.app import ERR, OUT, AsJson, app
from prover.cli.stopping import stoppable
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.analysis import Comparison, EnsembleReport
    from prover.config.run import RunConfig


@app.command()
def run(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/embedded.yaml", show_default=False)],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would run, at what cost at most, and what is missing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Prove whole benchmarks in batch; the same command again goes on where a stopped run ended.

    Every theorem of every benchmark is searched by every arm of CONFIG: models served by vLLM, searches driven by Ray
    workers, every proof checked again by a fresh Lean. Results are written to the run folder as theorems end.
    Exit status 1 if something other than Lean's answer ended an attempt, 2 if something that is needed is missing.
    """
    from prover.batch.run import run_batch
    from prover.cli.progress import BatchProgress
    from prover.config.run import RunConfig

    settings = read_yaml(config, RunConfig)
    if dry_run:
        _plan(settings, as_json)
    with stoppable(), BatchProgress(ERR) as progress:
        run_batch(settings, progress)
    results = _show(settings.run_folder, as_json)
    raise typer.Exit(1 if any(result.failed for result in results) else 0)


def _plan(settings: "RunConfig", as_json: bool) -> NoReturn:
    from prover.batch.preflight import plan
    from prover.cli.plan_view import summary, tables

    found = plan(settings)
    if as_json:
        OUT.print_json(data=found.as_json())
    else:
        for table in tables(found):
            OUT.print(table)
        for line in (*found.notes, summary(found)):
            OUT.print(line, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(2 if found.missing else 0)


Folder = Annotated[Path, typer.Argument(help="Run folder, e.g. runs/embedded", show_default=False)]


@app.command()
def show(
    folder: Folder,
    tree: Annotated[
        str | None,
        typer.Option(metavar="THEOREM", help="Show the search trees of this theorem instead.", show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the results of a run, finished or under way, as a table by benchmark and arm."""
    if tree is None:
        _show(folder, as_json)
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
        rows = [{"benchmark": b, "arm": arm, "prover": prover, **tree} for (b, arm, prover), tree in found]
        OUT.print_json(data=rows)
    else:
        for place, tree in found:
            OUT.print(tree_view(" · ".join(place), tree))


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
    """Write the proofs of a run, each of which a fresh Lean has accepted, to files that `prover verify` can check."""
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
            reason = "another theorem has the name, or the statement stands in a repository alone"
            ERR.print(f"{len(left_out)} left out ({reason}): {', '.join(left_out)}", style="yellow", soft_wrap=True)


def _show(folder: Path, as_json: bool) -> list[Any]:
    from prover.config.run import RunConfig
    from prover.runs import summary
    from prover.runs.folder import CONFIG
    from prover.runs.store import PROOFS, RunStore

    with closing(RunStore(folder)) as store:
        attempts = store.attempts()
    results = summary.summarise(attempts)
    if as_json:
        OUT.print_json(data=summary.as_json(results))
    else:
        OUT.print(summary.table(results, title=str(folder)))
        for line in summary.given_up(attempts):
            OUT.print(line, markup=False, soft_wrap=True)
        if (folder / PROOFS).exists():
            embedded = read_yaml(folder / CONFIG, RunConfig).lean.kind == "embedded"
            again = f"prover verify {folder / PROOFS}{'' if embedded else f' --lean {folder / CONFIG}'}"
            OUT.print(f"proofs: {folder / PROOFS}  (check them again: {again})", soft_wrap=True)
    return results


Runs = Annotated[
    list[Path], typer.Argument(help="Run folders; arms whose names clash are called run/arm.", show_default=False)
]
Arms = Annotated[list[str] | None, typer.Option("--arm", help="Only this arm; repeatable.", show_default=False)]
Benchmarks = Annotated[
    list[str] | None, typer.Option("--benchmark", help="Only this benchmark; repeatable.", show_default=False)
]
Plots = Annotated[
    Path | None, typer.Option("--plots", help="Write pictures (PNG and SVG) into this folder.", show_default=False)
]


@app.command()
def compare(
    runs: Runs,
    baseline: Annotated[
        str | None,
        typer.Option(help="What the others are tested against. Default: the first arm of Neff 1, else the first arm."),
    ] = None,
    budget: Annotated[
        int | None,
        typer.Option(min=1, help="Judge every arm at so many tactics a theorem. Default: what it was run with."),
    ] = None,
    arms: Arms = None,
    benchmarks: Benchmarks = None,
    plots: Plots = None,
    as_json: AsJson = False,
) -> None:
    """Compare the arms of finished runs on the same theorems: intervals, paired tests, success against budget."""
    from prover.analysis import compare_runs

    _report(compare_runs(runs, baseline, budget=budget, arms=arms, benchmarks=benchmarks), plots, as_json)


@app.command()
def ensemble(
    runs: Runs,
    budget: Annotated[int, typer.Option(min=1, help="Tactics a theorem for everything that is compared.")],
    baseline: Annotated[
        str | None, typer.Option(help="Single arm to compare with. Default: an arm of Neff 1, cross-entropy.")
    ] = None,
    share: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ARM[=WEIGHT]",
            help="A member of an ensemble of your own; repeatable. Default: equal shares of the best arm of each Neff.",
        ),
    ] = None,
    arms: Arms = None,
    benchmarks: Benchmarks = None,
    plots: Plots = None,
    as_json: AsJson = False,
) -> None:
    """Divide a budget among finished arms: chosen on validation theorems, reported on test theorems.

    The ensembles are compared with the best single arm and with the baseline at the same total budget.
    """
    from prover.analysis import ensemble_runs

    shares = dict(map(_share, share or [])) or None
    report = ensemble_runs(runs, budget, baseline=baseline, shares=shares, arms=arms, benchmarks=benchmarks)
    _report(report, plots, as_json)


def _share(text: str) -> tuple[str, float]:
    arm, _, weight = text.rpartition("=") if "=" in text else (text, "", "1")
    try:
        number = float(weight)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(f"--share {text}: the weight must be a number")
    return arm, number


def _report(report: "Comparison | EnsembleReport", plots: Path | None, as_json: bool) -> None:
    if as_json:
        OUT.print_json(data=report.as_json())
    else:
        for table in report.tables():
            OUT.print(table)
    if plots is not None and plots.exists() and not plots.is_dir():
        raise UsageError(f"--plots {plots} is a file, not a folder")
    for path in report.plot(plots) if plots else []:
        ERR.print(f"written: {path}", soft_wrap=True)
