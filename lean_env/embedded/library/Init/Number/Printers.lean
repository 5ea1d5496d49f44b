prelude
import Init.Number.Notation
import Init.Unexpand
import Init.Analysis.Automation
import Init.Analysis.Filter
/-! How goals are printed: by Mathlib's notation. An unexpander gets the syntax of an application and gives that of the
notation, or an error where it does not apply. Bounded quantifiers are printed in full. -/
set_option linter.all false
set_option autoImplicit false
open Lean MathNotation
@[extern "x", app_unexpander Singleton.singleton] opaque Lean.singletonUnexpander : PrettyPrinter.Unexpander
@[extern "x", app_unexpander Insert.insert] opaque Lean.insertUnexpander : PrettyPrinter.Unexpander
@[extern "x"] opaque Lean.Syntax.node6 : SourceInfo → Name → Syntax → Syntax → Syntax → Syntax → Syntax → Syntax → Syntax :=
  fun _ _ _ _ _ _ _ _ => .missing
@[extern "x"] opaque Lean.Syntax.node7 : SourceInfo → Name → Syntax → Syntax → Syntax → Syntax → Syntax → Syntax →
    Syntax → Syntax :=
  fun _ _ _ _ _ _ _ _ _ => .missing
namespace MathNotation
/-- What an unexpander gives where it does not apply. -/
def refuse : Macro.Result := .error (.mk 0 0) (.mk 0 0)
def gives (x : Syntax) : Macro.Result := .mk x (.mk 0 0)
/-- The `i`th argument of an application. -/
def argument (x : Syntax) (i : Nat) : Syntax := (x.getArg 1).getArg i
def isThere (x : Syntax) : Bool := Bool.not (Syntax.isOfKind x `missing)
/-- The application of a constant to `n` arguments, printed by `f`. -/
def printed (n : Nat) (f : Syntax → Syntax) : PrettyPrinter.Unexpander := fun x _ _ =>
  match isThere (argument x (Nat.sub n 1)), isThere (argument x n) with
  | true, false => gives (f x)
  | _, _ => refuse
end MathNotation
namespace MathNotation
/-- `left a right` -/
def enclosed (kind : Name) (left right : String) (x : Syntax) : Syntax :=
    Syntax.node3 .none kind (mkAtom left) (argument x 0) (mkAtom right)
def prefixed (kind : Name) (tok : String) (x : Syntax) : Syntax := Syntax.node2 .none kind (mkAtom tok) (argument x 0)
def between (kind : Name) (tok : String) (x : Syntax) : Syntax :=
    Syntax.node3 .none kind (argument x 0) (mkAtom tok) (argument x 1)
/-- A constant that is printed by a symbol. -/
def symbol (kind : Name) (tok : String) : PrettyPrinter.Unexpander := fun x _ _ => match Syntax.isOfKind x `ident with
  | true => gives (Syntax.node1 .none kind (mkAtom tok))
  | false => refuse
/-- The name that a `fun` of one variable without type binds; not there if it is another. -/
def boundName (f : Syntax) : Syntax :=
  let binders := (f.getArg 1).getArg 0
  match Bool.and (Syntax.isOfKind f `Lean.Parser.Term.fun)
      (Bool.and (Syntax.isOfKind (binders.getArg 0) `ident) (Bool.not (isThere (binders.getArg 1)))) with
  | true => binders.getArg 0
  | false => .missing
def functionBody (f : Syntax) : Syntax := (f.getArg 1).getArg 3
/-- The argument number `i` of `n` is a `fun` of one variable: `make` the name, the body and the application. -/
def binding (n i : Nat) (make : Syntax → Syntax → Syntax → Syntax) : PrettyPrinter.Unexpander := fun x _ _ =>
  let f := argument x i
  match Bool.and (isThere (boundName f)) (Bool.not (isThere (argument x n))) with
  | true => gives (make (boundName f) (functionBody f) x)
  | false => refuse
def null1 (x : Syntax) : Syntax := Syntax.node1 .none `null x
def bigNode (kind : Name) (tok : String) (x body app : Syntax) : Syntax :=
  Syntax.node7 .none kind (mkAtom tok) x (mkAtom "∈") (argument app 0) noType (mkAtom ",") body
def uniqueNode (x body _ : Syntax) : Syntax := Syntax.node4 .none `termUnique (mkAtom "∃!")
  (Syntax.node1 .none `Lean.explicitBinders (Syntax.node2 .none `Lean.unbracketedExplicitBinders
    (null1 (Syntax.node1 .none `Lean.binderIdent x)) noType)) (mkAtom ",") body
def setNode (x body _ : Syntax) : Syntax := Syntax.node5 .none `termSetBuilder (mkAtom "{") x (mkAtom "|") body (mkAtom "}")
end MathNotation
@[app_unexpander Nat] def printNat : PrettyPrinter.Unexpander := symbol `termNatSymbol "ℕ"
@[app_unexpander Int] def printInt : PrettyPrinter.Unexpander := symbol `termIntSymbol "ℤ"
@[app_unexpander Rat] def printRat : PrettyPrinter.Unexpander := symbol `termRat "ℚ"
@[app_unexpander Real] def printReal : PrettyPrinter.Unexpander := symbol `termReal "ℝ"
@[app_unexpander Complex] def printComplex : PrettyPrinter.Unexpander := symbol `termComplex "ℂ"
@[app_unexpander PNat] def printPNat : PrettyPrinter.Unexpander := symbol `termPNat "ℕ+"
@[app_unexpander NNReal] def printNNReal : PrettyPrinter.Unexpander := symbol `termNNReal "ℝ≥0"
@[app_unexpander Real.pi] def printPi : PrettyPrinter.Unexpander := symbol `termPi "π"
@[app_unexpander Real.sqrt] def printSqrt : PrettyPrinter.Unexpander := printed 1 (prefixed `termSqrt "√")
@[app_unexpander abs] def printAbs : PrettyPrinter.Unexpander := printed 1 (enclosed `termAbs "|" "|")
@[app_unexpander Norm.norm] def printNorm : PrettyPrinter.Unexpander := printed 1 (enclosed `termNorm "‖" "‖")
@[app_unexpander Int.floor] def printFloor : PrettyPrinter.Unexpander := printed 1 (enclosed `termFloor "⌊" "⌋")
@[app_unexpander Int.ceil] def printCeil : PrettyPrinter.Unexpander := printed 1 (enclosed `termCeil "⌈" "⌉")
@[app_unexpander Nat.floor] def printNatFloor : PrettyPrinter.Unexpander := printed 1 (enclosed `termNatFloor "⌊" "⌋₊")
@[app_unexpander Nat.ceil] def printNatCeil : PrettyPrinter.Unexpander := printed 1 (enclosed `termNatCeil "⌈" "⌉₊")
@[app_unexpander nhds] def printNhds : PrettyPrinter.Unexpander := printed 1 (prefixed `termNhds "𝓝")
@[app_unexpander Set.image] def printImage : PrettyPrinter.Unexpander := printed 2 (between `termImage "''")
@[app_unexpander Set.preimage] def printPreimage : PrettyPrinter.Unexpander := printed 2 (between `termPreimage "⁻¹'")
@[app_unexpander SDiff.sdiff] def printSDiff : PrettyPrinter.Unexpander := printed 2 (between `«term_\_» "\\")
@[app_unexpander HasSSubset.SSubset] def printSSubset : PrettyPrinter.Unexpander := printed 2 (between `«term_⊂_» "⊂")
@[app_unexpander Nat.factorial] def printFactorial : PrettyPrinter.Unexpander :=
  printed 1 fun x => Syntax.node2 .none `termFactorial (argument x 0) (mkAtom "!")
@[app_unexpander Nat.ModEq] def printModEq : PrettyPrinter.Unexpander := printed 3 fun x =>
  Syntax.node6 .none `termModEq (argument x 1) (mkAtom "≡") (argument x 2) (mkAtom "[MOD") (argument x 0) (mkAtom "]")
@[app_unexpander Finset.sum] def printSum : PrettyPrinter.Unexpander := binding 2 1 (bigNode `termBigSum "∑")
@[app_unexpander Finset.prod] def printProd : PrettyPrinter.Unexpander := binding 2 1 (bigNode `termBigProd "∏")
@[app_unexpander setOf] def printSetOf : PrettyPrinter.Unexpander := binding 1 0 setNode
@[app_unexpander ExistsUnique] def printUnique : PrettyPrinter.Unexpander := binding 1 0 uniqueNode
/-- `a ∉ s` for `¬ a ∈ s` -/
@[app_unexpander Not] def printNotMem : PrettyPrinter.Unexpander :=
    fun x _ _ => match Syntax.isOfKind (argument x 0) `«term_∈_» with
  | true => gives (Syntax.node3 .none `«term_∉_» ((argument x 0).getArg 0) (mkAtom "∉") ((argument x 0).getArg 2))
  | false => refuse
attribute [coe] Nat.cast Int.cast Rat.cast NNReal.toReal PNat.toNat Complex.ofReal Set.Elem
