"""Shared by both stand-ins: the embedded Lean as a tactic session inside any text, and as a checker of a whole text.

It exists because `lean_env.embedded` opens one theorem at a time and judges its proof, while LeanDojo and the REPL stop
at any `sorry` in any file and report in their own words.
"""

import hashlib
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lean_env.embedded.build import cache_root, ensure_built
from lean_env.embedded.command import lean_command, lean_environment

MEMORY_MB = 4096
PINNED = ("STANDIN_LIBRARY", "STANDIN_LOOP")
"""Environment variables by which the launchers name the compiled folders: they need not be looked for at each start."""
PLACE = "standin_loop"
_SOURCE = Path(__file__).with_name("Loop.lean")
_IMPORTED = re.compile(r"^import (?:Init|Lean|Mathlib|Std|Batteries|Aesop|Lean4Repl)(?:\.\S*)?[ \t]*$", re.MULTILINE)


@cache
def loop_folder() -> Path:
    """Folder with the compiled `Loop.lean`."""
    library = ensure_built()
    digest = hashlib.sha256(str(library).encode() + _SOURCE.read_bytes()).hexdigest()[:16]
    folder = cache_root() / f"standin-{digest}"
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(dir=cache_root()) as scratch:
            draft = Path(scratch) / "compiled"
            draft.mkdir()
            arguments = ["-o", str(draft / "Loop.olean"), str(_SOURCE)]
            subprocess.run(lean_command(MEMORY_MB, arguments), env=lean_environment(library), check=True)
            if not folder.is_dir():
                draft.rename(folder)
    return folder


def start(arguments: Sequence[str], **options: Any) -> "subprocess.Popen[bytes]":
    """Start Lean with these arguments; it dies with us."""
    library, loop = (os.environ.get(name) for name in PINNED)
    environment = lean_environment(Path(library) if library else ensure_built())
    environment["LEAN_PATH"] += f":{loop or loop_folder()}:{os.environ.get('LEAN_PATH', '')}"
    return subprocess.Popen(lean_command(MEMORY_MB, list(arguments)), env=environment, **options)


def without_imports(text: str) -> str:
    """The text without imports, which the embedded library replaces; lines keep their numbers."""
    return _IMPORTED.sub("", text)


def exit_code(process: "subprocess.Popen[bytes]") -> int:
    """Exit status as Lake gives it: 128 plus the signal."""
    code = process.wait()
    return code if code >= 0 else 128 - code


class Ended(Exception):
    """Lean ended. `code` is the exit status as Lake gives it."""

    def __init__(self, code: int, output: str) -> None:
        super().__init__(output)
        self.code = code


@dataclass
class Loop:
    """`standin_loop` at its position in some text. States are numbers, and the first is 0."""

    process: "subprocess.Popen[bytes]"
    goals: list[str] = field(default_factory=list)
    """The position of the loop in the text."""

    @classmethod
    def open(cls, text: str, options: Sequence[str] = ()) -> "Loop":
        """Raises `Ended` if Lean never reaches the position. Output that is not ours goes to the standard output."""
        with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
            file.write(f"import Loop {without_imports(text)}")
            file.flush()
            arguments = ["-DElab.async=false", "-j1", *options, file.name]
            process = start(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            loop = cls(process)
            loop.goals = loop._answer()[2]
        return loop

    def run(self, state: int, tactic: str) -> list[Any]:
        """`["open", state, goals]`, `["unparsed", message]` or `["error", message]`. Raises `Ended`."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write((json.dumps([state, tactic], ensure_ascii=False) + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Ended(exit_code(self.process), "") from None
        return self._answer()

    def _answer(self) -> list[Any]:
        assert self.process.stdout is not None
        noise = ""
        while line := self.process.stdout.readline().decode():
            try:
                value = json.loads(line)
            except ValueError:
                noise += line
                continue
            if isinstance(value, list):
                return value
        raise Ended(exit_code(self.process), noise)


def check(text: str, options: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Lean's messages about a whole text, which a fresh process elaborates."""
    with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
        file.write(without_imports(text))
        file.flush()
        arguments = ["--json", "-DElab.async=false", "-j1", *options, file.name]
        process = start(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output, _ = process.communicate()
    messages = []
    for line in output.decode().splitlines():
        try:
            messages.append(json.loads(line))
        except ValueError:
            place = {"line": 1, "column": 0}
            messages.append({"severity": "error", "data": line, "pos": place, "endPos": None})
    return messages


def indent(script: Sequence[str], width: int) -> str:
    """Tactics, one after another, as a block whose column is `width`."""
    return ("\n" + " " * width).join(line for tactic in script for line in tactic.strip("\n").split("\n"))
