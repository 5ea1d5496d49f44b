"""Theorems about functions given by a property: monotone, injective, surjective, compatible with every predicate.

Knows no Lean process.
"""

from training.synthetic.block import Block, Draw
from training.synthetic.terms import argument, combination, compose, plus, words

FUNCTION = "Nat → Nat"
ALPHA = ("α", "Type")


def _chain(draw: Draw, names: list[str], longest: int) -> list[str]:
    """A chain of 2 to `longest` names from `names`, repetitions allowed."""
    return list(draw.what.choice(words(names, 2, longest)))


def monotone(draw: Draw) -> Block:
    """f and g monotone, a + c ≤ b ⊢ f (g (a + d)) ≤ f (g (b + e)), with or without summands outside."""
    f, g, a, b = draw.function(), draw.function(), draw.element(), draw.element()
    h1, h2, h3 = (draw.hypothesis() for _ in range(3))
    c, d = draw.what.randint(0, 5), draw.what.randint(0, 9)
    e = max(0, d - c) + draw.what.randint(0, 4)
    laws = {f: h1, g: h2}
    left, right = combination([(1, a)], d), combination([(1, b)], e)
    hypotheses = (
        (h1, f"∀ x y, x ≤ y → {f} x ≤ {f} y"),
        (h2, f"∀ x y, x ≤ y → {g} x ≤ {g} y"),
        (h3, f"{combination([(1, a)], c)} ≤ {b}"),
    )
    variables = ((f, FUNCTION), (g, FUNCTION), (a, "Nat"), (b, "Nat"))
    if draw.what.random() < 0.7:
        chain = _chain(draw, [f, g], 3)
        goal = f"{compose(chain, left)} ≤ {compose(chain, right)}"
        return Block(variables, hypotheses, goal, (*(f"apply {laws[name]}" for name in chain), "omega"))
    low = draw.what.randint(0, 5)
    high = low + draw.what.randint(0, 4)
    first, second = compose([f], left), compose([f], right)
    third, fourth = compose([g], left), compose([g], right)
    goal = f"{plus(first, third, str(low))} ≤ {plus(second, fourth, str(high))}"
    return Block(
        variables,
        hypotheses,
        goal,
        (
            f"have {draw.hypothesis()} := {h1} ({left}) ({right}) (by omega)",
            f"have {draw.hypothesis()} := {h2} ({left}) ({right}) (by omega)",
            "omega",
        ),
    )


def injective(draw: Draw) -> Block:
    """f and g injective, f (g (a + c)) = f (g (b + d)) ⊢ a + … = b + …."""
    f, g, a, b = draw.function(), draw.function(), draw.element(), draw.element()
    h1, h2, h3 = (draw.hypothesis() for _ in range(3))
    laws = {f: h1, g: h2}
    chain = _chain(draw, [f, g], 3)
    c, d = draw.what.randint(0, 9), draw.what.randint(0, 9)
    more = draw.what.randint(0, 4)
    equation = f"{compose(chain, combination([(1, a)], c + more))} = {compose(chain, combination([(1, b)], d + more))}"
    proof, last = [], h3
    for name in chain:
        new = draw.hypothesis()
        proof.append(f"have {new} := {laws[name]} _ _ {last}")
        last = new
    return Block(
        ((f, FUNCTION), (g, FUNCTION), (a, "Nat"), (b, "Nat")),
        (
            (h1, f"∀ x y, {f} x = {f} y → x = y"),
            (h2, f"∀ x y, {g} x = {g} y → x = y"),
            (h3, equation),
        ),
        f"{combination([(1, a)], c)} = {combination([(1, b)], d)}",
        (*proof, "omega"),
    )


def surjective(draw: Draw) -> Block:
    """f and g surjective up to an added constant ⊢ every z is f (g x) + c."""
    f, g = draw.function(), draw.function()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    laws = {f: h1, g: h2}
    chain = _chain(draw, [f, g], 4)
    shift = draw.what.randint(0, 15)
    guard = f"z ≥ {shift} → " if shift else ""
    goal = f"∀ z, {guard}∃ x, {plus(compose(chain, 'x'), str(shift))} = z"
    proof = ["intro z hz" if shift else "intro z"]
    target = f"(z - {shift})" if shift else "z"
    facts = []
    for index, name in enumerate(chain):
        proof.append(f"obtain ⟨x{index}, e{index}⟩ := {laws[name]} {target}")
        target = f"x{index}"
        facts.append(f"e{index}")
    proof.append(f"refine ⟨{target}, ?_⟩")
    proof.append(f"rw [{', '.join(reversed(facts))}]")
    if shift:
        proof.append("omega")
    return Block(
        ((f, FUNCTION), (g, FUNCTION)),
        ((h1, f"∀ y, ∃ x, {f} x = y"), (h2, f"∀ y, ∃ x, {g} x = y")),
        goal,
        tuple(proof),
    )


def leibniz(draw: Draw) -> Block:
    """∀ P, P a → P b (and P b → P c) ⊢ an equation, an implication or a relation between the two ends."""
    a, b, c = draw.element(), draw.element(), draw.element()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    f, g, r = draw.function(), draw.function(), draw.predicate()
    long = draw.what.random() < 0.5
    end = c if long else b
    other = draw.element()
    first_word, second_word = (draw.what.choice(words([f, g], 0, 3)) for _ in range(2))
    if draw.what.random() < 0.5:
        equal = [compose(first_word or (f,), "{}"), compose(first_word or (f,), a)]
        draw.what.shuffle(equal)
        shape, extra = " = ".join(equal), "rfl"
    else:
        sides = [argument(compose(first_word, "{}")), argument(compose(second_word, other))]
        draw.what.shuffle(sides)
        ends = [f"{r} {' '.join(sides)}", f"{r} {' '.join(sides)}".replace("{}", a)]
        draw.what.shuffle(ends)
        shape, extra = " → ".join(ends), "exact id"
    motive = f"(fun x => {shape.replace('{}', 'x')})"
    back = draw.what.random() < 0.5
    names = [h1, h2]
    if back:
        names.reverse()
    first, second = names
    hypotheses = {first: f"∀ s : α → Prop, s {a} → s {b}"}
    proof = [f"apply {first} {motive}", extra]
    if long:
        hypotheses[second] = f"∀ s : α → Prop, s {b} → s {c}"
        proof.insert(0, f"apply {second} {motive}")
    elif back:
        hypotheses = {h1: hypotheses[first]}
        proof[0] = f"apply {h1} {motive}"
    elements = tuple((x, "α") for x in ([a, b, c, other] if long else [a, b, other]))
    return Block(
        (ALPHA, (f, "α → α"), (g, "α → α"), (r, "α → α → Prop"), *elements),
        tuple(sorted(hypotheses.items())),
        shape.replace("{}", end),
        tuple(proof),
    )


def between(draw: Draw) -> Block:
    """f x ≤ g x + c for all x, g monotone, a + e ≤ b ⊢ f a ≤ g (b + d) + c'."""
    f, g, a, b = draw.function(), draw.function(), draw.element(), draw.element()
    h1, h2, h3 = (draw.hypothesis() for _ in range(3))
    c, d, e = draw.what.randint(0, 9), draw.what.randint(0, 6), draw.what.randint(0, 6)
    over = draw.what.randint(0, 3)
    inner = draw.what.randint(0, d + e)
    left, right = combination([(1, a)], inner), combination([(1, b)], d)
    return Block(
        ((f, FUNCTION), (g, FUNCTION), (a, "Nat"), (b, "Nat")),
        (
            (h1, f"∀ x, {f} x ≤ {plus(f'{g} x', str(c))}"),
            (h2, f"∀ x y, x ≤ y → {g} x ≤ {g} y"),
            (h3, f"{combination([(1, a)], e)} ≤ {b}"),
        ),
        f"{compose([f], left)} ≤ {plus(compose([g], right), str(c + over))}",
        (
            f"have {draw.hypothesis()} := {h1} ({left})",
            f"have {draw.hypothesis()} := {h2} ({left}) ({right}) (by omega)",
            "omega",
        ),
    )


FAMILIES = {
    "function_monotone": monotone,
    "function_injective": injective,
    "function_surjective": surjective,
    "function_leibniz": leibniz,
    "function_between": between,
}
