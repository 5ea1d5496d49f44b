prelude
import Init.Tactic.Cases
import Init.Tactic.Numeral
/-! One case for each value: `interval_cases` between the bounds that `omega` finds, `fin_cases` over the members of a
finite set or of `Fin n`. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Harness Harness.Native
@[extern "x"] unsafe opaque Lean.FVarId.getUserName : Lean.Name → MetaM Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.fvarId! : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.Expr.isFVar : Obj → Bool
@[extern "x"] unsafe opaque Lean.mkIdent : Lean.Name → Lean.Syntax
syntax (name := intervalCasesSyntax) "interval_cases" (atomic(ident " : "))? term : tactic
syntax (name := finCasesSyntax) "fin_cases" ppSpace colGt ident (" with " ident)? : tactic
namespace Harness.Native
open Lean
/-- The number `m - shift`. -/
unsafe def literal (shift m : Nat) : String :=
  if Nat.ble shift m then digits (m - shift) else cat ["(-", digits (shift - m), ")"]
/-- Whether a tactic goes through; the state is as before. -/
unsafe def holds (ref : Syntax) (text : String) (args : List Syntax) : M Bool := do
  let saved ← tactic Elab.Tactic.saveState
  let through ← succeeds (runText ref (cat ["first | (", text, ") | fail"]) args)
  tactic (Elab.Tactic.SavedState.restore saved false)
  return through
/-- The first of `m`, `2 * m`, `4 * m`, … (0, 1, 2, … after 0), `n` numbers in all, for which `p` holds. -/
unsafe def double (p : Nat → M Bool) : Nat → Nat → M (Option Nat)
  | 0, _ => return none
  | n+1, m => do if ← p m then return some m else double p n (if Nat.beq m 0 then 1 else 2 * m)
/-- The least number above `lo` and up to `hi` for which `p` holds: it does for `hi`, and for all that follow one. -/
unsafe def least (p : Nat → M Bool) (lo hi : Nat) : M Nat := do
  if Nat.ble hi (lo + 1) then return hi
  else
    let mid := (lo + hi) / 2
    if ← p mid then least p lo mid else least p mid hi
/-- `x = lo ∨ … ∨ x = lo + n`, shifted. -/
unsafe def eachValue (shift lo : Nat) : Nat → String
  | 0 => String.append "nl_x = " (literal shift lo)
  | n+1 => cat ["nl_x = ", literal shift lo, " ∨ ", eachValue shift (lo + 1) n]
unsafe def patterns : Nat → String
  | 0 => "rfl"
  | n+1 => String.append "rfl | " (patterns n)
/-- One goal for each value of `nl_x` from `lo` to `hi`: by halves, while there are many. -/
unsafe def values (ref : Syntax) (shift lo hi : Nat) (g : Name) : M (List Name) := do
  if Nat.ble hi (lo + 10) then
    onGoal g (runText ref (cat ["(rcases (show ", eachValue shift lo (hi - lo), " by omega) with ", patterns (hi - lo),
      "; all_goals (clear nl_lo nl_hi))"]) [])
  else
    let mid := (lo + hi) / 2
    let halves := runText ref (cat ["(rcases (show nl_x ≤ ", literal shift mid, " ∨ ", literal shift (mid + 1),
      " ≤ nl_x by omega) with nl_half | nl_half; (clear nl_hi; rename' nl_half => nl_hi); rotate_left; ",
      "(clear nl_lo; rename' nl_half => nl_lo); rotate_right)"]) []
    match ← onGoal g halves with
    | [a, b] => return append (← values ref shift lo mid a) (← values ref shift (mid + 1) hi b)
    | l => return l
/-- `interval_cases h : x`: the bounds are the best that `omega` proves, up to 2 ^ 15 below and 2 ^ 17 above zero. -/
unsafe def intervalCases : Elab.Tactic.Tactic := fun stx => M.run do
  let x := stx.getArg 2
  let below (shift m : Nat) := holds stx (cat ["have nl_try : ", literal shift m, " ≤ arg0 := by omega"]) [x]
  let above (shift m : Nat) := holds stx (cat ["have nl_try : arg0 ≤ ", literal shift m, " := by omega"]) [x]
  match ← goals with
  | [] => runText stx "done" []
  | _ :: rest =>
  if ← holds stx "exfalso; omega" [] then runText stx "(exfalso; omega)" [] else
  match ← double (fun m => below m 0) 16 0 with
  | none => fail "interval_cases: no lower bound found"
  | some shift => match ← double (above shift) 18 0 with
    | none => fail "interval_cases: no upper bound found"
    | some top =>
      let hi ← if Nat.beq top 0 then pure 0 else least (above shift) (top / 2) top
      let lo ← least (fun m => do return Bool.not (← below shift m)) 0 (hi + 1)
      let lo := lo - 1
      let given := stx.getArg 1
      let equation := if present given then source (given.getArg 0) else "nl_eq"
      let replaced := if Bool.and (← isHypothesis x) (Bool.not (present given))
        then cat ["rename' ", source x, " => nl_x"]
        else cat ["first | generalize ", equation, " : arg0 = nl_x at * | (generalize ", equation,
          " : arg0 = nl_x; rewrite [", equation, "] at nl_lo nl_hi)"]
      runText stx (cat ["(have nl_lo : ", literal shift lo, " ≤ arg0 := (by omega); have nl_hi : arg0 ≤ ",
        literal shift hi, " := (by omega); (", replaced, "))"]) [x]
      match ← goals with
      | [] => pure ()
      | g :: _ => setGoals (append (← values stx shift lo hi g) rest)
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
unsafe def memberName (h : Syntax) : M (Option Name) := do
  match ← hypothesis? h with
  | none => return none
  | some h =>
    let t ← inMeta (FVarId.getType h)
    if Bool.and (Expr.isAppOfArity t `Membership.mem 5) (Expr.isFVar (lastArg t))
    then return some (← inMeta (FVarId.getUserName (Expr.fvarId! (lastArg t))))
    else return none
unsafe def finCases : Elab.Tactic.Tactic := fun stx => M.run (inMainContext do
  let h := source (stx.getArg 1)
  match ← memberName (stx.getArg 1) with
  | none => runText stx (cat ["first | (rcases ", h, " with ⟨nl_value, nl_below⟩; interval_cases nl_value) | cases ", h]) []
  | some x =>
    let text := cat ["first | (focus (simp only [Harness.Native.mem_insert, Harness.Native.mem_singleton, ",
      "Harness.Native.mem_one_list, Harness.Native.mem_insert_list] at ", h, "; ",
      "(repeat' (revert ", h, "; refine Harness.Native.or_cases ?_ ?_ <;> intro ", h, ")); all_goals subst ", h, ")) | ",
      "(simp only [Finset.mem_range, Finset.mem_Icc] at ", h, "; interval_cases arg0; all_goals clear ", h, ")"]
    runText stx text [Lean.mkIdent x])
end Harness.Native
@[tactic intervalCasesSyntax] unsafe def evalIntervalCases : Lean.Elab.Tactic.Tactic := Harness.Native.intervalCases
@[tactic finCasesSyntax] unsafe def evalFinCases : Lean.Elab.Tactic.Tactic := Harness.Native.finCases
