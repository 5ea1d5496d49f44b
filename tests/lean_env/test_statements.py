"""The embedded library against MiniF2F: which statements it can express, and that they mean what the command says."""

import subprocess
from pathlib import Path

from lean_env import EmbeddedSession, Theorem, TheoremError, ensure_built, minif2f
from lean_env.embedded.build import lean_command, lean_environment

EXPRESSIBLE = 199
"""Statements of MiniF2F about ℕ, ℤ and finite sets; the others need ℚ, ℝ, ℂ or more."""


async def test_statements_of_minif2f_open(tmp_path: Path) -> None:
    session = EmbeddedSession()
    opened: list[Theorem] = []
    reasons: list[str] = []
    for theorem in minif2f():
        try:
            await session.open(theorem)
            opened.append(theorem)
        except TheoremError as error:
            reasons.append(str(error))
    await session.close()
    assert len(opened) == EXPRESSIBLE
    assert all("Unknown" in reason or "expected" in reason or "end of" in reason for reason in reasons)

    # The very same statements as an ordinary file, in a process that has no harness: nothing but `sorry` to complain of.
    lines = ["set_option autoImplicit false", opened[0].header.replace("import Mathlib", "")]
    file = tmp_path / "all.lean"
    file.write_text("\n".join(lines + [f"{theorem.statement} := by sorry" for theorem in opened]), encoding="utf-8")
    command = lean_command(4096, ["-DElab.async=false", str(file)])
    done = subprocess.run(command, env=lean_environment(ensure_built()), capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.count("declaration uses `sorry`") == EXPRESSIBLE
    assert "error" not in done.stdout
