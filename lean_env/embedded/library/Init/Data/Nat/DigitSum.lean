prelude
import Init.Analysis.Filter
import Init.Data.Nat.Digits
import Init.Data.Nat.ModEq
import Init.Data.Nat.Factorial
/-! Sums of digits and divisibility by 3, 9 and 11; Euler's function; least prime factors. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b d k m n p : Nat}
theorem modEq_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : ModEq b n (digits b' n).sum := by
  rcases Nat.lt_or_ge 1 b' with hb | hb
  · induction n using Nat.strong_induction_on with
    | _ n ih =>
      rcases Nat.eq_zero_or_pos n with rfl | hn
      · rw [digits_zero]; exact ModEq.rfl
      · rw [digits_def' hb hn]
        have e : ModEq b b' 1 := by
          show b' % b = 1 % b
          rcases Nat.eq_zero_or_pos b with rfl | p
          · rw [mod_zero] at h; rw [h]
          · rw [h]; have := mod_lt b' p; rw [h] at this; exact (mod_eq_of_lt this).symm
        have f := (ModEq.rfl (n := b) (a := n % b')).add (e.mul (ih _ (Nat.div_lt_self hn hb)))
        rw [mod_add_div, Nat.one_mul] at f; exact f
  · have hb : b' = 0 ∨ b' = 1 := by omega
    rcases hb with rfl | rfl
    · rw [zero_mod] at h; omega
    · have : ∀ n, (digits.ones n).sum = n := fun n => by
        induction n with
        | zero => rfl
        | succ n ih => show 1 + (digits.ones n).sum = n + 1; rw [ih, Nat.add_comm]
      have e : (digits 1 n).sum = n := this n
      rw [e]; exact ModEq.rfl
theorem modEq_three_digits_sum (n : Nat) : ModEq 3 n (digits 10 n).sum := modEq_digits_sum 3 10 rfl n
theorem modEq_nine_digits_sum (n : Nat) : ModEq 9 n (digits 10 n).sum := modEq_digits_sum 9 10 rfl n
theorem dvd_iff_dvd_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : b ∣ n ↔ b ∣ (digits b' n).sum :=
  (modEq_digits_sum b b' h n).dvd_iff (Nat.dvd_refl b)
theorem three_dvd_iff (n : Nat) : 3 ∣ n ↔ 3 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 3 10 rfl n
theorem nine_dvd_iff (n : Nat) : 9 ∣ n ↔ 9 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 9 10 rfl n
/-- How many numbers below `n` are coprime to `n`. -/
noncomputable def totient (n : Nat) : Nat := Finset.card (Finset.filter (fun k => Coprime n k) (Finset.range n))
/-- The prime divisors of `n`. -/
noncomputable def primeFactors (n : Nat) : Finset Nat := Finset.filter Nat.Prime (divisors n)
theorem mem_primeFactors : p ∈ primeFactors n ↔ Prime p ∧ p ∣ n ∧ n ≠ 0 := by
  unfold primeFactors; rw [Finset.mem_filter, mem_divisors]; exact ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, h.1⟩⟩
end Nat
