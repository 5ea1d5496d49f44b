"""Configuration of a training run, read from a YAML file. Knows no torch and no model.

Relative paths are relative to the YAML file.
"""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, ValidationInfo, model_validator

from lean_env.settings import (
    ConfigError,
    FilePath,
    Portable,
    Strict,
    folder_of,
    folder_or_hub_id,
    from_the_files_folder,
    read_yaml,
)


def _folder_or_hub_id(source: object, info: ValidationInfo) -> Path | str:
    if not isinstance(source, Path | str):
        raise ValueError("must be a folder, a configuration, or `owner/name` of a model on the hub")
    if is_config(source):
        return from_the_files_folder(Path(source), info)
    return folder_or_hub_id(source, folder_of(info))


def is_config(source: Path | str) -> bool:
    """Whether the start of a run is the configuration file of the run that trains it, judged by its name."""
    return Path(source).suffix in (".yaml", ".yml")


ModelSource = Annotated[Path | str, BeforeValidator(_folder_or_hub_id), Portable]
"""A checkpoint folder, the configuration file (`.yaml`) of a run, or, if there is no such folder, `owner/name` on the
Hugging Face hub."""


class DataConfig(Strict):
    """Where the state–tactic rows come from."""

    train: FilePath | None = None
    """Rows in any format of docs/data.md: LeanDojo's benchmark, the output of `prover extract`, a run folder, or JSON
    lines with `state` and `tactic`. Default: the train rows shipped with the package."""
    valid: FilePath | None = None
    """Rows for the validation loss. Default: the package's valid rows if `train` is the package's, LeanDojo's if
    `train` is LeanDojo's, otherwise the rows of one in twenty of the theorems in `train`."""
    train_rows: int | None = Field(default=None, ge=1)
    """Number of rows of the train file to use, drawn at random with `seed`. Default: all."""
    valid_rows: int = Field(default=800, ge=1)
    """Maximum number of validation rows; the first ones are used. More rows make the loss steadier and the run
    longer."""
    max_tokens: int = Field(default=512, ge=16)
    """Maximum number of tokens of a row: prompt, tactic and end of sequence together. Longer rows are left out and
    counted in the record."""


class ModelConfig(Strict):
    """Size of a Llama trained from scratch. Not accepted together with `TrainConfig.init`, which has its own size."""

    vocabulary: int = Field(default=512, ge=300)
    """Number of tokens of the byte-level BPE, which is trained on the train rows; 256 of them are single bytes."""
    layers: int = Field(default=4, ge=1)
    """Number of transformer layers."""
    heads: int = Field(default=4, ge=1)
    """Number of attention heads per layer."""
    head_size: int = Field(default=32, ge=32, multiple_of=16)
    """Width of one head; the hidden width is heads × head_size. vLLM's CPU kernels support 32, 48 and 64."""
    feed_forward: int = Field(default=384, ge=16)
    """Width of the gated feed-forward layer."""
    positions: int = Field(default=1024, ge=64)
    """Maximum sequence length, in tokens, that the model's configuration declares."""


class OptimizerConfig(Strict):
    """AdamW or Muon with linear warm-up, cosine decay to a tenth, and gradient clipping."""

    kind: Literal["adamw", "muon"] = "adamw"
    """`muon`: the step of each weight matrix within the layers is made orthogonal (Jordan et al. 2024), at the size of
    AdamW's steps; embeddings and vectors keep AdamW. From scratch it learns several times as much from each token."""
    epochs: float = Field(default=1.0, gt=0)
    """Number of passes over the train rows; a fractional part ends the run within a pass."""
    learning_rate: float = Field(default=1e-3, gt=0)
    """Peak learning rate. Use 3e-4 or less when fine-tuning with a large Neff; a larger rate destroys the policy."""
    warmup_steps: int = Field(default=50, ge=0)
    """Number of optimizer steps until the learning rate peaks."""
    batch_tokens: int = Field(default=8192, ge=64)
    """Number of tokens in one optimizer step, summed over all processes. Padding counts, except with an F filter. Rows
    of similar length are batched together."""
    micro_batch_tokens: int | None = Field(default=None, ge=64)
    """Number of tokens that one process passes through the model at once, padding included; limited by memory. The
    gradient is that of the whole step for any value. Default: `batch_tokens`."""
    weight_decay: float = Field(default=0.01, ge=0)
    """Decoupled weight decay, applied to matrices only."""
    clip_norm: float = Field(default=1.0, gt=0)
    """Maximum norm of the gradient; larger gradients are scaled down to it."""
    scale_by_factor: bool = False
    """Multiply the learning rate of a step by the mean factor F of its rows. AdamW normalises the gradient by its own
    size, so without this a large Neff takes full steps although almost no gradient is left (docs/training.md)."""


class ScheduleConfig(Strict):
    """How Neff reaches its final value over the course of a run."""

    warm_start: float = Field(default=0.0, ge=0, le=1)
    """Share of the run, at its start, that is trained with cross-entropy."""
    ramp: float = Field(default=0.0, ge=0, le=1)
    """Share of the run, after the warm start, in which Neff grows geometrically from 1. With 0 it jumps."""

    @model_validator(mode="after")
    def _fits_the_run(self) -> Self:
        if self.warm_start + self.ramp > 1:
            raise ValueError(f"warm_start + ramp: at most 1, not {self.warm_start + self.ramp:g}")
        return self


class LoraConfig(Strict):
    """Low-rank adapters on all linear layers, trained instead of the model's own weights."""

    rank: int = Field(default=16, ge=1)
    """Rank of each adapter's two matrices."""
    alpha: int = Field(default=32, gt=0)
    """An adapter's output is multiplied by alpha / rank."""
    dropout: float = Field(default=0.0, ge=0, lt=1)
    """Share of an adapter's inputs set to zero during training. Above 0, p is that of a random subnetwork."""


class GemConfig(Strict):
    """GEM, a loss of single tokens (Li et al. 2025, arXiv 2408.16673): a baseline beside DCO. `loss: gem` has the
    defaults."""

    kind: Literal["gem"]
    """Tells this section from the name of a loss."""
    beta: float = Field(default=0.7, gt=0)
    """Temperature of the distribution that the label competes with. 1 is cross-entropy; the authors use 0.7."""
    weights: Literal["linear", "logsigmoid"] = "linear"
    """`linear`: all other tokens count alike. `logsigmoid`: likelier ones count more."""


def _settled(loss: object) -> object:
    return GemConfig(kind="gem") if loss == "gem" else loss


def _is_section(loss: object) -> str:
    return "gem" if isinstance(loss, dict | GemConfig) else "name"


Loss = Annotated[
    Annotated[Literal["exact", "token_mean", "gem"], Tag("name")] | Annotated[GemConfig, Tag("gem")],
    Discriminator(_is_section),
    AfterValidator(_settled),
]
"""The objective of a training; `gem` stands for its section with the defaults."""


Seed = Annotated[int, Field(ge=0, lt=2**63)]
"""Seed of torch's and Python's random numbers."""


class CommonConfig(Strict):
    """Settings shared by a run and a family of runs."""

    output: FilePath
    """Folder to write to: the checkpoint, or one folder per member of a family. A checkpoint that is there already is
    left as it is, unless `prover train --force` replaces it."""
    loss: Loss = "exact"
    """`exact`: the DCO paper's loss, which at Neff 1 is cross-entropy. `token_mean`: its gradient divided by the number
    of tokens of the tactic, as in the paper's public code. `gem`: GEM in place of DCO, which has no Neff."""
    min_factor: float = Field(default=0.0, ge=0, lt=1)
    """Rows with a factor F below this value are left out of a step and replaced by the next rows. F is computed with a
    forward pass. The paper's public code uses 0.1. Every row examined counts as seen, so epochs keep their meaning.
    0: no filter."""
    schedule: ScheduleConfig = ScheduleConfig()
    """Schedule of Neff."""
    lora: LoraConfig | None = None
    """Train adapters on the initial model. The output folder then holds the merged model, and the adapter in
    `adapter/`. Default: all weights are trained."""
    data: DataConfig = DataConfig()
    """Train and validation rows."""
    optimizer: OptimizerConfig = OptimizerConfig()
    """Optimizer settings."""
    save_steps: int | None = Field(default=None, ge=1)
    """Number of optimizer steps between saves of the complete state, from which the same command resumes. Default: the
    state is not saved."""
    fsdp: bool = False
    """With several GPUs: shard the weights, the gradients and the optimizer's state over them. Otherwise each GPU holds
    all of them."""
    seed: Seed = 0
    """Seed for initial weights, row order and row choice."""
    precision: Literal["float32", "bfloat16"] | None = None
    """Type of the numbers that a pass through the model multiplies; weights, loss and optimizer stay in float32.
    bfloat16 is faster on GPUs and on processors that multiply such numbers (AMX), and slower on others. Default:
    bfloat16 on GPUs that have it, else float32."""
    threads: int | None = Field(default=None, ge=1, le=1024)
    """Number of CPU threads for torch. Default: torch's own choice."""

    @model_validator(mode="after")
    def _has_its_files(self) -> Self:
        for key, rows in (("train", self.data.train), ("valid", self.data.valid)):
            if rows is not None and not rows.exists():
                raise ValueError(f"data.{key}: no such file or folder: {rows}")
        return self


class TrainConfig(CommonConfig):
    """One run: from scratch with `model`, or from a checkpoint with `init`."""

    neff: float = Field(default=1.0, ge=1)
    """Effective number of tries per proof step in the DCO loss; 1 is cross-entropy."""
    init: ModelSource | None = None
    """Causal language model to start from, with its tokenizer: a checkpoint folder, `owner/name` on the Hugging Face
    hub, or the configuration file of a run, which is trained first if it is not finished. A Neff above 1 needs one,
    because from scratch it learns little."""
    model: ModelConfig | None = None
    """Size of a model trained from scratch. Exactly one of `init` and `model` must be given."""

    @model_validator(mode="after")
    def _has_one_start(self) -> Self:
        if (self.init is None) == (self.model is None):
            raise ValueError("init, model: give exactly one of the two")
        if self.fsdp and self.optimizer.kind == "muon":
            raise ValueError("fsdp: Muon needs whole matrices on each GPU; use `optimizer.kind: adamw`")
        if isinstance(self.loss, GemConfig) and self.neff != 1:
            raise ValueError(
                f"neff: GEM is trained for no number of tries, so it cannot be {self.neff:g}; leave it out"
            )
        if self.model is not None and self.lora is not None:
            raise ValueError("lora: adapters want a trained model to adapt; give `init`")
        return self


class FamilyConfig(CommonConfig):
    """Runs that differ only in Neff, or in their seed too, all from one warm start."""

    neffs: list[Annotated[float, Field(ge=1)]] = Field(min_length=1)
    """Neff of each member; the member is written to `neff-<Neff>` in `output`."""
    seeds: list[Seed] | None = Field(default=None, min_length=1)
    """Train a member of each Neff with each of these seeds, in `neff-<Neff>-seed-<seed>`: an ensemble of seeds is what
    an ensemble of different Neff must beat. Default: one member of each Neff, with `seed`."""
    warm_start: FilePath
    """Configuration file of the run whose checkpoint all members start from. That run is trained first if it is not
    finished."""

    @model_validator(mode="after")
    def _has_neffs_to_differ_in(self) -> Self:
        if isinstance(self.loss, GemConfig):
            raise ValueError("loss: GEM has no Neff, so a family would train the same model again; train it by itself")
        return self

    @model_validator(mode="after")
    def _has_seeds_or_one(self) -> Self:
        if self.seeds is not None and "seed" in self.model_fields_set:
            raise ValueError("seed, seeds: give one of the two")
        return self

    def members(self, start: Path) -> list[TrainConfig]:
        """One run per Neff and seed, from the checkpoint at `start`."""
        common = {name: getattr(self, name) for name in CommonConfig.model_fields if name not in ("output", "seed")}
        seeds = {"": self.seed} if self.seeds is None else {f"-seed-{seed}": seed for seed in self.seeds}
        return [
            TrainConfig(**common, output=self.output / f"neff-{neff:g}{ending}", neff=neff, seed=seed, init=start)
            for neff in self.neffs
            for ending, seed in seeds.items()
        ]


def load_config(path: Path) -> TrainConfig:
    """Read and check a run's YAML file, and check that its initial checkpoint exists, or else its configuration file.

    Raises `ConfigError`, with a one-line message, for anything that is wrong with it.
    """
    config = read_yaml(path, TrainConfig)
    if isinstance(config.init, Path) and not is_config(config.init) and not (config.init / "config.json").is_file():
        raise ConfigError(
            f"{path}: init: no checkpoint in {config.init}; correct the path, or give the configuration file of the "
            "run that trains it"
        )
    return config


def is_family(path: Path) -> bool:
    """Whether a YAML file describes a family, that is, has a key `neffs`. False for a file that cannot be read."""
    try:
        values: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return False
    return isinstance(values, dict) and "neffs" in values
