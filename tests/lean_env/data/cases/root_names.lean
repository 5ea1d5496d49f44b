-- Lemmas under Mathlib's root names, and decidability.
open BigOperators Real Nat Topology Rat
/-! Mathlib's root names: logic, order, algebra -/
example (f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f a = f b := congr_arg f h
example (f g : ℕ → ℕ) (h : f = g) (n : ℕ) : f n = g n := by have := congr_fun h n; exact this
example (x y : ℝ) (h : x = y) : y = x := by rw [eq_comm]; exact h
example (x y : ℝ) : x = y ↔ x - y = 0 := by simp only [sub_eq_zero]
example (x : ℝ) : -x + x = 0 := by rw [add_left_neg]
example (x y : ℝ) : x + y + -y = x := by rw [add_neg_cancel_right]
example (x : ℝ) (h : x ≠ 0) : x * x⁻¹ = 1 := mul_inv_cancel h
example (a b : ℝ) (h : a ≠ 0) : a * b / a = b := by rw [mul_div_cancel_left b h]
example (a b c : ℝ) (h : a ≤ b) (k : 0 ≤ c) : a / c ≤ b / c := div_le_div_of_le_of_nonneg h k
example (a b c : ℝ) (h : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by rw [div_le_iff₀ h]
example (a b c d : ℝ) (h : a < b) (k : c < d) : a - d < b - c := sub_lt_sub h k
example (a b : ℕ) (h : a < b ∨ b < a) : a ≠ b := h.elim ne_of_lt ne_of_gt
example (a b c : ℝ) (h : a = b) (k : b < c) : a < c := h.trans_lt k
example (p q : Prop) (h : p ∨ q) (k : ¬ p) : q := h.resolve_left k
example (p : ℕ → Prop) : (¬ ∀ n, p n) ↔ ∃ n, ¬ p n := not_forall
example (a b : ℝ) : max a b = a ∨ max a b = b := by rcases max_cases a b with h | h <;> simp [h]
example (f : ℝ → ℝ) (h : StrictMono f) (x y : ℝ) (e : f x = f y) : x = y := h.injective e
-- fails: the divisor may be 0
example (a b : ℝ) : a * b / a = b := by rw [mul_div_cancel_left]
-- fails: it is false for c < 0
example (a b c : ℝ) (h : a ≤ b) : a / c ≤ b / c := by apply div_le_div_of_le_of_nonneg h
/-! Mathlib's root names: sets, bijections, finite sets -/
example (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x + 1) : f ⁻¹' {7} = {3} := by
  ext x; simp only [Set.mem_preimage, Set.mem_singleton_iff, h]; constructor <;> intro k <;> linarith
example (s : Set ℕ) (a b : ℕ) (h : IsLeast s a) (k : IsLeast s b) : a = b := h.unique k
example (s : Set ℕ) (a b : ℕ) (h : IsLeast s a) (k : b ∈ s) : a ≤ b := h.2 k
example : IsLeast {n : ℕ | 5 ≤ n} 5 := ⟨by simp, fun n h => h⟩
example (x : ℝ) (h : x ∈ Set.Icc 0 1) : x ^ 2 ≤ 1 := by nlinarith [h.1, h.2]
example (σ : Equiv ℝ ℝ) (h : σ.1 2 = 3) : σ.2 3 = 2 := by simp [← h]
example (σ : Equiv ℕ ℕ) (a b : ℕ) (h : a = σ b) : σ.symm a = b := (Equiv.symm_apply_eq σ).mpr h
example (s : Finset ℕ) : s.card = ∑ x ∈ s, 1 := Finset.card_eq_sum_ones s
example (n : ℕ) : ∑ k ∈ Finset.range n, ((k + 1 : ℕ) - (k : ℤ)) = n := by simp
example (f : ℕ → ℝ) (n : ℕ) : ∑ k ∈ Finset.range n, (f (k + 1) - f k) = f n - f 0 := Finset.sum_range_sub f n
example (f : ℕ → ℝ) (c : ℝ) (s : Finset ℕ) : (∑ k ∈ s, f k) / c = ∑ k ∈ s, f k / c := Finset.sum_div s f c
example (n : ℕ) : (Finset.Icc 1 n).card = n := by simp
example (s t : Finset ℕ) (h : s ⊆ t) : s.card ≤ t.card := Finset.card_le_card h
-- fails: it is false
example (s t : Finset ℕ) (h : s ⊆ t) : t.card ≤ s.card := Finset.card_le_card h
-- fails: it is false
example (x : ℝ) : x ∈ Set.Icc (0 : ℝ) 1 := by simp
/-! Decidable propositions -/
example : 39 ∈ {x : ℕ | 30 * x ≡ 42 [MOD 47]} := by decide
example : ∀ x ∈ ({1, 2, 3} : Finset ℕ), x < 4 := by decide
example : Finset.filter (fun x => x % 3 = 1) (Finset.range 10) = {1, 4, 7} := by decide
example : (5 : ℕ) ∉ ({1, 2, 3} : Finset ℕ) := by decide
example : ({1, 2} : Finset ℕ) ⊆ {2, 1, 3} := by decide
example : ∀ x : Fin 5, x.val * x.val < 20 := by decide
example : ∃ m < 10, m * m = 49 := by decide
example : (Finset.filter (fun n => n ∣ 12) (Finset.Icc 1 12)).card = 6 := by decide
example : (7 : ℤ) ≡ 1 [ZMOD 3] := by decide
-- fails: it is false
example : 40 ∈ {x : ℕ | 30 * x ≡ 42 [MOD 47]} := by decide
-- fails: it is false
example : ({1, 2} : Finset ℕ) = {1, 3} := by decide

/-! Sums over finite types, and with the variable's type -/
example : ∑ i : Fin 3, (i : ℕ) = 3 := by decide
example : ∏ i : Fin 3, ((i : ℕ) + 1) = 6 := by decide
example (f : Fin 3 → ℝ) : ∑ i, f i = ∑ i : Fin 3, f i := rfl
example (z : ℂ) : (∑ k : ℤ in Finset.Icc 1 12, z ^ k ^ 2) = ∑ k ∈ Finset.Icc (1 : ℤ) 12, z ^ k ^ 2 := rfl
-- fails: it is false
example : ∑ i : Fin 3, (i : ℕ) = 6 := by decide
