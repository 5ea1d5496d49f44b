prelude
import Init.NumberTheory.Divisibility
/-! Congruences in ℕ and ℤ, with Mathlib's names, and remainders. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
namespace ModEq
variable {n a b c d : Nat}
protected theorem refl (a : Nat) : ModEq n a a := rfl
protected theorem rfl : ModEq n a a := .refl a
protected theorem symm (h : ModEq n a b) : ModEq n b a := Eq.symm h
protected theorem trans (h : ModEq n a b) (k : ModEq n b c) : ModEq n a c := Eq.trans h k
protected theorem add (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a + c) (b + d) := by
  show (a + c) % n = (b + d) % n; rw [add_mod a c, add_mod b d, h, k]
protected theorem add_left (c : Nat) (h : ModEq n a b) : ModEq n (c + a) (c + b) := ModEq.add rfl h
protected theorem add_right (c : Nat) (h : ModEq n a b) : ModEq n (a + c) (b + c) := ModEq.add h rfl
protected theorem mul (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a * c) (b * d) := by
  show (a * c) % n = (b * d) % n; rw [mul_mod a c, mul_mod b d, h, k]
protected theorem mul_left (c : Nat) (h : ModEq n a b) : ModEq n (c * a) (c * b) := ModEq.mul rfl h
protected theorem mul_right (c : Nat) (h : ModEq n a b) : ModEq n (a * c) (b * c) := ModEq.mul h rfl
protected theorem pow (m : Nat) (h : ModEq n a b) : ModEq n (a ^ m) (b ^ m) := by
  show (a ^ m) % n = (b ^ m) % n; rw [pow_mod a, pow_mod b, h]
protected theorem eq (h : ModEq n a b) : a % n = b % n := h
end ModEq
theorem modEq_iff {n a b : Nat} : ModEq n a b ↔ a % n = b % n := Iff.rfl
theorem mod_modEq (a n : Nat) : ModEq n (a % n) a := mod_mod a n
theorem modEq_zero_iff_dvd {n a : Nat} : ModEq n a 0 ↔ n ∣ a := by
  show a % n = 0 % n ↔ n ∣ a; rw [zero_mod, dvd_iff_mod_eq_zero]
end Nat
namespace Int
theorem emod_zero (a : Int) : a % 0 = a := by rw [emod_def, Int.zero_mul, Int.sub_zero]
theorem emod_neg (a b : Int) : a % -b = a % b := by rw [emod_def, emod_def, ediv_neg, Int.neg_mul, Int.mul_neg, Int.neg_neg]
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  have e := mul_ediv_add_emod n (m * c)
  have key : ∀ p : Int, 0 < p → (p ∣ m * c) → n % (m * c) % p = n % p := fun p hp ⟨q, hq⟩ => by
    have f := add_mul_emod_self_left_of_pos (n % (m * c)) p (q * (n / (m * c))) hp
    rw [← Int.mul_assoc, ← hq, Int.add_comm, e] at f; exact f.symm
  rcases lt_trichotomy m 0 with l | l | l
  · have k := key (-m) (by omega) ⟨-c, by rw [neg_mul_neg]⟩
    rw [emod_neg, emod_neg] at k; exact k
  · subst l; rw [Int.zero_mul, emod_zero]
  · exact key m l ⟨c, rfl⟩
theorem emod_emod (a n : Int) : a % n % n = a % n := emod_emod_of_dvd a (dvd_refl n)
attribute [simp] emod_zero emod_neg emod_emod
theorem emod_emod_eq_iff_dvd_sub {n a b : Int} : a % n = b % n ↔ n ∣ b - a := by
  constructor
  · intro h; exact ⟨b / n - a / n, by
      have e := mul_ediv_add_emod a n; have f := mul_ediv_add_emod b n
      rw [Int.mul_sub]; omega⟩
  · rintro ⟨c, e⟩
    rcases lt_trichotomy n 0 with l | l | l
    · have k := add_mul_emod_self_left_of_pos a (-n) (-c) (by omega)
      rw [neg_mul_neg, ← e, add_sub_cancel', emod_neg, emod_neg] at k; exact k.symm
    · subst l; rw [Int.zero_mul] at e; have : b = a := by omega
      rw [this]
    · have k := add_mul_emod_self_left_of_pos a n c l
      rw [← e, add_sub_cancel'] at k; exact k.symm
where add_sub_cancel' {a b : Int} : a + (b - a) = b := by omega
theorem modEq_iff_dvd {n a b : Int} : ModEq n a b ↔ n ∣ b - a := emod_emod_eq_iff_dvd_sub
theorem modEq_zero_iff_dvd {n a : Int} : ModEq n a 0 ↔ n ∣ a := by
  rw [modEq_iff_dvd, Int.zero_sub, _root_.dvd_neg]
theorem emod_emod_of_sub {n a b : Int} (h : n ∣ a - b) : a % n = b % n := (emod_emod_eq_iff_dvd_sub.mpr h).symm
theorem mod_modEq (a n : Int) : ModEq n (a % n) a := emod_emod a n
namespace ModEq
variable {n a b c d : Int}
protected theorem refl (a : Int) : ModEq n a a := rfl
protected theorem rfl : ModEq n a a := .refl a
protected theorem symm (h : ModEq n a b) : ModEq n b a := Eq.symm h
protected theorem trans (h : ModEq n a b) (k : ModEq n b c) : ModEq n a c := Eq.trans h k
protected theorem dvd (h : ModEq n a b) : n ∣ b - a := modEq_iff_dvd.mp h
protected theorem add (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a + c) (b + d) := by
  have e : b + d - (a + c) = (b - a) + (d - c) := by omega
  rw [modEq_iff_dvd, e]; exact Int.dvd_add h.dvd k.dvd
protected theorem neg (h : ModEq n a b) : ModEq n (-a) (-b) := by
  have e : -b - -a = -(b - a) := by omega
  rw [modEq_iff_dvd, e]; exact _root_.dvd_neg.mpr h.dvd
protected theorem sub (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a - c) (b - d) := ModEq.add h k.neg
protected theorem mul (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a * c) (b * d) := by
  have e : b * d - a * c = (b - a) * d + a * (d - c) := by rw [Int.sub_mul, Int.mul_sub]; omega
  rw [modEq_iff_dvd, e]; exact Int.dvd_add (dvd_mul_of_dvd_left h.dvd d) (dvd_mul_of_dvd_right k.dvd a)
protected theorem add_left (c : Int) (h : ModEq n a b) : ModEq n (c + a) (c + b) := ModEq.add rfl h
protected theorem add_right (c : Int) (h : ModEq n a b) : ModEq n (a + c) (b + c) := ModEq.add h rfl
protected theorem sub_left (c : Int) (h : ModEq n a b) : ModEq n (c - a) (c - b) := ModEq.sub rfl h
protected theorem sub_right (c : Int) (h : ModEq n a b) : ModEq n (a - c) (b - c) := ModEq.sub h rfl
protected theorem mul_left (c : Int) (h : ModEq n a b) : ModEq n (c * a) (c * b) := ModEq.mul rfl h
protected theorem mul_right (c : Int) (h : ModEq n a b) : ModEq n (a * c) (b * c) := ModEq.mul h rfl
protected theorem pow (m : Nat) (h : ModEq n a b) : ModEq n (a ^ m) (b ^ m) := by
  induction m with
  | zero => exact rfl
  | succ m ih => exact ih.mul h
protected theorem eq (h : ModEq n a b) : a % n = b % n := h
end ModEq
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := ((mod_modEq a n).add (mod_modEq b n)).symm
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := ((mod_modEq a n).sub (mod_modEq b n)).symm
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n * (b % n)) % n := ((mod_modEq a n).mul (mod_modEq b n)).symm
theorem pow_emod (a : Int) (m : Nat) (n : Int) : (a ^ m) % n = ((a % n) ^ m) % n := ((mod_modEq a n).pow m).symm
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem emod_two_eq (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem even_or_odd (n : Int) : Even n ∨ Odd n :=
  (emod_two_eq n).elim (fun h => .inl (even_iff.mpr h)) (fun h => .inr (odd_iff.mpr h))
theorem not_even_iff_odd {n : Int} : ¬ Even n ↔ Odd n := by rw [even_iff, odd_iff]; omega
theorem not_odd_iff_even {n : Int} : ¬ Odd n ↔ Even n := by rw [even_iff, odd_iff]; omega
end Int
namespace Nat
theorem even_or_odd (n : Nat) : Even n ∨ Odd n :=
  (mod_two_eq_zero_or_one n).elim (fun h => .inl (even_iff.mpr h)) (fun h => .inr (odd_iff.mpr h))
theorem not_even_iff_odd {n : Nat} : ¬ Even n ↔ Odd n := by rw [even_iff, odd_iff]; omega
theorem not_odd_iff_even {n : Nat} : ¬ Odd n ↔ Even n := by rw [even_iff, odd_iff]; omega
end Nat
