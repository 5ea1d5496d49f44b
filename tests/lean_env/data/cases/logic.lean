-- Mathlib's tactics of logic and its notation.
open BigOperators Real Nat Topology Rat
/-! Negation: push_neg, by_contra, by_contra!, contrapose, contrapose! -/
example (x y : ℕ) (h : x < y) : ¬ y ≤ x := by push_neg; exact h
example (f : ℕ → ℝ) (h : ¬ ∀ ε > 0, ∃ N, ∀ n ≥ N, f n < ε) : ∃ ε > 0, ∀ N, ∃ n ≥ N, ε ≤ f n := by push_neg at h; exact h
example (p q : Prop) (h : ¬ (p → q)) : p ∧ ¬ q := by push_neg at h; exact h
example (p q : Prop) (h : ¬ (p ↔ q)) : (p ∧ ¬ q) ∨ (¬ p ∧ q) := by push_neg at h; exact h
example (s : Finset ℕ) (h : ¬ ∃ z ∈ s, z < 3) : ∀ z ∈ s, 3 ≤ z := by push_neg at h; exact h
example (p q : Prop) (h : ¬ (p ∧ q)) : p → ¬ q := by push_neg at h; exact h
example (x y : ℝ) (h : ¬ x ≠ y) : x = y := by push_neg at h; exact h
example (p : Prop) (h : ¬¬p) : p := by by_contra hp; exact h hp
example (p : Prop) (h : ¬¬p) : p := by by_contra; contradiction
example (p : Prop) (h : ¬¬p) : p := by by_contra hp : ¬p; contradiction
example (x y : ℕ) (h : x = y → False) : x ≠ y := by by_contra k; exact h k
example (x y : ℕ) (h : ¬ y ≤ x) : x < y := by by_contra! k; exact h k
example (x y : ℕ) (h : ¬ y ≤ x) : x < y := by by_contra!; omega
example (f : ℕ → ℕ) (h : ∀ x, ∃ y, f y = x) : ∃ x, f x = 3 := by by_contra! k; obtain ⟨y, e⟩ := h 3; exact k y e
example (p q : Prop) (h : ¬ q → ¬ p) : p → q := by contrapose; exact h
example (p q : Prop) (h : ¬ q → ¬ p) (hp : p) : q := by contrapose hp; exact h hp
example (p q : Prop) (h : ¬ q → ¬ p) (hp : p) : q := by contrapose! hp with hq; exact h hq
example (x y : ℕ) (h : y ≤ x → x < 3) (k : 3 ≤ x) : x < y := by contrapose! k; exact h k
-- fails: it is false
example (x y : ℕ) : ¬ (x < y ∧ y < 3) := by push_neg; intro h; omega
-- fails: it is false
example (p q : Prop) (h : p → q) (hq : q) : p := by by_contra hp; exact hp (h hp)

/-! Terms: use, existsi, exacts, set, choose, apply_fun, convert, nth_rewrite, trans, simp_rw, lift -/
example : ∃ x y : ℕ, x + y = 3 := by use 1, 2
example : ∃ x y : ℕ, x + y = 3 := by existsi 1, 2; rfl
example (h : 5 > 3) : ∃ x : ℕ, x > 3 ∧ x = 5 := by use 5
example : ∃ x : ℝ, x ^ 2 = 4 := by use 2; norm_num
example : ∃! x : ℕ, x + 1 = 4 := by use 3; simp
example (p q : Prop) : p ∨ q → q ∨ p := by rintro (h | h); exacts [Or.inr h, Or.inl h]
example (a b : ℕ) (h : a + b = 3) : a + b + 1 = 4 := by set x := a + b with hx; rw [h]
example (a b : ℝ) (h : a + b = 3) : (a + b) ^ 2 = 9 := by set x : ℝ := a + b with ← hx; rw [h]; norm_num
example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ f : ℕ → ℕ, ∀ x, p x (f x) := by choose f hf using h; exact ⟨f, hf⟩
example (p : ℕ → ℕ → Prop) (h : ∀ x > 0, ∃ y z, p x y ∧ p y z) : ∃ y, p 3 y := by
  choose f g hf hg using h
  exact ⟨f 3 (by decide), hf 3 (by decide)⟩
example (a b : ℕ) (h : a = b) : a ^ 2 = b ^ 2 := by apply_fun (fun x => x ^ 2) at h; exact h
example (a b : ℕ) (h : a + 0 = b) : a = b := by convert h
example (a b c : ℕ) (f : ℕ → ℕ) (h : f a = c) (k : b = 1 * a) : f b = c := by convert h using 2; simp [k]
example (a b : ℕ) (h : a = b) : a + a = b + a := by nth_rewrite 1 [h]; rfl
example (a b : ℕ) (h : a = b) (k : a + a = b) : a + b = b := by nth_rw 2 [h] at k; exact k
example (a b c : ℝ) (h : a < b) (k : b < c) : a < c := by trans b <;> assumption
example (a b : ℕ) (h : ∀ x : ℕ, x + a = b) (k : 3 + a = 7) : b = 7 := by simp_rw [h] at k; exact k
example (z : ℤ) (h : 0 ≤ z) : ∃ n : ℕ, z = n := by lift z to ℕ using h with n; exact ⟨n, rfl⟩
example (s t : Set ℕ) (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := by ext x; exact h x
-- fails: it is false
example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ y, ∀ x, p x y := by choose f hf using h; use f 0; exact hf
-- fails: it is false
example (a b : ℕ) (f : ℕ → ℕ) (h : f a = f b) : a = b := by apply_fun f; exact h

/-! Case distinctions: cases', induction', split_ifs, interval_cases, fin_cases, rename', swap -/
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with a b
  · exact Or.inr a
  · exact Or.inl b
example (p q : ℕ → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, q x := by cases' h with x hx; cases' hx with _ hq; exact ⟨x, hq⟩
example (n : ℕ) : 0 + n = n := by
  induction' n with n ih
  · rfl
  · omega
example (n m : ℕ) (h : n < m) : n ≤ m := by induction' n with n ih generalizing m <;> omega
example (x : ℕ) : (if x = 3 then x else 3) = 3 := by
  split_ifs with h
  exact h
example (x : ℕ) (h : (if x = 3 then x else 3) = 4) : False := by split_ifs at h with k <;> omega
example (x : ℕ) (h : x < 3) (k : 0 < x) : x = 1 ∨ x = 2 := by interval_cases x <;> simp
example (x : ℤ) (h : x < 3) (k : -2 < x) : x ^ 2 ≤ 4 := by interval_cases x <;> simp
example (x : ℕ) (h : x < 60) (k : 20 ≤ x) : x * x < 60 * 60 := by interval_cases x <;> simp
example (n : ℕ) : n % 3 ≠ 7 := by interval_cases h : n % 3 <;> simp
example (n : ℕ) (h : 2 * n < 9) : n * n ≤ 16 := by interval_cases n <;> simp
example (x : ℕ) (h : x ∈ ({1, 2, 5} : Finset ℕ)) : x < 6 := by fin_cases h <;> simp
example (x : ℕ) (h : x ∈ Finset.range 3) : x < 6 := by fin_cases h <;> simp
example (i : Fin 3) : (i : ℕ) * i ≤ 4 := by fin_cases i <;> simp
example (b : Bool) : (b || !b) = true := by fin_cases b <;> rfl
example (a b : ℕ) (h : a = b) : b = a := by rename' h => k; exact k.symm
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor; swap; exact hq; exact hp
-- fails: it is false
example (x : ℕ) (h : x < 3) : x * x ≤ 3 := by interval_cases x <;> simp
-- fails: there is no upper bound
example (x : ℕ) (h : 3 ≤ x) : x * x ≤ 3 := by interval_cases x
-- fails: it is false
example (x : ℕ) (h : x ∈ ({1, 2, 5} : Finset ℕ)) : x < 5 := by fin_cases h <;> simp
-- fails: it is false
example (i : Fin 3) : (i : ℕ) * i ≤ 3 := by fin_cases i <;> simp

/-! Search: tauto, aesop -/
example (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by tauto
example (p q r s : Prop) (h : p ∨ q) (k : p → r) (l : q → s) : r ∨ s ∧ q := by tauto
example (p q : ℕ → Prop) (h : ∀ x, p x → q x) (k : ∃ x, p x) : ∃ x, q x := by aesop
example (x y : ℕ) (h : x = 3 ∧ y = 4) : x + y = 7 := by aesop
-- fails: it is false
example (p q : Prop) (h : p ∨ q) : p ∧ q := by tauto
-- fails: it is false
example (p q : ℕ → Prop) (h : ∀ x, p x → q x) (k : ∃ x, q x) : ∃ x, p x := by aesop

/-! Chains of relations -/
example (a b c : ℝ) (h : a ≤ b) (k : b < c) : a < c := calc
  a ≤ b := h
  _ < c := k
example (a b c d : ℚ) (h : a ≥ b) (k : b > c) (l : c = d) : a > d := by
  calc a ≥ b := h
    _ > c := k
    _ = d := l
example (a b c : ℤ) (h : a ∣ b) (k : b ∣ c) : a ∣ c := calc
  a ∣ b := h
  _ ∣ c := k
example (a b c : ℕ) (h : a ≡ b [MOD 3]) (k : b ≡ c [MOD 3]) : a ≡ c [MOD 3] := calc
  a ≡ b [MOD 3] := h
  _ ≡ c [MOD 3] := k
-- fails: it is false
example (a b c : ℝ) (h : a ≤ b) (k : b ≤ c) : a < c := calc
  a ≤ b := h
  _ ≤ c := k

/-! Notation and classes -/
example (s : Set ℕ) : {x ∈ s | x < 3} = {x | x ∈ s ∧ x < 3} := rfl
example (s : Finset ℕ) : (∑ x in s, x) = ∑ x ∈ s, x := rfl
example (s : Finset ℕ) : (∑ x ∈ s with x > 3, x) = ∑ x ∈ Finset.filter (fun x => x > 3) s, x := rfl
example (s : Finset ℕ) (h : ∃! x ∈ s, x = 3) : 3 ∈ s := by obtain ⟨x, ⟨h, rfl⟩, k⟩ := h; exact h
theorem type_star {α β : Type*} (a : α) (b : β) : (a, b).1 = a := rfl
example {α : Type*} [LinearOrder α] (a b : α) (h : a < b) : a ≤ b := le_of_lt h
example {α : Type*} [Preorder α] (a b c : α) (h : a ≤ b) (k : b < c) : a < c := calc
  a ≤ b := h
  _ < c := k
example {α : Type*} [CommRing α] (a b : α) : (a + b) * (a - b) = a ^ 2 - b ^ 2 := by ring
example {α : Type*} [LinearOrderedField α] (a b : α) (h : a < b) : (a + b) / 2 < b := by linarith
example {α : Type*} [Field α] [LinearOrder α] [IsStrictOrderedRing α] (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  nlinarith [sq_nonneg (a - b)]
-- fails: it is false
example {α : Type*} [PartialOrder α] (a b : α) (h : ¬ a ≤ b) : b < a := by grind
-- fails: it is false
example (s : Finset ℕ) (h : ∃ x ∈ s, x = 3) : ∃! x, x ∈ s := by tauto

/-! Bounded quantifiers -/
example : ∀ x ∈ Finset.range 10, x * x < 100 := by decide
example : ∃ x < 10, x * x = 49 := by decide
example : ∀ x, 1 ≤ x → x ≤ 10 → x * x < 101 := by decide
example : ¬ ∃ x ≤ 10, ∃ y < 5, x * x = 7 + 13 * y * y := by decide
-- fails: it is false
example : ∀ x ≤ 10, x * x < 100 := by decide
