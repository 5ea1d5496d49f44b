"""Fixtures on real Lean. The first test of the first run also compiles the library (about ten seconds)."""

from collections.abc import AsyncIterator

import pytest

from lean_env import EmbeddedSession, LeanSession, Theorem, Timeouts, ensure_built

SWAP = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")


@pytest.fixture(scope="session", autouse=True)
def _library() -> None:
    ensure_built()


@pytest.fixture
async def session() -> AsyncIterator[LeanSession]:
    made = EmbeddedSession(Timeouts(tactic=1.0, theorem=20.0))
    yield made
    await made.close()


@pytest.fixture
def swap() -> Theorem:
    return SWAP
