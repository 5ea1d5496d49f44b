prelude
import Init.Data.FinsetOperations
import Init.Algebra.FieldNames
/-! Sums and products over finite sets and their cardinalities: further lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
attribute [local instance] NumSemiring.toCommSemiring
set_option warn.classDefReducibility false in
attribute [local instance] Classical.propDecidable
namespace Finset
variable {ι : Type u} {κ : Type w} {α : Type v} {s t : Finset ι} {f g : ι → α}
section
variable [_root_.AddCommMonoid α]
theorem sum_union [DecidableEq ι] (h : ∀ x, x ∈ s → ¬ x ∈ t) : ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x := by
  revert h
  refine induction_on (p := fun s => (∀ x, x ∈ s → ¬ x ∈ t) → ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x) s (fun _ => ?_)
    (fun a s k ih h => ?_)
  · have e : (∅ : Finset ι) ∪ t = t := Finset.ext fun x => by rw [mem_union]; exact or_iff_right (not_mem_empty x)
    rw [e, sum_empty, AddCommMonoid.zero_add]
  · have e : Insert.insert a s ∪ t = Insert.insert a (s ∪ t) := Finset.ext fun x => by
      rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
    rw [e, sum_insert (fun m => (mem_union.mp m).elim k (h a (mem_insert_self a s))), sum_insert k,
      ih (fun x m => h x (mem_insert_of_mem m)), AddCommMonoid.add_assoc]
theorem sum_filter_add_sum_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p] [i : DecidablePred fun x => ¬ p x] (f : ι → α) :
    ∑ x ∈ filter p s, f x + ∑ x ∈ filter (fun x => ¬ p x) s, f x = ∑ x ∈ s, f x := by
  rw [← sum_union (fun x h k => absurd (mem_filter.mp h).2 (mem_filter.mp k).2)]
  exact sum_congr (Finset.ext fun x => by
    rw [mem_union, mem_filter, mem_filter, ← and_or_left]; exact and_iff_left (em _)) (fun _ _ => rfl)
theorem sum_filter (p : ι → Prop) [DecidablePred p] (f : ι → α) : ∑ x ∈ filter p s, f x = ∑ x ∈ s, if p x then f x else 0 :=
  by
  rw [← sum_filter_add_sum_filter_not s p (fun x => if p x then f x else 0),
    sum_congr (s := filter p s) rfl (fun x m => (if_pos (mem_filter.mp m).2).symm),
    sum_eq_zero (s := filter (fun x => ¬ p x) s) (fun x m => if_neg (mem_filter.mp m).2), AddCommMonoid.add_comm, AddCommMonoid.zero_add]
theorem sum_ite {p : ι → Prop} [DecidablePred p] [DecidablePred fun x => ¬ p x] (f g : ι → α) :
    ∑ x ∈ s, (if p x then f x else g x) = ∑ x ∈ filter p s, f x + ∑ x ∈ filter (fun x => ¬ p x) s, g x := by
  rw [← sum_filter_add_sum_filter_not s p, sum_congr (s := filter p s) rfl (fun x m => if_pos (mem_filter.mp m).2),
    sum_congr (s := filter (fun x => ¬ p x) s) rfl (fun x m => if_neg (mem_filter.mp m).2)]
theorem sum_eq_single_of_mem (a : ι) (h : a ∈ s) (k : ∀ b, b ∈ s → b ≠ a → f b = 0) : ∑ x ∈ s, f x = f a := by
  rw [← insert_erase h, sum_insert (fun m => (mem_erase.mp m).1 rfl),
    sum_eq_zero (fun x m => k x (mem_erase.mp m).2 (mem_erase.mp m).1), AddCommMonoid.add_comm, AddCommMonoid.zero_add]
theorem sum_eq_single (a : ι) (k : ∀ b, b ∈ s → b ≠ a → f b = 0) (h : ¬ a ∈ s → f a = 0) : ∑ x ∈ s, f x = f a :=
  (em (a ∈ s)).elim (fun m => sum_eq_single_of_mem a m k)
    fun n => (sum_eq_zero fun x m => k x m (fun e => n (e ▸ m))).trans (h n).symm
@[simp] theorem sum_ite_eq [DecidableEq ι] (s : Finset ι) (a : ι) (f : ι → α) :
    ∑ x ∈ s, (if a = x then f x else 0) = if a ∈ s then f a else 0 := by
  by_cases h : a ∈ s
  · rw [if_pos h, sum_eq_single_of_mem a h (fun b _ n => if_neg (Ne.symm n)), if_pos rfl]
  · rw [if_neg h]; exact sum_eq_zero fun x m => if_neg (fun e : a = x => h (e ▸ m))
@[simp] theorem sum_ite_eq' [DecidableEq ι] (s : Finset ι) (a : ι) (f : ι → α) :
    ∑ x ∈ s, (if x = a then f x else 0) = if a ∈ s then f a else 0 := by
  rw [← sum_ite_eq]; exact sum_congr rfl fun x _ => ite_congr (propext eq_comm) (fun _ => rfl) (fun _ => rfl)
theorem sum_subset (h : s ⊆ t) (k : ∀ x, x ∈ t → ¬ x ∈ s → f x = 0) : ∑ x ∈ s, f x = ∑ x ∈ t, f x := by
  rw [← sum_filter_add_sum_filter_not t (fun x => x ∈ s),
    sum_eq_zero (s := filter (fun x => ¬ x ∈ s) t) (fun x m => k x (mem_filter.mp m).1 (mem_filter.mp m).2), AddCommMonoid.add_comm,
    AddCommMonoid.zero_add]
  exact sum_congr (Finset.ext fun x => by rw [mem_filter]; exact (and_iff_right_of_imp fun m => h m).symm) (fun _ _ => rfl)
theorem add_sum_erase [DecidableEq ι] (s : Finset ι) (f : ι → α) {a : ι} (h : a ∈ s) :
    f a + ∑ x ∈ erase s a, f x = ∑ x ∈ s, f x :=
  by
  rw [← sum_insert (fun m => (mem_erase.mp m).1 rfl), insert_erase h]
theorem sum_image [DecidableEq κ] {f : κ → α} {s : Finset ι} {g : ι → κ} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) → ∑ x ∈ image g s, f x = ∑ x ∈ s, f (g x) :=
  induction_on (p := fun s => (∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) → ∑ x ∈ image g s, f x = ∑ x ∈ s, f (g x)) s
    (fun _ => rfl) (fun a s k ih h => by
      have e : image g (Insert.insert a s) = Insert.insert (g a) (image g s) := Finset.ext fun y => by
        simp only [mem_image, mem_insert]
        exact ⟨fun ⟨x, m, e⟩ => m.elim (fun l => .inl (l ▸ e.symm)) fun l => .inr ⟨x, l, e⟩,
          fun h => h.elim (fun l => ⟨a, .inl rfl, l.symm⟩) fun ⟨x, l, e⟩ => ⟨x, .inr l, e⟩⟩
      rw [e, sum_insert, sum_insert k, ih (fun x m y n => h x (mem_insert_of_mem m) y (mem_insert_of_mem n))]
      intro m; obtain ⟨x, n, e⟩ := mem_image.mp m
      exact k (h x (mem_insert_of_mem n) a (mem_insert_self a s) e ▸ n))
theorem sum_bij {t : Finset κ} {f : ι → α} {g : κ → α} (i : ∀ a, a ∈ s → κ) (hi : ∀ a ha, i a ha ∈ t)
    (inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) (surj : ∀ b, b ∈ t → ∃ a ha, i a ha = b)
    (h : ∀ a ha, f a = g (i a ha)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  by_cases n : Nonempty κ
  · let j : ι → κ := fun a => if m : a ∈ s then i a m else Classical.choice n
    have e : ∀ a (m : a ∈ s), j a = i a m := fun a m => dif_pos m
    have im : image j s = t := Finset.ext fun y => mem_image.trans
      ⟨fun ⟨x, m, l⟩ => l ▸ (e x m).symm ▸ hi x m, fun m => (surj y m).elim fun x k => k.elim fun m l => ⟨x, m, (e x m).trans l⟩⟩
    rw [← im, sum_image (fun x m y k l => inj x m y k (by rw [← e, ← e]; exact l))]
    exact sum_congr rfl fun x m => by rw [e x m]; exact h x m
  · have hs : s = ∅ := eq_empty_of_forall_notMem fun x m => n ⟨i x m⟩
    have ht : t = ∅ := eq_empty_of_forall_notMem fun y _ => n ⟨y⟩
    rw [hs, ht]; rfl
theorem sum_range_add (f : Nat → α) (n m : Nat) :
    ∑ x ∈ range (n + m), f x = ∑ x ∈ range n, f x + ∑ x ∈ range m, f (n + x) :=
  by
  induction m with
  | zero => exact (AddCommMonoid.zero_add _).symm.trans (AddCommMonoid.add_comm _ _)
  | succ m ih => rw [← Nat.add_assoc, sum_range_succ, sum_range_succ, ih, AddCommMonoid.add_assoc]
theorem sum_range_reflect (f : Nat → α) (n : Nat) : ∑ j ∈ range n, f (n - 1 - j) = ∑ j ∈ range n, f j :=
  sum_bij (fun a _ => n - 1 - a) (fun a h => by rw [mem_range] at *; omega)
    (fun a h b k e => by rw [mem_range] at h k; omega)
    (fun b h => by rw [mem_range] at h; exact ⟨n - 1 - b, mem_range.mpr (by omega), by omega⟩) (fun _ _ => rfl)
theorem sum_Ico_consecutive (f : Nat → α) {m n k : Nat} (h : m ≤ n) (l : n ≤ k) :
    ∑ i ∈ Ico m n, f i + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i := by
  rw [← sum_union (fun x a b => by rw [mem_Ico] at a b; omega)]
  exact sum_congr (Finset.ext fun x => by rw [mem_union, mem_Ico, mem_Ico, mem_Ico]; omega) fun _ _ => rfl
theorem sum_Ioc_consecutive (f : Nat → α) {m n k : Nat} (h : m ≤ n) (l : n ≤ k) :
    ∑ i ∈ Ioc m n, f i + ∑ i ∈ Ioc n k, f i = ∑ i ∈ Ioc m k, f i := by
  rw [← sum_union (fun x a b => by rw [mem_Ioc] at a b; omega)]
  exact sum_congr (Finset.ext fun x => by rw [mem_union, mem_Ioc, mem_Ioc, mem_Ioc]; omega) fun _ _ => rfl
theorem sum_eq_sum_Ico_succ_bot {a b : Nat} (h : a < b) (f : Nat → α) :
    ∑ k ∈ Ico a b, f k = f a + ∑ k ∈ Ico (a + 1) b, f k :=
  by
  have e : Ico a b = Insert.insert a (Ico (a + 1) b) := Finset.ext fun x => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, sum_insert (by rw [mem_Ico]; omega)]
theorem sum_Ioc_succ_top {a b : Nat} (h : a ≤ b) (f : Nat → α) :
    ∑ k ∈ Ioc a (b + 1), f k = ∑ k ∈ Ioc a b, f k + f (b + 1) :=
  by
  have e : Ioc a (b + 1) = Insert.insert (b + 1) (Ioc a b) := Finset.ext fun x => by rw [mem_insert, mem_Ioc, mem_Ioc]; omega
  rw [e, sum_insert (by rw [mem_Ioc]; omega), AddCommMonoid.add_comm]
theorem sum_Ico_eq_sum_range (f : Nat → α) (m n : Nat) : ∑ i ∈ Ico m n, f i = ∑ i ∈ range (n - m), f (m + i) :=
  sum_bij (fun a _ => a - m) (fun a h => by rw [mem_Ico] at h; rw [mem_range]; omega)
    (fun a h b k e => by rw [mem_Ico] at h k; omega)
    (fun b h => by rw [mem_range] at h; exact ⟨m + b, mem_Ico.mpr (by omega), by omega⟩)
    (fun a h => by rw [mem_Ico] at h; exact congrArg f (by omega))
theorem sum_flip (f : Nat → α) {n : Nat} : ∑ r ∈ range (n + 1), f (n - r) = ∑ k ∈ range (n + 1), f k := by
  have := sum_range_reflect f (n + 1); rw [Nat.add_sub_cancel] at this; exact this
end
end Finset
