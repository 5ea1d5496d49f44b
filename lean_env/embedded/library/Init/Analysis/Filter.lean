prelude
import Init.Analysis.Norm
import Init.Number.NNReal
import Init.Data.Image
/-! Distances, filters and neighbourhoods; sums of lists. -/
set_option linter.all false
set_option autoImplicit false
universe u v
noncomputable def List.sum {α : Type u} [Add α] [OfNat α 0] : List α → α
  | [] => 0
  | a :: l => a + List.sum l
/-- A filter, by its members. -/
structure Filter (α : Type u) where
  sets : Set α → Prop
def Filter.Tendsto {α : Type u} {β : Type v} (f : α → β) (l : Filter α) (m : Filter β) : Prop :=
  ∀ s, m.sets s → l.sets (Set.preimage f s)
def Filter.atTop {α : Type u} [LE α] : Filter α := ⟨fun s => ∃ a, ∀ b, a ≤ b → b ∈ s⟩
class Dist (α : Type u) where
  dist : α → α → Real
noncomputable instance : Dist Real := ⟨fun a b => abs (a - b)⟩
noncomputable instance : Dist NNReal := ⟨fun a b => abs (a.val - b.val)⟩
noncomputable def nhds {α : Type u} [Dist α] (a : α) : Filter α :=
  ⟨fun s => ∃ e : Real, 0 < e ∧ ∀ b, Dist.dist b a < e → b ∈ s⟩

