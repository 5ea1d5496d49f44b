prelude
import Init.Number.Real
/-! ℝ as an ordered field. Inverses exist, and are chosen. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
section
attribute [local instance] instCommRing
protected theorem le_refl (a : Real) : a ≤ a := by induction a using ind with | _ x => exact x.property
protected theorem le_trans (a b c : Real) : a ≤ b → b ≤ c → a ≤ c := by
  induction a using ind with | _ x => induction b using ind with | _ y => induction c using ind with | _ z => exact Le.trans
protected theorem add_le_add {a b c d : Real} : a ≤ b → c ≤ d → a + c ≤ b + d := by
  induction a using ind with | _ x => induction b using ind with | _ y => induction c using ind with | _ z => induction d using ind with | _ w => exact Le.add
protected theorem zero_lt_iff {x : Pre} : 0 < mk x ↔ ¬ Le x.val (fun _ => 0) := Iff.rfl
theorem exists_pos {a : Real} (h : 0 < a) : ∃ d : Rat, 0 < d ∧ ofRat d ≤ a := by
  induction a using ind with | _ x =>
  obtain ⟨d, hd, N, hN⟩ := x.property.pos h
  refine ⟨d, hd, fun e he => ⟨N, fun n m hn hm => ?_⟩⟩
  have := hN m hm
  show d < x.val m + e
  grind
theorem mk_pos {x : Pre} {d : Rat} (hd : 0 < d) {N : Nat} (h : ∀ n, N ≤ n → d < x.val n) : 0 < mk x := fun k => by
  obtain ⟨M, hM⟩ := k d hd
  have a := hM (N + M) M (by omega) (by omega)
  have b := h (N + M) (by omega)
  have a : x.val (N + M) < 0 + d := a
  grind
protected theorem mul_pos {a b : Real} : 0 < a → 0 < b → 0 < a * b := by
  induction a using ind with | _ x => induction b using ind with | _ y =>
  intro h k
  obtain ⟨d, hd, N, hN⟩ := x.property.pos h
  obtain ⟨e, he, M, hM⟩ := y.property.pos k
  refine mk_pos (Rat.mul_pos hd he) (N := N + M) (fun n hn => ?_)
  have a := hN n (by omega)
  have b := hM n (by omega)
  show d * e < x.val n * y.val n
  have p := Rat.mul_pos (a := x.val n - d) (b := y.val n) (by grind) (by grind)
  have q := Rat.mul_pos (a := d) (b := y.val n - e) (by grind) (by grind)
  grind
theorem sub_iff {a b : Real} : a ≤ b ↔ 0 ≤ b - a := by
  constructor
  · intro h
    have k := Real.add_le_add h (Real.le_refl (-a))
    have e1 : a + -a = 0 := by grind
    have e2 : b + -a = b - a := by grind
    rw [e1, e2] at k; exact k
  · intro h
    have k := Real.add_le_add h (Real.le_refl a)
    have e1 : 0 + a = a := by grind
    have e2 : b - a + a = b := by grind
    rw [e1, e2] at k; exact k
theorem neg_iff {a : Real} : 0 ≤ -a ↔ a ≤ 0 := by
  rw [sub_iff (a := a)]
  have e : 0 - a = -a := by grind
  rw [e]
protected theorem le_total (a b : Real) : a ≤ b ∨ b ≤ a := by
  rcases Classical.em (a ≤ b) with h | h
  · exact .inl h
  · right
    rw [sub_iff, ← Classical.not_not (a := 0 ≤ a - b)]
    intro k
    apply h
    have k : a - b < 0 := k
    rw [sub_iff]
    have e : b - a = -(a - b) := by grind
    rw [e]
    generalize a - b = c at k
    rw [neg_iff]
    induction c using ind with | _ x =>
    have k' : ¬ Le (fun _ => 0) x.val := k
    have l := x.property.neg.pos (fun g => k' (by
      have g' := g.neg
      intro e he
      obtain ⟨N, hN⟩ := g' e he
      refine ⟨N, fun n m hn hm => ?_⟩
      have := hN n m hn hm
      show (0 : Rat) < x.val m + e
      grind))
    obtain ⟨d, hd, N, hN⟩ := l
    intro e he
    refine ⟨N, fun n m hn hm => ?_⟩
    have := hN n hn
    show x.val n < 0 + e
    grind
theorem inv_exists {a : Real} (h : a ≠ 0) : ∃ b, a * b = 1 := by
  have key : ∀ a : Real, 0 < a → ∃ b, a * b = 1 := by
    intro a ha
    induction a using ind with | _ x =>
    obtain ⟨d, hd, N, hN⟩ := x.property.pos ha
    have hi := Rat.inv_pos hd
    have hdi := Rat.mul_inv_cancel (a := d) (by grind)
    generalize Inv.inv d = i at hi hdi
    have low : ∀ n, N ≤ n → 0 < Inv.inv (x.val n) ∧ Inv.inv (x.val n) < i ∧ x.val n * Inv.inv (x.val n) = 1 := fun n hn => by
      have a := hN n hn
      have e := Rat.mul_inv_cancel (a := x.val n) (by grind)
      have p := Rat.inv_pos (a := x.val n) (by grind)
      refine ⟨p, ?_, e⟩
      generalize Inv.inv (x.val n) = j at *
      generalize x.val n = y at *
      have q := Rat.mul_pos (a := i * j) (b := y - d) (Rat.mul_pos hi p) (by grind)
      have e2 : i * j * (y - d) = i * (y * j) - (d * i) * j := by grind
      rw [e2, e, hdi] at q
      grind
    have c : Le (fun n => Inv.inv (x.val n)) (fun n => Inv.inv (x.val n)) := fun e he => by
      obtain ⟨M, hM⟩ := x.property (e * (d * d)) (Rat.mul_pos he (Rat.mul_pos hd hd))
      refine ⟨N + M, fun n m hn hm => ?_⟩
      obtain ⟨p1, p2, p3⟩ := low n (by omega)
      obtain ⟨q1, q2, q3⟩ := low m (by omega)
      have r := hM m n (by omega) (by omega)
      show Inv.inv (x.val n) < Inv.inv (x.val m) + e
      have dn := hN n (by omega)
      have dm := hN m (by omega)
      generalize Inv.inv (x.val n) = j at *
      generalize Inv.inv (x.val m) = k at *
      generalize x.val n = y at *
      generalize x.val m = z at *
      have s := Rat.mul_pos (a := j * k) (b := y + e * (d * d) - z) (Rat.mul_pos p1 q1) (by grind)
      have e1 : j * k * (y + e * (d * d) - z) = k * (y * j) + e * (d * d) * (j * k) - j * (z * k) := by grind
      rw [e1, p3, q3] at s
      have t : d * d * (j * k) < 1 := by
        have u := Rat.mul_pos (a := j * k * d) (b := y - d) (Rat.mul_pos (Rat.mul_pos p1 q1) hd) (by grind)
        have e2 : j * k * d * (y - d) = d * k * (y * j) - d * d * (j * k) := by grind
        rw [e2, p3] at u
        have v := Rat.mul_pos (a := k) (b := z - d) q1 (by grind)
        have e3 : k * (z - d) = z * k - d * k := by grind
        rw [e3, q3] at v
        grind
      have w := Rat.mul_pos (a := e) (b := 1 - d * d * (j * k)) he (by grind)
      grind
    refine ⟨mk ⟨_, c⟩, Real.le_antisymm _ _ ?_ ?_⟩
    · intro e he; refine ⟨N, fun n m hn hm => ?_⟩
      have := (low n hn).2.2
      show x.val n * Inv.inv (x.val n) < 1 + e
      grind
    · intro e he; refine ⟨N, fun n m hn hm => ?_⟩
      have := (low m hm).2.2
      show 1 < x.val m * Inv.inv (x.val m) + e
      grind
  rcases Classical.em (0 < a) with p | p
  · exact key a p
  · have p : a ≤ 0 := Classical.not_not.mp p
    have q : 0 < -a := fun k => h (Real.le_antisymm _ _ p (by
      have := neg_iff.mpr k
      have e : - -a = a := by grind
      rw [e] at this; exact this))
    obtain ⟨b, hb⟩ := key _ q
    exact ⟨-b, by grind⟩
end
open Classical in
protected noncomputable def inv (a : Real) : Real := if h : a = 0 then 0 else choose (inv_exists h)
noncomputable instance instInv : Inv Real := ⟨Real.inv⟩
protected noncomputable def div (a b : Real) : Real := a * Inv.inv b
noncomputable instance instDiv : Div Real := ⟨Real.div⟩
protected theorem inv_zero : Inv.inv (0 : Real) = 0 := dif_pos rfl
protected theorem mul_inv_cancel {a : Real} (h : a ≠ 0) : a * Inv.inv a = 1 := by
  have e : Inv.inv a = Classical.choose (inv_exists h) := dif_neg h
  rw [e]; exact Classical.choose_spec (inv_exists h)
protected theorem zero_ne_one : (0 : Real) ≠ 1 := fun h => Rat.one_ne_zero (ofRat_inj h)
protected theorem inv_inv (a : Real) : Inv.inv (Inv.inv a) = a := by
  by_cases h : a = 0
  · subst h; rw [Real.inv_zero, Real.inv_zero]
  · have h1 := Real.mul_inv_cancel h
    have h2 : Inv.inv a ≠ 0 := fun e => by rw [e, Real.mul_comm, Real.zero_mul] at h1; exact Real.zero_ne_one h1
    have h3 := Real.mul_inv_cancel h2
    calc Inv.inv (Inv.inv a) = 1 * Inv.inv (Inv.inv a) := (Real.one_mul _).symm
      _ = a * (Inv.inv a * Inv.inv (Inv.inv a)) := by rw [← h1, Real.mul_assoc]
      _ = a := by rw [h3, Real.mul_comm, Real.one_mul]
protected theorem inv_one : Inv.inv (1 : Real) = 1 := by
  have e := Real.mul_inv_cancel (a := (1 : Real)) (fun h => Real.zero_ne_one h.symm)
  rw [Real.one_mul] at e; exact e
protected noncomputable def zpow (q : Real) : Int → Real
  | .ofNat n => q ^ n
  | .negSucc n => Inv.inv (q ^ (n + 1))
noncomputable instance instPowInt : Pow Real Int := ⟨Real.zpow⟩
noncomputable instance instField : Lean.Grind.Field Real where
  toCommRing := instCommRing
  zpow := instHPow
  div_eq_mul_inv := fun _ _ => rfl
  zero_ne_one := Real.zero_ne_one
  inv_zero := Real.inv_zero
  mul_inv_cancel := Real.mul_inv_cancel
  zpow_zero := fun _ => rfl
  zpow_succ := fun _ _ => rfl
  zpow_neg := fun a n => by
    cases n with
    | ofNat n => cases n with
      | zero => show (1 : Real) = Inv.inv 1; exact Real.inv_one.symm
      | succ n => rfl
    | negSucc n => exact (Real.inv_inv _).symm
instance instIsLinearOrder : Std.IsLinearOrder Real where
  le_refl := Real.le_refl
  le_trans := Real.le_trans
  le_antisymm := Real.le_antisymm
  le_total := Real.le_total
instance instLawfulOrderLT : Std.LawfulOrderLT Real where
  lt_iff a b := ⟨fun h => ⟨(Real.le_total a b).elim id (fun k => absurd k h), h⟩, fun h => h.2⟩
theorem lt_iff_sub {a b : Real} : a < b ↔ 0 < b - a := by
  have e : 0 - (b - a) = a - b := by grind
  rw [lt_iff, lt_iff, sub_iff, sub_iff (a := b - a), e]
instance instOrderedRing : Lean.Grind.OrderedRing Real where
  add_le_left_iff {a b} c := by
    have e : b + c - (a + c) = b - a := by grind
    rw [sub_iff, sub_iff (a := a + c), e]
  zero_lt_one := fun h => absurd (ofRat_le.mp h) (by decide)
  mul_lt_mul_of_pos_left {a b c} h k := by
    refine lt_iff_sub.mpr ?_
    have e : c * b - c * a = c * (b - a) := by grind
    rw [e]; exact Real.mul_pos k (lt_iff_sub.mp h)
  mul_lt_mul_of_pos_right {a b c} h k := by
    refine lt_iff_sub.mpr ?_
    have e : b * c - a * c = c * (b - a) := by grind
    rw [e]; exact Real.mul_pos k (lt_iff_sub.mp h)
instance instIsCharP : Lean.Grind.IsCharP Real 0 := inferInstance
open Classical in
noncomputable instance instMin : Min Real := ⟨fun a b => if a ≤ b then a else b⟩
open Classical in
noncomputable instance instMax : Max Real := ⟨fun a b => if a ≤ b then b else a⟩
noncomputable instance decidableEq : DecidableEq Real := fun a b => Classical.propDecidable _
noncomputable instance decidableLE (a b : Real) : Decidable (a ≤ b) := Classical.propDecidable _
noncomputable instance decidableLT (a b : Real) : Decidable (a < b) := Classical.propDecidable _
end Real
