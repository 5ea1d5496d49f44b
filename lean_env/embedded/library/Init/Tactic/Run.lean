prelude
import Init.Tactic.Native
/-! How native tactics are written: a monad for `do`, failure and alternatives, other tactics given as text, facts added to the goal. -/
set_option linter.all false
set_option autoImplicit false
open Harness
namespace Harness.Native
/-- What a tactic runs in: its own contexts and state references, the term elaborator's, `MetaM`'s and `CoreM`'s. -/
structure Run where
  context : TacticContext
  state : Obj
  term : Obj
  termState : Obj
  «meta» : Obj
  metaState : Obj
  core : CoreContext
  coreState : Obj

/-- A native action. -/
def M (α : Type) : Type := Run → R α
instance {α : Type} : Inhabited (M α) := ⟨fun _ => .err .nil⟩
/-- Not inlined, so that the compiler sees every call of a Lean function as a closure, and neither drops nor merges calls. -/
@[noinline] def M.bind {α β : Type} (x : M α) (f : α → M β) : M β := fun r =>
  match x r with
  | .ok a => f a r
  | .err e => .err e
@[noinline] def M.pure {α : Type} (a : α) : M α := fun _ => .ok a
instance : Monad M := { bind := M.bind, pure := M.pure }

/-- Runs one of Lean's functions in `TacticM`. -/
unsafe def tactic {α : Type} (f : TacticM α) : M α := fun r =>
  f r.context r.state r.term r.termState r.«meta» r.metaState (unsafeCast r.core) r.coreState .nil
/-- Runs one of Lean's functions in `MetaM`. -/
unsafe def inMeta {α : Type} (f : MetaM α) : M α := fun r => f r.«meta» r.metaState (unsafeCast r.core) r.coreState .nil
/-- The `TacticM` action that a native one is. -/
unsafe def M.run {α : Type} (x : M α) : TacticM α := fun c s t ts m ms cc cs _ => x ⟨c, s, t, ts, m, ms, unsafeCast cc, cs⟩

/-- The text of a natural number. -/
unsafe def digits (n : Nat) : String := Nat.reprFast n
unsafe def cat : List String → String
  | [] => ""
  | s :: l => String.append s (cat l)

/-- Fails with a message at the tactic. -/
unsafe def fail {α : Type} (message : String) : M α := fun r =>
  .err (unsafeCast (Exception.error r.core.ref (Lean.stringToMessageData message)))
/-- The result, or nothing on failure, whatever the state then is. -/
@[noinline] def M.optional {α : Type} (x : M α) : M (Option α) := fun r =>
  match x r with
  | .ok a => .ok (some a)
  | .err _ => .ok none
/-- `x`, or, if it fails, `y` in the state before. -/
unsafe def M.orElse {α : Type} (x y : M α) : M α := do
  let saved ← tactic Lean.Elab.Tactic.saveState
  match ← M.optional x with
  | some a => return a
  | none =>
    tactic (Lean.Elab.Tactic.SavedState.restore saved false)
    y
/-- The first of several that does not fail. -/
unsafe def firstOf {α : Type} : List (M α) → M α
  | [] => fail "no alternative applies"
  | [x] => x
  | x :: l => M.orElse x (firstOf l)
/-- Whether `x` goes through; if not, the state is as before. -/
unsafe def succeeds (x : M Unit) : M Bool := M.orElse (do x; return true) (pure false)
unsafe def orSkip (x : M Unit) : M Unit := M.orElse x (pure ())

/-- Gives `x` at most `limit` thousand heartbeats; running out of them is a failure like any other. -/
unsafe def within {α : Type} (limit : Nat) (x : M α) : M α := fun r =>
  let now := IO.getNumHeartbeats .nil
  let used := Nat.sub now r.core.settings.initHeartbeats
  let left := Nat.sub r.core.settings.maxHeartbeats used
  let most := limit * 1000
  let most := if r.core.settings.maxHeartbeats == 0 then most else if Nat.ble most left then most else left
  match x { r with core := { r.core with settings := { r.core.settings with initHeartbeats := now, maxHeartbeats := most } } } with
  | .ok a => .ok a
  | .err _ => fail "not found within its limit of steps" r

/-- The syntax with the position of `ref`: what goes wrong in it is reported there. -/
unsafe def placedAt (ref stx : Lean.Syntax) : Lean.Syntax := unsafeCast (go (unsafeCast (Lean.SourceInfo.fromRef ref false)) (unsafeCast stx))
where
  go (info : Obj) : SyntaxTree → SyntaxTree
    | .missing => .missing
    | .node _ kind args => .node info kind (each info (Array.toList SyntaxTree args) (Array.mkEmpty SyntaxTree 4))
    | .atom _ text => .atom info text
    | .ident _ raw name preresolved => .ident info raw name preresolved
  each (info : Obj) : List SyntaxTree → Arr → Arr
    | [], done => done
    | t :: l, done => each info l (Array.push SyntaxTree done (go info t))
/-- Runs a tactic given as text on the main goal: parts of it that come when the goal is proved do not go on with the next. -/
unsafe def text (s : String) : M Unit := fun r =>
  match Lean.Parser.runParserCategory (ST.Prim.Ref.get .nil .nil r.coreState .nil).first `tactic (cat ["focus (", s, ")"]) "<tactic>" with
  | .ok stx => tactic (Lean.Elab.Tactic.evalTactic (placedAt r.core.ref stx)) r
  | .error message => fail (cat ["syntax error in a tactic of the library: ", message]) r
/-- Runs a tactic given as text; an error in it that Lean would report and step over is a failure. -/
unsafe def strictly (s : String) : M Unit := text (cat ["first | (", s, ") | fail"])
/-- The text of a piece of syntax as the user wrote it; nothing if it is not there. -/
unsafe def textOf (stx : Lean.Syntax) : String :=
  match Lean.Syntax.getSubstring? stx false false with
  | some s => Substring.Raw.toString s
  | none => ""

unsafe def one {α : Type} (a : α) : Arr := Array.push α (Array.mkEmpty α 1) a
unsafe def two {α : Type} (a b : α) : Arr := Array.push α (one a) b
unsafe def three {α : Type} (a b c : α) : Arr := Array.push α (two a b) c
/-- `f a`, implicit arguments found by unification. -/
unsafe def apply1 (f : Lean.Name) (a : Obj) : M Obj := inMeta (Lean.Meta.mkAppM f (one a))
unsafe def apply2 (f : Lean.Name) (a b : Obj) : M Obj := inMeta (Lean.Meta.mkAppM f (two a b))
/-- The function and the last argument of an application; of anything else, the term itself. -/
unsafe def function (e : Obj) : Obj := match (unsafeCast e : ExprTree) with
  | .app f _ => f
  | _ => e
unsafe def lastArg (e : Obj) : Obj := match (unsafeCast e : ExprTree) with
  | .app _ a => a
  | _ => e
unsafe def secondLastArg (e : Obj) : Obj := lastArg (function e)

/-- `x` with the hypotheses of the main goal in scope. -/
unsafe def inMainContext {α : Type} (x : M α) : M α := tactic (Lean.Elab.Tactic.withMainContext α x.run)
unsafe def mainGoal : M Lean.Name := tactic Lean.Elab.Tactic.getMainGoal
unsafe def goals : M (List Lean.Name) := tactic Lean.Elab.Tactic.getUnsolvedGoals
unsafe def setGoals (l : List Lean.Name) : M Unit := tactic (Lean.Elab.Tactic.setGoals l)
def append {α : Type} : List α → List α → List α
  | [], l => l
  | x :: xs, l => x :: append xs l
/-- `x` with the main goal as the only one; the goals that it leaves come before the others. -/
unsafe def onMainGoal (x : M Unit) : M Unit := do
  match ← goals with
  | [] => fail "no goals"
  | g :: rest =>
    setGoals [g]
    x
    setGoals (append (← goals) rest)
/-- Adds a fact, given by its proof, to the main goal. -/
unsafe def note (proof : Obj) : M Unit := do
  let g ← mainGoal
  let added ← inMeta (Lean.MVarId.note g `nl_fact proof none)
  tactic (Lean.Elab.Tactic.replaceMainGoal [added.snd])
/-- The term with its assigned metavariables replaced: types of hypotheses that `have` made may have such. -/
unsafe def instantiated (e : Obj) : M Obj := fun r =>
  .ok (Lean.instantiateExprMVarsImp (ST.Prim.Ref.get .nil .nil r.metaState .nil).first e).snd
unsafe def typeOf (h : Lean.Name) : M Obj := do instantiated (← inMeta (Lean.FVarId.getType h))
def forEach {α : Type} (f : α → M Unit) : List α → M Unit
  | [] => pure ()
  | a :: l => do f a; forEach f l
/-- The results of those that do not fail. -/
def collect {α β : Type} (f : α → M β) : List α → M (List β)
  | [] => pure []
  | a :: l => do
    let b ← M.optional (f a)
    let bs ← collect f l
    match b with
    | some b => return b :: bs
    | none => return bs
/-- The pieces of a node; with `step` 2 those of a list with commas. -/
unsafe def pieces (stx : Lean.Syntax) (step : Nat) : List Lean.Syntax := go (Lean.Syntax.getNumArgs stx) 0
where go (n i : Nat) : List Lean.Syntax := if Nat.ble n i then [] else stx.getArg i :: go n (i + step)
unsafe def separated (stx : Lean.Syntax) : List Lean.Syntax := pieces stx 2
/-- Adds terms, given as syntax, as facts to the main goal. -/
unsafe def noteTerms (terms : List Lean.Syntax) : M Unit :=
  forEach (fun stx => inMainContext (do note (← tactic (Lean.Elab.Tactic.elabTerm stx none false)))) terms
/-- The propositions among the hypotheses of the main goal on which nothing depends. -/
unsafe def propHypotheses : M (List Lean.Name) := do
  return Array.toList Lean.Name (← inMeta (Lean.MVarId.getNondepPropHyps (← mainGoal)))
/-- Runs a tactic on a new goal of the given type, without the propositions among the hypotheses; the proof. -/
unsafe def proved (type : Obj) (x : M Unit) : M Obj := do
  let e ← inMeta (Lean.Meta.mkFreshExprSyntheticOpaqueMVar type .anonymous)
  let g := Lean.Expr.mvarId! e
  let g ← inMeta (Lean.MVarId.tryClearMany g (← inMeta (Lean.MVarId.getNondepPropHyps g)))
  match ← (fun r => Lean.Elab.Tactic.run g x.run r.term r.termState r.«meta» r.metaState (unsafeCast r.core) r.coreState .nil) with
  | [] => return e
  | _ :: _ => fail "goals remain"
end Harness.Native
