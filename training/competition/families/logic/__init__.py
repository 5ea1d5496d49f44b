"""Existence, equivalence, implications and cases."""
