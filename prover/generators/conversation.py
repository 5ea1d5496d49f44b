"""Prompts as a model's tokens, and what the model writes as candidates. Knows no server and no library of models."""

from typing import Any

from prover.errors import GeneratorError
from search import Candidate
from training.profile import Profile


def turns(profile: Profile, prompt: str) -> list[dict[str, str]]:
    """The prompt as the turns of a chat."""
    system = [{"role": "system", "content": profile.system}] if profile.system else []
    return [*system, {"role": "user", "content": prompt}]


def encode(tokenizer: Any, profile: Profile, prompt: str) -> list[int]:
    """The prompt's tokens. Raises GeneratorError if the profile wants a chat and the tokenizer makes none."""
    if profile.mode != "chat":
        return list(tokenizer(prompt).input_ids)
    try:
        text = tokenizer.apply_chat_template(turns(profile, prompt), tokenize=False, add_generation_prompt=True)
    except Exception as error:  # a template may raise what it likes: at a system's turn, for example
        reason = " ".join(str(error).split())
        raise GeneratorError(f"the tokenizer makes no chat of the prompt; use `mode: completion` ({reason})") from error
    return list(tokenizer(text, add_special_tokens=False).input_ids)


def candidate(
    profile: Profile, text: str, log_prob: float, tokens: int, *, truncated: bool = False, seconds: float = 0.0
) -> Candidate:
    """The tactic in a model's text.

    `log_prob` and `tokens` count all that the model wrote, also what is cut away: the end of sequence, the stop string
    and the text around the tactic. `truncated`: the model was stopped by its longest answer.
    """
    return Candidate(profile.answer.read(text), profile.scored(log_prob, tokens), tokens, seconds, truncated)
