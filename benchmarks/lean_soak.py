"""Thousands of random tactics on one session, half of them garbage, some that hang, crash or eat memory.

    python benchmarks/lean_soak.py [TACTICS]

Prints what became of them, and the memory of Lean's process in between. `tests/lean_env/test_soak.py` runs fewer.
"""

import asyncio
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from lean_env import EmbeddedSession, ProofState, Theorem, Timeouts

THEOREMS = [
    Theorem(name="t", statement="theorem t (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)"),
    Theorem(name="t", statement="theorem t (x y : ℤ) (h : 2 * x < 7) (k : y ≤ x) : y < 4"),
    Theorem(name="t", statement="theorem t : ∀ n : ℕ, 0 + n = n ∧ n * 1 = n"),
    Theorem(name="t", statement="theorem t (f : ℕ → ℕ) (h : ∀ n, f n = n + 1) : f (f 2) = 4"),
]
HONEST = [
    "constructor",
    "intro h",
    "intros",
    "simp",
    "simp_all",
    "omega",
    "skip",
    "refine ⟨?_, ?_⟩",
    "have : 1 + 1 = 2 := rfl",
    "by_cases hp : 1 = 2",
    "left",
    "rcases h with ⟨a, b⟩",
    "all_goals intro z",
    "constructor <;> intros <;> simp_all",
]
GARBAGE = ["exact nothing", "intro (", "⟨⟩⟩", "simp [", "rw [no_such_lemma]", "🤷", "exact (1 : Prop)", "\0"]
HANGS = ["repeat skip", "iterate 100000000 skip", "repeat (have := trivial)"]
CRASHES = ["(" * 100_000]
HOGS = ["exact absurd rfl (by decide +kernel : ¬ 2 ^ 2 ^ 36 = 2 ^ 2 ^ 36)"]
ALLOWED = {  # a busy machine may keep anything waiting
    "honest": {"open", "finished", "rejected", "timed_out"},
    "garbage": {"rejected", "timed_out"},
    "hang": {"timed_out", "rejected"},
    "crash": {"rejected", "timed_out"},
    "hog": {"rejected", "timed_out"},
}
BATCH = 8
STATES_KEPT = 50


@dataclass
class Outcome:
    """What became of a soak."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many tactics of a kind (first) had a status (second)."""
    wrong: list[str] = field(default_factory=list)
    """Results that no tactic of its kind may have."""
    memory_mb: list[float] = field(default_factory=list)
    """Resident MiB of Lean's process before each change of theorem."""
    seconds: float = 0.0


async def soak(tactics: int, seed: int, disasters: float, timeouts: Timeouts) -> Outcome:
    """Run `tactics` random tactics; about `disasters` of them, a share, hang, crash or eat memory."""
    chance = random.Random(seed)
    session = EmbeddedSession(timeouts)
    outcome = Outcome()
    began = time.perf_counter()
    done = 0
    try:
        while done < tactics:
            states: list[ProofState] = [await session.open(chance.choice(THEOREMS))]
            for _ in range(20):
                batch = [_one(chance, disasters) for _ in range(min(BATCH, tactics - done))]
                done += len(batch)
                results = await session.run(chance.choice(states), [tactic for _, tactic in batch])
                assert len(results) == len(batch)
                for (kind, tactic), result in zip(batch, results, strict=True):
                    outcome.counts[kind, result.status] += 1
                    if result.status not in ALLOWED[kind]:
                        outcome.wrong.append(f"{tactic[:60]!r}: {result.status} {result.message[:100]}")
                    if result.state is not None and len(states) < STATES_KEPT:
                        states.append(result.state)
            outcome.memory_mb.append(session.resident_mb())
    finally:
        await session.close()
    outcome.seconds = time.perf_counter() - began
    return outcome


def _one(chance: random.Random, disasters: float) -> tuple[str, str]:
    if chance.random() < disasters:
        kind, choices = chance.choice([("hang", HANGS), ("crash", CRASHES), ("hog", HOGS)])
        return kind, chance.choice(choices)
    if chance.random() < 0.5:
        return "garbage", chance.choice(GARBAGE)
    return "honest", chance.choice(HONEST)


def main() -> None:
    """Run the long form and print its outcome."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    outcome = asyncio.run(soak(count, seed=0, disasters=0.002, timeouts=Timeouts(tactic=1.5, theorem=20.0)))
    for (kind, status), number in sorted(outcome.counts.items()):
        print(f"{kind:8} {status:10} {number:6}")
    parts = [
        outcome.memory_mb[index] for index in range(0, len(outcome.memory_mb), max(1, len(outcome.memory_mb) // 8))
    ]
    print("resident MiB over time:", *(f"{mb:.0f}" for mb in parts), f"(largest {max(outcome.memory_mb):.0f})")
    print(f"{count / outcome.seconds:.0f} tactics a second, {len(outcome.wrong)} wrong", *outcome.wrong[:10], sep="\n")


if __name__ == "__main__":
    main()
