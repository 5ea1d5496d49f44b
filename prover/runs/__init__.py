"""Run folders: what a run leaves behind, read without Ray, models or Lean."""
