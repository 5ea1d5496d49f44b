prelude
import Harness.Serve
/-! A tactic that waits for tactics, at any place of any proof. Unlike `serve_tactics` it judges nothing: `sorry` and open
metavariables pass, since the REPL and LeanDojo have their own words for them.

`standin_loop` says `["open", 0, goals]`, then answers `[state, tactic]` with `["open", new state, goals]`,
`["unparsed", message]` or `["error", message]`, until the input ends. -/
set_option linter.all false
set_option autoImplicit false
/-- What the compiler makes of `Array.get!Internal` where the element is not kept. -/
@[extern "x"] unsafe opaque Array.get!InternalBorrowed : (α : Type) → [Inhabited α] → Harness.Arr → Nat → α :=
  fun _ _ _ _ => default
namespace Standin
open Harness Harness.Serve Lean.Elab.Tactic

unsafe def answer (r : Run) (heartbeats : Nat) (before : Node) (text : String) (n : Nat) : R (Pair (List Json) (List Node)) :=
  match r.lift (SavedState.restore before.saved true) with
  | .err e => .err e
  | .ok _ => match ST.Prim.Ref.get .nil .nil r.coreState (IO.setNumHeartbeats heartbeats .nil) with
    | ⟨environment, _, _⟩ => match Lean.Parser.runParserCategory environment `tactic text "<input>" with
      | .error message => .ok ⟨[.str "unparsed", .str message], []⟩
      | .ok stx => match r.lift (evalTactic stx) with
        | .err e => .ok ⟨[.str "error", exceptionText e], []⟩
        | .ok _ => match r.lift getUnsolvedGoals, r.lift saveState with
          | .ok goals, .ok saved => match printGoals r before.goals [] goals with
            | .ok printed => .ok ⟨[.str "open", number n, jsonArray (texts printed)], [⟨saved, printed⟩]⟩
            | .err e => .err e
          | .err e, _ => .err e
          | _, .err e => .err e

unsafe def serve (inp out : Obj) (r : Run) (heartbeats : Nat) (nodes : Arr) (n : Nat) : R Unit :=
  match IO.FS.Handle.getLine inp .nil with
  | .err e => .err e
  | .ok line => match Lean.Json.parse line with
    | .error _ => .ok ()
    | .ok request => match request.asList with
      | [state, tactic] => match answer r heartbeats (Array.get!Internal Node nodes state.asNat) tactic.asString n with
        | .err e => .err e
        | .ok ⟨words, made⟩ => match reply out words with
          | .err e => .err e
          | .ok _ => match made with
            | [node] => serve inp out r heartbeats (Array.push Node nodes node) (Nat.succ n)
            | _ => serve inp out r heartbeats nodes n
      | _ => .ok ()
end Standin
open Harness Harness.Serve

def standinLoopSyntax : Lean.ParserDescr := .node `standinLoopSyntax 1024 (.nonReservedSymbol "standin_loop" false)
attribute [tactic_parser] standinLoopSyntax
@[tactic standinLoopSyntax] unsafe def Standin.loop : Lean.Elab.Tactic.Tactic := fun _ t ts e es m ms c cs _ =>
  let r : Run := ⟨⟨t.elaborator, false⟩, ts, e, es, m, ms, c, cs⟩
  match IO.FS.Handle.mk "/dev/stdin" .read .nil, IO.FS.Handle.mk "/dev/stdout" .write .nil with
  | .ok inp, .ok out => match r.lift Lean.Elab.Tactic.getUnsolvedGoals, r.lift Lean.Elab.Tactic.saveState with
    | .ok goals, .ok saved => match printGoals r [] [] goals with
      | .ok printed => match reply out [.str "open", number 0, jsonArray (texts printed)] with
        | .ok _ =>
          let root : Arr := Array.push Node (Array.mkEmpty Node 64) ⟨saved, printed⟩
          Standin.serve inp out r (IO.getNumHeartbeats .nil) root 1
        | .err e => .err e
      | .err e => .err e
    | .err e, _ => .err e
    | _, .err e => .err e
  | .err e, _ => .err e
  | _, .err e => .err e
