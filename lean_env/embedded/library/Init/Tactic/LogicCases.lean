prelude
import Init.Tactic.LogicTerms
/-! Case distinctions that name what they bring: `cases'`, `induction'`, `split_ifs`. -/
set_option linter.all false
set_option autoImplicit false
open Harness Harness.Logic
@[extern "x"] unsafe opaque Lean.Elab.Tactic.getMainDecl : TacticM Declaration := fun _ _ _ _ _ _ _ _ _ => .err .nil
@[extern "x"] unsafe opaque Lean.LocalContext.size : Obj → Nat
@[extern "x"] unsafe opaque Lean.LocalContext.findFromUserName? : Obj → Lean.Name → Option Obj
@[extern "x"] unsafe opaque Lean.LocalDecl.fvarId : Obj → Lean.Name
@[extern "x"] unsafe opaque Lean.MVarId.rename : Lean.Name → Lean.Name → Lean.Name → Obj → Obj → Obj → Obj → World →
    R Lean.Name := fun _ _ _ _ _ _ _ _ => .err .nil
syntax (name := casesPrimeSyntax) "cases'" term:max (" with" (ppSpace colGt (ident <|> "_"))+)? : tactic
syntax (name := inductionPrimeSyntax) "induction'" term:max (" using " ident)? (" with" (ppSpace colGt (ident <|> "_"))+)?
  (" generalizing" (ppSpace colGt ident)+)? : tactic
syntax (name := renamePrimeSyntax) "rename'" (ppSpace colGt ident " => " ident),+ : tactic
syntax (name := splitIfsSyntax) "split_ifs" (Lean.Parser.Tactic.location)?
  (" with" (ppSpace colGt (ident <|> "_"))+)? : tactic
namespace Harness.Logic
open Lean Harness.Native
/-- The first `n` members, and the others. -/
def splitAt {α : Type} : Nat → List α → Pair (List α) (List α)
  | n+1, x :: xs => let p := splitAt n xs; ⟨x :: p.fst, p.snd⟩
  | _, xs => ⟨[], xs⟩
def append {α : Type} : List α → List α → List α
  | [], l => l
  | x :: xs, l => x :: append xs l
def length {α : Type} : List α → Nat
  | [] => 0
  | _ :: l => Nat.succ (length l)
unsafe def Run.goals (r : Run) : List Name :=
    match r.lift Lean.Elab.Tactic.getUnsolvedGoals 0 with | .ok l => l | .err _ => []
/-- The number of hypotheses of the main goal. -/
unsafe def Run.size (r : Run) (k : Nat) : Nat := match r.lift Lean.Elab.Tactic.getMainDecl k with
  | .ok d => Lean.LocalContext.size d.hypotheses
  | .err _ => 0
/-- Whether a piece of syntax is the name of a hypothesis of the main goal. -/
unsafe def Run.isHypothesis (r : Run) (stx : Syntax) : Bool := match Lean.Syntax.isIdent stx with
  | false => false
  | true => match r.lift Lean.Elab.Tactic.getMainDecl 0 with
    | .err _ => false
    | .ok d => match Lean.LocalContext.findFromUserName? d.hypotheses (Lean.Syntax.getId stx) with
      | some _ => true
      | none => false
unsafe def renameOne (r : Run) (ref : Syntax) (old new : Syntax) (k : Nat) : R Unit :=
  match r.lift Lean.Elab.Tactic.getMainGoal k with
  | .err e => .err e
  | .ok g => match r.lift Lean.Elab.Tactic.getMainDecl k with
    | .err e => .err e
    | .ok d => match Lean.LocalContext.findFromUserName? d.hypotheses (Lean.Syntax.getId old) with
      | none => run r ref (join ["fail \"there is no hypothesis ", source old, "\""]) []
      | some x => match r.«meta'» (Lean.MVarId.rename g (Lean.LocalDecl.fvarId x) (Lean.Syntax.getId new)) k with
        | .err e => .err e
        | .ok g => r.lift (Lean.Elab.Tactic.replaceMainGoal [g]) k
unsafe def renameAll (r : Run) (ref : Syntax) : List Syntax → R Unit
  | [] => .ok .unit
  | x :: xs => match renameOne r ref (x.getArg 0) (x.getArg 2) (length xs) with
    | .err e => .err e
    | .ok _ => renameAll r ref xs
unsafe def renamePrime : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  renameAll ⟨c, s, t, ts, m, ms, cc, cs⟩ stx (children (stx.getArg 1) 2)
/-- Texts of `n` underscores, each after a blank. -/
def blanks : Nat → List String
  | 0 => []
  | n+1 => " _" :: blanks n
unsafe def spaced : List Syntax → List String
  | [] => []
  | x :: xs => " " :: source x :: spaced xs
/-- Names the last `new` hypotheses of the main goal, the first of them first. -/
unsafe def rename (r : Run) (ref : Syntax) (new : Nat) (names : List Syntax) : R Unit :=
  match names with
  | [] => .ok .unit
  | _ => match Nat.beq new 0 with
    | true => .ok .unit
    | false => run r ref (join ("rename_i" :: append (spaced names) (blanks (Nat.sub new (length names))))) []
/-- Goes through `goals`, giving each as many of the names as it has hypotheses more than `before`; `done` are the goals so
far. -/
unsafe def nameAll (r : Run) (ref : Syntax) (before : Nat) (rest : List Name) : List Name → List Syntax → List Name → R Unit
  | [], _, done => r.lift (Lean.Elab.Tactic.setGoals (append done rest)) 1
  | g :: gs, names, done => match r.lift (Lean.Elab.Tactic.setGoals [g]) (Nat.mul 2 (length gs)) with
    | .err e => .err e
    | .ok _ =>
      let new := Nat.sub (Run.size r (length gs)) before
      let p := splitAt new names
      match rename r ref new p.fst with
      | .err e => .err e
      | .ok _ => nameAll r ref before rest gs p.snd (append done (Run.goalsAfter r (length gs)))
where Run.goalsAfter (r : Run) (k : Nat) : List Name :=
    match r.lift Lean.Elab.Tactic.getUnsolvedGoals k with | .ok l => l | .err _ => []
/-- Runs `text`, in which `arg0` is the term that is taken apart, and names what its goals bring. -/
unsafe def takeApart (text : Syntax → String) (namesAt : Nat) : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  match Run.goals r with
  | [] => run r stx "done" []
  | _ :: rest =>
    let size := Run.size r 1000
    let before := match Run.isHypothesis r (stx.getArg 1) with | true => Nat.sub size 1 | false => size
    match run r stx (text stx) [stx.getArg 1] with
    | .err e => .err e
    | .ok _ => match r.lift Lean.Elab.Tactic.getUnsolvedGoals 1001 with
      | .err e => .err e
      | .ok all => nameAll r stx before rest (splitAt (Nat.sub (length all) (length rest)) all).fst
          (children ((stx.getArg namesAt).getArg 1) 1) []
unsafe def induction (stx : Syntax) : String :=
  let using' := match present (stx.getArg 2) with | true => join [" using ", source ((stx.getArg 2).getArg 1)] | false => ""
  let general := match present (stx.getArg 4) with
    | true => join (" generalizing" :: spaced (children ((stx.getArg 4).getArg 1) 1))
    | false => ""
  join ["induction arg0", using', general]
/-- Whether there was something to split, the goals that are left and the names that are not used. -/
structure Split where
  any : Bool
  goals : List Name
  names : List Syntax
/-- Splits the `if`s of a goal, the names in the order of the splits; one whose condition is known by then is not split
again. -/
unsafe def splitIfs (r : Run) (ref : Syntax) (place : String) : Nat → List Syntax → Name → Nat → Split
  | 0, names, g, _ => ⟨false, [g], names⟩
  | n+1, names, g, k => match r.lift (Lean.Elab.Tactic.setGoals [g]) k with
    | .err _ => ⟨false, [g], names⟩
    | .ok _ => match run r ref (join ["first | split ", place, " | skip"]) [] with
      | .err _ => ⟨false, [g], names⟩
      | .ok _ => match r.lift Lean.Elab.Tactic.getUnsolvedGoals k with
        | .ok [a, b] =>
          let named := match names with
            | [] => "revert nl_if; intro _"
            | x :: _ => join ["rename' nl_if => ", source x]
          let left := match names with | [] => [] | _ :: l => l
          let p := branch n left named a (Nat.add (Nat.mul 4 k) 2)
          let q := branch n p.names named b (Nat.add (Nat.mul 4 k) 3)
          ⟨true, append p.goals q.goals, q.names⟩
        | .ok l => ⟨false, l, names⟩
        | .err _ => ⟨false, [g], names⟩
where branch (n : Nat) (names : List Syntax) (named : String) (g : Name) (k : Nat) : Split :=
  match r.lift (Lean.Elab.Tactic.setGoals [g]) k with
  | .err _ => ⟨false, [g], names⟩
  | .ok _ => match run r ref (join ["(rename_i nl_if; (try first | simp only [if_pos nl_if, dif_pos nl_if] ", place,
      " | simp only [if_neg nl_if, dif_neg nl_if] ", place, "); all_goals (", named, "))"]) [] with
    | .err _ => ⟨false, [g], names⟩
    | .ok _ => match r.lift Lean.Elab.Tactic.getUnsolvedGoals k with
      | .ok [g] => splitIfs r ref place n names g (Nat.add (Nat.mul 4 k) 1)
      | .ok l => ⟨true, l, names⟩
      | .err _ => ⟨false, [g], names⟩
unsafe def splitAll : Lean.Elab.Tactic.Tactic := fun stx c s t ts m ms cc cs _ =>
  let r : Run := ⟨c, s, t, ts, m, ms, cc, cs⟩
  match Run.goals r with
  | [] => run r stx "done" []
  | g :: rest =>
    let p := splitIfs r stx (source (stx.getArg 1)) 20 (children ((stx.getArg 2).getArg 1) 1) g 1
    match p.any with
    | false => run r stx "fail \"split_ifs: no if-then-else to split\"" []
    | true => r.lift (Lean.Elab.Tactic.setGoals (append p.goals rest)) 5
end Harness.Logic
@[tactic casesPrimeSyntax] unsafe def evalCasesPrime : Lean.Elab.Tactic.Tactic := takeApart (fun _ => "cases arg0") 2
@[tactic inductionPrimeSyntax] unsafe def evalInductionPrime : Lean.Elab.Tactic.Tactic := takeApart induction 3
@[tactic renamePrimeSyntax] unsafe def evalRenamePrime : Lean.Elab.Tactic.Tactic := renamePrime
@[tactic splitIfsSyntax] unsafe def evalSplitIfs : Lean.Elab.Tactic.Tactic := splitAll
