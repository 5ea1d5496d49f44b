"""Tree search for proofs: `find_proof` runs a strategy over an injected model and an injected environment.

Knows no Lean, no model and no Ray.
"""

from search.best_first import best_first
from search.expansion import Ending, Expander
from search.find_proof import SearchResult, Strategy, find_proof
from search.frontier import Frontier
from search.interface import Accept, Candidate, Outcome, Propose, State, Step
from search.rollouts import rollouts
from search.shape import Budget, TreeShape
from search.strategies import STRATEGIES, StrategySpec
from search.tree import ProofTree
from search.wide import wide

__all__ = [
    "STRATEGIES",
    "Accept",
    "Budget",
    "Candidate",
    "Ending",
    "Expander",
    "Frontier",
    "Outcome",
    "ProofTree",
    "Propose",
    "SearchResult",
    "State",
    "Step",
    "Strategy",
    "StrategySpec",
    "TreeShape",
    "best_first",
    "find_proof",
    "rollouts",
    "wide",
]
