prelude
import Init.Data.Nat.Induction
import Init.Number.Cauchy
/-! The least number with a property, and Fibonacci numbers, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
/-! the least number with a property -/
theorem exists_least {p : Nat → Prop} (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬ p m := by
  obtain ⟨n, hn⟩ := h
  induction n using Nat.strong_induction_on with
  | _ n ih =>
    by_cases k : ∃ m, m < n ∧ p m
    · obtain ⟨m, l, hm⟩ := k; exact ih m l hm
    · exact ⟨n, hn, fun m l hm => k ⟨m, l, hm⟩⟩
section
variable {p : Nat → Prop} [DecidablePred p]
/-- The least number with a property that some number has. -/
protected noncomputable def find (H : ∃ n, p n) : Nat := Classical.choose (exists_least H)
protected theorem find_spec (H : ∃ n, p n) : p (Nat.find H) := (Classical.choose_spec (exists_least H)).1
protected theorem find_min (H : ∃ n, p n) {m : Nat} : m < Nat.find H → ¬ p m := (Classical.choose_spec (exists_least H)).2 m
protected theorem find_min' (H : ∃ n, p n) {m : Nat} (h : p m) : Nat.find H ≤ m :=
  Nat.not_lt.mp (fun l => Nat.find_min H l h)
theorem find_eq_iff (h : ∃ n, p n) : Nat.find h = m ↔ p m ∧ ∀ n, n < m → ¬ p n := by
  constructor
  · rintro rfl; exact ⟨Nat.find_spec h, fun n => Nat.find_min h⟩
  · intro ⟨h1, h2⟩
    exact Nat.le_antisymm (Nat.find_min' h h1) (Nat.not_lt.mp (fun l => h2 _ l (Nat.find_spec h)))
theorem find_le (h : ∃ n, p n) {n : Nat} : p n → Nat.find h ≤ n := Nat.find_min' h
theorem find_pos (h : ∃ n, p n) : 0 < Nat.find h ↔ ¬ p 0 := by
  constructor
  · exact Nat.find_min h
  · intro k; exact pos_of_ne_zero (fun e => k (e ▸ Nat.find_spec h))
end
/-! Fibonacci numbers -/
/-- Fibonacci numbers, from `fib 0 = 0` and `fib 1 = 1`. -/
def fib (n : Nat) : Nat := (go n).1
where go : Nat → Nat × Nat
  | 0 => (0, 1)
  | n+1 => ((go n).2, (go n).1 + (go n).2)
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_add_one {n : Nat} (h : n ≠ 0) : fib (n + 1) = fib (n - 1) + fib n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rfl
theorem fib_le_fib_succ : fib n ≤ fib (n + 1) := by
  cases n with
  | zero => exact zero_le _
  | succ n => exact le_add_left _ _
theorem fib_pos : 0 < fib n ↔ 0 < n := by
  constructor
  · intro h; exact pos_of_ne_zero (fun e => by rw [e, fib_zero] at h; omega)
  · intro h
    induction n with
    | zero => omega
    | succ n ih => cases n with
      | zero => exact Nat.zero_lt_one
      | succ n => rw [fib_add_two]; have := ih (zero_lt_succ n); omega
end Nat
