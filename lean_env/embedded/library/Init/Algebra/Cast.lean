prelude
import Init.Algebra.OrderedRing
/-! Casts from ℕ and ℤ, with Mathlib's names, into any of ℕ, ℤ, ℚ, ℝ, ℂ. Numerals are
`no_index`: `simp` would look for the pattern `OfNat.ofNat n` among the literals and not find it. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
section
variable {R : Type u} [NumSemiring R]
@[simp] theorem Nat.cast_ofNat {n : Nat} : (Nat.cast (no_index (OfNat.ofNat n)) : R) = OfNat.ofNat n :=
  Semiring.natCast_eq_ofNat n
@[simp] theorem Nat.cast_zero : (Nat.cast 0 : R) = 0 := Semiring.natCast_eq_ofNat 0
@[simp] theorem Nat.cast_one : (Nat.cast 1 : R) = 1 := Semiring.natCast_eq_ofNat 1
@[simp] theorem Nat.cast_add (m n : Nat) : (Nat.cast (m + n) : R) = Nat.cast m + Nat.cast n := by
  simp only [Semiring.natCast_eq_ofNat]; exact Semiring.ofNat_add m n
@[simp] theorem Nat.cast_mul (m n : Nat) : (Nat.cast (m * n) : R) = Nat.cast m * Nat.cast n := by
  simp only [Semiring.natCast_eq_ofNat]; exact Semiring.ofNat_mul m n
theorem Nat.cast_succ (n : Nat) : (Nat.cast (Nat.succ n) : R) = Nat.cast n + 1 :=
  (Nat.cast_add n 1).trans (by rw [Nat.cast_one])
theorem Nat.cast_add_one (n : Nat) : (Nat.cast (n + 1) : R) = Nat.cast n + 1 := Nat.cast_succ n
theorem Nat.cast_two : (Nat.cast 2 : R) = 2 := Semiring.natCast_eq_ofNat 2
@[simp] theorem Nat.cast_pow (a n : Nat) : (Nat.cast (a ^ n) : R) = Nat.cast a ^ n := by
  induction n with
  | zero => rw [Nat.pow_zero, _root_.pow_zero, Nat.cast_one]
  | succ n ih => rw [Nat.pow_succ, Nat.cast_mul, ih, _root_.pow_succ]
theorem Nat.cast_ite (p : Prop) [Decidable p] (m n : Nat) : (Nat.cast (if p then m else n) : R) = if p then Nat.cast m else Nat.cast n :=
  by
  split <;> rfl
end
@[simp] theorem Nat.cast_id (n : Nat) : (Nat.cast n : Nat) = n := rfl
section
variable {R : Type u} [NumSemiring R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedSemiring R] {m n : Nat}
@[simp] theorem Nat.cast_nonneg (n : Nat) : (0 : R) ≤ Nat.cast n := by
  induction n with
  | zero => rw [Nat.cast_zero]; exact _root_.le_refl 0
  | succ n ih => rw [Nat.cast_add_one]; exact add_nonneg ih zero_le_one
theorem Nat.cast_add_one_pos (n : Nat) : (0 : R) < Nat.cast n + 1 :=
  add_pos_of_nonneg_of_pos (Nat.cast_nonneg n) zero_lt_one
theorem Nat.cast_mono (h : m ≤ n) : (Nat.cast m : R) ≤ Nat.cast n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.cast_add]; exact le_add_of_nonneg_right (Nat.cast_nonneg k)
theorem Nat.cast_strictMono (h : m < n) : (Nat.cast m : R) < Nat.cast n :=
  lt_of_lt_of_le (by rw [Nat.cast_add_one]; exact _root_.lt_add_one _) (Nat.cast_mono h)
@[simp] theorem Nat.cast_le : (Nat.cast m : R) ≤ Nat.cast n ↔ m ≤ n :=
  ⟨fun h => Nat.not_lt.mp (fun k => not_le_of_gt (Nat.cast_strictMono k) h), Nat.cast_mono⟩
@[simp] theorem Nat.cast_lt : (Nat.cast m : R) < Nat.cast n ↔ m < n := by rw [← _root_.not_le, Nat.cast_le, Nat.not_le]
theorem Nat.cast_injective (h : (Nat.cast m : R) = Nat.cast n) : m = n :=
  Nat.le_antisymm (Nat.cast_le.mp (le_of_eq h)) (Nat.cast_le.mp (ge_of_eq h))
@[simp] theorem Nat.cast_pos : (0 : R) < Nat.cast n ↔ 0 < n := by rw [← Nat.cast_zero, Nat.cast_lt]
theorem Nat.cast_pos' : 0 < n → (0 : R) < Nat.cast n := Nat.cast_pos.mpr
@[simp] theorem Nat.one_le_cast : (1 : R) ≤ Nat.cast n ↔ 1 ≤ n := by rw [← Nat.cast_one, Nat.cast_le]
@[simp] theorem Nat.one_lt_cast : (1 : R) < Nat.cast n ↔ 1 < n := by rw [← Nat.cast_one, Nat.cast_lt]
@[simp] theorem Nat.cast_le_one : (Nat.cast n : R) ≤ 1 ↔ n ≤ 1 := by rw [← Nat.cast_one, Nat.cast_le]
@[simp] theorem Nat.cast_lt_one : (Nat.cast n : R) < 1 ↔ n < 1 := by rw [← Nat.cast_one, Nat.cast_lt]
@[simp] theorem Nat.cast_le_ofNat {k : Nat} : (Nat.cast n : R) ≤ (no_index (OfNat.ofNat k)) ↔ n ≤ OfNat.ofNat k := by
  rw [← Nat.cast_ofNat, Nat.cast_le]
@[simp] theorem Nat.ofNat_le_cast {k : Nat} : (no_index (OfNat.ofNat k : R)) ≤ Nat.cast n ↔ OfNat.ofNat k ≤ n := by
  rw [← Nat.cast_ofNat, Nat.cast_le]
@[simp] theorem Nat.cast_lt_ofNat {k : Nat} : (Nat.cast n : R) < (no_index (OfNat.ofNat k)) ↔ n < OfNat.ofNat k := by
  rw [← Nat.cast_ofNat, Nat.cast_lt]
@[simp] theorem Nat.ofNat_lt_cast {k : Nat} : (no_index (OfNat.ofNat k : R)) < Nat.cast n ↔ OfNat.ofNat k < n := by
  rw [← Nat.cast_ofNat, Nat.cast_lt]
end
/-! characteristic 0: ℂ has no order -/
section
variable {R : Type u} [CommRing R] [IsCharP R 0] {m n : Nat} {a b : Int}
theorem Nat.cast_inj_of_charZero (h : (Nat.cast m : R) = Nat.cast n) : m = n := by
  rw [Semiring.natCast_eq_ofNat, Semiring.natCast_eq_ofNat] at h
  have k := (IsCharP.ofNat_ext_iff (α := R)).mp h
  rw [Nat.mod_zero, Nat.mod_zero] at k; exact k
@[simp] theorem Nat.cast_inj : (Nat.cast m : R) = Nat.cast n ↔ m = n := ⟨Nat.cast_inj_of_charZero, fun h => h ▸ rfl⟩
@[simp] theorem Nat.cast_eq_zero : (Nat.cast n : R) = 0 ↔ n = 0 := by rw [← Nat.cast_zero, Nat.cast_inj]
@[simp] theorem Nat.cast_eq_one : (Nat.cast n : R) = 1 ↔ n = 1 := by rw [← Nat.cast_one, Nat.cast_inj]
theorem Nat.cast_ne_zero : (Nat.cast n : R) ≠ 0 ↔ n ≠ 0 :=
  ⟨fun h e => h (Nat.cast_eq_zero.mpr e), fun h e => h (Nat.cast_eq_zero.mp e)⟩
theorem Nat.cast_ne_one : (Nat.cast n : R) ≠ 1 ↔ n ≠ 1 :=
  ⟨fun h e => h (Nat.cast_eq_one.mpr e), fun h e => h (Nat.cast_eq_one.mp e)⟩
theorem Nat.cast_add_one_ne_zero (n : Nat) : (Nat.cast n + 1 : R) ≠ 0 := by
  rw [← Nat.cast_add_one]; exact Nat.cast_ne_zero.mpr (Nat.succ_ne_zero n)
@[simp] theorem Nat.cast_eq_ofNat {k : Nat} : (Nat.cast n : R) = (no_index (OfNat.ofNat k)) ↔ n = OfNat.ofNat k := by
  rw [← Nat.cast_ofNat, Nat.cast_inj]
end
section
variable {R : Type u} [CommRing R]
theorem Nat.cast_sub {m n : Nat} (h : m ≤ n) : (Nat.cast (n - m) : R) = Nat.cast n - Nat.cast m := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, Nat.cast_add, _root_.add_sub_cancel_left]
theorem Nat.cast_pred {n : Nat} (h : 0 < n) : (Nat.cast (n - 1) : R) = Nat.cast n - 1 := by
  rw [Nat.cast_sub h, Nat.cast_one]
@[simp] theorem Int.cast_zero : (Int.cast 0 : R) = 0 := Ring.intCast_zero
@[simp] theorem Int.cast_one : (Int.cast 1 : R) = 1 := Ring.intCast_one
@[simp] theorem Int.cast_ofNat {n : Nat} : (Int.cast (no_index (OfNat.ofNat n : Int)) : R) = OfNat.ofNat n :=
  Ring.intCast_ofNat n
@[simp] theorem Int.cast_natCast (n : Nat) : (Int.cast (Nat.cast n : Int) : R) = Nat.cast n :=
  (Ring.intCast_ofNat n).trans (Semiring.ofNat_eq_natCast n)
@[simp] theorem Int.cast_neg (n : Int) : (Int.cast (-n) : R) = -Int.cast n := Ring.intCast_neg n
@[simp] theorem Int.cast_add (m n : Int) : (Int.cast (m + n) : R) = Int.cast m + Int.cast n := Ring.intCast_add m n
@[simp] theorem Int.cast_mul (m n : Int) : (Int.cast (m * n) : R) = Int.cast m * Int.cast n := Ring.intCast_mul m n
@[simp] theorem Int.cast_sub (m n : Int) : (Int.cast (m - n) : R) = Int.cast m - Int.cast n := by
  rw [Int.sub_eq_add_neg, Int.cast_add, Int.cast_neg, Ring.sub_eq_add_neg]
@[simp] theorem Int.cast_pow (a : Int) (n : Nat) : (Int.cast (a ^ n) : R) = Int.cast a ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, _root_.pow_zero, Int.cast_one]
  | succ n ih => rw [Int.pow_succ, Int.cast_mul, ih, _root_.pow_succ]
end
@[simp] theorem Int.cast_id (n : Int) : (Int.cast n : Int) = n := rfl
section
variable {R : Type u} [CommRing R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R] {m n : Int}
@[simp] theorem Int.cast_nonneg : (0 : R) ≤ Int.cast n ↔ 0 ≤ n := by
  rcases Int.le_total 0 n with h | h
  · obtain ⟨k, rfl⟩ := Int.eq_ofNat_of_zero_le h
    rw [Int.cast_natCast]; exact ⟨fun _ => h, fun _ => Nat.cast_nonneg k⟩
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le (Int.neg_le_neg h)
    have e' : n = -(k : Int) := by omega
    rw [e', Int.cast_neg, Int.cast_natCast, neg_nonneg, ← Nat.cast_zero, Nat.cast_le]; omega
@[simp] theorem Int.cast_le : (Int.cast m : R) ≤ Int.cast n ↔ m ≤ n := by
  rw [← _root_.sub_nonneg, ← Int.cast_sub, Int.cast_nonneg, _root_.sub_nonneg]
@[simp] theorem Int.cast_lt : (Int.cast m : R) < Int.cast n ↔ m < n := by rw [← _root_.not_le, Int.cast_le, Int.not_le]
@[simp] theorem Int.cast_pos : (0 : R) < Int.cast n ↔ 0 < n := by rw [← Int.cast_zero, Int.cast_lt]
@[simp] theorem Int.cast_lt_zero : (Int.cast n : R) < 0 ↔ n < 0 := by rw [← Int.cast_zero, Int.cast_lt]
@[simp] theorem Int.cast_nonpos : (Int.cast n : R) ≤ 0 ↔ n ≤ 0 := by rw [← Int.cast_zero, Int.cast_le]
theorem Int.cast_mono (h : m ≤ n) : (Int.cast m : R) ≤ Int.cast n := Int.cast_le.mpr h
end
section
variable {R : Type u} [CommRing R] [IsCharP R 0] {m n : Int}
@[simp] theorem Int.cast_eq_zero : (Int.cast n : R) = 0 ↔ n = 0 := by
  constructor
  · intro h
    rcases Int.le_total 0 n with k | k
    · obtain ⟨j, rfl⟩ := Int.eq_ofNat_of_zero_le k
      rw [Int.cast_natCast, Nat.cast_eq_zero] at h; rw [h]; rfl
    · obtain ⟨j, e⟩ := Int.eq_ofNat_of_zero_le (Int.neg_le_neg k)
      have e' : n = -(j : Int) := by omega
      rw [e', Int.cast_neg, Int.cast_natCast, neg_eq_zero, Nat.cast_eq_zero] at h; omega
  · rintro rfl; exact Int.cast_zero
@[simp] theorem Int.cast_inj : (Int.cast m : R) = Int.cast n ↔ m = n := by
  rw [← sub_eq_zero, ← Int.cast_sub, Int.cast_eq_zero, sub_eq_zero]
theorem Int.cast_injective (h : (Int.cast m : R) = Int.cast n) : m = n := Int.cast_inj.mp h
theorem Int.cast_ne_zero : (Int.cast n : R) ≠ 0 ↔ n ≠ 0 :=
  ⟨fun h e => h (Int.cast_eq_zero.mpr e), fun h e => h (Int.cast_eq_zero.mp e)⟩
@[simp] theorem Int.cast_eq_one : (Int.cast n : R) = 1 ↔ n = 1 := by rw [← Int.cast_one, Int.cast_inj]
end
