import Mathlib.Tactic
import ProblemExtraction

problem_file {
  tags := [.Algebra]
}

/-!
Contest 2003, problem 1: find the least natural number above two, and show
problem after problem that it is.
-/

namespace Contest2003P1

snip begin

lemma helper (n : ℕ) (h : 2 < n) : 3 ≤ n := h

snip end

determine least : ℕ := 3

def isAbove (n : ℕ) : Prop := 2 < n

problem contest2003_p1 (n : ℕ) (h : isAbove n) : least ≤ n := by
  exact helper n h

end Contest2003P1
