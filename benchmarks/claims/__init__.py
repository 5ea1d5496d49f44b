"""The paper's claims at small scale, with a real kernel: `python -m benchmarks.claims` writes docs/claims.md.

Tiny models are trained on few rows for many epochs, so that cross-entropy grows overconfident, and then generate whole
proofs of held-out theorems in the embedded Lean. Every stage keeps its results under `runs/`, in a folder for these
sizes and these theorems, so a stopped run resumes where it was.
"""
