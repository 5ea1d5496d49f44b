prelude
import Init.Data.Nat.Order
/-! ℕ: principles of induction, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
universe u
namespace Nat
variable {a b c d k l m n : Nat}
/-- Induction by which all smaller cases may be used, into any sort. -/
@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  ind n (Nat.rec (motive := fun n => ∀ m, m < n → motive m) (fun m h => absurd h (not_lt_zero m))
    (fun _ ih m h => ind m (fun k hk => ih k (Nat.lt_of_lt_of_le hk (le_of_lt_succ h)))) n)
@[elab_as_elim] protected noncomputable def strongInductionOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n := Nat.strongRecOn n ind
@[elab_as_elim] protected theorem strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  strongRec h n
@[elab_as_elim] protected theorem case_strong_induction_on {p : Nat → Prop} (a : Nat) (hz : p 0)
    (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  strongRec (fun n ih => match n, ih with
    | 0, _ => hz
    | n+1, ih => hi n (fun m h => ih m (succ_le_succ h))) a
@[elab_as_elim] theorem le_induction {m : Nat} {P : ∀ n, m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ n (hmn : m ≤ n), P n hmn → P (n + 1) (le_succ_of_le hmn)) (n : Nat) (hmn : m ≤ n) : P n hmn := by
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
@[elab_as_elim] theorem twoStepInduction {motive : Nat → Prop} (zero : motive 0) (one : motive 1)
    (more : ∀ n, motive n → motive (n + 1) → motive (n + 2)) (n : Nat) : motive n :=
  have both : motive n ∧ motive (n + 1) := by
    induction n with
    | zero => exact ⟨zero, one⟩
    | succ n ih => exact ⟨ih.2, more n ih.1 ih.2⟩
  both.1
@[elab_as_elim] protected theorem induction_on {p : Nat → Prop} (n : Nat) (h0 : p 0) (h1 : ∀ n, p n → p (n + 1)) : p n :=
  Nat.rec h0 h1 n
@[elab_as_elim] theorem decreasingInduction' {P : Nat → Prop} {m n : Nat} (h : ∀ k < n, m ≤ k → P (k + 1) → P k)
    (mn : m ≤ n) (hP : P n) : P m := by
  induction mn with
  | refl => exact hP
  | step mn ih => exact ih (fun k hk => h k (lt_succ_of_lt hk)) (h _ (lt_succ_self _) mn hP)
end Nat
