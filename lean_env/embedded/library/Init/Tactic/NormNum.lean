prelude
import Init.Tactic.Syntax
import Init.Tactic.SqrtNumeral
/-! `norm_num`: `simp` with the numeral procedures; numbers alone, which they leave open, are decided. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native MathNotation Lean
@[extern "x"] unsafe opaque Lean.Expr.hasFVar : Obj → Bool
theorem Nl.prime_true {n : Nat} (h : decide (Nat.Prime n) = true) : Nat.Prime n = True := _root_.eq_true (_root_.of_decide_eq_true h)
theorem Nl.prime_false {n : Nat} (h : decide (¬ Nat.Prime n) = true) : Nat.Prime n = False := _root_.eq_false (_root_.of_decide_eq_true h)
namespace Harness.Native
/-- Whether no `d`, from the given one on, divides `n`; `fuel` tries. -/
def noDivisor (n : Nat) : Nat → Nat → Bool
  | 0, _ => true
  | fuel+1, d => if Nat.ble n (Nat.mul d d - 1) then true else if Nat.mod n d == 0 then false else noDivisor n fuel (d + 1)
/-- Larger numbers are not tested for being prime: the kernel tries all divisors. -/
def maxPrime : Nat := 5000
unsafe def evalPrime : Lean.Meta.Simp.Simproc := simproc fun e => do
  match literal? (lastArg e) with
  | none => fail "no literal"
  | some n =>
    if Nat.ble maxPrime n then (fail "too large" : M Unit)
    let isPrime := Bool.and (Nat.ble 2 n) (noDivisor n n 2)
    let rule := Lean.mkConst (if isPrime then `Nl.prime_true else `Nl.prime_false) []
    let proof := Lean.mkApp (Lean.mkApp rule (lastArg e)) Lean.reflBoolTrue
    return .done ⟨Lean.mkConst (if isPrime then `True else `False) [], some proof, true⟩
end Harness.Native
unsafe def Nl.primeProc : Lean.Meta.Simp.Simproc := evalPrime
simproc_pattern% Nat.Prime _ => Nl.primeProc
namespace Harness.Native
/-- What `norm_num` rewrites with besides `simp`'s own lemmas, and all that `norm_num only` rewrites with. -/
unsafe def normNumLemmas : String := "zpow_neg, zpow_ofNat, _root_.ge_iff_le, _root_.gt_iff_lt, Nl.primeProc, Nl.sqrtProc"
unsafe def numeralProcedures : String :=
  "Nl.powProc, Nl.mulProc, Nl.addProc, Nl.subProc, Nl.divProc, Nl.invProc, Nl.eqProc, Nl.leProc, Nl.ltProc"
unsafe def commaSeparated : List Lean.Syntax → String
  | [] => ""
  | x :: l => cat [", ", textOf x, commaSeparated l]
/-- A call of `simp`, with options, for a tactic with `only`, `[…]` as its children 1 and 2. -/
unsafe def simpCall (stx : Lean.Syntax) (options lemmas onlyLemmas : String) : String :=
  let given := commaSeparated (separated ((stx.getArg 2).getArg 1))
  let start := cat ["set_option linter.unusedSimpArgs false in simp ", options]
  if Lean.Syntax.getNumArgs (stx.getArg 1) == 0 then cat [start, "[", lemmas, given, "] "]
  else cat [start, "only [", onlyLemmas, given, "] "]
/-- Proves a goal without variables. -/
unsafe def closeNumerals : M Unit := inMainContext (do
  if Lean.Expr.hasFVar (← tactic Lean.Elab.Tactic.getMainTarget) then (fail "not numbers alone" : M Unit)
  within 5000 (strictly "first | decide +kernel | grind"))
unsafe def normNum : Lean.Elab.Tactic.Tactic := fun stx => (onMainGoal do
  let simp (options : String) : String := simpCall stx options normNumLemmas numeralProcedures
  let unchanged := simp "(failIfUnchanged := false) "
  if Lean.Syntax.getNumArgs (stx.getArg 3) == 0 then
    firstOf [
      do strictly (simp "")
         match ← goals with
         | [] => return ()
         | _ :: _ => orSkip closeNumerals,
      do strictly unchanged -- fails if there is no lemma of a given name
         closeNumerals,
      do M.orElse (strictly unchanged) (text (simp ""))
         fail "norm_num made no progress"]
  -- At hypotheses, that nothing changes is no error: proofs for Mathlib up to 2024 rely on it.
  else text (cat [unchanged, textOf (stx.getArg 3)])).run
end Harness.Native
def normNumSyntax : ParserDescr := simpLike `normNumSyntax "norm_num"
attribute [tactic_parser] normNumSyntax
@[tactic normNumSyntax] unsafe def evalNormNum : Lean.Elab.Tactic.Tactic := Harness.Native.normNum
