prelude
import Init.Number.NormNum
/-! ℝ: Cauchy sequences of rationals. `Le x y` compares all late members of `x` with all late members of `y`; a sequence is
Cauchy if `Le x x`, and two are the same real if `Le` holds both ways. So monotonicity gives closure and congruence at once. -/
set_option linter.all false
set_option autoImplicit false
universe u v
noncomputable def Classical.indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : Subtype p :=
  Classical.choice (match h with | ⟨x, hx⟩ => ⟨⟨x, hx⟩⟩)
noncomputable def Classical.choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val
theorem Classical.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property
theorem Classical.axiomOfChoice {α : Sort u} {β : α → Sort v} {r : (x : α) → β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : (x : α) → β x, ∀ x, r x (f x) := ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩
theorem Nat.exists_step {p : Nat → Prop} (h0 : ¬ p 0) {n : Nat} (hn : p n) : ∃ k, ¬ p k ∧ p (k + 1) := by
  induction n with
  | zero => exact absurd hn h0
  | succ n ih =>
    by_cases h : p n
    · exact ih h
    · exact ⟨n, h, hn⟩
namespace Rat
protected theorem mul_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b :=
  nonneg_sub_iff.mpr (nonneg_mul (nonneg_sub_iff.mp ha) (nonneg_sub_iff.mp hb))
theorem mul_le_of_abs {a b B D : Rat} (h1 : -B ≤ a) (h2 : a ≤ B) (h3 : -D ≤ b) (h4 : b ≤ D) : a * b ≤ B * D := by
  have p := Rat.mul_nonneg (a := B - a) (b := D + b) (by grind) (by grind)
  have q := Rat.mul_nonneg (a := B + a) (b := D - b) (by grind) (by grind)
  grind
theorem intCast_le {a b : Int} : (a : Rat) ≤ b ↔ a ≤ b := by
  have e : (b : Rat) - a = ((b - a : Int) : Rat) := by
    rw [Int.sub_eq_add_neg, intCast_add, intCast_neg]; grind
  rw [le_iff, e]
  show 0 ≤ b - a ↔ _
  omega
theorem natCast_le {a b : Nat} : (a : Rat) ≤ b ↔ a ≤ b := (intCast_le (a := a) (b := b)).trans Int.natCast_le
theorem natCast_nonneg (n : Nat) : (0 : Rat) ≤ n := natCast_le (a := 0).mpr (Nat.zero_le n)
protected theorem inv_pos {a : Rat} (h : 0 < a) : 0 < Inv.inv a := by
  have k := Rat.mul_inv_cancel (a := a) (by grind)
  refine lt_iff.mpr (fun g => ?_)
  have := Rat.mul_nonneg (a := a) (b := -Inv.inv a) (by grind) (by grind)
  grind
theorem exists_nat_lt {d : Rat} (h : 0 < d) : ∃ m : Nat, 1 < d * ((m : Rat) + 1) := by
  refine ⟨d.den, ?_⟩
  have e : d * ((d.den : Int) : Rat) = (d.num : Rat) :=
    (d.is_self.mul (is_ofInt d.den) d.den_ne (by omega)).eq (is_ofInt d.num) (mul_ne d.den_ne (by omega)) (by omega) (by grind)
  have p : (1 : Int) ≤ d.num := by
    have : 0 ≤ d.num := nonneg_sub_iff.mp (by grind)
    have : d.num ≠ 0 := fun z => by rw [num_eq_zero z] at h; grind
    omega
  have p' : (((1 : Int) : Int) : Rat) ≤ (d.num : Rat) := intCast_le.mpr p
  have e' : d * (d.den : Rat) = (d.num : Rat) := e
  have p'' : (1 : Rat) ≤ d * (d.den : Rat) := by rw [e']; exact p'
  grind
theorem exists_nat_ge (q : Rat) : ∃ n : Nat, q ≤ n := by
  rcases Rat.le_total q 0 with h | h
  · exact ⟨0, h⟩
  · by_cases z : q = 0
    · exact ⟨0, by rw [z]; exact Std.IsPreorder.le_refl _⟩
    · have p : 0 < q := by grind
      obtain ⟨m, hm⟩ := exists_nat_lt (Rat.inv_pos p)
      refine ⟨m + 1, ?_⟩
      have e : ((m + 1 : Nat) : Rat) = (m : Rat) + 1 := intCast_add m 1
      rw [e]
      have k := Rat.mul_inv_cancel (a := q) z
      have l := Rat.mul_pos p (show 0 < Inv.inv q * ((m : Rat) + 1) - 1 by grind)
      have e2 : q * (Inv.inv q * ((m : Rat) + 1) - 1) = (q * Inv.inv q) * ((m : Rat) + 1) - q := by grind
      rw [e2, k] at l
      grind
end Rat
namespace Real
/-- All late members of `x` are below all late members of `y`, but for any `e`. -/
def Le (x y : Nat → Rat) : Prop := ∀ e, 0 < e → ∃ N, ∀ n m, N ≤ n → N ≤ m → x n < y m + e
theorem Le.trans {x y z : Nat → Rat} (h : Le x y) (k : Le y z) : Le x z := fun e he => by
  obtain ⟨N, hN⟩ := h (e / 2) (by grind)
  obtain ⟨M, hM⟩ := k (e / 2) (by grind)
  refine ⟨N + M, fun n m hn hm => ?_⟩
  have a := hN n (N + M) (by omega) (by omega)
  have b := hM (N + M) m (by omega) (by omega)
  grind
theorem Le.add {x x' y y' : Nat → Rat} (h : Le x x') (k : Le y y') : Le (fun n => x n + y n) (fun n => x' n + y' n) := fun e he => by
  obtain ⟨N, hN⟩ := h (e / 2) (by grind)
  obtain ⟨M, hM⟩ := k (e / 2) (by grind)
  refine ⟨N + M, fun n m hn hm => ?_⟩
  have a := hN n m (by omega) (by omega)
  have b := hM n m (by omega) (by omega)
  grind
theorem Le.neg {x y : Nat → Rat} (h : Le x y) : Le (fun n => -y n) (fun n => -x n) := fun e he => by
  obtain ⟨N, hN⟩ := h e he
  refine ⟨N, fun n m hn hm => ?_⟩
  have a := hN m n hm hn
  grind
theorem le_const {p q : Rat} : Le (fun _ => p) (fun _ => q) ↔ p ≤ q := by
  constructor
  · intro h
    by_cases k : p ≤ q
    · exact k
    · obtain ⟨N, hN⟩ := h (p - q) (by grind)
      have := hN N N (Nat.le_refl _) (Nat.le_refl _)
      grind
  · intro h e he; exact ⟨0, fun _ _ _ _ => by grind⟩
theorem Le.bound {x : Nat → Rat} (h : Le x x) : ∃ B, 0 < B ∧ ∃ N, ∀ n, N ≤ n → -B ≤ x n ∧ x n ≤ B := by
  obtain ⟨N, hN⟩ := h 1 (by decide)
  obtain ⟨b, hb⟩ := Rat.exists_nat_ge (x N)
  obtain ⟨c, hc⟩ := Rat.exists_nat_ge (-x N)
  have pb := Rat.natCast_nonneg b
  have pc := Rat.natCast_nonneg c
  refine ⟨(b : Rat) + c + 1, by grind, N, fun n hn => ?_⟩
  have a1 := hN n N hn (Nat.le_refl _)
  have a2 := hN N n (Nat.le_refl _) hn
  constructor <;> grind
theorem Le.mul {x x' y y' : Nat → Rat} (h : Le x x') (h' : Le x' x) (k : Le y y') (k' : Le y' y) :
    Le (fun n => x n * y n) (fun n => x' n * y' n) := fun e he => by
  obtain ⟨B, hB, N₁, b₁⟩ := (h.trans h').bound
  obtain ⟨C, hC, N₂, b₂⟩ := (k'.trans k).bound
  have hBC : 0 < B + C := by grind
  have hi := Rat.inv_pos hBC
  have hc := Rat.mul_inv_cancel (a := B + C) (by grind)
  generalize Inv.inv (B + C) = i at *
  have hd : 0 < e / 2 * i := Rat.mul_pos (by grind) hi
  obtain ⟨N₃, c₁⟩ := h _ hd
  obtain ⟨N₄, c₂⟩ := h' _ hd
  obtain ⟨N₅, c₃⟩ := k _ hd
  obtain ⟨N₆, c₄⟩ := k' _ hd
  refine ⟨N₁ + N₂ + N₃ + N₄ + N₅ + N₆, fun n m hn hm => ?_⟩
  have d₁ := c₁ n m (by omega) (by omega)
  have d₂ := c₂ m n (by omega) (by omega)
  have d₃ := c₃ n m (by omega) (by omega)
  have d₄ := c₄ m n (by omega) (by omega)
  have bx := b₁ n (by omega)
  have by' := b₂ m (by omega)
  have f₁ := Rat.mul_le_of_abs (a := x n) (b := y n - y' m) bx.1 bx.2 (D := e / 2 * i) (by grind) (by grind)
  have f₂ := Rat.mul_le_of_abs (a := y' m) (b := x n - x' m) by'.1 by'.2 (D := e / 2 * i) (by grind) (by grind)
  have g : B * (e / 2 * i) + C * (e / 2 * i) = e / 2 * ((B + C) * i) := by grind
  rw [hc] at g
  show x n * y n < x' m * y' m + e
  grind

/-- What is not below zero stays above a positive number. -/
theorem Le.pos {x : Nat → Rat} (hx : Le x x) (h : ¬ Le x (fun _ => 0)) : ∃ d, 0 < d ∧ ∃ N, ∀ n, N ≤ n → d < x n := by
  apply Classical.byContradiction
  intro k
  apply h
  intro e he
  obtain ⟨N, hN⟩ := hx (e / 2) (by grind)
  refine ⟨N, fun n m hn hm => ?_⟩
  apply Classical.byContradiction
  intro g
  refine k ⟨e / 2, by grind, N, fun j hj => ?_⟩
  have := hN n j hn hj
  grind
/-- Cauchy sequences. -/
def Pre : Type := Subtype (fun x : Nat → Rat => Le x x)
def Same (x y : Pre) : Prop := Le x.val y.val ∧ Le y.val x.val
end Real
