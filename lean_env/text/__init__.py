"""Lean text: files of theorems, headers, and the words that no proof may hold. Pure string work, no Lean process."""
