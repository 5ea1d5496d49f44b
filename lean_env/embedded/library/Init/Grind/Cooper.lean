prelude
import Init.Grind.LiaTerms
/-! Cooper's elimination of an integer between a lower and an upper bound, with a divisibility constraint or without, and the case
split by which the compiled `lia` solver uses it. The number of cases `n` need only be divisible by what the proof divides by. -/
set_option autoImplicit false
set_option linter.all false
namespace Int.Internal.Linear
open Lean
open Lean.Grind hiding of_decide_eq_true
/-- One of `p (n-1)`, …, `p 0`. -/
def OrOver : Nat → (Nat → Prop) → Prop
  | 0, _ => False
  | n+1, p => p n ∨ OrOver n p
/-- If none of `p n`, …, `p 1`, then `p 0`. -/
def OrOver_cases_type : Nat → (Nat → Prop) → Prop
  | 0, p => p 0
  | n+1, p => ¬ p (n+1) → OrOver_cases_type n p
theorem orOver_cases {n : Nat} {p : Nat → Prop} : OrOver (n+1) p → OrOver_cases_type n p := by
  induction n with
  | zero => exact fun h => h.elim id False.elim
  | succ n ih => exact fun h k => ih (h.elim (fun e => absurd e k) id)
theorem orOver_of_lt {n k : Nat} {p : Nat → Prop} (h : k < n) (e : p k) : OrOver n p := by
  induction n with
  | zero => exact absurd h (Nat.not_lt_zero k)
  | succ n ih =>
    by_cases g : k = n
    · subst g; exact .inl e
    · exact .inr (ih (by omega))
theorem nonneg_of_lt_mul {d m : Int} (hd : 0 < d) (h : -d < d * m) : 0 ≤ m := Classical.byContradiction fun n => by
  have g := Int.mul_le_mul_left (Int.le_of_lt hd) (show m ≤ -1 by omega)
  rw [Int.mul_neg, Int.mul_one] at g
  omega
theorem emod_le_self {w n : Int} (hw : 0 ≤ w) (hn : 0 < n) : w % n ≤ w := by
  have e := Int.mul_ediv_add_emod w n
  have l := Int.emod_lt_of_pos w hn
  have m := Int.mul_le_mul_left (Int.le_of_lt hn) (nonneg_of_lt_mul (m := w / n) hn (by omega))
  rw [Int.mul_zero] at m
  omega
/-- The remainder `k` of the room between a bound and the term: not more than the room, and the rest is a multiple of `n`. -/
theorem exists_remainder {w : Int} {n : Nat} (hn : 0 < n) (hw : 0 ≤ w) :
    ∃ k : Nat, k < n ∧ (k : Int) ≤ w ∧ ∃ t, (k : Int) = w - n * t := by
  have hn' : (0 : Int) < n := by omega
  have l := Int.emod_lt_of_pos w hn'
  have e := Int.mul_ediv_add_emod w n
  obtain ⟨k, hk⟩ := Int.eq_ofNat_of_zero_le (Int.emod_nonneg w (b := n) (by omega))
  have u := emod_le_self hw hn'
  exact ⟨k, by omega, by omega, w / n, by omega⟩
theorem left_core {a b p q x : Int} {n : Nat} (hb : 0 < b) (hn : 0 < n) (hm : a ∣ n) (h₁ : a * x + p ≤ 0)
    (h₂ : b * x + q ≤ 0) (ha : a < 0) :
    ∃ k : Nat, k < n ∧ b * p + -a * q + b * k ≤ 0 ∧ a ∣ p + k ∧ ∃ t, p + k = -(a * x) - n * t := by
  obtain ⟨k, hk, u, t, e⟩ := exists_remainder (w := -(a * x) - p) hn (by omega)
  refine ⟨k, hk, ?_, ?_, t, by omega⟩
  · have m := Int.mul_le_mul_left (Int.le_of_lt hb) (show p + k ≤ -(a * x) by omega)
    have m' := Int.mul_le_mul_left (k := -a) (by omega) (show b * x ≤ -q by omega)
    rw [Int.mul_add, Int.mul_neg, Int.mul_left_comm] at m
    rw [Int.neg_mul, Int.mul_neg, Int.neg_mul, Int.neg_neg] at m'
    rw [Int.neg_mul]
    omega
  · rw [show p + k = -(a * x) - n * t by omega]
    exact Int.dvd_sub ⟨-x, by rw [Int.mul_neg]⟩ (Int.dvd_trans hm (Int.dvd_mul_right _ _))
theorem right_core {a b p q x : Int} {n : Nat} (hb : 0 < b) (hn : 0 < n) (hm : b ∣ n) (h₁ : a * x + p ≤ 0)
    (h₂ : b * x + q ≤ 0) (ha : a < 0) :
    ∃ k : Nat, k < n ∧ b * p + -a * q + -a * k ≤ 0 ∧ b ∣ q + k ∧ ∃ t, q + k = -(b * x) - n * t := by
  obtain ⟨k, hk, u, t, e⟩ := exists_remainder (w := -(b * x) - q) hn (by omega)
  refine ⟨k, hk, ?_, ?_, t, by omega⟩
  · have m := Int.mul_le_mul_left (k := -a) (by omega) (show q + k ≤ -(b * x) by omega)
    have m' := Int.mul_le_mul_left (Int.le_of_lt hb) (show p ≤ -(a * x) by omega)
    rw [Int.mul_add, Int.neg_mul, Int.neg_mul, Int.neg_mul, Int.mul_neg, Int.neg_neg, Int.mul_left_comm] at m
    rw [Int.mul_neg] at m'
    rw [Int.neg_mul, Int.neg_mul]
    omega
  · rw [show q + k = -(b * x) - n * t by omega]
    exact Int.dvd_sub ⟨-x, by rw [Int.mul_neg]⟩ (Int.dvd_trans hm (Int.dvd_mul_right _ _))
/-- The polynomial without its first term. -/
noncomputable def Poly.tail : Poly → Poly
  | .num k => .num k
  | .add _ _ p => p
/-- The first variable, if there is one. -/
noncomputable def Poly.head : Poly → Var
  | .num _ => 0
  | .add _ x _ => x
/-- `x` is the first variable, and the first coefficient what `good` says. -/
noncomputable def Poly.begins (x : Var) (good : Int → Bool) : Poly → Bool
  | .num _ => false
  | .add a y _ => Nat.beq x y && good a
section
variable (ctx : Context)
theorem begins_value {x : Var} {good : Int → Bool} {p : Poly} (h : p.begins x good = true) :
    p.denote' ctx = p.leadCoeff * ctx.get x + p.tail.denote' ctx ∧ good p.leadCoeff = true := by
  cases p with
  | num k => exact nomatch h
  | add a y q =>
    have e := Nat.eq_of_beq_eq_true (both h).1
    subst e
    refine ⟨?_, (both h).2⟩
    rw [← Poly.denote_nf]
    refine (CommRing.Poly.denote_plus ctx _ q.nf).trans ?_
    rw [denote_scale, CommRing.Expr.denote_nf, Poly.denote_nf]; rfl
/-- The two bounds on their first variable, and how many cases there are. -/
noncomputable def bounds (p₁ p₂ : Poly) (n : Nat) : Bool :=
  p₁.begins p₁.head (fun a => decide (a < 0)) && (p₂.begins p₁.head (fun b => decide (0 < b)) && decide (0 < n))
def cooper_left_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.denote' ctx + -p₁.leadCoeff * p₂.tail.denote' ctx + p₂.leadCoeff * k ≤ 0 ∧
    p₁.leadCoeff ∣ p₁.tail.denote' ctx + k
def cooper_right_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.denote' ctx + -p₁.leadCoeff * p₂.tail.denote' ctx + -p₁.leadCoeff * k ≤ 0 ∧
    p₂.leadCoeff ∣ p₂.tail.denote' ctx + k
def cooper_dvd_left_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_left_split ctx p₁ p₂ k ∧ p₁.leadCoeff * d ∣
    p₃.leadCoeff * p₁.tail.denote' ctx + -p₁.leadCoeff * p₃.tail.denote' ctx + p₃.leadCoeff * k
def cooper_dvd_right_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_right_split ctx p₁ p₂ k ∧ p₂.leadCoeff * d ∣
    -p₃.leadCoeff * p₂.tail.denote' ctx + p₂.leadCoeff * p₃.tail.denote' ctx + -p₃.leadCoeff * k
theorem cooper_left (p₁ p₂ : Poly) (n : Nat) : (bounds p₁ p₂ n && decide ((n : Int) % p₁.leadCoeff = 0)) = true →
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → OrOver n (cooper_left_split ctx p₁ p₂) := fun h e₁ e₂ => by
  obtain ⟨v₁, a⟩ := begins_value ctx (both (both h).1).1
  obtain ⟨v₂, b⟩ := begins_value ctx (both (both (both h).1).2).1
  obtain ⟨k, l, i, j, _⟩ := left_core (of_decide_eq_true b) (of_decide_eq_true (both (both (both h).1).2).2)
    (dvd_emod (both h).2) (v₁ ▸ e₁) (v₂ ▸ e₂) (of_decide_eq_true a)
  exact orOver_of_lt l ⟨i, j⟩
theorem cooper_right (p₁ p₂ : Poly) (n : Nat) : (bounds p₁ p₂ n && decide ((n : Int) % p₂.leadCoeff = 0)) = true →
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → OrOver n (cooper_right_split ctx p₁ p₂) := fun h e₁ e₂ => by
  obtain ⟨v₁, a⟩ := begins_value ctx (both (both h).1).1
  obtain ⟨v₂, b⟩ := begins_value ctx (both (both (both h).1).2).1
  obtain ⟨k, l, i, j, _⟩ := right_core (of_decide_eq_true b) (of_decide_eq_true (both (both (both h).1).2).2)
    (dvd_emod (both h).2) (v₁ ▸ e₁) (v₂ ▸ e₂) (of_decide_eq_true a)
  exact orOver_of_lt l ⟨i, j⟩
theorem cooper_dvd_left (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) :
    (bounds p₁ p₂ n && (p₃.begins p₁.head (fun _ => true) && (decide ((n : Int) % p₁.leadCoeff = 0) &&
      decide (p₃.leadCoeff * n % (p₁.leadCoeff * d) = 0)))) = true →
      p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → OrOver n (cooper_dvd_left_split ctx p₁ p₂ p₃ d) :=
  fun h e₁ e₂ e₃ => by
  obtain ⟨v₁, a⟩ := begins_value ctx (both (both h).1).1
  obtain ⟨v₂, b⟩ := begins_value ctx (both (both (both h).1).2).1
  obtain ⟨v₃, _⟩ := begins_value ctx (both (both h).2).1
  obtain ⟨k, l, i, j, t, s⟩ := left_core (of_decide_eq_true b) (of_decide_eq_true (both (both (both h).1).2).2)
    (dvd_emod (both (both (both h).2).2).1) (v₁ ▸ e₁) (v₂ ▸ e₂) (of_decide_eq_true a)
  refine orOver_of_lt l ⟨⟨i, j⟩, ?_⟩
  rw [v₃] at e₃
  have g := Int.dvd_sub (dvd_scale (-1) (mul_dvd_mul p₁.leadCoeff e₃))
    (Int.dvd_trans (dvd_emod (both (both (both h).2).2).2) (Int.dvd_mul_right _ t))
  refine cast (congrArg (fun y => p₁.leadCoeff * d ∣ y) ?_) g
  have s' := congrArg (fun y => p₃.leadCoeff * y) s
  simp only [Int.mul_add, Int.mul_sub, Int.mul_neg] at s'
  rw [Int.neg_mul, Int.one_mul, Int.mul_add, Int.neg_mul, Int.mul_assoc, Int.mul_left_comm p₁.leadCoeff]
  omega
theorem cooper_dvd_right (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) :
    (bounds p₁ p₂ n && (p₃.begins p₁.head (fun _ => true) && (decide ((n : Int) % p₂.leadCoeff = 0) &&
      decide (p₃.leadCoeff * n % (p₂.leadCoeff * d) = 0)))) = true →
      p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → OrOver n (cooper_dvd_right_split ctx p₁ p₂ p₃ d) :=
  fun h e₁ e₂ e₃ => by
  obtain ⟨v₁, a⟩ := begins_value ctx (both (both h).1).1
  obtain ⟨v₂, b⟩ := begins_value ctx (both (both (both h).1).2).1
  obtain ⟨v₃, _⟩ := begins_value ctx (both (both h).2).1
  obtain ⟨k, l, i, j, t, s⟩ := right_core (of_decide_eq_true b) (of_decide_eq_true (both (both (both h).1).2).2)
    (dvd_emod (both (both (both h).2).2).1) (v₁ ▸ e₁) (v₂ ▸ e₂) (of_decide_eq_true a)
  refine orOver_of_lt l ⟨⟨i, j⟩, ?_⟩
  rw [v₃] at e₃
  have g := Int.dvd_add (mul_dvd_mul p₂.leadCoeff e₃)
    (Int.dvd_trans (dvd_emod (both (both (both h).2).2).2) (Int.dvd_mul_right _ t))
  refine cast (congrArg (fun y => p₂.leadCoeff * d ∣ y) ?_) g
  have s' := congrArg (fun y => p₃.leadCoeff * y) s
  simp only [Int.mul_add, Int.mul_sub, Int.mul_neg] at s'
  rw [Int.mul_add, Int.neg_mul, Int.neg_mul, Int.mul_assoc, Int.mul_left_comm p₂.leadCoeff]
  omega
/-- `p` is `b p₁ + a p₂ + c`, first terms left out. -/
noncomputable def isTails (b : Int) (p₁ : Poly) (a : Int) (p₂ : Poly) (c : Int) (p : Poly) : Bool :=
  CommRing.same ((combination b p₁.tail a p₂.tail).addConst c) p.nf
theorem tails_eq {b a c : Int} {p₁ p₂ p : Poly} (h : isTails b p₁ a p₂ c p = true) :
    p.denote' ctx = b * p₁.tail.denote' ctx + a * p₂.tail.denote' ctx + c := by
  rw [value h, CommRing.Poly.denote_addConst, combination_value]; exact Int.add_comm _ _
theorem cooper_left_split_ineq (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) : cooper_left_split ctx p₁ p₂ k →
    isTails p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ (p₂.leadCoeff * k) p' = true → p'.denote' ctx ≤ 0 :=
  fun s h => (tails_eq ctx h).symm ▸ s.1
theorem cooper_right_split_ineq (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) : cooper_right_split ctx p₁ p₂ k →
    isTails p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ (-p₁.leadCoeff * k) p' = true → p'.denote' ctx ≤ 0 :=
  fun s h => (tails_eq ctx h).symm ▸ s.1
theorem shifted_dvd {a : Int} {p p' : Poly} {k : Nat} (s : a ∣ p.denote' ctx + k) (h : isAffine 1 p k p' = true) :
    a ∣ p'.denote' ctx := by
  rw [affine_eq h, Int.one_mul]; exact s
theorem cooper_left_split_dvd (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) : cooper_left_split ctx p₁ p₂ k →
    (decide (a = p₁.leadCoeff) && isAffine 1 p₁.tail k p') = true → a ∣ p'.denote' ctx :=
  fun s h => shifted_dvd ctx (of_decide_eq_true (both h).1 ▸ s.2) (both h).2
theorem cooper_right_split_dvd (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) : cooper_right_split ctx p₁ p₂ k →
    (decide (b = p₂.leadCoeff) && isAffine 1 p₂.tail k p') = true → b ∣ p'.denote' ctx :=
  fun s h => shifted_dvd ctx (of_decide_eq_true (both h).1 ▸ s.2) (both h).2
theorem cooper_dvd_left_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly) :
    cooper_dvd_left_split ctx p₁ p₂ p₃ d k →
      isTails p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ (p₂.leadCoeff * k) p' = true → p'.denote' ctx ≤ 0 :=
  fun s => cooper_left_split_ineq ctx p₁ p₂ k b p' s.1
theorem cooper_dvd_right_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly) :
    cooper_dvd_right_split ctx p₁ p₂ p₃ d k →
      isTails p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ (-p₁.leadCoeff * k) p' = true → p'.denote' ctx ≤ 0 :=
  fun s => cooper_right_split_ineq ctx p₁ p₂ k a p' s.1
theorem cooper_dvd_left_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly) :
    cooper_dvd_left_split ctx p₁ p₂ p₃ d k → (decide (a = p₁.leadCoeff) && isAffine 1 p₁.tail k p') = true →
      a ∣ p'.denote' ctx :=
  fun s => cooper_left_split_dvd ctx p₁ p₂ k a p' s.1
theorem cooper_dvd_right_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly) :
    cooper_dvd_right_split ctx p₁ p₂ p₃ d k → (decide (b = p₂.leadCoeff) && isAffine 1 p₂.tail k p') = true →
      b ∣ p'.denote' ctx :=
  fun s => cooper_right_split_dvd ctx p₁ p₂ k b p' s.1
theorem cooper_dvd_left_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) :
    cooper_dvd_left_split ctx p₁ p₂ p₃ d k → (decide (d' = p₁.leadCoeff * d) &&
      isTails p₃.leadCoeff p₁ (-p₁.leadCoeff) p₃ (p₃.leadCoeff * k) p') = true → d' ∣ p'.denote' ctx :=
  fun s h => by rw [tails_eq ctx (both h).2, of_decide_eq_true (both h).1]; exact s.2
theorem cooper_dvd_right_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) :
    cooper_dvd_right_split ctx p₁ p₂ p₃ d k → (decide (d' = p₂.leadCoeff * d) &&
      isTails (-p₃.leadCoeff) p₂ p₂.leadCoeff p₃ (-p₃.leadCoeff * k) p') = true → d' ∣ p'.denote' ctx :=
  fun s h => by rw [tails_eq ctx (both h).2, of_decide_eq_true (both h).1]; exact s.2
/-- `p` is `a x + c` with `c` its constant. -/
noncomputable def isTerm (a : Int) (x : Var) (p : Poly) : Bool :=
  CommRing.same (((Expr.var x).nf.mulT a .unit).addConst (constant p.nf)) p.nf
theorem term_value {a : Int} {x : Var} {p : Poly} (h : isTerm a x p = true) :
    p.denote' ctx = constant p.nf + a * ctx.get x := by
  rw [value h, CommRing.Poly.denote_addConst, denote_scale, Expr.denote_nf]; rfl
/-- Between two bounds there is no number of the class that a divisibility leaves. -/
theorem cooper_unsat (p₁ p₂ p₃ : Poly) (d α β : Int) :
    (isTerm (-1) p₁.head p₁ && (isTerm 1 p₁.head p₂ && (isTerm p₃.leadCoeff p₁.head p₃ &&
      (decide (0 < d) && (decide (α * p₃.leadCoeff + β * d = 1) &&
        decide (-constant p₂.nf < constant p₁.nf + (-(α * constant p₃.nf) - constant p₁.nf) % d)))))) = true →
      p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → False := fun h e₁ e₂ e₃ => by
  have hd := of_decide_eq_true (both (both (both (both h).2).2).2).1
  have hc := of_decide_eq_true (both (both (both (both (both h).2).2).2).2).1
  have hl := of_decide_eq_true (both (both (both (both (both h).2).2).2).2).2
  rw [term_value ctx (both h).1] at e₁
  rw [term_value ctx (both (both h).2).1] at e₂
  rw [term_value ctx (both (both (both h).2).2).1] at e₃
  have g := Int.dvd_add (dvd_scale α e₃) (dvd_scale (β * ctx.get p₁.head) (Int.dvd_mul_right d 1))
  have m := congrArg (fun y => y * ctx.get p₁.head) hc
  simp only [Int.add_mul, Int.one_mul] at m
  rw [Int.mul_one, Int.mul_add, Int.mul_assoc β, Int.mul_comm (ctx.get p₁.head), ← Int.mul_assoc, ← Int.mul_assoc] at g
  have q := Int.mul_ediv_add_emod (-(α * constant p₃.nf) - constant p₁.nf) d
  have l := Int.emod_lt_of_pos (-(α * constant p₃.nf) - constant p₁.nf) hd
  obtain ⟨c, g⟩ := g
  have z := nonneg_of_lt_mul (m := c + (-(α * constant p₃.nf) - constant p₁.nf) / d) hd (by rw [Int.mul_add]; omega)
  have y := Int.mul_le_mul_left (Int.le_of_lt hd) z
  rw [Int.mul_zero, Int.mul_add] at y
  omega
end
end Int.Internal.Linear
