prelude
import Init.Analysis.Trig
/-! Bounds for sine and cosine, by halving the angle down to where `exp z` is `1 + z` up to a multiple of `z ^ 2`. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
theorem sub_sin_near_zero {t : Real} (h0 : 0 ≤ t) (h1 : t ≤ 1) : t - sin t ≤ 16 * t ^ 2 ∧ sin t - t ≤ 16 * t ^ 2 := by
  have n : ‖((t / 2 : Real) : Complex) * Complex.I‖ = t / 2 := by
    rw [Complex.norm_mul, Complex.norm_ofReal (by grind), show ‖Complex.I‖ = 1 from sqrt_unique (by grind) (by show 1 * 1 = 0 * 0 + 1 * 1; grind)]
    grind
  have e := Complex.norm_one_add_sub_exp_le (w := ((t / 2 : Real) : Complex) * Complex.I) (by rw [n]; grind)
  rw [n, ← add_mul, ← Complex.ofReal_add, show t / 2 + t / 2 = t by grind] at e
  have a := Complex.im_le_norm (1 + (t : Complex) * Complex.I - Complex.exp ((t : Complex) * Complex.I))
  have b := Complex.neg_im_le_norm (1 + (t : Complex) * Complex.I - Complex.exp ((t : Complex) * Complex.I))
  have i : (1 + (t : Complex) * Complex.I - Complex.exp ((t : Complex) * Complex.I)).im = t - sin t := by
    show 0 + (t * 1 + 0 * 0) - sin t = t - sin t
    grind
  rw [i] at a b
  grind
theorem sin_sq_le_sq {x : Real} : sin x ^ 2 ≤ x ^ 2 := by
  have key : ∀ k x, 0 ≤ x → x ≤ 1 → -(x + 16 * x ^ 2 * half k) ≤ sin x ∧ sin x ≤ x + 16 * x ^ 2 * half k := fun k => by
    induction k with
    | zero => intro x h0 h1; have := sub_sin_near_zero h0 h1; rw [half_zero]; grind
    | succ k ih =>
      intro x h0 h1
      have i := ih (x / 2) (by grind) (by grind)
      have e := sin_two_mul (x / 2)
      rw [show 2 * (x / 2) = x by grind] at e
      rw [half_succ, e]
      have c1 := neg_one_le_cos (x / 2)
      have c2 := cos_le_one (x / 2)
      generalize sin (x / 2) = s at *
      generalize cos (x / 2) = c at *
      generalize hb : x / 2 + 16 * (x / 2) ^ 2 * half k = b at *
      have := mul_nonneg (a := b - s) (b := 1 + c) (by grind) (by grind)
      have := mul_nonneg (a := b + s) (b := 1 - c) (by grind) (by grind)
      have := mul_nonneg (a := b - s) (b := 1 - c) (by grind) (by grind)
      have := mul_nonneg (a := b + s) (b := 1 + c) (by grind) (by grind)
      clear ih e
      grind
  have pos : ∀ x, 0 ≤ x → sin x ^ 2 ≤ x ^ 2 := fun x h0 => by
    by_cases h1 : x ≤ 1
    · have a := le_of_half (a := sin x) (b := x) (fun k => (key k x h0 h1).2)
      have b := le_of_half (a := -sin x) (b := x) (C := 16 * x ^ 2) (fun k => by have := (key k x h0 h1).1; clear key; grind)
      have := mul_nonneg (a := x - sin x) (b := x + sin x) (by grind) (by grind)
      clear key; grind
    · have := sin_sq_le_one x
      have := mul_nonneg (a := x - 1) (b := x + 1) (by grind) (by grind)
      clear key; grind
  rcases le_total 0 x with h | h
  · exact pos x h
  · have := pos (-x) (by grind)
    rw [sin_neg] at this
    clear key pos; grind
theorem sin_le {x : Real} (h : 0 ≤ x) : sin x ≤ x := le_of_mul_self_le h (by have := sin_sq_le_sq (x := x); grind)
theorem one_sub_sq_div_two_le_cos {x : Real} : 1 - x ^ 2 / 2 ≤ cos x := by
  have e := cos_two_mul (x / 2)
  rw [show 2 * (x / 2) = x by grind] at e
  have := sin_sq_le_sq (x := x / 2)
  grind
theorem sin_pos_of_half {r : Real} (hr : r ≤ 1) (h : ∀ x, 0 < x → x ≤ r → 0 < sin x) (x : Real) (h0 : 0 < x) (h1 : x ≤ 2 * r) : 0 < sin x := by
  have e := sin_two_mul (x / 2)
  rw [show 2 * (x / 2) = x by grind] at e
  have s := h (x / 2) (by grind) (by grind)
  have c := one_sub_sq_div_two_le_cos (x := x / 2)
  have := mul_nonneg (a := 1 - x / 2) (b := 1 + x / 2) (by grind) (by grind)
  have := mul_pos s (b := cos (x / 2)) (by grind)
  clear h; grind
theorem sin_pos_of_pos_of_le_two {x : Real} (h0 : 0 < x) (h : x ≤ 2) : 0 < sin x :=
  have base : ∀ x : Real, 0 < x → x ≤ 1 / 32 → 0 < sin x := fun x h0 h1 => by
    have := sub_sin_near_zero (t := x) (by grind) (by grind)
    have := mul_pos h0 (b := 1 / 16 - x) (by grind)
    grind
  sin_pos_of_half (r := 1) (by grind) (fun x h0 h => sin_pos_of_half (r := 1 / 2) (by grind) (fun x h0 h =>
    sin_pos_of_half (r := 1 / 4) (by grind) (fun x h0 h => sin_pos_of_half (r := 1 / 8) (by grind) (fun x h0 h =>
      sin_pos_of_half (r := 1 / 16) (by grind) (fun x h0 h => sin_pos_of_half (r := 1 / 32) (by grind) base x h0 (by grind))
        x h0 (by grind)) x h0 (by grind)) x h0 (by grind)) x h0 (by grind)) x h0 (by grind)
theorem sub_cube_le_sin {x : Real} (h0 : 0 ≤ x) (h1 : x ≤ 1) : x - x ^ 3 / 6 ≤ sin x := by
  have key : ∀ k x, 0 ≤ x → x ≤ 1 → x - x ^ 3 / 6 ≤ sin x + 16 * x ^ 2 * half k := fun k => by
    induction k with
    | zero =>
      intro x h0 h1; have := sub_sin_near_zero h0 h1; have := pow_nonneg h0 3; rw [half_zero]; grind
    | succ k ih =>
      intro x h0 h1
      have i := ih (x / 2) (by grind) (by grind)
      have e := sin_two_mul (x / 2)
      rw [show 2 * (x / 2) = x by grind] at e
      rw [half_succ, e]
      have c1 := one_sub_sq_div_two_le_cos (x := x / 2)
      have c2 := cos_le_one (x / 2)
      have s0 : 0 ≤ sin (x / 2) := by
        by_cases z : 0 < x / 2
        · exact le_of_lt (sin_pos_of_pos_of_le_two z (by clear ih; grind))
        · rw [show x / 2 = 0 by clear ih; grind, sin_zero]; exact le_refl 0
      have u0 : 0 ≤ x / 2 := by clear ih; grind
      have u1 : x / 2 ≤ 1 := by clear ih; grind
      clear ih e
      have hx : x = 2 * (x / 2) := by grind
      generalize sin (x / 2) = s at *
      generalize cos (x / 2) = c at *
      generalize x / 2 = u at *
      subst hx
      have p := half_pos' k
      generalize half k = d at *
      have v := mul_nonneg (a := 1 - u) (b := 1 + u) (by grind) (by grind)
      have a := mul_nonneg s0 (b := c - (1 - u ^ 2 / 2)) (by grind)
      have b := mul_nonneg (a := s + 16 * u ^ 2 * d - (u - u ^ 3 / 6)) (b := 1 - u ^ 2 / 2) (by grind) (by grind)
      have := mul_nonneg (pow_nonneg u0 4) (le_of_lt p)
      have := pow_nonneg u0 5
      grind
  exact le_of_half (fun k => key k x h0 h1)
theorem sin_gt_sub_cube {x : Real} (h : 0 < x) (h' : x ≤ 1) : x - x ^ 3 / 4 < sin x := by
  have := sub_cube_le_sin (le_of_lt h) h'
  have := pow_pos h 3
  grind
end Real
