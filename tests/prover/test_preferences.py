"""Preference pairs from the trees of a run, in the columns that TRL reads."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem, minif2f
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.profile import resolve_prover
from prover.config.run import RunConfig
from prover.generators import start_generator
from prover.runs.folder import keep_config, read_config
from prover.runs.store import RunStore
from tests.prover.conftest import Shown
from tests.prover.report_run import PROVED, make_run, swap_tree
from training.shipped import CHECKPOINTS

SEVEN = Theorem(name="seven", statement="theorem seven (x : Nat) : 7 * x = 49 ↔ x = 7")


def read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


async def searched(folder: Path) -> tuple[RunConfig, Attempt]:
    """A small run folder, made by a real search of a shipped checkpoint without Ray."""
    values: dict[str, Any] = {
        "run_folder": folder,
        "benchmarks": {"mine": {"kind": "file", "path": folder.parent / "theorems.jsonl"}},
        "provers": {
            "model": {
                "generator": {
                    "kind": "transformers",
                    "checkpoint": str(CHECKPOINTS[4]),
                    "sampling": {"temperature": 1.5},
                },
                "shape": {"width": 8, "depth": 4},
            }
        },
        "arms": {"model": {"provers": ["model"], "budget": {"tactics": 32, "seconds": 300}}},
    }
    config = RunConfig.model_validate(values)
    full, _ = resolve_prover("model", config.provers["model"])
    config = config.model_copy(update={"provers": {"model": full}})
    ((member,),) = (arm.members for arm in config.ensembles())
    generator, session, checker = start_generator(full.generator), EmbeddedSession(), EmbeddedChecker()
    try:
        attempt = await attempt_theorem(Job("mine", SEVEN, "model", member, 1), generator, session, checker)
    finally:
        generator.close()
        await session.close()
        await checker.close()
    with RunStore.writing(config) as store:
        store.add_theorems("mine", [SEVEN])
        store.add(attempt)
    return config, attempt


async def test_lean_runs_what_was_chosen_and_rejects_what_was_rejected(tmp_path: Path, shown: Shown) -> None:
    config, attempt = await searched(tmp_path / "run")
    assert attempt.status == "proved"
    out = tmp_path / "pairs.jsonl"
    shown("preferences", config.run_folder, "-o", out)
    session = EmbeddedSession()
    try:
        root = await session.open(SEVEN)
        at_root = [pair for pair in read(out) if pair["prompt"] == f"{root.text}:::"]
        assert at_root
        for pair in at_root:
            chosen, rejected = await session.run(root, [pair["chosen"], pair["rejected"]])
            assert (chosen.status in ("open", "finished"), rejected.status) == (True, "rejected")
    finally:
        await session.close()


def test_each_state_of_the_path_is_paired_with_what_lean_rejected_there(tmp_path: Path, shown: Shown) -> None:
    """Not with what timed out, what was refused or what was left aside; and once, whichever arms found it."""
    folder, out = make_run(tmp_path / "run"), tmp_path / "pairs.jsonl"
    assert "3 pairs at 1 states written" in shown("preferences", folder, "-o", out, "--any-benchmark")
    root = swap_tree().nodes[0].state.text
    assert read(out) == [
        {"prompt": f"{root}:::", "chosen": "obtain ⟨left, right⟩ := h", "rejected": f"exact h{number}"}
        for number in range(3)
    ]
    drawn = [one_draw(folder, out, shown, seed) for seed in (0, 0, 1, 2, 3)]
    assert drawn[0] == drawn[1]
    assert len({pair["rejected"] for pair in drawn}) > 1


def one_draw(folder: Path, out: Path, shown: Shown, seed: int) -> dict[str, str]:
    shown("preferences", folder, "-o", out, "--any-benchmark", "--pairs", 1, "--seed", seed)
    (pair,) = read(out)
    return pair


def test_the_prompt_is_the_profiles_and_provers_without_a_model_give_no_pairs(tmp_path: Path, shown: Shown) -> None:
    folder, out = make_run(tmp_path / "run"), tmp_path / "pairs.jsonl"
    config = read_config(folder, RunConfig)
    source = config.provers["n1w2"].generator.model_copy(
        update={"sampling": config.provers["n1w2"].generator.sampling.model_copy(update={"prompt": "[GOAL]{state}"})}  # type: ignore[union-attr]
    )
    automation = {"generator": {"kind": "automation"}, "neff": 1}
    provers = {name: type(config.provers[name]).model_validate(automation) for name in config.provers}
    provers["n1w2"] = config.provers["n1w2"].model_copy(update={"generator": source})
    keep_config(folder, config.model_copy(update={"provers": provers}))
    shown("preferences", folder, "-o", out, "--any-benchmark", "--benchmark", "small")
    assert {pair["prompt"] for pair in read(out)} == {f"[GOAL]{swap_tree().nodes[0].state.text}"}


def test_held_out_theorems_are_refused(tmp_path: Path, shown: Shown) -> None:
    folder, out = make_run(tmp_path / "run"), tmp_path / "pairs.jsonl"
    said = shown("preferences", folder, "-o", out, status=2)
    assert "`small` is MiniF2F, which must not be trained on" in " ".join(said.split())
    config = read_config(folder, RunConfig)
    for benchmark, why in (
        ({"kind": "embedded", "split": "test"}, "`small` is the test split of its benchmark"),
        ({"kind": "file", "path": "theorems.lean"}, f"`small` holds 1 theorems of MiniF2F, first {PROVED}"),
    ):
        benchmarks = {"small": benchmark, "val": {"kind": "embedded", "split": "train"}}
        changed = RunConfig.model_validate({**config.model_dump(), "benchmarks": benchmarks})
        keep_config(folder, changed)
        if benchmark["kind"] == "file":
            copy_of_minif2f(folder)
        said = shown("preferences", folder, "-o", out, status=2)
        assert why in " ".join(said.split())
    assert not out.exists()
    assert "3 pairs" in shown("preferences", folder, "-o", out, "--benchmark", "val")
    said = shown("preferences", folder, "-o", out, "--benchmark", "vall", status=2)
    assert "has no benchmark `vall`; there are small, val" in " ".join(said.split())


def copy_of_minif2f(folder: Path) -> None:
    """Give a theorem of the run the statement of one of MiniF2F, under its own name."""
    original = minif2f("valid")[0]
    statement = original.statement.replace(original.name, PROVED)
    with closing(sqlite3.connect(folder / "results.sqlite")) as db, db:
        db.execute("UPDATE theorems SET statement = ? WHERE name = ? AND benchmark = 'small'", (statement, PROVED))
