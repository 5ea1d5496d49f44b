"""Sets up an installed Lean on this machine, from nothing: elan, Lean, the REPL, and a project with Mathlib.

All programs that it runs are those that a user would type: `curl`, `sh`, `elan`, `git`, `lake`. Their output goes to a
log file. A step whose product is there is left out, so a set-up that was stopped goes on where it was.
"""
