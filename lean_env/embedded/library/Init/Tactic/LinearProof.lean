prelude
import Init.Tactic.LinearFacts
/-! From comparisons to a contradiction: facts and products of facts are handed to the simplex method, and the combination that it finds is
made a proof. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native Lean
namespace Harness.Native.Linear
open Lean.Grind.CommRing
/-- The constant's universe levels and the arguments of an application, before the given ones. -/
structure Spine where
  levels : List Obj
  arguments : List Obj
unsafe def spine (e : Obj) (arguments : List Obj) : Spine := match (unsafeCast e : ExprTree) with
  | .app f a => spine f (a :: arguments)
  | .const _ us => ⟨unsafeCast us, arguments⟩
  | _ => ⟨[], arguments⟩
unsafe def rule (s : Spine) (name : Lean.Name) (arguments : List Obj) : Obj := apps (apps (Lean.mkConst name s.levels) s.arguments) arguments
/-- The atoms from number `first` on, as many as `n > 0`, as an `RArray`. -/
unsafe def tree (atoms : Atoms) : Nat → Nat → Nat → M Obj
  | 0, _, _ => fail "too many atoms"
  | fuel+1, first, n =>
    if Nat.ble n 1 then match atomAt first atoms with
      | some a => apply1 `Lean.RArray.leaf a
      | none => fail "no such atom"
    else do
      let half := Nat.div n 2
      let l ← tree atoms fuel first half
      let r ← tree atoms fuel (first + half) (n - half)
      inMeta (Lean.Meta.mkAppM `Lean.RArray.branch (three (Lean.mkRawNatLit (first + half)) l r))
unsafe def context (type : Obj) (atoms : Atoms) : M Obj := do
  match atoms with
  | [] => apply1 `Lean.RArray.leaf (← inMeta (Lean.Meta.mkNumeral type 0))
  | _ => tree atoms 64 0 (count atoms)
/-- What proofs about one type begin with: of the ring's lemmas, of the field's. -/
structure Setting where
  ring : Spine
  field : Spine
  ctx : Obj
unsafe def closeFact (s : Setting) (o : Open) : Fact :=
  ⟨o.relation, o.expression, o.poly, match o.kind with
    | .integers => const o.rule (s.ctx :: o.arguments)
    | .field => rule s.field o.rule o.arguments
    | .ring => rule s.ring o.rule o.arguments⟩
unsafe def each {α β : Type} (f : α → β) : List α → List β
  | [] => []
  | a :: l => f a :: each f l
unsafe def joined {α : Type} : List α → List α → List α
  | [], l => l
  | a :: k, l => a :: joined k l
unsafe def squareFact (s : Setting) (q : Square) : Fact :=
  ⟨.le, const `Lean.Grind.CommRing.Expr.mul [q.expression, q.expression], Poly.mul q.poly q.poly, rule s.ring `Linear.square [q.expression]⟩
unsafe def productFact (s : Setting) (a b : Fact) : Fact :=
  let mul (x y : Fact) : Obj := const `Lean.Grind.CommRing.Expr.mul [x.expression, y.expression]
  let both (relation : Relation) (name : Lean.Name) : Fact :=
    ⟨relation, mul a b, Poly.mul a.poly b.poly, rule s.ring name [a.expression, b.expression, a.proof, b.proof]⟩
  let equation (x y : Fact) : Fact :=
    ⟨.eq, mul y x, Poly.mul x.poly y.poly, rule s.ring `Linear.mul_eq [x.expression, y.expression, x.proof]⟩
  match a.relation with
  | .eq => equation a b
  | .le => match b.relation with
    | .eq => equation b a
    | .le => both .le `Linear.mul_le_le
    | .lt => both .le `Linear.mul_le_lt
  | .lt => match b.relation with
    | .eq => equation b a
    | .le => both .le `Linear.mul_lt_le
    | .lt => both .lt `Linear.mul_lt_lt
/-- Casts of natural numbers among the atoms are not negative. -/
unsafe def castFacts (type : Obj) : Atoms → M (List Open)
  | [] => pure []
  | a :: l => do
    let rest ← castFacts type l
    if Lean.Expr.isAppOfArity a `Nat.cast 3 then
      let i := Lean.mkRawNatLit (count l)
      match ← M.optional (apply2 `Linear.cast_nonneg type (lastArg a)) with
      | some p => return ⟨.le, const `Lean.Grind.CommRing.Expr.var [i],
          .add (Z.ofSmall 1) (.mult ⟨count l, 1⟩ .unit) (.num (Z.ofSmall 0)), .ring, `Linear.var_nonneg, [i, p]⟩ :: rest
      | none => return rest
    else return rest
/-- All coefficients 1, so that sums of such have all the monomials. -/
unsafe def support : PolyTree → PolyTree
  | .num k => .num (Z.ofSmall 1)
  | .add _ m p => .add (Z.ofSmall 1) m (support p)
unsafe def allMonomials : List Fact → PolyTree → PolyTree
  | [], p => p
  | f :: l, p => allMonomials l (Poly.combine (support f.poly) p)
unsafe def monomials : PolyTree → List PolyMon
  | .num _ => []
  | .add _ m p => m :: monomials p
unsafe def coefficients : List PolyMon → PolyTree → List Z
  | [], .num k => [k]
  | [], .add _ _ _ => []
  | m :: ms, .add k n p => if instBEqMon.beq m n then k :: coefficients ms p else Z.ofSmall 0 :: coefficients ms (.add k n p)
  | _ :: ms, .num k => Z.ofSmall 0 :: coefficients ms (.num k)
unsafe def rows (ms : List PolyMon) : Nat → List Fact → List Simplex.Row
  | _, [] => []
  | n, f :: l => ⟨n, match f.relation with | .lt => true | _ => false, match f.relation with | .eq => true | _ => false,
      Z.ofSmall 1 :: coefficients ms f.poly⟩ :: rows ms (n + 1) l
unsafe def factAt : List Fact → Nat → Option Fact
  | [], _ => none
  | f :: _, 0 => some f
  | _ :: l, n+1 => factAt l n
/-- A fact times the factor that it has in the contradiction. -/
unsafe def scaled (s : Setting) (f : Fact) (k : Z) : Fact :=
  let n := Lean.mkRawNatLit (Nat.sub k.natAbs 1)
  let whole : Obj := const `Lean.Grind.CommRing.Expr.mul [const `Lean.Grind.CommRing.Expr.num [integer k], f.expression]
  match f.relation with
  | .eq => ⟨.le, whole, Poly.mulConst k f.poly, rule s.ring `Linear.scale_eq [integer k, f.expression, f.proof]⟩
  | .le => if Bool.and (k.natAbs == 1) k.isPos then f else
      ⟨.le, whole, Poly.mulConst k f.poly, rule s.ring `Linear.scale_le [n, f.expression, f.proof]⟩
  | .lt => if Bool.and (k.natAbs == 1) k.isPos then f else
      ⟨.lt, whole, Poly.mulConst k f.poly, rule s.ring `Linear.scale_lt [n, f.expression, f.proof]⟩
unsafe def sum (s : Setting) (a b : Fact) : Fact :=
  let make (relation : Relation) (name : Lean.Name) : Fact :=
    ⟨relation, const `Lean.Grind.CommRing.Expr.add [a.expression, b.expression], Poly.combine a.poly b.poly,
      rule s.ring name [a.expression, b.expression, a.proof, b.proof]⟩
  match a.relation with
  | .lt => match b.relation with
    | .lt => make .lt `Linear.add_lt_lt
    | _ => make .lt `Linear.add_lt_le
  | _ => match b.relation with
    | .lt => make .lt `Linear.add_le_lt
    | _ => make .le `Linear.add_le_le
unsafe def total (s : Setting) (facts : List Fact) : List Simplex.Share → Option Fact
  | [] => none
  | x :: l => match factAt facts x.id with
    | none => none
    | some f => match total s facts l with
      | none => some (scaled s f x.factor)
      | some g => some (sum s (scaled s f x.factor) g)
/-- A proof of `False` from facts. -/
unsafe def refute (s : Setting) (heartbeats : Nat) (facts : List Fact) : M Obj := do
  let one : Fact := ⟨.lt, const `Lean.Grind.CommRing.Expr.num [integer (Z.ofSmall 1)], .num (Z.ofSmall 1), rule s.ring `Linear.one []⟩
  let facts := one :: facts
  let ms := monomials (allMonomials facts (.num (Z.ofSmall 0)))
  let shares ← Simplex.contradiction heartbeats (count ms + 1) (rows ms 0 facts)
  match total s facts shares with
  | none => fail "no combination"
  | some f => match f.relation with
    | .lt =>
      if Bool.not (instBEqPoly.beq f.poly (.num (Z.ofSmall 0))) then (fail "the combination does not vanish" : M Unit)
      return rule s.ring `Linear.absurd_lt [f.expression, f.proof, Lean.reflBoolTrue]
    | _ => fail "the combination is no contradiction"
/-- Without facts that say what an earlier one says, or nothing. -/
unsafe def distinct (known : List PolyTree) : List Fact → List Fact
  | [] => []
  | f :: l => if Bool.or (Bool.not (hasAtomPoly f.poly)) (among known f.poly) then distinct known l else f :: distinct (f.poly :: known) l
where among : List PolyTree → PolyTree → Bool
  | [], _ => false
  | q :: l, p => if instBEqPoly.beq q p then true else among l p
/-- Facts of one type, without and with those that `nlinarith` adds. -/
structure Facts where
  setting : Setting
  given : List Fact
  squares : List Fact
  atoms : Nat
unsafe def factsOf (type : Obj) (l : List Comparison) : M Facts := do
  let field ← hasInstance `Lean.Grind.Field type
  let m : Mode := if field then .field else .ring
  let r := readComparisons m (Lean.Expr.equal type (Lean.mkConst `Int [])) ⟨[], []⟩ l
  let ctx ← context type r.found.atoms
  let ring ← apply1 `Linear.start ctx
  let start ← if field then apply1 `Linear.Fraction.startField ctx else pure ring
  let s : Setting := ⟨spine ring [], spine start [], ctx⟩
  let casts ← castFacts type r.found.atoms
  return ⟨s, each (closeFact s) (joined r.facts casts), each (squareFact s) r.found.squares, count r.found.atoms⟩
/-- How many facts are multiplied with each other. -/
def factsMultiplied : Nat := 24
unsafe def products (s : Setting) : List Fact → List Fact
  | [] => []
  | a :: l => joined (each (productFact s a) (a :: l)) (products s l)
/-- With more atoms, the squares of their differences and sums are left out. -/
def atomsSquared : Nat := 4
/-- The squares of the differences and sums of any two of the atoms below `n`. -/
unsafe def atomSquares (s : Setting) (n : Nat) : List Fact := if Nat.ble n atomsSquared then rows n else []
where
  atom (i : Nat) : Square := ⟨const `Lean.Grind.CommRing.Expr.var [Lean.mkRawNatLit i],
    .add (Z.ofSmall 1) (.mult ⟨i, 1⟩ .unit) (.num (Z.ofSmall 0))⟩
  pair (i j : Nat) : List Fact :=
    let a := atom i
    let b := atom j
    [squareFact s ⟨const `Lean.Grind.CommRing.Expr.sub [a.expression, b.expression], Poly.combine a.poly (minus b.poly)⟩,
      squareFact s ⟨const `Lean.Grind.CommRing.Expr.add [a.expression, b.expression], Poly.combine a.poly b.poly⟩]
  row (i : Nat) : Nat → List Fact
    | 0 => []
    | j+1 => joined (pair i j) (row i j)
  rows : Nat → List Fact
    | 0 => []
    | i+1 => joined (row i i) (rows i)
/-- What is combined: the comparisons; also their products; also the squares of differences and sums of atoms. -/
inductive Effort where | linear | products | atoms
def firsts {α : Type} : Nat → List α → List α
  | n+1, a :: l => a :: firsts n l
  | _, _ => []
def reversed {α : Type} (l : List α) : List α := go l []
where go : List α → List α → List α
  | [], done => done
  | a :: l, done => go l (a :: done)
/-- The types of comparisons, the last first. -/
unsafe def types : List Comparison → List Obj
  | [] => []
  | c :: l => if among (types l) c.type then types l else joined (types l) [c.type]
where among : List Obj → Obj → Bool
  | [], _ => false
  | t :: l, e => if Lean.Expr.equal t e then true else among l e
unsafe def ofType (type : Obj) : List Comparison → List Comparison
  | [] => []
  | c :: l => if Lean.Expr.equal c.type type then c :: ofType type l else ofType type l
/-- All comparisons among the hypotheses of the main goal. -/
unsafe def hypotheses : M (List Comparison) := do
  let ls ← collect (fun h => do comparisons 8 (Lean.mkFVar h) (← typeOf h)) (← propHypotheses)
  return flat ls
where flat : List (List Comparison) → List Comparison
  | [] => []
  | a :: l => joined a (flat l)
unsafe def refuteType (effort : Effort) (limit : Nat) (l : List Comparison) (type : Obj) : M Obj := do
  let f ← factsOf type (ofType type l)
  let base := distinct [] (joined (reversed f.given) f.squares)
  let multiplied (_ : Unit) : List Fact := joined base (products f.setting (firsts factsMultiplied base))
  refute f.setting limit (match effort with
    | .linear => f.given
    | .products => multiplied ()
    | .atoms => joined (atomSquares f.setting f.atoms) (multiplied ()))
/-- Closes the main goal, `False`, by a combination of comparisons. -/
unsafe def close (effort : Effort) (limit : Nat) : M Unit := inMainContext (do
  let l ← hypotheses
  let proof ← firstOf (each (refuteType effort limit l) (types l))
  noteAs `nl_absurd proof
  text "exact nl_absurd")
end Harness.Native.Linear
