"""A Python process of its own for a Lean client that blocks, changes the working directory, or forgets its children.

Two halves: `child` in our process, `child_host` in the other one. Neither knows what the client does. `child_server`
knows: it makes a `TacticServer` of a client that opens theorems and runs tactics.
"""
