prelude
import Init.Tactic.Monad
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
/-- Layout of the part of `Lean.Core.Context` that most calls leave alone; the fields without a name are only passed on. -/
structure CoreSettings where
  field0 : Obj
  field1 : Obj
  field2 : Obj
  field3 : Obj
  field4 : Obj
  field5 : Obj
  initHeartbeats : Nat
  maxHeartbeats : Nat
  field8 : Obj
  field9 : Obj
  field10 : Obj
  field11 : Obj
/-- Layout of `Lean.Core.Context`. -/
structure CoreContext where
  settings : CoreSettings
  currRecDepth : Nat
  ref : Lean.Syntax
  flag0 : Bool
  flag1 : Bool
/-- Layout of `Lean.Expr`. -/
inductive ExprTree where
  | bvar (i : Obj) | fvar (i : Obj) | mvar (i : Obj) | sort (u : Obj) | const (n us : Obj) | app (f a : Obj)
  | lam (n t b : Obj) | forallE (n t b : Obj) | letE (n t v b : Obj) | lit (l : Obj) | mdata (d e : Obj) | proj (s i e : Obj)
/-- Layout of `Lean.Exception`. -/
inductive Exception where
  | error (ref : Lean.Syntax) (message : MessageData)
  | internal (id data : Obj)
/-- Layout of `Lean.Syntax`. -/
inductive SyntaxTree where
  | missing
  | node (info : Obj) (kind : Lean.Name) (args : Arr)
  | atom (info : Obj) (text : String)
  | ident (info raw : Obj) (name : Lean.Name) (preresolved : Obj)
/-- Layout of `Lean.Elab.Tactic.Location`. -/
inductive Location where
  | wildcard
  | targets (hypotheses : Arr) (type : Bool)
abbrev World := Obj
/-- A call that happens a second time takes this world. -/
@[inline] def World.again : World := .mk 1 0
abbrev MetaM (α : Type) : Type := Obj → Obj → Obj → Obj → World → R α
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
scoped instance : Inhabited Location := ⟨.wildcard⟩
scoped instance {α : Type} : Inhabited (MetaM α) := ⟨fun _ _ _ _ _ => .err .nil⟩
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
/-- Between a value and the stand-in for its type. -/
@[extern "x"] unsafe def unsafeCast {α β : Type} (a : α) : β := unsafeCast a
@[extern "x"] unsafe opaque IO.getNumHeartbeats : World → Nat
@[extern "x"] unsafe opaque Nat.reprFast : Nat → String
@[extern "x"] unsafe opaque Lean.stringToMessageData : String → MessageData
@[extern "x"] unsafe opaque Lean.Syntax.getNumArgs : Lean.Syntax → Nat
@[extern "x"] unsafe opaque Lean.Syntax.getSubstring? : Lean.Syntax → Bool → Bool → Option Obj
@[extern "x"] unsafe opaque Substring.Raw.toString : Obj → String

@[extern "x"] unsafe opaque Lean.Elab.Tactic.getMainGoal : TacticM Lean.Name
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getMainTarget : TacticM Obj
@[extern "x"] unsafe opaque Lean.Elab.Tactic.replaceMainGoal : List Lean.Name → TacticM Unit
@[extern "x"] unsafe opaque Lean.Elab.Tactic.setGoals : List Lean.Name → TacticM Unit
@[extern "x"] unsafe opaque Lean.Elab.Tactic.elabTerm : Lean.Syntax → Option Obj → Bool → TacticM Obj
@[extern "x"] unsafe opaque Lean.Elab.Tactic.withMainContext : (α : Type) → TacticM α → TacticM α
@[extern "x"] unsafe opaque Lean.Elab.Tactic.expandOptLocation : Lean.Syntax → Location
@[extern "x"] unsafe opaque Lean.Elab.Tactic.withLocation :
  Location → (Lean.Name → TacticM Unit) → TacticM Unit → (Lean.Name → TacticM Unit) → TacticM Unit
@[extern "x"] unsafe opaque Lean.Elab.Tactic.run :
  Lean.Name → TacticM Unit → Obj → Obj → Obj → Obj → Obj → Obj → World → R (List Lean.Name) := fun _ _ _ _ _ _ _ _ _ => .err .nil

@[extern "x"] unsafe opaque Lean.MVarId.note : Lean.Name → Lean.Name → Obj → Option Obj → MetaM (Pair Lean.Name Lean.Name)
@[extern "x"] unsafe opaque Lean.MVarId.getNondepPropHyps : Lean.Name → MetaM Arr
@[extern "x"] unsafe opaque Lean.MVarId.tryClearMany : Lean.Name → Arr → MetaM Lean.Name
@[extern "x"] unsafe opaque Lean.FVarId.getType : Lean.Name → MetaM Obj
@[extern "x"] unsafe opaque Lean.Meta.mkAppM : Lean.Name → Arr → MetaM Obj
@[extern "x"] unsafe opaque Lean.Meta.mkNumeral : Obj → Nat → MetaM Obj
@[extern "x"] unsafe opaque Lean.Meta.whnfR : Obj → MetaM Obj
@[extern "x"] unsafe opaque Lean.Meta.synthInstance? : Obj → Option Nat → MetaM (Option Obj)
@[extern "x"] unsafe opaque Lean.Meta.isExprDefEq : Obj → Obj → MetaM Bool
@[extern "x"] unsafe opaque Lean.Meta.mkFreshExprSyntheticOpaqueMVar : Obj → Lean.Name → MetaM Obj
@[extern "x"] unsafe opaque Lean.Meta.applySimpResultToTarget : Lean.Name → Obj → Obj → MetaM Lean.Name

@[extern "x"] unsafe opaque Lean.mkFVar : Lean.Name → Obj
@[extern "x"] unsafe opaque Lean.mkApp : Obj → Obj → Obj
@[extern "x"] unsafe opaque Lean.mkConst : Lean.Name → List Obj → Obj
@[extern "x"] unsafe opaque Lean.mkRawNatLit : Nat → Obj
@[extern "x"] unsafe opaque Lean.reflBoolTrue : Obj
@[extern "x"] unsafe opaque Lean.Expr.isAppOfArity : Obj → Lean.Name → Nat → Bool
@[extern "x"] unsafe opaque Lean.Expr.mvarId! : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.rawNatLit? : Obj → Option Nat
@[extern "x"] unsafe opaque Lean.Expr.hasLooseBVars : Obj → Bool
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getFVarId : Lean.Syntax → TacticM Lean.Name
@[extern "x"] unsafe opaque Lean.Syntax.isIdent : Lean.Syntax → Bool
@[extern "x"] unsafe opaque Lean.Meta.mkEq : Obj → Obj → MetaM Obj
@[extern "x"] unsafe opaque Lean.Syntax.isToken : String → Lean.Syntax → Bool
@[extern "x"] unsafe opaque Lean.SourceInfo.fromRef : Lean.Syntax → Bool → Lean.SourceInfo := fun _ _ => .none
