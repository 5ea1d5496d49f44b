"""Checks command lines without doing their work: what they name must exist, and their arguments must be accepted."""

import argparse
import json
import re
import runpy
import shlex
import subprocess
import tomllib
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

import typer

from tests.snippets.documents import ROOT

TRACKED = ("benchmarks", "configs", "docs", "examples", "lean_env", "prover", "scripts", "search", "tests", "training")
"""Folders of the project; others, such as `runs`, hold what commands write."""
_PLACEHOLDER = re.compile(r"[A-Z][A-Z_]*…?|…")
ANY = "1"
"""Stands for a word in capitals: as good as any name, file or number."""
_BETWEEN = {"&&", "||", "|", ";", "&", "(", ")"}


class Wrong(Exception):
    """What is wrong with a command."""


def command_lines(text: str) -> Iterator[tuple[int, list[list[str]]]]:
    """Line, counted from 1, and the commands on it, each as its words. A line may go on after a backslash."""
    lines = enumerate(text.split("\n"), start=1)
    for number, line in lines:
        while line.endswith("\\"):
            line = line[:-1] + next(lines)[1]
        commands: list[list[str]] = [[]]
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words = iter(lexer)
        for word in words:
            if word in _BETWEEN:
                commands.append([])
            elif set(word) <= {">", "<"}:
                next(words)  # the file
            else:
                commands[-1].append(word)
        yield number, [command for command in commands if command]


def check(words: Sequence[str], folder: Path = ROOT, *, whole: bool = True) -> Path:
    """Raise `Wrong` unless the command can be given in `folder`; returns the folder in which the next one is given.

    Words in capitals stand for a command, a name, a file or a number. Unless `whole`, arguments may be missing.
    """
    program, *given = words
    if program not in PROGRAMS:
        raise Wrong(f"no test knows the command `{program}`; tests/snippets/commands.py has those that are known")
    for word in given:
        if word.split("/")[0] in TRACKED and "/" in word and not any(folder.glob(word)):
            raise Wrong(f"there is no {word}")
    arguments = [ANY if _PLACEHOLDER.fullmatch(word) else word for word in given]
    return PROGRAMS[program](arguments, folder, whole) or folder


def _prover(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    from prover.cli.commands import app

    if arguments[:1] == [ANY]:
        return
    group: Any = typer.main.get_command(app)
    _end_after_parsing(group)
    try:
        group.main(list(arguments), prog_name="prover", standalone_mode=False)
    except Exception as error:
        if whole or type(error).__name__ != "MissingParameter":
            raise Wrong(f"prover: {error}") from error


def _end_after_parsing(command: Any) -> None:
    command.callback = None
    for inner in getattr(command, "commands", {}).values():
        _end_after_parsing(inner)


def _python(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    match arguments:
        case ["-m", module, *rest]:
            _module(module, rest, folder, whole)
        case [script, *_] if script.endswith(".py") and not (folder / script).exists():
            raise Wrong(f"there is no {script}")


def _torchrun(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if "-m" not in arguments:
        raise Wrong("torchrun without `-m MODULE`")
    _python(arguments[arguments.index("-m") :], folder, whole)


def _module(name: str, arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if name == "prover":
        return _prover(arguments, folder, whole)
    try:
        found = find_spec(name)
        if found is not None and found.submodule_search_locations is not None:
            found = find_spec(f"{name}.__main__")
    except ModuleNotFoundError:
        found = None
    if found is None or found.origin is None:
        raise Wrong(f"there is no module {name} to run")
    if not found.origin.startswith(str(ROOT)):
        return None  # somebody else's
    if "parse_args" in Path(found.origin).read_text(encoding="utf-8"):
        _parse(name, list(arguments), whole)
    elif arguments:
        raise Wrong(f"{name} takes no arguments that a test can parse: give it an argparse parser")
    return None


class _Parsed(Exception):
    """The arguments were accepted, and the work has not begun."""


def _parse(module: str, arguments: list[str], whole: bool) -> None:
    """Run the module up to its `parse_args`, which gets `arguments`."""
    parse = argparse.ArgumentParser.parse_args

    def parse_and_stop(parser: argparse.ArgumentParser, *_: object) -> None:
        parse(parser, arguments)
        raise _Parsed

    def refuse(parser: argparse.ArgumentParser, message: str) -> None:
        if not whole and "arguments are required" in message:
            raise _Parsed
        raise Wrong(f"{module}: {message}")

    parser = argparse.ArgumentParser
    with patch.object(parser, "parse_args", parse_and_stop), patch.object(parser, "error", refuse):
        try:
            with warnings.catch_warnings(action="ignore"):  # it may have been imported already
                runpy.run_module(module, run_name="__main__", alter_sys=True)
        except _Parsed:
            return
    raise AssertionError(f"{module} ended before it parsed its arguments")


def _make(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if error := _dry_run(*arguments):
        raise Wrong(error)


@cache
def _dry_run(*arguments: str) -> str:
    done = subprocess.run(["make", "-n", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr.strip()


def _cd(arguments: Sequence[str], folder: Path, whole: bool) -> Path:
    there = folder / arguments[0]
    if not there.is_dir():
        raise Wrong(f"there is no folder {arguments[0]}")
    return there


def _source(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if not arguments[0].endswith("/bin/activate"):
        raise Wrong(f"{arguments[0]} is no script that activates an environment")


def _npm(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    scripts = json.loads((folder / "package.json").read_text(encoding="utf-8"))["scripts"]
    if arguments[0] != "ci" and not (arguments[0] == "run" and arguments[1] in scripts):
        raise Wrong(f"neither `ci` nor `run` of one of {', '.join(scripts)}")


def _uv(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if arguments[0] not in ("build", "venv", "sync", "pip"):
        raise Wrong(f"`uv {arguments[0]}` is not among those that documents use")
    if arguments[0] == "pip":
        _pip(arguments[1:], folder, whole)


def _pip(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    if arguments[0] not in ("install", "uninstall"):
        raise Wrong(f"`pip {arguments[0]}` is not among those that documents use")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for named in re.findall(r"^(?:\.|.*coverage[_-]prover.*)\[(.+)\]$", "\n".join(arguments), re.M):
        if unknown := set(named.split(",")) - set(extras):
            raise Wrong(f"the project has no extra {', '.join(unknown)}")


def _anything(arguments: Sequence[str], folder: Path, whole: bool) -> None:
    """A program of others."""


PROGRAMS: dict[str, Callable[[Sequence[str], Path, bool], Path | None]] = {
    "cd": _cd,
    "make": _make,
    "npm": _npm,
    "pip": _pip,
    "prover": _prover,
    "python": _python,
    "source": _source,
    "tensorboard": _anything,
    "torchrun": _torchrun,
    "uv": _uv,
}
"""Command → check of its arguments in a folder; returns the folder that it changes to, if it does."""
