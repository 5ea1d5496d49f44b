"""The tables on MiniF2F: what counts under which topic, and which proofs are those of models alone."""

import json
import lzma
from pathlib import Path

import pytest

from benchmarks import minif2f
from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.runs.store import RunStore


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("mathd_algebra_33", "mathd_algebra"),
        ("mathd_numbertheory_5", "mathd_numbertheory"),
        ("algebra_2varlineareq", "algebra"),
        ("amc12a_2003_p1", "amc"),
        ("aimeII_2001_p3", "aime"),
        ("aime_1983_p1", "aime"),
        ("imo_1959_p1", "imo"),
        ("imosl_2007_algebra_p6", "imo"),
        ("numbertheory_sumkmulnckeqnmul2pownm1", "numbertheory"),
        ("swap", "other"),
    ],
)
def test_topics_are_read_off_names(name: str, topic: str) -> None:
    assert minif2f.topic(name) == topic


def test_proofs_of_models_alone_are_listed_with_the_nearest_training_theorem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prover = {"automation": {"generator": {"kind": "automation"}, "neff": 1}}
    prover["model"] = {"generator": {"kind": "vllm", "checkpoint": "owner/model"}, "neff": 4}
    config = RunConfig.model_validate(
        {
            "run_folder": tmp_path / "run",
            "benchmarks": {split: {"kind": "minif2f", "split": split} for split in ("valid", "test")},
            "provers": prover,
            "arms": {name: {"provers": [name], "budget": {"tactics": 9, "seconds": 3}} for name in prover},
        }
    )
    with RunStore.writing(config) as store:
        for benchmark in config.benchmarks:
            names = ("algebra_easy", "algebra_hard", "imo_1")
            store.add_theorems(benchmark, [Theorem(name=n, statement=f"theorem {n} (x : ℕ) : x = x") for n in names])
        for benchmark, arm, name, tries in (
            ("valid", "automation", "algebra_easy", 3),
            ("valid", "model", "algebra_easy", 1),
            ("valid", "model", "algebra_hard", 5),
            ("test", "model", "imo_1", 2),
        ):
            store.add(Attempt(benchmark, name, arm, arm, "proved", f"by {tries}", tactics_tried=tries))
    curriculum = [
        {"name": "near", "statement": "theorem near (n : ℕ) : n = n", "split": "train"},
        {"name": "held_out", "statement": "theorem held_out (x : ℕ) : x = x", "split": "test"},
        {"name": "far", "statement": "theorem far (p q : Prop) : p → q → p ∧ q ∧ p", "split": "train"},
    ]
    (tmp_path / "theorems.jsonl.xz").write_bytes(lzma.compress("\n".join(map(json.dumps, curriculum)).encode()))
    arguments = [str(config.run_folder), "--curriculum", str(tmp_path), "--benchmark", "valid"]
    monkeypatch.setattr("sys.argv", ["minif2f", *arguments])
    minif2f.main()
    said = capsys.readouterr().out
    assert "| algebra | 2 | 1 | 2 | 2 |" in said
    assert "| imo | 1 | 0 | 0 | 0 |" in said
    assert "| all | 3 | 1 (33.3%) | 2 (66.7%) | 2 (66.7%) |" in said
    assert "`algebra_hard` (model, model, 5 tries; 0% from `near`)\n\n```lean\nby 5\n```" in said
    assert "algebra_easy" not in said
    assert "by 2" not in said
