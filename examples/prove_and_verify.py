"""Proves two theorems and checks three proofs of one of them. Takes a few seconds.

The second theorem has a definition of its own, in its header. Prints:

    swap: proved after … tactics
    double_two: proved after … tactics
    accepted: exact fun h => ⟨h.2, h.1⟩
    refused: exact fun h => h (…)
    refused: sorry (…)
"""

import prover

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
DOUBLE = prover.theorem("theorem double_two : double 2 = 4", header="def double (n : ℕ) : ℕ := n + n")


def main() -> None:
    for statement in (SWAP, DOUBLE):
        attempt = prover.prove(statement)
        print(f"{attempt.theorem}: {attempt.status} after {attempt.cost_of_proof} tactics")
        print(attempt.script)
    for script in ("exact fun h => ⟨h.2, h.1⟩", "exact fun h => h", "sorry"):
        verdict = prover.verify(SWAP, script)
        print(f"accepted: {script}" if verdict.accepted else f"refused: {script} ({verdict.reason})")


main()
