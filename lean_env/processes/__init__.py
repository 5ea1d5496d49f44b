"""Processes and their folders: ending process groups, and Lean clients that need a Python process of their own.

A Lean client gets one because it blocks, changes the working directory, or forgets its children. `child` is the half in
our process, `child_main` the half in the other. Neither knows what the client does. `child_server` turns a client that
opens theorems and runs tactics into a `TacticServer`.
"""
