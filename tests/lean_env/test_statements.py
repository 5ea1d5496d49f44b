"""The embedded library against MiniF2F: which statements it can express, and that they mean what the command says."""

import asyncio
from pathlib import Path

from lean_env import EmbeddedSession, Theorem, TheoremError, ensure_built, minif2f
from lean_env.embedded.build import lean_command, lean_environment

EXPRESSIBLE = 199
"""Statements of MiniF2F about ℕ, ℤ and finite sets; the others need ℚ, ℝ, ℂ or more."""

SLOW = "aime_1984_p15"
"""A statement about ℝ; Lean takes seconds to refuse it."""


async def test_statements_of_minif2f_open(tmp_path: Path) -> None:
    session = EmbeddedSession()
    opened: list[Theorem] = []
    reasons: list[str] = []
    for theorem in (theorem for theorem in minif2f() if theorem.name != SLOW):
        try:
            await session.open(theorem)
            opened.append(theorem)
        except TheoremError as error:
            reasons.append(str(error))
    await session.close()
    assert len(opened) == EXPRESSIBLE
    assert all(reasons)

    # The same statements as an ordinary file, in a process without harness: nothing but `sorry` to complain of.
    header = opened[0].header.replace("import Mathlib", "")
    file = tmp_path / "all.lean"
    text = "\n".join(["set_option autoImplicit false", header, *(f"{t.statement} := by sorry" for t in opened)])
    file.write_text(text, encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *lean_command(4096, ["-DElab.async=false", str(file)]),
        env=lean_environment(ensure_built()),
        stdout=asyncio.subprocess.PIPE,
    )
    output = (await process.communicate())[0].decode()
    assert process.returncode == 0
    assert output.count("declaration uses `sorry`") == EXPRESSIBLE
    assert "error" not in output
