-- Mathlib's tactics about numbers: what they prove, what they leave, and where they fail.
/-! norm_num -/
example : (2:Real)/3 + 1/3 = 1 := by norm_num
example : (2:Real)^(-1:Int) = 1/2 := by norm_num
example : Nat.Prime 97 := by norm_num
example : ¬ Nat.Prime 91 := by norm_num
example (x : Real) (h : x = 2) : x^2 = 4 := by norm_num [h]
example (x : Real) (h : x + (2 + 3) = 1) : x + 5 = 1 := by norm_num at h; exact h
-- fails: it does not use hypotheses
example (x : Real) (h : x = 1) : x + 0 = 1 - 1 := by norm_num
example (x y : Real) (h : x = y) : x = y := by norm_num at h; exact h
/-! ring, ring_nf -/
example (a b : Real) : (a+b)^2 = a^2+2*a*b+b^2 := by ring
example (n : Nat) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (n : Nat) (x : Real): x ^ (2*n + 1) = x * x ^ n *x^n := by ring
example (a b : Real) (h : (a+b)^2 = 3) : a * b * 2 + a ^ 2 + b ^ 2 = 3 := by ring_nf at h; exact h
example (a b : Real) (h : (a - b) / 2 < 2 * b - a - 1) : a * (1 / 2) + b * (-1 / 2) < -1 - a + b * 2 := by ring_nf at h; exact h
example (a b : Nat) (h : (a + b) * 3 = 6) : a * 3 + b * 3 = 6 := by ring_nf at h; exact h
-- fails: it is false
example (a b : Real) : (a+b)^2 = a^2+a*b+b^2 := by ring
example (a b : Real) (h : a + b = 1) : a + b = 1 := by ring_nf at h; exact h
/-! field_simp -/
example (a b : Real) (h : a ≠ 0) (k : 0 < b) : 1 / a + 1 / b = (a + b) / (a * b) := by field_simp; ring
example (a b : Real) (h0 : a ≠ 0) (h : 1 / a + b = 3) : 1 + b * a = 3 * a := by field_simp at h; exact h
example (a b : Real) (h0 : 0 < a) (h1 : 0 < b): a / b + b / a ≥ 2 := by
  field_simp; rw [le_div_iff₀ (by positivity)]; nlinarith [sq_nonneg (a - b)]
example (a : Real) : 1 / (11 + a ^ 2) + 1 / 11 ≤ 2 / 11 := by
  field_simp; rw [div_le_div_iff (by positivity) (by positivity)]; nlinarith [sq_nonneg a]
-- fails: the denominator may be 0
example (a b : Real) : a / b * b = a := by field_simp
/-! linarith, nlinarith -/
example (x y : Real) (h : x < y) (h2 : y < 3) : x < 3 := by linarith
example (x : Real) (h : 2*x = 6) : x = 3 := by linarith only [h]
example (x y : Real) : 2*x*y ≤ x^2 + y^2 := by nlinarith [sq_nonneg (x-y)]
-- fails: it is false
example (x y : Real) (h : x < y) (h2 : y < 3) : x < 2 := by linarith
-- fails: only one of the hypotheses is used
example (x y : Real) (h : 2*x = 6) (k : x = y) : y = 3 := by linarith only [h]
-- fails: it is false
example (x y : Real) (h : 0 < x) (k : 0 < y): 3 < x * y := by nlinarith
/-! linear_combination -/
example (a b : Real) (h : a = 2 * b) (k : b = 3) : a = 6 := by linear_combination h + 2 * k
example (a b : Real) (h : a + b = 1) (k : a - b = 3) : a = 2 := by linear_combination (h + k) / 2
-- fails: another combination is needed
example (a b : Real) (h : a = 2 * b) (k : b = 3) : a = 6 := by linear_combination h + 3 * k
/-! positivity, gcongr -/
example (a b : Real) (h : 0 < a) (k : 0 ≤ b) : 0 < a^2 + b * a / 3 := by positivity
example (a b : Real) : 0 ≤ (a - b)^2 + (a+b)^4 + Real.sqrt b := by positivity
example (a : Real) (h : a ≠ 0) : a^2 * 3 ≠ 0 := by positivity
example (a b c : Real) (h : a ≤ b) (k : 0 < c) : a * c + 3 ≤ b * c + 3 := by gcongr
example (a b : Real) (h : a ≤ b) (k : 0 ≤ a) : a^3 ≤ b^3 := by gcongr
-- fails: it is false
example (a b : Real) : 0 ≤ a * b := by positivity
-- fails: it is false
example (a b c : Real) (h : a < b) (k : 0 < c) : b / c < a / c := by gcongr
/-! push_cast, norm_cast, exact_mod_cast, zify, rify -/
example (n m : Nat) (h : (n : Real) + 2 = m * 3) : n + 2 = m * 3 := by exact_mod_cast h
example (n m : Nat) (h : n + 2 = m * 3) : (n : Real) + 2 = m * 3 := by exact_mod_cast h
example (n m : Int) (h : (n : Real) < m + 1) : n < m + 1 := by norm_cast at h; exact h
example (n m : Nat) (h : n + 2 < m * 3) : (n : Int) + 2 < m * 3 := by zify at h; exact h
example (n m : Nat) (h : n + 2 < m * 3) : (n : Real) + 2 < m * 3 := by rify at h; exact h
example (n m : Nat) : ((n + m^2 : Nat) : Real) = n + m^2 := by push_cast
-- fails: it is false
example (n m : Nat) (h : n + 2 = m * 3) : (n : Real) + 3 = m * 3 := by exact_mod_cast h

-- fails: there is no such lemma
example : (2 : ℕ) + 2 = 4 := by norm_num [no_such_lemma]
-- fails: there is no such lemma
example (x : ℕ) (h : x = 4) : 2 + 2 = x := by norm_num [no_such_lemma, h]
