prelude
import Init.Grind.RingPolynomials
/-! A normal form of polynomial expressions that the kernel computes fast: monomials are ordered lexicographically, so that the product
of a sorted polynomial and a monomial is sorted, and sums are merged. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean Lean.Grind Lean.Grind.CommRing
namespace Linear
inductive Comparison where | less | equal | greater
noncomputable def compare : Mon → Mon → Comparison
  | .unit, .unit => .equal
  | .unit, .mult _ _ => .less
  | .mult _ _, .unit => .greater
  | .mult p m, .mult q n => match Nat.beq p.x q.x with
    | true => match Nat.beq p.k q.k with
      | true => compare m n
      | false => match Nat.ble p.k q.k with
        | true => .less
        | false => .greater
    | false => match Nat.ble p.x q.x with
      | true => .greater
      | false => .less
theorem eq_of_compare : (m n : Mon) → compare m n = .equal → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult _ _, h => nomatch h
  | .mult _ _, .unit, h => nomatch h
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n, h => by
    unfold compare at h
    cases e : Nat.beq x y with
    | false =>
      simp only [e] at h
      cases f : Nat.ble x y with
      | false => simp only [f] at h; exact nomatch h
      | true => simp only [f] at h; exact nomatch h
    | true => cases e' : Nat.beq k l with
      | false =>
        simp only [e, e'] at h
        cases f : Nat.ble k l with
        | false => simp only [f] at h; exact nomatch h
        | true => simp only [f] at h; exact nomatch h
      | true =>
        simp only [e, e'] at h
        rw [Nat.eq_of_beq_eq_true e, Nat.eq_of_beq_eq_true e', eq_of_compare m n h]
/-- A monomial with its coefficient before a polynomial. -/
noncomputable def term (k : Int) (m : Mon) (p : Poly) : Poly := match isZ k with
  | true => p
  | false => .add k m p
/-- The sum of two sorted polynomials; `fuel` bounds the number of monomials that are merged. -/
noncomputable def merge (fuel : Nat) : Poly → Poly → Poly :=
  Nat.rec (motive := fun _ => Poly → Poly → Poly) (fun p q => p.plus q)
    (fun _ rest p q => match p with
      | .num k => q.addConst k
      | .add k m p' => match q with
        | .num l => (Poly.add k m p').addConst l
        | .add l n q' => match compare m n with
          | .equal => term (k + l) m (rest p' q')
          | .greater => .add k m (rest p' (.add l n q'))
          | .less => .add l n (rest (.add k m p') q')) fuel
/-- A product with a monomial. -/
noncomputable def multiple (k : Int) (m : Mon) : Poly → Poly
  | .num c => match m with
    | .unit => .num (k * c)
    | .mult p m => term (k * c) (.mult p m) (.num 0)
  | .add l n p => .add (k * l) (m.mul n) (multiple k m p)
noncomputable def product (p q : Poly) : Poly := match p with
  | .num k => match isZ k with
    | true => .num 0
    | false => multiple k .unit q
  | .add k m p => merge 100000 (multiple k m q) (product p q)
noncomputable def power (p : Poly) : Nat → Poly
  | 0 => .num 1
  | n + 1 => product p (power p n)
noncomputable def normalForm : Expr → Poly
  | .num k => .num k
  | .natCast k => .num (Int.ofNat k)
  | .intCast k => .num k
  | .var i => .add 1 (.mult ⟨i, 1⟩ .unit) (.num 0)
  | .neg a => multiple (-1) .unit (normalForm a)
  | .add a b => merge 100000 (normalForm a) (normalForm b)
  | .sub a b => merge 100000 (normalForm a) (multiple (-1) .unit (normalForm b))
  | .mul a b => product (normalForm a) (normalForm b)
  | .pow a k => power (normalForm a) k
section
open Semiring Ring
variable {α : Type u} [CommRing α] (ctx : RArray α)
theorem denote_term (k : Int) (m : Mon) (p : Poly) : (term k m p).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := by
  unfold term
  cases z : isZ k with
  | true => rw [isZ_eq z, intCast_zero, zero_mul, zero_add]
  | false => rfl
theorem denote_merge (fuel : Nat) : (p q : Poly) → (merge fuel p q).denote ctx = p.denote ctx + q.denote ctx := by
  induction fuel with
  | zero => exact Poly.denote_plus ctx
  | succ fuel ih =>
    intro p q
    cases p with
    | num k => exact Poly.denote_addConst ctx k q
    | add k m p => cases q with
      | num l =>
        show ((Poly.add k m p).addConst l).denote ctx = _ + Int.cast l
        rw [Poly.denote_addConst, add_comm]
      | add l n q =>
        show (match compare m n with
          | .equal => term (k + l) m (merge fuel p q)
          | .greater => .add k m (merge fuel p (.add l n q))
          | .less => .add l n (merge fuel (.add k m p) q)).denote ctx =
            Int.cast k * m.denote ctx + p.denote ctx + (Int.cast l * n.denote ctx + q.denote ctx)
        cases c : compare m n with
        | equal =>
          show (term (k + l) m (merge fuel p q)).denote ctx = _
          rw [denote_term, ih, eq_of_compare m n c, intCast_add, right_distrib, add_assoc, add_assoc, add_left_comm (p.denote ctx)]
        | greater =>
          show Int.cast k * m.denote ctx + (merge fuel p (.add l n q)).denote ctx = _
          rw [ih, ← add_assoc]; rfl
        | less =>
          show Int.cast l * n.denote ctx + (merge fuel (.add k m p) q).denote ctx = _
          rw [ih, add_left_comm]; rfl
theorem denote_multiple (k : Int) (m : Mon) (p : Poly) :
    (multiple k m p).denote ctx = Int.cast k * m.denote ctx * p.denote ctx := by
  induction p with
  | num c => cases m with
    | unit =>
      show Int.cast (k * c) = Int.cast k * 1 * Int.cast c
      rw [mul_one, intCast_mul]
    | mult p m =>
      show (term (k * c) (.mult p m) (.num 0)).denote ctx = _ * Int.cast c
      rw [denote_term, Poly.denote_num0, add_zero, intCast_mul, mul_assoc, mul_assoc, mul_comm' ((Mon.mult p m).denote ctx)]
  | add l n p ih =>
    show Int.cast (k * l) * (m.mul n).denote ctx + (multiple k m p).denote ctx = _ * (Int.cast l * n.denote ctx + p.denote ctx)
    rw [ih, left_distrib, Mon.denote_mul, intCast_mul, mul_assoc, mul_assoc, mul_assoc, mul_left_comm' (Int.cast l)]
theorem denote_product (p q : Poly) : (product p q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | num k =>
    unfold product
    cases z : isZ k with
    | true =>
      show (Poly.num 0).denote ctx = Int.cast k * _
      rw [isZ_eq z, intCast_zero, zero_mul, Poly.denote_num0]
    | false =>
      show (multiple k .unit q).denote ctx = Int.cast k * _
      rw [denote_multiple]; show Int.cast k * 1 * _ = _; rw [mul_one]
  | add k m p ih =>
    show (merge 100000 (multiple k m q) (product p q)).denote ctx = (Int.cast k * m.denote ctx + p.denote ctx) * _
    rw [denote_merge, denote_multiple, ih, right_distrib]
theorem denote_power (p : Poly) (n : Nat) : (power p n).denote ctx = p.denote ctx ^ n := by
  induction n with
  | zero => exact intCast_one.trans (pow_zero _).symm
  | succ n ih =>
    show (product p (power p n)).denote ctx = _
    rw [denote_product, ih, pow_succ, mul_comm']
theorem denote_negative (p : Poly) : (multiple (-1) .unit p).denote ctx = -p.denote ctx := by
  rw [denote_multiple]; show (Int.cast (-1 : Int) : α) * 1 * _ = _
  rw [mul_one, intCast_neg, intCast_one, neg_mul, one_mul]
theorem denote_normalForm (e : Expr) : (normalForm e).denote ctx = e.denote ctx := by
  induction e with
  | num k => exact (denoteInt_eq k).symm
  | natCast k => exact (intCast_natCast k).trans (ofNat_eq_natCast k)
  | intCast k => rfl
  | var i =>
    show (Int.cast (1 : Int) : α) * (ctx.get i ^ 1 * 1) + Int.cast (0 : Int) = ctx.get i
    rw [intCast_one, intCast_zero, add_zero, one_mul, mul_one, pow_one]
  | neg a ih => exact (denote_negative ctx _).trans (congrArg (fun x => -x) ih)
  | add a b iha ihb =>
    show (merge 100000 (normalForm a) (normalForm b)).denote ctx = a.denote ctx + b.denote ctx
    rw [denote_merge, iha, ihb]
  | sub a b iha ihb =>
    show (merge 100000 (normalForm a) (multiple (-1) .unit (normalForm b))).denote ctx = a.denote ctx - b.denote ctx
    rw [denote_merge, denote_negative, iha, ihb, sub_eq_add_neg]
  | mul a b iha ihb =>
    show (product (normalForm a) (normalForm b)).denote ctx = a.denote ctx * b.denote ctx
    rw [denote_product, iha, ihb]
  | pow a k ih => show (power (normalForm a) k).denote ctx = a.denote ctx ^ k; rw [denote_power, ih]
end
end Linear
