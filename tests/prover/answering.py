"""A generator whose answers are given."""

from collections.abc import Callable, Sequence

from search import Candidate


class Answering:
    """Writes one answer after another; of a prompt it sees what the profile made of the state."""

    def __init__(self, answers: Callable[[str], Sequence[str]], *, truncated: bool = False) -> None:
        """`answers`: prompt → what is written for it, in turn; after the last one, nothing."""
        self.asked: list[str] = []
        self._answers, self._truncated = answers, truncated

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        return [self._write(prompt, n) for prompt in prompts]

    def _write(self, prompt: str, n: int) -> list[Candidate]:
        begun = self.asked.count(prompt)
        self.asked.append(prompt)
        return [Candidate(text, -1.0, 5, truncated=self._truncated) for text in self._answers(prompt)[begun:][:n]]

    def close(self) -> None:
        """Nothing to free."""
