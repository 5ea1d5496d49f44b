"""What a training run is made of, read from a YAML file. Relative paths are relative to that file."""

from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from training.yaml_file import ConfigError, FilePath, Strict, read_yaml


class DataConfig(Strict):
    """Where the state–tactic rows come from."""

    train: FilePath | None = None
    """JSONL file, gzipped if it ends in .gz, of rows with `state` and `tactic`. Left out:
    the train rows that come with the package."""
    valid: FilePath | None = None
    """Rows for the validation loss, in the same form. Left out: the package's valid rows."""
    train_rows: int | None = Field(default=None, ge=1)
    """Rows used of the train file, drawn by the seed. Left out: all."""
    valid_rows: int = Field(default=800, ge=1)
    """At most so many validation rows, the first ones; more make the loss steadier and the run longer."""
    max_tokens: int = Field(default=512, ge=16)
    """Tokens of prompt, tactic and end of sequence together; longer rows are left out and counted in the record."""


class ModelConfig(Strict):
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


class OptimizerConfig(Strict):
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


class TrainConfig(Strict):
    """One run: from nothing with `model`, or from a checkpoint with `init`."""

    output: FilePath
    """Folder to write the checkpoint to; replaced if it holds one already."""
    neff: float = Field(default=1.0, ge=1)
    """Effective number of tries per proof step in the DCO loss; 1 is cross-entropy."""
    init: FilePath | None = None
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

    @model_validator(mode="after")
    def _has_one_start_and_its_files(self) -> Self:
        if (self.init is None) == (self.model is None):
            raise ValueError("init, model: give exactly one of the two")
        for key, rows in (("train", self.data.train), ("valid", self.data.valid)):
            if rows is not None and not rows.is_file():
                raise ValueError(f"data.{key}: no such file: {rows}")
        return self


def load_config(path: Path) -> TrainConfig:
    """Read and check a YAML file, and that the checkpoint it starts from is there.

    Raises `ConfigError`, one line, for whatever is wrong with it.
    """
    config = read_yaml(path, TrainConfig)
    if config.init is not None and not (config.init / "config.json").is_file():
        raise ConfigError(f"{path}: init: no checkpoint in {config.init}; train it first")
    return config
