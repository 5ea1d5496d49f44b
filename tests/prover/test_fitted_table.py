"""Tables on terminals of any width: columns are left out, and numbers are never cut."""

import io
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from benchmarks.run_folder import write_run
from lean_env.settings import read_yaml
from prover.analysis import compare_runs, ensemble_runs
from prover.batch.preflight import plan
from prover.cli import plan_view
from prover.cli.comparison_overview import overview_tables
from prover.cli.comparison_tables import comparison_tables, ensemble_tables
from prover.cli.fitted_table import FittedTable
from prover.cli.tables import run_table
from prover.config.run import RunConfig
from prover.runs.store import RunStore
from prover.runs.summary import summarise

NUMBER = re.compile(r"[+-]?[\d.]+%?")


def lines(table: FittedTable, width: int, terminal: bool = True) -> list[str]:
    console = Console(file=io.StringIO(), width=width, force_terminal=terminal, color_system=None)
    console.print(table, crop=False)
    assert isinstance(console.file, io.StringIO)
    return Text.from_ansi(console.file.getvalue()).plain.splitlines()


def numbers(shown: list[str]) -> set[str]:
    """The words in cells that are numbers."""
    words = {word for line in shown for cell in re.split("[│┃]", line)[1:-1] for word in cell.split()}
    return {word for word in words if NUMBER.fullmatch(word)}


def all_tables(folder: Path) -> Iterator[FittedTable]:
    """Every table with numbers that a command prints for a run."""
    path = write_run(folder, theorems=40, arms=6)
    config = read_yaml(path, RunConfig)
    run = config.run_folder
    with closing(RunStore(run)) as store:
        yield run_table(summarise(store.attempts(), config, store.sizes()), title=str(run))
    yield from comparison_tables(compare_runs([run]))
    yield from overview_tables(compare_runs([run]))
    yield from ensemble_tables(ensemble_runs([run], 32))
    yield plan_view.tables(plan(config))[0]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[FittedTable]:
    return list(all_tables(tmp_path_factory.mktemp("run") / "folder"))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_number_is_cut_and_no_line_is_too_long(tables: list[FittedTable], width: int) -> None:
    for table in tables:
        shown = lines(table, width)
        assert max(map(len, shown)) <= width
        assert "…" not in "".join(shown)
        assert numbers(shown) <= numbers(lines(table, 500))


def test_columns_are_left_out_in_order_and_named() -> None:
    table = FittedTable("title", "a caption", dispensable=("tactics", "failed"))
    table.names("arm")
    table.numbers("proved", "tactics", "failed")
    table.row("automation", "110", "20", "3")
    assert "left out" not in " ".join(lines(table, 120))
    narrow, narrower = " ".join(lines(table, 36)), " ".join(lines(table, 26))
    assert "left out, for a wider terminal: tactics" in " ".join(narrow.split())
    assert ("110" in narrow, "20" in narrow, "failed" in narrow) == (True, False, True)
    assert "left out, for a wider terminal: tactics, failed" in " ".join(narrower.split())
    assert "110" in narrower


def test_names_are_folded_and_numbers_kept_where_nothing_is_dispensable() -> None:
    table = FittedTable()
    table.names("arm")
    table.numbers("proved", "rate")
    table.row("an-arm-with-a-very-long-name", "12345", "45.1%")
    for width in range(1, 60):
        shown = lines(table, width)
        assert numbers(shown) == {"12345", "45.1%"}
        assert max(map(len, shown)) <= max(width, 26)
        assert "".join(line.split("│")[1].strip() for line in shown if "│" in line) == "an-arm-with-a-very-long-name"


def test_a_pipe_gets_every_column(tables: list[FittedTable]) -> None:
    for table in tables:
        assert numbers(lines(table, 20, terminal=False)) == numbers(lines(table, 500))


def test_names_are_no_markup() -> None:
    table = FittedTable("runs/[red]", "[bold]")
    table.names("[x]")
    table.row("[/nothing]")
    text = " ".join(lines(table, 80))
    assert all(part in text for part in ("runs/[red]", "[bold]", "[x]", "[/nothing]"))
