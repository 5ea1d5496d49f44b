prelude
import Init.Tactic.Terms
/-! Case distinctions that name what they bring: `cases'`, `induction'`, `split_ifs`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getMainDecl : TacticM Declaration := fun _ _ _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.LocalContext.size : Obj → Nat
@[extern "x"] unsafe opaque Lean.LocalContext.findFromUserName? : Obj → Lean.Name → Option Obj
@[extern "x"] unsafe opaque Lean.LocalDecl.fvarId : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.MVarId.rename : Lean.Name → Lean.Name → Lean.Name → MetaM Lean.Name
syntax (name := casesPrimeSyntax) "cases'" ppSpace (atomic(ident " : "))? term (" with" (ppSpace colGt (ident <|> "_"))+)? : tactic
syntax (name := inductionPrimeSyntax) "induction'" ppSpace term (" using " ident)? (" with" (ppSpace colGt (ident <|> "_"))+)?
  (" generalizing" (ppSpace colGt ident)+)? : tactic
syntax (name := renamePrimeSyntax) "rename'" (ppSpace colGt ident " => " ident),+ : tactic
syntax (name := splitIfsSyntax) "split_ifs" (Lean.Parser.Tactic.location)?
  (" with" (ppSpace colGt (ident <|> "_"))+)? : tactic
namespace Harness.Native
open Lean
/-- The first `n` members, and the others. -/
def splitAt {α : Type} : Nat → List α → Pair (List α) (List α)
  | n+1, x :: xs => let p := splitAt n xs; ⟨x :: p.fst, p.snd⟩
  | _, xs => ⟨[], xs⟩
def length {α : Type} : List α → Nat
  | [] => 0
  | _ :: l => length l + 1
unsafe def mainHypotheses : M Obj := do return (← tactic Elab.Tactic.getMainDecl).hypotheses
/-- The hypothesis of the main goal that a piece of syntax names. -/
unsafe def hypothesis? (stx : Syntax) : M (Option Name) := do
  if Syntax.isIdent stx then
    match LocalContext.findFromUserName? (← mainHypotheses) (Syntax.getId stx) with
    | some h => return some (LocalDecl.fvarId h)
    | none => return none
  else return none
unsafe def isHypothesis (stx : Syntax) : M Bool := do
  match ← hypothesis? stx with
  | some _ => return true
  | none => return false
/-- `rename' old => new`. -/
unsafe def renameHypothesis (old new : Syntax) : M Unit := do
  match ← hypothesis? old with
  | none => fail (cat ["rename': there is no hypothesis ", source old])
  | some h =>
    let g ← inMeta (MVarId.rename (← mainGoal) h (Syntax.getId new))
    tactic (Elab.Tactic.replaceMainGoal [g])
/-- `n` underscores, each after a blank. -/
unsafe def blanks : Nat → String
  | 0 => ""
  | n+1 => String.append " _" (blanks n)
/-- Names the hypotheses that the goals have more than `before`, the names given out from goal to goal; the goals then. -/
unsafe def nameNew (ref : Syntax) (before : Nat) : List Name → List Syntax → M (List Name)
  | [], _ => return []
  | g :: gs, names => do
    setGoals [g]
    let new := Nat.sub (LocalContext.size (← mainHypotheses)) before
    let p := splitAt new names
    if Nat.beq (length p.fst) 0 then pure () else
      runText ref (cat ["rename_i", spaced p.fst, blanks (Nat.sub new (length p.fst))]) []
    let named ← goals
    return append named (← nameNew ref before gs p.snd)
/-- Runs `text`, in which `arg0` is the child `target` that is taken apart, and names what its goals bring. -/
unsafe def takeApart (target names : Nat) (text : Syntax → String) : Elab.Tactic.Tactic := fun stx => M.run do
  match ← goals with
  | [] => runText stx "done" []
  | _ :: rest =>
    let size := LocalContext.size (← mainHypotheses)
    let before := if ← isHypothesis (stx.getArg target) then Nat.sub size 1 else size
    runText stx (text stx) [stx.getArg target]
    let all ← goals
    let new := (splitAt (Nat.sub (length all) (length rest)) all).fst
    setGoals (append (← nameNew stx before new (pieces ((stx.getArg names).getArg 1) 1)) rest)
unsafe def cases (stx : Syntax) : String :=
  if present (stx.getArg 1) then cat ["cases ", source ((stx.getArg 1).getArg 0), " : arg0"] else "cases arg0"
unsafe def induction (stx : Syntax) : String :=
  let rule := if present (stx.getArg 2) then String.append " using " (source ((stx.getArg 2).getArg 1)) else ""
  let general := if present (stx.getArg 4) then String.append " generalizing" (spaced (pieces ((stx.getArg 4).getArg 1) 1)) else ""
  cat ["induction arg0", rule, general]
/-- Whether there was something to split, the goals that are left and the names that are not used. -/
structure Split where
  any : Bool
  goals : List Name
  names : List Syntax
/-- Splits the `if`s of a goal, the names in the order of the splits; one whose condition is known by then is not split again. -/
unsafe def splitIfs (ref : Syntax) (place : String) : Nat → List Syntax → Name → M Split
  | 0, names, g => return ⟨false, [g], names⟩
  | n+1, names, g => M.orElse
    (do match ← onGoal g (runText ref (String.append "split " place) []) with
        | [a, b] =>
          let p ← branch n names a
          let q ← branch n p.names b
          return ⟨true, append p.goals q.goals, q.names⟩
        | _ => fail "no if-then-else")
    (return ⟨false, [g], names⟩)
where branch (n : Nat) (names : List Syntax) (g : Name) : M Split := do
  let named := match names with
    | [] => "revert nl_if; intro _"
    | x :: _ => String.append "rename' nl_if => " (source x)
  let left := match names with | [] => [] | _ :: l => l
  let simplified := runText ref (cat ["(rename_i nl_if; (try first | simp only [if_pos nl_if, dif_pos nl_if] ", place,
    " | simp only [if_neg nl_if, dif_neg nl_if] ", place, "); all_goals (", named, "))"]) []
  match ← onGoal g simplified with
  | [g] => splitIfs ref place n left g
  | l => return ⟨true, l, left⟩
unsafe def splitAll : Elab.Tactic.Tactic := fun stx => M.run do
  match ← goals with
  | [] => runText stx "done" []
  | g :: rest =>
    let p ← splitIfs stx (source (stx.getArg 1)) 20 (pieces ((stx.getArg 2).getArg 1) 1) g
    if p.any then setGoals (append p.goals rest) else fail "split_ifs: no if-then-else to split"
end Harness.Native
open Harness.Native
@[tactic casesPrimeSyntax] unsafe def evalCasesPrime : Lean.Elab.Tactic.Tactic := takeApart 2 3 cases
@[tactic inductionPrimeSyntax] unsafe def evalInductionPrime : Lean.Elab.Tactic.Tactic := takeApart 1 3 induction
@[tactic renamePrimeSyntax] unsafe def evalRenamePrime : Lean.Elab.Tactic.Tactic := fun stx => M.run do
  forEach (fun x => inMainContext (renameHypothesis (x.getArg 0) (x.getArg 2))) (pieces (stx.getArg 1) 2)
@[tactic splitIfsSyntax] unsafe def evalSplitIfs : Lean.Elab.Tactic.Tactic := splitAll
