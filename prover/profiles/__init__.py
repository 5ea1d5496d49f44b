"""Profiles of public models: how their authors ask them and read their answers, one YAML file for each.

Knows no generator and no search.
"""

from pathlib import Path

from lean_env.settings import ConfigError, Items, read_yaml
from training.profile import Profile

FOLDER = Path(__file__).parent
"""Holds the files, named `NAME.yaml`."""


class PublicProfile(Profile):
    """A profile, with what is known of the models that it is for."""

    title: str = ""
    """Name of the models."""
    checkpoints: Items[str] = ()
    """Their ids on the Hugging Face hub."""
    lean: str | None = None
    """Lean version of the data that they were trained on; null: unknown."""
    reference: str | None = None
    """Figure that their authors report, and how it was measured; null: none."""
    sources: Items[str] = ()
    """Where the settings were read."""
    notes: str = ""
    """Where the settings differ from the authors' own, and why."""


def profile_names() -> list[str]:
    """Names of the profiles that come with the package."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def public_profile(place: str) -> PublicProfile:
    """The profile of that name, or in that YAML file. Raises ConfigError if there is none, or if it is malformed."""
    path = Path(place) if place.endswith((".yaml", ".yml")) else FOLDER / f"{place}.yaml"
    if path.parent == FOLDER and place not in profile_names():
        raise ConfigError(
            f"no profile `{place}`; `prover profiles` lists them, and a path that ends in .yaml is one too"
        )
    return read_yaml(path, PublicProfile)
