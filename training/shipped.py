"""The checkpoints and the curriculum shipped with the project. Knows only their folders."""

from pathlib import Path

CHECKPOINTS = {neff: Path(__file__).parent / "checkpoints" / f"neff-{neff}" for neff in (1, 4, 16)}
"""Neff → checkpoint folder in Hugging Face format."""
CURRICULUM = Path(__file__).parent / "data_files" / "competition"
"""Folder of the curriculum of competition mathematics, as `python -m training.competition` writes it."""
