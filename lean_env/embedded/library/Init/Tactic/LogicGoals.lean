prelude
import Init.Tactic.LogicIntervals
/-! Small tactics of Mathlib: the order of goals (`swap`), `trans`, `simp_rw`, `lift … to ℕ`, `congr!`, `ext1`, and others.
-/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Logic
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
namespace Harness.Logic
open Lean Harness.Native
/-- The goals in another order. -/
unsafe def reorder (f : Syntax → List Name → List Name) : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  r.lift (Lean.Elab.Tactic.setGoals (f stx (Run.goals r))) 1
def swapped : List Name → List Name
  | a :: b :: l => b :: a :: l
  | l => l
/-- One `simp only` for each rule. -/
unsafe def simpRw (place : String) : List Syntax → List String → String
  | x :: xs, n :: ns =>
    let back := match present (x.getArg 0) with | true => "← " | false => ""
    join ["simp only [", back, n, "] ", place, "; ", simpRw place xs ns]
  | _, _ => "skip"
unsafe def ruleTerms : List Syntax → List Syntax
  | [] => []
  | x :: xs => x.getArg 1 :: ruleTerms xs
unsafe def rules (stx : Syntax) : List Syntax := children ((stx.getArg 1).getArg 1) 2
unsafe def lift (stx : Syntax) : String :=
  let x := source (stx.getArg 1)
  let proof := match present (stx.getArg 4) with | true => "arg0" | false => "?_"
  let name := match present (stx.getArg 5) with | true => source ((stx.getArg 5).getArg 1) | false => x
  join ["(have nl_lift := _root_.Int.eq_ofNat_of_zero_le (z := ", x, ") ", proof,
    "; rcases nl_lift with ⟨nl_n, nl_h⟩; subst nl_h; rename' nl_n => ", name, ")"]
end Harness.Logic
@[tactic swapSyntax] unsafe def evalSwap : Lean.Elab.Tactic.Tactic := reorder fun _ l => swapped l
@[tactic transSyntax] unsafe def evalTrans : Lean.Elab.Tactic.Tactic := tactic
  (fun stx =>
    let b := match present (stx.getArg 1) with | true => "(b := arg0) " | false => ""
    join ["first | refine _root_.Eq.trans ", b, "?_ ?_ | refine _root_.lt_trans ", b, "?_ ?_ | refine _root_.le_trans ", b,
      "?_ ?_ | refine _root_.Iff.trans ", b, "?_ ?_ | refine Nat.dvd_trans ", b, "?_ ?_ | refine Int.dvd_trans ", b,
      "?_ ?_ | refine _root_.Trans.trans ", b, "?_ ?_"])
  fun stx => [(stx.getArg 1).getArg 0]
@[tactic simpRwSyntax] unsafe def evalSimpRw : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => join ["(", simpRw (source (stx.getArg 2)) (rules stx) placeholders, ")"]) fun stx => ruleTerms (rules stx)
@[tactic liftSyntax] unsafe def evalLift : Lean.Elab.Tactic.Tactic := tactic lift fun stx => [(stx.getArg 4).getArg 1]
@[tactic congrBangSyntax] unsafe def evalCongrBang : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => join ["focus (congr ", source (stx.getArg 1),
      " <;> (try first | rfl | assumption | (apply _root_.propext)))"]) fun _ => []
@[tactic extOneSyntax] unsafe def evalExtOne : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => join ["ext ", join (spaced (children (stx.getArg 1) 1)), " : 1"]) fun _ => []
@[tactic assumptionPrimeSyntax] unsafe def evalAssumptionPrime : Lean.Elab.Tactic.Tactic :=
    tactic (fun _ => "any_goals assumption") fun _ => []
@[tactic rsufficesSyntax] unsafe def evalRsuffices : Lean.Elab.Tactic.Tactic := tactic
  (fun stx =>
    let pattern := nameOrThis (stx.getArg 1)
    match present (stx.getArg 4) with
    | true => join ["obtain ", pattern, " : arg0 := arg1"]
    | false => join ["(obtain ", pattern, " : arg0; rotate_left)"])
  fun stx => [stx.getArg 3, (stx.getArg 4).getArg 1]
where nameOrThis (stx : Lean.Syntax) : String := match present stx with | true => source stx | false => "this"
@[tactic betaReduceSyntax] unsafe def evalBetaReduce : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => join ["dsimp only ", source (stx.getArg 1)]) fun _ => []
@[tactic fconstructorSyntax] unsafe def evalFconstructor : Lean.Elab.Tactic.Tactic :=
    tactic (fun _ => "constructor") fun _ => []
