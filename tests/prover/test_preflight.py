"""`prover run --dry-run`: the cost of a run and what is missing for it, without starting anything."""

import io
import json
import re
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from lean_env.settings import read_yaml
from prover.batch.preflight import Plan, plan
from prover.batch.run import run_batch
from prover.cli.progress import BatchProgress
from prover.config.run import RunConfig
from prover.errors import RunError
from tests.extras import needs
from tests.lean_env.backends import standins
from tests.prover.conftest import RunProver, WriteConfig
from training.profile import PROFILE, Profile, write_profile
from training.shipped import CHECKPOINTS

CONFIGS = Path(__file__).parents[2] / "configs"
TARGETS = ("minif2f", "mathlib")
FAMILIES = ("qwen2.5-math-1.5b", "llama-3-8b")
SEARCHES_OF_A_THEOREM = 12
TRIES_OF_A_THEOREM = 2 * (5 * 4096 + 20480)


def planned(path: Path) -> Plan:
    return plan(read_yaml(path, RunConfig))


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of the configurations with everything they need: small checkpoints, and stand-ins for Lean."""
    for family in FAMILIES:
        for neff in (1, 4, 8, 16, 32):
            folder = tmp_path / "models" / family / f"neff-{neff}"
            folder.mkdir(parents=True)
            for file in CHECKPOINTS[4].iterdir():
                if file.name != PROFILE:
                    (folder / file.name).symlink_to(file)
            write_profile(folder, Profile(neff=neff))
    (tmp_path / "lean" / "mathlib").mkdir(parents=True)
    (tmp_path / "lean" / "mathlib" / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    (tmp_path / "lean" / "repl").symlink_to(standins().repl)
    rows = [{"file_path": f"Mathlib/F{i}.lean", "full_name": f"t{i}", "traced_tactics": []} for i in range(2000)]
    folder = tmp_path / "data" / "leandojo_benchmark_4" / "novel_premises"
    folder.mkdir(parents=True)
    for split in ("val", "test"):
        (folder / f"{split}.json").write_text(json.dumps(rows))
    traced = tmp_path / "cache" / "leanprover-community-mathlib4-29dcec074de168ac2bf835a77ef68bbe069194c5" / "mathlib4"
    traced.mkdir(parents=True)
    (traced / "Lean4Repl.lean").write_text("")
    (tmp_path / "configs").mkdir()
    for name in TARGETS:
        text = (CONFIGS / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / "configs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "configs"


@pytest.mark.parametrize(("name", "theorems"), [("minif2f", 488), ("mathlib", 1000)])
def test_the_real_targets_are_complete_and_cost_what_their_comments_say(
    installed: Path, monkeypatch: pytest.MonkeyPatch, name: str, theorems: int
) -> None:
    needs("lean_dojo")
    needs("lean_interact")
    monkeypatch.setenv("CACHE_DIR", str(installed.parent / "cache"))
    monkeypatch.setenv("PATH", str(standins().lake.parent), prepend=":")
    found = planned(installed / f"{name}.yaml")
    assert found.missing == []
    assert found.notes == ()
    assert sum(len(rows or ()) for rows in found.theorems.values()) == theorems
    assert (found.jobs, found.tactics) == (theorems * SEARCHES_OF_A_THEOREM, theorems * TRIES_OF_A_THEOREM)
    text = (CONFIGS / f"{name}.yaml").read_text(encoding="utf-8")
    assert f"{found.tactics:,} tries" in text
    states = theorems * sum(row.tactics / (row.width or 0) for row in found.searches) / len(FAMILIES)
    assert f"{states / 1e6:.1f} million expanded states per family" in " ".join(re.split(r"\s*\n#\s*", text))
    assert {(row.neff, row.width) for row in found.searches} == {(1, 2), (4, 4), (8, 8), (16, 16), (32, 32)}
    (cluster,) = [check.found for check in found.needed if check.what == "cluster"]
    assert cluster.endswith("8 × 16 searches in flight, 8 GPUs")


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_lacks_is_named_with_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_DIR", "/nowhere")
    found = planned(CONFIGS / f"{name}.yaml")
    missing = {check.what: check.found for check in found.missing}
    assert sum(what.startswith("prover ") for what in missing) == 10
    assert "no checkpoint at" in missing["prover llama-16"]
    assert any(what.startswith("Lean (") for what in missing)
    assert ("benchmark mathlib-test" in missing) == (name == "mathlib")


def test_gpus_that_this_machine_lacks_are_named_before_anything_starts(
    theorems: Path, write_config: WriteConfig
) -> None:
    model = {"kind": "vllm", "checkpoint": str(CHECKPOINTS[4]), "gpus": 50, "replicas": 2}
    settings = {
        "provers": {"p": {"generator": model, "neff": 4}},
        "arms": {"p": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
    }
    path = write_config(**settings)
    (said,) = [check.found for check in planned(path).missing]
    assert "want 100 GPUs (`gpus` × `replicas`), this machine has" in said
    with pytest.raises(RunError, match="want 100 GPUs"), BatchProgress(Console(file=io.StringIO())) as progress:
        run_batch(read_yaml(path, RunConfig), progress)
    assert not (path.parent / "run").exists()


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("config.json", '{"model_type": "no-such"}', "the configuration of {} cannot be loaded (The checkpoint you"),
        ("config.json", "{", "the configuration of {} cannot be loaded ("),
        ("tokenizer.json", None, "the tokenizer of {} cannot be loaded ("),
        ("tokenizer.json", "{}", "the tokenizer of {} cannot be loaded ("),
        ("model.safetensors", None, "{} holds no weights (*.safetensors); write it again, or correct the path"),
        ("model.safetensors", "cut off", "the weights {}/model.safetensors cannot be read: "),
        ("model.safetensors.index.json", '{"weight_map": {"a": "b.bin"}}', "the weights {}/b.bin cannot be read: "),
        ("model.safetensors.index.json", "[]", "{}/model.safetensors.index.json cannot be read: "),
    ],
)
def test_a_broken_checkpoint_is_named_before_anything_starts(
    theorems: Path, write_config: WriteConfig, file: str, text: str | None, message: str
) -> None:
    checkpoint = Path(shutil.copytree(CHECKPOINTS[4], theorems.with_name("checkpoint")))
    if text is None:
        (checkpoint / file).unlink()
    else:
        (checkpoint / file).write_text(text)
    path = write_config(
        provers={"p": {"generator": {"kind": "vllm", "checkpoint": "./checkpoint"}}},
        arms={"a": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
    )
    (missing,) = planned(path).missing
    assert missing.what == "prover p"
    assert missing.found.startswith(message.format(checkpoint))
    assert "\n" not in missing.found
    with pytest.raises(RunError, match=re.escape(missing.found)), BatchProgress(Console(file=io.StringIO())) as shown:
        run_batch(read_yaml(path, RunConfig), shown)
    assert not (path.parent / "run").exists()


def test_an_adapter_without_weights_is_named(theorems: Path, write_config: WriteConfig) -> None:
    adapter = theorems.with_name("adapter")
    adapter.mkdir()
    (adapter / "adapter_config.json").write_text(json.dumps({"peft_type": "LORA", "r": 4}))
    source = {"kind": "vllm", "checkpoint": str(CHECKPOINTS[4]), "adapter": "adapter"}
    path = write_config(
        provers={"p": {"generator": source}},
        arms={"a": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
    )
    (missing,) = planned(path).missing
    assert missing.found == f"{adapter} holds no weights (*.safetensors); write it again, or correct the path"


def test_an_adapter_in_place_of_a_checkpoint_is_recognised(theorems: Path, write_config: WriteConfig) -> None:
    adapter = theorems.with_name("adapter")
    adapter.mkdir()
    (adapter / "adapter_config.json").write_text(json.dumps({"peft_type": "LORA", "r": 4}))
    path = write_config(
        provers={"p": {"generator": {"kind": "vllm", "checkpoint": "./adapter"}, "neff": 4}},
        arms={"a": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
    )
    (missing,) = planned(path).missing
    assert missing.found.startswith(f"{adapter} is a LoRA adapter: name its base")


def test_a_run_folder_that_cannot_be_is_named(theorems: Path, write_config: WriteConfig) -> None:
    taken = theorems.with_name("taken")
    taken.touch()
    (said,) = [check.found for check in planned(write_config(run_folder=str(taken / "run"))).missing]
    assert said == f"{taken / 'run'}: {taken} is no folder to write to"


def test_a_run_takes_at_least_as_long_as_its_longest_search(theorems: Path, write_config: WriteConfig) -> None:
    assert planned(write_config(workers={"searches": 99})).hours == 60 / 3600


def test_the_command_says_what_would_run_and_starts_nothing(
    theorems: Path, write_config: WriteConfig, prover: RunProver
) -> None:
    path = write_config()
    shown = prover("run", path, "--dry-run")
    assert shown.returncode == 0, shown.stderr
    assert "theorems: small 8" in shown.stdout
    assert f"at most {8 * (128 + 64)} tactics, and 4 minutes if every search took all its seconds" in shown.stdout
    assert not (path.parent / "run").exists()
    lacking = {"kind": "vllm", "checkpoint": "./none"}
    path = write_config(
        provers={"a": {"generator": lacking, "neff": 1}},
        arms={"a": {"provers": ["a"], "budget": {"tactics": 1, "seconds": 1}}},
    )
    shown = prover("run", path, "--dry-run", "--json")
    assert shown.returncode == 2
    assert not json.loads(shown.stdout)["ready"]
