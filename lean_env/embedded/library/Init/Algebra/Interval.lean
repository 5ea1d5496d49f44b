prelude
import Init.Algebra.Sum
/-! Sums and products over intervals of natural numbers, with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
namespace Finset
variable {α : Type u} {a b n : Nat}
theorem range_eq_Ico (n : Nat) : range n = Ico 0 n := ext (fun k => by rw [mem_range, mem_Ico]; omega)
theorem range_zero : range 0 = ∅ := rfl
theorem range_one : range 1 = Singleton.singleton 0 := rfl
theorem range_succ : range (n + 1) = Insert.insert n (range n) :=
  ext (fun k => by rw [mem_insert, mem_range, mem_range]; omega)
theorem range_add_one : range (n + 1) = Insert.insert n (range n) := range_succ
theorem notMem_range_self : ¬ n ∈ range n := by rw [mem_range]; omega
@[simp] theorem Icc_self (a : Nat) : Icc a a = Singleton.singleton a := ext (fun k => by rw [mem_Icc, mem_singleton]; omega)
@[simp] theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ :=
  ext (fun k => by rw [mem_Icc]; exact ⟨fun g => by omega, fun g => absurd g (not_mem_empty k)⟩)
theorem Ico_self (a : Nat) : Ico a a = ∅ :=
  ext (fun k => by rw [mem_Ico]; exact ⟨fun g => by omega, fun g => absurd g (not_mem_empty k)⟩)
attribute [simp] Ico_self
theorem Icc_succ_top (h : a ≤ b + 1) : Icc a (b + 1) = Insert.insert (b + 1) (Icc a b) :=
  ext (fun k => by rw [mem_insert, mem_Icc, mem_Icc]; omega)
theorem Ico_succ_top (h : a ≤ b) : Ico a (b + 1) = Insert.insert b (Ico a b) :=
  ext (fun k => by rw [mem_insert, mem_Ico, mem_Ico]; omega)
theorem Ico_succ_right : Ico a (b + 1) = Icc a b := ext (fun k => by rw [mem_Icc, mem_Ico]; omega)
section
variable [AddCommMonoid α]
theorem sum_Icc_succ_top (h : a ≤ b + 1) (f : Nat → α) : ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) := by
  rw [Icc_succ_top h, sum_insert (by rw [mem_Icc]; omega), AddCommMonoid.add_comm]
theorem sum_Ico_succ_top (h : a ≤ b) (f : Nat → α) : ∑ k ∈ Ico a (b + 1), f k = ∑ k ∈ Ico a b, f k + f b := by
  rw [Ico_succ_top h, sum_insert (by rw [mem_Ico]; omega), AddCommMonoid.add_comm]
theorem sum_range_eq_sum_Ico (f : Nat → α) (n : Nat) : ∑ k ∈ range n, f k = ∑ k ∈ Ico 0 n, f k := by rw [range_eq_Ico]
end
section
variable [CommMonoid α]
theorem prod_Icc_succ_top (h : a ≤ b + 1) (f : Nat → α) : ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  rw [Icc_succ_top h, prod_insert (by rw [mem_Icc]; omega), CommMonoid.mul_comm]
theorem prod_Ico_succ_top (h : a ≤ b) (f : Nat → α) : ∏ k ∈ Ico a (b + 1), f k = (∏ k ∈ Ico a b, f k) * f b := by
  rw [Ico_succ_top h, prod_insert (by rw [mem_Ico]; omega), CommMonoid.mul_comm]
end
theorem sum_range_id_mul_two (n : Nat) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih, Nat.add_sub_cancel]
    cases n with
    | zero => rfl
    | succ n => rw [Nat.add_sub_cancel, ← Nat.mul_add, Nat.mul_comm]
theorem sum_range_id (n : Nat) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by
  have := sum_range_id_mul_two n; omega
end Finset
