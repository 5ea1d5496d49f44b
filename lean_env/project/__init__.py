"""An installed Lean and a built Lake project: LeanDojo, LeanInteract, and the checking of proofs there."""
