prelude
import Init.Number.Floor
/-! Limits, and what exp, log, sin, cos, π and real powers are. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
/-- The sequence comes and stays close to `a`. -/
def Tends (f : Nat → Real) (a : Real) : Prop := ∀ e, 0 < e → ∃ N, ∀ n, N ≤ n → a - e < f n ∧ f n < a + e
open Classical in
noncomputable def lim (f : Nat → Real) : Real := if h : ∃ a, Tends f a then choose h else 0
noncomputable def exp (x : Real) : Real := lim (fun n => ∑ k ∈ Finset.range n, x ^ k / (Nat.factorial k : Real))
noncomputable def cos (x : Real) : Real := lim (fun n => ∑ k ∈ Finset.range n, (-1) ^ k * x ^ (2 * k) / (Nat.factorial (2 * k) : Real))
noncomputable def sin (x : Real) : Real := lim (fun n => ∑ k ∈ Finset.range n, (-1) ^ k * x ^ (2 * k + 1) / (Nat.factorial (2 * k + 1) : Real))
noncomputable def tan (x : Real) : Real := sin x / cos x
open Classical in
noncomputable def log (x : Real) : Real := if h : ∃ y, exp y = abs x then choose h else 0
noncomputable def logb (b x : Real) : Real := log x / log b
open Classical in
noncomputable def pi : Real := if h : ∃ x, 1 ≤ x ∧ x ≤ 2 ∧ cos x = 0 then 2 * choose h else 0
open Classical in
protected noncomputable def rpow (x y : Real) : Real :=
  if 0 < x then exp (log x * y) else if x = 0 then (if y = 0 then 1 else 0) else exp (log x * y) * cos (y * pi)
noncomputable instance instPowReal : Pow Real Real := ⟨Real.rpow⟩
end Real
