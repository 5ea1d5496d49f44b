"""Greedy answers of a checkpoint in vLLM: prompts.json in, answers.json ([text, token ids, log-probability]) out."""

import json
import sys
from pathlib import Path

from vllm import LLM, SamplingParams

if __name__ == "__main__":
    checkpoint, folder = sys.argv[1], Path(sys.argv[2])
    engine = LLM(
        checkpoint,
        dtype="float32",
        enforce_eager=True,
        block_size=32,
        kv_cache_memory_bytes=128 << 20,
        max_model_len=1024,
    )
    prompts = json.loads((folder / "prompts.json").read_text())
    outputs = engine.generate(prompts, SamplingParams(temperature=0, max_tokens=64, logprobs=0), use_tqdm=False)
    best = [output.outputs[0] for output in outputs]
    answers = [[answer.text, list(answer.token_ids), answer.cumulative_logprob] for answer in best]
    (folder / "answers.json").write_text(json.dumps(answers))
