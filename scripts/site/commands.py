"""A hook of the documentation site: the reference of the command line, from the help texts of its commands."""

import re
from typing import Any

import typer
from mkdocs.structure.pages import Page
from typer.cli import get_docs_for_click

import prover.cli
from prover.cli.commands import app

_LIST = re.compile(r"\*\*Commands\*\*:\n\n(?:\* .*\n)+")
"""The list of commands, whose lines typer cuts off; the page's own table of contents has them."""


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The page of that reference with the help texts below its introduction."""
    return f"{markdown}\n{_help_texts()}" if page.file.src_uri == "reference/commands.md" else markdown


def _help_texts() -> str:
    command = typer.main.get_command(app)
    described = get_docs_for_click(obj=command, ctx=typer.Context(command), name="prover", indent=1)
    statuses = (prover.cli.__doc__ or "").partition("Exit status: ")[2]
    return f"{_LIST.sub('', described)}\n## Exit status\n\n{statuses}\n"
