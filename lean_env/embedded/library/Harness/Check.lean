prelude
import Harness.Native
/-! What a finished proof is checked with, in a process that never runs anything of the proof. One line, one JSON array.

`check_submission`, a command, answers
* `["statement", header, before, statement, proof, name]` with `["statement"]` or `["refused", what, messages]`, `what` being
  `header`, `proof` or `statement`: elaborates header and statement by itself, and parses `proof`, one parenthesised tactic
  sequence, without elaborating it. The statement, with what stands `before` it, must be one command;
* `["module", path, nonce]` with `["accepted", nonce, axioms]` or `["rejected", nonce, reason]`: reads the constants of a compiled module, sends all
  of them through the kernel, the header's too, on top of the library, and compares the theorem's type with the one that `statement`
  gave. -/
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
/-- Layout of a `ToString` instance. -/
structure Printer where
  print : Obj → String
scoped instance : Inhabited Printer := ⟨⟨fun _ => ""⟩⟩
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
@[extern "x"] unsafe opaque Lean.ConstantInfo.value? : Obj → Bool → Option Obj
@[extern "x"] unsafe opaque Lean.Expr.eqv : Obj → Obj → Bool
@[extern "x"] unsafe opaque Lean.Name.append : Lean.Name → Lean.Name → Lean.Name
@[extern "x"] unsafe opaque Lean.Name.toString : Lean.Name → Bool → String
@[extern "x"] unsafe opaque String.toName : String → Lean.Name
@[extern "x"] unsafe opaque Lean.NameSet.empty : Tree
@[extern "x"] unsafe opaque Lean.NameSet.insert : Tree → Lean.Name → Tree
@[extern "x"] unsafe opaque Lean.NameSet.contains : Tree → Lean.Name → Bool
@[extern "x"] unsafe opaque Lean.Name.instBEq : Obj
@[extern "x"] unsafe opaque Lean.instHashableName : Obj
@[extern "x"] unsafe opaque IO.Error.instToString : Printer
@[extern "x"] unsafe opaque Std.HashMap.emptyWithCapacity : Obj → Obj → Obj → Obj → Nat → Obj
@[extern "x"] unsafe opaque Std.HashMap.insert : Obj → Obj → Obj → Obj → Obj → Lean.Name → Obj → Obj :=
  fun _ _ _ _ _ _ _ => .nil

namespace Harness.Check
/-- What the statement says when it is elaborated by itself: the library's environment, the one after the header, the
theorem's full name and its constant. -/
structure Intended where
  library : Obj
  header : Obj
  name : Lean.Name
  constant : Obj

unsafe def refuse (out : Obj) (what : String) (messages : List Json) : R (Option Intended) :=
  match reply out [.str "refused", .str what, jsonArray messages] with
  | .err e => .err e
  | .ok _ => .ok .none

unsafe def errorsOf (p : Processed) : List Json := messageTexts (Lean.MessageLog.toList p.commandState.second)

/-- Full name of a theorem that a file declares as `name` in the innermost scope. -/
unsafe def fullName (scopes : List Scope) (name : String) : Lean.Name :=
  match scopes with
  | scope :: _ => Lean.Name.append scope.currentNamespace (String.toName name)
  | [] => String.toName name

unsafe def readStatement (out : Obj) (empty : State) (header before statement proof name : String) : R (Option Intended) :=
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
          | false =>
            let full := fullName after.commandState.scopes name
            match Lean.Environment.find? start.commandState.first full false,
                Lean.Environment.find? after.commandState.first full false with
            | .some _, _ => refuse out "name" []
            | .none, .none => refuse out "statement" []
            | .none, .some constant => match reply out [.str "statement"] with
              | .err e => .err e
              | .ok _ => .ok (.some ⟨empty.first, start.commandState.first, full, constant⟩)

/-- Names that the kernel computes with, beyond what it can check. -/
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

unsafe def sameValue (a b : Obj) : Bool :=
  match Lean.ConstantInfo.value? a true, Lean.ConstantInfo.value? b true with
  | .some v, .some w => Lean.Expr.eqv v w
  | .none, .none => true
  | _, _ => false

/-- Two theorems with one statement are the same. -/
unsafe def sameConstant (a b : Obj) : Bool :=
  match sameStatement a b, Lean.ConstantInfo.isTheorem a, Lean.ConstantInfo.isTheorem b with
  | false, _, _ => false
  | true, true, true => true
  | true, _, _ => sameValue a b

structure Additions where
  map : Obj
  /-- Why the module is not even replayed, or an empty string. -/
  refusal : String

unsafe def refusal (map : Obj) (reason : String) (name : Lean.Name) : Additions :=
  ⟨map, String.append reason (Lean.Name.toString name true)⟩

/-- The constants that the library does not have. Those of the header must be as the header by itself declares them. -/
unsafe def additions (intended : Intended) : List Obj → Obj → Additions
  | [], map => ⟨map, ""⟩
  | c :: cs, map =>
    let name := Lean.ConstantInfo.name c
    let more := fun (_ : Obj) =>
      additions intended cs (Std.HashMap.insert .nil .nil Lean.Name.instBEq Lean.instHashableName map name c)
    match occurs name trusted, Lean.Environment.find? intended.library name false,
        Lean.Environment.find? intended.header name false with
    | true, _, _ => refusal map "the reserved name is declared: " name
    | _, .some _, _ => additions intended cs map
    | _, _, .some h => match sameConstant c h with
      | true => more .nil
      | false => refusal map "the proof declares otherwise than the header: " name
    | _, _, .none => match Lean.ConstantInfo.isUnsafe c, Lean.ConstantInfo.isPartial c with
      | true, _ => refusal map "the proof declares the unsafe constant " name
      | _, true => refusal map "the proof declares the partial constant " name
      | _, _ => more .nil

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

unsafe def rejected (out : Obj) (nonce reason : String) : R Unit :=
  reply out [.str "rejected", .str nonce, .str reason]

unsafe def checkModule (out : Obj) (intended : Intended) (path nonce : String) : R Unit :=
  match Lean.readModuleData path .nil with
  | .err e => rejected out nonce (String.append "the compiled module cannot be read: " (IO.Error.instToString.print e))
  | .ok ⟨data, _⟩ =>
    let constants := Array.toList Obj data.constants
    match additions intended constants (Std.HashMap.emptyWithCapacity .nil .nil Lean.Name.instBEq Lean.instHashableName 64) with
    | ⟨map, refusal⟩ => match String.decEq refusal "" with
      | false => rejected out nonce refusal
      | true => match Lean.Environment.replay map intended.library .nil with
        | .err e => rejected out nonce (String.append "the kernel refuses the proof: " (IO.Error.instToString.print e))
        | .ok environment => match Lean.Environment.find? environment intended.name false with
          | .none => rejected out nonce "the proof does not declare the theorem"
          | .some c => match Lean.ConstantInfo.isTheorem c, sameStatement c intended.constant with
            | false, _ => rejected out nonce "what the proof declares is not a theorem"
            | _, false => rejected out nonce "the proved statement is another one"
            | true, true =>
              let walk := axiomsOf environment intended.name ⟨Lean.NameSet.empty, []⟩
              reply out [.str "accepted", .str nonce, jsonArray walk.axioms]

unsafe def serve (inp out : Obj) (empty : State) (intended : Option Intended) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList, intended with
      | [_, header, before, statement, proof, name], _ =>
        match readStatement out empty header.asString before.asString statement.asString proof.asString name.asString with
        | .err e => .err e
        | .ok intended => serve inp out empty intended
      | [_, path, nonce], .some intended => checkModule out intended path.asString nonce.asString
      | _, _ => .ok ()
end Harness.Check

def checkSubmissionSyntax : Lean.ParserDescr := .node `checkSubmissionSyntax 1024 (.symbol "check_submission")
attribute [command_parser] checkSubmissionSyntax
@[command_elab checkSubmissionSyntax] unsafe def Harness.Check.main : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ =>
      let empty := Lean.Elab.Command.mkState environment Lean.MessageLog.empty Lean.Options.empty
      match reply out [.str "ready"] with
      | .ok _ => Harness.Check.serve inp out empty .none
      | .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
