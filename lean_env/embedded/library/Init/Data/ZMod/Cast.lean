prelude
import Init.Number.ZMod
import Init.Data.Int.Parity
import Init.Data.Nat.ModEq
import Init.Data.Bounded
/-! `ZMod n`: casts of numerals and of natural numbers and integers, and decidable quantifiers. -/
set_option linter.all false
set_option autoImplicit false
universe u
/-- A number other than 0, as an argument that instances supply. -/
class NeZero {R : Type u} [OfNat R 0] (n : R) : Prop where
  out : n ≠ 0
instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩
theorem NeZero.ne {R : Type u} [OfNat R 0] (n : R) [h : NeZero n] : n ≠ 0 := h.out
theorem NeZero.pos (n : Nat) [h : NeZero n] : 0 < n := Nat.pos_of_ne_zero h.out
/-- A proposition as an argument that instances supply. -/
class Fact (p : Prop) : Prop where
  out : p
theorem fact_iff {p : Prop} : Fact p ↔ p := ⟨fun h => h.out, fun h => ⟨h⟩⟩
namespace ZMod
variable {n : Nat}
theorem intCast_eq_intCast_iff (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ Int.ModEq c a b := mk_eq_mk
theorem natCast_eq_natCast_iff (a b c : Nat) : (Nat.cast a : ZMod c) = Nat.cast b ↔ Nat.ModEq c a b :=
  mk_eq_mk.trans Int.natCast_modEq_iff
theorem natCast_eq_natCast_iff' (a b c : Nat) : (Nat.cast a : ZMod c) = Nat.cast b ↔ a % c = b % c :=
  natCast_eq_natCast_iff a b c
theorem intCast_eq_intCast_iff' (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ a % c = b % c :=
  intCast_eq_intCast_iff a b c
theorem intCast_eq_intCast_iff_dvd_sub (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ (c : Int) ∣ b - a :=
  (intCast_eq_intCast_iff a b c).trans Int.modEq_iff_dvd
theorem intCast_zmod_eq_zero_iff_dvd (a : Int) (b : Nat) : (Int.cast a : ZMod b) = 0 ↔ (b : Int) ∣ a :=
  (intCast_eq_intCast_iff a 0 b).trans Int.modEq_zero_iff_dvd
theorem natCast_eq_zero_iff (a b : Nat) : (Nat.cast a : ZMod b) = 0 ↔ b ∣ a :=
  (natCast_eq_natCast_iff a 0 b).trans Nat.modEq_zero_iff_dvd
theorem natCast_zmod_eq_zero_iff_dvd (a b : Nat) : (Nat.cast a : ZMod b) = 0 ↔ b ∣ a := natCast_eq_zero_iff a b
theorem natCast_self_eq_zero : (Nat.cast n : ZMod n) = 0 := (natCast_eq_zero_iff n n).mpr (Nat.dvd_refl n)
@[simp] theorem natCast_self (n : Nat) : (Nat.cast n : ZMod n) = 0 := natCast_self_eq_zero
@[simp] theorem natCast_self' (n : Nat) : (Nat.cast n + 1 : ZMod (n + 1)) = 0 :=
  (mk_add (n := n + 1) n 1).trans (natCast_self (n + 1))
@[simp] theorem natCast_mod (a n : Nat) : (Nat.cast (a % n) : ZMod n) = Nat.cast a :=
  (natCast_eq_natCast_iff _ _ n).mpr (Nat.mod_modEq a n)
@[simp] theorem intCast_mod (a : Int) (b : Nat) : (Int.cast (a % b) : ZMod b) = Int.cast a :=
  (intCast_eq_intCast_iff _ _ b).mpr (Int.mod_modEq a b)
theorem eq_iff_modEq_nat (n : Nat) {a b : Nat} : (Nat.cast a : ZMod n) = Nat.cast b ↔ Nat.ModEq n a b :=
  natCast_eq_natCast_iff a b n
/-- The least natural number of a class (the absolute value for `n = 0`). -/
noncomputable def val (a : ZMod n) : Nat := Int.natAbs (rep a)
theorem natCast_zmod_val [h : NeZero n] (a : ZMod n) : (Nat.cast (val a) : ZMod n) = a := match n, h, a with
  | 0, h, _ => absurd rfl h.out
  | _+1, _, a => mk_rep a
theorem natCast_val_eq [NeZero n] (a : ZMod n) : (Nat.cast (val a) : ZMod n) = a := natCast_zmod_val a
theorem val_natCast (n a : Nat) : val (Nat.cast a : ZMod n) = a % n := by
  unfold val; show Int.natAbs (rep (mk (a : Int))) = _; rw [rep_mk, ← Int.natCast_emod]; rfl
theorem val_lt [h : NeZero n] (a : ZMod n) : val a < n := match n, h, a with
  | 0, h, _ => absurd rfl h.out
  | _+1, _, a => a.property
@[simp] theorem val_zero : val (0 : ZMod n) = 0 := (val_natCast n 0).trans (Nat.zero_mod n)
theorem val_injective (n : Nat) [h : NeZero n] {a b : ZMod n} (e : val a = val b) : a = b := by
  rw [← natCast_zmod_val a, e, natCast_zmod_val]
/-! quantifiers over `ZMod n` are decided by trying all classes -/
noncomputable instance decidableForall {p : ZMod (n + 1) → Prop} [DecidablePred p] : Decidable (∀ x, p x) :=
  decidable_of_iff (∀ m, m < n + 1 → p (Nat.cast m))
    ⟨fun h x => natCast_zmod_val x ▸ h (val x) (val_lt x), fun h m _ => h _⟩
noncomputable instance decidableExists {p : ZMod (n + 1) → Prop} [DecidablePred p] : Decidable (∃ x, p x) :=
  decidable_of_iff (¬ ∀ x, ¬ p x) ⟨fun h => Classical.byContradiction fun c => h fun x k => c ⟨x, k⟩, fun ⟨x, k⟩ h => h x k⟩
end ZMod
