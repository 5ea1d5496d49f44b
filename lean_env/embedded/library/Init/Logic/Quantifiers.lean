prelude
import Init.Logic.Propositions
import Init.Data.Equiv
/-! Quantifiers, `∃!`, `if`, choice, pairs and subtypes under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {a b : Prop}
/-! ∀ -/
protected theorem Nonempty.elim (h : Nonempty α) (k : α → b) : b := h.rec k
/-- A member of a type that has one. -/
protected noncomputable def Nonempty.some (h : Nonempty α) : α := Classical.choice h
theorem forall_imp (h : ∀ x, p x → q x) (k : ∀ x, p x) (x : α) : q x := h x (k x)
theorem forall_congr' (h : ∀ x, p x ↔ q x) : (∀ x, p x) ↔ ∀ x, q x :=
  ⟨fun k x => (h x).1 (k x), fun k x => (h x).2 (k x)⟩
@[simp] theorem forall_const (α : Sort u) [i : Nonempty α] : (α → b) ↔ b := ⟨fun h => i.elim h, fun h _ => h⟩
@[simp] theorem forall_eq {p : α → Prop} {x' : α} : (∀ x, x = x' → p x) ↔ p x' := ⟨fun h => h _ rfl, fun h _ e => e ▸ h⟩
@[simp] theorem forall_eq' {p : α → Prop} {x' : α} : (∀ x, x' = x → p x) ↔ p x' := ⟨fun h => h _ rfl, fun h _ e => e ▸ h⟩
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_eq_or_imp {x' : α} : (∀ x, x = x' ∨ q x → p x) ↔ p x' ∧ ∀ x, q x → p x :=
  ⟨fun h => ⟨h _ (.inl rfl), fun x k => h x (.inr k)⟩, fun h x k => k.elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem forall_or_left {p : α → Prop} : (∀ x, b ∨ p x) ↔ b ∨ ∀ x, p x := by
  by_cases h : b
  · exact ⟨fun _ => .inl h, fun _ _ => .inl h⟩
  · exact ⟨fun k => .inr fun x => (k x).resolve_left h, fun k x => k.imp_right fun l => l x⟩
theorem forall_swap {p : α → β → Prop} : (∀ x y, p x y) ↔ ∀ y x, p x y := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h', q h') ↔ q h := ⟨fun k => k h, fun k _ => k⟩
theorem ball_imp_left {r : α → Prop} (h : ∀ x, p x → q x) (k : ∀ x, q x → r x) (x : α) (l : p x) : r x := k x (h x l)
@[simp] theorem Classical.not_forall {p : α → Prop} : (¬ ∀ x, p x) ↔ ∃ x, ¬ p x := _root_.not_forall
theorem Classical.not_exists {p : α → Prop} : (¬ ∃ x, p x) ↔ ∀ x, ¬ p x := _root_.not_exists
attribute [simp] not_exists not_and
theorem not_forall_not : (¬ ∀ x, ¬ p x) ↔ ∃ x, p x :=
  ⟨fun h => by_contra fun k => h fun x l => k ⟨x, l⟩, fun ⟨x, l⟩ h => h x l⟩
theorem not_exists_not : (¬ ∃ x, ¬ p x) ↔ ∀ x, p x := ⟨fun h x => by_contra fun k => h ⟨x, k⟩, fun h ⟨x, l⟩ => l (h x)⟩
/-! ∃ -/
theorem Exists.imp (h : ∀ x, p x → q x) (k : ∃ x, p x) : ∃ x, q x := k.elim fun x l => ⟨x, h x l⟩
theorem exists_congr (h : ∀ x, p x ↔ q x) : (∃ x, p x) ↔ ∃ x, q x := ⟨.imp fun x => (h x).1, .imp fun x => (h x).2⟩
theorem exists_imp {p : α → Prop} : ((∃ x, p x) → b) ↔ ∀ x, p x → b := ⟨fun h x k => h ⟨x, k⟩, fun h k => k.elim h⟩
@[simp] theorem forall_exists_index {q : (∃ x, p x) → Prop} : (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x k => h ⟨x, k⟩, fun h ⟨x, k⟩ => h x k⟩
@[simp] theorem exists_const (α : Sort u) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun ⟨_, h⟩ => h, fun h => i.elim fun x => ⟨x, h⟩⟩
@[simp] theorem exists_eq' {x : α} : ∃ y, x = y := ⟨x, rfl⟩
@[simp] theorem exists_eq_left {x' : α} : (∃ x, x = x' ∧ p x) ↔ p x' := ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_right {x' : α} : (∃ x, p x ∧ x = x') ↔ p x' := ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem exists_eq_left' {x' : α} : (∃ x, x' = x ∧ p x) ↔ p x' := ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_right' {x' : α} : (∃ x, p x ∧ x' = x) ↔ p x' := ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem exists_eq_or_imp {x' : α} : (∃ x, (x = x' ∨ q x) ∧ p x) ↔ p x' ∨ ∃ x, q x ∧ p x :=
  ⟨fun ⟨x, h, k⟩ => h.elim (fun e => .inl (e ▸ k)) fun l => .inr ⟨x, l, k⟩,
    fun h => h.elim (fun k => ⟨_, .inl rfl, k⟩) fun ⟨x, l, k⟩ => ⟨x, .inr l, k⟩⟩
theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun ⟨x, h⟩ => h.imp (fun k => ⟨x, k⟩) fun k => ⟨x, k⟩, fun h => h.elim (.imp fun _ => .inl) (.imp fun _ => .inr)⟩
@[simp] theorem exists_and_left : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x := ⟨fun ⟨x, h, k⟩ => ⟨h, x, k⟩, fun ⟨h, x, k⟩ => ⟨x, h, k⟩⟩
@[simp] theorem exists_and_right : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, h, k⟩ => ⟨⟨x, h⟩, k⟩, fun ⟨⟨x, h⟩, k⟩ => ⟨x, h, k⟩⟩
theorem exists_comm {p : α → β → Prop} : (∃ x y, p x y) ↔ ∃ y x, p x y :=
  ⟨fun ⟨x, y, h⟩ => ⟨y, x, h⟩, fun ⟨y, x, h⟩ => ⟨x, y, h⟩⟩
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h', q h') ↔ q h := ⟨fun ⟨_, k⟩ => k, fun k => ⟨h, k⟩⟩
@[simp] theorem exists_self_iff {q : a → Prop} (h : a) : (∃ h', q h') ↔ q h := exists_prop_of_true h
theorem nonempty_of_exists (h : ∃ x, p x) : Nonempty α := h.elim fun x _ => ⟨x⟩
theorem Classical.axiom_of_choice {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) : ∃ f : ∀ x, β x, ∀ x, r x (f x) :=
  Classical.skolem.1 h
/-! ∃! -/
theorem ExistsUnique.intro (x : α) (h : p x) (k : ∀ y, p y → y = x) : ExistsUnique p := ⟨x, h, k⟩
protected theorem ExistsUnique.exists (h : ExistsUnique p) : ∃ x, p x := h.elim fun x k => ⟨x, k.1⟩
theorem ExistsUnique.unique (h : ExistsUnique p) {x y : α} (k : p x) (l : p y) : x = y :=
  h.elim fun _ m => (m.2 x k).trans (m.2 y l).symm
theorem ExistsUnique.elim (h : ExistsUnique p) (k : ∀ x, p x → (∀ y, p y → y = x) → b) : b :=
  Exists.elim h fun x l => k x l.1 l.2
theorem existsUnique_of_exists_of_unique (h : ∃ x, p x) (k : ∀ x y, p x → p y → x = y) : ExistsUnique p :=
  h.elim fun x l => ⟨x, l, fun y m => k y x m l⟩
theorem exists_unique_of_exists_of_unique (h : ∃ x, p x) (k : ∀ x y, p x → p y → x = y) : ExistsUnique p :=
  existsUnique_of_exists_of_unique h k
@[simp] theorem existsUnique_eq {x : α} : ExistsUnique fun y => y = x := ⟨x, rfl, fun _ h => h⟩
end
/-! `if` -/
section
variable {α : Sort u} {β : Sort v} {p q : Prop} [Decidable p] [Decidable q] {x y : α}
theorem ite_true (x y : α) : (if True then x else y) = x := if_true x y
theorem ite_false (x y : α) : (if False then x else y) = y := if_false x y
@[simp] theorem ite_self (x : α) : (if p then x else x) = x := by split <;> rfl
@[simp] theorem ite_eq_left_iff : (if p then x else y) = x ↔ ¬ p → y = x := by by_cases h : p <;> simp [h]
@[simp] theorem ite_eq_right_iff : (if p then x else y) = y ↔ p → x = y := by by_cases h : p <;> simp [h]
theorem ite_eq_iff {z : α} : (if p then x else y) = z ↔ p ∧ x = z ∨ ¬ p ∧ y = z := by by_cases h : p <;> simp [h]
theorem ite_eq_or_eq (p : Prop) [Decidable p] (x y : α) : (if p then x else y) = x ∨ (if p then x else y) = y := by
  by_cases h : p <;> simp [h]
theorem ite_not (p : Prop) [Decidable p] (x y : α) : (if ¬ p then x else y) = if p then y else x :=
  by by_cases h : p <;> simp [h]
attribute [simp] ite_not
theorem ite_and : (if p ∧ q then x else y) = if p then (if q then x else y) else y := by
  by_cases h : p <;> by_cases k : q <;> simp [h, k]
theorem apply_ite (f : α → β) (p : Prop) [Decidable p] (x y : α) : f (if p then x else y) = if p then f x else f y := by
  by_cases h : p <;> simp [h]
theorem apply_dite (f : α → β) (p : Prop) [Decidable p] (x : p → α) (y : ¬ p → α) :
    f (dite p x y) = dite p (fun h => f (x h)) fun h => f (y h) := by by_cases h : p <;> simp [h]
theorem ite_apply {ι : Sort w} (f g : ι → α) (i : ι) : (if p then f else g) i = if p then f i else g i := by
  by_cases h : p <;> simp [h]
end
/-! subtypes and pairs -/
section
variable {α : Type u} {β : Type v} {p : α → Prop}
protected theorem Subtype.ext {x y : Subtype p} (h : x.val = y.val) : x = y := by cases x; cases y; cases h; rfl
protected theorem Subtype.ext_iff {x y : Subtype p} : x = y ↔ x.val = y.val := ⟨fun h => h ▸ rfl, Subtype.ext⟩
theorem Subtype.prop (x : Subtype p) : p x.val := x.property
theorem Subtype.coe_prop (x : Subtype p) : p x.val := x.property
@[simp] theorem Subtype.coe_mk (x : α) (h : p x) : (Subtype.mk x h).val = x := rfl
@[simp] theorem Subtype.coe_eta (x : Subtype p) (h : p x.val) : Subtype.mk x.val h = x := rfl
theorem Subtype.val_injective : Function.Injective (Subtype.val : Subtype p → α) := fun _ _ => Subtype.ext
theorem Subtype.coe_injective : Function.Injective (Subtype.val : Subtype p → α) := Subtype.val_injective
@[simp] theorem Subtype.forall {q : Subtype p → Prop} : (∀ x, q x) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun k x h => k _, fun k ⟨x, h⟩ => k x h⟩
@[simp] theorem Subtype.exists {q : Subtype p → Prop} : (∃ x, q x) ↔ ∃ x, ∃ h : p x, q ⟨x, h⟩ :=
  ⟨fun ⟨⟨x, h⟩, k⟩ => ⟨x, h, k⟩, fun ⟨x, h, k⟩ => ⟨⟨x, h⟩, k⟩⟩
protected theorem Prod.ext {x y : Prod α β} (h : x.1 = y.1) (k : x.2 = y.2) : x = y :=
  by cases x; cases y; cases h; cases k; rfl
protected theorem Prod.ext_iff {x y : Prod α β} : x = y ↔ x.1 = y.1 ∧ x.2 = y.2 :=
  ⟨fun h => h ▸ ⟨rfl, rfl⟩, fun h => Prod.ext h.1 h.2⟩
theorem Prod.mk.inj_iff {x x' : α} {y y' : β} : (x, y) = (x', y') ↔ x = x' ∧ y = y' := Prod.ext_iff
theorem Prod.mk_inj {x x' : α} {y y' : β} : (x, y) = (x', y') ↔ x = x' ∧ y = y' := Prod.ext_iff
@[simp] theorem Prod.forall {q : Prod α β → Prop} : (∀ x, q x) ↔ ∀ x y, q (x, y) :=
  ⟨fun h _ _ => h _, fun h ⟨x, y⟩ => h x y⟩
@[simp] theorem Prod.exists {q : Prod α β → Prop} : (∃ x, q x) ↔ ∃ x y, q (x, y) :=
  ⟨fun ⟨⟨x, y⟩, h⟩ => ⟨x, y, h⟩, fun ⟨x, y, h⟩ => ⟨_, h⟩⟩
protected theorem Function.funext_iff {β : α → Sort v} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x :=
  ⟨fun h x => h ▸ rfl, funext⟩
end
