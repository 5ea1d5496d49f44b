prelude
import Init.Data.Nat.Mul
/-! ℕ: remainders and quotients, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
/-! remainders -/
theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, div_add_mod]
theorem mod_add_div' (a b : Nat) : a % b + a / b * b = a := by rw [Nat.mul_comm, mod_add_div]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by have := div_add_mod m k; omega
theorem mod_eq_sub_mod (h : b ≤ a) : a % b = (a - b) % b := by
  have := add_mul_mod_self_left (a - b) b 1; rw [Nat.mul_one, Nat.sub_add_cancel h] at this; exact this
theorem mod_eq_sub_mul_div : a % b = a - b * (a / b) := mod_def a b
theorem mod_le (a b : Nat) : a % b ≤ a := by have := div_add_mod a b; omega
theorem mod_lt_of_lt (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
@[simp] theorem add_mod_right (a n : Nat) : (a + n) % n = a % n := by
  have := add_mul_mod_self_left a n 1; rw [Nat.mul_one] at this; exact this
@[simp] theorem add_mod_left (n a : Nat) : (n + a) % n = a % n := by rw [Nat.add_comm, add_mod_right]
@[simp] theorem add_mul_mod_self_right (a b n : Nat) : (a + b * n) % n = a % n := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_left (a b n : Nat) : (a * b + n) % a = n % a := by rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b n : Nat) : (a * b + n) % b = n % b := by rw [Nat.mul_comm, mul_add_mod_self_left]
theorem mul_add_mod (a b n : Nat) : (a * b + n) % a = n % a := mul_add_mod_self_left a b n
theorem mul_add_mod' (a b n : Nat) : (a * b + n) % b = n % b := mul_add_mod_self_right a b n
@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by rw [add_mod, mod_mod, ← add_mod]
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by rw [add_mod, mod_mod, ← add_mod]
theorem mod_mul_mod (a b c : Nat) : (a % c * b) % c = a * b % c := by rw [mul_mod, mod_mod, ← mul_mod]
theorem mul_mod_mod (a b c : Nat) : (a * (b % c)) % c = a * b % c := by rw [mul_mod, mod_mod, ← mul_mod]
theorem mod_mul_mod' (a b c : Nat) : (a % c * b) % c = a * b % c := mod_mul_mod a b c
theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  rcases Nat.eq_zero_or_pos z with rfl | hz
  · rw [Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, mod_zero]
  rcases Nat.eq_zero_or_pos y with rfl | hy
  · rw [Nat.mul_zero, mod_zero, mod_zero]
  refine (div_mod_unique (q := x / y) ?_ (mul_lt_mul_left' hz (mod_lt x hy))).2
  rw [Nat.mul_assoc, ← Nat.mul_add, div_add_mod]
theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]
theorem mod_mod_of_dvd (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨k, rfl⟩ := h
  have := add_mul_mod_self_left (a % (c * k)) c (k * (a / (c * k)))
  rw [← Nat.mul_assoc, mod_add_div] at this; exact this.symm
theorem mod_mod_eq (h : c ∣ b) : a % b % c = a % c := mod_mod_of_dvd a h
theorem odd_of_mod_four_eq_one (h : n % 4 = 1) : n % 2 = 1 := by omega
theorem odd_of_mod_four_eq_three (h : n % 4 = 3) : n % 2 = 1 := by omega
theorem mod_two_ne_one : ¬ n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero : ¬ n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem mod_two_eq_zero_iff_even : n % 2 = 0 ↔ Even n := even_iff.symm
theorem mod_two_eq_one_iff_odd : n % 2 = 1 ↔ Odd n := odd_iff.symm
theorem one_mod_eq_one (h : n ≠ 1) : 1 % n = 1 := by
  rcases Nat.eq_zero_or_pos n with rfl | hn
  · exact mod_zero 1
  · exact mod_eq_of_lt (by omega)
theorem one_mod_two : 1 % 2 = 1 := rfl
/-! quotients -/
@[simp] protected theorem div_one (n : Nat) : n / 1 = n :=
  (div_mod_unique (r := 0) (by rw [Nat.one_mul]; rfl) (zero_lt_succ 0)).1
@[simp] protected theorem div_self (h : 0 < n) : n / n = 1 := (div_mod_unique (r := 0) (by rw [Nat.mul_one]; rfl) h).1
protected theorem div_le_self (n k : Nat) : n / k ≤ n := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.div_zero]; exact zero_le n
  · have := div_add_mod n k; have := le_mul_of_pos_left (n / k) hk; omega
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by have := div_add_mod' m n; omega
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by have := div_add_mod m n; omega
theorem le_div_iff_mul_le (k0 : 0 < k) : m ≤ n / k ↔ m * k ≤ n := by
  constructor
  · intro h; exact Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self n k)
  · intro h; refine Nat.not_lt.mp (fun l => ?_)
    have := Nat.mul_le_mul_right k (show n / k + 1 ≤ m from l)
    have := div_add_mod' n k; have := mod_lt n k0; rw [Nat.add_one_mul] at *; omega
theorem le_div_iff_mul_le' (k0 : 0 < k) : m ≤ n / k ↔ k * m ≤ n := by rw [le_div_iff_mul_le k0, Nat.mul_comm]
theorem div_lt_iff_lt_mul (k0 : 0 < k) : m / k < n ↔ m < n * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le k0]
theorem div_lt_iff_lt_mul' (k0 : 0 < k) : m / k < n ↔ m < n * k := div_lt_iff_lt_mul k0
theorem div_lt_of_lt_mul (h : m < n * k) : m / n < k := by
  have : 0 < n := Nat.pos_of_lt_mul_right h
  rw [div_lt_iff_lt_mul this, Nat.mul_comm]; exact h
theorem div_le_of_le_mul (h : m ≤ k * n) : m / k ≤ n := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.div_zero]; exact zero_le n
  · refine Nat.not_lt.mp (fun l => ?_)
    have := (le_div_iff_mul_le' hk).mp (show n + 1 ≤ m / k from l); rw [Nat.mul_add_one] at this; omega
theorem div_le_of_le_mul' (h : m ≤ k * n) : m / k ≤ n := div_le_of_le_mul h
theorem div_le_iff_le_mul_add_pred (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c + (b - 1) := by
  rw [← Nat.lt_succ_iff, div_lt_iff_lt_mul hb, succ_mul, Nat.mul_comm]; omega
protected theorem div_le_div_right (h : n ≤ m) : n / k ≤ m / k := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.div_zero, Nat.div_zero]; exact Nat.le_refl 0
  · exact (le_div_iff_mul_le hk).mpr (Nat.le_trans (div_mul_le_self n k) h)
protected theorem div_le_div_left (h : b ≤ c) (hb : 0 < b) : a / c ≤ a / b :=
  (le_div_iff_mul_le hb).mpr (Nat.le_trans (Nat.mul_le_mul_left _ h) (div_mul_le_self a c))
protected theorem div_le_div (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) (Nat.div_le_div_left h2 (pos_of_ne_zero h3))
protected theorem div_lt_self (h : 0 < n) (h' : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (by omega)]
  have := Nat.mul_lt_mul_of_le_of_lt (Nat.le_refl n) h' h; rw [Nat.mul_one] at this; exact this
protected theorem div_pos (h : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (le_div_iff_mul_le hb).mpr (show 1 * b ≤ a by rw [Nat.one_mul]; exact h)
protected theorem div_pos_iff : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  constructor
  · intro h
    have hb : 0 < b := pos_of_ne_zero (fun e => by rw [e, Nat.div_zero] at h; omega)
    exact ⟨hb, Nat.not_lt.mp (fun l => by rw [div_eq_of_lt l] at h; omega)⟩
  · intro ⟨h, k⟩; exact Nat.div_pos k h
theorem lt_mul_div_succ (a : Nat) (hb : 0 < b) : a < b * (a / b + 1) := by
  have := div_add_mod a b; have := mod_lt a hb; rw [Nat.mul_add_one]; omega
theorem lt_div_mul_add (hb : 0 < b) : a < a / b * b + b := by
  have := div_add_mod' a b; have := mod_lt a hb; omega
theorem lt_mul_of_div_lt (h : a / c < b) (hc : 0 < c) : a < b * c := (div_lt_iff_lt_mul hc).mp h
@[simp] theorem add_div_right (x : Nat) (h : 0 < n) : (x + n) / n = x / n + 1 := by
  have := add_mul_div_left x 1 h; rw [Nat.mul_one] at this; exact this
@[simp] theorem add_div_left (x : Nat) (h : 0 < n) : (n + x) / n = x / n + 1 := by rw [Nat.add_comm, add_div_right x h]
theorem add_mul_div_right (x y : Nat) (h : 0 < n) : (x + y * n) / n = x / n + y := by
  rw [Nat.mul_comm, add_mul_div_left x y h]
@[simp] protected theorem mul_div_right (n : Nat) (h : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n h
@[simp] protected theorem mul_div_left (m : Nat) (h : 0 < n) : m * n / n = m := Nat.mul_div_cancel m h
protected theorem div_eq_of_eq_mul_left (h : 0 < n) (e : m = k * n) : m / n = k := by rw [e, Nat.mul_div_cancel k h]
protected theorem div_eq_of_eq_mul_right (h : 0 < n) (e : m = n * k) : m / n = k := by rw [e, Nat.mul_div_cancel_left k h]
protected theorem div_eq_iff_eq_mul_left (h : 0 < b) (h' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨fun e => by rw [← e, Nat.div_mul_cancel h'], Nat.div_eq_of_eq_mul_left h⟩
protected theorem div_eq_iff_eq_mul_right (h : 0 < b) (h' : b ∣ a) : a / b = c ↔ a = b * c := by
  rw [Nat.div_eq_iff_eq_mul_left h h', Nat.mul_comm]
protected theorem eq_mul_of_div_eq_right (h : b ∣ a) (e : a / b = c) : a = b * c := by rw [← e, Nat.mul_div_cancel' h]
protected theorem eq_mul_of_div_eq_left (h : b ∣ a) (e : a / b = c) : a = c * b := by rw [← e, Nat.div_mul_cancel h]
protected theorem eq_div_of_mul_eq_left (hc : c ≠ 0) (h : a * c = b) : a = b / c := by
  rw [← h, Nat.mul_div_cancel a (pos_of_ne_zero hc)]
protected theorem eq_div_of_mul_eq_right (hc : c ≠ 0) (h : c * a = b) : a = b / c := by
  rw [← h, Nat.mul_div_cancel_left a (pos_of_ne_zero hc)]
protected theorem div_eq_of_lt_le (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k :=
  have hn : 0 < n := Nat.pos_of_lt_mul_left hi
  Nat.le_antisymm (le_of_lt_succ ((div_lt_iff_lt_mul hn).mpr hi)) ((le_div_iff_mul_le hn).mpr lo)
protected theorem div_eq_iff (h : 0 < b) : a / b = c ↔ b * c ≤ a ∧ a < b * (c + 1) := by
  constructor
  · rintro rfl; exact ⟨mul_div_le a b, lt_mul_div_succ a h⟩
  · intro ⟨l, u⟩; exact Nat.div_eq_of_lt_le (by rw [Nat.mul_comm]; exact l) (by rw [Nat.mul_comm]; exact u)
protected theorem div_eq_zero_iff : a / b = 0 ↔ b = 0 ∨ a < b := by
  constructor
  · intro h
    have := mt Nat.div_pos_iff.mpr (show ¬ 0 < a / b by omega)
    omega
  · rintro (rfl | h)
    · exact Nat.div_zero a
    · exact div_eq_of_lt h
protected theorem div_ne_zero_iff : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by rw [ne_eq, Nat.div_eq_zero_iff]; omega
protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  rcases Nat.eq_zero_or_pos n with rfl | hn
  · rw [Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.mul_zero, Nat.div_zero, Nat.div_zero]
  have h : ∀ c, c ≤ m / n / k ↔ c ≤ m / (n * k) := fun c => by
    rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_assoc, Nat.mul_comm k]
  exact Nat.le_antisymm ((h _).mp (Nat.le_refl _)) ((h _).mpr (Nat.le_refl _))
protected theorem div_right_comm (a b c : Nat) : a / b / c = a / c / b := by
  rw [Nat.div_div_eq_div_mul, Nat.mul_comm, ← Nat.div_div_eq_div_mul]
protected theorem mul_div_mul_left (n k : Nat) (h : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left n h]
protected theorem mul_div_mul_right (n k : Nat) (h : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k h]
protected theorem mul_div_assoc (m : Nat) (h : k ∣ n) : m * n / k = m * (n / k) := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  · obtain ⟨c, rfl⟩ := h
    rw [Nat.mul_div_cancel_left c hk, Nat.mul_left_comm, Nat.mul_div_cancel_left _ hk]
protected theorem mul_div_right_comm (h : c ∣ a) (b : Nat) : a * b / c = a / c * b := by
  rw [Nat.mul_comm, Nat.mul_div_assoc b h, Nat.mul_comm]
protected theorem div_mul_div_comm (h : b ∣ a) (h' : d ∣ c) : a / b * (c / d) = a * c / (b * d) := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_right_comm h, Nat.mul_div_assoc _ h']
protected theorem add_div_of_dvd_right (a : Nat) {b c : Nat} (h : c ∣ a) : (a + b) / c = a / c + b / c := by
  rcases Nat.eq_zero_or_pos c with rfl | hc
  · rw [Nat.div_zero, Nat.div_zero, Nat.div_zero]
  · obtain ⟨k, rfl⟩ := h
    rw [Nat.add_comm, add_mul_div_left b k hc, Nat.mul_div_cancel_left k hc, Nat.add_comm]
theorem div_dvd_of_dvd (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
theorem div_div_self (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n := by
  obtain ⟨k, rfl⟩ := h
  have hn : 0 < n := pos_of_ne_zero (fun e => hm (by rw [e, Nat.zero_mul]))
  have hk : 0 < k := pos_of_ne_zero (fun e => hm (by rw [e, Nat.mul_zero]))
  rw [Nat.mul_div_cancel_left k hn, Nat.mul_div_cancel n hk]
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c := by
  rcases Nat.eq_zero_or_pos c with rfl | hc
  · rw [Nat.div_zero, Nat.div_zero]; exact Nat.le_refl _
  · rw [le_div_iff_mul_le hc, Nat.mul_assoc]; exact Nat.mul_le_mul_left a (div_mul_le_self b c)
theorem two_mul_div_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [even_iff] at h; omega
theorem div_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [even_iff] at h; omega
theorem two_mul_div_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [odd_iff] at h; omega
theorem div_two_mul_two_add_one_of_odd (h : Odd n) : n / 2 * 2 + 1 = n := by rw [odd_iff] at h; omega
end Nat
