prelude
import Init.Data.Nat.Coprime
import Init.Data.Nat.Induction
/-! Primes, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
theorem prime_def_lt : Prime p ↔ 2 ≤ p ∧ ∀ m < p, m ∣ p → m = 1 := by
  constructor
  · intro h; exact ⟨h.1, fun m l d => (h.2 m d).elim id (fun e => by omega)⟩
  · intro ⟨h, k⟩; exact ⟨h, fun m d => by
      have := le_of_dvd (by omega) d
      by_cases e : m = p
      · exact .inr e
      · exact .inl (k m (by omega) d)⟩
theorem prime_def_lt'' : Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem prime_def_lt' : Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m < p → ¬ m ∣ p :=
  prime_iff.trans ⟨fun ⟨h, k⟩ => ⟨h, fun m a b => k m b a⟩, fun ⟨h, k⟩ => ⟨h, fun m a b => k m b a⟩⟩
theorem Prime.not_dvd_one (h : Prime p) : ¬ p ∣ 1 := fun d => h.ne_one (Nat.dvd_one.mp d)
theorem Prime.one_le (h : Prime p) : 1 ≤ p := h.pos
theorem Prime.pred_pos (h : Prime p) : 0 < pred p := show 0 < p - 1 by have := h.1; omega
theorem Prime.dvd_iff_eq {a : Nat} (hp : Prime p) (a1 : a ≠ 1) : a ∣ p ↔ p = a := by
  rw [dvd_prime hp]; exact ⟨fun h => h.elim (fun e => absurd e a1) Eq.symm, fun e => .inr e.symm⟩
theorem dvd_prime_two_le (pp : Prime p) (H : 2 ≤ m) : m ∣ p ↔ m = p := by
  rw [dvd_prime pp]; exact ⟨fun h => h.elim (fun e => by omega) id, .inr⟩
theorem Prime.even_iff (hp : Prime p) : Even p ↔ p = 2 := by
  constructor
  · intro h; exact hp.eq_two_or_odd.elim id (fun e => by rw [Nat.even_iff] at h; omega)
  · rintro rfl; exact ⟨1, rfl⟩
theorem Prime.odd_of_ne_two (hp : Prime p) (h : p ≠ 2) : Odd p := hp.eq_two_or_odd'.elim (fun e => absurd e h) id
theorem Prime.mod_two_eq_one_iff_ne_two (hp : Prime p) : p % 2 = 1 ↔ p ≠ 2 := by
  constructor
  · rintro h rfl; exact absurd h (by decide)
  · intro h; exact hp.eq_two_or_odd.elim (fun e => absurd e h) id
theorem Prime.even_sub_one (hp : Prime p) (h : p ≠ 2) : Even (p - 1) := by
  have := hp.mod_two_eq_one_iff_ne_two.mpr h; rw [Nat.even_iff]; omega
theorem Prime.not_dvd_mul (hp : Prime p) (h : ¬ p ∣ m) (k : ¬ p ∣ n) : ¬ p ∣ m * n := fun d => (hp.dvd_mul.mp d).elim h k
theorem Prime.dvd_or_dvd (hp : Prime p) (h : p ∣ m * n) : p ∣ m ∨ p ∣ n := hp.dvd_mul.mp h
theorem Prime.dvd_factorial (hp : Prime p) : p ∣ factorial n ↔ p ≤ n := by
  constructor
  · intro h
    induction n with
    | zero => exact absurd h hp.not_dvd_one
    | succ n ih =>
      rw [factorial_succ, hp.dvd_mul] at h
      exact h.elim (le_of_dvd (zero_lt_succ n)) (fun h => Nat.le_trans (ih h) (le_succ n))
  · intro h; exact _root_.Nat.dvd_factorial hp.pos h
theorem Prime.not_prime_pow (hn : 2 ≤ n) : ¬ Prime (a ^ n) := fun h => by
  have : a ∣ a ^ n := dvd_pow_self a (by omega)
  rcases h.2 a this with e | e
  · rw [e, Nat.one_pow] at h; exact not_prime_one h
  · have h1 : 1 < a := Nat.not_le.mp (fun l => by
      have : a = 0 ∨ a = 1 := by omega
      rcases this with e | e
      · rw [e, Nat.zero_pow (by omega)] at h; exact not_prime_zero h
      · rw [e, Nat.one_pow] at h; exact not_prime_one h)
    have := Nat.pow_lt_pow_right h1 (show 1 < n by omega); rw [Nat.pow_one] at this; omega
theorem not_prime_mul (h : a ≠ 1) (k : b ≠ 1) : ¬ Prime (a * b) := fun hp => by
  rcases hp.2 a (Nat.dvd_mul_right a b) with e | e
  · exact h e
  · exact k ((Nat.mul_eq_left (fun z => by rw [z, Nat.zero_mul] at hp; exact not_prime_zero hp)).mp e.symm)
theorem not_prime_mul' (e : a * b = n) (h : a ≠ 1) (k : b ≠ 1) : ¬ Prime n := e ▸ not_prime_mul h k
theorem prime_mul_iff : Prime (a * b) ↔ Prime a ∧ b = 1 ∨ Prime b ∧ a = 1 := by
  constructor
  · intro h
    by_cases e : a = 1
    · rw [e, Nat.one_mul] at h; exact .inr ⟨h, e⟩
    by_cases f : b = 1
    · rw [f, Nat.mul_one] at h; exact .inl ⟨h, f⟩
    exact absurd h (not_prime_mul e f)
  · rintro (⟨h, e⟩ | ⟨h, e⟩)
    · rw [e, Nat.mul_one]; exact h
    · rw [e, Nat.one_mul]; exact h
theorem prime_five : Prime 5 := by decide
theorem exists_prime_and_dvd (hn : n ≠ 1) : ∃ p, Prime p ∧ p ∣ n := by
  induction n using Nat.strong_induction_on with
  | _ n ih =>
    by_cases h : Prime n
    · exact ⟨n, h, Nat.dvd_refl n⟩
    rcases Nat.eq_zero_or_pos n with rfl | hp
    · exact ⟨2, prime_two, Nat.dvd_zero 2⟩
    have : ∃ m, m < n ∧ 2 ≤ m ∧ m ∣ n := Classical.byContradiction (fun c => h (prime_iff.mpr ⟨by omega, fun m l k d =>
      c ⟨m, l, k, d⟩⟩))
    obtain ⟨m, l, k, d⟩ := this
    obtain ⟨p, pp, pd⟩ := ih m l (by omega)
    exact ⟨p, pp, Nat.dvd_trans pd d⟩
theorem eq_one_iff_not_exists_prime_dvd : n = 1 ↔ ∀ p, Prime p → ¬ p ∣ n :=
  ⟨fun e p hp d => hp.not_dvd_one (e ▸ d), fun h => Classical.byContradiction (fun c => by
    obtain ⟨p, hp, d⟩ := exists_prime_and_dvd c; exact h p hp d)⟩
theorem Prime.not_coprime_iff_dvd : ¬ Coprime m n ↔ ∃ p, Prime p ∧ p ∣ m ∧ p ∣ n := by
  constructor
  · intro h; obtain ⟨p, hp, d⟩ := exists_prime_and_dvd h
    exact ⟨p, hp, dvd_gcd_iff.mp d⟩
  · intro ⟨p, hp, h, k⟩ c; exact hp.not_dvd_one (c ▸ dvd_gcd h k)
theorem coprime_of_dvd (h : ∀ k, Prime k → k ∣ m → ¬ k ∣ n) : Coprime m n := Classical.byContradiction (fun c => by
  obtain ⟨p, hp, a, b⟩ := Prime.not_coprime_iff_dvd.mp c; exact h p hp a b)
theorem coprime_primes (pp : Prime p) (pq : Prime q) : Coprime p q ↔ p ≠ q := by
  rw [pp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq pp pq]
theorem Prime.dvd_iff_not_coprime (pp : Prime p) : p ∣ n ↔ ¬ Coprime p n := by
  rw [pp.coprime_iff_not_dvd, Classical.not_not]
theorem coprime_or_dvd_of_prime (pp : Prime p) (i : Nat) : Coprime p i ∨ p ∣ i := by
  rw [pp.dvd_iff_not_coprime]; exact Classical.em _
theorem coprime_of_lt_prime (n_pos : 0 < n) (hlt : n < p) (pp : Prime p) : Coprime p n :=
  pp.coprime_iff_not_dvd.mpr (not_dvd_of_pos_of_lt n_pos hlt)
theorem Prime.five_le_of_ne_two_of_ne_three (hp : Prime p) (h2 : p ≠ 2) (h3 : p ≠ 3) : 5 ≤ p := by
  have := hp.two_le
  refine Nat.not_lt.mp (fun l => ?_)
  rw [show p = 4 by omega] at hp; exact absurd hp (by decide)
theorem dvd_prime_pow (pp : Prime p) : m ∣ p ^ n ↔ ∃ k, k ≤ n ∧ m = p ^ k := by
  constructor
  · intro h
    induction n generalizing m with
    | zero => exact ⟨0, Nat.le_refl 0, Nat.dvd_one.mp h⟩
    | succ n ih =>
      by_cases d : p ∣ m
      · obtain ⟨c, rfl⟩ := d
        rw [Nat.pow_succ, Nat.mul_comm (p ^ n)] at h
        obtain ⟨k, l, e⟩ := ih (dvd_of_mul_dvd_mul_left pp.pos h)
        exact ⟨k + 1, succ_le_succ l, by rw [e, Nat.pow_succ, Nat.mul_comm]⟩
      · obtain ⟨k, l, e⟩ := ih (((pp.coprime_iff_not_dvd.mpr d).symm).dvd_of_dvd_mul_right h)
        exact ⟨k, Nat.le_trans l (le_succ n), e⟩
  · rintro ⟨k, l, rfl⟩; exact Nat.pow_dvd_pow p l
theorem prime_eq_prime_of_dvd_pow (pp : Prime p) (pq : Prime q) (h : p ∣ q ^ m) : p = q :=
  (prime_dvd_prime_iff_eq pp pq).mp (pp.dvd_of_dvd_pow h)
theorem exists_infinite_primes (n : Nat) : ∃ p, n ≤ p ∧ Prime p := by
  obtain ⟨p, hp, d⟩ := exists_prime_and_dvd (n := factorial n + 1) (by have := factorial_pos n; omega)
  refine ⟨p, Nat.not_lt.mp (fun l => ?_), hp⟩
  have := hp.dvd_factorial.mpr (Nat.le_of_lt l)
  exact hp.not_dvd_one ((Nat.dvd_add_right this).mp d)
end Nat
