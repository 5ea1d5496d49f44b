prelude
import Harness.Native
/-! Splits a script into tactics with Lean's own parser, without elaborating it. Every message is one line with one JSON array.

`split_scripts`, a command, answers `["split", script]`, `script` in parentheses, with `["tactics", tactics]` or
`["refused", message]`. A tactic is `[start, stop, inner]`: byte offsets, and, if it is a `·` block, the tactics inside. -/
set_option linter.all false
set_option autoImplicit false
open Harness
namespace Extract
scoped instance : Inhabited (Option Nat) := ⟨.none⟩
end Extract
open Extract
@[extern "x"] unsafe opaque Lean.Syntax.getPos? : Lean.Syntax → Bool → Option Nat
@[extern "x"] unsafe opaque Lean.Syntax.getTailPos? : Lean.Syntax → Bool → Option Nat

namespace Extract
def position : Option Nat → Json
  | .some n => number n
  | .none => .null

mutual
/-- The tactics of a `tacticSeq`, with braces or without. -/
unsafe def ofSequence (sequence : Lean.Syntax) : List Json :=
  let block := sequence.getArg 0
  match Lean.Syntax.isOfKind block `Lean.Parser.Tactic.tacticSeq1Indented with
  | true => ofItems (block.getArg 0) (Lean.Syntax.getNumArgs (block.getArg 0)) 0
  | false => ofItems (block.getArg 1) (Lean.Syntax.getNumArgs (block.getArg 1)) 0
/-- Every second one of `items` is a tactic; the others are separators. -/
unsafe def ofItems (items : Lean.Syntax) (count at' : Nat) : List Json :=
  match Nat.ble count at' with
  | true => []
  | false => ofTactic (items.getArg at') :: ofItems items count (Nat.add at' 2)
unsafe def ofTactic (tactic : Lean.Syntax) : Json :=
  let inner := match Lean.Syntax.isOfKind tactic `Lean.cdot with
    | true => ofSequence (tactic.getArg 1)
    | false => []
  jsonArray [position (Lean.Syntax.getPos? tactic false), position (Lean.Syntax.getTailPos? tactic false), jsonArray inner]
end

unsafe def serve (inp out environment : Obj) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList with
      | [_, script] =>
        let answer := match Lean.Parser.runParserCategory environment `tactic script.asString "<script>" with
          | .error message => [.str "refused", .str message]
          | .ok syntax' => [.str "tactics", jsonArray (ofSequence (syntax'.getArg 1))]
        match reply out answer with
        | .err e => .err e
        | .ok _ => serve inp out environment
      | _ => .ok ()
end Extract

def splitScriptsSyntax : Lean.ParserDescr := .node `splitScriptsSyntax 1024 (.symbol "split_scripts")
attribute [command_parser] splitScriptsSyntax
@[command_elab splitScriptsSyntax] unsafe def Extract.main : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ => match reply out [.str "ready"] with
      | .ok _ => serve inp out environment
      | .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
