"""How fast the embedded Lean is here: start, tactic steps, verification, memory.

    python benchmarks/lean_steps.py

Prints one line for each number. Steps are plain tactics, eight in a request.
"""

import asyncio
import time

from lean_env import EmbeddedSession, Theorem, ensure_built, verify

THEOREM = Theorem(name="t", statement="theorem t (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)")
TACTICS = [
    "constructor",
    "constructor <;> intro h",
    "exact nothing",
    "refine ⟨?_, ?_⟩",
    "by_cases hp : p",
    "intro h (",
    "simp only [and_or_left]",
    "apply Iff.intro",
]
PROOF = """constructor
· rintro ⟨hp, hq | hr⟩
  · exact Or.inl ⟨hp, hq⟩
  · exact Or.inr ⟨hp, hr⟩
· rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
  · exact ⟨hp, Or.inl hq⟩
  · exact ⟨hp, Or.inr hr⟩"""
REQUESTS = 200
VERIFICATIONS = 10


async def main() -> None:
    """Measure and print."""
    began = time.perf_counter()
    ensure_built()
    print(f"library there after    {time.perf_counter() - began:8.2f} s (about ten if it had to be compiled)")

    session = EmbeddedSession()
    began = time.perf_counter()
    state = await session.open(THEOREM)
    print(f"first state after      {1000 * (time.perf_counter() - began):8.0f} ms")

    began = time.perf_counter()
    for _ in range(REQUESTS):
        await session.run(state, TACTICS)
    steps = REQUESTS * len(TACTICS) / (time.perf_counter() - began)
    print(f"steps                  {steps:8.0f} a second")

    began = time.perf_counter()
    for _ in range(REQUESTS):
        state = await session.open(THEOREM)
    print(f"further theorems       {1000 * (time.perf_counter() - began) / REQUESTS:8.1f} ms each")
    print(f"memory                 {session.resident_mb():8.0f} MiB resident")
    await session.close()

    began = time.perf_counter()
    for _ in range(VERIFICATIONS):
        verdict = await verify(THEOREM, PROOF)
        assert verdict.accepted, verdict
    print(f"verification           {1000 * (time.perf_counter() - began) / VERIFICATIONS:8.0f} ms each")


if __name__ == "__main__":
    asyncio.run(main())
