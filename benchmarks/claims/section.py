"""A part of docs/claims.md."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it, and what of it goes into the summary."""

    title: str
    text: str
    findings: list[str]
