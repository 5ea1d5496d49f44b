"""Drives LeanDojo inside a process of its own (`lean_env.processes`): one `Dojo` at a time. Imports nothing of ours.

LeanDojo looks a repository up on GitHub even if it is traced already; what it looks up is only needed for tracing, so
the repository object is made here without that. Of pexpect, which carries the conversation, the pause before each line
and the reading of one character at a time are changed.
"""

import json
import re
from pathlib import Path
from typing import Any

import lean_dojo  # type: ignore[import-not-found,import-untyped,unused-ignore]
from lean_dojo.data_extraction.lean import RepoType  # type: ignore[import-not-found,import-untyped,unused-ignore]
from lean_dojo.interaction import dojo as dojo_module  # type: ignore[import-not-found,import-untyped,unused-ignore]

LINE_BYTES = 4095
"""Of one request, its line break included: a terminal takes no more, and `Dojo` talks over one."""
READ_CHARACTERS = 65536
_WORDS = 2000
"""Characters of Lean's output that are kept, the last ones."""


class _Words:
    """A log file for pexpect that remembers the end alone."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text = (self.text + text)[-_WORDS:]

    def flush(self) -> None:
        pass


class _Terminal(dojo_module.pexpect.spawn):  # type: ignore[misc,name-defined,unused-ignore]
    """What `Dojo` starts Lean with."""

    words = _Words()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.delaybeforesend = None
        self.logfile_read = _Terminal.words
        self._unread = ""

    def read_nonblocking(self, size: int = 1, timeout: int | None = -1) -> str:
        """As many characters as there are, but no line break within: `Dojo` takes all it gets for one line."""
        if not self._unread:
            self._unread = super().read_nonblocking(READ_CHARACTERS, timeout)
        line, end, self._unread = self._unread.partition("\n")
        return line + end


dojo_module.pexpect.spawn = _Terminal


def _repository(address: str, commit: str, lean_version: str) -> Any:
    repository = object.__new__(lean_dojo.LeanGitRepo)
    kind = RepoType.GITHUB if address.startswith("https://github.com/") else RepoType.LOCAL
    for field, value in {
        "url": address,
        "commit": commit,
        "repo": None,
        "repo_type": kind,
        "lean_version": lean_version,
    }.items():
        object.__setattr__(repository, field, value)
    return repository


def _same_statement(folder: Path, file: str, statement: str) -> bool:
    """Whether the text after the theorem's name occurs in the file; spaces and line breaks are all alike."""
    wanted = " ".join(statement.split()[2:])
    return wanted in " ".join((folder / file).read_text(encoding="utf-8").split())


class Client:
    """One theorem of a traced repository."""

    def __init__(self) -> None:
        self._dojo: Any = None
        self._states: list[Any] = []

    def open(
        self, folder: str, address: str, commit: str, file: str, name: str, statement: str, seconds: int
    ) -> list[Any]:
        """`["open", handle, goals]`, or `["refused", why]`. `seconds` is LeanDojo's own limit for each answer."""
        self.leave()
        if not (Path(folder) / file).is_file():
            return ["refused", f"the traced repository has no file {file}"]
        if statement and not _same_statement(Path(folder), file, statement):
            return ["refused", f"{file} states it otherwise"]
        toolchain = (Path(folder) / "lean-toolchain").read_text(encoding="utf-8").strip()
        repository = _repository(address, commit, toolchain.rpartition(":")[2])
        _Terminal.words.text = ""
        self._dojo = lean_dojo.Dojo(lean_dojo.Theorem(repository, file, name), timeout=seconds)
        try:
            _, first = self._dojo.__enter__()
        except dojo_module.DojoInitError as error:
            self.leave()
            said = " ".join(_Terminal.words.text.split())[-500:]
            return ["refused", f"{error}: {said}" if said else str(error)]
        # Lean has read the changed copy of the file, and nobody may find it in the repository if we are killed.
        self._dojo.modified_file.close()
        self._states = [first]
        return ["open", 0, first.pp]

    def run(self, handle: int, tactic: str) -> list[Any]:
        """`["open", handle, goals]`, `["finished"]` or `["rejected", message]`."""
        state = self._states[handle]
        request = json.dumps({"sid": state.id, "cmd": tactic}, ensure_ascii=False)
        length = len(request.encode()) + 1
        if length > LINE_BYTES:
            return ["rejected", f"the tactic is too long for LeanDojo: {length} of at most {LINE_BYTES} bytes"]
        if re.search(r"[\x7f-\x9f]", tactic):
            return ["rejected", "the tactic holds a control character"]
        result = self._dojo.run_tac(state, tactic)
        if isinstance(result, lean_dojo.TacticState):
            self._states.append(result)
            return ["open", len(self._states) - 1, result.pp]
        if isinstance(result, lean_dojo.ProofFinished):
            return ["finished"]
        if isinstance(result, lean_dojo.ProofGivenUp):
            return ["rejected", "the tactic leaves `sorry` in the proof"]
        return ["rejected", result.error]

    def leave(self) -> None:
        """End Lean, and remove the changed copy of the file."""
        dojo, self._dojo = self._dojo, None
        if dojo is not None and hasattr(dojo, "proc"):
            dojo_module.kill_descendants(dojo.proc.pid)
        if dojo is not None and hasattr(dojo, "modified_file"):
            dojo.modified_file.close()
