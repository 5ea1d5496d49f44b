prelude
import Init.Logic.Quantifiers
import Init.Data.Image
/-! Sets: membership and inclusion under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v
namespace Set
variable {α : Type u} {β : Type v} {s t r : Set α} {a b : α} {p q : α → Prop}
/-- The set of everything of a type. -/
def univ : Set α := setOf fun _ => True
/-- A set that has a member. -/
protected def Nonempty (s : Set α) : Prop := ∃ a, a ∈ s
/-- `f` is injective on `s`. -/
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a : α⦄, a ∈ s → ∀ ⦃b : α⦄, b ∈ s → f a = f b → a = b
/-- `f` maps `s` into `t`. -/
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃a : α⦄, a ∈ s → f a ∈ t
/-- Every member of `t` is the image of one of `s`. -/
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ Set.image f s
/-- `f` is a bijection of `s` onto `t`. -/
def BijOn (f : α → β) (s : Set α) (t : Set β) : Prop := MapsTo f s t ∧ InjOn f s ∧ SurjOn f s t
/-! membership -/
@[simp] theorem mem_setOf_eq : (a ∈ setOf p) = p a := rfl
theorem mem_setOf : a ∈ setOf p ↔ p a := Iff.rfl
theorem mem_def {s : Set α} : a ∈ s ↔ s a := Iff.rfl
@[simp] theorem setOf_mem_eq : setOf (fun x => x ∈ s) = s := rfl
@[simp] theorem mem_univ (a : α) : a ∈ (univ : Set α) := trivial
@[simp] theorem mem_empty_iff_false (a : α) : a ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (a : α) : ¬ a ∈ (∅ : Set α) := id
@[simp] theorem mem_singleton_iff : a ∈ (Singleton.singleton b : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ (Singleton.singleton a : Set α) := rfl
theorem eq_of_mem_singleton (h : a ∈ (Singleton.singleton b : Set α)) : a = b := h
@[simp] theorem mem_insert_iff : a ∈ Insert.insert b s ↔ a = b ∨ a ∈ s := Iff.rfl
theorem mem_insert (a : α) (s : Set α) : a ∈ Insert.insert a s := .inl rfl
theorem mem_insert_of_mem (b : α) (h : a ∈ s) : a ∈ Insert.insert b s := .inr h
theorem eq_or_mem_of_mem_insert (h : a ∈ Insert.insert b s) : a = b ∨ a ∈ s := h
@[simp] theorem mem_union (a : α) (s t : Set α) : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := Iff.rfl
theorem mem_union_left (t : Set α) (h : a ∈ s) : a ∈ s ∪ t := .inl h
theorem mem_union_right (s : Set α) (h : a ∈ t) : a ∈ s ∪ t := .inr h
@[simp] theorem mem_inter_iff (a : α) (s t : Set α) : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := Iff.rfl
theorem mem_inter (h : a ∈ s) (k : a ∈ t) : a ∈ s ∩ t := ⟨h, k⟩
theorem mem_of_mem_inter_left (h : a ∈ s ∩ t) : a ∈ s := h.1
theorem mem_of_mem_inter_right (h : a ∈ s ∩ t) : a ∈ t := h.2
@[simp] theorem mem_diff (a : α) : a ∈ SDiff.sdiff s t ↔ a ∈ s ∧ ¬ a ∈ t := Iff.rfl
@[simp] theorem mem_preimage {f : α → β} {s : Set β} : a ∈ Set.preimage f s ↔ f a ∈ s := Iff.rfl
@[simp] theorem mem_image (f : α → β) (s : Set α) (y : β) : y ∈ Set.image f s ↔ ∃ x, x ∈ s ∧ f x = y := Iff.rfl
theorem mem_image_of_mem (f : α → β) (h : a ∈ s) : f a ∈ Set.image f s := ⟨a, h, rfl⟩
@[simp] theorem mem_range {f : α → β} {y : β} : y ∈ Set.range f ↔ ∃ x, f x = y := Iff.rfl
theorem mem_range_self {f : α → β} (x : α) : f x ∈ Set.range f := ⟨x, rfl⟩
/-! equality and inclusion -/
theorem subset_def : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
protected theorem Subset.refl (s : Set α) : s ⊆ s := fun _ => id
protected theorem Subset.rfl : s ⊆ s := fun _ => id
protected theorem Subset.trans (h : s ⊆ t) (k : t ⊆ r) : s ⊆ r := fun _ m => k (h m)
protected theorem Subset.antisymm (h : s ⊆ t) (k : t ⊆ s) : s = t := Set.ext fun _ => ⟨fun m => h m, fun m => k m⟩
theorem Subset.antisymm_iff : s = t ↔ s ⊆ t ∧ t ⊆ s :=
  ⟨fun h => h ▸ ⟨fun _ => id, fun _ => id⟩, fun h => Subset.antisymm h.1 h.2⟩
theorem eq_of_subset_of_subset (h : s ⊆ t) (k : t ⊆ s) : s = t := Subset.antisymm h k
theorem mem_of_subset_of_mem (h : s ⊆ t) (k : a ∈ s) : a ∈ t := h k
theorem mem_of_mem_of_subset (k : a ∈ s) (h : s ⊆ t) : a ∈ t := h k
@[simp] theorem subset_univ (s : Set α) : s ⊆ univ := fun _ _ => trivial
@[simp] theorem empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim
theorem subset_empty_iff : s ⊆ ∅ ↔ s = ∅ := ⟨fun h => Subset.antisymm h (empty_subset s), fun h => h ▸ fun _ => id⟩
theorem eq_empty_iff_forall_notMem : s = ∅ ↔ ∀ x, ¬ x ∈ s :=
  ⟨fun h x m => notMem_empty x (h ▸ m), fun h => Set.ext fun x => iff_of_false (h x) id⟩
theorem eq_univ_iff_forall : s = univ ↔ ∀ x, x ∈ s :=
  ⟨fun h x => h ▸ trivial, fun h => Set.ext fun x => iff_of_true (h x) trivial⟩
theorem eq_univ_of_forall (h : ∀ x, x ∈ s) : s = univ := eq_univ_iff_forall.mpr h
theorem insert_subset_iff : Insert.insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (.inl rfl), fun _ m => h (.inr m)⟩, fun h _ m => m.elim (fun e => e ▸ h.1) fun k => h.2 k⟩
theorem insert_subset (h : a ∈ t) (k : s ⊆ t) : Insert.insert a s ⊆ t := insert_subset_iff.mpr ⟨h, k⟩
@[simp] theorem singleton_subset_iff : (Singleton.singleton a : Set α) ⊆ s ↔ a ∈ s := ⟨fun h => h rfl, fun h _ e => e ▸ h⟩
@[simp] theorem subset_insert (a : α) (s : Set α) : s ⊆ Insert.insert a s := fun _ => .inr
@[simp] theorem inter_subset_left : s ∩ t ⊆ s := fun _ => And.left
@[simp] theorem inter_subset_right : s ∩ t ⊆ t := fun _ => And.right
@[simp] theorem subset_union_left : s ⊆ s ∪ t := fun _ => .inl
@[simp] theorem subset_union_right : t ⊆ s ∪ t := fun _ => .inr
theorem union_subset (h : s ⊆ r) (k : t ⊆ r) : s ∪ t ⊆ r := fun _ m => m.elim (fun l => h l) fun l => k l
theorem subset_inter (h : r ⊆ s) (k : r ⊆ t) : r ⊆ s ∩ t := fun _ m => ⟨h m, k m⟩
theorem eq_singleton_iff_unique_mem : s = Singleton.singleton a ↔ a ∈ s ∧ ∀ x, x ∈ s → x = a :=
  ⟨fun h => h ▸ ⟨rfl, fun _ => id⟩, fun h => Set.ext fun x => ⟨h.2 x, fun e : x = a => e ▸ h.1⟩⟩
/-! algebra of sets -/
theorem union_comm (s t : Set α) : s ∪ t = t ∪ s := Set.ext fun _ => or_comm
theorem inter_comm (s t : Set α) : s ∩ t = t ∩ s := Set.ext fun _ => and_comm
theorem union_assoc (s t r : Set α) : s ∪ t ∪ r = s ∪ (t ∪ r) := Set.ext fun _ => or_assoc
theorem inter_assoc (s t r : Set α) : s ∩ t ∩ r = s ∩ (t ∩ r) := Set.ext fun _ => and_assoc
@[simp] theorem union_empty (s : Set α) : s ∪ ∅ = s := Set.ext fun _ => or_iff_left id
@[simp] theorem empty_union (s : Set α) : ∅ ∪ s = s := Set.ext fun _ => or_iff_right id
@[simp] theorem inter_empty (s : Set α) : s ∩ ∅ = ∅ := Set.ext fun _ => ⟨And.right, False.elim⟩
@[simp] theorem empty_inter (s : Set α) : ∅ ∩ s = ∅ := Set.ext fun _ => ⟨And.left, False.elim⟩
@[simp] theorem union_self (s : Set α) : s ∪ s = s := Set.ext fun _ => or_self_iff
@[simp] theorem inter_self (s : Set α) : s ∩ s = s := Set.ext fun _ => and_self_iff
theorem pair_comm (a b : α) : ({a, b} : Set α) = {b, a} := Set.ext fun _ => or_comm
@[simp] theorem setOf_eq_eq_singleton : setOf (fun x => x = a) = Singleton.singleton a := rfl
@[simp] theorem setOf_true : setOf (fun _ : α => True) = univ := rfl
@[simp] theorem setOf_false : setOf (fun _ : α => False) = ∅ := rfl
theorem setOf_or : setOf (fun x => p x ∨ q x) = setOf p ∪ setOf q := rfl
theorem setOf_and : setOf (fun x => p x ∧ q x) = setOf p ∩ setOf q := rfl
theorem setOf_subset_setOf : setOf p ⊆ setOf q ↔ ∀ x, p x → q x := Iff.rfl
@[simp] theorem preimage_setOf_eq {p : β → Prop} {f : α → β} : Set.preimage f (setOf p) = setOf fun x => p (f x) := rfl
theorem image_subset_iff {f : α → β} {r : Set β} : Set.image f s ⊆ r ↔ s ⊆ Set.preimage f r :=
  ⟨fun h x m => h ⟨x, m, rfl⟩, fun h y m => m.elim fun x k => k.2 ▸ h k.1⟩
/-! sets with members -/
theorem nonempty_def : s.Nonempty ↔ ∃ x, x ∈ s := Iff.rfl
theorem nonempty_of_mem (h : a ∈ s) : s.Nonempty := ⟨a, h⟩
theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ := by rw [Ne, eq_empty_iff_forall_notMem, not_forall_not]; rfl
theorem Nonempty.ne_empty (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.mp h
theorem not_nonempty_iff_eq_empty : ¬ s.Nonempty ↔ s = ∅ := by rw [nonempty_iff_ne_empty, not_not]
theorem InjOn.eq_iff {f : α → β} (h : InjOn f s) (k : a ∈ s) (l : b ∈ s) : f a = f b ↔ a = b :=
  ⟨fun e => h k l e, fun e => e ▸ rfl⟩
theorem injOn_of_injective {f : α → β} (h : Function.Injective f) : InjOn f s := fun _ _ _ _ e => h e
end Set
section
variable {α : Type u} {s t r : Set α}
theorem HasSubset.Subset.trans (h : s ⊆ t) (k : t ⊆ r) : s ⊆ r := Set.Subset.trans h k
theorem HasSubset.Subset.antisymm (h : s ⊆ t) (k : t ⊆ s) : s = t := Set.Subset.antisymm h k
instance Set.decidableSetOf (a : α) (p : α → Prop) [i : Decidable (p a)] : Decidable (a ∈ setOf p) := i
instance Set.decidableMemInsert [DecidableEq α] (a b : α) [Decidable (a ∈ s)] : Decidable (a ∈ Insert.insert b s) :=
  inferInstanceAs (Decidable (a = b ∨ a ∈ s))
instance Set.decidableMemSingleton [DecidableEq α] (a b : α) : Decidable (a ∈ (Singleton.singleton b : Set α)) :=
  inferInstanceAs (Decidable (a = b))
instance Set.decidableInter (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∩ t) :=
  inferInstanceAs (Decidable (a ∈ s ∧ a ∈ t))
instance Set.decidableUnion (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∪ t) :=
  inferInstanceAs (Decidable (a ∈ s ∨ a ∈ t))
end
