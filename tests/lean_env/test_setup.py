"""The set-up of an installed Lean from nothing: its steps, with stand-ins for curl, elan, git and lake."""

from pathlib import Path

import pytest

from lean_env import LeanError, LeanMissing
from lean_env.project.interact.requirements import requirements
from lean_env.project.setup.places import Places, default_folder, newest_repl
from lean_env.project.setup.run import set_up
from lean_env.project.setup.steps import Step
from tests.extras import needs
from tests.lean_env.standin.installer import FAILS, put

needs("lean_interact")

STEPS = (
    "elan, which installs Leans",
    "Lean v4.24.0",
    "REPL, source",
    "REPL, built",
    "project with Mathlib, source",
    "Mathlib, compiled",
)


class Recorded:
    """The steps that were made, and those whose product was there."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.there: list[str] = []
        self.sizes: list[int] = []

    def begins(self, number: int, of: int, step: Step) -> None:
        assert of == len(STEPS)

    def ended(self, number: int, of: int, step: Step, seconds: float | None, size: int) -> None:
        (self.there if seconds is None else self.made).append(step.what)
        self.sizes.append(size)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Where a set-up goes on a machine that has curl and git, and no Lean."""
    put(tmp_path / "bin", "curl", "git")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    monkeypatch.setenv("ELAN_TOOLCHAIN", "another")
    return Places.of(tmp_path / "coverage-prover" / "lean", "4.24.0")


def made(places: Places) -> Recorded:
    report = Recorded()
    set_up(places, mathlib=True, report=report)
    return report


def test_everything_is_made_once(places: Places) -> None:
    first = made(places)
    assert (first.made, first.there) == ([*STEPS], [])
    assert all(size > 0 for size in first.sizes)
    lines = [line for line in places.log.read_text().splitlines() if line.startswith("$ ")]
    assert [line.partition(" && ")[2].split(" ")[0] for line in lines] == [
        "curl", "sh", "elan", "git", "git", "lake", "git", "lake", "lake"
    ]  # fmt: skip
    assert places.installer.is_file()
    log = places.log.read_text()
    again = made(places)
    assert (again.made, again.there) == ([], [*STEPS])
    assert places.log.read_text() == log, "nothing was run"


@pytest.mark.parametrize(
    ("fails", "command"),
    [
        ("curl", 0),
        ("elan toolchain install", 1),
        ("git clone", 2),
        ("lake build", 3),
        ("lake update", 4),
        ("lake exe", 5),
    ],
)
def test_a_step_that_fails_half_way_is_one_line_and_made_again(
    places: Places, monkeypatch: pytest.MonkeyPatch, fails: str, command: int
) -> None:
    monkeypatch.setenv(FAILS, fails)
    report = Recorded()
    with pytest.raises(LeanMissing) as failed:
        set_up(places, mathlib=True, report=report)
    said = str(failed.value)
    assert "\n" not in said
    assert said.startswith(f"`{fails}")
    assert f"(status 1): error: no route to host; all that it wrote is in {places.log}, and the same" in said
    assert report.made == [*STEPS[:command]]
    monkeypatch.delenv(FAILS)
    again = made(places)
    assert (again.there, again.made) == ([*STEPS[:command]], [*STEPS[command:]])


def test_a_product_that_is_not_whole_is_made_again(places: Places) -> None:
    made(places)
    next(places.mathlib.rglob("Order/Basic.olean")).unlink()
    (places.lean_home / "lib" / "lean" / "Init.olean").unlink()
    assert made(places).made == [STEPS[1], STEPS[5]]


def test_a_repl_of_the_same_minor_version_will_do(places: Places) -> None:
    patch = Places.of(places.folder, "v4.24.1")
    report = Recorded()
    set_up(patch, mathlib=True, report=report)
    assert "--branch v4.24.0 https://github.com/leanprover-community/repl" in patch.log.read_text()
    assert (patch.repl / "lean-toolchain").read_text() == "leanprover/lean4:v4.24.1\n"


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("v4.25.0-rc2", "mathlib4 has no tag v4.25.0-rc2; give one of its .* --lean: v4.9.0, v4.24.0, v4.24.1"),
        ("v4.11.0", "repl has no tag v4.11.0; give one of its .* --lean: v4.24.0-rc1, v4.24.0, v4.25.0-rc2"),
    ],
)
def test_a_version_that_is_not_there_is_named_with_others(places: Places, version: str, message: str) -> None:
    with pytest.raises(LeanMissing, match=message):
        set_up(Places.of(places.folder, version), mathlib=True, report=Recorded())


def test_what_cannot_be_is_said(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LeanMissing, match="`nightly` is no version of Lean 4"):
        Places.of(places.folder, "nightly")
    (tmp_path / "file").touch()
    with pytest.raises(LeanError, match=f"{tmp_path}/file: "):
        set_up(Places.of(tmp_path / "file", "4.24.0"), mathlib=False, report=Recorded())
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LeanMissing, match="no program curl: install it, then give the same command again"):
        set_up(places, mathlib=True, report=Recorded())


def test_doctor_finds_what_was_set_up(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("XDG_CACHE_HOME", str(tmp_path))
        assert default_folder() == places.folder
        assert newest_repl(default_folder()) is None
        found = {each.what: each for each in requirements()}
    assert (found["REPL"].state, found["lake"].state) == ("optional", "missing")
    assert "prover lean setup" in found["REPL"].advice
    made(places)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = {each.what: each for each in requirements()}
    assert (found["REPL"].state, found["REPL"].found) == ("ok", str(places.repl))
    assert f"give `lake: {tmp_path / 'elan' / 'bin'}`" in found["lake"].advice
