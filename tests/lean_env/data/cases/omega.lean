-- `omega`, `decide` on arithmetic, `ac_rfl`; what must not go through is marked.
/-! omega: linear arithmetic over natural numbers and integers -/
example (n : Nat) (h : n % 5 = 3) : (2 * n) % 5 = 1 := by omega
example (x y : Nat) (h : x < y) : x + 1 ≤ y := by omega
example (x y : Int) (h : x < y) : x + 1 ≤ y := by omega
example (x y : Nat) (h : 2 * x + 1 = 2 * y) : False := by omega
example (n : Nat) (h : n ≤ 9) (h1 : 18∣374 * 10 + n) : n = 4 := by omega
example (a b : Nat) (h : a + b = 20) (h2 : a = 3 * b) : a - b = 10 := by omega
example (x y : Int) (h₀ : x % 19 = 4) (h₁ : y % 19 = 7) : (x + y) % 19 = 11 := by omega
example (x : Int) (h₀ : x < 0) (h₁ : (24 * x) % 1199 = 15) : x ≤ -449 := by omega
example (a b c d e f g h i j k l : Nat) (h1 : a < b ∧ b < c ∧ c < d ∧ d < e ∧ e < f) (h2 : f < g ∧ g < h ∧ h < i ∧ i < j ∧ j < k ∧ k < l) : a + 11 ≤ l := by omega
example (p q : Prop) (x : Nat) (h : x = 1 ∨ x = 2) : x < 3 := by omega
example (x y : Nat) (h : ¬ (x = y)) (h2 : x ≤ y) : x < y := by omega
example (x y z : Int) (h : 3 * x + 5 * y = 7 * z) (h2 : z = 1) (h3 : x = -1) : y = 2 := by omega
-- fails: it is false
example (x y : Nat) (h : x < y) : x + 2 ≤ y := by omega
-- fails: it is false
example (x : Int) : x / 2 * 2 = x := by omega
/-! ac_rfl -/
example (a b c : Nat) : a + b + c = c + (b + a) := by ac_rfl
example (a b c d : Nat) : a * (b * c) * d = d * c * (b * a) := by ac_rfl
example (a b c : Int) : a + b + c = c + (b + a) := by ac_rfl
example (a b c : Nat) (f : Nat → Nat) : f (a + b) + c = c + f (b + a) := by ac_rfl
-- fails: it is false
example (a b c : Nat) : a + b + c = c + (b + b) := by ac_rfl
