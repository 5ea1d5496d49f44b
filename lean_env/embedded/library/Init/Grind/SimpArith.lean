prelude
import Init.Grind.NatToInt
/-! What `simp +arith`, and `grind` before everything else, bring linear relations over ℤ and ℕ into normal form with. -/
set_option autoImplicit false
set_option linter.all false
namespace Int.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
section
variable (ctx : Context)
theorem sub_denote (lhs rhs : Expr) : (lhs.sub rhs).nf.denote ctx = lhs.denote ctx - rhs.denote ctx :=
  Expr.denote_nf ctx (lhs.sub rhs)
theorem eq_iff (lhs rhs : Expr) : lhs.denote ctx = rhs.denote ctx ↔ (lhs.sub rhs).nf.denote ctx = 0 := by
  rw [sub_denote]; exact ⟨Int.sub_eq_zero_of_eq, Int.eq_of_sub_eq_zero⟩
theorem le_iff (lhs rhs : Expr) : lhs.denote ctx ≤ rhs.denote ctx ↔ (lhs.sub rhs).nf.denote ctx ≤ 0 := by
  rw [sub_denote]; exact sub_nonpos.symm
theorem norm_eq_var (lhs rhs : Expr) (x y : Var) :
    CommRing.same (lhs.sub rhs).nf ((Expr.var x).sub (.var y)).nf = true →
      (lhs.denote ctx = rhs.denote ctx) = (ctx.get x = ctx.get y) := fun h =>
  propext ((eq_iff ctx lhs rhs).trans (CommRing.eq_of_same ctx h ▸ (eq_iff ctx (.var x) (.var y)).symm))
theorem norm_eq_var_const (lhs rhs : Expr) (x : Var) (k : Int) :
    CommRing.same (lhs.sub rhs).nf ((Expr.var x).sub (.num k)).nf = true →
      (lhs.denote ctx = rhs.denote ctx) = (ctx.get x = k) := fun h =>
  propext ((eq_iff ctx lhs rhs).trans (CommRing.eq_of_same ctx h ▸ (eq_iff ctx (.var x) (.num k)).symm))
theorem norm_eq_coeff (lhs rhs : Expr) (p : Poly) (k : Int) :
    (decide (k ≠ 0) && CommRing.same (lhs.sub rhs).nf (p.nf.mulT k .unit)) = true →
      (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := fun h => by
  rw [propext (eq_iff ctx lhs rhs), CommRing.eq_of_same ctx (both h).2, denote_scale, Poly.denote_nf]
  exact propext ⟨mul_eq_zero (of_decide_eq_true (both h).1), fun e => e ▸ Int.mul_zero k⟩
theorem norm_le_coeff_tight (lhs rhs : Expr) (p : Poly) (k : Int) : tightens k (lhs.sub rhs).nf p = true →
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) :=
  fun h => propext ((le_iff ctx lhs rhs).trans (tighten ctx h))
theorem norm_le_coeff (lhs rhs : Expr) (p : Poly) (k : Int) : tightens k (lhs.sub rhs).nf p = true →
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) :=
  norm_le_coeff_tight ctx lhs rhs p k
theorem eq_eq_true (lhs rhs : Expr) : (lhs.sub rhs).nf.isZero = true → (lhs.denote ctx = rhs.denote ctx) = True :=
  fun h => eq_true ((eq_iff ctx lhs rhs).mpr (CommRing.eq_of_isZero ctx h))
theorem eq_eq_false (lhs rhs : Expr) : isNumber (fun k => decide (k ≠ 0)) (lhs.sub rhs).nf = true →
    (lhs.denote ctx = rhs.denote ctx) = False := fun h => eq_false fun e => by
  obtain ⟨k, v, g⟩ := number_value (ctx := ctx) h
  exact of_decide_eq_true g (v.symm.trans ((eq_iff ctx lhs rhs).mp e))
theorem eq_eq_false_of_divCoeff (lhs rhs : Expr) (k : Int) : spoilt k (lhs.sub rhs).nf = true →
    (lhs.denote ctx = rhs.denote ctx) = False :=
  fun h => eq_false fun e => ne_zero_of_spoilt ctx h ((eq_iff ctx lhs rhs).mp e)
theorem le_eq_true (lhs rhs : Expr) : isNumber (fun k => decide (k ≤ 0)) (lhs.sub rhs).nf = true →
    (lhs.denote ctx ≤ rhs.denote ctx) = True := fun h => eq_true <| by
  obtain ⟨k, v, g⟩ := number_value (ctx := ctx) h
  exact (le_iff ctx lhs rhs).mpr (v.symm ▸ of_decide_eq_true g)
theorem le_eq_false (lhs rhs : Expr) : isNumber (fun k => decide (0 < k)) (lhs.sub rhs).nf = true →
    (lhs.denote ctx ≤ rhs.denote ctx) = False := fun h => eq_false fun e => by
  obtain ⟨k, v, g⟩ := number_value (ctx := ctx) h
  exact Int.not_le.mpr (of_decide_eq_true g) (v ▸ (le_iff ctx lhs rhs).mp e)
theorem norm_dvd (k : Int) (e : Expr) (p : Poly) : CommRing.same e.nf p.nf = true →
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) :=
  fun h => Expr.eq_of_norm_eq ctx e p h ▸ rfl
theorem norm_dvd_gcd (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int) :
    (decide (g ≠ 0) && (decide (k₁ = g * k₂) && CommRing.same e₁.nf (p₂.nf.mulT g .unit))) = true →
      (k₁ ∣ e₁.denote ctx) = (k₂ ∣ p₂.denote' ctx) := fun h => by
  have hg := of_decide_eq_true (both h).1
  rw [← Expr.denote_nf, CommRing.eq_of_same ctx (both (both h).2).2, denote_scale, Poly.denote_nf,
    of_decide_eq_true (both (both h).2).1]
  refine propext ⟨fun ⟨c, e⟩ => ⟨c, ?_⟩, mul_dvd_mul g⟩
  rw [← Int.mul_ediv_cancel_left (p₂.denote' ctx) hg, e, Int.mul_assoc, Int.mul_ediv_cancel_left _ hg]
theorem dvd_eq_false (k : Int) (e : Expr) : spoiltDvd k e.nf = true → (k ∣ e.denote ctx) = False :=
  fun h => eq_false fun d => not_dvd_of_spoilt ctx h ((Expr.denote_nf ctx e).symm ▸ d)
end
end Int.Internal.Linear
namespace Nat.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
open Int.Internal.Linear (both)
abbrev Context := RArray Nat
inductive Expr where
  | num (k : Nat)
  | var (i : Nat)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)
/-- `lhs = rhs`, or `lhs ≤ rhs`. -/
structure ExprCnstr where
  eq : Bool
  lhs : Expr
  rhs : Expr
noncomputable def Expr.denote (ctx : RArray Nat) : Expr → Nat
  | .num k => k
  | .var i => ctx.get i
  | .add a b => denote ctx a + denote ctx b
  | .mulL k a => k * denote ctx a
  | .mulR a k => denote ctx a * k
def ExprCnstr.denote (ctx : RArray Nat) (c : ExprCnstr) : Prop := match c.eq with
  | true => c.lhs.denote ctx = c.rhs.denote ctx
  | false => c.lhs.denote ctx ≤ c.rhs.denote ctx
noncomputable def Expr.nf : Expr → CommRing.Poly
  | .num k => .num k
  | .var i => (CommRing.Expr.var i).nf
  | .add a b => (nf a).plus (nf b)
  | .mulL k a => (nf a).mulT k .unit
  | .mulR a k => (nf a).mulT k .unit
noncomputable def ExprCnstr.difference (c : ExprCnstr) : CommRing.Poly := c.lhs.nf.plus (c.rhs.nf.mulT (-1) .unit)
noncomputable def cast (ctx : RArray Nat) : RArray Int := match ctx with
  | .leaf a => .leaf a
  | .branch n l r => .branch n (cast l) (cast r)
theorem get_cast (ctx : RArray Nat) (i : Nat) : (cast ctx).get i = ((ctx.get i : Nat) : Int) := by
  induction ctx with
  | leaf a => rfl
  | branch n l r ihl ihr =>
    show Bool.rec (motive := fun _ => Int) ((cast r).get i) ((cast l).get i) (Nat.ble (Nat.succ i) n) =
      ((Bool.rec (motive := fun _ => Nat) (r.get i) (l.get i) (Nat.ble (Nat.succ i) n) : Nat) : Int)
    cases Nat.ble (Nat.succ i) n with
    | true => exact ihl
    | false => exact ihr
section
variable (ctx : RArray Nat)
theorem Expr.denote_nf (e : Expr) : e.nf.denote (cast ctx) = (e.denote ctx : Int) := by
  induction e with
  | num k => rfl
  | var i => exact (CommRing.Expr.denote_nf (cast ctx) (.var i)).trans (get_cast ctx i)
  | add a b iha ihb =>
    exact (CommRing.Poly.denote_plus (cast ctx) _ _).trans (by rw [iha, ihb]; exact (Int.natCast_add _ _).symm)
  | mulL k a ih =>
    exact (Int.Internal.Linear.denote_scale (cast ctx) k _).trans (by rw [ih]; exact (Int.natCast_mul _ _).symm)
  | mulR a k ih =>
    exact (Int.Internal.Linear.denote_scale (cast ctx) k _).trans (by
      rw [ih, Int.mul_comm]; exact (Int.natCast_mul _ _).symm)
theorem denote_difference (c : ExprCnstr) :
    c.difference.denote (cast ctx) = (c.lhs.denote ctx : Int) - (c.rhs.denote ctx : Int) := by
  unfold ExprCnstr.difference
  rw [CommRing.Poly.denote_plus, CommRing.Poly.denote_neg, Expr.denote_nf, Expr.denote_nf]; rfl
theorem Expr.eq_of_toNormPoly_eq (e e' : Expr) (h : CommRing.same e.nf e'.nf = true) : e.denote ctx = e'.denote ctx := by
  have v := CommRing.eq_of_same (cast ctx) h
  rw [Expr.denote_nf, Expr.denote_nf] at v
  exact Int.natCast_inj.mp v
noncomputable def sameKind (a b : Bool) : Bool := match a with | true => b | false => !b
theorem ExprCnstr.eq_of_toNormPoly_eq (c d : ExprCnstr)
    (h : (sameKind c.eq d.eq && CommRing.same c.difference d.difference) = true) : c.denote ctx = d.denote ctx := by
  have v := CommRing.eq_of_same (cast ctx) (both h).2
  rw [denote_difference, denote_difference] at v
  have k := (both h).1
  obtain ⟨e, l, r⟩ := c
  obtain ⟨e', l', r'⟩ := d
  cases e with
  | false => cases e' with
    | true => exact Bool.noConfusion k
    | false =>
      have v : (l.denote ctx : Int) - r.denote ctx = (l'.denote ctx : Int) - r'.denote ctx := v
      show (l.denote ctx ≤ r.denote ctx) = (l'.denote ctx ≤ r'.denote ctx)
      exact propext ⟨fun g => by omega, fun g => by omega⟩
  | true => cases e' with
    | false => exact Bool.noConfusion k
    | true =>
      have v : (l.denote ctx : Int) - r.denote ctx = (l'.denote ctx : Int) - r'.denote ctx := v
      show (l.denote ctx = r.denote ctx) = (l'.denote ctx = r'.denote ctx)
      exact propext ⟨fun g => by omega, fun g => by omega⟩
/-- No coefficient is negative, and the constant is at least `k`. -/
noncomputable def atLeast (k : Int) : CommRing.Poly → Bool
  | .num c => decide (k ≤ c)
  | .add a _ p => decide (0 ≤ a) && atLeast k p
theorem mon_nonneg (m : CommRing.Mon) : 0 ≤ m.denote (cast ctx) := by
  induction m with
  | unit => exact Int.natCast_nonneg 1
  | mult p m ih =>
    exact Int.mul_nonneg (Int.Nonneg.pow _ p.k (get_cast ctx p.x ▸ Int.natCast_nonneg _)) ih
theorem le_of_atLeast {k : Int} {q : CommRing.Poly} (h : atLeast k q = true) : k ≤ q.denote (cast ctx) := by
  induction q with
  | num c => exact of_decide_eq_true h
  | add a m p ih =>
    have g := Int.mul_nonneg (of_decide_eq_true (both h).1) (mon_nonneg ctx m)
    have i := ih (both h).2
    show k ≤ a * m.denote (cast ctx) + p.denote (cast ctx)
    omega
noncomputable def ExprCnstr.isValid (c : ExprCnstr) : Bool := match c.eq with
  | true => c.difference.isZero
  | false => atLeast 0 (c.difference.mulT (-1) .unit)
noncomputable def ExprCnstr.isUnsat (c : ExprCnstr) : Bool := match c.eq with
  | true => atLeast 1 c.difference || atLeast 1 (c.difference.mulT (-1) .unit)
  | false => atLeast 1 c.difference
theorem ExprCnstr.eq_true_of_isValid (c : ExprCnstr) (h : c.isValid = true) : c.denote ctx = True := eq_true <| by
  have v := denote_difference ctx c
  obtain ⟨e, l, r⟩ := c
  cases e with
  | true =>
    have z := CommRing.eq_of_isZero (cast ctx) h
    rw [z] at v
    show l.denote ctx = r.denote ctx
    have v : 0 = (l.denote ctx : Int) - r.denote ctx := v
    omega
  | false =>
    have z := le_of_atLeast ctx h
    rw [CommRing.Poly.denote_neg, v] at z
    show l.denote ctx ≤ r.denote ctx
    have z : 0 ≤ -((l.denote ctx : Int) - r.denote ctx) := z
    omega
theorem ExprCnstr.eq_false_of_isUnsat (c : ExprCnstr) (h : c.isUnsat = true) : c.denote ctx = False := eq_false fun d => by
  have v := denote_difference ctx c
  obtain ⟨e, l, r⟩ := c
  cases e with
  | true =>
    have d : l.denote ctx = r.denote ctx := d
    have h : (atLeast 1 _ || atLeast 1 _) = true := h
    rw [Bool.or_eq_true] at h
    have v : _ = (l.denote ctx : Int) - r.denote ctx := v
    rcases h with h | h
    · have z := le_of_atLeast ctx h; rw [v] at z; omega
    · have z := le_of_atLeast ctx h; rw [CommRing.Poly.denote_neg, v] at z; omega
  | false =>
    have d : l.denote ctx ≤ r.denote ctx := d
    have z := le_of_atLeast ctx h
    have v : _ = (l.denote ctx : Int) - r.denote ctx := v
    rw [v] at z
    omega
end
end Nat.Internal.Linear
attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def
