prelude
import Init.Data.Nat.Factorial
import Init.Data.Nat.Sqrt
import Init.Data.Nat.Find
import Init.Data.Nat.Digits
import Init.Data.Nat.ModEq
import Init.Data.Int.Gcd
import Init.Data.Int.Parity
import Init.Data.ZMod.Cast
import Init.Data.Cast.Complex
import Init.Data.Cast.Order
import Init.Data.Sqrt
import Init.Data.Deprecated
import Init.Data.PNat
import Init.Data.NNReal
import Init.Data.Nat.DigitSum
import Init.Data.Nat.Parity
/-! The names of ℕ, ℤ, ℚ, ℝ, ℂ and `ZMod n` that proofs written for Mathlib use, all together. -/
