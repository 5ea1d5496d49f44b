"""The checkpoints that come with the project."""

from pathlib import Path

CHECKPOINTS = {neff: Path(__file__).parent / "checkpoints" / f"neff-{neff}" for neff in (1, 4, 16)}
"""Neff → folder in Hugging Face format."""
