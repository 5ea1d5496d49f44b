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
noncomputable def denoteInt (k : Int) : α :=
  Int.rec (motive := fun _ => α) (fun n => OfNat.ofNat n) (fun n => -OfNat.ofNat (n + 1)) k
noncomputable def Expr.denote (e : Expr) : α := Expr.rec (motive := fun _ => α)
  denoteInt Nat.cast Int.cast (fun i => ctx.get i) (fun _ a => -a) (fun _ _ a b => a + b) (fun _ _ a b => a - b)
  (fun _ _ a b => a * b) (fun _ k a => a ^ k) e
noncomputable def Mon.denote (m : Mon) : α := Mon.rec (motive := fun _ => α) 1 (fun p _ m => ctx.get p.x ^ p.k * m) m
noncomputable def Poly.denote (p : Poly) : α := Poly.rec (motive := fun _ => α)
  Int.cast (fun k m _ p => Int.cast k * m.denote ctx + p) p
end
noncomputable def isZ (k : Int) : Bool := Int.rec (motive := fun _ => Bool) (fun n => Nat.beq n 0) (fun _ => false) k
noncomputable def Mon.ins (x k : Nat) (m : Mon) : Mon := Mon.rec (motive := fun _ => Mon) (.mult ⟨x, k⟩ .unit)
  (fun q m r => Bool.rec (motive := fun _ => Mon)
    (Bool.rec (motive := fun _ => Mon) (.mult q r) (.mult ⟨x, k⟩ (.mult q m)) (Nat.ble x q.x))
    (.mult ⟨q.x, Nat.add k q.k⟩ m) (Nat.beq x q.x)) m
noncomputable def Mon.mul (m n : Mon) : Mon := Mon.rec (motive := fun _ => Mon) n (fun p _ r => Mon.ins p.x p.k r) m
noncomputable def Mon.beq (m : Mon) : Mon → Bool := Mon.rec (motive := fun _ => Mon → Bool)
  (fun n => Mon.rec (motive := fun _ => Bool) true (fun _ _ _ => false) n)
  (fun p _ r n => Mon.rec (motive := fun _ => Bool) false
    (fun q n _ => Bool.rec (motive := fun _ => Bool) false
      (Bool.rec (motive := fun _ => Bool) false (r n) (Nat.beq p.k q.k)) (Nat.beq p.x q.x)) n) m
noncomputable def Mon.ble (m : Mon) : Mon → Bool := Mon.rec (motive := fun _ => Mon → Bool)
  (fun _ => true)
  (fun p _ r n => Mon.rec (motive := fun _ => Bool) false
    (fun q n _ => Bool.rec (motive := fun _ => Bool) (Nat.ble p.x q.x)
      (Bool.rec (motive := fun _ => Bool) (Nat.ble p.k q.k) (r n) (Nat.beq p.k q.k)) (Nat.beq p.x q.x)) n) m
noncomputable def Poly.ins (k : Int) (m : Mon) (p : Poly) : Poly := Poly.rec (motive := fun _ => Poly)
  (fun c => .add k m (.num c))
  (fun l n p r => Bool.rec (motive := fun _ => Poly)
    (Bool.rec (motive := fun _ => Poly) (.add l n r) (.add k m (.add l n p)) (Mon.ble m n))
    (Bool.rec (motive := fun _ => Poly) (.add (Int.add k l) n p) p (isZ (Int.add k l))) (Mon.beq m n)) p
noncomputable def Poly.addConst (k : Int) (p : Poly) : Poly := Poly.rec (motive := fun _ => Poly)
  (fun c => .num (Int.add k c)) (fun l n _ r => .add l n r) p
noncomputable def Poly.addT (k : Int) (m : Mon) (p : Poly) : Poly := Bool.rec (motive := fun _ => Poly)
  (Mon.rec (motive := fun _ => Poly) (p.addConst k) (fun q m _ => p.ins k (.mult q m)) m) p (isZ k)
noncomputable def Poly.plus (p q : Poly) : Poly := Poly.rec (motive := fun _ => Poly)
  (fun k => q.addConst k) (fun k m _ r => r.addT k m) p
noncomputable def Poly.mulT (k : Int) (m : Mon) (p : Poly) : Poly := Poly.rec (motive := fun _ => Poly)
  (fun c => (Poly.num 0).addT (Int.mul k c) m) (fun l n _ r => r.addT (Int.mul k l) (m.mul n)) p
noncomputable def Poly.times (p q : Poly) : Poly := Poly.rec (motive := fun _ => Poly)
  (fun k => q.mulT k .unit) (fun k m _ r => (q.mulT k m).plus r) p
noncomputable def Poly.powN (p : Poly) (n : Nat) : Poly :=
  Nat.rec (motive := fun _ => Poly) (.num 1) (fun _ r => r.times p) n
noncomputable def Expr.nf (e : Expr) : Poly := Expr.rec (motive := fun _ => Poly)
  .num (fun k => .num (Int.ofNat k)) .num (fun i => .add 1 (.mult ⟨i, 1⟩ .unit) (.num 0))
  (fun _ a => a.mulT (-1) .unit) (fun _ _ a b => a.plus b) (fun _ _ a b => a.plus (b.mulT (-1) .unit))
  (fun _ _ a b => a.times b) (fun _ k a => a.powN k) e
/-- A polynomial of the solver, brought into our form. -/
noncomputable def Poly.nf (p : Poly) : Poly :=
  Poly.rec (motive := fun _ => Poly) .num (fun k m _ r => r.addT k (m.mul .unit)) p
noncomputable def Poly.isZero (p : Poly) : Bool := Poly.rec (motive := fun _ => Bool) isZ (fun _ _ _ _ => false) p
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
    show Mon.denote ctx (Bool.rec (motive := fun _ => Mon) (Bool.rec (motive := fun _ => Mon) (.mult q (m.ins x k))
      (.mult ⟨x, k⟩ (.mult q m)) (Nat.ble x q.x)) (.mult ⟨q.x, Nat.add k q.k⟩ m) (Nat.beq x q.x)) = _
    cases h : Nat.beq x q.x with
    | true =>
      have e := Nat.eq_of_beq_eq_true h
      show ctx.get q.x ^ (k + q.k) * _ = _ * (ctx.get q.x ^ q.k * _)
      rw [e, pow_add, mul_assoc]
    | false => cases Nat.ble x q.x with
      | true => rfl
      | false =>
        show ctx.get q.x ^ q.k * (Mon.ins x k m).denote ctx = _ * (ctx.get q.x ^ q.k * m.denote ctx)
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
    have h : (Bool.rec (motive := fun _ => Bool) false
      (Bool.rec (motive := fun _ => Bool) false (m.beq n) (Nat.beq k l)) (Nat.beq x y)) = true := h
    cases e : Nat.beq x y with
    | false => rw [e] at h; exact nomatch h
    | true => cases e' : Nat.beq k l with
      | false => rw [e, e'] at h; exact nomatch h
      | true =>
        rw [e, e'] at h
        rw [Nat.eq_of_beq_eq_true e, Nat.eq_of_beq_eq_true e', Mon.eq_of_beq m n h]
theorem Poly.denote_ins (k : Int) (m : Mon) (p : Poly) :
    (p.ins k m).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := by
  induction p with
  | num c => rfl
  | add l n p ih =>
    show Poly.denote ctx (Bool.rec (motive := fun _ => Poly) (Bool.rec (motive := fun _ => Poly) (.add l n (p.ins k m))
      (.add k m (.add l n p)) (Mon.ble m n)) (Bool.rec (motive := fun _ => Poly) (.add (k + l) n p) p (isZ (k + l)))
      (Mon.beq m n)) = _
    cases h : Mon.beq m n with
    | true =>
      have e := Mon.eq_of_beq _ _ h
      subst e
      show _ = Int.cast k * m.denote ctx + (Int.cast l * m.denote ctx + p.denote ctx)
      rw [← add_assoc, ← right_distrib, ← intCast_add]
      show Poly.denote ctx (Bool.rec (motive := fun _ => Poly) (.add (k + l) m p) p (isZ (k + l))) = _
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
    show (p.nf.addT k (m.mul .unit)).denote ctx = _ + p.denote ctx
    rw [Poly.denote_addT, ih, Mon.denote_mul]
    show _ * (_ * 1) + _ = _
    rw [mul_one]
noncomputable def intBeq (k : Int) : Int → Bool := Int.rec (motive := fun _ => Int → Bool)
  (fun m l => Int.rec (motive := fun _ => Bool) (fun n => Nat.beq m n) (fun _ => false) l)
  (fun m l => Int.rec (motive := fun _ => Bool) (fun _ => false) (fun n => Nat.beq m n) l) k
noncomputable def Poly.beq (p : Poly) : Poly → Bool := Poly.rec (motive := fun _ => Poly → Bool)
  (fun k q => Poly.rec (motive := fun _ => Bool) (fun l => intBeq k l) (fun _ _ _ _ => false) q)
  (fun k m _ r q => Poly.rec (motive := fun _ => Bool) (fun _ => false)
    (fun l n q _ => Bool.rec (motive := fun _ => Bool) false
      (Bool.rec (motive := fun _ => Bool) false (r q) (Mon.beq m n)) (intBeq k l)) q) p
theorem eq_of_intBeq : (k l : Int) → intBeq k l = true → k = l
  | .ofNat _, .ofNat _, h => congrArg Int.ofNat (Nat.eq_of_beq_eq_true h)
  | .negSucc _, .negSucc _, h => congrArg Int.negSucc (Nat.eq_of_beq_eq_true h)
  | .ofNat _, .negSucc _, h => nomatch h
  | .negSucc _, .ofNat _, h => nomatch h
theorem Poly.eq_of_beq : (p q : Poly) → Poly.beq p q = true → p = q
  | .num k, .num l, h => congrArg Poly.num (eq_of_intBeq k l h)
  | .num _, .add _ _ _, h => nomatch h
  | .add _ _ _, .num _, h => nomatch h
  | .add k m p, .add l n q, h => by
    have h : Bool.rec (motive := fun _ => Bool) false
      (Bool.rec (motive := fun _ => Bool) false (p.beq q) (Mon.beq m n)) (intBeq k l) = true := h
    cases e : intBeq k l with
    | false => rw [e] at h; exact nomatch h
    | true => cases e' : Mon.beq m n with
      | false => rw [e, e'] at h; exact nomatch h
      | true =>
        rw [e, e'] at h
        rw [eq_of_intBeq k l e, Mon.eq_of_beq m n e', Poly.eq_of_beq p q h]
/-- Whether two normal forms are equal, or at least their difference vanishes. -/
noncomputable def same (p q : Poly) : Bool :=
  Bool.rec (motive := fun _ => Bool) (p.plus (q.mulT (-1) .unit)).isZero true (p.beq q)
theorem eq_of_isZero {p : Poly} (h : p.isZero = true) : p.denote ctx = 0 := by
  cases p with
  | num k => exact (congrArg Int.cast (isZ_eq h)).trans intCast_zero
  | add k m p => exact nomatch h
theorem eq_of_same {p q : Poly} (h : same p q = true) : p.denote ctx = q.denote ctx := by
  have h : Bool.rec (motive := fun _ => Bool) (p.plus (q.mulT (-1) .unit)).isZero true (p.beq q) = true := h
  cases b : p.beq q with
  | true => rw [Poly.eq_of_beq p q b]
  | false =>
    rw [b] at h
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
