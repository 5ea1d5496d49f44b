prelude
import Init.Number.Notation
/-! Lean's own functions that tactics of the library call, bound by name to the compiled symbols of `libleanshared.so`; see
`Harness/Native.lean` for how. -/
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
@[extern "x"] unsafe opaque ST.Prim.Ref.get : Obj → Obj → Obj → World → State
@[extern "x"] unsafe opaque Lean.Parser.runParserCategory : Obj → Lean.Name → String → String → Ex Lean.Syntax
@[extern "x"] unsafe opaque Lean.instantiateExprMVarsImp : Obj → Obj → Pair Obj Obj
@[extern "x"] unsafe opaque Array.mkEmpty : (α : Type) → Nat → Arr
@[extern "x"] unsafe opaque Array.push : (α : Type) → Arr → α → Arr
@[extern "x"] unsafe opaque Array.get!Internal : (α : Type) → [Inhabited α] → Arr → Nat → α := fun _ _ _ _ => default
@[extern "x"] unsafe opaque Array.size : (α : Type) → Arr → Nat
@[extern "x"] unsafe opaque Array.toList : (α : Type) → Arr → List α
@[extern "x"] unsafe opaque String.append : String → String → String
@[extern "x"] unsafe opaque Lean.Expr.equal : Obj → Obj → Bool
