"""comparator as a judge: a stand-in reads the real layout and judges with real Lean."""

import json
import tomllib
from pathlib import Path

import pytest

from lean_env import LeanMissing, Problem, Theorem, verify_many
from lean_env.fault import Fault
from lean_env.project import comparator
from lean_env.project.comparator import ComparatorChecker
from lean_env.project.lake_package import Surroundings
from tests.lean_env.backends import all_processes, standins
from tests.lean_env.standin.traced import SOURCE

LEAN = Surroundings("leanprover/lean4:v4.35.0")
SWAP = Theorem(name="swap", header="import Mathlib\n", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
NAMED = Theorem(name="t", header="namespace Deep\nopen Nat\n", statement="theorem t : 1 + 1 = 2")


def judge(folder: Path, built_with: Surroundings = LEAN, seconds: float = 60) -> ComparatorChecker:
    command = [str(standins().lake), "env", str(standins().comparator)]
    return ComparatorChecker(folder, built_with, command, seconds)


@pytest.mark.slow
async def test_each_proof_gets_its_own_answer(tmp_path: Path) -> None:
    problems: list[tuple[Problem, Fault | None, str]] = [
        (Problem(SWAP, "exact ⟨h.2, h.1⟩"), None, ""),
        (Problem(NAMED, "rfl"), None, ""),
        (
            Problem(SWAP, "exact ⟨h.1, h.2⟩"),
            "error",
            "refuses the proof: Child exited with 1: Solution.lean: Application type mismatch",
        ),
        (Problem(SWAP, "exact sorryAx _ true"), "sorry", "Illegal axiom detected: 'sorryAx'"),
        (Problem(NAMED.model_copy(update={"header": "axiom a : 1 + 1 = 2\n"}), "exact a"), "axioms", "'a'"),
        (Problem(SWAP.model_copy(update={"statement": "theorem swap : Unknown"}), "skip"), "invalid", "Unknown"),
    ]
    verdicts = await verify_many([problem for problem, _, _ in problems], judge(tmp_path / "layout"))
    for verdict, (_, fault, words) in zip(verdicts, problems, strict=True):
        assert verdict.fault == fault, verdict
        assert words in verdict.reason
        assert verdict.checks == (("comparator",) if fault is None else ())


async def test_the_layout_is_the_one_that_comparator_reads(tmp_path: Path) -> None:
    package = judge(tmp_path / "layout").lay_out(NAMED, "rfl")
    assert package == tmp_path / "layout" / "0001-t"
    config = json.loads((package / "config.json").read_text(encoding="utf-8"))
    assert config == {
        "challenge_module": "Challenge",
        "solution_module": "Solution",
        "theorem_names": ["Deep.t"],
        "permitted_axioms": ["Classical.choice", "Quot.sound", "propext"],
        "enable_nanoda": False,
    }
    header = "namespace Deep\nopen Nat\n\ntheorem t : 1 + 1 = 2 := by\n"
    assert (package / "Challenge.lean").read_text(encoding="utf-8") == f"{header}  sorry\n"
    assert (package / "Solution.lean").read_text(encoding="utf-8") == f"{header}  rfl\n"
    assert (package / "lean-toolchain").read_text(encoding="utf-8") == "leanprover/lean4:v4.35.0\n"
    lakefile = tomllib.loads((package / "lakefile.toml").read_text(encoding="utf-8"))
    assert [library["name"] for library in lakefile["lean_lib"]] == ["Challenge", "Solution"]
    assert lakefile["leanOptions"] == {"autoImplicit": False}
    assert "require" not in lakefile


def test_lemmas_belong_to_the_solution_alone(tmp_path: Path) -> None:
    package = judge(tmp_path / "layout").lay_out(NAMED, "exact a", "theorem a : 1 + 1 = 2 := rfl")
    assert "theorem a" not in (package / "Challenge.lean").read_text(encoding="utf-8")
    solution = (package / "Solution.lean").read_text(encoding="utf-8")
    assert solution.index("open Nat") < solution.index("theorem a") < solution.index("theorem t")


def test_a_project_is_required_with_its_packages_and_nothing_is_fetched(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / ".lake" / "packages" / "mathlib").mkdir(parents=True)
    (project / "lakefile.lean").touch()
    packages = [
        {"type": "git", "name": "mathlib", "url": "https://example.org/mathlib4", "rev": "0" * 40, "inherited": False},
        {"type": "path", "name": "beside", "dir": "../beside", "inherited": False},
    ]
    manifest = {"version": "1.1.0", "packagesDir": ".lake/packages", "packages": packages, "name": "mine"}
    (project / "lake-manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    package = judge(tmp_path / "layout", Surroundings("leanprover/lean4:v4.9.0", project)).lay_out(SWAP, "skip")
    lakefile = tomllib.loads((package / "lakefile.toml").read_text(encoding="utf-8"))
    assert lakefile["require"] == [{"name": "mine", "path": str(project)}]
    own = json.loads((package / "lake-manifest.json").read_text(encoding="utf-8"))
    assert (own["version"], own["name"]) == ("1.1.0", lakefile["name"])
    itself, mathlib, beside = own["packages"]
    assert (itself["dir"], itself["configFile"], itself["inherited"]) == (str(project), "lakefile.lean", False)
    assert mathlib == {**packages[0], "inherited": True}
    assert (beside["dir"], beside["inherited"]) == (str(tmp_path / "beside"), True)
    assert (package / ".lake" / "packages" / "mathlib").is_dir()


async def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(LeanMissing, match="no executable nowhere"):
        await ComparatorChecker(tmp_path, LEAN, ["nowhere"]).verify(SWAP, "skip")
    with pytest.raises(LeanMissing, match=r"lake-manifest\.json is no manifest"):
        judge(tmp_path / "layout", Surroundings("leanprover/lean4:v4.35.0", tmp_path)).lay_out(SWAP, "skip")
    assert not (tmp_path / "layout").exists()
    judge(tmp_path / "real", Surroundings("leanprover/lean4:v4.35.0", SOURCE)).lay_out(SWAP, "skip")


async def test_a_judgement_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    checker = ComparatorChecker(tmp_path / "layout", LEAN, ["sh", "-c", "sleep 60"], seconds=0.3)
    before = all_processes()
    verdict = await checker.verify(SWAP, "exact ⟨h.2, h.1⟩")
    assert (verdict.fault, verdict.reason) == ("time", "comparator took longer than 0.3 s")
    assert not all_processes() - before


def test_a_command_is_found_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{standins().lake.parent}:{standins().comparator.parent}")
    assert comparator.found(comparator.COMMAND)
    assert comparator.found(["lake", "comparator", "--config"])
    monkeypatch.setenv("PATH", str(standins().lake.parent))
    assert not comparator.found(comparator.COMMAND)
