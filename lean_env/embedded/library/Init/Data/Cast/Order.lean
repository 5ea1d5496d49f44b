prelude
import Init.Algebra.Cast
import Init.Algebra.Abs
import Init.Algebra.OrderedField
import Init.Data.Int.NatAbs
import Init.Data.Nat.Dvd
/-! Casts of ℕ and ℤ: minimum, maximum, absolute values, quotients, under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
section
variable {K : Type u} [Field K]
theorem Nat.cast_div {m n : Nat} (h : n ∣ m) (hn : (Nat.cast n : K) ≠ 0) :
    (Nat.cast (m / n) : K) = Nat.cast m / Nat.cast n := by
  obtain ⟨k, rfl⟩ := h
  rcases Nat.eq_zero_or_pos n with rfl | p
  · exact absurd Nat.cast_zero hn
  · rw [Nat.mul_div_cancel_left k p, Nat.cast_mul, mul_div_cancel_left₀ _ hn]
theorem Nat.cast_div_charZero [IsCharP K 0] {m n : Nat} (h : n ∣ m) : (Nat.cast (m / n) : K) = Nat.cast m / Nat.cast n := by
  rcases Nat.eq_zero_or_pos n with rfl | p
  · rw [Nat.div_zero, Nat.cast_zero, div_zero]
  · exact Nat.cast_div h (Nat.cast_ne_zero.mpr (Nat.ne_of_gt p))
theorem Int.cast_div {m n : Int} (h : n ∣ m) (hn : (Int.cast n : K) ≠ 0) :
    (Int.cast (m / n) : K) = Int.cast m / Int.cast n := by
  obtain ⟨k, rfl⟩ := h
  have p : n ≠ 0 := fun e => hn (e ▸ Int.cast_zero)
  rw [Int.mul_ediv_cancel_left k p, Int.cast_mul, mul_div_cancel_left₀ _ hn]
end
section
variable {R : Type u} [CommRing R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R] [Min R] [Max R]
  [LawfulMinMax R]
theorem Nat.cast_min (m n : Nat) : (Nat.cast (min m n) : R) = min (Nat.cast m) (Nat.cast n) := by
  rcases Nat.le_total m n with h | h
  · rw [Nat.min_eq_left h, min_eq_left (Nat.cast_mono h)]
  · rw [Nat.min_eq_right h, min_eq_right (Nat.cast_mono h)]
theorem Nat.cast_max (m n : Nat) : (Nat.cast (max m n) : R) = max (Nat.cast m) (Nat.cast n) := by
  rcases Nat.le_total m n with h | h
  · rw [Nat.max_eq_right h, max_eq_right (Nat.cast_mono h)]
  · rw [Nat.max_eq_left h, max_eq_left (Nat.cast_mono h)]
@[simp] theorem Nat.abs_cast (n : Nat) : abs (Nat.cast n : R) = Nat.cast n := abs_of_nonneg (Nat.cast_nonneg n)
theorem Int.cast_abs (n : Int) : (Int.cast (abs n) : R) = abs (Int.cast n) := by
  rcases Int.le_total 0 n with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (Int.cast_nonneg.mpr h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (Int.cast_nonpos.mpr h), Int.cast_neg]
theorem Nat.cast_natAbs (n : Int) : (Nat.cast (Int.natAbs n) : R) = Int.cast (abs n) := by
  rw [Int.abs_eq_natAbs, Int.cast_natCast]
theorem Int.cast_natAbs (n : Int) : (Nat.cast (Int.natAbs n) : R) = abs (Int.cast n) := by rw [Nat.cast_natAbs, Int.cast_abs]
end
