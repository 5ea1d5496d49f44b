"""Runs thousands of random tactics in one session; half are garbage, and some hang, crash or exhaust memory.

    python -m benchmarks.lean_soak [--tactics 5000]

Prints their results and the memory of Lean's process in between. Exits with 1 if a result is wrong.
`tests/lean_env/test_soak.py` runs fewer tactics.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import EmbeddedSession, ProofState, Theorem, Timeouts

THEOREMS = [
    Theorem(name="t", statement="theorem t (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)"),
    Theorem(name="t", statement="theorem t (x y : ℤ) (h : 2 * x < 7) (k : y ≤ x) : y < 4"),
    Theorem(name="t", statement="theorem t : ∀ n : ℕ, 0 + n = n ∧ n * 1 = n"),
    Theorem(name="t", statement="theorem t (f : ℕ → ℕ) (h : ∀ n, f n = n + 1) : f (f 2) = 4"),
    Theorem(name="t", statement="theorem t (x y : ℝ) (h : 0 < x ∧ 0 < y) (k : x * y = 1) : 2 ≤ x / y + y / x"),
    Theorem(name="t", statement="theorem t (z : ℂ) (n : ℕ) (h : z ^ 2 = -1) : z ^ (4 * n) = 1 ∨ (n : ℝ) < √2"),
    Theorem(name="t", statement="theorem t (n : ℕ) (h : n < 9) : ∑ k ∈ Finset.range n, (k : ℝ) = n * (n - 1) / 2"),
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
HONEST += """
norm_num
norm_num [h] at *
linarith
nlinarith
nlinarith [sq_nonneg (x - y), h.1]
linear_combination 2 * h
ring
ring_nf
ring_nf at h ⊢
field_simp
positivity
gcongr
rel [h]
push_cast
norm_cast
zify
rify
interval_cases n
fin_cases h
push_neg
by_contra h
by_contra! h
contrapose! h
cases' h with a b
induction' n with n ih
obtain ⟨a, b⟩ := h
split_ifs
tauto
aesop
swap
use 0
set s := x with hs
nth_rewrite 1 [h]
apply_fun id at h
ext
trans x
""".strip().splitlines()
"""Mathlib's tactics, as programs of the library."""
GARBAGE = ["exact nothing", "intro (", "⟨⟩⟩", "simp [", "rw [no_such_lemma]", "🤷", "exact (1 : Prop)", "\0"]
GARBAGE += """
linarith [nothing]
nlinarith [h
norm_num [no_such_lemma]
interval_cases 🤷
linear_combination (
cases' nothing with
use
field_simp at nothing
ring_nf at nothing
contrapose! nothing
rel [🤷]
""".strip().splitlines()
HANGS = ["repeat skip", "iterate 100000000 skip", "repeat (have := trivial)"]
CRASHES = ["(" * 100_000]
HOGS = ["exact absurd rfl (by decide +kernel : ¬ 2 ^ 2 ^ 36 = 2 ^ 2 ^ 36)"]
ALLOWED = {  # on a busy machine any tactic may time out
    "honest": {"open", "finished", "rejected", "timed_out"},
    "garbage": {"rejected", "timed_out"},
    "hang": {"timed_out", "rejected"},
    "crash": {"rejected", "timed_out"},
    "hog": {"rejected", "timed_out"},
}
BATCH = 8
REPORT_EVERY = 1_000
STATES_KEPT = 50


@dataclass
class Outcome:
    """Result of a soak test."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Number of tactics by kind and status."""
    wrong: list[str] = field(default_factory=list)
    """Results that a tactic of that kind must not give."""
    memory_mb: list[float] = field(default_factory=list)
    """Resident MiB of Lean's process before each change of theorem."""
    seconds: float = 0.0


def _silent(done: int, outcome: Outcome) -> None: ...


async def soak(
    tactics: int,
    seed: int,
    disasters: float,
    timeouts: Timeouts,
    progress: Callable[[int, Outcome], None] = _silent,
) -> Outcome:
    """Run `tactics` random tactics; a share of `disasters` of them hang, crash or exhaust memory.

    After each theorem, `progress` is called with the number of tactics run and the outcome so far.
    """
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
            progress(done, outcome)
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


async def measure(record: Record, tactics: int) -> bool:
    """Run the soak test and report it; return whether every result was correct."""
    reported = 0

    def progress(done: int, outcome: Outcome) -> None:
        nonlocal reported
        if done - reported >= REPORT_EVERY:
            reported = done
            record.stage(f"{done:,} tactics, Lean's process has {outcome.memory_mb[-1]:.0f} MiB")

    timeouts = Timeouts(tactic=1.5, theorem=20.0)
    outcome = await soak(tactics, seed=0, disasters=0.002, timeouts=timeouts, progress=progress)
    for (kind, status), number in sorted(outcome.counts.items()):
        record.figure(f"{kind}: {status}", number, "tactics")
    for line in outcome.wrong:
        record.stage(f"wrong: {line}")
    record.figure("wrong answers", len(outcome.wrong), "", f"of {tactics:,}")
    record.figure("time", outcome.seconds, "s", "time-outs of 1.5 s included")
    record.figure("memory of Lean's process at most", max(outcome.memory_mb), "MiB", "resident")
    return not outcome.wrong


def main() -> None:
    """Run the long form and print its outcome."""
    parser = argument_parser(__doc__)
    parser.add_argument("--tactics", type=int, default=5_000)
    options = parser.parse_args()
    with measurement(options.json) as record:
        if not asyncio.run(measure(record, options.tactics)):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
