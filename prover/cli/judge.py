"""The judge of `prover verify --judge comparator`: its options, and what to do where it is not installed."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lean_env import Problem
from prover.errors import UsageError

if TYPE_CHECKING:
    from lean_env.backends import LeanConfig
    from lean_env.checking import ProofChecker

CommandOf = Annotated[
    str | None,
    typer.Option(
        "--comparator",
        metavar="COMMAND",
        help="Command that calls comparator; `config.json` is added. Default: `lake env comparator`; since Lean 4.35 "
        "there is also `lake comparator --config`.",
        show_default=False,
    ),
]
LayoutOf = Annotated[
    Path | None,
    typer.Option(
        "--layout",
        metavar="DIR",
        help="Folder for comparator's packages, which must not exist yet. Default: FILE-comparator.",
        show_default=False,
    ),
]


def judge_for(problems: Sequence[Problem], lean: "LeanConfig", command: str | None, folder: Path) -> "ProofChecker":
    """A checker that lays the proofs out below `folder` and has comparator judge them.

    Where comparator is not installed, the proofs are laid out and a `UsageError` names the command to give. Also raises
    it if the folder exists, or if a theorem has no statement.
    """
    from lean_env.project.comparator import COMMAND, ComparatorChecker, by_hand, found

    words = shlex.split(command) if command is not None else list(COMMAND)
    if not words:
        raise UsageError("--comparator: it must name a command")
    if any(not problem.theorem.statement.strip() for problem in problems):
        raise UsageError("comparator needs the text of every statement, and a theorem here has none")
    if folder.exists():
        raise UsageError(f"{folder} exists: remove it, or name another folder with --layout")
    checker = ComparatorChecker(folder.absolute(), lean.surroundings(), words)
    if found(words):
        return checker
    proofs = [problem for problem in problems if problem.script is not None]
    for problem in proofs:
        checker.lay_out(problem.theorem, problem.script or "", problem.lemmas)
    raise UsageError(
        f"no `{shlex.join(words)}` here (https://github.com/leanprover/comparator). {len(proofs)} proofs are laid out; "
        f"judge them where it is installed: {by_hand(folder, words)}"
    )
