prelude
import Init.Number.Field
/-! Bijections with their inverses, and `∃!`. -/
set_option linter.all false
set_option autoImplicit false
universe u v
structure Equiv (α : Sort u) (β : Sort v) where
  toFun : α → β
  invFun : β → α
  left_inv : ∀ x, invFun (toFun x) = x
  right_inv : ∀ x, toFun (invFun x) = x
instance {α : Sort u} {β : Sort v} : CoeFun (Equiv α β) (fun _ => α → β) := ⟨Equiv.toFun⟩
def Equiv.symm {α : Sort u} {β : Sort v} (e : Equiv α β) : Equiv β α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩
@[simp] theorem Equiv.symm_apply_apply {α : Sort u} {β : Sort v} (e : Equiv α β) (x : α) : e.symm.toFun (e.toFun x) = x :=
  e.left_inv x
@[simp] theorem Equiv.apply_symm_apply {α : Sort u} {β : Sort v} (e : Equiv α β) (x : β) : e.toFun (e.symm.toFun x) = x :=
  e.right_inv x
grind_pattern Equiv.symm_apply_apply => Equiv.toFun e.symm (Equiv.toFun e x)
grind_pattern Equiv.apply_symm_apply => Equiv.toFun e (Equiv.toFun e.symm x)
attribute [simp] Equiv.left_inv Equiv.right_inv
grind_pattern Equiv.left_inv => Equiv.toFun self x
grind_pattern Equiv.right_inv => Equiv.invFun self x
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x
