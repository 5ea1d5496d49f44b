prelude
import Init.NumberTheory.Congruence
/-! ℕ: successors, order, minimum and maximum, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
/-! successors and order -/
attribute [simp] Nat.le_eq
theorem succ_pos (n : Nat) : 0 < succ n := zero_lt_succ n
@[simp] protected theorem zero_lt_one : 0 < 1 := zero_lt_succ 0
protected theorem one_pos : 0 < 1 := zero_lt_succ 0
protected theorem zero_lt_two : 0 < 2 := zero_lt_succ 1
protected theorem two_pos : 0 < 2 := zero_lt_succ 1
protected theorem one_lt_two : 1 < 2 := Nat.le_refl 2
protected theorem one_ne_zero : (1 : Nat) ≠ 0 := succ_ne_zero 0
protected theorem two_ne_zero : (2 : Nat) ≠ 0 := succ_ne_zero 1
protected theorem zero_ne_one : (0 : Nat) ≠ 1 := (succ_ne_zero 0).symm
theorem succ_succ_ne_one (a : Nat) : succ (succ a) ≠ 1 := fun h => succ_ne_zero a (Nat.add_right_cancel (m := 1) h)
theorem succ_ne_self (n : Nat) : succ n ≠ n := Nat.ne_of_gt (lt_succ_self n)
theorem succ_inj' : succ m = succ n ↔ m = n := ⟨succ_inj, congrArg succ⟩
theorem succ_injective {m n : Nat} (h : succ m = succ n) : m = n := succ_inj h
theorem succ_ne_succ : succ m ≠ succ n ↔ m ≠ n := ⟨fun h e => h (congrArg succ e), fun h e => h (succ_inj e)⟩
theorem le_of_lt_succ (h : m < succ n) : m ≤ n := le_of_succ_le_succ h
theorem lt_succ_of_le (h : n ≤ m) : n < succ m := succ_le_succ h
theorem lt_succ_of_lt (h : n < m) : n < succ m := .step h
protected theorem lt_add_one_of_le (h : n ≤ m) : n < m + 1 := succ_le_succ h
theorem le_of_lt_add_one (h : m < n + 1) : m ≤ n := le_of_succ_le_succ h
theorem lt_succ_iff : m < succ n ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem lt_succ : m < succ n ↔ m ≤ n := lt_succ_iff
protected theorem lt_add_one_iff : m < n + 1 ↔ m ≤ n := lt_succ_iff
theorem lt_succ_iff_lt_or_eq : m < succ n ↔ m < n ∨ m = n := by omega
protected theorem add_one_le_iff : m + 1 ≤ n ↔ m < n := Iff.rfl
protected theorem lt_iff_add_one_le : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem succ_le : succ n ≤ m ↔ n < m := Iff.rfl
theorem succ_le_iff : succ m ≤ n ↔ m < n := Iff.rfl
theorem succ_le_of_lt (h : n < m) : succ n ≤ m := h
theorem lt_of_succ_le (h : succ n ≤ m) : n < m := h
theorem lt_iff_succ_le : m < n ↔ succ m ≤ n := Iff.rfl
theorem add_one_le_of_lt (h : n < m) : n + 1 ≤ m := h
theorem lt_of_add_one_le (h : n + 1 ≤ m) : n < m := h
theorem le_of_succ_le (h : succ n ≤ m) : n ≤ m := Nat.le_of_lt h
theorem le_succ_of_le (h : n ≤ m) : n ≤ succ m := .step h
theorem le_add_right_of_le (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (le_add_left m k)
theorem lt_add_left_of_lt (h : n < m) : n < k + m := Nat.lt_of_lt_of_le h (le_add_left m k)
theorem lt_add_right_of_lt (h : n < m) : n < m + k := Nat.lt_of_lt_of_le h (le_add_right m k)
theorem succ_le_succ_iff : succ m ≤ succ n ↔ m ≤ n := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ (h : n < m) : succ n < succ m := succ_le_succ h
theorem lt_of_succ_lt_succ (h : succ n < succ m) : n < m := le_of_succ_le_succ h
theorem lt_of_succ_lt (h : succ n < m) : n < m := Nat.le_of_lt h
theorem succ_lt_succ_iff : succ m < succ n ↔ m < n := ⟨lt_of_succ_lt_succ, succ_lt_succ⟩
theorem not_succ_le_self (n : Nat) : ¬ succ n ≤ n := Nat.lt_irrefl n
theorem le_of_succ_le_succ' (h : succ m ≤ succ n) : m ≤ n := le_of_succ_le_succ h
protected theorem pos_iff_ne_zero : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, pos_of_ne_zero⟩
theorem ne_zero_iff_zero_lt : n ≠ 0 ↔ 0 < n := Nat.pos_iff_ne_zero.symm
theorem one_le_iff_ne_zero : 1 ≤ n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
protected theorem ne_zero_of_lt (h : b < a) : a ≠ 0 := by omega
theorem ne_zero_of_lt' (h : b < a) : a ≠ 0 := by omega
theorem not_eq_zero_of_lt (h : b < a) : a ≠ 0 := by omega
theorem pos_of_lt (h : m < n) : 0 < n := by omega
theorem zero_lt_of_lt (h : a < b) : 0 < b := by omega
theorem zero_lt_of_ne_zero (h : a ≠ 0) : 0 < a := pos_of_ne_zero h
protected theorem pos_of_lt_mul_left (h : a < b * c) : 0 < c := pos_of_ne_zero (fun e => by rw [e, Nat.mul_zero] at h; omega)
protected theorem pos_of_lt_mul_right (h : a < b * c) : 0 < b :=
  pos_of_ne_zero (fun e => by rw [e, Nat.zero_mul] at h; omega)
protected theorem pos_of_mul_pos (h : 0 < a * b) : 0 < b := Nat.pos_of_lt_mul_left h
theorem eq_zero_of_le_zero (h : n ≤ 0) : n = 0 := le_zero.mp h
theorem le_zero_iff : n ≤ 0 ↔ n = 0 := le_zero
protected theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ 0 < n := by omega
theorem eq_zero_of_not_pos (h : ¬ 0 < n) : n = 0 := by omega
theorem not_lt_zero' (n : Nat) : ¬ n < 0 := not_lt_zero n
@[simp] theorem lt_one_iff : n < 1 ↔ n = 0 := by omega
theorem le_one_iff_eq_zero_or_eq_one : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem le_one_iff : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem one_lt_iff_ne_zero_and_ne_one : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem two_le_iff (n : Nat) : 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem one_lt_succ_succ (n : Nat) : 1 < succ (succ n) := succ_le_succ (succ_pos n)
theorem one_le_of_lt (h : n < m) : 1 ≤ m := by omega
protected theorem le_of_eq (h : n = m) : n ≤ m := h ▸ Nat.le_refl n
protected theorem le_rfl : n ≤ n := Nat.le_refl n
protected theorem lt_asymm (h : a < b) : ¬ b < a := by omega
protected theorem ne_of_lt' (h : b < a) : a ≠ b := Nat.ne_of_gt h
protected theorem lt_iff_le_not_le : m < n ↔ m ≤ n ∧ ¬ n ≤ m := by omega
protected theorem lt_iff_le_and_ne : m < n ↔ m ≤ n ∧ m ≠ n := by omega
protected theorem le_antisymm_iff : m = n ↔ m ≤ n ∧ n ≤ m := by omega
protected theorem le_iff_lt_or_eq : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem lt_or_eq_of_le (h : n ≤ m) : n < m ∨ n = m := by omega
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := by omega
protected theorem lt_or_gt (h : a ≠ b) : a < b ∨ b < a := by omega
protected theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem not_le_of_gt (h : n > m) : ¬ n ≤ m := by omega
protected theorem not_le_of_lt (h : m < n) : ¬ n ≤ m := by omega
protected theorem not_lt_of_le (h : n ≤ m) : ¬ m < n := by omega
protected theorem not_lt_of_ge (h : b ≥ a) : ¬ b < a := by omega
protected theorem not_lt_of_gt (h : b > a) : ¬ b < a := by omega
protected theorem le_of_not_le (h : ¬ b ≤ a) : a ≤ b := by omega
protected theorem le_of_not_ge (h : ¬ a ≥ b) : a ≤ b := by omega
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := by omega
protected theorem lt_of_lt_of_eq (h : n < m) (k' : m = k) : n < k := k' ▸ h
protected theorem le_lt_asymm (h : a ≤ b) : ¬ b < a := by omega
theorem eq_of_le_of_lt_succ (h : n ≤ m) (k' : m < n + 1) : m = n := by omega
theorem eq_of_lt_succ_of_not_lt (h : a < b + 1) (k' : ¬ a < b) : a = b := by omega
theorem exists_eq_add_of_le' (h : m ≤ n) : ∃ k, n = k + m := ⟨n - m, by omega⟩
theorem exists_eq_add_of_lt (h : m < n) : ∃ k, n = m + k + 1 := ⟨n - m - 1, by omega⟩
theorem exists_eq_succ_of_ne_zero (h : n ≠ 0) : ∃ k, n = succ k := ⟨n - 1, by rw [succ_eq_add_one]; omega⟩
theorem exists_eq_add_one_of_ne_zero (h : n ≠ 0) : ∃ k, n = k + 1 := ⟨n - 1, by omega⟩
theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = succ (pred n) := by cases n; exact .inl rfl; exact .inr rfl
theorem le.intro (h : n + k = m) : n ≤ m := h ▸ le_add_right n k
theorem le.dest (h : n ≤ m) : ∃ k, n + k = m := ⟨m - n, by omega⟩
protected theorem add_lt_add (h : a < b) (h' : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_left (h : n < m) (k : Nat) : k + n < k + m := by omega
protected theorem add_lt_add_right (h : n < m) (k : Nat) : n + k < m + k := by omega
protected theorem add_lt_add_of_le_of_lt (h : a ≤ b) (h' : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_of_lt_of_le (h : a < b) (h' : c ≤ d) : a + c < b + d := by omega
protected theorem lt_of_add_lt_add_left (h : n + k < n + m) : k < m := by omega
protected theorem lt_of_add_lt_add_right (h : k + n < m + n) : k < m := by omega
protected theorem le_of_add_le_add_right (h : a + b ≤ c + b) : a ≤ c := by omega
@[simp] protected theorem add_lt_add_iff_left : n + k < n + m ↔ k < m := by omega
@[simp] protected theorem add_lt_add_iff_right : k + n < m + n ↔ k < m := by omega
protected theorem add_left_inj : n + a = m + a ↔ n = m := by omega
protected theorem add_right_inj : a + n = a + m ↔ n = m := by omega
protected theorem lt_add_of_pos_right (h : 0 < k) : n < n + k := by omega
protected theorem lt_add_of_pos_left (h : 0 < k) : n < k + n := by omega
protected theorem add_pos_left (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right (m : Nat) (h : 0 < n) : 0 < m + n := by omega
theorem add_pos_iff_pos_or_pos : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
protected theorem add_eq_one_iff : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega
theorem eq_zero_of_add_eq_zero_right (h : n + m = 0) : n = 0 := by omega
theorem eq_zero_of_add_eq_zero_left (h : n + m = 0) : m = 0 := by omega
theorem eq_zero_of_add_eq_zero (h : n + m = 0) : n = 0 ∧ m = 0 := by omega
/-! minimum and maximum -/
protected theorem min_le_left (a b : Nat) : min a b ≤ a := by omega
protected theorem min_le_right (a b : Nat) : min a b ≤ b := by omega
protected theorem le_max_left (a b : Nat) : a ≤ max a b := by omega
protected theorem le_max_right (a b : Nat) : b ≤ max a b := by omega
protected theorem min_eq_left (h : a ≤ b) : min a b = a := by omega
protected theorem min_eq_right (h : b ≤ a) : min a b = b := by omega
protected theorem max_eq_left (h : b ≤ a) : max a b = a := by omega
protected theorem max_eq_right (h : a ≤ b) : max a b = b := by omega
protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
protected theorem le_min : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_le : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
end Nat
