prelude
import Init.Logic.Quantifiers
import Init.Data.Bounded
import Init.Number.NNReal
/-! Decidable equality of pairs, subtypes and ℝ≥0: finite sets of them are written out by their members. -/
set_option linter.all false
set_option autoImplicit false
universe u v
instance instDecidableEqProd {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (Prod α β) := fun x y =>
  decidable_of_iff (x.1 = y.1 ∧ x.2 = y.2) Prod.ext_iff.symm
instance Subtype.instDecidableEq {α : Type u} {p : α → Prop} [DecidableEq α] : DecidableEq (Subtype p) := fun x y =>
  decidable_of_iff (x.val = y.val) Subtype.ext_iff.symm
noncomputable instance NNReal.instDecidableEq : DecidableEq NNReal := fun _ _ => Classical.propDecidable _
