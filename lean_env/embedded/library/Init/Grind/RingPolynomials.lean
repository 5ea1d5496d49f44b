prelude
import Init.Grind.OrderBasic
/-! Polynomials over a commutative ring, as data, with their values and normal forms. -/
set_option autoImplicit false
set_option linter.all false
universe u v
inductive Lean.RArray (α : Type u) where
  | leaf : α → Lean.RArray α
  | branch : Nat → Lean.RArray α → Lean.RArray α → Lean.RArray α
noncomputable def Lean.RArray.get {α : Type u} (a : Lean.RArray α) (n : Nat) : α :=
  Lean.RArray.rec (motive := fun _ => α) (fun x => x) (fun p _ _ l r => Bool.rec (motive := fun _ => α) r l (Nat.ble (Nat.succ n) p)) a
namespace Lean.Grind.CommRing
abbrev Var := Nat
abbrev Context (α : Type u) := RArray α
inductive Expr where
  | num (k : Int)
  | natCast (k : Nat)
  | intCast (k : Int)
  | var (i : Nat)
  | neg (a : Expr)
  | add (a b : Expr)
  | sub (a b : Expr)
  | mul (a b : Expr)
  | pow (a : Expr) (k : Nat)
structure Power where
  x : Nat
  k : Nat
inductive Mon where
  | unit
  | mult (p : Power) (m : Mon)
inductive Poly where
  | num (k : Int)
  | add (k : Int) (m : Mon) (p : Poly)
section
variable {α : Type u} [CommRing α] (ctx : RArray α)
noncomputable def denoteInt : Int → α
  | .ofNat n => OfNat.ofNat n
  | .negSucc n => -OfNat.ofNat (n + 1)
noncomputable def Expr.denote : Expr → α
  | .num k => denoteInt k
  | .natCast k => Nat.cast k
  | .intCast k => Int.cast k
  | .var i => ctx.get i
  | .neg a => -(denote a)
  | .add a b => denote a + denote b
  | .sub a b => denote a - denote b
  | .mul a b => denote a * denote b
  | .pow a k => denote a ^ k
noncomputable def Mon.denote : Mon → α
  | .unit => 1
  | .mult p m => ctx.get p.x ^ p.k * denote m
noncomputable def Poly.denote : Poly → α
  | .num k => Int.cast k
  | .add k m p => Int.cast k * m.denote ctx + denote p
end
noncomputable def isZ : Int → Bool
  | .ofNat n => Nat.beq n 0
  | .negSucc _ => false
noncomputable def Mon.ins (x k : Nat) : Mon → Mon
  | .unit => .mult ⟨x, k⟩ .unit
  | .mult q m => match Nat.beq x q.x with
    | true => .mult ⟨q.x, k + q.k⟩ m
    | false => match Nat.ble x q.x with
      | true => .mult ⟨x, k⟩ (.mult q m)
      | false => .mult q (ins x k m)
noncomputable def Mon.mul : Mon → Mon → Mon
  | .unit, n => n
  | .mult p m, n => Mon.ins p.x p.k (mul m n)
noncomputable def Mon.beq : Mon → Mon → Bool
  | .unit, .unit => true
  | .unit, .mult _ _ => false
  | .mult _ _, .unit => false
  | .mult p m, .mult q n => match Nat.beq p.x q.x with
    | true => (match Nat.beq p.k q.k with | true => beq m n | false => false)
    | false => false
noncomputable def Mon.ble : Mon → Mon → Bool
  | .unit, _ => true
  | .mult _ _, .unit => false
  | .mult p m, .mult q n => match Nat.beq p.x q.x with
    | true => (match Nat.beq p.k q.k with | true => ble m n | false => Nat.ble p.k q.k)
    | false => Nat.ble p.x q.x
noncomputable def Poly.ins (k : Int) (m : Mon) : Poly → Poly
  | .num c => .add k m (.num c)
  | .add l n p => match Mon.beq m n with
    | true => (match isZ (k + l) with | true => p | false => .add (k + l) n p)
    | false => match Mon.ble m n with
      | true => .add k m (.add l n p)
      | false => .add l n (ins k m p)
noncomputable def Poly.addConst (k : Int) : Poly → Poly
  | .num c => .num (k + c)
  | .add l n p => .add l n (addConst k p)
noncomputable def Poly.addT (k : Int) (m : Mon) (p : Poly) : Poly := match isZ k with
  | true => p
  | false => match m with
    | .unit => p.addConst k
    | .mult q m => p.ins k (.mult q m)
noncomputable def Poly.plus : Poly → Poly → Poly
  | .num k, q => q.addConst k
  | .add k m p, q => (plus p q).addT k m
noncomputable def Poly.mulT (k : Int) (m : Mon) : Poly → Poly
  | .num c => (Poly.num 0).addT (k * c) m
  | .add l n p => (mulT k m p).addT (k * l) (m.mul n)
noncomputable def Poly.times : Poly → Poly → Poly
  | .num k, q => q.mulT k .unit
  | .add k m p, q => (q.mulT k m).plus (times p q)
noncomputable def Poly.powN (p : Poly) : Nat → Poly
  | 0 => .num 1
  | n + 1 => (powN p n).times p
noncomputable def Expr.nf : Expr → Poly
  | .num k => .num k
  | .natCast k => .num (Int.ofNat k)
  | .intCast k => .num k
  | .var i => .add 1 (.mult ⟨i, 1⟩ .unit) (.num 0)
  | .neg a => (nf a).mulT (-1) .unit
  | .add a b => (nf a).plus (nf b)
  | .sub a b => (nf a).plus ((nf b).mulT (-1) .unit)
  | .mul a b => (nf a).times (nf b)
  | .pow a k => (nf a).powN k
/-- A polynomial of the solver, brought into our form. -/
noncomputable def Poly.nf : Poly → Poly
  | .num k => .num k
  | .add k m p => (nf p).addT k (m.mul .unit)
noncomputable def Poly.isZero : Poly → Bool
  | .num k => isZ k
  | .add _ _ _ => false
section
open Semiring Ring
variable {α : Type u} [CommRing α] (ctx : RArray α)
theorem mul_comm' (a b : α) : a * b = b * a := CommSemiring.mul_comm a b
theorem mul_left_comm' (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm' a, mul_assoc]
theorem isZ_eq {k : Int} (h : isZ k = true) : k = 0 := by
  cases k with
  | ofNat n => exact congrArg Int.ofNat (Nat.eq_of_beq_eq_true h)
  | negSucc n => exact nomatch h
theorem denoteInt_eq (k : Int) : denoteInt (α := α) k = Int.cast k := by
  cases k with
  | ofNat n => exact (intCast_natCast n).symm
  | negSucc n => exact (congrArg (fun x : α => -x) (intCast_natCast (α := α) (n+1)).symm).trans (intCast_neg (α := α) (Int.ofNat (n+1))).symm
theorem Mon.denote_ins (x k : Nat) (m : Mon) : (Mon.ins x k m).denote ctx = ctx.get x ^ k * m.denote ctx := by
  induction m with
  | unit => rfl
  | mult q m ih =>
    unfold Mon.ins
    cases h : Nat.beq x q.x with
    | true =>
      have e := Nat.eq_of_beq_eq_true h
      show ctx.get q.x ^ (k + q.k) * _ = _ * (ctx.get q.x ^ q.k * _)
      rw [e, pow_add, mul_assoc]
    | false => cases Nat.ble x q.x with
      | true => rfl
      | false =>
        show ctx.get q.x ^ q.k * (Mon.ins x k m).denote ctx = _ * (ctx.get q.x ^ q.k * _)
        rw [ih, mul_left_comm']
theorem Mon.denote_mul (m n : Mon) : (m.mul n).denote ctx = m.denote ctx * n.denote ctx := by
  induction m with
  | unit => exact (one_mul _).symm
  | mult p m ih =>
    show (Mon.ins p.x p.k (m.mul n)).denote ctx = ctx.get p.x ^ p.k * m.denote ctx * _
    rw [Mon.denote_ins, ih, mul_assoc]
theorem Mon.eq_of_beq : (m n : Mon) → Mon.beq m n = true → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult _ _, h => nomatch h
  | .mult _ _, .unit, h => nomatch h
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n, h => by
    unfold Mon.beq at h
    cases e : Nat.beq x y with
    | false => simp only [e] at h; exact nomatch h
    | true => cases e' : Nat.beq k l with
      | false => simp only [e, e'] at h; exact nomatch h
      | true =>
        simp only [e, e'] at h
        rw [Nat.eq_of_beq_eq_true e, Nat.eq_of_beq_eq_true e', Mon.eq_of_beq m n h]
theorem Poly.denote_ins (k : Int) (m : Mon) (p : Poly) :
    (p.ins k m).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := by
  induction p with
  | num c => rfl
  | add l n p ih =>
    unfold Poly.ins
    cases h : Mon.beq m n with
    | true =>
      have e := Mon.eq_of_beq _ _ h
      subst e
      show _ = Int.cast k * m.denote ctx + (Int.cast l * m.denote ctx + p.denote ctx)
      rw [← add_assoc, ← right_distrib, ← intCast_add]
      cases z : isZ (k + l) with
      | true => rw [isZ_eq z, intCast_zero, zero_mul, zero_add]
      | false => rfl
    | false => cases Mon.ble m n with
      | true => rfl
      | false =>
        show Int.cast l * n.denote ctx + (p.ins k m).denote ctx = _ + (Int.cast l * n.denote ctx + p.denote ctx)
        rw [ih, add_left_comm]
theorem Poly.denote_addConst (k : Int) (p : Poly) : (p.addConst k).denote ctx = Int.cast k + p.denote ctx := by
  induction p with
  | num c => exact intCast_add k c
  | add l n p ih =>
    show Int.cast l * n.denote ctx + (p.addConst k).denote ctx = _ + (Int.cast l * n.denote ctx + p.denote ctx)
    rw [ih, add_left_comm]
theorem Poly.denote_addT (k : Int) (m : Mon) (p : Poly) :
    (p.addT k m).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := by
  unfold Poly.addT
  cases z : isZ k with
  | true => rw [isZ_eq z, intCast_zero, zero_mul, zero_add]
  | false => cases m with
    | unit => 
      show (p.addConst k).denote ctx = Int.cast k * 1 + _
      rw [Poly.denote_addConst, mul_one]
    | mult q m => exact Poly.denote_ins ctx k _ p
theorem Poly.denote_plus (p q : Poly) : (p.plus q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p with
  | num k => exact Poly.denote_addConst ctx k q
  | add k m p ih =>
    show ((p.plus q).addT k m).denote ctx = Int.cast k * m.denote ctx + p.denote ctx + _
    rw [Poly.denote_addT, ih, add_assoc]
theorem Poly.denote_num0 : (Poly.num 0).denote ctx = 0 := intCast_zero
theorem Poly.denote_mulT (k : Int) (m : Mon) (p : Poly) :
    (p.mulT k m).denote ctx = Int.cast k * m.denote ctx * p.denote ctx := by
  induction p with
  | num c =>
    show ((Poly.num 0).addT (k * c) m).denote ctx = _ * Int.cast c
    rw [Poly.denote_addT, Poly.denote_num0, add_zero, intCast_mul, mul_assoc, mul_assoc, mul_comm' (m.denote ctx)]
  | add l n p ih =>
    show ((p.mulT k m).addT (k * l) (m.mul n)).denote ctx = _ * (Int.cast l * n.denote ctx + p.denote ctx)
    rw [Poly.denote_addT, ih, left_distrib, Mon.denote_mul, intCast_mul]
    congr 1
    rw [mul_assoc, mul_assoc, mul_left_comm' (Int.cast l)]
theorem Poly.denote_times (p q : Poly) : (p.times q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | num k =>
    show (q.mulT k .unit).denote ctx = Int.cast k * _
    rw [Poly.denote_mulT]; show Int.cast k * 1 * _ = _; rw [mul_one]
  | add k m p ih =>
    show ((q.mulT k m).plus (p.times q)).denote ctx = (Int.cast k * m.denote ctx + p.denote ctx) * _
    rw [Poly.denote_plus, Poly.denote_mulT, ih, right_distrib]
theorem Poly.denote_powN (p : Poly) (n : Nat) : (p.powN n).denote ctx = p.denote ctx ^ n := by
  induction n with
  | zero => exact intCast_one.trans (pow_zero _).symm
  | succ n ih =>
    show ((p.powN n).times p).denote ctx = _
    rw [Poly.denote_times, ih, pow_succ]
theorem Poly.denote_neg (p : Poly) : (p.mulT (-1) .unit).denote ctx = -p.denote ctx := by
  rw [Poly.denote_mulT]; show (Int.cast (-1 : Int) : α) * 1 * _ = _
  rw [mul_one, intCast_neg, intCast_one, neg_mul, one_mul]
theorem Expr.denote_nf (e : Expr) : e.nf.denote ctx = e.denote ctx := by
  induction e with
  | num k => exact (denoteInt_eq k).symm
  | natCast k => exact (intCast_natCast k).trans (ofNat_eq_natCast k)
  | intCast k => rfl
  | var i =>
    show (Int.cast (1 : Int) : α) * (ctx.get i ^ 1 * 1) + Int.cast (0 : Int) = ctx.get i
    rw [intCast_one, intCast_zero, add_zero, one_mul, mul_one, pow_one]
  | neg a ih => exact (Poly.denote_neg ctx _).trans (congrArg (fun x => -x) ih)
  | add a b iha ihb => show (a.nf.plus b.nf).denote ctx = a.denote ctx + b.denote ctx; rw [Poly.denote_plus, iha, ihb]
  | sub a b iha ihb =>
    show (a.nf.plus (b.nf.mulT (-1) .unit)).denote ctx = a.denote ctx - b.denote ctx
    rw [Poly.denote_plus, Poly.denote_neg, iha, ihb, sub_eq_add_neg]
  | mul a b iha ihb => show (a.nf.times b.nf).denote ctx = a.denote ctx * b.denote ctx; rw [Poly.denote_times, iha, ihb]
  | pow a k ih => show (a.nf.powN k).denote ctx = a.denote ctx ^ k; rw [Poly.denote_powN, ih]
theorem Poly.denote_nf (p : Poly) : p.nf.denote ctx = p.denote ctx := by
  induction p with
  | num k => rfl
  | add k m p ih =>
    show (p.nf.addT k (m.mul .unit)).denote ctx = _ + _
    rw [Poly.denote_addT, ih, Mon.denote_mul]
    show _ * (_ * 1) + _ = _
    rw [mul_one]
/-- Whether the difference of two normal forms vanishes. -/
noncomputable def same (p q : Poly) : Bool := (p.plus (q.mulT (-1) .unit)).isZero
theorem eq_of_isZero {p : Poly} (h : p.isZero = true) : p.denote ctx = 0 := by
  cases p with
  | num k => exact (congrArg Int.cast (isZ_eq h)).trans intCast_zero
  | add k m p => exact nomatch h
theorem eq_of_same {p q : Poly} (h : same p q = true) : p.denote ctx = q.denote ctx := by
  have e := eq_of_isZero ctx h
  rw [Poly.denote_plus, Poly.denote_neg, ← sub_eq_add_neg] at e
  exact eq_of_sub_eq_zero e
theorem Expr.eq_of_same {a b : Expr} (h : same a.nf b.nf = true) : a.denote ctx = b.denote ctx := by
  rw [← Expr.denote_nf, ← Expr.denote_nf ctx b]; exact CommRing.eq_of_same ctx h
theorem Expr.eq_of_toPoly_eq (ctx : RArray α) (a b : Expr) (h : same a.nf b.nf = true) : a.denote ctx = b.denote ctx :=
  Expr.eq_of_same ctx h
/-- An expression's value is a polynomial's. -/
theorem Expr.eq_poly {a : Expr} {p : Poly} (h : same a.nf p.nf = true) : a.denote ctx = p.denote ctx := by
  rw [← Expr.denote_nf, ← Poly.denote_nf ctx p]; exact CommRing.eq_of_same ctx h
end
end Lean.Grind.CommRing
