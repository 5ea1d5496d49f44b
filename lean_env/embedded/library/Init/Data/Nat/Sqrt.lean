prelude
import Init.Data.Nat.Div
/-! Whole square roots and logarithms of natural numbers, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
/-! whole square roots -/
theorem sqrt_go (n r : Nat) : sqrt.go n r * sqrt.go n r ≤ n ∧ (∀ s, s ≤ r → s * s ≤ n → s ≤ sqrt.go n r) := by
  induction r with
  | zero => exact ⟨zero_le n, fun s h _ => h⟩
  | succ r ih =>
    unfold sqrt.go
    cases e : Nat.ble ((r + 1) * (r + 1)) n with
    | true => exact ⟨le_of_ble_eq_true e, fun s h _ => h⟩
    | false =>
      refine ⟨ih.1, fun s h k => ?_⟩
      rcases Nat.eq_or_lt_of_le h with rfl | l
      · rw [ble_eq_true_of_le k] at e; exact nomatch e
      · exact ih.2 s (le_of_lt_succ l) k
theorem sqrt_le (n : Nat) : sqrt n * sqrt n ≤ n := (sqrt_go n n).1
protected theorem le_sqrt : m ≤ sqrt n ↔ m * m ≤ n :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n), fun h => (sqrt_go n n).2 m (Nat.le_trans (le_mul_self m) h) h⟩
protected theorem sqrt_le' (n : Nat) : sqrt n ^ 2 ≤ n := by rw [Nat.pow_two]; exact sqrt_le n
protected theorem le_sqrt' : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [Nat.pow_two]; exact Nat.le_sqrt
protected theorem sqrt_lt : sqrt m < n ↔ m < n * n := by rw [← Nat.not_le, Nat.le_sqrt, Nat.not_le]
protected theorem sqrt_lt' : sqrt m < n ↔ m < n ^ 2 := by rw [← Nat.not_le, Nat.le_sqrt', Nat.not_le]
theorem lt_succ_sqrt (n : Nat) : n < succ (sqrt n) * succ (sqrt n) := Nat.sqrt_lt.mp (lt_succ_self _)
theorem lt_succ_sqrt' (n : Nat) : n < succ (sqrt n) ^ 2 := Nat.sqrt_lt'.mp (lt_succ_self _)
theorem sqrt_le_self (n : Nat) : sqrt n ≤ n := Nat.le_trans (le_mul_self _) (sqrt_le n)
protected theorem sqrt_le_sqrt (h : m ≤ n) : sqrt m ≤ sqrt n := Nat.le_sqrt.mpr (Nat.le_trans (sqrt_le m) h)
theorem eq_sqrt : a = sqrt n ↔ a * a ≤ n ∧ n < (a + 1) * (a + 1) := by
  constructor
  · rintro rfl; exact ⟨sqrt_le n, lt_succ_sqrt n⟩
  · intro ⟨h, k⟩; exact Nat.le_antisymm (Nat.le_sqrt.mpr h) (le_of_lt_succ (Nat.sqrt_lt.mpr k))
theorem eq_sqrt' : a = sqrt n ↔ a ^ 2 ≤ n ∧ n < (a + 1) ^ 2 := by rw [Nat.pow_two, Nat.pow_two, eq_sqrt]
theorem sqrt_eq (n : Nat) : sqrt (n * n) = n :=
  (eq_sqrt.mpr ⟨Nat.le_refl _, Nat.mul_self_lt_mul_self (lt_succ_self n)⟩).symm
theorem sqrt_eq' (n : Nat) : sqrt (n ^ 2) = n := by rw [Nat.pow_two, sqrt_eq]
protected theorem sqrt_zero : sqrt 0 = 0 := rfl
protected theorem sqrt_one : sqrt 1 = 1 := rfl
attribute [simp] Nat.sqrt_zero Nat.sqrt_one sqrt_eq
protected theorem sqrt_eq_zero : sqrt n = 0 ↔ n = 0 := by
  have := Nat.sqrt_lt (m := n) (n := 1); rw [Nat.mul_one] at this; omega
protected theorem sqrt_pos : 0 < sqrt n ↔ 0 < n := by have := Nat.sqrt_eq_zero (n := n); omega
theorem exists_mul_self (x : Nat) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨fun ⟨n, e⟩ => by rw [← e, sqrt_eq], fun h => ⟨sqrt x, h⟩⟩
theorem exists_mul_self' (x : Nat) : (∃ n, n ^ 2 = x) ↔ sqrt x ^ 2 = x :=
  ⟨fun ⟨n, e⟩ => by rw [← e, sqrt_eq'], fun h => ⟨sqrt x, h⟩⟩
protected theorem sqrt_lt_self (h : 1 < n) : sqrt n < n := by
  rw [Nat.sqrt_lt]; have := Nat.mul_lt_mul_of_pos_left (k := n) h (by omega); rw [Nat.mul_one] at this; exact this
theorem sqrt_add_eq (n : Nat) (h : a ≤ n + n) : sqrt (n * n + a) = n := by
  refine (eq_sqrt.mpr ⟨le_add_right _ _, ?_⟩).symm
  rw [Nat.add_mul, Nat.mul_add]; omega
theorem not_exists_sq (hl : m * m < n) (hr : n < (m + 1) * (m + 1)) : ¬ ∃ t, t * t = n := by
  rintro ⟨t, rfl⟩
  have := Nat.mul_self_lt_mul_self_iff.mp hl; have := Nat.mul_self_lt_mul_self_iff.mp hr; omega
theorem not_exists_sq' (hl : m ^ 2 < n) (hr : n < (m + 1) ^ 2) : ¬ ∃ t, t ^ 2 = n := by
  simp only [Nat.pow_two] at *; exact not_exists_sq hl hr
/-! whole logarithms -/
/-- Whole part of the logarithm: the greatest `k` with `b ^ k ≤ n`; 0 for bases 0 and 1 and for `n = 0`. -/
def log (b n : Nat) : Nat := go b n n
where go (b : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | f+1, n => match Bool.and (Nat.ble b n) (Nat.ble 2 b) with | true => go b f (n / b) + 1 | false => 0
theorem log_go_of_lt (f : Nat) (h : n < b ∨ b ≤ 1) : log.go b f n = 0 := by
  cases f with
  | zero => rfl
  | succ f =>
    unfold log.go
    cases e : Nat.ble b n with
    | false => rfl
    | true => cases e' : Nat.ble 2 b with
      | false => rfl
      | true => have := le_of_ble_eq_true e; have := le_of_ble_eq_true e'; omega
theorem log_go_of_le (f : Nat) (h : b ≤ n) (h' : 1 < b) : log.go b (f + 1) n = log.go b f (n / b) + 1 := by
  show (match Bool.and (Nat.ble b n) (Nat.ble 2 b) with | true => _ | false => _) = _
  rw [ble_eq_true_of_le h, ble_eq_true_of_le (show 2 ≤ b from h')]; rfl
theorem log_go_spec (hb : 1 < b) (f : Nat) : ∀ n, n ≠ 0 → n ≤ f → b ^ log.go b f n ≤ n ∧ n < b ^ (log.go b f n + 1) := by
  induction f with
  | zero => intro n h0 h; omega
  | succ f ih =>
    intro n h0 h
    rcases Nat.lt_or_ge n b with l | l
    · rw [log_go_of_lt _ (.inl l), Nat.pow_zero, Nat.zero_add, Nat.pow_one]; exact ⟨pos_of_ne_zero h0, l⟩
    · rw [log_go_of_le f l hb]
      have d := Nat.div_lt_self (pos_of_ne_zero h0) hb
      obtain ⟨u, v⟩ := ih (n / b) (Nat.ne_of_gt (Nat.div_pos l (by omega))) (by omega)
      exact ⟨(le_div_iff_mul_le (by omega)).mp u, (div_lt_iff_lt_mul (by omega)).mp v⟩
theorem pow_log_le_self (b : Nat) (h : n ≠ 0) : b ^ log b n ≤ n := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · exact (log_go_spec hb n n h (Nat.le_refl n)).1
  · unfold log; rw [log_go_of_lt _ (.inr hb), Nat.pow_zero]; exact pos_of_ne_zero h
theorem lt_pow_succ_log_self (hb : 1 < b) (n : Nat) : n < b ^ succ (log b n) := by
  rcases Nat.eq_zero_or_pos n with rfl | h
  · exact Nat.pow_pos (by omega) _
  · exact (log_go_spec hb n n (Nat.ne_of_gt h) (Nat.le_refl n)).2
theorem lt_pow_iff_log_lt (hb : 1 < b) (hn : n ≠ 0) : n < b ^ k ↔ log b n < k := by
  constructor
  · intro h; exact (Nat.pow_lt_pow_iff_right hb).mp (Nat.lt_of_le_of_lt (pow_log_le_self b hn) h)
  · intro h; exact Nat.lt_of_lt_of_le (lt_pow_succ_log_self hb n) (Nat.pow_le_pow_right (by omega) h)
theorem pow_le_iff_le_log (hb : 1 < b) (hn : n ≠ 0) : b ^ k ≤ n ↔ k ≤ log b n := by
  rw [← Nat.not_lt, lt_pow_iff_log_lt hb hn, Nat.not_lt]
protected theorem log_eq_iff (h : k ≠ 0 ∨ 1 < b ∧ n ≠ 0) : log b n = k ↔ b ^ k ≤ n ∧ n < b ^ (k + 1) := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · by_cases hn : n = 0
    · subst hn
      have : k ≠ 0 := by omega
      have e : log b 0 = 0 := rfl
      rw [e]; exact ⟨fun h => absurd h.symm this, fun h => absurd (Nat.pow_pos (show 0 < b by omega) k) (by omega)⟩
    · rw [pow_le_iff_le_log hb hn, lt_pow_iff_log_lt hb hn]; omega
  · have e : log b n = 0 := log_go_of_lt n (.inr hb)
    have : k ≠ 0 := by omega
    rw [e]
    refine ⟨fun h => absurd h.symm this, fun ⟨u, v⟩ => ?_⟩
    have hb : b = 0 ∨ b = 1 := by omega
    rcases hb with rfl | rfl
    · rw [Nat.zero_pow (by omega)] at v; omega
    · rw [Nat.one_pow] at *; omega
theorem log_eq_of_pow_le_of_lt_pow (h₁ : b ^ k ≤ n) (h₂ : n < b ^ (k + 1)) : log b n = k := by
  by_cases hk : k = 0
  · subst hk
    rw [Nat.zero_add, Nat.pow_one] at h₂; exact log_go_of_lt n (.inl h₂)
  · exact (Nat.log_eq_iff (.inl hk)).mpr ⟨h₁, h₂⟩
protected theorem log_pow (hb : 1 < b) (k : Nat) : log b (b ^ k) = k :=
  log_eq_of_pow_le_of_lt_pow (Nat.le_refl _) (Nat.pow_lt_pow_right hb (lt_succ_self k))
protected theorem log_of_lt (h : n < b) : log b n = 0 := log_go_of_lt n (.inl h)
protected theorem log_zero_right (b : Nat) : log b 0 = 0 := rfl
protected theorem log_one_right (b : Nat) : log b 1 = 0 := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · exact log_go_of_lt 1 (.inl hb)
  · exact log_go_of_lt 1 (.inr hb)
attribute [simp] Nat.log_zero_right Nat.log_one_right
end Nat
