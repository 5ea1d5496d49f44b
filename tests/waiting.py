"""Waits for a condition, however busy the machine is."""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator

import psutil

SECONDS = 120.0
"""Longer than anything here takes on any machine; a test that waits this long has failed."""


def wait_until(condition: Callable[[], object], what: str, seconds: float = SECONDS) -> None:
    """Return once `condition()` is true; fail after `seconds` with a message that names `what` was awaited."""
    for _ in _looks(what, seconds):
        if condition():
            return
        time.sleep(0.02)


async def until(condition: Callable[[], object], what: str, seconds: float = SECONDS) -> None:
    """`wait_until` for a test whose event loop must run in the meantime."""
    for _ in _looks(what, seconds):
        if condition():
            return
        await asyncio.sleep(0.02)


async def until_busy(pids: Iterable[int]) -> None:
    """Return once these processes have computed for a while: by then, Lean runs the endless tactic that it was sent."""
    processes = [psutil.Process(pid) for pid in pids]

    def computed() -> float:
        return sum(sum(process.cpu_times()[:2]) for process in processes)

    began = computed()
    await until(lambda: computed() > began + 0.1, "Lean at work")


def _looks(what: str, seconds: float) -> Iterator[None]:
    """Yield once per check of the condition; fail when the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        yield
    raise AssertionError(f"{what}: not within {seconds:g} s")
