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
    have e : (((k : Int) - (m : Int) : Int) : Rat) = (k : Rat) - (m : Rat) := Rat.intCast_add k (-m)
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
/-- The floor of `a` is the greatest integer that is at most `a`, and the ceiling its mirror image. -/
class LawfulFloorRing (α : Type u) [CommRing α] [LE α] [LT α] [FloorRing α] : Prop where
  floor_le (a : α) : (Int.floor a : α) ≤ a
  lt_floor_add_one (a : α) : a < (Int.floor a : α) + 1
  ceil_eq (a : α) : Int.ceil a = -Int.floor (-a)
instance : LawfulFloorRing Real where
  floor_le a := (Classical.choose_spec (Real.exists_floor a)).1
  lt_floor_add_one a := (Classical.choose_spec (Real.exists_floor a)).2
  ceil_eq _ := rfl
theorem Rat.num_eq_mul_den (q : Rat) : ((q.num : Int) : Rat) = q * ((q.den : Int) : Rat) :=
  (Is.mul (is_self q) (is_one q.den) (den_ne q) (by decide)).eq (is_one q.num) (mul_ne (den_ne q) (by decide)) (by decide)
    (by rw [Int.mul_one, Int.mul_one]) |>.symm
instance : LawfulFloorRing Rat where
  floor_le q := by
    have p : (0 : Rat) < ((q.den : Int) : Rat) := Int.cast_pos.mpr (Rat.den_pos q)
    refine _root_.le_of_mul_le_mul_right ?_ p
    rw [← Rat.num_eq_mul_den, ← Int.cast_mul]
    refine Int.cast_mono ?_
    show q.num / q.den * q.den ≤ q.num
    rw [Int.mul_comm]; exact Int.mul_ediv_self_le (Rat.den_ne q)
  lt_floor_add_one q := by
    have p : (0 : Rat) < ((q.den : Int) : Rat) := Int.cast_pos.mpr (Rat.den_pos q)
    refine _root_.lt_of_mul_lt_mul_right ?_ (_root_.le_of_lt p)
    rw [← Rat.num_eq_mul_den, ← Int.cast_one, ← Int.cast_add, ← Int.cast_mul]
    refine Int.cast_lt.mpr ?_
    show q.num < (q.num / q.den + 1) * q.den
    rw [Int.mul_comm, Int.mul_add, Int.mul_one]; exact Int.lt_mul_ediv_self_add (Rat.den_pos q)
  ceil_eq _ := rfl
theorem Real.intCast_add (a b : Int) : ((a + b : Int) : Real) = (a : Real) + (b : Real) :=
  congrArg Real.ofRat (Rat.intCast_add a b)
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] [FloorRing α]
  [LawfulFloorRing α] {a b : α} {z : Int} {n : Nat}
namespace Int
theorem floor_le (a : α) : (floor a : α) ≤ a := LawfulFloorRing.floor_le a
theorem lt_floor_add_one (a : α) : a < (floor a : α) + 1 := LawfulFloorRing.lt_floor_add_one a
theorem ceil_eq_neg_floor (a : α) : ceil a = -floor (-a) := LawfulFloorRing.ceil_eq a
theorem le_floor : z ≤ floor a ↔ (z : α) ≤ a := by
  constructor
  · intro h; exact _root_.le_trans (Int.cast_mono h) (floor_le a)
  · intro h
    have k : (z : α) < ((floor a + 1 : Int) : α) := by
      rw [Int.cast_add, Int.cast_one]; exact _root_.lt_of_le_of_lt h (lt_floor_add_one a)
    have := Int.cast_lt.mp k; omega
theorem floor_lt : floor a < z ↔ a < (z : α) := by rw [← Int.not_le, le_floor, _root_.not_le]
theorem floor_eq_iff : floor a = z ↔ (z : α) ≤ a ∧ a < (z : α) + 1 := by
  rw [← le_floor, ← Int.cast_one (R := α), ← Int.cast_add, ← floor_lt]; omega
theorem ceil_le : ceil a ≤ z ↔ a ≤ (z : α) := by
  have h := le_floor (a := -a) (z := -z)
  rw [Int.cast_neg, neg_le_neg_iff] at h
  rw [ceil_eq_neg_floor, ← h]; omega
theorem lt_ceil : z < ceil a ↔ (z : α) < a := by rw [← Int.not_le, ceil_le, _root_.not_le]
theorem le_ceil (a : α) : a ≤ (ceil a : α) := ceil_le.mp (Int.le_refl _)
theorem ceil_eq_iff : ceil a = z ↔ (z : α) - 1 < a ∧ a ≤ (z : α) := by
  rw [← ceil_le, ← Int.cast_one (R := α), ← Int.cast_sub, ← lt_ceil]; omega
theorem floor_intCast (z : Int) : floor (z : α) = z := floor_eq_iff.mpr ⟨_root_.le_refl _, _root_.lt_add_one _⟩
theorem floor_natCast (n : Nat) : floor (n : α) = n := by rw [← Int.cast_natCast, floor_intCast]
theorem floor_zero : floor (0 : α) = 0 := by rw [← Int.cast_zero, floor_intCast]
theorem floor_one : floor (1 : α) = 1 := by rw [← Int.cast_one, floor_intCast]
theorem floor_ofNat (n : Nat) : floor (no_index (OfNat.ofNat n : α)) = OfNat.ofNat n := by
  have := floor_natCast (α := α) n; rw [Semiring.natCast_eq_ofNat] at this; exact this
theorem floor_nonneg : 0 ≤ floor a ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]
theorem floor_mono (h : a ≤ b) : floor a ≤ floor b := le_floor.mpr (_root_.le_trans (floor_le a) h)
theorem floor_le_floor (h : a ≤ b) : floor a ≤ floor b := floor_mono h
theorem floor_add_intCast (a : α) (z : Int) : floor (a + (z : α)) = floor a + z := by
  refine floor_eq_iff.mpr ?_
  have := floor_le a; have := lt_floor_add_one a
  rw [Int.cast_add]; constructor <;> grind
theorem floor_add_natCast (a : α) (n : Nat) : floor (a + (n : α)) = floor a + n := by
  rw [← Int.cast_natCast, floor_add_intCast]
theorem floor_add_one (a : α) : floor (a + 1) = floor a + 1 := by rw [← Int.cast_one (R := α), floor_add_intCast]
theorem floor_sub_intCast (a : α) (z : Int) : floor (a - (z : α)) = floor a - z := by
  rw [_root_.sub_eq_add_neg a, ← Int.cast_neg, floor_add_intCast]; rfl
theorem floor_sub_natCast (a : α) (n : Nat) : floor (a - (n : α)) = floor a - n := by
  rw [← Int.cast_natCast, floor_sub_intCast]
theorem floor_sub_one (a : α) : floor (a - 1) = floor a - 1 := by rw [← Int.cast_one (R := α), floor_sub_intCast]
theorem floor_eq_zero_iff : floor a = 0 ↔ 0 ≤ a ∧ a < 1 := by rw [floor_eq_iff, Int.cast_zero, _root_.zero_add]
theorem floor_lt_ceil_of_lt (h : a < b) : floor a < ceil b := by
  refine lt_ceil.mpr (_root_.lt_of_le_of_lt (floor_le a) h)
theorem sub_one_lt_floor (a : α) : a - 1 < (floor a : α) := sub_lt_iff_lt_add.mpr (lt_floor_add_one a)
theorem ceil_intCast (z : Int) : ceil (z : α) = z := by rw [ceil_eq_neg_floor, ← Int.cast_neg, floor_intCast, Int.neg_neg]
theorem ceil_natCast (n : Nat) : ceil (n : α) = n := by rw [← Int.cast_natCast, ceil_intCast]
theorem ceil_zero : ceil (0 : α) = 0 := by rw [← Int.cast_zero, ceil_intCast]
theorem ceil_one : ceil (1 : α) = 1 := by rw [← Int.cast_one, ceil_intCast]
theorem ceil_ofNat (n : Nat) : ceil (no_index (OfNat.ofNat n : α)) = OfNat.ofNat n := by
  have := ceil_natCast (α := α) n; rw [Semiring.natCast_eq_ofNat] at this; exact this
theorem ceil_mono (h : a ≤ b) : ceil a ≤ ceil b := ceil_le.mpr (_root_.le_trans h (le_ceil b))
theorem ceil_pos : 0 < ceil a ↔ 0 < a := by rw [lt_ceil, Int.cast_zero]
theorem ceil_lt_add_one (a : α) : (ceil a : α) < a + 1 := sub_lt_iff_lt_add.mp (ceil_eq_iff.mp rfl).1
theorem floor_le_ceil (a : α) : floor a ≤ ceil a := le_of_cast_le (_root_.le_trans (floor_le a) (le_ceil a))
where le_of_cast_le {m n : Int} (h : (m : α) ≤ n) : m ≤ n := Int.cast_le.mp h
theorem fract_nonneg (a : α) : 0 ≤ fract a := _root_.sub_nonneg.mpr (floor_le a)
theorem fract_lt_one (a : α) : fract a < 1 := sub_lt_iff_lt_add'.mpr (lt_floor_add_one a)
theorem floor_add_fract (a : α) : (floor a : α) + fract a = a := _root_.add_sub_cancel _ _
theorem fract_add_floor (a : α) : fract a + (floor a : α) = a := _root_.sub_add_cancel _ _
theorem self_sub_floor (a : α) : a - (floor a : α) = fract a := rfl
theorem self_sub_fract (a : α) : a - fract a = (floor a : α) := _root_.sub_sub_cancel _ _
theorem fract_eq_iff : fract a = b ↔ 0 ≤ b ∧ b < 1 ∧ ∃ z : Int, a - b = (z : α) := by
  constructor
  · rintro rfl; exact ⟨fract_nonneg a, fract_lt_one a, floor a, self_sub_fract a⟩
  · intro ⟨h0, h1, z, e⟩
    have f : floor a = z := floor_eq_iff.mpr ⟨by grind, by grind⟩
    rw [← self_sub_floor, f, ← e, _root_.sub_sub_cancel]
theorem fract_intCast (z : Int) : fract (z : α) = 0 := by rw [← self_sub_floor, floor_intCast, _root_.sub_self]
attribute [simp] floor_intCast floor_natCast floor_zero floor_one floor_ofNat floor_add_intCast floor_add_natCast floor_add_one
  floor_sub_intCast floor_sub_natCast floor_sub_one ceil_intCast ceil_natCast ceil_zero ceil_one ceil_ofNat fract_nonneg
  fract_intCast self_sub_floor self_sub_fract
end Int
namespace Nat
theorem cast_floor_eq (h : 0 ≤ a) : (floor a : Int) = Int.floor a := Int.toNat_of_nonneg' (Int.floor_nonneg.mpr h)
where Int.toNat_of_nonneg' {z : Int} (h : 0 ≤ z) : (Int.toNat z : Int) = z := by omega
theorem floor_of_nonpos (h : a ≤ 0) : floor a = 0 := by
  have : Int.floor a ≤ 0 := by have := Int.floor_mono h; rw [Int.floor_zero] at this; exact this
  show Int.toNat (Int.floor a) = 0; omega
theorem floor_eq_iff (h : 0 ≤ a) : floor a = n ↔ (n : α) ≤ a ∧ a < (n : α) + 1 := by
  have k := Int.floor_eq_iff (a := a) (z := n)
  rw [Int.cast_natCast] at k; rw [← k, ← cast_floor_eq h]; omega
theorem floor_le (h : 0 ≤ a) : (floor a : α) ≤ a := ((floor_eq_iff h).mp rfl).1
theorem lt_floor_add_one (a : α) : a < (floor a : α) + 1 := by
  rcases _root_.le_total 0 a with h | h
  · exact ((floor_eq_iff h).mp rfl).2
  · exact _root_.lt_of_le_of_lt h (Nat.cast_add_one_pos _)
theorem lt_succ_floor (a : α) : a < (succ (floor a) : Nat) := by rw [Nat.cast_succ]; exact lt_floor_add_one a
theorem floor_lt (h : 0 ≤ a) : floor a < n ↔ a < (n : α) := by
  rw [← Int.cast_natCast, ← Int.floor_lt, ← cast_floor_eq h]; omega
theorem le_floor_iff (h : 0 ≤ a) : n ≤ floor a ↔ (n : α) ≤ a := by rw [← Nat.not_lt, floor_lt h, _root_.not_lt]
theorem le_floor (h : (n : α) ≤ a) : n ≤ floor a := 
  (le_floor_iff (_root_.le_trans (show (0 : α) ≤ (n : α) from Nat.cast_nonneg n) h)).mpr h
theorem lt_of_floor_lt (h : floor a < n) : a < (n : α) := _root_.not_le.mp (fun k => Nat.not_le.mpr h (le_floor k))
theorem floor_le_of_le (h : a ≤ (n : α)) : floor a ≤ n := by
  rcases _root_.le_total 0 a with k | k
  · exact Nat.cast_le.mp (_root_.le_trans (floor_le k) h)
  · rw [floor_of_nonpos k]; exact zero_le n
theorem floor_mono (h : a ≤ b) : floor a ≤ floor b := by
  have := Int.floor_mono h; show Int.toNat (Int.floor a) ≤ Int.toNat (Int.floor b); omega
theorem floor_le_floor (h : a ≤ b) : floor a ≤ floor b := floor_mono h
theorem floor_natCast (n : Nat) : floor (n : α) = n := by show Int.toNat (Int.floor (n : α)) = n; rw [Int.floor_natCast]; rfl
theorem floor_zero : floor (0 : α) = 0 := by show Int.toNat (Int.floor (0 : α)) = 0; rw [Int.floor_zero]; rfl
theorem floor_one : floor (1 : α) = 1 := by show Int.toNat (Int.floor (1 : α)) = 1; rw [Int.floor_one]; rfl
theorem floor_ofNat (n : Nat) : floor (no_index (OfNat.ofNat n : α)) = OfNat.ofNat n := by
  have := floor_natCast (α := α) n; rw [Semiring.natCast_eq_ofNat] at this; exact this
theorem floor_eq_zero : floor a = 0 ↔ a < 1 := by
  constructor
  · intro h; have := lt_floor_add_one a; rw [h, Nat.cast_zero, _root_.zero_add] at this; exact this
  · intro h
    rcases _root_.le_total 0 a with k | k
    · exact (floor_eq_iff k).mpr ⟨by rw [Nat.cast_zero]; exact k, by rw [Nat.cast_zero, _root_.zero_add]; exact h⟩
    · exact floor_of_nonpos k
theorem floor_pos : 0 < floor a ↔ 1 ≤ a := by
  have h := floor_eq_zero (a := a); rw [← _root_.not_lt, ← h]; omega
theorem cast_ceil_eq (h : 0 ≤ a) : (ceil a : Int) = Int.ceil a := by
  have : 0 ≤ Int.ceil a := by have := Int.ceil_mono h; rw [Int.ceil_zero] at this; exact this
  show ((Int.toNat (Int.ceil a) : Nat) : Int) = Int.ceil a; omega
theorem ceil_le : ceil a ≤ n ↔ a ≤ (n : α) := by
  have := Int.ceil_le (a := a) (z := n); rw [Int.cast_natCast] at this
  rw [← this]; show Int.toNat (Int.ceil a) ≤ n ↔ _; omega
theorem lt_ceil : n < ceil a ↔ (n : α) < a := by rw [← Nat.not_le, ceil_le, _root_.not_le]
theorem le_ceil (a : α) : a ≤ (ceil a : α) := ceil_le.mp (Nat.le_refl _)
theorem ceil_mono (h : a ≤ b) : ceil a ≤ ceil b := ceil_le.mpr (_root_.le_trans h (le_ceil b))
theorem ceil_natCast (n : Nat) : ceil (n : α) = n := by show Int.toNat (Int.ceil (n : α)) = n; rw [Int.ceil_natCast]; rfl
theorem ceil_eq_zero : ceil a = 0 ↔ a ≤ 0 := by
  have h := ceil_le (a := a) (n := 0); rw [Nat.cast_zero] at h; rw [← h]; omega
theorem ceil_pos : 0 < ceil a ↔ 0 < a := by rw [lt_ceil, Nat.cast_zero]
theorem ceil_eq_iff (hn : n ≠ 0) : ceil a = n ↔ ((n - 1 : Nat) : α) < a ∧ a ≤ (n : α) := by
  rw [← ceil_le, ← lt_ceil]; omega
theorem ceil_lt_add_one (h : 0 ≤ a) : (ceil a : α) < a + 1 := by
  have := Int.ceil_lt_add_one a; rw [← cast_ceil_eq h, Int.cast_natCast] at this; exact this
attribute [simp] floor_natCast floor_zero floor_one floor_ofNat floor_eq_zero floor_pos ceil_natCast ceil_le lt_ceil ceil_eq_zero ceil_pos
end Nat
end
/-- Not a quotient of integers. -/
def Irrational (x : Real) : Prop := ¬ ∃ q : Rat, (q : Real) = x
