-- Examples that a user of the tactics would expect to go through; what does not is marked.
/-! Basic: intro, exact, apply, refine, constructor, exists, have, show, suffices -/
example (p : Prop) : p → p := by intro h; exact h
example (p q : Prop) : p ∧ q → q ∧ p := by
  intro h
  constructor
  · exact h.right
  · exact h.left
example (p q r : Prop) : (p → q) → (q → r) → p → r := by
  intros hpq hqr hp
  apply hqr
  apply hpq
  assumption
example (p : Prop) : False → p := by intro h; exfalso; exact h
example (p : Prop) : p → ¬¬p := by intro h hn; exact absurd h hn
example (p q : Prop) : (p ↔ q) → (q ↔ p) := by
  intro h
  constructor <;> intro x
  · exact h.mpr x
  · exact h.mp x
example (α : Type) (P : α → Prop) : (¬ ∃ x, P x) ↔ ∀ x, ¬ P x := by
  constructor
  · intro h x hx
    exact h ⟨x, hx⟩
  · intro h ⟨x, hx⟩
    exact h x hx
example (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by
  apply Nat.le_trans
  · exact h
  · exact h'
example : True := by trivial
example (p : Prop) : p → True ∧ True := by intro _; exact ⟨trivial, trivial⟩
example (p q : Prop) (h : p → q) : ¬q → ¬p := by
  intro hnq hp
  have hq := h hp
  exact hnq hq
example (p q : Prop) (h : ¬ p) (hp : p) : q := by
  exfalso
  apply h
  exact hp
example (p q : Prop) (h : p ∧ q) : p ∧ q := by
  show p ∧ q
  suffices hp : p from ⟨hp, h.2⟩
  exact h.1
example (p q : Prop) (h : p) (h' : q) : p ∧ q := by
  and_intros <;> assumption
example (a b c : Nat) (h : a ≤ b) : a ≤ b + c := by
  exact Nat.le_trans h (Nat.le_add_right b c)
example (p q : Prop) (h : p ∧ q) : q ∧ p := And.intro h.right h.left
example (p : Prop) : ¬¬(p ∨ ¬p) := by
  intro h
  have : ¬p := fun hp => h (.inl hp)
  exact h (.inr this)
example (a b : Nat) : a + b = b + a := by
  exact Nat.add_comm _ _
example (p q : Prop) (h : ¬ q → ¬ p) : p → q := by
  intro hp
  apply Classical.byContradiction
  intro hq
  exact h hq hp
example (n : Nat) : n * 0 = 0 := by
  show n * 0 = 0
  exact Nat.mul_zero n
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨by assumption, by assumption⟩
example : Inhabited Nat := by infer_instance
open Nat in
example (a : Nat) : a ≤ a := by exact le_refl a
example (p q r : Prop) : (p → q → r) → (p ∧ q → r) := by
  intro h ⟨a, b⟩
  exact h a b
example (p q : Prop) : p → q → p := by
  intros; assumption
example (a b : Nat) (h : ¬ a = b) : a ≠ b := by
  assumption
/-! Control: all_goals, any_goals, repeat, first, try, case, next, rotate -/
example (p q : Prop) (h : p) (h' : q) : p ∧ q := by
  repeat constructor
  all_goals assumption
example (p q : Prop) (h : p) : p ∨ q := by
  first
  | exact h
  | exact Or.inl h
example (p : Prop) (h : p) : p := by
  fail_if_success exact add_comm_again
  any_goals exact h
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  refine ⟨?a, ?b⟩
  case b => exact hq
  case a => exact hp
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  apply And.intro
  rotate_left
  · exact hq
  · exact hp
example (p : Prop) (h : p) : p := by
  solve | exact h
example (p : Prop) (hp : p) : p ∧ p ∧ p := by
  iterate 2 (apply And.intro; exact hp)
  exact hp
/-! decide, rfl -/
example : 2 + 2 = 4 := by rfl
example : 2 + 2 = 4 := by decide
example : 3 ≤ 5 := by decide
example (p : Prop) (h : ∀ x : Nat, x = x → p) : p := by
  specialize h 0
  apply h
  rfl
example : (5 : Nat) ≠ 6 := by decide
example (p : Prop) (h : p) : ∃ x : Nat, x = 3 ∧ p := by
  refine ⟨_, rfl, ?_⟩
  exact h
example : 123 * 456 = 56088 := by decide
example : 123456789 * 987654321 = 121932631112635269 := by rfl
/-! rw, subst, unfold, change, congr, funext, ext, symm -/
example (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c := by rw [h₁, h₂]
example (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c := by rw [h₁]; exact h₂
example (a b : Nat) (h : a = b) : b = a := by subst h; rfl
example (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c := by rwa [h₁]
example (a b : Nat) (h₁ : a = b) (h₂ : a = 3) : b = 3 := by rwa [h₁] at h₂
example (a b : Nat) : a + b = b + a := by rw [Nat.add_comm]
example (a b c : Nat) : a + b + c = c + b + a := by
  have h : a + b = b + a := Nat.add_comm a b
  rw [h, Nat.add_comm, ← Nat.add_assoc]
example (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by
  rw [h, h]
example (a b : Nat) : (a + b) * (a + b) = a * a + a * b + (b * a + b * b) := by
  rw [Nat.mul_add, Nat.add_mul, Nat.add_mul]
  rw [Nat.add_assoc, Nat.add_assoc]
  rw [Nat.add_left_comm (b * a)]
example (a b : Nat) : a = b → b = a := by
  intro h
  symm
  exact h
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x
example (a b : Nat) (f : Nat → Nat) (h : a = b) : f a = f b := by
  congr
example (x y : Nat) (h : x = y) (h2 : y = 5) : x = 5 := by
  rw [h2] at h
  exact h
example (a b : Nat) (h : b = a) : a = b := by
  generalize hx : a = x at *
  exact h.symm
example (P : Nat → Prop) (h : P (1+1)) : P 2 := by
  change P (1+1)
  exact h
example (a b c : Nat) : a * (b * c) = b * (a * c) := by
  rw [← Nat.mul_assoc, Nat.mul_comm a b, Nat.mul_assoc]
example (a b : Nat) (h : a < b) : a ≤ b := by
  unfold LT.lt at h
  exact Nat.le_trans (Nat.le_succ a) h
example (a b : Nat) (h : a = b) : a + a = b + b := by rw (occs := .pos [1]) [h]; rw [h]
example (a b : Nat) (h : a = b) (h2 : b = 3) : a = 3 := by subst_vars; rfl
example (a b : Nat) (h : a = b) (h2 : b = 3) : a = 3 := by subst h h2; rfl
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by ext x; exact h x
example (x : Nat) (h : x = 2) : x + x = 4 := by
  let y := x
  have hy : y = 2 := h
  show y + y = 4
  rw [hy]
example (a b : Nat) (h : a = b) : b = a := by
  exact h ▸ rfl
/-! simp, simp only, simp at, simp_all, simpa, simp?, dsimp -/
example (a : Nat) : a + 0 = a ∧ 0 + a = a := by simp
example (a b : Nat) (h : a = b) : a + 1 = b + 1 := by simp only [h]
example (xs ys : List Nat) : (xs ++ ys).length = xs.length + ys.length := by simp
example (xs : List Nat) : xs.reverse.reverse = xs := by simp
example (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by
  simp [h]
example (p q r : Prop) : p ∧ q ∧ r → r ∧ p := by
  intro h
  simp [h]
example (x y : Nat) (h : x + 0 = y) : x = y := by
  simp at h
  exact h
example (x y : Nat) (h : x + 0 = y) : x = y := by
  simpa using h
example (n : Nat) : (if n = n then 1 else 2) = 1 := by simp
example (a b c: Nat) (h : a = b ∧ b = c) : a = c := by
  simp_all
example : 1 + 1 = 2 ∧ 3 * 3 = 9 := by simp
example : (5 : Nat) ≠ 6 := by simp
example (a : Nat) : a ∈ [a] := by simp
example (a : Nat) (h : a + 3 = 5) : a = 2 := by simp at h; exact h
example (a b : Nat) (h : a + 2 = b + 2) : a = b := by simpa using h
example (a b : Nat) (h : a + 1 ≤ b + 1) : a ≤ b := by simpa using h
example (a : Nat) : a ≤ a + 3 := by simp
example (a : Nat) : ¬ (a + 1 = 0) := by simp
example (a : Nat) : a < a + 1 := by simp
example : (10 : Nat) * 10 = 100 := by simp
example (a b : Nat) (h : [a] = [b]) : a = b := by
  simpa using h
example (f : Nat → Nat) (h : f 1 = 2) : f (0+1) = 2 := by
  simp
  exact h
example (x : Nat) (h : x ∈ [1,2]) : x = 1 ∨ x = 2 := by
  simp at h
  exact h
example (a b : Nat) (f : Nat → Nat → Nat) (h : a = b) : f a a = f b b := by simp_all
example (a : Nat) : (fun x => x + 0) a = a := by dsimp
example (a : Nat) : a + 0 = a := by simp?
example (a b c : Nat) : a + b + c = a + c + b := by simp +arith
example (a b c : Nat) : a + b = b + a := by simp (config := {decide := true}) [Nat.add_comm]
example (x y : Nat) (h : (x, y).1 = 3) : x = 3 := by
  simp only at h
  exact h
example (h : 1 = 2) : False := by
  simp at h
example (x : Nat) (h : x + 2 = 1) : False := by
  simp at h
example (x : Nat) : x ∈ [x, 2] := by simp
/-! Case distinction: cases, by_cases, match, split, injection, nofun -/
example (p q : Prop) : p ∨ q → q ∨ p := by
  intro h
  cases h with
  | inl hp => right; exact hp
  | inr hq => left; exact hq
example (p q : Prop) : p ∨ q → q ∨ p := by
  intro h
  cases h
  case inl hp => apply Or.inr; assumption
  case inr hq => apply Or.inl; assumption
example (p q : Prop) (h : p ∧ q) : q := by
  cases h with
  | intro hp hq => exact hq
example (a b : Nat) (h : a.succ = b.succ) : a = b := by
  injection h
example (a : Nat) (h : a + 1 = 0) : False := by
  cases h
example (a : Nat) (h : a + 1 = 0) : False := by
  contradiction
example (p q r : Prop) : p ∨ q → (p → r) → (q → r) → r := by
  intro h hp hq
  match h with
  | .inl x => exact hp x
  | .inr x => exact hq x
example (b : Bool) : (b && true) = b := by
  cases b <;> rfl
example (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := by
  cases n with
  | zero => exact absurd rfl h
  | succ m => exact ⟨m, rfl⟩
example (n m : Nat) : (if n = m then 1 else 1) = 1 := by
  split
  · rfl
  · rfl
example (c : Bool) : (match c with | true => 1 | false => 1) = 1 := by
  split <;> rfl
example (p : Prop) : p → p := by
  intro h
  skip
  try contradiction
  revert h
  intro h
  exact (by assumption)
example (p q : Prop) (h : p ∨ q) (hq : ¬q) : p := by
  by_cases hp : p
  · exact hp
  · cases h <;> contradiction
example (a b : Nat) (h : (a, b) = (1, 2)) : a = 1 := by
  injection h
example (p : Prop) : ¬ (p ∧ False) := by nofun
example (p q : Prop) (h : p ∧ q) : p := by cases h; rename_i a b; exact a
example (p q : Prop) (h : p ∧ q) : p := by cases h; next a b => exact a
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  case inl h => exact .inr h
  case inr h => exact .inl h
example (p q : Nat → Prop) (h : ∀ x, p x → q x) (h' : ∃ x, p x) : ∃ x, q x := by
  cases h' with
  | intro x hx => 
    exists x
    apply h
    assumption
example (xs : List Nat) : xs ++ [] = xs := by
  cases xs with
  | nil => rfl
  | cons x xs => simp
example (h : 1 = 2) : False := by
  cases h
example (p q : Prop) [Decidable p] : (if p then q else q) = q := by
  split <;> rfl
/-! Case patterns: rcases, obtain, rintro, have, let with patterns -/
example (p q : Prop) : p ∧ q → q ∧ p := by
  intro ⟨hp, hq⟩
  exact ⟨hq, hp⟩
example (p : Prop) : ¬ (p ∧ ¬ p) := by
  intro h
  obtain ⟨a, b⟩ := h
  contradiction
example (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · rintro ⟨hp, hq | hr⟩
    · left; exact ⟨hp, hq⟩
    · right; exact ⟨hp, hr⟩
  · rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
    · exact ⟨hp, Or.inl hq⟩
    · exact ⟨hp, Or.inr hr⟩
example (α : Type) (P Q : α → Prop) : (∃ x, P x ∧ Q x) → (∃ x, P x) ∧ (∃ x, Q x) := by
  intro h
  rcases h with ⟨x, hp, hq⟩
  refine ⟨⟨x, ?_⟩, ?_⟩
  · exact hp
  · exists x
example (p q r : Prop) (h : p ∧ q ∧ r) : r := by
  have ⟨_, _, hr⟩ := h
  exact hr
example (x : Nat) (h : x = 1 ∨ x = 2) : x ≤ 2 := by
  rcases h with rfl | rfl <;> decide
example (p : Prop) (h : ∃ x : Nat, x = 3 ∧ p) : p := by
  let ⟨x, hx, hp⟩ := h
  exact hp
example (x y : Nat) : x = y → y = x := by
  rintro rfl
  rfl
example (x y : Nat) : x = y → y = x := fun | rfl => rfl
example (p q : Nat → Prop) (h : ∀ x, p x → q x) (h' : ∃ x, p x) : ∃ x, q x :=
  let ⟨x, hx⟩ := h'
  ⟨x, h x hx⟩
example (a b : Nat) : a < b ∨ a = b ∨ b < a := by
  rcases Nat.lt_or_ge a b with h | h
  · left; exact h
  · right
    by_cases e : a = b
    · left; exact e
    · right
      apply Nat.not_le.mp
      intro h'
      exact e (Nat.le_antisymm h' h)
/-! Induction -/
example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
example (n : Nat) : 0 + n = n := by
  induction n
  · rfl
  · simp
example (xs : List Nat) : xs.map (fun x => x) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [ih]
theorem add_comm_again (a b : Nat) : a + b = b + a := by
  induction a using Nat.recAux with
  | zero => simp
  | succ a ih => rw [Nat.add_one_add, ih]; rfl
example (a b : Nat) : a + b = b + a := by
  induction a generalizing b with
  | zero => simp
  | succ a ih => rw [Nat.add_one_add, ih]; rfl
/-! Search: exact?, apply?, solve_by_elim -/
example (a b : Nat) (h : a = b) : b = a := by
  exact?
example (p q : Prop) : p ∧ q ↔ q ∧ p := by
  apply?
example (p q r : Prop) (h : p → q) (h2 : q → r) (hp : p) : r := by solve_by_elim
-- fails: no such tactic here
example (a b : Nat) (h : a = b) : b = a := by rw?;
/-! Conversion and chains of equations: conv, calc -/
example (a b c d : Nat) (h : a = b) (h' : c = d) : a * c = b * d := by
  calc a * c = b * c := by rw [h]
    _ = b * d := by rw [h']
example (a b : Nat) : a + b + 0 = b + a := by
  conv => lhs; rw [Nat.add_zero, Nat.add_comm]
example (x y z : Nat) (h : x = y) (h2 : z = y) : x = z := by
  calc
    x = y := h
    _ = z := h2.symm
/-! Definitions by recursion, inductive types, structures, classes -/
def fact : Nat → Nat
  | 0 => 1
  | n+1 => (n+1) * fact n
example : fact 5 = 120 := by rfl
example : fact 5 = 120 := by simp [fact]
example (n : Nat) : fact (n+1) = (n+1) * fact n := by rw [fact]
example (n : Nat) : fact (n+1) = (n+1) * fact n := by conv => lhs; unfold fact
inductive Tree | leaf | node (l : Tree) (v : Nat) (r : Tree)
def Tree.mirror : Tree → Tree
  | leaf => leaf
  | node l v r => node r.mirror v l.mirror
example (t : Tree) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l v r ihl ihr => simp [Tree.mirror, ihl, ihr]
structure Point where
  x : Nat
  y : Nat
example (p : Point) : (⟨p.x, p.y⟩ : Point) = p := by
  cases p; rfl
inductive Color | red | green | blue
deriving DecidableEq
structure Defaults where
  (a : Nat := 1)
  b : Nat := 2
example : ({ b := 3 } : Defaults).a = 1 := rfl
inductive IsEven : Nat → Prop
  | zero : IsEven 0
  | step {n} : IsEven n → IsEven (n + 2)
example (n : Nat) (h : IsEven n) : ∃ k, n = k + k := by
  induction h with
  | zero => exact ⟨0, rfl⟩
  | step _ ih =>
    obtain ⟨k, rfl⟩ := ih
    refine ⟨k + 1, ?_⟩
    rw [Nat.add_one_add]; rfl
example : ¬ IsEven 1 := by
  intro h
  cases h
class Monoid (α : Type) where
  mul : α → α → α
  one : α
  assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)
  one_mul : ∀ a, mul one a = a
instance : Monoid Nat := ⟨fun a b => a + b, 0, Nat.add_assoc, Nat.zero_add⟩
example {α : Type} [Monoid α] (a : α) : Monoid.mul (Monoid.mul Monoid.one a) a = Monoid.mul a a := by
  rw [Monoid.one_mul]
def isZero (n : Nat) : Bool := if n = 0 then true else false
example : isZero 0 = true := by decide
example : isZero 3 = false := by simp [isZero]
example : isZero 3 = false := by unfold isZero; rfl
mutual
inductive A | mk : B → A
inductive B | nil | mk : A → B
end
example (a : A) (h : B.nil = B.mk a) : False := by
  cases h
