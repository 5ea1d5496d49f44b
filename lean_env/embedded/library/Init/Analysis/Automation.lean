prelude
import Init.Analysis.PiValues
import Init.Analysis.Logb
/-! What `grind` is told about exp, real powers, sin, cos and π whenever they occur. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
grind_pattern exp_pos => exp x
grind_pattern sin_sq_add_cos_sq => sin x
grind_pattern sin_sq_add_cos_sq => cos x
grind_pattern sin_le_one => sin x
grind_pattern cos_le_one => cos x
grind_pattern neg_one_le_sin => sin x
grind_pattern neg_one_le_cos => cos x
grind_pattern pi_gt_three => Real.pi
grind_pattern rpow_pos_of_pos => x ^ y
end Real
