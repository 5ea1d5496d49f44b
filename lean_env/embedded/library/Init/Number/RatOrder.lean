prelude
import Init.Number.Rat
/-! The order of ℚ, decided by the kernel. -/
set_option linter.all false
set_option autoImplicit false
namespace Rat
protected def le (p q : Rat) : Prop := 0 ≤ (q - p).num
instance instLE : LE Rat := ⟨Rat.le⟩
instance instLT : LT Rat := ⟨fun p q => ¬ q ≤ p⟩
noncomputable instance instDecidableLe (p q : Rat) : Decidable (p ≤ q) := Int.decLe 0 (q - p).num
noncomputable instance instDecidableLt (p q : Rat) : Decidable (p < q) := inferInstanceAs (Decidable (¬ q ≤ p))
noncomputable instance instDecidableEq : DecidableEq Rat := fun p q =>
  match Int.decEq p.num q.num, Nat.decEq p.den q.den with
  | .isTrue h, .isTrue k => .isTrue (eq_of_cross p q (by rw [h, k]))
  | .isFalse h, _ => .isFalse (fun e => h (congrArg Rat.num e))
  | _, .isFalse h => .isFalse (fun e => h (congrArg Rat.den e))
theorem Is.nonneg {q : Rat} {n d : Int} (h : Is q n d) (hd : 0 < d) : 0 ≤ q.num ↔ 0 ≤ n := by
  have h : q.num * d = n * q.den := h
  have hq := den_pos q
  constructor
  · intro k; refine Int.not_lt.mp (fun l => ?_)
    have := Int.mul_pos (a := -n) (by omega) hq
    have := Int.mul_nonneg k (Int.le_of_lt hd)
    grind
  · intro k; refine Int.not_lt.mp (fun l => ?_)
    have := Int.mul_pos (a := -q.num) (by omega) hd
    have := Int.mul_nonneg k (Int.le_of_lt hq)
    grind
theorem nonneg_add {p q : Rat} (hp : 0 ≤ p.num) (hq : 0 ≤ q.num) : 0 ≤ (p + q).num := by
  refine ((p.is_self.add q.is_self p.den_ne q.den_ne).nonneg (Int.mul_pos p.den_pos q.den_pos)).mpr ?_
  have := Int.mul_nonneg hp (Int.le_of_lt q.den_pos)
  have := Int.mul_nonneg hq (Int.le_of_lt p.den_pos)
  omega
theorem nonneg_mul {p q : Rat} (hp : 0 ≤ p.num) (hq : 0 ≤ q.num) : 0 ≤ (p * q).num :=
  ((p.is_self.mul q.is_self p.den_ne q.den_ne).nonneg (Int.mul_pos p.den_pos q.den_pos)).mpr (Int.mul_nonneg hp hq)
theorem nonneg_neg {p : Rat} : 0 ≤ (-p).num ↔ p.num ≤ 0 := by
  show 0 ≤ -p.num ↔ _
  omega
theorem le_iff {p q : Rat} : p ≤ q ↔ 0 ≤ (q - p).num := Iff.rfl
theorem lt_iff {p q : Rat} : p < q ↔ ¬ q ≤ p := Iff.rfl
protected theorem le_total (p q : Rat) : p ≤ q ∨ q ≤ p := by
  rw [le_iff, le_iff]
  have e : p - q = -(q - p) := by grind
  rw [e, nonneg_neg]; omega
protected theorem le_antisymm {p q : Rat} (h : p ≤ q) (k : q ≤ p) : p = q := by
  have h : 0 ≤ (q - p).num := h
  have k : 0 ≤ (p - q).num := k
  have e : p - q = -(q - p) := by grind
  rw [e, nonneg_neg] at k
  have z : q - p = 0 := num_eq_zero (by omega)
  grind
theorem nonneg_sub_iff {p : Rat} : 0 ≤ p ↔ 0 ≤ p.num := by
  have e : p - 0 = p := by grind
  rw [le_iff, e]
instance instIsLinearOrder : Std.IsLinearOrder Rat where
  le_refl a := by
    have e : a - a = 0 := by grind
    rw [le_iff, e]; decide
  le_trans a b c h k := by
    have e : c - a = (c - b) + (b - a) := by grind
    rw [le_iff, e]; exact nonneg_add k h
  le_antisymm _ _ := Rat.le_antisymm
  le_total := Rat.le_total
instance instLawfulOrderLT : Std.LawfulOrderLT Rat where
  lt_iff a b := ⟨fun h => ⟨(Rat.le_total a b).elim id (fun k => absurd k h), h⟩, fun h => h.2⟩
protected theorem mul_pos {a b : Rat} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  refine lt_iff.mpr (fun h => ?_)
  have ha' : 0 ≤ a.num := nonneg_sub_iff.mp ((Rat.le_total 0 a).elim id (fun k => absurd k ha))
  have hb' : 0 ≤ b.num := nonneg_sub_iff.mp ((Rat.le_total 0 b).elim id (fun k => absurd k hb))
  have hz : a * b = 0 := Rat.le_antisymm h (nonneg_sub_iff.mpr (nonneg_mul ha' hb'))
  have hb0 : b ≠ 0 := fun e => hb (e ▸ Std.IsPreorder.le_refl _)
  have ha0 : a = 0 := by
    have k := Rat.mul_inv_cancel hb0
    calc a = a * (b * Inv.inv b) := by rw [k]; grind
      _ = (a * b) * Inv.inv b := by grind
      _ = 0 := by rw [hz]; grind
  exact ha (ha0 ▸ Std.IsPreorder.le_refl _)
theorem lt_iff_sub {a b : Rat} : a < b ↔ 0 < b - a := by
  rw [lt_iff, lt_iff, le_iff, le_iff]
  have e : 0 - (b - a) = a - b := by grind
  rw [e]
instance instOrderedRing : Lean.Grind.OrderedRing Rat where
  add_le_left_iff {a b} c := by
    rw [le_iff, le_iff]
    have e : b + c - (a + c) = b - a := by grind
    rw [e]
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left {a b c} h k := by
    refine lt_iff_sub.mpr ?_
    have e : c * b - c * a = c * (b - a) := by grind
    rw [e]; exact Rat.mul_pos k (lt_iff_sub.mp h)
  mul_lt_mul_of_pos_right {a b c} h k := by
    refine lt_iff_sub.mpr ?_
    have e : b * c - a * c = c * (b - a) := by grind
    rw [e]; exact Rat.mul_pos k (lt_iff_sub.mp h)
theorem ofInt_inj {a b : Int} (h : ofInt a = ofInt b) : a = b := congrArg Rat.num h
instance instIsCharP : Lean.Grind.IsCharP Rat 0 where
  ofNat_ext_iff {x y} := by
    rw [Nat.mod_zero, Nat.mod_zero]; exact ⟨fun h => Int.natCast_inj.mp (ofInt_inj h), fun h => h ▸ rfl⟩
noncomputable instance instMin : Min Rat := ⟨fun a b => if a ≤ b then a else b⟩
noncomputable instance instMax : Max Rat := ⟨fun a b => if a ≤ b then b else a⟩
end Rat
