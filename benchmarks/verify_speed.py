"""Speed of checking finished proofs: many in one call, compared with one `verify` call each.

    python -m benchmarks.verify_speed [--proofs 300]

Both ways use all cores and alternate, so that a busy machine slows both.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Sequence

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import EmbeddedChecker, Problem, Theorem, Verdict, ensure_built, verify, verify_many

TURNS = 3
SMALL = [
    ("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p", "exact ⟨h.2, h.1⟩"),
    ("theorem t (x y : ℤ) (h : x < y) : x + 1 ≤ y", "omega"),
    ("theorem t : ∀ n : ℕ, 0 + n = n", "intro n\ninduction n with\n| zero => rfl\n| succ n ih => simp"),
    ("theorem t (a b : ℕ) (h : a = b) : b + 0 = a", "simp [h]"),
]


def problems(count: int) -> list[Problem]:
    """`count` small theorems with proofs; every fifth lacks its proof."""
    return [
        Problem(Theorem(name="t", statement=statement), script if number % 5 else None)
        for number in range(count)
        for statement, script in [SMALL[number % len(SMALL)]]
    ]


async def one_by_one(rows: Sequence[Problem]) -> list[Verdict]:
    """One `verify` call per row, as many at a time as there are cores."""
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(row: Problem) -> Verdict:
        async with free:
            return await verify(row.theorem, row.script or "sorry")

    return list(await asyncio.gather(*map(check, rows)))


async def all_at_once(rows: Sequence[Problem]) -> list[Verdict]:
    """One call of `verify_many` for all rows."""
    return await verify_many(rows, EmbeddedChecker())


async def rate(way: Callable[[Sequence[Problem]], Awaitable[list[Verdict]]], rows: Sequence[Problem]) -> float:
    """Proofs per second."""
    began = time.perf_counter()
    verdicts = await way(rows)
    seconds = time.perf_counter() - began
    assert [verdict.accepted for verdict in verdicts] == [row.script is not None for row in rows]
    return len(rows) / seconds


async def measure(record: Record, count: int) -> None:
    """Check about `count` proofs in a single call, and a fifth of them one by one."""
    record.stage("preparing Lean (the library is compiled once)")
    ensure_built()
    await all_at_once(problems(2))
    single, many = 0.0, 0.0
    for turn in range(1, TURNS + 1):
        single += await rate(one_by_one, problems(max(1, count // 5 // TURNS)))
        many += await rate(all_at_once, problems(max(1, count // TURNS)))
        record.stage(
            f"turn {turn} of {TURNS}: {many / turn:.1f} per second in one call, {single / turn:.1f} one by one"
        )
    record.figure("one call for all", many / TURNS, "proofs per second", "all cores")
    record.figure("one call for each", single / TURNS, "proofs per second", "as many calls at a time as cores")
    record.figure("one call for all", many / single, "×", "as fast as one call for each")
    record.figure("1,000 proofs", 1000 * TURNS / many, "s", f"at the rate of {count:,}, in one call")


def main() -> None:
    """Measure and print."""
    parser = argument_parser(__doc__)
    parser.add_argument("--proofs", type=int, default=300)
    options = parser.parse_args()
    with measurement(options.json) as record:
        asyncio.run(measure(record, options.proofs))


if __name__ == "__main__":
    main()
