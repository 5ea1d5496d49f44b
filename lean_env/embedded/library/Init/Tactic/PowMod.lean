prelude
import Init.Tactic.Numeral
import Init.Number.Classes
/-! A simplification procedure for `a ^ b % m` with numerals in ℕ and ℤ, also where `a ^ b` is too large for `simp`: the
remainder is found by squaring, and the kernel, whose arithmetic on literals is fast, compares. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native
theorem Nl.pow_mod {a b m r : Nat} (h : Nat.beq (a ^ b % m) r = true) : a ^ b % m = r := Nat.eq_of_beq_eq_true h
theorem Nl.int_pow_mod {a b m r : Nat} (h : Nat.beq (a ^ b % m) r = true) :
    (Nat.cast a : Int) ^ b % Nat.cast m = Nat.cast r := by
  rw [← Int.natCast_pow, ← Int.natCast_emod, Nl.pow_mod h]
@[extern "x"] unsafe opaque Lean.Expr.isConstOf : Obj → Lean.Name → Bool
namespace Harness.Native
/-- `a ^ b % m`, by squaring; `fuel` is at least the number of binary digits of `b`. -/
def powMod (m : Nat) : Nat → Nat → Nat → Nat
  | 0, _, _ => 1
  | fuel+1, a, b =>
    if b == 0 then Nat.mod 1 m
    else
      let h := powMod m fuel (Nat.mod (Nat.mul a a) m) (Nat.div b 2)
      if Nat.mod b 2 == 0 then h else Nat.mod (Nat.mul h a) m
/-- Powers of more binary digits are left alone. -/
def maxPowerDigits : Nat := 4000000
unsafe def evalPowMod : Lean.Meta.Simp.Simproc := simproc fun e => do
  let power := secondLastArg e
  if Bool.not (Lean.Expr.isAppOfArity power `HPow.hPow 6) then (fail "no power" : M Unit)
  match literal? (secondLastArg power), literal? (lastArg power), literal? (lastArg e) with
  | some a, some b, some m =>
    if Nat.ble maxPowerDigits (Nat.mul b (Nat.log2 a + 1)) then (fail "too large" : M Unit)
    let type := typeOfOperation e
    let rule ← if Lean.Expr.isConstOf type `Nat then pure `Nl.pow_mod
      else if Lean.Expr.isConstOf type `Int then pure `Nl.int_pow_mod else fail "neither ℕ nor ℤ"
    let r := powMod m 64 (Nat.mod a m) b
    let raw (n : Nat) := Lean.mkRawNatLit n
    let numbers := Lean.mkApp (Lean.mkApp (Lean.mkApp (Lean.mkApp (Lean.mkConst rule []) (raw a)) (raw b)) (raw m)) (raw r)
    let proof := Lean.mkApp numbers Lean.reflBoolTrue
    return .done ⟨← inMeta (Lean.Meta.mkNumeral type r), some proof, true⟩
  | _, _, _ => fail "no literals"
end Harness.Native
unsafe def Nl.powModProc : Lean.Meta.Simp.Simproc := evalPowMod
simproc_pattern% _ ^ _ % _ => Nl.powModProc
attribute [simproc] Nl.powModProc
