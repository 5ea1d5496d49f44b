prelude
import Init.Tactic.Intervals
/-! Tactics that search: `tauto`, `aesop`. They end a goal or fail. -/
set_option linter.all false
set_option autoImplicit false
open Harness.Native
syntax (name := tautoSyntax) "tauto" : tactic
syntax (name := itautoSyntax) "itauto" : tactic
syntax (name := aesopSyntax) "aesop" : tactic
syntax (name := aesopQuestionSyntax) "aesop?" : tactic
namespace Harness.Native
unsafe def tauto : String := "first | assumption | (intros; solve | trivial | grind | simp_all)"
/-- Simplifies with everything, takes hypotheses and goals apart, and ends with what closes a goal of logic or arithmetic. -/
unsafe def aesop : String := cat ["solve | assumption | (intros; simp_all; done) | (intros; grind) | ",
  "((repeat' first | intro _ | refine _root_.And.intro ?_ ?_ | refine _root_.Iff.intro ?_ ?_) <;> ",
  "first | assumption | rfl | (simp_all; done) | grind | (left; simp_all; done) | (right; simp_all; done) | ",
  "(constructor <;> simp_all; done) | solve_by_elim)"]
end Harness.Native
@[tactic tautoSyntax] unsafe def evalTauto : Lean.Elab.Tactic.Tactic := fromText (fun _ => tauto) fun _ => []
@[tactic itautoSyntax] unsafe def evalItauto : Lean.Elab.Tactic.Tactic := fromText (fun _ => tauto) fun _ => []
@[tactic aesopSyntax] unsafe def evalAesop : Lean.Elab.Tactic.Tactic := fromText (fun _ => aesop) fun _ => []
@[tactic aesopQuestionSyntax] unsafe def evalAesopQuestion : Lean.Elab.Tactic.Tactic := fromText (fun _ => aesop) fun _ => []
