"""Drives LeanInteract inside a process of its own (`lean_env.processes`): one server. Imports nothing of ours.

The server is LeanInteract's plain one. Its automatic one restarts by itself and then sends old numbers of proof states,
which in the new process are other states, even those of another theorem.
"""

import os
import threading
from collections import deque
from io import StringIO
from typing import Any, TextIO

import lean_interact  # type: ignore[import-not-found,unused-ignore]
from lean_interact import interface  # type: ignore[import-not-found,unused-ignore]

COMPLETED = "Completed"
"""The one proof status that means proved; an empty list of goals does not."""


class Client:
    """One theorem after the other in one REPL, which keeps the environments of the headers it has seen."""

    def __init__(self) -> None:
        self._server: Any = None
        self._environments: dict[str, int] = {}
        self._seconds = 0.0

    def start(self, lake: str, repl: str, project: str | None, memory_mb: int | None, seconds: float) -> list[Any]:
        """`["ready"]`. All paths are absolute; `seconds` is the client's own limit for each answer."""
        self._seconds = seconds
        built_on = None
        if project is not None:
            built_on = lean_interact.LocalProject(directory=project, lake_path=lake, auto_build=False)
        config = lean_interact.LeanREPLConfig(
            project=built_on,
            local_repl_path=repl,
            build_repl=False,
            lake_path=lake,
            memory_hard_limit_mb=memory_mb,
            enable_incremental_optimization=False,
            enable_parallel_elaboration=False,
        )
        self._server = lean_interact.LeanServer(config)
        # Nobody reads the server's standard error, and a full pipe stops it.
        errors, self._server._proc.stderr = self._server._proc.stderr, StringIO()
        threading.Thread(target=_drain, args=(errors,), daemon=True).start()
        return ["ready"]

    def open(self, header: str, theorem: str) -> list[Any]:
        """`["open", proof state, goals]`, or `["refused", why]`. The proof of `theorem` is `sorry`."""
        environment = self._environments.get(header)
        if environment is None:
            answer = self._command(header, None)
            if isinstance(answer, interface.CommandResponse) and not answer.has_errors():
                environment = self._environments[header] = answer.env
            else:
                # A header such as `set_option … in` is no complete command: take it in one piece with the statement.
                theorem = f"{header}\n{theorem}"
        answer = self._command(theorem, environment)
        if isinstance(answer, interface.LeanError):
            return ["refused", answer.message]
        errors = [message.data for message in answer.get_errors()]
        if errors:
            return ["refused", errors[0]]
        if len(answer.sorries) != 1 or answer.sorries[0].proof_state is None:
            return ["refused", f"the statement has {len(answer.sorries)} places to prove, not one"]
        return ["open", answer.sorries[0].proof_state, answer.sorries[0].goal]

    def run(self, handle: int, tactic: str) -> list[Any]:
        """`["open", proof state, goals]`, `["finished"]` or `["rejected", message]`."""
        answer = self._server.run(interface.ProofStep(tactic=tactic, proof_state=handle), timeout=self._seconds)
        if isinstance(answer, interface.LeanError):
            return ["rejected", answer.message.removeprefix("Lean error:\n")]
        errors = [message.data for message in answer.get_errors()]
        if errors:
            return ["rejected", errors[0]]
        if answer.sorries:
            return ["rejected", "the tactic leaves `sorry` in the proof"]
        if answer.goals:
            return ["open", answer.proof_state, "\n\n".join(answer.goals)]
        if answer.proof_status == COMPLETED:
            return ["finished"]
        return ["rejected", f"no goals remain, but the proof is not complete: {answer.proof_status}"]

    def memory(self) -> list[Any]:
        """`["memory", MiB]` of the server and its children."""
        return ["memory", self._server.get_memory_usage()]

    def leave(self) -> None:
        """The server is killed with everything else that came from here."""

    def _command(self, text: str, environment: int | None) -> Any:
        return self._server.run(interface.Command(cmd=text, env=environment), timeout=self._seconds)


def _drain(errors: TextIO) -> None:
    last: deque[str] = deque(errors, maxlen=20)
    os.write(2, "".join(last).encode("utf-8", "replace"))
