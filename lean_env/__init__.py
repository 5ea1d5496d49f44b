"""Everything to do with Lean: theorems, sessions that run tactics, verification of finished proofs.

Knows nothing of models or of search.
"""

from lean_env.embedded.build import ensure_built, library_folder
from lean_env.embedded.session import EmbeddedSession
from lean_env.embedded.verify import ProofChecker, Verdict, Verifier, verify, verify_many
from lean_env.errors import LeanError, LeanMissing, SessionLost, TheoremError
from lean_env.problem import Problem
from lean_env.session import LeanSession, ProofState, StepResult, Timeouts
from lean_env.text.jsonl import load_jsonl, minif2f
from lean_env.text.lean_file import load_lean_file, parse_statement
from lean_env.theorem import Theorem

__all__ = [
    "EmbeddedSession",
    "LeanError",
    "LeanMissing",
    "LeanSession",
    "Problem",
    "ProofChecker",
    "ProofState",
    "SessionLost",
    "StepResult",
    "Theorem",
    "TheoremError",
    "Timeouts",
    "Verdict",
    "Verifier",
    "ensure_built",
    "library_folder",
    "load_jsonl",
    "load_lean_file",
    "minif2f",
    "parse_statement",
    "verify",
    "verify_many",
]
