prelude
import Harness.Native
/-! The check of a finished proof, in a process that elaborates nothing and therefore runs no text. Every message is one line with
one JSON array.

`check_submission`, a command, answers
* `["statement", path, name]` with `["statement"]` or `["refused", reason]`: reads the declarations of header and statement,
  including the intended theorem `name`, from the compiled module of `Harness.Statement`. The file is not read again;
* `["module", path, nonce]` with `["accepted", nonce, axioms]` or `["rejected", nonce, reason, check]`: reads the constants of the
  whole file's module, compares the header's with those of the first module and the theorem's type with the intended one, and
  sends all of them through the kernel, on top of the library. `check` is `kernel` or `identity`. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Check
/-- Layout of `Lean.ModuleData`. -/
structure ModuleData where
  imports : Obj
  names : Arr
  constants : Arr
/-- Layout of `Lean.NameSet`. -/
inductive Tree where
  | inner (size : Nat) (key : Lean.Name) (value : Obj) (left right : Tree)
  | leaf
scoped instance : Inhabited ModuleData := ⟨⟨.nil, .nil, .nil⟩⟩
scoped instance : Inhabited Tree := ⟨.leaf⟩
end Harness.Check
open Harness Harness.Check
@[extern "x"] unsafe opaque Lean.readModuleData : String → World → R (Pair ModuleData Obj)
@[extern "x"] unsafe opaque Lean.Environment.find? : Obj → Lean.Name → Bool → Option Obj
@[extern "x"] unsafe opaque Lean.Environment.replay : Obj → Obj → World → R Obj
@[extern "x"] unsafe opaque Lean.ConstantInfo.name : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.ConstantInfo.type : Obj → Obj
@[extern "x"] unsafe opaque Lean.ConstantInfo.levelParams : Obj → List Lean.Name
@[extern "x"] unsafe opaque Lean.ConstantInfo.isUnsafe : Obj → Bool
@[extern "x"] unsafe opaque Lean.ConstantInfo.isPartial : Obj → Bool
@[extern "x"] unsafe opaque Lean.ConstantInfo.isTheorem : Obj → Bool
@[extern "x"] unsafe opaque Lean.ConstantInfo.isAxiom : Obj → Bool
@[extern "x"] unsafe opaque Lean.ConstantInfo.getUsedConstantsAsSet : Obj → Tree
@[extern "x"] unsafe opaque Lean.instBEqConstantInfo.beq : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.eqv : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Name.toString : Lean.Name → Bool → String
@[extern "x"] unsafe opaque String.toName : String → Lean.Name
@[extern "x"] unsafe opaque Lean.NameSet.empty : Tree
@[extern "x"] unsafe opaque Lean.NameSet.insert : Tree → Lean.Name → Tree
@[extern "x"] unsafe opaque Lean.NameSet.contains : Tree → Lean.Name → Bool
@[extern "x"] unsafe opaque Lean.Name.instBEq : Obj
@[extern "x"] unsafe opaque Lean.instHashableName : Obj
@[extern "x"] unsafe opaque IO.Error.instToString : Printer
@[extern "x"] unsafe opaque Std.HashMap.emptyWithCapacity : Obj → Obj → Obj → Obj → Nat → Obj
@[extern "x"] unsafe opaque Std.HashMap.get? : Obj → Obj → Obj → Obj → Obj → Lean.Name → Option Obj
@[extern "x"] unsafe opaque Std.HashMap.insert : Obj → Obj → Obj → Obj → Obj → Lean.Name → Obj → Obj :=
  fun _ _ _ _ _ _ _ => .nil

namespace Harness.Check
unsafe def noConstants : Obj := Std.HashMap.emptyWithCapacity .nil .nil Lean.Name.instBEq Lean.instHashableName 64
unsafe def insert (map : Obj) (name : Lean.Name) (constant : Obj) : Obj :=
  Std.HashMap.insert .nil .nil Lean.Name.instBEq Lean.instHashableName map name constant
unsafe def find? (map : Obj) (name : Lean.Name) : Option Obj :=
  Std.HashMap.get? .nil .nil Lean.Name.instBEq Lean.instHashableName map name

/-- The constants of a compiled module, or why it cannot be read. -/
unsafe def constantsOf (path : String) : Ex (List Obj) :=
  match Lean.readModuleData path .nil with
  | .err e => .error (String.append "the compiled module cannot be read: " (IO.Error.instToString.print e))
  | .ok ⟨data, _⟩ => .ok (Array.toList Obj data.constants)

unsafe def tableOf : List Obj → Obj → Obj
  | [], map => map
  | c :: cs, map => tableOf cs (insert map (Lean.ConstantInfo.name c) c)

/-- The task: the library's environment, the declarations of header and statement, as a list and by name, the theorem's name and
its constant. -/
structure Intended where
  library : Obj
  constants : List Obj
  table : Obj
  name : Lean.Name
  constant : Obj

unsafe def readStatement (library : Obj) (path name : String) : Ex Intended :=
  match constantsOf path with
  | .error reason => .error reason
  | .ok constants =>
    let table := tableOf constants noConstants
    match find? table (String.toName name) with
    | .none => .error "the statement does not declare the theorem"
    | .some constant => .ok ⟨library, constants, table, String.toName name, constant⟩

/-- Names with which the kernel computes beyond what it can check. -/
def trusted : List Lean.Name := [`Lean.reduceBool, `Lean.reduceNat]

unsafe def occurs (name : Lean.Name) : List Lean.Name → Bool
  | [] => false
  | n :: ns => match Lean.Name.beq n name with
    | true => true
    | false => occurs name ns

unsafe def sameNames : List Lean.Name → List Lean.Name → Bool
  | [], [] => true
  | a :: as, b :: bs => match Lean.Name.beq a b with
    | true => sameNames as bs
    | false => false
  | _, _ => false

unsafe def sameStatement (a b : Obj) : Bool :=
  match Lean.Expr.eqv (Lean.ConstantInfo.type a) (Lean.ConstantInfo.type b) with
  | true => sameNames (Lean.ConstantInfo.levelParams a) (Lean.ConstantInfo.levelParams b)
  | false => false

/-- Two theorems with one statement are the same. -/
unsafe def sameConstant (a b : Obj) : Bool :=
  match Lean.ConstantInfo.isTheorem a, Lean.ConstantInfo.isTheorem b with
  | true, true => sameStatement a b
  | _, _ => Lean.instBEqConstantInfo.beq a b

structure Additions where
  map : Obj
  /-- Why the module is not even sent to the kernel, or an empty string. -/
  refusal : String

unsafe def refusal (map : Obj) (reason : String) (name : Lean.Name) : Additions :=
  ⟨map, String.append reason (Lean.Name.toString name true)⟩

/-- The declarations of a module that go through the kernel: all that the library does not have. Those of the header are taken from
the header's own module, and this module must have the same. -/
unsafe def additions (intended : Intended) : List Obj → Obj → Additions
  | [], map => missing intended.constants map
  | c :: cs, map =>
    let name := Lean.ConstantInfo.name c
    match occurs name trusted, Lean.Environment.find? intended.library name false, find? intended.table name with
    | true, _, _ => refusal map "the reserved name is declared: " name
    | _, .some _, _ => additions intended cs map
    | _, _, .some h => match Lean.Name.beq name intended.name, sameConstant c h with
      | true, _ => additions intended cs (insert map name c)
      | _, true => additions intended cs (insert map name h)
      | _, _ => refusal map "the proof declares otherwise than the header: " name
    | _, _, .none => match Lean.ConstantInfo.isUnsafe c, Lean.ConstantInfo.isPartial c with
      | true, _ => refusal map "the proof declares the unsafe constant " name
      | _, true => refusal map "the proof declares the partial constant " name
      | _, _ => additions intended cs (insert map name c)
where missing : List Obj → Obj → Additions
  | [], map => ⟨map, ""⟩
  | h :: hs, map => match find? map (Lean.ConstantInfo.name h) with
    | .some _ => missing hs map
    | .none => refusal map "the proof lacks what the header declares: " (Lean.ConstantInfo.name h)

structure Walk where
  seen : Tree
  axioms : List Json

mutual
/-- Axioms that `name` rests on, added to those of `walk`. -/
unsafe def axiomsOf (environment : Obj) (name : Lean.Name) (walk : Walk) : Walk :=
  match Lean.NameSet.contains walk.seen name with
  | true => walk
  | false =>
    let seen := Lean.NameSet.insert walk.seen name
    match Lean.Environment.find? environment name false with
    | .none => ⟨seen, .str (Lean.Name.toString name true) :: walk.axioms⟩
    | .some c => match Lean.ConstantInfo.isAxiom c with
      | true => axiomsOfAll environment (Lean.ConstantInfo.getUsedConstantsAsSet c)
          ⟨seen, .str (Lean.Name.toString name true) :: walk.axioms⟩
      | false => axiomsOfAll environment (Lean.ConstantInfo.getUsedConstantsAsSet c) ⟨seen, walk.axioms⟩
unsafe def axiomsOfAll (environment : Obj) (names : Tree) (walk : Walk) : Walk :=
  match names with
  | .leaf => walk
  | .inner _ name _ left right =>
    axiomsOfAll environment right (axiomsOf environment name (axiomsOfAll environment left walk))
end

unsafe def rejected (out : Obj) (nonce reason : String) (check : String) : R Unit :=
  reply out [.str "rejected", .str nonce, .str reason, .str check]

unsafe def checkModule (out : Obj) (intended : Intended) (path nonce : String) : R Unit :=
  match constantsOf path with
  | .error reason => rejected out nonce reason "kernel"
  | .ok constants => match additions intended constants noConstants with
    | ⟨map, refusal⟩ => match String.decEq refusal "" with
      | false => rejected out nonce refusal "kernel"
      | true => match Lean.Environment.replay map intended.library .nil with
        | .err e => rejected out nonce (String.append "the kernel refuses the proof: " (IO.Error.instToString.print e)) "kernel"
        | .ok environment => match Lean.Environment.find? environment intended.name false with
          | .none => rejected out nonce "the proof does not declare the theorem" "identity"
          | .some c => match Lean.ConstantInfo.isTheorem c, sameStatement c intended.constant with
            | false, _ => rejected out nonce "what the proof declares is not a theorem" "identity"
            | _, false => rejected out nonce "the proved statement is another one" "identity"
            | true, true =>
              let walk := axiomsOf environment intended.name ⟨Lean.NameSet.empty, []⟩
              reply out [.str "accepted", .str nonce, jsonArray walk.axioms]

unsafe def serve (inp out library : Obj) : R Unit :=
  match request .nil with
  | [_, path, name] => match readStatement library path.asString name.asString with
    | .error reason => reply out [.str "refused", .str reason]
    | .ok intended => match reply out [.str "statement"] with
      | .err e => .err e
      | .ok _ => match request .again with
        | [_, path, nonce] => checkModule out intended path.asString nonce.asString
        | _ => .ok ()
  | _ => .ok ()
where request (world : World) : List Json :=
  match IO.FS.Handle.getLine inp world with
  | .err _ => []
  | .ok line => match Lean.Json.parse line with
    | .error _ => []
    | .ok request => request.asList
end Harness.Check

def checkSubmissionSyntax : Lean.ParserDescr := .node `checkSubmissionSyntax 1024 (.symbol "check_submission")
attribute [command_parser] checkSubmissionSyntax
@[command_elab checkSubmissionSyntax] unsafe def Harness.Check.main : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ => match reply out [.str "ready"] with
      | .ok _ => Harness.Check.serve inp out environment
      | .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
