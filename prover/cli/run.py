"""`prover run`: makes a run, or reports what it would do."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from lean_env.settings import read_yaml
from prover.cli.app import ERR, OUT, AsJson, app, print_json
from prover.cli.restarting import restarting
from prover.cli.show import show_results
from prover.cli.stopping import stoppable

if TYPE_CHECKING:
    from prover.config.run import RunConfig


@app.command()
def run(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/embedded.yaml", show_default=False)],
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Only report what would run, what it would cost at most, and what is missing."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Prove whole benchmarks in batch. The same command resumes a run that was stopped.

    Every arm of CONFIG searches every theorem of every benchmark: vLLM serves the models, Ray workers drive the
    searches, and a fresh Lean checks every proof again. Results are written to the run folder as attempts end.
    Exit status 1 if Lean, a model or a worker broke down in an attempt, 2 if something that is needed is missing.
    """
    from prover.batch.run import run_batch
    from prover.cli.progress import batch_progress
    from prover.config.run import RunConfig
    from prover.runs.folder import CONFIG
    from prover.runs.store import RESULTS

    settings = read_yaml(config, RunConfig)
    if config.name == CONFIG and (config.parent / RESULTS).exists():  # that folder, even if it was moved
        settings = settings.model_copy(update={"run_folder": config.resolve().parent})
    if dry_run:
        _plan(settings, as_json)
    with stoppable(), restarting(), batch_progress(ERR) as progress:
        run_batch(settings, progress)
    results = show_results(settings.run_folder, as_json)
    raise typer.Exit(1 if any(result.failed for result in results) else 0)


def _plan(settings: "RunConfig", as_json: bool) -> NoReturn:
    from prover.batch.preflight import plan
    from prover.cli.plan_view import summary, tables

    found = plan(settings)
    if as_json:
        print_json(found.as_json())
    else:
        for table in tables(found):
            OUT.print(table, crop=False)
        for line in (*found.notes, summary(found)):
            OUT.print(line, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(2 if found.missing else 0)
