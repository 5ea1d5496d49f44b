"""Exercises with concrete numbers, for training only. Their proofs use the tactics that close competition statements.

Every statement is generated here from random coefficients; none is taken from a benchmark. Knows no Lean process.
"""

import math

from training.synthetic.block import Block, Draw
from training.synthetic.terms import combination

H0, H1 = "h₀", "h₁"
CLOSED = ("decide", "rfl", "simp")
"""Tactics that decide a computation without variables."""
KINDS = ("power", "gcd", "sum", "square", "count", "factorial", "choose", "divides", "prime", "int")
"""The kinds of exercise that `computation` generates."""


def _solved(variables: tuple[tuple[str, str], ...], hypotheses: list[str], goal: str, *proof: str) -> Block:
    return Block(variables, tuple(zip((H0, H1, "h₂"), hypotheses, strict=False)), goal, proof)


def _letters(draw: Draw) -> tuple[str, str]:
    return draw.what.choice([("x", "y"), ("a", "b"), ("m", "n"), ("n", "k"), ("p", "q"), ("s", "t")])


def equation(draw: Draw) -> Block:
    """One linear equation in one unknown, or two in two; the goal is the value of an expression."""
    (x, y), kind, rand = _letters(draw), draw.what.choice(["ℕ", "ℤ", "ℤ"]), draw.what.randint
    u, v = rand(1, 12), rand(1, 12)
    if draw.what.random() < 0.4:
        a, b = rand(2, 12), rand(1, 30)
        left = draw.what.choice([f"{a} * {x} + {b}", f"{b} + {a} * {x}", f"{x} * {a} + {b}"])
        goal = f"{x} = {u}" if rand(0, 1) else f"{x} + {v} = {u + v}"
        return _solved(((x, kind),), [f"{left} = {a * u + b}"], goal, "omega")
    a, b, c = rand(1, 6), rand(1, 6), rand(1, 6)
    equations = [
        f"{combination([(a, x), (b, y)])} = {a * u + b * v}",
        f"{combination([(a + 1, x), (b + c + 1, y)])} = {(a + 1) * u + (b + c + 1) * v}",
    ]
    if (a + 1) * b == a * (b + c + 1):
        equations[1] = f"{x} = {u}"
    goal, proof = draw.what.choice(
        [
            (f"{x} = {u}", ["omega"]),
            (f"{combination([(c, x), (a, y)])} = {c * u + a * v}", ["omega"]),
            (f"{x} = {u} ∧ {y} = {v}", draw.style.choice([["constructor", "omega", "omega"], ["omega"]])),
        ]
    )
    return _solved(((x, kind), (y, kind)), equations, goal, *proof)


def substitution(draw: Draw) -> Block:
    """Values given as hypotheses; the proof rewrites or simplifies with them."""
    (x, y), kind, rand = _letters(draw), draw.what.choice(["ℕ", "ℤ"]), draw.what.randint
    u, a, b = rand(1, 12), rand(2, 9), rand(0, 9)
    power = rand(0, 1)
    value = u**2 + b if power else a * u + b
    term = combination([(1, f"{x} ^ 2")] if power else [(a, x)], b)
    rewritten = [f"rw [{H1}, {H0}]", "rfl"] if kind == "ℤ" else [f"rw [{H1}, {H0}]"]
    proof = draw.style.choice([rewritten, [f"simp [{H1}, {H0}]"], [f"subst {H0}", "omega"]])
    if power and proof[0].startswith("subst"):
        proof = ["simp_all"]
    return _solved(((x, kind), (y, kind)), [f"{x} = {u}", f"{y} = {term}"], f"{y} + {x} = {value + u}", *proof)


def remainder(draw: Draw) -> Block:
    """From the remainder of a number, the remainder or the divisibility of a linear expression in it."""
    (n, _), kind, rand = _letters(draw), draw.what.choice(["ℕ", "ℕ", "ℤ"]), draw.what.randint
    m, a, b = rand(2, 12), rand(1, 9), rand(0, 20)
    r = rand(0, m - 1)
    value = combination([(a, n)], b)
    goal = draw.what.choice([f"({value}) % {m} = {(a * r + b) % m}", f"{m} ∣ {value} + {-(a * r + b) % m}"])
    if rand(0, 2) == 0:
        return _solved(((n, kind),), [f"{m} ∣ {n} + {-r % m}"], goal, "omega")
    return _solved(((n, kind),), [f"{n} % {m} = {r}"], goal, "omega")


def bound(draw: Draw) -> Block:
    """Inequalities between linear expressions, with separate or joined hypotheses; negations; all numbers of a kind."""
    (x, y), kind, rand = _letters(draw), draw.what.choice(["ℕ", "ℤ"]), draw.what.randint
    u, a = rand(1, 20), rand(2, 9)
    shape = rand(0, 4)
    if shape == 0:
        return _solved(((x, kind),), [f"{u} < {x} ∧ {x} < {u + 2}"], f"{x} = {u + 1}", "omega")
    if shape == 1:
        return _solved(((x, kind), (y, kind)), [f"{x} ≤ {y}", f"{y} < {u}"], f"{a} * {x} < {a * u}", "omega")
    if shape == 2:
        proof = draw.style.choice([[f"intro {x}", "omega"], ["omega"]])
        return _solved((), [], f"∀ {x} : {kind}, {a} * {x} % {a} = 0", *proof)
    if shape == 3:
        return _solved(((x, kind),), [f"{x} > {u}"], f"¬ {a} * {x} ≤ {a * u}", "omega")
    name = "h"
    proof = draw.style.choice([["constructor", f"intro {name}", "omega", f"intro {name}", "omega"], ["omega"]])
    return _solved(((x, kind),), [], f"{a} * {x} = {a * u} ↔ {x} = {u}", *proof)


def computation(draw: Draw) -> Block:
    """Powers, remainders, gcds, factorials, binomials, primes, and small sums, products and counts."""
    rand = draw.what.randint
    kind = draw.what.choice(KINDS)
    a, b, m = rand(2, 15), rand(2, 9), rand(2, 13)
    if kind == "power":
        return _solved((), [], f"{a} ^ {b} % {m} = {a**b % m}", draw.style.choice(CLOSED))
    if kind == "int":
        c = rand(10, 90)
        return _solved((), [], f"(({a}:ℤ) ^ 2 - {c}) * {b} = {(a * a - c) * b}", draw.style.choice(CLOSED))
    if kind == "gcd":
        x, y = a * m, b * m
        return _solved((), [], f"Nat.gcd {x} {y} = {math.gcd(x, y)}", draw.style.choice(CLOSED))
    if kind == "divides":
        yes = a * m % b == 0
        return _solved((), [], f"{'' if yes else '¬ '}{b} ∣ {a * m}", draw.style.choice(("decide", "omega", "simp")))
    if kind == "factorial":
        n = rand(3, 6)
        return _solved((), [], f"{n} ! % {m} = {math.factorial(n) % m}", draw.style.choice(("decide", "rfl")))
    if kind == "choose":
        n, k = rand(3, 7), rand(1, 3)
        value = math.comb(n, k)
        return _solved((), [], f"Nat.choose {n} {k} = {value}", draw.style.choice(("decide", "rfl")))
    if kind == "prime":
        p = draw.what.choice([2, 3, 5, 7, 11, 13, 17, 19])
        return _solved((), [], f"Nat.Prime {p}", "decide")
    n = rand(3, 12)
    style = draw.style.choice(("decide", "rfl"))
    if kind == "count":
        n += 8
        total = sum(1 for i in range(1, n + 1) if i % b == 0)
        return _solved((), [], f"(Finset.filter (fun n => {b} ∣ n) (Finset.Icc 1 {n})).card = {total}", style)
    first, members = draw.what.choice([(0, f"Finset.range {n}"), (1, f"Finset.Icc 1 {n - 1}")])
    if kind == "sum":
        total = sum(a * i + b for i in range(first, n))
        return _solved((), [], f"∑ i ∈ {members}, ({a} * i + {b}) = {total}", style)
    total = sum(i * i for i in range(first, n))
    return _solved((), [], f"(∑ i ∈ {members}, i ^ 2) % {m} = {total % m}", style)


def function_value(draw: Draw) -> Block:
    """One or two functions given by formulas; the goal is a value or a composition."""
    f, g = draw.what.choice([("f", "g"), ("g", "h"), ("p", "q")])
    kind, rand = draw.what.choice(["ℕ", "ℤ"]), draw.what.randint
    a, b, c, u = rand(2, 9), rand(1, 12), rand(1, 9), rand(0, 9)
    law = f"∀ x, {f} x = {a} * x + {b}"
    if draw.what.random() < 0.5:
        style = draw.style.choice([[f"simp [{H0}]"], [f"rw [{H0}]", "rfl"] if kind == "ℤ" else ["simp_all"]])
        return _solved(((f, f"{kind} → {kind}"),), [law], f"{f} {u} = {a * u + b}", *style)
    value = a * (u * u + c) + b
    second = f"∀ x, {g} x = x ^ 2 + {c}"
    variables = ((f, f"{kind} → {kind}"), (g, f"{kind} → {kind}"))
    style = draw.style.choice([[f"simp [{H0}, {H1}]"], [f"rw [{H0}, {H1}]"]])
    if kind == "ℤ":
        style = style[:1] if style[0].startswith("simp") else [*style, "rfl"]
    return _solved(variables, [law, second], f"{f} ({g} {u}) = {value}", *style)


def identity(draw: Draw) -> Block:
    """Polynomial identities over ℤ, either unconditional or from the values of a sum and a product."""
    (a, b), rand = _letters(draw), draw.what.randint
    u, v, c = rand(1, 9), rand(1, 9), rand(1, 9)
    variables = ((a, "ℤ"), (b, "ℤ"))
    sides = draw.what.choice(
        [
            (f"({u} * {a} + {v} * {b}) ^ 2", f"{u * u} * {a} ^ 2 + {2 * u * v} * {a} * {b} + {v * v} * {b} ^ 2"),
            (f"({a} - {u} * {b}) * ({a} + {u} * {b})", f"{a} ^ 2 - {u * u} * {b} ^ 2"),
            (f"({a} + {u}) * ({b} + {v})", f"{a} * {b} + {v} * {a} + {u} * {b} + {u * v}"),
            (f"{c} * ({a} + {u}) ^ 2", f"{c} * {a} ^ 2 + {2 * c * u} * {a} + {c * u * u}"),
            ("", ""),
        ]
    )
    if sides[0]:
        return _solved(variables, [], " = ".join(sides), "grind")
    hypotheses = [f"{a} + {b} = {u + v}", f"{a} * {b} = {u * v}"]
    return _solved(variables, hypotheses, f"{a} ^ 2 + {b} ^ 2 = {u * u + v * v}", "grind")


FAMILIES = {
    "number_equation": equation,
    "number_substitution": substitution,
    "number_remainder": remainder,
    "number_bound": bound,
    "number_computation": computation,
    "number_function": function_value,
    "number_identity": identity,
}
