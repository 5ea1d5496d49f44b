"""A section of docs/claims.md. Knows nothing of its contents."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading, the text below it, and its findings for the summary."""

    title: str
    text: str
    findings: list[str]
