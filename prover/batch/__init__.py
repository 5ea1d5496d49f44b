"""Batch runs: many searches at once on a Ray cluster, which continue when workers or engines die.

Knows nothing of terminals.
"""
