"""The settings of sampling, as a run file gives them in place of the checkpoint's profile. Knows no generator."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from lean_env.settings import Items, Strict
from training.answer import Answer
from training.profile import Decoding, Mode, Pattern, Profile, Score
from training.template import RepairTemplate, Template


class Sampling(Strict):
    """Settings of prompt, sampler and reader. The profile gives those that are left out: the one that the run file
    names, or else the checkpoint's own. `training.profile.Profile` says what they mean."""

    mode: Mode | None = None
    """`completion`, `chat` or `seq2seq`."""
    system: str | None = None
    """The system's turn of a chat."""
    prompt: Template | None = None
    """What the model reads; fields such as `{state}` stand for what they name."""
    repair: RepairTemplate | None = None
    """What it reads after Lean has refused a whole proof."""
    stop: Items[Annotated[str, Field(min_length=1)]] | None = None
    """Strings that end a tactic and are not part of it."""
    answer: Answer | None = None
    """The part of the model's text that is the tactic."""
    refused: Items[Pattern] | None = None
    """Regular expressions of tactics that are not run."""
    decoding: Decoding | None = None
    """`sample` or `beam`."""
    temperature: float | None = Field(default=None, gt=0)
    """Softmax temperature."""
    top_p: float | None = Field(default=None, gt=0, le=1)
    """Probability of the tokens that are drawn from."""
    top_k: int | None = Field(default=None, ge=1)
    """Number of tokens that are drawn from."""
    score: Score | None = None
    """`sum` or `mean` of the tokens' log-probabilities."""
    max_prompt_tokens: int | None = Field(default=None, ge=1)
    """Largest length of a prompt, in tokens; states with longer prompts get no tactics."""
    max_tactic_tokens: int | None = Field(default=None, ge=1)
    """Largest length of an answer, in tokens; a longer one is cut off."""
    seed: int = 0
    """Added to the run's seed: another number gives the searches of this prover other tactics."""

    def over(self, profile: Profile) -> Profile:
        """The profile, with its values replaced by those that are set here."""
        return profile.model_copy(update=self._given())

    def filled(self, profile: Profile) -> "Sampling":
        """These settings, with those that are left out taken from the profile."""
        full = self.over(profile)
        return self.model_copy(update={key: getattr(full, key) for key in _SHARED})

    def contradictions(self, profile: Profile) -> Iterator[tuple[str, object, object]]:
        """(setting, value here, value of the profile) for each setting given here that differs from the profile."""
        for key, value in self._given().items():
            if value != getattr(profile, key):
                yield key, value, getattr(profile, key)

    def _given(self) -> dict[str, object]:
        return {key: getattr(self, key) for key in _SHARED if getattr(self, key) is not None}


_SHARED = tuple(key for key in Sampling.model_fields if key in Profile.model_fields)
"""Names of the settings that a profile gives."""
