"""A backend that works passes the check that precedes a run; one that refuses or accepts everything does not."""

from pathlib import Path

import pytest

from lean_env import LeanConfig, LeanInteractLean, Theorem, minif2f
from lean_env.backends import EmbeddedLean
from lean_env.errors import LeanBroken
from lean_env.probe import check_backend
from tests.extras import needs
from tests.lean_env.backends import settings_of, standins
from tests.lean_env.standin.install import install_broken


def interact(repl: Path, lake: Path | None = None) -> LeanInteractLean:
    needs("lean_interact")
    return LeanInteractLean(kind="lean-interact", repl=repl, lake=lake or standins().lake.parent)


def lake_that(folder: Path, says: str) -> Path:
    """A folder with a `lake` that runs the REPL, but for which every Lean file is as `says` says."""
    program = folder / "lake"
    program.write_text(
        f'#!/bin/sh\nif [ "$2" != lean ]; then shift; exec "$@"; fi\n'
        f'for last; do :; done\nname=$(grep -o "#print axioms .*" "$last" | cut -d" " -f3)\n{says}\n'
    )
    program.chmod(0o755)
    return folder


async def broken(lean: LeanConfig, theorems: list[Theorem] | None = None) -> str:
    with pytest.raises(LeanBroken) as raised:
        await check_backend(lean, theorems or [])
    said = str(raised.value)
    assert "\n" not in said
    return said


async def test_the_embedded_lean_works_whatever_the_headers_import() -> None:
    await check_backend(EmbeddedLean(kind="embedded"), minif2f("valid"))


async def test_a_lean_without_memory_does_not_work() -> None:
    assert "Lean did not start" in await broken(EmbeddedLean(kind="embedded", memory_mb=512))


@pytest.mark.slow
async def test_leandojo_is_asked_in_the_proof_of_a_theorem_that_is_there() -> None:
    absent, there = (Theorem(name=name, statement="", source="Demo.lean") for name in ("Demo.none", "Demo.or_assoc'"))
    await check_backend(settings_of("leandojo"), [absent, there])


@pytest.mark.parametrize(
    ("habit", "message"),
    [
        ("accepts", "it accepts `exact h` as a step of a false proof of `theorem false_theorem (p q :"),
        ("rejects", "it answers `exact h` in `theorem known_theorem (p : Prop) (h : p) : p` with: no such constant"),
        ("imports", "it does not open `theorem known_theorem (p : Prop) (h : p) : p`: known_theorem: unknown module"),
    ],
)
async def test_a_session_that_accepts_or_rejects_everything_is_found(tmp_path: Path, habit: str, message: str) -> None:
    header = "import Mathlib\n\nopen Nat\n"
    theorems = [Theorem(name="t", statement="theorem t : 1 = 1", header=header)]
    assert message in await broken(interact(install_broken(tmp_path, habit)), theorems)


async def test_a_checker_that_refuses_or_accepts_everything_is_found(tmp_path: Path) -> None:
    repl = install_broken(tmp_path, "falters")
    refuses = lake_that(tmp_path, "echo no space left; exit 1")
    said = await broken(interact(repl, refuses))
    assert "its check refuses a proof of `theorem known_theorem (p : Prop) (h : p) : p`" in said
    assert "no space left" in said
    message = '{"severity":"information","pos":{"line":%d,"column":0},"data":"%s does not depend on any axioms"}'
    line = '$(grep -n "#print axioms" "$last" | cut -d: -f1)'
    accepts = lake_that(tmp_path, f"touch \"${{last%.lean}}.olean\"; printf '{message}\\n' {line} \"'$name'\"")
    said = await broken(interact(repl, accepts))
    assert "its check accepts a proof of `theorem false_theorem (p q : Prop) (h : p) : q`, which is false" in said
