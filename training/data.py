"""State–tactic rows: what a tactic model is trained on."""

PROMPT = "{state}:::"
"""What the model reads before it writes a tactic (the prompt of the DCO paper and of BFS-Prover)."""


def prompt(state: str) -> str:
    """The model's input for a proof state."""
    return PROMPT.format(state=state)
