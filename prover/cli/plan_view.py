"""Shows the plan of a run on a terminal. Knows what a plan holds, not how it is made."""

from rich.markup import escape
from rich.table import Table

from prover.batch.preflight import Plan
from prover.cli.app import duration
from prover.cli.fitted_table import FittedTable


def tables(plan: Plan) -> tuple[FittedTable, Table]:
    """A table of the arms with their trees, and a table of what the run needs."""
    arms = FittedTable("for each theorem", dispensable=("closers", "seconds", "strategy", "Neff"))
    arms.names("arm", "prover", "strategy")
    arms.numbers("Neff", "width", "closers", "depth", "tactics", "seconds")
    for row in plan.searches:
        numbers = (row.neff, row.width, row.closers, row.depth, row.tactics, row.seconds)
        arms.row(row.arm, row.prover, row.strategy, *("–" if n is None else f"{n:g}" for n in numbers))
    needed = Table(title="needed", title_justify="left")
    for heading in ("what", "", "found, or what to do"):
        needed.add_column(heading, overflow="fold")
    for requirement in plan.needed:
        state = "[green]ok[/]" if requirement.ok else "[red]missing[/]"
        needed.add_row(requirement.what, state, escape(requirement.found))
    return arms, needed


def summary(plan: Plan) -> str:
    """The theorems, the searches and their cost, one line each."""
    counts = (f"{name} {'?' if rows is None else len(rows)}" for name, rows in plan.theorems.items())
    done = f", {plan.finished} of them finished" if plan.finished else ""
    return (
        f"theorems: {', '.join(counts)}\n"
        f"searches: {plan.jobs}{done}\n"
        f"at most {plan.tactics} tactics, and {duration(plan.hours * 3600)} if every search took all its seconds"
    )
