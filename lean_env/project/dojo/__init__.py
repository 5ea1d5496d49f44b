"""Lean through LeanDojo: the theorems of a traced repository, each with everything that precedes it in its file.

Needs the optional dependency `lean-dojo`, elan, git, and a repository that LeanDojo has traced; `requirements` tells
what is missing. A theorem is one in the repository's files: `Theorem.source` is the file, `Theorem.name` its full name.
"""

from lean_env.project.dojo.benchmark import leandojo_benchmark
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.project.dojo.requirements import requirements
from lean_env.project.dojo.session import DojoSession

__all__ = [
    "DojoSession",
    "TracedRepository",
    "cache_folder",
    "leandojo_benchmark",
    "requirements",
]
