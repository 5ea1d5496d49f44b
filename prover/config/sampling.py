"""The settings of sampling, as a run file gives them in place of the checkpoint's profile. Knows no generator."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from lean_env.settings import Items, Strict
from training.profile import Profile, Template


class Sampling(Strict):
    """Settings of the sampler. The checkpoint's profile gives those that are left out (`training.profile.Profile`)."""

    prompt: Template | None = None
    """What the model reads; `{state}` stands for the proof state."""
    stop: Items[Annotated[str, Field(min_length=1)]] | None = None
    """Strings that end a tactic and are not part of it."""
    temperature: float | None = Field(default=None, gt=0)
    """Softmax temperature."""
    max_prompt_tokens: int | None = Field(default=None, ge=1)
    """Largest length of a prompt, in tokens; states with longer prompts get no tactics."""
    max_tactic_tokens: int | None = Field(default=None, ge=1)
    """Largest length of a tactic, in tokens; a longer one is cut off."""
    seed: int = 0
    """Added to the run's seed: another number gives the searches of this prover other tactics."""

    def over(self, profile: Profile) -> Profile:
        """The profile, with its values replaced by those that are set here."""
        return profile.model_copy(update=self._given())

    def filled(self, profile: Profile) -> "Sampling":
        """These settings, with those that are left out taken from the profile."""
        full = self.over(profile).model_dump(exclude={"neff"})
        return self.model_copy(update=full)

    def contradictions(self, profile: Profile) -> Iterator[tuple[str, object, object]]:
        """(setting, value here, value of the profile) for each setting given here that differs from the profile."""
        for key, value in self._given().items():
            if value != getattr(profile, key):
                yield key, value, getattr(profile, key)

    def _given(self) -> dict[str, object]:
        keys = (key for key in Sampling.model_fields if key in Profile.model_fields)
        return {key: getattr(self, key) for key in keys if getattr(self, key) is not None}
