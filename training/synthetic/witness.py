"""Existential statements about numbers, whose proofs must give the witness. Knows no Lean process."""

from training.synthetic.block import Block, Draw
from training.synthetic.terms import combination, times, words


def residues(draw: Draw) -> Block:
    """a = m * i + r, b = m * j + s ⊢ ∃ k, c₁ * a + c₂ * b + e = m * k + t."""
    modulus = draw.what.randint(2, 9)
    size = draw.what.choice([1, 2, 2, 2, 3])
    numbers = [draw.element() for _ in range(size)]
    names = [draw.hypothesis() for _ in range(size)]
    rests = [draw.what.randint(0, min(modulus - 1, 4)) for _ in range(size)]
    factors = [draw.what.randint(1, 5) for _ in range(size)]
    total = sum(c * r for c, r in zip(factors, rests, strict=True))
    quotient, rest = divmod(total, modulus)
    extra = 0
    if draw.what.random() < 0.5:
        extra = draw.what.randint(1, 6)
        quotient, rest = divmod(total + extra, modulus)
    parts = ["i", "j", "l"][:size]
    order = list(range(size))
    if draw.style.random() < 0.2:
        draw.style.shuffle(order)
    witness = combination(list(zip(factors, parts, strict=True)), quotient)
    return Block(
        tuple((a, "Nat") for a in numbers),
        tuple(
            (h, f"∃ k, {a} = {combination([(modulus, 'k')], r)}") for h, a, r in zip(names, numbers, rests, strict=True)
        ),
        f"∃ k, {combination(list(zip(factors, numbers, strict=True)), extra)} = {combination([(modulus, 'k')], rest)}",
        (
            *(f"obtain ⟨{parts[x]}, h{parts[x]}⟩ := {names[x]}" for x in order),
            f"refine ⟨{witness}, ?_⟩",
            "omega",
        ),
    )


def gap(draw: Draw) -> Block:
    """m * a + c ≤ b (or <) ⊢ ∃ k, b = m * a + k + d for a d ≤ c."""
    a, b, h = draw.element(), draw.element(), draw.hypothesis()
    c = draw.what.randint(0, 12)
    strict = draw.what.random() < 0.5
    less = draw.what.randint(0, min(c, 3))
    factor = draw.what.randint(1, 4)
    left = combination([(factor, a)], c)
    shift = c + strict - less
    reached = combination([(factor, a), (1, "k")], shift)
    goal = draw.what.choice([f"∃ k, {b} = {reached}", f"∃ k, {reached} = {b}"])
    witness = f"{b} - {times(factor, a)}" + (f" - {shift}" if shift else "")
    return Block(
        ((a, "Nat"), (b, "Nat")),
        ((h, f"{left} {'<' if strict else '≤'} {b}"),),
        goal,
        (f"refine ⟨{witness}, ?_⟩", "omega"),
    )


def beyond(draw: Draw) -> Block:
    """⊢ ∃ x, x > a ∧ x % m = r."""
    a, m = draw.element(), draw.what.randint(2, 12)
    rest = draw.what.randint(0, m - 1)
    bound = combination([(draw.what.choice([1, 1, 2, 3]), a)], draw.what.randint(0, 5))
    relation = draw.what.choice([f"x > {bound}", f"{bound} ≤ x", f"{bound} < x"])
    witness = combination([(m, f"({bound})" if "+" in bound or "*" in bound else bound)], rest + m)
    return Block(
        ((a, "Nat"),),
        (),
        f"∃ x, {relation} ∧ x % {m} = {rest}",
        (f"refine ⟨{witness}, ?_⟩", "constructor", "omega", "omega"),
    )


def guarded(draw: Draw) -> Block:
    """p n under an arithmetical condition on n, q n above a bound ⊢ p t ∧ q t for a number t, or q t through p t."""
    p, q, a = draw.predicate(), draw.predicate(), draw.element()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    modulus = draw.what.randint(2, 9)
    rest = draw.what.randint(0, modulus - 1)
    factor, shift = draw.what.randint(1, 3), draw.what.randint(0, 2)
    number = combination([(modulus * factor, a)], rest + modulus * shift)
    close: tuple[str, ...]
    proof: tuple[str, ...]
    bound = f"n ≥ {draw.what.randint(0, rest + modulus * shift)}"
    if draw.what.random() < 0.5:
        condition, close = f"n % {modulus} = {rest}", ("omega",)
    else:
        condition = f"(∃ k, n = {combination([(modulus, 'k')], rest)})"
        close = (f"refine ⟨{combination([(factor, a)], shift)}, ?_⟩", "omega")
    if draw.what.random() < 0.5:
        second, goal = f"∀ n, {p} n → {bound} → {q} n", f"{q} ({number})"
        proof = (f"apply {h2}", f"apply {h1}", *close, "omega")
    else:
        second, goal = f"∀ n, {bound} → {q} n", f"{p} ({number}) ∧ {q} ({number})"
        proof = ("constructor", f"apply {h1}", *close, f"apply {h2}", "omega")
    return Block(
        ((p, "Nat → Prop"), (q, "Nat → Prop"), (a, "Nat")),
        ((h1, f"∀ n, {condition} → {p} n"), (h2, second)),
        goal,
        proof,
    )


def product(draw: Draw) -> Block:
    """a = m * x and b = n * y for some x, y ⊢ a product of a's and b's is a product of m's and n's times some z."""
    m, n, a, b = draw.element(), draw.element(), draw.element(), draw.element()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    word = draw.what.choice([w for w in words([a, b], 2, 4) if a in w and b in w])
    divisors = [m if letter == a else n for letter in word]
    draw.what.shuffle(divisors)
    divisors.insert(draw.what.choice([0, len(divisors)]), "x")
    one = draw.what.choice([f"{m} * x", f"x * {m}"])
    two = draw.what.choice([f"{n} * x", f"x * {n}"])
    return Block(
        tuple((v, "Nat") for v in (m, n, a, b)),
        ((h1, f"∃ x, {a} = {one}"), (h2, f"∃ x, {b} = {two}")),
        f"∃ x, {' * '.join(word)} = {' * '.join(divisors)}",
        (
            f"obtain ⟨i, hi⟩ := {h1}",
            f"obtain ⟨j, hj⟩ := {h2}",
            f"refine ⟨{' * '.join('i' if letter == a else 'j' for letter in word)}, ?_⟩",
            "rw [hi, hj]",
            "ac_rfl",
        ),
    )


FAMILIES = {
    "witness_residues": residues,
    "witness_gap": gap,
    "witness_beyond": beyond,
    "witness_guarded": guarded,
    "witness_product": product,
}
