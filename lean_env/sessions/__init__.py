"""What the sessions of all Lean backends share. Knows no backend."""
