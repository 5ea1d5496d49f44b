prelude
import Init.Tactic.Template
import Init.Tactic.Numeral
/-! Negation: `push_neg`, `by_contra`, `by_contra!`, `contrapose`, `contrapose!`. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native
inductive Lean.BinderInfo where | default | implicit | strictImplicit | instImplicit
@[extern "x"] unsafe opaque Lean.Expr.isForall : Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.isLambda : Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.isArrow : Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.bindingName! : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.bindingDomain! : Obj → Obj
@[extern "x"] unsafe opaque Lean.Expr.bindingBody! : Obj → Obj
@[extern "x"] unsafe opaque Lean.mkLambda : Lean.Name → Lean.BinderInfo → Obj → Obj → Obj
@[extern "x"] unsafe opaque Lean.mkForall : Lean.Name → Lean.BinderInfo → Obj → Obj → Obj
@[extern "x"] unsafe opaque Lean.mkNot : Obj → Obj
@[extern "x"] unsafe opaque Lean.Meta.isProp : Obj → Obj → Obj → Obj → Obj → World → R Bool := fun _ _ _ _ _ _ => .err .nil
namespace Harness.Native
theorem not_forall_eq {α : Sort u} (p : α → Prop) : (¬ ∀ x, p x) = ∃ x, ¬ p x := propext not_forall
theorem not_exists_eq {α : Sort u} (p : α → Prop) : (¬ ∃ x, p x) = ∀ x, ¬ p x := propext not_exists
/-- `¬ ∀ x, p` and `¬ ∃ x, p` become `∃ x, ¬ p` and `∀ x, ¬ p` with the same name of the variable, and
`¬ a = b` becomes `a ≠ b`. -/
unsafe def negatedBinder : Lean.Meta.Simp.Simproc := simproc fun e => do
  let p := lastArg e
  if Lean.Expr.isForall p then
    if ← isImplication p then fail "an implication"
    else
      let f := Lean.mkLambda (Lean.Expr.bindingName! p) .default (Lean.Expr.bindingDomain! p) (Lean.Expr.bindingBody! p)
      return replaced (← apply1 `Exists (negated p)) (← apply1 `Harness.Native.not_forall_eq f)
  else if Lean.Expr.isAppOfArity p `Exists 2 then
    let f := lastArg p
    if Lean.Expr.isLambda f then
      let all := Lean.mkForall (Lean.Expr.bindingName! f) .default (Lean.Expr.bindingDomain! f)
        (Lean.mkNot (Lean.Expr.bindingBody! f))
      return replaced all (← apply1 `Harness.Native.not_exists_eq f)
    else fail "no binder"
  else if Lean.Expr.isAppOfArity p `Eq 3 then
    return .done ⟨← apply2 `Ne (secondLastArg p) (lastArg p), none, true⟩
  else fail "nothing to move"
where
  negated (f : Obj) : Obj :=
    Lean.mkLambda (Lean.Expr.bindingName! f) .default (Lean.Expr.bindingDomain! f) (Lean.mkNot (Lean.Expr.bindingBody! f))
  isImplication (p : Obj) : M Bool :=
    if Lean.Expr.isArrow p then inMeta (Lean.Meta.isProp (Lean.Expr.bindingDomain! p)) else pure false
  replaced (e proof : Obj) : SimpStep := .visit ⟨e, some proof, true⟩
end Harness.Native
simproc_pattern% Not _ => Harness.Native.negatedBinder
syntax (name := pushNegSyntax) "push_neg" (Lean.Parser.Tactic.location)? : tactic
syntax (name := byContraSyntax) "by_contra" (ppSpace colGt (ident <|> "_"))? (" : " term)? : tactic
syntax (name := byContraPushSyntax) "by_contra!" (ppSpace colGt rcasesPat)? (" : " term)? : tactic
syntax (name := contraposeSyntax) "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
syntax (name := contraposePushSyntax) "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic
namespace Harness.Native
open Lean
/-- Moves negations inwards, `¬ (p ∧ q)` to `p → ¬ q`; does nothing where there is none. -/
unsafe def pushNeg (place : String) : String := cat ["(try set_option linter.unusedSimpArgs false in simp only ",
  "[Harness.Native.negatedBinder, _root_.Classical.not_not, _root_.not_ne_iff, _root_.not_le, _root_.not_lt, ",
  "_root_.not_and, _root_.Classical.not_imp, _root_.not_or, _root_.not_iff_and_or, _root_.exists_prop] ", place, ")"]
unsafe def byContra (name : String) : String := cat ["first | with_reducible refine _root_.Not.intro (fun ", name,
  " => ?_) | refine _root_.Classical.byContradiction (fun ", name, " => ?_)"]
/-- The type that `by_contra` may be given. -/
unsafe def statedType (stx : Syntax) : List Syntax := [(stx.getArg 2).getArg 1]
/-- `contrapose h with k`: the optional names of the hypothesis and of what takes its place. -/
unsafe def contrapose (push : Bool) (stx : Syntax) : String :=
  let given := stx.getArg 1
  let pushed (place : String) := if push then pushNeg place else "skip"
  if present given then
    let old := source (given.getArg 0)
    let new := if present (given.getArg 1) then source ((given.getArg 1).getArg 1) else old
    cat ["(revert ", old, "; refine _root_.Function.mtr ?_; ", pushed "", "; intro ", new, ")"]
  else cat ["(refine _root_.Function.mtr ?_; ", pushed "", ")"]
end Harness.Native
open Harness.Native
@[tactic pushNegSyntax] unsafe def evalPushNeg : Lean.Elab.Tactic.Tactic :=
  fromText (fun stx => pushNeg (source (stx.getArg 1))) fun _ => []
@[tactic byContraSyntax] unsafe def evalByContra : Lean.Elab.Tactic.Tactic := fromText
  (fun stx =>
    let name := nameOr (stx.getArg 1) "this"
    if present (stx.getArg 2) then cat ["((", byContra name, "); replace ", name, " : arg0 := ", name, ")"] else byContra name)
  statedType
@[tactic byContraPushSyntax] unsafe def evalByContraPush : Lean.Elab.Tactic.Tactic := fromText
  (fun stx =>
    let typed := if present (stx.getArg 2)
      then "; replace this : arg0 := by first | exact this | (push_neg; exact this)"
      else ""
    let named := if present (stx.getArg 1)
      then cat ["; obtain ", source (stx.getArg 1), " := _root_.id this; try clear this"]
      else ""
    cat ["((", byContra "this", "); push_neg at this", typed, named, ")"])
  statedType
@[tactic contraposeSyntax] unsafe def evalContrapose : Lean.Elab.Tactic.Tactic := fromText (contrapose false) fun _ => []
@[tactic contraposePushSyntax] unsafe def evalContraposePush : Lean.Elab.Tactic.Tactic :=
  fromText (contrapose true) fun _ => []
