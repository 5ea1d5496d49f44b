import FormalConjectures.Util.ProblemImports

/-!
# Sums
theorem: this comment is none.
-/

namespace Sums

/-- The sum of two even numbers is even. -/
@[category test, AMS 11]
theorem sums.variants.even (a b : ℕ) (ha : a % 2 = 0) (hb : b % 2 = 0) : (a + b) % 2 = 0 := by
  omega

/-- Is every sum the same in both orders? -/
@[category research solved, AMS 11]
theorem sums : answer(sorry) ↔ ∀ a b : ℕ, a + b = b + a := by
  sorry

/-- Three summands. -/
@[category research open, AMS 11]
theorem sums.variants.three (a b c : ℕ) :
    a + b + c = c + b + a := by
  sorry

end Sums

namespace Products

@[category research open, AMS 11]
theorem sums.variants.three (a b c : ℕ) : a * b * c = c * b * a := by
  sorry

end Products
