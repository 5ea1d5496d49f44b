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
variable {a b : Real}
theorem sqrt_mul_self_eq_abs (a : Real) : sqrt (a * a) = abs a := by rw [← pow_two, sqrt_sq_eq_abs]
theorem sqrt_mul' (a : Real) {b : Real} (h : 0 ≤ b) : sqrt (a * b) = sqrt a * sqrt b := by
  rw [_root_.mul_comm, sqrt_mul h, _root_.mul_comm]
theorem sqrt_inv (a : Real) : sqrt a⁻¹ = (sqrt a)⁻¹ := by
  rcases lt_or_ge 0 a with h | h
  · exact sqrt_unique (inv_nonneg.mpr (sqrt_nonneg a)) (by rw [← mul_inv, mul_self_sqrt (le_of_lt h)])
  · rw [sqrt_eq_zero_of_nonpos h, sqrt_eq_zero_of_nonpos (inv_nonpos.mpr h), _root_.inv_zero]
theorem sqrt_div (h : 0 ≤ a) (b : Real) : sqrt (a / b) = sqrt a / sqrt b := by
  rw [div_eq_mul_inv, sqrt_mul h, sqrt_inv, div_eq_mul_inv]
theorem sqrt_div' (a : Real) {b : Real} (h : 0 ≤ b) : sqrt (a / b) = sqrt a / sqrt b := by
  rw [div_eq_mul_inv, sqrt_mul' a (inv_nonneg.mpr h), sqrt_inv, div_eq_mul_inv]
theorem sqrt_le_left (h : 0 ≤ b) : sqrt a ≤ b ↔ a ≤ b ^ 2 := sqrt_le_iff.trans ⟨fun k => k.2, fun k => ⟨h, k⟩⟩
theorem sqrt_le' (h : 0 ≤ b) : sqrt a ≤ b ↔ a ≤ b ^ 2 := sqrt_le_left h
theorem le_sqrt' (h : 0 < a) : a ≤ sqrt b ↔ a ^ 2 ≤ b := by
  constructor
  · intro k
    have p := sqrt_pos.mp (lt_of_lt_of_le h k)
    rw [← sq_sqrt (le_of_lt p)]; exact pow_le_pow_left₀ (le_of_lt h) k 2
  · intro k; have := sqrt_le_sqrt k; rw [sqrt_sq (le_of_lt h)] at this; exact this
theorem le_sqrt (ha : 0 ≤ a) (hb : 0 ≤ b) : a ≤ sqrt b ↔ a ^ 2 ≤ b := by
  rcases lt_or_ge 0 a with l | l
  · exact le_sqrt' l
  · have e : a = 0 := _root_.le_antisymm l ha
    exact ⟨fun _ => by rw [e]; grind, fun _ => by rw [e]; exact sqrt_nonneg b⟩
theorem le_sqrt_of_sq_le (h : a ^ 2 ≤ b) : a ≤ sqrt b := _root_.le_trans (le_abs_self a) (sqrt_sq_eq_abs a ▸ sqrt_le_sqrt h)
theorem abs_le_sqrt (h : a ^ 2 ≤ b) : abs a ≤ sqrt b := sqrt_sq_eq_abs a ▸ sqrt_le_sqrt h
theorem sqrt_lt' (h : 0 < b) : sqrt a < b ↔ a < b ^ 2 := by rw [← _root_.not_le, le_sqrt' h, _root_.not_le]
theorem sqrt_lt_sqrt_iff (h : 0 ≤ a) : sqrt a < sqrt b ↔ a < b :=
  ⟨fun k => lt_of_not_ge (fun g => not_lt_of_ge (sqrt_le_sqrt g) k), sqrt_lt_sqrt h⟩
theorem sqrt_le_sqrt_iff (h : 0 ≤ b) : sqrt a ≤ sqrt b ↔ a ≤ b := by rw [← _root_.not_lt, sqrt_lt_sqrt_iff h, _root_.not_lt]
theorem sqrt_inj (ha : 0 ≤ a) (hb : 0 ≤ b) : sqrt a = sqrt b ↔ a = b :=
  ⟨fun e => by rw [← sq_sqrt ha, e, sq_sqrt hb], fun e => e ▸ rfl⟩
theorem sqrt_eq_iff_mul_self_eq (ha : 0 ≤ a) (hb : 0 ≤ b) : sqrt a = b ↔ b * b = a :=
  ⟨fun e => e ▸ mul_self_sqrt ha, sqrt_unique hb⟩
theorem sqrt_eq_iff_sq_eq (ha : 0 ≤ a) (hb : 0 ≤ b) : sqrt a = b ↔ b ^ 2 = a := by
  rw [sqrt_eq_iff_mul_self_eq ha hb, pow_two]
theorem sqrt_eq_iff_eq_sq (ha : 0 ≤ a) (hb : 0 ≤ b) : sqrt a = b ↔ a = b ^ 2 := (sqrt_eq_iff_sq_eq ha hb).trans Eq.comm
theorem sqrt_eq_zero' : sqrt a = 0 ↔ a ≤ 0 :=
  ⟨fun e => le_of_not_gt (fun g => ne_of_gt (sqrt_pos.mpr g) e), sqrt_eq_zero_of_nonpos⟩
theorem sqrt_eq_zero (h : 0 ≤ a) : sqrt a = 0 ↔ a = 0 := sqrt_eq_zero'.trans ⟨fun k => _root_.le_antisymm k h, le_of_eq⟩
theorem sqrt_ne_zero' : sqrt a ≠ 0 ↔ 0 < a := by rw [ne_eq, sqrt_eq_zero', _root_.not_le]
theorem sqrt_ne_zero (h : 0 ≤ a) : sqrt a ≠ 0 ↔ a ≠ 0 := by rw [ne_eq, sqrt_eq_zero h]
theorem div_sqrt : a / sqrt a = sqrt a := by
  rcases lt_or_ge 0 a with h | h
  · rw [div_eq_iff (sqrt_ne_zero'.mpr h), mul_self_sqrt (le_of_lt h)]
  · rw [sqrt_eq_zero_of_nonpos h, div_zero]
end Real
