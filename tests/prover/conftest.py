"""Fixtures of the batch tests: small runs over real Lean, real Ray and a real model."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from prover.cli import main
from training.shipped import CHECKPOINTS

RunProver = Callable[..., subprocess.CompletedProcess[str]]
"""Type of the fixture `prover`."""
Shown = Callable[..., str]
"""Type of the fixture `shown`."""
WriteConfig = Callable[..., Path]
"""Type of the fixture `write_config`."""
USES_RAY = [
    pytest.mark.slow,
    pytest.mark.usefixtures("ray_processes"),
    # Ray never waits for the processes that it has started and terminated.
    pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning"),
]
"""Marks for a file whose tests start Ray in this process."""

THEOREMS = """\
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem chain (p q r : Prop) (h₁ : p → q) (h₂ : q → r) (hp : p) : r := by sorry
theorem add_zero' (n : Nat) : n + 0 = n := by sorry
theorem sum_even (a b : Nat) (ha : a % 2 = 0) (hb : b % 2 = 0) : (a + b) % 2 = 0 := by sorry
theorem or_swap (p q : Prop) (h : p ∨ q) : q ∨ p := by sorry
theorem nil (α : Type) (l : List α) : l ++ [] = l := by sorry
theorem false_one : 1 = 2 := by sorry
theorem unknown (x : Quaternion) : x = x := by sorry
"""


@pytest.fixture
def theorems(tmp_path: Path) -> Path:
    path = tmp_path / "theorems.lean"
    path.write_text(THEOREMS, encoding="utf-8")
    return path


@pytest.fixture
def write_config(tmp_path: Path) -> WriteConfig:
    """Write a configuration with the given keys changed; returns its path."""

    def write(**changed: object) -> Path:
        settings: dict[str, object] = {
            "run_folder": "run",
            "benchmarks": {"small": {"kind": "file", "path": "theorems.lean"}},
            "provers": {
                "automation": {"generator": {"kind": "automation"}, "shape": {"width": 16, "depth": 4}},
                "neff-4": {"generator": {"kind": "transformers", "checkpoint": str(CHECKPOINTS[4])}, "neff": 4},
            },
            "arms": {
                "automation": {"provers": ["automation"], "budget": {"tactics": 128, "seconds": 60}},
                "model": {"provers": ["neff-4"], "budget": {"tactics": 64, "seconds": 60}},
            },
            "workers": {"count": 1, "searches": 4},
        }
        path = tmp_path / "config.yaml"
        path.write_text(yaml.safe_dump({**settings, **changed}), encoding="utf-8")
        return path

    return write


@pytest.fixture
def prover() -> RunProver:
    """Run the command line as a user does who has no C++ compiler."""
    environment = {**os.environ, "CXX": "no-such-compiler"}

    def run(*arguments: str | Path, timeout: float = 900) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*arguments), capture_output=True, text=True, timeout=timeout, check=False, env=environment
        )

    return run


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shown:
    """Run a command in this process; returns what it printed: on standard output, or if it fails, standard error."""

    def run(*arguments: object, status: int = 0) -> str:
        monkeypatch.setattr("sys.argv", ["prover", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        assert ended.value.code == status, printed.err
        return printed.err if status else printed.out

    return run


@pytest.fixture(scope="module")
def ray_processes() -> Iterator[None]:
    """Before other tests run, collect the processes that Ray forgot, whose warning would be an error there, and forget
    clusters that were killed: a command in the same process would end it for their sake."""
    yield
    from prover.batch import abandoned, vital

    abandoned.abandoned.clear()
    vital.lost.clear()
    gc.collect()


@pytest.fixture(scope="session")
def adapters(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Folders of two LoRA adapters of the Neff-4 checkpoint, with random weights and different ranks."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    folders = []
    for rank in (4, 12):
        torch.manual_seed(rank)
        config = LoraConfig(r=rank, lora_alpha=rank, target_modules="all-linear", task_type="CAUSAL_LM")
        base = AutoModelForCausalLM.from_pretrained(CHECKPOINTS[4], dtype=torch.float32)
        model = get_peft_model(base, config)
        for name, weight in model.named_parameters():
            if "lora_B" in name:
                torch.nn.init.normal_(weight, std=0.05)
        folders.append(str(tmp_path_factory.mktemp(f"rank-{rank}")))
        model.save_pretrained(folders[-1])
    return folders


def command(*arguments: str | Path) -> list[str]:
    """The installed `prover` with arguments."""
    return [str(Path(sys.executable).with_name("prover")), *map(str, arguments)]
