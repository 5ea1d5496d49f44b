prelude
import Init.Data.Nat.Order
/-! ℕ: predecessors and truncated subtraction, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
@[simp] theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
@[simp] theorem pred_zero : pred 0 = 0 := rfl
@[simp] theorem pred_succ (n : Nat) : pred (succ n) = n := rfl
theorem pred_eq_sub_one : pred n = n - 1 := rfl
theorem sub_one (n : Nat) : n - 1 = pred n := rfl
theorem succ_pred (h : n ≠ 0) : succ (pred n) = n := by cases n; exact absurd rfl h; rfl
theorem succ_pred_eq_of_pos (h : 0 < n) : succ (pred n) = n := succ_pred (Nat.ne_of_gt h)
theorem succ_pred_eq_of_ne_zero (h : n ≠ 0) : succ (pred n) = n := succ_pred h
theorem add_one_sub_one' (n : Nat) : n + 1 - 1 = n := rfl
protected theorem sub_le_iff_le_add : a - b ≤ c ↔ a ≤ c + b := by omega
protected theorem le_sub_iff_add_le (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by omega
protected theorem lt_sub_iff_add_lt : a < c - b ↔ a + b < c := by omega
protected theorem sub_lt_iff_lt_add (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_eq_iff_eq_add (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
theorem sub_one_add_one (h : a ≠ 0) : a - 1 + 1 = a := by omega
theorem sub_one_add_one_eq_of_pos (h : 0 < n) : n - 1 + 1 = n := sub_one_add_one (Nat.ne_of_gt h)
theorem pred_lt (h : n ≠ 0) : pred n < n := show n - 1 < n by omega
theorem pred_lt_self (h : 0 < a) : pred a < a := pred_lt (Nat.ne_of_gt h)
theorem pred_le (n : Nat) : pred n ≤ n := show n - 1 ≤ n by omega
theorem pred_eq_of_eq_succ (h : m = succ n) : pred m = n := h ▸ rfl
protected theorem sub_one_lt (h : n ≠ 0) : n - 1 < n := by omega
theorem sub_one_lt_of_lt (h : m < n) : n - 1 < n := by omega
theorem sub_one_lt_of_le (h : 0 < a) (h' : a ≤ b) : a - 1 < b := by omega
theorem le_sub_one_of_lt (h : a < b) : a ≤ b - 1 := by omega
theorem le_pred_of_lt (h : n < m) : n ≤ pred m := show n ≤ m - 1 by omega
theorem lt_of_le_pred (h : 0 < m) (h' : n ≤ pred m) : n < m := by have : n ≤ m - 1 := h'; omega
theorem le_sub_one_iff_lt (h : 0 < n) : m ≤ n - 1 ↔ m < n := by omega
protected theorem sub_add_comm (h : k ≤ n) : n + m - k = n - k + m := by omega
theorem succ_sub (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h
theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := Nat.add_sub_add_right n 1 m
protected theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := Nat.add_sub_cancel n m
protected theorem add_sub_cancel' (h : m ≤ n) : m + (n - m) = n := by omega
protected theorem add_sub_add_left (k n m : Nat) : k + n - (k + m) = n - m := by omega
protected theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm
protected theorem sub_sub_self (h : n ≤ m) : m - (m - n) = n := by omega
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by rw [Nat.sub_sub, Nat.add_comm, ← Nat.sub_sub]
protected theorem sub_add_sub_cancel (h : b ≤ a) (h' : c ≤ b) : a - b + (b - c) = a - c := by omega
protected theorem sub_sub_sub_cancel_right (h : c ≤ b) : a - c - (b - c) = a - b := by omega
protected theorem add_sub_sub_cancel (h : c ≤ a) : a + b - (a - c) = b + c := by omega
protected theorem sub_eq_iff_eq_add' (h : b ≤ a) : a - b = c ↔ a = b + c := by rw [Nat.sub_eq_iff_eq_add h, Nat.add_comm]
protected theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := Nat.sub_eq_of_eq_add (h.trans (Nat.add_comm b c))
protected theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := (Nat.sub_eq_of_eq_add h.symm).symm
protected theorem eq_sub_of_add_eq' (h : b + c = a) : c = a - b := (Nat.sub_eq_of_eq_add' h.symm).symm
protected theorem eq_add_of_sub_eq (h : c ≤ a) (h' : a - c = b) : a = b + c := (Nat.sub_eq_iff_eq_add h).mp h'
protected theorem sub_eq_zero_iff_le : n - m = 0 ↔ n ≤ m := by omega
theorem le_of_sub_eq_zero (h : n - m = 0) : n ≤ m := Nat.sub_eq_zero_iff_le.mp h
protected theorem sub_pos_iff_lt : 0 < n - m ↔ m < n := by omega
theorem sub_ne_zero_of_lt (h : a < b) : b - a ≠ 0 := Nat.ne_of_gt (Nat.sub_pos_iff_lt.mpr h)
theorem sub_ne_zero_iff_lt : a - b ≠ 0 ↔ b < a := by omega
protected theorem sub_pos_of_lt (h : m < n) : 0 < n - m := Nat.sub_pos_iff_lt.mpr h
protected theorem lt_of_sub_pos (h : 0 < n - m) : m < n := Nat.sub_pos_iff_lt.mp h
theorem lt_of_sub_ne_zero (h : n - m ≠ 0) : m < n := Nat.sub_pos_iff_lt.mp (Nat.pos_of_ne_zero h)
theorem sub_lt (h : 0 < n) (h' : 0 < m) : n - m < n := by omega
theorem sub_lt_of_lt (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (Nat.sub_le a b) h
theorem sub_le_of_le_add (h : a ≤ c + b) : a - b ≤ c := Nat.sub_le_iff_le_add.mpr h
protected theorem sub_lt_sub_left (h : k < m) (h' : k < n) : m - n < m - k := by omega
protected theorem sub_lt_sub_right (h : c ≤ a) (h' : a < b) : a - c < b - c := by omega
protected theorem sub_le_sub_left (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by omega
protected theorem sub_le_sub_right (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by omega
protected theorem sub_le_sub (h : a ≤ b) (h' : c ≤ d) : a - d ≤ b - c := by omega
protected theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by rw [Nat.sub_le_iff_le_add, Nat.add_comm]
protected theorem le_sub_iff_add_le' (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by rw [Nat.le_sub_iff_add_le h, Nat.add_comm]
theorem le_sub_of_add_le (h : a + b ≤ c) : a ≤ c - b := by omega
protected theorem le_sub_of_add_le' (h : m + n ≤ k) : n ≤ k - m := by omega
theorem add_le_of_le_sub (h : b ≤ c) (h' : a ≤ c - b) : a + b ≤ c := (Nat.le_sub_iff_add_le h).mp h'
theorem le_add_of_sub_le (h : a - b ≤ c) : a ≤ c + b := Nat.sub_le_iff_le_add.mp h
protected theorem lt_sub_iff_add_lt' : a < c - b ↔ b + a < c := by rw [Nat.lt_sub_iff_add_lt, Nat.add_comm]
theorem lt_sub_of_add_lt (h : a + b < c) : a < c - b := Nat.lt_sub_iff_add_lt.mpr h
theorem add_lt_of_lt_sub (h : a < c - b) : a + b < c := Nat.lt_sub_iff_add_lt.mp h
protected theorem sub_lt_iff_lt_add' (h : b ≤ a) : a - b < c ↔ a < b + c := by rw [Nat.sub_lt_iff_lt_add h, Nat.add_comm]
theorem sub_lt_left_of_lt_add (h : n ≤ k) (h' : k < n + m) : k - n < m := (Nat.sub_lt_iff_lt_add' h).mpr h'
protected theorem sub_lt_of_pos_le (h : 0 < a) (h' : a ≤ b) : b - a < b := by omega
protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k := Nat.mul_sub n m k
protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k, Nat.mul_comm k]
protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k := Nat.sub_mul n m k
protected theorem mul_sub_le (m n k : Nat) : m * n - m * k ≤ m * n := Nat.sub_le _ _
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by rw [Nat.mul_sub, Nat.mul_one]
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := Nat.mul_sub_one n m
theorem pred_mul (n m : Nat) : pred n * m = n * m - m := Nat.sub_one_mul n m
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]; omega
protected theorem sq_sub_sq (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]
protected theorem pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := Nat.sq_sub_sq a b
end Nat
