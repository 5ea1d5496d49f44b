prelude
import Init.Data.Image
import Init.Number.Sqrt
/-! Floors and ceilings of rational and real numbers; irrational numbers. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
class FloorRing (α : Type u) where
  floor : α → Int
  ceil : α → Int
noncomputable def Int.floor {α : Type u} [FloorRing α] (a : α) : Int := FloorRing.floor a
noncomputable def Int.ceil {α : Type u} [FloorRing α] (a : α) : Int := FloorRing.ceil a
noncomputable def Nat.floor {α : Type u} [FloorRing α] (a : α) : Nat := Int.toNat (FloorRing.floor a)
noncomputable def Nat.ceil {α : Type u} [FloorRing α] (a : α) : Nat := Int.toNat (FloorRing.ceil a)
noncomputable def Int.fract {α : Type u} [FloorRing α] [Sub α] [IntCast α] (a : α) : α := a - (Int.floor a : α)
noncomputable instance : FloorRing Rat := ⟨fun q => q.num / q.den, fun q => -(-q.num / q.den)⟩
namespace Real
theorem intCast_le {a b : Int} : (a : Real) ≤ b ↔ a ≤ b := ofRat_le.trans Rat.intCast_le
theorem intCast_lt {a b : Int} : (a : Real) < b ↔ a < b := by rw [lt_iff, intCast_le]; omega
theorem exists_floor (a : Real) : ∃ z : Int, (z : Real) ≤ a ∧ a < (z : Real) + 1 := by
  obtain ⟨m, hm⟩ := exists_nat_ge (-a)
  obtain ⟨n, hn⟩ := exists_nat_ge (a + m + 1)
  have cast : ∀ k : Nat, (((k : Int) - (m : Int) : Int) : Real) = (k : Real) - (m : Real) := fun k => by
    have e : (((k : Int) - (m : Int) : Int) : Rat) = (k : Rat) - (m : Rat) := Rat.intCast_add _ _
    exact congrArg ofRat e
  obtain ⟨k, h1, h2⟩ := Nat.exists_step (p := fun k => a < (((k : Int) - (m : Int) : Int) : Real)) (n := n)
    (fun h => by
      rw [cast 0] at h
      have z : ((0 : Nat) : Real) = 0 := rfl
      rw [z] at h; grind)
    (by show a < (((n : Int) - (m : Int) : Int) : Real); rw [cast n]; grind)
  refine ⟨(k : Int) - m, ?_, ?_⟩
  · grind
  · have e := cast (k + 1)
    rw [e] at h2
    rw [cast k]
    have z : ((k + 1 : Nat) : Real) = (k : Real) + 1 := congrArg ofRat (Rat.intCast_add k 1)
    rw [z] at h2; grind
end Real
noncomputable instance : FloorRing Real :=
  ⟨fun a => Classical.choose (Real.exists_floor a), fun a => -Classical.choose (Real.exists_floor (-a))⟩
theorem Int.floor_le (a : Real) : (Int.floor a : Real) ≤ a := (Classical.choose_spec (Real.exists_floor a)).1
theorem Int.lt_floor_add_one (a : Real) : a < (Int.floor a : Real) + 1 := (Classical.choose_spec (Real.exists_floor a)).2
theorem Real.intCast_add (a b : Int) : ((a + b : Int) : Real) = (a : Real) + (b : Real) :=
  congrArg Real.ofRat (Rat.intCast_add a b)
theorem Int.floor_eq_iff {a : Real} {z : Int} : Int.floor a = z ↔ (z : Real) ≤ a ∧ a < (z : Real) + 1 := by
  have h1 := Int.floor_le a
  have h2 := Int.lt_floor_add_one a
  constructor
  · rintro rfl; exact ⟨h1, h2⟩
  · intro ⟨h3, h4⟩
    have e : ∀ k : Int, ((k + 1 : Int) : Real) = (k : Real) + 1 := fun k => Real.intCast_add k 1
    have a1 : Int.floor a < z + 1 := Real.intCast_lt.mp (by rw [e]; grind)
    have a2 : z < Int.floor a + 1 := Real.intCast_lt.mp (by rw [e]; grind)
    omega
theorem Int.ceil_eq_neg_floor (a : Real) : Int.ceil a = -Int.floor (-a) := rfl
theorem Int.le_ceil (a : Real) : a ≤ (Int.ceil a : Real) := by
  have h := Int.floor_le (-a)
  have e : ((-Int.floor (-a) : Int) : Real) = -((Int.floor (-a) : Int) : Real) := rfl
  rw [Int.ceil_eq_neg_floor, e]; grind
theorem Int.ceil_eq_iff {a : Real} {z : Int} : Int.ceil a = z ↔ (z : Real) - 1 < a ∧ a ≤ (z : Real) := by
  have k := Int.floor_eq_iff (a := -a) (z := -z)
  have e : ((-z : Int) : Real) = -((z : Int) : Real) := rfl
  rw [e] at k
  rw [Int.ceil_eq_neg_floor]
  constructor
  · intro h; have := k.mp (by omega); grind
  · intro h; have := k.mpr (by grind); omega
namespace Int
variable {a : Real} {z : Int}
theorem le_floor : z ≤ floor a ↔ (z : Real) ≤ a := by
  constructor
  · intro h; exact _root_.le_trans (Int.cast_mono h) (floor_le a)
  · intro h
    have k : (z : Real) < ((floor a + 1 : Int) : Real) := by
      rw [Int.cast_add, Int.cast_one]; exact _root_.lt_of_le_of_lt h (lt_floor_add_one a)
    have := Int.cast_lt.mp k; omega
theorem floor_lt : floor a < z ↔ a < (z : Real) := by rw [← _root_.not_le, le_floor, _root_.not_le]
theorem floor_intCast (z : Int) : floor (z : Real) = z := floor_eq_iff.mpr ⟨_root_.le_refl _, _root_.lt_add_one _⟩
theorem floor_natCast (n : Nat) : floor (n : Real) = n := floor_intCast n
theorem floor_nonneg : 0 ≤ floor a ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]
theorem ceil_le : ceil a ≤ z ↔ a ≤ (z : Real) := by
  have h := le_floor (a := -a) (z := -z)
  rw [Int.cast_neg, neg_le_neg_iff] at h
  rw [ceil_eq_neg_floor, ← h]; omega
theorem lt_ceil : z < ceil a ↔ (z : Real) < a := by rw [← _root_.not_le, ceil_le, _root_.not_le]
theorem fract_nonneg (a : Real) : 0 ≤ fract a := _root_.sub_nonneg.mpr (floor_le a)
theorem fract_lt_one (a : Real) : fract a < 1 := sub_lt_iff_lt_add'.mpr (lt_floor_add_one a)
theorem floor_add_fract (a : Real) : (floor a : Real) + fract a = a := _root_.add_sub_cancel _ _
theorem self_sub_floor (a : Real) : a - (floor a : Real) = fract a := rfl
attribute [simp] floor_intCast floor_natCast
end Int
namespace Nat
variable {a : Real} {n : Nat}
theorem floor_eq_iff (h : 0 ≤ a) : floor a = n ↔ (n : Real) ≤ a ∧ a < (n : Real) + 1 := by
  have e : ((n : Int) : Real) = (n : Real) := rfl
  have k := Int.floor_eq_iff (a := a) (z := n)
  rw [e] at k
  have p := Int.floor_nonneg.mpr h
  rw [← k]; show Int.toNat (Int.floor a) = n ↔ Int.floor a = n; omega
theorem floor_le (h : 0 ≤ a) : (floor a : Real) ≤ a := ((floor_eq_iff h).mp rfl).1
theorem lt_floor_add_one (a : Real) : a < (floor a : Real) + 1 := by
  rcases le_total 0 a with h | h
  · exact ((floor_eq_iff h).mp rfl).2
  · exact _root_.lt_of_le_of_lt h (Nat.cast_add_one_pos _)
end Nat
/-- Not a quotient of integers. -/
def Irrational (x : Real) : Prop := ¬ ∃ q : Rat, (q : Real) = x
