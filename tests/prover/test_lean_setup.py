"""`prover lean setup` from nothing to a proof: stand-ins for what is fetched, the real LeanInteract, real Lean."""

from pathlib import Path

import pytest
import yaml

from lean_env.backends import LeanInteractLean
from lean_env.embedded.build import ensure_built
from lean_env.settings import read_yaml
from prover.cli import main
from prover.cli.checking import lean_of
from prover.config.run import RunConfig
from tests.extras import needs
from tests.lean_env.standin.installer import FAILS, put
from tests.lean_env.standin.loop import PINNED, loop_folder
from tests.prover.conftest import WriteConfig

needs("lean_interact")


def call(monkeypatch: pytest.MonkeyPatch, *words: object) -> object:
    """Exit status of the command."""
    monkeypatch.setattr("sys.argv", ["prover", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def test_from_nothing_to_a_proof_of_minif2f(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    write_config: WriteConfig,
    theorems: Path,
) -> None:
    for name, value in zip(PINNED, (ensure_built(), loop_folder()), strict=True):
        monkeypatch.setenv(name, str(value))
    put(tmp_path / "bin", "curl", "git")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    monkeypatch.setenv(FAILS, "lake exe cache get")
    words = ("lean", "setup", "--mathlib", "--folder", tmp_path / "made")
    assert call(monkeypatch, *words) == 2
    printed = capfd.readouterr()
    assert printed.out == ""
    where, *lines, last = printed.err.splitlines()
    assert where == f"what the programs write goes to {tmp_path / 'made' / 'setup.log'}"
    assert lines[0].startswith("1/6 elan, which installs Leans: downloads https://elan.lean-lang.org/elan-init.sh to ")
    assert lines[1].startswith("1/6 elan, which installs Leans: done in 1 second, 0.0 MB (")
    assert last.startswith(f"prover: `lake exe cache get` failed in {tmp_path / 'made'}/v4.24.0/mathlib (status 1): ")

    monkeypatch.delenv(FAILS)
    assert call(monkeypatch, *words) == 0
    printed = capfd.readouterr()
    assert printed.err.count(": already there, ") == 5
    assert "6/6 Mathlib, compiled: done in 1 second" in printed.err
    assert "mathd_algebra_160 is proved by `linarith`" in printed.err
    assert "checks text, elaborate, axioms." in printed.err
    section = yaml.safe_load(printed.out)
    assert list(section) == ["lean"]
    kept = tmp_path / "lean.yaml"
    kept.write_text(printed.out, encoding="utf-8")
    assert isinstance(lean_of(kept), LeanInteractLean)
    lean = read_yaml(write_config(**section), RunConfig).lean
    assert isinstance(lean, LeanInteractLean)
    made = tmp_path / "made" / "v4.24.0"
    assert (lean.repl, lean.project, lean.lake) == (made / "repl", made / "mathlib", tmp_path / "elan" / "bin")
    assert (made / "mathlib" / "lakefile.toml").read_text().endswith('/mathlib4"\nrev = "v4.24.0"\n')
    assert lean.versions() == {"Lean": "leanprover/lean4:v4.24.0"}
