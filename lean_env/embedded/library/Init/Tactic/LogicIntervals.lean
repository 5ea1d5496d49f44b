prelude
import Init.Tactic.LogicCases
import Init.Tactic.Numeral
/-! One case for each value: `interval_cases` between the bounds that `omega` finds, `fin_cases` over the members of a
finite set. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Logic Harness.Native
@[extern "x"] unsafe opaque Lean.FVarId.getUserName : Lean.Name → Obj → Obj → Obj → Obj → World → R Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.fvarId! : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.isFVar : Obj → Bool
@[extern "x"] unsafe opaque Lean.mkIdent : Lean.Name → Lean.Syntax
syntax (name := intervalCasesSyntax) "interval_cases" (atomic(ident " : "))? term : tactic
syntax (name := finCasesSyntax) "fin_cases" ppSpace colGt ident (" with " ident)? : tactic
namespace Harness.Logic
open Lean
def digit : List String → Nat → String
  | [], _ => ""
  | s :: _, 0 => s
  | _ :: l, n+1 => digit l n
unsafe def decimal (n : Nat) : String :=
  let last := digit ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] (Nat.mod n 10)
  match Nat.ble n 9 with
  | true => last
  | false => String.append (decimal (Nat.div n 10)) last
/-- The number `m - shift`. -/
unsafe def literal (shift m : Nat) : String := match Nat.ble shift m with
  | true => decimal (Nat.sub m shift)
  | false => join ["(-", decimal (Nat.sub shift m), ")"]
/-- Whether a tactic goes through; the state is as before. -/
unsafe def holds (r : Run) (ref : Syntax) (text : String) (args : List Syntax) (k : Nat) : Bool :=
  match r.lift Lean.Elab.Tactic.saveState k with
  | .err _ => false
  | .ok saved =>
    -- the order counts: what is computed before a `match` and used after it may be computed after it
    match run r ref (join ["first | (", text, ") | fail"]) args with
    | .err _ => false
    | .ok _ => match r.lift (Lean.Elab.Tactic.SavedState.restore saved false) (Nat.succ k) with
      | .ok _ => true
      | .err _ => false
/-- The least power of two, or 0, for which `p` holds. -/
unsafe def double (p : Nat → Bool) : Nat → Nat → Option Nat
  | 0, _ => none
  | n+1, m => match p m with
    | true => some m
    | false => double p n (match m with | 0 => 1 | m+1 => Nat.mul 2 (Nat.succ m))
/-- The least number above `lo` and up to `hi` for which `p` holds: it does for `hi`, and for all that follow one. -/
unsafe def least (p : Nat → Bool) : Nat → Nat → Nat → Nat
  | 0, _, hi => hi
  | n+1, lo, hi => match Nat.ble hi (Nat.succ lo) with
    | true => hi
    | false =>
      let mid := Nat.div (Nat.add lo hi) 2
      match p mid with
      | true => least p n lo mid
      | false => least p n mid hi
/-- `x = lo ∨ … ∨ x = lo + n`, shifted. -/
unsafe def alternatives (shift lo : Nat) : Nat → String
  | 0 => join ["nl_x = ", literal shift lo]
  | n+1 => join ["nl_x = ", literal shift lo, " ∨ ", alternatives shift (Nat.succ lo) n]
def patterns : Nat → List String
  | 0 => ["rfl"]
  | n+1 => "rfl | " :: patterns n
/-- One goal for each value of `nl_x` from `lo` to `hi`: by halves, while there are many. -/
unsafe def values (r : Run) (ref : Syntax) (shift : Nat) : Nat → Nat → Nat → Name → Nat → List Name
  | 0, _, _, g, _ => [g]
  | n+1, lo, hi, g, k => match r.lift (Lean.Elab.Tactic.setGoals [g]) k with
    | .err _ => [g]
    | .ok _ => match Nat.ble hi (Nat.add lo 10) with
      | true => after (run r ref (join (append ["(rcases (show ", alternatives shift lo (Nat.sub hi lo), " by omega) with "]
          (append (patterns (Nat.sub hi lo)) ["; all_goals (clear nl_lo nl_hi))"]))) []) g k
      | false =>
        let mid := Nat.div (Nat.add lo hi) 2
        match run r ref (join ["(rcases (show nl_x ≤ ", literal shift mid, " ∨ ", literal shift (Nat.succ mid),
            " ≤ nl_x by omega) with nl_half | nl_half; (clear nl_hi; rename' nl_half => nl_hi); rotate_left; ",
            "(clear nl_lo; rename' nl_half => nl_lo); rotate_right)"]) [] with
        | .err _ => [g]
        | .ok _ => match r.lift Lean.Elab.Tactic.getUnsolvedGoals k with
          | .ok [a, b] => append (values r ref shift n lo mid a (Nat.add (Nat.mul 4 k) 2))
              (values r ref shift n (Nat.succ mid) hi b (Nat.add (Nat.mul 4 k) 3))
          | _ => [g]
where after (x : R Unit) (g : Name) (k : Nat) : List Name := match x with
  | .err _ => [g]
  | .ok _ => match r.lift Lean.Elab.Tactic.getUnsolvedGoals (Nat.add (Nat.mul 4 k) 1) with
    | .ok l => l
    | .err _ => [g]
unsafe def intervalCases : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  let x := stx.getArg 2
  let below (shift m k : Nat) := holds r stx (join ["have nl_try : ", literal shift m, " ≤ arg0 := by omega"]) [x] k
  let above (shift m k : Nat) := holds r stx (join ["have nl_try : arg0 ≤ ", literal shift m, " := by omega"]) [x] k
  match holds r stx "exfalso; omega" [] 1 with
  | true => run r stx "(exfalso; omega)" []
  | false => match Run.goals r with
  | [] => run r stx "done" []
  | _ :: rest => match double (fun m => below m 0 (Nat.add 10 m)) 16 0 with
    | none => run r stx "fail \"interval_cases: no lower bound found\"" []
    | some shift => match double (fun m => above shift m (Nat.add 100000 m)) 18 0 with
      | none => run r stx "fail \"interval_cases: no upper bound found\"" []
      | some top =>
        let hi := match top with
          | 0 => 0
          | half+1 => least (fun m => above shift m (Nat.add 500000 m)) 20 (Nat.div top 2) top
        let lo := Nat.sub (least (fun m => Bool.not (below shift m (Nat.add 900000 m))) 20 0 (Nat.succ hi)) 1
        let equation := match present (stx.getArg 1) with | true => source ((stx.getArg 1).getArg 0) | false => "nl_eq"
        let replaced := match Bool.and (Run.isHypothesis r x) (Bool.not (present (stx.getArg 1))) with
          | true => join ["rename' ", source x, " => nl_x"]
          | false => join ["first | generalize ", equation, " : arg0 = nl_x at * | (generalize ", equation,
              " : arg0 = nl_x; rewrite [", equation, "] at nl_lo nl_hi)"]
        match run r stx (join ["(have nl_lo : ", literal shift lo, " ≤ arg0 := (by omega); have nl_hi : arg0 ≤ ",
            literal shift hi,
            " := (by omega); (", replaced, "))"]) [x] with
        | .err e => .err e
        | .ok _ => match Run.goalsNow r with
          | [] => .ok .unit
          | g :: _ => r.lift (Lean.Elab.Tactic.setGoals (append (values r stx shift 20 lo hi g 1) rest)) 3
where Run.goalsNow (r : Run) : List Name := match r.lift Lean.Elab.Tactic.getUnsolvedGoals 7 with | .ok l => l | .err _ => []
theorem or_cases {p q r : Prop} (f : p → r) (g : q → r) (h : p ∨ q) : r := h.elim f g
section
variable {α : Type u} {a b : α}
theorem mem_insert [DecidableEq α] {s : Finset α} : a ∈ (Insert.insert b s : Finset α) ↔ a = b ∨ a ∈ s := by
  refine Quot.ind (β := fun s => a ∈ Finset.insert b s ↔ a = b ∨ Finset.Mem s a) (fun l => ?_) s
  show a ∈ Finset.addTo b l ↔ a = b ∨ a ∈ l.val
  by_cases g : b ∈ l.val
  · rw [Finset.addTo_pos g]
    exact ⟨.inr, fun k => k.elim (fun e => e ▸ g) id⟩
  · rw [Finset.addTo_neg g]
    exact (show a ∈ b :: l.val ↔ a = b ∨ a ∈ l.val from List.mem_cons)
theorem mem_insert_list {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l := List.mem_cons
theorem mem_one_list : a ∈ [b] ↔ a = b :=
  List.mem_cons.trans ⟨fun k => k.elim id (fun k => absurd k (List.not_mem_nil)), .inl⟩
theorem mem_singleton : a ∈ (Singleton.singleton b : Finset α) ↔ a = b := show a ∈ [b] ↔ a = b from mem_one_list
end
/-- The name of the variable of which the hypothesis `h` says that it belongs to a set. -/
unsafe def Run.memberName (r : Run) (h : Syntax) : Option Name := match r.lift Lean.Elab.Tactic.getMainDecl 0 with
  | .err _ => none
  | .ok d => match Lean.LocalContext.findFromUserName? d.hypotheses (Lean.Syntax.getId h) with
    | none => none
    | some h => match r.«meta'» (Lean.FVarId.getType (Lean.LocalDecl.fvarId h)) 0 with
      | .err _ => none
      | .ok t => match Bool.and (Lean.Expr.isAppOfArity t `Membership.mem 5) (Lean.Expr.isFVar (lastArg t)) with
        | false => none
        | true => match r.«meta'» (Lean.FVarId.getUserName (Lean.Expr.fvarId! (lastArg t))) 0 with
          | .err _ => none
          | .ok n => some n
unsafe def finCases : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let one : TacticM Unit := fun c s t ts m ms cc cs _ =>
    let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
    let h := source (stx.getArg 1)
    match Run.memberName r (stx.getArg 1) with
    | none => run r stx (join ["cases ", h]) []
    | some x => run r stx (join ["first | (focus (simp only [Harness.Logic.mem_insert, Harness.Logic.mem_singleton, ",
        "Harness.Logic.mem_one_list, Harness.Logic.mem_insert_list] at ", h, "; ",
        "(repeat' (revert ", h, "; refine Harness.Logic.or_cases ?_ ?_ <;> intro ", h, ")); all_goals subst ", h, ")) | ",
        "(simp only [Finset.mem_range, Finset.mem_Icc] at ",
        h, "; interval_cases arg0; all_goals clear ", h, ")"])
        [Lean.mkIdent x]
  Lean.Elab.Tactic.withMainContext Unit one c s t ts m ms cc cs .nil
end Harness.Logic
@[tactic intervalCasesSyntax] unsafe def evalIntervalCases : Lean.Elab.Tactic.Tactic := Harness.Logic.intervalCases
@[tactic finCasesSyntax] unsafe def evalFinCases : Lean.Elab.Tactic.Tactic := finCases
