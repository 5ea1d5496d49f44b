prelude
import Init.NatDiv
/-! The integers, their instances, and each of them as a difference `sub a b` of two naturals (`Int.subNatNat`). -/
set_option autoImplicit false
set_option linter.all false
universe u
protected theorem Nat.add_add_add_comm (a b c d : Nat) : a + b + (c + d) = a + c + (b + d) := by
  rw [Nat.add_assoc, Nat.add_left_comm b, ← Nat.add_assoc]
set_option genCtorIdx false in
inductive Int : Type where
  | ofNat (n : Nat) : Int
  | negSucc (n : Nat) : Int
@[reducible] noncomputable def Int.ctorIdx (n : Int) : Nat := Int.casesOn n (fun _ => 0) (fun _ => 1)
class IntCast (R : Type u) where
  intCast : Int → R
@[reducible, match_pattern] protected noncomputable def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
noncomputable instance instNatCastInt : NatCast Int := ⟨Int.ofNat⟩
noncomputable instance instIntCastInt : IntCast Int := ⟨fun n => n⟩
noncomputable instance instCoeTailInt {R : Type u} [IntCast R] : CoeTail Int R := ⟨Int.cast⟩
noncomputable instance instCoeHTCTInt {R : Type u} [IntCast R] : CoeHTCT Int R := ⟨Int.cast⟩
noncomputable instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩
namespace Int
noncomputable instance instInhabited : Inhabited Int := ⟨ofNat 0⟩
/-! Functions that certificates compute with are written with recursors: the kernel evaluates these with the fewest steps. -/
noncomputable def negOfNat (n : Nat) : Int := Nat.rec (motive := fun _ => Int) (ofNat 0) (fun n _ => negSucc n) n
noncomputable def neg (z : Int) : Int := Int.rec (motive := fun _ => Int) negOfNat (fun n => ofNat (Nat.succ n)) z
/-- The difference of two naturals. -/
noncomputable def subNatNat (m n : Nat) : Int :=
  Nat.rec (motive := fun _ => Int) (ofNat (Nat.sub m n)) (fun k _ => negSucc k) (Nat.sub n m)
noncomputable def add (z w : Int) : Int := Int.rec (motive := fun _ => Int)
  (fun m => Int.rec (motive := fun _ => Int) (fun n => ofNat (Nat.add m n)) (fun n => subNatNat m (Nat.succ n)) w)
  (fun m => Int.rec (motive := fun _ => Int) (fun n => subNatNat n (Nat.succ m)) (fun n => negSucc (Nat.succ (Nat.add m n))) w) z
noncomputable def mul (z w : Int) : Int := Int.rec (motive := fun _ => Int)
  (fun m => Int.rec (motive := fun _ => Int) (fun n => ofNat (Nat.mul m n)) (fun n => negOfNat (Nat.mul m (Nat.succ n))) w)
  (fun m => Int.rec (motive := fun _ => Int) (fun n => negOfNat (Nat.mul (Nat.succ m) n))
    (fun n => ofNat (Nat.mul (Nat.succ m) (Nat.succ n))) w) z
noncomputable instance instNegInt : Neg Int := ⟨neg⟩
noncomputable instance instAdd : Add Int := ⟨add⟩
noncomputable instance instMul : Mul Int := ⟨mul⟩
protected noncomputable def sub (m n : Int) : Int := m + -n
noncomputable instance instSub : Sub Int := ⟨Int.sub⟩
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)
protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int := ⟨Int.le⟩
protected def lt (a b : Int) : Prop := a + 1 ≤ b
instance instLTInt : LT Int := ⟨Int.lt⟩
protected noncomputable def pow (m : Int) : Nat → Int
  | 0 => 1
  | n+1 => Int.pow m n * m
noncomputable instance instNatPow : NatPow Int := ⟨Int.pow⟩
noncomputable def natAbs (z : Int) : Nat := Int.rec (motive := fun _ => Nat) (fun m => m) (fun m => Nat.succ m) z
noncomputable def toNat (z : Int) : Nat := Int.rec (motive := fun _ => Nat) (fun m => m) (fun _ => 0) z
noncomputable def decEq : (a b : Int) → Decidable (a = b)
  | ofNat a, ofNat b => match Nat.decEq a b with | isTrue h => isTrue (congrArg ofNat h) | isFalse h => isFalse (fun e => h (by injection e))
  | negSucc a, negSucc b => match Nat.decEq a b with | isTrue h => isTrue (congrArg negSucc h) | isFalse h => isFalse (fun e => h (by injection e))
  | ofNat a, negSucc b => isFalse (fun h => nomatch h)
  | negSucc a, ofNat b => isFalse (fun h => nomatch h)
noncomputable instance instDecidableEq : DecidableEq Int := decEq
noncomputable def decNonneg (m : Int) : Decidable (NonNeg m) := Int.rec (motive := fun m => Decidable (NonNeg m))
  (fun m => isTrue (.mk m)) (fun _ => isFalse (fun h => nomatch h)) m
noncomputable instance decLe (a b : Int) : Decidable (a ≤ b) := decNonneg _
noncomputable instance decLt (a b : Int) : Decidable (a < b) := decNonneg _
/-! differences -/
noncomputable def posPart : Int → Nat
  | ofNat n => n
  | negSucc _ => 0
noncomputable def negPart : Int → Nat
  | ofNat _ => 0
  | negSucc n => n + 1
theorem sub_add_add (a b k : Nat) : subNatNat (a + k) (b + k) = subNatNat a b := by
  show Nat.rec (motive := fun _ => Int) (ofNat (a + k - (b + k))) (fun k _ => negSucc k) (b + k - (a + k)) = _
  rw [Nat.add_sub_add_right, Nat.add_sub_add_right]; rfl
theorem ofNat_eq_sub (n : Nat) : ofNat n = subNatNat n 0 := by
  show _ = Nat.rec (motive := fun _ => Int) (ofNat n) (fun k _ => negSucc k) (0 - n); rw [Nat.zero_sub]; rfl
theorem negSucc_eq_sub (n : Nat) : negSucc n = subNatNat 0 (n + 1) := rfl
theorem eq_parts (z : Int) : z = subNatNat (posPart z) (negPart z) := by
  cases z with
  | ofNat n => exact ofNat_eq_sub n
  | negSucc n => rfl
theorem exists_sub (z : Int) : ∃ a b, z = subNatNat a b := ⟨_, _, eq_parts z⟩
theorem sub_eq_of {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← sub_add_add a b d, h, Nat.add_comm b d, sub_add_add]
theorem parts_sub (a b : Nat) : posPart (subNatNat a b) + b = a + negPart (subNatNat a b) := by
  rcases Nat.le_total b a with h | h
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    have e : subNatNat (b + k) b = ofNat k := by
      rw [ofNat_eq_sub]; exact sub_eq_of (by rw [Nat.add_zero, Nat.add_comm])
    rw [e]; exact Nat.add_comm k b
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    cases k with
    | zero =>
      have e : subNatNat a (a + 0) = ofNat 0 := by
        rw [ofNat_eq_sub]; exact sub_eq_of (by rw [Nat.add_zero, Nat.zero_add])
      rw [e]; exact Nat.zero_add a
    | succ k =>
      have e : subNatNat a (a + (k + 1)) = negSucc k := by
        rw [negSucc_eq_sub]; exact sub_eq_of (by rw [Nat.zero_add])
      rw [e]; exact Nat.zero_add _
theorem sub_inj {a b c d : Nat} (h : subNatNat a b = subNatNat c d) : a + d = c + b := by
  have h1 := parts_sub a b
  have h2 := parts_sub c d
  rw [← h] at h2
  have h3 : (a + d) + negPart (subNatNat a b) = (c + b) + negPart (subNatNat a b) := by
    calc (a + d) + negPart (subNatNat a b) = (a + negPart (subNatNat a b)) + d := Nat.add_right_comm _ _ _
      _ = (posPart (subNatNat a b) + d) + b := by rw [← h1, Nat.add_right_comm]
      _ = (c + b) + negPart (subNatNat a b) := by rw [h2, Nat.add_right_comm]
  exact Nat.add_right_cancel h3
theorem sub_eq_iff {a b c d : Nat} : subNatNat a b = subNatNat c d ↔ a + d = c + b := ⟨sub_inj, sub_eq_of⟩
theorem negOfNat_eq (n : Nat) : negOfNat n = subNatNat 0 n := by cases n <;> rfl
protected theorem neg_sub' (a b : Nat) : -subNatNat a b = subNatNat b a := by
  have h : (z : Int) → -z = subNatNat (negPart z) (posPart z) := by
    intro z; cases z with
    | ofNat n => exact negOfNat_eq n
    | negSucc n => exact ofNat_eq_sub _
  rw [h]; apply sub_eq_of
  rw [Nat.add_comm, ← parts_sub, Nat.add_comm]
theorem add_parts (z w : Int) : z + w = subNatNat (posPart z + posPart w) (negPart z + negPart w) := by
  cases z <;> cases w
  · exact ofNat_eq_sub _
  · show subNatNat _ _ = subNatNat _ _; apply sub_eq_of; simp [posPart, negPart]
  · show subNatNat _ _ = subNatNat _ _; apply sub_eq_of; simp [posPart, negPart]
  · rename_i m n; show negSucc (m + n + 1) = subNatNat (0 + 0) (m + 1 + (n + 1)); rw [negSucc_eq_sub]
    apply sub_eq_of; simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
theorem add_sub' (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rw [add_parts]; apply sub_eq_of
  rw [Nat.add_add_add_comm, parts_sub, parts_sub, Nat.add_add_add_comm]
theorem mul_parts (z w : Int) :
    z * w = subNatNat (posPart z * posPart w + negPart z * negPart w) (posPart z * negPart w + negPart z * posPart w) := by
  cases z <;> cases w
  · rename_i m n; show ofNat (m * n) = subNatNat (m * n + 0 * 0) (m * 0 + 0 * n); rw [ofNat_eq_sub]; apply sub_eq_of; simp
  · rename_i m n; show negOfNat (m * (n + 1)) = subNatNat (m * 0 + 0 * (n + 1)) (m * (n + 1) + 0 * 0); rw [negOfNat_eq]; apply sub_eq_of; simp only [Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add]
  · rename_i m n; show negOfNat ((m + 1) * n) = subNatNat (0 * n + (m + 1) * 0) (0 * 0 + (m + 1) * n); rw [negOfNat_eq]; apply sub_eq_of; simp only [Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add]
  · rename_i m n; show ofNat ((m + 1) * (n + 1)) = subNatNat (0 * 0 + (m + 1) * (n + 1)) (0 * (n + 1) + (m + 1) * 0); rw [ofNat_eq_sub]; apply sub_eq_of; simp only [Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add]
theorem mul_wd {p n a b : Nat} (c d : Nat) (h : p + b = a + n) :
    subNatNat (p * c + n * d) (p * d + n * c) = subNatNat (a * c + b * d) (a * d + b * c) := by
  apply sub_eq_of
  calc p * c + n * d + (a * d + b * c) = (p + b) * c + (a + n) * d := by simp only [Nat.add_mul, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    _ = (a + n) * c + (p + b) * d := by rw [h]
    _ = a * c + b * d + (p * d + n * c) := by simp only [Nat.add_mul, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
theorem mul_wd' {p n a b : Nat} (c d : Nat) (h : p + b = a + n) :
    subNatNat (c * p + d * n) (c * n + d * p) = subNatNat (c * a + d * b) (c * b + d * a) := by
  have k := mul_wd c d h
  simp only [Nat.mul_comm, Nat.add_comm, Nat.add_left_comm] at *
  exact k
theorem mul_sub' (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rw [mul_parts, mul_wd _ _ (parts_sub a b), mul_wd' _ _ (parts_sub c d)]
theorem nonneg_sub {a b : Nat} : NonNeg (subNatNat a b) ↔ b ≤ a := by
  constructor
  · intro h
    have key : (z : Int) → NonNeg z → z = subNatNat a b → b ≤ a := by
      intro z hz e
      cases hz with
      | mk n => rw [ofNat_eq_sub] at e; have := sub_inj e; rw [Nat.add_zero] at this; rw [← this]; exact Nat.le_add_left _ _
    exact key _ h rfl
  · intro h
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    have e : subNatNat (b + k) b = ofNat k := by
      rw [ofNat_eq_sub]; exact sub_eq_of (by rw [Nat.add_zero, Nat.add_comm])
    rw [e]; exact .mk k
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
theorem sub_sub' (a b c d : Nat) : subNatNat a b - subNatNat c d = subNatNat (a + d) (b + c) := by
  rw [Int.sub_eq_add_neg, Int.neg_sub', add_sub']
theorem le_sub' {a b c d : Nat} : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d - subNatNat a b) ↔ _
  rw [sub_sub', nonneg_sub, Nat.add_comm d a]
theorem zero_eq_sub : (0 : Int) = subNatNat 0 0 := rfl
theorem one_eq_sub : (1 : Int) = subNatNat 1 0 := rfl
theorem lt_sub' {a b c d : Nat} : subNatNat a b < subNatNat c d ↔ a + d < c + b := by
  show subNatNat a b + 1 ≤ _ ↔ _
  rw [one_eq_sub, add_sub', le_sub', Nat.add_zero, Nat.add_right_comm]; rfl
end Int
