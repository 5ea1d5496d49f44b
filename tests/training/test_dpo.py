"""DPO by TRL: its loss against the definition, and a checkpoint that is used as its start is."""

import importlib.util
import json
import math
from pathlib import Path

import pytest
import torch

from lean_env.settings import ConfigError
from tests.extras import needs
from tests.precision import within
from training import sequence_log_prob, train_on_preferences
from training.data.pair import Pair
from training.model import collate, load_model, tactic_logits
from training.profile import PROFILE
from training.record import RECORD
from training.shipped import CHECKPOINTS
from training.tokenizer import encode_pairs, load_tokenizer

PAIRS = [
    (f"x : ℕ\nh : x < {n}\n⊢ {n} * x = {7 * n} ↔ x = 7", chosen, rejected)
    for n in range(2, 6)
    for chosen, rejected in (("omega", "simp"), ("constructor\n· intro h\n  omega", "exact h"))
]


def write(path: Path) -> Path:
    rows = [{"prompt": f"{state}:::", "chosen": chosen, "rejected": rejected} for state, chosen, rejected in PAIRS]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def log_prob(checkpoint: Path, which: int) -> torch.Tensor:
    """log p [B] of each pair's chosen (1) or rejected (2) tactic, as training and search encode it."""
    tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint).eval()
    rows = encode_pairs(tokenizer, [Pair(pair[0], pair[which]) for pair in PAIRS])
    with torch.no_grad():
        return sequence_log_prob(*tactic_logits(model, *collate(rows, tokenizer.pad_token_id)))


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # TRL's own
def test_trl_trains_by_the_definition_and_the_profile_stays(tmp_path: Path) -> None:
    """The loss of a second step follows from the weights after the first."""
    needs("trl")
    start, pairs, beta = CHECKPOINTS[4], write(tmp_path / "pairs.jsonl"), 0.3
    options = {"beta": beta, "learning_rate": 1e-4, "batch_pairs": len(PAIRS)}
    one, two = (train_on_preferences(start, pairs, tmp_path / f"{n}", epochs=n, **options) for n in (1, 2))  # type: ignore[arg-type]
    first, both = (json.loads((folder / RECORD).read_text()) for folder in (one, two))
    assert (first["steps"], both["steps"], first["pairs_left_out"]) == (1, 2, 0)
    assert first["train_loss"] == pytest.approx(math.log(2), rel=1e-4)
    moved = [log_prob(one, which) - log_prob(start, which) for which in (1, 2)]
    assert (moved[0] - moved[1]).mean() > 0.01
    wanted = -torch.nn.functional.logsigmoid(beta * (moved[0] - moved[1])).mean().item()
    assert 2 * both["train_loss"] - math.log(2) == pytest.approx(wanted, abs=within(1e-5, 1e-2))
    assert (two / PROFILE).read_text() == (start / PROFILE).read_text()
    with pytest.raises(ConfigError, match="holds a checkpoint, which is left as it is"):
        train_on_preferences(start, pairs, two)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"prompt": "a", "chosen": "b"}', ":1: not a JSON object with prompt, chosen, rejected"),
        ('{"prompt": "a", "chosen": "b", "rejected": ""}', ":1: prompt, chosen, rejected must be texts"),
        ("prompt", ":1: not a JSON object"),
        ("", ": no pairs to train on; `prover preferences` writes them"),
    ],
)
def test_a_file_without_pairs_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        train_on_preferences(CHECKPOINTS[4], file, tmp_path / "out")
    assert f"{file}{said}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_without_trl_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "trl" else find(name))
    with pytest.raises(ConfigError, match=r"DPO needs the extra `trl`, .*: pip install -e '\.\[trl\]'"):
        train_on_preferences(CHECKPOINTS[4], write(tmp_path / "pairs.jsonl"), tmp_path / "out")
