prelude
import Init.Tactic.Run
import Init.Tactic.Logic
/-! Tactics given as text, in which `arg0`, `arg1`, … stand for pieces of the user's syntax. The pieces keep their positions
and the rest has that of the user's tactic, so that errors are reported there. -/
set_option linter.all false
set_option autoImplicit false
open Harness Lean
@[extern "x"] unsafe opaque Lean.Syntax.rewriteBottomUp : (Syntax → Syntax) → Syntax → Syntax
@[extern "x"] unsafe opaque Lean.Syntax.setInfo : SourceInfo → Syntax → Syntax
@[extern "x"] unsafe opaque Lean.Syntax.reprint : Syntax → Option String
@[extern "x"] unsafe opaque Lean.Syntax.setArg : Syntax → Nat → Syntax → Syntax
@[extern "x"] unsafe opaque Lean.Name.eqStr : Name → String → Bool
namespace Harness.Native
/-- Whether an optional piece is there. -/
unsafe def present (stx : Syntax) : Bool := Bool.not (Nat.beq stx.getNumArgs 0)
def placeholders : List String :=
  ["arg0", "arg1", "arg2", "arg3", "arg4", "arg5", "arg6", "arg7", "arg8", "arg9", "arg10", "arg11"]
/-- Puts `args` in the places of the placeholders; all else gets the position `info`. -/
unsafe def substitute (info : SourceInfo) (args : List Syntax) : Syntax → Syntax := Syntax.rewriteBottomUp fun s =>
  if Syntax.isIdent s then
    match argument (Syntax.getId s) placeholders args with
    | some a => a
    | none => Syntax.setInfo info s
  else Syntax.setInfo info s
where argument (x : Name) : List String → List Syntax → Option Syntax
  | n :: ns, a :: as => if Name.eqStr x n then some a else argument x ns as
  | _, _ => none
/-- The text of a piece of syntax without its comments; nothing if it is not there. -/
unsafe def source (stx : Syntax) : String :=
  match Syntax.reprint (substitute .none [] stx) with
  | some s => s
  | none => ""
/-- The syntax of the tactic `text`. -/
unsafe def parsed (text : String) : M Syntax := fun r =>
  match Parser.runParserCategory (ST.Prim.Ref.get .nil .nil r.coreState .nil).first `tactic text "<tactic>" with
  | .ok stx => .ok stx
  | .error message => fail (cat ["syntax error in a tactic of the library: ", message]) r
/-- Runs the tactic `text` with `args` for its placeholders, at the position of `ref`. -/
unsafe def runText (ref : Syntax) (text : String) (args : List Syntax) : M Unit := do
  tactic (Elab.Tactic.evalTactic (substitute (SourceInfo.fromRef ref false) args (← parsed text)))
/-- A tactic given by the text and the pieces that it makes of its syntax. -/
unsafe def fromText (make : Syntax → String) (args : Syntax → List Syntax) : Elab.Tactic.Tactic := fun stx =>
  (runText stx (make stx) (args stx)).run
/-- Texts, each after a blank. -/
unsafe def spaced : List Syntax → String
  | [] => ""
  | x :: xs => cat [" ", source x, spaced xs]
/-- Texts with commas between. -/
unsafe def commas : List Syntax → String
  | [] => ""
  | [x] => source x
  | x :: xs => cat [source x, ", ", commas xs]
/-- The text of an optional name, or another if there is none. -/
unsafe def nameOr (stx : Syntax) (name : String) : String := if present stx then source stx else name

/-- Runs `x` on the goal `g` alone; the goals that it leaves. -/
unsafe def onGoal (g : Name) (x : M Unit) : M (List Name) := do
  setGoals [g]
  x
  goals
end Harness.Native
