-- The kernel computes these functions on literals by name. Their definitions must say the same.
set_option maxRecDepth 10000
/-! Natural numbers: the definitions, on variables, where the kernel cannot compute -/
example (n : Nat) : n + 0 = n := rfl
example (n m : Nat) : n + Nat.succ m = Nat.succ (n + m) := rfl
example (n : Nat) : n - 0 = n := rfl
example (n m : Nat) : n - Nat.succ m = Nat.pred (n - m) := rfl
example : Nat.pred 0 = 0 := rfl
example (n : Nat) : Nat.pred (Nat.succ n) = n := rfl
example (n : Nat) : n * 0 = 0 := rfl
example (n m : Nat) : n * Nat.succ m = n * m + n := rfl
example (n : Nat) : n ^ 0 = 1 := rfl
example (n m : Nat) : n ^ Nat.succ m = n ^ m * n := rfl
example (n m : Nat) : Nat.beq n m = true ↔ n = m := ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl n⟩
example (n m : Nat) : Nat.ble n m = true ↔ n ≤ m := ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
example (n m : Nat) : n / m * m + n % m = n := by rw [Nat.mul_comm, Nat.div_add_mod]
example (n m : Nat) (h : 0 < m) : n % m < m := Nat.mod_lt n h
example (n : Nat) : n / 0 = 0 := Nat.div_zero n
example (n : Nat) : n % 0 = n := Nat.mod_zero n
example (n m : Nat) : Nat.gcd n m ∣ n ∧ Nat.gcd n m ∣ m := ⟨Nat.gcd_dvd_left n m, Nat.gcd_dvd_right n m⟩
example (n m d : Nat) (h : d ∣ n) (k : d ∣ m) : d ∣ Nat.gcd n m := Nat.dvd_gcd h k
example (n m : Nat) : Nat.land n m = Nat.bitwise Bool.and n m := rfl
example (n m : Nat) : Nat.lor n m = Nat.bitwise Bool.or n m := rfl
example (n : Nat) : Nat.log2 n = Nat.log2.go n n := rfl
example (n : Nat) : Nat.shiftLeft n 0 = n := rfl
example (n m : Nat) : Nat.shiftLeft n (Nat.succ m) = Nat.shiftLeft (2 * n) m := rfl
example (n m : Nat) : Nat.shiftRight n (Nat.succ m) = Nat.shiftRight n m / 2 := rfl
/-! Natural numbers: what the kernel computes, against definitions under other names -/
def xorB (a b : Bool) : Bool := match a with | true => Bool.not b | false => b
example : ∀ a < 20, ∀ b < 20, Nat.land a b = Nat.bitwise Bool.and a b := by decide +kernel
example : ∀ a < 20, ∀ b < 20, Nat.lor a b = Nat.bitwise Bool.or a b := by decide +kernel
example : ∀ a < 20, ∀ b < 20, Nat.xor a b = Nat.bitwise xorB a b := by decide +kernel
example : ∀ a < 40, Nat.log2 a = Nat.log2.go a a := by decide +kernel
example : ∀ a < 20, ∀ b < 10, Nat.shiftLeft a b = a * 2 ^ b := by decide +kernel
example : ∀ a < 200, ∀ b < 10, Nat.shiftRight a b = a / 2 ^ b := by decide +kernel
example : ∀ a < 30, ∀ b < 30, Nat.gcd a b = Nat.gcdGo a a b := by decide +kernel
def subRef : Nat → Nat → Nat | n, 0 => n | n, m+1 => Nat.pred (subRef n m)
def modRef : Nat → Nat → Nat
  | 0, _ => 0
  | m+1, n => match Nat.beq (modRef m n + 1) n with | true => 0 | false => modRef m n + 1
def divRef : Nat → Nat → Nat
  | 0, _ => 0
  | m+1, n => match Nat.beq (modRef m n + 1) n with | true => divRef m n + 1 | false => divRef m n
def powRef : Nat → Nat → Nat | _, 0 => 1 | n, m+1 => powRef n m * n
example : ∀ a < 20, ∀ b < 20, a - b = subRef a b := by decide +kernel
example : ∀ a < 20, ∀ b < 20, a % b = modRef a b := by decide +kernel
example : ∀ a < 20, ∀ b < 20, a / b = divRef a b := by decide +kernel
example : ∀ a < 6, ∀ b < 6, a ^ b = powRef a b := by decide +kernel
def bleRef : Nat → Nat → Bool | 0, _ => true | _+1, 0 => false | n+1, m+1 => bleRef n m
def beqRef : Nat → Nat → Bool | 0, 0 => true | 0, _+1 => false | _+1, 0 => false | n+1, m+1 => beqRef n m
example : ∀ a < 20, ∀ b < 20, Nat.ble a b = bleRef a b := by decide +kernel
example : ∀ a < 20, ∀ b < 20, Nat.beq a b = beqRef a b := by decide +kernel
example : (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 ∧ (7 : Int) / -2 = -3 ∧ (7 : Int) % -2 = 1 ∧ (-7 : Int) / -2 = 4 ∧ (-7 : Int) % -2 = 1 := by decide
example : (5 : Int) / 0 = 0 ∧ (-5 : Int) % 0 = -5 ∧ (5 : Nat) / 0 = 0 ∧ (5 : Nat) % 0 = 5 ∧ (3 : Nat) - 5 = 0 := by decide
example : Nat.gcd 0 0 = 0 ∧ Nat.lcm 0 5 = 0 ∧ Nat.sqrt 15 = 3 ∧ Nat.sqrt 16 = 4 ∧ Nat.choose 5 2 = 10 ∧ Nat.choose 2 5 = 0 := by decide +kernel
example : Nat.digits 10 123 = [3, 2, 1] ∧ Nat.digits 10 0 = [] := ⟨rfl, rfl⟩
example : (Nat.divisors 12).card = 6 ∧ (Nat.divisors 0).card = 0 ∧ (Finset.Icc 3 2).card = 0 := by decide +kernel
