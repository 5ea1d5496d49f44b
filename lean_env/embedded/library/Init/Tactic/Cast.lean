prelude
import Init.Tactic.Ring
import Init.Tactic.NormNum
/-! Casts between ℕ, ℤ, ℚ, ℝ: `push_cast` moves them to the leaves, `norm_cast` to the root, `exact_mod_cast` and the like compare up to
casts; `zify`, `qify`, `rify` state a relation in a larger type. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native MathNotation Lean Lean.Grind
namespace Nl
section
variable {R : Type u} [CommRing R] [LE R] [LT R] [Std.LawfulOrderLT R] [Std.IsLinearOrder R] [OrderedRing R]
theorem intCast_nonneg {z : Int} (h : 0 ≤ z) : (0 : R) ≤ Int.cast z := by
  obtain ⟨n, e⟩ := Int.eq_ofNat_of_zero_le h
  rw [e, Int.cast_natCast]; exact Nat.cast_nonneg n
theorem intCast_le {a b : Int} : (Int.cast a : R) ≤ Int.cast b ↔ a ≤ b := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro n
    have k := intCast_nonneg (R := R) (z := a - b - 1) (by omega)
    rw [Int.cast_sub, Int.cast_sub] at k
    have : (Int.cast 1 : R) = 1 := Ring.intCast_one
    grind
  · intro h
    have k := intCast_nonneg (R := R) (z := b - a) (by omega)
    rw [Int.cast_sub] at k
    grind
theorem intCast_lt {a b : Int} : (Int.cast a : R) < Int.cast b ↔ a < b := by
  have h := intCast_le (R := R) (a := b) (b := a)
  have e : a < b ↔ ¬ b ≤ a := by omega
  rw [e, ← h]; grind
theorem intCast_inj {a b : Int} : (Int.cast a : R) = Int.cast b ↔ a = b := by
  have h := intCast_le (R := R) (a := b) (b := a)
  have k := intCast_le (R := R) (a := a) (b := b)
  have e : a = b ↔ a ≤ b ∧ b ≤ a := by omega
  rw [e, ← h, ← k]; grind
theorem natCast_le {a b : Nat} : (Nat.cast a : R) ≤ Nat.cast b ↔ a ≤ b := by
  rw [← Int.cast_natCast, ← Int.cast_natCast (R := R) b, intCast_le]; omega
theorem natCast_lt {a b : Nat} : (Nat.cast a : R) < Nat.cast b ↔ a < b := by
  rw [← Int.cast_natCast, ← Int.cast_natCast (R := R) b, intCast_lt]; omega
end
end Nl
theorem Nl.cast_numeral (R : Type u) [Semiring R] (n : Nat) : (Nat.cast n : R) = OfNat.ofNat n := Semiring.natCast_eq_ofNat n
/-- As `Nat.cast_ofNat`, but from right to left `simp` applies it to numerals with the ring's instance only, and ends. -/
theorem Nl.natCast_ofNat {R : Type u} [Semiring R] {n : Nat} : (Nat.cast (OfNat.ofNat n) : R) = OfNat.ofNat n :=
  Semiring.natCast_eq_ofNat n
theorem Nl.intCast_ofNat {R : Type u} [Ring R] {n : Nat} : (Int.cast (OfNat.ofNat n : Int) : R) = OfNat.ofNat n :=
  Ring.intCast_ofNat n
namespace Harness.Native
/-- Replaces the cast of a literal by the literal of the other type. -/
unsafe def evalCast : Lean.Meta.Simp.Simproc := simproc fun e => do
  match literal? (lastArg e) with
  | none => fail "no literal"
  | some n =>
    let type := lastArg (function (function e))
    let proof ← apply2 `Nl.cast_numeral type (Lean.mkRawNatLit n)
    return .done ⟨← inMeta (Lean.Meta.mkNumeral type n), some proof, true⟩
end Harness.Native
unsafe def Nl.castProc : Lean.Meta.Simp.Simproc := evalCast
simproc_pattern% (Nat.cast _) => Nl.castProc
namespace Harness.Native
unsafe def pushLemmas : String := cat ["Nl.castProc, Nat.cast_ofNat, Nat.cast_zero, Nat.cast_one, Nat.cast_add, Nat.cast_mul, Nat.cast_pow, ",
  "Nat.succ_eq_add_one, Nat.cast_sub, Nat.cast_ite, Nat.cast_sum, Nat.cast_prod, Nat.cast_max, Nat.cast_min, ",
  "Int.cast_ofNat, Int.cast_zero, Int.cast_one, Int.cast_neg, Int.cast_add, Int.cast_mul, Int.cast_sub, Int.cast_pow, ",
  "Int.cast_natCast, Int.cast_abs, Int.cast_sum, Rat.cast_ofNat, Rat.cast_zero, Rat.cast_one, Rat.cast_natCast, ",
  "Rat.cast_intCast, Rat.cast_neg, Rat.cast_add, Rat.cast_sub, Rat.cast_mul, Rat.cast_inv, Rat.cast_div, Rat.cast_pow, ",
  "Complex.ofReal_ofNat, Complex.ofReal_zero, Complex.ofReal_one, Complex.ofReal_natCast, Complex.ofReal_intCast, ",
  "Complex.ofReal_ratCast, Complex.ofReal_neg, Complex.ofReal_add, Complex.ofReal_sub, Complex.ofReal_mul, ",
  "Complex.ofReal_inv, Complex.ofReal_div, Complex.ofReal_pow"]
/-- Relations in ℚ as relations in ℝ, then equations in ℝ as equations in ℂ, casts pushed to the leaves. -/
unsafe def upLemmas : String := cat ["← Rat.cast_inj (K := Real), ← Rat.cast_le, ← Rat.cast_lt, ",
  "← Complex.ofReal_inj, ", pushLemmas]
/-- As `pullLemmas`, for casts from ℚ and ℝ; numerals stay. -/
unsafe def pullFields : String := cat ["← Rat.cast_neg, ← Rat.cast_add, ← Rat.cast_sub, ← Rat.cast_mul, ← Rat.cast_inv, ",
  "← Rat.cast_div, ← Rat.cast_pow, Rat.cast_inj, Rat.cast_le, Rat.cast_lt, ← Complex.ofReal_neg, ← Complex.ofReal_add, ",
  "← Complex.ofReal_sub, ← Complex.ofReal_mul, ← Complex.ofReal_inv, ← Complex.ofReal_div, ← Complex.ofReal_pow, ",
  "Complex.ofReal_inj"]
unsafe def pullLemmas : String := cat ["← Nl.natCast_ofNat, ← Nat.cast_add, ← Nat.cast_mul, ← Nat.cast_pow, ",
  "← Int.cast_add, ← Int.cast_sub, ← Int.cast_neg, ← Int.cast_mul, ← Int.cast_pow, Int.cast_natCast, ",
  "Nat.cast_inj, Nl.natCast_le, Nl.natCast_lt, Nl.intCast_inj, Nl.intCast_le, Nl.intCast_lt"]
unsafe def pullIntegers : String := cat ["← Nl.intCast_ofNat (R := Real), ← Int.cast_natCast (R := Real), ← Int.cast_add, ← Int.cast_sub, ",
  "← Int.cast_neg, ← Int.cast_mul, ← Int.cast_pow, Nl.intCast_inj, Nl.intCast_le, Nl.intCast_lt"]
unsafe def simpOnly (lemmas place : String) : String := cat ["set_option linter.unusedSimpArgs false in simp only [", lemmas, "] ", place]
unsafe def pushCast : Lean.Elab.Tactic.Tactic := fun stx => M.run (text (cat ["try ", simpOnly
  (cat [pushLemmas, commaSeparated (separated ((stx.getArg 2).getArg 1))]) (textOf (stx.getArg 3))]))
/-- Integers' casts first, with those of natural numbers and numerals as such, then natural numbers', then numerals back. -/
unsafe def pull (place : String) : String := cat [
  "(try (", simpOnly pullFields place, ")); (try (", simpOnly pullIntegers place, ")); (try (",
  simpOnly pullLemmas place, ")); try ",
  simpOnly "Int.cast_ofNat, Int.cast_natCast, Nl.castProc, Nat.cast_ofNat, Nat.cast_one, Nat.cast_zero" place]
unsafe def normCast : Lean.Elab.Tactic.Tactic := fun stx => M.run (text (pull (textOf (stx.getArg 3))))
/-- Uses a term as it is, or up to casts, which are moved to the root or to the leaves on both sides. -/
unsafe def modCast (use : String) (stx : Lean.Syntax) : M Unit := M.orElse
  (firstOf [
    strictly (cat [use, " ", textOf stx]),
    strictly (cat ["have nl_fact := ", textOf stx, "; (try (", pull "at nl_fact", ")); (try (", pull "", ")); ", use, " nl_fact"]),
    strictly (cat ["have nl_fact := ", textOf stx, "; (try ", simpOnly pushLemmas "at nl_fact", "); (try ", simpOnly pushLemmas "", "); ", use, " nl_fact"]),
    strictly (cat ["have nl_fact := ", textOf stx, "; (try ", simpOnly upLemmas "at nl_fact", "); (try ", simpOnly upLemmas "",
      "); ", use, " nl_fact"]),
    within 5000 (strictly (cat ["have nl_fact := ", textOf stx, "; grind"]))])
  (fail "the term does not fit the goal, up to casts")
unsafe def assumptionModCast : M Unit := firstOf [
  strictly "assumption",
  strictly (cat ["(", pull "at *", "); assumption"]),
  within 5000 (strictly "grind")]
/-- States the natural numbers' (and, in larger types, the integers') relations at the places in the type `target`. -/
unsafe def lift (target : String) (integers : Bool) (stx : Lean.Syntax) : M Unit := do
  let place := textOf (stx.getArg 3)
  let given := commaSeparated (separated ((stx.getArg 2).getArg 1))
  let nat := cat ["← Nat.cast_inj (R := ", target, "), ← Nl.natCast_le (R := ", target, "), ← Nl.natCast_lt (R := ", target, "), ne_eq"]
  let int := if integers then cat [", ← Nl.intCast_inj (R := ", target, "), ← Nl.intCast_le (R := ", target, "), ← Nl.intCast_lt (R := ", target, ")"] else ""
  text (cat [simpOnly (cat [nat, int]) place, "; try ", simpOnly (cat [pushLemmas, given]) place])
end Harness.Native
def castTerm (kind : Name) (token : String) : ParserDescr := .node kind 1024 (seq (.nonReservedSymbol token false) (.cat `term 0))
def pushCastSyntax : ParserDescr := simpLike `pushCastSyntax "push_cast"
def normCastSyntax : ParserDescr := simpLike `normCastSyntax "norm_cast"
def exactModCastSyntax : ParserDescr := castTerm `exactModCastSyntax "exact_mod_cast"
def applyModCastSyntax : ParserDescr := castTerm `applyModCastSyntax "apply_mod_cast"
def assumptionModCastSyntax : ParserDescr := word `assumptionModCastSyntax "assumption_mod_cast"
def zifySyntax : ParserDescr := simpLike `zifySyntax "zify"
def qifySyntax : ParserDescr := simpLike `qifySyntax "qify"
def rifySyntax : ParserDescr := simpLike `rifySyntax "rify"
attribute [tactic_parser] pushCastSyntax normCastSyntax exactModCastSyntax applyModCastSyntax assumptionModCastSyntax
attribute [tactic_parser] zifySyntax qifySyntax rifySyntax
@[tactic pushCastSyntax] unsafe def evalPushCast : Lean.Elab.Tactic.Tactic := pushCast
@[tactic normCastSyntax] unsafe def evalNormCast : Lean.Elab.Tactic.Tactic := normCast
@[tactic exactModCastSyntax] unsafe def evalExactModCast : Lean.Elab.Tactic.Tactic := fun stx => (modCast "exact" (stx.getArg 1)).run
@[tactic applyModCastSyntax] unsafe def evalApplyModCast : Lean.Elab.Tactic.Tactic := fun stx => (modCast "apply" (stx.getArg 1)).run
@[tactic assumptionModCastSyntax] unsafe def evalAssumptionModCast : Lean.Elab.Tactic.Tactic := fun _ => assumptionModCast.run
@[tactic zifySyntax] unsafe def evalZify : Lean.Elab.Tactic.Tactic := fun stx => (lift "Int" false stx).run
@[tactic qifySyntax] unsafe def evalQify : Lean.Elab.Tactic.Tactic := fun stx => (lift "Rat" true stx).run
@[tactic rifySyntax] unsafe def evalRify : Lean.Elab.Tactic.Tactic := fun stx => (lift "Real" true stx).run
