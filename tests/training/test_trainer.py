"""Training at the smallest scale: the loss falls, the checkpoint keeps its log-probabilities, in vLLM too."""

import json
import math
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml

from lean_env.folder_lock import locked
from lean_env.settings import ConfigError
from training import train
from training.data import load_pairs, prompt
from training.evaluate import confidence, pass_at
from training.loop import Loop, Step
from training.model import collate, load_model, tactic_log_probs
from training.profile import Profile, read_profile
from training.progress import Progress
from training.record import RECORD
from training.state import States
from training.tokenizer import END, encode_pairs, load_tokenizer, train_tokenizer

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "training" / "checkpoints"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkpoint of `configs/train/tiny.yaml`."""
    folder = tmp_path_factory.mktemp("tiny")
    config = yaml.safe_load((ROOT / "configs/train/tiny.yaml").read_text())
    (folder / "config.yaml").write_text(yaml.safe_dump({**config, "output": str(folder / "checkpoint")}))
    return train(folder / "config.yaml")


@pytest.mark.slow
def test_training_lowers_the_loss_and_records_what_was_done(tiny: Path) -> None:
    record = json.loads((tiny / RECORD).read_text())
    assert record["valid"]["cross_entropy"] < 0.6 * record["valid_before"]["cross_entropy"]
    assert record["train_loss"] < 0.7 * record["valid_before"]["loss"]
    assert record["neff"] == 1
    assert record["steps"] > 10
    assert record["valid"]["mean_factor"] == 1
    assert record["config"]["model"]["layers"] == 1
    assert {"config.json", "model.safetensors", "tokenizer.json", "generation_config.json"} <= {
        path.name for path in tiny.iterdir()
    }
    assert read_profile(str(tiny)) == Profile(neff=1, max_prompt_tokens=512)


@pytest.mark.slow
def test_fine_tuning_starts_from_the_checkpoint_and_follows_its_own_loss(tiny: Path, tmp_path: Path) -> None:
    text = {
        "output": str(tmp_path / "out"),
        "neff": 16,
        "init": str(tiny),
        "data": {"train_rows": 200, "valid_rows": 64},
        "optimizer": {"epochs": 2, "learning_rate": 1e-3, "warmup_steps": 2, "batch_tokens": 4096},
    }
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(text))
    record = json.loads((train(tmp_path / "config.yaml") / RECORD).read_text())
    before = json.loads((tiny / RECORD).read_text())["valid"]
    assert record["valid_before"]["cross_entropy"] == pytest.approx(before["cross_entropy"], rel=1e-4)
    assert record["valid"]["loss"] < record["valid_before"]["loss"]
    assert record["valid_before"]["loss"] < record["valid_before"]["cross_entropy"]


@pytest.mark.slow
def test_the_same_seed_gives_the_same_weights(tiny: Path, tmp_path: Path) -> None:
    config = yaml.safe_load((tiny.parent / "config.yaml").read_text())
    config["output"] = str(tmp_path / "again")
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(config))
    again = train(tmp_path / "config.yaml")
    first, second = load_model(tiny).state_dict(), load_model(again).state_dict()
    for name, weight in first.items():
        torch.testing.assert_close(weight, second[name], rtol=1e-3, atol=1e-4)


def run_file(folder: Path, **settings: Any) -> Path:
    """A short run's YAML file in a new folder, with its output beside it."""
    folder.mkdir()
    settings = {"output": "out", "data": {"train_rows": 120, "valid_rows": 16}, "seed": 3, **settings}
    settings["optimizer"] = {"epochs": 2, "warmup_steps": 2, "batch_tokens": 4096, **settings.get("optimizer", {})}
    (folder / "run.yaml").write_text(yaml.safe_dump(settings))
    return folder / "run.yaml"


@pytest.mark.slow
def test_a_killed_run_goes_on_from_its_last_state(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"init": str(tiny), "neff": 4, "save_steps": 2}
    whole = train(run_file(tmp_path / "whole", **settings))
    file = run_file(tmp_path / "killed", **settings)

    def killed(logs: Any, step: Step) -> None:
        if step.number == 5:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("training.trainer._log", killed)
        with pytest.raises(KeyboardInterrupt):
            train(file)
    out = file.parent / "out"
    assert [path.name for path in (out / "states").iterdir()] == ["step-00000004"]
    other = yaml.safe_load(file.read_text()) | {"neff": 8}
    (file.parent / "other.yaml").write_text(yaml.safe_dump(other))
    with pytest.raises(ConfigError, match="another configuration"):
        train(file.parent / "other.yaml")
    kept = (tiny / RECORD).read_bytes()
    try:
        (tiny / RECORD).write_bytes(kept + b"\n")  # as if the start had been made anew
        with pytest.raises(ConfigError, match="another configuration, start or rows"):
            train(file)
    finally:
        (tiny / RECORD).write_bytes(kept)
    assert train(file) == out
    first, second = (json.loads((folder / RECORD).read_text()) for folder in (whole, out))
    assert second["steps"] == first["steps"] > 5
    assert second["train_loss"] == pytest.approx(first["train_loss"], abs=1e-6)
    assert second["valid"] == pytest.approx(first["valid"], abs=1e-6)
    assert not (out / "states").exists()


@pytest.mark.slow
def test_logs_and_record_tell_what_was_done_without_a_machines_paths(tiny: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    text = (tiny / RECORD).read_text()
    record = json.loads(text)
    assert "/" not in text
    assert len(record["data"]["sha256"]) == 64
    assert record["git_commit"] is None or len(record["git_commit"].removesuffix("+changes")) == 40
    assert record["config"]["optimizer"]["clip_norm"] == 1.0  # a default is written out
    events = EventAccumulator(str(tiny / "logs")).Reload()
    losses = [event.value for event in events.Scalars("train/loss")]
    assert len(losses) == record["steps"]
    tail = losses[-(record["steps"] // 10) :]
    assert sum(tail) / len(tail) == pytest.approx(record["train_loss"], rel=1e-5)


@pytest.mark.slow
def test_adapters_are_saved_as_such_and_merged(tiny: Path, tmp_path: Path) -> None:
    from peft import PeftModel

    out = train(run_file(tmp_path / "run", init=str(tiny), neff=4, lora={"rank": 4}))
    record = json.loads((out / RECORD).read_text())
    assert record["parameters_trained"] < 0.5 * record["parameters"]
    before = json.loads((tiny / RECORD).read_text())
    assert record["valid_before"]["cross_entropy"] != record["valid"]["cross_entropy"]
    assert record["config"]["lora"]["rank"] == 4
    assert before["parameters"] < record["parameters"]
    adapter = json.loads((out / "adapter" / "adapter_config.json").read_text())
    assert adapter["base_model_name_or_path"] == tiny.name
    assert read_profile(str(out)) == read_profile(str(out / "adapter"))
    assert (read_profile(str(out)) or Profile()).neff == 4
    tokenizer = load_tokenizer(out)
    ids, labels = collate(encode_pairs(tokenizer, load_pairs("valid")[:16]), tokenizer.pad_token_id)
    with torch.no_grad():
        adapted = tactic_log_probs(PeftModel.from_pretrained(load_model(tiny), str(out / "adapter")), ids, labels)
        merged = tactic_log_probs(load_model(out), ids, labels)
    torch.testing.assert_close(adapted, merged, rtol=1e-4, atol=1e-3)
    assert -merged.mean().item() == pytest.approx(record["valid"]["cross_entropy"], rel=1e-3)
    train(run_file(tmp_path / "without", init=str(tiny), output=str(out)), force=True)
    assert not (out / "adapter").exists()


@pytest.mark.parametrize("lora", [None, {"rank": 2}], ids=["full", "adapters"])
@pytest.mark.slow
def test_a_family_starts_from_one_model_and_is_trained_once(
    tiny: Path, tmp_path: Path, lora: dict[str, int] | None
) -> None:
    file = run_file(tmp_path / "family", optimizer={"epochs": 0.4})
    family = yaml.safe_load(file.read_text()) | {"neffs": [1, 16], "warm_start": str(tiny.parent / "config.yaml")}
    file.write_text(yaml.safe_dump(family | {"lora": lora}))
    out = train(file)
    records = {neff: json.loads((out / f"neff-{neff}" / RECORD).read_text()) for neff in (1, 16)}
    assert [record["neff"] for record in records.values()] == [1, 16]
    assert records[1]["valid_before"]["cross_entropy"] == records[16]["valid_before"]["cross_entropy"]
    assert records[1]["valid"] != records[16]["valid"]
    written = [(out / f"neff-{neff}" / RECORD).stat().st_mtime_ns for neff in records]
    assert train(file) == out
    assert written == [(out / f"neff-{neff}" / RECORD).stat().st_mtime_ns for neff in records]
    kept = (tiny / RECORD).read_bytes()
    try:
        (tiny / RECORD).write_bytes(kept + b"\n")  # as if the warm start had been made anew
        with pytest.raises(ConfigError, match="holds a checkpoint of another configuration, start or rows"):
            train(file)
        if lora is None:
            train(file, force=True)
    finally:
        (tiny / RECORD).write_bytes(kept)
    if lora is None:
        assert min((out / f"neff-{neff}" / RECORD).stat().st_mtime_ns for neff in records) > max(written)


def test_a_filter_that_leaves_nothing_to_train_on_is_one_line(tmp_path: Path) -> None:
    rows = {"train_rows": 8, "valid_rows": 8}
    file = run_file(tmp_path / "run", init=str(SHIPPED / "neff-1"), neff=1e6, min_factor=0.9, data=rows)
    with pytest.raises(ConfigError, match="so that nothing was trained; lower it"):
        train(file)


@pytest.mark.slow
def test_weights_lost_in_the_last_step_are_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(loop: Loop, states: States, progress: Progress) -> None:
        loop.totals.steps = 1
        with torch.no_grad():
            next(loop.model.parameters()).fill_(math.nan)

    monkeypatch.setattr("training.trainer._make_steps", lose)
    with pytest.raises(ConfigError, match=r"the model is lost: .*; lower optimizer\.learning_rate"):
        train(run_file(tmp_path / "run", init=str(SHIPPED / "neff-1")))
    assert not (tmp_path / "run" / "out" / "model.safetensors").exists()


def test_two_trainings_do_not_write_to_one_folder(tmp_path: Path) -> None:
    file = run_file(tmp_path / "run", init=str(SHIPPED / "neff-1"))
    with locked(tmp_path / "run" / "out"), pytest.raises(ConfigError, match="another training writes to"):
        train(file)


def test_a_broken_model_is_one_line(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED / "neff-1", tmp_path / "start"))
    (folder / "model.safetensors").write_bytes(b"broken")
    with pytest.raises(ConfigError, match=r"init: cannot load \S+: \S[^\n]*$"):
        train(run_file(tmp_path / "run", init=str(folder)))


def test_a_model_that_is_nowhere_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ConfigError, match=r"init: cannot load no-such-owner/no-such-model: \S[^\n]*$"):
        train(run_file(tmp_path / "run", init="no-such-owner/no-such-model"))


@pytest.mark.slow
def test_padding_and_company_do_not_change_a_log_prob(tiny: Path) -> None:
    tokenizer, model = load_tokenizer(tiny), load_model(tiny).eval()
    rows = encode_pairs(tokenizer, load_pairs("valid")[:12])
    with torch.no_grad():
        together = tactic_log_probs(model, *collate(rows, tokenizer.pad_token_id))
        for index, (ids, prompt_length) in enumerate(rows):
            scores = torch.log_softmax(model(torch.tensor([ids])).logits[0].double(), -1)
            alone = sum(scores[t - 1, ids[t]].item() for t in range(prompt_length, len(ids)))
            assert together[index].item() == pytest.approx(alone, abs=1e-3)


def test_prompt_and_tactic_keep_their_tokens_apart() -> None:
    pairs = load_pairs("valid")
    tokenizer = train_tokenizer(pairs, 400)
    end = tokenizer.convert_tokens_to_ids(END)
    for pair, (ids, length) in zip(pairs[:200], encode_pairs(tokenizer, pairs[:200]), strict=True):
        assert ids[:length] == tokenizer(prompt(pair.state))["input_ids"]
        assert tokenizer.decode(ids[:length]) == prompt(pair.state)
        assert tokenizer.decode(ids[length:-1]) == pair.tactic
        assert ids[-1] == end == tokenizer.eos_token_id
    for text in ("h₀ : ∑ i ∈ Finset.range 4, i = 6 😀", "\x00\t odd", "<;> «a b»"):
        assert tokenizer.decode(tokenizer(text)["input_ids"]) == text


def test_pass_at_is_the_combinatorial_estimate() -> None:
    from math import comb

    for tries, successes, samples in [(10, 3, 1), (10, 3, 4), (10, 8, 5), (200, 1, 100), (7, 0, 7), (7, 7, 1)]:
        wanted = 1 - comb(tries - successes, samples) / comb(tries, samples)
        assert pass_at(tries, successes, samples) == pytest.approx(wanted, abs=1e-12)
    for impossible in [(10, 11, 1), (10, 1, 11), (10, 1, 0), (10, -1, 1)]:
        with pytest.raises(ValueError, match="cannot estimate"):
            pass_at(*impossible)


@pytest.mark.parametrize("neff", [1, 4, 16])
def test_shipped_checkpoints_are_small_and_record_their_neff(neff: int) -> None:
    record = json.loads((SHIPPED / f"neff-{neff}" / RECORD).read_text())
    assert record["neff"] == neff
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) <= 40_000_000


@pytest.mark.slow
def test_larger_neff_is_less_confident_and_the_measures_agree() -> None:
    pairs = load_pairs("valid")[:200]
    low, high = (confidence(SHIPPED / f"neff-{neff}", pairs) for neff in (1, 16))
    assert low.mean_p > high.mean_p > 0.2
    for measured in (low, high):
        assert measured.rows == 200
        assert measured.coverage[1] == pytest.approx(measured.mean_p, abs=1e-6)
        assert measured.coverage[1] < measured.coverage[4] < measured.coverage[16] < 1
        assert measured.factor[1] == 1 > measured.factor[4] > measured.factor[16] > 0


@pytest.mark.slow
def test_vllm_loads_a_shipped_checkpoint_and_agrees_with_transformers(vllm_agrees: Callable[..., None]) -> None:
    vllm_agrees(SHIPPED / "neff-4", load_pairs("valid")[:24])
