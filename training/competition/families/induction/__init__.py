"""Sums, products, sequences and divisibility, by induction."""
