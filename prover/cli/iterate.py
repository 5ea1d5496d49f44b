"""`prover iterate`: alternates search and training, and shows the rounds. Knows nothing of how a round is made."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from lean_env.settings import read_yaml
from prover.cli.app import ERR, OUT, AsJson, app, print_json
from prover.cli.restarting import restarting
from prover.cli.stopping import stoppable

if TYPE_CHECKING:
    from prover.batch.run import Progress
    from prover.expert_iteration import Round


@app.command()
def iterate(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/iterate.yaml", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Expert iteration: search training theorems, train on the proofs, repeat. Shows success on held-out theorems.

    Every round is kept in a folder of its own. The same command resumes an iteration that was stopped, and continues a
    finished one if `rounds` is raised.
    """
    from prover.config.iterate import IterateConfig
    from prover.expert_iteration import iterate as run_rounds

    settings = read_yaml(config, IterateConfig)
    with stoppable(), restarting():
        rounds = run_rounds(settings, _Reporter())
    if as_json:
        print_json(rounds)
    else:
        OUT.print(_table(rounds, str(settings.run_folder)))


class _Reporter:
    """Reports progress on the terminal."""

    def stage(self, text: str) -> None:
        ERR.print(text, markup=False, soft_wrap=True)

    def batch(self) -> "AbstractContextManager[Progress]":
        from prover.cli.progress import batch_progress

        return batch_progress(ERR)

    def ended(self, done: "Round") -> None:
        self.stage(f"round {done.number}: {done.held_out_proved} of {done.held_out} held-out theorems proved")


def _table(rounds: "Sequence[Round]", title: str) -> Table:
    from prover.analysis.intervals import wilson

    table = Table(title=title, title_justify="left", caption="95%: Wilson's interval", caption_justify="left")
    for heading in ("round", "rows trained on", "theorems searched", "proved", "held-out proved", "of", "", "95%"):
        table.add_column(heading, justify="right")
    for row in rounds:
        interval = wilson(row.held_out_proved, row.held_out)
        table.add_row(
            str(row.number),
            str(row.rows),
            str(row.searched),
            str(row.proved),
            str(row.held_out_proved),
            str(row.held_out),
            f"{row.held_out_proved / row.held_out:.1%}" if row.held_out else "–",
            f"{interval.low:.1%} – {interval.high:.1%}",
        )
    return table
