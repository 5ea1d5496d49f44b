"""Reads and writes docs/benchmarks.md: one section per machine, with one table per command. Runs no benchmark.

Results from one machine never change the section of another. A command that was not run again keeps its old table.
"""

import re
from dataclasses import dataclass, field

from benchmarks.measurement import Figure, Result, number

MACHINE, COMMAND = "## ", "### "
"""Prefixes of the headings."""


@dataclass
class Document:
    """The tables: machine → command → text below its heading."""

    tables: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Document":
        """Parse the output of `render`; text before the first machine is dropped."""
        document = cls()
        for section in _sections(text, MACHINE):
            machine, _, rest = section.partition("\n")
            parts = (part.partition("\n") for part in _sections(rest, COMMAND))
            document.tables[machine.strip()] = {command.strip(" `"): table.strip() for command, _, table in parts}
        return document

    def keep(self, machine: str, commands: list[str]) -> None:
        """Drop this machine's tables of commands that no longer exist; put the rest in the order of `commands`."""
        known = self.tables.get(machine, {})
        self.tables[machine] = {command: known[command] for command in commands if command in known}

    def add(self, command: str, result: Result) -> None:
        """Replace the result of the same command on the same machine."""
        self.tables.setdefault(result.machine.title, {})[command] = table(result)

    def render(self, introduction: str) -> str:
        """The whole file."""
        lines = [introduction.strip()]
        for machine, tables in sorted(self.tables.items()):
            lines.append(f"{MACHINE}{machine}")
            lines += [f"{COMMAND}`{command}`\n\n{text}" for command, text in tables.items()]
        return "\n\n".join(lines) + "\n"


def table(result: Result) -> str:
    """The figures, with the date and the versions they were measured with."""
    used = ", ".join(f"{package} {release}" for package, release in result.versions.items())
    lines = [
        f"{result.date}, commit {result.commit or 'unknown'}, {result.seconds:.0f} s, load average at the start "
        f"{result.load:.1f}, {result.machine.memory_gib} GiB; {used}.",
        "",
        "| figure | value | unit | note |",
        "|---|--:|---|---|",
        *map(_row, result.figures),
    ]
    return "\n".join(lines)


def _row(figure: Figure) -> str:
    cells = (figure.name, number(figure.value), figure.unit, figure.note)
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def _sections(text: str, heading: str) -> list[str]:
    return re.split(f"^{re.escape(heading)}", text, flags=re.MULTILINE)[1:]
