prelude
import Harness.Native
/-! Goals of a proof state and how they are printed, for `Harness.Serve`. Printing is the larger part of a step, so goals that were printed
before are not printed again. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Serve
open Lean.Elab.Tactic
/-- Contexts and state references in which a tactic runs: its own, the term elaborator's, `MetaM`'s and `CoreM`'s. -/
structure Run where
  context : TacticContext
  state : Obj
  term : Obj
  termState : Obj
  «meta» : Obj
  metaState : Obj
  core : Obj
  coreState : Obj
@[inline] def Run.lift {α : Type} (r : Run) (f : TacticM α) : R α :=
  f r.context r.state r.term r.termState r.«meta» r.metaState r.core r.coreState .nil

/-- The term assigned to goal `g`, as far as it is known in the current state; `world` distinguishes calls in different
states. -/
unsafe def assigned (r : Run) (g : Lean.Name) (world : World) : Obj := instantiate r (Lean.mkMVar g) world
where instantiate (r : Run) (e : Obj) (world : World) : Obj :=
  match ST.Prim.Ref.get .nil .nil r.metaState world with
  | ⟨metavariables, _, _⟩ => (Lean.instantiateExprMVarsImp metavariables e).snd

/-- A goal, as it was printed, and its target with assigned metavariables replaced. -/
structure Goal where
  id : Lean.Name
  declaration : Declaration
  target : Obj
  text : String

/-- A proof state: the snapshot, and the goals that remain. -/
structure Node where
  saved : Obj
  goals : List Goal
scoped instance : Inhabited Node := ⟨⟨.nil, []⟩⟩

def questionMark : Nat := 63

/-- Whether the goal may read differently once its metavariables are assigned. -/
unsafe def Goal.isOpen (g : Goal) : Bool := String.Internal.contains g.text questionMark

/-- A goal of `known` that goal `id` continues unchanged. -/
unsafe def unchanged (id : Lean.Name) (declaration : Declaration) : List Goal → Option Goal
  | [] => .none
  | k :: ks => match Lean.Name.beq k.id id, ptrEq Declaration k.declaration declaration, k.isOpen with
    | true, true, false => .some k
    | _, _, _ => unchanged id declaration ks

/-- A goal of `like` with the same hypotheses, name and target, which therefore reads the same. -/
unsafe def reading (declaration : Declaration) (target : Obj) : List Goal → Option Goal
  | [] => .none
  | k :: ks => match ptrEq Obj k.declaration.hypotheses declaration.hypotheses with
    | false => reading declaration target ks
    | true => match Lean.Name.beq k.declaration.userName declaration.userName, Lean.Expr.equal k.target target, k.isOpen with
      | true, true, false => .some k
      | _, _, _ => reading declaration target ks

/-- Print goals, except those that are `known` or read like one of `like`. -/
unsafe def printGoals (r : Run) (known like : List Goal) : List Lean.Name → R (List Goal)
  | [] => .ok []
  | g :: gs =>
    match Lean.MVarId.getDecl g r.«meta» r.metaState r.core r.coreState .nil, printGoals r known like gs with
    | .ok declaration, .ok others => match unchanged g declaration known with
      | .some k => .ok (k :: others)
      | .none =>
        let target := assigned.instantiate r declaration.type .nil
        match reading declaration target like with
        | .some k => .ok (⟨g, declaration, target, k.text⟩ :: others)
        | .none => match Lean.Meta.ppGoal g r.«meta» r.metaState r.core r.coreState .nil with
          | .ok format => .ok (⟨g, declaration, target, Std.Format.pretty format 120 0 0⟩ :: others)
          | .err e => .err e
    | .err e, _ => .err e
    | _, .err e => .err e

unsafe def texts : List Goal → List Json
  | [] => []
  | g :: gs => .str g.text :: texts gs

/-- Hash of the goal as a closed statement, which does not depend on the names of its variables. -/
unsafe def Goal.statementHash (g : Goal) : Nat :=
  let hypotheses := g.declaration.hypotheses
  let statement := Lean.LocalContext.mkForall hypotheses (Lean.LocalContext.getFVars hypotheses) g.target false false
  UInt64.toNat (Lean.Expr.hash statement)

unsafe def statementHash : List Goal → Json
  | g :: _ => number g.statementHash
  | [] => number 0

/-- A message in which the goals of `known` appear as they were printed before. -/
unsafe def withTexts (known : List Goal) : MessageData → MessageData
  | .withContext c m => .withContext c (inContext c.metavariables m)
  | m => m
where inContext (metavariables : Obj) : MessageData → MessageData
  | .goal id => match Lean.MetavarContext.findDecl? metavariables id with
    | .none => .goal id
    | .some declaration => match unchanged id declaration known with
      | .none => .goal id
      | .some k => Lean.stringToMessageData k.text
  | .withContext c m => .withContext c (inContext c.metavariables m)
  | .withNaming c m => .withNaming c (inContext metavariables m)
  | .nest n m => .nest n (inContext metavariables m)
  | .group m => .group (inContext metavariables m)
  | .compose a b => .compose (inContext metavariables a) (inContext metavariables b)
  | .tagged t m => .tagged t (inContext metavariables m)
  | m => m

end Harness.Serve
