"""A Python process of its own for a Lean client that blocks, changes the working directory, or forgets its children.

Two halves: `process` in our process, `host` in the other one. Neither knows what the client does. `server` knows: it
makes a `TacticServer` of a client that opens theorems and runs tactics.
"""
