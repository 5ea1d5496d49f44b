prelude
import Init.Tactic.LogicTemplate
/-! Tactics that give terms or rewrite with them: `use`, `existsi`, `exacts`, `set`, `choose`, `apply_fun`, `convert`,
`nth_rewrite`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Logic
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
namespace Harness.Logic
open Lean
/-- `before arg0 between arg1 between … after`, for as many placeholders as there are pieces. -/
unsafe def eachOf (before between after : String) (args : List Syntax) : String := join [before, go args placeholders, after]
where go : List Syntax → List String → String
  | [_], n :: _ => n
  | _ :: as, n :: ns => join [n, between, go as ns]
  | _, _ => ""
/-- What `use` tries on the goals that it leaves: nothing is unfolded, and a goal is closed or left as it is. -/
unsafe def useCloser : String :=
  join ["(try with_reducible ((repeat' first | exact True.intro | rfl | assumption | intro _ | ",
    "refine _root_.And.intro ?_ ?_); done))"]
unsafe def use (stx : Syntax) : String :=
  let args := children (stx.getArg 1) 2
  join ["(", eachOf "first | refine ⟨" ", " ", ?_⟩" args, eachOf " | refine ⟨" ", " "⟩" args, ") <;> ", useCloser]
unsafe def set (stx : Syntax) : String :=
  let x := source (stx.getArg 1)
  let value := match present (stx.getArg 2) with | true => "(arg0 : arg1)" | false => "arg0"
  let equation := match present (stx.getArg 5) with
    | false => ""
    | true =>
      let given := stx.getArg 5
      match present (given.getArg 1) with
      | true => join ["; have ", source (given.getArg 2), " : ", value, " = ", x, " := rfl"]
      | false => join ["; have ", source (given.getArg 2), " : ", x, " = ", value, " := rfl"]
  join ["(let ", x, " := ", value, "; try simp only [show ", value, " = ", x, " from rfl] at *", equation, ")"]
/-- Names of a sequence of identifiers, with commas between. -/
unsafe def names : List Syntax → String
  | [] => ""
  | [x] => source x
  | x :: xs => join [source x, ", ", names xs]
unsafe def choose (stx : Syntax) : String :=
  let get := match present (stx.getArg 2) with | true => "have nl_choice := arg0" | false => "intro nl_choice"
  let pattern := names (children (stx.getArg 1) 1)
  let clear := match Lean.Syntax.isIdent ((stx.getArg 2).getArg 1) with
    | true => join ["; try clear ", source ((stx.getArg 2).getArg 1)]
    | false => ""
  let open' (lemmas : String) := join ["(simp only [", lemmas, "] at nl_choice; obtain ⟨", pattern, "⟩ := nl_choice)"]
  join ["(", get, clear, "; first | ", open' "_root_.Classical.skolem", " | ",
    open' "_root_.Classical.skolem, _root_.forall_and", ")"]
unsafe def applyFun : List Syntax → String
  | [] => "skip"
  | h :: hs => join ["((first | replace ", source h, " := _root_.congrArg arg0 ", source h, " | replace ", source h,
    " := _root_.congrArg (fun x => arg0 x) ", source h, "); (try dsimp only at ", source h, ")); ", applyFun hs]
unsafe def convert (stx : Syntax) (first : String) : String :=
  let depth := match present (stx.getArg 2) with | true => source ((stx.getArg 2).getArg 1) | false => ""
  join ["(", first, "; focus ((try congr ", depth, ") <;> (try first | rfl | assumption | (apply _root_.propext))))"]
/-- `rw` with the rules and the place of `stx`, at the occurrences that it names. -/
unsafe def nth (word : String) (ruleAt : Nat) : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs w =>
  let occurrences := names (children (stx.getArg 1) 1)
  patched stx (join [word, " (occs := .pos [", occurrences, "]) [arg0]"])
    (fun s => (s.setArg ruleAt (stx.getArg 2)).setArg (Nat.succ ruleAt) (stx.getArg 3)) c s t ts m ms cc cs w
end Harness.Logic
@[tactic useSyntax] unsafe def evalUse : Lean.Elab.Tactic.Tactic := tactic use fun stx => children (stx.getArg 1) 2
@[tactic existsiSyntax] unsafe def evalExistsi : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => eachOf "refine ⟨" ", " ", ?_⟩" (children (stx.getArg 1) 2)) fun stx => children (stx.getArg 1) 2
@[tactic exactsSyntax] unsafe def evalExacts : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => eachOf "(exact " "; exact " ")" (children (stx.getArg 2) 2)) fun stx => children (stx.getArg 2) 2
@[tactic setSyntax] unsafe def evalSet : Lean.Elab.Tactic.Tactic :=
    tactic set fun stx => [stx.getArg 4, (stx.getArg 2).getArg 1]
@[tactic chooseSyntax] unsafe def evalChoose : Lean.Elab.Tactic.Tactic := tactic choose fun stx => [(stx.getArg 2).getArg 1]
@[tactic applyFunSyntax] unsafe def evalApplyFun : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => join ["(", applyFun (children ((stx.getArg 2).getArg 1) 1), ")"]) fun stx => [stx.getArg 1]
@[tactic convertSyntax] unsafe def evalConvert : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => convert stx "refine _root_.Eq.mpr ?_ arg0") fun stx => [stx.getArg 1]
@[tactic convertToSyntax] unsafe def evalConvertTo : Lean.Elab.Tactic.Tactic := tactic
  (fun stx => convert stx "refine _root_.Eq.mpr ?_ (?_ : arg0)") fun stx => [stx.getArg 1]
@[tactic nthRewriteSyntax] unsafe def evalNthRewrite : Lean.Elab.Tactic.Tactic := nth "rewrite" 2
@[tactic nthRwSyntax] unsafe def evalNthRw : Lean.Elab.Tactic.Tactic := nth "rw" 2
