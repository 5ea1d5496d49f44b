prelude
import Init.Tactic.Intervals
/-! Small tactics of Mathlib: the order of goals (`swap`), `trans`, `simp_rw`, `lift … to ℕ`, `congr!`, `ext1`,
and others. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native
syntax (name := swapSyntax) "swap" : tactic
syntax (name := transSyntax) "trans" (ppSpace colGt term)? : tactic
syntax (name := simpRwSyntax) "simp_rw" Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
syntax (name := liftSyntax) "lift " ident " to " term (" using " term)? (" with " ident)? : tactic
syntax (name := congrBangSyntax) "congr!" (ppSpace num)? : tactic
syntax (name := extOneSyntax) "ext1" (ppSpace colGt rintroPat)* : tactic
syntax (name := assumptionPrimeSyntax) "assumption'" : tactic
syntax (name := rsufficesSyntax) "rsuffices" (ppSpace rcasesPat)? " : " term (" := " term)? : tactic
syntax (name := betaReduceSyntax) "beta_reduce" (Lean.Parser.Tactic.location)? : tactic
syntax (name := fconstructorSyntax) "fconstructor" : tactic
namespace Harness.Native
open Lean
/-- The goals in another order. -/
unsafe def reorder (f : List Name → List Name) : Elab.Tactic.Tactic := fun _ => M.run do setGoals (f (← goals))
def swapped : List Name → List Name
  | a :: b :: l => b :: a :: l
  | l => l
/-- One `simp only` for each rule. -/
unsafe def simpRw (place : String) : List Syntax → List String → String
  | x :: xs, n :: ns =>
    let back := if present (x.getArg 0) then "← " else ""
    cat ["simp only [", back, n, "] ", place, "; ", simpRw place xs ns]
  | _, _ => "skip"
unsafe def ruleTerms : List Syntax → List Syntax
  | [] => []
  | x :: xs => x.getArg 1 :: ruleTerms xs
unsafe def rules (stx : Syntax) : List Syntax := pieces ((stx.getArg 1).getArg 1) 2
unsafe def liftInteger (stx : Syntax) : String :=
  let x := source (stx.getArg 1)
  let proof := if present (stx.getArg 4) then "arg0" else "?_"
  let name := if present (stx.getArg 5) then source ((stx.getArg 5).getArg 1) else x
  cat ["(have nl_lift := _root_.Int.eq_ofNat_of_zero_le (z := ", x, ") ", proof,
    "; rcases nl_lift with ⟨nl_n, nl_h⟩; subst nl_h; rename' nl_n => ", name, ")"]
/-- `refine l (b := arg0) ?_ ?_` for the first of the lemmas that applies. -/
unsafe def firstLemma (middle : String) : List String → String
  | [] => "fail \"trans: the goal is no transitive relation\""
  | l :: ls => cat ["refine ", l, " ", middle, "?_ ?_ | ", firstLemma middle ls]
end Harness.Native
@[tactic swapSyntax] unsafe def evalSwap : Lean.Elab.Tactic.Tactic := reorder swapped
@[tactic transSyntax] unsafe def evalTrans : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => String.append "first | " (firstLemma (if present (stx.getArg 1) then "(b := arg0) " else "")
    ["_root_.Eq.trans", "_root_.lt_trans", "_root_.le_trans", "_root_.Iff.trans", "Nat.dvd_trans", "Int.dvd_trans",
      "_root_.Trans.trans"]))
  fun stx => [(stx.getArg 1).getArg 0]
@[tactic simpRwSyntax] unsafe def evalSimpRw : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => cat ["(", simpRw (source (stx.getArg 2)) (rules stx) placeholders, ")"]) fun stx => ruleTerms (rules stx)
@[tactic liftSyntax] unsafe def evalLift : Lean.Elab.Tactic.Tactic := fromText liftInteger fun stx => [(stx.getArg 4).getArg 1]
@[tactic congrBangSyntax] unsafe def evalCongrBang : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => cat ["focus (congr ", source (stx.getArg 1),
      " <;> (try first | rfl | assumption | (apply _root_.propext)))"]) fun _ => []
@[tactic extOneSyntax] unsafe def evalExtOne : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => cat ["ext ", spaced (pieces (stx.getArg 1) 1), " : 1"]) fun _ => []
@[tactic assumptionPrimeSyntax] unsafe def evalAssumptionPrime : Lean.Elab.Tactic.Tactic :=
  fromText (fun _ => "any_goals assumption") fun _ => []
@[tactic rsufficesSyntax] unsafe def evalRsuffices : Lean.Elab.Tactic.Tactic := fromText
  (fun stx =>
    let pattern := nameOr (stx.getArg 1) "this"
    if present (stx.getArg 4) then cat ["obtain ", pattern, " : arg0 := arg1"]
    else cat ["(obtain ", pattern, " : arg0; rotate_left)"])
  fun stx => [stx.getArg 3, (stx.getArg 4).getArg 1]
@[tactic betaReduceSyntax] unsafe def evalBetaReduce : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => cat ["dsimp only ", source (stx.getArg 1)]) fun _ => []
@[tactic fconstructorSyntax] unsafe def evalFconstructor : Lean.Elab.Tactic.Tactic :=
  fromText (fun _ => "constructor") fun _ => []
