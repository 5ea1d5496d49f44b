prelude
import Init.Grind.LiaNorm
/-! Linear integer arithmetic: a lemma for each inference of the compiled `lia` solver, but for Cooper's case split. A certificate
asks whether one linear combination is another, never how the solver came to it. -/
set_option autoImplicit false
set_option linter.all false
namespace Int.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
section
variable (ctx : Context)
/-! Contradictions. -/
theorem eq_unsat (p : Poly) : isNumber (fun k => decide (k ≠ 0)) p.nf = true → p.denote' ctx = 0 → False := fun h e => by
  obtain ⟨k, v, g⟩ := number_value (ctx := ctx) h
  rw [Poly.denote_nf, e] at v
  exact of_decide_eq_true g v.symm
/-- `g` divides all coefficients, but not the constant. -/
noncomputable def spoilt (g : Int) (q : CommRing.Poly) : Bool := dividesCoeffs g q && decide (constant q % g ≠ 0)
theorem ne_zero_of_spoilt {g : Int} {q : CommRing.Poly} (h : spoilt g q = true) : q.denote ctx ≠ 0 := fun e => by
  have d := dvd_sub_constant ctx (both h).1
  rw [e, Int.zero_sub] at d
  have d' := dvd_scale (-1) d
  rw [← Int.neg_eq_neg_one_mul, Int.neg_neg] at d'
  exact of_decide_eq_true (both h).2 (Int.emod_eq_zero_of_dvd d')
theorem eq_unsat_coeff (p : Poly) (k : Int) : spoilt k p.nf = true → p.denote' ctx = 0 → False :=
  fun h e => ne_zero_of_spoilt ctx h ((Poly.denote_nf ctx p).trans e)
theorem diseq_unsat (p : Poly) : p.nf.isZero = true → p.denote' ctx ≠ 0 → False :=
  fun h n => n ((Poly.denote_nf ctx p).symm.trans (CommRing.eq_of_isZero ctx h))
/-- A common divisor of `k` and the coefficients does not divide the constant. -/
noncomputable def spoiltDvd (k : Int) (q : CommRing.Poly) : Bool :=
  let g := Int.ofNat (gcdCoeffs q (Int.natAbs k))
  decide (k % g = 0) && spoilt g q
theorem not_dvd_of_spoilt {k : Int} {q : CommRing.Poly} (h : spoiltDvd k q = true) : ¬ k ∣ q.denote ctx := fun e => by
  have d := Int.dvd_sub (Int.dvd_trans (dvd_emod (both h).1) e) (dvd_sub_constant ctx (both (both h).2).1)
  rw [show q.denote ctx - (q.denote ctx - constant q) = constant q by omega] at d
  exact of_decide_eq_true (both (both h).2).2 (Int.emod_eq_zero_of_dvd d)
theorem dvd_unsat (k : Int) (p : Poly) : spoiltDvd k p.nf = true → k ∣ p.denote' ctx → False :=
  fun h e => not_dvd_of_spoilt ctx h ((Poly.denote_nf ctx p).symm ▸ e)
/-! Equations put to use. -/
theorem eq_eq_subst' (a b : Int) (p₁ p₂ p₃ : Poly) : isCombination b p₁ (-a) p₂ p₃ = true → p₁.denote' ctx = 0 →
    p₂.denote' ctx = 0 → p₃.denote' ctx = 0 := fun h e₁ e₂ => by
  rw [combination_eq h, e₁, e₂, Int.mul_zero, Int.mul_zero]; rfl
theorem eq_diseq_subst (x : Var) (p₁ p₂ p₃ : Poly) :
    (decide (p₁.coeff x ≠ 0) && isCombination (p₂.coeff x) p₁ (-p₁.coeff x) p₂ p₃) = true → p₁.denote' ctx = 0 →
      p₂.denote' ctx ≠ 0 → p₃.denote' ctx ≠ 0 := fun h e₁ n e₃ => by
  have v := combination_eq (ctx := ctx) (both h).2
  rw [e₁, e₃, Int.mul_zero, Int.zero_add, Int.neg_mul] at v
  exact n (mul_eq_zero (of_decide_eq_true (both h).1) (by omega))
theorem eq_le_subst_nonneg (x : Var) (p₁ p₂ p₃ : Poly) :
    (decide (0 ≤ p₁.coeff x) && isCombination (p₁.coeff x) p₂ (-p₂.coeff x) p₁ p₃) = true → p₁.denote' ctx = 0 →
      p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := fun h e₁ e₂ => by
  rw [combination_eq (both h).2, e₁, Int.mul_zero, Int.add_zero]
  have m := Int.mul_le_mul_left (of_decide_eq_true (both h).1) e₂
  rw [Int.mul_zero] at m
  exact m
theorem eq_le_subst_nonpos (x : Var) (p₁ p₂ p₃ : Poly) :
    (decide (p₁.coeff x ≤ 0) && isCombination (p₂.coeff x) p₁ (-p₁.coeff x) p₂ p₃) = true → p₁.denote' ctx = 0 →
      p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := fun h e₁ e₂ => by
  rw [combination_eq (both h).2, e₁, Int.mul_zero, Int.zero_add]
  have m := Int.mul_le_mul_left (k := -p₁.coeff x) (by have := of_decide_eq_true (both h).1; omega) e₂
  rw [Int.mul_zero] at m
  exact m
theorem eq_dvd_subst (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d₃ : Int) (p₃ : Poly) :
    (decide (p₁.coeff x * d₂ % d₃ = 0) && isCombination (p₁.coeff x) p₂ (-p₂.coeff x) p₁ p₃) = true →
      p₁.denote' ctx = 0 → d₂ ∣ p₂.denote' ctx → d₃ ∣ p₃.denote' ctx := fun h e₁ e₂ => by
  rw [combination_eq (both h).2, e₁, Int.mul_zero, Int.add_zero]
  exact Int.dvd_trans (dvd_emod (both h).1) (mul_dvd_mul _ e₂)
theorem dvd_of_eq (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) :
    (decide (p₁.coeff x % d₂ = 0) &&
      CommRing.same (p₁.nf.plus ((Expr.var x).nf.mulT (-p₁.coeff x) .unit)) p₂.nf) = true →
      p₁.denote' ctx = 0 → d₂ ∣ p₂.denote' ctx := fun h e => by
  rw [value (both h).2, CommRing.Poly.denote_plus, denote_scale, Poly.denote_nf, e, Int.neg_mul]
  refine Int.dvd_trans (dvd_emod (both h).1) ⟨-(Expr.var x).nf.denote ctx, ?_⟩
  rw [Int.mul_neg]
  exact Int.zero_add _
theorem eq_of_zero_dvd (p : Poly) : 0 ∣ p.denote' ctx → p.denote' ctx = 0 := fun ⟨c, e⟩ => e.trans (Int.zero_mul c)
theorem eq_of_le_ge (p₁ p₂ : Poly) : isAffine (-1) p₁ 0 p₂ = true → p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 →
    p₁.denote' ctx = 0 := fun h e₁ e₂ => by
  have v := affine_eq (ctx := ctx) h
  omega
/-! Disequations. -/
theorem diseq_neg (p p' : Poly) : isAffine (-1) p 0 p' = true → p.denote' ctx ≠ 0 → p'.denote' ctx ≠ 0 := fun h n e => by
  have v := affine_eq (ctx := ctx) h
  omega
theorem le_of_le_diseq (p₁ p₂ p₃ : Poly) : ((isAffine 1 p₁ 0 p₂ || isAffine (-1) p₁ 0 p₂) && isAffine 1 p₁ 1 p₃) = true →
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≠ 0 → p₃.denote' ctx ≤ 0 := fun h e n => by
  have v := affine_eq (ctx := ctx) (both h).2
  have s := (both h).1
  rw [Bool.or_eq_true] at s
  rcases s with s | s
  · have w := affine_eq (ctx := ctx) s; omega
  · have w := affine_eq (ctx := ctx) s; omega
theorem diseq_split (p₁ p₂ p₃ : Poly) : (isAffine 1 p₁ 1 p₂ && isAffine (-1) p₁ 1 p₃) = true → p₁.denote' ctx ≠ 0 →
    p₂.denote' ctx ≤ 0 ∨ p₃.denote' ctx ≤ 0 := fun h n => by
  have v := affine_eq (ctx := ctx) (both h).1
  have w := affine_eq (ctx := ctx) (both h).2
  omega
theorem diseq_split_resolve (p₁ p₂ p₃ : Poly) : (isAffine 1 p₁ 1 p₂ && isAffine (-1) p₁ 1 p₃) = true →
    p₁.denote' ctx ≠ 0 → ¬ p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 :=
  fun h n k => (diseq_split ctx p₁ p₂ p₃ h n).elim (fun e => absurd e k) id
/-! Divisibility. -/
noncomputable def dropsLead (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) : Bool := match p₁ with
  | .num _ => false
  | .add a _ p => decide (k₁ % k₂ = 0) && (decide (a % k₂ = 0) && CommRing.same p.nf p₂.nf)
theorem dvd_elim (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) : dropsLead k₁ p₁ k₂ p₂ = true → k₁ ∣ p₁.denote' ctx →
    k₂ ∣ p₂.denote' ctx := fun h e => by
  cases p₁ with
  | num k => exact nomatch h
  | add a v p =>
    have d := Int.dvd_sub (Int.dvd_trans (dvd_emod (both h).1) e)
      (Int.dvd_trans (dvd_emod (both (both h).2).1) (Int.dvd_mul_right a (ctx.get v)))
    have w : (Poly.add a v p).denote' ctx = a * ctx.get v + p.denote' ctx := by
      rw [← Poly.denote_nf, ← Poly.denote_nf]
      refine (CommRing.Poly.denote_plus ctx _ _).trans ?_
      rw [denote_scale, CommRing.Expr.denote_nf]; rfl
    rw [w, Int.add_comm, Int.add_sub_cancel] at d
    rw [same_value (both (both h).2).2]
    exact d
theorem dvd_solve_combine (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) (g α β : Int) :
    (decide (d = d₁ * d₂) && isCombination (α * d₂) p₁ (β * d₁) p₂ p) = true → d₁ ∣ p₁.denote' ctx →
      d₂ ∣ p₂.denote' ctx → d ∣ p.denote' ctx := fun h e₁ e₂ => by
  rw [combination_eq (both h).2, of_decide_eq_true (both h).1, Int.mul_assoc, Int.mul_assoc]
  refine Int.dvd_add (dvd_scale _ ?_) (dvd_scale _ (mul_dvd_mul _ e₂))
  rw [Int.mul_comm d₁]
  exact mul_dvd_mul _ e₁
theorem dvd_solve_elim (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) :
    (decide (p₂.leadCoeff * d₁ % d = 0) && (decide (-p₁.leadCoeff * d₂ % d = 0) &&
      isCombination p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ p)) = true → d₁ ∣ p₁.denote' ctx → d₂ ∣ p₂.denote' ctx →
      d ∣ p.denote' ctx := fun h e₁ e₂ => by
  rw [combination_eq (both (both h).2).2]
  exact Int.dvd_add (Int.dvd_trans (dvd_emod (both h).1) (mul_dvd_mul _ e₁))
    (Int.dvd_trans (dvd_emod (both (both h).2).1) (mul_dvd_mul _ e₂))
/-- `p₃ - p₂` is a number from 0 to `d - 1`, and `p₃ - s p₁` one that `d` divides. -/
noncomputable def tightensBy (d s : Int) (p₁ p₂ p₃ : Poly) : Bool :=
  isNumber (fun r => decide (0 ≤ r) && decide (r < d)) (combination 1 p₃ (-1) p₂) &&
    isNumber (fun r => decide (r % d = 0)) (combination 1 p₃ (-s) p₁)
theorem tighten_by {d s : Int} {p₁ p₂ p₃ : Poly} (h : tightensBy d s p₁ p₂ p₃ = true) (e₁ : d ∣ p₁.denote' ctx)
    (e₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  obtain ⟨r, v, g⟩ := number_value (ctx := ctx) (both h).1
  obtain ⟨t, w, f⟩ := number_value (ctx := ctx) (both h).2
  rw [combination_value] at v w
  have g₁ := of_decide_eq_true (both g).1
  have g₂ := of_decide_eq_true (both g).2
  have k := Int.dvd_add (dvd_emod f) (dvd_scale s e₁)
  rw [← w, Int.neg_mul, Int.one_mul, ← Int.sub_eq_add_neg, Int.sub_add_cancel] at k
  have m : p₃.denote' ctx < d := by omega
  obtain ⟨c, k⟩ := k
  rw [k] at m ⊢
  have hd : 0 < d := by omega
  refine Classical.byContradiction fun n => ?_
  have c1 : 1 ≤ c := Classical.byContradiction fun o => by
    have q := Int.mul_le_mul_left (Int.le_of_lt hd) (show c ≤ 0 by omega)
    rw [Int.mul_zero] at q
    exact n q
  have q := Int.mul_le_mul_left (Int.le_of_lt hd) c1
  rw [Int.mul_one] at q
  omega
theorem dvd_le_tight (d : Int) (p₁ p₂ p₃ : Poly) : tightensBy d 1 p₁ p₂ p₃ = true → d ∣ p₁.denote' ctx →
    p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 :=
  tighten_by ctx
theorem dvd_neg_le_tight (d : Int) (p₁ p₂ p₃ : Poly) : tightensBy d (-1) p₁ p₂ p₃ = true → d ∣ p₁.denote' ctx →
    p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 :=
  tighten_by ctx
end
end Int.Internal.Linear
