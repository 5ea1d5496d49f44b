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
    """The theorems of a file or folder of the user's own, or of a published benchmark."""

    kind: Literal["file"]
    path: FilePath
    """A Lean file if its name ends in `.lean`, Parquet if in `.parquet`, one JSON array if in `.json`, otherwise JSON
    Lines; or a folder of Lean files, of which the theorems with `sorry` for a proof are taken."""
    split: str | None = None
    """Only the theorems of this split, `train`, `valid`, `test` or another name that the file gives; null: all."""
    split_names: dict[str, str] | None = None
    """Other names for the file's splits, e.g. {test: valid, valid: test} for a copy that has exchanged them; null: the
    file's own."""


class HubBenchmark(_Limited):
    """A split of a data set of the Hugging Face hub. Needs the extra `hub`."""

    kind: Literal["hub"]
    dataset: str
    """Its name on the hub, `owner/name`."""
    subset: str | None = None
    """Its configuration, if it has several."""
    split: str
    """Name of the split on the hub, e.g. `train`, or `train[:100]`."""


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
    MiniF2FBenchmark | EmbeddedBenchmark | FileBenchmark | HubBenchmark | LeanDojoBenchmark | PythonBenchmark,
    Field(discriminator="kind"),
]
