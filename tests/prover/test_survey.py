"""`prover benchmark`: surveys of benchmark files. Real Lean where it is asked."""

import json
from pathlib import Path

import pytest

from lean_env import EmbeddedLean, minif2f
from prover.batch.survey import survey
from prover.cli import main

OURS = {theorem.name: theorem for theorem in minif2f()}
OTHER_HEADER = (
    "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 400000\n\nopen BigOperators Real Nat Topology Rat\n"
)
ROWS = {
    "mathd_numbertheory_175": OURS["mathd_numbertheory_175"].statement,
    "mathd_algebra_171": "theorem mathd_algebra_171 (g : ℝ → ℝ) (h : ∀ x, g x = 5 * x + 4) : g 1 = 9",
    "mathd_algebra_314": "theorem mathd_algebra_314 (n : ℕ) (h : n = 11) : (1 / 4 : ℝ) ^ (n + 1) * 2 ^ (2 * n) = 1 / 4",
    "own": "theorem own : ∑ k in Finset.range 3, k = 3",
    "unknown": "theorem unknown : noSuchConstant = 1",
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of some statements of MiniF2F, with another header: one equal, one with other names, one mended."""
    path = tmp_path / "copy.jsonl"
    rows = [
        {"name": name, "split": "test", "header": OTHER_HEADER, "formal_statement": f"{statement} := by\n  sorry"}
        for name, statement in ROWS.items()
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_copy_is_compared_by_its_text(copy: Path) -> None:
    [found] = survey([copy])
    assert (found.theorems, found.same_as_valid) == (5, ())
    assert found.same_as_test == ("mathd_numbertheory_175",)
    assert found.different == ("mathd_algebra_171", "mathd_algebra_314")
    assert list(found.known_defects) == ["mathd_algebra_314"]
    assert "over natural numbers 1/4 is 0" in found.known_defects["mathd_algebra_314"]
    assert (found.old_syntax, found.accepted) == (("own",), None)


def test_lean_sees_through_names_but_not_through_types(copy: Path) -> None:
    [found] = survey([copy], EmbeddedLean(kind="embedded"))
    assert set(found.same_as_test + found.same_as_valid) == {"mathd_numbertheory_175", "mathd_algebra_171"}
    assert found.different == ("mathd_algebra_314",)
    assert "unknown" in found.refused
    assert found.accepted == 5 - len(found.refused)


def test_copies_are_compared_with_the_first(copy: Path) -> None:
    other = copy.with_name("other.jsonl")
    other.write_text(copy.read_text(encoding="utf-8").replace("k = 3", "k = 4"), encoding="utf-8")
    first, second = survey([copy, other])
    assert (first.different_from_first, second.different_from_first) == ((), ("own",))
    assert first.id != second.id


def test_the_packaged_benchmark_is_itself() -> None:
    test, valid = survey([Path("lean_env/data/minif2f") / f"{name}.jsonl" for name in ("test", "valid")])
    assert (len(test.same_as_test), len(valid.same_as_valid), test.different, valid.different) == (244, 244, (), ())
    assert test.id != valid.id


def test_the_table_and_the_names(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["prover", "benchmark", str(copy), "--split", "test"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    shown = capsys.readouterr().out
    assert "copy.jsonl: different from the packaged MiniF2F: mathd_algebra_171, mathd_algebra_314" in shown
    assert "copy.jsonl: known defects: mathd_algebra_314" in shown


def test_json_has_every_name(copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["prover", "benchmark", str(copy), "--json"])
    with pytest.raises(SystemExit):
        main()
    [found] = json.loads(capsys.readouterr().out)
    assert found["different"] == ["mathd_algebra_171", "mathd_algebra_314"]
    assert found["accepted"] is None
