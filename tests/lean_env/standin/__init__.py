"""Stand-ins for `lake` and for the REPL, on top of the embedded Lean.

elan, Lake and Mathlib cannot be had where the tests run. What is to be tested are the real clients of LeanDojo and
LeanInteract and our sessions on top of them, against a real Lean: so only the executables that the clients start are
replaced. They know as much of Lake and of the REPL as those clients use.
"""
