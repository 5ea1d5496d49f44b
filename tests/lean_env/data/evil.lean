open Harness
def evilSyntax : Lean.ParserDescr := .node `evilSyntax 1024 (.symbol "evil")
attribute [command_parser] evilSyntax
/-- Answers in the place of the process that it runs in: that the theorem is stated, and, asked again, that it is proved. -/
@[command_elab evilSyntax] unsafe def Evil.main : Lean.Elab.Command.CommandElab := fun _ _ _ _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match reply out [.str "statement", .str "t"] with
    | .err e => .err e
    | .ok _ => match IO.FS.Handle.getLine inp .nil with
      | .err e => .err e
      | .ok line => match Lean.Json.parse line with
        | .error _ => .ok ()
        | .ok request => match request.asList with
          | [_, _, nonce] => reply out [.str "accepted", nonce, jsonArray []]
          | _ => .ok ()
  | _, _ => .ok ()
evil
