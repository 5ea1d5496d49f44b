"""How a checkpoint is to be prompted, sampled, read and searched: the file `prover.json` beside its weights.

Training writes it, and everything that uses a checkpoint reads it. Thus one setting determines both the number of tries
that a model is trained for and the shape of its search tree. Profiles of public models, which have no such file, come
with the package (`prover.profiles`). Knows no model and no search.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from huggingface_hub import hf_hub_download, try_to_load_from_cache
from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled
from pydantic import AfterValidator, Field

from lean_env.settings import Items, Strict, read_yaml
from training.answer import Answer
from training.data.pair import PROMPT
from training.template import RepairTemplate, Template, fields_of, fill

PROFILE = "prover.json"
"""Name of the file."""

Mode = Literal["completion", "chat", "seq2seq"]
"""The prompt is continued / is a user's turn in a chat / is read by an encoder, whose decoder writes the tactic."""
Decoding = Literal["sample", "beam"]
"""Tactics are drawn / are the most probable ones that a beam search finds, the same each time."""
Score = Literal["sum", "mean"]
"""Σ log p of an answer's tokens / the same divided by their number."""


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"`{pattern}` is not a regular expression: {error}") from None
    return pattern


Pattern = Annotated[str, Field(min_length=1), AfterValidator(_compiles)]
"""A regular expression of Python."""


class Profile(Strict):
    """How one checkpoint is used. The defaults apply to checkpoints without a profile."""

    neff: float | None = Field(default=None, ge=1)
    """Effective number of tries per proof step that the checkpoint was trained for; null: unknown."""
    tries: int | None = Field(default=None, ge=1)
    """Number of tactics that its authors draw for each state, or of proofs for each theorem. The tree's shape follows
    from it if nothing else gives a shape."""
    mode: Mode = "completion"
    """What kind of model it is."""
    system: str = ""
    """`chat` only: the system's turn; empty: none."""
    prompt: Template = PROMPT
    """The model's input, with fields such as `{state}` (`training.template.FIELDS`)."""
    repair: RepairTemplate | None = None
    """Whole proofs only: the input after Lean has refused an `{attempt}` with `{errors}`; null: the prompt again."""
    stop: Items[Annotated[str, Field(min_length=1)]] = ()
    """Strings that end a tactic, in addition to the end of sequence. They are not part of the tactic."""
    answer: Answer = Answer()
    """The part of the model's text that is the tactic."""
    refused: Items[Pattern] = ()
    """Regular expressions. A tactic in which one is found is not run: it counts as a try that failed."""
    decoding: Decoding = "sample"
    """How tactics are found. Beam search needs the generator `transformers`."""
    temperature: float = Field(default=1.0, gt=0)
    """Softmax temperature for sampling. DCO trains for sampling at temperature 1."""
    top_p: float = Field(default=1.0, gt=0, le=1)
    """The next token is drawn from the most probable ones that together have this probability."""
    top_k: int | None = Field(default=None, ge=1)
    """The next token is drawn from this many most probable ones; null: from all."""
    score: Score = "sum"
    """What the search takes as the log-probability of a tactic."""
    max_prompt_tokens: int = Field(default=448, ge=1)
    """Maximum number of tokens of a prompt. States with longer prompts get no tactics, because truncation is as likely
    to remove the goal as a hypothesis."""
    max_tactic_tokens: int = Field(default=64, ge=1)
    """Maximum number of tokens of an answer. A longer one is truncated, and Lean will most likely reject it."""

    @property
    def wants_whole_proofs(self) -> bool:
        """Whether the prompt is the same at each state of a proof, so that an answer must be the whole of it."""
        return fields_of(self.prompt).isdisjoint(("state", "goal", "tactics", "before"))

    def render(self, values: Mapping[str, str]) -> str:
        """The model's input, from the values of the template's fields."""
        if self.repair is not None and values.get("errors"):
            return fill(self.repair, values)
        return fill(self.prompt, values)

    def scored(self, log_prob: float, tokens: int) -> float:
        """What the search takes for an answer of so many tokens with that Σ log p; never positive."""
        return min(0.0, log_prob / max(1, tokens) if self.score == "mean" else log_prob)


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
