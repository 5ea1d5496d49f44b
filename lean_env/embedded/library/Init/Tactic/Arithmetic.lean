prelude
import Init.Tactic.LinearProof
/-! `linarith` and `nlinarith`: the goal negated, hints added, then a contradictory combination of comparisons; `nlinarith` also of squares
and of products of two comparisons. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Native
open Harness
/-- Makes the negation of a comparison a hypothesis; an equation becomes two goals; of another goal only the hypotheses count. -/
unsafe def negateGoal : M Unit := text "first
  | refine Linear.le_of (fun nl_negated => ?_)
  | refine Linear.lt_of (fun nl_negated => ?_)
  | refine Linear.eq_of (fun nl_negated => ?_) (fun nl_negated => ?_)
  | intro nl_negated
  | exfalso"
/-- Runs `x` on each goal alone. -/
unsafe def onEachGoal (x : M Unit) : M Unit := do
  forEach (fun g => do setGoals [g]; x) (← goals)
  setGoals []
/-- Numerals computed, which grind's linear arithmetic takes for unknowns, e.g. `3 ^ 2`. -/
unsafe def closeLinear (limit : Nat) : M Unit := firstOf [
  within limit (strictly "grind"),
  within limit (strictly "set_option linter.unusedSimpArgs false in simp only [Nl.powProc, Nl.mulProc, Nl.addProc, Nl.subProc, Nl.divProc] at *; grind")]
/-- Heartbeats for one search of `linarith` and of `nlinarith`. -/
def linearLimit : Nat := 20000000
def productLimit : Nat := 200000000
/-- The main goal alone; the error names the tactic. -/
unsafe def closesMainGoal (name : String) (x : M Unit) : M Unit :=
  onMainGoal (M.orElse x (fail (cat [name, " failed to find a contradiction"])))
/-- Leaves of the hypotheses only those that the hints name, for `linarith only`. -/
unsafe def onlyHints (hints : List Lean.Syntax) : M Unit := do
  let before ← propHypotheses
  noteTerms hints
  let g ← mainGoal
  let g ← inMeta (Lean.MVarId.tryClearMany g (toArray before))
  tactic (Lean.Elab.Tactic.replaceMainGoal [g])
where toArray (l : List Lean.Name) : Arr := go l (Array.mkEmpty Lean.Name 8)
      go : List Lean.Name → Arr → Arr
  | [], a => a
  | x :: l, a => go l (Array.push Lean.Name a x)
unsafe def takeHints (stx : Lean.Syntax) : M Unit :=
  let hints := separated ((stx.getArg 2).getArg 1)
  if Lean.Syntax.getNumArgs (stx.getArg 1) == 0 then noteTerms hints else onlyHints hints
/-- Thousands of heartbeats that `grind` gets where the combination of comparisons fails: it knows more equalities. -/
def grindLimit : Nat := 10000
unsafe def byGrind : M Unit := closeLinear grindLimit
unsafe def linarith : Lean.Elab.Tactic.Tactic := fun stx => (closesMainGoal "linarith" (do
  takeHints stx
  M.orElse (do negateGoal; onEachGoal (Linear.close .linear linearLimit)) byGrind)).run
unsafe def nlinarith : Lean.Elab.Tactic.Tactic := fun stx => (closesMainGoal "nlinarith" (do
  takeHints stx
  M.orElse (do negateGoal; onEachGoal (firstOf [
    Linear.close .linear linearLimit, Linear.close .products productLimit, Linear.close .atoms productLimit])) byGrind)).run
end Harness.Native
open MathNotation Lean
def hintList : ParserDescr :=
  .unary `optional (seq (.symbol " [") (seq (.sepBy (.cat `term 0) "," (.symbol ", ") true) (.symbol "]")))
def arithmeticSyntax (kind : Name) (token : String) : ParserDescr :=
  .node kind 1024 (seq (.nonReservedSymbol token false) (seq (.unary `optional (.nonReservedSymbol " only" false)) hintList))
def linarithSyntax : ParserDescr := arithmeticSyntax `linarithSyntax "linarith"
def nlinarithSyntax : ParserDescr := arithmeticSyntax `nlinarithSyntax "nlinarith"
attribute [tactic_parser] linarithSyntax nlinarithSyntax
@[tactic linarithSyntax] unsafe def evalLinarith : Lean.Elab.Tactic.Tactic := Harness.Native.linarith
@[tactic nlinarithSyntax] unsafe def evalNlinarith : Lean.Elab.Tactic.Tactic := Harness.Native.nlinarith
