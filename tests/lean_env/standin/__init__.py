"""Stand-ins for `lake`, the REPL and comparator, on top of the embedded Lean.

elan, Lake and Mathlib are not available where the tests run. The tests are of the real clients of LeanDojo and
LeanInteract, and of our sessions with them, on a real Lean. So only the executables that the clients start are
replaced. They imitate as much of Lake and of the REPL as the clients use; the set-up of both has `installer.py`.
"""
