"""How fast finished proofs are checked: many in one call, against one `verify` each.

    python benchmarks/verify_speed.py [PROOFS]

Both ways use as many cores as there are. Prints proofs a second, the ratio, and what a thousand would take.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence

from lean_env import EmbeddedChecker, Problem, Theorem, Verdict, ensure_built, verify, verify_many

SMALL = [
    ("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p", "exact ⟨h.2, h.1⟩"),
    ("theorem t (x y : ℤ) (h : x < y) : x + 1 ≤ y", "omega"),
    ("theorem t : ∀ n : ℕ, 0 + n = n", "intro n\ninduction n with\n| zero => rfl\n| succ n ih => simp"),
    ("theorem t (a b : ℕ) (h : a = b) : b + 0 = a", "simp [h]"),
]


def problems(count: int) -> list[Problem]:
    """That many small theorems with proofs; every fifth lacks its proof."""
    return [
        Problem(Theorem(name="t", statement=statement), script if number % 5 else None)
        for number in range(count)
        for statement, script in [SMALL[number % len(SMALL)]]
    ]


async def one_by_one(rows: Sequence[Problem]) -> list[Verdict]:
    """A `verify` call for each row, as many at a time as there are cores."""
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(row: Problem) -> Verdict:
        async with free:
            return await verify(row.theorem, row.script or "sorry")

    return list(await asyncio.gather(*map(check, rows)))


async def all_at_once(rows: Sequence[Problem]) -> list[Verdict]:
    """One call of `verify_many` for all rows."""
    return await verify_many(rows, EmbeddedChecker())


async def rate(way: Callable[[Sequence[Problem]], Awaitable[list[Verdict]]], rows: Sequence[Problem]) -> float:
    """Proofs a second."""
    began = time.perf_counter()
    verdicts = await way(rows)
    seconds = time.perf_counter() - began
    assert [verdict.accepted for verdict in verdicts] == [row.script is not None for row in rows]
    return len(rows) / seconds


async def measure(count: int) -> dict[str, float]:
    """The two ways in turns, so that a busy machine harms both."""
    single, many = 0.0, 0.0
    await all_at_once(problems(2))
    for _ in range(3):
        single += await rate(one_by_one, problems(max(1, count // 15)))
        many += await rate(all_at_once, problems(max(1, count // 3)))
    return {
        "one_call_each_per_second": single / 3,
        "one_call_for_all_per_second": many / 3,
        "ratio": many / single,
        "seconds_for_1000": 3000 / many,
    }


def main() -> None:
    """Measure and print."""
    ensure_built()
    results = asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
    for name, value in results.items():
        print(f"{name:30} {value:8.2f}")
    print(json.dumps({**results, "load": os.getloadavg()[0], "cores": os.cpu_count()}))


if __name__ == "__main__":
    main()
