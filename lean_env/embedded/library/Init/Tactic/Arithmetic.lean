prelude
import Init.Tactic.Run
/-! `linarith` and `nlinarith`: the goal negated, hints and products of hypotheses added, then `grind`. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
namespace Nl
theorem le_of (h : b < a → False) : a ≤ b := Classical.byContradiction (fun n => h (not_le.mp n))
theorem lt_of (h : b ≤ a → False) : a < b := Classical.byContradiction (fun n => h (not_lt.mp n))
theorem eq_of (h : a < b → False) (k : b < a → False) : a = b := le_antisymm (le_of k) (le_of h)
theorem le_le (h : a ≤ b) (k : c ≤ d) : 0 ≤ (b - a) * (d - c) := mul_nonneg (sub_nonneg.mpr h) (sub_nonneg.mpr k)
theorem lt_le (h : a < b) (k : c ≤ d) : 0 ≤ (b - a) * (d - c) := le_le (le_of_lt h) k
theorem le_lt (h : a ≤ b) (k : c < d) : 0 ≤ (b - a) * (d - c) := le_le h (le_of_lt k)
theorem lt_lt (h : a < b) (k : c < d) : 0 < (b - a) * (d - c) := mul_pos (sub_pos.mpr h) (sub_pos.mpr k)
theorem eq_le (h : a = b) (k : c ≤ d) : (b - a) * (d - c) = 0 := by subst h; grind
theorem eq_lt (h : a = b) (k : c < d) : (b - a) * (d - c) = 0 := by subst h; grind
theorem le_eq (k : c ≤ d) (h : a = b) : (b - a) * (d - c) = 0 := by subst h; grind
theorem lt_eq (k : c < d) (h : a = b) : (b - a) * (d - c) = 0 := by subst h; grind
theorem eq_eq (h : a = b) (k : c = d) : (b - a) * (d + c) = 0 := by subst h; grind
end Nl
end
namespace Harness.Native
open Harness
inductive Relation where | le | lt | eq
structure Fact where
  proof : Obj
  relation : Relation
unsafe def relation? (type : Obj) : Option Relation :=
  if Lean.Expr.isAppOfArity type `LE.le 4 then some .le
  else if Lean.Expr.isAppOfArity type `LT.lt 4 then some .lt
  else if Lean.Expr.isAppOfArity type `Eq 3 then some .eq
  else none
/-- A hypothesis as a fact, if it is a comparison or an equation. -/
unsafe def fact (h : Lean.Name) : M Fact := do
  match relation? (← inMeta (Lean.Meta.whnfR (← inMeta (Lean.FVarId.getType h)))) with
  | some kind => return ⟨Lean.mkFVar h, kind⟩
  | none => fail "no comparison"
def productLemma : Relation → Relation → Lean.Name
  | .le, .le => `Nl.le_le
  | .le, .lt => `Nl.le_lt
  | .le, .eq => `Nl.le_eq
  | .lt, .le => `Nl.lt_le
  | .lt, .lt => `Nl.lt_lt
  | .lt, .eq => `Nl.lt_eq
  | .eq, .le => `Nl.eq_le
  | .eq, .lt => `Nl.eq_lt
  | .eq, .eq => `Nl.eq_eq
/-- The pairs of a list, each with itself too. -/
def pairs {α : Type} : List α → List (Pair α α)
  | [] => []
  | a :: l => withEach a (a :: l) (pairs l)
where withEach (a : α) : List α → List (Pair α α) → List (Pair α α)
  | [], rest => rest
  | b :: l, rest => ⟨a, b⟩ :: withEach a l rest
def reversed {α : Type} (l : List α) : List α := go l []
where go : List α → List α → List α
  | [], done => done
  | a :: l, done => go l (a :: done)
def atMost {α : Type} : Nat → List α → List α
  | n+1, a :: l => a :: atMost n l
  | _, _ => []
/-- How many facts, the last first, are multiplied with each other, and how many products are added. -/
def factsMultiplied : Nat := 12
def productsAdded : Nat := 80
/-- Adds the products of pairs of comparisons and equations of the context, the last of which are the goal's negation and the hints. -/
unsafe def noteProducts : M Unit := inMainContext (do
  let facts ← collect fact (← propHypotheses)
  let products ← collect (fun (p : Pair Fact Fact) => apply2 (productLemma p.fst.relation p.snd.relation) p.fst.proof p.snd.proof)
    (pairs (atMost factsMultiplied (reversed facts)))
  forEach note (atMost productsAdded products))
/-- Makes the negation of a comparison a hypothesis; an equation becomes two goals. -/
unsafe def negateGoal : M Unit := text "first
  | refine Nl.le_of (fun nl_negated => ?_)
  | refine Nl.lt_of (fun nl_negated => ?_)
  | refine Nl.eq_of (fun nl_negated => ?_) (fun nl_negated => ?_)
  | skip"
/-- Runs `x` on each goal alone. -/
unsafe def onEachGoal (x : M Unit) : M Unit := do
  let goals ← tactic Lean.Elab.Tactic.getUnsolvedGoals
  forEach (fun g => do tactic (Lean.Elab.Tactic.setGoals [g]); x) goals
  tactic (Lean.Elab.Tactic.setGoals [])
/-- Numerals computed, which grind's linear arithmetic takes for unknowns, e.g. `3 ^ 2`. -/
unsafe def closeLinear (limit : Nat) : M Unit := firstOf [
  within limit (strictly "grind"),
  within limit (strictly "set_option linter.unusedSimpArgs false in simp only [Nl.powProc, Nl.mulProc, Nl.addProc, Nl.subProc, Nl.divProc] at *; grind")]
/-- Thousands of heartbeats for one try of `linarith` and of `nlinarith` with products; 20 are about a second. -/
def linearLimit : Nat := 10000
def productLimit : Nat := 40000
/-- The one goal alone, as the tactic's name says in errors. -/
unsafe def closesMainGoal (name : String) (x : M Unit) : M Unit := do
  let goals ← tactic Lean.Elab.Tactic.getUnsolvedGoals
  match goals with
  | [] => fail "no goals"
  | g :: rest =>
    tactic (Lean.Elab.Tactic.setGoals [g])
    M.orElse x (fail (cat [name, " failed to find a contradiction"]))
    tactic (Lean.Elab.Tactic.setGoals rest)
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
unsafe def linarith : Lean.Elab.Tactic.Tactic := fun stx => (closesMainGoal "linarith" (do
  takeHints stx
  closeLinear linearLimit)).run
unsafe def nlinarith : Lean.Elab.Tactic.Tactic := fun stx => (closesMainGoal "nlinarith" (do
  takeHints stx
  M.orElse (within linearLimit (strictly "grind")) (do
    negateGoal
    onEachGoal (do noteProducts; closeLinear productLimit)))).run
end Harness.Native
open MathNotation Lean
def hintList : ParserDescr :=
  .unary `optional (seq (.symbol " [") (seq (.sepBy (.cat `term 0) "," (.symbol ", ") true) (.symbol "]")))
def arithmeticSyntax (kind : Name) (token : String) : ParserDescr :=
  .node kind 1024 (seq (.nonReservedSymbol token false) (seq (.unary `optional (.nonReservedSymbol " only" false)) hintList))
def linarithSyntax : ParserDescr := arithmeticSyntax `linarithSyntax "linarith"
def nlinarithSyntax : ParserDescr := arithmeticSyntax `nlinarithSyntax "nlinarith"
attribute [tactic_parser] linarithSyntax nlinarithSyntax
