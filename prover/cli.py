"""The command line. Results go to standard output, progress and errors to standard error.

Exit status: 0 success, 1 where a proof or a check failed, 2 on bad usage or where nothing could be run.
"""

import asyncio
import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

if TYPE_CHECKING:
    from prover.analysis import Comparison, EnsembleReport

from lean_env import LeanError, Theorem, load_jsonl, load_lean_file, parse_lean_text, verify_many
from prover.errors import ProverError
from training.yaml_file import ConfigError

OUT = Console(width=None if sys.stdout.isatty() else 120)
ERR = Console(stderr=True)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help="Prove Lean 4 theorems by tree search with tactic models that were trained for the search (DCO).\n\n"
    "Start with `prover doctor`, then `prover run configs/embedded.yaml` and `prover show runs/embedded`.",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables and text.")]


@app.command()
def run(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/embedded.yaml", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Prove whole benchmarks in batch; the same command again goes on where a stopped run ended.

    Every theorem of every benchmark is searched by every arm of CONFIG: models served by vLLM, searches driven by Ray
    workers, every proof checked again by a fresh Lean. Results are written to the run folder as theorems end.
    Exit status 1 if something other than Lean's answer ended an attempt.
    """
    from prover.batch import run_batch
    from prover.config import RunConfig
    from prover.progress import BatchProgress
    from training.yaml_file import read_yaml

    settings = read_yaml(config, RunConfig)
    with BatchProgress(ERR) as progress:
        run_batch(settings, progress)
    results = _show(settings.run_folder, as_json)
    raise typer.Exit(1 if any(result.failed for result in results) else 0)


@app.command()
def show(
    folder: Annotated[Path, typer.Argument(help="Run folder, e.g. runs/embedded", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Show the results of a run, finished or under way, as a table by benchmark and arm."""
    _show(folder, as_json)


def _show(folder: Path, as_json: bool) -> list[Any]:
    from prover import report
    from prover.store import PROOFS, RunStore

    store = RunStore(folder)
    results = report.summarise(store.attempts())
    store.close()
    if as_json:
        OUT.print_json(data=report.as_json(results))
    else:
        OUT.print(report.table(results, title=str(folder)))
        if (folder / PROOFS).exists():
            OUT.print(f"proofs: {folder / PROOFS}  (check them again: prover verify {folder / PROOFS})", soft_wrap=True)
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
            help="A member of an ensemble of your own; repeatable. Default: equal shares of all provers with a Neff.",
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
        return arm, float(weight)
    except ValueError:
        raise typer.BadParameter(f"--share {text}: the weight must be a number") from None


def _report(report: "Comparison | EnsembleReport", plots: Path | None, as_json: bool) -> None:
    if as_json:
        OUT.print_json(data=report.as_json())
    else:
        for table in report.tables():
            OUT.print(table)
    for path in report.plot(plots) if plots else []:
        ERR.print(f"written: {path}", soft_wrap=True)


@app.command()
def prove(
    file: Annotated[
        Path | None, typer.Argument(help="Lean file with `theorem … := by sorry`", show_default=False)
    ] = None,
    statement: Annotated[
        str | None, typer.Option(help="One statement instead of a file: `theorem NAME … : …`", show_default=False)
    ] = None,
    checkpoint: Annotated[
        str | None, typer.Option(help="Use this checkpoint alone, not the shipped ensemble.", show_default=False)
    ] = None,
    neff: Annotated[float, typer.Option(min=1, help="Effective tries a step of --checkpoint.")] = 4,
    engine: Annotated[str, typer.Option(help="What runs the models: transformers (starts fast) or vllm.")] = (
        "transformers"
    ),
    tactics: Annotated[int, typer.Option(min=1, help="Tactics tried for each theorem, shared by the ensemble.")] = 384,
    seconds: Annotated[float, typer.Option(help="Seconds of search for each theorem.")] = 120,
    as_json: AsJson = False,
) -> None:
    """Prove the theorems of a file, or one statement, and print them with their proofs.

    Automation tactics are tried first, then the ensemble. Only proofs that a fresh Lean process accepted are printed.
    Exit status 1 if a theorem was not proved.
    """
    from prover.single import prove_all, provers_for

    if (file is None) == (statement is None):
        raise typer.BadParameter("give either a Lean file or --statement")
    ensembles = provers_for(checkpoint, neff, engine, tactics, seconds)
    theorems = [_statement(statement)] if statement else [row.theorem for row in load_lean_file(_existing(file))]
    with ERR.status("proving"):
        attempts = asyncio.run(prove_all(theorems, ensembles))
    if as_json:
        OUT.print_json(data=[attempt.as_json() for attempt in attempts])
    else:
        for theorem, attempt in zip(theorems, attempts, strict=True):
            if attempt.status == "proved":
                print(theorem.with_proof(attempt.script))
            else:
                ERR.print(f"{theorem.name}: not proved ({attempt.reason})", style="red", markup=False)
    raise typer.Exit(0 if all(attempt.status == "proved" for attempt in attempts) else 1)


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="Lean file with proofs, or JSON Lines {name, header, statement, proof}")],
    as_json: AsJson = False,
) -> None:
    """Check finished proofs: fresh Lean process, axioms, kernel replay.

    `--json` prints one object a theorem: {name, accepted, reason, axioms, seconds}. Exit status 1 if one is rejected.
    """
    from prover.progress import counted

    path = _existing(file)
    rows = load_lean_file(path) if path.suffix == ".lean" else load_jsonl(path)
    with counted(ERR, "checking", len(rows)) as advance:
        verdicts = asyncio.run(verify_many(rows, on_verdict=lambda _: advance()))
    for verdict in verdicts:
        if as_json:
            print(json.dumps(asdict(verdict), ensure_ascii=False))
        else:
            OUT.print("[green]accepted[/]" if verdict.accepted else "[red]rejected[/]", end=" ")
            OUT.print(f"{verdict.name} {verdict.reason}", markup=False, soft_wrap=True)
    if not as_json:
        OUT.print(f"{sum(v.accepted for v in verdicts)} of {len(verdicts)} accepted")
    raise typer.Exit(0 if all(verdict.accepted for verdict in verdicts) else 1)


@app.command()
def train(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/train/neff-4.yaml", show_default=False)],
) -> None:
    """Train a tactic model with DCO (Neff 1 is cross-entropy) and save it in Hugging Face format."""
    from training import train as run_training

    OUT.print(f"checkpoint: {run_training(config)}", soft_wrap=True)


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is installed, what is missing, and what to do about it. Exit status 1 if something needed is missing."""
    from prover.doctor import examine, table

    findings = examine()
    if as_json:
        OUT.print_json(data=[finding.as_json() for finding in findings])
    else:
        OUT.print(table(findings))
    raise typer.Exit(1 if any(finding.state == "missing" for finding in findings) else 0)


def _existing(file: Path | None) -> Path:
    if file is None or not file.is_file():
        raise typer.BadParameter(f"no file at {file}")
    return file


def _statement(text: str) -> Theorem:
    """One theorem from the command line, with or without a trailing `:= by sorry`."""
    without_end = re.sub(r":=\s*(by\s+)?(sorry\s*)?$", "", text.strip())
    problems = parse_lean_text(f"{without_end} := by sorry\n", "--statement")
    if len(problems) != 1:
        raise typer.BadParameter(f"--statement holds {len(problems)} theorems; put them into a file")
    return problems[0].theorem


def main() -> None:
    """Entry point: errors that a user can act on are one line, everything else is a bug and keeps its traceback."""
    try:
        app()
    except (ProverError, LeanError, ConfigError) as error:
        ERR.print(f"prover: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(2)
    except KeyboardInterrupt:
        ERR.print("stopped; what was finished is kept, and the same command goes on from there", style="yellow")
        sys.exit(130)
