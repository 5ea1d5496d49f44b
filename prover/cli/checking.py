"""What the commands that check finished proofs share: the Lean backend, the files, and verdicts as they come."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lean_env import Problem, Verdict, load_problems
from lean_env.settings import read_yaml
from prover.cli.app import ERR
from prover.cli.progress import counted
from prover.cli.results import in_order
from prover.cli.stopping import stoppable
from prover.errors import UsageError

if TYPE_CHECKING:
    from lean_env.backends import LeanConfig

STOPPED = "stopped; every result that was there is printed"
"""Line of a command that Ctrl-C or SIGTERM has ended."""
STOP_SECONDS = 2.0
"""Seconds that such a command may take to clean up: a model that is at work cannot be interrupted."""
OnVerdict = Callable[[int, Verdict], None]
"""Takes the number of a proof and its verdict."""

LeanOf = Annotated[
    Path | None,
    typer.Option(
        "--lean",
        metavar="CONFIG",
        help="Use the Lean of this file's section `lean`, e.g. configs/minif2f.yaml. Default: the embedded Lean.",
        show_default=False,
    ),
]


def verdicts_in_order(
    check: Callable[[OnVerdict], Coroutine[object, object, Sequence[Verdict]]], total: int, show: OnVerdict
) -> Sequence[Verdict]:
    """The verdicts that `check` gives to its argument one by one, `total` of them.

    `show` gets each as soon as it and those before it are there, and at an interrupt whatever is there.
    """

    def shown(numbered: tuple[int, Verdict]) -> None:
        show(*numbered)

    with stoppable(STOPPED, STOP_SECONDS), in_order(shown) as add, counted(ERR, "checking", total) as advance:

        def checked(index: int, verdict: Verdict) -> None:
            add(index, (index, verdict))
            advance()

        return asyncio.run(check(checked))


def problems_of(file: Path | None, *, with_lemmas: bool = False) -> list[Problem]:
    """The theorems of a file or folder; see `load_problems`. Raises `UsageError` if there is none."""
    if file is None or not file.exists():
        raise UsageError(f"no file at {file}")
    return load_problems(file, with_lemmas=with_lemmas)


def lean_of(config: Path | None) -> "LeanConfig":
    """The Lean backend that the section `lean` of a configuration describes, by default the embedded Lean."""
    from lean_env.backends import EmbeddedLean, LeanSection

    return EmbeddedLean(kind="embedded") if config is None else read_yaml(config, LeanSection).lean


def prepared_lean(config: Path | None) -> "LeanConfig":
    """The same, ready for use.

    The embedded library is compiled here if necessary, since Ctrl-C ends that at once only outside an event loop.
    """
    lean = lean_of(config)
    with ERR.status("preparing Lean"):
        lean.prepare()
    return lean
