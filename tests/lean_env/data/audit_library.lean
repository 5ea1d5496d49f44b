prelude
import Harness.Check
import Harness.Serve
import Extract.Split
/-! `audit_library`, a command: reads `["module", path]`, answers `["module", theorems, declared, used, open]`: how many
theorems the compiled module has, the axioms it declares, the axioms that its theorems rest on, and the names that are not protected. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Check
@[extern "x"] unsafe opaque Lean.isProtected : Obj → Lean.Name → Bool
namespace Audit
structure Tally where
  theorems : Nat
  declared : List Json
  walk : Walk
  opened : List Json

unsafe def tally (environment : Obj) : List Obj → Tally → Tally
  | [], t => t
  | c :: cs, ⟨theorems, declared, walk, opened⟩ =>
    let name := Lean.ConstantInfo.name c
    let opened := match Lean.isProtected environment name with
      | true => opened
      | false => .str (Lean.Name.toString name true) :: opened
    match Lean.ConstantInfo.isTheorem c, Lean.ConstantInfo.isAxiom c with
    | true, _ => tally environment cs ⟨Nat.succ theorems, declared, axiomsOf environment name walk, opened⟩
    | false, true => tally environment cs ⟨theorems, .str (Lean.Name.toString name true) :: declared, walk, opened⟩
    | false, false => tally environment cs ⟨theorems, declared, walk, opened⟩

unsafe def serve (inp out environment : Obj) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList with
      | [_, path] => match Lean.readModuleData path.asString .nil with
        | .err e => .err e
        | .ok ⟨data, _⟩ =>
          let empty : Tally := ⟨0, [], ⟨Lean.NameSet.empty, []⟩, []⟩
          let t := tally environment (Array.toList Obj data.constants) empty
          match reply out [.str "module", number t.theorems, jsonArray t.declared, jsonArray t.walk.axioms, jsonArray t.opened] with
          | .err e => .err e
          | .ok _ => serve inp out environment
      | _ => .ok ()
end Audit

def auditLibrarySyntax : Lean.ParserDescr := .node `auditLibrarySyntax 1024 (.symbol "audit_library")
attribute [command_parser] auditLibrarySyntax
@[command_elab auditLibrarySyntax] unsafe def Audit.main : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ => Audit.serve inp out environment
  | .err e, _ => .err e
  | _, .err e => .err e

audit_library
