prelude
import Init.Number.Field
/-! Square roots of real numbers, with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
theorem exists_sqrt {a : Real} (h : 0 ≤ a) : ∃ r : Real, 0 ≤ r ∧ r * r = a := by
  obtain ⟨c, hc1, hc2⟩ := exists_sup (fun r => 0 ≤ r ∧ r * r ≤ a) ⟨0, by grind, by grind⟩
    ⟨a + 1, fun r hr => by
      apply Classical.byContradiction; intro g
      have := mul_pos (a := r - (a + 1)) (b := r) (by grind) (by grind)
      have := mul_nonneg (a := a) (b := r) h hr.1
      grind⟩
  have c0 : 0 ≤ c := hc1 0 ⟨by grind, by grind⟩
  refine ⟨c, c0, ?_⟩
  apply le_antisymm
  · apply Classical.byContradiction; intro g
    -- c * c > a: a smaller bound would do
    have hp : 0 < c := by
      by_cases z : c = 0
      · subst z; grind
      · grind
    have hd : 0 < (c * c - a) / (2 * c) := div_pos (by grind) (by grind)
    have he : (c * c - a) / (2 * c) * (2 * c) = c * c - a := div_mul_cancel₀ _ (by grind)
    generalize (c * c - a) / (2 * c) = e at *
    have u := hc2 (c - e) (fun r hr => by
      apply Classical.byContradiction; intro k
      have hce : 0 ≤ c - e := by
        apply Classical.byContradiction; intro k
        have := mul_pos (a := e - c) (b := c) (by grind) hp
        have := mul_pos hp hp
        grind
      have := sq_lt_sq_of hce (b := r) (by grind)
      have := mul_self_nonneg e
      grind)
    grind
  · apply Classical.byContradiction; intro g
    have hd : 0 < (a - c * c) / (2 * c + 1) := div_pos (by grind) (by grind)
    have he : (a - c * c) / (2 * c + 1) * (2 * c + 1) = a - c * c := div_mul_cancel₀ _ (by grind)
    generalize (a - c * c) / (2 * c + 1) = e at *
    -- the smaller of e and 1
    by_cases e1 : e ≤ 1
    · have u := hc1 (c + e) ⟨by grind, by
        have := mul_nonneg (a := e) (b := 1 - e) (by grind) (by grind)
        grind⟩
      grind
    · have u := hc1 (c + 1) ⟨by grind, by
        have := mul_nonneg (a := e - 1) (b := 2 * c + 1) (by grind) (by grind)
        grind⟩
      grind
open Classical in
/-- The square root; 0 for negative numbers. -/
noncomputable def sqrt (a : Real) : Real := if h : 0 ≤ a then choose (exists_sqrt h) else 0
theorem sqrt_nonneg (a : Real) : 0 ≤ sqrt a := by
  unfold sqrt; split
  · rename_i h; exact (Classical.choose_spec (exists_sqrt h)).1
  · grind
theorem mul_self_sqrt {a : Real} (h : 0 ≤ a) : sqrt a * sqrt a = a := by
  unfold sqrt; rw [dif_pos h]; exact (Classical.choose_spec (exists_sqrt h)).2
theorem sq_sqrt {a : Real} (h : 0 ≤ a) : sqrt a ^ 2 = a := by have := mul_self_sqrt h; grind
theorem sqrt_eq_zero_of_nonpos {a : Real} (h : a ≤ 0) : sqrt a = 0 := by
  by_cases z : a = 0
  · have := mul_self_sqrt (a := a) (by grind)
    rw [z] at this ⊢
    exact (mul_eq_zero.mp this).elim id id
  · unfold sqrt; rw [dif_neg (by grind)]
theorem sqrt_unique {a b : Real} (h : 0 ≤ b) (e : b * b = a) : sqrt a = b :=
  mul_self_inj (sqrt_nonneg a) h (by rw [mul_self_sqrt (by have := mul_self_nonneg b; grind), e])
theorem sqrt_mul_self {a : Real} (h : 0 ≤ a) : sqrt (a * a) = a := sqrt_unique h rfl
theorem sqrt_sq {a : Real} (h : 0 ≤ a) : sqrt (a ^ 2) = a := sqrt_unique h (by grind)
theorem sqrt_sq_eq_abs (a : Real) : sqrt (a ^ 2) = abs a := by
  rcases abs_cases a with ⟨e, h⟩ | ⟨e, h⟩
  · rw [e]; exact sqrt_sq h
  · rw [e]; exact sqrt_unique (by grind) (by grind)
theorem sqrt_mul {a : Real} (h : 0 ≤ a) (b : Real) : sqrt (a * b) = sqrt a * sqrt b := by
  by_cases k : 0 ≤ b
  · refine sqrt_unique (mul_nonneg (sqrt_nonneg a) (sqrt_nonneg b)) ?_
    have e : sqrt a * sqrt b * (sqrt a * sqrt b) = (sqrt a * sqrt a) * (sqrt b * sqrt b) := by grind
    rw [e, mul_self_sqrt h, mul_self_sqrt k]
  · rw [sqrt_eq_zero_of_nonpos (a := b) (by grind), sqrt_eq_zero_of_nonpos (a := a * b) (by
      have := mul_nonneg (a := a) (b := -b) h (by grind); grind)]; grind
theorem sqrt_pos {a : Real} : 0 < sqrt a ↔ 0 < a := by
  constructor
  · intro h; apply Classical.byContradiction; intro g
    rw [sqrt_eq_zero_of_nonpos (by grind)] at h; grind
  · intro h
    have := sqrt_nonneg a
    have e := mul_self_sqrt (a := a) (by grind)
    by_cases z : sqrt a = 0
    · rw [z] at e; grind
    · grind
theorem sqrt_lt_sqrt {a b : Real} (h : 0 ≤ a) (k : a < b) : sqrt a < sqrt b := by
  apply Classical.byContradiction; intro g
  have e1 := mul_self_sqrt h
  have e2 := mul_self_sqrt (a := b) (by grind)
  have := sqrt_nonneg b
  have := mul_le_mul_of_nonneg_left (a := sqrt b) (b := sqrt b) (c := sqrt a) (by grind) this
  have := mul_le_mul_of_nonneg_right (a := sqrt a) (b := sqrt b) (c := sqrt a) (by grind) (sqrt_nonneg a)
  grind
theorem sqrt_le_sqrt {a b : Real} (k : a ≤ b) : sqrt a ≤ sqrt b := by
  by_cases h : 0 ≤ a
  · by_cases e : a = b
    · subst e; grind
    · have := sqrt_lt_sqrt h (b := b) (by grind); grind
  · rw [sqrt_eq_zero_of_nonpos (a := a) (by grind)]; exact sqrt_nonneg b
theorem sqrt_le_iff {a b : Real} : sqrt a ≤ b ↔ 0 ≤ b ∧ a ≤ b ^ 2 := by
  have := sqrt_nonneg a
  constructor
  · intro h
    refine ⟨by grind, ?_⟩
    by_cases k : 0 ≤ a
    · have e := mul_self_sqrt k
      have := mul_nonneg (a := b - sqrt a) (b := b + sqrt a) (by grind) (by grind)
      grind
    · have := sq_nonneg b; grind
  · intro ⟨h, k⟩
    have l := sqrt_le_sqrt k
    rw [sqrt_sq h] at l; exact l
theorem lt_sqrt {a b : Real} (h : 0 ≤ a) : a < sqrt b ↔ a ^ 2 < b := by
  have := sqrt_le_iff (a := b) (b := a); grind
theorem sqrt_one : sqrt 1 = 1 := sqrt_unique (by grind) (by grind)
theorem sqrt_zero : sqrt 0 = 0 := sqrt_unique (by grind) (by grind)
attribute [simp] sqrt_one sqrt_zero
end Real
