prelude
import Init.Data.Nat.Factorial
import Init.Data.Nat.Digits
import Init.Data.Nat.ModEq
import Init.Data.Int.Gcd
import Init.Data.Int.Parity
import Init.Data.ZMod.Cast
import Init.Data.Cast.Complex
import Init.Data.Cast.Order
import Init.Data.Sqrt
import Init.Analysis.Power
/-! Older names: those that Lean and Mathlib gave up in 2023 to 2025 and that proofs of these years still use. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
/-! ℕ -/
namespace Nat
variable {a b c k m n : Nat}
protected theorem pow_le_pow_of_le_right (h : 0 < n) {i j : Nat} (hij : i ≤ j) : n ^ i ≤ n ^ j := Nat.pow_le_pow_right h hij
protected theorem pow_le_pow_of_le_left (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := Nat.pow_le_pow_left h i
theorem pow_le_pow_of_le (h : 1 < a) (w : m ≤ n) : a ^ m ≤ a ^ n := Nat.pow_le_pow_right (Nat.le_of_lt h) w
theorem pow_lt_pow_of_lt (h : 1 < a) (w : m < n) : a ^ m < a ^ n := Nat.pow_lt_pow_right h w
theorem pow_lt_pow_of_lt_right (h : 1 < a) (w : m < n) : a ^ m < a ^ n := Nat.pow_lt_pow_right h w
protected theorem pow_lt_pow_of_lt_left (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := Nat.pow_lt_pow_left h hn
theorem pos_pow_of_pos (n : Nat) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h n
theorem one_lt_two_pow' (n : Nat) : 1 < 2 ^ (n + 1) := Nat.one_lt_two_pow (succ_ne_zero n)
theorem one_lt_pow' (n m : Nat) : 1 < (m + 2) ^ (n + 1) := Nat.one_lt_pow (succ_ne_zero n) (by omega)
theorem mul_div_cancel_left' (h : a ∣ b) : a * (b / a) = b := Nat.mul_div_cancel' h
theorem odd_iff_not_even : Odd n ↔ ¬ Even n := not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬ Odd n := not_odd_iff_even.symm
theorem not_even_iff : ¬ Even n ↔ n % 2 = 1 := by rw [not_even_iff_odd, odd_iff]
theorem not_odd_iff : ¬ Odd n ↔ n % 2 = 0 := by rw [not_odd_iff_even, even_iff]
theorem sub_mod_eq_zero_of_mod_eq (h : m % k = n % k) : (m - n) % k = 0 := by
  rcases Nat.le_total n m with l | l
  · exact mod_eq_zero_of_dvd ((modEq_iff_dvd' l).mp h.symm)
  · rw [sub_eq_zero_of_le l, zero_mod]
theorem lt_of_lt_pred (h : m < n - 1) : m < n := by omega
theorem le_of_pred_lt (h : pred m < n) : m ≤ n := by have : m - 1 < n := h; omega
theorem add_self_ne_one (n : Nat) : n + n ≠ 1 := by omega
theorem not_succ_lt_self : ¬ succ n < n := fun h => by have : n + 1 < n := h; omega
theorem floor_eq_iff' {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] [FloorRing α]
    [LawfulFloorRing α] {a : α} {n : Nat} (hn : n ≠ 0) : floor a = n ↔ (Nat.cast n : α) ≤ a ∧ a < Nat.cast n + 1 := by
  rcases lt_or_ge 0 a with h | h
  · exact floor_eq_iff (_root_.le_of_lt h)
  · rw [floor_of_nonpos h]
    refine ⟨fun e => absurd e.symm hn, fun k => ?_⟩
    have p : (0 : α) < Nat.cast n := Nat.cast_pos.mpr (pos_of_ne_zero hn)
    exact absurd (lt_of_lt_of_le p (_root_.le_trans k.1 h)) (_root_.lt_irrefl 0)
end Nat
/-! ℤ -/
namespace Int
variable {a b m n : Nat}
theorem coe_nat_dvd : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem coe_nat_dvd_left {z : Int} : (m : Int) ∣ z ↔ m ∣ natAbs z := natCast_dvd
theorem coe_nat_inj (h : (m : Int) = n) : m = n := natCast_inj.mp h
theorem coe_nat_inj' : (m : Int) = n ↔ m = n := natCast_inj
theorem coe_nat_le : (m : Int) ≤ n ↔ m ≤ n := natCast_le
theorem coe_nat_lt : (m : Int) < n ↔ m < n := natCast_lt
theorem coe_nat_pos : (0 : Int) < n ↔ 0 < n := natCast_pos
theorem coe_nat_nonneg (n : Nat) : (0 : Int) ≤ n := natCast_nonneg n
theorem coe_nat_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem coe_nat_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem coe_nat_pow (m n : Nat) : ((m ^ n : Nat) : Int) = (m : Int) ^ n := natCast_pow m n
theorem coe_nat_sub (h : n ≤ m) : ((m - n : Nat) : Int) = m - n := natCast_sub h
theorem coe_nat_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem coe_nat_div (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl
theorem coe_nat_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
theorem coe_nat_eq_zero : (n : Int) = 0 ↔ n = 0 := natCast_eq_zero
theorem coe_nat_ne_zero : (n : Int) ≠ 0 ↔ n ≠ 0 := natCast_ne_zero
theorem ofNat_dvd : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem ofNat_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem ofNat_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem ofNat_sub (h : n ≤ m) : ((m - n : Nat) : Int) = m - n := natCast_sub h
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl
theorem ofNat_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem coe_natAbs (n : Int) : (natAbs n : Int) = abs n := (abs_eq_natAbs n).symm
theorem cast_coe_nat {R : Type u} [CommRing R] (n : Nat) : (Int.cast (n : Int) : R) = Nat.cast n := Int.cast_natCast n
theorem odd_iff_not_even {n : Int} : Odd n ↔ ¬ Even n := not_even_iff_odd.symm
theorem even_iff_not_odd {n : Int} : Even n ↔ ¬ Odd n := not_odd_iff_even.symm
theorem not_even_iff {n : Int} : ¬ Even n ↔ n % 2 = 1 := by rw [not_even_iff_odd, odd_iff]
theorem not_odd_iff {n : Int} : ¬ Odd n ↔ n % 2 = 0 := by rw [not_odd_iff_even, even_iff]
theorem neg_emod_two (i : Int) : -i % 2 = i % 2 := by omega
end Int
/-! ℚ, ℝ, ℂ -/
theorem Rat.coe_int_num (n : Int) : (n : Rat).num = n := rfl
theorem Rat.coe_int_den (n : Int) : (n : Rat).den = 1 := rfl
theorem Rat.coe_nat_num (n : Nat) : (n : Rat).num = n := rfl
theorem Rat.coe_nat_den (n : Nat) : (n : Rat).den = 1 := rfl
namespace Real
theorem rpow_nat_cast (x : Real) (n : Nat) : x ^ (n : Real) = x ^ n := rpow_natCast x n
theorem rpow_int_cast (x : Real) (n : Int) : x ^ (n : Real) = x ^ n := rpow_intCast x n
theorem sqrt_le_sqrt' {x y : Real} (h : x ≤ y) : sqrt x ≤ sqrt y := sqrt_le_sqrt h
end Real
namespace Complex
theorem nat_cast_re (n : Nat) : (n : Complex).re = n := rfl
theorem nat_cast_im (n : Nat) : (n : Complex).im = 0 := rfl
theorem int_cast_re (n : Int) : (n : Complex).re = n := rfl
theorem int_cast_im (n : Int) : (n : Complex).im = 0 := rfl
theorem ofReal_nat_cast (n : Nat) : ((n : Real) : Complex) = n := rfl
theorem ofReal_int_cast (n : Int) : ((n : Real) : Complex) = n := rfl
end Complex
/-! ℤ modulo n -/
namespace ZMod
theorem nat_cast_self (n : Nat) : (Nat.cast n : ZMod n) = 0 := natCast_self n
theorem nat_cast_self' (n : Nat) : (Nat.cast n + 1 : ZMod (n + 1)) = 0 := natCast_self' n
theorem nat_cast_mod (a n : Nat) : (Nat.cast (a % n) : ZMod n) = Nat.cast a := natCast_mod a n
theorem int_cast_mod (a : Int) (b : Nat) : (Int.cast (a % b) : ZMod b) = Int.cast a := intCast_mod a b
theorem nat_cast_zmod_val {n : Nat} [NeZero n] (a : ZMod n) : (Nat.cast (val a) : ZMod n) = a := natCast_zmod_val a
theorem nat_cast_zmod_eq_zero_iff_dvd (a b : Nat) : (Nat.cast a : ZMod b) = 0 ↔ b ∣ a := natCast_eq_zero_iff a b
theorem nat_coe_zmod_eq_zero_iff_dvd (a b : Nat) : (Nat.cast a : ZMod b) = 0 ↔ b ∣ a := natCast_eq_zero_iff a b
theorem int_cast_zmod_eq_zero_iff_dvd (a : Int) (b : Nat) : (Int.cast a : ZMod b) = 0 ↔ (b : Int) ∣ a :=
  intCast_zmod_eq_zero_iff_dvd a b
theorem int_coe_zmod_eq_zero_iff_dvd (a : Int) (b : Nat) : (Int.cast a : ZMod b) = 0 ↔ (b : Int) ∣ a :=
  intCast_zmod_eq_zero_iff_dvd a b
theorem nat_cast_eq_nat_cast_iff (a b c : Nat) : (Nat.cast a : ZMod c) = Nat.cast b ↔ Nat.ModEq c a b :=
  natCast_eq_natCast_iff a b c
theorem nat_coe_eq_nat_coe_iff (a b c : Nat) : (Nat.cast a : ZMod c) = Nat.cast b ↔ Nat.ModEq c a b :=
  natCast_eq_natCast_iff a b c
theorem nat_cast_eq_nat_cast_iff' (a b c : Nat) : (Nat.cast a : ZMod c) = Nat.cast b ↔ a % c = b % c :=
  natCast_eq_natCast_iff' a b c
theorem int_cast_eq_int_cast_iff (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ Int.ModEq c a b :=
  intCast_eq_intCast_iff a b c
theorem int_coe_eq_int_coe_iff (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ Int.ModEq c a b :=
  intCast_eq_intCast_iff a b c
theorem int_cast_eq_int_cast_iff_dvd_sub (a b : Int) (c : Nat) : (Int.cast a : ZMod c) = Int.cast b ↔ (c : Int) ∣ b - a :=
  intCast_eq_intCast_iff_dvd_sub a b c
theorem val_nat_cast {n : Nat} (a : Nat) : val (Nat.cast a : ZMod n) = a % n := val_natCast n a
end ZMod
