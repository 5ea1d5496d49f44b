"""Theorems about functions and predicates on lists, given by equations and proved by induction on the list.

Knows no Lean process.
"""

from training.synthetic.block import Block, Draw
from training.synthetic.terms import argument, combination, compose, list_induction, plus, times, words

ALPHA = ("α", "Type")
LIST = "List α"


def _list(draw: Draw) -> str:
    return draw.name("l xs ys as")


def count(draw: Draw) -> Block:
    """f [] = c, f (x :: l) = f l + s ⊢ f l = s * l.length + c."""
    f, xs = draw.function(), _list(draw)
    start, step = draw.what.randint(0, 12), draw.what.randint(2, 12)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    successor = draw.what.choice([f"{f} l + {step}", f"{step} + {f} l"])
    closed = draw.what.choice(
        [combination([(step, f"{xs}.length")], start), plus(str(start), times(step, f"{xs}.length"))]
    )
    return Block(
        (ALPHA, (f, f"{LIST} → Nat"), (xs, LIST)),
        ((h1, f"{f} [] = {start}"), (h2, f"∀ x l, {f} (x :: l) = {successor}")),
        f"{f} {xs} = {closed}",
        (list_induction(xs), f"simp [{h1}]", f"rw [{h2}, ih, List.length_cons]", "omega"),
    )


def residue(draw: Draw) -> Block:
    """f (x :: l) = a * f l + b keeps a residue ⊢ f l % m = r, or m ∣ f l + e."""
    f, xs = draw.function(), _list(draw)
    modulus, start, factor = draw.what.randint(2, 9), draw.what.randint(0, 14), draw.what.randint(1, 5)
    rest = start % modulus
    shift = (rest - factor * rest) % modulus + modulus * draw.what.randint(0, 2) or modulus
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    missing = (modulus - rest) % modulus
    goal = draw.what.choice([f"{f} {xs} % {modulus} = {rest}", f"{modulus} ∣ {plus(f'{f} {xs}', str(missing))}"])
    return Block(
        (ALPHA, (f, f"{LIST} → Nat"), (xs, LIST)),
        ((h1, f"{f} [] = {start}"), (h2, f"∀ x l, {f} (x :: l) = {combination([(factor, f'{f} l')], shift)}")),
        goal,
        (list_induction(xs), "omega", f"rw [{h2}]", "omega"),
    )


def additive(draw: Draw) -> Block:
    """f [] = 0, f (x :: l) = w x + f l ⊢ f (l ++ m) = f l + f m, with a constant factor or a constant per element."""
    f, w, xs, ys = draw.function(), draw.function(), _list(draw), _list(draw)
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    weight = combination([(draw.what.randint(1, 9), f"{w} x")], draw.what.randint(0, 9))
    successor = draw.what.choice([f"{weight} + {f} l", f"{f} l + {weight}"])
    goal = f"{f} ({xs} ++ {ys}) = " + draw.what.choice([f"{f} {xs} + {f} {ys}", f"{f} {ys} + {f} {xs}"])
    return Block(
        (ALPHA, (f, f"{LIST} → Nat"), (w, "α → Nat"), (xs, LIST), (ys, LIST)),
        ((h1, f"{f} [] = 0"), (h2, f"∀ x l, {f} (x :: l) = {successor}")),
        goal,
        (list_induction(xs), f"simp [{h1}]", f"rw [List.cons_append, {h2}, {h2}, ih]", "omega"),
    )


def mirrored(draw: Draw) -> Block:
    """f additive on `++` and s on a singleton ⊢ f l.reverse = f l, or = s * l.length."""
    f, xs = draw.function(), _list(draw)
    h1, h2, h3 = draw.hypothesis(), draw.hypothesis(), draw.hypothesis()
    step, extra = draw.what.randint(2, 20), draw.what.randint(0, 6)
    hypotheses = (
        (h1, f"{f} [] = 0"),
        (h2, f"∀ x, {f} [x] = {step}"),
        (h3, f"∀ l m, {f} (l ++ m) = {f} l + {f} m"),
    )
    goal = f"{f} {xs}.reverse = {combination([(step, f'{xs}.length')])}"
    if extra:
        goal = f"{f} {xs}.reverse + {extra} = {combination([(step, f'{xs}.length')], extra)}"
    return Block(
        (ALPHA, (f, f"{LIST} → Nat"), (xs, LIST)),
        hypotheses,
        goal,
        (
            list_induction(xs),
            f"simp [{h1}]",
            f"rw [List.reverse_cons, {h3}, {h2}, List.length_cons]",
            "omega",
        ),
    )


def mapped(draw: Draw) -> Block:
    """v x = w x for words v, w in f, g and u ⊢ the same equation for the list, function by function."""
    names, xs = [draw.function() for _ in range(3)], _list(draw)
    h1 = draw.hypothesis()
    longer = draw.what.choice(words(names, 1, 3))
    shorter = draw.what.choice([w for w in words(names, 0, 3) if len(w) <= len(longer) and w != longer])
    used = [name for name in names if name in longer or name in shorter]

    def image(word: tuple[str, ...]) -> str:
        text = xs
        for f in reversed(word):
            text = f"{argument(text)}.map {f}"
        return text

    return Block(
        (ALPHA, *((f, "α → α") for f in used), (xs, LIST)),
        ((h1, f"∀ x, {compose(longer, 'x')} = {compose(shorter, 'x')}"),),
        f"{image(longer)} = {image(shorter)}",
        (list_induction(xs), "rfl", "simp only [List.map_cons]", f"rw [{h1}, ih]"),
    )


def inherited(draw: Draw) -> Block:
    """p (w []) and p (w l) → p (w (x :: l)) for a word w ⊢ p (w l), or p (w (l ++ m)) from p (w m)."""
    p, f, xs = draw.predicate(), draw.function(), _list(draw)
    g, u = draw.function(), draw.function()
    names = [draw.hypothesis(), draw.hypothesis()]
    draw.what.shuffle(names)
    base, step = names
    word = draw.what.choice(words([g, u], 0, 3))
    used = [name for name in (g, u) if name in word]

    def fact(items: str) -> str:
        return f"{p} {argument(compose(word, f'{f} {argument(items)}'))}"

    variables = [ALPHA, (p, "α → Prop"), (f, f"{LIST} → α"), *((x, "α → α") for x in used)]
    first, goal = fact("[]"), fact(xs)
    if draw.what.random() < 0.5:
        ys = _list(draw)
        variables.append((ys, LIST))
        first, goal = fact(ys), fact(f"{xs} ++ {ys}")
    facts = {base: first, step: f"∀ x l, {fact('l')} → {fact('x :: l')}"}
    return Block(
        (*variables, (xs, LIST)),
        tuple(sorted(facts.items())),
        goal,
        (list_induction(xs), f"exact {base}", f"apply {step}", "exact ih"),
    )


def folded(draw: Draw) -> Block:
    """f [] = v a, f (x :: l) = w (f l) for words v, w in g and u that keep p, and p a ⊢ p of a word of f l."""
    f, p, a, xs = draw.function(), draw.predicate(), draw.element(), _list(draw)
    g, u = draw.function(), draw.function()
    names = [draw.hypothesis() for _ in range(5)]
    binary = draw.what.random() < 0.5
    letters = [u] if binary else [g, u]
    step, start = draw.what.choice(words(letters, 1, 2)), draw.what.choice(words(letters, 0, 2))
    outer = draw.what.choice(words(letters, 0, 2))
    image = compose(step, f"{f} l")
    if binary:
        image = compose(step, f"{g} x ({f} l)")
        step = (*step, g)
    hypotheses = [
        f"{f} [] = {compose(start, a)}",
        f"∀ x l, {f} (x :: l) = {image}",
        f"{p} {a}",
        f"∀ x y, {p} y → {p} ({g} x y)" if binary else f"∀ x, {p} x → {p} ({g} x)",
        f"∀ x, {p} x → {p} ({u} x)",
    ]
    order = list(range(5))
    draw.what.shuffle(order)
    base, recurrence, holds, kept_g, kept_u = (names[order.index(i)] for i in range(5))
    kept = {g: kept_g, u: kept_u}
    return Block(
        (
            ALPHA,
            (f, f"{LIST} → α"),
            (g, "α → α → α" if binary else "α → α"),
            (u, "α → α"),
            (p, "α → Prop"),
            (a, "α"),
            (xs, LIST),
        ),
        tuple((names[i], hypotheses[order[i]]) for i in range(5)),
        f"{p} ({compose(outer, f'{f} {xs}')})",
        (
            *(f"apply {kept[name]}" for name in outer),
            list_induction(xs),
            f"rw [{base}]",
            *(f"apply {kept[name]}" for name in start),
            f"exact {holds}",
            f"rw [{recurrence}]",
            *(f"apply {kept[name]}" for name in step),
            "exact ih",
        ),
    )


FAMILIES = {
    "list_count": count,
    "list_residue": residue,
    "list_additive": additive,
    "list_mirrored": mirrored,
    "list_mapped": mapped,
    "list_inherited": inherited,
    "list_folded": folded,
}
