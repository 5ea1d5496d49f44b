prelude
import Init.Analysis.Norm
import Init.Analysis.Halving
/-! The exponential function on ℂ: the limit of `(1 + z / n) ^ n` for `n = 2ᵏ`. One estimate, how far
`(1 + z / n) ^ n * (1 + w / n) ^ n` is from `(1 + (z + w) / n) ^ n`, gives the limit and `exp (z + w) = exp z * exp w`,
from which the laws of exp, sin and cos on ℝ follow. -/
set_option linter.all false
set_option autoImplicit false
open Real (half)
namespace Complex
/-- The sequence tends to `L`, as fast as `2⁻ᵏ` tends to 0. -/
def IsLim (f : Nat → Complex) (L : Complex) : Prop := ∃ C : Real, ∀ k, ‖f k - L‖ ≤ C * half k
theorem norm_eq_zero_of_half {z : Complex} {C : Real} (h : ∀ k, ‖z‖ ≤ C * half k) : z = 0 :=
  norm_eq_zero.mp (le_antisymm (Real.le_of_half (C := C) (fun k => by rw [zero_add]; exact h k)) (norm_nonneg z))
theorem IsLim.unique {f : Nat → Complex} {L M : Complex} : IsLim f L → IsLim f M → L = M := fun ⟨C, h⟩ ⟨D, k⟩ => by
  refine sub_eq_zero.mp (norm_eq_zero_of_half (C := C + D) (fun n => ?_))
  have a := norm_add_le (L - f n) (f n - M)
  rw [norm_sub_rev L, show L - f n + (f n - M) = L - M by grind] at a
  have := h n
  have := k n
  clear h k; grind
theorem IsLim.mul {f g : Nat → Complex} {L M : Complex} : IsLim f L → IsLim g M → IsLim (fun k => f k * g k) (L * M) :=
  fun ⟨C, h⟩ ⟨D, k⟩ => by
  refine ⟨(‖L‖ + C) * D + C * ‖M‖, fun n => ?_⟩
  have a := norm_add_le (f n * (g n - M)) ((f n - L) * M)
  rw [norm_mul, norm_mul, show f n * (g n - M) + (f n - L) * M = f n * g n - L * M by grind] at a
  have b := norm_add_le (f n - L) L
  rw [show f n - L + L = f n by grind] at b
  have p := h n
  have q := k n
  have c0 : 0 ≤ C := by have r := h 0; rw [Real.half_zero, mul_one] at r; exact le_trans (norm_nonneg _) r
  have c := Real.mul_half_le_of_nonneg c0 n
  have s := mul_le_mul_of_nonneg_right (c := ‖L‖ + C) (b := ‖f n‖) (by clear h k; grind) (norm_nonneg (g n - M))
  have t := mul_le_mul_of_nonneg_left q (a := ‖L‖ + C) (by have := norm_nonneg L; clear h k; grind)
  have u := mul_le_mul_of_nonneg_right p (norm_nonneg M)
  clear h k; grind
theorem IsLim.congr {f g : Nat → Complex} {L : Complex} : (∃ C : Real, ∀ k, ‖f k - g k‖ ≤ C * half k) →
    IsLim f L → IsLim g L := fun ⟨C, h⟩ ⟨D, k⟩ => by
  refine ⟨C + D, fun n => ?_⟩
  have a := norm_add_le (g n - f n) (f n - L)
  rw [norm_sub_rev (g n), show g n - f n + (f n - L) = g n - L by grind] at a
  have := h n
  have := k n
  clear h k; grind
theorem norm_le_of {z : Complex} {r : Real} (h1 : z.re ≤ r) (h2 : -z.re ≤ r) (h3 : z.im ≤ r) (h4 : -z.im ≤ r) :
    ‖z‖ ≤ 2 * r := by
  refine (norm_le_iff (by grind)).mpr ?_
  have := mul_nonneg (a := r - z.re) (b := r + z.re) (by grind) (by grind)
  have := mul_nonneg (a := r - z.im) (b := r + z.im) (by grind) (by grind)
  have := mul_self_nonneg r
  grind
theorem neg_re_le_norm (z : Complex) : -z.re ≤ ‖z‖ := by rw [← norm_neg]; exact re_le_norm (-z)
theorem neg_im_le_norm (z : Complex) : -z.im ≤ ‖z‖ := by rw [← norm_neg]; exact im_le_norm (-z)
theorem exists_limit {f : Nat → Complex} {C : Real} (h : ∀ k, ‖f (k + 1) - f k‖ ≤ C * half k) :
    ∃ L, ∀ k, ‖f k - L‖ ≤ 4 * C * half k := by
  obtain ⟨a, ha⟩ := Real.exists_limit (f := fun k => (f k).re) (C := C) (fun k => by
    have r := re_le_norm (f (k + 1) - f k)
    have s := neg_re_le_norm (f (k + 1) - f k)
    have := h k
    rw [sub_re] at r s
    clear h; constructor <;> grind)
  obtain ⟨b, hb⟩ := Real.exists_limit (f := fun k => (f k).im) (C := C) (fun k => by
    have r := im_le_norm (f (k + 1) - f k)
    have s := neg_im_le_norm (f (k + 1) - f k)
    have := h k
    rw [sub_im] at r s
    clear h; constructor <;> grind)
  refine ⟨⟨a, b⟩, fun k => ?_⟩
  have p := ha k
  have q := hb k
  clear h ha hb
  have e := norm_le_of (z := f k - ⟨a, b⟩) (r := 2 * C * half k) p.2 (by rw [sub_re]; grind) q.2 (by rw [sub_im]; grind)
  clear p q; grind
/-- `(1 + z / n) ^ n` for `n = 2ᵏ`. -/
noncomputable def approx (z : Complex) (k : Nat) : Complex := (1 + z * (half k : Complex)) ^ (2 ^ k)
theorem norm_one_add_le (z : Complex) (k : Nat) : ‖1 + z * (half k : Complex)‖ ≤ 1 + ‖z‖ * half k := by
  have := norm_add_le 1 (z * (half k : Complex))
  rw [norm_mul, norm_one, norm_ofReal (le_of_lt (Real.half_pos' k))] at this; exact this
theorem norm_approx_mul_sub_le (z w : Complex) {m : Nat} (h : ‖z‖ + ‖w‖ + ‖z‖ * ‖w‖ ≤ m) (k : Nat) :
    ‖approx z k * approx w k - approx (z + w) k‖ ≤ 4 ^ m * (‖z‖ * ‖w‖) * half k := by
  have p := norm_nonneg z
  have q := norm_nonneg w
  have pq := mul_nonneg p q
  have hp := Real.half_pos' k
  have hl := Real.half_le_one k
  have B := Real.one_add_pow_le h (add_nonneg (add_nonneg p q) pq) k
  have u := norm_one_add_le z k
  have v := norm_one_add_le w k
  have s := norm_one_add_le (z + w) k
  have ph := mul_nonneg p (le_of_lt hp)
  have qh := mul_nonneg q (le_of_lt hp)
  have pqh := mul_nonneg pq (mul_nonneg (le_of_lt hp) (b := 1 - half k) (by grind))
  have t : ‖(1 + z * (half k : Complex)) * (1 + w * (half k : Complex))‖ ≤ 1 + (‖z‖ + ‖w‖ + ‖z‖ * ‖w‖) * half k := by
    rw [norm_mul]
    have a := mul_le_mul_of_nonneg_right u (norm_nonneg (1 + w * (half k : Complex)))
    have b := mul_le_mul_of_nonneg_left v (a := 1 + ‖z‖ * half k) (by grind)
    grind
  have s' : ‖1 + (z + w) * (half k : Complex)‖ ≤ 1 + (‖z‖ + ‖w‖ + ‖z‖ * ‖w‖) * half k := by
    have a := mul_le_mul_of_nonneg_right (norm_add_le z w) (le_of_lt hp)
    have := mul_nonneg pq (le_of_lt hp)
    grind
  have P := norm_pow_sub_pow_le (by have := mul_nonneg pq (le_of_lt hp); grind) t s' (2 ^ k)
  rw [show (1 + z * (half k : Complex)) * (1 + w * (half k : Complex)) - (1 + (z + w) * (half k : Complex)) =
      z * w * (half k : Complex) * (half k : Complex) by grind,
    norm_mul, norm_mul, norm_mul, norm_ofReal (le_of_lt hp), Nat.cast_pow, Nat.cast_ofNat] at P
  unfold approx
  rw [← mul_pow]
  have e := Real.two_pow_mul_half k
  generalize (1 + (‖z‖ + ‖w‖ + ‖z‖ * ‖w‖) * half k) ^ 2 ^ k = K at *
  refine le_trans P ?_
  rw [show 2 ^ k * K * (‖z‖ * ‖w‖ * half k * half k) = (2 ^ k * half k) * (K * (‖z‖ * ‖w‖) * half k) by grind, e,
      _root_.one_mul]
  exact mul_le_mul_of_nonneg_right (mul_le_mul_of_nonneg_right B pq) (le_of_lt hp)
theorem approx_add_self (w : Complex) (k : Nat) : approx (w + w) (k + 1) = approx w k * approx w k := by
  have e : (half k : Complex) = (half (k + 1) : Complex) + (half (k + 1) : Complex) := by
    rw [← ofReal_add, Real.half_succ]; congr 1; grind
  unfold approx
  rw [e, Nat.pow_succ, ← pow_two, ← pow_mul]
  congr 1; grind
theorem half_add_half (z : Complex) : z * ((1 / 2 : Real) : Complex) + z * ((1 / 2 : Real) : Complex) = z := by
  rw [← Complex.mul_add, ← ofReal_add, show (1 / 2 + 1 / 2 : Real) = 1 by grind, ofReal_one, mul_one]
theorem exists_exp (w : Complex) {m : Nat} (h : ‖w‖ + ‖w‖ + ‖w‖ * ‖w‖ ≤ m) :
    ∃ L, ∀ k, ‖approx (w + w) k - L‖ ≤ 4 * (4 ^ m * (‖w‖ * ‖w‖)) * half k :=
  exists_limit (fun k => by rw [approx_add_self]; exact norm_approx_mul_sub_le w w h k)
theorem exists_isLim_approx (z : Complex) : ∃ L, IsLim (approx z) L := by
  rw [← half_add_half z]
  generalize z * ((1 / 2 : Real) : Complex) = w
  obtain ⟨m, hm⟩ := Real.exists_nat_ge (‖w‖ + ‖w‖ + ‖w‖ * ‖w‖)
  obtain ⟨L, hL⟩ := exists_exp w hm
  exact ⟨L, _, hL⟩
/-- The exponential function. -/
@[pp_nodot] noncomputable def exp (z : Complex) : Complex := Classical.choose (exists_isLim_approx z)
theorem isLim_exp (z : Complex) : IsLim (approx z) (exp z) := Classical.choose_spec (exists_isLim_approx z)
theorem exp_add (z w : Complex) : exp (z + w) = exp z * exp w := by
  obtain ⟨m, hm⟩ := Real.exists_nat_ge (‖z‖ + ‖w‖ + ‖z‖ * ‖w‖)
  exact ((((isLim_exp z).mul (isLim_exp w)).congr ⟨_, norm_approx_mul_sub_le z w hm⟩).unique (isLim_exp (z + w))).symm
theorem exp_zero : exp 0 = 1 := by
  refine (isLim_exp 0).unique ⟨0, fun k => ?_⟩
  unfold approx
  rw [Complex.zero_mul, add_zero, one_pow, sub_self, norm_eq_zero.mpr rfl, _root_.zero_mul]; exact le_refl 0
/-- Close to 0, the exponential function is `1 + z` up to a multiple of `z ^ 2`. -/
theorem norm_one_add_sub_exp_le {w : Complex} (h : ‖w‖ ≤ 1 / 2) : ‖1 + (w + w) - exp (w + w)‖ ≤ 64 * (‖w‖ * ‖w‖) := by
  have p := norm_nonneg w
  obtain ⟨L, hL⟩ := exists_exp w (m := 2) (by
    have := mul_le_mul_of_nonneg_left h p
    rw [Nat.cast_ofNat]; grind)
  have e := hL 0
  rw [IsLim.unique ⟨_, hL⟩ (isLim_exp (w + w))] at e
  unfold approx at e
  rw [Real.half_zero, mul_one, Nat.pow_zero, pow_one, ofReal_one, mul_one] at e
  refine le_trans e ?_
  grind
/-- The conjugate. -/
noncomputable def conj (z : Complex) : Complex := ⟨z.re, -z.im⟩
theorem conj_mul (z w : Complex) : conj (z * w) = conj z * conj w :=
  ext (show z.re * w.re - z.im * w.im = z.re * w.re - -z.im * -w.im by grind)
    (show -(z.re * w.im + z.im * w.re) = z.re * -w.im + -z.im * w.re by grind)
theorem conj_add (z w : Complex) : conj (z + w) = conj z + conj w := ext rfl (show -(z.im + w.im) = -z.im + -w.im by grind)
theorem conj_sub (z w : Complex) : conj (z - w) = conj z - conj w := ext rfl (show -(z.im - w.im) = -z.im - -w.im by grind)
theorem conj_ofReal (r : Real) : conj r = r := ext rfl neg_zero
theorem conj_pow (z : Complex) (n : Nat) : conj (z ^ n) = conj z ^ n := by
  induction n with
  | zero => exact conj_ofReal 1
  | succ n ih => rw [pow_succ, pow_succ, conj_mul, ih]
theorem norm_conj (z : Complex) : ‖conj z‖ = ‖z‖ := by
  show Real.sqrt (z.re * z.re + -z.im * -z.im) = Real.sqrt (z.re * z.re + z.im * z.im)
  congr 1; grind
theorem exp_conj (z : Complex) : exp (conj z) = conj (exp z) := by
  refine (isLim_exp (conj z)).unique ?_
  obtain ⟨C, h⟩ := isLim_exp z
  refine ⟨C, fun k => ?_⟩
  have e : approx (conj z) k = conj (approx z k) := by
    unfold approx
    rw [conj_pow, conj_add, conj_mul, conj_ofReal, ← ofReal_one, conj_ofReal]
  rw [e, ← conj_sub, norm_conj]
  exact h k
end Complex
