"""Tests the command line as a user runs it."""

import importlib.metadata
import io
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from prover.attempt import Attempt
from prover.cli import main
from prover.cli.progress import BatchProgress
from prover.config.run import RunConfig
from prover.metrics import Sample, Utilisation
from prover.runs.store import PROOFS, RunStore
from tests.prover.conftest import RunProver, command

STATEMENT = "theorem t (p q : Prop) : p ∧ q → q ∧ p"


def test_a_statement_is_proved_and_its_proof_verifies(prover: RunProver, tmp_path: Path) -> None:
    proved = prover("prove", "--statement", STATEMENT)
    assert proved.returncode == 0, proved.stderr
    assert proved.stdout.startswith(STATEMENT)
    file = tmp_path / "proof.lean"
    file.write_text(proved.stdout, encoding="utf-8")
    checked = prover("verify", file, "--json")
    assert checked.returncode == 0
    verdict = json.loads(checked.stdout)
    assert verdict.keys() >= {"name", "accepted", "reason", "axioms", "seconds"}
    assert (verdict["name"], verdict["accepted"], verdict["reason"]) == ("t", True, "")


@pytest.mark.slow
def test_the_ensemble_proves_what_automation_does_not(prover: RunProver) -> None:
    given = "(h : ∀ x, f (x + 2) = 2 * x ^ 2 + 5 * x + 7) (k : ∀ x, f x = a * x ^ 2 + b * x + c)"  # at which x?
    statement = f"theorem t (a b c : ℝ) (f : ℝ → ℝ) {given} : a + b + c = 4"
    proved = prover("prove", "--statement", statement, "--json")
    attempt = json.loads(proved.stdout)
    assert attempt["status"] == "proved"
    assert attempt["prover"].startswith("neff-")


@pytest.mark.slow
def test_a_false_statement_is_not_proved(prover: RunProver) -> None:
    result = prover("prove", "--statement", "theorem t : 1 = 2", "--tactics", "24")
    assert result.returncode == 1
    assert result.stdout == ""
    assert "t: not proved" in result.stderr


CHEATS = {
    "sorry": "sorry",
    "admit": "admit",
    "sorry_term": "exact sorryAx _ true",
    "native": "native_decide",
    "skip_kernel": "set_option debug.skipKernelTC true in decide +kernel",
    "by_as_sorry": "set_option debug.byAsSorry true in exact (by decide)",
    "lc_proof": "exact lcProof",
    "itself": "exact itself",
    "hidden_sorry": "set_option warn.sorry false in sorry",
    "ends_early": "exact helper\ntheorem helper : 1 = 2 := sorry",
    "hint": "nlinarith [(sorry : (1 : ℕ) = 2)]",
    "hint_without_kernel": "set_option debug.skipKernelTC true in linarith [(by decide +kernel : (1 : ℕ) = 2)]",
    "combination": "linear_combination (sorry : (1 : ℕ) = 2)",
    "cast_to_anything": "exact Harness.unsafeCast True.intro",
    "native_program": "exact (unsafeCast 0 : {n : ℕ // 1 = 2}).2",
    "procedure": "simp only [Nl.eqProc, Nl.ltProc]",
    "own_procedure": "simproc_pattern% Eq _ _ => Nl.eqProc",
    "own_tactic": "trivial\n@[tactic normNumSyntax] unsafe def cheat : Lean.Elab.Tactic.Tactic := fun _ => cheat",
    "own_symbol": 'exact k\n@[extern "x"] unsafe opaque k : 1 = 2',
    "certificate": "exact (Linear.absurd_lt (α := ℤ) (.leaf 0) (.num 0) (by norm_num) rfl).elim",
}


def test_cheats_are_rejected_each_with_a_reason(prover: RunProver, tmp_path: Path) -> None:
    rows = [
        {"name": name, "header": "", "statement": f"theorem {name} : 1 = 2", "proof": proof}
        for name, proof in CHEATS.items()
    ]
    file = tmp_path / "cheats.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = prover("verify", file, "--json")
    assert result.returncode == 1
    verdicts = [json.loads(line) for line in result.stdout.splitlines()]
    assert [verdict["name"] for verdict in verdicts] == list(CHEATS)
    assert not any(verdict["accepted"] for verdict in verdicts)
    assert all(verdict["reason"] for verdict in verdicts)


def test_a_name_gives_no_orders_to_the_terminal(prover: RunProver, tmp_path: Path) -> None:
    row = {"name": "«a\naccepted z\x1b[2J»", "statement": "theorem t : True", "proof": "trivial"}
    file = tmp_path / "orders.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")
    verdict, total = prover("verify", file).stdout.splitlines()
    assert verdict.split()[1:3] == ["«a\ufffdaccepted", "z\ufffd[2J»"]
    assert total.endswith("of 1 accepted")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "no-such.yaml"], "no configuration at"),
        (["show", "no-such-run"], "not a run folder"),
        (["verify", "no-such.lean"], "no file at"),
        (["prove"], "--statement"),
        (["prove", "--statement", "theorem t (p : Prop : p"], "t"),
        (["prove", "--statement", "lemma"], "theorem"),
        (["prove", "--statement", STATEMENT, "--checkpoint", "./none"], "no checkpoint at"),
        (["prove", "--statement", STATEMENT, "--engine", "abacus"], "abacus"),
        (["train", "no-such.yaml"], "no-such.yaml"),
    ],
)
def test_mistakes_are_one_clear_line(prover: RunProver, arguments: list[str], message: str) -> None:
    result = prover(*arguments)
    assert result.returncode in (1, 2)
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int | str | None:
    """Exit status of a command that runs in this process."""
    monkeypatch.setattr("sys.argv", ["prover", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def test_a_printed_command_can_be_given_to_a_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my run's folder"
    config = RunConfig.model_validate(
        {
            "run_folder": folder,
            "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
            "provers": {"p": {"generator": {"kind": "automation"}, "shape": {"width": 1, "depth": 1}}},
            "arms": {"a": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
        }
    )
    with RunStore.writing(config) as store:
        store.add(Attempt("b", "t", "a", "p", "proved"))
    (folder / PROOFS).touch()
    assert call(monkeypatch, "show", folder) == 0
    [again] = re.findall(r"check them again: (.*)\)", capfd.readouterr().out)
    assert shlex.split(again) == ["prover", "verify", str(folder / PROOFS)]


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_comes_by_both_names(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    for words in ([option], ["show", option]):
        assert call(monkeypatch, *words) == 0
        assert "Usage: " in capfd.readouterr().out


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "prover", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"coverage-prover {importlib.metadata.version('coverage-prover')}\n"


def test_the_version_is_that_of_the_package(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    assert call(monkeypatch, "--version") == 0
    assert capfd.readouterr().out == f"coverage-prover {importlib.metadata.version('coverage-prover')}\n"


@pytest.mark.parametrize("end", ["| head -0", ">&-", ">&- 2>&- <&-"])
def test_a_closed_output_is_no_traceback(end: str) -> None:
    for words in (["doctor", "--lean", "lean-interact"], ["doctor", "--lean", "leandojo", "--json"], ["--help"]):
        done = subprocess.run(["sh", "-c", f"{shlex.join(command(*words))} {end}"], capture_output=True, check=False)
        assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("prove --statement {statement} --seconds -1", "--seconds -1: it must be a number above 0"),
        ("prove --statement {statement} --seconds 0", "--seconds 0: it must be a number above 0"),
        ("prove --statement {statement} --seconds nan", "--seconds nan: it must be a number above 0"),
        ("prove --statement {statement} --neff inf", "--neff inf: it must be a number of 1 or more"),
        ("run {folder}", "{folder} is a folder; name a file"),
        ("prove {folder}/none.lean", "no file at {folder}/none.lean"),
        ("extract {proofs} -o {folder}/none/x.jsonl", "{folder}/none/x.jsonl: No such file or directory"),
        ("extract {proofs} -o {folder}", "{folder}: Is a directory"),
        (
            "export {folder}",
            "give --lean FILE, --jsonl FILE, --csv FILE, --parquet FILE, --inspect DIR, --lean-eval DIR or several of "
            "them",
        ),
    ],
)
def test_wrong_arguments_are_one_line_and_status_2(
    arguments: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    proofs = tmp_path / "proofs.lean"
    proofs.write_text("theorem t : True := trivial", encoding="utf-8")
    values = {"folder": str(tmp_path), "proofs": str(proofs), "statement": STATEMENT}
    assert call(monkeypatch, *(part.format(**values) for part in arguments.split())) == 2
    assert capfd.readouterr().err == f"prover: {message.format(**values)}\n"


def test_a_full_disk_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "proofs.lean").write_text("theorem t : True := trivial", encoding="utf-8")
    assert call(monkeypatch, "extract", tmp_path / "proofs.lean", "-o", "/dev/full") == 2
    *_, line = capfd.readouterr().err.splitlines()
    assert line == "prover: No space left on device: make room, then give the same command again"


def test_progress_fits_a_narrow_terminal_and_no_share_exceeds_the_whole() -> None:
    shown = io.StringIO()
    model = Utilisation(busy=0.5, running=16, waiting=7, rate=1)
    with BatchProgress(Console(file=shown, width=60, force_terminal=True)) as progress:
        progress.begin(total=100, done=0)
        progress.finished(Attempt("b", "t", "a", "p", "proved"))
        lean = Utilisation(busy=1, running=19, waiting=1, rate=1)  # a span with more searches than now
        progress.utilisation(Sample(at=0, seconds=5, searches=10, lean=lean, models={"neff-1+neff-4": model}))
    text = " ".join(Text.from_ansi(shown.getvalue()).plain.split())
    assert "searching, 1 proofs" in text
    assert "10 searches, 95% of their time in Lean" in text
    assert "neff-1+neff-4 50% busy, batch 16, queue 7" in text
    assert "…" not in text


def test_proofs_are_extracted_step_by_step(prover: RunProver, tmp_path: Path) -> None:
    file = tmp_path / "proofs.lean"
    file.write_text(
        "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  intro h\n  exact ⟨h.2, h.1⟩\n\n"
        "theorem wrong (p : Prop) : p := by\n  assumption\n",
        encoding="utf-8",
    )
    output = tmp_path / "pairs.jsonl"
    result = prover("extract", file, "-o", output)
    assert result.returncode == 1
    assert "wrong" in result.stderr
    (row,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    assert row["full_name"] == "swap"
    assert [step["tactic"] for step in row["traced_tactics"]] == ["intro h", "exact ⟨h.2, h.1⟩"]
    assert row["traced_tactics"][0]["state_after"] == row["traced_tactics"][1]["state_before"]
    assert row["traced_tactics"][1]["state_after"] == "no goals"


def test_doctor_finds_what_is_installed(prover: RunProver) -> None:
    result = prover("doctor", "--json")
    findings = {finding["what"]: finding for finding in json.loads(result.stdout)}
    assert result.returncode == 0
    assert findings["embedded Lean"]["state"] == "ok"
    assert findings["checkpoint Neff 4"]["state"] == "ok"


def test_every_command_explains_itself(prover: RunProver) -> None:
    results = ("run", "show", "export", "report", "compare", "ensemble")
    for name in (*results, "prove", "verify", "audit", "extract", "train", "doctor"):
        result = prover(name, "--help")
        assert result.returncode == 0
        assert len(result.stdout) > 200
