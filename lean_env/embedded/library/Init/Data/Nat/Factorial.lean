prelude
import Init.Data.Nat.Dvd
/-! Factorials and binomial coefficients, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
/-! factorials -/
@[simp] theorem factorial_two : factorial 2 = 2 := rfl
theorem mul_factorial_pred (hn : n ≠ 0) : n * factorial (n - 1) = factorial n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rfl
theorem self_le_factorial (n : Nat) : n ≤ factorial n := by
  cases n with
  | zero => exact zero_le _
  | succ n => exact le_mul_of_pos_right _ (factorial_pos n)
theorem factorial_lt_of_lt (hn : 0 < n) (h : n < m) : factorial n < factorial m := by
  refine Nat.lt_of_lt_of_le ?_ (factorial_le h)
  rw [factorial_succ]
  have := Nat.mul_lt_mul_of_pos_right (k := factorial n) (show 1 < n + 1 by omega) (factorial_pos n)
  rw [Nat.one_mul] at this; exact this
theorem factorial_lt (hn : 0 < n) : factorial n < factorial m ↔ n < m :=
  ⟨fun h => Nat.not_le.mp (fun l => Nat.not_le.mpr h (factorial_le l)), factorial_lt_of_lt hn⟩
theorem one_lt_factorial : 1 < factorial n ↔ 1 < n := factorial_lt (n := 1) (by decide)
theorem factorial_eq_one : factorial n = 1 ↔ n ≤ 1 := by
  have := one_lt_factorial (n := n); have := factorial_pos n; omega
theorem factorial_inj (hn : 1 < n) : factorial n = factorial m ↔ n = m := by
  constructor
  · intro h
    rcases Nat.lt_trichotomy n m with l | l | l
    · have := factorial_lt_of_lt (by omega) l; omega
    · exact l
    · have : 1 < factorial m := h ▸ one_lt_factorial.mpr hn
      have := one_lt_factorial.mp this
      have := factorial_lt_of_lt (by omega) l; omega
  · rintro rfl; rfl
theorem factorial_mul_factorial_dvd_factorial_add (i j : Nat) : factorial i * factorial j ∣ factorial (i + j) := by
  induction i generalizing j with
  | zero => rw [factorial_zero, Nat.one_mul, Nat.zero_add]; exact Nat.dvd_refl _
  | succ i ih =>
    induction j with
    | zero => rw [factorial_zero, Nat.mul_one]; exact Nat.dvd_refl _
    | succ j jh =>
      rw [← Nat.add_assoc, factorial_succ (i + 1 + j), show i + 1 + j + 1 = (i + 1) + (j + 1) by omega, Nat.add_mul]
      refine Nat.dvd_add ?_ ?_
      · rw [factorial_succ i, Nat.mul_assoc]; refine Nat.mul_dvd_mul_left _ ?_
        have := ih (j + 1); rw [show i + (j + 1) = i + 1 + j by omega] at this; exact this
      · rw [factorial_succ j, Nat.mul_left_comm]; exact Nat.mul_dvd_mul_left _ jh
theorem factorial_mul_factorial_dvd_factorial (h : k ≤ n) : factorial k * factorial (n - k) ∣ factorial n := by
  have := factorial_mul_factorial_dvd_factorial_add k (n - k); rw [Nat.add_sub_cancel' h] at this; exact this
/-- `n * (n - 1) * … * (n - k + 1)`. -/
def descFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k+1 => (n - k) * descFactorial n k
/-- `n * (n + 1) * … * (n + k - 1)`. -/
def ascFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k+1 => (n + k) * ascFactorial n k
theorem descFactorial_zero (n : Nat) : descFactorial n 0 = 1 := rfl
theorem descFactorial_succ (n k : Nat) : descFactorial n (k + 1) = (n - k) * descFactorial n k := rfl
theorem ascFactorial_zero (n : Nat) : ascFactorial n 0 = 1 := rfl
theorem ascFactorial_succ (n k : Nat) : ascFactorial n (k + 1) = (n + k) * ascFactorial n k := rfl
attribute [simp] descFactorial_zero ascFactorial_zero
/-! binomial coefficients -/
@[simp] theorem choose_zero_right (n : Nat) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : Nat) : choose 0 (succ k) = 0 := rfl
theorem choose_succ_succ' (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero => cases k with
    | zero => omega
    | succ k => rfl
  | succ n ih => cases k with
    | zero => omega
    | succ k => rw [choose_succ_succ, ih (by omega), ih (by omega)]
@[simp] theorem choose_self (n : Nat) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (lt_succ_self n)]
@[simp] theorem choose_succ_self (n : Nat) : choose n (succ n) = 0 := choose_eq_zero_of_lt (lt_succ_self n)
@[simp] theorem choose_one_right (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_zero_right, Nat.add_comm]
theorem choose_pos (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero => rw [show k = 0 by omega]; exact Nat.zero_lt_one
  | succ n ih => cases k with
    | zero => exact Nat.zero_lt_one
    | succ k => rw [choose_succ_succ]; have := ih (k := k) (by omega); omega
theorem choose_ne_zero (h : k ≤ n) : choose n k ≠ 0 := Nat.ne_of_gt (choose_pos h)
theorem choose_eq_zero_iff : choose n k = 0 ↔ n < k :=
  ⟨fun h => Nat.not_le.mp (fun l => choose_ne_zero l h), choose_eq_zero_of_lt⟩
theorem succ_mul_choose_eq (n k : Nat) : succ n * choose n k = choose (succ n) (succ k) * succ k := by
  induction n generalizing k with
  | zero => cases k with
    | zero => rfl
    | succ k => rw [choose_zero_succ, choose_eq_zero_of_lt (show succ 0 < succ (succ k) from succ_le_succ (succ_pos k)),
        Nat.mul_zero, Nat.zero_mul]
  | succ n ih => cases k with
    | zero => rw [choose_zero_right, choose_one_right, Nat.mul_comm]
    | succ k =>
      have h1 := ih k; have h2 := ih (k + 1)
      simp only [succ_eq_add_one] at *
      rw [choose_succ_succ (n + 1) (k + 1), Nat.add_mul (choose (n + 1) (k + 1)), ← h2, choose_succ_succ n k] at *
      rw [Nat.add_mul _ _ (k + 1 + 1)]
      simp only [Nat.mul_add, Nat.add_mul, Nat.one_mul, Nat.mul_one] at *; omega
theorem choose_mul_factorial_mul_factorial (h : k ≤ n) : choose n k * factorial k * factorial (n - k) = factorial n := by
  induction n generalizing k with
  | zero => rw [show k = 0 by omega]; rfl
  | succ n ih => cases k with
    | zero => rw [choose_zero_right, factorial_zero, Nat.mul_one, Nat.one_mul]; rfl
    | succ k =>
      have e := succ_mul_choose_eq n k; have f := ih (k := k) (by omega)
      rw [factorial_succ k, ← Nat.mul_assoc, Nat.add_sub_add_right, factorial_succ n, ← f]
      simp only [succ_eq_add_one] at e; rw [← e, Nat.mul_assoc, Nat.mul_assoc, ← Nat.mul_assoc (choose n k)]
theorem choose_eq_factorial_div_factorial (h : k ≤ n) : choose n k = factorial n / (factorial k * factorial (n - k)) := by
  rw [← choose_mul_factorial_mul_factorial h, Nat.mul_assoc,
    Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k)))]
theorem choose_symm (h : k ≤ n) : choose n (n - k) = choose n k := by
  rw [choose_eq_factorial_div_factorial h, choose_eq_factorial_div_factorial (Nat.sub_le n k), Nat.sub_sub_self h,
    Nat.mul_comm]
theorem choose_symm_of_eq_add (h : n = a + b) : choose n a = choose n b := by
  rw [← choose_symm (n := n) (k := b) (by omega), show n - b = a by omega]
theorem choose_symm_add : choose (a + b) a = choose (a + b) b := choose_symm_of_eq_add rfl
theorem add_choose (i j : Nat) : choose (i + j) j = factorial (i + j) / (factorial i * factorial j) := by
  rw [choose_eq_factorial_div_factorial (le_add_left j i), Nat.add_sub_cancel, Nat.mul_comm]
theorem choose_succ_self_right (n : Nat) : choose (n + 1) n = n + 1 := by
  rw [← choose_symm (le_succ n), show n + 1 - n = 1 by omega, choose_one_right]
theorem choose_succ_right_eq (n k : Nat) : choose n (k + 1) * (k + 1) = choose n k * (n - k) := by
  have e := succ_mul_choose_eq n k
  rw [succ_eq_add_one, succ_eq_add_one, choose_succ_succ, Nat.add_mul (choose n k)] at e
  rcases Nat.lt_or_ge n k with h | h
  · rw [choose_eq_zero_of_lt h, choose_eq_zero_of_lt (Nat.lt_trans h (lt_succ_self k)), Nat.zero_mul, Nat.zero_mul]
  · obtain ⟨j, rfl⟩ := exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left]
    rw [show k + j + 1 = (k + 1) + j by omega, Nat.add_mul, Nat.mul_comm (k + 1), Nat.mul_comm j] at e; omega
theorem choose_two_right (n : Nat) : choose n 2 = n * (n - 1) / 2 := by
  have : choose n 2 * 2 = choose n 1 * (n - 1) := choose_succ_right_eq n 1; rw [choose_one_right] at this; omega
theorem triangle_succ (n : Nat) : (n + 1) * (n + 1 - 1) / 2 = n * (n - 1) / 2 + n := by
  rw [← choose_two_right, ← choose_two_right, choose_succ_succ, choose_one_right, Nat.add_comm]
theorem choose_le_succ (n k : Nat) : choose n k ≤ choose (succ n) k := by
  cases k with
  | zero => rw [choose_zero_right, choose_zero_right]; exact Nat.le_refl 1
  | succ k => exact le_add_left _ _
/-- `n` over `n / 2`, for even arguments. -/
def centralBinom (n : Nat) : Nat := choose (2 * n) n
theorem centralBinom_eq_two_mul_choose (n : Nat) : centralBinom n = choose (2 * n) n := rfl
end Nat
