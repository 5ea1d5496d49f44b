prelude
import Init.Data.Nat.Dvd
/-! ℕ: greatest common divisors and least common multiples, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
/-! greatest common divisors -/
theorem gcd_le_left (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) := dvd_antisymm
  (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_left m n))
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_right m n)) (gcd_dvd_right _ k)))
  (dvd_gcd (dvd_gcd (gcd_dvd_left m _) (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_left n k)))
    (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_right n k)))
theorem dvd_gcd_iff : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]
theorem gcd_pos_iff : 0 < gcd m n ↔ 0 < m ∨ 0 < n := by
  constructor
  · intro h; refine Classical.byContradiction (fun e => ?_)
    rw [show m = 0 by omega, show n = 0 by omega, gcd_zero_left] at h; omega
  · intro h; exact h.elim (gcd_pos_of_pos_left n) (gcd_pos_of_pos_right m)
theorem gcd_eq_zero_iff : gcd m n = 0 ↔ m = 0 ∧ n = 0 := by
  have := gcd_pos_iff (m := m) (n := n); omega
theorem eq_zero_of_gcd_eq_zero_left (h : gcd m n = 0) : m = 0 := (gcd_eq_zero_iff.mp h).1
theorem eq_zero_of_gcd_eq_zero_right (h : gcd m n = 0) : n = 0 := (gcd_eq_zero_iff.mp h).2
theorem gcd_ne_zero_left (h : m ≠ 0) : gcd m n ≠ 0 := fun e => h (eq_zero_of_gcd_eq_zero_left e)
theorem gcd_ne_zero_right (h : n ≠ 0) : gcd m n ≠ 0 := fun e => h (eq_zero_of_gcd_eq_zero_right e)
theorem gcd_div (h1 : k ∣ m) (h2 : k ∣ n) : gcd (m / k) (n / k) = gcd m n / k := by
  obtain ⟨a, rfl⟩ := h1; obtain ⟨b, rfl⟩ := h2
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.div_zero, Nat.div_zero, gcd_zero_left, Nat.div_zero]
  · rw [gcd_mul_left, Nat.mul_div_cancel_left a hk, Nat.mul_div_cancel_left b hk, Nat.mul_div_cancel_left _ hk]
theorem gcd_dvd_gcd_of_dvd_left (k : Nat) (h : m ∣ n) : gcd m k ∣ gcd n k :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m k) h) (gcd_dvd_right m k)
theorem gcd_dvd_gcd_of_dvd_right (k : Nat) (h : m ∣ n) : gcd k m ∣ gcd k n :=
  dvd_gcd (gcd_dvd_left k m) (Nat.dvd_trans (gcd_dvd_right k m) h)
theorem gcd_dvd_gcd_mul_left (m n k : Nat) : gcd m n ∣ gcd (k * m) n := gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)
theorem gcd_dvd_gcd_mul_right (m n k : Nat) : gcd m n ∣ gcd (m * k) n := gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_right m k)
theorem gcd_eq_left_iff_dvd : gcd m n = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_right m n, gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd : gcd n m = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_left n m, gcd_eq_right⟩
theorem gcd_eq_iff : gcd m n = k ↔ k ∣ m ∧ k ∣ n ∧ ∀ c, c ∣ m → c ∣ n → c ∣ k :=
  ⟨fun h => h ▸ ⟨gcd_dvd_left m n, gcd_dvd_right m n, fun _ => dvd_gcd⟩, fun ⟨h1, h2, h3⟩ =>
    dvd_antisymm (h3 _ (gcd_dvd_left m n) (gcd_dvd_right m n)) (dvd_gcd h1 h2)⟩
@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n := gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_left_right (m n : Nat) : gcd n (m * n) = n := gcd_eq_left (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n := gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_mul_right_right (m n : Nat) : gcd n (n * m) = n := gcd_eq_left (Nat.dvd_mul_right n m)
@[simp] theorem gcd_add_mul_right_right (m n k : Nat) : gcd m (n + k * m) = gcd m n := by
  rw [gcd_rec, add_mul_mod_self_right, ← gcd_rec]
@[simp] theorem gcd_add_mul_left_right (m n k : Nat) : gcd m (n + m * k) = gcd m n := by
  rw [Nat.mul_comm, gcd_add_mul_right_right]
@[simp] theorem gcd_add_mul_right_left (m n k : Nat) : gcd (m + k * n) n = gcd m n := by
  rw [gcd_comm, gcd_add_mul_right_right, gcd_comm]
@[simp] theorem gcd_add_mul_left_left (m n k : Nat) : gcd (m + n * k) n = gcd m n := by
  rw [Nat.mul_comm, gcd_add_mul_right_left]
@[simp] theorem gcd_add_mul_self (m n k : Nat) : gcd m (n + k * m) = gcd m n := gcd_add_mul_right_right m n k
@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by
  have := gcd_add_mul_right_right m n 1; rw [Nat.one_mul] at this; exact this
@[simp] theorem gcd_add_self_left (m n : Nat) : gcd (m + n) n = gcd m n := by rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_sub_self_right (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  rw [← gcd_add_self_right m (n - m), Nat.sub_add_cancel h]
theorem gcd_sub_self_left (h : m ≤ n) : gcd (n - m) m = gcd n m := by rw [gcd_comm, gcd_sub_self_right h, gcd_comm]
@[simp] theorem gcd_gcd_self_right_left (m n : Nat) : gcd m (gcd m n) = gcd m n := gcd_eq_right (gcd_dvd_left m n)
theorem exists_coprime (m n : Nat) : ∃ m' n', Coprime m' n' ∧ m = m' * gcd m n ∧ n = n' * gcd m n := by
  rcases Nat.eq_zero_or_pos (gcd m n) with h | h
  · refine ⟨1, 1, gcd_self 1, ?_, ?_⟩
    · rw [h]; exact eq_zero_of_gcd_eq_zero_left h
    · rw [h]; exact eq_zero_of_gcd_eq_zero_right h
  · exact ⟨m / gcd m n, n / gcd m n, (gcd_div (gcd_dvd_left m n) (gcd_dvd_right m n)).trans (Nat.div_self h),
      (Nat.div_mul_cancel (gcd_dvd_left m n)).symm, (Nat.div_mul_cancel (gcd_dvd_right m n)).symm⟩
/-! least common multiples -/
theorem lcm_mul_gcd (m n : Nat) : lcm m n * gcd m n = m * n := by rw [Nat.mul_comm, gcd_mul_lcm]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n := ⟨n / gcd m n, by unfold lcm; exact Nat.mul_div_assoc m (gcd_dvd_right m n)⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
theorem lcm_ne_zero (hm : m ≠ 0) (hn : n ≠ 0) : lcm m n ≠ 0 := fun h => by
  have := gcd_mul_lcm m n; rw [h, Nat.mul_zero] at this; exact Nat.mul_ne_zero hm hn this.symm
theorem lcm_pos (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  pos_of_ne_zero (lcm_ne_zero (Nat.ne_of_gt hm) (Nat.ne_of_gt hn))
theorem lcm_dvd (h1 : m ∣ k) (h2 : n ∣ k) : lcm m n ∣ k := by
  rcases Nat.eq_zero_or_pos (gcd m n) with h | h
  · have := eq_zero_of_gcd_eq_zero_left h; subst this
    rw [zero_dvd_iff.mp h1]; exact Nat.dvd_zero _
  · refine dvd_of_mul_dvd_mul_left h ?_
    rw [gcd_mul_lcm, ← gcd_mul_right]
    exact dvd_gcd (Nat.mul_dvd_mul_left m h2) (by rw [Nat.mul_comm n k]; exact Nat.mul_dvd_mul_right h1 n)
theorem lcm_dvd_iff : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩, fun h => lcm_dvd h.1 h.2⟩
theorem lcm_dvd_mul (m n : Nat) : lcm m n ∣ m * n := lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)
theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) := dvd_antisymm
  (lcm_dvd (lcm_dvd (dvd_lcm_left m _) (Nat.dvd_trans (dvd_lcm_left n k) (dvd_lcm_right m _)))
    (Nat.dvd_trans (dvd_lcm_right n k) (dvd_lcm_right m _)))
  (lcm_dvd (Nat.dvd_trans (dvd_lcm_left m n) (dvd_lcm_left _ k))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_right m n) (dvd_lcm_left _ k)) (dvd_lcm_right _ k)))
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by unfold lcm; rw [Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by unfold lcm; rw [Nat.one_mul, gcd_one_left, Nat.div_one]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
@[simp] theorem lcm_self (m : Nat) : lcm m m = m :=
  dvd_antisymm (lcm_dvd (Nat.dvd_refl m) (Nat.dvd_refl m)) (dvd_lcm_left m m)
theorem lcm_mul_left (m n k : Nat) : lcm (m * n) (m * k) = m * lcm n k := by
  rcases Nat.eq_zero_or_pos m with rfl | hm
  · rw [Nat.zero_mul, Nat.zero_mul, lcm_zero_left, Nat.zero_mul]
  rcases Nat.eq_zero_or_pos (gcd n k) with h | h
  · have := eq_zero_of_gcd_eq_zero_left h; subst this
    rw [Nat.mul_zero, lcm_zero_left, lcm_zero_left, Nat.mul_zero]
  · refine eq_of_mul_eq_mul_left (Nat.mul_pos hm h) ?_
    have := gcd_mul_lcm (m * n) (m * k); rw [gcd_mul_left] at this
    rw [this, Nat.mul_mul_mul_comm m (gcd n k), gcd_mul_lcm, Nat.mul_mul_mul_comm]
end Nat
