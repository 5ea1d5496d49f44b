"""The lists of tactics that are shipped. Knows no generator."""

AUTOMATION_TACTICS = (
    "intros",
    "omega",
    "norm_num",
    "linarith",
    "nlinarith",
    "simp_all",
    "grind",
    "decide +kernel",
    "norm_num [*]",
    "norm_num at * <;> nlinarith",
    "norm_num [Finset.sum_range_succ, Nat.ModEq] at *",
    "constructor",
    "constructor <;> nlinarith",
    "subst_vars",
    "positivity",
    "field_simp",
    "field_simp; rw [le_div_iff₀ (by positivity)]; nlinarith",
    "first | rw [← Real.sqrt_mul (by positivity)] | rw [← Real.log_rpow (by positivity)]",
    "ring_nf at *",
    "induction n <;> simp_all [pow_succ] <;> grind",
)
"""The usual first tries, usual steps with quotients, roots and logarithms, and tactics that prove theorems of MiniF2F's
validation split by themselves; the list as a whole was tried on that split only."""

CLOSING_TACTICS = ("nlinarith", "norm_num [*]", "omega", "grind", "decide +kernel")
"""Few enough to be tried on every state beside a model's tactics. Of 110 theorems of MiniF2F's validation split that
the list above proves, the first three end 105; the other two end no more of these, but decide goals of other
kinds."""
