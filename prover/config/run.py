"""The configuration of a batch run. Every field states its unit and its reason. Knows nothing of how a run is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import Field, field_validator, model_validator
from pydantic.functional_validators import AfterValidator

from lean_env.backends import EmbeddedLean, LeanConfig, LeanDojoLean
from lean_env.factory import made_once_by
from lean_env.settings import FilePath, Items, Strict
from prover.config.benchmarks import Benchmark, LeanDojoBenchmark
from prover.config.sources import AutomationSource, CheckpointSource, PythonSource, ServerSource, Source
from prover.config.tactics import CLOSING_TACTICS
from search import STRATEGIES, Budget, StrategySpec, TreeShape
from training.profile import Profile

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
"""Letters, digits, `.`, `_` and `-`, since names appear in tables and file names."""


class ShapeConfig(Strict):
    """A tree shape given by hand; see `search.TreeShape`."""

    width: int = Field(ge=1)
    """Number of tactics drawn for each state."""
    depth: int = Field(ge=1)
    """Length of the longest path, in tactics."""
    passes: int | None = Field(default=1, ge=1)
    """Number of passes through the tree; null: until the budget is spent."""

    def shape(self) -> TreeShape:
        return TreeShape(self.width, self.depth, self.passes)


def _known_strategy(name: str) -> str:
    if ":" not in name and name not in STRATEGIES:
        raise ValueError(f"no strategy `{name}`; there are {', '.join(STRATEGIES)}, and `package.module:name`")
    return name


def strategy_called(name: str) -> StrategySpec:
    """The strategy in `search.STRATEGIES` of that name, or the one that a function of the user's own gives."""
    return made_once_by(name, "make", "shape_for", "whole_proofs") if ":" in name else STRATEGIES[name]


StrategyName = Annotated[str, AfterValidator(_known_strategy)]


class ProverConfig(Strict):
    """A tactic generator together with the search that uses it."""

    generator: Source
    """Where the tactics come from."""
    neff: float | None = Field(default=None, ge=1)
    """Effective number of tries per proof step that the model was trained for; gives the shape unless `shape` is set.
    Default: the value in its profile."""
    strategy: StrategyName = "best-first"
    """A name in `search.STRATEGIES`, or a function without arguments, `package.module:name`, that gives a
    `search.StrategySpec` of your own. `best-first` expands the most probable state, and `and-or` the most probable goal
    where goals share no metavariable; `wide` expands level by level, and `rollouts` are independent of each other. With
    `whole-proof` each try is a proof of the theorem."""
    alpha: float = Field(default=1.0, ge=0)
    """Length correction of `best-first` and `and-or`: the priority is Σ log p / L^alpha."""
    shape: ShapeConfig | None = None
    """Width and depth given by hand; null: derived from `neff` and the budget."""
    repairs: int = Field(default=0, ge=0)
    """`whole-proof` only: how often the model may repair a proof that was refused, with Lean's message before it. Each
    repair is a try."""
    openings: Items[Annotated[str, Field(pattern=r"\S")]] = ()
    """Tactics that every proof begins with one of: they are tried on the theorem in place of the model's, which goes on
    from what they leave. They count as tries."""
    closers: Items[Annotated[str, Field(pattern=r"\S")]] = ()
    """Tactics tried on each state, once and before the model is asked, because they may end its proof: a list, or
    `default` for the shipped one. They count as tries, and the tree's shape allows for them."""

    @field_validator("closers", mode="before")
    @classmethod
    def _closers_by_name(cls, value: Any) -> Any:
        if isinstance(value, str) and value != "default":
            raise ValueError(f"a list of tactics, or `default`, not `{value}`")
        return CLOSING_TACTICS if value == "default" else value

    @field_validator("closers", "openings")
    @classmethod
    def _no_tactic_twice(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(value)) < len(value):
            raise ValueError("a tactic is named twice")
        return value

    @model_validator(mode="after")
    def _strategy_has_a_place_for_it(self) -> Self:
        if self.strategy not in STRATEGIES:  # of the user's own, and not to be loaded where a run is only read
            return self
        whole_proofs = STRATEGIES[self.strategy].whole_proofs
        unused = {
            "repairs": self.repairs and not whole_proofs,
            "closers": self.closers and whole_proofs,
            "openings": self.openings and (whole_proofs or self.strategy == "rollouts"),
        }
        for setting in filter(unused.get, unused):
            raise ValueError(f"{setting}: the strategy `{self.strategy}` has no place for them; leave it out")
        return self

    @model_validator(mode="after")
    def _shape_is_known(self) -> Self:
        source = self.generator
        if self.strategy in STRATEGIES and STRATEGIES[self.strategy].whole_proofs:
            return self
        may_say = isinstance(source, CheckpointSource) or (
            isinstance(source, ServerSource) and source.profile is not None
        )
        if self.neff is None and self.shape is None and not may_say:
            raise ValueError("give `neff`, from which the tree's shape follows, or a `shape`")
        return self


class BudgetConfig(Strict):
    """The most that a theorem may cost; see `search.Budget`."""

    tactics: int = Field(ge=1)
    """Number of tries: tactics drawn from the generators, duplicates included."""
    seconds: float = Field(gt=0, allow_inf_nan=False)
    """Wall-clock seconds of search. Elaborating the statement, before the search, may take as many."""

    def budget(self) -> Budget:
        return Budget(self.tactics, self.seconds)


class ArmConfig(Strict):
    """The unit of comparison: one prover, or an ensemble of several that share one budget."""

    provers: dict[Name, Annotated[float, Field(gt=0, allow_inf_nan=False)]] = Field(min_length=1)
    """Prover → weight; it gets weight / (sum of the weights) of the budget. A list of names gives equal weights."""
    budget: BudgetConfig
    """Budget per theorem for all provers of the arm together."""
    give_up_below: float | None = Field(default=None, gt=0, lt=1)
    """A prover is pruned once it alone proves less than this share of the theorems: it is skipped on the rest of the
    benchmark (see `prover.batch.pruning`). Null: all provers try all theorems, which comparisons of provers need."""

    seeds: Items[int] | None = Field(default=None, min_length=1)
    """The arm searches once with each of these seeds, so that comparisons show the spread of its results; null: once,
    with the run's seed. With several seeds the results are those of arms named `ARM@SEED`."""

    @field_validator("seeds")
    @classmethod
    def _no_seed_twice(cls, seeds: tuple[int, ...] | None) -> tuple[int, ...] | None:
        if seeds is not None and len(set(seeds)) < len(seeds):
            raise ValueError("a seed is named twice")
        return seeds

    @field_validator("provers", mode="before")
    @classmethod
    def _equal_weights(cls, value: Any) -> Any:
        if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
            return value
        if len(set(value)) < len(value):
            raise ValueError("a prover is named twice")
        return dict.fromkeys(value, 1)


def profile_of(source: Source) -> Profile:
    """How a model of a resolved configuration is asked; of a source without a model, the defaults."""
    match source:
        case AutomationSource():
            return Profile()
        case PythonSource(prompt=prompt):
            return Profile(prompt=prompt)
        case _:
            return source.sampling.over(Profile())


@dataclass(frozen=True)
class Member:
    """One prover of an ensemble and its share of the budget."""

    name: str
    config: ProverConfig
    budget: Budget

    @property
    def has_shape(self) -> bool:
        """Whether the shape of its tree is known; false while the Neff of its checkpoint is unknown."""
        return self.strategy.whole_proofs or self.config.shape is not None or self.config.neff is not None

    @property
    def profile(self) -> Profile:
        """How its model is asked; of one without a model, the defaults."""
        return profile_of(self.config.generator)

    @property
    def strategy(self) -> StrategySpec:
        """The strategy of this member."""
        return strategy_called(self.config.strategy)

    @property
    def shape(self) -> TreeShape:
        """The tree this member searches within its share."""
        if self.strategy.whole_proofs:
            return TreeShape(width=1, depth=1 + self.config.repairs, passes=None)
        if self.config.shape is not None:
            return self.strategy.fit(self.config.shape.shape())
        assert self.config.neff is not None  # resolved: see prover.config.profile
        return self.strategy.shape_for(self.config.neff, self.budget, len(self.config.closers))


@dataclass(frozen=True)
class Ensemble:
    """Provers that share one budget; a theorem is proved if any of them proves it. It may consist of one prover."""

    name: str
    """Name of the arm, followed by `@SEED` if the arm has several seeds."""
    members: tuple[Member, ...]
    seed: int = 0
    """The seed from which those of its searches follow."""

    @property
    def arm(self) -> str:
        """Name of the arm in the configuration."""
        return arm_of(self.name)


def arm_of(name: str) -> str:
    """Name in the configuration of the arm whose results are called `name`: without `@SEED`."""
    return name.partition("@")[0]


class WorkersConfig(Strict):
    """Ray workers, each with many searches in flight so that a model always sees a batch."""

    count: int = Field(default=1, ge=1)
    """Number of worker processes; one for every few cores that Lean may use."""
    searches: int = Field(default=16, ge=1)
    """Searches in flight per worker, each with a Lean of its own. Above two per core, CPU models answer in batches."""
    address: str | None = None
    """Address of a Ray cluster; null: one is started on this machine."""


class RunConfig(Strict):
    """A batch: every theorem of the benchmarks, searched by every arm."""

    run_folder: FilePath
    """Holds the results, written as attempts end; the same command resumes from there."""
    benchmarks: dict[Name, Benchmark] = Field(min_length=1)
    """The theorems to search, by benchmark."""
    provers: dict[Name, ProverConfig] = Field(min_length=1)
    """The provers that arms may name."""
    arms: dict[Name, ArmConfig] = Field(min_length=1)
    """The provers that search, with their budgets."""
    lean: LeanConfig = EmbeddedLean(kind="embedded")
    """The Lean that runs tactics and checks proofs."""
    workers: WorkersConfig = WorkersConfig()
    """The processes that search."""
    seed: int = 0
    """Each search has a seed of its own, which follows from this one, the benchmark, the theorem, the arm and the
    prover."""

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

    def automation(self) -> set[str]:
        """Names of the provers that an arm names and that are automation: a fixed list of tactics, without a model."""
        return {name for name, prover in self.used_provers().items() if isinstance(prover.generator, AutomationSource)}

    def seeded_arms(self) -> dict[str, ArmConfig]:
        """The arms under the names that results give them: an arm with several seeds once for each, as `ARM@SEED`."""
        arms: dict[str, ArmConfig] = {}
        for name, arm in self.arms.items():
            seeds = arm.seeds or ()
            copies = {f"{name}@{seed}": arm.model_copy(update={"seeds": (seed,)}) for seed in seeds}
            arms |= copies if len(seeds) > 1 else {name: arm}
        return arms

    def ensembles(self) -> Iterator[Ensemble]:
        """The arms, as `seeded_arms` gives them, with their provers and the provers' shares of the budget."""
        for name, arm in self.seeded_arms().items():
            total = sum(arm.provers.values())
            shares = {prover: arm.budget.budget().share(weight / total) for prover, weight in arm.provers.items()}
            members = tuple(Member(prover, self.provers[prover], part) for prover, part in shares.items())
            yield Ensemble(name, members, self.seed if arm.seeds is None else arm.seeds[0])
