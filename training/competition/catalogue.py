"""Every family of the curriculum, and the families that are held out whole. Knows no Lean process.

A module in `families` that ends with `FAMILIES`, name → function that draws one theorem, is a topic; to add one, write
such a module.
"""

from importlib import import_module
from pkgutil import walk_packages

from training.competition import families
from training.synthetic.families import Builder, Share


def _families() -> dict[str, Builder]:
    found: dict[str, Builder] = {}
    for module in walk_packages(families.__path__, f"{families.__name__}."):
        topic: dict[str, Builder] = getattr(import_module(module.name), "FAMILIES", {})
        if twice := found.keys() & topic.keys():
            raise ValueError(f"{module.name}: another topic has the families {', '.join(sorted(twice))}")
        found |= topic
    return found


FAMILIES = _families()
"""Name → function that draws one theorem."""

UNSEEN = frozenset({
    "absolute_products", "bounded_squeeze", "complex_modulus", "congruence_inverse", "constrained_extreme",
    "either_bound", "fraction_reciprocals", "function_reflected", "gcd_coprime", "induction_monotone",
    "logarithm_laws", "no_solution", "polynomial_common_divisor", "prime_sum", "reciprocal_values", "root_means",
    "set_preimage", "sphere_bound", "system_powers", "trigonometric_equation",
})  # fmt: skip
"""Families that no training theorem comes from: their theorems test what has been learnt rather than memorised."""
VALID, TEST, UNSEEN_TEST = 3, 3, 20
"""Number of held-out theorems of a family that is trained on, and of one that is not."""


def shares(train: int) -> dict[str, Share]:
    """Number of theorems wanted of each family, `train` of them for training."""
    return {
        name: Share(build, 0, 0, UNSEEN_TEST) if name in UNSEEN else Share(build, train, VALID, TEST)
        for name, build in FAMILIES.items()
    }
