prelude
import Init.Data.Equiv
/-! Images, preimages and ranges; finite types, and finite sets as finsets. -/
set_option linter.all false
set_option autoImplicit false
universe u v
namespace Set
variable {α : Type u} {β : Type v}
def range (f : β → α) : Set α := fun a => ∃ b, f b = a
def image (f : β → α) (s : Set β) : Set α := fun a => ∃ b, b ∈ s ∧ f b = a
def preimage (f : α → β) (s : Set β) : Set α := fun a => f a ∈ s
@[reducible] def Elem (s : Set α) : Type u := Subtype (fun a => a ∈ s)
instance : CoeSort (Set α) (Type u) := ⟨Elem⟩
end Set
class Fintype (α : Type u) where
  elems : Finset α
  complete : ∀ a : α, a ∈ elems
/-- The members of `s` without their proofs. -/
noncomputable def Finset.values {α : Type u} {p : α → Prop} (s : Finset (Subtype p)) : Finset α :=
  Quot.lift (fun l : Subtype (List.Nodup (α := Subtype p)) =>
      Finset.ofList (List.map Subtype.val l.val) (List.nodup_map (fun x y h => by cases x; cases y; cases h; rfl) l.property))
    (fun l l' h => Quot.sound (fun a => by
      rw [List.mem_map', List.mem_map']
      exact ⟨fun ⟨x, k, e⟩ => ⟨x, (h x).mp k, e⟩, fun ⟨x, k, e⟩ => ⟨x, (h x).mpr k, e⟩⟩)) s
noncomputable def Set.toFinset {α : Type u} (s : Set α) [f : Fintype (Set.Elem s)] : Finset α := Finset.values f.elems
