prelude
import Init.Grind.FieldLemmas
/-! Lemmas of grind's order solver for rings, where an edge is `a ≤ b + k` or `a < b + k` with a number `k`. -/
set_option autoImplicit false
set_option linter.all false
universe u
namespace Lean.Grind.Order
open Semiring Ring
theorem nat_eq (a b : Nat) (x y : Int) : NatCast.natCast a = x → NatCast.natCast b = y → x = y → a = b :=
  fun h k e => Int.natCast_inj.mp (h.trans (e.trans k.symm))
theorem of_nat_eq (a b : Nat) (x y : Int) : NatCast.natCast a = x → NatCast.natCast b = y → a = b → x = y :=
  fun h k e => h.symm.trans ((congrArg _ e).trans k)
theorem int_lt {x y k k' : Int} : decide (k' = k - 1) = true → x < y + k → x ≤ y + k' := fun h e => by
  have h := _root_.of_decide_eq_true h
  omega
theorem eq_of_le_of_le_0 {α : Type u} [LE α] [Std.IsPartialOrder α] [Ring α] {a b : α} :
    a ≤ b + Int.cast (0 : Int) → b ≤ a + Int.cast (0 : Int) → a = b := by
  rw [intCast_zero, add_zero, add_zero]; exact Std.IsPartialOrder.le_antisymm a b
section
variable {α : Type u} [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsPreorder α] [Ring α] [OrderedRing α]
theorem lt_iff {a b : α} : a < b ↔ a ≤ b ∧ ¬ b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem add_le {a b : α} (c : α) (h : a ≤ b) : a + c ≤ b + c := (OrderedAdd.add_le_left_iff c).mp h
theorem add_lt {a b : α} (c : α) (h : a < b) : a + c < b + c :=
  lt_iff.mpr ⟨add_le c (lt_iff.mp h).1, fun g => (lt_iff.mp h).2 ((OrderedAdd.add_le_left_iff c).mpr g)⟩
theorem cast_nat_nonneg (n : Nat) : (0 : α) ≤ Int.cast (n : Int) := by
  induction n with
  | zero => exact (intCast_zero (α := α)).symm ▸ Std.IsPreorder.le_refl (0 : α)
  | succ n ih =>
    refine le_trans ih ?_
    have e : (Int.cast ((n + 1 : Nat) : Int) : α) = 1 + Int.cast (n : Int) := by
      rw [Int.natCast_add, intCast_add, add_comm]
      exact congrArg (fun x => x + Int.cast (n : Int)) (intCast_one (α := α))
    have g := add_le (Int.cast (n : Int)) (lt_iff.mp (OrderedRing.zero_lt_one (R := α))).1
    rw [zero_add] at g
    rw [e]; exact g
theorem cast_le {k l : Int} (h : k ≤ l) : (Int.cast k : α) ≤ Int.cast l := by
  obtain ⟨n, e⟩ := Int.eq_ofNat_of_zero_le (Int.sub_nonneg_of_le h)
  have g := add_le (Int.cast k) (cast_nat_nonneg (α := α) n)
  rw [zero_add, ← intCast_add, ← e, Int.sub_add_cancel] at g
  exact g
theorem cast_lt {k l : Int} (h : k < l) : (Int.cast k : α) < Int.cast l := by
  have g := add_lt (Int.cast k) (OrderedRing.zero_lt_one (R := α))
  rw [zero_add, ← intCast_one, ← intCast_add] at g
  exact lt_le_trans g (cast_le (by omega))
theorem add_cast_le (a : α) {k l : Int} (h : k ≤ l) : a + Int.cast k ≤ a + Int.cast l := by
  rw [add_comm, add_comm a]; exact add_le a (cast_le h)
theorem add_cast_lt (a : α) {k l : Int} (h : k < l) : a + Int.cast k < a + Int.cast l := by
  rw [add_comm, add_comm a]; exact add_lt a (cast_lt h)
theorem add_cast_add (a : α) (k l : Int) : a + Int.cast k + Int.cast l = a + Int.cast (k + l) := by
  rw [add_assoc, intCast_add]
theorem add_cast_zero (a : α) : a + Int.cast (0 : Int) = a := by rw [intCast_zero, add_zero]
theorem cancel (a : α) (k : Int) : a + Int.cast k + Int.cast (-k) = a := by
  rw [add_cast_add, Int.add_right_neg, add_cast_zero]
theorem le_of_eq_1_k {a b : α} : a = b → a ≤ b + Int.cast (0 : Int) := fun h => by
  rw [add_cast_zero, h]; exact Std.IsPreorder.le_refl b
theorem le_of_eq_2_k {a b : α} : a = b → b ≤ a + Int.cast (0 : Int) := fun h => le_of_eq_1_k h.symm
theorem le_of_offset_eq_1_k {a b : α} {k : Int} : a = b + Int.cast k → a ≤ b + Int.cast k :=
  fun h => h ▸ Std.IsPreorder.le_refl a
theorem le_of_offset_eq_2_k {a b : α} {k : Int} : a = b + Int.cast k → b ≤ a + Int.cast (-k) := fun h => by
  rw [h, cancel]; exact Std.IsPreorder.le_refl b
theorem le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + Int.cast k₁) (h₂ : b ≤ c + Int.cast k₂) :
    decide (k = k₂ + k₁) = true → a ≤ c + Int.cast k := fun h => by
  rw [_root_.of_decide_eq_true h, ← add_cast_add]; exact le_trans h₁ (add_le _ h₂)
theorem lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + Int.cast k₁) (h₂ : b < c + Int.cast k₂) :
    decide (k = k₂ + k₁) = true → a < c + Int.cast k := fun h => by
  rw [_root_.of_decide_eq_true h, ← add_cast_add]; exact lt_trans h₁ (add_lt _ h₂)
theorem le_lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + Int.cast k₁) (h₂ : b < c + Int.cast k₂) :
    decide (k = k₂ + k₁) = true → a < c + Int.cast k := fun h => by
  rw [_root_.of_decide_eq_true h, ← add_cast_add]; exact le_lt_trans h₁ (add_lt _ h₂)
theorem lt_le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + Int.cast k₁) (h₂ : b ≤ c + Int.cast k₂) :
    decide (k = k₂ + k₁) = true → a < c + Int.cast k := fun h => by
  rw [_root_.of_decide_eq_true h, ← add_cast_add]; exact lt_le_trans h₁ (add_le _ h₂)
theorem le_unsat_k {a : α} {k : Int} : decide (k < 0) = true → a ≤ a + Int.cast k → False := fun h e => by
  have g := add_cast_lt a (_root_.of_decide_eq_true h)
  rw [add_cast_zero] at g
  exact lt_unsat a (le_lt_trans e g)
theorem lt_unsat_k {a : α} {k : Int} : decide (k ≤ 0) = true → a < a + Int.cast k → False := fun h e => by
  have g := add_cast_le a (_root_.of_decide_eq_true h)
  rw [add_cast_zero] at g
  exact lt_unsat a (lt_le_trans e g)
theorem le_eq_true_k {a : α} {k : Int} : decide (0 ≤ k) = true → (a ≤ a + Int.cast k) = True := fun h => eq_true <| by
  have g := add_cast_le a (_root_.of_decide_eq_true h)
  rw [add_cast_zero] at g
  exact g
theorem lt_eq_true_k {a : α} {k : Int} : decide (0 < k) = true → (a < a + Int.cast k) = True := fun h => eq_true <| by
  have g := add_cast_lt a (_root_.of_decide_eq_true h)
  rw [add_cast_zero] at g
  exact g
theorem le_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} : decide (k₁ ≤ k₂) = true → a ≤ b + Int.cast k₁ →
    (a ≤ b + Int.cast k₂) = True :=
  fun h e => eq_true (le_trans e (add_cast_le b (_root_.of_decide_eq_true h)))
theorem le_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} : decide (k₁ ≤ k₂) = true → a < b + Int.cast k₁ →
    (a ≤ b + Int.cast k₂) = True :=
  fun h e => le_eq_true_of_le_k h (lt_iff.mp e).1
theorem lt_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} : decide (k₁ ≤ k₂) = true → a < b + Int.cast k₁ →
    (a < b + Int.cast k₂) = True :=
  fun h e => eq_true (lt_le_trans e (add_cast_le b (_root_.of_decide_eq_true h)))
theorem lt_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} : decide (k₁ < k₂) = true → a ≤ b + Int.cast k₁ →
    (a < b + Int.cast k₂) = True :=
  fun h e => eq_true (le_lt_trans e (add_cast_lt b (_root_.of_decide_eq_true h)))
theorem le_eq_false_k {a : α} {k : Int} : decide (k < 0) = true → (a ≤ a + Int.cast k) = False :=
  fun h => eq_false (le_unsat_k h)
theorem lt_eq_false_k {a : α} {k : Int} : decide (k ≤ 0) = true → (a < a + Int.cast k) = False :=
  fun h => eq_false (lt_unsat_k h)
theorem le_eq_false_of_le_k {a b : α} {k₁ k₂ : Int} : decide (k₂ + k₁ < 0) = true → a ≤ b + Int.cast k₁ →
    (b ≤ a + Int.cast k₂) = False :=
  fun h e => eq_false fun g => le_unsat_k h (le_trans_k _ e g (_root_.decide_eq_true rfl))
theorem lt_eq_false_of_le_k {a b : α} {k₁ k₂ : Int} : decide (k₂ + k₁ ≤ 0) = true → a ≤ b + Int.cast k₁ →
    (b < a + Int.cast k₂) = False :=
  fun h e => eq_false fun g => lt_unsat_k h (le_lt_trans_k _ e g (_root_.decide_eq_true rfl))
theorem lt_eq_false_of_lt_k {a b : α} {k₁ k₂ : Int} : decide (k₂ + k₁ ≤ 0) = true → a < b + Int.cast k₁ →
    (b < a + Int.cast k₂) = False :=
  fun h e => eq_false fun g => lt_unsat_k h (lt_trans_k _ e g (_root_.decide_eq_true rfl))
theorem le_eq_false_of_lt_k {a b : α} {k₁ k₂ : Int} : decide (k₂ + k₁ ≤ 0) = true → a < b + Int.cast k₁ →
    (b ≤ a + Int.cast k₂) = False :=
  fun h e => eq_false fun g => lt_unsat_k h (lt_le_trans_k _ e g (_root_.decide_eq_true rfl))
end
section
variable {α : Type u} [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsLinearPreorder α] [Ring α] [OrderedRing α]
theorem le_of_not_lt_k {a b : α} {k k' : Int} : decide (k' = -k) = true → ¬ a < b + Int.cast k → b ≤ a + Int.cast k' :=
  fun h n => by
  have g := add_le (Int.cast (-k)) (le_of_not_lt _ _ n)
  rw [cancel] at g
  rw [_root_.of_decide_eq_true h]; exact g
theorem lt_of_not_le_k {a b : α} {k k' : Int} : decide (k' = -k) = true → ¬ a ≤ b + Int.cast k → b < a + Int.cast k' :=
  fun h n => by
  have g := add_lt (Int.cast (-k)) (lt_of_not_le _ _ n)
  rw [cancel] at g
  rw [_root_.of_decide_eq_true h]; exact g
end
end Lean.Grind.Order
/-- Natural numbers as elements of an ordered ring. -/
theorem Lean.Grind.OrderedRing.natCast_nonneg {α : Type u} [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsPreorder α]
    [Ring α] [OrderedRing α] (a : Nat) : (0 : α) ≤ Nat.cast a := by
  have g := Order.cast_nat_nonneg (α := α) a
  have e : (Int.cast (a : Int) : α) = Nat.cast a := (Ring.intCast_ofNat a).trans (Semiring.ofNat_eq_natCast a)
  rw [e] at g
  exact g
namespace Lean.Grind.CommRing
/-! One side moved over, the normal form being a difference. -/
noncomputable def sameDifference (lhs rhs lhs' rhs' : Expr) : Bool := same (lhs.sub rhs).nf (lhs'.sub rhs').nf
theorem eq_of_sameDifference {α : Type u} [CommRing α] (ctx : RArray α) {lhs rhs lhs' rhs' : Expr}
    (h : sameDifference lhs rhs lhs' rhs' = true) : lhs.denote ctx - rhs.denote ctx = lhs'.denote ctx - rhs'.denote ctx :=
  (Expr.denote_nf ctx (lhs.sub rhs)).symm.trans ((eq_of_same ctx h).trans (Expr.denote_nf ctx (lhs'.sub rhs')))
theorem eq_norm_expr {α : Type u} [CommRing α] (ctx : RArray α) (lhs rhs lhs' rhs' : Expr) :
    sameDifference lhs rhs lhs' rhs' = true → (lhs.denote ctx = rhs.denote ctx) = (lhs'.denote ctx = rhs'.denote ctx) :=
  fun h => by
  have e := eq_of_sameDifference ctx h
  exact propext ⟨fun g => Ring.eq_of_sub_eq_zero (e.symm.trans (Ring.sub_eq_zero_of_eq g)),
    fun g => Ring.eq_of_sub_eq_zero (e.trans (Ring.sub_eq_zero_of_eq g))⟩
theorem le_norm_expr {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α)
    (lhs rhs lhs' rhs' : Expr) : sameDifference lhs rhs lhs' rhs' = true →
      (lhs.denote ctx ≤ rhs.denote ctx) = (lhs'.denote ctx ≤ rhs'.denote ctx) := fun h => by
  rw [← propext (Linarith.sub_nonpos (a := lhs.denote ctx)), eq_of_sameDifference ctx h]
  exact propext Linarith.sub_nonpos
theorem lt_norm_expr {α : Type u} [CommRing α] [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsPreorder α] [OrderedRing α]
    (ctx : RArray α) (lhs rhs lhs' rhs' : Expr) : sameDifference lhs rhs lhs' rhs' = true →
      (lhs.denote ctx < rhs.denote ctx) = (lhs'.denote ctx < rhs'.denote ctx) := fun h => by
  rw [← propext (Linarith.sub_neg (a := lhs.denote ctx)), eq_of_sameDifference ctx h]
  exact propext Linarith.sub_neg
end Lean.Grind.CommRing
theorem Int.mul_lt_mul_of_pos {a b c : Int} (h : a < b) (k : 0 < c) : c * a < c * b := by
  have g := Int.mul_pos k (b := b - a) (by omega)
  rw [Int.mul_sub] at g
  omega
instance Lean.Grind.instOrderedRingInt : OrderedRing Int where
  add_le_left_iff c := ⟨fun h => Int.add_le_add_right h c, fun h => by omega⟩
  zero_lt_one := Int.natCast_lt.mpr (Nat.zero_lt_succ 0)
  mul_lt_mul_of_pos_left := Int.mul_lt_mul_of_pos
  mul_lt_mul_of_pos_right {a b c} h k := by rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos h k
