"""Sets given by their members, and sums over them."""
