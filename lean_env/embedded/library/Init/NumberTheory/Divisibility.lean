prelude
import Init.Number.Rat
import Init.Algebra.OrderedPower
import Init.Algebra.Ring
/-! Divisibility in ℕ and ℤ, greatest common divisors, primes: lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
/-- Divisibility means what it says. -/
class LawfulDvd (α : Type u) [NumSemiring α] [Dvd α] : Prop where
  dvd_iff : {a b : α} → (a ∣ b ↔ ∃ c, b = a * c)
instance : LawfulDvd Nat := ⟨Iff.rfl⟩
instance : LawfulDvd Int := ⟨Iff.rfl⟩
section
variable {α : Type u} [NumSemiring α] [Dvd α] [LawfulDvd α] {a b c d : α}
theorem dvd_def : a ∣ b ↔ ∃ c, b = a * c := LawfulDvd.dvd_iff
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a :=
  dvd_def.trans ⟨fun ⟨c, e⟩ => ⟨c, e.trans (mul_comm a c)⟩, fun ⟨c, e⟩ => ⟨c, e.trans (mul_comm c a)⟩⟩
theorem Dvd.intro (k : α) (h : a * k = b) : a ∣ b := dvd_def.mpr ⟨k, h.symm⟩
theorem Dvd.intro_left (k : α) (h : k * a = b) : a ∣ b := Dvd.intro k (mul_comm a k ▸ h)
theorem exists_eq_mul_right_of_dvd (h : a ∣ b) : ∃ c, b = a * c := dvd_def.mp h
theorem exists_eq_mul_left_of_dvd (h : a ∣ b) : ∃ c, b = c * a := dvd_iff_exists_eq_mul_left.mp h
@[simp] theorem dvd_refl (a : α) : a ∣ a := Dvd.intro 1 (mul_one a)
theorem dvd_rfl : a ∣ a := dvd_refl a
theorem dvd_of_eq (h : a = b) : a ∣ b := h ▸ dvd_refl a
theorem dvd_trans (h : a ∣ b) (k : b ∣ c) : a ∣ c := by
  obtain ⟨x, e⟩ := dvd_def.mp h; obtain ⟨y, f⟩ := dvd_def.mp k
  exact Dvd.intro (x * y) (by rw [f, e, mul_assoc])
@[simp] theorem dvd_zero (a : α) : a ∣ 0 := Dvd.intro 0 (mul_zero a)
@[simp] theorem one_dvd (a : α) : 1 ∣ a := Dvd.intro a (one_mul a)
@[simp] theorem dvd_mul_right (a b : α) : a ∣ a * b := Dvd.intro b rfl
@[simp] theorem dvd_mul_left (a b : α) : a ∣ b * a := Dvd.intro_left b rfl
theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
protected theorem Dvd.dvd.mul_right (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c
protected theorem Dvd.dvd.mul_left (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c
protected theorem Dvd.dvd.trans (h : a ∣ b) (k : b ∣ c) : a ∣ c := dvd_trans h k
theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem dvd_add (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := by
  obtain ⟨x, e⟩ := dvd_def.mp h; obtain ⟨y, f⟩ := dvd_def.mp k
  exact Dvd.intro (x + y) (by rw [e, f, mul_add])
theorem mul_dvd_mul (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨x, e⟩ := dvd_def.mp h; obtain ⟨y, f⟩ := dvd_def.mp k
  exact Dvd.intro (x * y) (by rw [e, f, mul_mul_mul_comm])
theorem mul_dvd_mul_left (a : α) (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right (h : a ∣ b) (c : α) : a * c ∣ b * c := mul_dvd_mul h (dvd_refl c)
theorem pow_dvd_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h; rw [pow_add]; exact dvd_mul_right _ _
theorem pow_dvd_pow_of_dvd (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n := by
  obtain ⟨x, e⟩ := dvd_def.mp h; rw [e, mul_pow]; exact dvd_mul_right _ _
theorem dvd_pow_self (a : α) {n : Nat} (h : n ≠ 0) : a ∣ a ^ n := by
  have := pow_dvd_pow a (m := 1) (n := n) (by omega); rw [pow_one] at this; exact this
theorem dvd_pow (h : a ∣ b) {n : Nat} (hn : n ≠ 0) : a ∣ b ^ n := dvd_trans h (dvd_pow_self b hn)
@[simp] theorem zero_dvd_iff : 0 ∣ a ↔ a = 0 :=
  ⟨fun h => by obtain ⟨c, e⟩ := dvd_def.mp h; rw [e, zero_mul], fun h => h ▸ dvd_refl 0⟩
theorem eq_zero_of_zero_dvd (h : 0 ∣ a) : a = 0 := zero_dvd_iff.mp h
end
section
variable {α : Type u} [CommRing α] [Dvd α] [LawfulDvd α] {a b c : α}
@[simp] theorem dvd_neg : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => by obtain ⟨c, e⟩ := dvd_def.mp h; exact Dvd.intro (-c) (by rw [mul_neg, ← e, neg_neg]),
    fun h => by obtain ⟨c, e⟩ := dvd_def.mp h; exact Dvd.intro (-c) (by rw [mul_neg, ← e])⟩
@[simp] theorem neg_dvd : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => by obtain ⟨c, e⟩ := dvd_def.mp h; exact Dvd.intro (-c) (by rw [e, mul_neg, neg_mul]),
    fun h => by obtain ⟨c, e⟩ := dvd_def.mp h; exact Dvd.intro (-c) (by rw [e, neg_mul_neg])⟩
theorem dvd_sub (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := by rw [sub_eq_add_neg]; exact dvd_add h (dvd_neg.mpr k)
theorem dvd_add_right (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := dvd_sub k h; rw [add_sub_cancel_left] at this; exact this, dvd_add h⟩
theorem dvd_add_left (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [add_comm, dvd_add_right h]
theorem dvd_sub_comm : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, neg_sub]
end
/-! natural numbers -/
namespace Nat
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
protected theorem mul_div_cancel' {m n : Nat} (h : m ∣ n) : m * (n / m) = n := by
  have e := div_add_mod n m; rw [mod_eq_zero_of_dvd h, Nat.add_zero] at e; exact e
protected theorem div_mul_cancel {m n : Nat} (h : m ∣ n) : n / m * m = n := by rw [Nat.mul_comm, Nat.mul_div_cancel' h]
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (h : 0 < n) : n * m / n = m :=
  eq_of_mul_eq_mul_left h (Nat.mul_div_cancel' (Nat.dvd_mul_right n m))
protected theorem mul_div_cancel (m : Nat) {n : Nat} (h : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel_left m h]
protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n :=
  pow_lt_pow_left₀ h (zero_le a) hn
protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := pow_le_pow_left₀ (zero_le m) h i
protected theorem pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ ha h
protected theorem pow_le_pow_right {n m k : Nat} (h : 0 < n) (i : m ≤ k) : n ^ m ≤ n ^ k :=
  pow_le_pow_right₀ (α := Nat) (show 1 ≤ n from h) i
protected theorem one_lt_two_pow {n : Nat} (h : n ≠ 0) : 1 < 2 ^ n := one_lt_pow₀ (by decide) h
theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih => rw [Nat.pow_succ]; omega
theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm, gcd_zero_left]
theorem gcd_self (n : Nat) : gcd n n = n := Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))
theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := Nat.dvd_antisymm (gcd_dvd_left 1 n) ⟨_, (Nat.one_mul _).symm⟩
theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := by rw [gcd_comm, gcd_one_left]
attribute [simp] gcd_zero_right gcd_self gcd_one_left gcd_one_right
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n := Nat.pos_of_ne_zero (fun e => by
  have d := gcd_dvd_left m n; rw [e] at d; have := zero_dvd_iff.mp d; omega)
theorem gcd_pos_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < gcd m n := gcd_comm n m ▸ gcd_pos_of_pos_left m h
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n := by
  unfold lcm; exact Nat.mul_div_cancel' (Nat.dvd_trans (gcd_dvd_left m n) (Nat.dvd_mul_right m n))
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by unfold lcm; rw [Nat.mul_comm, gcd_comm]
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.symm {m n : Nat} (h : Coprime m n) : Coprime n m := by unfold Coprime; rw [gcd_comm]; exact h
theorem coprime_comm {m n : Nat} : Coprime m n ↔ Coprime n m := ⟨Coprime.symm, Coprime.symm⟩
theorem Coprime.dvd_of_dvd_mul_right {k m n : Nat} (h : Coprime k n) (d : k ∣ m * n) : k ∣ m := Nat.dvd_of_dvd_mul_right h d
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (h : Coprime k m) (d : k ∣ m * n) : k ∣ n :=
  h.dvd_of_dvd_mul_right (Nat.mul_comm m n ▸ d)
theorem Coprime.mul_dvd_of_dvd_of_dvd {k m n : Nat} (h : Coprime k n) (hk : k ∣ m) (hn : n ∣ m) : k * n ∣ m := by
  obtain ⟨c, rfl⟩ := hn
  exact Nat.mul_comm n k ▸ mul_dvd_mul_left n (h.dvd_of_dvd_mul_left hk)
/-! primes -/
theorem Prime.two_le {p : Nat} (h : Prime p) : 2 ≤ p := h.1
theorem Prime.one_lt {p : Nat} (h : Prime p) : 1 < p := h.1
theorem Prime.pos {p : Nat} (h : Prime p) : 0 < p := Nat.lt_of_lt_of_le (Nat.zero_lt_succ 1) h.1
theorem Prime.ne_zero {p : Nat} (h : Prime p) : p ≠ 0 := Nat.ne_of_gt h.pos
theorem Prime.ne_one {p : Nat} (h : Prime p) : p ≠ 1 := Nat.ne_of_gt h.one_lt
theorem prime_def {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem Prime.eq_one_or_self_of_dvd {p : Nat} (h : Prime p) (m : Nat) (d : m ∣ p) : m = 1 ∨ m = p := h.2 m d
theorem dvd_prime {p m : Nat} (h : Prime p) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨h.2 m, fun e => e.elim (fun e => e ▸ ⟨p, (Nat.one_mul p).symm⟩) (fun e => e ▸ Nat.dvd_refl m)⟩
theorem prime_dvd_prime_iff_eq {p q : Nat} (hp : Prime p) (hq : Prime q) : p ∣ q ↔ p = q :=
  ⟨fun d => (hq.2 p d).elim (fun e => absurd e hp.ne_one) id, fun e => e ▸ Nat.dvd_refl p⟩
theorem Prime.coprime_iff_not_dvd {p n : Nat} (h : Prime p) : Coprime p n ↔ ¬ p ∣ n := by
  constructor
  · intro c d; exact h.ne_one ((gcd_eq_left d).symm.trans c)
  · intro d; exact (h.2 _ (gcd_dvd_left p n)).elim id (fun e => absurd (e ▸ gcd_dvd_right p n) d)
theorem Prime.dvd_mul {p m n : Nat} (h : Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n :=
  ⟨fun d => (Classical.em (p ∣ m)).elim .inl (fun k => .inr ((h.coprime_iff_not_dvd.mpr k).dvd_of_dvd_mul_left d)),
    fun k => k.elim (fun k => dvd_mul_of_dvd_left k n) (fun k => dvd_mul_of_dvd_right k m)⟩
theorem Prime.dvd_of_dvd_pow {p m n : Nat} (h : Prime p) (d : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd (Nat.le_of_dvd (Nat.zero_lt_succ 0) d) (Nat.not_le.mpr h.one_lt)
  | succ n ih => exact (h.dvd_mul.mp d).elim ih id
theorem Prime.eq_two_or_odd {p : Nat} (h : Prime p) : p = 2 ∨ p % 2 = 1 := by
  rcases Nat.mod_two_eq_zero_or_one p with e | e
  · exact .inl ((h.2 2 (Nat.dvd_of_mod_eq_zero e)).elim (fun k => by omega) Eq.symm)
  · exact .inr e
theorem Prime.eq_two_or_odd' {p : Nat} (h : Prime p) : p = 2 ∨ Odd p :=
  h.eq_two_or_odd.elim .inl (fun e => .inr (odd_iff.mpr e))
theorem not_prime_zero : ¬ Prime 0 := fun h => absurd h.1 (by decide)
theorem not_prime_one : ¬ Prime 1 := fun h => absurd h.1 (by decide)
theorem prime_two : Prime 2 := by decide
theorem prime_three : Prime 3 := by decide
/-! factorials -/
theorem factorial_zero : factorial 0 = 1 := rfl
theorem factorial_one : factorial 1 = 1 := rfl
theorem factorial_ne_zero (n : Nat) : factorial n ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem dvd_factorial {m n : Nat} (h : 0 < m) (k : m ≤ n) : m ∣ factorial n := by
  induction n with
  | zero => omega
  | succ n ih =>
    rw [factorial_succ]
    rcases Nat.eq_or_lt_of_le k with e | l
    · exact e ▸ Nat.dvd_mul_right _ _
    · exact dvd_mul_of_dvd_right (ih (by omega)) _
theorem factorial_dvd_factorial {m n : Nat} (h : m ≤ n) : factorial m ∣ factorial n := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le h
  induction k with
  | zero => exact Nat.dvd_refl _
  | succ k ih => exact Nat.dvd_trans (ih (le_add_right m k)) (Nat.dvd_mul_left _ _)
theorem factorial_le {m n : Nat} (h : m ≤ n) : factorial m ≤ factorial n :=
  le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
attribute [simp] factorial_zero factorial_one
end Nat
