prelude
import Init.Number.Field
import Init.NatDiv
import Init.IntDiv
/-! What `calc` chains: orders, divisibility, congruence, inclusion, equivalence. -/
set_option autoImplicit false
universe u
section
variable {α : Type u} [LE α] [LT α] [Std.IsPreorder α] [Std.LawfulOrderLT α] {a b c : α}
namespace Preorder
theorem lt_of_le_of_lt (h : a ≤ b) (k : b < c) : a < c :=
  have k := (Std.LawfulOrderLT.lt_iff b c).mp k;
  (Std.LawfulOrderLT.lt_iff a c).mpr ⟨Std.IsPreorder.le_trans a b c h k.1, fun l => k.2 (Std.IsPreorder.le_trans c a b l h)⟩
theorem lt_of_lt_of_le (h : a < b) (k : b ≤ c) : a < c :=
  have h := (Std.LawfulOrderLT.lt_iff a b).mp h;
  (Std.LawfulOrderLT.lt_iff a c).mpr ⟨Std.IsPreorder.le_trans a b c h.1 k, fun l => h.2 (Std.IsPreorder.le_trans b c a k l)⟩
theorem lt_trans (h : a < b) (k : b < c) : a < c := lt_of_le_of_lt ((Std.LawfulOrderLT.lt_iff a b).mp h).1 k
end Preorder
instance {α : Type u} [LE α] [Std.IsPreorder α] : Trans (LE.le : α → α → Prop) LE.le LE.le := ⟨Std.IsPreorder.le_trans _ _ _⟩
instance : Trans (LE.le : α → α → Prop) LT.lt LT.lt := ⟨Preorder.lt_of_le_of_lt⟩
instance : Trans (LT.lt : α → α → Prop) LE.le LT.lt := ⟨Preorder.lt_of_lt_of_le⟩
instance : Trans (LT.lt : α → α → Prop) LT.lt LT.lt := ⟨Preorder.lt_trans⟩
instance {α : Type u} [LE α] [Std.IsPreorder α] : Trans (GE.ge : α → α → Prop) GE.ge GE.ge :=
  ⟨fun h k => Std.IsPreorder.le_trans _ _ _ k h⟩
instance : Trans (GE.ge : α → α → Prop) GT.gt GT.gt := ⟨fun h k => Preorder.lt_of_lt_of_le k h⟩
instance : Trans (GT.gt : α → α → Prop) GE.ge GT.gt := ⟨fun h k => Preorder.lt_of_le_of_lt k h⟩
instance : Trans (GT.gt : α → α → Prop) GT.gt GT.gt := ⟨fun h k => Preorder.lt_trans k h⟩
end
instance : Trans (Dvd.dvd : Nat → Nat → Prop) Dvd.dvd Dvd.dvd := ⟨Nat.dvd_trans⟩
instance : Trans (Dvd.dvd : Int → Int → Prop) Dvd.dvd Dvd.dvd := ⟨Int.dvd_trans⟩
instance (n : Nat) : Trans (Nat.ModEq n) (Nat.ModEq n) (Nat.ModEq n) := ⟨Eq.trans⟩
instance {α : Type u} : Trans (HasSubset.Subset : Set α → Set α → Prop) HasSubset.Subset HasSubset.Subset :=
  ⟨fun h k _ m => k (h m)⟩
instance {α : Type u} : Trans (HasSubset.Subset : Finset α → Finset α → Prop) HasSubset.Subset HasSubset.Subset :=
  ⟨fun h k _ m => k (h m)⟩
instance : Trans Iff Iff Iff := ⟨Iff.trans⟩
