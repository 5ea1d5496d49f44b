prelude
import Init.Tactic.Simplex
import Init.Tactic.LinarithLemmas
/-! Comparisons read as facts about polynomials: terms are turned into the data that the lemmas of `linarith` are about, and into
polynomials of Lean's compiled code, with which the search computes. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native Lean
namespace Harness
/-- Layout of `Lean.Grind.CommRing.Power`, `Mon`, `Poly`. -/
structure PolyPower where
  base : Nat
  exponent : Nat
inductive PolyMon where
  | unit
  | mult (p : PolyPower) (m : PolyMon)
inductive PolyTree where
  | num (k : Z)
  | add (k : Z) (m : PolyMon) (p : PolyTree)
scoped instance : Inhabited PolyTree := ⟨.num .nil⟩
end Harness
@[extern "x"] unsafe opaque Lean.Grind.CommRing.Poly.mul : PolyTree → PolyTree → PolyTree
@[extern "x"] unsafe opaque Lean.Grind.CommRing.Poly.combine : PolyTree → PolyTree → PolyTree
@[extern "x"] unsafe opaque Lean.Grind.CommRing.Poly.mulConst : Z → PolyTree → PolyTree
@[extern "x"] unsafe opaque Lean.Grind.CommRing.Poly.pow : PolyTree → Nat → PolyTree
@[extern "x"] unsafe opaque Lean.Grind.CommRing.instBEqPoly.beq : PolyTree → PolyTree → Bool
@[extern "x"] unsafe opaque Lean.Grind.CommRing.instBEqMon.beq : PolyMon → PolyMon → Bool
@[extern "x"] unsafe opaque Lean.Meta.inferType : Obj → MetaM Obj
namespace Harness.Native.Linear
inductive Relation where | le | lt | eq
open Lean.Grind.CommRing
unsafe def constant (k : Z) : PolyTree := .num k
unsafe def natural (n : Nat) : PolyTree := .num (Z.ofNat n)
unsafe def minus (p : PolyTree) : PolyTree := Poly.mulConst (Z.neg (Z.ofSmall 1)) p
unsafe def apps (f : Obj) : List Obj → Obj
  | [] => f
  | a :: l => apps (Lean.mkApp f a) l
unsafe def const (c : Lean.Name) (args : List Obj) : Obj := apps (Lean.mkConst c []) args
/-- An integer as a term. -/
unsafe def integer (k : Z) : Obj :=
  if k.neg.isPos then const `Int.negSucc [Lean.mkRawNatLit (Nat.sub k.natAbs 1)]
  else const `Int.ofNat [Lean.mkRawNatLit k.natAbs]
/-- Which data terms are turned into. -/
inductive Mode where | ring | field
def Mode.name : Mode → Lean.Name → Lean.Name → Lean.Name
  | .ring, r, _ => r
  | .field, _, f => f
/-- An expression that is not negative, as data, with its polynomial. -/
structure Square where
  expression : Obj
  poly : PolyTree
structure Found where
  atoms : Atoms
  squares : List Square
/-- A term as data; it is the polynomial divided by the number. -/
structure Term where
  data : Obj
  poly : PolyTree
  den : Nat
  found : Found
unsafe def hasAtomPoly (p : PolyTree) : Bool := match p with
  | .num _ => false
  | _ => true
unsafe def addSquare (m : Mode) (data : Obj) (p : PolyTree) (f : Found) : Found :=
  if Bool.and (hasAtomPoly p) (Bool.not (known f.squares)) then ⟨f.atoms, ⟨match m with
    | .ring => data
    | .field => const `Linear.Fraction.top [data], p⟩ :: f.squares⟩ else f
where known : List Square → Bool
  | [] => false
  | s :: l => if instBEqPoly.beq s.poly p then true else known l
unsafe def expr (m : Mode) (r f : Lean.Name) (args : List Obj) : Obj := const (m.name r f) args
unsafe def readAtom' (m : Mode) (e : Obj) (f : Found) : Term :=
  let a := readAtom f.atoms e
  let data := expr m `Lean.Grind.CommRing.Expr.var `Linear.Fraction.var [Lean.mkRawNatLit a.fst]
  ⟨data, .add (Z.ofSmall 1) (.mult ⟨a.fst, 1⟩ .unit) (.num (Z.ofSmall 0)), 1, ⟨a.snd, f.squares⟩⟩
unsafe def readNumeral (m : Mode) (n : Nat) (f : Found) : Term :=
  ⟨match m with
    | .ring => const `Lean.Grind.CommRing.Expr.num [integer (Z.ofNat n)]
    | .field => const `Linear.Fraction.num [Lean.mkRawNatLit n], natural n, 1, f⟩
unsafe def times (n : Nat) (p : PolyTree) : PolyTree := if n == 1 then p else Poly.mulConst (Z.ofNat n) p
unsafe def readSum (m : Mode) (minus? : Bool) (a b : Term) : Term :=
  let p := times b.den a.poly
  let q := times a.den b.poly
  ⟨if minus? then expr m `Lean.Grind.CommRing.Expr.sub `Linear.Fraction.sub [a.data, b.data]
    else expr m `Lean.Grind.CommRing.Expr.add `Linear.Fraction.add [a.data, b.data],
    Poly.combine p (if minus? then minus q else q), Nat.mul a.den b.den, b.found⟩
unsafe def readProduct (m : Mode) (a b : Term) : Term :=
  let found := if instBEqPoly.beq a.poly b.poly then addSquare m a.data a.poly b.found else b.found
  ⟨expr m `Lean.Grind.CommRing.Expr.mul `Linear.Fraction.mul [a.data, b.data], Poly.mul a.poly b.poly, Nat.mul a.den b.den, found⟩
unsafe def readNeg (m : Mode) (a : Term) : Term :=
  ⟨expr m `Lean.Grind.CommRing.Expr.neg `Linear.Fraction.neg [a.data], minus a.poly, a.den, a.found⟩
unsafe def power (m : Mode) (a : Term) (k : Nat) : Term :=
  ⟨expr m `Lean.Grind.CommRing.Expr.pow `Linear.Fraction.pow [a.data, Lean.mkRawNatLit k], Poly.pow a.poly k, Nat.pow a.den k, a.found⟩
unsafe def readPower (m : Mode) (a : Term) (k : Nat) : Term :=
  let p := power m a k
  if Bool.and (Nat.mod k 2 == 0) (Nat.ble 2 k) then
    let root := if k == 2 then a else power m a (Nat.div k 2)
    { p with found := addSquare m root.data root.poly p.found }
  else p
/-- Larger powers are atoms. -/
def maxPower : Nat := 24
/-- Reads a term of a commutative ring. `wrap` is the cast of natural numbers to integers, within which they are read. -/
unsafe def readTerm (m : Mode) (wrap : Obj → Obj) (natural : Bool) (f : Found) (e : Obj) : Term :=
  let is (c : Lean.Name) (n : Nat) : Bool := Lean.Expr.isAppOfArity e c n
  let atom (_ : Unit) : Term := readAtom' m (wrap e) f
  if is `HAdd.hAdd 6 then
    let a := readTerm m wrap natural f (secondLastArg e)
    readSum m false a (readTerm m wrap natural a.found (lastArg e))
  else if is `HMul.hMul 6 then
    let a := readTerm m wrap natural f (secondLastArg e)
    readProduct m a (readTerm m wrap natural a.found (lastArg e))
  else if is `HPow.hPow 6 then match literal? (lastArg e) with
    | some k => if Nat.ble k maxPower then readPower m (readTerm m wrap natural f (secondLastArg e)) k else atom ()
    | none => atom ()
  else if is `OfNat.ofNat 3 then match literal? e with
    | some n => readNumeral m n f
    | none => atom ()
  else if natural then atom ()
  else if is `HSub.hSub 6 then
    let a := readTerm m wrap natural f (secondLastArg e)
    readSum m true a (readTerm m wrap natural a.found (lastArg e))
  else if is `Neg.neg 3 then readNeg m (readTerm m wrap natural f (lastArg e))
  else if is `HDiv.hDiv 6 then match m with
    | .ring => atom ()
    | .field => match literal? (lastArg e) with
      | some (n+1) =>
        let a := readTerm m wrap natural f (secondLastArg e)
        ⟨const `Linear.Fraction.div [a.data, Lean.mkRawNatLit n], a.poly, Nat.mul a.den (n + 1), a.found⟩
      | _ => atom ()
  else if is `Inv.inv 3 then match m with
    | .ring => atom ()
    | .field => match literal? (lastArg e) with
      | some (n+1) => ⟨const `Linear.Fraction.inv [Lean.mkRawNatLit n], .num (Z.ofSmall 1), n + 1, f⟩
      | _ => atom ()
  else if Bool.and (is `Nat.cast 3) (Lean.Expr.equal (secondLastArg (function e)) (Lean.mkConst `Int [])) then
    readTerm m (fun x => Lean.mkApp (function e) x) true f (lastArg e)
  else match (unsafeCast e : ExprTree) with
    | .mdata _ e => readTerm m wrap natural f e
    | _ => atom ()
/-- A comparison `a ≤ b`, `a < b`, `a = b` and its proof. -/
structure Comparison where
  relation : Relation
  type : Obj
  left : Obj
  right : Obj
  proof : Obj
/-- A fact: the expression is not negative, is positive, is 0. -/
structure Fact where
  relation : Relation
  expression : Obj
  poly : PolyTree
  proof : Obj
/-- Which arguments a lemma begins with. -/
inductive Kind where | ring | field | integers
/-- A fact whose proof still wants the arguments with which all the lemmas begin. -/
structure Open where
  relation : Relation
  expression : Obj
  poly : PolyTree
  kind : Kind
  rule : Lean.Name
  arguments : List Obj
structure Readings where
  facts : List Open
  found : Found
/-- Reads a comparison. Strict ones between integers become `a + 1 ≤ b`. -/
unsafe def readComparison (m : Mode) (integers : Bool) (f : Found) (c : Comparison) : Readings :=
  let a := readTerm m (fun x => x) false f c.left
  let b := readTerm m (fun x => x) false a.found c.right
  let p := Poly.combine (times a.den b.poly) (minus (times b.den a.poly))
  let difference := expr m `Lean.Grind.CommRing.Expr.sub `Linear.Fraction.sub [b.data, a.data]
  let top := match m with
    | .ring => difference
    | .field => const `Linear.Fraction.top [difference]
  let arguments := [a.data, b.data, c.proof]
  let kind : Kind := match m with | .ring => .ring | .field => .field
  ⟨[match c.relation with
    | .le => ⟨.le, top, p, kind, m.name `Linear.le `Linear.Fraction.le, arguments⟩
    | .eq => ⟨.eq, top, p, kind, m.name `Linear.eq `Linear.Fraction.eq, arguments⟩
    | .lt => if integers then
        ⟨.le, const `Lean.Grind.CommRing.Expr.sub [top, const `Lean.Grind.CommRing.Expr.num [integer (Z.ofSmall 1)]],
          Poly.combine p (.num (Z.neg (Z.ofSmall 1))), .integers, `Linear.int_lt, arguments⟩
      else ⟨.lt, top, p, kind, m.name `Linear.lt `Linear.Fraction.lt, arguments⟩], b.found⟩
unsafe def readComparisons (m : Mode) (integers : Bool) (f : Found) : List Comparison → Readings
  | [] => ⟨[], f⟩
  | c :: l =>
    let r := readComparison m integers f c
    let rest := readComparisons m integers r.found l
    ⟨prepend r.facts rest.facts, rest.found⟩
where prepend : List Open → List Open → List Open
  | [], l => l
  | x :: xs, l => x :: prepend xs l
unsafe def thirdLastArg (e : Obj) : Obj := lastArg (function (function e))
/-- The comparisons that a proof of a given type gives: conjunctions are taken apart, negations resolved. -/
unsafe def comparisons (fuel : Nat) (proof type : Obj) : M (List Comparison) := do
  let type ← inMeta (Lean.Meta.whnfR (← instantiated type))
  match fuel with
  | 0 => return []
  | fuel+1 =>
  let relation (rel : Relation) (α : Obj) : M (List Comparison) := do
    if Lean.Expr.equal α (Lean.mkConst `Nat []) then
      step fuel (← apply1 (match rel with | .le => `Linear.nat_le | .lt => `Linear.nat_lt | .eq => `Linear.nat_eq) proof)
    else return [⟨rel, α, secondLastArg type, lastArg type, proof⟩]
  if Lean.Expr.isAppOfArity type `LE.le 4 then relation .le (secondLastArg (function (function type)))
  else if Lean.Expr.isAppOfArity type `LT.lt 4 then relation .lt (secondLastArg (function (function type)))
  else if Lean.Expr.isAppOfArity type `Eq 3 then relation .eq (thirdLastArg type)
  else if Lean.Expr.isAppOfArity type `And 2 then
    let l ← comparisons fuel (← apply1 `And.left proof) (secondLastArg type)
    let r ← comparisons fuel (← apply1 `And.right proof) (lastArg type)
    return both l r
  else if Lean.Expr.isAppOfArity type `Not 1 then
    let inner ← inMeta (Lean.Meta.whnfR (lastArg type))
    if Lean.Expr.isAppOfArity inner `LE.le 4 then step fuel (← apply1 `lt_of_not_ge proof)
    else if Lean.Expr.isAppOfArity inner `LT.lt 4 then step fuel (← apply1 `le_of_not_gt proof)
    else return []
  else return []
where
  both : List Comparison → List Comparison → List Comparison
    | [], l => l
    | c :: k, l => c :: both k l
  step (fuel : Nat) (proof : Obj) : M (List Comparison) := do
    comparisons fuel proof (← inMeta (Lean.Meta.inferType proof))
end Harness.Native.Linear
