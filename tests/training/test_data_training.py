"""From rows through tokens, training and a generator into Lean: tactics of several lines are not cut, and the record
says what the rows were."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.config.sampling import Sampling
from prover.config.sources import CheckpointSource
from prover.generators import start_generator
from training import train
from training.data.corpus import open_corpus
from training.data.pair import Pair, prompt
from training.tokenizer import encode_pairs, train_tokenizer

BENCHMARK = Path(__file__).parents[1] / "lean_env" / "data" / "leandojo"
STATE = "p q : Prop\nh : p ∨ q\n⊢ q ∨ p"
TACTIC = "cases h with\n| inl hp => exact Or.inr hp\n| inr hq =>\n  left\n  exact hq"
THEOREM = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∨ q) : q ∨ p")


def test_line_ends_are_tokens_and_the_end_comes_after_the_last_line() -> None:
    pair = Pair(STATE, TACTIC)
    tokenizer = train_tokenizer([pair] * 50, 400)
    ((ids, length),) = encode_pairs(tokenizer, [pair])
    assert tokenizer.decode(ids[:length]) == prompt(STATE)
    assert tokenizer.decode(ids[length:-1]) == TACTIC
    assert ids[-1] == tokenizer.eos_token_id
    assert tokenizer.eos_token_id not in ids[:-1]


def trained(folder: Path, data: dict[str, str], epochs: int) -> Path:
    """The checkpoint of a tiny model."""
    config = {
        "output": "checkpoint",
        "model": {"vocabulary": 400, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32},
        "data": data,
        "optimizer": {"epochs": epochs, "learning_rate": 1e-2, "warmup_steps": 1, "batch_tokens": 512},
        "threads": 1,
    }
    (folder / "train.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return train(folder / "train.yaml")


@pytest.mark.slow
def test_leandojos_benchmark_is_trained_on_recorded_and_served(
    tmp_path: Path, vllm_agrees: Callable[..., None]
) -> None:
    checkpoint = trained(tmp_path, {"train": str(BENCHMARK / "random")}, epochs=20)
    record = json.loads((checkpoint / "training.json").read_text(encoding="utf-8"))
    corpus = open_corpus(BENCHMARK / "random")
    assert record["data"] == json.loads(json.dumps(corpus.record()))
    assert record["train_rows"] == len(corpus.train)
    assert record["valid"]["cross_entropy"] < 0.9 * record["valid_before"]["cross_entropy"]
    assert not (checkpoint / "rows").exists(), "the encoded rows were scratch"
    vllm_agrees(checkpoint, list(corpus.train)[:8])


@pytest.mark.slow
async def test_a_model_trained_on_one_writes_it_whole_and_lean_runs_it(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"state": STATE, "tactic": TACTIC}) + "\n", encoding="utf-8")
    checkpoint = trained(tmp_path, {"train": "rows.jsonl", "valid": "rows.jsonl"}, epochs=150)
    generator = start_generator(
        CheckpointSource(kind="transformers", checkpoint=str(checkpoint), sampling=Sampling(temperature=0.3))
    )
    (candidates,) = await generator.propose([prompt(STATE)], 8, [0])
    generator.close()
    assert TACTIC in {candidate.tactic for candidate in candidates}

    session, verifier = EmbeddedSession(), EmbeddedChecker()
    try:
        state = await session.open(THEOREM)
        assert state.text == STATE
        (result,) = await session.run(state, [TACTIC])
        assert result.status == "finished"
        assert (await verifier.verify(THEOREM, TACTIC)).accepted
    finally:
        await session.close()
        await verifier.close()
