"""A session runs no text that could run code of its own, and would not let such code write if it came through."""

import asyncio
import subprocess
from pathlib import Path

import pytest

from lean_env import EmbeddedSession, Theorem, TheoremError, ensure_built, verify
from lean_env.embedded.build import SOURCE
from lean_env.embedded.command import lean_command, lean_environment
from lean_env.embedded.host import landlock_version

WRITER = """
open Harness
def writeSyntax : Lean.ParserDescr := .node `writeSyntax 1024 (.symbol "write_file")
attribute [command_parser] writeSyntax
@[command_elab writeSyntax] unsafe def Evil.write : Lean.Elab.Command.CommandElab := fun _ _ _ _ =>
  match IO.FS.Handle.mk "PATH" .write .nil with
  | .ok _ => .ok ()
  | .err e => .err e
write_file
"""


@pytest.mark.parametrize(
    ("header", "statement"),
    [
        ("#eval 1\n", "theorem t : True"),
        ('@[extern "x"] opaque f : Nat\n', "theorem t : True"),
        ("open Nat in run_cmd x\nopen Nat in\n", "theorem t : True"),
        ("", "theorem t : (by run_tac x : True) = trivial"),
    ],
)
async def test_what_a_check_would_refuse_is_refused_before_lean_starts(header: str, statement: str) -> None:
    theorem = Theorem(name="t", header=header, statement=statement)
    verdict = await verify(theorem, "trivial")
    session = EmbeddedSession()
    with pytest.raises(TheoremError) as refused:
        await session.open(theorem)
    assert str(refused.value) == f"t: {verdict.reason}"
    assert "could run code of its own" in verdict.reason
    assert session.pid is None


@pytest.mark.skipif(landlock_version() == 0, reason="this kernel has no Landlock")
async def test_code_that_came_through_could_not_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    native = (SOURCE / "Harness" / "Native.lean").read_text(encoding="utf-8").removeprefix("prelude\n")
    target, file = tmp_path / "target", tmp_path / "free.lean"
    header = native + WRITER.replace("PATH", str(target))
    file.write_text(header, encoding="utf-8")
    environment = lean_environment(ensure_built())
    await asyncio.to_thread(subprocess.run, lean_command(4096, [str(file)]), env=environment, check=True)
    target.unlink()  # Lean has written it, because nothing confined that process
    monkeypatch.setattr("lean_env.text.forbidden.word_in_header", lambda text: "")
    session = EmbeddedSession()
    with pytest.raises(TheoremError):
        await session.open(Theorem(name="t", header=header, statement="theorem t : True"))
    await session.close()
    assert not target.exists()
