prelude
import Init.Number.Notation
/-! Lemmas of algebra, casts and order with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
section
variable {R : Type u} [Semiring R]
@[simp] theorem Nat.cast_ofNat {n : Nat} : (Nat.cast (OfNat.ofNat n) : R) = OfNat.ofNat n := Semiring.natCast_eq_ofNat n
@[simp] theorem Nat.cast_zero : (Nat.cast 0 : R) = 0 := Semiring.natCast_eq_ofNat 0
@[simp] theorem Nat.cast_one : (Nat.cast 1 : R) = 1 := Semiring.natCast_eq_ofNat 1
@[simp] theorem Nat.cast_add (m n : Nat) : (Nat.cast (m + n) : R) = Nat.cast m + Nat.cast n := by
  simp only [Semiring.natCast_eq_ofNat]; exact Semiring.ofNat_add m n
@[simp] theorem Nat.cast_mul (m n : Nat) : (Nat.cast (m * n) : R) = Nat.cast m * Nat.cast n := by
  simp only [Semiring.natCast_eq_ofNat]; exact Semiring.ofNat_mul m n
end

section
variable {R : Type u} [Semiring R]
@[simp] theorem add_zero (a : R) : a + 0 = a := Semiring.add_zero a
@[simp] theorem zero_add (a : R) : 0 + a = a := Semiring.zero_add a
@[simp] theorem mul_one (a : R) : a * 1 = a := Semiring.mul_one a
@[simp] theorem one_mul (a : R) : 1 * a = a := Semiring.one_mul a
@[simp] theorem mul_zero (a : R) : a * 0 = 0 := Semiring.mul_zero a
@[simp] theorem zero_mul (a : R) : 0 * a = 0 := Semiring.zero_mul a
@[simp] theorem pow_zero (a : R) : a ^ 0 = 1 := Semiring.pow_zero a
@[simp] theorem pow_one (a : R) : a ^ 1 = a := Semiring.pow_one a
theorem pow_succ (a : R) (n : Nat) : a ^ (n + 1) = a ^ n * a := Semiring.pow_succ a n
theorem pow_two (a : R) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem sq (a : R) : a ^ 2 = a * a := pow_two a
theorem add_comm (a b : R) : a + b = b + a := Semiring.add_comm a b
theorem add_assoc (a b c : R) : a + b + c = a + (b + c) := Semiring.add_assoc a b c
theorem mul_assoc (a b c : R) : a * b * c = a * (b * c) := Semiring.mul_assoc a b c
theorem mul_add (a b c : R) : a * (b + c) = a * b + a * c := Semiring.left_distrib a b c
theorem add_mul (a b c : R) : (a + b) * c = a * c + b * c := Semiring.right_distrib a b c
@[simp] theorem one_pow (n : Nat) : (1 : R) ^ n = 1 := by induction n with | zero => exact pow_zero 1 | succ n ih => rw [pow_succ, ih, mul_one]
theorem pow_add (a : R) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := Semiring.pow_add a m n
end
theorem mul_comm {R : Type u} [CommSemiring R] (a b : R) : a * b = b * a := CommSemiring.mul_comm a b
section
variable {R : Type u} [Ring R]
@[simp] theorem sub_self (a : R) : a - a = 0 := Ring.sub_self a
@[simp] theorem sub_zero (a : R) : a - 0 = a := by rw [Ring.sub_eq_add_neg, Ring.neg_zero, add_zero]
@[simp] theorem zero_sub (a : R) : 0 - a = -a := by rw [Ring.sub_eq_add_neg, zero_add]
@[simp] theorem neg_neg (a : R) : - -a = a := Ring.neg_neg a
@[simp] theorem neg_zero : -(0 : R) = 0 := Ring.neg_zero
@[simp] theorem Int.cast_ofNat {n : Nat} : (Int.cast (OfNat.ofNat n : Int) : R) = OfNat.ofNat n := Ring.intCast_ofNat n
@[simp] theorem Int.cast_neg (n : Int) : (Int.cast (-n) : R) = -Int.cast n := Ring.intCast_neg n
@[simp] theorem Int.cast_add (m n : Int) : (Int.cast (m + n) : R) = Int.cast m + Int.cast n := Ring.intCast_add m n
@[simp] theorem Int.cast_mul (m n : Int) : (Int.cast (m * n) : R) = Int.cast m * Int.cast n := Ring.intCast_mul m n
@[simp] theorem sub_eq_zero {a b : R} : a - b = 0 ↔ a = b := ⟨Ring.eq_of_sub_eq_zero, fun h => h ▸ Ring.sub_self a⟩
end
section
variable {K : Type u} [Field K]
@[simp] theorem inv_zero : (0 : K)⁻¹ = 0 := Field.inv_zero
@[simp] theorem div_zero (a : K) : a / 0 = 0 := by rw [Field.div_eq_mul_inv, Lean.Grind.Field.inv_zero, mul_zero]
@[simp] theorem zero_div (a : K) : 0 / a = 0 := by rw [Field.div_eq_mul_inv, zero_mul]
@[simp] theorem div_one (a : K) : a / 1 = a := by grind
theorem div_self {a : K} (h : a ≠ 0) : a / a = 1 := by rw [Field.div_eq_mul_inv, Field.mul_inv_cancel h]
theorem div_eq_mul_inv (a b : K) : a / b = a * b⁻¹ := Field.div_eq_mul_inv a b
end
attribute [simp] mul_eq_zero OfScientific.eq_div
section
variable {R : Type u} [Semiring R]
@[simp] theorem Nat.cast_pow (a n : Nat) : (Nat.cast (a ^ n) : R) = Nat.cast a ^ n := by
  induction n with
  | zero => show (Nat.cast 1 : R) = Nat.cast a ^ 0; rw [_root_.pow_zero]; exact Nat.cast_one
  | succ n ih => show (Nat.cast (a ^ n * a) : R) = _; rw [Nat.cast_mul, ih]; exact (_root_.pow_succ _ n).symm
end
section
variable {R : Type u} [Ring R]
@[simp] theorem Int.cast_sub (m n : Int) : (Int.cast (m - n) : R) = Int.cast m - Int.cast n := by
  rw [Int.sub_eq_add_neg, Int.cast_add, Int.cast_neg, Ring.sub_eq_add_neg]
@[simp] theorem Int.cast_natCast (n : Nat) : (Int.cast (Nat.cast n : Int) : R) = Nat.cast n := (Ring.intCast_ofNat n).trans (Semiring.ofNat_eq_natCast n)
@[simp] theorem Int.cast_pow (a : Int) (n : Nat) : (Int.cast (a ^ n) : R) = Int.cast a ^ n := by
  induction n with
  | zero => show (Int.cast 1 : R) = Int.cast a ^ 0; rw [_root_.pow_zero]; exact Ring.intCast_one
  | succ n ih => show (Int.cast (a ^ n * a) : R) = _; rw [Int.cast_mul, ih]; exact (_root_.pow_succ _ n).symm
end
section
variable {R : Type u} [Ring R] [LE R] [LT R] [Std.LawfulOrderLT R] [Std.IsLinearOrder R] [OrderedRing R]
@[simp] theorem Nat.cast_nonneg (n : Nat) : (0 : R) ≤ Nat.cast n := OrderedRing.natCast_nonneg n
@[simp] theorem Nat.cast_pos {n : Nat} : (0 : R) < Nat.cast n ↔ 0 < n := by
  cases n with
  | zero => rw [Nat.cast_zero]; exact ⟨fun h => absurd h (fun k => Order.lt_unsat _ k), fun h => absurd h (Nat.lt_irrefl 0)⟩
  | succ n => rw [Semiring.natCast_eq_ofNat]; exact ⟨fun _ => Nat.zero_lt_succ n, fun _ => OrderedRing.natCast_pos n⟩
theorem Nat.cast_injective {m n : Nat} (h : (Nat.cast m : R) = Nat.cast n) : m = n := by
  rw [Semiring.natCast_eq_ofNat, Semiring.natCast_eq_ofNat] at h
  have k := (IsCharP.ofNat_ext_iff (α := R)).mp h
  rw [Nat.mod_zero, Nat.mod_zero] at k; exact k
@[simp] theorem Nat.cast_inj {m n : Nat} : (Nat.cast m : R) = Nat.cast n ↔ m = n := ⟨Nat.cast_injective, fun h => h ▸ rfl⟩
end
theorem Real.natCast_le {a b : Nat} : (a : Real) ≤ b ↔ a ≤ b := Real.ofRat_le.trans Rat.natCast_le
theorem Real.natCast_lt {a b : Nat} : (a : Real) < b ↔ a < b := by rw [Real.lt_iff, Real.natCast_le]; omega
@[simp] theorem Nat.cast_le {a b : Nat} : (a : Real) ≤ b ↔ a ≤ b := Real.natCast_le
@[simp] theorem Nat.cast_lt {a b : Nat} : (a : Real) < b ↔ a < b := Real.natCast_lt
section
variable {α : Type u} [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
theorem div_le_div_iff₀ (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  have e : c / d * b = c * b / d := by grind
  rw [div_le_iff₀ hb, e, le_div_iff₀ hd]
theorem div_le_div_iff (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff₀ hb hd
theorem div_lt_div_iff (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  have e : c / d * b = c * b / d := by grind
  rw [div_lt_iff₀ hb, e, lt_div_iff₀ hd]
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem div_le_iff (hc : 0 < c) : b / c ≤ a ↔ b ≤ a * c := div_le_iff₀ hc
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
theorem div_lt_iff (hc : 0 < c) : b / c < a ↔ b < a * c := div_lt_iff₀ hc
theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
end
theorem div_mul_eq_mul_div {K : Type u} [Field K] (a b c : K) : a / b * c = a * c / b := by grind
theorem mul_div_assoc' {K : Type u} [Field K] (a b c : K) : a * (b / c) = a * b / c := by grind
theorem mul_div_assoc {K : Type u} [Field K] (a b c : K) : a * b / c = a * (b / c) := by grind
theorem abs_le {a b : Real} : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := by rcases Real.abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> grind
theorem abs_lt {a b : Real} : abs a < b ↔ -b < a ∧ a < b := by rcases Real.abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> grind
theorem abs_nonneg (a : Real) : 0 ≤ abs a := by rcases Real.abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> grind
theorem abs_of_nonneg {a : Real} (h : 0 ≤ a) : abs a = a := Real.abs_of_nonneg h
theorem abs_of_neg {a : Real} (h : a < 0) : abs a = -a := Real.abs_of_nonpos (le_of_lt h)
theorem abs_of_pos {a : Real} (h : 0 < a) : abs a = a := Real.abs_of_nonneg (le_of_lt h)
theorem Real.natCast_pos {n : Nat} : (0 : Real) < Nat.cast n ↔ 0 < n := Nat.cast_pos
grind_pattern Real.natCast_pos => (Nat.cast n : Real)
grind_pattern Real.abs_cases => abs a
grind_pattern Real.sqrt_nonneg => Real.sqrt a
grind_pattern Real.mul_self_sqrt => Real.sqrt a
grind_pattern Int.floor_le => Int.floor a
grind_pattern Int.lt_floor_add_one => Int.floor a
attribute [ext] Finset.ext

