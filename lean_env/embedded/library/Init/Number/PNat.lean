prelude
import Init.Number.Field
/-! Positive natural numbers. -/
set_option linter.all false
set_option autoImplicit false
def PNat : Type := Subtype (fun n : Nat => 0 < n)
namespace PNat
noncomputable def toNat (n : PNat) : Nat := n.val
noncomputable instance : CoeOut PNat Nat := ⟨PNat.toNat⟩
noncomputable instance : Add PNat := ⟨fun a b => ⟨a.val + b.val, by have := a.property; omega⟩⟩
noncomputable instance : Mul PNat := ⟨fun a b => ⟨a.val * b.val, Nat.mul_pos a.property b.property⟩⟩
noncomputable instance {n : Nat} : OfNat PNat (n + 1) := ⟨⟨n + 1, by omega⟩⟩
end PNat
