"""What a training run is made of, read from a YAML file. Relative paths are relative to that file."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from lean_env.settings import ConfigError, FilePath, Strict, folder_of, folder_or_hub_id, read_yaml


def _folder_or_hub_id(source: Path | str, info: ValidationInfo) -> Path | str:
    return folder_or_hub_id(source, folder_of(info))


ModelSource = Annotated[Path | str, AfterValidator(_folder_or_hub_id)]
"""A checkpoint folder, or `owner/name` on the Hugging Face hub if there is no such folder."""


class DataConfig(Strict):
    """Where the state–tactic rows come from."""

    train: FilePath | None = None
    """Rows in any form of docs/data.md: LeanDojo's benchmark, what `prover extract` writes, a run folder, or lines with
    `state` and `tactic`. Left out: the train rows that come with the package."""
    valid: FilePath | None = None
    """Rows for the validation loss. Left out: the package's with the package's train rows, LeanDojo's with its, else
    those of one theorem in twenty of `train`."""
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
    """Tokens in one optimizer step over all processes, padding included (left out with an F filter); rows of like
    length are batched together."""
    micro_batch_tokens: int | None = Field(default=None, ge=64)
    """Tokens that a process takes through the model at once, padding included: what memory bounds. The gradient is that
    of the whole step whatever this is. Left out: as many as `batch_tokens`."""
    weight_decay: float = Field(default=0.01, ge=0)
    """Decoupled weight decay of AdamW, on matrices only."""
    clip_norm: float = Field(default=1.0, gt=0)
    """Largest norm of the gradient."""
    scale_by_factor: bool = False
    """Multiply the learning rate of a step by the mean factor F of its rows. AdamW divides a gradient by its own size,
    so without this a large Neff, which has almost no gradient left, still takes full steps (docs/training.md)."""


class ScheduleConfig(Strict):
    """How Neff comes to its value in the course of a run."""

    warm_start: float = Field(default=0.0, ge=0, le=1)
    """Share of the run, at its begin, under cross-entropy."""
    ramp: float = Field(default=0.0, ge=0, le=1)
    """Share of the run, after that, in which Neff grows geometrically from 1; 0 is a jump."""

    @model_validator(mode="after")
    def _fits_the_run(self) -> Self:
        if self.warm_start + self.ramp > 1:
            raise ValueError(f"warm_start + ramp: at most 1, not {self.warm_start + self.ramp:g}")
        return self


class LoraConfig(Strict):
    """Low-rank adapters on all linear layers in place of training all weights."""

    rank: int = Field(default=16, ge=1)
    """Rank of an adapter's two matrices."""
    alpha: int = Field(default=32, gt=0)
    """An adapter's output is multiplied by alpha / rank."""
    dropout: float = Field(default=0.0, ge=0, lt=1)
    """Share of an adapter's inputs set to zero in training. With it, p is that of a random subnetwork."""


class CommonConfig(Strict):
    """What a run and a family of runs have in common."""

    output: FilePath
    """Folder to write to: the checkpoint, or a folder for each member of a family. What it holds is replaced."""
    loss: Literal["exact", "token_mean"] = "exact"
    """`exact`: the paper's loss; `token_mean`: its gradient divided by the tactic's tokens, as in the public code."""
    min_factor: float = Field(default=0.0, ge=0, lt=1)
    """Rows with a factor F below this are left out of a step, by a forward pass, and replaced by the next ones; the
    public code takes 0.1. Each row looked at counts as seen, so that epochs keep their meaning. 0: no filter."""
    schedule: ScheduleConfig = ScheduleConfig()
    """Schedule of Neff."""
    lora: LoraConfig | None = None
    """Train adapters of the model that is started from. The folder then holds the merged model, and the adapter in
    `adapter/`. Left out: all weights are trained."""
    data: DataConfig = DataConfig()
    """Rows."""
    optimizer: OptimizerConfig = OptimizerConfig()
    """Optimizer."""
    save_steps: int | None = Field(default=None, ge=1)
    """Optimizer steps between saves of the whole state, from which the same command goes on. Left out: none."""
    fsdp: bool = False
    """With several GPUs: shard weights, gradients and the optimizer's state over them, where otherwise each has all."""
    seed: int = Field(default=0, ge=0, lt=2**63)
    """Seed of initial weights, row order and row choice."""
    threads: int | None = Field(default=None, ge=1, le=1024)
    """CPU threads for torch. Left out: torch's own choice."""

    @model_validator(mode="after")
    def _has_its_files(self) -> Self:
        for key, rows in (("train", self.data.train), ("valid", self.data.valid)):
            if rows is not None and not rows.exists():
                raise ValueError(f"data.{key}: no such file or folder: {rows}")
        return self


class TrainConfig(CommonConfig):
    """One run: from nothing with `model`, or from a checkpoint with `init`."""

    neff: float = Field(default=1.0, ge=1)
    """Effective number of tries per proof step in the DCO loss; 1 is cross-entropy."""
    init: ModelSource | None = None
    """Causal language model to start from, with its tokenizer: a checkpoint folder, or `owner/name` on the Hugging Face
    hub. A Neff above 1 wants one: from scratch it learns little."""
    model: ModelConfig | None = None
    """Size of a model made from scratch. Exactly one of `init` and `model` is given."""

    @model_validator(mode="after")
    def _has_one_start(self) -> Self:
        if (self.init is None) == (self.model is None):
            raise ValueError("init, model: give exactly one of the two")
        if self.model is not None and self.lora is not None:
            raise ValueError("lora: adapters want a trained model to adapt; give `init`")
        return self


class FamilyConfig(CommonConfig):
    """Runs that differ in Neff alone, all from one warm start."""

    neffs: list[Annotated[float, Field(ge=1)]] = Field(min_length=1)
    """The members' Neff; each is written to `neff-<Neff>` in `output`."""
    warm_start: FilePath
    """Configuration file of the run whose checkpoint all members start from; it is run first if there is none yet."""

    def members(self, start: Path) -> list[TrainConfig]:
        """A run for each Neff, from the checkpoint at `start`."""
        common = {name: getattr(self, name) for name in CommonConfig.model_fields if name != "output"}
        return [
            TrainConfig(**common, output=self.output / f"neff-{neff:g}", neff=neff, init=start) for neff in self.neffs
        ]


def load_config(path: Path) -> TrainConfig:
    """Read and check a run's YAML file, and that the checkpoint it starts from is there.

    Raises `ConfigError`, one line, for whatever is wrong with it.
    """
    config = read_yaml(path, TrainConfig)
    if isinstance(config.init, Path) and not (config.init / "config.json").is_file():
        raise ConfigError(f"{path}: init: no checkpoint in {config.init}; train it first")
    return config


def is_family(path: Path) -> bool:
    """Whether a YAML file is meant as a family: it lists `neffs`. False for a file that cannot be read."""
    try:
        values: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return False
    return isinstance(values, dict) and "neffs" in values
