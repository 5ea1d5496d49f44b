"""A table of names and numbers that fits a terminal without cutting a number. Knows nothing of what it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.markup import escape
from rich.table import Table

_NAME = 16
"""Width, in cells, above which names are folded before a column of numbers is left out."""
_FOLDED = 4
"""Width, in cells, that a column of names keeps, however narrow the terminal is."""
_FRAME = 3
"""Cells that the frame takes for each column; and one more at the end."""


@dataclass(frozen=True)
class _Column:
    heading: str
    is_number: bool
    cells: list[str] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Width, in cells, without folding."""
        return max(map(cell_len, (self.heading, *self.cells)))


class FittedTable:
    """Columns of names, which are folded where they are too wide, and of numbers, which never are.

    A terminal that is too narrow gets fewer columns, and the caption names those left out. A pipe or a file gets all of
    them. A table that must keep more columns than fit is wider than the console: print it with `crop=False`.
    """

    def __init__(self, title: str = "", caption: str = "", *, dispensable: Sequence[str] = ()) -> None:
        """`dispensable`: headings of the columns that may be left out, the first of them first."""
        self.title = title
        self.caption = caption
        self._dispensable = dispensable
        self._columns: list[_Column] = []
        self._sections: set[int] = set()

    def names(self, *headings: str) -> None:
        """Add columns of text."""
        self._columns += [_Column(heading, is_number=False) for heading in headings]

    def numbers(self, *headings: str) -> None:
        """Add columns of numbers."""
        self._columns += [_Column(heading, is_number=True) for heading in headings]

    def row(self, *cells: str) -> None:
        """Add a row with a cell for each column."""
        for column, cell in zip(self._columns, cells, strict=True):
            column.cells.append(cell)

    def section(self) -> None:
        """Draw a line before the next row."""
        self._sections.add(len(self._columns[0].cells))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        if not console.is_terminal:
            width = max(width, _total(self._columns, folded_to=None))
        columns, left_out = self._fitting(width)
        notes = [self.caption] if self.caption else []
        if left_out:
            notes.append(f"left out, for a wider terminal: {', '.join(left_out)}")
        table = Table(
            title=escape(self.title) or None,
            title_justify="left",
            caption=escape("\n".join(notes)) or None,
            caption_justify="left",
        )
        for column in columns:
            justify: JustifyMethod = "right" if column.is_number else "left"
            table.add_column(escape(column.heading), justify=justify, no_wrap=column.is_number, overflow="fold")
        for number, cells in enumerate(zip(*(column.cells for column in columns), strict=True)):
            if number in self._sections:
                table.add_section()
            table.add_row(*map(escape, cells))
        yield from console.render(table, options.update(width=max(width, _total(columns, folded_to=_FOLDED))))

    def _fitting(self, width: int) -> tuple[list[_Column], list[str]]:
        """The columns that fit into `width` cells, or that must stay, and the headings of those left out."""
        columns, left_out = list(self._columns), []
        for heading in self._dispensable:
            if _total(columns, folded_to=_NAME) <= width:
                break
            if any(column.heading == heading for column in columns):
                columns = [column for column in columns if column.heading != heading]
                left_out.append(heading)
        return columns, left_out


def _total(columns: Iterable[_Column], folded_to: int | None) -> int:
    """Width, in cells, of a table of these columns; names wider than `folded_to` are folded to it (None: never)."""
    widths = (
        column.width if folded_to is None or column.is_number else min(column.width, folded_to) for column in columns
    )
    return sum(width + _FRAME for width in widths) + 1
