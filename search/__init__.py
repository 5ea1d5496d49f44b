"""Tree search for proofs: pure functions over an injected model and an injected environment."""

from search.best_first import best_first
from search.expansion import Ending, SearchResult
from search.interface import Candidate, Outcome, Propose, State, Step
from search.rollouts import rollouts
from search.shape import Budget, TreeShape
from search.tree import ProofTree
from search.wide import wide

__all__ = [
    "Budget",
    "Candidate",
    "Ending",
    "Outcome",
    "ProofTree",
    "Propose",
    "SearchResult",
    "State",
    "Step",
    "TreeShape",
    "best_first",
    "rollouts",
    "wide",
]
