prelude
import Init.Data.Nat.Gcd
/-! ℕ: coprime numbers, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
theorem coprime_iff_gcd_eq_one' : Coprime m n ↔ gcd m n = 1 := Iff.rfl
theorem Coprime.gcd_mul (k : Nat) (h : Coprime m n) : gcd k (m * n) = gcd k m * gcd k n := by
  refine dvd_antisymm ?_ ?_
  · have e : gcd (k * gcd k n) (m * gcd k n) = gcd k m * gcd k n := gcd_mul_right k (gcd k n) m
    rw [← e]
    refine dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (Nat.dvd_mul_right k _)) ?_
    rw [← gcd_mul_left]
    exact dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (Nat.dvd_mul_left k m)) (gcd_dvd_right _ _)
  · refine dvd_gcd (Coprime.mul_dvd_of_dvd_of_dvd ?_ (gcd_dvd_left k m) (gcd_dvd_left k n))
      (Nat.mul_dvd_mul (gcd_dvd_right k m) (gcd_dvd_right k n))
    exact Nat.dvd_one.mp (h ▸ dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_right k m))
      (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_right k n)))
theorem coprime_one_left (n : Nat) : Coprime 1 n := gcd_one_left n
theorem coprime_one_right (n : Nat) : Coprime n 1 := gcd_one_right n
@[simp] theorem coprime_one_left_iff (n : Nat) : Coprime 1 n ↔ True := ⟨fun _ => trivial, fun _ => coprime_one_left n⟩
@[simp] theorem coprime_one_right_iff (n : Nat) : Coprime n 1 ↔ True := ⟨fun _ => trivial, fun _ => coprime_one_right n⟩
@[simp] theorem coprime_zero_left (n : Nat) : Coprime 0 n ↔ n = 1 := by unfold Coprime; rw [gcd_zero_left]
@[simp] theorem coprime_zero_right (n : Nat) : Coprime n 0 ↔ n = 1 := by unfold Coprime; rw [gcd_zero_right]
@[simp] theorem coprime_self (n : Nat) : Coprime n n ↔ n = 1 := by unfold Coprime; rw [gcd_self]
theorem Coprime.coprime_dvd_left (h : m ∣ k) (h' : Coprime k n) : Coprime m n :=
  Nat.dvd_one.mp (h' ▸ gcd_dvd_gcd_of_dvd_left n h)
theorem Coprime.coprime_dvd_right (h : n ∣ m) (h' : Coprime k m) : Coprime k n :=
  Nat.dvd_one.mp (h' ▸ gcd_dvd_gcd_of_dvd_right k h)
theorem Coprime.mul (h : Coprime m k) (h' : Coprime n k) : Coprime (m * n) k := by
  have h' : gcd k n = 1 := h'.symm
  have h : gcd k m = 1 := h.symm
  rw [coprime_comm]; exact Nat.dvd_one.mp (by
    have c := Coprime.dvd_of_dvd_mul_left (k := gcd k (m * n)) (m := m) (n := n)
      (Coprime.coprime_dvd_left (gcd_dvd_left _ _) h) (gcd_dvd_right _ _)
    exact h' ▸ dvd_gcd (gcd_dvd_left _ _) c)
theorem Coprime.mul_left (h : Coprime m k) (h' : Coprime n k) : Coprime (m * n) k := h.mul h'
theorem Coprime.mul_right (h : Coprime k m) (h' : Coprime k n) : Coprime k (m * n) := (h.symm.mul h'.symm).symm
theorem coprime_mul_iff_left : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_dvd_left (Nat.dvd_mul_right m n), h.coprime_dvd_left (Nat.dvd_mul_left n m)⟩, fun h => h.1.mul h.2⟩
theorem coprime_mul_iff_right : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n := by
  rw [coprime_comm, coprime_mul_iff_left, coprime_comm, coprime_comm (m := n)]
theorem Coprime.coprime_mul_left (h : Coprime (k * m) n) : Coprime m n := (coprime_mul_iff_left.mp h).2
theorem Coprime.coprime_mul_right (h : Coprime (m * k) n) : Coprime m n := (coprime_mul_iff_left.mp h).1
theorem Coprime.pow_left (n : Nat) (h : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => exact ih.mul h
theorem Coprime.pow_right (n : Nat) (h : Coprime k m) : Coprime k (m ^ n) := (h.symm.pow_left n).symm
theorem Coprime.pow (k l : Nat) (h : Coprime m n) : Coprime (m ^ k) (n ^ l) := (h.pow_left k).pow_right l
theorem coprime_pow_left_iff (hn : 0 < n) (a b : Nat) : Coprime (a ^ n) b ↔ Coprime a b :=
  ⟨fun h => h.coprime_dvd_left (dvd_pow_self a (Nat.ne_of_gt hn)), fun h => h.pow_left n⟩
theorem coprime_pow_right_iff (hn : 0 < n) (a b : Nat) : Coprime a (b ^ n) ↔ Coprime a b := by
  rw [coprime_comm, coprime_pow_left_iff hn, coprime_comm]
theorem Coprime.eq_one_of_dvd (h : Coprime k n) (d : k ∣ n) : k = 1 := (gcd_eq_left d).symm.trans h
theorem Coprime.dvd_mul_right (h : Coprime k n) : k ∣ m * n ↔ k ∣ m :=
  ⟨h.dvd_of_dvd_mul_right, fun d => Nat.dvd_trans d (Nat.dvd_mul_right m n)⟩
theorem Coprime.dvd_mul_left (h : Coprime k m) : k ∣ m * n ↔ k ∣ n :=
  ⟨h.dvd_of_dvd_mul_left, fun d => Nat.dvd_trans d (Nat.dvd_mul_left n m)⟩
theorem Coprime.gcd_mul_left_cancel (m : Nat) (h : Coprime k n) : gcd (k * m) n = gcd m n :=
  dvd_antisymm (dvd_gcd ((h.symm.coprime_dvd_left (gcd_dvd_right _ _)).dvd_of_dvd_mul_left (gcd_dvd_left _ _))
    (gcd_dvd_right _ _))
    (gcd_dvd_gcd_mul_left m n k)
theorem Coprime.gcd_mul_right_cancel (m : Nat) (h : Coprime k n) : gcd (m * k) n = gcd m n := by
  rw [Nat.mul_comm, h.gcd_mul_left_cancel]
theorem Coprime.lcm_eq_mul (h : Coprime m n) : lcm m n = m * n := by
  have := gcd_mul_lcm m n; rw [h.gcd_eq_one, Nat.one_mul] at this; exact this
theorem coprime_div_gcd_div_gcd (h : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) :=
  (gcd_div (gcd_dvd_left m n) (gcd_dvd_right m n)).trans (Nat.div_self h)
@[simp] theorem coprime_add_self_right : Coprime m (n + m) ↔ Coprime m n := by unfold Coprime; rw [gcd_add_self_right]
@[simp] theorem coprime_self_add_right : Coprime m (m + n) ↔ Coprime m n := by unfold Coprime; rw [gcd_self_add_right]
@[simp] theorem coprime_add_self_left : Coprime (m + n) n ↔ Coprime m n := by unfold Coprime; rw [gcd_add_self_left]
@[simp] theorem coprime_self_add_left : Coprime (m + n) m ↔ Coprime n m := by unfold Coprime; rw [gcd_self_add_left]
theorem coprime_two_left : Coprime 2 n ↔ Odd n := by
  unfold Coprime; rw [gcd_rec, odd_iff]
  rcases mod_two_eq_zero_or_one n with h | h <;> rw [h]
  · rw [gcd_zero_left]
    exact ⟨fun h => absurd h (by decide), fun h => absurd h (by decide)⟩
  · rw [gcd_one_left]
theorem coprime_two_right : Coprime n 2 ↔ Odd n := coprime_comm.trans coprime_two_left
theorem not_coprime_of_dvd_of_dvd (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬ Coprime m n := fun h => by
  have := Nat.dvd_one.mp (h ▸ dvd_gcd Hm Hn); omega
end Nat
