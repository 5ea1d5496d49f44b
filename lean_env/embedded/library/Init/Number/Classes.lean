prelude
import Init.Number.Algebra
import Init.Number.Complex
import Init.Number.ZMod
/-! Order and algebra classes under Mathlib's names. The algebraic ones are Lean's own, which `grind` knows; the orders
bundle `≤` and
`<` with their laws and give the classes of `Std`. Numbers have their own instances, which are found first. -/
set_option linter.all false
set_option autoImplicit false
universe u
export Lean.Grind (Semiring CommSemiring Ring CommRing Field OrderedRing)
/-- `a ≤ b` is reflexive and transitive, and `a < b` is `a ≤ b` without `b ≤ a`. -/
class Preorder (α : Type u) extends LE α, LT α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  lt_iff_le_not_ge : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬ b ≤ a
class PartialOrder (α : Type u) extends Preorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
class LinearOrder (α : Type u) extends PartialOrder α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
attribute [instance 50] Preorder.toLE Preorder.toLT
section
variable {α : Type u}
instance (priority := 50) [Preorder α] : Std.IsPreorder α := ⟨Preorder.le_refl, Preorder.le_trans⟩
instance (priority := 50) [Preorder α] : Std.LawfulOrderLT α := ⟨Preorder.lt_iff_le_not_ge⟩
instance (priority := 50) [PartialOrder α] : Std.IsPartialOrder α := ⟨PartialOrder.le_antisymm⟩
instance (priority := 50) instIsLinearOrderOfLinearOrder [LinearOrder α] : Std.IsLinearOrder α where
  le_total := LinearOrder.le_total
end
/-- Addition and multiplication respect the order of a ring. -/
abbrev IsStrictOrderedRing (α : Type u) [Lean.Grind.Semiring α] [LE α] [LT α] [Std.IsPreorder α] : Prop :=
    Lean.Grind.OrderedRing α
class LinearOrderedCommRing (α : Type u) extends Lean.Grind.CommRing α, LinearOrder α where
  ordered : Lean.Grind.OrderedRing α
class LinearOrderedField (α : Type u) extends Lean.Grind.Field α, LinearOrder α where
  ordered : Lean.Grind.OrderedRing α
attribute [instance 50] LinearOrderedCommRing.toCommRing LinearOrderedField.toField LinearOrderedCommRing.ordered
  LinearOrderedField.ordered
instance (priority := 40) {α : Type u} [LinearOrderedField α] : LinearOrderedCommRing α where
  ordered := LinearOrderedField.ordered
/-! The numbers. -/
/-- The linear order of a type that has one by the classes of `Std`. -/
@[reducible] def LinearOrder.ofStd (α : Type u) [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] :
    LinearOrder α where
  le_refl := Std.IsPreorder.le_refl
  le_trans := Std.IsPreorder.le_trans
  lt_iff_le_not_ge := Std.LawfulOrderLT.lt_iff
  le_antisymm := Std.IsPartialOrder.le_antisymm
  le_total := Std.IsLinearPreorder.le_total
instance : LinearOrder Nat := .ofStd Nat
instance : LinearOrder Int := .ofStd Int
instance : LinearOrder Rat := .ofStd Rat
instance : LinearOrder Real := .ofStd Real
noncomputable instance : LinearOrderedCommRing Int where
  ordered := inferInstance
noncomputable instance : LinearOrderedField Rat where
  ordered := inferInstance
noncomputable instance : LinearOrderedField Real where
  ordered := inferInstance
