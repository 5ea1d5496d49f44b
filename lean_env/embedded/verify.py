"""`EmbeddedChecker` and `verify`: does this script prove this theorem, according to the embedded Lean?

The script is treated as an attack until the kernel has accepted it. Header and statement are the problem, and their
meaning is taken as given; but what the header claims to prove goes through the kernel as well.

To elaborate a text is to run it, so a process that has elaborated anything is not trusted. Two processes each leave a
compiled module. A third, which never elaborates, derives the verdict from these two. The first two are ended before a
copy of their module is read. Where the system has Landlock, each of them can write only to a folder of its own; but
they can read what the user can read. The checks, in this order:

    parse      header, statement and script are not too large and hold no word by which they could run code of their
               own, and the script is one tactic sequence (as reported by the first process, which does not run it: a
               courtesy, not a proof)
    statement  the first process elaborates header and statement; their constants, and the theorem's type, are wanted
    elaborate  the second process elaborates the whole file
    kernel     the third reads both modules. What the header declares is the same in both. These declarations, as the
               first module has them, and all that the second adds go through the kernel again, on top of the library
    identity   the theorem has the intended name, is a theorem, and its type equals the intended one, whatever the
               lemmas that the proof brings along declare
    axioms     it rests on nothing but `propext`, `Classical.choice` and `Quot.sound`

One hole is open: a process that breaks out of Lean could write a module that is no honest image of Lean's objects, and
Lean's reader of modules does not defend itself against that. Knows nothing of sessions or of search.
"""

import asyncio
from dataclasses import replace

from lean_env.checking import Progress, Verdict, check_axioms, refuse_if, run_checks
from lean_env.embedded.build import ensure_built
from lean_env.embedded.fork_server import Copy, ForkServer, Launch, Launcher, start_process
from lean_env.embedded.proof_check import Processes, check_in_lean
from lean_env.processes.scratch import scratch_folder
from lean_env.session import Timeouts
from lean_env.text.forbidden import (
    fault_of_word,
    lemmas_error,
    script_error,
    theorem_error,
    word_in_header,
    word_in_script,
)
from lean_env.text.holes import hole_error
from lean_env.text.sizes import theorem_size_error
from lean_env.theorem import Theorem


async def verify(
    theorem: Theorem,
    script: str,
    limits: Timeouts = Timeouts(),  # noqa: B008 - frozen
    memory_mb: int = 4096,
) -> Verdict:
    """Check that `script`, the tactics after `:= by`, proves `theorem`.

    The whole check may take `limits.start` + `limits.theorem` seconds. Each of its three Lean processes has `memory_mb`
    MiB of address space. A malformed statement gives a refusal. Raises `LeanMissing` without a usable wheel,
    `SessionLost` if Lean cannot be started.
    """
    return await _verify(theorem, script, "", limits, memory_mb, start_process)


class EmbeddedChecker:
    """A `ProofChecker` that gives the same verdicts as `verify`, faster: for many proofs, in sequence or in parallel.

    As with `verify`, each proof has three Lean processes to itself. Here they are copies of one process that was
    initialised before it read any theorem or script, so no script can influence the verdict on another. That process
    starts with the first proof, and again if it has ended.
    """

    def __init__(self, limits: Timeouts = Timeouts(), memory_mb: int = 4096) -> None:  # noqa: B008 - frozen
        self._limits = limits
        self._memory_mb = memory_mb
        self._starting = asyncio.Lock()
        self._server: ForkServer | None = None

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        """See `ProofChecker`, and `verify`, the function."""
        async with self._starting:
            if self._server is None or self._server.ended:
                self._server = await ForkServer.start()
        server, copies = self._server, list[Copy]()

        async def launch(wanted: Launch) -> Copy:
            copies.append(await server(wanted))
            return copies[-1]

        verdict = await _verify(theorem, script, lemmas, self._limits, self._memory_mb, launch)
        return replace(verdict, cpu_seconds=sum(copy.cpu_seconds for copy in copies))

    async def close(self) -> None:
        """End all processes; checks in progress fail."""
        if self._server is not None:
            await self._server.close()


async def _verify(
    theorem: Theorem, script: str, lemmas: str, limits: Timeouts, memory_mb: int, launch: Launcher
) -> Verdict:
    library = await asyncio.to_thread(ensure_built)

    async def checks(progress: Progress) -> None:
        refuse_if(script_error(script), fault_of_word(word_in_script(script)))
        refuse_if(theorem_size_error(theorem) or hole_error(theorem) or theorem_error(theorem), "invalid")
        refuse_if(lemmas_error(lemmas), fault_of_word(word_in_header(lemmas)))
        with scratch_folder() as scratch:
            async with Processes.started(library, scratch, memory_mb, launch) as lean:
                await check_in_lean(theorem, script, lemmas, lean, limits, progress)
        check_axioms(progress.axioms)
        progress.passed.append("axioms")

    return await run_checks(theorem, limits.start + limits.theorem, checks)
