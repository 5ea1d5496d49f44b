prelude
import Init.Analysis.Power
/-! Real numbers up to multiples of `2⁻ᵏ`: the only limits that exp, sin and cos need. A sequence that moves by at most
`C 2⁻ᵏ` in its `k`-th step has a limit at distance at most `2 C 2⁻ᵏ`, and two numbers that differ by no more than `C 2⁻ᵏ`
for every `k` are equal. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
/-- `2⁻ᵏ`. -/
noncomputable def half (k : Nat) : Real := 1 / 2 ^ k
theorem half_zero : half 0 = 1 := by unfold half; rw [_root_.pow_zero, _root_.div_one]
theorem two_pow_pos (k : Nat) : (0 : Real) < 2 ^ k := pow_pos (by grind) k
theorem half_pos' (k : Nat) : 0 < half k := div_pos (by grind) (two_pow_pos k)
theorem half_succ (k : Nat) : half (k + 1) = half k / 2 := by
  have := two_pow_pos k
  unfold half; rw [_root_.pow_succ]; grind
theorem two_pow_mul_half (k : Nat) : 2 ^ k * half k = 1 := by have := two_pow_pos k; unfold half; grind
theorem half_le_one (k : Nat) : half k ≤ 1 := by
  induction k with
  | zero => rw [half_zero]; exact le_refl 1
  | succ k ih => have := half_pos' k; rw [half_succ]; grind
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : Real) = (n : Real) + 1 := (Nat.cast_add n 1).trans (by rw [Nat.cast_one])
theorem pos_succ (n : Nat) : (0 : Real) < (n : Real) + 1 := natCast_succ n ▸ Nat.cast_pos.mpr (Nat.zero_lt_succ n)
theorem le_of_half {a b C : Real} (h : ∀ k, a ≤ b + C * half k) : a ≤ b := by
  apply Classical.byContradiction; intro g
  obtain ⟨k, hk⟩ := exists_nat_ge (C / (a - b))
  have hk := (div_le_iff₀ (by grind)).mp hk
  have p := half_pos' k
  have q := mul_le_mul_of_nonneg_right (one_add_mul_le_pow (a := 1) (by grind) k) (le_of_lt p)
  have e : (1 + 1 : Real) = 2 := by grind
  rw [e, two_pow_mul_half, _root_.mul_one] at q
  have r := mul_le_mul_of_nonneg_right hk (le_of_lt p)
  have s := mul_le_mul_of_nonneg_right q (a := a - b) (by grind)
  have t := _root_.mul_pos (a := half k) (b := a - b) p (by grind)
  have := h k
  clear h; grind
/-- Intervals around the members of a sequence that meet pairwise have a common point. -/
theorem exists_limit {f : Nat → Real} {C : Real} (h : ∀ k, f k - f (k + 1) ≤ C * half k ∧ f (k + 1) - f k ≤ C * half k) :
    ∃ a, ∀ k, a - f k ≤ 2 * C * half k ∧ f k - a ≤ 2 * C * half k := by
  have step : ∀ k n, f k - 2 * C * half k ≤ f (k + n) - 2 * C * half (k + n) ∧
      f (k + n) + 2 * C * half (k + n) ≤ f k + 2 * C * half k := fun k n => by
    induction n with
    | zero => exact ⟨le_refl _, le_refl _⟩
    | succ n ih => have := h (k + n); clear h; rw [← Nat.add_assoc, half_succ]; grind
  have pos : ∀ k, 0 ≤ C * half k := fun k => by have := h k; clear step h; grind
  have cross : ∀ m k, f m - 2 * C * half m ≤ f k + 2 * C * half k := fun m k => by
    have a := step m k
    have b := step k m
    rw [Nat.add_comm k m] at b
    have := pos (m + k)
    clear step pos h; grind
  obtain ⟨a, h1, h2⟩ := exists_sup (fun x => ∃ k, x = f k - 2 * C * half k) ⟨_, 0, rfl⟩
    ⟨f 0 + 2 * C * half 0, fun x ⟨k, e⟩ => e ▸ cross k 0⟩
  refine ⟨a, fun k => ?_⟩
  have := h1 _ ⟨k, rfl⟩
  have := h2 (f k + 2 * C * half k) (fun x ⟨m, e⟩ => e ▸ cross m k)
  clear h1 h2 h step pos cross; grind
theorem mul_half_le_of_nonneg {c : Real} (h : 0 ≤ c) (k : Nat) : c * half k ≤ c :=
  le_trans (mul_le_mul_of_nonneg_left (half_le_one k) h) (by rw [_root_.mul_one]; exact le_refl c)
/-- The powers `(1 + c 2⁻ᵏ) ^ 2ᵏ` have a common bound. -/
theorem one_add_pow_le {c : Real} {m : Nat} (h : c ≤ m) (h0 : 0 ≤ c) (k : Nat) :
    (1 + c * half k) ^ (2 ^ k) ≤ 4 ^ m := by
  have p := half_pos' (k + 1)
  have l := half_le_one (k + 1)
  have e := two_pow_mul_half k
  rw [show half k = 2 * half (k + 1) by rw [half_succ]; grind] at e ⊢
  generalize half (k + 1) = d at *
  have sq := mul_self_nonneg d
  -- `(1 + d) ^ 2ᵏ ≤ 2`, since `(1 - d) ^ 2ᵏ` is at least one half
  have a := one_add_mul_le_pow (a := -d) (by grind) (2 ^ k)
  have b := pow_le_pow_left₀ (a := (1 + d) * (1 + -d)) (b := 1) (mul_nonneg (by grind) (by grind)) (by grind) (2 ^ k)
  rw [one_pow, mul_pow] at b
  rw [Nat.cast_pow, Nat.cast_ofNat] at a
  have x0 := pow_nonneg (a := 1 + d) (by grind) (2 ^ k)
  have g : 1 + c * (2 * d) ≤ ((1 + d) ^ 2) ^ m := by
    have u := one_add_mul_le_pow (a := 2 * d) (by grind) m
    have v := pow_le_pow_left₀ (a := 1 + 2 * d) (b := (1 + d) ^ 2) (by grind) (by grind) m
    have w := mul_le_mul_of_nonneg_right h (a := 2 * d) (by grind)
    exact le_trans (by clear a b e u v; grind) (le_trans u v)
  have r := pow_le_pow_left₀ (by have := mul_nonneg h0 (le_of_lt p); clear a b e g; grind) g (2 ^ k)
  rw [← pow_mul, ← pow_mul, show 2 * (m * 2 ^ k) = 2 ^ k * 2 * m by grind, pow_mul, pow_mul] at r
  refine le_trans r (pow_le_pow_left₀ (pow_nonneg x0 2) ?_ m)
  have t := mul_le_mul_of_nonneg_left (b := 1) (c := 2 * (1 + -d) ^ 2 ^ k) (by clear b; grind) x0
  clear a e r g
  generalize (1 + d) ^ 2 ^ k = x at *
  generalize (1 + -d) ^ 2 ^ k = y at *
  have := mul_nonneg (a := 2 - x) (b := 2 + x) (by grind) (by grind)
  grind
end Real
