prelude
import Init.Tactic.Template
/-! Tactics that give terms or rewrite with them: `use`, `existsi`, `exacts`, `set`, `choose`, `apply_fun`, `convert`,
`nth_rewrite`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native
syntax (name := useSyntax) "use" term,+ : tactic
syntax (name := existsiSyntax) "existsi" term,+ : tactic
syntax (name := exactsSyntax) "exacts" " [" term,* "]" : tactic
syntax (name := setSyntax) "set" ppSpace colGt ident (" : " term)? " := " term (" with " "← "? (ident <|> "_"))? : tactic
syntax (name := chooseSyntax) "choose" (ppSpace colGt ident)+ (" using " term)? : tactic
syntax (name := applyFunSyntax) "apply_fun" term (" at " (ppSpace colGt ident)+)? (" using " term)? : tactic
syntax (name := convertSyntax) "convert" term (" using " num)? : tactic
syntax (name := convertToSyntax) "convert_to" term (" using " num)? : tactic
syntax (name := nthRewriteSyntax) "nth_rewrite" (ppSpace num)+ Lean.Parser.Tactic.rwRuleSeq
  (Lean.Parser.Tactic.location)? : tactic
syntax (name := nthRwSyntax) "nth_rw" (ppSpace num)+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
namespace Harness.Native
open Lean
/-- `before arg0 between arg1 between … after`, for as many placeholders as there are pieces. -/
unsafe def eachOf (before between after : String) (args : List Syntax) : String := cat [before, go args placeholders, after]
where go : List Syntax → List String → String
  | [_], n :: _ => n
  | _ :: as, n :: ns => cat [n, between, go as ns]
  | _, _ => ""
/-- What `use` tries on the goals that it leaves: nothing is unfolded, and a goal is closed or left as it is. -/
unsafe def useCloser : String :=
  cat ["(try with_reducible ((repeat' first | exact True.intro | rfl | assumption | intro _ | ",
    "refine _root_.And.intro ?_ ?_); done))"]
unsafe def use (stx : Syntax) : String :=
  let args := pieces (stx.getArg 1) 2
  cat ["(", eachOf "first | refine ⟨" ", " ", ?_⟩" args, eachOf " | refine ⟨" ", " "⟩" args, ") <;> ", useCloser]
unsafe def set (stx : Syntax) : String :=
  let x := source (stx.getArg 1)
  let value := if present (stx.getArg 2) then "(arg0 : arg1)" else "arg0"
  let given := stx.getArg 5
  let equation := if present given then
      let sides := if present (given.getArg 1) then cat [value, " = ", x] else cat [x, " = ", value]
      cat ["; have ", source (given.getArg 2), " : ", sides, " := rfl"]
    else ""
  cat ["(let ", x, " := ", value, "; try simp only [show ", value, " = ", x, " from rfl] at *", equation, ")"]
unsafe def choose (stx : Syntax) : String :=
  let get := if present (stx.getArg 2) then "have nl_choice := arg0" else "intro nl_choice"
  let pattern := commas (pieces (stx.getArg 1) 1)
  let given := (stx.getArg 2).getArg 1
  let clear := if Syntax.isIdent given then cat ["; try clear ", source given] else ""
  let open' (lemmas : String) := cat ["(simp only [", lemmas, "] at nl_choice; obtain ⟨", pattern, "⟩ := nl_choice)"]
  cat ["(", get, clear, "; first | ", open' "_root_.Classical.skolem", " | ",
    open' "_root_.Classical.skolem, _root_.forall_and", ")"]
unsafe def applyFun : List Syntax → String
  | [] => "skip"
  | h :: hs => cat ["((first | replace ", source h, " := _root_.congrArg arg0 ", source h, " | replace ", source h,
    " := _root_.congrArg (fun x => arg0 x) ", source h, "); (try dsimp only at ", source h, ")); ", applyFun hs]
unsafe def convert (stx : Syntax) (first : String) : String :=
  let depth := if present (stx.getArg 2) then source ((stx.getArg 2).getArg 1) else ""
  cat ["(", first, "; focus ((try congr ", depth, ") <;> (try first | rfl | assumption | (apply _root_.propext))))"]
/-- `rw` with the rules and the place of `stx`, at the occurrences that it names. -/
unsafe def nth (word : String) (ruleAt : Nat) : Lean.Elab.Tactic.Tactic := fun stx => M.run do
  let occurrences := commas (pieces (stx.getArg 1) 1)
  let rewrite ← parsed (cat [word, " (occs := .pos [", occurrences, "]) [arg0]"])
  let rewrite := substitute (SourceInfo.fromRef stx false) [] rewrite
  tactic (Elab.Tactic.evalTactic ((rewrite.setArg ruleAt (stx.getArg 2)).setArg (ruleAt + 1) (stx.getArg 3)))
end Harness.Native
@[tactic useSyntax] unsafe def evalUse : Lean.Elab.Tactic.Tactic := fromText use fun stx => pieces (stx.getArg 1) 2
@[tactic existsiSyntax] unsafe def evalExistsi : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => eachOf "refine ⟨" ", " ", ?_⟩" (pieces (stx.getArg 1) 2)) fun stx => pieces (stx.getArg 1) 2
@[tactic exactsSyntax] unsafe def evalExacts : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => eachOf "(exact " "; exact " ")" (pieces (stx.getArg 2) 2)) fun stx => pieces (stx.getArg 2) 2
@[tactic setSyntax] unsafe def evalSet : Lean.Elab.Tactic.Tactic :=
  fromText set fun stx => [stx.getArg 4, (stx.getArg 2).getArg 1]
@[tactic chooseSyntax] unsafe def evalChoose : Lean.Elab.Tactic.Tactic := fromText choose fun stx => [(stx.getArg 2).getArg 1]
@[tactic applyFunSyntax] unsafe def evalApplyFun : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => cat ["(", applyFun (pieces ((stx.getArg 2).getArg 1) 1), ")"]) fun stx => [stx.getArg 1]
@[tactic convertSyntax] unsafe def evalConvert : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => convert stx "refine _root_.Eq.mpr ?_ arg0") fun stx => [stx.getArg 1]
@[tactic convertToSyntax] unsafe def evalConvertTo : Lean.Elab.Tactic.Tactic := fromText
  (fun stx => convert stx "refine _root_.Eq.mpr ?_ (?_ : arg0)") fun stx => [stx.getArg 1]
@[tactic nthRewriteSyntax] unsafe def evalNthRewrite : Lean.Elab.Tactic.Tactic := nth "rewrite" 2
@[tactic nthRwSyntax] unsafe def evalNthRw : Lean.Elab.Tactic.Tactic := nth "rw" 2
