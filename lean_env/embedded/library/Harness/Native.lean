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
namespace Harness
inductive Obj where | nil | mk (a b : Nat)
/-- Layout of the result of an `IO`, `CoreM`, `MetaM`, … action. -/
inductive R (α : Type) where | ok (v : α) | err (e : Obj)
/-- Layout of `Except String α`. -/
inductive Ex (α : Type) where | error (e : String) | ok (v : α)
/-- Layout of `Lean.Elab.Tactic.Context`. -/
structure TacticContext where
  elaborator : Lean.Name
  recover : Bool
/-- Layout of `Lean.Elab.Command.Scope`, first fields. -/
structure Scope where
  header : String
  options : Obj
  currentNamespace : Lean.Name
  openDeclarations : Obj
/-- Layout of `Lean.Elab.Command.State`, first fields: the environment, the messages, the scopes. Of `Lean.Core.State` (the
environment) and `Lean.Meta.State` (the metavariables) only the first field is read. -/
structure State where
  first : Obj
  second : Obj
  scopes : List Scope
/-- Layout of `Lean.Elab.Frontend.State`. -/
structure Processed where
  commandState : State
  parserState : Obj
/-- Layout of `Lean.Parser.ModuleParserState`. -/
structure ParserState where
  pos : Nat
  recovering : Bool
/-- Layout of `Lean.Parser.ParserModuleContext`. -/
structure ParserContext where
  environment : Obj
  options : Obj
  currentNamespace : Lean.Name
  openDeclarations : Obj
structure Pair (α β : Type) where
  fst : α
  snd : β
/-- Layout of `Lean.MessageDataContext`. -/
structure MessageContext where
  environment : Obj
  metavariables : Obj
  hypotheses : Obj
  options : Obj
/-- Layout of `Lean.MessageData`. -/
inductive MessageData where
  | format (format : Obj)
  | goal (id : Lean.Name)
  | widget (instance' : Obj) (alternative : MessageData)
  | withContext (context : MessageContext) (inner : MessageData)
  | withNaming (context : Obj) (inner : MessageData)
  | nest (columns : Nat) (inner : MessageData)
  | group (inner : MessageData)
  | compose (first second : MessageData)
  | tagged (tag : Lean.Name) (inner : MessageData)
  | trace (data message children : Obj)
  | later (make hasSorry : Obj)
/-- Layout of `Lean.Message`, numbers left out. -/
structure Message where
  fileName : String
  pos : Obj
  endPos : Obj
  caption : String
  data : MessageData
/-- Layout of `Lean.MetavarDecl`, first fields. -/
structure Declaration where
  userName : Lean.Name
  hypotheses : Obj
  type : Obj
inductive FileMode where | read | write | writeNew | readWrite | append
structure Num where
  mantissa : Nat
  exponent : Nat
inductive Arr where | nil | mk (a b : Nat)
/-- Layout of a `ToString` instance. -/
structure Printer where
  print : Obj → String
/-- Layout of `Lean.Json`, objects left out. -/
inductive Json where | null | bool (b : Bool) | num (n : Num) | str (s : String) | arr (a : Arr)
abbrev World := Obj
/-- A call that happens a second time takes this world. -/
@[inline] def World.again : World := .mk 1 0
abbrev TacticM (α : Type) : Type :=
  TacticContext → Obj → Obj → Obj → Obj → Obj → Obj → Obj → World → R α
/-- A `CoreM` action that is computed first and run later. -/
structure CoreAction where
  run : Obj → Obj → World → R Unit
scoped instance : Inhabited Obj := ⟨.nil⟩
scoped instance : Inhabited State := ⟨.nil, .nil, .nil⟩
scoped instance : Inhabited Processed := ⟨⟨.nil, .nil, .nil⟩, .nil⟩
scoped instance {α : Type} : Inhabited (R α) := ⟨.err .nil⟩
scoped instance : Inhabited String := ⟨""⟩
scoped instance : Inhabited MessageData := ⟨.goal .anonymous⟩
scoped instance {α : Type} : Inhabited (Option α) := ⟨.none⟩
scoped instance {α : Type} : Inhabited (Ex α) := ⟨.error ""⟩
scoped instance {α : Type} : Inhabited (TacticM α) := ⟨fun _ _ _ _ _ _ _ _ _ => .err .nil⟩
scoped instance : Inhabited CoreAction := ⟨⟨fun _ _ _ => .err .nil⟩⟩
scoped instance : Inhabited Arr := ⟨.nil⟩
scoped instance : Inhabited Printer := ⟨⟨fun _ => ""⟩⟩
scoped instance : Inhabited Json := ⟨.null⟩
scoped instance {α : Type} : Inhabited (List α) := ⟨[]⟩
scoped instance : Inhabited ParserState := ⟨⟨0, false⟩⟩
scoped instance : Inhabited Lean.Syntax := ⟨.missing⟩
scoped instance {α β : Type} [Inhabited α] [Inhabited β] : Inhabited (Pair α β) := ⟨⟨default, default⟩⟩
end Harness
open Harness
abbrev Lean.Elab.Tactic.Tactic : Type := Lean.Syntax → TacticM Unit
abbrev Lean.Elab.Command.CommandElab : Type := Lean.Syntax → Obj → Obj → World → R Unit

@[extern "x"] unsafe opaque Lean.Elab.Tactic.evalTactic : Lean.Elab.Tactic.Tactic
@[extern "x"] unsafe opaque Lean.Elab.Tactic.saveState : TacticM Obj
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getUnsolvedGoals : TacticM (List Lean.Name)
@[extern "x"] unsafe opaque Lean.Elab.Tactic.SavedState.restore : Obj → Bool → TacticM Unit
@[extern "x"] unsafe opaque IO.FS.Handle.mk : String → FileMode → World → R Obj
@[extern "x"] unsafe opaque IO.FS.Handle.getLine : Obj → World → R String
@[extern "x"] unsafe opaque IO.FS.Handle.putStr : Obj → String → World → R Unit
@[extern "x"] unsafe opaque IO.FS.Handle.flush : Obj → World → R Unit
@[extern "x"] unsafe opaque IO.setNumHeartbeats : Nat → World → Obj
@[extern "x"] unsafe opaque IO.getNumHeartbeats : World → Nat
@[extern "x"] unsafe opaque ST.Prim.Ref.get : Obj → Obj → Obj → World → State
@[extern "x"] unsafe opaque Lean.Parser.runParserCategory : Obj → Lean.Name → String → String → Ex Lean.Syntax
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
@[extern "x"] unsafe opaque Lean.stringToMessageData : String → MessageData
@[extern "x"] unsafe opaque Lean.MetavarContext.findDecl? : Obj → Lean.Name → Option Declaration
@[extern "x"] unsafe opaque Lean.Expr.equal : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Meta.ppGoal : Lean.Name → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Std.Format.pretty : Obj → Nat → Nat → Nat → String
@[extern "x"] unsafe opaque Lean.mkMVar : Lean.Name → Obj
@[extern "x"] unsafe opaque Lean.MVarId.getDecl : Lean.Name → Obj → Obj → Obj → Obj → World → R Declaration
@[extern "x"] unsafe opaque Lean.MVarId.getType : Lean.Name → Obj → Obj → Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.Meta.mkAuxTheorem :
  Obj → Obj → Bool → Obj → Bool → Obj → Obj → Obj → Obj → World → R Obj := fun _ _ _ _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.Core.instMonadInfoTreeCoreM : Obj
@[extern "x"] unsafe opaque Lean.Elab.enableInfoTree : Obj → Obj → Bool → CoreAction
@[extern "x"] unsafe opaque Lean.Name.beq : Lean.Name → Lean.Name → Bool
@[extern "x"] unsafe opaque ptrEq : (α : Type) → α → α → Bool
@[extern "x"] unsafe opaque Lean.instantiateExprMVarsImp : Obj → Obj → Pair Obj Obj
@[extern "x"] unsafe opaque Lean.Expr.hasSorry : Obj → Bool
@[extern "x"] unsafe opaque Lean.Environment.hasUnsafe : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.hasExprMVar : Obj → Bool
@[extern "x"] unsafe opaque Array.mkEmpty : (α : Type) → Nat → Arr
@[extern "x"] unsafe opaque Array.push : (α : Type) → Arr → α → Arr
@[extern "x"] unsafe opaque Array.get!Internal : (α : Type) → [Inhabited α] → Arr → Nat → α := fun _ _ _ _ => default
@[extern "x"] unsafe opaque Array.size : (α : Type) → Arr → Nat
@[extern "x"] unsafe opaque Array.setIfInBounds : (α : Type) → Arr → Nat → α → Arr
@[extern "x"] unsafe opaque Array.toList : (α : Type) → Arr → List α
@[extern "x"] unsafe opaque Lean.Json.compress : Json → String
@[extern "x"] unsafe opaque Lean.Json.parse : String → Ex Json
@[extern "x"] unsafe opaque String.append : String → String → String
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
