prelude
import Init.Finset
/-! Sets, least and greatest members, injective and surjective functions. -/
universe u v w
set_option linter.all false
set_option autoImplicit false
def Set (α : Type u) : Type u := α → Prop
def setOf {α : Type u} (p : α → Prop) : Set α := p
/-! plain sets -/
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
export Singleton (singleton)
class Insert (α : outParam (Type u)) (β : Type v) where
  insert : α → β → β
export Insert (insert)
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
noncomputable instance {α : Type u} [DecidableEq α] : Insert α (Finset α) := ⟨Finset.insert⟩
noncomputable instance {α : Type u} : Singleton α (Finset α) := ⟨fun a => .ofList [a] ⟨List.not_mem_nil, trivial⟩⟩
instance {α : Type u} : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬ t ⊆ s⟩
class SDiff (α : Type u) where
  sdiff : α → α → α
namespace Set
variable {α : Type u}
instance : Membership α (Set α) := ⟨fun s a => s a⟩
instance : Singleton α (Set α) := ⟨fun a b => b = a⟩
instance : Insert α (Set α) := ⟨fun a s b => b = a ∨ b ∈ s⟩
instance : Union (Set α) := ⟨fun s t a => a ∈ s ∨ a ∈ t⟩
instance : Inter (Set α) := ⟨fun s t a => a ∈ s ∧ a ∈ t⟩
instance : HasSubset (Set α) := ⟨fun s t => ∀ ⦃a : α⦄, a ∈ s → a ∈ t⟩
instance : SDiff (Set α) := ⟨fun s t a => a ∈ s ∧ ¬ a ∈ t⟩
instance : EmptyCollection (Set α) := ⟨fun _ => False⟩
end Set
/-- The elements that are at most every member of `s`. -/
def lowerBounds {α : Type u} [LE α] (s : Set α) : Set α := setOf (fun a => ∀ ⦃b : α⦄, b ∈ s → a ≤ b)
/-- The elements that are at least every member of `s`. -/
def upperBounds {α : Type u} [LE α] (s : Set α) : Set α := setOf (fun a => ∀ ⦃b : α⦄, b ∈ s → b ≤ a)
/-- `a` is the least member of `s`. -/
def IsLeast {α : Type u} [LE α] (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- `a` is the greatest member of `s`. -/
def IsGreatest {α : Type u} [LE α] (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s

/-! functions -/
def Function.Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a b : α⦄, f a = f b → a = b
def Function.Surjective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ b, ∃ a, f a = b
def Function.Bijective {α : Sort u} {β : Sort v} (f : α → β) : Prop := Injective f ∧ Surjective f
