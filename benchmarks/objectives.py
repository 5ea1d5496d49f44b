"""Objectives compared on held-out theorems: cross-entropy stopped early, GEM, DCO at Neff 4 and 16, DPO after it.

    python -m benchmarks.objectives runs/objectives [--seeds 0 1 2] [--threads 2] [--smoke]

For each seed, a small model is trained from scratch with cross-entropy on the proofs of some of the project's own
theorems. From this base each objective trains on the same rows for as many epochs, at the same learning rate.
Cross-entropy is stopped at the epoch with the lowest loss on validation rows. DPO starts from that checkpoint, on pairs
from its own searches of other training theorems; it needs the extra `trl` and is left out without it. Every model then
searches the same held-out theorems with the same number of tactics, in the narrow tree of Neff 1 and in the wide tree
of Neff 16; `CE-hot` is cross-entropy's checkpoint sampled at 1 / β of GEM. Prints what each proves, by seed. Takes some
40 minutes on two cores; the same command resumes a stopped one. `--smoke` runs all once, in two minutes, too small
to mean anything.
"""

import importlib.util
import json
import math
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import torch
import yaml

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import Theorem
from prover.runs.store import RunStore
from training import train, train_on_preferences
from training.config import TrainConfig
from training.data import Pair, embedded_theorems, load_pairs
from training.denormals import denormals_flushed
from training.gem import BETA
from training.loop import Loop
from training.model import load_model
from training.profile import PROFILE, Profile, write_profile
from training.tokenizer import encode_pairs, load_tokenizer

OBJECTIVES: dict[str, dict[str, Any]] = {
    "CE": {},
    "GEM": {"loss": "gem"},
    "DCO-4": {"neff": 4},
    "DCO-16": {"neff": 16},
}
"""Name → settings of the training."""
CE, HOT, DPO = "CE", "CE-hot", "DPO"
TREES = {"narrow": 1, "wide": 16}
"""Name → Neff from which the shape of the tree follows, whatever the model was trained for."""
DPO_OPTIONS: dict[str, Any] = {"beta": 0.1, "learning_rate": 1e-4, "epochs": 3, "batch_pairs": 16}
MODEL = {"vocabulary": 512, "layers": 2, "heads": 4, "head_size": 32, "feed_forward": 320}


@dataclass(frozen=True)
class Size:
    """How much is trained and searched."""

    theorems: int = 200
    """Number of theorems, drawn with the seed, whose proofs are the rows."""
    base_epochs: float = 10
    epochs: int = 5
    """Number of passes of each objective over the rows, after the base."""
    valid_rows: int = 300
    searched: int = 100
    """Number of further theorems whose searches give the pairs for DPO."""
    held_out: int = 100
    """Number of theorems that no model is trained on."""
    tactics: int = 32
    """Number of tactics tried per theorem."""


SMOKE = Size(theorems=6, base_epochs=30, epochs=1, valid_rows=8, searched=4, held_out=3, tactics=16)


def make_models(folder: Path, seed: int, size: Size, record: Record) -> dict[str, Path]:
    """Objective → checkpoint; those that the folder holds are not made again."""
    theorems = sorted({pair.theorem for pair in load_pairs("train")})
    drawn = Random(seed).sample(theorems, size.theorems + size.searched)
    proved, searched = set(drawn[: size.theorems]), set(drawn[size.theorems :])
    rows = [pair for pair in load_pairs("train") if pair.theorem in proved]
    valid = load_pairs("valid")[: size.valid_rows]
    record.stage(f"seed {seed}: base on {len(rows)} rows")
    base = make_base(folder, seed, size, rows, valid)
    models: dict[str, Path] = {}
    for name, settings in OBJECTIVES.items():
        models[name] = folder / name
        if not (models[name] / PROFILE).exists():
            record.stage(f"seed {seed}: {name}")
            tune(base, models[name], settings, seed, size, rows, valid, record)
    if importlib.util.find_spec("trl") is None:
        record.stage(f"{DPO} is left out: the extra `trl` is not installed")
        return models
    models[DPO] = folder / DPO
    if not (models[DPO] / PROFILE).exists():
        record.stage(f"seed {seed}: {DPO}")
        others = [theorem for theorem in embedded_theorems("train") if theorem.name in searched]
        pairs = make_pairs(folder, models[CE], others, size)
        if not pairs.stat().st_size:
            record.stage(f"{DPO} is left out: the searches of training theorems gave no pairs")
            del models[DPO]
            return models
        train_on_preferences(models[CE], pairs, models[DPO], seed=seed, **DPO_OPTIONS)
    return models


def make_base(folder: Path, seed: int, size: Size, rows: Sequence[Pair], valid: Sequence[Pair]) -> Path:
    """Train a model from scratch with cross-entropy."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, pairs in (("rows", rows), ("valid", valid)):
        lines = [{"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem} for pair in pairs]
        write_lines(folder / f"{name}.jsonl", lines)
    optimizer = {"kind": "muon", "epochs": size.base_epochs, "learning_rate": 1e-2, "batch_tokens": 2048}
    config = {
        "output": "base",
        "model": MODEL,
        "data": {"train": "rows.jsonl", "valid": "valid.jsonl", "valid_rows": size.valid_rows},
        "optimizer": {**optimizer, "warmup_steps": 20},
        "seed": seed,
        "threads": torch.get_num_threads(),
    }
    (folder / "base.yaml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return train(folder / "base.yaml")


def tune(
    start: Path,
    output: Path,
    settings: dict[str, Any],
    seed: int,
    size: Size,
    rows: Sequence[Pair],
    valid: Sequence[Pair],
    record: Record,
) -> None:
    """Train from a checkpoint and write the result: cross-entropy's is that of its best epoch, others' of the last."""
    optimizer = {"epochs": size.epochs, "learning_rate": 5e-4, "batch_tokens": 2048, "warmup_steps": 20}
    values = {"output": str(output), "init": str(start), "seed": seed, "optimizer": optimizer, **settings}
    config = TrainConfig.model_validate(values)
    torch.manual_seed(seed)
    tokenizer, model = load_tokenizer(start), load_model(start)
    encoded = encode_pairs(tokenizer, valid)
    loop = Loop(model, encode_pairs(tokenizer, rows), config, tokenizer.pad_token_id)
    best, kept, epoch = math.inf, 0, 0
    weights: dict[str, torch.Tensor] = {}
    with denormals_flushed():
        for step in loop.steps():
            if step.share * size.epochs < epoch + 1 - 1e-6:
                continue
            epoch += 1
            log_probs = loop.log_probs(encoded, range(len(encoded)))
            loss, p = -log_probs.mean().item(), log_probs.exp().mean().item()
            record.stage(f"  epoch {epoch}: −log p {loss:.3f}, p {p:.3f} on validation rows")
            if loss < best or output.name != CE:
                best, kept = loss, epoch
                weights = {name: weight.detach().clone() for name, weight in loop.model.state_dict().items()}
    record.stage(f"  kept: epoch {kept}")
    model.load_state_dict(weights)
    model.save_pretrained(str(output))
    tokenizer.save_pretrained(str(output))
    write_profile(output, Profile(neff=None if "loss" in settings else config.neff))


def make_pairs(folder: Path, checkpoint: Path, theorems: Sequence[Theorem], size: Size) -> Path:
    """Preference pairs from a checkpoint's searches of training theorems."""
    write_lines(folder / "searched.jsonl", [theorem.model_dump() for theorem in theorems])
    searched = {"kind": "file", "path": "searched.jsonl"}
    run = search(folder, "search-train", searched, {CE: checkpoint}, size, {"wide": TREES["wide"]})
    prover("preferences", run, "--output", folder / "pairs.jsonl", "--pairs", 4)
    return folder / "pairs.jsonl"


def search(
    folder: Path, name: str, benchmark: dict[str, Any], models: dict[str, Path], size: Size, trees: dict[str, int]
) -> Path:
    """Search a benchmark with every model in every tree; returns the run folder."""
    provers = {
        f"{model}.{tree}": {
            "generator": {"kind": "transformers", "checkpoint": f"./{checkpoint.name}", **sampling(model)},
            "neff": neff,
        }
        for model, checkpoint in models.items()
        for tree, neff in trees.items()
    }
    budget = {"tactics": size.tactics, "seconds": 600}
    config = {
        "run_folder": name,
        "benchmarks": {"theorems": benchmark},
        "provers": provers,
        "arms": {arm: {"provers": [arm], "budget": budget} for arm in provers},
        "workers": {"count": 1, "searches": 16},
    }
    path = folder / f"{name}.yaml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    prover("run", path)
    return folder / name


def sampling(model: str) -> dict[str, Any]:
    """Settings of a generator beside its checkpoint."""
    return {"sampling": {"temperature": 1 / BETA}} if model == HOT else {}


def prover(*arguments: object) -> None:
    command = [sys.executable, "-c", "from prover.cli import main; main()", *map(str, arguments)]
    subprocess.run(command, check=True)


def write_lines(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def results(run: Path) -> Iterator[tuple[str, int, int]]:
    """Arm, theorems proved, and theorems attempted, of a run."""
    with closing(RunStore(run)) as store:
        rows = store.attempts()
    for arm in dict.fromkeys(row.arm for row in rows):
        statuses = [row.status for row in rows if row.arm == arm and row.status in ("proved", "open", "refused")]
        yield arm, statuses.count("proved"), len(statuses)


def main() -> None:
    """Train, search and compare, seed by seed."""
    parser = argument_parser(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--threads", type=int, default=2, help="of the trainings (2)")
    parser.add_argument("--smoke", action="store_true", help="everything once, too small to mean anything")
    options = parser.parse_args()
    size, seeds = (SMOKE, options.seeds[:1]) if options.smoke else (Size(), options.seeds)
    torch.set_num_threads(options.threads)
    found: dict[str, list[tuple[int, int]]] = {}
    with measurement(options.json) as record:
        for seed in seeds:
            folder = options.folder.resolve() / f"seed-{seed}"
            models = make_models(folder, seed, size, record)
            record.stage(f"seed {seed}: searching {size.held_out} held-out theorems")
            held_out = {"kind": "embedded", "split": "test", "limit": size.held_out}
            run = search(folder, "search", held_out, {**models, HOT: models[CE]}, size, TREES)
            for arm, count, attempted in results(run):
                found.setdefault(arm, []).append((count, attempted))
        for arm, counts in found.items():
            each = ", ".join(f"{count} of {attempted}" for count, attempted in counts)
            rate = statistics.mean(count / attempted for count, attempted in counts)
            record.figure(arm, 100 * rate, "%", f"proved: {each}")


if __name__ == "__main__":
    main()
