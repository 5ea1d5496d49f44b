"""`prover audit` as a user runs it."""

import json
from pathlib import Path

import pytest

from prover.cli import main
from tests.prover.conftest import RunProver, WriteConfig

BENCHMARK = """\
theorem right (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry
theorem gap : 1 + 1 = 2 := by sorry
theorem native : 2 ^ 10 = 1024 := by sorry
theorem magic : 1 = 2 := by sorry
theorem easier (n : ℕ) : n < n + 1 := by sorry
theorem unknown (x : Quaternion) : x = x := by sorry
theorem failing : 1 = 2 := by sorry
theorem slow : True := by sorry
"""
PROOFS = """\
theorem right (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩

theorem gap : 1 + 1 = 2 := by
  have h : 1 + 1 = 2 := by
    sorry
  exact h

theorem native : 2 ^ 10 = 1024 := by native_decide

theorem easier (n : ℕ) : n ≤ n := Nat.le_refl n

theorem unknown (x : Quaternion) : x = x := rfl

theorem failing : 1 = 2 := by decide

theorem slow : True := by repeat skip

theorem new : True := trivial
"""
MAGIC = {"name": "magic", "header": "axiom a : 1 = 2\n", "statement": "theorem magic : 1 = 2", "proof": "exact a"}


@pytest.fixture
def proofs(tmp_path: Path) -> Path:
    """A folder with one proof of each kind."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "all.lean").write_text(PROOFS, encoding="utf-8")
    (folder / "magic.jsonl").write_text(json.dumps(MAGIC), encoding="utf-8")
    return folder


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int | str | None:
    monkeypatch.setattr("sys.argv", ["prover", "audit", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def test_each_fault_is_a_line_and_a_row_of_the_table(
    proofs: Path, write_config: WriteConfig, prover: RunProver
) -> None:
    lean = write_config(lean={"kind": "embedded", "theorem_seconds": 6})
    done = prover("audit", proofs, "--lean", lean)
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert [line.partition(": ")[0] for line in lines[:6]] == [
        "sorry, or no proof",
        "native code",
        "statement not accepted by Lean",
        "error",
        "time",
        "other axioms",
    ]
    assert f"gap ({proofs}/all.lean:3): the proof uses `sorry`" in lines[0]
    assert f"magic ({proofs}/magic.jsonl:1): " in lines[5]
    table = [line.rsplit(maxsplit=1) for line in lines[6:]]
    assert table == [
        ["accepted", "3"],
        ["sorry, or no proof", "1"],
        ["native code", "1"],
        ["other axioms", "1"],
        ["statement not accepted by Lean", "1"],
        ["error", "1"],
        ["time", "1"],
        ["proofs", "9"],
    ]


def test_a_benchmark_decides_what_is_to_be_proved(
    proofs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    ours = tmp_path / "benchmark.lean"
    ours.write_text(BENCHMARK, encoding="utf-8")
    slow = proofs / "all.lean"
    slow.write_text(PROOFS.replace("repeat skip", "trivial"), encoding="utf-8")
    assert call(monkeypatch, proofs, "--benchmark", ours, "--json") == 1
    rows = {row["name"]: row for row in map(json.loads, capfd.readouterr().out.splitlines())}
    assert {name: row["fault"] for name, row in rows.items()} == {
        "right": None,
        "gap": "sorry",
        "native": "native",
        "easier": "statement",
        "unknown": "invalid",
        "failing": "error",
        "slow": None,
        "magic": "error",  # its axiom stands in its own header, which does not count
    }
    assert rows["right"].keys() >= {"place", "accepted", "reason", "axioms", "checks", "seconds"}


def test_all_accepted_is_status_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proof.lean"
    header = "import Mathlib\nopen Real\n"
    statement = "theorem mathd_algebra_171 (f : ℝ → ℝ) (h₀ : ∀ x, f x = 5 * x + 4) : f 1 = 9"
    path.write_text(f"{header}{statement} := by\n  rw [h₀]\n  norm_num\n", encoding="utf-8")
    assert call(monkeypatch, path, "--benchmark", "minif2f") == 0
    assert capfd.readouterr().out.split() == ["accepted", "1", "proofs", "1"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.lean"], "none.lean: cannot be read"),
        (["{folder}"], "holds no Lean file with a theorem"),
        (["{folder}", "--benchmark", "none.jsonl"], "no file at none.jsonl"),
    ],
)
def test_what_cannot_be_read_is_status_2(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert call(monkeypatch, *(part.format(folder=tmp_path) for part in arguments)) == 2
    [line] = capfd.readouterr().err.splitlines()
    assert message in line
