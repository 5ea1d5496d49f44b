"""Propositional and first-order sequents, built together with their proofs. Knows no Lean process."""

from training.synthetic.block import Block, Draw
from training.synthetic.terms import argument, compose, words

ALPHA = ("α", "Type")
UNARY = "α → Prop"


class _Sequent:
    """Atoms and hypotheses collected while a goal is being built."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.atoms = ["p", "q", "r", "s", "u", "v", "w", "x", "y", "z", "A", "B"]
        draw.what.shuffle(self.atoms)
        self.used: list[str] = []
        self.hypotheses: list[tuple[str, str]] = []

    def atom(self) -> str:
        self.used.append(self.atoms.pop())
        return self.used[-1]

    def assume(self, formula: str) -> str:
        name = self.draw.hypothesis()
        self.hypotheses.append((name, formula))
        return name

    def reach(self, size: int) -> tuple[str, list[str]]:
        """A fresh atom that follows from new hypotheses by `size` implications, and the tactics that prove it."""
        last = self.atom()
        if size == 0:
            return last, [f"exact {self.assume(last)}"]
        if size >= 2 and self.draw.what.random() < 0.5:
            split = self.draw.what.randint(0, size - 1)
            one, first = self.reach(split)
            two, second = self.reach(size - 1 - split)
            return last, [f"apply {self.assume(f'{one} → {two} → {last}')}", *first, *second]
        before, proof = self.reach(size - 1)
        return last, [f"apply {self.assume(f'{before} → {last}')}", *proof]

    def path(self, start: str, length: int) -> tuple[str, list[str]]:
        """An atom reached from `start` by `length` implications, and their names, the last one first."""
        laws: list[str] = []
        for _ in range(length):
            end = self.atom()
            laws.insert(0, self.assume(f"{start} → {end}"))
            start = end
        return start, laws

    def block(self, goal: str, proof: list[str]) -> Block:
        return Block(tuple((a, "Prop") for a in sorted(self.used)), tuple(self.hypotheses), goal, tuple(proof))


def chain(draw: Draw) -> Block:
    """Implications applied backwards; the goal is an atom, a conjunction or a disjunction."""
    seq = _Sequent(draw)
    shape = draw.what.choice(["atom", "and", "or", "andor"])
    if shape == "atom":
        return seq.block(*seq.reach(draw.what.randint(2, 5)))
    a, first = seq.reach(draw.what.randint(1, 3))
    if shape == "or":
        side, other = draw.what.choice(["left", "right"]), seq.atom()
        return seq.block(f"{a} ∨ {other}" if side == "left" else f"{other} ∨ {a}", [side, *first])
    b, second = seq.reach(draw.what.randint(0, 1))
    if shape == "and":
        return seq.block(f"{a} ∧ {b}", ["constructor", *first, *second])
    side, other = draw.what.choice(["left", "right"]), seq.atom()
    alternative = f"({b} ∨ {other})" if side == "left" else f"({other} ∨ {b})"
    if draw.what.random() < 0.5:
        return seq.block(f"{alternative} ∧ {a}", ["constructor", side, *second, *first])
    return seq.block(f"{a} ∧ {alternative}", ["constructor", *first, side, *second])


def split(draw: Draw) -> Block:
    """A disjunction or a conjunction among the hypotheses, and paths of implications from its parts."""
    seq = _Sequent(draw)
    a, b = seq.atom(), seq.atom()
    if draw.what.random() < 0.5:
        either = seq.assume(f"{a} ∨ {b}")
        c, left = seq.path(a, draw.what.randint(1, 3))
        d, right = seq.path(b, draw.what.randint(0, 3))
        swapped = draw.what.random() < 0.5
        sides = ("right", "left") if swapped else ("left", "right")
        proof = [f"rcases {either} with ha | hb"]
        proof += [sides[0], *(f"apply {h}" for h in left), "exact ha"]
        proof += [sides[1], *(f"apply {h}" for h in right), "exact hb"]
        return seq.block(f"{d} ∨ {c}" if swapped else f"{c} ∨ {d}", proof)
    both = seq.assume(f"{a} ∧ {b}")
    c, left = seq.path(a, draw.what.randint(0, 3))
    d, right = seq.path(b, draw.what.randint(0, 2))
    parts = [[*(f"apply {h}" for h in left), "exact ha"], [*(f"apply {h}" for h in right), "exact hb"]]
    goal = f"{c} ∧ {d}"
    if draw.what.random() < 0.5:
        parts.reverse()
        goal = f"{d} ∧ {c}"
    return seq.block(goal, [f"obtain ⟨ha, hb⟩ := {both}", "constructor", *parts[0], *parts[1]])


def arrow(draw: Draw) -> Block:
    """Goals that are implications, equivalences or negations."""
    seq = _Sequent(draw)
    a = seq.atom()
    x, y = "hx", "hy"
    kind = draw.what.choice(["imp", "iff", "not"])
    b, there = seq.path(a, draw.what.randint(1, 3))
    if kind == "iff":
        back = [seq.assume(f"{b} → {a}")]
        if draw.what.random() < 0.6:
            seq.hypotheses.pop()
            c = seq.atom()
            back = [seq.assume(f"{b} → {c}")]
            back.insert(0, seq.assume(f"{c} → {a}"))
        forth_proof = [f"intro {x}", *(f"apply {h}" for h in there), f"exact {x}"]
        back_proof = [f"intro {x}", *(f"apply {h}" for h in back), f"exact {x}"]
        if draw.what.random() < 0.5:
            return seq.block(f"{b} ↔ {a}", ["constructor", *back_proof, *forth_proof])
        return seq.block(f"{a} ↔ {b}", ["constructor", *forth_proof, *back_proof])
    if kind == "not":
        never = seq.assume(f"¬{b}")
        proof = [f"apply {never}", *(f"apply {h}" for h in there)]
        if draw.what.random() < 0.5:
            return seq.block(f"¬{a}", [f"intro {x}", *proof, f"exact {x}"])
        other = seq.atom()
        return seq.block(f"{a} → {other}", [f"intro {x}", "exfalso", *proof, f"exact {x}"])
    c = seq.atom()
    end, more = seq.path(c, draw.what.randint(0, 1))
    goal = seq.atom()
    law = seq.assume(f"{b} → {end} → {goal}")
    return seq.block(
        f"{a} → {c} → {goal}",
        [f"intro {x} {y}", f"apply {law}", *(f"apply {h}" for h in there), f"exact {x}",
         *(f"apply {h}" for h in more), f"exact {y}"],
    )  # fmt: skip


def transport(draw: Draw) -> Block:
    """A witness of p (v x), laws p x → q (w x) and q x → r (z x) for words v, w, z ⊢ a witness of the last."""
    predicates = [draw.predicate() for _ in range(draw.what.randint(2, 3))]
    f, g = draw.function(), draw.function()
    options = words([f, g], 0, 2)
    names = [draw.hypothesis() for _ in predicates]
    start = draw.what.choice(options)
    hypotheses = [(names[0], f"∃ x, {predicates[0]} {argument(compose(start, 'x'))}")]
    term = compose(start, "x")
    proof: list[str] = []
    for before, after, name in zip(predicates, predicates[1:], names[1:], strict=False):
        word = draw.what.choice(options)
        hypotheses.append((name, f"∀ x, {before} x → {after} {argument(compose(word, 'x'))}"))
        proof.insert(0, f"apply {name}")
        term = compose(word, term)
    return Block(
        (ALPHA, *((p, UNARY) for p in predicates), (f, "α → α"), (g, "α → α")),
        tuple(hypotheses),
        f"∃ x, {predicates[-1]} x",
        (f"obtain ⟨x, hx⟩ := {names[0]}", f"refine ⟨{term}, ?_⟩", *proof, "exact hx"),
    )


def repackage(draw: Draw) -> Block:
    """A witness of p x ∧ r x and a law p x → q (w x) ⊢ a witness of a conjunction of q (w x) with one of them."""
    p, q, r = draw.predicate(), draw.predicate(), draw.predicate()
    f, g = draw.function(), draw.function()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    word = draw.what.choice(words([f, g], 0, 3))
    inner = draw.what.choice(words([f, g], 0, 1))
    image = f"{q} {argument(compose(word, 'x'))}"
    extra = f"{r} {argument(compose(inner, 'x'))}"
    parts = [(image, [f"apply {h2}", "exact hp"]), draw.what.choice([(extra, ["exact hr"]), (f"{p} x", ["exact hp"])])]
    draw.what.shuffle(parts)
    return Block(
        (ALPHA, *((x, UNARY) for x in (p, q, r)), (f, "α → α"), (g, "α → α")),
        ((h1, f"∃ x, {p} x ∧ {extra}"), (h2, f"∀ x, {p} x → {image}")),
        f"∃ x, {parts[0][0]} ∧ {parts[1][0]}",
        (f"obtain ⟨x, hp, hr⟩ := {h1}", "refine ⟨x, ?_⟩", "constructor", *parts[0][1], *parts[1][1]),
    )


def distinction(draw: Draw) -> Block:
    """p x ∨ q x for all x and a law for each ⊢ r (w x) for all x."""
    p, q, r = draw.predicate(), draw.predicate(), draw.predicate()
    f, g = draw.function(), draw.function()
    names = [draw.hypothesis() for _ in range(3)]
    image = f"{r} {argument(compose(draw.what.choice(words([f, g], 0, 3)), 'x'))}"
    inner = compose(draw.what.choice(words([f, g], 0, 2)), "x")
    subject = argument(inner)
    facts = [f"∀ x, {p} {subject} ∨ {q} {subject}", f"∀ x, {p} {subject} → {image}", f"∀ x, {q} {subject} → {image}"]
    order = [0, 1, 2]
    draw.what.shuffle(order)
    cases, first, second = (names[order.index(i)] for i in range(3))
    return Block(
        (ALPHA, *((x, UNARY) for x in (p, q, r)), (f, "α → α"), (g, "α → α")),
        tuple((names[i], facts[order[i]]) for i in range(3)),
        f"∀ x, {image}",
        ("intro x", f"rcases {cases} x with hx | hx", f"exact {first} x hx", f"exact {second} x hx"),
    )


def uniform(draw: Draw) -> Block:
    """One y related to every x with p x, and q x → p (w x) ⊢ for every x with q x some y related to w x."""
    p, q, r = draw.predicate(), draw.predicate(), draw.predicate()
    f, g = draw.function(), draw.function()
    h1, h2 = draw.hypothesis(), draw.hypothesis()
    image = argument(compose(draw.what.choice(words([f, g], 0, 3)), "x"))
    target = compose(draw.what.choice(words([f, g], 0, 2)), "y")
    related = draw.what.choice([f"{r} x {argument(target)}", f"{r} {argument(target)} x"])
    goal = related.replace(" x", f" {image}", 1) if related.startswith(f"{r} x") else f"{related[:-1]}{image}"
    return Block(
        (ALPHA, (p, UNARY), (q, UNARY), (r, "α → α → Prop"), (f, "α → α"), (g, "α → α")),
        ((h1, f"∃ y, ∀ x, {p} x → {related}"), (h2, f"∀ x, {q} x → {p} {image}")),
        f"∀ x, {q} x → ∃ y, {goal}",
        ("intro x hx", f"obtain ⟨y, hy⟩ := {h1}", "refine ⟨y, ?_⟩", "apply hy", f"apply {h2}", "exact hx"),
    )


FAMILIES = {
    "logic_chain": chain,
    "logic_split": split,
    "logic_arrow": arrow,
    "logic_transport": transport,
    "logic_repackage": repackage,
    "logic_distinction": distinction,
    "logic_uniform": uniform,
}
