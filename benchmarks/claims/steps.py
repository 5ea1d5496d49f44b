"""Single proof steps of held-out theorems: a model's confidence in them, and the share of its draws that are good.

The states are those of the recorded proofs. There are two measures of a model on a state: the exact probability of the
recorded tactic, and the share of the model's draws after which a proof is known to be in reach. "Known" means shown in
Lean by any rollout or tree of any model. This is a lower bound on the truth, and the same for every model.
"""

import asyncio
import json
import math
from dataclasses import asdict, dataclass

import torch

from benchmarks.claims.chunks import Chunk, lean, write
from benchmarks.claims.lean_memo import LeanMemo, Memory, Place
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.policy import Policy
from benchmarks.claims.settings import Settings
from lean_env.replay import ReplayFailed, replay_proof
from training.data import Pair, embedded_proofs
from training.model import collate, load_model, tactic_log_probs
from training.tokenizer import encode_pairs, load_tokenizer

DRAWS = 64


@dataclass(frozen=True)
class Step:
    """One checkpoint on one state of a recorded proof."""

    theorem: str
    length: int
    """Length of the recorded proof, in tactics."""
    log_prob: float
    """Log-probability of the recorded tactic."""
    surest: float
    """Log-probability of the most probable tactic among the draws."""
    good: int
    """Number of draws, out of `DRAWS`, after which a proof is known to be in reach."""


def kind(checkpoint: Checkpoint) -> str:
    """Folder of a checkpoint's results."""
    return f"steps/{checkpoint.name}"


def look(settings: Settings, chunk: Chunk, checkpoints: list[Checkpoint]) -> None:
    """Evaluate those of the checkpoints on one chunk whose results are missing."""
    missing = [point for point in checkpoints if not chunk.file(settings, kind(point)).exists()]
    if missing:
        asyncio.run(_look(settings, chunk, missing))


async def _look(settings: Settings, chunk: Chunk, checkpoints: list[Checkpoint]) -> None:
    proofs = embedded_proofs()
    async with lean(settings, chunk) as memos:
        walked = [await _walk(memo, proofs[memo.theorem.name].split("\n")) for memo in memos]
        where = [(memo, place, tactic, len(walk)) for memo, walk in zip(memos, walked, strict=True)
                 for place, tactic in walk]  # fmt: skip
        provable = {memo.theorem.name: in_reach(memo.memory) for memo in memos if memo.memory is not None}
        for checkpoint in checkpoints:
            policy = Policy(settings, checkpoint, 1.0, f"steps {chunk}")
            log_probs = _log_probs(settings, checkpoint, [Pair(place.text, tactic) for _, place, tactic, _ in where])
            drawn = policy.draw([place.text for _, place, _, _ in where], [DRAWS] * len(where))
            found = []
            for (memo, place, _, length), row, log_prob in zip(where, drawn, log_probs, strict=True):
                answers = await memo.run(place, [one.tactic for one in row])
                known = provable[memo.theorem.name]
                good = sum(
                    one.count
                    for one, answer in zip(row, answers, strict=True)
                    if answer.status == "finished" or (answer.state is not None and answer.state.key in known)
                )
                surest = max((one.log_prob for one in row), default=-math.inf)
                found.append(asdict(Step(memo.theorem.name, length, log_prob, surest, good)))
            write(chunk.file(settings, kind(checkpoint)), json.dumps(found).encode())


async def _walk(memo: LeanMemo, proof: list[str]) -> list[tuple[Place, str]]:
    """The states of a recorded proof, each with the tactic that the proof applies to it."""
    try:
        steps = await replay_proof(memo.run, await memo.root(), proof)
    except ReplayFailed as failure:
        raise RuntimeError(f"{memo.theorem.name}: the recorded proof does not go through: {failure}") from failure
    return [(step.before, step.tactic) for step in steps]


def in_reach(memory: Memory) -> set[str]:
    """Keys of the states from which a proof has been finished in Lean."""
    parents: dict[str, set[str]] = {}
    reached = set()
    for key, answers in memory.answers.items():
        for answer in answers.values():
            if answer.status == "finished":
                reached.add(key)
            elif answer.state is not None:
                parents.setdefault(answer.state.key, set()).add(key)
    waiting = list(reached)
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return reached


@torch.no_grad()
def _log_probs(settings: Settings, checkpoint: Checkpoint, pairs: list[Pair]) -> list[float]:
    folder = checkpoint.folder(settings)
    tokenizer, model = load_tokenizer(folder), load_model(folder)
    rows = encode_pairs(tokenizer, pairs)
    order = sorted(range(len(rows)), key=lambda index: len(rows[index][0]))
    log_probs = [0.0] * len(rows)
    for start in range(0, len(order), 32):
        batch = order[start : start + 32]
        ids, labels = collate([rows[index] for index in batch], tokenizer.pad_token_id)
        for index, value in zip(batch, tactic_log_probs(model, ids, labels).tolist(), strict=True):
            log_probs[index] = value
    return log_probs
