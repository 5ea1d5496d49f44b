"""The command line as a user meets it."""

import json
from pathlib import Path

import pytest

STATEMENT = "theorem t (p q : Prop) : p ∧ q → q ∧ p"


def test_a_statement_is_proved_and_its_proof_verifies(prover, tmp_path: Path) -> None:
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


def test_the_ensemble_proves_what_automation_does_not(prover) -> None:
    recursion = "(f : Nat → Nat) (n : Nat) (h1 : f 0 = 3) (h2 : ∀ n, f (n + 1) = f n + 2)"
    statement = f"theorem t {recursion} : f n = 2 * n + 3"
    proved = prover("prove", "--statement", statement, "--json")
    (attempt,) = json.loads(proved.stdout)
    assert attempt["status"] == "proved"
    assert attempt["prover"].startswith("neff-")


def test_a_false_statement_is_not_proved(prover) -> None:
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
}


def test_cheats_are_rejected_each_with_a_reason(prover, tmp_path: Path) -> None:
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
def test_mistakes_are_one_clear_line(prover, arguments, message) -> None:
    result = prover(*arguments)
    assert result.returncode in (1, 2)
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_proofs_are_extracted_step_by_step(prover, tmp_path: Path) -> None:
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


def test_doctor_finds_what_is_installed(prover) -> None:
    result = prover("doctor", "--json")
    findings = {finding["what"]: finding for finding in json.loads(result.stdout)}
    assert result.returncode == 0
    assert findings["embedded Lean"]["state"] == "ok"
    assert findings["checkpoint Neff 4"]["state"] == "ok"


def test_every_command_explains_itself(prover) -> None:
    for name in ("run", "show", "export", "compare", "ensemble", "prove", "verify", "extract", "train", "doctor"):
        result = prover(name, "--help")
        assert result.returncode == 0
        assert len(result.stdout) > 200
