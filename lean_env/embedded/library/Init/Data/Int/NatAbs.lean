prelude
import Init.Data.Int.Order
import Init.Data.Nat.Mul
/-! ℤ and ℕ: `natAbs`, `toNat`, casts and induction, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Int
variable {a b c d k m n : Int}
theorem ofNat_eq_coe {n : Nat} : ofNat n = (n : Int) := rfl
@[simp] theorem ofNat_eq_natCast (n : Nat) : ofNat n = (n : Int) := rfl
theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by omega
theorem ofNat_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by omega
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n
theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := by omega
theorem ofNat_lt {m n : Nat} : (m : Int) < n ↔ m < n := by omega
theorem ofNat_inj {m n : Nat} : (m : Int) = n ↔ m = n := by omega
theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega
theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by
  rw [dvd_iff_emod_eq_zero, Nat.dvd_iff_mod_eq_zero, ← natCast_emod]; omega
@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
@[simp] theorem natAbs_zero : natAbs 0 = 0 := rfl
@[simp] theorem natAbs_one : natAbs 1 = 1 := rfl
@[simp] theorem natAbs_ofNat (n : Nat) : natAbs (no_index (OfNat.ofNat n : Int)) = OfNat.ofNat n := rfl
@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a := by omega
@[simp] theorem natAbs_eq_zero : natAbs a = 0 ↔ a = 0 := by omega
theorem natAbs_ne_zero : natAbs a ≠ 0 ↔ a ≠ 0 := by omega
@[simp] theorem natAbs_pos : 0 < natAbs a ↔ a ≠ 0 := by omega
theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -(natAbs a : Int) := by omega
theorem natAbs_eq_iff {n : Nat} : natAbs a = n ↔ a = n ∨ a = -(n : Int) := by omega
theorem natAbs_eq_natAbs_iff : natAbs a = natAbs b ↔ a = b ∨ a = -b := by omega
theorem ofNat_natAbs_of_nonneg (h : 0 ≤ a) : (natAbs a : Int) = a := by omega
theorem ofNat_natAbs_of_nonpos (h : a ≤ 0) : (natAbs a : Int) = -a := by omega
theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by omega
theorem natAbs_sub_le (a b : Int) : natAbs (a - b) ≤ natAbs a + natAbs b := by omega
theorem abs_eq_natAbs (a : Int) : abs a = natAbs a := by
  rcases abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e] <;> omega
@[simp] theorem natAbs_abs (a : Int) : natAbs (abs a) = natAbs a := by rw [abs_eq_natAbs]; rfl
theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  rw [← natCast_inj, natCast_mul, ← abs_eq_natAbs, ← abs_eq_natAbs, ← abs_eq_natAbs, abs_mul]
theorem natAbs_pow (a : Int) (n : Nat) : natAbs (a ^ n) = natAbs a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, natAbs_mul, ih, Nat.pow_succ]
theorem natAbs_mul_self : ((natAbs a * natAbs a : Nat) : Int) = a * a := by
  rw [natCast_mul, ← abs_eq_natAbs, abs_mul_abs_self]
theorem natAbs_mul_self' (a : Int) : (natAbs a * natAbs a : Int) = a * a := natAbs_mul_self
theorem natAbs_sq (a : Int) : (natAbs a : Int) ^ 2 = a ^ 2 := by rw [Int.pow_two, Int.pow_two, natAbs_mul_self']
theorem natAbs_dvd_natAbs : natAbs a ∣ natAbs b ↔ a ∣ b := by
  constructor
  · intro ⟨c, e⟩
    have e : (natAbs b : Int) = natAbs a * c := by rw [e]; rfl
    rcases natAbs_eq a with h | h <;> rcases natAbs_eq b with k | k <;> rw [h, k, e]
    · exact ⟨c, rfl⟩
    · exact ⟨-c, (Int.mul_neg _ _).symm⟩
    · exact ⟨-c, (_root_.neg_mul_neg _ _).symm⟩
    · exact ⟨c, (Int.neg_mul _ _).symm⟩
  · rintro ⟨c, rfl⟩; rw [natAbs_mul]; exact Nat.dvd_mul_right _ _
theorem natAbs_dvd : (natAbs a : Int) ∣ b ↔ a ∣ b := by rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem dvd_natAbs : a ∣ (natAbs b : Int) ↔ a ∣ b := by rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem natCast_dvd {m : Nat} : (m : Int) ∣ n ↔ m ∣ natAbs n := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem dvd_natCast {n : Nat} : m ∣ (n : Int) ↔ natAbs m ∣ n := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem natAbs_lt_natAbs_of_nonneg_of_lt (w₁ : 0 ≤ a) (w₂ : a < b) : natAbs a < natAbs b := by omega
@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
@[simp] theorem toNat_zero : toNat 0 = 0 := rfl
@[simp] theorem toNat_one : toNat 1 = 1 := rfl
@[simp] theorem toNat_ofNat (n : Nat) : toNat (no_index (OfNat.ofNat n : Int)) = OfNat.ofNat n := rfl
@[simp] theorem toNat_of_nonneg (h : 0 ≤ a) : (toNat a : Int) = a := by omega
theorem toNat_of_nonpos (h : a ≤ 0) : toNat a = 0 := by omega
theorem self_le_toNat (a : Int) : a ≤ toNat a := by omega
theorem le_toNat {n : Nat} (h : 0 ≤ a) : n ≤ toNat a ↔ (n : Int) ≤ a := by omega
@[simp] theorem toNat_le {n : Nat} : toNat a ≤ n ↔ a ≤ n := by omega
@[simp] theorem lt_toNat {n : Nat} : n < toNat a ↔ (n : Int) < a := by omega
theorem toNat_lt {n : Nat} (h : 0 ≤ a) : toNat a < n ↔ a < n := by omega
theorem toNat_le_toNat (h : a ≤ b) : toNat a ≤ toNat b := by omega
@[simp] theorem toNat_eq_zero : toNat a = 0 ↔ a ≤ 0 := by omega
theorem pos_iff_toNat_pos : 0 < a ↔ 0 < toNat a := by omega
theorem toNat_sub_of_le (h : b ≤ a) : (toNat (a - b) : Int) = a - b := by omega
theorem eq_natCast_toNat : a = toNat a ↔ 0 ≤ a := by omega
@[simp] theorem toNat_add_nat (ha : 0 ≤ a) (n : Nat) : toNat (a + n) = toNat a + n := by omega
theorem toNat_add (ha : 0 ≤ a) (hb : 0 ≤ b) : toNat (a + b) = toNat a + toNat b := by omega
theorem eq_succ_of_zero_lt (h : 0 < a) : ∃ n : Nat, a = (n : Int) + 1 := ⟨toNat (a - 1), by omega⟩
theorem eq_nat_or_neg (a : Int) : ∃ n : Nat, a = n ∨ a = -(n : Int) := ⟨natAbs a, natAbs_eq a⟩
@[elab_as_elim] protected theorem induction_on {p : Int → Prop} (i : Int) (hz : p 0) (hp : ∀ i : Nat, p i → p (i + 1))
    (hn : ∀ i : Nat, p (-i) → p (-i - 1)) : p i := by
  have pos : ∀ n : Nat, p n := fun n => by
    induction n with
    | zero => exact hz
    | succ n ih => exact hp n ih
  have neg : ∀ n : Nat, p (-(n : Int)) := fun n => by
    induction n with
    | zero => exact hz
    | succ n ih => have := hn n ih; rw [show -((n + 1 : Nat) : Int) = -(n : Int) - 1 by omega]; exact this
  rcases natAbs_eq i with h | h <;> rw [h]
  · exact pos _
  · exact neg _
@[elab_as_elim] protected theorem le_induction {P : Int → Prop} {m : Int} (h0 : P m)
    (h1 : ∀ n : Int, m ≤ n → P n → P (n + 1)) (n : Int) (h : m ≤ n) : P n := by
  obtain ⟨k, e⟩ := eq_ofNat_of_zero_le (show 0 ≤ n - m by omega)
  have : ∀ k : Nat, P (m + k) := fun k => by
    induction k with
    | zero => have : m + ((0 : Nat) : Int) = m := by omega
              rw [this]; exact h0
    | succ k ih => have := h1 (m + k) (by omega) ih; rw [show m + ((k + 1 : Nat) : Int) = m + k + 1 by omega]; exact this
  rw [show n = m + k by omega]; exact this k
end Int
