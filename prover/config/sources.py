"""Where the tactics of a prover come from. Every field states its unit and its reason. Starts no generator."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo
from pydantic.functional_validators import AfterValidator

from lean_env.factory import Factory
from lean_env.settings import FilePath, Items, Portable, Strict, folder_of, folder_or_hub_id
from prover.config.sampling import Sampling
from training.template import Template


def _folder_or_hub_id(checkpoint: str, info: ValidationInfo) -> str:
    return str(folder_or_hub_id(checkpoint, folder_of(info)))


Checkpoint = Annotated[str, AfterValidator(_folder_or_hub_id), Portable]
"""An absolute path, or `owner/name` on the Hugging Face hub if there is no such folder."""


def _profile_place(place: str, info: ValidationInfo) -> str:
    """A path to a YAML file made absolute, or a name."""
    path = (folder_of(info) / Path(place).expanduser()).resolve()
    return str(path) if place.endswith((".yaml", ".yml")) else place


ProfilePlace = Annotated[str, AfterValidator(_profile_place), Portable]
"""A profile's name, or the absolute path of its file."""


class AutomationSource(Strict):
    """A fixed list of tactics without a model: the baseline."""

    kind: Literal["automation"]
    tactics: Items[str] | None = Field(default=None, min_length=1)
    """The list; null: the one that is shipped with the project."""


class ModelSource(Strict):
    """A model, however it is served."""

    profile: ProfilePlace | None = None
    """How the model is asked and its answers are read: a name that `prover profiles` lists, or a YAML file like those;
    null: the checkpoint's own `prover.json`, or without one the defaults."""
    sampling: Sampling = Sampling()
    """Overrides of the profile's settings."""


class CheckpointSource(ModelSource):
    """A checkpoint that this run serves itself."""

    kind: Literal["vllm", "transformers"]
    checkpoint: Checkpoint
    """Folder in Hugging Face format, or id on the Hugging Face hub, fetched on first use."""
    adapter: FilePath | None = None
    """Folder of a LoRA adapter of that checkpoint, in PEFT's format. Provers that differ only in the adapter share
    engines, so an ensemble of adapters takes the memory of one model."""
    cache_mb: int | None = Field(default=256, ge=16)
    """vLLM only: MiB for keys and values; null: most of the device, right for an engine with a GPU of its own."""
    gpus: float = Field(default=0, ge=0)
    """Number of GPUs that each engine takes from the Ray cluster."""
    replicas: int = Field(default=1, ge=1)
    """Number of identical engines; searches are spread over them."""

    def base(self) -> Self:
        """The same source without an adapter."""
        return self.model_copy(update={"adapter": None})


class ServerSource(ModelSource):
    """An OpenAI-compatible server that this run does not start.

    The server itself sets the longest prompt. Each request carries a seed, which vLLM's server obeys and others may
    ignore.
    """

    kind: Literal["server"]
    url: str = Field(pattern=r"^https?://")
    """Base address, ending in `/v1`."""
    model: str
    """Name under which the server serves the model."""
    answer_seconds: float = Field(default=120, gt=0)
    """Limit on the answer for one state. A search whose server does not keep to it fails."""


class PythonSource(Strict):
    """A generator of the user's own."""

    kind: Literal["python"]
    factory: Factory
    """A function without arguments that gives a `prover.generators.Generator`; every worker calls it once."""
    prompt: Template = "{state}"
    """What the generator is asked, with fields such as `{state}` (`training.template.FIELDS`)."""


Source = Annotated[AutomationSource | CheckpointSource | ServerSource | PythonSource, Field(discriminator="kind")]
