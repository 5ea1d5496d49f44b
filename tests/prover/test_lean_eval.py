"""The layout of leanprover/lean-eval, each file of which is read back by the embedded Lean."""

import json
import subprocess
import tomllib
from pathlib import Path

import pytest

from lean_env import Theorem, parse_statement
from lean_env.project.lake_package import Surroundings
from prover.attempt import Attempt
from prover.runs.lean_eval import explicit_arguments, write_lean_eval
from tests.lean_env.standin.loop import start, without_imports
from tests.prover.conftest import Shown
from tests.prover.report_run import make_run

LEAN = Surroundings("leanprover/lean4:v4.35.0")
MODULES = ("Challenge", "Submission/Helpers", "Submission", "Solution")
"""In an order in which they can be built."""
HEADER = "import Mathlib\nset_option maxHeartbeats 400000\n\nopen Nat Real -- both\n"


def proof(statement: str, script: str, header: str = HEADER, name: str | None = None) -> tuple[Theorem, Attempt]:
    """`name`: that of the theorem in its benchmark, if it is another than the one it declares."""
    theorem = parse_statement(statement, "test").theorem.model_copy(update={"header": header})
    theorem = theorem if name is None else theorem.model_copy(update={"name": name})
    return theorem, Attempt("small", theorem.name, "arm", "prover", "proved", script=script)


PROOFS = [
    proof("theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", "constructor\n· exact h.2\n· exact h.1"),
    proof("theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", "exact ⟨h.2, h.1⟩"),
    proof(
        "theorem unnamed (n : ℕ) (_ : 2 < n) {m : ℕ} [Inhabited ℕ] (hm : m = n) : m = n ∧ n = succ 0 + n - 1", "omega"
    ),
    proof("theorem «a name» : ∀ n : ℕ, n + 0 = n", "simp", header=""),
    proof("theorem seventh : 7 = 7", "rfl", name="row-7"),
    proof("theorem A.b (f : ℕ → ℕ) (h₀ : ∀ x, f x = x + (1 : ℕ)) : f 1 = 2", "rw [h₀]"),
]


def messages(module: Path, build: Path, monkeypatch: pytest.MonkeyPatch, package: Path) -> str:
    """What Lean says about a module, built to `build` on what is built there already."""
    monkeypatch.setenv("LEAN_PATH", str(build))
    name = module.relative_to(package)
    source, compiled = build / name, (build / name).with_suffix(".olean")
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(without_imports(module.read_text(encoding="utf-8")), encoding="utf-8")
    options = ["-DautoImplicit=false", "-R", str(build), "-o", str(compiled), str(source)]
    with start(options, stdout=subprocess.PIPE) as process:
        output = process.communicate()[0].decode()
    assert process.returncode == 0, output
    return output


def test_every_file_is_read_back_by_lean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert write_lean_eval(PROOFS, tmp_path, LEAN) == (5, [])
    packages = sorted((tmp_path / "generated").iterdir())
    assert [package.name for package in packages] == ["A.b", "_a_name_", "row-7", "swap", "unnamed"]
    for package in packages:
        build = tmp_path / "build" / package.name
        said = {name: messages(package / f"{name}.lean", build, monkeypatch, package) for name in MODULES}
        assert "declaration uses `sorry`" in said.pop("Challenge")
        assert not any("sorry" in text or "error" in text for text in said.values())


def test_the_files_are_those_of_the_layout(tmp_path: Path) -> None:
    write_lean_eval(PROOFS[:2], tmp_path, LEAN)
    package = tmp_path / "generated" / "swap"
    context = "set_option maxHeartbeats 400000\n\nopen Nat Real -- both\n\n"
    statement = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n"
    texts = {name: (package / f"{name}.lean").read_text(encoding="utf-8") for name in MODULES}
    assert texts["Challenge"] == f"import Mathlib\n\n{context}{statement}  sorry\n"
    assert texts["Submission"] == (
        "import Mathlib\nimport Submission.Helpers\n\n"
        f"{context}namespace Submission\n\n{statement}  exact ⟨h.2, h.1⟩\n\nend Submission\n"
    )
    assert texts["Solution"] == (
        f"import Mathlib\nimport Submission\n\n{context}{statement}  exact Submission.swap p q h\n"
    )
    config = json.loads((package / "config.json").read_text(encoding="utf-8"))
    assert (config["theorem_names"], config["solution_module"]) == (["swap"], "Solution")
    lakefile = tomllib.loads((package / "lakefile.toml").read_text(encoding="utf-8"))
    assert [library["name"] for library in lakefile["lean_lib"]] == ["Challenge", "Solution", "Submission"]


def test_what_the_layout_has_no_place_for_is_left_out(tmp_path: Path) -> None:
    declared = proof("theorem t : two = 2", "rfl", header="def two := 2\n")
    variables = proof("theorem u : k = k", "rfl", header="variable (k : ℕ)\n")
    within = proof("theorem v : succ 1 = 2", "rfl", header="open Nat in\n")
    strict = proof("theorem w ⦃n : ℕ⦄ : n = n", "rfl")
    again = proof("theorem swap : True", "trivial")
    proofs = [PROOFS[0], declared, variables, within, strict, again]
    assert write_lean_eval(proofs, tmp_path, LEAN) == (1, ["swap", "t", "u", "v", "w"])


@pytest.mark.parametrize(
    ("statement", "arguments"),
    [
        ("theorem t : True", []),
        ("theorem t(x y:ℕ)(h:x=y):y=x", ["x", "y", "h"]),
        ("theorem t {x : ℕ} [h : Inhabited ℕ] (f : (ℕ → ℕ) → ℕ) /- (no : one) -/ : f (fun n => n) = x", ["f"]),
        ("theorem t (x : ℕ := 3) (_ : x = 3) : (x : ℤ) = 3", ["x", "(by assumption)"]),
        ("theorem t ⦃x : ℕ⦄ : x = x", None),
        ("example : True", None),
    ],
)
def test_explicit_arguments_are_those_before_the_colon(statement: str, arguments: list[str] | None) -> None:
    assert explicit_arguments(statement) == arguments


def test_a_run_is_exported_once(tmp_path: Path, shown: Shown) -> None:
    run = make_run(tmp_path / "run", starts=1)
    folder = tmp_path / "lean-eval"
    assert "theorems written" in shown("export", run, "--lean-eval", folder)
    assert (folder / "generated" / "swap" / "Submission.lean").is_file()
    assert "exists: remove it" in shown("export", run, "--lean-eval", folder, status=2)
