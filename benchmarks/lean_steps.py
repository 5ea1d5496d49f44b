"""Speed and memory of the embedded Lean on this machine, compared with a fresh Lean process per check.

    python -m benchmarks.lean_steps [--steps 20000]

Measures start-up, steps per second, round trip and memory. Each request has eight tactics; requests cycle through the
states along a proof. Where two ways are compared, they alternate, so that a busy machine slows both. Lean's own time is
the CPU time of its process.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import EmbeddedSession, ProofState, Theorem, Timeouts, ensure_built
from lean_env.embedded.command import lean_command, lean_environment
from lean_env.embedded.wheel import shared_library

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
CONFINE = """
import time
from lean_env.embedded.host import confine
began = time.perf_counter()
confine("nowhere")
print(time.perf_counter() - began)
"""
TICK = 1 / os.sysconf("SC_CLK_TCK")
REQUESTS = 150
"""Number of requests in one turn of a comparison."""
TURNS = 3
STARTS = 5


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
    """Seconds that `requests` requests take."""
    began = time.perf_counter()
    for number in range(requests):
        await session.run(states[number % len(states)], tactics)
    return time.perf_counter() - began


def cpu_seconds(session: EmbeddedSession) -> float:
    """CPU time of Lean's process so far."""
    assert session.pid is not None
    fields = Path(f"/proc/{session.pid}/stat").read_text().rpartition(")")[2].split()
    return TICK * (int(fields[11]) + int(fields[12]))


async def compare_processes(record: Record, kind: str, tactics: list[str]) -> float:
    """Report steps per second of one session and of two in this event loop, and the round trip.

    Returns the steps per second of one session.
    """
    one, two = await start(), await start()
    alone = together = lean = 0.0
    for session, states in (one, two):
        await steps(session, states, tactics, REQUESTS // 10)
    for _ in range(TURNS):
        before = cpu_seconds(one[0])
        alone += await steps(*one, tactics, REQUESTS)
        lean += cpu_seconds(one[0]) - before
        began = time.perf_counter()
        await asyncio.gather(steps(*one, tactics, REQUESTS), steps(*two, tactics, REQUESTS))
        together += time.perf_counter() - began
    for session, _ in (one, two):
        await session.close()
    done = TURNS * REQUESTS * len(tactics)
    record.figure(f"{kind} tactics", done / alone, "steps per second", "one Lean process")
    record.figure(f"{kind} tactics, two processes", 2 * alone / together, "×", "of the steps of one; one driver")
    record.figure(f"{kind} tactics, round trip", alone / max(lean, TICK), "×", "of Lean's own CPU time")
    record.figure(f"{kind} tactics, Lean's own time", 1e6 * lean / done, "µs per step", "CPU time")
    return done / alone


async def memory(record: Record, count: int) -> None:
    """Report the memory of Lean's process at the start and its maximum over `count` steps."""
    session, states = await start()
    first = largest = session.resident_mb()
    for _ in range(10):
        await steps(session, states, PLAIN, count // 80)
        largest = max(largest, session.resident_mb())
    await session.close()
    record.figure("memory of a Lean process at the start", first, "MiB", "resident, the shared library included")
    record.figure(f"memory at most during {count:,} steps", largest, "MiB", "resident")


def fresh_lean(library: Path) -> float:
    """Seconds for one tactic in a fresh Lean process."""
    with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
        file.write(THEOREM.with_proof("constructor\nall_goals sorry"))
        file.flush()
        began = time.perf_counter()
        command = lean_command(4096, ["-j1", file.name])
        subprocess.run(command, env=lean_environment(library), stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began


async def start_up(record: Record, library: Path) -> None:
    """Report the milliseconds until the first state of a new process, and of another theorem in the same process."""
    forget(library)
    cold, _ = await first_state()
    warm = [await first_state() for _ in range(STARTS)]
    record.figure("start until the first state, files on disk", cold, "ms", "unless another process holds Lean's files")
    record.figure("start until the first state, files in memory", statistics.median(ms for ms, _ in warm), "ms")
    record.figure("confinement", statistics.median(confinement() for _ in range(STARTS)), "ms", "part of every start")
    record.figure("CPU time of such a start", statistics.median(cpu for _, cpu in warm), "ms", "Lean's process")
    session = EmbeddedSession(Timeouts(tactic=30.0))
    await session.open(THEOREM)
    began = time.perf_counter()
    for _ in range(20):
        await session.open(THEOREM)
    record.figure("a further theorem", 1000 * (time.perf_counter() - began) / 20, "ms", "same process, until its state")
    await session.close()


async def first_state() -> tuple[float, float]:
    """Milliseconds until the first state of a new process: wall-clock time, and CPU time of that process."""
    began = time.perf_counter()
    session = EmbeddedSession(Timeouts(tactic=30.0))
    await session.open(THEOREM)
    milliseconds = 1000 * (time.perf_counter() - began)
    cpu = 1000 * cpu_seconds(session)
    await session.close()
    return milliseconds, cpu


def confinement() -> float:
    """Milliseconds in which a process gives up its rights, as every Lean process does at its start."""
    done = subprocess.run([sys.executable, "-c", CONFINE], stdout=subprocess.PIPE, text=True, check=True)
    return 1000 * float(done.stdout)


def forget(library: Path) -> None:
    """Make the kernel drop its cached pages of Lean's files; it keeps pages that a running process uses."""
    for path in (shared_library(), *library.rglob("*.olean")):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


async def measure(record: Record, count: int) -> None:
    """Measure and report all figures."""
    record.stage("preparing Lean (the library is compiled once)")
    library = ensure_built()
    record.stage("starting Lean")
    await start_up(record, library)
    fresh = [fresh_lean(library) for _ in range(3)]
    record.stage("plain tactics")
    plain = await compare_processes(record, "plain", PLAIN)
    fresh += [fresh_lean(library) for _ in range(3)]
    record.figure("a plain step", plain * statistics.mean(fresh), "×", "as fast as a check by a fresh `lean` process")
    record.stage("failing tactics")
    await compare_processes(record, "failing", FAILING)
    record.stage(f"memory over {count:,} steps")
    await memory(record, count)


def main() -> None:
    """Measure and print."""
    parser = argument_parser(__doc__)
    parser.add_argument("--steps", type=int, default=20_000, help="steps over which memory is watched (20,000)")
    options = parser.parse_args()
    with measurement(options.json) as record:
        asyncio.run(measure(record, options.steps))


if __name__ == "__main__":
    main()
