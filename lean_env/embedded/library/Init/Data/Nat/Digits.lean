prelude
import Init.Data.Nat.Prime
/-! Divisors and digits of natural numbers, under the names of Mathlib. -/
universe u
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
/-! divisors -/
@[simp] theorem mem_divisors : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  unfold divisors; rw [Finset.mem_filter, Finset.mem_Icc]
  constructor
  · intro ⟨⟨h, h'⟩, k⟩; exact ⟨k, by omega⟩
  · intro ⟨k, h⟩
    have := le_of_dvd (pos_of_ne_zero h) k
    exact ⟨⟨pos_of_dvd_of_pos k (pos_of_ne_zero h), this⟩, k⟩
@[simp] theorem mem_properDivisors : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  unfold properDivisors; rw [Finset.mem_filter, Finset.mem_Ico]
  constructor
  · intro ⟨⟨h, h'⟩, k⟩; exact ⟨k, h'⟩
  · intro ⟨k, h⟩; exact ⟨⟨pos_of_dvd_of_pos k (by omega), h⟩, k⟩
theorem dvd_of_mem_divisors (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).1
theorem pos_of_mem_divisors {m : Nat} (h : m ∈ divisors n) : 0 < m :=
  pos_of_dvd_of_pos (mem_divisors.mp h).1 (pos_of_ne_zero (mem_divisors.mp h).2)
theorem divisor_le {m : Nat} (h : n ∈ divisors m) : n ≤ m :=
  le_of_dvd (pos_of_ne_zero (mem_divisors.mp h).2) (mem_divisors.mp h).1
theorem mem_divisors_self (n : Nat) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩
theorem one_mem_divisors : 1 ∈ divisors n ↔ n ≠ 0 := by
  rw [mem_divisors]; exact ⟨And.right, fun h => ⟨⟨n, (Nat.one_mul n).symm⟩, h⟩⟩
@[simp] theorem divisors_zero : divisors 0 = ∅ := Finset.ext (fun a => by
  rw [mem_divisors]; exact ⟨fun h => absurd rfl h.2, fun h => absurd h List.not_mem_nil⟩)
theorem Prime.mem_divisors {p a : Nat} (h : Prime p) : a ∈ divisors p ↔ a = 1 ∨ a = p := by
  rw [Nat.mem_divisors, dvd_prime h]; exact ⟨And.left, fun k => ⟨k, h.ne_zero⟩⟩
/-! digits -/
theorem digits_go_fuel (hb : 1 < b) : ∀ f g n, n ≤ f → n ≤ g → digits.go b f n = digits.go b g n := by
  intro f
  induction f with
  | zero => intro g n h _; rw [show n = 0 by omega]; cases g <;> rfl
  | succ f ih =>
    intro g n hf hg
    cases n with
    | zero => cases g <;> rfl
    | succ n => cases g with
      | zero => omega
      | succ g =>
        have d := Nat.div_lt_self (zero_lt_succ n) hb
        show ((n + 1) % b) :: digits.go b f ((n + 1) / b) = ((n + 1) % b) :: digits.go b g ((n + 1) / b)
        rw [ih g ((n + 1) / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : Nat) : digits b 0 = [] := match b with
  | 0 => rfl
  | 1 => rfl
  | _+2 => rfl
theorem digits_def' (hb : 1 < b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) := match b, hb, n, hn with
  | b+2, hb, n+1, _ => by
    have d := Nat.div_lt_self (zero_lt_succ n) hb
    show ((n + 1) % (b + 2)) :: digits.go (b + 2) n ((n + 1) / (b + 2)) =
      ((n + 1) % (b + 2)) :: digits.go (b + 2) ((n + 1) / (b + 2)) ((n + 1) / (b + 2))
    rw [digits_go_fuel hb n ((n + 1) / (b + 2)) _ (by omega) (Nat.le_refl _)]
@[simp] theorem digits_of_two_le_of_pos (hb : 2 ≤ b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) :=
  digits_def' hb hn
theorem digits_add_two_add_one (b n : Nat) :
    digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) :=
  digits_def' (by omega) (zero_lt_succ n)
theorem digits_of_lt (b x : Nat) (hxpos : x ≠ 0) (hxb : x < b) : digits b x = [x] := by
  rw [digits_def' (by omega) (pos_of_ne_zero hxpos), mod_eq_of_lt hxb, div_eq_of_lt hxb, digits_zero]
theorem digits_add (b : Nat) (h : 1 < b) (x y : Nat) (hxb : x < b) (hxy : x ≠ 0 ∨ y ≠ 0) :
    digits b (x + b * y) = x :: digits b y := by
  have hp : 0 < x + b * y := hxy.elim (fun h => by omega) (fun k =>
    Nat.lt_of_lt_of_le (Nat.mul_pos (show 0 < b by omega) (pos_of_ne_zero k)) (le_add_left _ _))
  rw [digits_def' h hp, add_mul_mod_self_left, mod_eq_of_lt hxb, add_mul_div_left x y (by omega), div_eq_of_lt hxb,
    Nat.zero_add]
theorem ofDigits_nil {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) : ofDigits b [] = 0 := rfl
theorem ofDigits_cons {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) (d : Nat) (l : List Nat) :
    ofDigits b (d :: l) = (d : α) + b * ofDigits b l := rfl
theorem ofDigits_digits (b n : Nat) : ofDigits b (digits b n) = n := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · induction n using Nat.strong_induction_on with
    | _ n ih =>
      rcases Nat.eq_zero_or_pos n with rfl | h
      · rw [digits_zero]; rfl
      · rw [digits_def' hb h, ofDigits_cons, ih _ (Nat.div_lt_self h hb)]; exact mod_add_div n b
  · have hb : b = 0 ∨ b = 1 := by omega
    rcases hb with rfl | rfl
    · cases n with
      | zero => rfl
      | succ n => show n + 1 + 0 * ofDigits 0 [] = n + 1; rw [Nat.zero_mul]
    · have : ∀ n, ofDigits 1 (digits.ones n) = n := fun n => by
        induction n with
        | zero => rfl
        | succ n ih => show 1 + 1 * ofDigits 1 (digits.ones n) = n + 1; rw [ih]; omega
      exact this n
theorem digits_lt_base (hb : 1 < b) (hd : d ∈ digits b m) : d < b := by
  induction m using Nat.strong_induction_on with
  | _ m ih =>
    rcases Nat.eq_zero_or_pos m with rfl | h
    · rw [digits_zero] at hd; exact absurd hd List.not_mem_nil
    · rw [digits_def' hb h, List.mem_cons] at hd
      rcases hd with rfl | hd
      · exact mod_lt m (by omega)
      · exact ih _ (Nat.div_lt_self h hb) hd
attribute [simp] ofDigits_nil
end Nat
