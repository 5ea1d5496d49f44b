prelude
import Init.Tactic.Numeral
import Init.Number.Sqrt
/-! Square roots of numerals that are squares of rational numbers, for `norm_num`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native Lean.Grind.Field
theorem Nl.sqrt_numeral {a b : ℝ} {v w : Rat} (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (0 ≤ w ∧ w * w = v) = true) :
    √a = b := by
  have d := _root_.of_decide_eq_true c
  have e : b * b = a := by rw [h, Nl.of_mul k k, d.2]
  rw [← e]
  exact Real.sqrt_mul_self (by rw [k]; exact Nl.ofRat_nonneg d.1)
namespace Harness.Native
/-- Newton's iteration for the square root, rounded down; it descends from a number that is too large. -/
def rootBelow (n : Nat) : Nat → Nat → Nat
  | 0, x => x
  | fuel+1, x =>
    let y := Nat.div (x + Nat.div n x) 2
    if Nat.ble x y then x else rootBelow n fuel y
def exactRoot? (n : Nat) : Option Nat :=
  if n == 0 then some 0
  else
    let x := rootBelow n 2000 n
    if Nat.mul x x == n then some x else none
unsafe def evalSqrt : Lean.Meta.Simp.Simproc := simproc fun e => do
  let a ← numeral (lastArg e)
  if a.value.neg then (fail "negative" : M Unit)
  match exactRoot? a.value.num with
  | none => fail "no square"
  | some n => match exactRoot? a.value.den with
    | none => fail "no square"
    | some d =>
      let result ← valueTerm (Lean.mkConst `Real []) ⟨false, n, d⟩
      let b ← numeral result
      return .done ⟨result, some (Lean.mkApp (← apply2 `Nl.sqrt_numeral a.proof b.proof) Lean.reflBoolTrue), true⟩
end Harness.Native
unsafe def Nl.sqrtProc : Lean.Meta.Simp.Simproc := evalSqrt
simproc_pattern% Real.sqrt _ => Nl.sqrtProc
