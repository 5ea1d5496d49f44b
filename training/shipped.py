"""The checkpoints shipped with the project. Knows only their folders."""

from pathlib import Path

CHECKPOINTS = {neff: Path(__file__).parent / "checkpoints" / f"neff-{neff}" for neff in (1, 4, 16)}
"""Neff → checkpoint folder in Hugging Face format."""
