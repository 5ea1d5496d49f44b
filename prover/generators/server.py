"""Tactics from an OpenAI-compatible server, such as `python -m vllm.entrypoints.openai.api_server`.

Start the server with `--logprobs-mode processed_logprobs` if the temperature is not 1. On a CPU, vLLM's also needs
`--no-enable-chunked-prefill`, since requests carry seeds (see `prover.generators.vllm`). Knows nothing of the model
that the server runs.
"""

import asyncio
import os
import time
from collections.abc import Sequence

from openai import AsyncOpenAI, BadRequestError, OpenAIError

from prover.errors import GeneratorError
from search import Candidate
from training.profile import Profile


class ServerGenerator:
    """A client of the server, which batches the requests."""

    def __init__(self, url: str, model: str, profile: Profile, *, timeout: float = 120) -> None:
        """`url` ends in `/v1`; `model` is the name under which the server serves the model; `timeout` is in seconds per
        request. The API key is read from OPENAI_API_KEY, if the server requires one."""
        self._client = AsyncOpenAI(
            base_url=url, api_key=os.environ.get("OPENAI_API_KEY", "none"), timeout=timeout, max_retries=3
        )
        self._url, self._model, self._profile = url, model, profile

    async def propose(self, states: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        """As `Generator.propose`, if the server obeys the seed of a request: vLLM's does, others may ignore it."""
        requests = (self._ask(state, n, seed) for state, seed in zip(states, seeds, strict=True))
        return list(await asyncio.gather(*requests))

    async def _ask(self, state: str, n: int, seed: int) -> list[Candidate]:
        began = time.monotonic()  # the server does not say how long it has worked, so its queue counts as well
        try:
            answer = await self._client.completions.create(
                model=self._model,
                prompt=self._profile.render(state),
                n=n,
                seed=seed,
                temperature=self._profile.temperature,
                max_tokens=self._profile.max_tactic_tokens,
                stop=list(self._profile.stop) or None,
                logprobs=0,
            )
        except BadRequestError as error:
            if "context length" in str(error):  # too long for the server's model, so it gets no tactics
                return []
            raise GeneratorError(f"the server at {self._url} refuses a request: {error}") from error
        except OpenAIError as error:
            raise GeneratorError(f"the server at {self._url} did not answer for {self._model}: {error}") from error
        candidates = []
        each = (time.monotonic() - began) / max(1, len(answer.choices))
        for choice in answer.choices:
            if choice.logprobs is None or choice.logprobs.token_logprobs is None:
                raise GeneratorError(f"the server at {self._url} returns no log-probabilities; a search needs them")
            total = sum(log_prob for log_prob in choice.logprobs.token_logprobs if log_prob is not None)
            candidates.append(
                Candidate(choice.text.strip(), min(0.0, total), len(choice.logprobs.token_logprobs), each)
            )
        return candidates

    def close(self) -> None:
        """The server continues to run."""
