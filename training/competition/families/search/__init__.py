"""Unknowns of which there are only finitely many."""
