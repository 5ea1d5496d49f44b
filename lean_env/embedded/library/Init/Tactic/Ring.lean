prelude
import Init.Tactic.Syntax
import Init.Tactic.Polynomial
/-! `ring_nf`: terms of commutative rings replaced by their normal form; `ring1`, `ring`: equations between such terms. That a term
equals its normal form is proved by `grind`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native MathNotation Lean
section
variable {R : Type _} [Grind.CommSemiring R]
theorem Nl.pow_mul (a : R) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, _root_.pow_zero, _root_.pow_zero]
  | succ n ih => rw [Nat.mul_succ, _root_.pow_add, ih, _root_.pow_succ]
theorem Nl.mul_pow (a b : R) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [_root_.pow_zero, _root_.pow_zero, _root_.pow_zero, _root_.mul_one]
  | succ n ih => rw [_root_.pow_succ, ih, _root_.pow_succ, _root_.pow_succ, _root_.mul_assoc, ← _root_.mul_assoc (b ^ n) a b,
    _root_.mul_comm (b ^ n) a, _root_.mul_assoc a, ← _root_.mul_assoc]
end
namespace Harness.Native
/-- Thousands of heartbeats for the proof of one equation. -/
def ringLimit : Nat := 20000
/-- Proves an equation of commutative rings without the hypotheses. -/
unsafe def ringProof (equation : Obj) : M Obj := proved equation (firstOf [
  within ringLimit (strictly "grind"),
  within ringLimit (strictly
    "simp only [_root_.pow_add, Nl.pow_mul, Nl.mul_pow, _root_.pow_one, Nat.mul_comm]; grind")])
unsafe def children (e : Obj) : List Obj := match (unsafeCast e : ExprTree) with
  | .app f a => [f, a]
  | .lam _ t b => [t, b]
  | .forallE _ t b => [t, b]
  | .mdata _ e => [e]
  | _ => []
unsafe def isRingTerm (e : Obj) : Bool :=
  let is (f : Lean.Name) (n : Nat) : Bool := Lean.Expr.isAppOfArity e f n
  Bool.and (Bool.not (Lean.Expr.hasLooseBVars e)) (Bool.or (is `HAdd.hAdd 6) (Bool.or (is `HMul.hMul 6) (Bool.or (is `HSub.hSub 6)
    (Bool.or (is `HPow.hPow 6) (Bool.or (is `HDiv.hDiv 6) (Bool.or (is `Neg.neg 3) (is `Inv.inv 3)))))))
unsafe def hasInstance (cls : Lean.Name) (type : Obj) : M Bool := do
  match ← M.optional (do inMeta (Lean.Meta.synthInstance? (← apply1 cls type) none)) with
  | some (some _) => return true
  | _ => return false
/-- The algebra of a ring term's type. -/
unsafe def algebraOf (e : Obj) : M Algebra := do
  let type := typeOfOperation e
  if Lean.Expr.equal type (Lean.mkConst `Nat []) then return natAlgebra
  if ← hasInstance `Lean.Grind.Field type then
    let inverse ← apply1 `Inv.inv (← inMeta (Lean.Meta.mkNumeral type 1))
    return ⟨type, true, some (function inverse)⟩
  if ← hasInstance `Lean.Grind.CommRing type then return ⟨type, true, none⟩
  if ← hasInstance `Lean.Grind.CommSemiring type then return ⟨type, false, none⟩
  fail "not a commutative ring"
structure Change where
  from' : Obj
  to : Obj
  atoms : Atoms
structure Changes where
  proofs : List Obj
  atoms : Atoms
/-- The normal form of a ring term, with what it is equal to by grind. -/
unsafe def normalForm (atoms : Atoms) (e : Obj) : M Change := do
  let k ← algebraOf e
  let r := read k atoms e
  return ⟨e, ← write k r.atoms r.value, r.atoms⟩
/-- Proofs of the equations between the largest ring terms in `e` and their normal forms. -/
unsafe def normalForms (found : Changes) (e : Obj) : M Changes := do
  if isRingTerm e then
    match ← M.optional (normalForm found.atoms e) with
    | some c =>
      if Lean.Expr.equal c.from' c.to then return ⟨found.proofs, c.atoms⟩
      match ← M.optional (do ringProof (← inMeta (Lean.Meta.mkEq c.from' c.to))) with
      | some p => return ⟨p :: found.proofs, c.atoms⟩
      | none => below found (children e)
    | none => below found (children e)
  else below found (children e)
where below (found : Changes) : List Obj → M Changes
  | [] => pure found
  | e :: l => do below (← normalForms found e) l
/-- The places named in `at …`: hypotheses, and whether the goal. -/
structure Places where
  hypotheses : List Lean.Name
  goal : Bool
unsafe def placesOf (stx : Lean.Syntax) : M Places := do
  if Lean.Syntax.getNumArgs stx == 0 then return ⟨[], true⟩
  let list := stx.getArg 1
  let n := Lean.Syntax.getNumArgs list
  go list n 0 ⟨[], false⟩
where go (list : Lean.Syntax) (n i : Nat) (found : Places) : M Places := do
  if Nat.ble n i then return found
  let x := list.getArg i
  let x := if Lean.Syntax.isIdent x then x else if Lean.Syntax.getNumArgs x == 0 then x else
    x.getArg (Nat.sub (Lean.Syntax.getNumArgs x) 1)
  if Lean.Syntax.isIdent x then
    let h ← inMainContext (tactic (Lean.Elab.Tactic.getFVarId x))
    go list n (i + 1) ⟨h :: found.hypotheses, found.goal⟩
  else if Lean.Syntax.isToken "*" x then return ⟨← inMainContext propHypotheses, true⟩
  else go list n (i + 1) ⟨found.hypotheses, true⟩
unsafe def ringTermsOf (found : Changes) : List Lean.Name → M Changes
  | [] => pure found
  | h :: l => do ringTermsOf (← normalForms found (← typeOf h)) l
unsafe def noteAs (name : Lean.Name) (proof : Obj) : M Unit := do
  let added ← inMeta (Lean.MVarId.note (← mainGoal) name proof none)
  tactic (Lean.Elab.Tactic.replaceMainGoal [added.snd])
unsafe def names (name : String) : List Obj → String
  | [] => ""
  | [_] => name
  | _ :: l => cat [name, ", ", names (cat [name, "'"]) l]
unsafe def noteAll (name : String) : List Obj → M Unit
  | [] => pure ()
  | p :: l => do
    noteAs (Lean.Name.mkSimple name) p
    noteAll (cat [name, "'"]) l
/-- Rewrites with equations, given by their proofs, at the places that the text `at …` names. -/
unsafe def rewriteWith (proofs : List Obj) (place : String) : M Unit := do
  noteAll "nl_eq" proofs
  text (cat ["simp only [", names "nl_eq" proofs, "] ", place, "; try clear ", spaced "nl_eq" proofs])
where spaced (name : String) : List Obj → String
  | [] => ""
  | _ :: l => cat [name, " ", spaced (cat [name, "'"]) l]
/-- As with Mathlib's, it is no error if there is nothing to do. -/
unsafe def ringNf (place : Lean.Syntax) : M Unit := do
  let places ← placesOf place
  let found ← inMainContext (do
    let found ← ringTermsOf ⟨[], []⟩ places.hypotheses
    if places.goal then normalForms found (← tactic Lean.Elab.Tactic.getMainTarget) else return found)
  match found.proofs with
  | [] => if places.goal then orSkip (strictly "rfl") else return ()
  | proofs => rewriteWith proofs (textOf place)
unsafe def ring1 : M Unit := inMainContext (do
  let g ← mainGoal
  M.orElse
    (do let p ← ringProof (← tactic Lean.Elab.Tactic.getMainTarget)
        noteAs `nl_eq p
        text "exact nl_eq")
    (fail "ring failed: the two sides are not equal in every commutative ring"))
unsafe def ring : M Unit := M.orElse ring1 (M.orElse (ringNf .missing) (fail "ring failed"))
end Harness.Native
def ringSyntax : ParserDescr := word `ringSyntax "ring"
def ring1Syntax : ParserDescr := word `ring1Syntax "ring1"
def ringNfSyntax : ParserDescr := located `ringNfSyntax "ring_nf"
attribute [tactic_parser] ringSyntax ring1Syntax ringNfSyntax
@[tactic ringSyntax] unsafe def evalRing : Lean.Elab.Tactic.Tactic := fun _ => ring.run
@[tactic ring1Syntax] unsafe def evalRing1 : Lean.Elab.Tactic.Tactic := fun _ => ring1.run
@[tactic ringNfSyntax] unsafe def evalRingNf : Lean.Elab.Tactic.Tactic := fun stx => (ringNf (stx.getArg 1)).run
