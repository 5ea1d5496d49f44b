prelude
import Init.IntDiv
/-! What the compiled `omega` refers to, first part: propositional steps, naturals and integers, lists of coefficients. -/
set_option autoImplicit false
set_option linter.all false
universe u
theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (h : ∃ a, p a) : α :=
  (Classical.choice (match h with | ⟨a, ha⟩ => ⟨(⟨a, ha⟩ : Subtype p)⟩) : Subtype p).val
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ a, p a) : p h.choose :=
  (Classical.choice (match h with | ⟨a, ha⟩ => ⟨(⟨a, ha⟩ : Subtype p)⟩) : Subtype p).property
theorem Decidable.not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬ a ∨ b :=
  (Decidable.em a).elim (fun x => .inr (h x)) .inl
theorem Decidable.of_not_not {p : Prop} [Decidable p] (h : ¬¬ p) : p := Decidable.byContradiction h
theorem Decidable.not_not {p : Prop} [Decidable p] : ¬¬ p ↔ p := ⟨of_not_not, fun h n => n h⟩
theorem Decidable.not_imp_iff_and_not {a b : Prop} [Decidable a] : ¬ (a → b) ↔ a ∧ ¬ b :=
  ⟨fun h => ⟨Decidable.byContradiction (fun n => h (fun x => absurd x n)), fun y => h (fun _ => y)⟩, fun ⟨x, y⟩ h => y (h x)⟩
namespace Lean.Omega
/-! propositional steps -/
theorem and_not_not_of_not_or {p q : Prop} (h : ¬ (p ∨ q)) : ¬ p ∧ ¬ q := not_or.mp h
theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬ (p ∧ q)) : ¬ p ∨ ¬ q :=
  (_root_.Decidable.em p).elim (fun a => .inr (fun b => h ⟨a, b⟩)) .inl
theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬ p ∧ ¬ q) :=
  (_root_.Decidable.em q).elim (fun b => .inl ⟨h.mpr b, b⟩) (fun b => .inr ⟨fun a => b (h.mp a), b⟩)
theorem Decidable.and_not_or_not_and_of_not_iff {a b : Prop} [Decidable a] [Decidable b] (h : ¬ (a ↔ b)) :
    (a ∧ ¬ b) ∨ (¬ a ∧ b) :=
  (_root_.Decidable.em a).elim (fun x => .inl ⟨x, fun y => h ⟨fun _ => y, fun _ => x⟩⟩)
    (fun x => .inr ⟨x, _root_.Decidable.byContradiction (fun y => h ⟨fun z => absurd z x, fun z => absurd z y⟩)⟩)
theorem Decidable.and_not_of_not_imp {a b : Prop} [Decidable a] (h : ¬ (a → b)) : a ∧ ¬ b :=
  _root_.Decidable.not_imp_iff_and_not.mp h
theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬ P ∧ (if P then a else b) = b) :=
  (_root_.Decidable.em P).elim (fun h => .inl ⟨h, if_pos h⟩) (fun h => .inr ⟨h, if_neg h⟩)
/-! naturals and integers -/
theorem Nat.lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem Nat.le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h
namespace Int
theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := _root_.Int.natCast_pow a b
theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  induction b with
  | zero => exact _root_.Int.natCast_lt.mpr (Nat.zero_lt_succ 0)
  | succ b ih => exact _root_.Int.mul_pos ih h
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := _root_.Int.natCast_lt.mpr h
theorem natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat x)) = OfNat.ofNat x := rfl
theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := _root_.Int.natCast_nonneg (x % _root_.Int.natAbs y)
theorem lt_of_not_le {x y : Int} (h : ¬ x ≤ y) : y < x := _root_.Int.not_le.mp h
theorem le_of_not_lt {x y : Int} (h : ¬ x < y) : y ≤ x := _root_.Int.not_lt.mp h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem mul_congr_left {a b : Int} (h₁ : a = b) (c : Int) : a * c = b * c := by rw [h₁]
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]
theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := _root_.Int.natCast_nonneg (a * b)
theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  rcases _root_.Nat.lt_or_ge a b with h | h
  · right; refine ⟨h, ?_⟩; rw [_root_.Nat.sub_eq_zero_of_le (_root_.Nat.le_of_lt h)]; rfl
  · left; exact ⟨h, _root_.Int.natCast_sub h⟩
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h
theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg _ (_root_.Nat.sub_sub a b c)
theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  rw [Nat.min_def, _root_.Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg (fun k => h (_root_.Int.natCast_le.mp k))]
theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  rw [Nat.max_def, _root_.Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg (fun k => h (_root_.Int.natCast_le.mp k))]
theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := _root_.Int.natCast_natAbs a
theorem neg_le_natAbs {a : Int} : -a ≤ a.natAbs := by
  rw [ofNat_natAbs]; split
  · rename_i h; exact _root_.Int.le_trans (by have := _root_.Int.neg_le_neg h; exact this) h
  · exact _root_.Int.le_refl _
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := _root_.Int.natCast_le.mpr h
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := _root_.Int.natCast_lt.mpr h
end Int
/-! coefficient lists -/
abbrev Coeffs : Type := List Int
namespace Coeffs
abbrev ofList (xs : List Int) : Coeffs := xs
abbrev toList (xs : Coeffs) : List Int := xs
noncomputable def length (xs : Coeffs) : Nat := List.rec (motive := fun _ => Nat) 0 (fun _ _ r => Nat.succ r) xs
noncomputable def get (xs : Coeffs) : Nat → Int := List.rec (motive := fun _ => Nat → Int)
  (fun _ => 0) (fun x _ r i => Nat.rec (motive := fun _ => Int) x (fun i _ => r i) i) xs
noncomputable def setNil (i : Nat) (y : Int) : Coeffs := Nat.rec (motive := fun _ => Coeffs) [y] (fun _ r => 0 :: r) i
noncomputable def set (xs : Coeffs) : Nat → Int → Coeffs := List.rec (motive := fun _ => Nat → Int → Coeffs)
  setNil (fun x xs r i y => Nat.rec (motive := fun _ => Coeffs) (y :: xs) (fun i _ => x :: r i y) i) xs
noncomputable def dot (xs : Coeffs) : Coeffs → Int := List.rec (motive := fun _ => Coeffs → Int)
  (fun _ => 0) (fun x _ r ys => List.rec (motive := fun _ => Int) 0 (fun y ys _ => x * y + r ys) ys) xs
noncomputable def map (f : Int → Int) (xs : Coeffs) : Coeffs :=
  List.rec (motive := fun _ => Coeffs) [] (fun x _ r => f x :: r) xs
noncomputable def smul (xs : Coeffs) (k : Int) : Coeffs := map (fun x => Int.mul k x) xs
noncomputable def neg (xs : Coeffs) : Coeffs := map Int.neg xs
noncomputable def sdiv (xs : Coeffs) (k : Int) : Coeffs := map (fun x => x / k) xs
noncomputable def bmod (xs : Coeffs) (m : Nat) : Coeffs := map (fun x => Int.bmod x m) xs
noncomputable def combo (a : Int) (xs : Coeffs) (b : Int) : Coeffs → Coeffs := List.rec (motive := fun _ => Coeffs → Coeffs)
  (fun ys => map (fun y => Int.add (Int.mul a 0) (Int.mul b y)) ys)
  (fun x xs r ys => List.rec (motive := fun _ => Coeffs) (map (fun x => Int.add (Int.mul a x) (Int.mul b 0)) (x :: xs))
    (fun y ys _ => Int.add (Int.mul a x) (Int.mul b y) :: r ys) ys) xs
noncomputable def add (xs : Coeffs) : Coeffs → Coeffs := List.rec (motive := fun _ => Coeffs → Coeffs)
  (fun ys => ys)
  (fun x xs r ys => List.rec (motive := fun _ => Coeffs) (x :: xs) (fun y ys _ => Int.add x y :: r ys) ys) xs
noncomputable def sub (xs : Coeffs) : Coeffs → Coeffs := List.rec (motive := fun _ => Coeffs → Coeffs)
  neg (fun x xs r ys => List.rec (motive := fun _ => Coeffs) (x :: xs) (fun y ys _ => Int.sub x y :: r ys) ys) xs
noncomputable def gcd (xs : Coeffs) : Nat := List.rec (motive := fun _ => Nat) 0 (fun x _ r => Nat.gcd (Int.natAbs x) r) xs
noncomputable def leading (xs : Coeffs) : Int := List.rec (motive := fun _ => Int) 0
  (fun x _ r => Int.rec (motive := fun _ => Int) (fun n => Nat.rec (motive := fun _ => Int) r (fun _ _ => x) n) (fun _ => x) x) xs
def isZero : Coeffs → Prop
  | [] => True
  | x :: xs => x = 0 ∧ isZero xs
noncomputable instance decZero : (xs : Coeffs) → Decidable (isZero xs)
  | [] => isTrue trivial
  | x :: xs => @instDecidableAnd _ _ (Int.decEq x 0) (decZero xs)
theorem dot_nil_right (xs : Coeffs) : dot xs [] = 0 := by cases xs <;> rfl
theorem dot_map_mul (k : Int) (xs v : Coeffs) : dot (map (fun x => k * x) xs) v = k * dot xs v := by
  induction xs generalizing v with
  | nil => exact (Int.mul_zero k).symm
  | cons x xs ih => cases v with
    | nil => exact (Int.mul_zero k).symm
    | cons y v => show k * x * y + dot (map _ xs) v = k * (x * y + dot xs v); rw [ih, Int.mul_add, Int.mul_assoc]
theorem dot_smul (xs v : Coeffs) (k : Int) : dot (smul xs k) v = k * dot xs v := dot_map_mul k xs v
theorem dot_neg (xs v : Coeffs) : dot (neg xs) v = -dot xs v := by
  unfold neg
  induction xs generalizing v with
  | nil => rfl
  | cons x xs ih => cases v with
    | nil => rfl
    | cons y v => show -x * y + dot (map _ xs) v = -(x * y + dot xs v); rw [ih, Int.neg_add, Int.neg_mul]
theorem dot_add (xs ys v : Coeffs) : dot (add xs ys) v = dot xs v + dot ys v := by
  induction xs generalizing ys v with
  | nil => exact (Int.zero_add _).symm
  | cons x xs ih => cases ys with
    | nil => exact (Int.add_zero _).symm
    | cons y ys => cases v with
      | nil => rfl
      | cons z v =>
        show (x + y) * z + dot (add xs ys) v = x * z + dot xs v + (y * z + dot ys v)
        rw [ih, Int.add_mul]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]
theorem dot_sub (xs ys v : Coeffs) : dot (sub xs ys) v = dot xs v - dot ys v := by
  rw [Int.sub_eq_add_neg]
  induction xs generalizing ys v with
  | nil => show dot (neg ys) v = 0 + -dot ys v; rw [dot_neg, Int.zero_add]
  | cons x xs ih => cases ys with
    | nil => exact (Int.add_zero _).symm
    | cons y ys => cases v with
      | nil => rfl
      | cons z v =>
        show (x - y) * z + dot (sub xs ys) v = x * z + dot xs v + -(y * z + dot ys v)
        rw [ih, Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul, Int.neg_add]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]
theorem dot_combo (a b : Int) (xs ys v : Coeffs) : dot (combo a xs b ys) v = a * dot xs v + b * dot ys v := by
  induction xs generalizing ys v with
  | nil =>
    show dot (map (fun y => a * 0 + b * y) ys) v = a * 0 + b * dot ys v
    rw [Int.mul_zero, Int.zero_add, ← dot_map_mul]; simp only [Int.zero_add]
  | cons x xs ih => cases ys with
    | nil =>
      show dot (map (fun x => a * x + b * 0) (x :: xs)) v = a * dot (x :: xs) v + b * 0
      rw [Int.mul_zero, Int.add_zero, ← dot_map_mul]; simp only [Int.add_zero]
    | cons y ys => cases v with
      | nil => show (0 : Int) = a * 0 + b * 0; rw [Int.mul_zero, Int.mul_zero]; rfl
      | cons z v =>
        show (a * x + b * y) * z + dot (combo a xs b ys) v = a * (x * z + dot xs v) + b * (y * z + dot ys v)
        rw [ih, Int.add_mul, Int.mul_add, Int.mul_add]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm, Int.mul_assoc]
theorem dot_zero {xs : Coeffs} (h : isZero xs) (v : Coeffs) : dot xs v = 0 := by
  induction xs generalizing v with
  | nil => rfl
  | cons x xs ih => cases v with
    | nil => rfl
    | cons y v => show x * y + dot xs v = 0; rw [h.1, ih h.2, Int.zero_mul, Int.zero_add]
theorem dot_setNil (i : Nat) (y : Int) (v : Coeffs) : dot (setNil i y) v = y * get v i := by
  induction i generalizing v with
  | zero => cases v with
    | nil => exact (Int.mul_zero y).symm
    | cons z v => exact Int.add_zero _
  | succ i ih => cases v with
    | nil => exact (Int.mul_zero y).symm
    | cons z v => show 0 * z + dot (setNil i y) v = y * get v i; rw [ih, Int.zero_mul, Int.zero_add]
theorem dot_set {xs : Coeffs} {i : Nat} (h : length xs ≤ i) (y : Int) (v : Coeffs) :
    dot (set xs i y) v = dot xs v + y * get v i := by
  induction xs generalizing i v with
  | nil => show dot (setNil i y) v = 0 + y * get v i; rw [dot_setNil, Int.zero_add]
  | cons x xs ih => cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => cases v with
      | nil => show (0 : Int) = 0 + y * 0; rw [Int.mul_zero]; rfl
      | cons z v =>
        show x * z + dot (set xs i y) v = x * z + dot xs v + y * get v i
        rw [ih (Nat.le_of_succ_le_succ h), Int.add_assoc]
theorem length_map (f : Int → Int) (xs : Coeffs) : length (map f xs) = length xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg (fun n => n + 1) ih
theorem dot_bmod (m : Nat) (xs v : Coeffs) : ∃ q, dot xs v = dot (bmod xs m) v + m * q := by
  unfold bmod
  induction xs generalizing v with
  | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
  | cons x xs ih => cases v with
    | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
    | cons y v =>
      obtain ⟨q, hq⟩ := ih v
      obtain ⟨p, hp⟩ := Int.bmod_eq x m
      refine ⟨p * y + q, ?_⟩
      show x * y + dot xs v = Int.bmod x m * y + dot (map _ xs) v + m * (p * y + q)
      rw [hq]
      calc x * y + (dot (map (fun x => Int.bmod x m) xs) v + m * q) = (Int.bmod x m + m * p) * y + (dot (map (fun x => Int.bmod x m) xs) v + m * q) := by rw [← hp]
        _ = _ := by rw [Int.add_mul, Int.mul_add]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm, Int.mul_assoc]
theorem dvd_natAbs {g : Nat} {x : Int} (h : g ∣ Int.natAbs x) : (g : Int) ∣ x := by
  obtain ⟨c, hc⟩ := h
  cases x with
  | ofNat n => exact ⟨c, by have hc : n = g * c := hc; rw [hc]; rfl⟩
  | negSucc n => exact ⟨-(c : Int), by have hc : n + 1 = g * c := hc; rw [Int.mul_neg, ← Int.natCast_mul, ← hc]; rfl⟩
theorem dot_sdiv (g : Nat) (hg : g ≠ 0) (xs v : Coeffs) (h : g ∣ gcd xs) : dot xs v = g * dot (sdiv xs g) v := by
  unfold sdiv
  induction xs generalizing v with
  | nil => exact (Int.mul_zero _).symm
  | cons x xs ih => cases v with
    | nil => exact (Int.mul_zero _).symm
    | cons y v =>
      have h1 : g ∣ Int.natAbs x := Nat.dvd_trans h (Nat.gcd_dvd_left _ _)
      have h2 : g ∣ gcd xs := Nat.dvd_trans h (Nat.gcd_dvd_right _ _)
      obtain ⟨c, hc⟩ := dvd_natAbs h1
      have e : x / (g : Int) = c := by rw [hc, Int.mul_ediv_cancel_left _ (fun e => hg (Int.natCast_inj.mp e))]
      show x * y + dot xs v = g * (x / g * y + dot (map _ xs) v)
      rw [ih v h2, e, Int.mul_add, ← Int.mul_assoc, ← hc]
theorem dot_gcd_zero {xs : Coeffs} (h : gcd xs = 0) (v : Coeffs) : dot xs v = 0 := by
  apply dot_zero
  induction xs with
  | nil => trivial
  | cons x xs ih =>
    have z : (n : Nat) → 0 ∣ n → n = 0 := fun n ⟨c, hc⟩ => by rw [hc, Nat.zero_mul]
    have h' : Nat.gcd (Int.natAbs x) (gcd xs) = 0 := h
    refine ⟨?_, ih (z _ (h' ▸ Nat.gcd_dvd_right _ _))⟩
    have k := z _ (h' ▸ Nat.gcd_dvd_left (Int.natAbs x) (gcd xs))
    cases x with
    | ofNat n => exact congrArg Int.ofNat k
    | negSucc n => exact absurd k (Nat.succ_ne_zero n)
end Coeffs
end Lean.Omega
