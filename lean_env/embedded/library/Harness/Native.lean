prelude
import Init
/-! Lean's own functions that the harness calls, bound by name to the compiled symbols of `libleanshared.so`.

A declaration `@[extern "x"] opaque F` makes the interpreter look up the mangled name of `F`. The stand-in types repeat the
memory layout of Lean 4.35.0 as far as it is read or built here; whatever is only passed on is an `Obj`. Everything is
`unsafe`, so that no proof can mention it and no library search proposes it.

Calls look pure to the compiler: it drops those whose result is unused and merges equal ones. Every result is therefore used,
and where a call must happen twice its world argument differs. -/
set_option linter.all false
set_option autoImplicit false
open Harness
@[extern "x"] unsafe opaque IO.FS.Handle.mk : String → FileMode → World → R Obj
@[extern "x"] unsafe opaque IO.FS.Handle.getLine : Obj → World → R String
@[extern "x"] unsafe opaque IO.FS.Handle.putStr : Obj → String → World → R Unit
@[extern "x"] unsafe opaque IO.FS.Handle.flush : Obj → World → R Unit
@[extern "x"] unsafe opaque IO.setNumHeartbeats : Nat → World → Obj
@[extern "x"] unsafe opaque Lean.Parser.mkInputContext : String → String → Bool → Nat → Obj → Obj
@[extern "x"] unsafe opaque Lean.Parser.parseCommand :
  Obj → ParserContext → ParserState → Obj → Pair Lean.Syntax (Pair ParserState Obj)
@[extern "x"] unsafe opaque Lean.Parser.isTerminalCommand : Lean.Syntax → Bool
@[extern "x"] unsafe opaque Lean.Elab.Command.mkState : Obj → Obj → Obj → State
@[extern "x"] unsafe opaque Lean.Elab.IO.processCommands : Obj → ParserState → State → World → R Processed
@[extern "x"] unsafe opaque Lean.Options.empty : Obj
@[extern "x"] unsafe opaque Lean.MessageLog.empty : Obj
@[extern "x"] unsafe opaque Lean.MessageLog.hasErrors : Obj → Bool
@[extern "x"] unsafe opaque Lean.MessageLog.toList : Obj → List Message
@[extern "x"] unsafe opaque Lean.Core.getMessageLog : Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.Message.toString : Message → Bool → World → String
@[extern "x"] unsafe opaque Lean.Exception.toMessageData : Obj → MessageData
@[extern "x"] unsafe opaque Lean.MessageData.toString : MessageData → World → String
@[extern "x"] unsafe opaque Lean.MetavarContext.findDecl? : Obj → Lean.Name → Option Declaration
@[extern "x"] unsafe opaque Lean.Meta.ppGoal : Lean.Name → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Std.Format.pretty : Obj → Nat → Nat → Nat → String
@[extern "x"] unsafe opaque Lean.Expr.hash : Obj → Obj
@[extern "x"] unsafe opaque Lean.LocalContext.getFVars : Obj → Obj
@[extern "x"] unsafe opaque Lean.LocalContext.mkForall : Obj → Obj → Obj → Bool → Bool → Obj
/-- Of a number in a box, as functions return it. -/
@[extern "x"] unsafe opaque UInt64.toNat : Obj → Nat
@[extern "x"] unsafe opaque Lean.mkMVar : Lean.Name → Obj
@[extern "x"] unsafe opaque Lean.MVarId.getDecl : Lean.Name → Obj → Obj → Obj → Obj → World → R Declaration
@[extern "x"] unsafe opaque Lean.MVarId.getType : Lean.Name → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.Meta.mkAuxTheorem :
  Obj → Obj → Bool → Obj → Bool → Obj → Obj → Obj → Obj → World → R Obj := fun _ _ _ _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.Core.instMonadInfoTreeCoreM : Obj
@[extern "x"] unsafe opaque Lean.Elab.enableInfoTree : Obj → Obj → Bool → CoreAction
@[extern "x"] unsafe opaque Lean.Name.beq : Lean.Name → Lean.Name → Bool
@[extern "x"] unsafe opaque ptrEq : (α : Type) → α → α → Bool
@[extern "x"] unsafe opaque Lean.Expr.hasSorry : Obj → Bool
@[extern "x"] unsafe opaque Lean.Environment.hasUnsafe : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.hasExprMVar : Obj → Bool
@[extern "x"] unsafe opaque Array.setIfInBounds : (α : Type) → Arr → Nat → α → Arr
@[extern "x"] unsafe opaque Lean.Json.compress : Json → String
@[extern "x"] unsafe opaque Lean.Json.parse : String → Ex Json
@[extern "x"] unsafe opaque String.utf8ByteSize : String → Nat
/-- A character in a box is laid out like its number. -/
@[extern "x"] unsafe opaque String.Internal.contains : String → Nat → Bool
@[extern "x"] unsafe opaque String.decEq : String → String → Bool

namespace Harness
unsafe def jsonArray (items : List Json) : Json := .arr (go items (Array.mkEmpty Json 4))
where go : List Json → Arr → Arr
  | [], a => a
  | x :: xs, a => go xs (Array.push Json a x)
def Json.asNat : Json → Nat | .num n => n.mantissa | _ => 0
def Json.asString : Json → String | .str s => s | _ => ""
unsafe def Json.asList : Json → List Json | .arr a => Array.toList Json a | _ => []
def number (n : Nat) : Json := .num ⟨n, 0⟩
/-- One JSON array, one line. -/
unsafe def reply (out : Obj) (items : List Json) : R Unit :=
  match IO.FS.Handle.putStr out (String.append (Lean.Json.compress (jsonArray items)) "\n") .nil with
  | .err e => .err e
  | .ok _ => IO.FS.Handle.flush out .nil
unsafe def exceptionText (e : Obj) : Json := .str (Lean.MessageData.toString (Lean.Exception.toMessageData e) .nil)
unsafe def messageTexts : List Message → List Json
  | [] => []
  | m :: ms => .str (Lean.Message.toString m false .nil) :: messageTexts ms
unsafe def input (name text : String) : Obj :=
  Lean.Parser.mkInputContext text name true (String.utf8ByteSize text) .nil
/-- Elaborate `text`, a sequence of commands called `name` in messages, from `state` on. -/
unsafe def elaborate (name text : String) (state : State) : R Processed :=
  Lean.Elab.IO.processCommands (input name text) ⟨0, false⟩ state .nil

structure Parsed where
  commands : Nat
  messages : Obj
/-- How many commands the parser sees in `text`, none of them elaborated. -/
unsafe def parseCommands (text : String) (state : State) : Parsed :=
  match state.scopes with
  | [] => ⟨0, Lean.MessageLog.empty⟩
  | scope :: _ => go (input "<statement>" text)
      ⟨state.first, scope.options, scope.currentNamespace, scope.openDeclarations⟩ ⟨0, false⟩ Lean.MessageLog.empty 0
where go (text : Obj) (context : ParserContext) (parser : ParserState) (messages : Obj) (n : Nat) : Parsed :=
  match Lean.Parser.parseCommand text context parser messages with
  | ⟨command, parser, messages⟩ => match Lean.Parser.isTerminalCommand command with
    | true => ⟨n, messages⟩
    | false => go text context parser messages (Nat.succ n)

/-- Whether `statement`, a theorem with a proof, is one command, whose first part may be in `before`; if not, why: an
elaborator would continue after the first of two commands, or after one that does not parse. -/
unsafe def isOneCommand (before statement : String) (state : State) : Ex Unit :=
  let found := parseCommands (String.append before statement) state
  let wanted := parseCommands (String.append before "theorem t : True := True.intro") state
  match messageTexts (Lean.MessageLog.toList found.messages), Nat.beq found.commands wanted.commands with
  | .str message :: _, _ => .error message
  | _, false => .error "<statement>:1:0: error: the statement is not one command"
  | _, true => .ok ()
end Harness
