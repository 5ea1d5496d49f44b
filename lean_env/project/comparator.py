"""leanprover/comparator, an independent judge of proofs, as a `ProofChecker`.

Each proof is a Lake package of its own, since a hostile proof may leave something behind where it was built.
`Challenge` holds the statement with `sorry`, `Solution` the statement with the proof. The judge builds both in a
sandbox, compares the statements, looks at the axioms, and sends the proof through the kernel. Status 0: it accepts.

What its messages mean was read in its source; where one is not known, the fault is `error`.
"""

import asyncio
import itertools
import re
import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path

from lean_env.checking import Progress, ProofRefused, Verdict, fault_of_death, run_checks
from lean_env.errors import LeanMissing
from lean_env.fault import fault_of_axioms
from lean_env.processes.kill_group import kill_group
from lean_env.project.lake_package import CHALLENGE, SOLUTION, Surroundings, judge_config, write_package
from lean_env.text.declarations import full_name
from lean_env.theorem import Theorem

COMMAND = ("lake", "env", "comparator")
"""Calls the judge, as its README says; the name of the configuration file follows."""
CONFIG = "config.json"
SECONDS = 3600.0
"""Limit on the judgement of one proof: modules are built, and all that a theorem rests on goes through the kernel."""
_UNPRINTABLE = re.compile(r"[^\w.'-]+")
_EXCEPTION = "uncaught exception: "
_BUILD_FAILED = "Child exited with"
_ERROR = re.compile(r"(?<=error: ).+")
_AXIOM = re.compile(r"Illegal axiom detected: '(?P<name>[^']+)'")
_OTHER_STATEMENT = re.compile(r"statement do(?:es)? not match|does not match between challenge and target")
_REASON_CHARACTERS = 300


class ComparatorChecker:
    """A `ProofChecker` that lays each proof out in a folder of its own below `folder`, and has it judged there.

    `command` calls the judge; each call may take `seconds`. Raises what `lay_out` raises.
    """

    def __init__(
        self,
        folder: Path,
        built_with: Surroundings,
        command: Sequence[str] = COMMAND,
        seconds: float = SECONDS,
    ) -> None:
        self._folder = folder
        self._built_with = built_with
        self._command = command
        self._seconds = seconds
        self._numbers = itertools.count(1)

    def lay_out(self, theorem: Theorem, script: str, lemmas: str = "") -> Path:
        """Write the package of one proof; returns its folder. Raises `LeanMissing` and `FileExistsError` as
        `write_package` does."""
        package = self._folder / f"{next(self._numbers):04}-{_UNPRINTABLE.sub('_', theorem.name)}"
        files = {
            f"{CHALLENGE}.lean": theorem.with_proof("sorry"),
            f"{SOLUTION}.lean": theorem.with_proof(script, lemmas),
            CONFIG: judge_config(full_name(theorem)),
        }
        write_package(package, files, (CHALLENGE, SOLUTION), self._built_with)
        return package

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        """Have the judge check that `script`, the tactics after `:= by`, proves `theorem`. No word is refused before.

        Raises `LeanMissing` if the command cannot be found.
        """
        program = shutil.which(self._command[0])
        if program is None:
            raise LeanMissing(f"no executable {self._command[0]} to call comparator with")

        async def checks(progress: Progress) -> None:
            package = self.lay_out(theorem, script, lemmas)
            status, output = await _run([program, *self._command[1:], CONFIG], package, self._seconds)
            if status != 0:
                raise _refusal(status, output)
            progress.passed.append("comparator")

        return await run_checks(theorem, self._seconds, checks)

    async def close(self) -> None:
        """Nothing to end: every judgement ends its own processes."""


def found(command: Sequence[str]) -> bool:
    """Whether the judge that `command` calls is installed."""
    programs = (command[0], command[-1]) if tuple(command) == COMMAND else command[:1]
    return all(shutil.which(program) for program in programs)


def by_hand(folder: Path, command: Sequence[str]) -> str:
    """The line for a shell that judges every proof laid out below `folder`."""
    call = shlex.join([*command, CONFIG])
    return f'for proof in {shlex.quote(str(folder))}/*/; do (cd "$proof" && {call}); done'


async def _run(command: Sequence[str], folder: Path, seconds: float) -> tuple[int, str]:
    """Exit status and output of the command in that folder; its group is killed after `seconds`."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        cwd=folder,
        start_new_session=True,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        raise ProofRefused(f"comparator took longer than {seconds:g} s", "time") from None
    finally:
        await kill_group(process)
    return process.returncode or 0, output.decode("utf-8", "replace")


def _refusal(status: int, output: str) -> ProofRefused:
    """What the judge's answer means."""
    _, thrown, message = output.rpartition(_EXCEPTION)
    words = " ".join((message if thrown else output).split())[-_REASON_CHARACTERS:] or f"status {status}"
    build_failed = _BUILD_FAILED in words
    if build_failed and (error := _ERROR.search(output)):
        words = f"{words}: {error[0][:_REASON_CHARACTERS]}"
    reason = f"comparator refuses the proof: {words}"
    if axiom := _AXIOM.search(output):
        return ProofRefused(reason, fault_of_axioms([axiom["name"]]) or "axioms")
    if _OTHER_STATEMENT.search(output):
        return ProofRefused(reason, "statement")
    if build_failed and f"Building {CHALLENGE}" in output and f"Building {SOLUTION}" not in output:
        return ProofRefused(reason, "invalid")
    return ProofRefused(reason, fault_of_death(status))
