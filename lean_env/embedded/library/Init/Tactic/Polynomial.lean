prelude
import Init.Tactic.Numeral
/-! Terms of a commutative (semi)ring or field read as polynomials, and written in normal form, as Mathlib's `ring_nf` writes them:
`a * b * 2 + a ^ 2 - 1`, monomials sorted by their atoms, atoms by their first occurrence. -/
set_option linter.all false
set_option autoImplicit false
open Harness
@[extern "x"] unsafe opaque Lean.Expr.getAppFn : Obj → Obj
@[extern "x"] unsafe opaque Lean.Expr.isApp : Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.isConst : Obj → Bool
@[extern "x"] unsafe opaque Lean.Expr.constName! : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.Name.getString! : Lean.Name → String
@[extern "x"] opaque String.isPrefixOf : String → String → Bool
namespace Harness.Native
/-- A power of an atom: the base's number; 0, or one more than the number of the atom that is the variable part of the exponent; its
factor. `x ^ (n * 2)` is `⟨x, n + 1, 2⟩`, `x ^ 3` is `⟨x, 0, 3⟩`. -/
structure Factor where
  base : Nat
  exponent : Nat
  times : Nat
structure Term where
  factors : List Factor
  coefficient : Frac
/-- Sorted, no monomial twice, no coefficient 0. -/
abbrev Polynomial := List Term
inductive Order where | less | equal | greater
def compareNat (a b : Nat) : Order := if Nat.beq a b then .equal else if Nat.ble a b then .less else .greater
def Order.andThen : Order → (Unit → Order) → Order
  | .equal, f => f ()
  | o, _ => o
def Factor.compare (a b : Factor) : Order :=
  (compareNat a.base b.base).andThen fun _ => (compareNat a.exponent b.exponent).andThen fun _ => compareNat a.times b.times
def compareFactors : List Factor → List Factor → Order
  | [], [] => .equal
  | [], _ :: _ => .less
  | _ :: _, [] => .greater
  | a :: as, b :: bs => (a.compare b).andThen fun _ => compareFactors as bs
/-- Multiplies a sorted product by a factor. -/
def timesFactor (f : Factor) : List Factor → List Factor
  | [] => [f]
  | g :: l => match (compareNat f.base g.base).andThen (fun _ => compareNat f.exponent g.exponent) with
    | .less => f :: g :: l
    | .equal => ⟨f.base, f.exponent, Nat.add f.times g.times⟩ :: l
    | .greater => g :: timesFactor f l
def timesFactors : List Factor → List Factor → List Factor
  | [], m => m
  | f :: l, m => timesFactor f (timesFactors l m)
namespace Polynomial
def constant (c : Frac) : Polynomial := if c.isZero then [] else [⟨[], c⟩]
def plusTerm (t : Term) : Polynomial → Polynomial
  | [] => [t]
  | u :: l => match compareFactors t.factors u.factors with
    | .less => t :: u :: l
    | .equal => if (Frac.add t.coefficient u.coefficient).isZero then l else ⟨t.factors, Frac.add t.coefficient u.coefficient⟩ :: l
    | .greater => u :: plusTerm t l
def plus : Polynomial → Polynomial → Polynomial
  | [], q => q
  | t :: p, q => plusTerm t (plus p q)
def timesTerm (t : Term) : Polynomial → Polynomial
  | [] => []
  | u :: l => plusTerm ⟨timesFactors t.factors u.factors, Frac.mul t.coefficient u.coefficient⟩ (timesTerm t l)
def times : Polynomial → Polynomial → Polynomial
  | [], _ => []
  | t :: p, q => plus (timesTerm t q) (times p q)
def negated (p : Polynomial) : Polynomial := timesTerm ⟨[], ⟨true, 1, 1⟩⟩ p
def power (p : Polynomial) : Nat → Polynomial
  | 0 => constant (Frac.ofNat 1)
  | n+1 => times (power p n) p
end Polynomial
/-- What may stand in the type that is read. -/
structure Algebra where
  type : Obj
  hasNeg : Bool
  /-- `Inv.inv` for the type, if it is a field. -/
  inverse : Option Obj
/-- The atoms, each with its number, the last first; those of exponents are among them. -/
abbrev Atoms := List Obj
def count {α : Type} : List α → Nat
  | [] => 0
  | _ :: l => count l + 1
/-- Whether a term is an instance, judged by its names: `instAddNat`, or a way from an instance to a class that it extends,
`toRing`. -/
unsafe def instanceLike (e : Obj) : Bool :=
  let f := Lean.Expr.getAppFn e
  if Lean.Expr.isConst f then
    let name := Lean.Name.getString! (Lean.Expr.constName! f)
    if String.isPrefixOf "inst" name then true
    else if Bool.and (String.isPrefixOf "to" name) (Lean.Expr.isApp e) then instanceLike (lastArg e)
    else false
  else false
/-- Whether two terms are equal but for their instances: a general lemma comes to an operation by another way than a statement. -/
unsafe def alike (a b : Obj) : Bool :=
  if Lean.Expr.equal a b then true
  else if Bool.and (Lean.Expr.isApp a) (Lean.Expr.isApp b) then
    if alike (function a) (function b) then
      if alike (lastArg a) (lastArg b) then true else Bool.and (instanceLike (lastArg a)) (instanceLike (lastArg b))
    else false
  else false
unsafe def numberOf (e : Obj) : Atoms → Option Nat
  | [] => none
  | a :: l => if alike a e then some (count l) else numberOf e l
unsafe def atomAt (n : Nat) : Atoms → Option Obj
  | [] => none
  | a :: l => if count l == n then some a else atomAt n l
structure Reading where
  value : Polynomial
  atoms : Atoms
unsafe def readAtom (atoms : Atoms) (e : Obj) : Pair Nat Atoms :=
  match numberOf e atoms with
  | some n => ⟨n, atoms⟩
  | none => ⟨count atoms, e :: atoms⟩
unsafe def atom (atoms : Atoms) (e : Obj) : Reading :=
  let a := readAtom atoms e
  ⟨[⟨[⟨a.fst, 0, 1⟩], Frac.ofNat 1⟩], a.snd⟩
/-- Larger powers of sums stay as they are. -/
def maxExpanded : Nat := 12
/-- A product of atoms raised to the power of an exponent's atom. -/
def raised (n times : Nat) : List Factor → Option (List Factor)
  | [] => some []
  | f :: l => if f.exponent == 0 then (match raised n times l with
      | some m => some (timesFactor ⟨f.base, n + 1, Nat.mul f.times times⟩ m)
      | none => none) else none
unsafe def natAlgebra : Algebra := ⟨Lean.mkConst `Nat [], false, none⟩
def Algebra.hasInv (k : Algebra) : Bool := match k.inverse with | some _ => true | none => false
unsafe def read (k : Algebra) (atoms : Atoms) (e : Obj) : Reading :=
  let binary (f : Polynomial → Polynomial → Polynomial) : Reading :=
    let a := read k atoms (secondLastArg e)
    let b := read k a.atoms (lastArg e)
    ⟨f a.value b.value, b.atoms⟩
  if Lean.Expr.isAppOfArity e `HAdd.hAdd 6 then binary Polynomial.plus
  else if Lean.Expr.isAppOfArity e `HMul.hMul 6 then binary Polynomial.times
  else if Lean.Expr.isAppOfArity e `OfNat.ofNat 3 then match literal? e with
    | some n => ⟨Polynomial.constant (Frac.ofNat n), atoms⟩
    | none => atom atoms e
  else if Lean.Expr.isAppOfArity e `HSub.hSub 6 then
    if k.hasNeg then binary (fun p q => Polynomial.plus p (Polynomial.negated q)) else atom atoms e
  else if Lean.Expr.isAppOfArity e `Neg.neg 3 then
    if k.hasNeg then let a := read k atoms (lastArg e); ⟨Polynomial.negated a.value, a.atoms⟩ else atom atoms e
  else if Lean.Expr.isAppOfArity e `HDiv.hDiv 6 then
    if k.hasInv then
      let a := read k atoms (secondLastArg e)
      let b := inverse k a.atoms (lastArg e) none
      match b with
      | some b => ⟨Polynomial.times a.value b.value, b.atoms⟩
      | none => atom atoms e
    else atom atoms e
  else if Lean.Expr.isAppOfArity e `Inv.inv 3 then
    match if k.hasInv then inverse k atoms (lastArg e) (some e) else none with
    | some b => b
    | none => atom atoms e
  else if Lean.Expr.isAppOfArity e `HPow.hPow 6 then
    let a := read k atoms (secondLastArg e)
    match literal? (lastArg e) with
    | some n => match a.value with
      | [⟨[], c⟩] => if Bool.or (Nat.ble n maxExponent) c.isOne then ⟨a.value.power n, a.atoms⟩ else atom atoms e
      | [_] => if Nat.ble n maxExponent then ⟨a.value.power n, a.atoms⟩ else atom atoms e
      | _ => if Nat.ble n maxExpanded then ⟨a.value.power n, a.atoms⟩ else atom atoms e
    | none => variablePower k a atoms e
  else atom atoms e
where
  /-- The inverse of a monomial in atoms that are not powers with variable exponents; `whole` is the term `b⁻¹` if it is there. -/
  inverse (k : Algebra) (atoms : Atoms) (b : Obj) (whole : Option Obj) : Option Reading :=
    let r := read k atoms b
    match r.value with
    | [] => some ⟨[], r.atoms⟩
    | [t] => match inverseFactors k r.atoms t.factors with
      | some ⟨factors, atoms⟩ => some ⟨[⟨factors, t.coefficient.inv⟩], atoms⟩
      | none => none
    | _ => match whole with
      | some e => some (atom atoms e)
      | none => match inverseTerm k b with
        | some e => some (atom atoms e)
        | none => none
  inverseFactors (k : Algebra) (atoms : Atoms) : List Factor → Option (Pair (List Factor) Atoms)
    | [] => some ⟨[], atoms⟩
    | f :: l => if f.exponent == 0 then match atomAt f.base atoms with
        | none => none
        | some x => match if Lean.Expr.isAppOfArity x `Inv.inv 3 then some (lastArg x) else inverseTerm k x with
          | none => none
          | some x =>
            let a := readAtom atoms x
            match inverseFactors k a.snd l with
            | some ⟨m, atoms⟩ => some ⟨timesFactor ⟨a.fst, 0, f.times⟩ m, atoms⟩
            | none => none
      else none
  inverseTerm (k : Algebra) (b : Obj) : Option Obj := match k.inverse with | some f => some (Lean.mkApp f b) | none => none
  /-- `b ^ (n * 2 + 1)` is `b ^ (n * 2) * b`. -/
  variablePower (k : Algebra) (base : Reading) (atoms : Atoms) (e : Obj) : Reading :=
    let exponent := read natAlgebra base.atoms (lastArg e)
    let base' : Option Reading := match base.value with
      | [⟨[], c⟩] => if c.isOne then some ⟨base.value, exponent.atoms⟩ else some (atom exponent.atoms (secondLastArg e))
      | [⟨f :: l, c⟩] => if c.isOne then some ⟨base.value, exponent.atoms⟩ else none
      | _ => none
    match base' with
    | none => atom atoms e
    | some b => match exponents b.value exponent.value (Polynomial.constant (Frac.ofNat 1)) with
      | none => atom atoms e
      | some p => ⟨p, b.atoms⟩
  exponents (b : Polynomial) : Polynomial → Polynomial → Option Polynomial
    | [], done => some done
    | ⟨[], c⟩ :: l, done => exponents b l (Polynomial.times done (b.power c.num))
    | ⟨[f], c⟩ :: l, done =>
      if Bool.and (f.exponent == 0) (f.times == 1) then match b with
        | [⟨factors, _⟩] => match raised f.base c.num factors with
          | some m => exponents b l (Polynomial.times done [⟨m, Frac.ofNat 1⟩])
          | none => none
        | _ => none
      else none
    | _, _ => none
/-- `x`, `x ^ 3`, `x ^ n`, `x ^ (n * 2)`. -/
unsafe def writeFactor (atoms : Atoms) (f : Factor) : M Obj := do
  let base ← find f.base
  if f.exponent == 0 then
    if f.times == 1 then return base
    apply2 `HPow.hPow base (← numeralOf f.times)
  else
    let n ← find (f.exponent - 1)
    if f.times == 1 then apply2 `HPow.hPow base n
    else apply2 `HPow.hPow base (← apply2 `HMul.hMul n (← numeralOf f.times))
where
  find (n : Nat) : M Obj := match atomAt n atoms with
    | some x => pure x
    | none => fail "no such atom"
  numeralOf (n : Nat) : M Obj := inMeta (Lean.Meta.mkNumeral (Lean.mkConst `Nat []) n)
unsafe def writeProduct (atoms : Atoms) (product : Obj) : List Factor → M Obj
  | [] => pure product
  | f :: l => do writeProduct atoms (← apply2 `HMul.hMul product (← writeFactor atoms f)) l
/-- A term; the sign of an integer coefficient is left out unless `signed`. -/
unsafe def writeTerm (k : Algebra) (atoms : Atoms) (t : Term) (signed : Bool) : M Obj := do
  let c := if Bool.and t.coefficient.isInt (Bool.not signed) then t.coefficient.abs else t.coefficient
  match t.factors with
  | [] => valueTerm k.type c
  | f :: l =>
    let product ← writeProduct atoms (← writeFactor atoms f) l
    if c.isOne then return product
    apply2 `HMul.hMul product (← valueTerm k.type c)
def isNegInt (t : Term) : Bool := Bool.and t.coefficient.neg t.coefficient.isInt
unsafe def writeSum (k : Algebra) (atoms : Atoms) (sum : Obj) : Polynomial → M Obj
  | [] => pure sum
  | t :: l => do
    writeSum k atoms (← apply2 (if isNegInt t then `HSub.hSub else `HAdd.hAdd) sum (← writeTerm k atoms t false)) l
/-- A polynomial as a term. -/
unsafe def write (k : Algebra) (atoms : Atoms) : Polynomial → M Obj
  | [] => valueTerm k.type (Frac.ofNat 0)
  | t :: l => do
    let constant := match t.factors with | [] => true | _ => false
    let e ← writeTerm k atoms t constant
    writeSum k atoms (← if Bool.and (isNegInt t) (Bool.not constant) then apply1 `Neg.neg e else pure e) l
end Harness.Native
