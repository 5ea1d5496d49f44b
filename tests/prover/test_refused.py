"""Attempts whose session reports false proofs: real Lean and the real check, through a session that lies."""

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from gzip import decompress
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from lean_env import EmbeddedChecker, EmbeddedSession, ProofState, Theorem
from lean_env.session import StepResult
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.cli.tree_view import tree_view
from prover.config.run import Member, ProverConfig, RunConfig
from prover.generators.automation import Automation
from prover.runs.store import RunStore
from search import STRATEGIES, Budget, Expander, Frontier, StrategySpec, TreeShape

SWAP = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
PARTS = ("constructor", "exact h.2", "exact h.1")


class Credulous(EmbeddedSession):
    """Reports the tactic `skip` as the end of any proof."""

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        results = await super().run(state, tactics)
        pairs = zip(tactics, results, strict=True)
        return [StepResult("finished") if tactic == "skip" else result for tactic, result in pairs]


async def searched(strategy: str, tactics: Sequence[str], budget: int = 200) -> Attempt:
    shape = {"width": len(tactics), "depth": 6, "passes": None}
    config = ProverConfig.model_validate({"generator": {"kind": "automation"}, "strategy": strategy, "shape": shape})
    member = Member("automation", config, Budget(tactics=budget, seconds=60))
    session, checker = Credulous(), EmbeddedChecker()
    try:
        return await attempt_theorem(Job("b", SWAP, "one", member), Automation(tactics), session, checker)
    finally:
        await session.close()
        await checker.close()


@pytest.mark.parametrize("strategy", ["best-first", "wide", "and-or"])
async def test_a_theorem_is_proved_after_a_proof_that_the_check_refused(strategy: str) -> None:
    row = await searched(strategy, ("skip", *PARTS))
    assert (row.status, row.reason) == ("proved", "")
    assert row.refused >= 1
    assert row.script.splitlines()[0] == "constructor"
    assert "skip" not in row.script
    assert row.checks == ("parse", "statement", "elaborate", "kernel", "identity", "axioms")
    tree = json.loads(decompress(row.tree))
    refused = [edge for edge in tree["edges"] if edge["status"] == "refused"]
    assert len(refused) == row.refused
    assert refused[0]["tactic"] == "skip"
    assert "unsolved goals" in refused[0]["message"]
    assert "\n".join(tree["proof"]) == row.script


async def test_without_an_accepted_proof_the_row_is_refused_and_the_budget_spent(tmp_path: Path) -> None:
    row = await searched("best-first", ("skip", "constructor"), budget=20)
    assert (row.status, row.script, row.tactics_tried) == ("refused", "constructor\nskip", 20)
    assert "unsolved goals" in row.reason
    assert row.refused == 2  # before and after `constructor`
    settings = RunConfig.model_validate(
        {
            "run_folder": tmp_path,
            "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
            "provers": {"p": {"generator": {"kind": "automation"}, "shape": {"width": 2, "depth": 4}}},
            "arms": {"one": {"provers": ["p"], "budget": {"tactics": 20, "seconds": 60}}},
        }
    )
    with RunStore.writing(settings) as store:
        store.add(row)
    with closing(RunStore(tmp_path)) as store:
        assert store.attempts() == [replace(row, tree=b"")]


async def test_the_shown_tree_says_why_a_proof_was_refused() -> None:
    row = await searched("best-first", ("skip", *PARTS))
    shown = StringIO()
    Console(width=200, file=shown).print(tree_view("swap", json.loads(decompress(row.tree))))
    assert "the proof that ended here was refused: " in shown.getvalue()
    assert "unsolved goals" in shown.getvalue()


async def test_a_strategy_that_a_user_registers_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    async def deepest_first(search: Expander[ProofState]) -> None:
        frontier = Frontier(search.tree, search.shape.depth, lambda node: -node.depth)
        for _ in search.passes():
            frontier.begin_pass()
            while search.ending is None and (deepest := frontier.take()):
                await search.expand(deepest)

    spec = StrategySpec(lambda alpha: deepest_first, lambda neff, budget, closers=0: TreeShape(3, 7))
    monkeypatch.setitem(STRATEGIES, "deepest-first", spec)
    assert (await searched("deepest-first", PARTS)).status == "proved"
    config = ProverConfig.model_validate({"generator": {"kind": "automation"}, "strategy": "deepest-first", "neff": 4})
    assert Member("mine", config, Budget(100, 60)).shape == TreeShape(3, 7)


def test_a_strategy_that_nobody_registered_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="no strategy `widest`; there are best-first, and-or, wide, whole-proof"):
        ProverConfig.model_validate({"generator": {"kind": "automation"}, "strategy": "widest", "neff": 4})
