"""How a checkpoint is to be prompted, sampled and searched: the file `prover.json` beside its weights.

Training writes it, and everything that uses a checkpoint reads it. Thus one setting determines both the number of tries
that a model is trained for and the shape of its search tree. Knows no model and no search.
"""

import json
from pathlib import Path
from typing import Annotated

from huggingface_hub import hf_hub_download, try_to_load_from_cache
from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled
from pydantic import AfterValidator, Field

from lean_env.settings import Items, Strict, read_yaml
from training.data.pair import PROMPT

PROFILE = "prover.json"
"""Name of the file."""
STATE = "{state}"
"""Placeholder for the proof state in a prompt."""


def _has_one_state(template: str) -> str:
    if template.count(STATE) != 1:
        raise ValueError(f"`{template}` must hold {STATE}, where the proof state goes, exactly once")
    return template


Template = Annotated[str, AfterValidator(_has_one_state)]
"""A prompt with the placeholder `{state}` for the proof state; other braces are literal."""


class Profile(Strict):
    """How one checkpoint is used. The defaults apply to checkpoints without a profile."""

    neff: float | None = Field(default=None, ge=1)
    """Effective number of tries per proof step that the checkpoint was trained for; null: unknown."""
    prompt: Template = PROMPT
    """The prompt that the model completes with a tactic."""
    stop: Items[Annotated[str, Field(min_length=1)]] = ()
    """Strings that end a tactic, in addition to the end of sequence. They are not part of the tactic."""
    temperature: float = Field(default=1.0, gt=0)
    """Softmax temperature for sampling. DCO trains for sampling at temperature 1."""
    max_prompt_tokens: int = Field(default=448, ge=1)
    """Maximum number of tokens of a prompt. States with longer prompts get no tactics, because truncation is as likely
    to remove the goal as a hypothesis."""
    max_tactic_tokens: int = Field(default=64, ge=1)
    """Maximum number of tokens of a tactic. A longer tactic is truncated, and Lean will most likely reject it."""

    def render(self, state: str) -> str:
        """The model's input for a proof state."""
        return self.prompt.replace(STATE, state)


def read_profile(checkpoint: str, *, fetch: bool = True) -> Profile | None:
    """The profile of a checkpoint folder (absolute path) or hub id; None if it has none.

    With `fetch`, a profile that is not in the hub's cache is downloaded; if the hub does not answer, the result is
    None. Raises ConfigError, which names file and key, if the file is malformed.
    """
    folder = Path(checkpoint)
    path = folder / PROFILE if folder.is_absolute() else _on_the_hub(checkpoint, fetch)
    return read_yaml(path, Profile) if path is not None and path.is_file() else None  # JSON is YAML


def write_profile(checkpoint: Path, profile: Profile) -> None:
    """Write the profile into a checkpoint folder."""
    text = json.dumps(profile.model_dump(mode="json"), indent=1, ensure_ascii=False)
    (checkpoint / PROFILE).write_text(text + "\n", encoding="utf-8")


def _on_the_hub(model: str, fetch: bool) -> Path | None:
    cached = try_to_load_from_cache(model, PROFILE)
    if isinstance(cached, str):
        return Path(cached)
    if not fetch:
        return None
    try:
        return Path(hf_hub_download(model, PROFILE))
    except (HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled, OSError):
        return None
