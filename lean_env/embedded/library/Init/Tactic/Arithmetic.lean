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
open Harness
namespace Harness.Native
inductive Rel where | le (x : Nat) | lt (x : Nat) | eq (x : Nat) | other (x : Nat)
structure Fact where
  proof : Obj
  rel : Rel
unsafe def relation (type : Obj) : Rel :=
  match Lean.Expr.isAppOfArity type `LE.le 4 with
  | true => .le 0
  | false => match Lean.Expr.isAppOfArity type `LT.lt 4 with
    | true => .lt 0
    | false => match Lean.Expr.isAppOfArity type `Eq 3 with
      | true => .eq 0
      | false => .other 0
unsafe def Run.facts (r : Run) : List Lean.Name → Nat → List Fact
  | [], _ => []
  | f :: fs, k => match r.«meta'» (Lean.FVarId.getType f) k with
    | .err _ => Run.facts r fs (k + 1)
    | .ok t => match r.«meta'» (Lean.Meta.whnfR t) k with
      | .err _ => Run.facts r fs (k + 1)
      | .ok t => match relation t with
        | .other _ => Run.facts r fs (k + 1)
        | x => ⟨Lean.mkFVar f, x⟩ :: Run.facts r fs (k + 1)
unsafe def productLemma : Rel → Rel → Lean.Name
  | .le _, .le _ => `Nl.le_le
  | .le _, .lt _ => `Nl.le_lt
  | .lt _, .le _ => `Nl.lt_le
  | .lt _, .lt _ => `Nl.lt_lt
  | .eq _, .le _ => `Nl.eq_le
  | .eq _, .lt _ => `Nl.eq_lt
  | .le _, .eq _ => `Nl.le_eq
  | .lt _, .eq _ => `Nl.lt_eq
  | _, _ => `Nl.eq_eq
unsafe def pair (a b : Obj) : Arr := Array.push Obj (Array.push Obj (Array.mkEmpty Obj 2) a) b
unsafe def Run.product (r : Run) (a : Fact) : List Fact → Nat → List Obj
  | [], _ => []
  | b :: bs, k => match r.«meta'» (Lean.Meta.mkAppM (productLemma a.rel b.rel) (pair a.proof b.proof)) k with
    | .err _ => Run.product r a bs (k + 1)
    | .ok e => e :: Run.product r a bs (k + 1)
def app {α : Type} : List α → List α → List α
  | [], l => l
  | x :: xs, l => x :: app xs l
unsafe def Run.products (r : Run) : List Fact → Nat → List Obj
  | [], _ => []
  | a :: as, k => app (r.product a (a :: as) (k * 100)) (Run.products r as (k + 1))
/-- The members, the last first. -/
def rev {α : Type} : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => rev xs (x :: acc)
def first {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _, [] => []
  | n+1, x :: xs => x :: first n xs
unsafe def addProducts : TacticM Unit := fun c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  match r.lift Lean.Elab.Tactic.getMainGoal 7 with
  | .err x => .err x
  | .ok g => match r.«meta'» (Lean.MVarId.getNondepPropHyps g) 7 with
    | .err x => .err x
    | .ok hyps => r.notes (first 80 (r.products (first 12 (rev (r.facts (Array.toList Lean.Name hyps) 1000) [])) 20)) 5000
/-- `linarith` and `nlinarith`: negates the goal, adds the hints and, if told so, products, and runs `closer`. -/
unsafe def arith (products : Bool) (closer : String) : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  match r.text "first | refine Nl.le_of (fun nl_negated => ?_) | refine Nl.lt_of (fun nl_negated => ?_) | (refine Nl.eq_of (fun nl_negated => ?_) (fun nl_negated => ?_)) | skip" 1 with
  | .err x => .err x
  | .ok _ => 
    let args := (stx.getArg 1).getArg 1
    let one : Lean.Elab.Tactic.Tactic := fun _ c s t ts m ms cc cs _ =>
      let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
      match Run.hints args (Lean.Syntax.getNumArgs args) 0 100 r with
      | .err x => .err x
      | .ok _ => match (match products with | true => r.lift (Lean.Elab.Tactic.withMainContext Unit addProducts) 3 | false => .ok .unit) with
        | .err x => .err x
        | .ok _ => r.text closer 9
    -- the negation of an equation leaves two goals
    match r.lift Lean.Elab.Tactic.getUnsolvedGoals 5 with
    | .err x => .err x
    | .ok [_, _] => match r.text "rotate_left" 11 with
      | .err x => .err x
      | .ok _ => match r.lift (one stx) 12 with
        | .err x => .err x
        | .ok _ => r.lift (one stx) 13
    | .ok _ => r.lift (one stx) 14
end Harness.Native
open MathNotation Lean
def hintList : ParserDescr := .unary `optional (seq (.symbol " [") (seq (.sepBy (.cat `term 0) "," (.symbol ", ") false) (.symbol "]")))
def linarithSyntax : ParserDescr := .node `linarithSyntax 1024 (seq (.nonReservedSymbol "linarith" false) hintList)
def nlinarithSyntax : ParserDescr := .node `nlinarithSyntax 1024 (seq (.nonReservedSymbol "nlinarith" false) hintList)
attribute [tactic_parser] linarithSyntax
attribute [tactic_parser] nlinarithSyntax
