"""Tactics from an OpenAI-compatible server, such as `python -m vllm.entrypoints.openai.api_server`.

Start the server with `--logprobs-mode processed_logprobs` if the temperature is not 1, or top_p or top_k are set. On a
CPU, vLLM's also needs `--no-enable-chunked-prefill`, since requests carry seeds (see `prover.generators.vllm`). Knows
nothing of the model that the server runs.
"""

import asyncio
import contextlib
import math
import os
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from openai import AsyncOpenAI, BadRequestError, OpenAIError

from lean_env.text.files import HALF_CHARACTER
from prover.errors import GeneratorError
from prover.generators.conversation import candidate, turns
from search import Candidate
from training.profile import Profile

_ROUNDING = 1e-2
"""Log-probabilities may exceed 0 by less than this."""


class _Answer(NamedTuple):
    """What the server has written for a prompt."""

    text: str
    log_probs: list[float]
    """One for each token."""
    truncated: bool


class ServerGenerator:
    """A client of the server, which batches the requests."""

    def __init__(self, url: str, model: str, profile: Profile, *, seconds: float = 120) -> None:
        """`url` ends in `/v1`; `model` is the name under which the server serves the model.

        `seconds` limits the answer for one state, repeated requests included. The API key is read from OPENAI_API_KEY,
        if the server requires one.
        """
        if profile.mode == "seq2seq" or profile.decoding == "beam":
            raise GeneratorError("a server samples from a decoder; use the generator `transformers`")
        self._client = AsyncOpenAI(
            base_url=url, api_key=os.environ.get("OPENAI_API_KEY", "none"), timeout=seconds, max_retries=3
        )
        self._url, self._model, self._profile, self._seconds = url, model, profile, seconds

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        """As `Generator.propose`, if the server obeys the seed of a request: vLLM's does, others may ignore it."""
        requests = (self._ask(prompt, n, seed) for prompt, seed in zip(prompts, seeds, strict=True))
        return list(await asyncio.gather(*requests))

    async def _ask(self, prompt: str, n: int, seed: int) -> list[Candidate]:
        began = time.monotonic()  # the server does not say how long it has worked, so its queue counts as well
        ask = self._chat if self._profile.mode == "chat" else self._complete
        try:
            async with asyncio.timeout(self._seconds):
                answers = await ask(prompt, n, seed)
        except TimeoutError:
            raise GeneratorError(f"the server at {self._url} did not answer within {self._seconds:g} s") from None
        except BadRequestError as error:
            if "context length" in str(error):  # too long for the server's model, so it gets no tactics
                return []
            raise GeneratorError(f"the server at {self._url} refuses a request: {error}") from error
        except OpenAIError as error:
            raise GeneratorError(f"the server at {self._url} did not answer for {self._model}: {error}") from error
        except (AttributeError, TypeError, ValueError) as error:  # what is read of an answer that has another form
            said = " ".join(str(error).split())
            raise GeneratorError(f"the server at {self._url} does not answer as OpenAI's servers do: {said}") from error
        if not answers:
            raise GeneratorError(f"the server at {self._url} returns no choices")
        each = (time.monotonic() - began) / max(1, len(answers))
        return [
            candidate(
                self._profile,
                answer.text,
                sum(answer.log_probs),
                len(answer.log_probs),
                truncated=answer.truncated,
                seconds=each,
            )
            for answer in answers
        ]

    async def _complete(self, prompt: str, n: int, seed: int) -> list[_Answer]:
        answer = await self._client.completions.create(
            **self._sampling(n, seed), prompt=prompt, max_tokens=self._profile.max_tactic_tokens, logprobs=0
        )
        return [
            self._answer(choice.text, choice.logprobs and choice.logprobs.token_logprobs, choice.finish_reason)
            for choice in answer.choices
        ]

    async def _chat(self, prompt: str, n: int, seed: int) -> list[_Answer]:
        messages: Any = turns(self._profile, prompt)
        answer = await self._client.chat.completions.create(
            **self._sampling(n, seed),
            messages=messages,
            max_completion_tokens=self._profile.max_tactic_tokens,
            logprobs=True,
        )
        answers = []
        for choice in answer.choices:
            tokens = choice.logprobs and choice.logprobs.content
            log_probs = tokens and [token.logprob for token in tokens]
            answers.append(self._answer(choice.message.content or "", log_probs, choice.finish_reason))
        return answers

    def _answer(self, text: str, log_probs: Sequence[float | None] | None, finish_reason: str) -> _Answer:
        """Raises GeneratorError unless the server gives the log-probability of each token: none would count as 0."""
        known = [log_prob for log_prob in log_probs or () if log_prob is not None]
        if log_probs is None or len(known) < len(log_probs) or (text and not known):
            raise GeneratorError(f"the server at {self._url} returns no log-probabilities; a search needs them")
        wrong = [log_prob for log_prob in known if not -math.inf < log_prob < _ROUNDING]
        if wrong:
            raise GeneratorError(f"the server at {self._url} returns {wrong[0]} for a log-probability")
        return _Answer(HALF_CHARACTER.sub("\ufffd", text), known, finish_reason == "length")

    def _sampling(self, n: int, seed: int) -> dict[str, Any]:
        profile = self._profile
        more = {} if profile.top_k is None else {"extra_body": {"top_k": profile.top_k}}  # not OpenAI's, but vLLM's
        return {
            "model": self._model,
            "n": n,
            "seed": seed,
            "temperature": profile.temperature,
            "top_p": profile.top_p,
            "stop": list(profile.stop) or None,
            **more,
        }

    def close(self) -> None:
        """Close the idle connections, in a running event loop soon afterwards; the server continues to run."""
        with contextlib.suppress(RuntimeError):
            self._closing = asyncio.get_running_loop().create_task(self._client.close())
