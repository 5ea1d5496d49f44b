"""Proofs of several tries as rows with weights, against the definition: a try counts in the sets that need it."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import EmbeddedLean, Theorem
from prover.attempt import Attempt, AttemptStatus
from prover.config.run import RunConfig
from prover.found_proofs import found_proofs, rows_of
from prover.pkpo import success_weight
from prover.runs.store import RunStore
from training.evaluate import pass_at

LEAN = EmbeddedLean(kind="embedded")


@given(outcomes=st.lists(st.booleans(), min_size=1, max_size=8), data=st.data())
def test_the_weight_is_the_share_of_the_sets_of_k_that_need_the_success(
    outcomes: list[bool], data: st.DataObject
) -> None:
    n, c, k = len(outcomes), sum(outcomes), data.draw(st.integers(1, len(outcomes)))
    sets = list(combinations(range(n), k))
    for one in (place for place, right in enumerate(outcomes) if right):
        needing = [chosen for chosen in sets if [place for place in chosen if outcomes[place]] == [one]]
        assert success_weight(n, c, k) == pytest.approx(len(needing) / len(sets))
        others = pass_at(n - 1, c - 1, k - 1) if k > 1 else 0.0
        assert success_weight(n, c, k) == pytest.approx(k / n * (1 - others))


def test_limits_of_k() -> None:
    assert [success_weight(8, c, 1) for c in (1, 5, 8)] == [1 / 8] * 3
    assert [success_weight(8, c, 8) for c in (1, 2, 8)] == [1, 0, 0]
    for impossible in ((4, 0, 1), (4, 5, 1), (4, 1, 0), (4, 1, 5)):
        with pytest.raises(ValueError, match="no weight at k = "):
            success_weight(*impossible)


THEOREMS = [
    Theorem(name="often", statement="theorem often (p : Prop) (h : p) : p"),
    Theorem(name="once", statement="theorem once (p q : Prop) (h : p) (k : q) : q"),
]


def write(folder: Path, seed: int, often: tuple[AttemptStatus, str], once: tuple[AttemptStatus, str]) -> Path:
    """A run folder with a try of each theorem."""
    prover = {"generator": {"kind": "automation"}, "neff": 1}
    arm = {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}
    benchmarks = {name: {"kind": "embedded", "split": "train"} for name in ("searched", "held-out")}
    values = {
        "run_folder": folder,
        "benchmarks": benchmarks,
        "provers": {"p": prover},
        "arms": {"a": arm},
        "seed": seed,
    }
    with RunStore.writing(RunConfig.model_validate(values)) as store:
        for benchmark in benchmarks:
            store.add_theorems(benchmark, THEOREMS)
            for theorem, (status, script) in zip(THEOREMS, (often, once), strict=True):
                store.add(Attempt(benchmark, theorem.name, "a", "p", status, script))
    return folder


def tries(folder: Path) -> Sequence[Path]:
    """Four tries of `often`, of which three prove it, and three of `once`, beside one that broke down."""
    return [
        write(folder / "1", 1, ("proved", "exact h"), ("open", "")),
        write(folder / "2", 2, ("proved", "exact h"), ("failed", "")),
        write(folder / "3", 3, ("refused", "sorry"), ("proved", "exact k")),
        write(folder / "4", 4, ("proved", "assumption"), ("open", "")),
        folder / "none",
    ]


def test_rows_of_several_proofs_add_up_their_weights(tmp_path: Path) -> None:
    folders = tries(tmp_path)
    rows, failures = rows_of(found_proofs(folders, "searched", 2), LEAN)
    assert failures == []
    assert {(row.theorem, row.tactic): row.weight for row in rows} == {
        ("often", "exact h"): pytest.approx(2 * success_weight(4, 3, 2)),
        ("often", "assumption"): pytest.approx(success_weight(4, 3, 2)),
        ("once", "exact k"): pytest.approx(success_weight(3, 1, 2)),
    }
    alone, _ = rows_of(found_proofs(folders, "searched", 4), LEAN)  # of three tries: k is 3
    assert [(row.theorem, row.weight) for row in alone] == [("once", 1)]
    plain, _ = rows_of(found_proofs(folders, "searched", None), LEAN)
    assert {row.weight for row in plain} == {1}
    assert {row.tactic for row in plain} == {"exact h", "assumption", "exact k"}
