prelude
import Harness.Native
/-! The meaning of a statement, for the check of a proof. This process may run code of the header, so it is trusted with nothing
else. Every message is one line with one JSON array.

`read_statement`, a command, answers `["statement", header, before, statement, proof, name, path]` with `["statement", full name]` or
`["refused", what, messages]`, `what` being `header`, `proof`, `name` or `statement`: parses `proof`, one parenthesised tactic
sequence, without elaborating it, elaborates header and statement, and writes what they declare to the module `path`. The
statement, together with the text `before` it, must be one command. -/
set_option linter.all false
set_option autoImplicit false
open Harness
@[extern "x"] unsafe opaque Lean.writeModule : Obj → String → Bool → World → R Obj
@[extern "x"] unsafe opaque Lean.Environment.find? : Obj → Lean.Name → Bool → Option Obj
@[extern "x"] unsafe opaque Lean.Name.append : Lean.Name → Lean.Name → Lean.Name
@[extern "x"] unsafe opaque Lean.Name.toString : Lean.Name → Bool → String
@[extern "x"] unsafe opaque String.toName : String → Lean.Name
@[extern "x"] unsafe opaque IO.Error.instToString : Printer

namespace Harness.Statement
unsafe def refuse (out : Obj) (what : String) (messages : List Json) : R Unit :=
  reply out [.str "refused", .str what, jsonArray messages]

unsafe def errorsOf (p : Processed) : List Json := messageTexts (Lean.MessageLog.toList p.commandState.second)

/-- Full names that a file may mean by the theorem `name`: in the innermost namespace, or, with `_root_`, outside of all. -/
unsafe def fullNames (scopes : List Scope) (name : String) : List Lean.Name :=
  match scopes with
  | scope :: _ => [Lean.Name.append scope.currentNamespace (String.toName name), String.toName name]
  | [] => [String.toName name]

/-- Write the module, if the statement declares one of the names. -/
unsafe def finish (out : Obj) (header environment : Obj) (path : String) : List Lean.Name → R Unit
  | [] => refuse out "statement" []
  | name :: names => match Lean.Environment.find? header name false, Lean.Environment.find? environment name false with
    | .some _, _ => refuse out "name" []
    | .none, .none => finish out header environment path names
    | .none, .some _ => match Lean.writeModule environment path true .nil with
      | .err e => refuse out "statement" [.str (String.append "<module>:1:0: error: " (IO.Error.instToString.print e))]
      | .ok _ => reply out [.str "statement", .str (Lean.Name.toString name true)]

unsafe def read (out : Obj) (empty : State) (header before statement proof name path : String) : R Unit :=
  match elaborate "<header>" header empty with
  | .err e => .err e
  | .ok start => match Lean.MessageLog.hasErrors start.commandState.second with
    | true => refuse out "header" (errorsOf start)
    | false => match Lean.Parser.runParserCategory start.commandState.first `tactic proof "<proof>" with
      | .error message => refuse out "proof" [.str message]
      | .ok _ => match isOneCommand before statement start.commandState,
          elaborate "<statement>" (String.append before statement) start.commandState with
        | _, .err e => .err e
        | .error message, _ => refuse out "statement" [.str message]
        | .ok _, .ok after => match Lean.MessageLog.hasErrors after.commandState.second with
          | true => refuse out "statement" (errorsOf after)
          | false => finish out start.commandState.first after.commandState.first path (fullNames after.commandState.scopes name)

unsafe def serve (inp out : Obj) (empty : State) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList with
      | [_, header, before, statement, proof, name, path] =>
        match read out empty header.asString before.asString statement.asString proof.asString name.asString path.asString with
        | .err e => .err e
        | .ok _ => serve inp out empty
      | _ => .ok ()
end Harness.Statement

def readStatementSyntax : Lean.ParserDescr := .node `readStatementSyntax 1024 (.symbol "read_statement")
attribute [command_parser] readStatementSyntax
@[command_elab readStatementSyntax] unsafe def Harness.Statement.main : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ => match reply out [.str "ready"] with
      | .ok _ =>
        Harness.Statement.serve inp out (Lean.Elab.Command.mkState environment Lean.MessageLog.empty Lean.Options.empty)
      | .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
