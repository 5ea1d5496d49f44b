"""How tactics are sampled, whatever samples them."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from prover.errors import GeneratorError


class Sampling(BaseModel):
    """Settings of the sampler."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    temperature: float = Field(default=1.0, gt=0)
    """Softmax temperature. DCO trains for samples at 1."""
    max_prompt_tokens: int = Field(default=448, ge=1)
    """States with longer prompts get no tactics: what is cut off is as likely the goal as a hypothesis."""
    max_tactic_tokens: int = Field(default=64, ge=1)
    """A tactic that is not finished by then is cut, and most likely refused by Lean."""
    seed: int = 0
    """Seed of the sampler."""


def check_checkpoint(checkpoint: str) -> None:
    """Raise GeneratorError unless `checkpoint` is a folder in Hugging Face format, or the id of a model on the hub."""
    folder = Path(checkpoint)
    if not folder.is_absolute():  # a hub id: the hub's client says what is wrong with it
        return
    if not folder.is_dir():
        raise GeneratorError(f"no checkpoint at {folder}; train one with `prover train`, or correct the path")
    if not (folder / "config.json").is_file():
        raise GeneratorError(f"{folder} is not a checkpoint: it holds no config.json")
