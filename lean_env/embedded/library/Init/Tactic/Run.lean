prelude
import Init.Tactic.Native
/-! What a native tactic runs in, and how it runs others: given as text, or with facts added to its goal. -/
set_option linter.all false
set_option autoImplicit false
open Harness
abbrev Harness.MetaM (α : Type) : Type := Obj → Obj → Obj → Obj → World → R α
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getMainGoal : TacticM Lean.Name
@[extern "x"] unsafe opaque Lean.Elab.Tactic.replaceMainGoal : List Lean.Name → TacticM Unit
@[extern "x"] unsafe opaque Lean.Elab.Tactic.elabTerm : Lean.Syntax → Option Obj → Bool → TacticM Obj
@[extern "x"] unsafe opaque Lean.Elab.Tactic.withMainContext : (α : Type) → TacticM α → TacticM α
@[extern "x"] unsafe opaque Lean.MVarId.note : Lean.Name → Lean.Name → Obj → Option Obj → Obj → Obj → Obj → Obj → World → R (Pair Lean.Name Lean.Name) := fun _ _ _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.MVarId.getNondepPropHyps : Lean.Name → Obj → Obj → Obj → Obj → World → R Arr
@[extern "x"] unsafe opaque Lean.FVarId.getType : Lean.Name → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.mkFVar : Lean.Name → Obj
@[extern "x"] unsafe opaque Lean.Meta.mkAppM : Lean.Name → Arr → Obj → Obj → Obj → Obj → World → R Obj := fun _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.Meta.whnfR : Obj → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.Expr.isAppOfArity : Obj → Lean.Name → Nat → Bool
@[extern "x"] unsafe opaque Lean.Syntax.getNumArgs : Lean.Syntax → Nat
@[extern "x"] unsafe opaque Lean.Syntax.setArg : Lean.Syntax → Nat → Lean.Syntax → Lean.Syntax
@[extern "x"] unsafe opaque Lean.Syntax.reprint : Lean.Syntax → Option String
namespace Harness.Native
/-- What a tactic runs in. -/
structure Run where
  context : TacticContext
  state : Obj
  term : Obj
  termState : Obj
  «meta» : Obj
  metaState : Obj
  core : Obj
  coreState : Obj
@[inline] def Run.lift {α : Type} (r : Run) (f : TacticM α) (k : Nat) : R α :=
  f r.context r.state r.term r.termState r.«meta» r.metaState r.core r.coreState (.mk k 0)
@[inline] def Run.«meta'» {α : Type} (r : Run) (f : Obj → Obj → Obj → Obj → World → R α) (k : Nat) : R α :=
  f r.«meta» r.metaState r.core r.coreState (.mk k 1)
/-- A tactic given as text. -/
unsafe def Run.text (r : Run) (s : String) (k : Nat) : R Unit :=
  match Lean.Parser.runParserCategory (ST.Prim.Ref.get .nil .nil r.coreState (.mk k 2)).first `tactic s "<tactic>" with
  | .ok stx => r.lift (Lean.Elab.Tactic.evalTactic stx) k
  | .error m => match Lean.Parser.runParserCategory (ST.Prim.Ref.get .nil .nil r.coreState (.mk k 3)).first `tactic "fail \"no such tactic\"" "<tactic>" with
    | .ok stx => r.lift (Lean.Elab.Tactic.evalTactic stx) k
    | .error m => .err .nil
/-- Adds facts, given by their proofs, to the main goal. -/
unsafe def Run.notes (r : Run) : List Obj → Nat → R Unit
  | [], _ => .ok .unit
  | e :: es, k => match r.lift Lean.Elab.Tactic.getMainGoal k with
    | .err x => .err x
    | .ok g => match r.«meta'» (Lean.MVarId.note g `nl_fact e none) k with
      | .err x => .err x
      | .ok p => match r.lift (Lean.Elab.Tactic.replaceMainGoal [p.snd]) k with
        | .err x => .err x
        | .ok _ => Run.notes r es (k + 1)
/-- Elaborates the terms at odd places `1, 3, …` less one of a list with commas, and adds them as facts. -/
unsafe def Run.hints (args : Lean.Syntax) (n i : Nat) (k : Nat) (r : Run) : R Nat :=
  match Nat.ble n i with
  | true => .ok k
  | false => 
    let one : TacticM Unit := fun c s t ts m ms cc cs _ =>
      let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
      match r.lift (Lean.Elab.Tactic.elabTerm (args.getArg i) none false) k with
      | .err x => .err x
      | .ok e => r.notes [e] k
    match r.lift (Lean.Elab.Tactic.withMainContext Unit one) k with
    | .err x => .err x
    | .ok _ => go args n i k r
where go (args : Lean.Syntax) (n i : Nat) (k : Nat) (r : Run) : R Nat := Run.hints args n (i + 2) (k + 1) r
end Harness.Native
