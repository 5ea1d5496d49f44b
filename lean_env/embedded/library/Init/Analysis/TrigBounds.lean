prelude
import Init.Analysis.Trig
/-! Bounds for sine and cosine, by halving the angle down to where `exp z` is `1 + z` up to a multiple of `z ^ 2`. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
theorem exists_eq_two_mul (x : Real) : ∃ u, x = 2 * u := ⟨x / 2, by grind⟩
theorem sin_near_zero {u : Real} (h0 : 0 ≤ u) (h1 : u ≤ 1 / 2) :
    2 * u - sin (2 * u) ≤ 64 * (u * u) ∧ sin (2 * u) - 2 * u ≤ 64 * (u * u) := by
  have n : ‖(u : Complex) * Complex.I‖ = u := by rw [Complex.norm_mul, Complex.norm_ofReal h0, Complex.norm_I, mul_one]
  have e := Complex.norm_one_add_sub_exp_le (w := (u : Complex) * Complex.I) (by rw [n]; exact h1)
  rw [n, ← add_mul, ← Complex.ofReal_add, show u + u = 2 * u by grind] at e
  have a := le_trans (Complex.im_le_norm _) e
  have b := le_trans (Complex.neg_im_le_norm _) e
  have i : (1 + ((2 * u : Real) : Complex) * Complex.I - Complex.exp (((2 * u : Real) : Complex) * Complex.I)).im =
      2 * u - sin (2 * u) := by
    show 0 + (2 * u * 1 + 0 * 0) - sin (2 * u) = _
    rw [mul_one, mul_zero, add_zero, zero_add]
  rw [i] at a b
  exact ⟨a, by grind⟩
theorem mul_le_of_abs_le {b s c : Real} (h1 : -b ≤ s) (h2 : s ≤ b) (h3 : -1 ≤ c) (h4 : c ≤ 1) : -b ≤ s * c ∧ s * c ≤ b := by
  have p := mul_nonneg (sub_nonneg.mpr h2) (sub_nonneg.mpr h3)
  have q := mul_nonneg (sub_nonneg.mpr h1) (sub_nonneg.mpr h4)
  have r := mul_nonneg (sub_nonneg.mpr h2) (sub_nonneg.mpr h4)
  have t := mul_nonneg (sub_nonneg.mpr h1) (sub_nonneg.mpr h3)
  clear h1 h2 h3 h4
  exact ⟨by clear p q; grind, by clear r t; grind⟩
theorem abs_sin_le {x : Real} (h : 0 ≤ x) : -x ≤ sin x ∧ sin x ≤ x := by
  have key : ∀ k x, 0 ≤ x → x ≤ 1 → -(x + 16 * x ^ 2 * half k) ≤ sin x ∧ sin x ≤ x + 16 * x ^ 2 * half k := fun k => by
    induction k with
    | zero =>
      intro x h0 h1
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have := sin_near_zero (u := u) (by grind) (by grind)
      rw [half_zero]
      generalize sin (2 * u) = s at *
      constructor <;> grind
    | succ k ih =>
      intro x h0 h1
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have i := ih u (by clear ih; grind) (by clear ih; grind)
      clear ih
      have m := mul_le_of_abs_le i.1 i.2 (neg_one_le_cos u) (cos_le_one u)
      rw [half_succ, sin_two_mul]
      generalize sin u = s at *
      generalize cos u = c at *
      clear i h0 h1
      constructor <;> grind
  by_cases h1 : x ≤ 1
  · have a := le_of_half (a := -sin x) (b := x) (C := 16 * x ^ 2) (fun k => by have := (key k x h h1).1; clear key; grind)
    exact ⟨by clear key; grind, le_of_half (fun k => (key k x h h1).2)⟩
  · have := sin_le_one x
    have := neg_one_le_sin x
    clear key
    constructor <;> grind
theorem sin_le {x : Real} (h : 0 ≤ x) : sin x ≤ x := (abs_sin_le h).2
theorem sin_sq_le_sq {x : Real} : sin x ^ 2 ≤ x ^ 2 := by
  have pos : ∀ x, 0 ≤ x → sin x ^ 2 ≤ x ^ 2 := fun x h => by
    obtain ⟨a, b⟩ := abs_sin_le h
    generalize sin x = s at *
    have := mul_nonneg (a := x - s) (b := x + s) (by grind) (by grind)
    grind
  rcases le_total 0 x with h | h
  · exact pos x h
  · have := pos (-x) (by clear pos; grind)
    rw [sin_neg] at this
    clear pos; grind
theorem one_sub_sq_div_two_le_cos {x : Real} : 1 - x ^ 2 / 2 ≤ cos x := by
  obtain ⟨u, rfl⟩ := exists_eq_two_mul x
  have := sin_sq_le_sq (x := u)
  rw [cos_two_mul, cos_sq']
  grind
theorem sin_pos_of_pos_of_le_two {x : Real} (h0 : 0 < x) (h : x ≤ 2) : 0 < sin x := by
  have key : ∀ n : Nat, ∀ x, 0 < x → x ≤ 2 → 32 * x ≤ 2 ^ n → 0 < sin x := fun n => by
    induction n with
    | zero =>
      intro x h0 h1 h2
      rw [pow_zero] at h2
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have := sin_near_zero (u := u) (by grind) (by grind)
      have := mul_pos (a := u) (b := 1 - 32 * u) (by grind) (by grind)
      generalize sin (2 * u) = s at *
      grind
    | succ n ih =>
      intro x h0 h1 h2
      rw [pow_succ] at h2
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have u0 : 0 < u := by clear ih; grind
      have u1 : u ≤ 1 := by clear ih; grind
      have s := ih u u0 (by clear ih; grind) (by clear ih; grind)
      have c := one_sub_sq_div_two_le_cos (x := u)
      clear ih h2
      have v := mul_nonneg (a := 1 - u) (b := 1 + u) (by grind) (by grind)
      rw [sin_two_mul]
      exact mul_pos (mul_pos (by grind) s) (by grind)
  exact key 6 x h0 h (by clear key; grind)
theorem sub_cube_le_sin {x : Real} (h0 : 0 ≤ x) (h1 : x ≤ 1) : x - x ^ 3 / 6 ≤ sin x := by
  have key : ∀ k x, 0 ≤ x → x ≤ 1 → 6 * x - x ^ 3 ≤ 6 * sin x + 96 * x ^ 2 * half k := fun k => by
    induction k with
    | zero =>
      intro x h0 h1
      have q := pow_nonneg h0 3
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have := (sin_near_zero (u := u) (by grind) (by grind)).1
      rw [half_zero]
      generalize sin (2 * u) = s at *
      grind
    | succ k ih =>
      intro x h0 h1
      obtain ⟨u, rfl⟩ := exists_eq_two_mul x
      have u0 : 0 ≤ u := by clear ih; grind
      have u1 : u ≤ 1 := by clear ih; grind
      have i := ih u u0 u1
      clear ih h0 h1
      have c1 := one_sub_sq_div_two_le_cos (x := u)
      have s0 : 0 ≤ sin u := by
        by_cases z : u = 0
        · rw [z, sin_zero]; exact le_refl 0
        · exact le_of_lt (sin_pos_of_pos_of_le_two (by grind) (by grind))
      have p := half_pos' (k + 1)
      have e : half k = 2 * half (k + 1) := by rw [half_succ]; grind
      rw [e] at i
      rw [sin_two_mul]
      generalize sin u = s at *
      generalize cos u = c at *
      generalize half (k + 1) = d at *
      have v := mul_nonneg (a := 1 - u) (b := 1 + u) (by grind) (by grind)
      have a := mul_nonneg s0 (b := 2 * c - (2 - u ^ 2)) (by grind)
      have b := mul_nonneg (a := 6 * s + 192 * u ^ 2 * d - 6 * u + u ^ 3) (b := 2 - u ^ 2) (by grind) (by grind)
      have := mul_nonneg (pow_nonneg u0 4) (le_of_lt p)
      have := pow_nonneg u0 5
      clear e i c1 s0 v p u0 u1
      grind
  have := le_of_half (fun k => key k x h0 h1)
  clear key; grind
theorem sin_gt_sub_cube {x : Real} (h : 0 < x) (h' : x ≤ 1) : x - x ^ 3 / 4 < sin x := by
  have := sub_cube_le_sin (le_of_lt h) h'
  have := pow_pos h 3
  grind
end Real
