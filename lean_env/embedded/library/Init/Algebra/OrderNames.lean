prelude
import Init.Algebra.Abs
import Init.Logic.Propositions
/-! Orders: further lemmas with Mathlib's names, projections of inequalities, monotone functions, minimum and maximum. -/
set_option linter.all false
set_option autoImplicit false
universe u v
/-- `≤` is decidable. -/
abbrev DecidableLE (α : Type u) [LE α] := (a b : α) → Decidable (a ≤ b)
/-- `<` is decidable. -/
abbrev DecidableLT (α : Type u) [LT α] := (a b : α) → Decidable (a < b)
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b c d : α}
theorem le_of_not_le (h : ¬ b ≤ a) : a ≤ b := le_of_lt (lt_of_not_ge h)
theorem le_of_not_ge (h : ¬ b ≤ a) : a ≤ b := le_of_not_le h
theorem not_lt_of_le (h : b ≤ a) : ¬ a < b := not_lt_of_ge h
theorem not_le_of_lt (h : b < a) : ¬ a ≤ b := not_le_of_gt h
theorem not_lt_of_gt (h : b < a) : ¬ a < b := lt_asymm h
theorem not_lt_of_lt (h : b < a) : ¬ a < b := lt_asymm h
theorem ne_of_lt' (h : a < b) : b ≠ a := ne_of_gt h
@[simp] theorem lt_self_iff_false (a : α) : a < a ↔ False := iff_false_intro (lt_irrefl a)
theorem ge_antisymm (h : b ≤ a) (k : a ≤ b) : a = b := le_antisymm k h
theorem eq_of_le_of_le (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
theorem eq_of_le_of_ge (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
theorem eq_or_gt_of_le (h : a ≤ b) : b = a ∨ a < b := (eq_or_lt_of_le h).imp Eq.symm id
theorem eq_of_forall_le_iff (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b := le_antisymm ((h a).1 (le_refl a)) ((h b).2 (le_refl b))
theorem eq_of_forall_ge_iff (h : ∀ c, a ≤ c ↔ b ≤ c) : a = b := le_antisymm ((h b).2 (le_refl b)) ((h a).1 (le_refl a))
theorem eq_iff_le_not_lt : a = b ↔ a ≤ b ∧ ¬ a < b := by rw [not_lt, le_antisymm_iff]
theorem not_lt_iff_eq_or_lt : ¬ a < b ↔ a = b ∨ b < a := by rw [not_lt, le_iff_eq_or_lt, Eq.comm]
theorem gt_of_gt_of_ge (h : b < a) (k : c ≤ b) : c < a := lt_of_le_of_lt k h
theorem gt_of_ge_of_gt (h : b ≤ a) (k : c < b) : c < a := lt_of_lt_of_le k h
theorem lt_iff_not_ge : a < b ↔ ¬ b ≤ a := not_le.symm
theorem le_iff_not_gt : a ≤ b ↔ ¬ b < a := not_lt.symm
theorem le_of_eq_or_lt (h : a = b ∨ a < b) : a ≤ b := h.elim le_of_eq le_of_lt
theorem le_of_lt_or_eq (h : a < b ∨ a = b) : a ≤ b := h.elim le_of_lt le_of_eq
theorem lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem le_of_forall_le (h : ∀ c, c ≤ a → c ≤ b) : a ≤ b := h a (le_refl a)
theorem le_of_eq_of_le (h : a = b) (k : b ≤ c) : a ≤ c := h ▸ k
theorem lt_of_lt_of_eq (h : a < b) (k : b = c) : a < c := k ▸ h
theorem lt_of_eq_of_lt (h : a = b) (k : b < c) : a < c := h ▸ k
theorem le_imp_le_of_lt_imp_lt {β : Type v} [LE β] [LT β] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] {x y : β}
    (h : y < x → b < a) (k : a ≤ b) : x ≤ y := le_of_not_gt fun l => not_le_of_gt (h l) k
theorem lt_imp_lt_of_le_imp_le {β : Type v} [LE β] [LT β] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] {x y : β}
    (h : y ≤ x → b ≤ a) (k : a < b) : x < y := lt_of_not_ge fun l => not_le_of_gt k (h l)
protected theorem Eq.trans_le (h : a = b) (k : b ≤ c) : a ≤ c := h ▸ k
protected theorem Eq.trans_ge (h : a = b) (k : c ≤ b) : c ≤ a := h ▸ k
protected theorem Eq.trans_lt (h : a = b) (k : b < c) : a < c := h ▸ k
protected theorem Eq.trans_gt (h : a = b) (k : c < b) : c < a := h ▸ k
protected theorem Eq.not_lt (h : a = b) : ¬ a < b := h ▸ lt_irrefl a
protected theorem Eq.not_gt (h : a = b) : ¬ b < a := h ▸ lt_irrefl a
protected theorem LE.le.trans_eq (h : a ≤ b) (k : b = c) : a ≤ c := k ▸ h
protected theorem LE.le.ge (h : a ≤ b) : b ≥ a := h
protected theorem LE.le.antisymm' (h : a ≤ b) (k : b ≤ a) : b = a := le_antisymm k h
protected theorem LE.le.eq_of_not_lt (h : a ≤ b) (k : ¬ a < b) : a = b := eq_of_le_of_not_lt h k
protected theorem LE.le.eq_or_gt (h : a ≤ b) : b = a ∨ a < b := eq_or_gt_of_le h
protected theorem LE.le.lt_iff_ne (h : a ≤ b) : a < b ↔ a ≠ b := ⟨ne_of_lt, lt_of_le_of_ne h⟩
protected theorem LE.le.gt_iff_ne (h : a ≤ b) : a < b ↔ b ≠ a := ⟨ne_of_gt, lt_of_le_of_ne' h⟩
protected theorem LE.le.ge_iff_eq (h : a ≤ b) : b ≤ a ↔ a = b := ⟨le_antisymm h, ge_of_eq⟩
protected theorem LE.le.le_iff_eq (h : a ≤ b) : b ≤ a ↔ b = a := ⟨fun k => le_antisymm k h, le_of_eq⟩
protected theorem LE.le.lt_or_le (h : a ≤ b) (c : α) : a < c ∨ c ≤ b :=
  (lt_or_ge a c).imp id fun k => le_trans k h
protected theorem LE.le.lt_of_not_ge (h : a ≤ b) (k : ¬ b ≤ a) : a < b := lt_of_not_ge k
protected theorem LE.le.lt_of_not_le (h : a ≤ b) (k : ¬ b ≤ a) : a < b := lt_of_not_ge k
protected theorem GE.ge.le (h : a ≥ b) : b ≤ a := h
protected theorem GT.gt.lt (h : a > b) : b < a := h
protected theorem LT.lt.gt (h : a < b) : b > a := h
protected theorem LT.lt.trans_eq (h : a < b) (k : b = c) : a < c := k ▸ h
protected theorem LT.lt.trans' (h : b < c) (k : a < b) : a < c := lt_trans k h
protected theorem LT.lt.not_lt (h : a < b) : ¬ b < a := lt_asymm h
protected theorem LT.lt.not_gt (h : a < b) : ¬ b < a := lt_asymm h
protected theorem LT.lt.asymm (h : a < b) : ¬ b < a := lt_asymm h
theorem LT.lt.false (h : a < a) : False := lt_irrefl a h
protected theorem Ne.lt_of_le (h : a ≠ b) (k : a ≤ b) : a < b := lt_of_le_of_ne k h
protected theorem Ne.lt_of_le' (h : b ≠ a) (k : a ≤ b) : a < b := lt_of_le_of_ne' k h
protected theorem Ne.le_iff_lt (h : a ≠ b) : a ≤ b ↔ a < b := ⟨fun k => lt_of_le_of_ne k h, le_of_lt⟩
end
/-! minimum and maximum -/
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Min α] [Max α] [LawfulMinMax α] {a b c d : α}
attribute [simp] le_max_iff min_le_iff lt_min_iff max_lt_iff le_min_iff max_le_iff lt_max_iff min_lt_iff
theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := le_trans h (le_max_left b c)
theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := le_trans h (le_max_right b c)
theorem lt_max_of_lt_left (h : a < b) : a < max b c := lt_of_lt_of_le h (le_max_left b c)
theorem lt_max_of_lt_right (h : a < c) : a < max b c := lt_of_lt_of_le h (le_max_right b c)
theorem min_le_of_left_le (h : a ≤ c) : min a b ≤ c := le_trans (min_le_left a b) h
theorem min_le_of_right_le (h : b ≤ c) : min a b ≤ c := le_trans (min_le_right a b) h
theorem max_le_max (h : a ≤ c) (k : b ≤ d) : max a b ≤ max c d := max_le (le_max_of_le_left h) (le_max_of_le_right k)
theorem min_le_min (h : a ≤ c) (k : b ≤ d) : min a b ≤ min c d := le_min (min_le_of_left_le h) (min_le_of_right_le k)
theorem min_le_max : min a b ≤ max a b := le_trans (min_le_left a b) (le_max_left a b)
theorem max_assoc (a b c : α) : max (max a b) c = max a (max b c) :=
  eq_of_forall_ge_iff fun d => by rw [max_le_iff, max_le_iff, max_le_iff, max_le_iff, and_assoc]
theorem min_assoc (a b c : α) : min (min a b) c = min a (min b c) :=
  eq_of_forall_le_iff fun d => by rw [le_min_iff, le_min_iff, le_min_iff, le_min_iff, and_assoc]
theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b :=
  (lt_or_ge a b).elim (fun h => .inr ⟨max_eq_right (le_of_lt h), h⟩) fun h => .inl ⟨max_eq_left h, h⟩
theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a :=
  (lt_or_ge b a).elim (fun h => .inr ⟨min_eq_right (le_of_lt h), h⟩) fun h => .inl ⟨min_eq_left h, h⟩
@[simp] theorem max_eq_left_iff : max a b = a ↔ b ≤ a := ⟨fun h => h ▸ le_max_right a b, max_eq_left⟩
@[simp] theorem max_eq_right_iff : max a b = b ↔ a ≤ b := ⟨fun h => h ▸ le_max_left a b, max_eq_right⟩
@[simp] theorem min_eq_left_iff : min a b = a ↔ a ≤ b := ⟨fun h => h ▸ min_le_right a b, min_eq_left⟩
@[simp] theorem min_eq_right_iff : min a b = b ↔ b ≤ a := ⟨fun h => h ▸ min_le_left a b, min_eq_right⟩
theorem max_eq_iff : max a b = c ↔ a = c ∧ b ≤ a ∨ b = c ∧ a ≤ b :=
  ⟨fun h => (max_cases a b).imp (fun k => ⟨k.1.symm.trans h, k.2⟩) fun k => ⟨k.1.symm.trans h, le_of_lt k.2⟩,
    fun h => h.elim (fun k => (max_eq_left k.2).trans k.1) fun k => (max_eq_right k.2).trans k.1⟩
theorem min_eq_iff : min a b = c ↔ a = c ∧ a ≤ b ∨ b = c ∧ b ≤ a :=
  ⟨fun h => (min_cases a b).imp (fun k => ⟨k.1.symm.trans h, k.2⟩) fun k => ⟨k.1.symm.trans h, le_of_lt k.2⟩,
    fun h => h.elim (fun k => (min_eq_left k.2).trans k.1) fun k => (min_eq_right k.2).trans k.1⟩
theorem max_eq_left_of_lt (h : b < a) : max a b = a := max_eq_left (le_of_lt h)
theorem max_eq_right_of_lt (h : a < b) : max a b = b := max_eq_right (le_of_lt h)
theorem min_eq_left_of_lt (h : a < b) : min a b = a := min_eq_left (le_of_lt h)
theorem min_eq_right_of_lt (h : b < a) : min a b = b := min_eq_right (le_of_lt h)
theorem max_def [DecidableLE α] (a b : α) : max a b = if a ≤ b then b else a := by
  split
  · rename_i h; exact max_eq_right h
  · rename_i h; exact max_eq_left (le_of_not_le h)
theorem min_def [DecidableLE α] (a b : α) : min a b = if a ≤ b then a else b := by
  split
  · rename_i h; exact min_eq_left h
  · rename_i h; exact min_eq_right (le_of_not_le h)
end
section
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
variable {α : Type u} [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α]
  [Min α] [Max α] [LawfulMinMax α]
theorem min_add_max (a b : α) : min a b + max a b = a + b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_right h]
  · rw [min_eq_right h, max_eq_left h, add_comm]
theorem max_add_min (a b : α) : max a b + min a b = a + b := by rw [add_comm, min_add_max]
theorem min_mul_max (a b : α) : min a b * max a b = a * b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_right h]
  · rw [min_eq_right h, max_eq_left h, mul_comm]
theorem max_add_add_right (a b c : α) : max (a + c) (b + c) = max a b + c := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, max_eq_right (add_le_add_right h c)]
  · rw [max_eq_left h, max_eq_left (add_le_add_right h c)]
theorem min_add_add_right (a b c : α) : min (a + c) (b + c) = min a b + c := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, min_eq_left (add_le_add_right h c)]
  · rw [min_eq_right h, min_eq_right (add_le_add_right h c)]
end
theorem max_sub_min_eq_abs {α : Type u} [Lean.Grind.CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
    [Lean.Grind.OrderedRing α] [Min α] [Max α] [LawfulMinMax α] (a b : α) : max a b - min a b = abs (a - b) := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, min_eq_left h, abs_sub_comm, abs_of_nonneg (sub_nonneg.mpr h)]
  · rw [max_eq_left h, min_eq_right h, abs_of_nonneg (sub_nonneg.mpr h)]
