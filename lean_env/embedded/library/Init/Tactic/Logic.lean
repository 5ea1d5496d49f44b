prelude
import Init.Number.Field
/-! Lemmas about ¬, ∀, ∃, ∧, ∨, → and ↔ under Mathlib's names, with which tactics of logic rewrite. -/
set_option autoImplicit false
universe u v
section
variable {α : Sort u} {p : α → Prop} {a b c : Prop}
theorem Not.intro (h : a → False) : ¬ a := h
theorem not_forall : (¬ ∀ x, p x) ↔ ∃ x, ¬ p x := Iff.of_eq (Lean.Grind.not_forall p)
theorem not_exists : (¬ ∃ x, p x) ↔ ∀ x, ¬ p x := Iff.of_eq (Lean.Grind.not_exists p)
theorem not_and : ¬ (a ∧ b) ↔ (a → ¬ b) := ⟨fun h x y => h ⟨x, y⟩, fun h ⟨x, y⟩ => h x y⟩
theorem not_and' : ¬ (a ∧ b) ↔ (b → ¬ a) := ⟨fun h x y => h ⟨y, x⟩, fun h ⟨x, y⟩ => h y x⟩
theorem not_and_or : ¬ (a ∧ b) ↔ ¬ a ∨ ¬ b := Iff.of_eq (Lean.Grind.not_and a b)
theorem Classical.not_imp : ¬ (a → b) ↔ a ∧ ¬ b := Iff.of_eq (Lean.Grind.not_implies a b)
/-- The two sides of an equivalence that fails. -/
theorem not_iff_and_or : ¬ (a ↔ b) ↔ (a ∧ ¬ b) ∨ (¬ a ∧ b) := by by_cases a <;> by_cases b <;> simp [*]
theorem not_ne_iff {x y : α} : ¬ x ≠ y ↔ x = y := Classical.not_not
theorem not_imp_not : (¬ a → ¬ b) ↔ (b → a) := ⟨fun h y => Classical.byContradiction fun n => h n y, fun h n y => n (h y)⟩
theorem imp_iff_not_or : (a → b) ↔ ¬ a ∨ b := by by_cases a <;> simp [*]
theorem or_iff_not_imp_left : a ∨ b ↔ (¬ a → b) := by by_cases a <;> simp [*]
theorem or_iff_not_imp_right : a ∨ b ↔ (¬ b → a) := by by_cases b <;> simp [*]
theorem Function.mtr : (¬ a → ¬ b) → b → a := not_imp_not.mp
theorem not_of_not_imp (h : ¬ (a → b)) : ¬ b := fun y => h fun _ => y
theorem of_not_not : ¬¬a → a := Classical.byContradiction
end
/-- Functions that choose what a ∀∃ promises. -/
theorem Classical.skolem {α : Sort u} {β : α → Sort v} {p : (x : α) → β x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : (x : α) → β x, ∀ x, p x (f x) :=
  ⟨fun h => ⟨fun x => (h x).choose, fun x => (h x).choose_spec⟩, fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩
theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ ∀ x, q x :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
@[ext] theorem Set.ext {α : Type u} {s t : Set α} (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := funext fun x => propext (h x)
