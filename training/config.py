"""What a training run is made of, from a YAML file. Every mistake in it is one line that names file and key."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class ConfigError(Exception):
    """A configuration file that cannot be used. The message names the file and the key."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DataConfig(_Section):
    """Where the state–tactic rows come from."""

    train: Path | None = None
    """JSONL file, gzipped if it ends in .gz, of rows with `state` and `tactic`, relative to the working directory. Left
    out: the train rows that come with the package."""
    valid: Path | None = None
    """Rows for the validation loss, in the same form. Left out: the package's valid rows."""
    train_rows: int | None = Field(default=None, ge=1)
    """Rows used of the train file, drawn by the seed. Left out: all."""
    valid_rows: int = Field(default=800, ge=1)
    """At most so many validation rows, the first ones; more make the loss steadier and the run longer."""
    max_tokens: int = Field(default=512, ge=16)
    """Tokens of prompt, tactic and end of sequence together; longer rows are left out and counted in the record."""


class ModelConfig(_Section):
    """A Llama made from scratch; ignored parts of a loaded checkpoint are not accepted, see `TrainConfig.init`."""

    vocabulary: int = Field(default=512, ge=300)
    """Tokens of the byte-level BPE, trained on the train rows; 256 of them are the single bytes."""
    layers: int = Field(default=4, ge=1)
    """Transformer layers."""
    heads: int = Field(default=4, ge=1)
    """Attention heads per layer."""
    head_size: int = Field(default=32, ge=32, multiple_of=16)
    """Width of one head; the hidden width is heads × head_size. vLLM's CPU kernels take 32, 48 and 64."""
    feed_forward: int = Field(default=384, ge=16)
    """Width of the gated feed-forward layer."""
    positions: int = Field(default=1024, ge=64)
    """Longest sequence in tokens that the model is declared for."""


class OptimizerConfig(_Section):
    """AdamW with linear warm-up, cosine decay to a tenth, and gradient clipping."""

    epochs: float = Field(default=1.0, gt=0)
    """Passes over the train rows; a fraction stops within a pass."""
    learning_rate: float = Field(default=1e-3, gt=0)
    """Peak learning rate. Small (3e-4 or less) when fine-tuning with a large Neff, or the policy is washed out."""
    warmup_steps: int = Field(default=50, ge=0)
    """Optimizer steps until the peak."""
    batch_tokens: int = Field(default=8192, ge=64)
    """Tokens in one batch, padding included; rows of like length are batched together."""
    weight_decay: float = Field(default=0.01, ge=0)
    """Decoupled weight decay of AdamW, on matrices only."""
    clip_norm: float = Field(default=1.0, gt=0)
    """Largest norm of the gradient."""


class TrainConfig(_Section):
    """One run: from nothing with `model`, or from a checkpoint with `init`."""

    output: Path
    """Folder to write the checkpoint to, relative to the working directory; replaced if it holds one already."""
    neff: float = Field(default=1.0, ge=1)
    """Effective number of tries per proof step in the DCO loss; 1 is cross-entropy."""
    init: Path | None = None
    """Checkpoint folder to start from, model and tokenizer. A Neff above 1 wants one: from scratch it learns little."""
    model: ModelConfig | None = None
    """Size of a model made from scratch. Exactly one of `init` and `model` is given."""
    data: DataConfig = DataConfig()
    """Rows."""
    optimizer: OptimizerConfig = OptimizerConfig()
    """Optimizer."""
    seed: int = 0
    """Seed of initial weights, row order and row choice."""
    threads: int | None = Field(default=None, ge=1)
    """CPU threads for torch. Left out: torch's own choice."""


def load_config(path: Path) -> TrainConfig:
    """Read and check a YAML file. Raises `ConfigError`, one line, for whatever is wrong with it."""
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(content, dict):
        raise ConfigError(f"{path}: must be a mapping of keys to values")
    try:
        config = TrainConfig.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{path}: {key}: {first['msg']}") from error
    if (config.init is None) == (config.model is None):
        raise ConfigError(f"{path}: init, model: give exactly one of the two")
    if config.init is not None and not (config.init / "config.json").is_file():
        raise ConfigError(f"{path}: init: no checkpoint in {config.init}")
    for key in ("train", "valid"):
        rows = getattr(config.data, key)
        if rows is not None and not rows.is_file():
            raise ConfigError(f"{path}: data.{key}: no such file: {rows}")
    return config
