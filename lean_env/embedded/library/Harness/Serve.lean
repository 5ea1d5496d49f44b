prelude
import Harness.Goals
/-! One Lean process that serves many theorems. Every message is one line with one JSON array.

`serve_theorems`, a command, answers
* `["header", text]` with `["ready"]` or `["refused", messages]`: elaborates the text that precedes the next theorems;
* `["open", before, text]`, where `text` is a theorem with the proof `by serve_tactics` and `before` precedes it in the same
  command. The tactic answers until `["close"]`. The end of the command always gives `["closed", messages]`.

`serve_tactics`, a tactic, first writes `["open", goals, hash]`, state 0 and a hash of the statement, and then answers
* `["run", state, tactics, slots, heartbeats]` with one line per tactic: `["open", goals]`, `["finished"]` or `["rejected",
  message]`. The new states are put into `slots`, in order. A slot that is in use loses its state; new slots must follow the
  largest slot one by one. Each tactic gets so many thousand heartbeats, but no more than the statement has left. `finished`
  means that the kernel has accepted the proof;
* `["close"]` by ending the theorem.

States never change, because each `run` restores the saved one. All that a tactic leaves behind is the state in its slot. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Serve
open Lean.Elab.Tactic
/-- Whether the proof of a goal uses `sorry`: the tactic wrote it, or Lean put it in place of an error. -/
unsafe def anySorry (r : Run) (world : World) : List Goal → Bool
  | [] => false
  | g :: gs => match Lean.Expr.hasSorry (assigned r g.id world) with
    | true => true
    | false => anySorry r world gs

/-- An auxiliary declaration may be unsafe; a theorem must not. -/
unsafe def usesUnsafe (r : Run) (proof : Obj) (world : World) : Bool :=
  match ST.Prim.Ref.get .nil .nil r.coreState world with
  | ⟨environment, _, _⟩ => Lean.Environment.hasUnsafe environment proof

/-- Let the kernel check a proof as a theorem of its own, as the `theorem` command does in the end. -/
unsafe def kernelCheck (r : Run) (root : Lean.Name) (proof : Obj) (world : World) : R Obj :=
  match Lean.MVarId.getType root r.«meta» r.metaState r.core r.coreState world with
  | .err e => .err e
  | .ok type => Lean.Meta.mkAuxTheorem (assigned.instantiate r type world) proof false (.nil) false
      r.«meta» r.metaState r.core r.coreState world

/-- A multi-line tactic sequence is read as if in parentheses, but a single tactic keeps its own positions in messages. -/
unsafe def parse (environment : Obj) (text : String) : Ex Lean.Syntax :=
  match Lean.Parser.runParserCategory environment `tactic text "<tactic>" with
  | .ok stx => .ok stx
  | .error message =>
    let sequence := String.append "(\n" (String.append text "\n)")
    match Lean.Parser.runParserCategory environment `tactic sequence "<tactic>" with
    | .ok stx => .ok stx
    | .error _ => .error message

/-- The table of states, and its slots for new states. A state is lost when its slot is used again. -/
structure Table where
  nodes : Arr
  free : List Json
  /-- Goals of the states that this request has made so far. -/
  printed : List Goal

unsafe def Table.add (t : Table) (node : Node) : Table :=
  let printed := append node.goals t.printed
  match t.free with
  | [] => t
  | slot :: free => match Nat.ble (Nat.succ slot.asNat) (Array.size Node t.nodes) with
    | true => ⟨Array.setIfInBounds Node t.nodes slot.asNat node, free, printed⟩
    | false => ⟨Array.push Node t.nodes node, free, printed⟩
where append : List Goal → List Goal → List Goal
  | [], bs => bs
  | a :: as, bs => a :: append as bs

unsafe def answerRejected (out : Obj) (t : Table) (message : Json) : R Table :=
  match reply out [.str "rejected", message] with
  | .err e => .err e
  | .ok _ => .ok t

unsafe def anyOpen : List Goal → Bool
  | [] => false
  | g :: gs => match g.isOpen with
    | true => true
    | false => anyOpen gs

/-- Goals that may read like a goal made from `before`. Two tactics may assign a metavariable differently. -/
unsafe def likely (before : Node) (t : Table) : List Goal := match anyOpen before.goals with
  | true => []
  | false => t.printed

/-- Answer for one tactic that Lean accepted in state `before`; `n` distinguishes the tactics of a request. -/
unsafe def answerTaken (out : Obj) (r : Run) (root : Lean.Name) (before : Node) (t : Table) (n : Nat) : R Table :=
  match r.lift getUnsolvedGoals with
  | .err e => answerRejected out t (exceptionText e)
  | .ok gs =>
    match anySorry r (.mk n 0) before.goals with
    | true => answerRejected out t (.str "the tactic leaves `sorry` in the proof")
    | false => match gs with
      | [] =>
        let proof := assigned r root (.mk n 1)
        match Lean.Expr.hasExprMVar proof, usesUnsafe r proof (.mk n 2) with
        | true, _ => answerRejected out t (.str "no goals remain, but the proof still contains metavariables")
        | _, true => answerRejected out t (.str "the proof uses an unsafe constant")
        | false, false => match kernelCheck r root proof (.mk n 2) with
          | .err e => answerRejected out t (exceptionText e)
          | .ok _ => match reply out [.str "finished"] with
            | .err e => .err e
            | .ok _ => .ok t
      | _ => match r.lift saveState, printGoals r before.goals (likely before t) gs with
        | .ok saved, .ok goals => match reply out [.str "open", jsonArray (texts goals)] with
          | .err e => .err e
          | .ok _ => .ok (t.add ⟨saved, goals⟩)
        | .err e, _ => answerRejected out t (exceptionText e)
        | _, .err e => answerRejected out t (exceptionText e)

/-- Why a tactic failed. An exception without a message stands for errors that were logged. -/
unsafe def failure (r : Run) (before : Node) (e : Obj) (world : World) : Json :=
  let thrown := withTexts before.goals (Lean.Exception.toMessageData e)
  match Lean.Core.getMessageLog r.core r.coreState world with
  | .err _ => .str (Lean.MessageData.toString thrown .nil)
  | .ok log => match Lean.MessageLog.hasErrors log with
    | true => .str (logged before.goals (Lean.MessageLog.toList log))
    | false => .str (Lean.MessageData.toString thrown .nil)
where logged (known : List Goal) : List Message → String
  | [] => ""
  | [m] => Lean.MessageData.toString (withTexts known m.data) .nil
  | m :: ms => String.append (Lean.MessageData.toString (withTexts known m.data) .nil) (String.append "\n" (logged known ms))

/-- The number of heartbeats at which a tactic begins, and how many it may use. -/
structure Allowance where
  begun : Nat
  most : Nat

/-- At most `limit` thousand, and no more than are left `begun` heartbeats after the program's start. -/
unsafe def Allowance.of (r : Run) (begun limit : Nat) : Allowance :=
  let settings := (unsafeCast r.core : CoreContext).settings
  let left := Nat.sub settings.maxHeartbeats (Nat.sub begun settings.initHeartbeats)
  let limit := Nat.mul limit 1000
  ⟨begun, match Nat.beq settings.maxHeartbeats 0, Nat.ble limit left with
    | false, false => left
    | _, _ => limit⟩

unsafe def Allowance.given (a : Allowance) (r : Run) : Run :=
  let core : CoreContext := unsafeCast r.core
  let settings := { core.settings with initHeartbeats := a.begun, maxHeartbeats := a.most }
  { r with core := unsafeCast { core with settings := settings } }

unsafe def answer (out : Obj) (r : Run) (root : Lean.Name) (a : Allowance) (before : Node) (text : String) (t : Table)
    (n : Nat) : R Table :=
  match r.lift (SavedState.restore before.saved true) with
  | .err e => .err e
  | .ok _ => match ST.Prim.Ref.get .nil .nil r.coreState (IO.setNumHeartbeats a.begun .nil) with
    | ⟨environment, _, _⟩ => match parse environment text with
      | .error message => answerRejected out t (.str message)
      | .ok stx => match (a.given r).lift (evalTactic stx) with
        | .err e => answerRejected out t (failure r before e (.mk n 3))
        | .ok _ => answerTaken out r root before t n

unsafe def answerAll (out : Obj) (r : Run) (root : Lean.Name) (a : Allowance) (before : Node) (t : Table) (n : Nat) :
    List Json → R Table
  | [] => .ok t
  | tactic :: tactics => match answer out r root a before tactic.asString t n with
    | .err e => .err e
    | .ok t => answerAll out r root a before t (Nat.succ n) tactics

/-- Leave the theorem with an error, so that nothing of it is kept. -/
unsafe def leave (r : Run) (first : Node) : R Unit :=
  match r.lift (SavedState.restore first.saved true) with
  | .err e => .err e
  | .ok _ => match ST.Prim.Ref.get .nil .nil r.coreState .again with
    | ⟨environment, _, _⟩ => match Lean.Parser.runParserCategory environment `tactic "fail" "<harness>" with
      | .error _ => .err .nil
      | .ok stx => r.lift (evalTactic stx)

unsafe def serveTactics (inp out : Obj) (r : Run) (root : Lean.Name) (heartbeats : Nat) (first : Node) (nodes : Arr) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => leave r first
    | .ok request => match request.asList with
      | [_, state, tactics, slots, limit] =>
        let before := Array.get!Internal Node nodes state.asNat
        match answerAll out r root (.of r heartbeats limit.asNat) before ⟨nodes, slots.asList, before.goals⟩ 0 tactics.asList with
        | .err e => .err e
        | .ok t => serveTactics inp out r root heartbeats first t.nodes
      | _ => leave r first

/-- Information for editors is not recorded: it costs time, and each state would keep it. -/
unsafe def withoutInfoTree (r : Run) : R Unit :=
  (Lean.Elab.enableInfoTree .nil Lean.Core.instMonadInfoTreeCoreM false).run r.core r.coreState .nil

/-- After an error in a statement Lean continues, but with a different statement. -/
unsafe def statementHasErrors (r : Run) : Bool :=
  match Lean.Core.getMessageLog r.core r.coreState .nil with
  | .ok log => Lean.MessageLog.hasErrors log
  | .err _ => true

unsafe def serveTheorems (inp out : Obj) (empty scope : State) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList with
      | [_, text] => match elaborate "<header>" text.asString empty with
        | .err e => .err e
        | .ok done => match Lean.MessageLog.hasErrors done.commandState.second with
          | true =>
            let messages := messageTexts (Lean.MessageLog.toList done.commandState.second)
            match reply out [.str "refused", jsonArray messages] with
            | .err e => .err e
            | .ok _ => serveTheorems inp out empty scope
          | false => match reply out [.str "ready"] with
            | .err e => .err e
            | .ok _ => serveTheorems inp out empty done.commandState
      | [_, before, statement] => match isOneCommand before.asString statement.asString scope with
        | .error message => match reply out [.str "closed", jsonArray [.str message]] with
          | .err e => .err e
          | .ok _ => serveTheorems inp out empty scope
        | .ok _ => match elaborate "<theorem>" (String.append before.asString statement.asString) scope with
          | .err e => .err e
          | .ok done =>
            let messages := messageTexts (Lean.MessageLog.toList done.commandState.second)
            match reply out [.str "closed", jsonArray messages] with
            | .err e => .err e
            | .ok _ => serveTheorems inp out empty scope
      | _ => .ok ()
end Harness.Serve
open Harness Harness.Serve

def serveTacticsSyntax : Lean.ParserDescr := .node `serveTacticsSyntax 1024 (.nonReservedSymbol "serve_tactics" false)
attribute [tactic_parser] serveTacticsSyntax
@[tactic serveTacticsSyntax] unsafe def Harness.Serve.tactics : Lean.Elab.Tactic.Tactic := fun _ t ts e es m ms c cs _ =>
  let r : Run := ⟨⟨t.elaborator, false⟩, ts, e, es, m, ms, c, cs⟩
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match statementHasErrors r, r.lift Lean.Elab.Tactic.getUnsolvedGoals, withoutInfoTree r with
    | false, .ok [goal], .ok _ => match r.lift Lean.Elab.Tactic.saveState, printGoals r [] [] [goal] with
      | .ok saved, .ok goals => match reply out [.str "open", jsonArray (texts goals), statementHash goals] with
        | .ok _ =>
          let first : Node := ⟨saved, goals⟩
          serveTactics inp out r goal (IO.getNumHeartbeats .nil) first (Array.push Node (Array.mkEmpty Node 64) first)
        | .err e => .err e
      | .err e, _ => .err e
      | _, .err e => .err e
    | _, .err e, _ => .err e
    | _, _, .err e => .err e
    | _, .ok _, _ => .ok ()
  | .err e, _ => .err e
  | _, .err e => .err e

def serveTheoremsSyntax : Lean.ParserDescr := .node `serveTheoremsSyntax 1024 (.symbol "serve_theorems")
attribute [command_parser] serveTheoremsSyntax
@[command_elab serveTheoremsSyntax] unsafe def Harness.Serve.theorems : Lean.Elab.Command.CommandElab := fun _ _ cs _ =>
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match ST.Prim.Ref.get .nil .nil cs .nil with
    | ⟨environment, _, _⟩ =>
      let empty := Lean.Elab.Command.mkState environment Lean.MessageLog.empty Lean.Options.empty
      match reply out [.str "ready"] with
      | .ok _ => serveTheorems inp out empty empty
      | .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
