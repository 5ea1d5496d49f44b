"""Lemmas that proofs of several topics rewrite with. Knows no theorem."""

IN_PAIR = "Set.mem_setOf_eq, Set.mem_insert_iff, Set.mem_singleton_iff"
"""State what it means to belong to a set that a condition describes and to one that lists its members."""
MEMBER = "simp only [Set.mem_setOf_eq]"
"""States what it means to belong to the set in the goal."""
ROOT_IS_NUMBER = "Real.sqrt_eq_iff_mul_self_eq_of_pos (by norm_num)"
"""Rewrites `√a = b` to `b * b = a` for a number b."""
