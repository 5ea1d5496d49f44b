"""Unknown moduli, residues of two numbers, odd squares, and sums of multiples. Knows no Lean process."""

from collections.abc import Callable
from math import gcd

from training.competition.idiom.arithmetic import divisors_of
from training.competition.idiom.kinds import WHOLE, WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, minus, plus, total
from training.synthetic.block import Block, Draw


def modulus_found(draw: Draw) -> Block:
    """Remainders of two numbers, and of their product or sum, modulo an unknown number within bounds."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    m, x = problem.unknown(kind, "m m n k p d"), problem.unknown(kind, "x a b y t")
    shape = problem.pick(["multiple", "product", "product", "sum", "sum"])
    y = problem.unknown(kind, "y b c z s") if shape != "multiple" else ""
    for _ in range(100):
        low, width = problem.rand(5, 40), problem.rand(8, 20)
        modulus = problem.rand(low, low + width)
        r, s, c = problem.rand(1, modulus - 1), problem.rand(1, modulus - 1), problem.rand(2, 40)
        whole = {"multiple": c * r, "product": r * s, "sum": c * r + s}[shape]
        rest = whole % modulus
        least = max(low, r + 1, rest + 1, s + 1 if y else 0)
        values = [v for v in range(least, low + width + 1) if whole % v == rest]
        if len(values) < 4:
            break
    term = {"multiple": f"{c} * {x}", "product": f"{x} * {y}", "sum": f"({c} * {x} + {y})"}[shape]
    bounds = problem.pick([[f"{low} ≤ {m}", f"{m} ≤ {low + width}"], [f"{low} ≤ {m} ∧ {m} ≤ {low + width}"]])
    facts = [f"{term} % {m} = {rest}", f"{x} % {m} = {r}", *([f"{y} % {m} = {s}"] if y else [])]
    names = {fact: problem.given(fact) for fact in problem.distinct([*bounds, *facts], len(bounds) + len(facts))}
    opened = [] if len(bounds) > 1 else [f"obtain ⟨hl, hu⟩ := {names[bounds[0]]}"]
    name = "Nat.{}_mod" if kind == "ℕ" else "Int.{}_emod"
    lemmas = [name.format(law) for law in (["add", "mul"] if shape == "sum" else ["mul"])]
    used = ", ".join([*lemmas, *(names[fact] for fact in facts[1:])])
    goal = " ∨ ".join(f"{m} = {v}" for v in values)
    return problem.proves(goal, f"rw [{used}] at {names[facts[0]]}", *opened, f"interval_cases {m} <;> omega")


def moduli_set(draw: Draw) -> Block:
    """A finite set of the moduli to which two numbers are congruent, which are divisors of a difference."""
    problem = Problem(draw)
    s, n, k = problem.members("Finset ℕ"), problem.bound("ℕ"), problem.bound("ℕ")
    size, rest, low = problem.rand(4, 30) * problem.rand(2, 12), problem.rand(1, 60), problem.rand(1, 9)
    m = problem.rand(2, 4)
    holds: dict[str, Callable[[int], bool]] = {
        f"{low + 1} ≤ {n}": lambda v: v > low,
        f"{low} < {n}": lambda v: v > low,
        f"{n} < {low + 20}": lambda v: v < low + 20,
        f"{n} % {m} = {size % m}": lambda v: v % m == size % m,
        f"¬ {m} ∣ {n}": lambda v: v % m > 0,
    }
    rule = problem.pick(list(holds))
    members = [v for v in divisors_of(size) if holds[rule](v)]
    swapped = problem.rand(0, 1)
    first, second = (rest, size + rest) if swapped else (size + rest, rest)
    same = f"{first} ≡ {second} [MOD {n}]"
    law = problem.given(f"∀ {n} : ℕ, {n} ∈ {s} ↔ {rule} ∧ {same}")
    turned = "" if swapped else "Nat.ModEq.comm, "
    goal = problem.pick(
        [
            f"{s}.card = {len(members)}",
            f"∑ {k} ∈ {s}, {k} = {sum(members)}",
            f"∑ {k} ∈ {s}, {k} ^ 2 = {sum(v * v for v in members)}",
            f"∑ {k} ∈ {s}, ({low + 1} * {k} + 1) = {sum((low + 1) * v + 1 for v in members)}",
        ]
    )
    return problem.proves(
        goal,
        f"suffices hS : {s} = Finset.filter (fun {n} => {rule}) (Nat.divisors {size}) by rw [hS]; decide +kernel",
        f"ext {n}",
        f"rw [{law}, {turned}Nat.modEq_iff_dvd' (by norm_num)]",
        "simp [and_comm]",
    )


FORMS: list[tuple[str, Callable[[int, int], int]]] = [
    ("{x} ^ 2 + {y} ^ 2", lambda x, y: x * x + y * y),
    ("{x} ^ 2 + 2 * {y} ^ 2", lambda x, y: x * x + 2 * y * y),
    ("{x} ^ 2 + 3 * {y} ^ 2", lambda x, y: x * x + 3 * y * y),
    ("{x} ^ 2 + {x} * {y} + {y} ^ 2", lambda x, y: x * x + x * y + y * y),
    ("3 * {x} ^ 2 + 2 * {y} ^ 2", lambda x, y: 3 * x * x + 2 * y * y),
    ("{x} ^ 2 * {y} + {x} * {y} ^ 2", lambda x, y: x * x * y + x * y * y),
    ("{x} ^ 3 + {y} ^ 3", lambda x, y: x**3 + y**3),
    ("{x} * {y} * ({x} + {y})", lambda x, y: x * y * (x + y)),
    ("{x} ^ 3 + 2 * {x} + 3 * {y} ^ 2", lambda x, y: x**3 + 2 * x + 3 * y * y),
    ("{x} ^ 2 + 5 * {y}", lambda x, y: x * x + 5 * y),
    ("{x} ^ 2 * {y} ^ 2 + {x} ^ 2", lambda x, y: x * x * y * y + x * x),
    ("({x} + {y}) ^ 2 + {y} ^ 2", lambda x, y: (x + y) ** 2 + y * y),
]
"""Terms in two numbers."""


def residue_pair(draw: Draw) -> Block:
    """The remainders of a term in two numbers, by all remainders of both; or what a remainder says about them."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    x, y = problem.unknowns(kind, 2)
    for _ in range(100):
        (form, value), m, c = problem.pick(FORMS), problem.pick([2, 3, 3, 4, 4]), problem.rand(0, 40)
        reached = sorted({(value(u, v) + c) % m for u in range(m) for v in range(m)})
        zeros = [(u, v) for u in range(m) for v in range(m) if (value(u, v) + c) % m == 0]
        if len(reached) < m or zeros == [(0, 0)]:
            break
    term = plus(form.format(x=x, y=y), c)
    cases = []
    for name, letter, i in (("hx", x, "i"), ("hy", y, "j")):
        options = " ∨ ".join(f"{letter} = {total([(m, i)], r)}" for r in range(m))
        cases.append(f"obtain ⟨{i}, {name}⟩ : ∃ {i}, {options} := ⟨{letter} / {m}, by omega⟩")
    pattern = " | ".join(["rfl"] * m)
    both = f"rcases hx with {pattern} <;> rcases hy with {pattern} <;> ring_nf"
    if zeros == [(0, 0)]:
        given = problem.given(problem.pick([f"{m} ∣ {term}", f"({term}) % {m} = 0"]))
        a = problem.rand(2, 9)
        goal = problem.pick(
            [
                f"{m} ∣ {x} ∧ {m} ∣ {y}",
                f"{m} ∣ {y} ∧ {m} ∣ {x}",
                f"{m} ∣ {a} * {x} + {y}",
                f"({x} + {a} * {y}) % {m} = 0",
            ]
        )
        return problem.proves(goal, *cases, f"{both} at {given} <;> omega")
    missing = [r for r in range(m) if r not in reached]
    absent = problem.pick(missing) if missing else 0
    goals = [f"({term}) % {m} ≠ {absent}", f"¬ {m} ∣ {plus(form.format(x=x, y=y), c + m - absent)}"]
    if len(reached) < 4:
        goals.append(" ∨ ".join(f"({term}) % {m} = {r}" for r in reached))
    return problem.proves(problem.pick(goals), *cases, f"{both} <;> omega")


EXPANDED = {
    2: (8, "(2 * i + 1) ^ 2 = 4 * (i * (i + 1)) + 1"),
    4: (16, "(2 * i + 1) ^ 4 = 16 * (i ^ 4 + 2 * i ^ 3 + i ^ 2) + 8 * (i * (i + 1)) + 1"),
}
"""Powers of an odd number by the product of neighbours, and the modulus for which they leave 1, by exponent."""


def odd_square(draw: Draw) -> Block:
    """Squares or fourth powers of odd numbers leave 1 modulo 8 or 16; so terms in one or two of them are known."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    letters = problem.unknowns(kind, problem.pick([1, 2, 2]))
    prefix, c = "Nat" if kind == "ℕ" else "Int", problem.rand(0, 30)
    e = problem.pick([2, 2, 4])
    m, expanded = EXPANDED[e]
    steps, parts = list[str](), list[tuple[int, str]]()
    for letter, name in zip(letters, ("hk", "hl"), strict=False):
        odd = problem.pick([f"Odd {letter}", f"Odd {letter}", f"{letter} % 2 = 1"])
        given = problem.given(odd)
        opened = given if "Odd" in odd else f"{prefix}.odd_iff.mpr {given}"
        even = f"obtain ⟨j, hj⟩ := {prefix}.even_mul_succ_self i"
        shown = f"obtain ⟨i, rfl⟩ := {opened}; {even}; rw [show {expanded} by ring, hj]; omega"
        steps.append(f"have {name} : {letter} ^ {e} % {m} = 1 := by {shown}")
        parts.append((problem.pick([1, 1, 2, 3, 5, 6, 7]), f"{letter} ^ {e}"))
    value = (sum(a for a, _ in parts) + c) % m
    goals = [
        f"({total(parts, c)}) % {m} = {value}",
        f"{m} ∣ {total(parts, c + -value % m)}",
        f"({total(parts, c)}) % {m} ≠ {(value + problem.rand(1, m - 1)) % m}",
        f"({total(parts, c)}) % {m // 2} = {value % (m // 2)}",
    ]
    return problem.proves(problem.pick(goals), *steps, "omega")


def coin_sums(draw: Draw) -> Block:
    """Which numbers are sums of multiples of two coprime numbers: all from some on, and which one is not."""
    problem = Problem(draw)
    a, b = problem.pick([(p, q) for p in range(2, 6) for q in range(3, 14) if p < q and gcd(p, q) == 1])
    n, (x, y) = problem.pick(["n", "n", "m", "k", "a"]), problem.pick([("x", "y"), ("i", "j"), ("u", "v")])
    most = a * b - a - b
    terms = problem.distinct([f"{a} * {x}", f"{b} * {y}"], 2)
    left = f"{terms[0]} + {terms[1]}"
    shape = problem.pick(["all", "all", "all", "none", "greatest"] if a < 4 else ["all", "all", "none"])
    cases = " ∨ ".join(f"{n} % {a} = {r}" for r in range(a))
    more = {b * j % a: j for j in range(a)}
    lines = [f"exact ⟨{factor(minus(n, b * more[r]))} / {a}, {more[r]}, by omega⟩" for r in range(a)]
    opened = [f"have hk : {cases} := by omega", f"rcases hk with {' | '.join(['hk'] * a)}"]
    start = most + 1 + problem.rand(0, 9)
    if shape == "all":
        bound, equation = (
            problem.pick([f"{start} ≤ {n}", f"{start - 1} < {n}"]),
            problem.pick([f"{n} = {left}", f"{left} = {n}"]),
        )
        goal, introduced = f"∀ {n} : ℕ, {bound} → ∃ {x} {y} : ℕ, {equation}", [f"intro {n} hn"]
        return problem.proves(goal, *introduced, *opened, *lines)
    if shape == "none":
        absent = problem.pick([v for v in range(1, most + 1) if all((v - b * j) % a or v < b * j for j in range(v))])
        goal, step = problem.pick(
            [
                (f"¬ ∃ {x} {y} : ℕ, {left} = {absent}", f"rintro ⟨{x}, {y}, hx⟩"),
                (f"∀ {x} {y} : ℕ, {left} ≠ {absent}", f"intro {x} {y} hx"),
            ]
        )
        return problem.proves(
            goal, step, f"have hy : {y} < {absent // b + 1} := by omega", f"interval_cases {y} <;> omega"
        )
    goal = f"IsGreatest {{ {n} : ℕ | ¬ ∃ {x} {y} : ℕ, {left} = {n} }} {most}"
    return problem.proves(
        goal,
        "constructor",
        f"rintro ⟨{x}, {y}, hx⟩",
        f"have hy : {y} < {most // b + 1} := by omega",
        f"interval_cases {y} <;> omega",
        f"intro {n} hn",
        "by_contra! hc",
        "apply hn",
        *opened,
        *lines,
    )


FAMILIES = {
    "modulus_found": modulus_found,
    "moduli_set": moduli_set,
    "residue_pair": residue_pair,
    "odd_square": odd_square,
    "coin_sums": coin_sums,
}
