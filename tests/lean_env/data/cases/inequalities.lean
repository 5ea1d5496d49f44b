/-! linarith: preprocessing -/
example (x y : ℝ) (h : x ≤ y / 2) (k : y < 3) : x < 3 / 2 := by linarith
example (x y : ℝ) (h : ¬ x ≤ y) (k : 2⁻¹ * y ≥ 1) : x > 2 := by linarith
example (x y : ℕ) (h : x < y) (k : y < x + 2) : y = x + 1 := by linarith
example (n : ℕ) (x : ℝ) (h : x + n < 0) : x < 0 := by linarith
example (x y : ℤ) (h : x < y) (k : y < x + 1) : False := by linarith
example (x y : ℚ) (h : x + y = 3 ∧ x - y = 1) : x = 2 := by linarith
example (x y z : ℝ) (h : x * y + z = 3) (k : 2 * (x * y) - z ≤ 0) : x * y ≤ 1 := by linarith
example (x : ℝ) : x * (x + 1) ≤ x ^ 2 + x := by linarith
example (x : ℝ) (h : (x - 1) / 3 = 2 - x / 2) : x = 14 / 5 := by
  have k : 0 ≤ x ∨ x < 0 := le_or_lt 0 x
  linarith
-- fails: it is false
example (x y : ℝ) (h : x < y) (k : y < x + 1) : False := by linarith
-- fails: it is false
example (n : ℕ) (x : ℝ) (h : x - n < 0) : x < 0 := by linarith
-- fails: it is false
example (x y : ℤ) (h : 2 * x ≤ 2 * y + 3) : x ≤ y := by linarith
-- fails: it is false
example (x y : ℝ) (h : x ≤ y / 2) (k : y < 3) : x < 1 := by linarith
/-! nlinarith: products and squares -/
example (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a ^ 3 + b ^ 3 + c ^ 3 ≥ 3 * a * b * c := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (a - c), mul_pos ha hb]
example (a b c : ℝ) : a ^ 4 + b ^ 4 + c ^ 4 ≥ a * b * c * (a + b + c) := by
  nlinarith [sq_nonneg (a ^ 2 - b ^ 2), sq_nonneg (b ^ 2 - c ^ 2), sq_nonneg (c ^ 2 - a ^ 2), sq_nonneg (a * b - b * c),
    sq_nonneg (b * c - c * a), sq_nonneg (c * a - a * b)]
example (x y : ℝ) (hx : 0 ≤ x) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by nlinarith
example (x y : NNReal) (h : √(x : ℝ) ≤ 3) (k : √(y : ℝ) ≤ 4) : √(x : ℝ) + √(y : ℝ) ≤ 7 := by linarith
example (x y : ℝ) (hx : |x| ≤ 1) (hy : |y| ≤ 1) : |x| * |y| ≤ 1 := by nlinarith [abs_nonneg x, abs_nonneg y]
example (a t : ℝ) (ha : 0 < a) (ht : 0 ≤ t) (h : t ^ 2 = a) : a ^ 2 + 2 * t ≥ 3 * a := by nlinarith [sq_nonneg (t - 1)]
example (b : ℕ) (h : 3 * b ^ 2 + 2 * b + 1 = 57) : b ≤ 4 := by nlinarith
example (a b : ℝ) (h : a + b = 2) : a * b ≤ 1 := by
  have k : 0 ≤ (a - b) ^ 2 := sq_nonneg (a - b)
  nlinarith
example (x : ℝ) (h : x ^ 2 - 5 * x - 4 ≤ 10) : -2 ≤ x := by nlinarith
-- fails: it is false
example (a b c : ℝ) : a ^ 3 + b ^ 3 + c ^ 3 ≥ 3 * a * b * c := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (a - c)]
-- fails: it is false
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a + b = 2) : a * b < 1 := by nlinarith [sq_nonneg (a - b), mul_pos ha hb]
-- fails: it is false
example (x y : ℝ) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by nlinarith [sq_nonneg x, sq_nonneg y, sq_nonneg (x - y)]
-- fails: it is false for 0
example (x : ℝ) : x < x ^ 2 + 1 / 4 := by nlinarith [sq_nonneg (x - 1 / 2)]
/-! positivity: shapes -/
example (x : ℝ) : 0 ≤ x ^ 8 + |x| := by positivity
example (x : ℝ) (h : x ≠ 0) : 0 < x ^ 4 * |x| := by positivity
example (x y : ℝ) (h : 0 < x) : 0 < Real.exp y + x ^ y := by positivity
example (n : ℕ) : (0 : ℝ) < (Nat.factorial n : ℝ) := by positivity
example (n : ℕ) (f : ℕ → ℝ) : 0 ≤ ∑ k ∈ Finset.range n, f k ^ 2 := by positivity
example (x y : ℝ) (h : 0 < x) (k : 0 < y) : 0 < min x y ∧ 0 < max (-x) y := ⟨by positivity, by positivity⟩
-- fails: it is false for 0
example (x : ℝ) : 0 < |x| := by positivity
-- fails: it is false
example (x : ℝ) : 0 ≤ x ^ 7 := by positivity
-- fails: it is false
example (n : ℕ) (f : ℕ → ℝ) : 0 < ∑ k ∈ Finset.range n, f k ^ 2 := by positivity
/-! norm_num: relations and numbers -/
example (x : ℝ) : (-2 : ℝ) < 7 ∧ ¬ (-2 : ℝ) > 7 ∧ (7 : ℝ) ≥ -2 := by norm_num
example (h : (2 : ℝ) > 3) : False := by norm_num at h
example : √4 + √(9 / 25) = 13 / 5 := by norm_num
example : (256 ^ 500) % 5 = 1 ∧ (2 ^ 100) % 7 = 2 ∧ Nat.gcd 180 168 = 12 := by norm_num
example : (-7 : ℤ) % 3 = 2 ∧ ¬ (7 : ℤ) ∣ 92 := by norm_num
-- fails: it is false
example : (-2 : ℝ) > 7 := by norm_num
-- fails: it is false
example (x : ℝ) (h : x = -2) : x > 7 := by simp [h]
-- fails: it is false
example : √2 = 3 / 2 := by norm_num
/-! gcongr, rel: congruence -/
example (a b c : ℝ) (h : a ≤ b) (k : 0 ≤ c) : c * a + 1 ≤ c * b + 1 := by rel [h]
example (a b c d : ℝ) (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by gcongr
-- fails: the factor may be negative
example (a b c : ℝ) (h : a ≤ b) : c * a ≤ c * b := by rel [h]

/-! nlinarith: squares of differences of atoms -/
example (a b : ℝ) : 2 * (a * b) ≤ a * a + b * b := by nlinarith
example (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by nlinarith
example (a b : ℝ) (h : 0 < a) (h2 : 0 < b) : a / b + b / a ≥ 2 := by field_simp; rw [le_div_iff₀ (by positivity)]; nlinarith
-- fails: it is false
example (a b : ℝ) : 2 * (a * b) < a * a + b * b := by nlinarith
-- fails: it is false
example (a b c : ℝ) : 2 * (a * b + b * c + c * a) ≤ a ^ 2 + b ^ 2 + c ^ 2 := by nlinarith
