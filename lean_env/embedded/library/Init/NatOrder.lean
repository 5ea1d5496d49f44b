prelude
import Init.Nat
import Init.Coe
/-! Order, subtraction, quotient and remainder of natural numbers. The kernel computes `Nat.div` and `Nat.mod` on literals by name,
so each must be the true function, 0 included. -/
set_option autoImplicit false
set_option linter.all false
universe u
/-- Remainder, by recursion on the dividend; `m % 0 = m`. -/
@[extern "lean_nat_mod"] protected def Nat.mod : Nat → Nat → Nat
  | 0, _ => 0
  | m+1, n => match Nat.beq (Nat.mod m n + 1) n with | true => 0 | false => Nat.mod m n + 1
/-- Quotient, rounded down; `m / 0 = 0`. -/
@[extern "lean_nat_div"] protected def Nat.div : Nat → Nat → Nat
  | 0, _ => 0
  | m+1, n => match Nat.beq (Nat.mod m n + 1) n with | true => Nat.div m n + 1 | false => Nat.div m n
instance Nat.instMod : Mod Nat := ⟨Nat.mod⟩
instance Nat.instDiv : Div Nat := ⟨Nat.div⟩
instance Nat.instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩
class Min (α : Type u) where
  min : α → α → α
export Min (min)
class Max (α : Type u) where
  max : α → α → α
export Max (max)
instance instMinNat : Min Nat := ⟨fun a b => if a ≤ b then a else b⟩
instance instMaxNat : Max Nat := ⟨fun a b => if a ≤ b then b else a⟩
namespace Nat
protected theorem min_def {a b : Nat} : min a b = if a ≤ b then a else b := rfl
protected theorem max_def {a b : Nat} : max a b = if a ≤ b then b else a := rfl
theorem beq_refl (n : Nat) : Nat.beq n n = true := Nat.beq_self n
/-! order -/
theorem not_ge_eq (a b : Nat) : (¬ a ≥ b) = (a + 1 ≤ b) := propext Nat.not_le
theorem not_le_eq (a b : Nat) : (¬ a ≤ b) = (b + 1 ≤ a) := propext Nat.not_le
theorem not_gt_eq (a b : Nat) : (¬ a > b) = (a ≤ b) := propext Nat.not_lt
theorem not_lt_eq (a b : Nat) : (¬ a < b) = (b ≤ a) := propext Nat.not_lt
protected theorem lt_of_not_le {a b : Nat} (h : ¬ a ≤ b) : b < a := Nat.not_le.mp h
protected theorem le_of_not_lt {a b : Nat} (h : ¬ a < b) : b ≤ a := Nat.not_lt.mp h
protected theorem lt_of_not_ge {a b : Nat} (h : ¬ b ≥ a) : b < a := Nat.not_le.mp h
protected theorem eq_or_lt_of_le {a b : Nat} (h : a ≤ b) : a = b ∨ a < b := by
  cases h with
  | refl => exact .inl rfl
  | step h => exact .inr (succ_le_succ h)
protected theorem lt_of_le_of_ne {a b : Nat} (h : a ≤ b) (h' : a ≠ b) : a < b :=
  (Nat.eq_or_lt_of_le h).elim (fun e => absurd e h') id
protected theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_or_ge a b).elim .inl (fun g => .inr (Nat.lt_of_le_of_ne g (fun e => h e.symm)))
protected theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact succ_le_succ (zero_le n)
theorem zero_lt_succ (n : Nat) : 0 < n + 1 := succ_le_succ (zero_le n)
@[simp] theorem not_lt_zero (n : Nat) : ¬ n < 0 := not_succ_le_zero n
@[simp] theorem le_zero_eq (n : Nat) : (n ≤ 0) = (n = 0) :=
  propext ⟨fun h => Nat.le_antisymm h (zero_le n), fun h => h ▸ Nat.le_refl n⟩
theorem le_zero {n : Nat} : n ≤ 0 ↔ n = 0 := by simp
protected theorem mul_le_mul_left {a b : Nat} (k : Nat) (h : a ≤ b) : k * a ≤ k * b := by
  obtain ⟨c, rfl⟩ := exists_eq_add_of_le h
  rw [Nat.mul_add]; exact le_add_right _ _
protected theorem mul_le_mul_right {a b : Nat} (k : Nat) (h : a ≤ b) : a * k ≤ b * k := by
  rw [Nat.mul_comm a, Nat.mul_comm b]; exact Nat.mul_le_mul_left k h
protected theorem mul_pos {a b : Nat} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  cases a with
  | zero => exact absurd ha (Nat.lt_irrefl 0)
  | succ a => cases b with
    | zero => exact absurd hb (Nat.lt_irrefl 0)
    | succ b => exact zero_lt_succ _
theorem mul_lt_mul_left' {a b k : Nat} (hk : 0 < k) (h : a < b) : k * a < k * b := by
  have h1 : k * a + k ≤ k * b := Nat.mul_le_mul_left k h
  exact Nat.le_trans (Nat.add_le_add_left hk (k * a)) h1
protected theorem add_le_add {a b c d : Nat} (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h c) (Nat.add_le_add_left h' b)
protected theorem lt_of_mul_lt_mul_left {a b k : Nat} (h : k * a < k * b) : a < b :=
  Nat.not_le.mp (fun g => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h (Nat.mul_le_mul_left k g)))
protected theorem le_of_mul_le_mul_left {a b k : Nat} (h : k * a ≤ k * b) (hk : 0 < k) : a ≤ b :=
  Nat.not_lt.mp (fun g => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le (mul_lt_mul_left' hk g) h))
theorem eq_of_mul_eq_mul_left {a b k : Nat} (hk : 0 < k) (h : k * a = k * b) : a = b :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (h ▸ Nat.le_refl _) hk) (Nat.le_of_mul_le_mul_left (h ▸ Nat.le_refl _) hk)
theorem add_eq_zero {a b : Nat} (h : a + b = 0) : a = 0 ∧ b = 0 := by
  cases b with
  | zero => exact ⟨h, rfl⟩
  | succ b => exact absurd h (succ_ne_zero _)
@[simp] theorem add_eq_zero_iff {a b : Nat} : a + b = 0 ↔ a = 0 ∧ b = 0 := ⟨add_eq_zero, fun ⟨h, h'⟩ => by rw [h, h']⟩
theorem mul_eq_zero_iff {a b : Nat} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    cases a with
    | zero => exact .inl rfl
    | succ a => cases b with
      | zero => exact .inr rfl
      | succ b => exact absurd h (succ_ne_zero _)
  · rintro (rfl | rfl) <;> simp
attribute [simp] mul_eq_zero_iff
/-! induction -/
theorem strongRec {p : Nat → Prop} (h : (n : Nat) → ((m : Nat) → m < n → p m) → p n) (n : Nat) : p n := by
  have key : (m : Nat) → m ≤ n → p m := by
    induction n with
    | zero => intro m hm; apply h; intro k hk; exact absurd (Nat.lt_of_lt_of_le hk hm) (not_lt_zero k)
    | succ n ih => intro m hm; apply h; intro k hk; exact ih k (le_of_succ_le_succ (Nat.lt_of_lt_of_le hk hm))
  exact key n (Nat.le_refl n)
/-! subtraction -/
@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - (m + 1) = pred (n - m) := rfl
@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sub_succ, ih]; rfl
theorem succ_sub_succ (a b : Nat) : a + 1 - (b + 1) = a - b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [sub_succ (a + 1), ih]; rfl
theorem add_sub_add_right (a k b : Nat) : a + k - (b + k) = a - b := by
  induction k with
  | zero => rfl
  | succ k ih =>
    rw [← add_assoc_one, ← add_assoc_one, ← ih]
    exact succ_sub_succ _ _
protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := add_sub_add_right n m 0
  rw [Nat.zero_add] at h; exact h
protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [Nat.add_comm]; exact Nat.add_sub_cancel m n
attribute [simp] Nat.add_sub_cancel Nat.add_sub_cancel_left
@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  have h := Nat.add_sub_cancel 0 n
  rw [Nat.zero_add] at h; exact h
protected theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by
  induction c with
  | zero => rfl
  | succ c ih => rw [sub_succ, ih]; rfl
theorem sub_eq_zero_of_le {a b : Nat} (h : a ≤ b) : a - b = 0 := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le h
  rw [← Nat.sub_sub, Nat.sub_self, Nat.zero_sub]
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left]
protected theorem sub_add_cancel {a b : Nat} (h : a ≤ b) : b - a + a = b := by rw [Nat.add_comm, add_sub_of_le h]
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by
  obtain ⟨c, rfl⟩ := exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, ← Nat.add_assoc, Nat.add_comm n k, Nat.add_assoc, Nat.add_sub_cancel_left]
theorem sub_le (a b : Nat) : a - b ≤ a := by
  rcases Nat.le_total a b with h | h
  · rw [sub_eq_zero_of_le h]; exact zero_le a
  · obtain ⟨c, rfl⟩ := exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left]; exact le_add_left _ _
protected theorem sub_lt_self {a b : Nat} (h : 0 < b) (h' : b ≤ a) : a - b < a := by
  obtain ⟨c, rfl⟩ := exists_eq_add_of_le h'
  rw [Nat.add_sub_cancel_left, Nat.add_comm]; exact Nat.add_le_add_left h c
protected theorem mul_sub (k a b : Nat) : k * (a - b) = k * a - k * b := by
  rcases Nat.le_total a b with h | h
  · rw [sub_eq_zero_of_le h, sub_eq_zero_of_le (Nat.mul_le_mul_left k h), Nat.mul_zero]
  · obtain ⟨c, rfl⟩ := exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left, Nat.mul_add, Nat.add_sub_cancel_left]
/-! quotient and remainder -/
theorem mod_step (m n : Nat) : (m + 1) % n = match Nat.beq (m % n + 1) n with | true => 0 | false => m % n + 1 := rfl
theorem div_step (m n : Nat) : (m + 1) / n = match Nat.beq (m % n + 1) n with | true => m / n + 1 | false => m / n :=
  rfl
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by
  induction m with
  | zero => rfl
  | succ m ih =>
    rw [mod_step, div_step]
    cases h : Nat.beq (m % n + 1) n with
    | true =>
      show n * (m / n + 1) + 0 = m + 1
      have e := Nat.eq_of_beq_eq_true h
      rw [Nat.mul_add_one, Nat.add_zero]
      calc n * (m / n) + n = n * (m / n) + (m % n + 1) := by rw [e]
        _ = m + 1 := by rw [← Nat.add_assoc, ih]
    | false =>
      show n * (m / n) + (m % n + 1) = m + 1
      rw [← Nat.add_assoc, ih]
theorem mod_lt (m : Nat) {n : Nat} (h : n > 0) : m % n < n := by
  induction m with
  | zero => exact h
  | succ m ih =>
    rw [mod_step]
    cases e : Nat.beq (m % n + 1) n with
    | true => exact h
    | false => exact Nat.lt_of_le_of_ne ih (Nat.ne_of_beq_eq_false e)
theorem mod_add_div (m n : Nat) : m % n + n * (m / n) = m := by rw [Nat.add_comm, div_add_mod]
theorem div_mod_unique {n q r m : Nat} (h : n * q + r = m) (hr : r < n) : m / n = q ∧ m % n = r := by
  have hn : 0 < n := Nat.lt_of_le_of_lt (zero_le r) hr
  have e := div_add_mod m n
  have hl := mod_lt m hn
  have aux : (q q' r r' : Nat) → n * q + r = n * q' + r' → r < n → q' ≤ q := fun q q' r r' h hr => Nat.not_lt.mp (fun g => by
    have h1 : n * q + n ≤ n * q' := Nat.mul_le_mul_left n g
    have h2 : n * q' ≤ n * q + r := by rw [h]; exact le_add_right _ _
    exact Nat.lt_irrefl r (Nat.lt_of_lt_of_le hr (Nat.le_of_add_le_add_left (Nat.le_trans h1 h2))))
  have hq : m / n = q := Nat.le_antisymm (aux _ _ _ _ (h.trans e.symm) hr) (aux _ _ _ _ (e.trans h.symm) hl)
  refine ⟨hq, ?_⟩
  rw [hq, ← h] at e
  exact h ▸ Nat.add_left_cancel e
@[simp] theorem zero_mod (n : Nat) : 0 % n = 0 := rfl
@[simp] protected theorem zero_div (n : Nat) : 0 / n = 0 := rfl
theorem mod_zero (m : Nat) : m % 0 = m := by
  have h := div_add_mod m 0
  rw [Nat.zero_mul, Nat.zero_add] at h; exact h
protected theorem div_zero (m : Nat) : m / 0 = 0 := by
  induction m with
  | zero => rfl
  | succ m ih => rw [div_step]; exact ih
attribute [simp] mod_zero Nat.div_zero
theorem mod_eq_of_lt {m n : Nat} (h : m < n) : m % n = m :=
  (div_mod_unique (q := 0) (by rw [Nat.mul_zero, Nat.zero_add]) h).2
theorem div_eq_of_lt {m n : Nat} (h : m < n) : m / n = 0 :=
  (div_mod_unique (q := 0) (r := m) (by rw [Nat.mul_zero, Nat.zero_add]) h).1
theorem add_mul_mod_self_left (a n k : Nat) : (a + n * k) % n = a % n := by
  cases n with
  | zero => simp
  | succ n =>
    refine (div_mod_unique (q := a / (n + 1) + k) ?_ (mod_lt a (zero_lt_succ n))).2
    rw [Nat.mul_add, Nat.add_right_comm, div_add_mod]
theorem add_mul_div_left (a k : Nat) {n : Nat} (h : 0 < n) : (a + n * k) / n = a / n + k := by
  refine (div_mod_unique (r := a % n) ?_ (mod_lt a h)).1
  rw [Nat.mul_add, Nat.add_right_comm, div_add_mod]
theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  cases n with
  | zero => rw [mod_zero]
  | succ n => exact mod_eq_of_lt (mod_lt a (zero_lt_succ n))
theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by
  have h : a + b = (a % n + b % n) + n * (a / n + b / n) := by
    rw [Nat.mul_add]
    calc a + b = (n * (a / n) + a % n) + (n * (b / n) + b % n) := by rw [div_add_mod, div_add_mod]
      _ = (a % n + b % n) + (n * (a / n) + n * (b / n)) := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [h, add_mul_mod_self_left]
theorem mul_mod (a b n : Nat) : (a * b) % n = (a % n * (b % n)) % n := by
  have h : a * b = a % n * (b % n) + n * (a % n * (b / n) + a / n * b) := by
    calc a * b = (n * (a / n) + a % n) * b := by rw [div_add_mod]
      _ = n * (a / n) * b + a % n * b := by rw [Nat.add_mul]
      _ = n * (a / n) * b + a % n * (n * (b / n) + b % n) := by rw [div_add_mod]
      _ = a % n * (b % n) + n * (a % n * (b / n) + a / n * b) := by
        rw [Nat.mul_add, Nat.mul_add, Nat.mul_assoc, mul_left_comm' (a % n) n]
        simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [h, add_mul_mod_self_left]
where mul_left_comm' (a b c : Nat) : a * (b * c) = b * (a * c) := by rw [← Nat.mul_assoc, Nat.mul_comm a b, Nat.mul_assoc]
protected theorem mul_left_comm (a b c : Nat) : a * (b * c) = b * (a * c) := by
  rw [← Nat.mul_assoc, Nat.mul_comm a b, Nat.mul_assoc]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  have h := add_mul_mod_self_left 0 n 1
  rw [Nat.mul_one, Nat.zero_add] at h; exact h
@[simp] theorem mod_one (n : Nat) : n % 1 = 0 :=
  Nat.le_antisymm (le_of_succ_le_succ (mod_lt n (zero_lt_succ 0))) (zero_le _)
@[simp] theorem mul_mod_right (n k : Nat) : n * k % n = 0 := by
  have h := add_mul_mod_self_left 0 n k
  rw [Nat.zero_add] at h; exact h
end Nat
