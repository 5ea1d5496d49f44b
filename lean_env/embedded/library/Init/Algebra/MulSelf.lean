prelude
import Init.Algebra.OrderedSemiring
/-! Products equal to one of their factors. Without these `simp` would replace `b` by `a * b` for ever where it is told `b = a * b`. -/
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
section
variable {α : Type u} [NumSemiring α] [IsCancelMulZero α] {a b : α}
theorem mul_eq_left₀ (h : a ≠ 0) : a * b = a ↔ b = 1 :=
  ⟨fun e => mul_left_cancel₀ h (e.trans (mul_one a).symm), fun e => by rw [e, mul_one]⟩
theorem mul_eq_right₀ (h : b ≠ 0) : a * b = b ↔ a = 1 := by rw [mul_comm, mul_eq_left₀ h]
theorem left_eq_mul₀ (h : a ≠ 0) : a = a * b ↔ b = 1 := Eq.comm.trans (mul_eq_left₀ h)
theorem right_eq_mul₀ (h : b ≠ 0) : b = a * b ↔ a = 1 := Eq.comm.trans (mul_eq_right₀ h)
@[simp] theorem mul_right_eq_self₀ : a * b = a ↔ b = 1 ∨ a = 0 := by
  by_cases h : a = 0
  · simp [h]
  · simp only [mul_eq_left₀ h, h, or_false]
@[simp] theorem mul_left_eq_self₀ : a * b = b ↔ a = 1 ∨ b = 0 := by rw [mul_comm, mul_right_eq_self₀]
@[simp] theorem self_eq_mul_right₀ : a = a * b ↔ b = 1 ∨ a = 0 := Eq.comm.trans mul_right_eq_self₀
@[simp] theorem self_eq_mul_left₀ : b = a * b ↔ a = 1 ∨ b = 0 := Eq.comm.trans mul_left_eq_self₀
attribute [simp] mul_eq_mul_left_iff mul_eq_mul_right_iff
end
