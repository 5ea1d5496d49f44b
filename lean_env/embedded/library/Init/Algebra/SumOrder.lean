prelude
import Init.Algebra.SumNames
import Init.NumberTheory.Divisibility
/-! Sums and products over finite sets in semirings, ordered rings and fields; cardinalities. With Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
attribute [local instance] NumSemiring.toCommSemiring
set_option warn.classDefReducibility false in
attribute [local instance] Classical.propDecidable
namespace Finset
variable {ι : Type u} {κ : Type w} {α : Type v} {s t : Finset ι} {f g : ι → α}
/-! cardinality -/
theorem card_eq_sum_ones (s : Finset ι) : card s = ∑ _x ∈ s, 1 := rfl
theorem card_filter (p : ι → Prop) [DecidablePred p] (s : Finset ι) : card (filter p s) = ∑ i ∈ s, if p i then 1 else 0 :=
  sum_filter p (fun _ => 1)
theorem card_union_of_disjoint' [DecidableEq ι] (h : ∀ x, x ∈ s → ¬ x ∈ t) : card (s ∪ t) = card s + card t := sum_union h
theorem card_le_card : s ⊆ t → card s ≤ card t := fun h => by
  show ∑ x ∈ s, 1 ≤ ∑ x ∈ t, 1
  rw [← sum_filter_add_sum_filter_not t (fun x => x ∈ s),
    sum_congr (s := filter (fun x => x ∈ s) t) (t := s)
      (Finset.ext fun x => by rw [mem_filter]; exact and_iff_right_of_imp fun m => h m) fun _ _ => rfl]
  exact Nat.le_add_right _ _
theorem card_le_of_subset (h : s ⊆ t) : card s ≤ card t := card_le_card h
@[simp] theorem card_eq_zero : card s = 0 ↔ s = ∅ :=
  ⟨fun h => eq_empty_of_forall_notMem fun x m => by
    have := card_le_card (singleton_subset_iff.mpr m); rw [h, card_singleton] at this; omega, fun h => h ▸ rfl⟩
theorem card_pos : 0 < card s ↔ s.Nonempty := by
  rw [nonempty_iff_ne_empty, Ne, ← card_eq_zero]; omega
theorem card_pair [DecidableEq ι] {a b : ι} (h : a ≠ b) : card ({a, b} : Finset ι) = 2 :=
  card_insert_of_notMem fun m => h (mem_singleton.mp m)
theorem card_image_of_injOn [DecidableEq κ] {f : ι → κ} (h : Set.InjOn f (fun x => x ∈ s)) : card (image f s) = card s :=
  sum_image fun _ m _ k e => h m k e
theorem card_image_of_injective [DecidableEq κ] {f : ι → κ} (s : Finset ι) (h : Function.Injective f) : card (image f s) = card s :=
  sum_image fun _ _ _ _ e => h e
section
variable [NumSemiring α]
theorem sum_boole (p : ι → Prop) [DecidablePred p] (s : Finset ι) :
    (∑ i ∈ s, if p i then 1 else 0 : α) = (card (filter p s) : α) := by
  rw [← sum_filter p (fun _ => (1 : α)), sum_const, nsmul_eq_mul, _root_.mul_one]
theorem sum_const_nat {m : Nat} {f : ι → Nat} (h : ∀ x, x ∈ s → f x = m) : ∑ x ∈ s, f x = card s * m := by
  rw [sum_congr rfl h, sum_const]; rfl
theorem sum_mul_sum (s : Finset ι) (t : Finset κ) (f : ι → α) (g : κ → α) :
    (∑ i ∈ s, f i) * ∑ j ∈ t, g j = ∑ i ∈ s, ∑ j ∈ t, f i * g j := by
  rw [sum_mul]; exact sum_congr rfl fun i _ => mul_sum t g (f i)
theorem prod_pow (s : Finset ι) (n : Nat) (f : ι → α) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n :=
  induction_on (p := fun s => ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n) s (_root_.one_pow n).symm (fun a s h ih => by
    rw [prod_insert h, prod_insert h, ih, _root_.mul_pow])
theorem prod_pow_eq_pow_sum (s : Finset ι) (f : ι → Nat) (a : α) : ∏ x ∈ s, a ^ f x = a ^ ∑ x ∈ s, f x :=
  induction_on (p := fun s => ∏ x ∈ s, a ^ f x = a ^ ∑ x ∈ s, f x) s (_root_.pow_zero a).symm (fun b s h ih => by
    rw [prod_insert h, sum_insert h, ih, _root_.pow_add])
theorem prod_eq_one (h : ∀ x, x ∈ s → f x = 1) : ∏ x ∈ s, f x = 1 := (prod_congr rfl h).trans (prod_const_one s)
theorem prod_pair [DecidableEq ι] {a b : ι} {f : ι → α} (h : a ≠ b) : ∏ i ∈ ({a, b} : Finset ι), f i = f a * f b := by
  rw [prod_insert (by rw [mem_singleton]; exact h), prod_singleton]
theorem prod_eq_zero_iff [IsCancelMulZero α] (h1 : (1 : α) ≠ 0) : ∏ x ∈ s, f x = 0 ↔ ∃ a, a ∈ s ∧ f a = 0 :=
  ⟨fun h => Classical.byContradiction fun n => by
    refine induction_on (p := fun s => (∀ x, x ∈ s → f x ≠ 0) → ∏ x ∈ s, f x ≠ 0) s (fun _ => h1) (fun a s k ih l => ?_)
      (fun x m e => n ⟨x, m, e⟩) h
    rw [prod_insert k]
    exact mul_ne_zero (l a (mem_insert_self a s)) (ih fun x m => l x (mem_insert_of_mem m)), fun ⟨_, m, e⟩ => prod_eq_zero m e⟩
theorem dvd_sum [Dvd α] [LawfulDvd α] {b : α} : (∀ x, x ∈ s → b ∣ f x) → b ∣ ∑ x ∈ s, f x :=
  induction_on (p := fun s => (∀ x, x ∈ s → b ∣ f x) → b ∣ ∑ x ∈ s, f x) s (fun _ => dvd_zero b) (fun a s k ih h => by
    rw [sum_insert k]; exact dvd_add (h a (mem_insert_self a s)) (ih fun x m => h x (mem_insert_of_mem m)))
theorem dvd_prod_of_mem [Dvd α] [LawfulDvd α] (f : ι → α) {a : ι} (h : a ∈ s) : f a ∣ ∏ x ∈ s, f x := by
  rw [← insert_erase h, prod_insert (fun m => (mem_erase.mp m).1 rfl)]; exact dvd_mul_right _ _
end
section
variable [Lean.Grind.CommRing α]
theorem sum_range_sub (f : Nat → α) (n : Nat) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => exact (sub_self _).symm
  | succ n ih => rw [sum_range_succ, ih, _root_.add_comm, sub_add_sub_cancel]
theorem sum_range_sub' (f : Nat → α) (n : Nat) : ∑ i ∈ range n, (f i - f (i + 1)) = f 0 - f n := by
  induction n with
  | zero => exact (sub_self _).symm
  | succ n ih => rw [sum_range_succ, ih, sub_add_sub_cancel]
theorem sum_Ico_eq_sub (f : Nat → α) {m n : Nat} (h : m ≤ n) :
    ∑ k ∈ Ico m n, f k = ∑ k ∈ range n, f k - ∑ k ∈ range m, f k := by
  rw [sum_range_eq_sum_Ico, sum_range_eq_sum_Ico, ← sum_Ico_consecutive f (Nat.zero_le m) h, add_sub_cancel_left]
end
section
variable [Lean.Grind.Field α]
theorem sum_div (s : Finset ι) (f : ι → α) (a : α) : (∑ i ∈ s, f i) / a = ∑ i ∈ s, f i / a := by
  rw [div_eq_mul_inv, sum_mul]; exact sum_congr rfl fun i _ => (div_eq_mul_inv (f i) a).symm
theorem prod_inv_distrib (f : ι → α) : ∏ x ∈ s, (f x)⁻¹ = (∏ x ∈ s, f x)⁻¹ :=
  induction_on (p := fun s => ∏ x ∈ s, (f x)⁻¹ = (∏ x ∈ s, f x)⁻¹) s inv_one.symm (fun a s h ih => by
    rw [prod_insert h, prod_insert h, ih, mul_inv])
theorem prod_div_distrib (f g : ι → α) : ∏ x ∈ s, f x / g x = (∏ x ∈ s, f x) / ∏ x ∈ s, g x := by
  rw [div_eq_mul_inv, ← prod_inv_distrib, ← prod_mul_distrib]; exact prod_congr rfl fun i _ => div_eq_mul_inv (f i) (g i)
theorem _root_.geom_sum_eq {x : α} (h : x ≠ 1) (n : Nat) : ∑ i ∈ range n, x ^ i = (x ^ n - 1) / (x - 1) := by
  rw [eq_div_iff (sub_ne_zero.mpr h)]
  induction n with
  | zero => rw [sum_range_zero, zero_mul, _root_.pow_zero, sub_self]
  | succ n ih => rw [sum_range_succ, _root_.add_mul, ih, _root_.pow_succ]; grind
end
section
variable [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α]
theorem sum_nonpos (h : ∀ i ∈ s, f i ≤ 0) : ∑ i ∈ s, f i ≤ 0 :=
  by have := sum_le_sum h; rw [sum_const_zero] at this; exact this
theorem single_le_sum (h : ∀ i ∈ s, 0 ≤ f i) {a : ι} (m : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  rw [← add_sum_erase s f m]; exact le_add_of_nonneg_right (sum_nonneg fun i k => h i (mem_erase.mp k).2)
theorem sum_lt_sum (h : ∀ i ∈ s, f i ≤ g i) (k : ∃ i, i ∈ s ∧ f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  obtain ⟨a, m, l⟩ := k
  rw [← add_sum_erase s f m, ← add_sum_erase s g m]
  exact add_lt_add_of_lt_of_le l (sum_le_sum fun i k => h i (mem_erase.mp k).2)
theorem sum_lt_sum_of_nonempty (h : s.Nonempty) (k : ∀ i ∈ s, f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i :=
  h.elim fun a m => sum_lt_sum (fun i l => le_of_lt (k i l)) ⟨a, m, k a m⟩
theorem sum_pos (h : ∀ i ∈ s, 0 < f i) (k : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  have := sum_lt_sum_of_nonempty k h; rw [sum_const_zero] at this; exact this
theorem sum_eq_zero_iff_of_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : ∑ i ∈ s, f i = 0 ↔ ∀ i ∈ s, f i = 0 :=
  ⟨fun e i m => le_antisymm (e ▸ single_le_sum h m) (h i m), fun k => sum_eq_zero k⟩
theorem sum_le_sum_of_subset_of_nonneg (h : s ⊆ t) (k : ∀ i ∈ t, ¬ i ∈ s → 0 ≤ f i) : ∑ i ∈ s, f i ≤ ∑ i ∈ t, f i := by
  rw [← sum_filter_add_sum_filter_not t (fun x => x ∈ s) f,
    sum_congr (s := filter (fun x => x ∈ s) t) (t := s) (g := f)
      (Finset.ext fun x => by rw [mem_filter]; exact and_iff_right_of_imp fun m => h m) fun _ _ => rfl]
  exact le_add_of_nonneg_right (sum_nonneg fun i m => k i (mem_filter.mp m).1 (mem_filter.mp m).2)
theorem prod_le_prod : (∀ i ∈ s, 0 ≤ f i) → (∀ i ∈ s, f i ≤ g i) → ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i :=
  induction_on (p := fun s => (∀ i ∈ s, 0 ≤ f i) → (∀ i ∈ s, f i ≤ g i) → ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i) s (fun _ _ => le_refl _)
    (fun a s k ih h l => by
      rw [prod_insert k, prod_insert k]
      exact mul_le_mul (l a (mem_insert_self a s)) (ih (fun i m => h i (mem_insert_of_mem m)) fun i m => l i (mem_insert_of_mem m))
        (prod_nonneg fun i m => h i (mem_insert_of_mem m)) (le_trans (h a (mem_insert_self a s)) (l a (mem_insert_self a s))))
theorem card_nsmul_le_sum (s : Finset ι) (f : ι → α) (n : α) (h : ∀ x ∈ s, n ≤ f x) :
    HSMul.hSMul (card s) n ≤ ∑ x ∈ s, f x :=
  by
  rw [← sum_const]; exact sum_le_sum h
theorem sum_le_card_nsmul (s : Finset ι) (f : ι → α) (n : α) (h : ∀ x ∈ s, f x ≤ n) :
    ∑ x ∈ s, f x ≤ HSMul.hSMul (card s) n :=
  by
  rw [← sum_const]; exact sum_le_sum h
end
theorem abs_sum_le_sum_abs [Lean.Grind.CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
    [Lean.Grind.OrderedRing α] [Min α] [Max α] [LawfulMinMax α] (f : ι → α) (s : Finset ι) :
    abs (∑ i ∈ s, f i) ≤ ∑ i ∈ s, abs (f i) :=
  induction_on (p := fun s => abs (∑ i ∈ s, f i) ≤ ∑ i ∈ s, abs (f i)) s (le_of_eq abs_zero) (fun a s k ih => by
    rw [sum_insert k, sum_insert k]; exact le_trans (abs_add_le _ _) (add_le_add_left ih _))
end Finset
theorem Nat.card_Icc (a b : Nat) : Finset.card (Finset.Icc a b) = b + 1 - a := by
  have := Finset.sum_Ico_eq_sum_range (fun _ => 1) a (b + 1)
  rw [Finset.Ico_succ_right] at this; exact this.trans (Finset.card_range _)
theorem Nat.card_Ico (a b : Nat) : Finset.card (Finset.Ico a b) = b - a :=
  (Finset.sum_Ico_eq_sum_range (fun _ => 1) a b).trans (Finset.card_range _)
theorem Nat.card_Ioc (a b : Nat) : Finset.card (Finset.Ioc a b) = b - a := by
  have e : Finset.Ioc a b = Finset.Ico (a + 1) (b + 1) := Finset.ext fun x => by rw [Finset.mem_Ioc, Finset.mem_Ico]; omega
  rw [e, Nat.card_Ico]; omega
theorem Nat.card_Ioo (a b : Nat) : Finset.card (Finset.Ioo a b) = b - a - 1 := by
  have e : Finset.Ioo a b = Finset.Ico (a + 1) b := Finset.ext fun x => by rw [Finset.mem_Ioo, Finset.mem_Ico]; omega
  rw [e, Nat.card_Ico]; omega
attribute [simp] Nat.card_Icc Nat.card_Ico Nat.card_Ioc Nat.card_Ioo
