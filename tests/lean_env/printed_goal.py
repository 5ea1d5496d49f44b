"""Reads printed Lean goals back as trees and compares the meaning of their notation, not its appearance.

Two printers show one goal differently: `∑ k ∈ s, f k` or `s.sum fun k => f k`, `↑n` or `n.cast`, `ℕ` or `Nat`, `|x|`
or `abs x`, `∀ n ≥ 2, p` or `∀ (n : Nat), n ≥ 2 → p`, bound names, line breaks. The trees here are the same for both.
Types that are not printed are not compared. Knows the notation of goals about numbers and finite sets; needs no Lean.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\s*(?:(\d+(?:\.\d+)?)|(\.[^\W\d][\w'✝]*)|(ℝ≥0|ℕ\+)|([^\W\d][\w'✝]*)|(\[MOD|=>|∑ᶠ|⁻¹'|⁻¹|''|∃!|/\.|⌋₊|⌉₊|.))",
    re.DOTALL,
)
_RIGHT = {"→": 25, "∨": 30, "∧": 35, "×": 35, "::": 67, "^": 75, "∘": 90}
_LEFT = {
    "''": 80,
    "⁻¹'": 80,
    "+": 65,
    "-": 65,
    "∪": 65,
    "\\": 70,
    "∩": 70,
    "*": 70,
    "/": 70,
    "/.": 70,
    "%": 70,
    "•": 73,
}
_NO_SIDE = {"↔": 20, "≃": 25, **dict.fromkeys("=≠<≤>≥∣∈∉⊂⊆≡", 50)}
_BINDERS = {"∀": 0, "∃": 0, "∃!": 0, "fun": 0, "λ": 0, "∑": 67, "∏": 67}
_NAMESPACES = frozenset(
    "Nat Int Rat Real Complex NNReal PNat Finset Set List Inv Norm SDiff HasSSubset HasSubset".split()  # noqa: SIM905
)
_SAME_NAME = {
    "ℝ": "Real", "ℚ": "Rat", "ℂ": "Complex", "ℕ": "Nat", "ℤ": "Int", "π": "pi", "λ": "fun", "≃": "Equiv",
    "⊂": "SSubset", "⊆": "Subset", "\\": "sdiff",
}  # fmt: skip
_NOT_AN_ARGUMENT = frozenset(_BINDERS) - {"fun", "λ"}


class NotRead(Exception):
    """The text uses a notation that is not known here."""


@dataclass(frozen=True)
class Node:
    """One term: a name or number, applied to `arguments`."""

    head: str
    arguments: tuple["Node", ...] = ()


@dataclass(frozen=True)
class Binding(Node):
    """`∀`, `∃` or `fun` (the head) over one variable."""

    variable: str = ""
    type: Node | None = None
    """None where the printer left it out."""


def difference(first: str, second: str) -> str:
    """How the goals `first` and `second` differ, in one line; empty if they mean the same."""
    ours, theirs = _lines(first), _lines(second)
    if [name for name, _ in ours] != [name for name, _ in theirs]:
        return f"hypotheses {' '.join(name for name, _ in ours)} against {' '.join(name for name, _ in theirs)}"
    for (name, one), (_, other) in zip(ours, theirs, strict=True):
        if not _same(_read(one), _read(other), {}):
            return f"{name}: {' '.join(one.split())} against {' '.join(other.split())}"
    return ""


def _lines(goal: str) -> list[tuple[str, str]]:
    """Names and types of the hypotheses, then `⊢` and the conclusion."""
    found: list[tuple[str, str]] = []
    for line in re.sub(r"\n\s+", " ", goal.strip()).split("\n"):
        if line.startswith("⊢"):
            found.append(("⊢", line.removeprefix("⊢")))
        else:
            names, _, kind = line.partition(" : ")
            found += [(name.rstrip("✝"), kind) for name in names.split()]
    return found


def _same(a: Node, b: Node, bound: dict[str, str]) -> bool:
    if isinstance(a, Binding) and isinstance(b, Binding):
        types = a.type is None or b.type is None or _same(a.type, b.type, bound)
        return a.head == b.head and types and _same(a.arguments[0], b.arguments[0], {**bound, a.variable: b.variable})
    if isinstance(a, Binding) or isinstance(b, Binding) or len(a.arguments) != len(b.arguments):
        return False
    return bound.get(a.head, a.head) == b.head and all(
        _same(one, other, bound) for one, other in zip(a.arguments, b.arguments, strict=True)
    )


def _read(text: str) -> Node:
    tokens = [next(group for group in found.groups() if group) for found in _TOKEN.finditer(text.strip())]
    reader = _Reader(tokens)
    term = reader.term(0)
    if reader.peek():
        raise NotRead(f"{reader.peek()!r} in {text!r}")
    return term


class _Reader:
    """Reads terms with Lean's precedences. An operand is parsed at the level of its operator."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise NotRead(f"{token!r} instead of {expected!r} in {' '.join(self._tokens)!r}")
        self._at += 1
        return token

    def skip(self, token: str) -> bool:
        found = self.peek() == token
        self._at += found
        return found

    def term(self, level: int) -> Node:
        left = self._prefix()
        while (token := self.peek()) and (above := {**_RIGHT, **_LEFT, **_NO_SIDE}.get(token, -1)) >= max(level, 0):
            self.take()
            right = self.term(above if token in _RIGHT else above + 1)
            if token == "≡":
                self.take("[MOD")
                left = Node("ModEq", (self.term(0), left, right))
                self.take("]")
            elif token == "∉":
                left = Node("¬", (Node("∈", (left, right)),))
            else:
                left = Node({"''": "image", "⁻¹'": "preimage"}.get(token, _SAME_NAME.get(token, token)), (left, right))
        return left

    def _prefix(self) -> Node:
        token = self.peek()
        if token in _BINDERS:
            return self._binding(self.take())
        if token in ("¬", "-"):
            self.take()
            return Node("¬" if token == "¬" else "neg", (self.term(40 if token == "¬" else 75),))
        head = self._atom()
        while self._begins_argument():
            argument = self._binding(self.take()) if self.peek() in ("fun", "λ") else self._atom()
            head = Node(head.head, (*head.arguments, argument))
        return head

    def _begins_argument(self) -> bool:
        token = self.peek()
        return token in ("(", "{", "[", "↑", "√", "⌊", "⌈") or (token[:1].isalnum() and token not in _NOT_AN_ARGUMENT)

    def _binding(self, kind: str) -> Node:
        of_type: Node | None
        variables: list[tuple[str, Node | None, tuple[str, Node] | None]] = []
        kind = _SAME_NAME.get(kind, kind)
        while self.peek() not in (",", "=>", "↦"):
            if self.peek() in ("(", "{"):
                closing = {"(": ")", "{": "}"}[self.take()]
                names: list[str] = []
                while not self.skip(":"):
                    names.append(self.take())
                of_type = self.term(0)
                self.take(closing)
                variables += [(name, of_type, None) for name in names]
            elif self.peek() in _NO_SIDE:
                relation = self.take()
                variables[-1] = (variables[-1][0], None, (relation, self.term(51)))
            else:
                variables.append((self.take(), None, None))
        self.take()
        body = self.term(_BINDERS[kind])
        for name, of_type, condition in reversed(variables):
            if kind in ("∑", "∏"):
                assert condition is not None
                body = Node("sum" if kind == "∑" else "prod", (condition[1], Binding("fun", (body,), name)))
                continue
            if condition is not None:
                bounds = Node(condition[0], (Node(name), condition[1]))
                body = Node("→" if kind == "∀" else "∧", (bounds, body))
            body = Binding(kind, (body,), name, of_type)
        return body

    def _atom(self) -> Node:
        token = self.take()
        if token == "↑":
            atom = Node("cast", (self._atom(),))
        elif token == "√":
            atom = Node("sqrt", (self._atom(),))
        elif token in ("⌊", "⌈", "‖"):
            inner = self.term(0)
            closing = self.take()
            name = {"⌋": "floor", "⌉": "ceil", "‖": "norm", "⌋₊": "natfloor", "⌉₊": "natceil"}[closing]
            atom = Node(name, (inner,))
        elif token in ("ℝ≥0", "ℕ+"):
            atom = Node({"ℝ≥0": "NNReal", "ℕ+": "PNat"}[token])
        elif token == "|":
            atom = Node("abs", (self.term(0),))
            self.take("|")
        elif token == "(":
            items = self._items(")")
            atom = items[0] if len(items) == 1 else Node("tuple", tuple(items))
        elif token == "[":
            atom = Node("list", tuple(self._items("]")))
        elif token == "{":
            atom = self._set()
        elif token[:1].isalnum() or token == "_":
            atom = Node(_SAME_NAME.get(token, token))
        else:
            raise NotRead(f"{token!r} in {' '.join(self._tokens)!r}")
        while self.peek()[:1] == "." or self.peek() in ("!", "⁻¹"):
            suffix = self.take()
            if suffix == "⁻¹":
                atom = Node("inv", (atom,))
            elif suffix == "!":
                atom = Node("factorial", (atom,))
            elif atom.head in _NAMESPACES and not atom.arguments:
                atom = Node(suffix[1:])
            else:
                atom = Node(suffix[1:], (atom,))
        return atom

    def _items(self, closing: str) -> list[Node]:
        items: list[Node] = []
        while not self.skip(closing):
            items.append(self.term(0))
            if self.peek() != closing:
                self.take(",")
        return items

    def _set(self) -> Node:
        if self._tokens[self._at + 1] == "|":
            variable = self.take()
            self.take("|")
            body = self.term(0)
            self.take("}")
            return Node("setOf", (Binding("fun", (body,), variable),))
        *items, last = self._items("}")
        whole = Node("singleton", (last,))
        for item in reversed(items):
            whole = Node("insert", (item, whole))
        return whole
