"""Where the theorems of a run come from. Knows nothing of how they are read."""

from typing import Annotated, Literal

from pydantic import Field

from lean_env.factory import Factory
from lean_env.settings import FilePath, Strict


class _Limited(Strict):
    limit: int | None = Field(default=None, ge=1)
    """Largest number of theorems, spread evenly over the benchmark because neighbours are often alike; null: all."""


class MiniF2FBenchmark(_Limited):
    """MiniF2F, Lean 4, as shipped with the project."""

    kind: Literal["minif2f"]
    split: Literal["valid", "test"]


class EmbeddedBenchmark(_Limited):
    """The project's own theorems over the embedded library."""

    kind: Literal["embedded"]
    split: Literal["train", "valid", "test"]


class FileBenchmark(_Limited):
    """The theorems of a file: Lean (`theorem … := by sorry`) or JSON Lines (name, header, statement)."""

    kind: Literal["file"]
    path: FilePath
    """A Lean file if its name ends in `.lean`, otherwise JSON Lines."""


class LeanDojoBenchmark(_Limited):
    """Theorems in the format of LeanDojo Benchmark 4, stated in the repository that `lean` names."""

    kind: Literal["leandojo"]
    path: FilePath
    """The benchmark's folder: it holds `random/` and `novel_premises/`."""
    splits: Literal["random", "novel_premises"]
    """How the benchmark is divided: at random, or so that test proofs use premises that no training proof uses."""
    split: Literal["train", "valid", "test"]


class PythonBenchmark(_Limited):
    """Theorems that a function of the user's own gives."""

    kind: Literal["python"]
    factory: Factory
    """A function without arguments that gives `lean_env.Theorem`s."""


Benchmark = Annotated[
    MiniF2FBenchmark | EmbeddedBenchmark | FileBenchmark | LeanDojoBenchmark | PythonBenchmark,
    Field(discriminator="kind"),
]
