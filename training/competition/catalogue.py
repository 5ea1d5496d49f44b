"""Every family of the curriculum, and the families that are held out whole. Knows no Lean process.

To add a topic, write a module in `families` and name it here.
"""

from collections.abc import Callable
from types import ModuleType

from training.competition.families import (
    absolute,
    arguments,
    bounded_pairs,
    bounded_products,
    bounded_search,
    cases,
    complex_numbers,
    congruences,
    divisors,
    equivalence,
    estimates,
    existence,
    exponents,
    extremes,
    finite_sets,
    finite_sums,
    fraction_inequalities,
    fraction_sequences,
    fractions,
    function_equations,
    function_ranges,
    functions,
    identities,
    induction,
    induction_claims,
    induction_laws,
    induction_sequences,
    inequalities,
    integer_polynomials,
    logarithm_bounds,
    logarithms,
    natural_exponents,
    polynomials,
    primes,
    proportions,
    quadratics,
    real_extremes,
    real_sets,
    recurrences,
    residues,
    roots,
    systems,
    trigonometry,
)
from training.synthetic.block import Block, Draw
from training.synthetic.families import Share

Builder = Callable[[Draw], Block]

TOPICS: tuple[ModuleType, ...] = (
    absolute,
    arguments,
    bounded_pairs,
    bounded_products,
    bounded_search,
    cases,
    complex_numbers,
    congruences,
    divisors,
    equivalence,
    estimates,
    existence,
    exponents,
    extremes,
    finite_sets,
    finite_sums,
    fraction_inequalities,
    fraction_sequences,
    fractions,
    function_equations,
    function_ranges,
    functions,
    identities,
    induction,
    induction_claims,
    induction_laws,
    induction_sequences,
    inequalities,
    integer_polynomials,
    logarithm_bounds,
    logarithms,
    natural_exponents,
    polynomials,
    primes,
    proportions,
    quadratics,
    real_extremes,
    real_sets,
    recurrences,
    residues,
    roots,
    systems,
    trigonometry,
)
FAMILIES: dict[str, Builder] = {name: build for topic in TOPICS for name, build in topic.FAMILIES.items()}

UNSEEN = frozenset(
    {
        "absolute_products",
        "bounded_squeeze",
        "complex_modulus",
        "congruence_inverse",
        "constrained_extreme",
        "either_bound",
        "fraction_reciprocals",
        "function_reflected",
        "gcd_coprime",
        "induction_monotone",
        "logarithm_laws",
        "no_solution",
        "polynomial_common_divisor",
        "prime_sum",
        "reciprocal_values",
        "root_means",
        "second_least",
        "set_preimage",
        "sphere_bound",
        "system_powers",
        "trigonometric_equation",
    }
)
"""Families that no training theorem comes from: their theorems test what has been learnt rather than memorised."""
VALID, TEST, UNSEEN_TEST = 3, 3, 20
"""Number of held-out theorems of a family that is trained on, and of one that is not."""


def shares(train: int) -> dict[str, Share]:
    """Number of theorems wanted of each family, `train` of them for training."""
    return {
        name: Share(build, 0, 0, UNSEEN_TEST) if name in UNSEEN else Share(build, train, VALID, TEST)
        for name, build in FAMILIES.items()
    }
