prelude
import Init.NumberTheory.Divisibility
import Init.Algebra.SumOrder
/-! Divisibility in semirings and rings, even and odd elements, differences of powers: further lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
attribute [local instance] NumSemiring.toCommSemiring
section
variable {α : Type u} [NumSemiring α] [Dvd α] [LawfulDvd α] {a b c : α}
theorem Dvd.elim {p : Prop} (h : a ∣ b) (k : ∀ c, b = a * c → p) : p := (dvd_def.mp h).elim k
theorem Dvd.elim_left {p : Prop} (h : a ∣ b) (k : ∀ c, b = c * a → p) : p := (dvd_iff_exists_eq_mul_left.mp h).elim k
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := dvd_def
protected theorem Dvd.dvd.pow (h : a ∣ b) {n : Nat} (hn : n ≠ 0) : a ∣ b ^ n := dvd_pow h hn
theorem mul_dvd_mul_iff_left [IsCancelMulZero α] (h : a ≠ 0) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨fun k => Dvd.elim k fun d e => Dvd.intro d (mul_left_cancel₀ h (by rw [e, mul_assoc])), mul_dvd_mul_left a⟩
theorem mul_dvd_mul_iff_right [IsCancelMulZero α] (h : c ≠ 0) : a * c ∣ b * c ↔ a ∣ b := by
  rw [mul_comm a, mul_comm b, mul_dvd_mul_iff_left h]
end
section
variable {α : Type u} [Lean.Grind.CommRing α] [Dvd α] [LawfulDvd α] {a b c : α}
@[simp] theorem dvd_add_self_left : a ∣ a + b ↔ a ∣ b := dvd_add_right (dvd_refl a)
@[simp] theorem dvd_add_self_right : a ∣ b + a ↔ a ∣ b := dvd_add_left (dvd_refl a)
@[simp] theorem dvd_sub_self_left : a ∣ a - b ↔ a ∣ b := by rw [sub_eq_add_neg, dvd_add_self_left, dvd_neg]
@[simp] theorem dvd_sub_self_right : a ∣ b - a ↔ a ∣ b := by rw [dvd_sub_comm, dvd_sub_self_left]
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := by rw [sub_eq_add_neg, dvd_add_right h, dvd_neg]
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := by rw [sub_eq_add_neg, dvd_add_left (dvd_neg.mpr h)]
theorem sub_dvd_pow_sub_pow (x y : α) (n : Nat) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = (x - y) * x ^ n + y * (x ^ n - y ^ n) := by rw [pow_succ, pow_succ]; grind
    rw [e]; exact dvd_add (dvd_mul_right _ _) (dvd_mul_of_dvd_right ih y)
theorem sub_one_dvd_pow_sub_one (x : α) (n : Nat) : x - 1 ∣ x ^ n - 1 := by
  have := sub_dvd_pow_sub_pow x 1 n; rw [one_pow] at this; exact this
end
theorem nat_sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total y x with h | h
  · obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le h
    have k : ∃ c, (y + d) ^ n = y ^ n + d * c := by
      induction n with
      | zero => exact ⟨0, rfl⟩
      | succ n ih =>
        obtain ⟨c, e⟩ := ih
        exact ⟨y ^ n + c * (y + d), by rw [pow_succ, e, pow_succ, add_mul, mul_add, mul_add d, mul_assoc, mul_comm (y ^ n) d, add_assoc]⟩
    obtain ⟨c, e⟩ := k
    rw [e, Nat.add_sub_cancel_left, Nat.add_sub_cancel_left]; exact dvd_mul_right d c
  · have e : x ^ n - y ^ n = 0 := by have := pow_le_pow_left (Nat.zero_le x) h n; omega
    rw [e]; exact dvd_zero _
/-! even and odd -/
section
variable {α : Type u} [NumSemiring α] {a b : α}
theorem even_two_mul (a : α) : Even (2 * a) := ⟨a, two_mul a⟩
theorem even_zero : Even (0 : α) := ⟨0, (add_zero 0).symm⟩
theorem odd_one : Odd (1 : α) := ⟨0, by rw [mul_zero, zero_add]⟩
theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩
theorem even_iff_exists_two_mul : Even a ↔ ∃ c, a = 2 * c :=
  ⟨fun ⟨c, h⟩ => ⟨c, by rw [two_mul]; exact h⟩, fun ⟨c, h⟩ => ⟨c, by rw [← two_mul]; exact h⟩⟩
theorem even_iff_two_dvd [Dvd α] [LawfulDvd α] : Even a ↔ 2 ∣ a := even_iff_exists_two_mul.trans dvd_def.symm
theorem Even.two_dvd [Dvd α] [LawfulDvd α] (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h
theorem Even.add (h : Even a) (k : Even b) : Even (a + b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k; exact ⟨c + d, add_add_add_comm _ _ _ _⟩
theorem Even.mul_left (h : Even a) (b : α) : Even (b * a) := by obtain ⟨c, rfl⟩ := h; exact ⟨b * c, mul_add _ _ _⟩
theorem Even.mul_right (h : Even a) (b : α) : Even (a * b) := by obtain ⟨c, rfl⟩ := h; exact ⟨c * b, add_mul _ _ _⟩
theorem Even.add_odd (h : Even a) (k : Odd b) : Odd (a + b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k; exact ⟨c + d, by rw [mul_add, two_mul c, add_assoc (c + c)]⟩
theorem Odd.add_even (h : Odd a) (k : Even b) : Odd (a + b) := add_comm b a ▸ k.add_odd h
theorem Odd.add_odd (h : Odd a) (k : Odd b) : Even (a + b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k
  exact even_iff_exists_two_mul.mpr ⟨c + d + 1, by
    rw [mul_add, mul_add, mul_one, ← one_add_one_eq_two, add_add_add_comm]⟩
theorem Odd.mul (h : Odd a) (k : Odd b) : Odd (a * b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k
  exact ⟨c * (2 * d + 1) + d, by rw [add_mul, one_mul, mul_add 2, ← mul_assoc, add_assoc]⟩
theorem Odd.pow (h : Odd a) {n : Nat} : Odd (a ^ n) := by
  induction n with
  | zero => rw [pow_zero]; exact odd_one
  | succ n ih => rw [pow_succ]; exact ih.mul h
theorem Even.pow_of_ne_zero (h : Even a) {n : Nat} (hn : n ≠ 0) : Even (a ^ n) := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rw [pow_succ]; exact h.mul_left _
end
section
variable {R : Type u} [Lean.Grind.CommRing R] {a b : R} {n : Nat}
theorem Even.neg_pow (h : Even n) (a : R) : (-a) ^ n = a ^ n := by
  obtain ⟨k, rfl⟩ := h; rw [pow_add, pow_add, ← mul_pow, ← mul_pow, neg_mul_neg]
theorem Even.neg_one_pow (h : Even n) : (-1 : R) ^ n = 1 := by rw [h.neg_pow, one_pow]
theorem Odd.neg_pow (h : Odd n) (a : R) : (-a) ^ n = -a ^ n := by
  obtain ⟨k, rfl⟩ := h; rw [pow_succ, (even_two_mul k).neg_pow, mul_neg, ← pow_succ]
theorem Odd.neg_one_pow (h : Odd n) : (-1 : R) ^ n = -1 := by rw [h.neg_pow, one_pow]
theorem Even.sub (h : Even a) (k : Even b) : Even (a - b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k; exact ⟨c - d, add_sub_add_comm _ _ _ _⟩
theorem Odd.sub_odd (h : Odd a) (k : Odd b) : Even (a - b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k
  exact even_iff_exists_two_mul.mpr ⟨c - d, by rw [add_sub_add_right_eq_sub, mul_sub]⟩
theorem Odd.sub_even (h : Odd a) (k : Even b) : Odd (a - b) := by
  obtain ⟨c, rfl⟩ := h; obtain ⟨d, rfl⟩ := k; exact ⟨c - d, by rw [mul_sub, two_mul d, add_sub_right_comm]⟩
end
section
variable {α : Type u} [Lean.Grind.CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Lean.Grind.OrderedRing α]
theorem Even.pow_nonneg {n : Nat} (h : Even n) (a : α) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := h; rw [pow_add]; exact mul_self_nonneg _
theorem Even.pow_pos {n : Nat} (h : Even n) {a : α} (ha : a ≠ 0) : 0 < a ^ n := by
  obtain ⟨k, rfl⟩ := h; rw [pow_add]; exact mul_self_pos.mpr (pow_ne_zero k ha)
theorem Odd.pow_neg {n : Nat} (h : Odd n) {a : α} (ha : a < 0) : a ^ n < 0 := by
  obtain ⟨k, rfl⟩ := h; rw [pow_succ]; exact mul_neg_of_pos_of_neg ((even_two_mul k).pow_pos (ne_of_lt ha)) ha
end
/-! ℕ and ℤ -/
theorem zero_lt_iff {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, Nat.pos_of_ne_zero⟩
theorem le_self_add {a b : Nat} : a ≤ a + b := Nat.le_add_right a b
theorem le_add_self {a b : Nat} : a ≤ b + a := Nat.le_add_left a b
theorem mul_le_mul' {a b c d : Nat} (h : a ≤ b) (k : c ≤ d) : a * c ≤ b * d :=
  mul_le_mul h k (Nat.zero_le c) (Nat.zero_le b)
theorem mul_le_mul_left' {b c : Nat} (h : b ≤ c) (a : Nat) : a * b ≤ a * c := mul_le_mul_of_nonneg_left h (Nat.zero_le a)
theorem mul_le_mul_right' {b c : Nat} (h : b ≤ c) (a : Nat) : b * a ≤ c * a := mul_le_mul_of_nonneg_right h (Nat.zero_le a)
