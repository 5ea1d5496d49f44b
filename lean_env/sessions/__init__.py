"""What the Lean sessions share, whichever Lean they talk to."""
