"""`verify_with_project`: checks a finished proof with an installed Lean, on top of a built Lake project.

For theorems that need more than the embedded library, such as Mathlib. The script is taken for an attack, as `verify`
takes it, but an installed Lean can be asked less:

    text       the script closes no bracket that it did not open, so that in parentheses nothing can follow the proof,
               and holds no word by which it could run code of its own, switch the kernel off, or leave a gap
    elaborate  a fresh `lake env lean` elaborates header, statement and script, without an error
    axioms     `#print axioms` in the same process names none but `propext`, `Classical.choice` and `Quot.sound`
    kernel     `leanchecker` or `lean4checker`, if one is installed, sends the compiled proof through the kernel anew

`Verdict.checks` says which were made; without a checker the last one is not. Header and statement are taken as given.
"""

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lean_env.embedded.text import forbidden
from lean_env.embedded.verify import STANDARD_AXIOMS, Verdict
from lean_env.errors import LeanMissing, SessionLost
from lean_env.processes.scratch import scratch_folder
from lean_env.session import Timeouts
from lean_env.text.headers import strict_project_header
from lean_env.text.mask import mask
from lean_env.theorem import Theorem

CHECKERS = ("leanchecker", "lean4checker")
"""In this order: newer toolchains bring the first."""
_MODULE = "Submission"
_TIMEOUTS = Timeouts(start=60.0, theorem=300.0)
_NO_AXIOMS = re.compile(r"'(?P<name>.+)' does not depend on any axioms", re.DOTALL)
_AXIOMS = re.compile(r"'(?P<name>.+)' depends on axioms:\s*\[(?P<axioms>[^\]]*)\]", re.DOTALL)
_PAIRS = {")": "(", "]": "[", "}": "{", "⟩": "⟨"}


class _Rejected(Exception):
    """The message is the reason."""


@dataclass
class _Progress:
    """Of one verification."""

    deadline: float
    passed: list[str] = field(default_factory=list)
    axioms: tuple[str, ...] = ()


async def verify_with_project(
    theorem: Theorem,
    script: str,
    project: str | Path,
    limits: Timeouts = _TIMEOUTS,
    *,
    lake: str | Path = "lake",
) -> Verdict:
    """Check that `script`, the tactics after `:= by`, proves `theorem` in the built project in the folder `project`.

    The theorem needs its statement, and in its header the imports. All of it may take `limits.start` + `limits.theorem`
    seconds. Raises `LeanMissing` if there is no such project or no `lake`, `SessionLost` if it cannot be started.
    """
    program, folder = _found(lake, Path(project))
    began = time.monotonic()
    progress = _Progress(began + limits.start + limits.theorem)
    reason = ""
    try:
        _check_text(script)
        progress.passed.append("text")
        with scratch_folder() as scratch:
            await _check(theorem, script, program, folder, scratch, progress)
    except _Rejected as rejection:
        reason = " ".join(str(rejection).split())
    seconds = time.monotonic() - began
    return Verdict(theorem.name, not reason, reason, progress.axioms, seconds, tuple(progress.passed))


def _found(lake: str | Path, project: Path) -> tuple[str, Path]:
    """Absolute paths. Raises `LeanMissing`."""
    if not (project / "lean-toolchain").is_file():
        raise LeanMissing(f"{project} is not a Lean project: it has no lean-toolchain")
    program = shutil.which(lake)
    if program is None:
        raise LeanMissing(f"no executable {lake}: install elan, which brings `lake`, or give its path")
    return os.path.abspath(program), project.absolute()


def axioms_of(message: str) -> tuple[str, tuple[str, ...]] | None:
    """Name and sorted axioms in what `#print axioms` said, also over several lines; None for anything else."""
    if found := _NO_AXIOMS.fullmatch(message.strip()):
        return found["name"], ()
    if found := _AXIOMS.fullmatch(message.strip()):
        return found["name"], tuple(sorted(name.strip() for name in found["axioms"].split(",") if name.strip()))
    return None


def _check_text(script: str) -> None:
    if not script.strip():
        raise _Rejected("the script is empty")
    word = forbidden(script)
    if word:
        raise _Rejected(f"`{word}` is not allowed in a proof")
    opened: list[str] = []
    for character in mask(script):
        if character in _PAIRS.values():
            opened.append(character)
        elif character in _PAIRS and (not opened or opened.pop() != _PAIRS[character]):
            raise _Rejected(f"the script closes a `{character}` that it did not open")
    if opened:
        raise _Rejected(f"the script leaves a `{opened[-1]}` open")


async def _check(theorem: Theorem, script: str, lake: str, project: Path, scratch: Path, progress: _Progress) -> None:
    strict = theorem.model_copy(update={"header": strict_project_header(theorem.header)})
    text = strict.with_proof(f"(\n{script}\n)")
    source = scratch / f"{_MODULE}.lean"
    source.write_text(f"{text}\n#print axioms {theorem.name}\n", encoding="utf-8")
    asked = text.count("\n") + 2
    compiled = scratch / f"{_MODULE}.olean"
    status, output = await _run(
        [lake, "env", "lean", "--json", "-R", str(scratch), "-o", str(compiled), str(source)], project, progress
    )
    messages = list(_messages(output))
    errors = [message["data"] for message in messages if message["severity"] == "error"]
    if errors:
        raise _Rejected(f"Lean refuses the proof: {errors[0][:300]}")
    if status != 0 or not compiled.is_file():
        raise _Rejected(f"the proof ended Lean (status {status}): {output[-300:]}")
    progress.passed.append("elaborate")
    progress.axioms = _axioms(theorem, messages, asked)
    progress.passed.append("axioms")
    await _replay(lake, project, scratch, progress)


def _messages(output: str) -> Sequence[dict[str, Any]]:
    """Lean's messages, one JSON object a line; other lines are what `lake` says."""
    found = []
    for line in output.splitlines():
        with contextlib.suppress(ValueError):
            value = json.loads(line)
            if isinstance(value, dict) and isinstance(value.get("data"), str) and "severity" in value:
                found.append(value)
    return found


def _axioms(theorem: Theorem, messages: Sequence[dict[str, Any]], line: int) -> tuple[str, ...]:
    """Of the theorem. More than one such answer would mean that the proof has put words in Lean's mouth."""
    answers = [found for message in messages if (found := axioms_of(message["data"]))]
    here = [message for message in messages if (message.get("pos") or {}).get("line") == line]
    if len(answers) != 1 or len(here) != 1 or axioms_of(here[0]["data"]) is None:
        raise _Rejected("Lean did not say, once and in its place, on which axioms the proof rests")
    name, axioms = answers[0]
    wanted = theorem.name.removeprefix("_root_.")
    if name != wanted and not name.endswith(f".{wanted}"):
        raise _Rejected(f"Lean spoke of the axioms of {name}")
    if "sorryAx" in axioms:
        raise _Rejected("the proof uses `sorry`")
    foreign = [axiom for axiom in axioms if axiom not in STANDARD_AXIOMS]
    if foreign:
        raise _Rejected(f"the proof rests on other axioms than the standard ones: {', '.join(foreign)}")
    return axioms


async def _replay(lake: str, project: Path, scratch: Path, progress: _Progress) -> None:
    """With the project's checker; without one nothing is checked."""
    _, output = await _run([lake, "env", "env"], project, progress)
    variables = dict(line.split("=", 1) for line in output.splitlines() if "=" in line)
    built = project / ".lake" / "packages" / "lean4checker" / ".lake" / "build" / "bin"
    places = f"{variables.get('PATH', os.defpath)}{os.pathsep}{built}"
    checker = next((found for name in CHECKERS if (found := shutil.which(name, path=places))), None)
    if checker is None:
        return
    search = f"LEAN_PATH={scratch}{os.pathsep}{variables.get('LEAN_PATH', '')}"
    status, output = await _run([lake, "env", "env", search, checker, _MODULE], project, progress)
    if status != 0:
        raise _Rejected(f"{Path(checker).name} refuses the proof: {output[-300:]}")
    progress.passed.append("kernel")


async def _run(command: Sequence[str], folder: Path, progress: _Progress) -> tuple[int, str]:
    """Exit status and output of a command that runs in `folder`; it is killed with its group at the deadline."""
    remaining = max(0.01, progress.deadline - time.monotonic())
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            cwd=folder,
            start_new_session=True,
        )
    except OSError as error:
        raise SessionLost(f"{command[0]} cannot be started: {error}") from error
    try:
        output, _ = await asyncio.wait_for(process.communicate(), remaining)
    except TimeoutError:
        raise _Rejected("checking the proof took too long") from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):  # ended by itself in this very moment
                os.killpg(process.pid, signal.SIGKILL)
            await asyncio.shield(asyncio.ensure_future(process.wait()))
    return process.returncode or 0, output.decode("utf-8", "replace")
