"""`prover lean`: installs a Lean for the backend `lean-interact`, with Mathlib if wanted. Knows no step of it."""

import asyncio
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
import yaml

from prover.cli.app import ERR, app, duration
from prover.cli.stopping import stoppable

if TYPE_CHECKING:
    from lean_env.backends import LeanInteractLean
    from lean_env.project.setup.steps import Step

lean = typer.Typer(
    no_args_is_help=True,
    help="Install a Lean of your own, with Mathlib if wanted. The embedded Lean needs none of this.",
)
app.add_typer(lean, name="lean")


@lean.command()
def setup(
    version: Annotated[
        str | None,
        typer.Option(
            "--lean",
            metavar="VERSION",
            help="Version of Lean, e.g. v4.24.0. Default: the one that the packaged MiniF2F was written for.",
            show_default=False,
        ),
    ] = None,
    mathlib: Annotated[
        bool,
        typer.Option("--mathlib", help="Also make a project with Mathlib at the same version, and fetch it compiled."),
    ] = False,
    folder: Annotated[
        Path | None,
        typer.Option(help="Folder for what is made. Default: `lean` in the cache folder of this package."),
    ] = None,
) -> None:
    """Install elan, Lean, the REPL that LeanInteract drives and, with `--mathlib`, a project with Mathlib.

    It runs what you would type: elan's installer, which is downloaded to a file first, `elan toolchain install`,
    `git clone` and `lake build` of leanprover-community/repl at the tag of that Lean, `lake update` and
    `lake exe cache get`. elan and its Leans go to `~/.elan` (`$ELAN_HOME`), everything else to the folder; PATH and
    shell profiles stay as they are. Each step is shown with its size and its time, and left out where its product is
    there already, so the same command goes on where an earlier one was stopped.

    At the end a theorem is proved, with Mathlib one of MiniF2F's, and the section `lean:` for configurations is
    printed to standard output. Needs curl, git, a network and the extra `lean-interact`; with Mathlib about 10 GB.
    """
    from lean_env.project.setup.places import DEFAULT_LEAN, Places, default_folder
    from lean_env.project.setup.proof import backend, first_proof
    from lean_env.project.setup.run import set_up

    places = Places.of(folder or default_folder(), version or DEFAULT_LEAN)
    _say(f"what the programs write goes to {places.log}")
    with stoppable():
        with closing(_Shown()) as shown:
            set_up(places, mathlib=mathlib, report=shown)
        made = backend(places, mathlib)
        with ERR.status("proving a theorem with it"):
            proof = asyncio.run(first_proof(made))
    _say(
        f"{proof.theorem.name} is proved by `{proof.tactic}` in {duration(proof.seconds)}, and the proof passes the "
        f"checks {', '.join(proof.checks)}. For your configurations:"
    )
    typer.echo(_section(made), nl=False)


class _Shown:
    """Shows the steps: a line when one begins, with what it does, and a line when its product is there."""

    def __init__(self) -> None:
        self._busy = ERR.status("")

    def close(self) -> None:
        self._busy.stop()

    def begins(self, number: int, of: int, step: "Step") -> None:
        _say(f"{number}/{of} {step.what}: {step.does}", style="dim")
        self._busy.update(f"{number}/{of} {step.what}")
        self._busy.start()

    def ended(self, number: int, of: int, step: "Step", seconds: float | None, size: int) -> None:
        self._busy.stop()
        when = "already there" if seconds is None else f"done in {duration(seconds)}"
        _say(f"{number}/{of} {step.what}: {when}, {_megabytes(size)} ({step.product})")


def _say(text: str, style: str | None = None) -> None:
    ERR.print(text, style=style, markup=False, highlight=False, soft_wrap=True)


def _megabytes(size: int) -> str:
    """`3.2 GB`, `18 MB`, `0.4 MB`."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.0f} MB" if size >= 1e7 else f"{size / 1e6:.1f} MB"


def _section(lean: "LeanInteractLean") -> str:
    """The section `lean:` of a configuration."""
    places = {name: getattr(lean, name) for name in ("repl", "project", "lake")}
    named = {name: str(place) for name, place in places.items() if place is not None}
    return yaml.safe_dump({"lean": {"kind": lean.kind, **named}}, sort_keys=False, allow_unicode=True)
