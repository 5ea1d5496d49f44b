prelude
import Init.Algebra.OrderedSemiring
import Init.Algebra.Ring
/-! Fields: quotients and inverses, with Mathlib's names, for ℚ, ℝ, ℂ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
variable {K : Type u} [Field K] {a b c d : K}
instance (priority := 50) IsCancelMulZero.ofField : IsCancelMulZero K where
  mul_left_cancel_of_ne_zero h e := by grind
theorem div_eq_mul_inv (a b : K) : a / b = a * b⁻¹ := Field.div_eq_mul_inv a b
@[simp] theorem inv_zero : (0 : K)⁻¹ = 0 := Field.inv_zero
@[simp] theorem inv_one : (1 : K)⁻¹ = 1 := by grind
@[simp] theorem inv_inv (a : K) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, inv_zero, inv_zero]
  · grind
@[simp] theorem div_zero (a : K) : a / 0 = 0 := by rw [div_eq_mul_inv, inv_zero, mul_zero]
@[simp] theorem zero_div (a : K) : 0 / a = 0 := by rw [div_eq_mul_inv, zero_mul]
@[simp] theorem div_one (a : K) : a / 1 = a := by rw [div_eq_mul_inv, inv_one, mul_one]
@[simp] theorem one_div (a : K) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]
theorem inv_eq_one_div (a : K) : a⁻¹ = 1 / a := (one_div a).symm
theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := Field.mul_inv_cancel h
theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]
theorem div_self (h : a ≠ 0) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel₀ h]
attribute [simp] mul_inv_cancel₀ inv_mul_cancel₀ div_self
@[simp] theorem inv_eq_zero : a⁻¹ = 0 ↔ a = 0 := ⟨fun h => by rw [← inv_inv a, h, inv_zero], fun h => by rw [h, inv_zero]⟩
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e => h (inv_eq_zero.mp e)
theorem inv_inj : a⁻¹ = b⁻¹ ↔ a = b := ⟨fun h => by rw [← inv_inv a, h, inv_inv], fun h => h ▸ rfl⟩
theorem mul_inv (a b : K) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases h : a = 0
  · rw [h, zero_mul, inv_zero, zero_mul]
  · by_cases k : b = 0
    · rw [k, mul_zero, inv_zero, mul_zero]
    · have := mul_ne_zero h k; grind
theorem inv_pow (a : K) (n : Nat) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, ih, pow_succ, mul_inv]
theorem inv_div (a b : K) : (a / b)⁻¹ = b / a := by rw [div_eq_mul_inv, mul_inv, inv_inv, mul_comm, div_eq_mul_inv]
theorem inv_neg (a : K) : (-a)⁻¹ = -a⁻¹ := by
  by_cases h : a = 0
  · rw [h, neg_zero, inv_zero, neg_zero]
  · have := neg_ne_zero.mpr h; grind
theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]
theorem div_ne_zero (h : a ≠ 0) (k : b ≠ 0) : a / b ≠ 0 := fun e => (div_eq_zero_iff.mp e).elim h k
theorem neg_div (a b : K) : -a / b = -(a / b) := by rw [div_eq_mul_inv, neg_mul, ← div_eq_mul_inv]
theorem neg_div' (a b : K) : -(b / a) = -b / a := (neg_div b a).symm
theorem div_neg (a b : K) : a / -b = -(a / b) := by rw [div_eq_mul_inv, inv_neg, mul_neg, ← div_eq_mul_inv]
theorem neg_div_neg_eq (a b : K) : -a / -b = a / b := by rw [neg_div, div_neg, neg_neg]
theorem add_div (a b c : K) : (a + b) / c = a / c + b / c := by
  rw [div_eq_mul_inv, add_mul, ← div_eq_mul_inv, ← div_eq_mul_inv]
theorem sub_div (a b c : K) : (a - b) / c = a / c - b / c := by
  rw [div_eq_mul_inv, sub_mul, ← div_eq_mul_inv, ← div_eq_mul_inv]
theorem div_add_div_same (a b c : K) : a / c + b / c = (a + b) / c := (add_div a b c).symm
theorem div_sub_div_same (a b c : K) : a / c - b / c = (a - b) / c := (sub_div a b c).symm
theorem div_mul_eq_mul_div (a b c : K) : a / b * c = a * c / b := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]
theorem mul_div_assoc (a b c : K) : a * b / c = a * (b / c) := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]
theorem mul_div_assoc' (a b c : K) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem mul_div (a b c : K) : a * (b / c) = a * b / c := mul_div_assoc' a b c
theorem mul_div_right_comm (a b c : K) : a * b / c = a / c * b := (div_mul_eq_mul_div a c b).symm
theorem div_mul_div_comm (a b c d : K) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_mul_mul_comm]
theorem div_div (a b c : K) : a / b / c = a / (b * c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_assoc]
theorem div_div_eq_mul_div (a b c : K) : a / (b / c) = a * c / b := by rw [div_eq_mul_inv, inv_div, mul_div_assoc]
theorem div_div_eq_div_mul (a b c : K) : a / b / c = a / (b * c) := div_div a b c
theorem div_div_div_eq (a b c d : K) : a / b / (c / d) = a * d / (b * c) := by
  rw [div_div_eq_mul_div, div_mul_eq_mul_div, div_div]
theorem div_right_comm (a b c : K) : a / b / c = a / c / b := by rw [div_div, div_div, mul_comm]
theorem div_pow (a b : K) (n : Nat) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, mul_pow, inv_pow, ← div_eq_mul_inv]
theorem one_div_pow (a : K) (n : Nat) : (1 / a) ^ n = 1 / a ^ n := by rw [div_pow, one_pow]
theorem one_div_mul_cancel (h : a ≠ 0) : 1 / a * a = 1 := by rw [one_div, inv_mul_cancel₀ h]
theorem mul_one_div_cancel (h : a ≠ 0) : a * (1 / a) = 1 := by rw [one_div, mul_inv_cancel₀ h]
theorem mul_one_div (a b : K) : a * (1 / b) = a / b := by rw [one_div, div_eq_mul_inv]
theorem div_mul_cancel₀ (a : K) (h : b ≠ 0) : a / b * b = a := by rw [div_eq_mul_inv, mul_assoc, inv_mul_cancel₀ h, mul_one]
theorem mul_div_cancel_right₀ (a : K) (h : b ≠ 0) : a * b / b = a := by
  rw [div_eq_mul_inv, mul_assoc, mul_inv_cancel₀ h, mul_one]
theorem mul_div_cancel_left₀ (b : K) (h : a ≠ 0) : a * b / a = b := by rw [mul_comm, mul_div_cancel_right₀ b h]
theorem mul_div_cancel₀ (a : K) (h : b ≠ 0) : a * b / b = a := mul_div_cancel_right₀ a h
theorem mul_div_cancel' (a : K) (h : b ≠ 0) : b * (a / b) = a := by rw [mul_comm, div_mul_cancel₀ a h]
theorem mul_div_mul_left (a b : K) (h : c ≠ 0) : c * a / (c * b) = a / b := by
  rw [div_eq_mul_inv, mul_inv, mul_mul_mul_comm, mul_inv_cancel₀ h, one_mul, ← div_eq_mul_inv]
theorem mul_div_mul_right (a b : K) (h : c ≠ 0) : a * c / (b * c) = a / b := by
  rw [mul_comm a, mul_comm b, mul_div_mul_left a b h]
theorem div_mul_cancel_right₀ (h : b ≠ 0) (a : K) : b / (a * b) = a⁻¹ := by
  have := mul_div_mul_right 1 a h; rw [one_mul, one_div] at this; exact this
theorem div_eq_iff (hc : c ≠ 0) : b / c = a ↔ b = a * c :=
  ⟨fun h => by rw [← h, div_mul_cancel₀ b hc], fun h => by rw [h, mul_div_cancel_right₀ a hc]⟩
theorem eq_div_iff (hc : c ≠ 0) : a = b / c ↔ a * c = b := Eq.comm.trans ((div_eq_iff hc).trans Eq.comm)
theorem eq_div_of_mul_eq (hc : c ≠ 0) (h : a * c = b) : a = b / c := (eq_div_iff hc).mpr h
theorem div_eq_of_eq_mul (hc : c ≠ 0) (h : b = a * c) : b / c = a := (div_eq_iff hc).mpr h
theorem div_eq_one_iff_eq (h : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff h, one_mul]
theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]
theorem div_add_div (a c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [← mul_div_mul_right a b hd, ← mul_div_mul_left c d hb, div_add_div_same]
theorem div_sub_div (a c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [← mul_div_mul_right a b hd, ← mul_div_mul_left c d hb, div_sub_div_same]
theorem div_add' (a b c : K) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem add_div' (a b c : K) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem div_sub' (a b c : K) (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by rw [sub_div, mul_div_cancel_left₀ b hc]
theorem sub_div' (a b c : K) (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by rw [sub_div, mul_div_cancel_right₀ b hc]
theorem div_add_one (h : b ≠ 0) : a / b + 1 = (a + b) / b := by rw [add_div, div_self h]
theorem eq_inv_of_mul_eq_one_left (h : a * b = 1) : a = b⁻¹ := by grind
theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ := by grind
theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := by grind
theorem inv_eq_of_mul_eq_one_left (h : a * b = 1) : b⁻¹ = a := by grind
