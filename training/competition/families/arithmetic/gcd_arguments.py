"""Common divisors of terms in unknowns: what they divide, and numbers found from them. Knows no Lean process."""

from math import gcd

from training.competition.idiom.arithmetic import divisors_of, is_prime
from training.competition.idiom.kinds import WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, polynomial, total
from training.synthetic.block import Block, Draw


def gcd_polynomial(draw: Draw) -> Block:
    """The gcd of a linear term and a polynomial, or of two unknowns' terms, divides the remainder."""
    problem = Problem(draw)
    n, c, e, r = problem.unknown("ℕ"), problem.rand(0, 9), problem.rand(0, 9), problem.pick([1, 1, problem.rand(2, 40)])
    a, b = problem.rand(1, 4), problem.rand(1, 4)
    linear = total([(b, n)], c) if c else total([(b, n)])
    if problem.rand(0, 2) == 0:
        y = problem.unknown("ℕ", "b y m k")
        quotient = problem.pick([y, f"({y} + {e})", f"{y} ^ 2", f"({n} + {y})"])
        other, cofactor = f"{quotient} * {factor(linear)} + {r}", factor(quotient)
    else:
        other, cofactor = polynomial([a * b, a * c + b * e, c * e + r], n), factor(total([(a, n)], e))
    terms = [factor(linear), f"({other})"]
    sides = ["left", "right"]
    if problem.rand(0, 1):
        terms.reverse()
        sides.reverse()
    term = f"Nat.gcd {' '.join(terms)}"
    goals = [(f"{term} ∣ {r}", list[str]()), (f"{term} ≤ {r}", ["apply Nat.le_of_dvd (by norm_num)"])]
    if r == 1:
        one = ["apply Nat.eq_one_of_dvd_one"]
        goals = [(f"{term} = 1", one), (term.replace("gcd", "Coprime"), one)]
    elif is_prime(r):
        goals.append((f"{term} = 1 ∨ {term} = {r}", ["apply (Nat.dvd_prime (by norm_num)).mp"]))
    goal, opening = problem.pick(goals)
    divides = f"Nat.dvd_add_right ((Nat.gcd_dvd_{sides[0]} _ _).mul_left {cofactor})"
    return problem.proves(
        goal,
        *opening,
        f"refine ({divides}).mp ?_",
        f"refine (Nat.gcd_dvd_{sides[1]} _ _).trans (dvd_of_eq ?_)",
        "ring",
    )


def gcd_pair(draw: Draw) -> Block:
    """Two numbers by their gcd and a linear term in them; both are multiples of the gcd, with few quotients."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(200):
        g, s, a = problem.rand(2, 15), problem.rand(5, 14), problem.pick([1, 1, 2, 3])
        pairs = [(u, s - a * u) for u in range(1, s) if s - a * u > 0 and gcd(u, s - a * u) == 1]
        ordered = problem.rand(0, 1)
        pairs = [(u, v) for u, v in pairs if u < v or not ordered]
        if 0 < len(pairs) < 5:
            break
    given = problem.given(f"Nat.gcd {x} {y} = {g}")
    facts = [f"{total([(a, x), (1, y)])} = {g * s}", f"0 < {x}"]
    facts += [f"{x} < {y}"] if ordered else [f"0 < {y}"]
    for fact in problem.distinct(facts, 3):
        problem.given(fact)
    goals = [" ∨ ".join(f"{x} = {g * u}" for u, _ in pairs), f"{x} ≤ {g * max(u for u, _ in pairs)}"]
    goals.append(" ∨ ".join(f"{x} = {g * u} ∧ {y} = {g * v}" for u, v in pairs))
    return problem.proves(
        problem.pick(goals),
        f"obtain ⟨i, rfl⟩ : {g} ∣ {x} := {given} ▸ Nat.gcd_dvd_left _ _",
        f"obtain ⟨j, rfl⟩ : {g} ∣ {y} := {given} ▸ Nat.gcd_dvd_right _ _",
        f"obtain rfl : j = {s} - {total([(a, 'i')])} := by omega",
        f"have hk : i < {-(-s // a)} := by omega",
        f"interval_cases i <;> first | omega | norm_num at {given}",
    )


def gcd_value(draw: Draw) -> Block:
    """The gcd or lcm of an unknown and a number is a term in another unknown; so that divides, or is a multiple."""
    problem = Problem(draw)
    a, x = problem.unknown("ℕ", "a n m b p"), problem.unknown("ℕ", "x y k t q")
    size, c, s = problem.rand(6, 90), problem.rand(1, 4), problem.rand(0, 9)
    term, swapped = total([(c, x)], s), problem.rand(0, 1)
    pair = f"{size} {a}" if swapped else f"{a} {size}"
    number_side = "left" if swapped else "right"
    shape = problem.pick(["gcd", "gcd", "lcm", "product"])
    if shape == "lcm":
        given = problem.given(f"Nat.lcm {pair} = {term}")
        r = -s % size
        goal = problem.pick([f"{total([(c, x)])} % {size} = {r}", f"{size} ∣ {total([(c, x)], s + size)}"])
        key = f"have hk : {size} ∣ {term} := {given} ▸ Nat.dvd_lcm_{number_side} _ _"
        return problem.proves(goal, key, "omega")
    given = problem.given(f"Nat.gcd {pair} = {term}")
    if shape == "product":
        y = problem.unknown("ℕ", "y z l r")
        multiple = problem.given(f"Nat.lcm {pair} = {y}")
        sides = [f"{size} * {a}", f"({term}) * {y}" if " " in term else f"{term} * {y}"]
        goal = " = ".join(problem.distinct(sides, 2))
        return problem.proves(goal, f"have hk := Nat.gcd_mul_lcm {pair}", f"rw [{given}, {multiple}] at hk", "linarith")
    values = [(d - s) // c for d in divisors_of(size) if d >= s and (d - s) % c == 0]
    key = f"have hk : {term} ∣ {size} := {given} ▸ Nat.gcd_dvd_{number_side} _ _"
    top = "have hl := Nat.le_of_dvd (by norm_num) hk"
    most = (size - s) // c
    if 0 < len(values) < 5 and most < 30:
        return problem.proves(
            " ∨ ".join(f"{x} = {v}" for v in values),
            key,
            top,
            f"have hx : {x} ≤ {most} := by omega",
            f"clear {given}",
            f"interval_cases {x} <;> omega",
        )
    goal = problem.pick([f"{x} ≤ {most}", f"{term} ≤ {size}", f"{x} < {most + 1}"])
    return problem.proves(goal, key, top, "omega")


def divisor_of_rest(draw: Draw) -> Block:
    """A number divides a polynomial in itself and others; so it divides the constant term, which has few divisors."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    n = problem.unknown(kind, "n a x m")
    a, b, rest = problem.rand(1, 9), problem.rand(1, 9), problem.rand(2, 60)
    e = problem.rand(2, 4)
    y = problem.unknown(kind, "b y k m p") if problem.rand(0, 5) else ""
    if y:
        first, witness = problem.pick(
            [
                (f"{n} ^ {e} * {y} + {total([(b, n)])}", f"{n} ^ {e - 1} * {y} + {b}"),
                (
                    f"{total([(a, f'{n} * {y}')])} + {total([(b, f'{n} ^ {e}')])}",
                    f"{total([(a, y), (b, f'{n} ^ {e - 1}')])}",
                ),
                (f"{n} * {y} ^ {e} + {total([(a, f'{n} * {y}')])}", f"{y} ^ {e} + {total([(a, y)])}"),
            ]
        )
    else:
        first = total([(a, f"{n} ^ {e}"), (b, n)])
        witness = total([(a, f"{n} ^ {e - 1}" if e > 2 else n)], b)
    given = problem.given(f"{n} ∣ {first} + {rest}")
    lemma = "Nat.dvd_add_right" if kind == "ℕ" else "dvd_add_right"
    steps = [f"have hk : {n} ∣ {first} := ⟨{witness}, by ring⟩", f"have hl := ({lemma} hk).mp {given}"]
    le = f"{'Nat' if kind == 'ℕ' else 'Int'}.le_of_dvd (by norm_num) hl"
    divisors = divisors_of(rest)
    low = problem.rand(2, rest)
    high = [d for d in divisors if d >= low]
    if len(high) < 4 and rest < 40:
        problem.given(problem.pick([f"{low} ≤ {n}", f"{low - 1} < {n}"]))
        goal = " ∨ ".join(f"{n} = {d}" for d in high)
        return problem.proves(goal, *steps, f"have hm := {le}", f"clear {given} hk", f"interval_cases {n} <;> omega")
    goal, end = problem.pick([(f"{n} ∣ {rest * a}", "exact hl.trans (by norm_num)"), (f"{n} ≤ {rest}", f"exact {le}")])
    return problem.proves(goal, *steps, end)


FAMILIES = {
    "gcd_polynomial": gcd_polynomial,
    "gcd_pair": gcd_pair,
    "gcd_value": gcd_value,
    "divisor_of_rest": divisor_of_rest,
}
