"""The configuration of a batch run. Every field says its unit and its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic.functional_validators import AfterValidator

from lean_env.backends import EmbeddedLean, LeanConfig, LeanDojoLean
from lean_env.settings import FilePath, Strict, folder_of, folder_or_hub_id
from prover.config.sampling import Sampling
from search import STRATEGIES, Budget, StrategySpec, TreeShape


def _folder_or_hub_id(checkpoint: str, info: ValidationInfo) -> str:
    return str(folder_or_hub_id(checkpoint, folder_of(info)))


Checkpoint = Annotated[str, AfterValidator(_folder_or_hub_id)]
"""An absolute path, or `owner/name` on the Hugging Face hub if there is no such folder."""

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
"""Letters, digits, `.`, `_` and `-`: names stand in tables and file names."""


class _Limited(Strict):
    limit: int | None = Field(default=None, ge=1)
    """Take only so many theorems, evenly spread over the benchmark, whose neighbours are often alike; null: all."""


class MiniF2FBenchmark(_Limited):
    """MiniF2F, Lean 4, as shipped with the project."""

    kind: Literal["minif2f"]
    split: Literal["valid", "test"]


class EmbeddedBenchmark(_Limited):
    """The project's own theorems over the embedded library."""

    kind: Literal["embedded"]
    split: Literal["train", "valid", "test"]


class FileBenchmark(_Limited):
    """Theorems of a file: Lean (`theorem … := by sorry`) or JSON Lines (name, header, statement)."""

    kind: Literal["file"]
    path: FilePath


class LeanDojoBenchmark(_Limited):
    """Theorems in the format of LeanDojo Benchmark 4; they stand in the repository that `lean` names."""

    kind: Literal["leandojo"]
    path: FilePath
    """The benchmark's folder: it holds `random/` and `novel_premises/`."""
    splits: Literal["random", "novel_premises"]
    """How it is divided: at random, or so that test proofs use premises that no training proof uses."""
    split: Literal["train", "valid", "test"]


Benchmark = Annotated[
    MiniF2FBenchmark | EmbeddedBenchmark | FileBenchmark | LeanDojoBenchmark, Field(discriminator="kind")
]


class AutomationSource(Strict):
    """A fixed list of tactics, no model: the baseline."""

    kind: Literal["automation"]
    tactics: tuple[str, ...] | None = Field(default=None, min_length=1)
    """The list; null: the one that comes with the project."""


class CheckpointSource(Strict):
    """A checkpoint that this run serves itself."""

    kind: Literal["vllm", "transformers"]
    checkpoint: Checkpoint
    """Folder in Hugging Face format, or id on the Hugging Face hub, fetched on first use."""
    adapter: FilePath | None = None
    """Folder of a LoRA adapter of that checkpoint, in PEFT's format. Provers that differ in this alone share engines:
    an ensemble of adapters takes the memory of one model."""
    sampling: Sampling = Sampling()
    """Overrides of what the checkpoint says of itself in `prover.json`."""
    cache_mb: int | None = Field(default=256, ge=16)
    """vLLM: MiB for keys and values; null: most of the device, right for a GPU of its own."""
    gpus: float = Field(default=0, ge=0)
    """GPUs that each engine takes from the Ray cluster."""
    replicas: int = Field(default=1, ge=1)
    """Engines that are all alike; searches are spread over them."""

    def base(self) -> Self:
        """The same without an adapter."""
        return self.model_copy(update={"adapter": None})


class ServerSource(Strict):
    """An OpenAI-compatible server that somebody else runs."""

    kind: Literal["server"]
    url: str = Field(pattern=r"^https?://")
    """Base address, ending in `/v1`."""
    model: str
    """Name under which the server serves the model."""
    sampling: Sampling = Sampling()
    """Prompt, temperature, stop strings and length of tactics. The longest prompt and the seed are the server's own."""


Source = Annotated[AutomationSource | CheckpointSource | ServerSource, Field(discriminator="kind")]


class ShapeConfig(Strict):
    """A tree shape given by hand; see `search.TreeShape`."""

    width: int = Field(ge=1)
    """Tactics drawn for each state."""
    depth: int = Field(ge=1)
    """Longest path, in tactics."""
    passes: int | None = Field(default=1, ge=1)
    """How often the tree is gone through; null: until the budget is spent."""

    def shape(self) -> TreeShape:
        return TreeShape(self.width, self.depth, self.passes)


def _known_strategy(name: str) -> str:
    if name not in STRATEGIES:
        raise ValueError(f"no strategy `{name}`; there are {', '.join(STRATEGIES)}")
    return name


StrategyName = Annotated[str, AfterValidator(_known_strategy)]


class ProverConfig(Strict):
    """A tactic generator together with the search it is used in."""

    generator: Source
    neff: float | None = Field(default=None, ge=1)
    """Effective number of tries per proof step that the model was trained for; gives the shape unless `shape` is set.
    Left out: as the checkpoint says in `prover.json`."""
    strategy: StrategyName = "best-first"
    """A name in `search.STRATEGIES`. Best-first expands the most probable state, and-or the most probable goal, where
    goals share no metavariable; wide goes level by level, rollouts are independent of each other."""
    alpha: float = Field(default=1.0, ge=0)
    """Length correction of best-first and and-or: priority Σ log p / L^alpha."""
    shape: ShapeConfig | None = None
    """Width and depth by hand; null: from `neff` and the budget."""

    @model_validator(mode="after")
    def _shape_is_known(self) -> Self:
        if self.neff is None and self.shape is None and not isinstance(self.generator, CheckpointSource):
            raise ValueError("give `neff`, from which the tree's shape follows, or a `shape`")
        return self


class BudgetConfig(Strict):
    """What a theorem may cost; see `search.Budget`."""

    tactics: int = Field(ge=1)
    """Tries: tactics drawn from the generators, duplicates included."""
    seconds: float = Field(gt=0, allow_inf_nan=False)
    """Wall-clock seconds of search."""

    def budget(self) -> Budget:
        return Budget(self.tactics, self.seconds)


class ArmConfig(Strict):
    """What is compared: one prover, or an ensemble of several that share one budget."""

    provers: dict[Name, Annotated[float, Field(gt=0, allow_inf_nan=False)]] = Field(min_length=1)
    """Prover → weight: it gets weight / (sum of the weights) of the budget. A list of names: equal weights."""
    budget: BudgetConfig
    """For one theorem and all provers of the arm together."""
    give_up_below: float | None = Field(default=None, gt=0, lt=1)
    """A prover that no longer proves this part of the theorems by itself is skipped on what is left of the benchmark
    (see `prover.batch.pruning`); null: all provers try all theorems, which comparisons of provers need."""

    @field_validator("provers", mode="before")
    @classmethod
    def _equal_weights(cls, value: Any) -> Any:
        if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
            return value
        if len(set(value)) < len(value):
            raise ValueError("a prover is named twice")
        return dict.fromkeys(value, 1)


@dataclass(frozen=True)
class Member:
    """One prover of an ensemble and its share of the budget."""

    name: str
    config: ProverConfig
    budget: Budget

    @property
    def has_shape(self) -> bool:
        """Whether anything says which tree it searches; false while a checkpoint's Neff is not known."""
        return self.config.shape is not None or self.config.neff is not None

    @property
    def strategy(self) -> StrategySpec:
        """How this member searches."""
        return STRATEGIES[self.config.strategy]

    @property
    def shape(self) -> TreeShape:
        """The tree this member searches within its share."""
        if self.config.shape is not None:
            return self.strategy.fit(self.config.shape.shape())
        assert self.config.neff is not None  # resolved: see prover.config.profile
        return self.strategy.shape_for(self.config.neff, self.budget)


@dataclass(frozen=True)
class Ensemble:
    """Provers that share one budget; a theorem is proved if one of them proves it. A single prover is one of one."""

    name: str
    members: tuple[Member, ...]


class WorkersConfig(Strict):
    """Ray workers, each with many searches in flight so that a model always sees a batch."""

    count: int = Field(default=1, ge=1)
    """Worker processes; one for every few cores that Lean may use."""
    searches: int = Field(default=16, ge=1)
    """Searches in flight in each worker, each with a Lean process of its own."""
    address: str | None = None
    """Address of a Ray cluster; null: one is started on this machine."""


class RunConfig(Strict):
    """A batch: every theorem of the benchmarks, searched by every arm."""

    run_folder: FilePath
    """Where results go as theorems end; the same command again goes on from there."""
    benchmarks: dict[Name, Benchmark] = Field(min_length=1)
    provers: dict[Name, ProverConfig] = Field(min_length=1)
    arms: dict[Name, ArmConfig] = Field(min_length=1)
    lean: Annotated[LeanConfig, Field(discriminator="kind")] = EmbeddedLean(kind="embedded")
    workers: WorkersConfig = WorkersConfig()

    @model_validator(mode="after")
    def _arms_name_known_provers(self) -> Self:
        for arm_name, arm in self.arms.items():
            for prover in arm.provers:
                if prover not in self.provers:
                    raise ValueError(f"arms.{arm_name}: no prover `{prover}`; there are {', '.join(self.provers)}")
        return self

    @model_validator(mode="after")
    def _repositories_are_opened(self) -> Self:
        for name, benchmark in self.benchmarks.items():
            if isinstance(benchmark, LeanDojoBenchmark) and not isinstance(self.lean, LeanDojoLean):
                raise ValueError(
                    f"benchmarks.{name}: its theorems stand in a repository; give `lean: {{kind: leandojo}}`"
                )
        return self

    def used_provers(self) -> dict[str, ProverConfig]:
        """The provers that an arm names."""
        named = {prover for arm in self.arms.values() for prover in arm.provers}
        return {name: prover for name, prover in self.provers.items() if name in named}

    def ensembles(self) -> Iterator[Ensemble]:
        """The arms, each with its provers and their shares of its budget."""
        for name, arm in self.arms.items():
            total = sum(arm.provers.values())
            shares = {prover: arm.budget.budget().share(weight / total) for prover, weight in arm.provers.items()}
            yield Ensemble(name, tuple(Member(prover, self.provers[prover], part) for prover, part in shares.items()))
