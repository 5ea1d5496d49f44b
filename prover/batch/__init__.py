"""Batch runs: many searches at once on a Ray cluster, and what keeps them going whatever dies."""
