"""Results of the stages as arrays over seeds and theorems, and the choices made on validation theorems.

Only reads files; trains and samples nothing.
"""

import json
from functools import cache
from typing import Any

import numpy as np

from benchmarks.claims import trees
from benchmarks.claims.chunks import Chunk, chunks, tree_chunks
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.rollouts import Cell
from benchmarks.claims.rules import BEFORE, RULES, USUAL
from benchmarks.claims.settings import Settings
from benchmarks.claims.stats import Rates
from benchmarks.claims.trees import Search
from training.evaluate import pass_at


@cache
def of_theorems(settings: Settings, where: tuple[Chunk, ...], kind: str) -> dict[str, Any]:
    """Results of one kind for some chunks, by theorem."""
    found: dict[str, Any] = {}
    for chunk in where:
        found |= json.loads(chunk.file(settings, kind).read_bytes())
    return found


@cache
def _pass_at(tries: int, successes: int, samples: int) -> float:
    return pass_at(tries, successes, samples)


@cache
def _rollouts(settings: Settings, split: str, neff: int, epoch: int, temperature: float) -> list[list[tuple[int, int]]]:
    cells = [Cell(Checkpoint(seed, neff, epoch), temperature) for seed in settings.seeds]
    loaded = [of_theorems(settings, tuple(chunks(settings, split)), cell.kind) for cell in cells]
    return [[(row["tries"], row["successes"]) for row in found.values()] for found in loaded]


def pass_rates(settings: Settings, split: str, neff: int, epoch: int, samples: int, temperature: float = 1.0) -> Rates:
    """Unbiased estimates of pass@`samples` of whole proofs."""
    tries = _rollouts(settings, split, neff, epoch, temperature)
    return np.array([[_pass_at(n, c, samples) for n, c in row] for row in tries])


@cache
def stopped_epoch(settings: Settings, neff: int, samples: int) -> int:
    """The epoch with the best pass@`samples` on validation theorems; the warm start is reported by itself."""
    return max(settings.epochs, key=lambda e: float(pass_rates(settings, "valid", neff, e, samples).mean()))


@cache
def heated(settings: Settings, samples: int) -> tuple[int, float]:
    """Epoch and temperature with which cross-entropy is best at pass@`samples` on validation theorems."""
    candidates = [(epoch, t) for epoch in settings.epochs for t in (1.0, *settings.temperatures)]
    return max(candidates, key=lambda c: float(pass_rates(settings, "valid", 1, c[0], samples, c[1]).mean()))


def tree_epoch(settings: Settings, neff: int) -> int:
    """The epoch whose trees are grown: the best at pass@`TREE_SAMPLES`, or at all rollouts if there are fewer."""
    return stopped_epoch(settings, neff, min(TREE_SAMPLES, settings.valid_rollouts))


TREE_SAMPLES = 64
"""Number of samples; of the order of a tree's budget."""


def tree_points(settings: Settings) -> list[tuple[int, int]]:
    """Neff and epoch of the checkpoints that grow trees."""
    return [(neff, tree_epoch(settings, neff)) for neff in settings.neffs]


@cache
def proved(settings: Settings, split: str, point: tuple[int, int], search: Search, budget: int | None = None) -> Rates:
    """1 where the search proves the theorem within the budget (None: all of it), else 0. Validation has one seed."""
    seeds = settings.seeds if split == "test" else settings.seeds[:1]
    where = tuple(tree_chunks(settings, split))
    loaded = [of_theorems(settings, where, trees.kind(Checkpoint(seed, *point))) for seed in seeds]
    costs = [[row[search.name] for row in by_theorem.values()] for by_theorem in loaded]
    limit = settings.budget if budget is None else budget
    return np.array([[float(cost is not None and cost[0] <= limit) for cost in row] for row in costs])


@cache
def rule_scores(settings: Settings) -> dict[str, dict[tuple[int, int], float]]:
    """Success of each rule on validation theorems by Neff and epoch: mean over widths and budgets of ¼, ½ and 1."""
    budgets = [settings.budget // part for part in (4, 2, 1)]

    def score(rule: str, point: tuple[int, int]) -> float:
        searches = [Search(rule, width) for width in settings.widths]
        return float(
            np.mean([proved(settings, "valid", point, s, budget).mean() for s in searches for budget in budgets])
        )

    return {rule: {point: score(rule, point) for point in tree_points(settings)} for rule in RULES}


def chosen_rule(settings: Settings) -> str:
    """The rule with the best mean over all Neff."""
    scores = rule_scores(settings)
    return max(scores, key=lambda rule: sum(scores[rule].values()))


def tested_rules(settings: Settings) -> list[str]:
    """The rules run on test theorems: wide search, the rule to be improved, its usual correction and the chosen one."""
    return list(dict.fromkeys([trees.WIDE, BEFORE, USUAL, chosen_rule(settings)]))


@cache
def step_rows(settings: Settings, kind: str) -> list[dict[str, Any]]:
    """Steps of one checkpoint on the test theorems of all chunks."""
    return [
        row for chunk in tree_chunks(settings, "test") for row in json.loads(chunk.file(settings, kind).read_bytes())
    ]


@cache
def answer_rows(settings: Settings) -> dict[str, Rates]:
    """Log-probability of the correct answers, by training: [S, problems]. The first half is for choosing, the second
    for the report."""
    loaded = [json.loads((settings.folder / "answers" / f"seed-{s}.json").read_bytes()) for s in settings.seeds]
    return {name: np.array([found[name] for found in loaded]) for name in loaded[0]}


def names(settings: Settings, split: str) -> list[str]:
    """Names of the theorems, in the order of all arrays."""
    return [theorem.name for chunk in chunks(settings, split) for theorem in chunk.theorems(settings)]


def tree_names(settings: Settings, split: str) -> list[str]:
    """Names of the theorems that are searched with trees, in the order of their arrays."""
    return [theorem.name for chunk in tree_chunks(settings, split) for theorem in chunk.theorems(settings)]
