"""Lean: theorems, sessions that run tactics, checks of finished proofs, and the backends that provide them.

Knows nothing of models or of search.
"""

import logging

from lean_env.backends import EmbeddedLean, LeanConfig, LeanDojoLean, LeanInteractLean
from lean_env.checking import ProofChecker, Verdict, verify_many
from lean_env.embedded.build import ensure_built, library_folder
from lean_env.embedded.session import EmbeddedSession
from lean_env.embedded.verify import EmbeddedChecker, verify
from lean_env.errors import LeanBroken, LeanError, LeanMissing, SessionLost, TheoremError
from lean_env.project.dojo import DojoSession, TracedRepository, leandojo_benchmark
from lean_env.project.interact import InteractSession, Repl
from lean_env.project.verify import ProjectChecker
from lean_env.session import LeanSession, ProofState, StepResult, Timeouts
from lean_env.text.jsonl import load_jsonl, minif2f
from lean_env.text.lean_file import load_lean_file, parse_lean_text, parse_statement
from lean_env.text.loading import load_problems
from lean_env.theorem import Problem, Theorem

__all__ = [
    "DojoSession",
    "EmbeddedChecker",
    "EmbeddedLean",
    "EmbeddedSession",
    "InteractSession",
    "LeanBroken",
    "LeanConfig",
    "LeanDojoLean",
    "LeanError",
    "LeanInteractLean",
    "LeanMissing",
    "LeanSession",
    "Problem",
    "ProjectChecker",
    "ProofChecker",
    "ProofState",
    "Repl",
    "SessionLost",
    "StepResult",
    "Theorem",
    "TheoremError",
    "Timeouts",
    "TracedRepository",
    "Verdict",
    "ensure_built",
    "leandojo_benchmark",
    "library_folder",
    "load_jsonl",
    "load_lean_file",
    "load_problems",
    "minif2f",
    "parse_lean_text",
    "parse_statement",
    "verify",
    "verify_many",
]

logging.getLogger(__name__).addHandler(logging.NullHandler())
