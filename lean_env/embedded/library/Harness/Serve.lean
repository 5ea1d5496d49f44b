prelude
import Harness.Native
/-! One Lean process that serves many theorems. Every message is one line with one JSON array.

`serve_theorems`, a command, answers
* `["header", text]` with `["ready"]` or `["refused", messages]`: elaborates what stands before the theorems to come;
* `["open", text]`, `text` a theorem with the proof `by serve_tactics`: the tactic answers until `["close"]`; at the end of
  the command, in any case, `["closed", messages]`.

`serve_tactics`, a tactic, first says `["open", 0, goals]`, then answers
* `["run", state, tactics]` with one line for each tactic: `["open", new state, goals]`, `["finished"]` or
  `["rejected", message]`;
* `["close"]` by ending the theorem.

States are never changed: each `run` restores the saved one. -/
set_option linter.all false
set_option autoImplicit false
namespace Harness.Serve
open Lean.Elab.Tactic
/-- What a tactic runs in: contexts and state references, its own, the term elaborator's, `MetaM`'s and `CoreM`'s. -/
structure Run where
  context : TacticContext
  state : Obj
  term : Obj
  termState : Obj
  «meta» : Obj
  metaState : Obj
  core : Obj
  coreState : Obj
@[inline] def Run.lift {α : Type} (r : Run) (f : TacticM α) : R α :=
  f r.context r.state r.term r.termState r.«meta» r.metaState r.core r.coreState .nil

/-- A proof state: the snapshot, and the goals that remain. -/
structure Node where
  saved : Obj
  goals : List Lean.Name
scoped instance : Inhabited Node := ⟨⟨.nil, []⟩⟩

unsafe def printGoals (r : Run) : List Lean.Name → List Json
  | [] => []
  | g :: gs =>
    match Lean.Meta.ppGoal g r.«meta» r.metaState r.core r.coreState .nil with
    | .ok format => .str (Std.Format.pretty format 120 0 0) :: printGoals r gs
    | .err e => exceptionText e :: printGoals r gs

/-- What was assigned to goal `g`, as far as it is known in the current state; `world` tells apart calls in different
states. -/
unsafe def assigned (r : Run) (g : Lean.Name) (world : World) : Obj :=
  match ST.Prim.Ref.get .nil .nil r.metaState world with
  | ⟨metavariables, _, _⟩ => (Lean.instantiateExprMVarsImp metavariables (Lean.mkMVar g)).snd

/-- A proof of one of the goals `gs` that uses `sorry`: the tactic said it, or Lean put it in place of an error. -/
unsafe def anySorry (r : Run) (world : World) : List Lean.Name → Bool
  | [] => false
  | g :: gs => match Lean.Expr.hasSorry (assigned r g world) with
    | true => true
    | false => anySorry r world gs

/-- A multi-line tactic sequence is read as if in parentheses, but a single tactic keeps its own positions in messages. -/
unsafe def parse (environment : Obj) (text : String) : Ex Lean.Syntax :=
  match Lean.Parser.runParserCategory environment `tactic text "<tactic>" with
  | .ok stx => .ok stx
  | .error message =>
    let sequence := String.append "(\n" (String.append text "\n)")
    match Lean.Parser.runParserCategory environment `tactic sequence "<tactic>" with
    | .ok stx => .ok stx
    | .error _ => .error message

unsafe def answerRejected (out : Obj) (nodes : Arr) (n : Nat) (message : Json) : R (Pair Arr Nat) :=
  match reply out [.str "rejected", message] with
  | .err e => .err e
  | .ok _ => .ok ⟨nodes, n⟩

/-- Answer for one tactic that Lean took; `before` is where it was run. -/
unsafe def answerTaken (out : Obj) (r : Run) (root : Lean.Name) (before : Node) (nodes : Arr) (n : Nat) : R (Pair Arr Nat) :=
  match r.lift getUnsolvedGoals with
  | .err e => answerRejected out nodes n (exceptionText e)
  | .ok gs =>
    match anySorry r (.mk n 0) before.goals with
    | true => answerRejected out nodes n (.str "the tactic leaves `sorry` in the proof")
    | false => match gs with
      | [] => match Lean.Expr.hasExprMVar (assigned r root (.mk n 1)) with
        | true => answerRejected out nodes n (.str "no goals remain, but the proof still contains metavariables")
        | false => match reply out [.str "finished"] with
          | .err e => .err e
          | .ok _ => .ok ⟨nodes, n⟩
      | _ => match r.lift saveState with
        | .err e => answerRejected out nodes n (exceptionText e)
        | .ok saved => match reply out [.str "open", number n, jsonArray (printGoals r gs)] with
          | .err e => .err e
          | .ok _ => .ok ⟨Array.push Node nodes ⟨saved, gs⟩, Nat.succ n⟩

unsafe def answer (out : Obj) (r : Run) (root : Lean.Name) (heartbeats : Nat) (before : Node) (text : String)
    (nodes : Arr) (n : Nat) : R (Pair Arr Nat) :=
  match r.lift (SavedState.restore before.saved true) with
  | .err e => .err e
  | .ok _ => match ST.Prim.Ref.get .nil .nil r.coreState (IO.setNumHeartbeats heartbeats .nil) with
    | ⟨environment, _, _⟩ => match parse environment text with
      | .error message => answerRejected out nodes n (.str message)
      | .ok stx => match r.lift (evalTactic stx) with
        | .err e => answerRejected out nodes n (exceptionText e)
        | .ok _ => answerTaken out r root before nodes n

unsafe def answerAll (out : Obj) (r : Run) (root : Lean.Name) (heartbeats : Nat) (before : Node) (nodes : Arr) (n : Nat) :
    List Json → R (Pair Arr Nat)
  | [] => .ok ⟨nodes, n⟩
  | tactic :: tactics => match answer out r root heartbeats before tactic.asString nodes n with
    | .err e => .err e
    | .ok ⟨nodes, n⟩ => answerAll out r root heartbeats before nodes n tactics

/-- Leave the theorem with an error: nothing of it is kept. -/
unsafe def leave (r : Run) (first : Node) : R Unit :=
  match r.lift (SavedState.restore first.saved true) with
  | .err e => .err e
  | .ok _ => match ST.Prim.Ref.get .nil .nil r.coreState .again with
    | ⟨environment, _, _⟩ => match Lean.Parser.runParserCategory environment `tactic "fail" "<harness>" with
      | .error _ => .err .nil
      | .ok stx => r.lift (evalTactic stx)

unsafe def serveTactics (inp out : Obj) (r : Run) (root : Lean.Name) (heartbeats : Nat) (first : Node) (nodes : Arr)
    (n : Nat) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => leave r first
    | .ok request => match request.asList with
      | [_, state, tactics] =>
        let before := Array.get!Internal Node nodes state.asNat
        match answerAll out r root heartbeats before nodes n tactics.asList with
        | .err e => .err e
        | .ok ⟨nodes, n⟩ => serveTactics inp out r root heartbeats first nodes n
      | _ => leave r first

/-- Lean goes on after an error in a statement; the statement it goes on with is another one. -/
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
      | [kind, text] => match String.decEq kind.asString "header" with
        | true => match elaborate "<header>" text.asString empty with
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
        | false => match elaborate "<theorem>" text.asString scope with
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
  | .ok inp, .ok out => match statementHasErrors r, r.lift Lean.Elab.Tactic.getUnsolvedGoals with
    | false, .ok [goal] => match r.lift Lean.Elab.Tactic.saveState with
      | .ok saved => match reply out [.str "open", number 0, jsonArray (printGoals r [goal])] with
        | .ok _ =>
          let first : Node := ⟨saved, [goal]⟩
          let nodes := Array.push Node (Array.mkEmpty Node 64) first
          serveTactics inp out r goal (IO.getNumHeartbeats .nil) first nodes 1
        | .err e => .err e
      | .err e => .err e
    | _, .ok _ => .ok ()
    | _, .err e => .err e
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
