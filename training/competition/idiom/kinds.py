"""Types of numbers that a theorem's unknowns may have. A type that is listed more often is drawn more often."""

FIELDS = ("ℝ", "ℝ", "ℚ")
FIELDS_MOSTLY_REAL = ("ℝ", "ℝ", "ℝ", "ℚ")
RINGS = ("ℝ", "ℝ", "ℚ", "ℤ")
SEQUENCE_RINGS = ("ℝ", "ℝ", "ℤ", "ℚ")
"""Types of the values of a sequence."""
WHOLE = ("ℕ", "ℤ")
WHOLE_MOSTLY_NATURAL = ("ℕ", "ℕ", "ℤ")
