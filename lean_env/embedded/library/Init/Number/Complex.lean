prelude
import Init.Number.Field
import Init.Sets
/-! Complex numbers. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
structure Complex where
  re : Real
  im : Real
namespace Complex
theorem ext {z w : Complex} (h : z.re = w.re) (k : z.im = w.im) : z = w := by cases z; cases w; cases h; cases k; rfl
noncomputable def I : Complex := ⟨0, 1⟩
noncomputable def ofReal (r : Real) : Complex := ⟨r, 0⟩
noncomputable instance : Coe Real Complex := ⟨ofReal⟩
noncomputable instance instAdd : Add Complex := ⟨fun z w => ⟨z.re + w.re, z.im + w.im⟩⟩
noncomputable instance instMul : Mul Complex := ⟨fun z w => ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩
noncomputable instance instNeg : Neg Complex := ⟨fun z => ⟨-z.re, -z.im⟩⟩
noncomputable instance instSub : Sub Complex := ⟨fun z w => ⟨z.re - w.re, z.im - w.im⟩⟩
noncomputable instance instOfNat {n : Nat} : OfNat Complex n := ⟨⟨OfNat.ofNat n, 0⟩⟩
noncomputable instance instNatCast : NatCast Complex := ⟨fun n => ⟨n, 0⟩⟩
noncomputable instance instIntCast : IntCast Complex := ⟨fun n => ⟨n, 0⟩⟩
noncomputable instance : RatCast Complex := ⟨fun n => ⟨n, 0⟩⟩
noncomputable def normSq (z : Complex) : Real := z.re * z.re + z.im * z.im
noncomputable instance instInv : Inv Complex := ⟨fun z => ⟨z.re * (normSq z)⁻¹, -z.im * (normSq z)⁻¹⟩⟩
noncomputable instance instDiv : Div Complex := ⟨fun z w => z * w⁻¹⟩
protected noncomputable def npow (z : Complex) : Nat → Complex
  | 0 => 1
  | n+1 => Complex.npow z n * z
noncomputable instance instNatPow : NatPow Complex := ⟨Complex.npow⟩
noncomputable instance instSMulNat : SMul Nat Complex := ⟨fun n a => (n : Complex) * a⟩
noncomputable instance instSMulInt : SMul Int Complex := ⟨fun n a => (n : Complex) * a⟩
protected theorem mul_comm (a b : Complex) : a * b = b * a :=
  ext (show a.re * b.re - a.im * b.im = b.re * a.re - b.im * a.im by grind) (show a.re * b.im + a.im * b.re = b.re * a.im + b.im * a.re by grind)
protected theorem one_mul (a : Complex) : 1 * a = a :=
  ext (show 1 * a.re - 0 * a.im = a.re by grind) (show 1 * a.im + 0 * a.re = a.im by grind)
protected theorem zero_mul (a : Complex) : 0 * a = 0 :=
  ext (show 0 * a.re - 0 * a.im = 0 by grind) (show 0 * a.im + 0 * a.re = 0 by grind)
protected theorem mul_add (a b c : Complex) : a * (b + c) = a * b + a * c :=
  ext (show a.re * (b.re + c.re) - a.im * (b.im + c.im) = a.re * b.re - a.im * b.im + (a.re * c.re - a.im * c.im) by grind)
    (show a.re * (b.im + c.im) + a.im * (b.re + c.re) = a.re * b.im + a.im * b.re + (a.re * c.im + a.im * c.re) by grind)
protected theorem neg_mul (a b : Complex) : -a * b = -(a * b) :=
  ext (show -a.re * b.re - -a.im * b.im = -(a.re * b.re - a.im * b.im) by grind) (show -a.re * b.im + -a.im * b.re = -(a.re * b.im + a.im * b.re) by grind)
protected theorem mul_inv_cancel {z : Complex} (h : z ≠ 0) : z * z⁻¹ = 1 := by
  have n : normSq z ≠ 0 := fun e => by
    have e : z.re * z.re + z.im * z.im = 0 := e
    have p := mul_self_nonneg z.re
    have q := mul_self_nonneg z.im
    have a : z.re = 0 := (mul_eq_zero.mp (show z.re * z.re = 0 by grind)).elim id id
    have b : z.im = 0 := (mul_eq_zero.mp (show z.im * z.im = 0 by grind)).elim id id
    exact h (ext a b)
  have k := Field.mul_inv_cancel n
  have k : (z.re * z.re + z.im * z.im) * (normSq z)⁻¹ = 1 := k
  refine ext ?_ ?_
  · show z.re * (z.re * (normSq z)⁻¹) - z.im * (-z.im * (normSq z)⁻¹) = 1; grind
  · show z.re * (-z.im * (normSq z)⁻¹) + z.im * (z.re * (normSq z)⁻¹) = 0; grind
protected theorem inv_zero : (0 : Complex)⁻¹ = 0 :=
  ext (show 0 * (normSq 0)⁻¹ = (0 : Real) by grind) (show -0 * (normSq 0)⁻¹ = (0 : Real) by grind)
protected theorem zero_ne_one : (0 : Complex) ≠ 1 := fun h => Real.zero_ne_one (congrArg Complex.re h)
noncomputable instance instCommRing : CommRing Complex where
  natCast := instNatCast
  ofNat := fun n => instOfNat
  nsmul := instSMulNat
  npow := instHPow
  intCast := instIntCast
  zsmul := instSMulInt
  add_zero := fun a => ext (show a.re + 0 = a.re by grind) (show a.im + 0 = a.im by grind)
  add_comm := fun a b => ext (Real.add_comm _ _) (Real.add_comm _ _)
  add_assoc := fun a b c => ext (Real.add_assoc _ _ _) (Real.add_assoc _ _ _)
  mul_assoc := fun a b c => ext
    (show (a.re * b.re - a.im * b.im) * c.re - (a.re * b.im + a.im * b.re) * c.im = a.re * (b.re * c.re - b.im * c.im) - a.im * (b.re * c.im + b.im * c.re) by grind)
    (show (a.re * b.re - a.im * b.im) * c.im + (a.re * b.im + a.im * b.re) * c.re = a.re * (b.re * c.im + b.im * c.re) + a.im * (b.re * c.re - b.im * c.im) by grind)
  mul_one := fun a => by rw [Complex.mul_comm, Complex.one_mul]
  one_mul := Complex.one_mul
  left_distrib := Complex.mul_add
  right_distrib := fun a b c => by rw [Complex.mul_comm, Complex.mul_add, Complex.mul_comm c, Complex.mul_comm c]
  zero_mul := Complex.zero_mul
  mul_zero := fun a => by rw [Complex.mul_comm, Complex.zero_mul]
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun n => ext (Semiring.ofNat_succ (α := Real) n) (show (0 : Real) = 0 + 0 by grind)
  ofNat_eq_natCast := fun _ => rfl
  nsmul_eq_natCast_mul := fun _ _ => rfl
  neg_add_cancel := fun a => ext (show -a.re + a.re = 0 by grind) (show -a.im + a.im = 0 by grind)
  sub_eq_add_neg := fun a b => ext (show a.re - b.re = a.re + -b.re by grind) (show a.im - b.im = a.im + -b.im by grind)
  neg_zsmul := fun i a => by
    show ((-i : Int) : Complex) * a = -((i : Complex) * a)
    have e : ((-i : Int) : Complex) = -(i : Complex) := ext rfl (show (0 : Real) = -0 by grind)
    rw [e, Complex.neg_mul]
  zsmul_natCast_eq_nsmul := fun _ _ => rfl
  intCast_ofNat := fun _ => rfl
  intCast_neg := fun i => ext rfl (show (0 : Real) = -0 by grind)
  mul_comm := Complex.mul_comm
protected theorem inv_inv (a : Complex) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · subst h; rw [Complex.inv_zero, Complex.inv_zero]
  · have h1 := Complex.mul_inv_cancel h
    have h2 : a⁻¹ ≠ 0 := fun e => by rw [e, Complex.mul_comm, Complex.zero_mul] at h1; exact Complex.zero_ne_one h1
    have h3 := Complex.mul_inv_cancel h2
    calc a⁻¹⁻¹ = 1 * a⁻¹⁻¹ := (Complex.one_mul _).symm
      _ = a * (a⁻¹ * a⁻¹⁻¹) := by rw [← h1, Semiring.mul_assoc]
      _ = a := by rw [h3, Complex.mul_comm, Complex.one_mul]
protected noncomputable def zpow (q : Complex) : Int → Complex
  | .ofNat n => q ^ n
  | .negSucc n => (q ^ (n + 1))⁻¹
noncomputable instance instPowInt : Pow Complex Int := ⟨Complex.zpow⟩
noncomputable instance instField : Field Complex where
  toCommRing := instCommRing
  zpow := instHPow
  div_eq_mul_inv := fun _ _ => rfl
  zero_ne_one := Complex.zero_ne_one
  inv_zero := Complex.inv_zero
  mul_inv_cancel := Complex.mul_inv_cancel
  zpow_zero := fun _ => rfl
  zpow_succ := fun _ _ => rfl
  zpow_neg := fun a n => by
    cases n with
    | ofNat n => cases n with
      | zero =>
        show (1 : Complex) = (1 : Complex)⁻¹
        have e := Complex.mul_inv_cancel (z := (1 : Complex)) (fun h => Complex.zero_ne_one h.symm)
        rw [Complex.one_mul] at e; exact e.symm
      | succ n => rfl
    | negSucc n => exact (Complex.inv_inv _).symm
instance : IsCharP Complex 0 where
  ofNat_ext_iff {x y} := by
    rw [← IsCharP.ofNat_ext_iff (α := Real)]
    exact ⟨fun h => congrArg Complex.re h, fun h => ext h rfl⟩
noncomputable instance : DecidableEq Complex := fun _ _ => Classical.propDecidable _
theorem I_mul_I : I * I = -1 := ext (show (0 : Real) * 0 - 1 * 1 = -1 by grind) (show (0 : Real) * 1 + 1 * 0 = -0 by grind)
theorem I_sq : I ^ 2 = -1 := by rw [← I_mul_I]; grind
grind_pattern I_sq => I
attribute [simp] I_mul_I I_sq
end Complex
