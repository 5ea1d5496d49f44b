prelude
import Init.Number.Algebra
import Init.Algebra.OrderedField
import Init.Tactic.LinearNormalForm
/-! What the proofs of `linarith` and `nlinarith` consist of: a fact is a polynomial expression, as data, that is positive, nonnegative or
0; facts are multiplied and added; and a sum that normalizes to a constant of the wrong sign is a contradiction. The kernel computes
the normal form once, at the end. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean Lean.Grind Lean.Grind.CommRing
namespace Linear
/-- Whether a normal form is a constant that is not positive. -/
noncomputable def nonpositive : Poly → Bool
  | .num (.ofNat n) => Nat.beq n 0
  | .num (.negSucc _) => true
  | .add _ _ _ => false
/-- Whether a normal form is a negative constant. -/
noncomputable def negative : Poly → Bool
  | .num (.negSucc _) => true
  | _ => false
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] (ctx : RArray α)
/-- Its arguments are those of all the lemmas below. -/
theorem start : ctx = ctx := rfl
theorem le (a b : Expr) (h : a.denote ctx ≤ b.denote ctx) : 0 ≤ (b.sub a).denote ctx := sub_nonneg.mpr h
theorem lt (a b : Expr) (h : a.denote ctx < b.denote ctx) : 0 < (b.sub a).denote ctx := sub_pos.mpr h
theorem eq (a b : Expr) (h : a.denote ctx = b.denote ctx) : (b.sub a).denote ctx = 0 := sub_eq_zero.mpr h.symm
theorem one : 0 < (Expr.num 1).denote ctx := OrderedRing.zero_lt_one
theorem square (a : Expr) : 0 ≤ (a.mul a).denote ctx := mul_self_nonneg _
theorem weaken (a : Expr) (h : 0 < a.denote ctx) : 0 ≤ a.denote ctx := _root_.le_of_lt h
theorem var_nonneg (i : Nat) (h : 0 ≤ ctx.get i) : 0 ≤ (Expr.var i).denote ctx := h
theorem of_eq (a : Expr) (h : a.denote ctx = 0) : 0 ≤ a.denote ctx := _root_.ge_of_eq h
theorem mul_le_le (a b : Expr) (h : 0 ≤ a.denote ctx) (k : 0 ≤ b.denote ctx) : 0 ≤ (a.mul b).denote ctx := mul_nonneg h k
theorem mul_lt_le (a b : Expr) (h : 0 < a.denote ctx) (k : 0 ≤ b.denote ctx) : 0 ≤ (a.mul b).denote ctx :=
  mul_nonneg (_root_.le_of_lt h) k
theorem mul_le_lt (a b : Expr) (h : 0 ≤ a.denote ctx) (k : 0 < b.denote ctx) : 0 ≤ (a.mul b).denote ctx :=
  mul_nonneg h (_root_.le_of_lt k)
theorem mul_lt_lt (a b : Expr) (h : 0 < a.denote ctx) (k : 0 < b.denote ctx) : 0 < (a.mul b).denote ctx := mul_pos h k
theorem mul_eq (a b : Expr) (h : a.denote ctx = 0) : (b.mul a).denote ctx = 0 := by
  show b.denote ctx * a.denote ctx = 0
  rw [h, mul_zero]
theorem add_le_le (a b : Expr) (h : 0 ≤ a.denote ctx) (k : 0 ≤ b.denote ctx) : 0 ≤ (a.add b).denote ctx := add_nonneg h k
theorem add_lt_le (a b : Expr) (h : 0 < a.denote ctx) (k : 0 ≤ b.denote ctx) : 0 < (a.add b).denote ctx := add_pos_of_pos_of_nonneg h k
theorem add_le_lt (a b : Expr) (h : 0 ≤ a.denote ctx) (k : 0 < b.denote ctx) : 0 < (a.add b).denote ctx := add_pos_of_nonneg_of_pos h k
theorem add_lt_lt (a b : Expr) (h : 0 < a.denote ctx) (k : 0 < b.denote ctx) : 0 < (a.add b).denote ctx := add_pos h k
theorem scale_eq (k : Int) (a : Expr) (h : a.denote ctx = 0) : 0 ≤ ((Expr.num k).mul a).denote ctx :=
  of_eq ctx _ (mul_eq ctx a (.num k) h)
theorem num_pos (n : Nat) : 0 < (Expr.num (.ofNat (n + 1))).denote ctx := by
  have k : (0 : α) ≤ Nat.cast n := OrderedRing.natCast_nonneg n
  show (0 : α) < OfNat.ofNat (n + 1)
  rw [← Semiring.ofNat_eq_natCast] at k
  rw [Semiring.ofNat_succ]
  exact add_pos_of_nonneg_of_pos k OrderedRing.zero_lt_one
theorem scale_le (n : Nat) (a : Expr) (h : 0 ≤ a.denote ctx) : 0 ≤ ((Expr.num (.ofNat (n + 1))).mul a).denote ctx :=
  mul_lt_le ctx _ a (num_pos ctx n) h
theorem scale_lt (n : Nat) (a : Expr) (h : 0 < a.denote ctx) : 0 < ((Expr.num (.ofNat (n + 1))).mul a).denote ctx :=
  mul_lt_lt ctx _ a (num_pos ctx n) h
theorem absurd_lt (a : Expr) (h : 0 < a.denote ctx) (c : nonpositive (normalForm a) = true) : False := by
  rw [← denote_normalForm] at h
  generalize normalForm a = p at h c
  rcases p with (n | n) | _
  · have e := Nat.eq_of_beq_eq_true c
    subst e
    exact _root_.lt_irrefl (0 : α) (by have e : (Poly.num (.ofNat 0)).denote ctx = 0 := Ring.intCast_zero; rw [e] at h; exact h)
  · have e : (Poly.num (.negSucc n)).denote ctx = -(OfNat.ofNat (n + 1) : α) := (denoteInt_eq _).symm
    rw [e] at h
    exact _root_.lt_irrefl (0 : α) (_root_.lt_trans h (neg_neg_of_pos (num_pos ctx n)))
  · exact nomatch c
theorem absurd_le (a : Expr) (h : 0 ≤ a.denote ctx) (c : negative (normalForm a) = true) : False := by
  rw [← denote_normalForm] at h
  generalize normalForm a = p at h c
  rcases p with (n | n) | _
  · exact nomatch c
  · have e : (Poly.num (.negSucc n)).denote ctx = -(OfNat.ofNat (n + 1) : α) := (denoteInt_eq _).symm
    rw [e] at h
    exact _root_.lt_irrefl (0 : α) (_root_.lt_of_le_of_lt h (neg_neg_of_pos (num_pos ctx n)))
  · exact nomatch c
end
/-- Strict comparisons of integers. -/
theorem int_lt (ctx : RArray Int) (a b : Expr) (h : a.denote ctx < b.denote ctx) : 0 ≤ ((b.sub a).sub (.num 1)).denote ctx :=
  by
    show (0 : Int) ≤ b.denote ctx - a.denote ctx - 1
    omega
/-- Casts of natural numbers are not negative. -/
theorem cast_nonneg (α : Type u) [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] (n : Nat) :
    (0 : α) ≤ Nat.cast n := OrderedRing.natCast_nonneg n
/-! Comparisons of natural numbers are comparisons of integers. -/
theorem nat_le {a b : Nat} (h : a ≤ b) : (a : Int) ≤ b := Int.natCast_le.mpr h
theorem nat_lt {a b : Nat} (h : a < b) : (a : Int) < b := Int.natCast_lt.mpr h
theorem nat_eq {a b : Nat} (h : a = b) : (a : Int) = b := congrArg _ h
/-! Negated goals. -/
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b : α}
theorem le_of (h : b < a → False) : a ≤ b := _root_.le_of_not_gt h
theorem lt_of (h : b ≤ a → False) : a < b := _root_.lt_of_not_ge h
theorem eq_of (h : a < b → False) (k : b < a → False) : a = b := _root_.le_antisymm (_root_.le_of_not_gt k) (_root_.le_of_not_gt h)
end
/-- Polynomial expressions with division by numerals. -/
inductive Fraction where
  | num (n : Nat)
  | var (i : Nat)
  | neg (a : Fraction)
  | add (a b : Fraction)
  | sub (a b : Fraction)
  | mul (a b : Fraction)
  | pow (a : Fraction) (k : Nat)
  | div (a : Fraction) (n : Nat)
  | inv (n : Nat)
namespace Fraction
/-- A common denominator. -/
noncomputable def den : Fraction → Nat
  | num _ => 1
  | var _ => 1
  | neg a => a.den
  | add a b => a.den * b.den
  | sub a b => a.den * b.den
  | mul a b => a.den * b.den
  | pow a k => a.den ^ k
  | div a n => a.den * (n + 1)
  | inv n => n + 1
/-- The expression times its denominator. -/
noncomputable def top : Fraction → Expr
  | num n => .num (.ofNat n)
  | var i => .var i
  | neg a => .neg a.top
  | add a b => .add (.mul a.top (.natCast b.den)) (.mul (.natCast a.den) b.top)
  | sub a b => .sub (.mul a.top (.natCast b.den)) (.mul (.natCast a.den) b.top)
  | mul a b => .mul a.top b.top
  | pow a k => .pow a.top k
  | div a _ => a.top
  | inv _ => .num 1
section
variable {α : Type u} [Field α]
/-- The value; `div a n` is a quotient by `n + 1`. -/
noncomputable def denote (ctx : RArray α) : Fraction → α
  | num n => OfNat.ofNat n
  | var i => ctx.get i
  | neg a => -denote ctx a
  | add a b => denote ctx a + denote ctx b
  | sub a b => denote ctx a - denote ctx b
  | mul a b => denote ctx a * denote ctx b
  | pow a k => denote ctx a ^ k
  | div a n => denote ctx a / OfNat.ofNat (n + 1)
  | inv n => (OfNat.ofNat (n + 1))⁻¹
variable [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] (ctx : RArray α)
theorem startField : ctx = ctx := rfl
theorem top_eq (a : Fraction) : a.top.denote ctx = a.denote ctx * (Nat.cast a.den : α) := by
  induction a with
  | num n => show (OfNat.ofNat n : α) = OfNat.ofNat n * Nat.cast 1; rw [Nat.cast_one, mul_one]
  | var i => show ctx.get i = ctx.get i * Nat.cast 1; rw [Nat.cast_one, mul_one]
  | neg a ih => show -(a.top.denote ctx) = -a.denote ctx * _; rw [ih, neg_mul]; rfl
  | add a b iha ihb =>
    show a.top.denote ctx * Nat.cast b.den + Nat.cast a.den * b.top.denote ctx = (a.denote ctx + b.denote ctx) * Nat.cast (a.den * b.den)
    rw [iha, ihb, Nat.cast_mul]; grind
  | sub a b iha ihb =>
    show a.top.denote ctx * Nat.cast b.den - Nat.cast a.den * b.top.denote ctx = (a.denote ctx - b.denote ctx) * Nat.cast (a.den * b.den)
    rw [iha, ihb, Nat.cast_mul]; grind
  | mul a b iha ihb =>
    show a.top.denote ctx * b.top.denote ctx = a.denote ctx * b.denote ctx * Nat.cast (a.den * b.den)
    rw [iha, ihb, Nat.cast_mul]; grind
  | pow a k ih =>
    show a.top.denote ctx ^ k = a.denote ctx ^ k * Nat.cast (a.den ^ k)
    rw [ih, Nat.cast_pow, mul_pow]
  | div a n ih =>
    show a.top.denote ctx = a.denote ctx / OfNat.ofNat (n + 1) * Nat.cast (a.den * (n + 1))
    have h : (OfNat.ofNat (n + 1) : α) ≠ 0 := _root_.ne_of_gt (num_pos ctx n)
    rw [ih, Nat.cast_mul, ← Semiring.ofNat_eq_natCast (n + 1)]
    generalize (OfNat.ofNat (n + 1) : α) = x at *
    grind
  | inv n =>
    show (1 : α) = (OfNat.ofNat (n + 1))⁻¹ * Nat.cast (n + 1)
    have h : (OfNat.ofNat (n + 1) : α) ≠ 0 := _root_.ne_of_gt (num_pos ctx n)
    rw [← Semiring.ofNat_eq_natCast (n + 1), _root_.mul_comm, Field.mul_inv_cancel h]
theorem den_pos (a : Fraction) : 0 < a.den := by
  induction a with
  | num | var => exact Nat.zero_lt_succ 0
  | neg a ih => exact ih
  | add a b iha ihb | sub a b iha ihb | mul a b iha ihb => exact Nat.mul_pos iha ihb
  | pow a k ih => exact Nat.pow_pos ih k
  | div a n ih => exact Nat.mul_pos ih (Nat.zero_lt_succ n)
  | inv n => exact Nat.zero_lt_succ n
theorem cast_pos (a : Fraction) : (0 : α) < Nat.cast a.den := Nat.cast_pos.mpr a.den_pos
theorem le (a b : Fraction) (h : a.denote ctx ≤ b.denote ctx) : 0 ≤ (b.sub a).top.denote ctx := by
  rw [top_eq]; exact mul_nonneg (sub_nonneg.mpr h) (_root_.le_of_lt (cast_pos _))
theorem lt (a b : Fraction) (h : a.denote ctx < b.denote ctx) : 0 < (b.sub a).top.denote ctx := by
  rw [top_eq]; exact mul_pos (sub_pos.mpr h) (cast_pos _)
theorem eq (a b : Fraction) (h : a.denote ctx = b.denote ctx) : (b.sub a).top.denote ctx = 0 := by
  rw [top_eq]
  have e : (b.sub a).denote ctx = 0 := sub_eq_zero.mpr h.symm
  rw [e, zero_mul]
end
end Fraction
end Linear
