"""Theorems about recurrences over the natural numbers, proved by induction. Knows no Lean process."""

from training.synthetic.block import Block, Draw
from training.synthetic.terms import combination, compose, nat_induction, plus, times, words

FUNCTION = "Nat → Nat"


def _step(draw: Draw, recurrence: str, variable: str, *, use_ih: bool = False) -> list[str]:
    """The tactics, about two, that reduce a step case with one recurrence to linear arithmetic and close it."""
    if draw.style.random() < 0.25:
        return [f"have {draw.hypothesis()} := {recurrence} {variable}", "omega"]
    return [f"rw [{recurrence}, ih]" if use_ih else f"rw [{recurrence}]", "omega"]


def linear(draw: Draw) -> Block:
    """f 0 = c, f (n + 1) = f n + s ⊢ f n = s * n + c."""
    f, n = draw.function(), "n"
    start, step = draw.what.randint(0, 15), draw.what.randint(2, 12)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    successor = draw.what.choice([f"{f} n + {step}", f"{step} + {f} n"])
    product = draw.what.choice([times(step, n), f"{n} * {step}"])
    closed = draw.what.choice([plus(product, str(start)), plus(str(start), product)])
    base = "omega" if draw.style.random() < 0.7 else f"simp [{h1}]"
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, f"{f} 0 = {start}"), (h2, f"∀ n, {f} (n + 1) = {successor}")),
        f"{f} {n} = {closed}",
        (nat_induction(n), base, *_step(draw, h2, n, use_ih=True)),
    )


def _invariant(draw: Draw) -> tuple[int, int, int, int, int]:
    """m, r, a, b, c with r = c mod m and a * r + b ≡ r (mod m): the map x ↦ a * x + b preserves the residue r."""
    modulus = draw.what.randint(2, 9)
    start = draw.what.randint(0, 14)
    residue = start % modulus
    factor = draw.what.randint(1, 6)
    shift = (residue - factor * residue) % modulus + modulus * draw.what.randint(0, 2)
    return modulus, residue, factor, shift or modulus, start


def residue(draw: Draw) -> Block:
    """f 0 = c, f (n + 1) = a * f n + b ⊢ f n % m = r, or m ∣ f n + e."""
    f, n = draw.function(), "n"
    modulus, rest, factor, shift, start = _invariant(draw)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    missing = (modulus - rest) % modulus + modulus * draw.what.randint(0, 1)
    goal = draw.what.choice([f"{f} {n} % {modulus} = {rest}", f"{modulus} ∣ {plus(f'{f} {n}', str(missing))}"])
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, f"{f} 0 = {start}"), (h2, f"∀ n, {f} (n + 1) = {combination([(factor, f'{f} n')], shift)}")),
        goal,
        (nat_induction(n), "omega", *_step(draw, h2, n)),
    )


def multiple(draw: Draw) -> Block:
    """f 0 = c, f (n + 1) = a * f n + b ⊢ ∃ k, f n = m * k + r."""
    f, n = draw.function(), "n"
    modulus, rest, factor, shift, start = _invariant(draw)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    quotient = (factor * rest + shift - rest) // modulus
    witness = combination([(factor, "k")], quotient)
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, f"{f} 0 = {start}"), (h2, f"∀ n, {f} (n + 1) = {combination([(factor, f'{f} n')], shift)}")),
        f"∃ k, {f} {n} = {combination([(modulus, 'k')], rest)}",
        (
            nat_induction(n),
            f"refine ⟨{start // modulus}, ?_⟩",
            "omega",
            "obtain ⟨k, hk⟩ := ih",
            f"refine ⟨{witness}, ?_⟩",
            f"rw [{h2}]",
            "omega",
        ),
    )


def growth(draw: Draw) -> Block:
    """f n + s ≤ f (n + 1) ⊢ s * n + c ≤ f n, and the same from above."""
    f, n = draw.function(), "n"
    step, start = draw.what.randint(1, 9), draw.what.randint(0, 12)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    slack = draw.what.randint(0, 3)
    if draw.what.random() < 0.5:
        low = max(0, start - slack)
        first = draw.what.choice([f"{start} ≤ {f} 0", f"{f} 0 = {start}"])
        recurrence = draw.what.choice([f"{f} n + {step} ≤ {f} (n + 1)", f"{f} (n + 1) ≥ {f} n + {step}"])
        goal = f"{combination([(step, n)], low)} ≤ {f} {n}"
    else:
        first = draw.what.choice([f"{f} 0 ≤ {start}", f"{f} 0 = {start}"])
        recurrence = f"{f} (n + 1) ≤ {f} n + {step}"
        goal = f"{f} {n} ≤ {combination([(step, n)], start + slack)}"
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, first), (h2, f"∀ n, {recurrence}")),
        goal,
        (nat_induction(n), "omega", f"have {draw.hypothesis()} := {h2} {n}", "omega"),
    )


def pair(draw: Draw) -> Block:
    """Two recurrences at once: their sum, their difference, their order."""
    f, g, n = draw.function(), draw.function(), "n"
    hyps = [draw.hypothesis() for _ in range(4)]
    s, t = draw.what.randint(1, 9), draw.what.randint(1, 9)
    c, e = draw.what.randint(0, 9), draw.what.randint(0, 9)
    kind = draw.what.choice(["sum", "difference", "order", "swap"])
    next_f, next_g = f"{f} n", f"{g} n"
    if kind == "sum":
        goal = f"{f} {n} + {g} {n} = {combination([(s + t, n)], c + e)}"
    elif kind == "difference":
        t = s
        c, e = max(c, e), min(c, e)
        goal = f"{f} {n} = {plus(f'{g} {n}', str(c - e))}"
    elif kind == "order":
        s, t, c, e = min(s, t), max(s, t), min(c, e), max(c, e)
        goal = f"{f} {n} ≤ {g} {n}"
    else:
        t, e = s, c
        next_f, next_g = next_g, next_f
        goal = f"{f} {n} = {g} {n}"
    return Block(
        ((f, FUNCTION), (g, FUNCTION), (n, "Nat")),
        (
            (hyps[0], f"{f} 0 = {c}"),
            (hyps[1], f"{g} 0 = {e}"),
            (hyps[2], f"∀ n, {f} (n + 1) = {next_f} + {s}"),
            (hyps[3], f"∀ n, {g} (n + 1) = {next_g} + {t}"),
        ),
        goal,
        (nat_induction(n), "omega", f"rw [{hyps[2]}, {hyps[3]}]", "omega"),
    )


def square(draw: Draw) -> Block:
    """f (n + 1) = f n + 2 * a * n + b ⊢ f n = a * (n * n) + (b - a) * n + c."""
    f, n = draw.function(), "n"
    a = draw.what.randint(1, 6)
    b, c = a + draw.what.randint(0, 6), draw.what.randint(0, 9)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    closed = combination([(a, "(n * n)" if a > 1 else "n * n"), (b - a, n)], c)
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, f"{f} 0 = {c}"), (h2, f"∀ n, {f} (n + 1) = {combination([(1, f'{f} n'), (2 * a, 'n')], b)}")),
        f"{f} {n} = {closed}",
        (nat_induction(n), f"simp [{h1}]", f"rw [{h2}, ih]", "simp only [Nat.mul_add, Nat.add_mul]", "omega"),
    )


def power(draw: Draw) -> Block:
    """f (n + 1) = b * f n ⊢ f n = c * b ^ n."""
    f, n = draw.function(), "n"
    b, c = draw.what.randint(2, 12), draw.what.randint(2, 20)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    successor = draw.what.choice([f"{b} * {f} n", f"{f} n * {b}"])
    return Block(
        ((f, FUNCTION), (n, "Nat")),
        ((h1, f"{f} 0 = {c}"), (h2, f"∀ n, {f} (n + 1) = {successor}")),
        f"{f} {n} = {times(c, f'{b} ^ n')}",
        (nat_induction(n), f"simp [{h1}]", f"rw [{h2}, ih, Nat.pow_succ]", "omega"),
    )


def climb(draw: Draw) -> Block:
    """f n + s ≤ f (n + 1) for all n ⊢ f a + s * n ≤ f (a + n) + c, and the same from above."""
    f, n = draw.function(), "n"
    step, slack = draw.what.randint(0, 9), draw.what.choice([0, 0, 1, 2, 3, 4])
    h1 = draw.hypothesis()
    variables: tuple[tuple[str, str], ...] = ((f, FUNCTION), (n, "Nat"))
    if draw.what.random() < 0.4:
        a = str(draw.what.randint(1, 9))
    else:
        a = draw.element()
        variables = ((f, FUNCTION), (a, "Nat"), (n, "Nat"))
    far = f"{f} ({a} + {n})"
    travelled = combination([(1, f"{f} {a}"), (step, n)])
    if draw.what.random() < 0.6:
        strict = step == 1 and draw.what.random() < 0.5
        law = f"{f} n < {f} (n + 1)" if strict else f"{combination([(1, f'{f} n')], step)} ≤ {f} (n + 1)"
        goal = f"{travelled} ≤ {combination([(1, far)], slack)}"
    else:
        law = f"{f} (n + 1) ≤ {combination([(1, f'{f} n')], step)}"
        goal = f"{far} ≤ {combination([(1, travelled)], slack)}"
    return Block(
        variables,
        ((h1, f"∀ n, {law}"),),
        goal,
        (
            nat_induction(n),
            "simp",
            f"rw [← Nat.add_assoc {a} {n} 1]",
            f"have {draw.hypothesis()} := {h1} ({a} + {n})",
            "omega",
        ),
    )


def orbit(draw: Draw) -> Block:
    """f 0 = v a, f (n + 1) = w (f n) for words v, w in g and u that keep p, and p a ⊢ p of a word of f n."""
    f, p, a, n = draw.function(), draw.predicate(), draw.element(), "n"
    g, u = draw.function(), draw.function()
    names = [draw.hypothesis() for _ in range(5)]
    step = draw.what.choice(words([g, u], 1, 3))
    start = draw.what.choice(words([g, u], 0, 2))
    outer = draw.what.choice(words([g, u], 0, 2))
    hypotheses = [
        f"{f} 0 = {compose(start, a)}",
        f"∀ n, {f} (n + 1) = {compose(step, f'{f} n')}",
        f"{p} {a}",
        f"∀ x, {p} x → {p} ({g} x)",
        f"∀ x, {p} x → {p} ({u} x)",
    ]
    order = list(range(5))
    draw.what.shuffle(order)
    base, recurrence, holds, kept_g, kept_u = (names[order.index(i)] for i in range(5))
    kept = {g: kept_g, u: kept_u}
    return Block(
        (("α", "Type"), (f, "Nat → α"), (g, "α → α"), (u, "α → α"), (p, "α → Prop"), (a, "α"), (n, "Nat")),
        tuple((names[i], hypotheses[order[i]]) for i in range(5)),
        f"{p} ({compose(outer, f'{f} {n}')})",
        (
            *(f"apply {kept[name]}" for name in outer),
            nat_induction(n),
            f"rw [{base}]",
            *(f"apply {kept[name]}" for name in start),
            f"exact {holds}",
            f"rw [{recurrence}]",
            *(f"apply {kept[name]}" for name in step),
            "exact ih",
        ),
    )


def two_orbits(draw: Draw) -> Block:
    """p and q preserved or swapped from n to n + 1 ⊢ p (v (f n)) ∧ q (w (f n)) for words v, w in g and u."""
    f, p, q, n = draw.function(), draw.predicate(), draw.predicate(), "n"
    g, u = draw.function(), draw.function()
    names = [draw.hypothesis() for _ in range(4)]
    crossed = draw.what.random() < 0.6
    v, w = draw.what.choice(words([g, u], 0, 2)), draw.what.choice(words([g, u], 0, 2))

    def left(index: str) -> str:
        return f"{p} ({compose(v, f'{f} {index}')})"

    def right(index: str) -> str:
        return f"{q} ({compose(w, f'{f} {index}')})"

    after_p, after_q = (right, left) if crossed else (left, right)
    hypotheses = [
        left("0"),
        right("0"),
        f"∀ n, {left('n')} → {after_p('(n + 1)')}",
        f"∀ n, {right('n')} → {after_q('(n + 1)')}",
    ]
    order = list(range(4))
    draw.what.shuffle(order)
    zero_p, zero_q, step_p, step_q = (names[order.index(i)] for i in range(4))
    last = [f"exact {step_p} _ hp", f"exact {step_q} _ hq"]
    if crossed:
        last.reverse()
    used = [name for name in (g, u) if name in (*v, *w)]
    return Block(
        (("α", "Type"), (f, "Nat → α"), *((x, "α → α") for x in used), (p, "α → Prop"), (q, "α → Prop"), (n, "Nat")),
        tuple((names[i], hypotheses[order[i]]) for i in range(4)),
        f"{left(n)} ∧ {right(n)}",
        (
            nat_induction(n),
            "constructor",
            f"exact {zero_p}",
            f"exact {zero_q}",
            "obtain ⟨hp, hq⟩ := ih",
            "constructor",
            *last,
        ),
    )


FAMILIES = {
    "nat_linear": linear,
    "nat_residue": residue,
    "nat_multiple": multiple,
    "nat_growth": growth,
    "nat_pair": pair,
    "nat_square": square,
    "nat_power": power,
    "nat_climb": climb,
    "nat_orbit": orbit,
    "nat_two_orbits": two_orbits,
}
