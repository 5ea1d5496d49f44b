prelude
import Init.Tactic.Run
import Init.Tactic.LogicLemmas
/-! Tactics that run others: given as text, in which `arg0`, `arg1`, … stand for pieces of the user's syntax. The pieces
keep their
positions and the rest has that of the user's tactic, so that errors are reported there. -/
set_option linter.all false
set_option autoImplicit false
open Harness
@[extern "x"] unsafe opaque Lean.Syntax.rewriteBottomUp : (Lean.Syntax → Lean.Syntax) → Lean.Syntax → Lean.Syntax
@[extern "x"] unsafe opaque Lean.Syntax.setInfo : Lean.SourceInfo → Lean.Syntax → Lean.Syntax
@[extern "x"] unsafe opaque Lean.Syntax.reprint : Lean.Syntax → Option String
@[extern "x"] unsafe opaque Lean.Syntax.setArg : Lean.Syntax → Nat → Lean.Syntax → Lean.Syntax
@[extern "x"] unsafe opaque Lean.Name.eqStr : Lean.Name → String → Bool
namespace Harness.Logic
open Harness.Native
/-- What a tactic runs in, given to each call of one of Lean's functions with a number of its own. -/
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
unsafe def join : List String → String
  | [] => ""
  | s :: l => String.append s (join l)
/-- The children of a node from `i` on, `step` apart. -/
unsafe def childrenFrom (stx : Lean.Syntax) (step : Nat) : Nat → Nat → List Lean.Syntax
  | 0, _ => []
  | n+1, i => match Nat.ble (Lean.Syntax.getNumArgs stx) i with
    | true => []
    | false => stx.getArg i :: childrenFrom stx step n (Nat.add i step)
/-- The children of a node; with `step` 2 those of a list with commas. -/
unsafe def children (stx : Lean.Syntax) (step : Nat) : List Lean.Syntax :=
    childrenFrom stx step (Lean.Syntax.getNumArgs stx) 0
/-- Whether an optional piece is there. -/
unsafe def present (stx : Lean.Syntax) : Bool := Bool.not (Nat.beq (Lean.Syntax.getNumArgs stx) 0)
def placeholders : List String := ["arg0", "arg1", "arg2", "arg3", "arg4", "arg5", "arg6", "arg7", "arg8", "arg9",
    "arg10", "arg11"]
unsafe def argument (x : Lean.Name) : List String → List Lean.Syntax → Option Lean.Syntax
  | n :: ns, a :: as => match Lean.Name.eqStr x n with
    | true => some a
    | false => argument x ns as
  | _, _ => none
/-- Puts `args` in the places of the placeholders; all else gets the position `info`. -/
unsafe def substitute (info : Lean.SourceInfo) (args : List Lean.Syntax) : Lean.Syntax → Lean.Syntax :=
    Lean.Syntax.rewriteBottomUp fun s =>
  match Lean.Syntax.isIdent s with
  | true => match argument (Lean.Syntax.getId s) placeholders args with
    | some a => a
    | none => Lean.Syntax.setInfo info s
  | false => Lean.Syntax.setInfo info s
/-- The text of a piece of syntax without its comments; nothing if it is not there. -/
unsafe def source (stx : Lean.Syntax) : String :=
  match Lean.Syntax.reprint (substitute .none [] stx) with | some s => s | none => ""
/-- Parses the tactic `text` and hands its syntax to `next`. -/
unsafe def parsed (r : Run) (text : String) (next : Lean.Syntax → R Unit) : R Unit :=
  match Lean.Parser.runParserCategory (ST.Prim.Ref.get .nil .nil r.coreState (.mk 0 2)).first `tactic text "<tactic>" with
  | .ok stx => next stx
  | .error m => r.lift (Harness.Native.M.run (Harness.Native.fail "the tactic cannot be read")) 0
/-- Runs the tactic `text` with `args` for its placeholders. -/
unsafe def run (r : Run) (ref : Lean.Syntax) (text : String) (args : List Lean.Syntax) : R Unit :=
  parsed r text fun stx => r.lift (Lean.Elab.Tactic.evalTactic (substitute (Lean.SourceInfo.fromRef ref false) args stx)) 0
/-- Runs the tactic `text` after a change of its syntax. -/
unsafe def patched (ref : Lean.Syntax) (text : String) (change : Lean.Syntax → Lean.Syntax) : TacticM Unit :=
    fun c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  parsed r text fun stx =>
    r.lift (Lean.Elab.Tactic.evalTactic (change (substitute (Lean.SourceInfo.fromRef ref false) [] stx))) 0
/-- A tactic given by the text and the pieces that it makes of its syntax. -/
unsafe def tactic (make : Lean.Syntax → String) (args : Lean.Syntax → List Lean.Syntax) : Lean.Elab.Tactic.Tactic :=
  fun stx c s t ts m ms cc cs _ => run ⟨c, s, t, ts, m, ms, cc, cs⟩ stx (make stx) (args stx)
end Harness.Logic
