prelude
import Init.Data.Bounded
import Init.Data.Set
import Init.Algebra.Interval
/-! Finite sets: union, intersection, difference, image, the whole of a finite type; membership, inclusion and filters. -/
set_option linter.all false
set_option autoImplicit false
universe u v
namespace List
variable {α : Type u} {β : Type v}
/-- The list without the repetitions. -/
def dedup [DecidableEq α] : List α → List α
  | [] => []
  | a :: l => if a ∈ dedup l then dedup l else a :: dedup l
theorem mem_dedup [DecidableEq α] {a : α} : {l : List α} → (a ∈ dedup l ↔ a ∈ l)
  | [] => Iff.rfl
  | b :: l => by
    have ih := mem_dedup (a := a) (l := l)
    unfold dedup
    split
    · rename_i h
      rw [ih, mem_cons]
      exact ⟨.inr, fun k => k.elim (fun e => e ▸ mem_dedup.mp h) id⟩
    · rw [mem_cons, mem_cons, ih]
theorem nodup_dedup [DecidableEq α] : (l : List α) → Nodup (dedup l)
  | [] => trivial
  | b :: l => by
    unfold dedup
    split
    · exact nodup_dedup l
    · rename_i h; exact ⟨h, nodup_dedup l⟩
end List
namespace Finset
variable {α : Type u} {β : Type v} {s t r : Finset α} {a b : α}
noncomputable instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  decidable_of_iff (∃ x, x ∈ s ∧ x = a) ⟨fun ⟨x, h, e⟩ => e ▸ h, fun h => ⟨a, h, rfl⟩⟩
noncomputable instance decidableSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) :=
  decidable_of_iff (∀ x, x ∈ s → x ∈ t) ⟨fun h x => h x, fun h x m => h m⟩
noncomputable instance decidableEq [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => Finset.ext fun x => ⟨fun m => h.1 m, fun m => h.2 m⟩, fun h => h ▸ ⟨fun _ => id, fun _ => id⟩⟩
/-- A finite set that has a member. -/
protected def Nonempty (s : Finset α) : Prop := ∃ a, a ∈ s
/-- The images of the members. -/
noncomputable def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β :=
  Quot.lift (fun l => ofList (List.dedup (List.map f l.val)) (List.nodup_dedup _)) (fun l l' h => Finset.ext fun y => by
    rw [mem_ofList, mem_ofList, List.mem_dedup, List.mem_dedup, List.mem_map', List.mem_map']
    exact ⟨fun ⟨x, m, e⟩ => ⟨x, (h x).mp m, e⟩, fun ⟨x, m, e⟩ => ⟨x, (h x).mpr m, e⟩⟩) s
@[simp] theorem mem_image [DecidableEq β] {f : α → β} {s : Finset α} {y : β} : y ∈ image f s ↔ ∃ x, x ∈ s ∧ f x = y := by
  refine Quot.ind (β := fun s : Finset α => y ∈ image f s ↔ ∃ x, x ∈ s ∧ f x = y) (fun l => ?_) s
  show y ∈ List.dedup (List.map f l.val) ↔ ∃ x, x ∈ l.val ∧ f x = y
  rw [List.mem_dedup, List.mem_map']
  exact ⟨fun ⟨x, m, e⟩ => ⟨x, m, e.symm⟩, fun ⟨x, m, e⟩ => ⟨x, m, e.symm⟩⟩
section
variable [DecidableEq α]
noncomputable instance : SDiff (Finset α) := ⟨fun s t => filter (fun x => ¬ x ∈ t) s⟩
noncomputable instance : Inter (Finset α) := ⟨fun s t => filter (fun x => x ∈ t) s⟩
/-- `t` with the members of a list added. -/
noncomputable def insertAll (t : Finset α) : List α → Finset α
  | [] => t
  | b :: l => Finset.insert b (insertAll t l)
theorem mem_insertAll {x : α} : {l : List α} → (x ∈ insertAll t l ↔ x ∈ l ∨ x ∈ t)
  | [] => ⟨.inr, fun h => h.elim (fun m => absurd m List.not_mem_nil) id⟩
  | b :: l => by
    refine Iff.trans (mem_insert (b := b) (s := insertAll t l)) ?_
    rw [mem_insertAll, List.mem_cons, or_assoc]
noncomputable def union (s t : Finset α) : Finset α :=
  Quot.lift (fun l => insertAll t l.val) (fun l l' h => Finset.ext fun x => by rw [mem_insertAll, mem_insertAll, h x]) s
noncomputable instance : Union (Finset α) := ⟨union⟩
/-- `s` without `a`. -/
noncomputable def erase (s : Finset α) (a : α) : Finset α := filter (fun x => x ≠ a) s
@[simp] theorem mem_sdiff : a ∈ SDiff.sdiff s t ↔ a ∈ s ∧ ¬ a ∈ t := mem_filter
@[simp] theorem mem_inter : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
@[simp] theorem mem_union : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t :=
  Quot.ind (β := fun s : Finset α => a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t) (fun _ => mem_insertAll) s
@[simp] theorem mem_erase : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := mem_filter.trans and_comm
theorem mem_insert_self (a : α) (s : Finset α) : a ∈ Insert.insert a s := mem_insert.mpr (.inl rfl)
theorem mem_insert_of_mem (h : a ∈ s) : a ∈ Insert.insert b s := mem_insert.mpr (.inr h)
theorem insert_eq_of_mem (h : a ∈ s) : Insert.insert a s = s := Finset.ext fun x => by
  rw [mem_insert]; exact or_iff_right_of_imp fun e => e ▸ h
attribute [simp] insert_eq_of_mem
theorem insert_subset_iff : Insert.insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (mem_insert_self a s), fun _ m => h (mem_insert_of_mem m)⟩,
    fun h _ m => (mem_insert.mp m).elim (fun e => e ▸ h.1) fun k => h.2 k⟩
theorem insert_erase (h : a ∈ s) : Insert.insert a (erase s a) = s := Finset.ext fun x => by
  rw [mem_insert, mem_erase]
  exact ⟨fun k => k.elim (fun e => e ▸ h) And.right, fun m => (em (x = a)).imp id fun n => ⟨n, m⟩⟩
theorem pair_comm (a b : α) : ({a, b} : Finset α) = {b, a} := Finset.ext fun x => by
  rw [mem_insert, mem_insert, mem_singleton, mem_singleton]; exact or_comm
theorem filter_insert (p : α → Prop) [DecidablePred p] (a : α) (s : Finset α) :
    filter p (Insert.insert a s) = if p a then Insert.insert a (filter p s) else filter p s := Finset.ext fun x => by
  by_cases h : p a
  · rw [if_pos h, mem_insert, mem_filter, mem_filter, mem_insert, or_and_right]
    exact or_congr ⟨And.left, fun e => ⟨e, e ▸ h⟩⟩ Iff.rfl
  · rw [if_neg h, mem_filter, mem_filter, mem_insert, or_and_right]
    exact or_iff_right fun k => h (k.1 ▸ k.2)
theorem filter_or (p q : α → Prop) [DecidablePred p] [DecidablePred q] (s : Finset α) :
    filter (fun x => p x ∨ q x) s = filter p s ∪ filter q s := Finset.ext fun x => by
  rw [mem_filter, mem_union, mem_filter, mem_filter, and_or_left]
theorem filter_eq' (s : Finset α) (b : α) : filter (fun x => x = b) s = if b ∈ s then Singleton.singleton b else ∅ :=
  Finset.ext fun x => by
    by_cases h : b ∈ s
    · rw [if_pos h]; exact mem_filter.trans ((and_iff_right_of_imp fun e : x = b => e ▸ h).trans mem_singleton.symm)
    · rw [if_neg h]; exact iff_of_false (fun k => h ((mem_filter.mp k).2 ▸ (mem_filter.mp k).1)) (not_mem_empty x)
theorem union_comm (s t : Finset α) : s ∪ t = t ∪ s := Finset.ext fun x => by rw [mem_union, mem_union, or_comm]
theorem inter_comm (s t : Finset α) : s ∩ t = t ∩ s := Finset.ext fun x => by rw [mem_inter, mem_inter, and_comm]
end
theorem mem_singleton_self (a : α) : a ∈ (Singleton.singleton a : Finset α) := mem_singleton.mpr rfl
theorem subset_iff : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Iff.rfl
theorem mem_of_subset (h : s ⊆ t) : a ∈ s → a ∈ t := fun m => h m
protected theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ => id
protected theorem Subset.trans (h : s ⊆ t) (k : t ⊆ r) : s ⊆ r := fun _ m => k (h m)
protected theorem Subset.antisymm (h : s ⊆ t) (k : t ⊆ s) : s = t := Finset.ext fun _ => ⟨fun m => h m, fun m => k m⟩
@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun x m => absurd m (not_mem_empty x)
@[simp] theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : filter p s ⊆ s :=
  fun _ m => (mem_filter.mp m).1
@[simp] theorem singleton_subset_iff : (Singleton.singleton a : Finset α) ⊆ s ↔ a ∈ s :=
  ⟨fun h => h (mem_singleton_self a), fun h _ m => mem_singleton.mp m ▸ h⟩
theorem range_subset {m n : Nat} : range m ⊆ range n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt fun k => Nat.lt_irrefl n (mem_range.mp (h (mem_range.mpr k))),
    fun h _ k => mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp k) h)⟩
theorem range_mono {m n : Nat} (h : m ≤ n) : range m ⊆ range n := range_subset.mpr h
theorem self_mem_range_succ (n : Nat) : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)
theorem not_mem_range_self {n : Nat} : ¬ n ∈ range n := notMem_range_self
attribute [simp] notMem_range_self
theorem eq_empty_iff_forall_notMem : s = ∅ ↔ ∀ x, ¬ x ∈ s :=
  ⟨fun h x m => not_mem_empty x (h ▸ m), fun h => Finset.ext fun x => iff_of_false (h x) (not_mem_empty x)⟩
theorem eq_empty_iff_forall_not_mem : s = ∅ ↔ ∀ x, ¬ x ∈ s := eq_empty_iff_forall_notMem
theorem eq_empty_of_forall_notMem (h : ∀ x, ¬ x ∈ s) : s = ∅ := eq_empty_iff_forall_notMem.mpr h
theorem eq_empty_of_forall_not_mem (h : ∀ x, ¬ x ∈ s) : s = ∅ := eq_empty_iff_forall_notMem.mpr h
theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ := by rw [Ne, eq_empty_iff_forall_notMem, not_forall_not]; rfl
theorem nonempty_of_ne_empty (h : s ≠ ∅) : s.Nonempty := nonempty_iff_ne_empty.mpr h
theorem Nonempty.ne_empty (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.mp h
theorem singleton_nonempty (a : α) : (Singleton.singleton a : Finset α).Nonempty := ⟨a, mem_singleton_self a⟩
section
variable {p q : α → Prop} [DecidablePred p] [DecidablePred q]
theorem filter_true_of_mem (h : ∀ x, x ∈ s → p x) : filter p s = s :=
  Finset.ext fun x => mem_filter.trans (and_iff_left_of_imp (h x))
theorem filter_false_of_mem (h : ∀ x, x ∈ s → ¬ p x) : filter p s = ∅ :=
  Finset.ext fun x => iff_of_false (fun m => h x (mem_filter.mp m).1 (mem_filter.mp m).2) (not_mem_empty x)
theorem filter_congr (h : ∀ x, x ∈ s → (p x ↔ q x)) : filter p s = filter q s :=
  Finset.ext fun x => by rw [mem_filter, mem_filter]; exact and_congr_right (h x)
theorem filter_and (s : Finset α) : filter (fun x => p x ∧ q x) s = filter q (filter p s) :=
  Finset.ext fun x => by rw [mem_filter, mem_filter, mem_filter, and_assoc]
theorem filter_filter (p q : α → Prop) [DecidablePred p] [DecidablePred q] (s : Finset α) :
    filter q (filter p s) = filter (fun x => p x ∧ q x) s := (filter_and s).symm
@[simp] theorem filter_empty (p : α → Prop) [DecidablePred p] : filter p ∅ = ∅ := rfl
end
end Finset
