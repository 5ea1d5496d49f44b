"""`prover verify --judge comparator` as a user runs it, with a stand-in for comparator."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.lean_env.backends import standins
from tests.prover.conftest import Shown

PROOFS = """\
theorem right (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩

theorem gap : 1 + 1 = 2 := by
  have h : 1 + 1 = 2 := sorryAx _ true
  exact h

theorem missing : 1 + 1 = 2 := by sorry
"""


@pytest.fixture
def proofs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "proofs.lean"
    path.write_text(PROOFS, encoding="utf-8")
    return path


@pytest.mark.slow
def test_comparators_answers_are_the_verdicts(
    proofs: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], shown: Shown
) -> None:
    installed = [standins().lake.parent, standins().comparator.parent, os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, installed)))
    from prover.cli import main

    monkeypatch.setattr("sys.argv", ["prover", "verify", str(proofs), "--judge", "comparator", "--json"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    rows = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(row["name"], row["fault"], row["checks"]) for row in rows] == [
        ("right", None, ["comparator"]),
        ("gap", "sorry", []),
        ("missing", "sorry", []),
    ]
    assert "Illegal axiom" in rows[1]["reason"]
    assert (proofs.parent / "proofs-comparator" / "0001-right" / "Solution.lean").is_file()
    assert "exists: remove it" in shown("verify", proofs, "--judge", "comparator", status=2)


@pytest.mark.slow
def test_without_comparator_the_layout_is_written_and_the_printed_command_judges_it(
    proofs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: Shown
) -> None:
    monkeypatch.setenv("PATH", str(standins().lake.parent))
    folder = tmp_path / "for the judge"
    printed = shown("verify", proofs, "--judge", "comparator", "--layout", folder, status=2)
    assert "no `lake env comparator` here" in printed
    assert "2 proofs are laid out" in printed
    command = printed.rpartition("is installed: ")[2]
    there = {"PATH": f"{standins().lake.parent}:{standins().comparator.parent}:{os.defpath}"}
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, env=there, check=False)
    assert done.stdout.count("Your solution is okay!") == 1
    assert "Illegal axiom detected: 'sorryAx'" in done.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--judge", "jury"], "--judge jury: the only judge that is known is `comparator`"),
        (["--layout", "x"], "--comparator and --layout go with --judge comparator"),
        (["--judge", "comparator", "--comparator", ""], "--comparator: it must name a command"),
    ],
)
def test_wrong_options_are_one_line(proofs: Path, options: list[str], message: str, shown: Shown) -> None:
    assert shown("verify", proofs, *options, status=2) == f"prover: {message}\n"
