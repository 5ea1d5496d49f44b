"""Proofs of MiniF2F statements on the library: the checker accepts every one of them."""

from pathlib import Path

from lean_env import EmbeddedChecker, Timeouts, load_lean_file, verify_many
from lean_env.fault import STANDARD_AXIOMS

PROOFS = load_lean_file(Path(__file__).with_name("data") / "proofs.lean")


async def test_every_proof_is_accepted() -> None:
    assert len(PROOFS) == 67
    verdicts = await verify_many(PROOFS, EmbeddedChecker(Timeouts(theorem=600.0)))
    assert {verdict.name: verdict.reason for verdict in verdicts if not verdict.accepted} == {}
    assert set().union(*(verdict.axioms for verdict in verdicts)) <= STANDARD_AXIOMS
