-- exp, log, real powers, sine, cosine and π: how their laws are used.
/-! Exponential function and logarithms -/
open BigOperators Real Nat Topology Rat
example (x y : ℝ) : Real.exp (x + y) = Real.exp x * Real.exp y := Real.exp_add x y
example (x y : ℝ) (h : Real.exp x < Real.exp y) : x < y := by simpa using h
example (x : ℝ) : 0 < Real.exp x + 1 := by grind
example (x : ℝ) : x < Real.exp x := by linarith [Real.add_one_le_exp x]
example (x : ℝ) : Real.log (Real.exp x) = x := by simp
example (x : ℝ) (h : 0 < x) : Real.exp (Real.log x) = x := by simp [h]
example : Real.log 8 = 3 * Real.log 2 := by
  rw [show (8 : ℝ) = 2 ^ 3 by norm_num, Real.log_pow]; norm_num
example : Real.log 27 / Real.log 3 = 3 := by
  rw [Real.log_div_log, Real.logb_eq_iff_rpow_eq (by norm_num) (by norm_num) (by norm_num)]; norm_num
example : Real.logb (5 ^ 2) (5 ^ 4) = 2 := by
  rw [Real.logb_eq_iff_rpow_eq (by norm_num) (by norm_num) (by norm_num), Real.rpow_two]; norm_num
example : 0 < Real.log 2 := Real.log_pos (by norm_num)
example (x : ℝ) (h : 0 < x) : Real.log x ≤ x - 1 := Real.log_le_sub_one_of_pos h
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : Real.log x = Real.log y) : x = y := Real.log_injOn_pos hx hy h
example (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : Real.log (x * y) = Real.log y + Real.log x := by
  rw [Real.log_mul hx hy, add_comm]
-- fails: it is false
example (x : ℝ) : 1 < Real.exp x := by grind
-- fails: it is false for 0 and 1
example (x y : ℝ) (h : Real.log x = Real.log y) : x = y := by grind
-- fails: it is false
example (x y : ℝ) : Real.log (x + y) = Real.log x + Real.log y := by grind [Real.log_mul]
-- fails: it is false for 0
example (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by simp
/-! Real powers -/
example (x : ℝ) : x ^ (2 : ℝ) = x * x := by rw [Real.rpow_two, sq]
example : (2 : ℝ) ^ (3 : ℝ) = 8 := by norm_num
example (x y z : ℝ) (h : 0 < x) : x ^ (y + z) = x ^ y * x ^ z := Real.rpow_add h y z
example (x : ℝ) (h : 0 ≤ x) : (x ^ (1 / 3 : ℝ)) ^ 3 = x := by
  rw [← Real.rpow_natCast, ← Real.rpow_mul h, Nat.cast_ofNat]; norm_num
example : (8 : ℝ) ^ (1 / 3 : ℝ) = 2 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num, ← Real.rpow_mul (by norm_num)]; norm_num
example (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := Real.sqrt_eq_rpow x
example (x y : ℝ) : (2 : ℝ) ^ x ≤ 2 ^ y ↔ x ≤ y := Real.rpow_le_rpow_left_iff (by norm_num)
example (x : ℝ) (h : (2 : ℝ) ^ x = 8) : x = 3 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num, Real.rpow_right_inj (by norm_num) (by norm_num)] at h; exact h
-- fails: it is false: the power is 1
example : (-8 : ℝ) ^ (1 / 3 : ℝ) = -2 := by simp
-- fails: it is false for x < 0
example (x : ℝ) : (x ^ (2 : ℝ)) ^ (1 / 2 : ℝ) = x := by simp
/-! Sine, cosine and π -/
example (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := by simp
example (x : ℝ) : Real.sin x * Real.sin x = 1 - Real.cos x * Real.cos x := by grind
example (x : ℝ) : Real.cos (2 * x) = 1 - 2 * Real.sin x ^ 2 := by rw [Real.cos_two_mul]; grind
example (x : ℝ) : Real.sin x * Real.cos x ≤ 1 / 2 := by
  nlinarith [Real.sin_sq_add_cos_sq x, sq_nonneg (Real.sin x - Real.cos x)]
example (x : ℝ) : 2 * Real.sin x ≤ 3 := by grind
example : Real.cos (π / 3) = 1 / 2 := by simp
example : Real.sin (π / 4) = √2 / 2 := by simp
example (x : ℝ) : Real.sin (x + 2 * π) = Real.sin x := by simp
example (n : ℤ) : Real.sin (n * π) = 0 := by simp
example (x : ℝ) (h₀ : 0 < x ∧ x < π) : 12 ≤ (9 * (x ^ 2 * Real.sin x ^ 2) + 4) / (x * Real.sin x) := by
  have h : 0 < x * Real.sin x := mul_pos h₀.1 (Real.sin_pos_of_pos_of_lt_pi h₀.1 h₀.2)
  rw [le_div_iff₀ h]; nlinarith [sq_nonneg (3 * (x * Real.sin x) - 2)]
example (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ π) (h : Real.cos x = 1 / 2) : x = π / 3 :=
  Real.injOn_cos ⟨h₀, h₁⟩ ⟨by linarith [Real.pi_pos], by linarith [Real.pi_pos]⟩ (by rw [h, Real.cos_pi_div_three])
example (x : ℝ) (h : Real.cos x = 1) : ∃ n : ℤ, (n : ℝ) * (2 * π) = x := (Real.cos_eq_one_iff x).mp h
example : 3 < π := by grind
-- fails: it is false
example : π < 3 := by grind
-- fails: it is false
example : Real.cos (π / 3) = √3 / 2 := by simp
-- fails: it is false
example (x : ℝ) : Real.sin x < 1 := by grind
-- fails: it is false
example (x : ℝ) : Real.sin (x + π) = Real.sin x := by simp
-- fails: it is false
example (x y : ℝ) : Real.sin (x + y) = Real.sin x + Real.sin y := by rw [Real.sin_add]
