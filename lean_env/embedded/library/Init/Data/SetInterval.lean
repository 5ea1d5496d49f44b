prelude
import Init.Data.Set
import Init.Algebra.OrderNames
/-! Intervals as sets, least and greatest members, bounds. -/
set_option linter.all false
set_option autoImplicit false
universe u
namespace Set
section
variable {α : Type u} [LE α] [LT α]
/-- `a ≤ x ≤ b`. -/
def Icc (a b : α) : Set α := setOf fun x => a ≤ x ∧ x ≤ b
/-- `a < x < b`. -/
def Ioo (a b : α) : Set α := setOf fun x => a < x ∧ x < b
/-- `a ≤ x < b`. -/
def Ico (a b : α) : Set α := setOf fun x => a ≤ x ∧ x < b
/-- `a < x ≤ b`. -/
def Ioc (a b : α) : Set α := setOf fun x => a < x ∧ x ≤ b
/-- `a ≤ x`. -/
def Ici (a : α) : Set α := setOf fun x => a ≤ x
/-- `x ≤ a`. -/
def Iic (a : α) : Set α := setOf fun x => x ≤ a
/-- `a < x`. -/
def Ioi (a : α) : Set α := setOf fun x => a < x
/-- `x < a`. -/
def Iio (a : α) : Set α := setOf fun x => x < a
variable {a b x : α}
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp] theorem mem_Iic : x ∈ Iic a ↔ x ≤ a := Iff.rfl
@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iio : x ∈ Iio a ↔ x < a := Iff.rfl
end
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b c d : α}
theorem left_mem_Icc : a ∈ Icc a b ↔ a ≤ b := and_iff_right (le_refl a)
theorem right_mem_Icc : b ∈ Icc a b ↔ a ≤ b := and_iff_left (le_refl b)
theorem left_mem_Ico : a ∈ Ico a b ↔ a < b := and_iff_right (le_refl a)
theorem right_mem_Ioc : b ∈ Ioc a b ↔ a < b := and_iff_left (le_refl b)
theorem Icc_self (a : α) : Icc a a = Singleton.singleton a :=
  Set.ext fun _ => ⟨fun h => le_antisymm h.2 h.1, fun e => ⟨ge_of_eq e, le_of_eq e⟩⟩
attribute [simp] left_mem_Icc right_mem_Icc left_mem_Ico right_mem_Ioc Icc_self
theorem Icc_subset_Icc (h : c ≤ a) (k : b ≤ d) : Icc a b ⊆ Icc c d := fun _ m => ⟨le_trans h m.1, le_trans m.2 k⟩
theorem Ioo_subset_Icc_self : Ioo a b ⊆ Icc a b := fun _ m => ⟨le_of_lt m.1, le_of_lt m.2⟩
theorem Ioo_subset_Ico_self : Ioo a b ⊆ Ico a b := fun _ m => ⟨le_of_lt m.1, m.2⟩
theorem Ioo_subset_Ioc_self : Ioo a b ⊆ Ioc a b := fun _ m => ⟨m.1, le_of_lt m.2⟩
theorem Ico_subset_Icc_self : Ico a b ⊆ Icc a b := fun _ m => ⟨m.1, le_of_lt m.2⟩
theorem Ioc_subset_Icc_self : Ioc a b ⊆ Icc a b := fun _ m => ⟨le_of_lt m.1, m.2⟩
theorem Icc_eq_empty (h : ¬ a ≤ b) : Icc a b = ∅ := Set.ext fun _ => iff_of_false (fun m => h (le_trans m.1 m.2)) id
theorem nonempty_Icc : (Icc a b).Nonempty ↔ a ≤ b := ⟨fun ⟨_, h⟩ => le_trans h.1 h.2, fun h => ⟨a, le_refl a, h⟩⟩
end Set
section
variable {α : Type u} [LE α] {s : Set α} {a b : α}
theorem mem_lowerBounds : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl
theorem mem_upperBounds : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl
/-- `s` has an upper bound. -/
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
/-- `s` has a lower bound. -/
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
/-- `a` is the least upper bound of `s`. -/
def IsLUB (s : Set α) (a : α) : Prop := IsLeast (upperBounds s) a
/-- `a` is the greatest lower bound of `s`. -/
def IsGLB (s : Set α) (a : α) : Prop := IsGreatest (lowerBounds s) a
theorem IsLeast.mem (h : IsLeast s a) : a ∈ s := h.1
theorem IsGreatest.mem (h : IsGreatest s a) : a ∈ s := h.1
theorem IsLeast.isGLB (h : IsLeast s a) : IsGLB s a := ⟨h.2, fun _ k => k h.1⟩
theorem IsGreatest.isLUB (h : IsGreatest s a) : IsLUB s a := ⟨h.2, fun _ k => k h.1⟩
theorem IsLeast.bddBelow (h : IsLeast s a) : BddBelow s := ⟨a, h.2⟩
theorem IsGreatest.bddAbove (h : IsGreatest s a) : BddAbove s := ⟨a, h.2⟩
theorem IsLeast.nonempty (h : IsLeast s a) : s.Nonempty := ⟨a, h.1⟩
theorem IsGreatest.nonempty (h : IsGreatest s a) : s.Nonempty := ⟨a, h.1⟩
variable [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
theorem IsLeast.unique (h : IsLeast s a) (k : IsLeast s b) : a = b := le_antisymm (h.2 k.1) (k.2 h.1)
theorem IsGreatest.unique (h : IsGreatest s a) (k : IsGreatest s b) : a = b := le_antisymm (k.2 h.1) (h.2 k.1)
theorem IsLUB.unique (h : IsLUB s a) (k : IsLUB s b) : a = b := IsLeast.unique h k
theorem IsGLB.unique (h : IsGLB s a) (k : IsGLB s b) : a = b := IsGreatest.unique h k
theorem isLUB_le_iff (h : IsLUB s a) : a ≤ b ↔ b ∈ upperBounds s := ⟨fun k _ m => le_trans (h.1 m) k, fun k => h.2 k⟩
theorem isLeast_Icc (h : a ≤ b) : IsLeast (Set.Icc a b) a := ⟨⟨le_refl a, h⟩, fun _ m => m.1⟩
theorem isGreatest_Icc (h : a ≤ b) : IsGreatest (Set.Icc a b) b := ⟨⟨h, le_refl b⟩, fun _ m => m.2⟩
theorem isLeast_Ici : IsLeast (Set.Ici a) a := ⟨le_refl a, fun _ m => m⟩
theorem isGreatest_Iic : IsGreatest (Set.Iic a) a := ⟨le_refl a, fun _ m => m⟩
theorem isLeast_singleton : IsLeast (Singleton.singleton a : Set α) a := ⟨rfl, fun _ e => ge_of_eq e⟩
theorem isGreatest_singleton : IsGreatest (Singleton.singleton a : Set α) a := ⟨rfl, fun _ e => le_of_eq e⟩
theorem IsLeast.unique_iff (h : IsLeast s a) : IsLeast s b ↔ b = a := ⟨fun k => k.unique h, fun e => e ▸ h⟩
end
section
variable {α : Type u} [LE α] [LT α] [DecidableLE α] [DecidableLT α] (a b x : α)
instance Set.decidableMemIcc : Decidable (x ∈ Set.Icc a b) := inferInstanceAs (Decidable (_ ∧ _))
instance Set.decidableMemIco : Decidable (x ∈ Set.Ico a b) := inferInstanceAs (Decidable (_ ∧ _))
instance Set.decidableMemIoc : Decidable (x ∈ Set.Ioc a b) := inferInstanceAs (Decidable (_ ∧ _))
instance Set.decidableMemIoo : Decidable (x ∈ Set.Ioo a b) := inferInstanceAs (Decidable (_ ∧ _))
instance Set.decidableMemIci : Decidable (x ∈ Set.Ici a) := inferInstanceAs (Decidable (a ≤ x))
instance Set.decidableMemIic : Decidable (x ∈ Set.Iic a) := inferInstanceAs (Decidable (x ≤ a))
instance Set.decidableMemIoi : Decidable (x ∈ Set.Ioi a) := inferInstanceAs (Decidable (a < x))
instance Set.decidableMemIio : Decidable (x ∈ Set.Iio a) := inferInstanceAs (Decidable (x < a))
end
