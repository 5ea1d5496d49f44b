"""Everything to do with Lean: theorems, sessions that run tactics, verification of finished proofs.

Knows nothing of models or of search.
"""

from lean_env.embedded.build import ensure_built, library_folder
from lean_env.embedded.session import EmbeddedSession
from lean_env.errors import LeanError, LeanMissing, SessionLost, TheoremError
from lean_env.session import LeanSession, ProofState, StepResult, Timeouts
from lean_env.theorem import Theorem

__all__ = [
    "EmbeddedSession",
    "LeanError",
    "LeanMissing",
    "LeanSession",
    "ProofState",
    "SessionLost",
    "StepResult",
    "Theorem",
    "TheoremError",
    "Timeouts",
    "ensure_built",
    "library_folder",
]
