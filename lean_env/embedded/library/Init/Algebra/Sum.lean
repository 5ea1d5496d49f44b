prelude
import Init.Notation
import Init.Algebra.OrderedPower
import Init.Algebra.Ring
import Init.Algebra.Cast
/-! Sums and products over finite sets, with Mathlib's names, in any of ℕ, ℤ, ℚ, ℝ, ℂ. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
set_option warn.classDefReducibility false in
attribute [local instance] Classical.propDecidable
instance (priority := 50) NumSemiring.toAddCommMonoid {α : Type u} [i : NumSemiring α] : _root_.AddCommMonoid α where
  toAdd := i.toCommSemiring.toAdd
  zero := ⟨0⟩
  add_comm := add_comm
  add_assoc := add_assoc
  zero_add := zero_add
instance (priority := 50) NumSemiring.toCommMonoid {α : Type u} [i : NumSemiring α] : CommMonoid α where
  toMul := i.toCommSemiring.toMul
  one := ⟨1⟩
  mul_comm := mul_comm
  mul_assoc := mul_assoc
  one_mul := one_mul
namespace Finset
variable {ι : Type u} {α : Type v} {β : Type w}
theorem not_mem_empty (a : ι) : ¬ a ∈ (∅ : Finset ι) := List.not_mem_nil
@[simp] theorem notMem_empty (a : ι) : ¬ a ∈ (∅ : Finset ι) := List.not_mem_nil
@[simp] theorem mem_insert [DecidableEq ι] {a b : ι} {s : Finset ι} : a ∈ Insert.insert b s ↔ a = b ∨ a ∈ s := by
  refine Quot.ind (β := fun s : Finset ι => a ∈ Finset.insert b s ↔ a = b ∨ a ∈ s) (fun l => ?_) s
  show a ∈ addTo b l ↔ a = b ∨ a ∈ l.val
  by_cases h : b ∈ l.val
  · rw [addTo_pos h]; exact ⟨.inr, fun k => k.elim (fun e => e ▸ h) id⟩
  · rw [addTo_neg h]; exact List.mem_cons
@[simp] theorem mem_singleton {a b : ι} : a ∈ (Singleton.singleton b : Finset ι) ↔ a = b :=
  List.mem_cons.trans ⟨fun h => h.elim id (fun k => absurd k List.not_mem_nil), .inl⟩
attribute [simp] mem_filter mem_range
/-- A property of the empty set that adding a member keeps is one of all finite sets. -/
theorem induction_on [DecidableEq ι] {p : Finset ι → Prop} (s : Finset ι) (empty : p ∅)
    (insert : ∀ (a : ι) (s : Finset ι), ¬ a ∈ s → p s → p (Insert.insert a s)) : p s := by
  refine Quot.ind (fun l => ?_) s
  obtain ⟨l, h⟩ := l
  induction l with
  | nil => exact empty
  | cons a l ih =>
    have e : Finset.insert a (ofList l h.2) = ofList (a :: l) h := addTo_neg (l := ⟨l, h.2⟩) h.1
    have k := insert a (ofList l h.2) h.1 (ih h.2)
    exact (e ▸ k : p (ofList (a :: l) h))
section
variable [_root_.AddCommMonoid α]
@[simp] theorem sum_empty (f : ι → α) : ∑ i ∈ (∅ : Finset ι), f i = 0 := rfl
theorem sum_insert [DecidableEq ι] {a : ι} {s : Finset ι} {f : ι → α} (h : ¬ a ∈ s) : ∑ i ∈ Insert.insert a s, f i = f a + ∑ i ∈ s, f i :=
  by
  revert h
  refine Quot.ind (β := fun s : Finset ι => ¬ a ∈ s → sum (Finset.insert a s) f = f a + sum s f) (fun l h => ?_) s
  have e : Finset.insert a (Quot.mk _ l) = ofList (a :: l.val) (And.intro h l.property) := addTo_neg h
  rw [e]; rfl
@[simp] theorem sum_singleton (f : ι → α) (a : ι) : ∑ i ∈ (Singleton.singleton a : Finset ι), f i = f a :=
  (AddCommMonoid.add_comm _ _).trans (AddCommMonoid.zero_add _)
theorem sum_pair [DecidableEq ι] {a b : ι} {f : ι → α} (h : a ≠ b) : ∑ i ∈ (Insert.insert a (Singleton.singleton b) : Finset ι), f i = f a + f b :=
  by
  rw [sum_insert (by rw [mem_singleton]; exact h), sum_singleton]
theorem sum_congr {s t : Finset ι} {f g : ι → α} (e : s = t) : (∀ x ∈ t, f x = g x) → sum s f = sum t g := by
  subst e
  refine induction_on (p := fun s => (∀ x ∈ s, f x = g x) → sum s f = sum s g) s (fun _ => rfl) (fun a s h ih k => ?_)
  rw [sum_insert h, sum_insert h, ih (fun x hx => k x (mem_insert.mpr (.inr hx))), k a (mem_insert.mpr (.inl rfl))]
@[simp] theorem sum_const_zero {s : Finset ι} : ∑ i ∈ s, (0 : α) = 0 :=
  induction_on (p := fun s => ∑ i ∈ s, (0 : α) = 0) s rfl (fun a s h ih => by rw [sum_insert h, ih, AddCommMonoid.zero_add])
theorem sum_eq_zero {s : Finset ι} {f : ι → α} (h : ∀ x ∈ s, f x = 0) : sum s f = 0 :=
  (sum_congr rfl h).trans sum_const_zero
theorem sum_add_distrib {s : Finset ι} {f g : ι → α} : ∑ i ∈ s, (f i + g i) = ∑ i ∈ s, f i + ∑ i ∈ s, g i :=
  induction_on (p := fun s => ∑ i ∈ s, (f i + g i) = ∑ i ∈ s, f i + ∑ i ∈ s, g i) s (AddCommMonoid.zero_add _).symm (fun a s h ih => by
    rw [sum_insert h, sum_insert h, sum_insert h, ih, AddCommMonoid.add_assoc, AddCommMonoid.add_assoc,
      ← AddCommMonoid.add_assoc (g a), AddCommMonoid.add_comm (g a), AddCommMonoid.add_assoc (sum s f)])
theorem sum_comm {κ : Type w} {s : Finset ι} {t : Finset κ} {f : ι → κ → α} :
    ∑ i ∈ s, ∑ j ∈ t, f i j = ∑ j ∈ t, ∑ i ∈ s, f i j :=
  induction_on (p := fun s => ∑ i ∈ s, ∑ j ∈ t, f i j = ∑ j ∈ t, ∑ i ∈ s, f i j) s sum_const_zero.symm (fun a s h ih => by
    rw [sum_insert h, ih, ← sum_add_distrib]; exact sum_congr rfl (fun j _ => (sum_insert (f := fun i => f i j) h).symm))
@[simp] theorem sum_range_one (f : Nat → α) : ∑ i ∈ range 1, f i = f 0 := sum_singleton f 0
theorem sum_range_succ' (f : Nat → α) (n : Nat) : ∑ i ∈ range (n + 1), f i = ∑ i ∈ range n, f (i + 1) + f 0 := by
  induction n with
  | zero => exact AddCommMonoid.add_comm _ _
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ, AddCommMonoid.add_assoc, AddCommMonoid.add_assoc, AddCommMonoid.add_comm (f 0)]
end
section
variable [CommMonoid α]
@[simp] theorem prod_empty (f : ι → α) : ∏ i ∈ (∅ : Finset ι), f i = 1 := rfl
theorem prod_insert [DecidableEq ι] {a : ι} {s : Finset ι} {f : ι → α} (h : ¬ a ∈ s) : ∏ i ∈ Insert.insert a s, f i = f a * ∏ i ∈ s, f i :=
  by
  revert h
  refine Quot.ind (β := fun s : Finset ι => ¬ a ∈ s → prod (Finset.insert a s) f = f a * prod s f) (fun l h => ?_) s
  have e : Finset.insert a (Quot.mk _ l) = ofList (a :: l.val) (And.intro h l.property) := addTo_neg h
  rw [e]; rfl
@[simp] theorem prod_singleton (f : ι → α) (a : ι) : ∏ i ∈ (Singleton.singleton a : Finset ι), f i = f a :=
  (CommMonoid.mul_comm _ _).trans (CommMonoid.one_mul _)
theorem prod_congr {s t : Finset ι} {f g : ι → α} (e : s = t) : (∀ x ∈ t, f x = g x) → prod s f = prod t g := by
  subst e
  refine induction_on (p := fun s => (∀ x ∈ s, f x = g x) → prod s f = prod s g) s (fun _ => rfl) (fun a s h ih k => ?_)
  rw [prod_insert h, prod_insert h, ih (fun x hx => k x (mem_insert.mpr (.inr hx))), k a (mem_insert.mpr (.inl rfl))]
@[simp] theorem prod_range_one (f : Nat → α) : ∏ i ∈ range 1, f i = f 0 := prod_singleton f 0
theorem prod_range_succ' (f : Nat → α) (n : Nat) : ∏ i ∈ range (n + 1), f i = (∏ i ∈ range n, f (i + 1)) * f 0 := by
  induction n with
  | zero => exact CommMonoid.mul_comm _ _
  | succ n ih => rw [prod_range_succ, ih, prod_range_succ, CommMonoid.mul_assoc, CommMonoid.mul_assoc, CommMonoid.mul_comm (f 0)]
end
/-! in semirings -/
section
variable [NumSemiring α]
theorem mul_sum (s : Finset ι) (f : ι → α) (b : α) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i :=
  induction_on (p := fun s => b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i) s (mul_zero b) (fun a s h ih => by
    rw [sum_insert h, sum_insert h, ← ih, _root_.mul_add])
theorem sum_mul (s : Finset ι) (f : ι → α) (b : α) : (∑ i ∈ s, f i) * b = ∑ i ∈ s, f i * b := by
  rw [_root_.mul_comm, mul_sum]; exact sum_congr rfl (fun i _ => _root_.mul_comm b (f i))
@[simp] theorem card_empty : card (∅ : Finset ι) = 0 := rfl
@[simp] theorem card_singleton (a : ι) : card (Singleton.singleton a : Finset ι) = 1 := rfl
theorem card_insert_of_notMem [DecidableEq ι] {a : ι} {s : Finset ι} (h : ¬ a ∈ s) : card (Insert.insert a s) = card s + 1 := by
  show sum (Insert.insert a s) (fun _ => 1) = _; rw [sum_insert h, Nat.add_comm]; rfl
theorem card_insert_of_not_mem [DecidableEq ι] {a : ι} {s : Finset ι} (h : ¬ a ∈ s) : card (Insert.insert a s) = card s + 1 :=
  card_insert_of_notMem h
@[simp] theorem card_range (n : Nat) : card (range n) = n := by
  induction n with
  | zero => rfl
  | succ n ih => show sum (range (n + 1)) (fun _ => 1) = n + 1; rw [sum_range_succ]; exact congrArg (fun k => k + 1) ih
@[simp] theorem sum_const (s : Finset ι) (b : α) : ∑ _i ∈ s, b = HSMul.hSMul (card s) b :=
  induction_on (p := fun s => ∑ _i ∈ s, b = HSMul.hSMul (card s) b) s (Semiring.zero_nsmul b).symm (fun a s h ih => by
    rw [sum_insert h, ih, card_insert_of_notMem h, Semiring.add_one_nsmul, _root_.add_comm])
@[simp] theorem _root_.nsmul_eq_mul (n : Nat) (a : α) : HSMul.hSMul n a = (n : α) * a := Semiring.nsmul_eq_natCast_mul n a
@[simp] theorem _root_.smul_eq_mul (a b : Nat) : HSMul.hSMul a b = a * b := rfl
@[simp] theorem prod_const (b : α) (s : Finset ι) : ∏ _i ∈ s, b = b ^ card s :=
  induction_on (p := fun s => ∏ _i ∈ s, b = b ^ card s) s (_root_.pow_zero b).symm (fun a s h ih => by
    rw [prod_insert h, ih, card_insert_of_notMem h, _root_.pow_succ'])
@[simp] theorem prod_const_one (s : Finset ι) : ∏ _i ∈ s, (1 : α) = 1 := by rw [prod_const, one_pow]
theorem prod_mul_distrib {s : Finset ι} {f g : ι → α} : ∏ i ∈ s, (f i * g i) = (∏ i ∈ s, f i) * ∏ i ∈ s, g i :=
  induction_on (p := fun s => ∏ i ∈ s, (f i * g i) = (∏ i ∈ s, f i) * ∏ i ∈ s, g i) s (_root_.mul_one 1).symm (fun a s h ih => by
    rw [prod_insert h, prod_insert h, prod_insert h, ih, mul_mul_mul_comm])
theorem prod_eq_zero {s : Finset ι} {f : ι → α} {i : ι} (hi : i ∈ s) (h : f i = 0) : ∏ j ∈ s, f j = 0 := by
  revert hi
  refine induction_on (p := fun s => i ∈ s → ∏ j ∈ s, f j = 0) s (fun k => absurd k (not_mem_empty i)) (fun a s k ih hi => ?_)
  rw [prod_insert k]
  rcases mem_insert.mp hi with e | m
  · rw [← e, h, zero_mul]
  · rw [ih m, mul_zero]
@[simp] theorem _root_.Nat.cast_sum (s : Finset ι) (f : ι → Nat) : ((∑ i ∈ s, f i : Nat) : α) = ∑ i ∈ s, (f i : α) :=
  induction_on (p := fun s => ((∑ i ∈ s, f i : Nat) : α) = ∑ i ∈ s, (f i : α)) s Nat.cast_zero (fun a s h ih => by
    rw [sum_insert h, sum_insert h, Nat.cast_add, ih])
@[simp] theorem _root_.Nat.cast_prod (s : Finset ι) (f : ι → Nat) : ((∏ i ∈ s, f i : Nat) : α) = ∏ i ∈ s, (f i : α) :=
  induction_on (p := fun s => ((∏ i ∈ s, f i : Nat) : α) = ∏ i ∈ s, (f i : α)) s Nat.cast_one (fun a s h ih => by
    rw [prod_insert h, prod_insert h, Nat.cast_mul, ih])
end
section
variable [CommRing α]
theorem sum_neg_distrib {s : Finset ι} {f : ι → α} : ∑ i ∈ s, -f i = -∑ i ∈ s, f i :=
  induction_on (p := fun s => ∑ i ∈ s, -f i = -∑ i ∈ s, f i) s neg_zero.symm (fun a s h ih => by
    rw [sum_insert h, sum_insert h, ih, neg_add])
theorem sum_sub_distrib {s : Finset ι} (f g : ι → α) : ∑ i ∈ s, (f i - g i) = ∑ i ∈ s, f i - ∑ i ∈ s, g i := by
  rw [sub_eq_add_neg, ← sum_neg_distrib, ← sum_add_distrib]
  exact sum_congr rfl (fun i _ => sub_eq_add_neg (f i) (g i))
@[simp] theorem _root_.Int.cast_sum (s : Finset ι) (f : ι → Int) : ((∑ i ∈ s, f i : Int) : α) = ∑ i ∈ s, (f i : α) :=
  induction_on (p := fun s => ((∑ i ∈ s, f i : Int) : α) = ∑ i ∈ s, (f i : α)) s Int.cast_zero (fun a s h ih => by
    rw [sum_insert h, sum_insert h, Int.cast_add, ih])
end
section
variable [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] {s : Finset ι} {f g : ι → α}
theorem sum_le_sum : (∀ i ∈ s, f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i :=
  induction_on (p := fun s => (∀ i ∈ s, f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i) s (fun _ => le_refl _) (fun a s h ih k => by
    rw [sum_insert h, sum_insert h]
    exact add_le_add (k a (mem_insert.mpr (.inl rfl))) (ih (fun i hi => k i (mem_insert.mpr (.inr hi)))))
theorem sum_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have := sum_le_sum h; rw [sum_const_zero] at this; exact this
theorem prod_pos : (∀ i ∈ s, 0 < f i) → 0 < ∏ i ∈ s, f i :=
  induction_on (p := fun s => (∀ i ∈ s, 0 < f i) → 0 < ∏ i ∈ s, f i) s (fun _ => zero_lt_one) (fun a s h ih k => by
    rw [prod_insert h]; exact mul_pos (k a (mem_insert.mpr (.inl rfl))) (ih (fun i hi => k i (mem_insert.mpr (.inr hi)))))
theorem prod_nonneg : (∀ i ∈ s, 0 ≤ f i) → 0 ≤ ∏ i ∈ s, f i :=
  induction_on (p := fun s => (∀ i ∈ s, 0 ≤ f i) → 0 ≤ ∏ i ∈ s, f i) s (fun _ => zero_le_one) (fun a s h ih k => by
    rw [prod_insert h]; exact mul_nonneg (k a (mem_insert.mpr (.inl rfl))) (ih (fun i hi => k i (mem_insert.mpr (.inr hi)))))
end
end Finset
