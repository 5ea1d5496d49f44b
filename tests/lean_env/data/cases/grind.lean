-- `grind`, solver by solver; what does not go through is marked with the reason.
/-! grind: congruence closure, case splits, instances of lemmas -/
example (p q : Prop) : p → q → p ∧ q := by grind
example (p q r : Prop) : (p ∨ q) → (p → r) → (q → r) → r := by grind
example (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by grind
example (p q : Prop) : ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q := by grind
example (α : Type) (f : α → α) (a b : α) (h : a = b) : f a = f b := by grind
example (α : Type) (f : α → α) (a : α) (h : f (f (f a)) = a) (h2 : f (f (f (f (f a)))) = a) : f a = a := by grind
example (α : Type) (p : α → Prop) (h : ∀ x, p x → p x ∨ p x) (a : α) (ha : p a) : ∃ x, p x := by grind
example (α : Type) (p q : α → Prop) (h : ∀ x, p x → q x) (a : α) (ha : p a) : q a := by grind
example (α : Type) (a b c : α) (h : (a, b) = (c, c)) : a = b := by grind
example (α : Type) (a b : α) (l m : List α) (h : a :: l = b :: m) : l = m := by grind
example (α : Type) (a : α) (l : List α) (h : a :: l = []) : False := by grind
example (a b : Bool) : (a && b) = (b && a) := by grind
example (p : Prop) [Decidable p] (a b : Nat) (h : p) : (if p then a else b) = a := by grind
example (p : Prop) [Decidable p] (a b : Nat) (h : a = b) : (if p then a else b) = a := by grind
example (α : Type) (xs ys : List α) (h : ∀ zs, xs ++ zs = ys ++ zs) : xs ++ xs = ys ++ xs := by grind
def foo : Nat → Nat | 0 => 1 | n+1 => foo n
@[grind =] theorem foo_succ (n : Nat) : foo (n+1) = foo n := rfl
example (x : Nat) : foo (x+1) = foo x := by grind
example (x y : Nat) (h : x = y + 1) : foo x = foo y := by grind
attribute [grind] List.append_assoc
example (α : Type) (a b c d : List α) (h : a ++ b = d) : a ++ (b ++ c) = d ++ c := by grind
inductive Ev : Nat → Prop | z : Ev 0 | ss (n) : Ev n → Ev (n+2)
attribute [grind intro] Ev
example : Ev 4 := by grind
example (p q : Prop) (h : (p ↔ q)) (hp : p) : q := by grind
example (α : Type) (f : α → Option Nat) (a : α) : (match f a with | some _ => true | none => true) = true := by grind
example (p : Nat → Nat → Prop) (h : ∀ x y, p x y → p y x) (h2 : ¬ p 1 2) : ¬ p 2 1 := by grind
example (α : Type) (s : α → α → Prop) (tr : ∀ x y z, s x y → s y z → s x z) (a b c d : α) (h1 : s a b) (h2 : s b c) (h3 : s c d) : s a d := by grind
/-! grind: commutative rings -/
open Lean.Grind
example (a b : Int) : (a + b)^2 = a^2 + 2*a*b + b^2 := by grind
example (a b c : Int) (h : a + b = c) : c^2 - a^2 - 2*a*b = b^2 := by grind
example (x y : Int) (h1 : x + y = 3) (h2 : x * y = 2) : x^2 + y^2 = 5 := by grind
example (x y z : Int) (h1 : x + y + z = 0) : x^3 + y^3 + z^3 = 3*x*y*z := by grind
example (x : Int) (h : x^2 = 2) : x^4 = 4 := by grind
example (x : Int) (h : 2 * x = 0) : x = 0 := by grind
example (x y : Int) (h : 3*x*y = 3) (h2 : x = 1) : y = 1 := by grind
variable {R : Type} [CommRing R]
example (a b : R) : (a - b) * (a + b) = a^2 - b^2 := by grind
example (a b c : R) (h : a * b = 1) (h2 : c * a = 1) : b = c := by grind
example (a b : R) (f : R → R) (h : a * b = 1) : f (b * a * b) = f b := by grind
example [IsCharP R 0] (x : R) (h : x * 0 = 1) : False := by grind
example (a b c d : Int) : (a^2+b^2)*(c^2+d^2) = (a*c-b*d)^2 + (a*d+b*c)^2 := by grind
example (x y : R) (h : x^2*y = 1) (h' : x * y^2 = y) : y * x = 1 := by grind
/-! grind: linear arithmetic over ordered fields and modules -/
section
variable {R : Type} [Field R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R]
example (a b c : R) (h1 : a < b) (h2 : b < c) : a < c := by grind
example (a b c : R) (h1 : a ≤ b) (h2 : b < c) : 2 * a < b + c := by grind
example (a b : R) (h1 : 2 * a + b ≤ 3) (h2 : 1 ≤ b) : a ≤ 1 := by grind -order
end
section
variable {R : Type} [Field R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R]
example (a b c : R) (h1 : a < b) (h2 : b < c) : a < c := by grind -order
example (a b c : R) (h1 : a ≤ b) (h2 : b < c) : 2 * a < b + c := by grind -order
example (a b c d : R) (h1 : a + b ≤ 3*c) (h2 : c < d) (h3 : 2*d + b ≤ 1) : a + 2 * b < d + 1 := by grind -order
example (a b : R) (h1 : ¬ a ≤ b) (h2 : ¬ b < a) : False := by grind -order
example (x y : R) (h : x * y + 1 ≤ 2) (h2 : 1 < y * x) : False := by grind -order
example (x y : R) (h : x = y + 1) : y < x := by grind -order
end
section
variable {M : Type} [IntModule M] [LE M] [LT M] [Std.IsLinearOrder M] [Std.LawfulOrderLT M] [OrderedAdd M]
example (a b c : M) (h1 : a < b) (h2 : b < c) : a < c := by grind
example (a b c : M) (h1 : a < b) (h2 : b ≤ c) : a + a < b + c := by grind
end
section
variable {M : Type} [LE M] [LT M] [Std.IsLinearOrder M] [Std.LawfulOrderLT M]
example (a b c : M) (h1 : a < b) (h2 : b ≤ c) : a < c := by grind
example (a b c : M) (h1 : a ≤ b) (h2 : b ≤ a) : a = b := by grind
end
example {R : Type} [CommRing R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R] (a b c : R) (h1 : a < b) (h2 : b < c) : a < c := by grind -order
example {R : Type} [IntModule R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedAdd R] (a b c : R) (h1 : a < b) (h2 : b < c) : a < c := by grind -order
/-! grind: fields -/
variable {F : Type} [Field F]
example {R : Type} [Field R] (a b c : R) (h1 : a + 1 = b) : b - 1 = a := by grind -order
example {R : Type} [Field R] (a b c : R) (h1 : a ≠ 0) (h : a * b = a * c) : b = c := by grind -order
example (a b c : Int) (h1 : 2*a + b = 3) (h2 : b = 0) : False := by grind
example (a b : F) (h : a ≠ 0) (h2 : a * b = a) : b = 1 := by grind
example (a : F) (h : a ≠ 0) : a * a⁻¹ = 1 := by grind
example (a b : F) (h : b ≠ 0) : a / b * b = a := by grind
example (a : F) [IsCharP F 0] : a / 2 + a / 2 = a := by grind
/-! grind: integers and natural numbers -/
example (a b c : Int) (h1 : a < b) (h2 : b < c) : a < c := by grind
example (a b c : Int) (h1 : a < b) (h2 : b < c) : a < c := by grind -order
example (a b c : Nat) (h1 : a < b) (h2 : b < c) : a < c := by grind
example (a b c : Nat) (h1 : a ≤ b) (h2 : b ≤ c) : a ≤ c := by grind -order
example (x y : Int) (h1 : x + y = 3) (h2 : x - y = 1) : x = 2 := by grind
example (x y : Int) (h1 : x + y = 3) (h2 : x - y = 1) : x = 2 := by grind -lia
example (f : Int → Int) (x y : Int) (h : x + 1 = y) (h2 : f (x + 1) = 0) : f y = 0 := by grind -lia
example (p : Prop) (h : 2 + 2 = 5 → p) : 2 + 2 = 4 ∨ p := by simp +arith
example (a b : Nat) : a + b + a = 2 * a + b := by simp +arith
/-! simp +arith -/
example (a b : Int) (h : a + b - a ≤ 3) : b ≤ 3 := by simp +arith at h; omega
example (a b : Nat) (h : a + 1 ≤ a + b) : 1 ≤ b := by simp +arith at h; exact h
example (a b c : Int) (h1 : a ≤ b) (h2 : b ≤ c) : a ≤ c := by grind -order
example (a b c : Int) (h1 : a - b ≤ 0) (h2 : b - c ≤ 0) : a - c ≤ 0 := by grind -order
example (a b : Int) : (a + b)^2 = a^2 + 2*a*b + b^2 := by grind
