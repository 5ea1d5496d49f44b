"""What the tests of training share."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import torch

from tests.precision import within
from training.data.pair import Pair, prompt
from training.model import collate, load_model, tactic_log_probs
from training.tokenizer import load_tokenizer


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> Iterator[None]:
    """Models as small as here gain nothing by threads, which on a busy machine wait long for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("OMP_NUM_THREADS", "1")
        yield
    torch.set_num_threads(before)


@pytest.fixture
def prover() -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run the command line as a user does."""

    def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        command = [str(Path(sys.executable).with_name("prover")), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    return run


@pytest.fixture
def vllm_agrees(tmp_path: Path) -> Callable[..., None]:
    """Check that vLLM answers the states of some rows as transformers does, with the same probability.

    vLLM runs in a process of its own: it cannot be unloaded, and it changes torch's settings.
    """
    pytest.importorskip("vllm")

    def check(checkpoint: Path, pairs: Sequence[Pair]) -> None:
        (tmp_path / "prompts.json").write_text(json.dumps([prompt(pair.state) for pair in pairs]))
        environment = os.environ | {
            "VLLM_ENABLE_V1_MULTIPROCESSING": "0", "VLLM_NO_USAGE_STATS": "1", "HF_HUB_OFFLINE": "1",
        }  # fmt: skip
        script = Path(__file__).with_name("vllm_greedy.py")
        subprocess.run([sys.executable, str(script), str(checkpoint), str(tmp_path)], check=True, env=environment)
        answers = json.loads((tmp_path / "answers.json").read_text())
        tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint).eval()
        for pair, (text, ids, log_prob) in zip(pairs, answers, strict=True):
            start = tokenizer(prompt(pair.state), return_tensors="pt")["input_ids"]
            with torch.no_grad():
                greedy = model.generate(start, do_sample=False, max_new_tokens=64)[0, start.shape[1] :].tolist()
                whole = collate([([*start[0].tolist(), *ids], start.shape[1])], tokenizer.pad_token_id)
                wanted = tactic_log_probs(model, *whole).item()
            assert ids == greedy
            assert text == tokenizer.decode(greedy, skip_special_tokens=True)
            assert log_prob == pytest.approx(wanted, abs=within(1e-3, 1e-2))

    return check
