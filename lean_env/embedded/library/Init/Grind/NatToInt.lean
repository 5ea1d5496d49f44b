prelude
import Init.Grind.Cooper
import Init.Grind.OrderOffset
/-! Natural numbers in linear integer arithmetic: each term is cast, and each fact becomes one about the casts. -/
set_option autoImplicit false
set_option linter.all false
/-- The outcome of a comparison. -/
inductive Ordering where
  | lt
  | eq
  | gt
namespace Nat.ToInt
theorem ofNat_toNat (a : Int) : (NatCast.natCast a.toNat : Int) = if a ≤ 0 then 0 else a :=
  (Int.toNat_eq_max a).trans (Int.max_def a 0)
theorem toNat_nonneg (x : Nat) : (-1 : Int) * (NatCast.natCast x) ≤ 0 := by
  have h := Int.natCast_nonneg x
  show (-1 : Int) * (x : Int) ≤ 0
  omega
theorem natCast_ofNat (n : Nat) : (NatCast.natCast (OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
section
variable {a b : Nat} {a' b' : Int}
theorem of_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : a = b → a' = b' :=
  fun e => h₁.symm.trans ((congrArg _ e).trans h₂)
theorem of_diseq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : a ≠ b → a' ≠ b' :=
  fun n e => n (Int.natCast_inj.mp (h₁.trans (e.trans h₂.symm)))
theorem of_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : a ≤ b → a' ≤ b' :=
  fun e => h₁ ▸ h₂ ▸ Int.natCast_le.mpr e
theorem of_not_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : ¬ a ≤ b → b' + 1 ≤ a' :=
  fun n => h₁ ▸ h₂ ▸ Int.natCast_lt.mpr (Nat.not_le.mp n)
theorem add_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a + b) = a' + b' :=
  h₁ ▸ h₂ ▸ Int.natCast_add a b
theorem mul_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a * b) = a' * b' :=
  h₁ ▸ h₂ ▸ Int.natCast_mul a b
theorem sub_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') :
    NatCast.natCast (a - b) = if b' + (-1) * a' ≤ 0 then a' - b' else 0 := by
  subst h₁ h₂
  show ((a - b : Nat) : Int) = if (b : Int) + (-1) * (a : Int) ≤ 0 then (a : Int) - (b : Int) else 0
  split <;> omega
theorem pow_congr {a : Nat} (k : Nat) (a' : Int) (h₁ : NatCast.natCast a = a') : NatCast.natCast (a ^ k) = a' ^ k :=
  h₁ ▸ Int.natCast_pow a k
theorem div_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a / b) = a' / b' :=
  h₁ ▸ h₂ ▸ Int.natCast_ediv a b
theorem mod_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a % b) = a' % b' :=
  h₁ ▸ h₂ ▸ Int.natCast_emod a b
theorem eq_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : (a = b) = (a' = b') :=
  propext ⟨of_eq h₁ h₂, fun e => Int.natCast_inj.mp (h₁.trans (e.trans h₂.symm))⟩
theorem lt_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : (a < b) = (a' < b') :=
  h₁ ▸ h₂ ▸ propext Int.natCast_lt.symm
theorem le_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : (a ≤ b) = (a' ≤ b') :=
  h₁ ▸ h₂ ▸ propext Int.natCast_le.symm
end
theorem of_dvd (d a : Nat) (d' a' : Int) (h₁ : NatCast.natCast d = d') (h₂ : NatCast.natCast a = a') : d ∣ a → d' ∣ a' :=
  fun ⟨c, e⟩ => h₁ ▸ h₂ ▸ ⟨c, (congrArg _ e).trans (Int.natCast_mul d c)⟩
end Nat.ToInt
namespace Int.Nonneg
theorem num (a : Int) : decide (0 ≤ a) = true → a ≥ 0 := of_decide_eq_true
theorem add (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a + b ≥ 0 := by omega
theorem mul (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a * b ≥ 0 := Int.mul_nonneg h₁ h₂
theorem div (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a / b ≥ 0 := by
  obtain ⟨m, e⟩ := Int.eq_ofNat_of_zero_le h₁
  obtain ⟨n, f⟩ := Int.eq_ofNat_of_zero_le h₂
  rw [e, f]
  exact Int.natCast_nonneg (m / n)
theorem pow (a : Int) (k : Nat) (h₁ : a ≥ 0) : a ^ k ≥ 0 := by
  obtain ⟨m, e⟩ := Int.eq_ofNat_of_zero_le h₁
  rw [e, ← Int.natCast_pow]
  exact Int.natCast_nonneg (m ^ k)
theorem mod (a b : Int) (h₁ : a ≥ 0) : a % b ≥ 0 := by
  by_cases h : b = 0
  · subst h; rw [Int.emod_def, Int.ediv_zero, Int.mul_zero, Int.sub_zero]; exact h₁
  · exact Int.emod_nonneg a h
theorem natCast (a : Nat) : (NatCast.natCast a : Int) ≥ 0 := Int.natCast_nonneg a
theorem toPoly (e : Int) : e ≥ 0 → -1 * e ≤ 0 := fun h => by omega
end Int.Nonneg
namespace Lean.Grind.CommRing
/-! A nonlinear term of `lia` in the ring's normal form, written as `lia` writes a linear one. -/
noncomputable def denoteTerm (ctx : RArray Int) (k : Int) (m : Mon) : Int :=
  Int.Internal.Linear.term k (m.denoteAsIntModule ctx)
noncomputable def Poly.goTerms (ctx : RArray Int) : Poly → Int → Int
  | .num k, r => Int.Internal.Linear.plusNum r k
  | .add k m p, r => goTerms ctx p (r + denoteTerm ctx k m)
noncomputable def Poly.denoteTerms (ctx : RArray Int) : Poly → Int
  | .num k => k
  | .add k m p => p.goTerms ctx (denoteTerm ctx k m)
theorem denoteTerm_eq (ctx : RArray Int) (k : Int) (m : Mon) : denoteTerm ctx k m = k * m.denote ctx :=
  (Int.Internal.Linear.term_eq k _).trans (congrArg (fun x => k * x) (Mon.denoteAsIntModule_eq ctx m))
theorem Poly.denoteTerms_eq (ctx : RArray Int) (p : Poly) : p.denoteTerms ctx = p.denote ctx := by
  have g : (p : Poly) → (r : Int) → p.goTerms ctx r = r + p.denote ctx := fun p => by
    induction p with
    | num k => exact fun r => Int.Internal.Linear.plusNum_eq r k
    | add k m p ih =>
      intro r
      refine (ih _).trans ?_
      rw [denoteTerm_eq, Int.add_assoc]; rfl
  cases p with
  | num k => rfl
  | add k m p => exact (g p _).trans (congrArg (fun x => x + p.denote ctx) (denoteTerm_eq ctx k m))
theorem norm_int (ctx : RArray Int) (e : Expr) (p : Poly) : same e.nf p.nf = true → e.denote ctx = p.denoteTerms ctx :=
  fun h => (Expr.eq_poly ctx h).trans (Poly.denoteTerms_eq ctx p).symm
end Lean.Grind.CommRing
