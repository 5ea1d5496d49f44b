prelude
import Init.Tactic.Syntax
import Init.Tactic.Numeral
import Init.Tactic.FieldSimp
/-! `positivity`: `0 < e`, `0 ≤ e`, `e ≠ 0` by recursion on the shape of `e`; and `gcongr`: `≤` and `<` between terms of the same shape
from the parts that differ. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native MathNotation Lean Lean.Grind
namespace Nl
section
variable {K : Type u} [Field K] [LE K] [LT K] [Std.IsLinearOrder K] [Std.LawfulOrderLT K] [OrderedRing K] {a b c d : K}
theorem even_pow_nonneg (a : K) {n : Nat} (h : n % 2 = 0) : 0 ≤ a ^ n := by
  have e : n = n / 2 + n / 2 := by omega
  rw [e, _root_.pow_add]; exact _root_.mul_self_nonneg _
theorem even_pow_pos (ha : a ≠ 0) {n : Nat} (h : n % 2 = 0) : 0 < a ^ n :=
  _root_.lt_of_le_of_ne (even_pow_nonneg a h) (fun e => pow_ne_zero ha n e.symm)
theorem sq_pos (h : a ≠ 0) : 0 < a ^ 2 := by have := sq_nonneg a; have := pow_ne_zero h 2; grind
theorem add_le_add (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by grind
theorem add_lt_add_left (h : a < b) : c + a < c + b := by grind
theorem add_lt_add_right (h : a < b) : a + c < b + c := by grind
theorem sub_le_sub (h : a ≤ b) (k : c ≤ d) : a - d ≤ b - c := by grind
theorem sub_lt_sub_left (h : a < b) : c - b < c - a := by grind
theorem sub_lt_sub_right (h : a < b) : a - c < b - c := by grind
theorem mul_le_mul (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  _root_.le_trans (mul_le_mul_of_nonneg_right h hc) (mul_le_mul_of_nonneg_left k hb)
theorem div_le_div_right (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [Field.div_eq_mul_inv, Field.div_eq_mul_inv]; exact mul_le_mul_of_nonneg_right h (inv_nonneg_of hc)
theorem div_lt_div_right (h : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [Field.div_eq_mul_inv, Field.div_eq_mul_inv]; exact mul_lt_mul_of_pos_right h (inv_pos_of_pos hc)
theorem div_le_div_left (h : c ≤ b) (hc : 0 < c) (ha : 0 ≤ a) : a / b ≤ a / c := by
  have hb : 0 < b := lt_of_lt_of_le hc h
  rw [div_le_div_iff₀ hb hc]; exact mul_le_mul_of_nonneg_left h ha
end
end Nl
namespace Harness.Native
/-- A numeral, or what follows from the hypotheses. -/
unsafe def leaves : String := "(simp only [Nl.ltProc, Nl.leProc, Nl.eqProc, ne_eq, not_false_eq_true]; done) | omega | nl_grind"
unsafe def alternatives (l : List String) : String := cat ["first ", bars l]
where bars : List String → String
  | [] => ""
  | s :: l => cat ["| ", s, " ", bars l]
/-- The shapes of terms that the rules tell apart. -/
inductive Shape where
  | sum | product | quotient | power | inverse | cast | root | absolute | factorial | exponential | minimum | maximum | norm
  | sum' | product' | other
unsafe def shapeOf (e : Obj) : Shape :=
  let is (f : Lean.Name) (n : Nat) : Bool := Lean.Expr.isAppOfArity e f n
  if is `HAdd.hAdd 6 then .sum else if is `HMul.hMul 6 then .product else if is `HDiv.hDiv 6 then .quotient
  else if is `HPow.hPow 6 then .power else if is `Inv.inv 3 then .inverse else if is `Nat.cast 3 then .cast
  else if is `Real.sqrt 1 then .root else if is `abs 4 then .absolute else if is `Nat.factorial 1 then .factorial else if is `Real.exp 1 then .exponential
  else if is `Min.min 4 then .minimum else if is `Max.max 4 then .maximum else if is `norm 3 then .norm
  else if is `Finset.sum 5 then .sum' else if is `Finset.prod 5 then .product' else .other
def positive : Shape → List String
  | .sum => ["exact _root_.add_pos (by nl_pos) (by nl_pos)", "exact _root_.add_pos_of_pos_of_nonneg (by nl_pos) (by nl_nonneg)",
      "exact _root_.add_pos_of_nonneg_of_pos (by nl_nonneg) (by nl_pos)"]
  | .product => ["exact _root_.mul_pos (by nl_pos) (by nl_pos)", "exact Nat.mul_pos (by nl_pos) (by nl_pos)"]
  | .quotient => ["exact _root_.div_pos (by nl_pos) (by nl_pos)"]
  | .power => ["exact _root_.pow_pos (by nl_pos) _", "exact Nl.sq_pos (by nl_ne)", "exact Nl.even_pow_pos (by nl_ne) (by decide)",
      "exact Nat.pow_pos (by nl_pos) _", "exact Real.rpow_pos_of_pos (by nl_pos) _"]
  | .inverse => ["exact _root_.inv_pos_of_pos (by nl_pos)"]
  | .cast => ["exact Nat.cast_pos.mpr (by nl_pos)"]
  | .root => ["exact Real.sqrt_pos.mpr (by nl_pos)"]
  | .absolute => ["exact _root_.abs_pos.mpr (by nl_ne)"]
  | .factorial => ["exact Nat.factorial_pos _"]
  | .exponential => ["exact Real.exp_pos _"]
  | .minimum => ["exact _root_.lt_min (by nl_pos) (by nl_pos)"]
  | .maximum => ["exact _root_.lt_of_lt_of_le (by nl_pos) (_root_.le_max_left _ _)",
      "exact _root_.lt_of_lt_of_le (by nl_pos) (_root_.le_max_right _ _)"]
  | .product' => ["exact Finset.prod_pos (fun _ _ => by nl_pos)"]
  | _ => []
def nonnegative : Shape → List String
  | .sum => ["exact _root_.add_nonneg (by nl_nonneg) (by nl_nonneg)"]
  | .product => ["exact _root_.mul_self_nonneg _", "exact _root_.mul_nonneg (by nl_nonneg) (by nl_nonneg)"]
  | .quotient => ["exact _root_.div_nonneg (by nl_nonneg) (by nl_nonneg)"]
  | .power => ["exact _root_.sq_nonneg _", "exact Nl.even_pow_nonneg _ (by decide)", "exact _root_.pow_nonneg (by nl_nonneg) _",
      "exact Real.rpow_nonneg (by nl_nonneg) _"]
  | .inverse => ["exact _root_.inv_nonneg_of (by nl_nonneg)"]
  | .cast => ["exact Nat.cast_nonneg _"]
  | .root => ["exact Real.sqrt_nonneg _"]
  | .absolute => ["exact _root_.abs_nonneg _"]
  | .sum' => ["exact Finset.sum_nonneg (fun _ _ => by nl_nonneg)"]
  | .product' => ["exact Finset.prod_nonneg (fun _ _ => by nl_nonneg)"]
  | .norm => ["exact Complex.norm_nonneg _"]
  | .minimum => ["exact _root_.le_min (by nl_nonneg) (by nl_nonneg)"]
  | .maximum => ["exact _root_.le_trans (by nl_nonneg) (_root_.le_max_left _ _)",
      "exact _root_.le_trans (by nl_nonneg) (_root_.le_max_right _ _)"]
  | _ => []
def nonzero : Shape → List String
  | .product => ["exact Nl.mul_ne_zero (by nl_ne) (by nl_ne)"]
  | .power => ["exact Nl.pow_ne_zero (by nl_ne) _"]
  | _ => []
/-- Runs the rules for the shape of the term in the goal, found by `term`, between `before` and `after`. -/
unsafe def byShape (term : Obj → Obj) (before : List String) (rules : Shape → List String) (after : List String) : M Unit :=
  inMainContext (do
    let target ← tactic Lean.Elab.Tactic.getMainTarget
    firstOf (tries before (tries (rules (shapeOf (term target))) (tries after []))))
where tries : List String → List (M Unit) → List (M Unit)
  | [], rest => rest
  | s :: l, rest => strictly s :: tries l rest
unsafe def provePositive : M Unit := byShape lastArg ["assumption"] positive [cat ["first | ", leaves]]
unsafe def proveNonnegative : M Unit := byShape lastArg ["assumption", "exact _root_.le_of_lt (by assumption)"] nonnegative
  ["exact _root_.le_of_lt (by nl_pos)", cat ["first | ", leaves]]
unsafe def proveNonzero : M Unit := byShape secondLastArg ["assumption"] nonzero
  ["exact _root_.ne_of_gt (by nl_pos)", cat ["first | ", leaves]]
unsafe def positivity : M Unit := M.orElse
  (within 40000 (do
    let target ← tactic Lean.Elab.Tactic.getMainTarget
    if Bool.or (Lean.Expr.isAppOfArity target `LE.le 4) (Lean.Expr.isAppOfArity target `GE.ge 4) then
      text "show (0 ≤ _)"; proveNonnegative
    else if Bool.or (Lean.Expr.isAppOfArity target `LT.lt 4) (Lean.Expr.isAppOfArity target `GT.gt 4) then
      text "show (0 < _)"; provePositive
    else text "show (_ ≠ 0)"; proveNonzero))
  (fail "positivity: failed to prove that the term is positive, nonnegative or nonzero")
/-- Rules for `<`; those for `≤` are apart, since `≤` and `<` of real numbers are not compared cheaply. -/
def strictCongruences : Shape → List String
  | .sum => ["exact Nl.add_lt_add_left (by nl_gcongr)", "exact Nl.add_lt_add_right (by nl_gcongr)"]
  | .product => ["exact _root_.mul_lt_mul_of_pos_left (by nl_gcongr) (by nl_pos)",
      "exact _root_.mul_lt_mul_of_pos_right (by nl_gcongr) (by nl_pos)"]
  | .quotient => ["exact Nl.div_lt_div_right (by nl_gcongr) (by nl_pos)"]
  | .exponential => ["exact Real.exp_lt_exp.mpr (by nl_gcongr)"]
  | _ => ["exact Nl.sub_lt_sub_left (by nl_gcongr)", "exact Nl.sub_lt_sub_right (by nl_gcongr)"]
def congruences : Shape → List String
  | .sum => ["exact Nl.add_le_add (by nl_gcongr) (by nl_gcongr)"]
  | .product => ["exact _root_.mul_le_mul_of_nonneg_left (by nl_gcongr) (by nl_nonneg)",
      "exact _root_.mul_le_mul_of_nonneg_right (by nl_gcongr) (by nl_nonneg)",
      "exact Nl.mul_le_mul (by nl_gcongr) (by nl_gcongr) (by nl_nonneg) (by nl_nonneg)"]
  | .quotient => ["exact Nl.div_le_div_right (by nl_gcongr) (by nl_nonneg)",
      "exact Nl.div_le_div_left (by nl_gcongr) (by nl_pos) (by nl_nonneg)"]
  | .power => ["exact _root_.pow_le_pow_left₀ (by nl_nonneg) (by nl_gcongr) _"]
  | .root => ["exact Real.sqrt_le_sqrt (by nl_gcongr)"]
  | .exponential => ["exact Real.exp_le_exp.mpr (by nl_gcongr)"]
  | _ => ["exact Nl.sub_le_sub (by nl_gcongr) (by nl_gcongr)"]
unsafe def proveCongruence : M Unit := inMainContext (do
  let target ← tactic Lean.Elab.Tactic.getMainTarget
  if Bool.or (Lean.Expr.isAppOfArity target `LT.lt 4) (Lean.Expr.isAppOfArity target `GT.gt 4) then
    byShape lastArg ["assumption"] strictCongruences []
  else byShape lastArg ["assumption", "exact _root_.le_refl _", "exact _root_.le_of_lt (by assumption)"] congruences [])
unsafe def gcongr : M Unit := M.orElse (within 30000 (strictly "first | nl_gcongr | nl_grind")) (fail "gcongr did not make progress")
/-- `rel [h₁, …]`: congruence with the given comparisons. -/
unsafe def rel : Lean.Elab.Tactic.Tactic := fun stx => (do
  noteTerms (separated (stx.getArg 2))
  M.orElse (within 30000 (strictly "nl_gcongr")) (fail "rel failed: the goal does not follow from these relations by congruence")).run
end Harness.Native
def nlGrindSyntax : ParserDescr := word `nlGrindSyntax "nl_grind"
def nlPosSyntax : ParserDescr := word `nlPosSyntax "nl_pos"
def nlNonnegSyntax : ParserDescr := word `nlNonnegSyntax "nl_nonneg"
def nlNeSyntax : ParserDescr := word `nlNeSyntax "nl_ne"
def nlGcongrSyntax : ParserDescr := word `nlGcongrSyntax "nl_gcongr"
def positivitySyntax : ParserDescr := word `positivitySyntax "positivity"
def gcongrSyntax : ParserDescr := word `gcongrSyntax "gcongr"
def relSyntax : ParserDescr := .node `relSyntax 1024 (seq (.nonReservedSymbol "rel" false) (seq (.symbol " [")
  (seq (.sepBy (.cat `term 0) "," (.symbol ", ") true) (.symbol "]"))))
attribute [tactic_parser] relSyntax
@[tactic relSyntax] unsafe def evalRel : Lean.Elab.Tactic.Tactic := Harness.Native.rel
attribute [tactic_parser] nlGrindSyntax nlPosSyntax nlNonnegSyntax nlNeSyntax nlGcongrSyntax positivitySyntax gcongrSyntax
@[tactic nlGrindSyntax] unsafe def evalNlGrind : Lean.Elab.Tactic.Tactic := fun _ => (within 3000 (strictly "grind")).run
@[tactic nlPosSyntax] unsafe def evalNlPos : Lean.Elab.Tactic.Tactic := fun _ => provePositive.run
@[tactic nlNonnegSyntax] unsafe def evalNlNonneg : Lean.Elab.Tactic.Tactic := fun _ => proveNonnegative.run
@[tactic nlNeSyntax] unsafe def evalNlNe : Lean.Elab.Tactic.Tactic := fun _ => proveNonzero.run
@[tactic nlGcongrSyntax] unsafe def evalNlGcongr : Lean.Elab.Tactic.Tactic := fun _ => proveCongruence.run
@[tactic positivitySyntax] unsafe def evalPositivity : Lean.Elab.Tactic.Tactic := fun _ => positivity.run
@[tactic gcongrSyntax] unsafe def evalGcongr : Lean.Elab.Tactic.Tactic := fun _ => gcongr.run
