-- Numerals, notation of sums and congruences, coercions.
/-! Numerals and notation: decide, rfl, simp, norm_num -/
open BigOperators Real Nat Topology Rat
example (n : ℕ) (z : ℤ) : n + 0 = n := by simp
example : 5! = 120 := by decide
example (a b : ℕ) (h : a ≡ b [MOD 5]) : a % 5 = b % 5 := h
example : ∑ k ∈ Finset.range 5, k = 10 := by rfl
example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by rfl
example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by decide +kernel
-- fails: too deep without the kernel: `decide +kernel` goes through
example : (2^2010) % 10 = 4 := by decide
-- fails: too deep without the kernel: `decide +kernel` goes through
example : (2^2010) % 10 = 4 := by rfl
example : (2^2010) % 10 = 4 := by simp
example : (2^2010) % 10 = 4 := by norm_num
example : (29 * 79 + 31 * 81) % 10 = 2 := by simp
example : (29 * 79 + 31 * 81) % 10 = 2 := by decide
example : (29 * 79 + 31 * 81) % 10 = 2 := by rfl
example (a b c : Nat) : a + b + c = c + (b + a) := by simp +arith
example (a b c : Nat) : a + b = b + a := by simp (config := {decide := true}) [Nat.add_comm]
example : Nat.Prime 97 := by decide
example : Nat.gcd 180 168 = 12 := by decide
example : Nat.gcd 180 168 = 12 := by simp
example : Nat.gcd 180 168 = 12 := by rfl
example (a : ℕ) (h : a + 3 = 5) : a = 2 := by simp at h; exact h
example : (5^999999) % 7 = 6 := by decide +kernel
-- fails: too deep without the kernel: `decide +kernel` goes through
example : (5^999999) % 7 = 6 := by decide
example : 11 ∣ 121 := by simp
example : 11 ∣ 121 := by decide
example : ¬ 11 ∣ 122 := by simp
example : ((3:ℤ) - 5) * 2 = -4 := by simp
example : ((3:ℤ) - 5) * 2 = -4 := by decide
example : ((3:ℤ) - 5) ^ 2 % 3 = 1 := by simp
