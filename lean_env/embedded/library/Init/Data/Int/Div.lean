prelude
import Init.Data.Int.NatAbs
import Init.Data.Nat.Div
/-! ℤ: remainders and quotients, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Int
variable {a b c d k m n : Int}
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by rw [Int.mul_comm, mul_ediv_add_emod]
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by rw [Int.mul_comm, emod_add_mul_ediv]
theorem emod_eq_of_lt (h1 : 0 ≤ a) (h2 : a < b) : a % b = a :=
  (ediv_emod_unique (q := 0) (by omega) (by rw [Int.mul_zero, Int.zero_add]) h1 h2).2
theorem ediv_eq_zero_of_lt (h1 : 0 ≤ a) (h2 : a < b) : a / b = 0 :=
  (ediv_emod_unique (q := 0) (r := a) (by omega) (by rw [Int.mul_zero, Int.zero_add]) h1 h2).1
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b :=
  (emod_emod_eq_iff_dvd_sub.mpr ⟨c, by omega⟩).symm
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  rw [Int.mul_comm, add_mul_emod_self_left]
theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := add_mul_emod_self_right a b c
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have := add_mul_emod_self_left a b 1; rw [Int.mul_one] at this; exact this
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]
theorem add_emod_self {a b : Int} : (a + b) % b = a % b := add_emod_right a b
theorem add_emod_self_left {a b : Int} : (a + b) % a = b % a := add_emod_left a b
@[simp] theorem sub_emod_right (a b : Int) : (a - b) % b = a % b := by
  have := add_mul_emod_self_left a b (-1); rw [Int.mul_neg, Int.mul_one] at this; exact this
@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := emod_eq_zero_of_dvd ⟨b, rfl⟩
@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := emod_eq_zero_of_dvd ⟨a, Int.mul_comm a b⟩
@[simp] theorem emod_self (a : Int) : a % a = 0 := emod_eq_zero_of_dvd ⟨1, (Int.mul_one a).symm⟩
@[simp] theorem zero_emod (a : Int) : 0 % a = 0 := emod_eq_zero_of_dvd ⟨0, (Int.mul_zero a).symm⟩
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := emod_eq_zero_of_dvd ⟨a, (Int.one_mul a).symm⟩
@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by rw [add_emod, emod_emod, ← add_emod]
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by rw [add_emod, emod_emod, ← add_emod]
@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := by rw [sub_emod, emod_emod, ← sub_emod]
@[simp] theorem sub_emod_emod (m n k : Int) : (m - n % k) % k = (m - n) % k := by rw [sub_emod, emod_emod, ← sub_emod]
theorem emod_lt (a : Int) (h : b ≠ 0) : a % b < natAbs b := by
  rcases Int.lt_or_gt_of_ne h with l | l
  · have := emod_lt_of_pos a (show 0 < -b by omega); rw [emod_neg] at this; omega
  · have := emod_lt_of_pos a l; omega
theorem emod_lt_abs (a : Int) (h : b ≠ 0) : a % b < abs b := by rw [abs_eq_natAbs]; exact emod_lt a h
theorem emod_two_ne_one : ¬ n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem emod_two_ne_zero : ¬ n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem emod_eq_emod_iff_emod_sub_eq_zero : m % n = k % n ↔ (m - k) % n = 0 := by
  rw [emod_emod_eq_iff_dvd_sub, ← dvd_iff_emod_eq_zero, dvd_sub_comm]
@[simp] theorem zero_ediv (a : Int) : 0 / a = 0 := by
  by_cases h : a = 0
  · rw [h, ediv_zero]
  · have := mul_ediv_cancel_left 0 h; rw [Int.mul_zero] at this; exact this
@[simp] theorem ediv_one (a : Int) : a / 1 = a := by
  have := mul_ediv_cancel_left a (show (1 : Int) ≠ 0 by decide); rw [Int.one_mul] at this; exact this
@[simp] theorem ediv_self (h : a ≠ 0) : a / a = 1 := by
  have := mul_ediv_cancel_left 1 h; rw [Int.mul_one] at this; exact this
theorem mul_ediv_cancel (a : Int) (h : b ≠ 0) : a * b / b = a := by rw [Int.mul_comm, mul_ediv_cancel_left a h]
theorem ediv_mul_cancel (h : b ∣ a) : a / b * b = a := by
  have := ediv_add_emod' a b; rw [emod_eq_zero_of_dvd h, Int.add_zero] at this; exact this
theorem mul_ediv_cancel' (h : a ∣ b) : a * (b / a) = b := by rw [Int.mul_comm, ediv_mul_cancel h]
theorem mul_ediv_assoc (a : Int) (h : c ∣ b) : a * b / c = a * (b / c) := by
  by_cases z : c = 0
  · rw [z, ediv_zero, ediv_zero, Int.mul_zero]
  · obtain ⟨d, rfl⟩ := h; rw [mul_ediv_cancel_left d z, Int.mul_left_comm, mul_ediv_cancel_left _ z]
theorem mul_ediv_assoc' (b : Int) (h : c ∣ a) : a * b / c = a / c * b := by
  rw [Int.mul_comm, mul_ediv_assoc b h, Int.mul_comm]
theorem add_mul_ediv_left (a : Int) (c : Int) (h : b ≠ 0) : (a + b * c) / b = a / b + c := by
  refine _root_.mul_left_cancel₀ h ?_
  have e := mul_ediv_add_emod (a + b * c) b; have f := mul_ediv_add_emod a b
  rw [add_mul_emod_self_left] at e; rw [Int.mul_add]; omega
theorem add_mul_ediv_right (a b : Int) (h : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rw [Int.mul_comm, add_mul_ediv_left a b h]
theorem add_ediv_of_dvd_right (h : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases z : c = 0
  · rw [z, ediv_zero, ediv_zero, ediv_zero]; rfl
  · obtain ⟨d, rfl⟩ := h; rw [add_mul_ediv_left a d z, mul_ediv_cancel_left d z]
theorem add_ediv_of_dvd_left (h : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right h, Int.add_comm]
theorem ediv_eq_of_eq_mul_right (h : b ≠ 0) (e : a = b * c) : a / b = c := by rw [e, mul_ediv_cancel_left c h]
theorem ediv_eq_of_eq_mul_left (h : b ≠ 0) (e : a = c * b) : a / b = c := by rw [e, mul_ediv_cancel c h]
theorem eq_mul_of_ediv_eq_right (h : b ∣ a) (e : a / b = c) : a = b * c := by rw [← e, mul_ediv_cancel' h]
theorem eq_mul_of_ediv_eq_left (h : b ∣ a) (e : a / b = c) : a = c * b := by rw [← e, ediv_mul_cancel h]
theorem ediv_eq_iff_eq_mul_right (h : b ≠ 0) (h' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨eq_mul_of_ediv_eq_right h', ediv_eq_of_eq_mul_right h⟩
theorem ediv_eq_iff_eq_mul_left (h : b ≠ 0) (h' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨eq_mul_of_ediv_eq_left h', ediv_eq_of_eq_mul_left h⟩
theorem ediv_mul_le (a : Int) (h : b ≠ 0) : a / b * b ≤ a := by have := emod_nonneg a h; have := ediv_add_emod' a b; omega
theorem lt_ediv_add_one_mul_self (a : Int) (h : 0 < b) : a < (a / b + 1) * b := by
  have := emod_lt_of_pos a h; have := ediv_add_emod' a b; rw [Int.add_mul, Int.one_mul]; omega
theorem le_ediv_iff_mul_le (h : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  constructor
  · intro k; exact Int.le_trans (_root_.mul_le_mul_of_nonneg_right k (Int.le_of_lt h)) (ediv_mul_le b (Int.ne_of_gt h))
  · intro k
    have := _root_.lt_of_mul_lt_mul_right (Int.lt_of_le_of_lt k (lt_ediv_add_one_mul_self b h)) (Int.le_of_lt h); omega
theorem ediv_lt_iff_lt_mul (h : 0 < c) : a / c < b ↔ a < b * c := by rw [← Int.not_le, le_ediv_iff_mul_le h, Int.not_le]
theorem ediv_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  by_cases z : b = 0
  · rw [z, ediv_zero]; decide
  · exact (le_ediv_iff_mul_le (by omega)).mpr (by rw [Int.zero_mul]; exact ha)
theorem ediv_le_self (b : Int) (ha : 0 ≤ a) : a / b ≤ a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le ha
  rcases natAbs_eq b with e | e <;> rw [e]
  · rw [← natCast_ediv, natCast_le]; exact Nat.div_le_self _ _
  · rw [ediv_neg]; have := natCast_nonneg (n / natAbs b); rw [natCast_ediv] at this; omega
theorem ediv_le_ediv (h : 0 < c) (k : a ≤ b) : a / c ≤ b / c :=
  (le_ediv_iff_mul_le h).mpr (Int.le_trans (ediv_mul_le a (Int.ne_of_gt h)) k)
end Int
