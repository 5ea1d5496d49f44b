-- Lemmas of algebra, order, sums and number theory under Mathlib's names.
open BigOperators Real Nat Topology Rat
/-! Mathlib's lemmas: algebra and order, on ℕ, ℤ, ℚ, ℝ, ℂ -/
example (a b c : ℕ) : a + b + c = c + b + a := by rw [add_comm a b, add_comm, add_assoc]
example (a b c : ℕ) (h : 0 < a) (k : b < c) : a * b < a * c := mul_lt_mul_of_pos_left k h
example (a b : ℕ) (h : 0 < a) (k : 0 < b) : 0 < a * b := by apply mul_pos <;> assumption
example (a b : ℕ) (h : a * b = 0) : a = 0 ∨ b = 0 := by rw [mul_eq_zero] at h; exact h
example (a b : ℕ) (h : 2 ≤ b) : 2 ^ 5 ≤ b ^ 5 := pow_le_pow_left (by simp) h 5
example (a b : ℕ) : (a + b)^2 = a^2 + 2 * a * b + b^2 := by rw [add_sq]
example (a b : ℤ) (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
example (a b : ℝ) : (a - b)^2 = a^2 - 2 * a * b + b^2 := by rw [sub_sq]
example (z w : ℂ) (h : z * w = 0) (k : z ≠ 0) : w = 0 := by simpa [k] using h
example (z : ℂ) : z ^ 3 = z * z ^ 2 := by rw [pow_succ, mul_comm]
example (a b : ℝ) (h : 0 < b) (k : a < b) : a / b < 1 := (div_lt_one h).mpr k
example (a b c : ℚ) : a / c + b / c = (a + b) / c := by rw [div_add_div_same]
example (a : ℤ) : |a| ^ 2 = a ^ 2 := sq_abs a
example (a b : ℚ) (h : |a| < b) : a < b := (abs_lt.mp h).2
example (a b : ℝ) : |a * b| = |a| * |b| := abs_mul a b
-- fails: it is false
example (a b c : ℤ) (k : b < c) : a * b < a * c := by grind
-- fails: it is false
example (a : ℝ) : |a| = a := by simp
/-! Mathlib's lemmas: sums and products over finite sets -/
example (f : ℕ → ℝ) (n : ℕ) : ∑ k ∈ Finset.range (n + 1), f k = ∑ k ∈ Finset.range n, f k + f n := by
  rw [Finset.sum_range_succ]
example : ∑ k ∈ Finset.range 11, (k : ℝ) = 55 := by norm_num [Finset.sum_range_succ]
example : ∑ k ∈ Finset.range 101, k = 5050 := by decide +kernel
example (s : Finset ℕ) (h : (s.filter (· ≤ 2)).card = 1) : (s.filter (· + 1 ≤ 3)).card = 1 := by simpa using h
example : (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)).card = 48 := by norm_num
example (n : ℕ) : ∑ i ∈ Finset.Icc 1 n, (i : ℝ) = n * (n + 1) / 2 := by
  induction n with
  | zero => simp
  | succ n ih => rw [Finset.sum_Icc_succ_top (by omega), ih]; push_cast; ring
example : ∏ k ∈ Finset.Icc 1 5, ((k : ℕ) : ℚ) = 120 := by norm_num [Finset.prod_Icc_succ_top]
example (n : ℕ) : (∑ k ∈ Finset.range (n + 1), (k : ℝ)) * 2 = n * (n + 1) := by
  induction n with
  | zero => simp
  | succ n ih => rw [Finset.sum_range_succ, add_mul, ih, Nat.cast_succ]; ring
example (s : Finset ℕ) (f g : ℕ → ℂ) : ∑ x in s, (f x + g x) = ∑ x in s, f x + ∑ x in s, g x := Finset.sum_add_distrib
example (n : ℕ) (c : ℝ) : ∑ _k ∈ Finset.range n, c = n * c := by simp
example (a b : ℕ) : a ∈ Finset.Icc 1 b ↔ 1 ≤ a ∧ a ≤ b := by simp
example (f : ℕ → ℕ) (s : Finset ℕ) : ((∑ k ∈ s, f k : ℕ) : ℝ) = ∑ k ∈ s, (f k : ℝ) := Nat.cast_sum s f
-- fails: it is false
example (f : ℕ → ℝ) (n : ℕ) : ∑ k ∈ Finset.range (n + 1), f k = ∑ k ∈ Finset.range n, f k := by simp
/-! Mathlib's lemmas: congruences, divisibility, primes -/
example (a b n : ℕ) (h : a ≡ b [MOD n]) : a ^ 2 ≡ b ^ 2 [MOD n] := h.pow 2
example (a b n : ℤ) (h : a ≡ b [ZMOD n]) : n ∣ b - a := h.dvd
example (n : ℤ) (h : n % 5 = 3) : (n * n) % 5 = 4 := by rw [Int.mul_emod, h]; rfl
example (p a b : ℕ) (h : Nat.Prime p) (k : p ∣ a * b) : p ∣ a ∨ p ∣ b := h.dvd_mul.mp k
example (a b c : ℤ) (h : a ∣ b) : a ∣ b * c := dvd_mul_of_dvd_left h c
-- fails: it is false
example (a b n : ℤ) (h : a ^ 2 ≡ b ^ 2 [ZMOD n]) : a ≡ b [ZMOD n] := by exact h
/-! Mathlib's lemmas: square roots, floors, casts -/
example : √(4 : ℝ) = 2 := by rw [Real.sqrt_eq_iff_sq_eq] <;> norm_num
example (a b : ℝ) (ha : 0 ≤ a) (h : a ^ 2 ≤ b) (hb : 0 ≤ b) : a ≤ √b := (Real.le_sqrt ha hb).2 h
example (a b : ℝ) (h : 0 ≤ a) : √(a / b) = √a / √b := Real.sqrt_div h b
example : ⌊(7 / 2 : ℝ)⌋ = 3 := by rw [Int.floor_eq_iff]; norm_num
example (a b : ℕ) : ((a + 2 * b : ℕ) : ℝ) = a + 2 * b := by simp
example (a b : ℕ) (h : (a : ℂ) = b) : a = b := Nat.cast_inj.mp h
example (a b : ℤ) (h : (a : ℝ) ≤ b) : a ≤ b := Int.cast_le.mp h
-- fails: it is false
example (a b : ℕ) : ((a - b : ℕ) : ℝ) = a - b := by simp
