prelude
import Init.Tactic.Ring
/-! A rational simplex method. Each fact is a row of integer coefficients over monomials; it says that the row's value is 0, at least 0,
or (positive facts, scaled) at least 1. The method looks for values of the monomials; if there are none, a row shows which combination of the
facts is contradictory. Rows are lists of integers, on which compiled functions of Lean's `omega` work. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Native
/-- An integer of the compiled code. Those from 0 to 2³¹ - 1 are represented like natural numbers. -/
abbrev Harness.Z : Type := Obj
@[extern "x"] unsafe opaque Lean.Omega.IntList.dot : List Z → List Z → Z
@[extern "x"] unsafe opaque Lean.Omega.IntList.combo : Z → List Z → Z → List Z → List Z
@[extern "x"] unsafe opaque Lean.Omega.IntList.gcd : List Z → Nat
@[extern "x"] unsafe opaque Lean.Omega.IntList.sdiv : List Z → Z → List Z
@[extern "x"] unsafe opaque Lean.Omega.IntList.neg : List Z → List Z
@[extern "x"] unsafe opaque Lean.Omega.IntList.set : List Z → Nat → Z → List Z
@[extern "x"] unsafe opaque Lean.Omega.IntList.get : List Z → Nat → Z
/-- The greater of two integers. -/
@[extern "x"] unsafe opaque Int.instMax._lam_0 : Z → Z → Z
namespace Harness.Z
unsafe def ofSmall (n : Nat) : Z := unsafeCast n
unsafe def ofNat (n : Nat) : Z :=
  if Nat.ble n 1000000000 then ofSmall n
  else Lean.Omega.IntList.dot [ofNat (Nat.div n 1000000000), ofSmall (Nat.mod n 1000000000)] [ofSmall 1000000000, ofSmall 1]
unsafe def isZero (a : Z) : Bool := Nat.beq (unsafeCast a) 0
unsafe def isPos (a : Z) : Bool := Bool.not (Nat.beq (unsafeCast (Int.instMax._lam_0 a (ofSmall 0))) 0)
unsafe def natAbs (a : Z) : Nat := Lean.Omega.IntList.gcd [a]
unsafe def neg (a : Z) : Z := match Lean.Omega.IntList.neg [a] with
  | b :: _ => b
  | [] => a
unsafe def mul (a b : Z) : Z := Lean.Omega.IntList.dot [a] [b]
end Harness.Z
namespace Harness.Native.Simplex
open Lean.Omega
/-- `d * s = n₁ * t₁ + …` for `entries = [d, n₁, …]`, `d > 0`, where `s` is the value of fact `id`. -/
structure Row where
  id : Nat
  bound : Bool
  equation : Bool
  entries : List Z
/-- What stands at a place of the rows: a monomial, whose value is free, or the value of a fact. -/
inductive Column where
  | free
  | fact (id : Nat) (bound equation : Bool)
unsafe def reduced (v : List Z) : List Z :=
  let g := IntList.gcd v
  if Nat.ble g 1 then v else IntList.sdiv v (Z.ofNat g)
/-- What place `j` is by a row: the row `[0, n₁, …]`, and the positive number by which it is multiplied. -/
structure Solved where
  factor : Z
  entries : List Z
unsafe def solve (v : List Z) (j : Nat) : Solved :=
  let n := IntList.get v j
  let d := IntList.get v 0
  let zero := Z.ofSmall 0
  if n.isPos then ⟨n, IntList.set (IntList.set (IntList.neg v) j d) 0 zero⟩
  else ⟨n.neg, IntList.set (IntList.set v j d.neg) 0 zero⟩
unsafe def substitute (s : Solved) (j : Nat) (r : Row) : Row :=
  let m := IntList.get r.entries j
  if m.isZero then r
  else { r with entries := reduced (IntList.combo s.factor (IntList.set r.entries j (Z.ofSmall 0)) m s.entries) }
unsafe def substituteAll (s : Solved) (j : Nat) : List Row → List Row
  | [] => []
  | r :: l => substitute s j r :: substituteAll s j l
def setColumn (c : Column) : List Column → Nat → List Column
  | [], _ => []
  | _ :: l, 0 => c :: l
  | d :: l, j+1 => d :: setColumn c l j
structure Picked where
  row : Row
  rest : List Row
/-- The first row that has place `j`. -/
unsafe def pick (j : Nat) (good : Row → Bool) : List Row → List Row → Option Picked
  | [], _ => none
  | r :: l, before =>
    if Bool.and (good r) (Bool.not (IntList.get r.entries j).isZero) then some ⟨r, back before l⟩
    else pick j good l (r :: before)
where back : List Row → List Row → List Row
  | [], l => l
  | r :: b, l => back b (r :: l)
structure Tableau where
  rows : List Row
  /-- For the places 1, 2, …. -/
  columns : List Column
/-- Solves for the monomial at place `j`, by an equation if there is one, and forgets it. -/
unsafe def eliminate (t : Tableau) (j : Nat) : Tableau :=
  match (match pick j (fun r => r.equation) t.rows [] with
    | some p => some p
    | none => pick j (fun _ => true) t.rows []) with
  | none => t
  | some p => ⟨substituteAll (solve p.row.entries j) j p.rest,
      setColumn (.fact p.row.id p.row.bound p.row.equation) t.columns (j - 1)⟩
unsafe def eliminateAll : Nat → Nat → Tableau → Tableau
  | 0, _, t => t
  | n+1, j, t => eliminateAll n (j + 1) (eliminate t j)
/-- The least place that `good` accepts, least by the number of the fact that stands there. -/
unsafe def leastPlace (good : Column → Z → Bool) (columns : List Column) (entries : List Z) : Option Nat :=
  go columns entries 1 none 0
where go : List Column → List Z → Nat → Option Nat → Nat → Option Nat
  | c :: cs, n :: ns, j, best, bestId =>
    if good c n then
      let id := match c with | .fact id _ _ => id | .free => 0
      match best with
      | none => go cs ns (j + 1) (some j) id
      | some b => if Nat.ble id bestId then go cs ns (j + 1) (some j) id else go cs ns (j + 1) best bestId
    else go cs ns (j + 1) best bestId
  | _, _, _, best, _ => best
unsafe def numbers (v : List Z) : List Z := match v with
  | _ :: l => l
  | [] => []
unsafe def columnAt : List Column → Nat → Column
  | [], _ => .free
  | c :: _, 0 => c
  | _ :: l, j+1 => columnAt l j
/-- Exchanges the row `r`, which is not among `rest`, with place `j`. -/
unsafe def exchange (t : Tableau) (r : Row) (rest : List Row) (j : Nat) : Tableau :=
  let s := solve r.entries j
  let rows := substituteAll s j rest
  let rows := match columnAt t.columns (j - 1) with
    | .fact id bound equation => ⟨id, bound, equation, reduced (IntList.set s.entries 0 s.factor)⟩ :: rows
    | .free => rows
  ⟨rows, setColumn (.fact r.id r.bound r.equation) t.columns (j - 1)⟩
def inequality : Column → Bool
  | .fact _ _ equation => Bool.not equation
  | .free => false
/-- Takes equations out of the rows, as long as one has the place of an inequality. -/
unsafe def settleEquations : Nat → Tableau → Tableau
  | 0, t => t
  | fuel+1, t => match go t.columns t.rows [] with
    | none => t
    | some p => match leastPlace (fun c n => Bool.and (inequality c) (Bool.not n.isZero)) t.columns (numbers p.row.entries) with
      | some j => settleEquations fuel (exchange t p.row p.rest j)
      | none => t
where go (columns : List Column) : List Row → List Row → Option Picked
  | [], _ => none
  | r :: l, before =>
    if r.equation then match leastPlace (fun c n => Bool.and (inequality c) (Bool.not n.isZero)) columns (numbers r.entries) with
      | some _ => some ⟨r, pick.back before l⟩
      | none => go columns l (r :: before)
    else go columns l (r :: before)
unsafe def bounds : List Column → List Z
  | [] => []
  | .fact _ true _ :: l => Z.ofSmall 1 :: bounds l
  | _ :: l => Z.ofSmall 0 :: bounds l
/-- How many facts a row's value grows with, counted up to a limit. -/
unsafe def growing (limit : Nat) : Nat → List Column → List Z → Nat
  | found, c :: cs, n :: ns =>
    if Nat.ble limit found then found
    else growing limit (if Bool.and n.isPos (inequality c) then found + 1 else found) cs ns
  | found, _, _ => found
structure Violation where
  row : Row
  choices : Nat
/-- Of the rows whose fact does not hold, that of the least number or, if `greedy`, one with the fewest places to exchange it for. -/
unsafe def violated (greedy : Bool) (columns : List Column) (atBounds : List Z) : List Row → Option Violation → Option Violation
  | [], best => best
  | r :: l, best =>
    let b := if r.bound then Z.ofSmall 1 else Z.ofSmall 0
    let value := IntList.dot r.entries (b.neg :: atBounds)
    let bad := if r.equation then Bool.not value.isZero else value.neg.isPos
    if bad then match best with
      | none => violated greedy columns atBounds l (some ⟨r, growing 1000 0 columns (numbers r.entries)⟩)
      | some q => if greedy then
          let n := growing q.choices 0 columns (numbers r.entries)
          violated greedy columns atBounds l (if Nat.ble q.choices n then best else some ⟨r, n⟩)
        else violated greedy columns atBounds l (if Nat.ble r.id q.row.id then some ⟨r, 0⟩ else best)
    else violated greedy columns atBounds l best
/-- The place on which a row's value depends most, of those with which it grows. -/
unsafe def steepest : List Column → List Z → Nat → Option Nat → Z → Option Nat
  | c :: cs, n :: ns, j, best, most =>
    if Bool.and (inequality c) (Z.isPos (IntList.dot [n, most] [Z.ofSmall 1, Z.neg (Z.ofSmall 1)])) then steepest cs ns (j + 1) (some j) n
    else steepest cs ns (j + 1) best most
  | _, _, _, best, _ => best
unsafe def without (id : Nat) : List Row → List Row
  | [] => []
  | r :: l => if Nat.beq r.id id then l else r :: without id l
/-- A fact and its factor in the contradiction. -/
structure Share where
  id : Nat
  factor : Z
unsafe def shares : List Column → List Z → List Share
  | .fact id _ _ :: cs, n :: ns => if n.isZero then shares cs ns else ⟨id, n.neg⟩ :: shares cs ns
  | _ :: cs, _ :: ns => shares cs ns
  | _, _ => []
inductive Outcome where
  | satisfiable
  | contradiction (shares : List Share)
  | running (t : Tableau)
unsafe def step (greedy : Bool) (t : Tableau) : Outcome :=
  match violated greedy t.columns (bounds t.columns) t.rows none with
  | none => .satisfiable
  | some v =>
    let r := v.row
    match (if greedy then steepest t.columns (numbers r.entries) 1 none (Z.ofSmall 0)
      else leastPlace (fun c n => Bool.and (inequality c) n.isPos) t.columns (numbers r.entries)) with
    | none => .contradiction (⟨r.id, IntList.get r.entries 0⟩ :: shares t.columns (numbers r.entries))
    | some j => .running (exchange t r (without r.id t.rows) j)
/-- The number of steps, and of those after the first, in which the least numbers decide, so that the method ends. -/
def allSteps : Nat := 4000
def patience : Nat := 3000
/-- Runs the method within a number of steps and of heartbeats. -/
unsafe def search (deadline : Nat) : Nat → Tableau → M (List Share)
  | 0, _ => fail "no contradiction found"
  | fuel+1, t => fun r =>
    if Nat.ble deadline (IO.getNumHeartbeats (.mk fuel 0)) then fail "no contradiction found in time" r
    else match step (Nat.ble patience fuel) t with
    | .satisfiable => fail "no contradiction" r
    | .contradiction s => .ok s
    | .running t => search deadline fuel t r
/-- The factors of a contradictory combination of rows `[1, n₁, …]`. -/
unsafe def contradiction (heartbeats places : Nat) (rows : List Row) : M (List Share) := do
  let t := eliminateAll places 1 ⟨rows, freeColumns places⟩
  let t := settleEquations (count rows) t
  search (IO.getNumHeartbeats (.mk places 0) + heartbeats) allSteps t
where freeColumns : Nat → List Column
  | 0 => []
  | n+1 => .free :: freeColumns n
end Harness.Native.Simplex
