prelude
import Init.Number.Classes
import Init.Number.PNat
import Init.Data.Nat.Induction
/-! ℕ+: order, casts and induction, under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
namespace PNat
variable {m n k : PNat}
noncomputable instance : LE PNat := ⟨fun a b => a.val ≤ b.val⟩
noncomputable instance : LT PNat := ⟨fun a b => a.val < b.val⟩
noncomputable instance instDecidableLE (a b : PNat) : Decidable (a ≤ b) := Nat.decLe a.val b.val
noncomputable instance instDecidableLT (a b : PNat) : Decidable (a < b) := Nat.decLt a.val b.val
theorem eq {m n : PNat} (h : (m : Nat) = n) : m = n := by cases m; cases n; cases h; rfl
noncomputable instance instDecidableEq : DecidableEq PNat := fun a b => match Nat.decEq a.val b.val with
  | isTrue h => isTrue (eq h)
  | isFalse h => isFalse (fun e => h (congrArg Subtype.val e))
instance : Std.IsLinearOrder PNat where
  le_refl a := Nat.le_refl a.val
  le_trans a b c := Nat.le_trans
  le_antisymm a b h k := eq (Nat.le_antisymm h k)
  le_total a b := Nat.le_total a.val b.val
instance : Std.LawfulOrderLT PNat where
  lt_iff a b := Nat.lt_iff_le_not_le
@[simp] theorem pos (n : PNat) : 0 < (n : Nat) := n.property
@[simp] theorem ne_zero (n : PNat) : (n : Nat) ≠ 0 := Nat.ne_of_gt n.property
theorem one_le (n : PNat) : 1 ≤ n := n.property
@[simp] theorem coe_inj : (m : Nat) = n ↔ m = n := ⟨eq, fun h => h ▸ rfl⟩
@[simp] theorem coe_le_coe (n k : PNat) : (n : Nat) ≤ k ↔ n ≤ k := Iff.rfl
@[simp] theorem coe_lt_coe (n k : PNat) : (n : Nat) < k ↔ n < k := Iff.rfl
@[simp] theorem add_coe (m n : PNat) : ((m + n : PNat) : Nat) = m + n := rfl
@[simp] theorem mul_coe (m n : PNat) : ((m * n : PNat) : Nat) = m * n := rfl
@[simp] theorem one_coe : ((1 : PNat) : Nat) = 1 := rfl
@[simp] theorem mk_coe (n : Nat) (h : 0 < n) : ((⟨n, h⟩ : PNat) : Nat) = n := rfl
@[simp] theorem val_ofNat (n : Nat) : ((no_index (OfNat.ofNat (n + 1) : PNat) : PNat) : Nat) = n + 1 := rfl
theorem coe_eq_one_iff : (m : Nat) = 1 ↔ m = 1 := coe_inj (n := 1)
theorem lt_add_one_iff : m < n + 1 ↔ m ≤ n := Nat.lt_succ_iff
theorem add_one_le_iff : m + 1 ≤ n ↔ m < n := Iff.rfl
/-- Induction from 1. -/
@[elab_as_elim] theorem recOn (n : PNat) {p : PNat → Prop} (one : p 1) (succ : ∀ n, p n → p (n + 1)) : p n := by
  have key : ∀ k : Nat, ∀ h : 0 < k + 1, p ⟨k + 1, h⟩ := fun k => by
    induction k with
    | zero => intro h; exact one
    | succ k ih => intro h; exact succ _ (ih (Nat.zero_lt_succ k))
  obtain ⟨n, h⟩ := n
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n => exact key n h
end PNat
