prelude
import Init.Number.RealOrder
/-! ℝ is complete: a bounded set that is not empty has a least upper bound. Every real number is below a natural one. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
theorem ofRat_lt {p q : Rat} : ofRat p < ofRat q ↔ p < q := by rw [lt_iff, ofRat_le]; rfl
theorem exists_nat_ge (a : Real) : ∃ n : Nat, a ≤ n := by
  induction a using ind with | _ x =>
  obtain ⟨B, hB, N, hN⟩ := x.property.bound
  obtain ⟨n, hn⟩ := Rat.exists_nat_ge B
  refine ⟨n, fun e he => ⟨N, fun k m hk hm => ?_⟩⟩
  have := (hN k hk).2
  show x.val k < (n : Rat) + e
  grind
/-- `1 / (n + 1)`. -/
noncomputable def unit (n : Nat) : Rat := Inv.inv ((n : Rat) + 1)
theorem unit_pos (n : Nat) : 0 < unit n := Rat.inv_pos (by have := Rat.natCast_nonneg n; grind)
theorem unit_lt {d : Rat} (h : 0 < d) : ∃ N, ∀ n, N ≤ n → unit n < d := by
  obtain ⟨m, hm⟩ := Rat.exists_nat_lt h
  refine ⟨m, fun n hn => ?_⟩
  have h1 := Rat.natCast_nonneg n
  have h2 := Rat.natCast_nonneg m
  have h3 := Rat.natCast_le.mpr hn
  have e : ((n : Rat) + 1) * unit n = 1 := Rat.mul_inv_cancel (by grind)
  have p := unit_pos n
  generalize unit n = u at *
  have q := Rat.mul_pos (a := u) (b := d * ((m : Rat) + 1) - 1) p (by grind)
  have r := Rat.mul_nonneg (a := u * d) (b := (n : Rat) - m) (Rat.mul_nonneg (by grind) (by grind)) (by grind)
  have e1 : u * d * ((n : Rat) - m) + u * (d * ((m : Rat) + 1) - 1) = d * (((n : Rat) + 1) * u) - u := by grind
  rw [e] at e1
  grind
theorem le_of_unit {a b : Real} (h : ∀ n, a ≤ b + ofRat (unit n)) : a ≤ b := by
  rcases Classical.em (a ≤ b) with k | k
  · exact k
  · obtain ⟨d, hd, hl⟩ := exists_pos (a := a - b) (lt_iff_sub.mp k)
    obtain ⟨N, hN⟩ := unit_lt hd
    have := h N
    have := ofRat_lt.mpr (hN N (Nat.le_refl _))
    grind
/-- An upper bound. -/
def IsUpper (s : Real → Prop) (b : Real) : Prop := ∀ a, s a → a ≤ b
theorem exists_sup (s : Real → Prop) (hs : ∃ a, s a) (hb : ∃ b, IsUpper s b) :
    ∃ c, IsUpper s c ∧ ∀ b, IsUpper s b → c ≤ b := by
  obtain ⟨a, ha⟩ := hs
  obtain ⟨b, hb⟩ := hb
  have step : ∀ n, ∃ q : Rat, ¬ IsUpper s (ofRat q) ∧ IsUpper s (ofRat (q + unit n)) := fun n => by
    obtain ⟨A, hA⟩ := exists_nat_ge (-a + 1)
    obtain ⟨B, hB⟩ := exists_nat_ge (b + A)
    have pu := unit_pos n
    have hu : ((n : Rat) + 1) * unit n = 1 := Rat.mul_inv_cancel (by have := Rat.natCast_nonneg n; grind)
    obtain ⟨k, hk1, hk2⟩ := Nat.exists_step (p := fun k => IsUpper s (ofRat (-(A : Rat) + (k : Rat) * unit n))) (n := B * (n + 1))
      (fun h => by
        have h := h a ha
        have e : -(A : Rat) + ((0 : Nat) : Rat) * unit n = -(A : Rat) := by
          have z : ((0 : Nat) : Rat) = 0 := rfl
          rw [z]; grind
        rw [e] at h
        have h : a ≤ -(A : Real) := h
        grind)
      (fun x hx => by
        have e : -(A : Rat) + ((B * (n + 1) : Nat) : Rat) * unit n = -(A : Rat) + B := by
          have z : ((B * (n + 1) : Nat) : Rat) = (B : Rat) * ((n : Rat) + 1) := (Rat.intCast_mul B (n + 1 : Nat)).trans (congrArg (fun t => (B : Rat) * t) (Rat.intCast_add n 1))
          rw [z]
          have : (B : Rat) * ((n : Rat) + 1) * unit n = (B : Rat) * (((n : Rat) + 1) * unit n) := by grind
          rw [this, hu]; grind
        rw [e]
        have := hb x hx
        show x ≤ -(A : Real) + (B : Real)
        grind)
    refine ⟨_, hk1, ?_⟩
    have z : ((k + 1 : Nat) : Rat) = (k : Rat) + 1 := Rat.intCast_add k 1
    have e : -(A : Rat) + ((k + 1 : Nat) : Rat) * unit n = -(A : Rat) + (k : Rat) * unit n + unit n := by rw [z]; grind
    rw [e] at hk2; exact hk2
  obtain ⟨q, hq⟩ := Classical.axiomOfChoice step
  have below : ∀ {p : Rat} {c : Real}, ¬ IsUpper s (ofRat p) → IsUpper s c → ofRat p < c := fun {p c} h k => by
    rcases Classical.em (ofRat p < c) with g | g
    · exact g
    · exact absurd (fun x hx => by have := k x hx; grind) h
  have cross : ∀ n m, q n < q m + unit m := fun n m => ofRat_lt.mp (below (hq n).1 (hq m).2)
  have c : Le q q := fun e he => by
    obtain ⟨N, hN⟩ := unit_lt he
    refine ⟨N, fun n m _ hm => ?_⟩
    have := cross n m
    have := hN m hm
    grind
  have lo : ∀ m, ofRat (q m) ≤ mk ⟨q, c⟩ := fun m e he => by
    obtain ⟨N, hN⟩ := unit_lt he
    refine ⟨N, fun n k _ hk => ?_⟩
    have := cross m k
    have := hN k hk
    show q m < q k + e
    grind
  have hi : ∀ m, mk ⟨q, c⟩ ≤ ofRat (q m + unit m) := fun m e he => by
    refine ⟨0, fun n k _ _ => ?_⟩
    have := cross n m
    show q n < q m + unit m + e
    grind
  refine ⟨mk ⟨q, c⟩, fun x hx => le_of_unit (fun n => ?_), fun d hd => le_of_unit (fun n => ?_)⟩
  · have h1 := (hq n).2 x hx
    have h2 := lo n
    rw [ofRat_add] at h1
    grind
  · have h1 := below (hq n).1 hd
    have h2 := hi n
    rw [ofRat_add] at h2
    grind
end Real
