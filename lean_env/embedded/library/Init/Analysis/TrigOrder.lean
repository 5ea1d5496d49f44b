prelude
import Init.Analysis.PiMultiples
/-! Signs, monotony and zeros of sine and cosine. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
theorem sin_pos_of_pos_of_lt_pi {x : Real} (h0x : 0 < x) (hxp : x < π) : 0 < sin x := by
  by_cases h : x ≤ 2
  · exact sin_pos_of_pos_of_le_two h0x h
  · have := pi_le_four
    exact sin_pi_sub x ▸ sin_pos_of_pos_of_le_two (by grind) (by grind)
theorem sin_pos_of_mem_Ioo {x : Real} (hx : 0 < x ∧ x < π) : 0 < sin x := sin_pos_of_pos_of_lt_pi hx.1 hx.2
theorem sin_nonneg_of_nonneg_of_le_pi {x : Real} (h0x : 0 ≤ x) (hxp : x ≤ π) : 0 ≤ sin x := by
  by_cases h : x = 0
  · rw [h, sin_zero]; exact le_refl 0
  · by_cases k : x = π
    · rw [k, sin_pi]; exact le_refl 0
    · exact le_of_lt (sin_pos_of_pos_of_lt_pi (by grind) (by grind))
theorem sin_neg_of_neg_of_neg_pi_lt {x : Real} (hx0 : x < 0) (hpx : -π < x) : sin x < 0 := by
  have := sin_pos_of_pos_of_lt_pi (x := -x) (by grind) (by grind)
  rw [sin_neg] at this; grind
theorem cos_pos_of_mem_Ioo {x : Real} (hx : -(π / 2) < x ∧ x < π / 2) : 0 < cos x :=
  sin_add_pi_div_two x ▸ sin_pos_of_pos_of_lt_pi (by grind) (by grind)
theorem cos_nonneg_of_neg_pi_div_two_le_of_le {x : Real} (hl : -(π / 2) ≤ x) (hu : x ≤ π / 2) : 0 ≤ cos x :=
  sin_add_pi_div_two x ▸ sin_nonneg_of_nonneg_of_le_pi (by grind) (by grind)
theorem cos_nonneg_of_mem_Icc {x : Real} (hx : -(π / 2) ≤ x ∧ x ≤ π / 2) : 0 ≤ cos x :=
  cos_nonneg_of_neg_pi_div_two_le_of_le hx.1 hx.2
theorem cos_neg_of_pi_div_two_lt_of_lt {x : Real} (hx₁ : π / 2 < x) (hx₂ : x < π + π / 2) : cos x < 0 := by
  have := cos_pos_of_mem_Ioo (x := x - π) ⟨by grind, by grind⟩
  rw [cos_sub_pi] at this; grind
theorem tan_pos_of_pos_of_lt_pi_div_two {x : Real} (h0x : 0 < x) (hxp : x < π / 2) : 0 < tan x :=
  div_pos (sin_pos_of_pos_of_lt_pi h0x (by grind)) (cos_pos_of_mem_Ioo ⟨by grind, hxp⟩)
theorem sin_lt {x : Real} (h : 0 < x) : sin x < x := by
  by_cases g : 2 < x
  · have := sin_le_one x; grind
  · have e := sin_two_mul (x / 2)
    rw [show 2 * (x / 2) = x by grind] at e
    have s := sin_pos_of_pos_of_le_two (x := x / 2) (by grind) (by grind)
    have l := sin_le (x := x / 2) (by grind)
    have n : cos (x / 2) ≠ 1 := fun z => by
      have q := sin_sq (x / 2)
      rw [z] at q
      exact ne_of_gt s (eq_zero_of_pow_eq_zero (n := 2) (by rw [q]; grind))
    have c : cos (x / 2) < 1 := by have := cos_le_one (x / 2); grind
    have := mul_lt_mul_of_pos_left c s
    grind
/-! monotony -/
theorem cos_lt_cos_of_nonneg_of_le_pi {x y : Real} (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x < y) : cos y < cos x := by
  have e := cos_sub_cos y x
  have := mul_pos (sin_pos_of_pos_of_lt_pi (x := (y + x) / 2) (by grind) (by grind))
    (sin_pos_of_pos_of_lt_pi (x := (y - x) / 2) (by grind) (by have := pi_pos; grind))
  grind
theorem cos_le_cos_of_nonneg_of_le_pi {x y : Real} (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x ≤ y) : cos y ≤ cos x := by
  by_cases e : x = y
  · rw [e]; exact le_refl _
  · exact le_of_lt (cos_lt_cos_of_nonneg_of_le_pi hx₁ hy₂ (by grind))
theorem sin_lt_sin_of_lt_of_le_pi_div_two {x y : Real} (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2)
    (hxy : x < y) : sin x < sin y := by
  rw [← cos_pi_div_two_sub x, ← cos_pi_div_two_sub y]
  exact cos_lt_cos_of_nonneg_of_le_pi (by grind) (by grind) (by grind)
theorem sin_le_sin_of_le_of_le_pi_div_two {x y : Real} (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2)
    (hxy : x ≤ y) : sin x ≤ sin y := by
  by_cases e : x = y
  · rw [e]; exact le_refl _
  · exact le_of_lt (sin_lt_sin_of_lt_of_le_pi_div_two hx₁ hy₂ (by grind))
theorem injOn_cos {x : Real} (hx : 0 ≤ x ∧ x ≤ π) {y : Real} (hy : 0 ≤ y ∧ y ≤ π) (h : cos x = cos y) : x = y := by
  apply Classical.byContradiction; intro n
  rcases lt_or_gt_of_ne n with g | g
  · exact ne_of_gt (cos_lt_cos_of_nonneg_of_le_pi hx.1 hy.2 g) h
  · exact ne_of_lt (cos_lt_cos_of_nonneg_of_le_pi hy.1 hx.2 g) h
theorem injOn_sin {x : Real} (hx : -(π / 2) ≤ x ∧ x ≤ π / 2) {y : Real} (hy : -(π / 2) ≤ y ∧ y ≤ π / 2)
    (h : sin x = sin y) : x = y := by
  apply Classical.byContradiction; intro n
  rcases lt_or_gt_of_ne n with g | g
  · exact ne_of_lt (sin_lt_sin_of_lt_of_le_pi_div_two hx.1 hy.2 g) h
  · exact ne_of_gt (sin_lt_sin_of_lt_of_le_pi_div_two hy.1 hx.2 g) h
/-! zeros -/
theorem sin_eq_zero_iff {x : Real} : sin x = 0 ↔ ∃ n : Int, (n : Real) * π = x := by
  constructor
  · intro h
    have p := pi_pos
    have a := (le_div_iff₀ p).mp (Int.floor_le (x / π))
    have b := (div_lt_iff₀ p).mp (Int.lt_floor_add_one (x / π))
    generalize Int.floor (x / π) = n at *
    refine ⟨n, ?_⟩
    apply Classical.byContradiction; intro g
    have s := sin_pos_of_pos_of_lt_pi (x := x - (n : Real) * π) (by grind) (by grind)
    rw [sin_sub, sin_int_mul_pi, h] at s
    grind
  · rintro ⟨n, rfl⟩; exact sin_int_mul_pi n
theorem sin_eq_zero_iff_of_lt_of_lt {x : Real} (hx₁ : -π < x) (hx₂ : x < π) : sin x = 0 ↔ x = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ sin_zero⟩
  apply Classical.byContradiction; intro n
  rcases lt_or_gt_of_ne n with g | g
  · exact ne_of_lt (sin_neg_of_neg_of_neg_pi_lt g hx₁) h
  · exact ne_of_gt (sin_pos_of_pos_of_lt_pi g hx₂) h
theorem cos_eq_zero_iff {θ : Real} : cos θ = 0 ↔ ∃ k : Int, θ = (2 * (k : Real) + 1) * π / 2 := by
  rw [← sin_pi_div_two_sub, sin_eq_zero_iff]
  constructor
  · rintro ⟨n, e⟩; exact ⟨-n, by rw [Int.cast_neg]; grind⟩
  · rintro ⟨n, e⟩; exact ⟨-n, by rw [Int.cast_neg]; grind⟩
theorem cos_eq_one_iff (x : Real) : cos x = 1 ↔ ∃ n : Int, (n : Real) * (2 * π) = x := by
  constructor
  · intro h
    have e := cos_two_mul' (x / 2)
    rw [show 2 * (x / 2) = x by grind, h] at e
    have s := sin_sq_add_cos_sq (x / 2)
    obtain ⟨n, k⟩ := sin_eq_zero_iff.mp (eq_zero_of_pow_eq_zero (a := sin (x / 2)) (n := 2) (by grind))
    exact ⟨n, by grind⟩
  · rintro ⟨n, rfl⟩; exact cos_int_mul_two_pi n
theorem cos_eq_cos_iff {x y : Real} :
    cos x = cos y ↔ ∃ k : Int, y = 2 * (k : Real) * π + x ∨ y = 2 * (k : Real) * π - x := by
  constructor
  · intro h
    have e := cos_sub_cos y x
    rcases mul_eq_zero.mp (show sin ((y + x) / 2) * sin ((y - x) / 2) = 0 by grind) with z | z <;>
      obtain ⟨n, k⟩ := sin_eq_zero_iff.mp z
    · exact ⟨n, .inr (by grind)⟩
    · exact ⟨n, .inl (by grind)⟩
  · rintro ⟨n, rfl | rfl⟩
    · rw [show 2 * (n : Real) * π + x = x + (n : Real) * (2 * π) by grind, cos_add_int_mul_two_pi]
    · rw [show 2 * (n : Real) * π - x = -(x - (n : Real) * (2 * π)) by grind, cos_neg, cos_sub_int_mul_two_pi]
theorem sin_eq_sin_iff {x y : Real} :
    sin x = sin y ↔ ∃ k : Int, y = 2 * (k : Real) * π + x ∨ y = (2 * (k : Real) + 1) * π - x := by
  rw [← cos_pi_div_two_sub x, ← cos_pi_div_two_sub y, cos_eq_cos_iff]
  constructor
  · rintro ⟨n, e | e⟩
    · exact ⟨-n, .inl (by rw [Int.cast_neg]; grind)⟩
    · exact ⟨-n, .inr (by rw [Int.cast_neg]; grind)⟩
  · rintro ⟨n, e | e⟩
    · exact ⟨-n, .inl (by rw [Int.cast_neg]; grind)⟩
    · exact ⟨-n, .inr (by rw [Int.cast_neg]; grind)⟩
end Real
