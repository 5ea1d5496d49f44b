"""State–tactic rows, and the theorems shipped with the package. Knows no model."""

from training.data.package import embedded_proofs, embedded_theorems, load_pairs
from training.data.pair import PROMPT, Pair, fingerprint, prompt

__all__ = ["PROMPT", "Pair", "embedded_proofs", "embedded_theorems", "fingerprint", "load_pairs", "prompt"]
