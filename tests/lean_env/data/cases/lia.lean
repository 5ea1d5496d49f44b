-- Linear integer arithmetic in `grind` and `simp +arith`; what does not go through is marked with the reason.
/-! grind: linear integer arithmetic -/
example (a b c : Int) (h1 : a < b) (h2 : b < c) : a < c := by grind
example (x : Int) (h : 2 * x ≤ 3) : x ≤ 1 := by grind
example (x y : Int) (h : 2 * x + 4 * y = 5) : False := by grind
example (x y : Int) (h : x + 2 * y = 5) (h2 : x ≠ 1) (h3 : y ≥ 2) (h4 : y ≤ 2) : False := by grind
example (x y : Int) (h : 3 * x ≤ 5 * y + 1) (h1 : 5 * y ≤ 3 * x + 1) (h2 : 0 < y) (h3 : 2 ∣ x) (h4 : y ≤ 3) (h5 : x ≤ 3) : x = 2 := by grind
example (x y : Int) (h : 27 ≤ 11 * x + 13 * y) (h2 : 11 * x + 13 * y ≤ 45) (h3 : -10 ≤ 7 * x - 9 * y) (h4 : 7 * x - 9 * y ≤ 4) : False := by grind
example (x y z : Int) (h : 3 ∣ 2 * x + y) (h2 : 5 ∣ x + y) (hx : 0 < x) (hx2 : x + y < 5) (hy : 0 < y) : False := by grind
example (x : Int) (h : 2 ∣ x) (h2 : 3 ∣ x) : 6 ∣ x := by grind
example (x y : Int) (h : x % 5 = 3) (h1 : y = x * 2) : y % 5 = 1 := by grind
example (x : Int) (h : x / 2 = 3) : x ≤ 7 := by grind
example (x y z : Int) (h : x * y ≤ z) (h2 : y * x ≥ z + 1) : False := by grind
example (x y : Int) (h : 3 * x * y = 3) (h2 : x = 1) : y = 1 := by grind
example (x : Int) (h : x.natAbs = 3) (h2 : x ≤ 0) : x = -3 := by grind
-- fails: it is false
example (x y : Int) (h : 2 * x ≤ 2 * y + 1) : x < y := by grind
-- fails: it is false
example (x : Int) (h : 2 ∣ x) (h2 : 4 ∣ 2 * x) : 4 ∣ x := by grind
/-! grind: natural numbers -/
example (x y : Nat) (h : x ≤ y) : x - y = 0 := by grind
example (x y : Nat) (h : x + y = 10) (h1 : x - y = 4) (h2 : y ≤ x) : x = 7 := by grind
example (x y : Nat) (h : x % 4 = 3) : x % 2 = 1 := by grind
example (x y : Nat) (h : min x y = 3) : 3 ≤ x := by grind
example (n : Nat) : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by grind
example (n m : Nat) (h : n < m) : n * n + 1 ≤ m + n * n := by grind
example (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + 3) (h0 : f 0 = 1) : f 3 = 10 := by grind
example (f : Nat → Nat) (n : Nat) (h1 : f 0 = 1) (h2 : ∀ n, f (n + 1) = f n + 2 * n + 1) : f n = n * n + 1 := by induction n <;> grind
-- fails: it is false
example (x y : Nat) : x - y + y = x := by grind
/-! grind: differences in an ordered ring -/
open Lean.Grind
example {R : Type} [Field R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R] (a b c : R) (h1 : a ≤ b + 2) (h2 : b < c + 3) : a < c + 6 := by grind
-- fails: it is false
example {R : Type} [Field R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R] (a b c : R) (h1 : a ≤ b + 2) (h2 : b < c + 3) : a < c + 4 := by grind
/-! simp +arith: relations -/
example (a b : Nat) : ¬ (a + b + 1 = a) := by simp +arith
example (a b : Nat) : a ≤ a + b := by simp +arith
example (a : Int) (h : 2 * a ≤ 3) : a + -1 ≤ 0 := by simp +arith at h; exact h
example (a : Int) (h : 2 * a = 3) : False := by simp +arith at h
example (a : Int) (h : 4 ∣ 2 * a + 1) : False := by simp +arith at h
example (a : Int) (h : 4 ∣ 2 * a + 2) : 2 ∣ a + 1 := by simp +arith at h; exact h
-- fails: it is false
example (a b : Nat) : a ≤ b + 1 := by simp +arith
