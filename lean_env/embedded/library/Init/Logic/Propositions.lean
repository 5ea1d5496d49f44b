prelude
import Init.Tactic.Logic
/-! Propositional logic under Mathlib's names: ¬, ∧, ∨, →, ↔, =, excluded middle. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
export Classical (not_not)
section
variable {α : Sort u} {a b c d e f : Prop}
/-! equality -/
theorem eq_comm {x y : α} : x = y ↔ y = x := Eq.comm
theorem ne_comm {x y : α} : x ≠ y ↔ y ≠ x := ⟨Ne.symm, Ne.symm⟩
theorem eq_self_iff_true (x : α) : x = x ↔ True := Iff.of_eq (eq_self x)
theorem ne_self_iff_false (x : α) : x ≠ x ↔ False := ⟨fun h => h rfl, False.elim⟩
theorem eq_or_ne (x y : α) : x = y ∨ x ≠ y := Classical.em (x = y)
theorem ne_or_eq (x y : α) : x ≠ y ∨ x = y := (eq_or_ne x y).symm
@[simp] theorem id_eq (x : α) : id x = x := rfl
@[simp] theorem cast_eq (h : α = α) (x : α) : cast h x = x := rfl
protected theorem Eq.congr {x₁ x₂ y₁ y₂ : α} (h₁ : x₁ = y₁) (h₂ : x₂ = y₂) : x₁ = x₂ ↔ y₁ = y₂ := h₁ ▸ h₂ ▸ Iff.rfl
theorem proof_irrel (h₁ h₂ : a) : h₁ = h₂ := rfl
@[simp] theorem heq_iff_eq {x y : α} : HEq x y ↔ x = y := ⟨eq_of_heq, heq_of_eq⟩
theorem heq_eq_eq (x y : α) : HEq x y = (x = y) := propext heq_iff_eq
theorem ne_eq_of_eq {x y z : α} (h : x ≠ y) (k : y = z) : x ≠ z := k ▸ h
theorem Ne.elim {x y : α} (h : x ≠ y) : x = y → False := h
theorem eq_true_intro (h : a) : a = True := eq_true h
theorem decide_eq_true_iff [Decidable a] : decide a = true ↔ a := Iff.of_eq decide_eq_true_eq
@[simp] theorem decide_eq_false_iff_not [Decidable a] : decide a = false ↔ ¬ a := ⟨of_decide_eq_false, decide_eq_false⟩
@[simp] theorem decide_not [Decidable a] : decide (¬ a) = !decide a := by
  by_cases h : a
  · rw [decide_eq_true h]; exact decide_eq_false (fun k => k h)
  · rw [decide_eq_false h]; exact decide_eq_true h
/-! negation and implication -/
theorem em (a : Prop) : a ∨ ¬ a := Classical.em a
theorem dec_em (a : Prop) [Decidable a] : a ∨ ¬ a := Decidable.em a
theorem by_contradiction : (¬ a → False) → a := Classical.byContradiction
theorem by_contra : (¬ a → False) → a := Classical.byContradiction
theorem Classical.by_contradiction : (¬ a → False) → a := Classical.byContradiction
theorem by_cases {q : Prop} (h : a → q) (k : ¬ a → q) : q := (em a).elim h k
theorem not_not_intro (h : a) : ¬¬a := fun k => k h
theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬ a) := fun h => h (em a)
theorem not_true : ¬ True ↔ False := Iff.of_eq not_true_eq_false
def Not.elim (h : ¬ a) (k : a) : α := absurd k h
theorem Not.imp (h : ¬ b) (k : a → b) : ¬ a := mt k h
theorem not_imp : ¬ (a → b) ↔ a ∧ ¬ b := Classical.not_imp
theorem imp_false : (a → False) ↔ ¬ a := Iff.rfl
theorem imp_not_comm : (a → ¬ b) ↔ (b → ¬ a) := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem not_imp_comm : (¬ a → b) ↔ (¬ b → a) :=
  ⟨fun h y => by_contra fun x => y (h x), fun h x => by_contra fun y => x (h y)⟩
theorem imp.swap : a → b → c ↔ b → a → c := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem imp_iff_right (h : a) : (a → b) ↔ b := ⟨fun k => k h, fun k _ => k⟩
theorem imp_congr (h : a ↔ c) (k : b ↔ d) : (a → b) ↔ (c → d) := ⟨fun f x => k.1 (f (h.2 x)), fun f x => k.2 (f (h.1 x))⟩
theorem forall_true_left (p : True → Prop) : (∀ x, p x) ↔ p True.intro := ⟨fun h => h _, fun h _ => h⟩
theorem not_congr (h : a ↔ b) : ¬ a ↔ ¬ b := ⟨fun n x => n (h.2 x), fun n x => n (h.1 x)⟩
theorem or_not : a ∨ ¬ a := em a
theorem not_or_of_imp (h : a → b) : ¬ a ∨ b := (em a).elim (fun x => .inr (h x)) .inl
theorem imp_iff_or_not : (b → a) ↔ a ∨ ¬ b := imp_iff_not_or.trans or_comm
theorem imp_or {a b c : Prop} : (a → b ∨ c) ↔ (a → b) ∨ (a → c) := by by_cases a <;> simp [*]
theorem and_or_imp : a ∧ b ∨ (a → c) ↔ a → b ∨ c := by by_cases a <;> simp [*]
theorem Classical.or_iff_not_imp_left : a ∨ b ↔ (¬ a → b) := _root_.or_iff_not_imp_left
theorem iff_of_true (h : a) (k : b) : a ↔ b := ⟨fun _ => k, fun _ => h⟩
theorem iff_of_false (h : ¬ a) (k : ¬ b) : a ↔ b := ⟨fun x => absurd x h, fun x => absurd x k⟩
theorem iff_true_intro (h : a) : a ↔ True := iff_of_true h trivial
theorem iff_false_intro (h : ¬ a) : a ↔ False := iff_of_false h id
theorem iff_true_left (h : a) : (a ↔ b) ↔ b := ⟨fun k => k.1 h, iff_of_true h⟩
theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩
theorem iff_def' : (a ↔ b) ↔ (b → a) ∧ (a → b) := ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, h.1⟩⟩
theorem iff_iff_implies_and_implies : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_def
theorem iff_iff_and_or_not_and_not : (a ↔ b) ↔ a ∧ b ∨ ¬ a ∧ ¬ b := by by_cases a <;> simp [*]
theorem not_iff : ¬ (a ↔ b) ↔ (¬ a ↔ b) := by by_cases a <;> simp [*]
theorem not_iff_not : (¬ a ↔ ¬ b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨fun x => by_contra fun y => h.2 y x, fun y => by_contra fun x => h.1 x y⟩, not_congr⟩
theorem not_iff_comm : (¬ a ↔ b) ↔ (¬ b ↔ a) := by by_cases a <;> by_cases b <;> simp [*]
theorem iff_not_comm : (a ↔ ¬ b) ↔ (b ↔ ¬ a) := by by_cases a <;> by_cases b <;> simp [*]
theorem iff_congr (h : a ↔ c) (k : b ↔ d) : (a ↔ b) ↔ (c ↔ d) := propext h ▸ propext k ▸ Iff.rfl
protected theorem Iff.not (h : a ↔ b) : ¬ a ↔ ¬ b := not_congr h
theorem Iff.not_left (h : a ↔ ¬ b) : ¬ a ↔ b := h.not.trans not_not
theorem Iff.not_right (h : ¬ a ↔ b) : a ↔ ¬ b := not_not.symm.trans h.not
protected theorem Iff.imp (h : a ↔ c) (k : b ↔ d) : (a → b) ↔ (c → d) := imp_congr h k
/-! conjunction -/
theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem And.imp_left (f : a → b) (h : a ∧ c) : b ∧ c := ⟨f h.1, h.2⟩
theorem And.imp_right (f : a → b) (h : c ∧ a) : c ∧ b := ⟨h.1, f h.2⟩
theorem And.comm : a ∧ b ↔ b ∧ a := and_comm
def And.elim {α : Sort u} (f : a → b → α) (h : a ∧ b) : α := f h.1 h.2
theorem and_self_iff : a ∧ a ↔ a := ⟨And.left, fun h => ⟨h, h⟩⟩
theorem and_left_comm : a ∧ b ∧ c ↔ b ∧ a ∧ c := ⟨fun ⟨x, y, z⟩ => ⟨y, x, z⟩, fun ⟨y, x, z⟩ => ⟨x, y, z⟩⟩
theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b := ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y⟩, fun ⟨⟨x, z⟩, y⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem and_congr (h : a ↔ c) (k : b ↔ d) : a ∧ b ↔ c ∧ d := ⟨And.imp h.1 k.1, And.imp h.2 k.2⟩
theorem and_congr_left (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun ⟨x, z⟩ => ⟨(h z).1 x, z⟩, fun ⟨x, z⟩ => ⟨(h z).2 x, z⟩⟩
theorem and_congr_right (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun ⟨x, y⟩ => ⟨x, (h x).1 y⟩, fun ⟨x, y⟩ => ⟨x, (h x).2 y⟩⟩
@[simp] theorem and_congr_left_iff : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) := by by_cases c <;> simp [*]
@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ a → (b ↔ c) := by by_cases a <;> simp [*]
theorem and_iff_left (h : b) : a ∧ b ↔ a := ⟨And.left, fun x => ⟨x, h⟩⟩
theorem and_iff_right (h : a) : a ∧ b ↔ b := ⟨And.right, fun x => ⟨h, x⟩⟩
@[simp] theorem and_iff_left_iff_imp : (a ∧ b ↔ a) ↔ a → b := ⟨fun h x => (h.2 x).2, fun h => ⟨And.left, fun x => ⟨x, h x⟩⟩⟩
@[simp] theorem and_iff_right_iff_imp : (a ∧ b ↔ b) ↔ b → a :=
  ⟨fun h x => (h.2 x).1, fun h => ⟨And.right, fun x => ⟨h x, x⟩⟩⟩
theorem and_iff_left_of_imp (h : a → b) : a ∧ b ↔ a := ⟨And.left, fun x => ⟨x, h x⟩⟩
theorem and_iff_right_of_imp (h : b → a) : a ∧ b ↔ b := ⟨And.right, fun x => ⟨h x, x⟩⟩
@[simp] theorem and_not_self : ¬ (a ∧ ¬ a) := fun h => h.2 h.1
@[simp] theorem not_and_self : ¬ (¬ a ∧ a) := fun h => h.1 h.2
@[simp] theorem and_self_left : a ∧ a ∧ b ↔ a ∧ b := ⟨And.right, fun h => ⟨h.1, h⟩⟩
theorem not_and_not_right : ¬ (a ∧ ¬ b) ↔ (a → b) := ⟨fun h x => by_contra fun y => h ⟨x, y⟩, fun h k => k.2 (h k.1)⟩
theorem not_and_of_not_left (b : Prop) (h : ¬ a) : ¬ (a ∧ b) := fun k => h k.1
theorem not_and_of_not_right (a : Prop) {b : Prop} (h : ¬ b) : ¬ (a ∧ b) := fun k => h k.2
theorem imp_and {a b c : Prop} : (a → b ∧ c) ↔ (a → b) ∧ (a → c) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
protected theorem Iff.and (h : a ↔ c) (k : b ↔ d) : a ∧ b ↔ c ∧ d := and_congr h k
/-! disjunction -/
theorem Or.resolve_left (h : a ∨ b) (k : ¬ a) : b := h.elim (fun x => absurd x k) id
theorem Or.resolve_right (h : a ∨ b) (k : ¬ b) : a := h.elim id (fun x => absurd x k)
theorem Or.imp (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (fun x => .inl (f x)) (fun x => .inr (g x))
theorem Or.imp_left (f : a → b) (h : a ∨ c) : b ∨ c := h.imp f id
theorem Or.imp_right (f : b → c) (h : a ∨ b) : a ∨ c := h.imp id f
theorem Or.comm : a ∨ b ↔ b ∨ a := or_comm
theorem Or.assoc : (a ∨ b) ∨ c ↔ a ∨ b ∨ c := or_assoc
theorem Or.elim3 (h : a ∨ b ∨ c) (f : a → d) (g : b → d) (k : c → d) : d := h.elim f (fun h => h.elim g k)
theorem or_self_iff : a ∨ a ↔ a := ⟨fun h => h.elim id id, .inl⟩
theorem or_left_comm : a ∨ b ∨ c ↔ b ∨ a ∨ c := by rw [← or_assoc, or_comm (a := a), or_assoc]
theorem or_congr (h : a ↔ c) (k : b ↔ d) : a ∨ b ↔ c ∨ d := ⟨Or.imp h.1 k.1, Or.imp h.2 k.2⟩
theorem or_right_comm : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b := by rw [or_assoc, or_assoc, or_comm (a := b)]
theorem or_iff_left (h : ¬ b) : a ∨ b ↔ a := ⟨fun k => k.resolve_right h, .inl⟩
theorem or_iff_right (h : ¬ a) : a ∨ b ↔ b := ⟨fun k => k.resolve_left h, .inr⟩
theorem or_iff_left_of_imp (h : b → a) : a ∨ b ↔ a := ⟨fun k => k.elim id h, .inl⟩
theorem or_iff_right_of_imp (h : a → b) : a ∨ b ↔ b := ⟨fun k => k.elim h id, .inr⟩
theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun x => h (.inl x), fun x => h (.inr x)⟩, fun h k => k.elim h.1 h.2⟩
theorem and_or_left : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c :=
  ⟨fun ⟨x, h⟩ => h.imp (fun y => ⟨x, y⟩) (fun y => ⟨x, y⟩), fun h => h.elim (fun k => ⟨k.1, .inl k.2⟩) (fun k => ⟨k.1, .inr k.2⟩)⟩
theorem or_and_right : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c := by rw [and_comm, and_or_left, and_comm, and_comm (a := c)]
theorem or_and_left : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) := by by_cases a <;> simp [*]
theorem and_or_right : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by by_cases c <;> simp [*]
theorem not_or_intro (h : ¬ a) (k : ¬ b) : ¬ (a ∨ b) := fun l => l.elim h k
protected theorem Iff.or (h : a ↔ c) (k : b ↔ d) : a ∨ b ↔ c ∨ d := or_congr h k
end
/-! functions applied to equations: Mathlib's spelling -/
theorem congr_arg {α : Sort u} {β : Sort v} {x y : α} (f : α → β) (h : x = y) : f x = f y := congrArg f h
theorem congr_fun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (x : α) : f x = g x := congrFun h x
theorem congr_arg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (h : x = x') (k : y = y') :
    f x y = f x' y' := h ▸ k ▸ rfl
theorem congrArg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (h : x = x') (k : y = y') :
    f x y = f x' y' := h ▸ k ▸ rfl
