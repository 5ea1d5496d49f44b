prelude
import Init.Tactic.Run
/-! Fractions as native tactics compute with them. They are data of programs: proofs use `Rat`. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Native
/-- A reduced fraction, not negative unless `neg`. -/
structure Frac where
  neg : Bool
  num : Nat
  den : Nat
namespace Frac
def reduce (neg : Bool) (n d : Nat) : Frac :=
  if n == 0 then ⟨false, 0, 1⟩ else ⟨neg, Nat.div n (Nat.gcd n d), Nat.div d (Nat.gcd n d)⟩
def ofNat (n : Nat) : Frac := ⟨false, n, 1⟩
def isZero (a : Frac) : Bool := a.num == 0
def isOne (a : Frac) : Bool := Bool.and (Bool.not a.neg) (Bool.and (a.num == 1) (a.den == 1))
def isInt (a : Frac) : Bool := a.den == 1
def neg' (a : Frac) : Frac := reduce (Bool.not a.neg) a.num a.den
def abs (a : Frac) : Frac := ⟨false, a.num, a.den⟩
def add (a b : Frac) : Frac :=
  let x := Nat.mul a.num b.den
  let y := Nat.mul b.num a.den
  let d := Nat.mul a.den b.den
  if a.neg == b.neg then reduce a.neg (Nat.add x y) d
  else if Nat.ble y x then reduce a.neg (Nat.sub x y) d
  else reduce b.neg (Nat.sub y x) d
def sub (a b : Frac) : Frac := add a (neg' b)
def mul (a b : Frac) : Frac := reduce (Bool.not (a.neg == b.neg)) (Nat.mul a.num b.num) (Nat.mul a.den b.den)
def inv (a : Frac) : Frac := if a.num == 0 then a else ⟨a.neg, a.den, a.num⟩
def div (a b : Frac) : Frac := mul a (inv b)
def pow (a : Frac) (n : Nat) : Frac :=
  reduce (Bool.and a.neg (Nat.mod n 2 == 1)) (Nat.pow a.num n) (Nat.pow a.den n)
def eq (a b : Frac) : Bool := isZero (sub a b)
def le (a b : Frac) : Bool := Bool.not (sub b a).neg
def lt (a b : Frac) : Bool := Bool.not (le b a)
end Frac
end Harness.Native
