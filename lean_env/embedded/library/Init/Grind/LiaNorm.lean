prelude
import Init.Grind.IntLinear
/-! Linear integer arithmetic: linear combinations as data, and the lemmas by which the compiled `lia` solver brings facts into normal
form and takes out common factors. -/
set_option autoImplicit false
set_option linter.all false
namespace Int.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
abbrev Var := Nat
theorem both {a b : Bool} (h : (a && b) = true) : a = true ∧ b = true := Bool.and_eq_true a b ▸ h
/-- `a p + c`. -/
noncomputable def affine (a : Int) (p : Poly) (c : Int) : CommRing.Poly := (p.nf.mulT a .unit).addConst c
/-- `a p + b q`. -/
noncomputable def combination (a : Int) (p : Poly) (b : Int) (q : Poly) : CommRing.Poly :=
  (p.nf.mulT a .unit).plus (q.nf.mulT b .unit)
noncomputable def isAffine (a : Int) (p : Poly) (c : Int) (r : Poly) : Bool := CommRing.same (affine a p c) r.nf
noncomputable def isCombination (a : Int) (p : Poly) (b : Int) (q r : Poly) : Bool :=
  CommRing.same (combination a p b q) r.nf
noncomputable def isNumber (good : Int → Bool) : CommRing.Poly → Bool
  | .num k => good k
  | .add _ _ _ => false
section
variable {ctx : RArray Int}
theorem value {q : CommRing.Poly} {p : Poly} (h : CommRing.same q p.nf = true) : p.denote' ctx = q.denote ctx := by
  rw [← Poly.denote_nf, ← CommRing.eq_of_same ctx h]
theorem affine_value (a : Int) (p : Poly) (c : Int) : (affine a p c).denote ctx = a * p.denote' ctx + c := by
  unfold affine
  rw [CommRing.Poly.denote_addConst, denote_scale, Poly.denote_nf]
  exact Int.add_comm _ _
theorem combination_value (a : Int) (p : Poly) (b : Int) (q : Poly) :
    (combination a p b q).denote ctx = a * p.denote' ctx + b * q.denote' ctx := by
  unfold combination
  rw [CommRing.Poly.denote_plus, denote_scale, denote_scale, Poly.denote_nf, Poly.denote_nf]
theorem affine_eq {a c : Int} {p r : Poly} (h : isAffine a p c r = true) : r.denote' ctx = a * p.denote' ctx + c :=
  (value h).trans (affine_value a p c)
theorem combination_eq {a b : Int} {p q r : Poly} (h : isCombination a p b q r = true) :
    r.denote' ctx = a * p.denote' ctx + b * q.denote' ctx :=
  (value h).trans (combination_value a p b q)
theorem same_value {p q : Poly} (h : CommRing.same p.nf q.nf = true) : q.denote' ctx = p.denote' ctx :=
  (value h).trans (Poly.denote_nf ctx p)
theorem number_value {good : Int → Bool} {q : CommRing.Poly} (h : isNumber good q = true) :
    ∃ k, q.denote ctx = k ∧ good k = true := by
  cases q with
  | num k => exact ⟨k, rfl, h⟩
  | add k m p => exact nomatch h
theorem difference_value {lhs rhs : Expr} {q : CommRing.Poly} (h : CommRing.same (lhs.sub rhs).nf q = true) :
    lhs.denote ctx - rhs.denote ctx = q.denote ctx := by
  rw [← CommRing.eq_of_same ctx h, Expr.denote_nf]; rfl
end
theorem mul_eq_zero {k a : Int} (hk : k ≠ 0) (h : k * a = 0) : a = 0 := by
  have z := Int.mul_ediv_cancel_left 0 hk
  rw [Int.mul_zero] at z
  rw [← Int.mul_ediv_cancel_left a hk, h, z]
theorem dvd_scale {d a : Int} (c : Int) (h : d ∣ a) : d ∣ c * a := Int.dvd_trans h (Int.dvd_mul_left a c)
theorem mul_dvd_mul {b c : Int} (a : Int) : b ∣ c → a * b ∣ a * c := fun ⟨k, e⟩ => ⟨k, by rw [e, Int.mul_assoc]⟩
theorem dvd_emod {a b : Int} (h : decide (b % a = 0) = true) : a ∣ b :=
  Int.dvd_of_emod_eq_zero (of_decide_eq_true h)
/-! Facts brought into normal form. -/
section
variable (ctx : Context)
theorem eq_norm (p₁ p₂ : Poly) : CommRing.same p₁.nf p₂.nf = true → p₁.denote' ctx = 0 → p₂.denote' ctx = 0 :=
  fun h e => (same_value h).trans e
theorem diseq_norm (p₁ p₂ : Poly) : CommRing.same p₁.nf p₂.nf = true → p₁.denote' ctx ≠ 0 → p₂.denote' ctx ≠ 0 :=
  fun h n e => n ((same_value h).symm.trans e)
theorem dvd_norm (d : Int) (p₁ p₂ : Poly) : CommRing.same p₁.nf p₂.nf = true → d ∣ p₁.denote' ctx → d ∣ p₂.denote' ctx :=
  fun h e => (same_value h).symm ▸ e
theorem eq_norm_expr (lhs rhs : Expr) (p : Poly) : CommRing.same (lhs.sub rhs).nf p.nf = true →
    lhs.denote ctx = rhs.denote ctx → p.denote' ctx = 0 :=
  fun h e => norm_eq ctx lhs rhs p h ▸ e
theorem not_eq_norm_expr (lhs rhs : Expr) (p : Poly) : CommRing.same (lhs.sub rhs).nf p.nf = true →
    ¬ lhs.denote ctx = rhs.denote ctx → ¬ p.denote' ctx = 0 :=
  fun h e => norm_eq ctx lhs rhs p h ▸ e
theorem dvd_norm_expr (d : Int) (e : Expr) (p : Poly) : CommRing.same e.nf p.nf = true → d ∣ e.denote ctx →
    d ∣ p.denote' ctx :=
  fun h k => Expr.eq_of_norm_eq ctx e p h ▸ k
theorem eq_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → p.denote' ctx = 0 → p'.denote' ctx = 0 :=
  fun h e => h ▸ e
theorem diseq_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → p.denote' ctx ≠ 0 → p'.denote' ctx ≠ 0 :=
  fun h e => h ▸ e
theorem le_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → p.denote' ctx ≤ 0 → p'.denote' ctx ≤ 0 :=
  fun h e => h ▸ e
theorem dvd_norm_poly (d : Int) (p p' : Poly) : p.denote' ctx = p'.denote' ctx → d ∣ p.denote' ctx → d ∣ p'.denote' ctx :=
  fun h e => h ▸ e
theorem eq_of_core (p₁ p₂ p₃ : Poly) : isCombination 1 p₁ (-1) p₂ p₃ = true → p₁.denote' ctx = p₂.denote' ctx →
    p₃.denote' ctx = 0 :=
  fun h e => by have k := combination_eq (ctx := ctx) h; omega
theorem diseq_of_core (p₁ p₂ p₃ : Poly) : isCombination 1 p₁ (-1) p₂ p₃ = true → p₁.denote' ctx ≠ p₂.denote' ctx →
    p₃.denote' ctx ≠ 0 :=
  fun h n e => by have k := combination_eq (ctx := ctx) h; omega
theorem eq_def' (x : Var) (e : Expr) (p : Poly) : CommRing.same (e.sub (.var x)).nf p.nf = true →
    ctx.get x = e.denote ctx → p.denote' ctx = 0 :=
  fun h k => (norm_eq ctx e (.var x) p h) ▸ k.symm
theorem eq_def'_norm (x : Var) (e : Expr) (ePoly ePoly' p : Poly) :
    (CommRing.same e.nf ePoly.nf && CommRing.same (ePoly'.nf.plus ((Expr.var x).nf.mulT (-1) .unit)) p.nf) = true →
      ctx.get x = e.denote ctx → ePoly.denote' ctx = ePoly'.denote' ctx → p.denote' ctx = 0 := fun h k g => by
  have v := value (ctx := ctx) (both h).2
  rw [CommRing.Poly.denote_plus, CommRing.Poly.denote_neg, Poly.denote_nf, Expr.denote_nf, ← g,
    ← Expr.eq_of_norm_eq ctx e ePoly (both h).1] at v
  have k' : (Expr.var x).denote ctx = e.denote ctx := k
  rw [k'] at v
  exact v.trans (Int.add_right_neg _)
theorem eq_def_struct (x : Var) (e : Expr) (p : Poly) : CommRing.same (e.sub (.var x)).nf p.nf = true →
    ctx.get x = e.denote ctx → p.denote' ctx = 0 :=
  eq_def' ctx x e p
theorem eq_def_struct_norm (x : Var) (e : Expr) (ePoly ePoly' p : Poly) :
    (CommRing.same e.nf ePoly.nf && CommRing.same (ePoly'.nf.plus ((Expr.var x).nf.mulT (-1) .unit)) p.nf) = true →
      ctx.get x = e.denote ctx → ePoly.denote' ctx = ePoly'.denote' ctx → p.denote' ctx = 0 :=
  eq_def'_norm ctx x e ePoly ePoly' p
/-! Common factors. -/
theorem eq_coeff (p p' : Poly) (k : Int) : (decide (k ≠ 0) && isAffine k p' 0 p) = true → p.denote' ctx = 0 →
    p'.denote' ctx = 0 := fun h e => by
  have v := affine_eq (ctx := ctx) (both h).2
  rw [Int.add_zero, e] at v
  exact mul_eq_zero (of_decide_eq_true (both h).1) v.symm
theorem diseq_coeff (p p' : Poly) (k : Int) : (decide (k ≠ 0) && isAffine k p' 0 p) = true → p.denote' ctx ≠ 0 →
    p'.denote' ctx ≠ 0 := fun h n e => by
  have v := affine_eq (ctx := ctx) (both h).2
  rw [Int.add_zero, e, Int.mul_zero] at v
  exact n v
theorem dvd_coeff (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (k : Int) :
    (decide (k ≠ 0) && (decide (k₁ = k * k₂) && isAffine k p₂ 0 p₁)) = true → k₁ ∣ p₁.denote' ctx →
      k₂ ∣ p₂.denote' ctx := fun h e => by
  have v := affine_eq (ctx := ctx) (both (both h).2).2
  have hk := of_decide_eq_true (both h).1
  rw [Int.add_zero] at v
  rw [v, of_decide_eq_true (both (both h).2).1] at e
  obtain ⟨c, e⟩ := e
  refine ⟨c, ?_⟩
  rw [← Int.mul_ediv_cancel_left (p₂.denote' ctx) hk, e, Int.mul_assoc, Int.mul_ediv_cancel_left _ hk]
/-- `k p - q` is a number from 0 to `k - 1`: `p` is `q / k`, its constant rounded up. -/
noncomputable def tightens (k : Int) (q : CommRing.Poly) (p : Poly) : Bool :=
  isNumber (fun r => decide (0 ≤ r) && decide (r < k)) ((p.nf.mulT k .unit).plus (q.mulT (-1) .unit))
theorem tighten {k : Int} {q : CommRing.Poly} {p : Poly} (h : tightens k q p = true) :
    q.denote ctx ≤ 0 ↔ p.denote' ctx ≤ 0 := by
  obtain ⟨r, v, g⟩ := number_value (ctx := ctx) h
  have g₁ := of_decide_eq_true (both g).1
  have g₂ := of_decide_eq_true (both g).2
  rw [CommRing.Poly.denote_plus, denote_scale, CommRing.Poly.denote_neg, Poly.denote_nf] at v
  have v' : k * p.denote' ctx + -q.denote ctx = r := v
  have hk : 0 ≤ k := by omega
  constructor
  · intro e
    refine Classical.byContradiction fun n => ?_
    have m := Int.mul_le_mul_left (a := 1) (b := p.denote' ctx) hk (by omega)
    rw [Int.mul_one] at m
    omega
  · intro e
    have m := Int.mul_le_mul_left hk e
    rw [Int.mul_zero] at m
    omega
theorem le_coeff (p₁ p₂ : Poly) (k : Int) : tightens k p₁.nf p₂ = true → p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 :=
  fun h e => (tighten ctx h).mp ((Poly.denote_nf ctx p₁).symm ▸ e)
theorem le_combine_coeff (p₁ p₂ p₃ : Poly) (k : Int) : tightens k (combination p₂.lead p₁ p₁.lead p₂) p₃ = true →
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := fun h e₁ e₂ => by
  refine (tighten ctx h).mp ?_
  rw [combination_value]
  have a := Int.mul_le_mul_left (Int.natCast_nonneg p₂.lead) e₁
  have b := Int.mul_le_mul_left (Int.natCast_nonneg p₁.lead) e₂
  rw [Int.mul_zero] at a b
  exact Int.add_le_add a b
noncomputable def Poly.coeff (x : Var) : Poly → Int
  | .num _ => 0
  | .add k y p => match Nat.beq x y with | true => k | false => coeff x p
noncomputable def Poly.leadCoeff : Poly → Int
  | .num _ => 1
  | .add k _ _ => k
noncomputable def constant : CommRing.Poly → Int
  | .num k => k
  | .add _ _ p => constant p
/-- `g` divides all coefficients, but maybe not the constant. -/
noncomputable def dividesCoeffs (g : Int) : CommRing.Poly → Bool
  | .num _ => true
  | .add k _ p => decide (k % g = 0) && dividesCoeffs g p
/-- The greatest common divisor of all coefficients and `g`. -/
noncomputable def gcdCoeffs : CommRing.Poly → Nat → Nat
  | .num _, g => g
  | .add k _ p, g => gcdCoeffs p (Nat.gcd (Int.natAbs k) g)
theorem dvd_sub_constant {g : Int} {q : CommRing.Poly} (h : dividesCoeffs g q = true) :
    g ∣ q.denote ctx - constant q := by
  induction q with
  | num k => exact ⟨0, (Int.sub_self k).trans (Int.mul_zero g).symm⟩
  | add k m p ih =>
    have d := Int.dvd_add (Int.dvd_trans (dvd_emod (both h).1) (Int.dvd_mul_right k (m.denote ctx))) (ih (both h).2)
    have e : (CommRing.Poly.add k m p).denote ctx - constant (.add k m p) =
        k * m.denote ctx + (p.denote ctx - constant p) := by
      rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, ← Int.add_assoc]; rfl
    rw [e]
    exact d
end
end Int.Internal.Linear
