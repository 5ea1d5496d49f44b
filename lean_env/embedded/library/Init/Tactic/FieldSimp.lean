prelude
import Init.Tactic.Ring
import Init.Tactic.NormNum
/-! `field_simp`: fractions are put over one denominator, and denominators of equations are multiplied out, where they are known not to
be 0, from hypotheses or by `grind`. Inequalities keep theirs: `div_le_div_iff` and the like are for them. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native MathNotation Lean Lean.Grind
namespace Nl
section
variable {K : Type u} [Field K] {a b c d : K}
theorem add_div_same (hc : c ≠ 0) : a + b / c = (a * c + b) / c := by grind
theorem div_add_same (hc : c ≠ 0) : b / c + a = (b + a * c) / c := by grind
theorem sub_div_same (hc : c ≠ 0) : a - b / c = (a * c - b) / c := by grind
theorem div_sub_same (hc : c ≠ 0) : b / c - a = (b - a * c) / c := by grind
theorem div_add_div_common : a / c + b / c = (a + b) / c := by grind
theorem div_sub_div_common : a / c - b / c = (a - b) / c := by grind
theorem div_add_div (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + c * b) / (b * d) := by grind
theorem div_sub_div (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - c * b) / (b * d) := by grind
theorem div_mul_div : a / b * (c / d) = a * c / (b * d) := by grind
theorem div_div : a / b / c = a / (b * c) := by grind
theorem div_div_right : a / (b / c) = a * c / b := by grind
theorem neg_div : -(a / b) = -a / b := by grind
theorem inv_eq : a⁻¹ = 1 / a := by grind
theorem div_pow (n : Nat) : (a / b) ^ n = a ^ n / b ^ n := by
  induction n with
  | zero => rw [_root_.pow_zero, _root_.pow_zero, _root_.pow_zero, _root_.div_one]
  | succ n ih => rw [_root_.pow_succ, ih, _root_.pow_succ, _root_.pow_succ, div_mul_div]
theorem mul_div_cancel (hb : b ≠ 0) : a * b / b = a := by grind
theorem mul_div_cancel_left (hb : b ≠ 0) : b * a / b = a := by grind
theorem div_eq (hb : b ≠ 0) : (a / b = c) ↔ a = c * b := by grind
theorem eq_div (hb : b ≠ 0) : (c = a / b) ↔ c * b = a := by grind
theorem div_eq_div (hb : b ≠ 0) (hd : d ≠ 0) : (a / b = c / d) ↔ a * d = c * b := by grind
theorem mul_ne_zero (h : a ≠ 0) (k : b ≠ 0) : a * b ≠ 0 := by grind
theorem pow_ne_zero (h : a ≠ 0) (n : Nat) : a ^ n ≠ 0 := by
  induction n with
  | zero => rw [_root_.pow_zero]; exact fun e => Field.zero_ne_one (α := K) e.symm
  | succ n ih => rw [_root_.pow_succ]; exact mul_ne_zero ih h
end
end Nl
namespace Harness.Native
/-- Proves that a denominator is not 0, or positive. -/
unsafe def denominator : M Unit := firstOf [
  strictly "assumption",
  within 8000 (strictly "nl_ne"),
  within 4000 (strictly "repeat' (first | assumption | apply Nl.mul_ne_zero | apply Nl.pow_ne_zero | apply _root_.mul_pos |
    apply _root_.pow_pos | grind)")]
unsafe def fractionLemmas : String := cat ["Nl.add_div_same, Nl.div_add_same, Nl.sub_div_same, Nl.div_sub_same, ",
  "Nl.div_add_div_common, Nl.div_sub_div_common, Nl.div_add_div, Nl.div_sub_div, Nl.div_mul_div, ",
  "_root_.div_mul_eq_mul_div, _root_.mul_div_assoc', Nl.div_div, Nl.div_div_right, Nl.neg_div, Nl.inv_eq, Nl.div_pow, ",
  "Nl.mul_div_cancel, Nl.mul_div_cancel_left, Nl.div_eq_div, Nl.div_eq, Nl.eq_div, ",
  "_root_.mul_one, _root_.one_mul, _root_.div_one, _root_.mul_zero, _root_.zero_mul, _root_.add_zero, _root_.zero_add, ",
  "ne_eq, _root_.ge_iff_le, _root_.gt_iff_lt"]
/-- Numbers are left to `norm_num`. -/
unsafe def noNumerals : String :=
  "-Nl.addProc, -Nl.subProc, -Nl.mulProc, -Nl.divProc, -Nl.powProc, -Nl.invProc, -Nl.eqProc, -Nl.leProc, -Nl.ltProc, "
/-- As with Mathlib's, `simp`'s own lemmas are used too, but for those that hide denominators. -/
unsafe def fieldSimp : Lean.Elab.Tactic.Tactic := fun stx => (do
  let given := commaSeparated (separated ((stx.getArg 2).getArg 1))
  M.orElse
    (within 60000 (text (cat ["set_option linter.unusedSimpArgs false in simp (disch := nl_denominator)",
      if Lean.Syntax.getNumArgs (stx.getArg 1) == 0 then cat [" [-one_div, -mul_eq_zero, ", noNumerals] else " only [",
      fractionLemmas, given, "] ", textOf (stx.getArg 3)])))
    (fail "field_simp made no progress")).run
end Harness.Native
def denominatorSyntax : ParserDescr := word `denominatorSyntax "nl_denominator"
def fieldSimpSyntax : ParserDescr := simpLike `fieldSimpSyntax "field_simp"
attribute [tactic_parser] denominatorSyntax fieldSimpSyntax
@[tactic denominatorSyntax] unsafe def evalDenominator : Lean.Elab.Tactic.Tactic := fun _ => denominator.run
@[tactic fieldSimpSyntax] unsafe def evalFieldSimp : Lean.Elab.Tactic.Tactic := fieldSimp
