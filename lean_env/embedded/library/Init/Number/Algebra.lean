prelude
import Init.Number.Notation
import Init.Algebra.Cast
import Init.NumberTheory.Congruence
/-! The lemmas of algebra, order and casts, and which of them `grind` uses by itself. -/
set_option linter.all false
set_option autoImplicit false
theorem Real.natCast_pos {n : Nat} : (0 : Real) < Nat.cast n ↔ 0 < n := Nat.cast_pos
grind_pattern Real.natCast_pos => (Nat.cast n : Real)
grind_pattern Real.sqrt_nonneg => Real.sqrt a
grind_pattern Real.mul_self_sqrt => Real.sqrt a
grind_pattern Int.floor_le => Int.floor a
grind_pattern Int.lt_floor_add_one => Int.floor a
attribute [ext] Finset.ext
