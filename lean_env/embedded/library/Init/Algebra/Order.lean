prelude
import Init.Grind.FieldOrder
/-! Linear orders: lemmas with Mathlib's names, for ℕ, ℤ, ℚ and ℝ alike. They ask for classes of order only. -/
set_option linter.all false
set_option autoImplicit false
universe u
/-- `min` and `max` choose by `≤`. -/
class LawfulMinMax (α : Type u) [LE α] [Min α] [Max α] : Prop where
  min_eq_left : {a b : α} → a ≤ b → min a b = a
  min_eq_right : {a b : α} → b ≤ a → min a b = b
  max_eq_right : {a b : α} → a ≤ b → max a b = b
  max_eq_left : {a b : α} → b ≤ a → max a b = a
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b c d : α}
theorem le_of_lt (h : a < b) : a ≤ b := (Iff.mp (Std.LawfulOrderLT.lt_iff a b) h).1
@[simp] theorem le_refl (a : α) : a ≤ a := Std.IsPreorder.le_refl a
theorem le_rfl : a ≤ a := le_refl a
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ge_of_eq (h : a = b) : b ≤ a := h ▸ le_refl a
theorem le_trans (h : a ≤ b) (k : b ≤ c) : a ≤ c := Std.IsPreorder.le_trans a b c h k
theorem le_antisymm (h : a ≤ b) (k : b ≤ a) : a = b := Std.IsPartialOrder.le_antisymm a b h k
theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := Std.IsLinearPreorder.le_total a b
theorem not_le_of_gt (h : b < a) : ¬ a ≤ b := (Iff.mp (Std.LawfulOrderLT.lt_iff b a) h).2
theorem lt_of_not_ge (h : ¬ b ≤ a) : a < b :=
  (Std.LawfulOrderLT.lt_iff a b).mpr ⟨(le_total a b).elim id (fun k => absurd k h), h⟩
theorem lt_of_not_le (h : ¬ b ≤ a) : a < b := lt_of_not_ge h
@[simp] theorem not_le : ¬ a ≤ b ↔ b < a := ⟨lt_of_not_ge, not_le_of_gt⟩
theorem not_lt_of_ge (h : b ≤ a) : ¬ a < b := fun k => not_le_of_gt k h
theorem le_of_not_gt (h : ¬ b < a) : a ≤ b :=
  (le_total a b).elim id (fun k => Classical.byContradiction (fun n => h (lt_of_not_ge n)))
theorem le_of_not_lt (h : ¬ b < a) : a ≤ b := le_of_not_gt h
@[simp] theorem not_lt : ¬ a < b ↔ b ≤ a := ⟨le_of_not_gt, not_lt_of_ge⟩
theorem lt_irrefl (a : α) : ¬ a < a := fun h => not_le_of_gt h (le_refl a)
theorem lt_of_le_of_lt (h : a ≤ b) (k : b < c) : a < c := lt_of_not_ge (fun n => not_le_of_gt k (le_trans n h))
theorem lt_of_lt_of_le (h : a < b) (k : b ≤ c) : a < c := lt_of_not_ge (fun n => not_le_of_gt h (le_trans k n))
theorem lt_trans (h : a < b) (k : b < c) : a < c := lt_of_lt_of_le h (le_of_lt k)
theorem lt_asymm (h : a < b) : ¬ b < a := fun k => lt_irrefl a (lt_trans h k)
theorem gt_trans (h : b < a) (k : c < b) : c < a := lt_trans k h
theorem ge_trans (h : b ≤ a) (k : c ≤ b) : c ≤ a := le_trans k h
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt' (h : b < a) : b ≠ a := ne_of_lt h
theorem lt_of_le_of_ne (h : a ≤ b) (k : a ≠ b) : a < b := lt_of_not_ge (fun n => k (le_antisymm h n))
theorem lt_of_le_of_ne' (h : a ≤ b) (k : b ≠ a) : a < b := lt_of_le_of_ne h (fun e => k e.symm)
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := (Classical.em (a = b)).elim .inr (fun n => .inl (lt_of_le_of_ne h n))
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b := (lt_or_eq_of_le h).symm
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩
theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := ⟨eq_or_lt_of_le, fun h => h.elim le_of_eq le_of_lt⟩
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬ b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨le_of_eq h, ge_of_eq h⟩, fun h => le_antisymm h.1 h.2⟩
theorem eq_of_le_of_not_lt (h : a ≤ b) (k : ¬ a < b) : a = b := le_antisymm h (le_of_not_gt k)
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (Classical.em (b ≤ a)).elim .inr (fun n => .inl (lt_of_not_ge n))
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := le_or_gt a b
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a :=
  (lt_or_ge a b).elim .inl (fun k => .inr (lt_of_le_of_ne k (fun e => h e.symm)))
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).elim .inl (fun h => .inr ((lt_or_eq_of_le h).elim .inr (fun e => .inl e.symm)))
theorem le_of_forall_lt (h : ∀ c, c < a → c < b) : a ≤ b := le_of_not_gt (fun k => lt_irrefl b (h b k))
end
section
variable {α : Type u} [LE α] [LT α]
theorem ge_iff_le {a b : α} : a ≥ b ↔ b ≤ a := Iff.rfl
theorem gt_iff_lt {a b : α} : a > b ↔ b < a := Iff.rfl
variable [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b c : α}
protected theorem LE.le.trans (h : a ≤ b) (k : b ≤ c) : a ≤ c := le_trans h k
protected theorem LE.le.trans_lt (h : a ≤ b) (k : b < c) : a < c := lt_of_le_of_lt h k
protected theorem LE.le.antisymm (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
protected theorem LE.le.lt_of_ne (h : a ≤ b) (k : a ≠ b) : a < b := lt_of_le_of_ne h k
protected theorem LE.le.lt_of_ne' (h : a ≤ b) (k : b ≠ a) : a < b := lt_of_le_of_ne' h k
protected theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
protected theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
protected theorem LE.le.not_gt (h : a ≤ b) : ¬ b < a := not_lt_of_ge h
protected theorem LE.le.not_lt (h : a ≤ b) : ¬ b < a := not_lt_of_ge h
protected theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h
protected theorem LT.lt.trans (h : a < b) (k : b < c) : a < c := lt_trans h k
protected theorem LT.lt.trans_le (h : a < b) (k : b ≤ c) : a < c := lt_of_lt_of_le h k
protected theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h
protected theorem LT.lt.ne' (h : a < b) : b ≠ a := ne_of_gt h
protected theorem LT.lt.not_ge (h : a < b) : ¬ b ≤ a := not_le_of_gt h
protected theorem LT.lt.not_le (h : a < b) : ¬ b ≤ a := not_le_of_gt h
protected theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h
protected theorem Eq.ge (h : a = b) : b ≤ a := ge_of_eq h
protected theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
protected theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
end
/-! minimum and maximum -/
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Min α] [Max α] [LawfulMinMax α] {a b c : α}
theorem min_eq_left (h : a ≤ b) : min a b = a := LawfulMinMax.min_eq_left h
theorem min_eq_right (h : b ≤ a) : min a b = b := LawfulMinMax.min_eq_right h
theorem max_eq_left (h : b ≤ a) : max a b = a := LawfulMinMax.max_eq_left h
theorem max_eq_right (h : a ≤ b) : max a b = b := LawfulMinMax.max_eq_right h
theorem min_choice (a b : α) : min a b = a ∨ min a b = b :=
  (le_total a b).elim (fun h => .inl (min_eq_left h)) (fun h => .inr (min_eq_right h))
theorem max_choice (a b : α) : max a b = a ∨ max a b = b :=
  (le_total a b).elim (fun h => .inr (max_eq_right h)) (fun h => .inl (max_eq_left h))
@[simp] theorem min_le_left (a b : α) : min a b ≤ a :=
  (le_total a b).elim (fun h => (min_eq_left h).symm ▸ le_refl a) (fun h => (min_eq_right h).symm ▸ h)
@[simp] theorem min_le_right (a b : α) : min a b ≤ b :=
  (le_total a b).elim (fun h => (min_eq_left h).symm ▸ h) (fun h => (min_eq_right h).symm ▸ le_refl b)
@[simp] theorem le_max_left (a b : α) : a ≤ max a b :=
  (le_total a b).elim (fun h => (max_eq_right h).symm ▸ h) (fun h => (max_eq_left h).symm ▸ le_refl a)
@[simp] theorem le_max_right (a b : α) : b ≤ max a b :=
  (le_total a b).elim (fun h => (max_eq_right h).symm ▸ le_refl b) (fun h => (max_eq_left h).symm ▸ h)
theorem le_min (h : c ≤ a) (k : c ≤ b) : c ≤ min a b := (min_choice a b).elim (fun e => e.symm ▸ h) (fun e => e.symm ▸ k)
theorem max_le (h : a ≤ c) (k : b ≤ c) : max a b ≤ c := (max_choice a b).elim (fun e => e.symm ▸ h) (fun e => e.symm ▸ k)
theorem lt_min (h : c < a) (k : c < b) : c < min a b := (min_choice a b).elim (fun e => e.symm ▸ h) (fun e => e.symm ▸ k)
theorem max_lt (h : a < c) (k : b < c) : max a b < c := (max_choice a b).elim (fun e => e.symm ▸ h) (fun e => e.symm ▸ k)
theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  ⟨fun h => ⟨le_trans h (min_le_left a b), le_trans h (min_le_right a b)⟩, fun h => le_min h.1 h.2⟩
theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans (le_max_left a b) h, le_trans (le_max_right a b) h⟩, fun h => max_le h.1 h.2⟩
theorem lt_max_iff : c < max a b ↔ c < a ∨ c < b :=
  ⟨fun h => (max_choice a b).elim (fun e => .inl (e ▸ h)) (fun e => .inr (e ▸ h)),
    fun h => h.elim (fun k => lt_of_lt_of_le k (le_max_left a b)) (fun k => lt_of_lt_of_le k (le_max_right a b))⟩
theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c :=
  ⟨fun h => (min_choice a b).elim (fun e => .inl (e ▸ h)) (fun e => .inr (e ▸ h)),
    fun h => h.elim (fun k => lt_of_le_of_lt (min_le_left a b) k) (fun k => lt_of_le_of_lt (min_le_right a b) k)⟩
theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c :=
  ⟨fun h => (max_choice b c).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h),
    fun h => h.elim (fun k => le_trans k (le_max_left b c)) fun k => le_trans k (le_max_right b c)⟩
theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨fun h => (min_choice a b).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h),
    fun h => h.elim (le_trans (min_le_left a b)) (le_trans (min_le_right a b))⟩
theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c :=
  ⟨fun h => ⟨lt_of_lt_of_le h (min_le_left b c), lt_of_lt_of_le h (min_le_right b c)⟩, fun h => lt_min h.1 h.2⟩
theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨lt_of_le_of_lt (le_max_left a b) h, lt_of_le_of_lt (le_max_right a b) h⟩, fun h => max_lt h.1 h.2⟩
theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
@[simp] theorem max_self (a : α) : max a a = a := max_eq_left (le_refl a)
@[simp] theorem min_self (a : α) : min a a = a := min_eq_left (le_refl a)
end
instance : LawfulMinMax Nat where
  min_eq_left h := if_pos h
  min_eq_right {a b} h := by rw [Nat.min_def]; split <;> omega
  max_eq_right h := if_pos h
  max_eq_left {a b} h := by rw [Nat.max_def]; split <;> omega
instance : LawfulMinMax Int where
  min_eq_left h := if_pos h
  min_eq_right {a b} h := by rw [Int.min_def]; split <;> omega
  max_eq_right h := if_pos h
  max_eq_left {a b} h := by rw [Int.max_def]; split <;> omega
