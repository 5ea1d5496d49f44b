prelude
import Init.Grind.RingSolver
/-! Laws of modules over the integers, by name. -/
set_option autoImplicit false
set_option linter.all false
universe u
namespace Lean.Grind
namespace ModLemma
open IntModule (zero_zsmul one_zsmul add_zsmul zsmul_natCast_eq_nsmul)
variable {M : Type u} [IntModule M]
theorem add_zero (a : M) : a + 0 = a := AddCommMonoid.add_zero a
theorem add_comm (a b : M) : a + b = b + a := AddCommMonoid.add_comm a b
theorem add_assoc (a b c : M) : a + b + c = a + (b + c) := AddCommMonoid.add_assoc a b c
theorem zero_add (a : M) : 0 + a = a := by rw [add_comm, add_zero]
theorem add_left_comm (a b c : M) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a, add_assoc]
theorem neg_add_cancel (a : M) : -a + a = 0 := AddCommGroup.neg_add_cancel a
theorem add_neg_cancel (a : M) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
theorem sub_eq_add_neg (a b : M) : a - b = a + -b := AddCommGroup.sub_eq_add_neg a b
theorem add_left_cancel {a b c : M} (h : a + b = a + c) : b = c := by
  have k := congrArg (fun x => -a + x) h
  simp only [← add_assoc, neg_add_cancel, zero_add] at k; exact k
theorem neg_unique {a b : M} (h : a + b = 0) : b = -a := add_left_cancel (a := a) (h.trans (add_neg_cancel a).symm)
theorem neg_neg (a : M) : - -a = a := (neg_unique (neg_add_cancel a)).symm
theorem neg_zero : -(0 : M) = 0 := (neg_unique (add_zero 0)).symm
theorem neg_add (a b : M) : -(a + b) = -a + -b := by
  refine (neg_unique ?_).symm
  rw [add_assoc, add_left_comm b, ← add_assoc, add_neg_cancel, add_neg_cancel, add_zero]
theorem sub_self (a : M) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
theorem eq_of_sub_eq_zero {a b : M} (h : a - b = 0) : a = b := by
  have k := congrArg (fun x => x + b) h
  simp only [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero, zero_add] at k; exact k
theorem neg_zsmul (k : Int) (a : M) : (-k) • a = -(k • a) := by
  refine neg_unique ?_
  rw [← add_zsmul, Int.add_right_neg, zero_zsmul]
/-- Induction for statements about integer multiples. -/
theorem int_ind {P : Int → Prop} (z : P 0) (s : (n : Nat) → P n → P ((n : Int) + 1)) (g : (k : Int) → P k → P (-k))
    (k : Int) : P k := by
  have n : (n : Nat) → P n := fun n => by
    induction n with
    | zero => exact z
    | succ n ih => exact s n ih
  cases k with
  | ofNat m => exact n m
  | negSucc m => exact g ((m + 1 : Nat) : Int) (n (m + 1))
theorem zsmul_add (k : Int) (a b : M) : k • (a + b) = k • a + k • b := by
  induction k using int_ind with
  | z => rw [zero_zsmul, zero_zsmul, zero_zsmul, add_zero]
  | s n ih => rw [add_zsmul, add_zsmul, add_zsmul, one_zsmul, one_zsmul, one_zsmul, ih, add_assoc, add_assoc, add_left_comm a]
  | g k ih => rw [neg_zsmul, neg_zsmul, neg_zsmul, ih, neg_add]
theorem zsmul_zero (k : Int) : k • (0 : M) = 0 :=
  add_left_cancel (a := k • (0 : M)) (by rw [← zsmul_add, add_zero, add_zero])
theorem mul_zsmul (k l : Int) (a : M) : (k * l) • a = k • (l • a) := by
  induction k using int_ind with
  | z => rw [Int.zero_mul, zero_zsmul, zero_zsmul]
  | s n ih => rw [Int.add_mul, Int.one_mul, add_zsmul, ih, add_zsmul, one_zsmul]
  | g k ih => rw [Int.neg_mul, neg_zsmul, ih, neg_zsmul]
end ModLemma
end Lean.Grind
