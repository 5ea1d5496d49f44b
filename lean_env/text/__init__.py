"""Lean text: files of theorems, headers, and the words that a proof must not hold. Starts no Lean process."""
