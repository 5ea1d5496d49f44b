prelude
import Init.Grind.Lia
/-! Terms that `lia` makes linear: products and powers with factors known, division with remainder, subtraction on ℕ. -/
set_option autoImplicit false
set_option linter.all false
namespace Int.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
section
variable (ctx : Context)
theorem var_eq (x : Var) (k : Int) (p : Poly) :
    (decide (p.coeff x ≠ 0) && CommRing.same (((Expr.var x).nf.addConst (-k)).mulT (p.coeff x) .unit) p.nf) = true →
      p.denote' ctx = 0 → ctx.get x = k := fun h e => by
  have v := value (ctx := ctx) (both h).2
  rw [denote_scale, CommRing.Poly.denote_addConst, Expr.denote_nf, e] at v
  have z := mul_eq_zero (of_decide_eq_true (both h).1) v.symm
  have z' : -k + ctx.get x = 0 := z
  omega
theorem of_var_eq (x : Var) (k : Int) (p : Poly) : CommRing.same ((Expr.var x).sub (.num k)).nf p.nf = true →
    ctx.get x = k → p.denote' ctx = 0 :=
  fun h e => norm_eq ctx (.var x) (.num k) p h ▸ e
theorem of_var_eq_mul (x : Var) (k : Int) (y : Var) (p : Poly) :
    CommRing.same ((Expr.var x).sub (.mulL k (.var y))).nf p.nf = true → ctx.get x = k * ctx.get y → p.denote' ctx = 0 :=
  fun h e => norm_eq ctx (.var x) (.mulL k (.var y)) p h ▸ e
theorem of_var_eq_var (x y : Var) (p : Poly) : CommRing.same ((Expr.var x).sub (.var y)).nf p.nf = true →
    ctx.get x = ctx.get y → p.denote' ctx = 0 :=
  fun h e => norm_eq ctx (.var x) (.var y) p h ▸ e
end
theorem eq_one_mul (a : Int) : a = 1 * a := (Int.one_mul a).symm
theorem mul_eq_kk (a b k₁ k₂ k : Int) (h₁ : a = k₁) (h₂ : b = k₂) (h₃ : decide (k₁ * k₂ = k) = true) : a * b = k := by
  rw [h₁, h₂, of_decide_eq_true h₃]
theorem mul_eq_kkx (a b k₁ k₂ c k : Int) (h₁ : a = k₁) (h₂ : b = k₂ * c) (h₃ : decide (k₁ * k₂ = k) = true) :
    a * b = k * c := by
  rw [h₁, h₂, ← Int.mul_assoc, of_decide_eq_true h₃]
theorem mul_eq_kxk (a b k₁ c k₂ k : Int) (h₁ : a = k₁ * c) (h₂ : b = k₂) (h₃ : decide (k₁ * k₂ = k) = true) :
    a * b = k * c := by
  rw [h₁, h₂, Int.mul_comm, ← Int.mul_assoc, Int.mul_comm k₂, of_decide_eq_true h₃]
theorem mul_eq_zero_left (a b : Int) (h : a = 0) : a * b = 0 := by rw [h, Int.zero_mul]
theorem mul_eq_zero_right (a b : Int) (h : b = 0) : a * b = 0 := by rw [h, Int.mul_zero]
theorem div_eq (a b k : Int) (h : b = k) : a / b = a / k := h ▸ rfl
theorem mod_eq (a b k : Int) (h : b = k) : a % b = a % k := h ▸ rfl
theorem div_eq' (a b b' k : Int) (h₁ : b = b') (h₂ : decide (k = a / b') = true) : a / b = k :=
  h₁ ▸ (of_decide_eq_true h₂).symm
theorem mod_eq' (a b b' k : Int) (h₁ : b = b') (h₂ : decide (k = a % b') = true) : a % b = k :=
  h₁ ▸ (of_decide_eq_true h₂).symm
theorem pow_eq (a : Int) (b : Nat) (a' b' k : Int) (h₁ : a = a') (h₂ : (b : Int) = b')
    (h₃ : decide (k = a' ^ b'.toNat) = true) : a ^ b = k := by
  rw [of_decide_eq_true h₃, ← h₁, ← h₂]; rfl
/-! Division with remainder, and subtraction of natural numbers. -/
theorem ediv_emod (x y : Int) : -1 * x + y * (x / y) + x % y = 0 := by
  have h := Int.mul_ediv_add_emod x y
  omega
theorem emod_nonneg (x y : Int) : decide (y ≠ 0) = true → -1 * (x % y) ≤ 0 := fun h => by
  have h := Int.emod_nonneg x (of_decide_eq_true h)
  omega
theorem emod_le (x y n : Int) : (decide (y ≠ 0) && decide (n = 1 - Int.natAbs y)) = true → x % y + n ≤ 0 := fun h => by
  have hy := of_decide_eq_true (both h).1
  have hn := of_decide_eq_true (both h).2
  rcases Int.lt_or_gt_of_ne hy with g | g
  · have e : x % y = x % -y := by rw [Int.emod_def, Int.emod_def, Int.ediv_neg, Int.mul_neg, Int.neg_mul, Int.neg_neg]
    have l := Int.emod_lt_of_pos x (b := -y) (by omega)
    omega
  · have l := Int.emod_lt_of_pos x g
    omega
theorem of_not_dvd (a b : Int) : decide (a ≠ 0) = true → ¬ a ∣ b → b % a > 0 :=
  fun h n => (Int.emod_pos_of_not_dvd n).elim (fun e => absurd e (of_decide_eq_true h)) id
theorem natCast_sub (x y : Nat) : (NatCast.natCast (x - y) : Int) =
    if (NatCast.natCast y : Int) + (-1) * NatCast.natCast x ≤ 0 then
      (NatCast.natCast x : Int) + -1 * NatCast.natCast y
    else (0 : Int) := by
  show ((x - y : Nat) : Int) = if (y : Int) + (-1) * (x : Int) ≤ 0 then (x : Int) + -1 * (y : Int) else 0
  split <;> omega
end Int.Internal.Linear
