prelude
import Init.Analysis.TrigBounds
/-! π: twice the zero of cosine in [1, 2]; shifts by multiples of π / 2, signs and monotony, zeros. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
theorem cos_one_eq : cos 1 = 1 - 2 * sin (1 / 2) ^ 2 := by
  have c := cos_two_mul (1 / 2)
  rw [show (2 * (1 / 2) : Real) = 1 by grind, cos_sq'] at c
  generalize sin (1 / 2) = s at *
  rw [c]; grind
theorem cos_one_le : cos 1 ≤ 5 / 9 := by
  have b := sub_cube_le_sin (x := 1 / 2) (by grind) (by grind)
  rw [cos_one_eq]
  generalize sin (1 / 2) = s at *
  have h : 23 ≤ 48 * s := by grind
  have := mul_nonneg (a := 48 * s - 23) (b := 48 * s + 23) (by grind) (by grind)
  grind
theorem cos_one_pos : 0 < cos 1 := by have := one_sub_sq_div_two_le_cos (x := 1); grind
theorem cos_two_neg : cos 2 < 0 := by
  have e := cos_two_mul 1
  rw [show (2 * 1 : Real) = 2 by grind] at e
  have p := cos_one_pos
  have q := cos_one_le
  generalize cos 1 = c at *
  have := mul_nonneg (a := 5 / 9 - c) (b := 5 / 9 + c) (by grind) (by grind)
  grind
/-- The cosine changes by no more than its argument. -/
theorem cos_le_cos_add {x h : Real} (h0 : 0 ≤ h) : cos x ≤ cos (x + h) + h ∧ cos (x + h) ≤ cos x + h := by
  have e := cos_sub_cos (x + h) x
  rw [show (x + h - x) / 2 = h / 2 by grind] at e
  have k := abs_sin_le (x := h / 2) (by grind)
  have m := mul_le_of_abs_le k.1 k.2 (neg_one_le_sin ((x + h + x) / 2)) (sin_le_one _)
  generalize sin ((x + h + x) / 2) = t at *
  generalize sin (h / 2) = u at *
  generalize cos (x + h) = c at *
  generalize cos x = d at *
  constructor <;> grind
/-- The supremum of the numbers up to 2 with nonnegative cosine. -/
theorem exists_cos_eq_zero : ∃ x, 1 ≤ x ∧ x ≤ 2 ∧ cos x = 0 := by
  obtain ⟨c, h1, h2⟩ := exists_sup (fun x => x ≤ 2 ∧ 0 ≤ cos x) ⟨1, by grind, le_of_lt cos_one_pos⟩ ⟨2, fun x hx => hx.1⟩
  have c1 : 1 ≤ c := h1 1 ⟨by grind, le_of_lt cos_one_pos⟩
  have c2 : c ≤ 2 := h2 2 (fun x hx => hx.1)
  refine ⟨c, c1, c2, le_antisymm ?_ ?_⟩
  · apply Classical.byContradiction; intro g
    have k : ∀ h, 0 < h → h ≤ cos c → ¬ c + h ≤ 2 := fun h a b d => by
      have := (cos_le_cos_add (x := c) (h := h) (le_of_lt a)).1
      have := h1 (c + h) ⟨d, by clear h1 h2; grind⟩
      clear h1 h2; grind
    have n := cos_two_neg
    have := k (2 - c)
    have e : c + (2 - c) = 2 := by grind
    rw [e] at this
    by_cases z : c = 2
    · rw [z] at g; clear h1 h2 k; grind
    · by_cases y : 2 - c ≤ cos c
      · exact this (by clear h1 h2 k; grind) y (by grind)
      · exact k (cos c) (by clear h1 h2 k; grind) (le_refl _) (by clear h1 h2 k; grind)
  · apply Classical.byContradiction; intro g
    have := h2 (c + cos c) (fun x hx => by
      apply Classical.byContradiction; intro d
      have a := h1 x hx
      have b := (cos_le_cos_add (x := x) (h := c - x) (by clear h1 h2; grind)).1
      have p : 0 ≤ cos x := hx.2
      rw [show x + (c - x) = c by grind] at b
      clear h1 h2; grind)
    clear h1 h2; grind
/-- The number π. -/
protected noncomputable def pi : Real := 2 * Classical.choose exists_cos_eq_zero
theorem pi_div_two : π / 2 = Classical.choose exists_cos_eq_zero := by unfold Real.pi; grind
@[simp] theorem cos_pi_div_two : cos (π / 2) = 0 := pi_div_two ▸ (Classical.choose_spec exists_cos_eq_zero).2.2
theorem one_le_pi_div_two : 1 ≤ π / 2 := pi_div_two ▸ (Classical.choose_spec exists_cos_eq_zero).1
theorem pi_div_two_le_two : π / 2 ≤ 2 := pi_div_two ▸ (Classical.choose_spec exists_cos_eq_zero).2.1
theorem two_le_pi : 2 ≤ π := by have := one_le_pi_div_two; grind
theorem pi_le_four : π ≤ 4 := by have := pi_div_two_le_two; grind
theorem pi_pos : 0 < π := by have := two_le_pi; grind
theorem pi_nonneg : 0 ≤ π := le_of_lt pi_pos
@[simp] theorem pi_ne_zero : π ≠ 0 := ne_of_gt pi_pos
theorem pi_div_two_pos : 0 < π / 2 := by have := pi_pos; grind
theorem two_pi_pos : 0 < 2 * π := by have := pi_pos; grind
/-- Otherwise `4 c ^ 3 - 3 c = cos (π / 2) = 0` for `c = cos (π / 6) ≥ 7 / 8`. -/
theorem pi_gt_three : 3 < π := by
  obtain ⟨u, hu⟩ : ∃ u, π / 2 = 3 * u := ⟨π / 6, by grind⟩
  have p := pi_div_two_pos
  have b := cos_pi_div_two
  have a := one_sub_sq_div_two_le_cos (x := u)
  rw [hu] at p b
  rw [cos_three_mul] at b
  generalize cos u = c at *
  have key : 1 / 2 < u := by
    clear hu
    apply Classical.byContradiction; intro g
    have t := mul_nonneg (a := 1 / 2 - u) (b := 1 / 2 + u) (by grind) (by grind)
    have c0 : 7 ≤ 8 * c := by clear b g; grind
    clear a p g t
    have e := mul_left_cancel₀ (a := c) (b := 4 * c ^ 2) (c := 3) (by clear b; grind) (by grind)
    have := mul_nonneg (a := 8 * c - 7) (b := 8 * c + 7) (by clear b e; grind) (by clear b e; grind)
    clear b
    grind
  clear a b p; grind
/-! values at multiples of π / 2 -/
@[simp] theorem sin_pi_div_two : sin (π / 2) = 1 := by
  have a := sin_sq_add_cos_sq (π / 2)
  have := sin_pos_of_pos_of_le_two pi_div_two_pos pi_div_two_le_two
  rw [cos_pi_div_two] at a
  exact mul_self_inj (le_of_lt this) (by grind) (by grind)
theorem two_mul_pi_div_two : 2 * (π / 2) = π := by grind
@[simp] theorem sin_pi : sin π = 0 := by rw [← two_mul_pi_div_two, sin_two_mul, cos_pi_div_two, mul_zero]
@[simp] theorem cos_pi : cos π = -1 := by rw [← two_mul_pi_div_two, cos_two_mul, cos_pi_div_two]; grind
@[simp] theorem tan_pi : tan π = 0 := by rw [tan_eq_sin_div_cos, sin_pi, zero_div]
@[simp] theorem sin_two_pi : sin (2 * π) = 0 := by rw [sin_two_mul, sin_pi, mul_zero, zero_mul]
@[simp] theorem cos_two_pi : cos (2 * π) = 1 := by rw [cos_two_mul, cos_pi]; grind
/-! shifts -/
@[simp] theorem sin_add_pi (x : Real) : sin (x + π) = -sin x := by
  rw [sin_add, cos_pi, sin_pi, mul_zero, add_zero, Ring.mul_neg, mul_one]
@[simp] theorem cos_add_pi (x : Real) : cos (x + π) = -cos x := by
  rw [cos_add, cos_pi, sin_pi, mul_zero, sub_zero, Ring.mul_neg, mul_one]
@[simp] theorem sin_sub_pi (x : Real) : sin (x - π) = -sin x := by
  rw [sin_sub, cos_pi, sin_pi, mul_zero, sub_zero, Ring.mul_neg, mul_one]
@[simp] theorem cos_sub_pi (x : Real) : cos (x - π) = -cos x := by
  rw [cos_sub, cos_pi, sin_pi, mul_zero, add_zero, Ring.mul_neg, mul_one]
@[simp] theorem sin_pi_sub (x : Real) : sin (π - x) = sin x := by
  rw [sin_sub, cos_pi, sin_pi, zero_mul, zero_sub, Ring.neg_mul, one_mul, neg_neg]
@[simp] theorem cos_pi_sub (x : Real) : cos (π - x) = -cos x := by
  rw [cos_sub, cos_pi, sin_pi, zero_mul, add_zero, Ring.neg_mul, one_mul]
@[simp] theorem sin_add_two_pi (x : Real) : sin (x + 2 * π) = sin x := by
  rw [sin_add, cos_two_pi, sin_two_pi, mul_one, mul_zero, add_zero]
@[simp] theorem cos_add_two_pi (x : Real) : cos (x + 2 * π) = cos x := by
  rw [cos_add, cos_two_pi, sin_two_pi, mul_one, mul_zero, sub_zero]
@[simp] theorem sin_sub_two_pi (x : Real) : sin (x - 2 * π) = sin x := by
  rw [sin_sub, cos_two_pi, sin_two_pi, mul_one, mul_zero, sub_zero]
@[simp] theorem cos_sub_two_pi (x : Real) : cos (x - 2 * π) = cos x := by
  rw [cos_sub, cos_two_pi, sin_two_pi, mul_one, mul_zero, add_zero]
@[simp] theorem sin_two_pi_sub (x : Real) : sin (2 * π - x) = -sin x := by
  rw [sin_sub, cos_two_pi, sin_two_pi, zero_mul, one_mul, zero_sub]
@[simp] theorem cos_two_pi_sub (x : Real) : cos (2 * π - x) = cos x := by
  rw [cos_sub, cos_two_pi, sin_two_pi, one_mul, zero_mul, add_zero]
theorem sin_add_pi_div_two (x : Real) : sin (x + π / 2) = cos x := by
  rw [sin_add, cos_pi_div_two, sin_pi_div_two, mul_zero, mul_one, zero_add]
theorem cos_add_pi_div_two (x : Real) : cos (x + π / 2) = -sin x := by
  rw [cos_add, cos_pi_div_two, sin_pi_div_two, mul_zero, mul_one, zero_sub]
theorem sin_sub_pi_div_two (x : Real) : sin (x - π / 2) = -cos x := by
  rw [sin_sub, cos_pi_div_two, sin_pi_div_two, mul_zero, mul_one, zero_sub]
theorem cos_sub_pi_div_two (x : Real) : cos (x - π / 2) = sin x := by
  rw [cos_sub, cos_pi_div_two, sin_pi_div_two, mul_zero, mul_one, zero_add]
theorem sin_pi_div_two_sub (x : Real) : sin (π / 2 - x) = cos x := by
  rw [sin_sub, cos_pi_div_two, sin_pi_div_two, one_mul, zero_mul, sub_zero]
theorem cos_pi_div_two_sub (x : Real) : cos (π / 2 - x) = sin x := by
  rw [cos_sub, cos_pi_div_two, sin_pi_div_two, zero_mul, one_mul, zero_add]
@[simp] theorem tan_add_pi (x : Real) : tan (x + π) = tan x := by
  rw [tan_eq_sin_div_cos, sin_add_pi, cos_add_pi, tan_eq_sin_div_cos]; grind
end Real
