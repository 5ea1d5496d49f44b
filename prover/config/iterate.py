"""The configuration of expert iteration. Every field states its unit and its reason. Makes no round itself."""

from pathlib import Path
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from lean_env.backends import EmbeddedLean, LeanConfig, LeanDojoLean
from lean_env.settings import FilePath, Strict
from prover.config.benchmarks import Benchmark, LeanDojoBenchmark
from prover.config.run import BudgetConfig, ProverConfig, WorkersConfig
from prover.config.sources import CheckpointSource
from training.config import TrainConfig


class IteratedProver(ProverConfig):
    """A prover of a run file, whose generator serves the checkpoint of the round."""

    generator: CheckpointSource
    """As in a run, without `checkpoint`."""


class ProofsConfig(Strict):
    """How often a round searches each training theorem, and how much the proofs found count in training."""

    tries: int = Field(default=1, ge=1)
    """Number of searches of each training theorem in a round, with different seeds; each may spend the budget."""
    pass_at: int | None = Field(default=None, ge=1)
    """The rows of a proof are weighed for pass@k with this k, at most `tries`, by PKPO (arXiv 2505.15201): the more of
    its theorem's tries succeed, the less each proof counts. With k = `tries`, only theorems count that no other try
    proved. Null: every row counts 1."""
    only_unproved: bool = False
    """Train a round only on proofs of theorems that no try had proved before the last search, and on the base's rows;
    proofs of earlier rounds are left out, as they would train what is found anyway (arXiv 2606.15455)."""

    @model_validator(mode="after")
    def _has_enough_tries(self) -> Self:
        if self.pass_at is not None and self.pass_at > self.tries:
            raise ValueError(f"pass_at: at most `tries`, which is {self.tries}, not {self.pass_at}")
        return self


class IterateConfig(Strict):
    """Rounds of search, extraction and training."""

    run_folder: FilePath
    """Holds one folder per round; the same command resumes from there."""
    rounds: int = Field(default=3, ge=1)
    """Number of rounds of training after the base. A finished run continues if this is raised."""
    base: TrainConfig
    """How the base is trained: as for `prover train`, without `output`. The rounds add to its rows."""
    train: TrainConfig
    """How each round trains: as for `prover train`, without `output`, without `init`, which is the base, and without
    rows."""
    theorems: Benchmark
    """Training theorems to search."""
    theorems_per_round: int | None = Field(default=None, ge=1)
    """Number of theorems per round, drawn in each round from those still unproved; null: all of those."""
    proofs: ProofsConfig = ProofsConfig()
    """Tries per theorem, and the weight of proofs."""
    held_out: Benchmark
    """Theorems that measure what was learnt: searched in every round, never trained on."""
    prover: IteratedProver
    """How each round searches, with its checkpoint."""
    budget: BudgetConfig
    """Budget per theorem per round."""
    lean: LeanConfig = EmbeddedLean(kind="embedded")
    """The Lean that runs tactics, checks proofs and splits them into steps."""
    workers: WorkersConfig = WorkersConfig()
    """The processes that search."""
    seed: int = 0
    """Seed of the draw of theorems and of the searches."""

    @model_validator(mode="after")
    def _repositories_are_opened(self) -> Self:
        for name in ("theorems", "held_out"):
            if isinstance(getattr(self, name), LeanDojoBenchmark) and not isinstance(self.lean, LeanDojoLean):
                raise ValueError(f"{name}: its theorems stand in a repository; give `lean: {{kind: leandojo}}`")
        return self

    @field_validator("train")
    @classmethod
    def _brings_no_rows(cls, train: TrainConfig) -> TrainConfig:
        for key in ("train", "valid", "train_rows"):
            if getattr(train.data, key) is not None:
                raise ValueError(f"data.{key}: a round trains on the base's rows and those of proofs; leave it out")
        return train

    @model_validator(mode="before")
    @classmethod
    def _put_rounds_into_the_run_folder(cls, values: Any) -> Any:
        """Fill in the paths that follow from the run folder, which the user must not give."""
        if not isinstance(values, dict) or not isinstance(values.get("run_folder"), str | Path):
            return values
        folder = str(values["run_folder"])
        base = f"{folder if folder[:1] in ('.', '/', '~') else './' + folder}/round-0/checkpoint"
        filled = {"base": {"output": base}, "train": {"output": base, "init": base}}
        sections = {key: _with(values.get(key), more, key) for key, more in filled.items()}
        prover = values.get("prover")
        if isinstance(prover, dict):
            generator = _with(prover.get("generator"), {"checkpoint": base}, "prover.generator")
            sections["prover"] = {**prover, "generator": generator}
        return {**values, **sections}


def _with(section: Any, more: dict[str, str], name: str) -> Any:
    if not isinstance(section, dict):
        return section
    for key, value in more.items():
        if section.get(key, value) != value:  # the configuration that a run folder keeps states them
            raise ValueError(f"{name}.{key}: follows from `run_folder`; leave it out")
    return {**section, **more}
