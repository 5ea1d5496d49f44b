"""Lean's arithmetic against Python's. The kernel computes some functions on ℕ by name, those on ℤ by definition.

`data/cases/arithmetic.lean` tests that what the kernel computes by name agrees with the definitions.
"""

import asyncio
import math
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lean_env import EmbeddedSession, ProofState, Theorem

NATURALS: dict[str, Callable[[int, int], int]] = {
    "{a} + {b}": lambda a, b: a + b,
    "{a} - {b}": lambda a, b: max(0, a - b),
    "{a} * {b}": lambda a, b: a * b,
    "{a} / {b}": lambda a, b: a // b if b else 0,
    "{a} % {b}": lambda a, b: a % b if b else a,
    "{a} ^ ({b} % 50)": lambda a, b: a ** (b % 50),
    "Nat.gcd {a} {b}": math.gcd,
    "Nat.lcm {a} {b}": math.lcm,
    "Nat.land {a} {b}": lambda a, b: a & b,
    "Nat.lor {a} {b}": lambda a, b: a | b,
    "Nat.xor {a} {b}": lambda a, b: a ^ b,
    "Nat.shiftLeft {a} ({b} % 50)": lambda a, b: a << b % 50,
    "Nat.shiftRight {a} ({b} % 50)": lambda a, b: a >> b % 50,
    "Nat.log2 {a}": lambda a, b: max(0, a.bit_length() - 1),
    "Nat.succ {a}": lambda a, b: a + 1,
    "Nat.pred {a}": lambda a, b: max(0, a - 1),
    "min {a} {b}": min,
    "max {a} {b}": max,
    "(if Nat.beq {a} {b} then 1 else 0)": lambda a, b: int(a == b),
    "(if Nat.ble {a} {b} then 1 else 0)": lambda a, b: int(a <= b),
    "(if {a} < {b} then 1 else 0)": lambda a, b: int(a < b),
    "(if {a} ∣ {b} then 1 else 0)": lambda a, b: int(b % a == 0 if a else b == 0),
}
INTEGERS: dict[str, Callable[[int, int], int]] = {
    "{a} + {b}": lambda a, b: a + b,
    "{a} - {b}": lambda a, b: a - b,
    "{a} * {b}": lambda a, b: a * b,
    "-{a}": lambda a, b: -a,
    "{a} ^ 3": lambda a, b: a**3,
    "{a} / {b}": lambda a, b: (a - a % abs(b)) // b if b else 0,
    "{a} % {b}": lambda a, b: a % abs(b) if b else a,
    "min {a} {b}": min,
    "max {a} {b}": max,
    "((Int.natAbs {a} : ℕ) : ℤ)": lambda a, b: abs(a),
    "((Int.toNat {a} : ℕ) : ℤ)": lambda a, b: max(0, a),
    "(if {a} < {b} then 1 else 0)": lambda a, b: int(a < b),
    "(if {a} ≤ {b} then 1 else 0)": lambda a, b: int(a <= b),
    "(if {a} ∣ {b} then 1 else 0)": lambda a, b: int(b % a == 0 if a else b == 0),
}
NATURAL = st.integers(0, 12) | st.integers(0, 10**30)
INTEGER = st.integers(-6, 6) | st.integers(-(10**30), 10**30)


class Lean:
    """One session for all examples, used from outside a running event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._session = EmbeddedSession()
        opened = self._session.open(Theorem(name="t", statement="theorem t : True"))
        self._state: ProofState = loop.run_until_complete(opened)

    def decides(self, statements: list[str]) -> list[bool]:
        tactics = [f"have h : {statement} := by decide +kernel" for statement in statements]
        results = self._loop.run_until_complete(self._session.run(self._state, tactics))
        return [result.status == "open" for result in results]

    def close(self) -> None:
        self._loop.run_until_complete(self._session.close())


@pytest.fixture(scope="module")
def lean() -> Iterator[Lean]:
    loop = asyncio.new_event_loop()
    made = Lean(loop)
    yield made
    made.close()
    loop.close()


def check(lean: Lean, functions: dict[str, Callable[[int, int], int]], kind: str, a: int, b: int) -> None:
    terms = [f"({pattern.format(a=f'({a} : {kind})', b=f'({b} : {kind})')} : {kind})" for pattern in functions]
    values = [function(a, b) for function in functions.values()]
    right = [f"{term} = {value}" for term, value in zip(terms, values, strict=True)]
    wrong = [f"{term} = {value + 1}" for term, value in zip(terms, values, strict=True)]
    assert dict(zip(right, lean.decides(right), strict=True)) == dict.fromkeys(right, True)
    assert dict(zip(wrong, lean.decides(wrong), strict=True)) == dict.fromkeys(wrong, False)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(a=NATURAL, b=NATURAL)
def test_natural_numbers_compute_as_in_python(lean: Lean, a: int, b: int) -> None:
    check(lean, NATURALS, "ℕ", a, b)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(a=INTEGER, b=INTEGER)
def test_integers_compute_as_in_python(lean: Lean, a: int, b: int) -> None:
    check(lean, INTEGERS, "ℤ", a, b)
