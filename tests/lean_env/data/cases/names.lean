-- What proofs for Mathlib say about numbers: the names of ℕ, ℤ, ℚ, ℝ, ℂ and ZMod n.
open BigOperators Real Nat Topology Rat
/-! Mathlib's names: natural numbers -/
example (a b c : ℕ) : a * (b - c) = a * b - a * c := by rw [Nat.mul_sub_left_distrib]
example (a b c : ℕ) (h : 0 < a) (k : b * a = c * a) : b = c := Nat.eq_of_mul_eq_mul_right h k
example (n : ℕ) (h : n ≠ 0) : n.pred.succ = n := Nat.succ_pred_eq_of_pos (Nat.pos_of_ne_zero h)
example (a b k : ℕ) (h : k ∣ a) (h' : k ∣ b) : k ∣ a - b := Nat.dvd_sub' h h'
example (a b : ℕ) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := (Nat.pow_le_pow_iff_left (by norm_num)).mp h
example (a b : ℕ) (h : a % 7 = 3) (k : b % 7 = 5) : (a ^ 2 + b) % 7 = 0 := by simp [Nat.add_mod, Nat.pow_mod, h, k]
example (a m n : ℕ) (h : Nat.Coprime a m) (k : Nat.Coprime a n) : Nat.Coprime a (m * n) := h.mul_right k
example (p n : ℕ) (hp : p.Prime) : p ∣ n ! ↔ p ≤ n := hp.dvd_factorial
example (a b n : ℕ) : a ≡ b [MOD n] ↔ (n : ℤ) ∣ b - a := Nat.modEq_iff_dvd
example (m n a b : ℕ) (h : Nat.Coprime m n) (h1 : a ≡ b [MOD m]) (h2 : a ≡ b [MOD n]) : a ≡ b [MOD m * n] :=
  (Nat.modEq_and_modEq_iff_modEq_mul h).mp ⟨h1, h2⟩
example (n k : ℕ) (h : k ≤ n) : Nat.choose n (n - k) = Nat.choose n k := Nat.choose_symm h
example (n : ℕ) : Nat.sqrt n = 0 ↔ n = 0 := Nat.sqrt_eq_zero
example : Nat.digits 10 123 = [3, 2, 1] := by norm_num
example : Nat.log 2 17 = 4 := by decide
example (b n : ℕ) : Nat.ofDigits b (Nat.digits b n) = n := Nat.ofDigits_digits b n
example (n d : ℕ) (h : n ≠ 0) (k : d ∣ n) : d ∈ Nat.divisors n := by simp [h, k]
example (p : ℕ → Prop) [DecidablePred p] (h : ∃ n, p n) : p (Nat.find h) := Nat.find_spec h
-- fails: it is false
example (a b c : ℕ) : a + (b - c) = a + b - c := by omega
-- fails: it is false
example (a b n : ℕ) (h : n * a ≡ n * b [MOD n]) : a ≡ b [MOD n] := by exact Nat.ModEq.cancel_left_of_coprime (by norm_num) h
-- fails: it is false for b = 0
example (a b : ℕ) : a * b / b = a := by rw [Nat.mul_div_cancel]
/-! Principles of induction -/
example (n : ℕ) : n < 2 ^ n := by
  induction n using Nat.strong_induction_on with
  | _ n ih => exact Nat.lt_two_pow_self
example (n : ℕ) : n < 2 ^ n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact Nat.lt_two_pow_self
example (n : ℕ) : n < 2 ^ n := by
  induction' n using Nat.strong_induction_on with n ih
  exact Nat.lt_two_pow_self
example (n : ℕ) (h : 1 ≤ n) : n ≤ n * n := by
  induction n, h using Nat.le_induction with
  | base => norm_num
  | succ k hk ih => nlinarith
example (n : ℕ) : Nat.fib n ≤ Nat.fib (n + 1) := by
  induction n using Nat.twoStepInduction with
  | zero => simp
  | one => simp
  | more n h1 h2 => exact Nat.fib_le_fib_succ
/-! Mathlib's names: integers, rational, real and complex numbers -/
example (m n : ℕ) : (m : ℤ) ∣ n ↔ m ∣ n := Int.natCast_dvd_natCast
example (m n : ℕ) : (m : ℤ) ∣ n ↔ m ∣ n := Int.coe_nat_dvd
example (a b : ℤ) (h : 0 ≤ a) (k : a < b) : a % b = a := Int.emod_eq_of_lt h k
example (a b c : ℤ) : (a + b * c) % b = a % b := by simp
example (n : ℤ) : Even (n * (n + 1)) := Int.even_mul_succ_self n
example (a b : ℤ) (h : a * b = 1) : a = 1 ∨ a = -1 := Int.eq_one_or_neg_one_of_mul_eq_one h
example : (Finset.Icc (-12) 4).card = 17 := by rfl
example (x : ℝ) (h : 0 ≤ x) : √x ^ 2 = x := by simp [h]
example (x : ℝ) (h : 0 < x) : 0 < √x := Real.sqrt_pos_of_pos h
example : ⌊(7 / 2 : ℚ)⌋ = 3 := by rw [Int.floor_eq_iff]; norm_num
example (x : ℝ) (n : ℕ) (h : (n : ℝ) ≤ x) : n ≤ ⌊x⌋₊ := Nat.le_floor h
example (x : ℝ) : ⌊x + 1⌋ = ⌊x⌋ + 1 := by simp
example (p q : ℚ) (h : (p : ℝ) + 1 = q) : p + 1 = q := by exact_mod_cast h
example (p q : ℚ) (h : p ≤ q) : (p : ℝ) ≤ q := by exact_mod_cast h
example (q : ℚ) : (q.num : ℚ) / q.den = q := Rat.num_div_den q
example (x y : ℝ) (h : (x : ℂ) + 1 = y) : x + 1 = y := by exact_mod_cast h
example (z : ℂ) (h : z.re = 1) (k : z.im = 2) : z = 1 + 2 * Complex.I := by
  rw [Complex.ext_iff]; simp [h, k]
example : Complex.I ^ 4 = 1 := by simp
example : Complex.normSq (3 + 4 * Complex.I) = 25 := by norm_num [Complex.normSq_apply]
-- fails: it is false for negative numbers
example (a b : ℤ) (h : a < b) : a % b = a := by exact Int.emod_eq_of_lt h h
-- fails: it is false
example (z : ℂ) (h : z.re = 1) : z = 1 := by rw [Complex.ext_iff]; simp [h]
-- fails: it is false for negative numbers
example (x : ℝ) : √x ^ 2 = x := by simp
-- fails: it is false
example (x y : ℝ) : ⌊x + y⌋ = ⌊x⌋ + ⌊y⌋ := by simp
/-! ZMod n, and powers with large exponents -/
example : (3 : ZMod 31)⁻¹ = 21 := by rfl
example : (3 : ZMod 31)⁻¹ = 21 := by decide
example : (3 : ZMod 31)⁻¹ = 21 := by norm_num
example : (3 : ZMod 7) * 5 = 1 := by rfl
example : ∀ x : ZMod 4, x ^ 2 = 0 ∨ x ^ 2 = 1 := by decide
example (x : ZMod 8) : x ^ 2 = 0 ∨ x ^ 2 = 1 ∨ x ^ 2 = 4 := by revert x; decide
example : ¬ ∃ x : ZMod 5, x ^ 2 = 2 := by decide
example (n : ℕ) : (n : ZMod 7) = 0 ↔ 7 ∣ n := ZMod.natCast_zmod_eq_zero_iff_dvd n 7
example (a b : ℤ) : (a : ZMod 7) = b ↔ a ≡ b [ZMOD 7] := ZMod.intCast_eq_intCast_iff a b 7
example : 256 ^ 500 % 5 = 1 := by norm_num
example (n : ℕ) (h : n = 2 ^ 2010 % 10) : n = 4 := by simp [h]
example (n : ℤ) (h : n = 7 ^ 999 % 100) : n = 43 := by norm_num at h; exact h
-- fails: it is false
example : ∀ x : ZMod 4, x ^ 2 = 0 := by decide
-- fails: it is false
example : 256 ^ 500 % 5 = 2 := by norm_num
-- fails: it is false
example : (2 : ZMod 4)⁻¹ * 2 = 1 := by decide
