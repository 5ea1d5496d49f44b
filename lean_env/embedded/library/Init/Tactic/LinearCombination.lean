prelude
import Init.Tactic.Ring
/-! `linear_combination e₁ * h₁ + …`: the combination of equations is formed, and the goal must follow from it by `ring1`. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native MathNotation Lean Lean.Grind
namespace Nl
section
variable {R : Type u} [CommRing R] {a b c d : R}
theorem sum_eq (h : a = b) (k : c = d) : a + c = b + d := by rw [h, k]
theorem difference_eq (h : a = b) (k : c = d) : a - c = b - d := by rw [h, k]
theorem product_eq (h : a = b) (k : c = d) : a * c = b * d := by rw [h, k]
theorem neg_eq (h : a = b) : -a = -b := by rw [h]
theorem eq_of_combination (h : a = b) (e : (c - d) - (a - b) = 0) : c = d := by
  rw [h, _root_.sub_self, _root_.sub_zero] at e; exact Ring.eq_of_sub_eq_zero e
end
theorem quotient_eq {K : Type u} [Field K] {a b c d : K} (h : a = b) (k : c = d) : a / c = b / d := by rw [h, k]
end Nl
namespace Harness.Native
/-- Whether a term is a proof of an equation. -/
unsafe def isEquation (stx : Lean.Syntax) : M Bool := succeeds (strictly (cat ["have nl_h := (", textOf stx, "); have nl_k := Eq.symm nl_h"]))
/-- The text of a proof of an equation between the two values of a combination; a term that is no proof stands for `e = e`. -/
unsafe def combination (stx : Lean.Syntax) : M String := do
  let binary (rule : String) : M String := do
    return cat ["(", rule, " ", ← combination (stx.getArg 0), " ", ← combination (stx.getArg 2), ")"]
  let is (token : String) : Bool := Lean.Syntax.isToken token (stx.getArg 1)
  let n := Lean.Syntax.getNumArgs stx
  if n == 3 then
    if is "+" then binary "Nl.sum_eq"
    else if is "-" then binary "Nl.difference_eq"
    else if is "*" then binary "Nl.product_eq"
    else if is "/" then binary "Nl.quotient_eq"
    else if Bool.and (Lean.Syntax.isToken ")" (stx.getArg 2)) (Bool.not (Lean.Syntax.isIdent stx)) then combination (stx.getArg 1)
    else leaf stx
  else if Bool.and (n == 2) (Lean.Syntax.isToken "-" (stx.getArg 0)) then
    return cat ["(Nl.neg_eq ", ← combination (stx.getArg 1), ")"]
  else leaf stx
where leaf (stx : Lean.Syntax) : M String := do
  if ← isEquation stx then return cat ["(", textOf stx, ")"] else return cat ["(Eq.refl (", textOf stx, "))"]
unsafe def linearCombination : Lean.Elab.Tactic.Tactic := fun stx => (do
  let proof ← combination (stx.getArg 1)
  M.orElse (strictly (cat ["refine Nl.eq_of_combination ", proof, " ?_"])) (fail "linear_combination: no combination of equations for this goal")
  M.orElse ring1 (fail "linear_combination: ring failed: the combination does not give the goal")).run
end Harness.Native
def linearCombinationSyntax : ParserDescr :=
  .node `linearCombinationSyntax 1024 (seq (.nonReservedSymbol "linear_combination" false) (.cat `term 0))
attribute [tactic_parser] linearCombinationSyntax
@[tactic linearCombinationSyntax] unsafe def evalLinearCombination : Lean.Elab.Tactic.Tactic := linearCombination
