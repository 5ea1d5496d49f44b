"""`ProjectChecker`: does this script prove this theorem, according to an installed Lean on a built Lake project?

For theorems that need more than the embedded library, such as Mathlib. The script is treated as an attack, as in
`lean_env.embedded.verify`, but an installed Lean can be asked less. The checks, in this order:

    text       nothing is too large; the script can be read in only one way and closes no bracket that it did not open,
               so that nothing can follow the proof in parentheses; it holds no word by which it could run code of its
               own, switch the kernel off, or leave a gap
    elaborate  a fresh `lake env lean` elaborates header, statement and script, without an error
    axioms     `#print axioms` in the same process names none but `propext`, `Classical.choice` and `Quot.sound`
    kernel     `leanchecker` or `lean4checker`, if one is installed, sends the compiled proof through the kernel again

`Verdict.checks` tells which were made; without a checker the last one is not. Header and statement are trusted. Knows
nothing of sessions or of search.
"""

import asyncio
import contextlib
import json
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lean_env.checking import (
    Progress,
    ProofRefused,
    Verdict,
    check_axioms,
    fault_of_death,
    refuse_if,
    run_checks,
)
from lean_env.errors import LeanMissing, SessionLost, TheoremError
from lean_env.processes.kill_group import kill_group
from lean_env.processes.scratch import scratch_folder
from lean_env.project.dojo.repository import TracedRepository
from lean_env.session import Timeouts
from lean_env.text.declarations import full_name
from lean_env.text.forbidden import (
    bracket_error,
    declaring_word,
    doubtful_part,
    fault_of_word,
    lemmas_error,
    script_error,
    word_in_tactic,
)
from lean_env.text.headers import strict_project_header
from lean_env.text.holes import hole_error
from lean_env.text.lean_file import parse_lean_text, theorem_in_file
from lean_env.text.sizes import theorem_size_error
from lean_env.theorem import Theorem

KERNEL_CHECKERS = ("leanchecker", "lean4checker")
"""Executables to look for, in this order: newer toolchains bring the first."""
_MODULE = "Submission"
_TIMEOUTS = Timeouts(start=60.0, theorem=300.0)
"""Importing all of Mathlib takes longer than a statement."""
_NO_AXIOMS = re.compile(r"'(?P<name>.+)' does not depend on any axioms", re.DOTALL)
_AXIOMS = re.compile(r"'(?P<name>.+)' depends on axioms:\s*\[(?P<axioms>[^\]]*)\]", re.DOTALL)


class ProjectChecker:
    """A `ProofChecker` on the built Lake project in the folder `project`. Each check ends its own processes.

    A theorem needs its statement, and in its header the imports. With `repository`, whose traced files must be in
    `project`, the theorem is instead taken from its file, with all that precedes it there. One check may take
    `limits.start` + `limits.theorem` seconds. `lake` is the executable, as a path or as found on the PATH.
    """

    def __init__(
        self,
        project: str | Path,
        limits: Timeouts = _TIMEOUTS,
        *,
        lake: str | Path = "lake",
        repository: TracedRepository | None = None,
    ) -> None:
        self._project = Path(project)
        self._limits = limits
        self._lake = lake
        self._repository = repository

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        """Check that `script`, the tactics after `:= by`, proves `theorem`. See `ProofChecker`; lemmas lose attributes.

        Raises `LeanMissing` if there is no such project or no `lake`, `SessionLost` if `lake` cannot be started.
        """

        async def checks(progress: Progress) -> None:
            refuse_if(theorem_size_error(theorem) or hole_error(theorem), "invalid")
            stated = self._as_stated(theorem)
            lake, project = _found(self._lake, self._project)
            _check_text(script)
            if lemmas:
                header = f"{stated.header.rstrip()}\n\n{_nothing_but_lemmas(lemmas)}"
                stated = stated.model_copy(update={"header": header})
            progress.passed.append("text")
            with scratch_folder() as scratch:
                await _SubmissionCheck(lake, project, scratch, progress).run(stated, script)

        return await run_checks(theorem, self._limits.start + self._limits.theorem, checks)

    async def close(self) -> None:
        """Nothing to end: every check ends its own processes."""

    def _as_stated(self, theorem: Theorem) -> Theorem:
        if self._repository is None:
            return theorem
        try:
            return theorem_in_file(self._project / self._repository.file_of(theorem), theorem.name)
        except TheoremError as error:
            raise ProofRefused(str(error), "invalid") from error


def _found(lake: str | Path, project: Path) -> tuple[str, Path]:
    """Absolute paths. Raises `LeanMissing`."""
    if not (project / "lean-toolchain").is_file():
        raise LeanMissing(f"{project} is not a Lean project: it has no lean-toolchain")
    program = shutil.which(lake)
    if program is None:
        raise LeanMissing(f"no executable {lake}: install elan, which brings `lake`, or give its path")
    return os.path.abspath(program), project.absolute()


def _check_text(script: str) -> None:
    word = word_in_tactic(script)
    refuse_if(script_error(script), fault_of_word(word))
    refuse_if(f"`{word}` is not allowed in a proof" if word else "", fault_of_word(word))
    refuse_if(_doubt(script) or bracket_error(script))


def _doubt(text: str) -> str:
    part = doubtful_part(text)
    return f"`{part[:60]}` is not allowed in a proof: another Lean could read it as something else" if part else ""


def _nothing_but_lemmas(lemmas: str) -> str:
    """The lemmas, each with its proof in parentheses. Here no second process knows what the statement should mean, so
    nothing but theorems may come before it."""
    refuse_if(lemmas_error(lemmas) or _doubt(lemmas))
    try:
        problems = parse_lean_text(lemmas, "its lemmas")
    except TheoremError as error:
        raise ProofRefused(str(error)) from error
    texts = []
    for problem in problems:
        lemma, script = problem.theorem, problem.script
        if script is None:
            raise ProofRefused(f"its lemma {lemma.name} has no proof", "sorry")
        _check_text(script)
        rest = f"{lemma.header} {lemma.statement.removeprefix('theorem')} {script}"
        word = declaring_word(rest)
        refuse_if(f"`{word}` is not allowed in its lemma {lemma.name}: it could declare something else" if word else "")
        texts.append(lemma.model_copy(update={"header": ""}).with_proof(f"(\n{script}\n)"))
    return "\n".join(texts)


class _SubmissionCheck:
    """The checks of one proof that run Lean, all before the deadline of `progress`."""

    def __init__(self, lake: str, project: Path, scratch: Path, progress: Progress) -> None:
        self._lake = lake
        self._project = project
        self._scratch = scratch
        self._progress = progress

    async def run(self, theorem: Theorem, script: str) -> None:
        """Raises `ProofRefused`, or `SessionLost` if `lake` cannot be started."""
        messages, line = await self._elaborate(theorem, script)
        self._progress.passed.append("elaborate")
        self._progress.axioms = _axioms(theorem, messages, line)
        self._progress.passed.append("axioms")
        await self._check_with_kernel()

    async def _elaborate(self, theorem: Theorem, script: str) -> tuple[Sequence[dict[str, Any]], int]:
        """Lean's messages, and the line that asks for the axioms."""
        strict = theorem.model_copy(update={"header": strict_project_header(theorem.header)})
        text = strict.with_proof(f"(\n{script}\n)")
        source, compiled = self._scratch / f"{_MODULE}.lean", self._scratch / f"{_MODULE}.olean"
        source.write_text(f"{text}\n#print axioms {theorem.declared_name}\n", encoding="utf-8")
        status, output = await self._lake_env(
            "lean", "--json", "-R", str(self._scratch), "-o", str(compiled), str(source)
        )
        messages = list(_messages(output))
        errors = [message["data"] for message in messages if message["severity"] == "error"]
        if errors:
            raise ProofRefused(f"Lean refuses the proof: {errors[0][:300]}")
        if status != 0 or not compiled.is_file():
            raise ProofRefused(f"the proof ended Lean (status {status}): {output[-300:]}", fault_of_death(status))
        return messages, text.count("\n") + 2

    async def _check_with_kernel(self) -> None:
        """Run the project's kernel checker. Without one this check is not made."""
        _, output = await self._lake_env("env")
        variables = dict(line.split("=", 1) for line in output.splitlines() if "=" in line)
        built = self._project / ".lake" / "packages" / "lean4checker" / ".lake" / "build" / "bin"
        path = f"{variables.get('PATH', os.defpath)}{os.pathsep}{built}"
        checker = next((found for name in KERNEL_CHECKERS if (found := shutil.which(name, path=path))), None)
        if checker is None:
            return
        search = f"LEAN_PATH={self._scratch}{os.pathsep}{variables.get('LEAN_PATH', '')}"
        status, output = await self._lake_env("env", search, checker, _MODULE)
        if status != 0:
            raise ProofRefused(f"{Path(checker).name} refuses the proof: {output[-300:]}")
        self._progress.passed.append("kernel")

    async def _lake_env(self, *command: str) -> tuple[int, str]:
        """Exit status and output of `lake env COMMAND` in the project; its group is killed at the deadline."""
        try:
            process = await asyncio.create_subprocess_exec(
                self._lake,
                "env",
                *command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                cwd=self._project,
                start_new_session=True,
            )
        except OSError as error:
            raise SessionLost(f"{self._lake} cannot be started: {error}") from error
        try:
            output, _ = await asyncio.wait_for(process.communicate(), self._progress.remaining())
        except TimeoutError:
            raise ProofRefused("checking the proof took too long", "time") from None
        finally:
            await kill_group(process)
        return process.returncode or 0, output.decode("utf-8", "replace")


def axioms_of(message: str) -> tuple[str, tuple[str, ...]] | None:
    """Name and sorted axioms from the answer to `#print axioms`, which may span lines; None for any other message."""
    if found := _NO_AXIOMS.fullmatch(message.strip()):
        return found["name"], ()
    if found := _AXIOMS.fullmatch(message.strip()):
        return found["name"], tuple(sorted(name.strip() for name in found["axioms"].split(",") if name.strip()))
    return None


def _messages(output: str) -> Sequence[dict[str, Any]]:
    """Lean's messages, one JSON object per line; other lines come from `lake`."""
    found = []
    for line in output.splitlines():
        with contextlib.suppress(ValueError):
            value = json.loads(line)
            if isinstance(value, dict) and isinstance(value.get("data"), str) and "severity" in value:
                found.append(value)
    return found


def _axioms(theorem: Theorem, messages: Sequence[dict[str, Any]], line: int) -> tuple[str, ...]:
    """Axioms of the theorem. A second answer about axioms would mean that the proof forged one of them."""
    answers = [found for message in messages if (found := axioms_of(message["data"]))]
    here = [message for message in messages if (message.get("pos") or {}).get("line") == line]
    if len(answers) != 1 or len(here) != 1 or axioms_of(here[0]["data"]) is None:
        raise ProofRefused("Lean did not report, once and on the line that asks, on which axioms the proof rests")
    name, axioms = answers[0]
    if name != full_name(theorem):
        raise ProofRefused(f"Lean reported the axioms of {name}")
    check_axioms(axioms)
    return axioms
