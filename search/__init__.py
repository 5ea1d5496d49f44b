"""Tree search for proofs: `find_proof` with a strategy, over an injected model and an injected environment."""

from search.best_first import best_first
from search.expansion import Ending, Expander
from search.find_proof import SearchResult, Strategy, find_proof
from search.interface import Candidate, Outcome, Propose, State, Step
from search.rollouts import rollouts
from search.shape import Budget, TreeShape
from search.tree import ProofTree
from search.wide import wide

__all__ = [
    "Budget",
    "Candidate",
    "Ending",
    "Expander",
    "Outcome",
    "ProofTree",
    "Propose",
    "SearchResult",
    "State",
    "Step",
    "Strategy",
    "TreeShape",
    "best_first",
    "find_proof",
    "rollouts",
    "wide",
]
