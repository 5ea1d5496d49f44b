"""Lean through LeanDojo: theorems of a traced repository, with everything that stands before them in their file.

Needs the optional dependency `lean-dojo`, elan, git, and a repository that LeanDojo has traced; `requirements` says
what is missing. Theorems are those of the repository's files: `Theorem.source` is the file, `Theorem.name` the full
name.
"""

from lean_env.project.dojo.benchmark import leandojo_benchmark
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.project.dojo.requirements import Requirement, requirements
from lean_env.project.dojo.session import DojoSession

__all__ = [
    "DojoSession",
    "Requirement",
    "TracedRepository",
    "cache_folder",
    "leandojo_benchmark",
    "requirements",
]
