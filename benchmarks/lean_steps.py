"""How fast the embedded Lean is here: start, steps a second, round trip, memory, against one fresh Lean per check.

    python benchmarks/lean_steps.py [--quick]

Prints a table and one line of JSON. Eight tactics in a request, from the states along a proof in turn. Where two ways
are compared they take turns, so that a busy machine harms both. Lean's own time is the CPU time of its process.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from lean_env import EmbeddedSession, ProofState, Theorem, Timeouts, ensure_built
from lean_env.embedded.build import lean_command, lean_environment

THEOREM = Theorem(name="t", statement="theorem t (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)")
PATH = ["constructor", "intro h", "obtain ⟨a, b⟩ := h"]
PLAIN = [
    "skip",
    "constructor",
    "intro h",
    "have : True := trivial",
    "refine ⟨?_, ?_⟩",
    "exact nothing",
    "assumption",
    "simp only [and_or_left]",
]
FAILING = ["exact nothing", "assumption", "intro (", "exact h.3", "rfl", "apply Or.inl", "rw [nothing]", "cases p"]
TICK = 1 / os.sysconf("SC_CLK_TCK")


async def start() -> tuple[EmbeddedSession, list[ProofState]]:
    """A session, and the states along a proof."""
    session = EmbeddedSession(Timeouts(tactic=30.0))
    states = [await session.open(THEOREM)]
    for tactic in PATH:
        [result] = await session.run(states[-1], [tactic])
        assert result.state is not None, result
        states.append(result.state)
    return session, states


async def steps(session: EmbeddedSession, states: Sequence[ProofState], tactics: list[str], requests: int) -> float:
    """Seconds for that many requests."""
    began = time.perf_counter()
    for number in range(requests):
        await session.run(states[number % len(states)], tactics)
    return time.perf_counter() - began


def cpu_seconds(session: EmbeddedSession) -> float:
    """CPU time of Lean's process so far."""
    assert session.pid is not None
    fields = Path(f"/proc/{session.pid}/stat").read_text().rpartition(")")[2].split()
    return TICK * (int(fields[11]) + int(fields[12]))


async def compare_processes(tactics: list[str], requests: int) -> dict[str, float]:
    """Steps a second of one session, and of two under this one event loop; and the round trip."""
    one, two = await start(), await start()
    alone = together = lean = 0.0
    for session, states in (one, two):
        await steps(session, states, tactics, requests // 10)
    for _ in range(3):
        before = cpu_seconds(one[0])
        alone += await steps(*one, tactics, requests)
        lean += cpu_seconds(one[0]) - before
        began = time.perf_counter()
        await asyncio.gather(steps(*one, tactics, requests), steps(*two, tactics, requests))
        together += time.perf_counter() - began
    for session, _ in (one, two):
        await session.close()
    done = 3 * requests * len(tactics)
    return {
        "steps_per_second": done / alone,
        "steps_per_second_of_two": 2 * done / together,
        "two_against_one": 2 * alone / together,
        "round_trip_against_lean": alone / max(lean, TICK),
        "lean_microseconds_per_step": 1e6 * lean / done,
    }


async def memory(count: int) -> dict[str, float]:
    """Resident MiB of Lean's process at the start, and the most that it had over `count` steps."""
    session, states = await start()
    first = largest = session.resident_mb()
    for _ in range(10):
        await steps(session, states, PLAIN, count // 80)
        largest = max(largest, session.resident_mb())
    last = session.resident_mb()
    await session.close()
    return {"mib_at_start": first, "mib_at_most": largest, "mib_in_the_end": last}


def fresh_lean(library: Path) -> float:
    """Seconds for one tactic in a Lean process of its own."""
    with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
        file.write(THEOREM.with_proof("constructor\nall_goals sorry"))
        file.flush()
        began = time.perf_counter()
        command = lean_command(4096, ["-j1", file.name])
        subprocess.run(command, env=lean_environment(library), stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began


async def start_up() -> tuple[float, float]:
    """Milliseconds until the first state of a new process, and of a further theorem."""
    began = time.perf_counter()
    session = EmbeddedSession(Timeouts(tactic=30.0))
    await session.open(THEOREM)
    first = time.perf_counter() - began
    began = time.perf_counter()
    for _ in range(20):
        await session.open(THEOREM)
    further = (time.perf_counter() - began) / 20
    await session.close()
    return 1000 * first, 1000 * further


async def measure(quick: bool) -> dict[str, float]:
    """All numbers by name."""
    library = ensure_built()
    requests = 30 if quick else 150
    first, further = await start_up()
    fresh = [fresh_lean(library) for _ in range(3)]
    plain = await compare_processes(PLAIN, requests)
    fresh += [fresh_lean(library) for _ in range(3)]
    failing = await compare_processes(FAILING, requests)
    return {
        "first_state_ms": first,
        "further_theorem_ms": further,
        **{f"plain_{name}": value for name, value in plain.items()},
        **{f"failing_{name}": value for name, value in failing.items()},
        "fresh_lean_checks_per_second": len(fresh) / sum(fresh),
        "plain_step_against_fresh_lean": plain["steps_per_second"] * sum(fresh) / len(fresh),
        **{f"memory_{name}": value for name, value in (await memory(4_000 if quick else 100_000)).items()},
        "load": os.getloadavg()[0],
    }


def main() -> None:
    """Measure and print."""
    results = asyncio.run(measure("--quick" in sys.argv[1:]))
    for name, value in results.items():
        print(f"{name:40} {value:10.2f}")
    print(json.dumps({name: round(value, 3) for name, value in results.items()}))


if __name__ == "__main__":
    main()
