"""The reader of `.lean` files. Needs no Lean."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lean_env import Problem, Theorem, TheoremError, load_lean_file
from lean_env.text.lean_file import parse_lean_text, parse_statement, theorem_in_file
from lean_env.text.mask import mask


def only(text: str) -> Problem:
    [problem] = parse_lean_text(text, "a.lean")
    return problem


def test_header_statement_and_proof() -> None:
    problem = only("import Mathlib\n\nopen Nat\n\ntheorem foo (n : ℕ)\n    : n = n := by\n  skip\n  rfl\n")
    assert problem.theorem.header == "import Mathlib\n\nopen Nat\n\n"
    assert problem.theorem.name == "foo"
    assert problem.theorem.statement == "theorem foo (n : ℕ)\n    : n = n"
    assert problem.script == "skip\nrfl"


@pytest.mark.parametrize("body", ["by sorry", "by\n  sorry", "sorry", "by sorry -- later"])
def test_sorry_is_to_prove(body: str) -> None:
    assert only(f"theorem foo : True := {body}\n").script is None


def test_a_comment_before_the_proof_is_no_part_of_the_statement() -> None:
    problem = only("theorem foo : True -- obviously\n  /- so -/ := by\n  trivial\n")
    assert problem.theorem.statement == "theorem foo : True"


def test_a_term_becomes_exact() -> None:
    assert only("theorem foo : True := True.intro").script == "exact (True.intro)"
    assert only("theorem foo : p → p :=\n  fun h =>\n    h\n").script == "exact (\n  fun h =>\n    h\n)"


def test_a_proof_that_begins_in_the_line_of_by_keeps_its_shape() -> None:
    script = only("theorem foo : 1 = 1 := by rcases h with\n    | a => rfl\n").script
    assert script is not None
    assert script.split() == ["rcases", "h", "with", "|", "a", "=>", "rfl"]
    assert only("theorem foo : True := by skip\n                         trivial\n").script == "skip\ntrivial"


@pytest.mark.parametrize(
    "statement",
    [
        "theorem foo (n : ℕ := 3) {m : ℕ} : n = m",
        "theorem foo : let x := 1; let y := 2\n  x < y",
        "theorem foo : (let x := 1; x) = 1",
        'theorem foo : "a := b" = "\\" := "',
        "theorem foo /- := -/ : -- := /-\n  True",
        "theorem foo : f ':' = ⟨1, (fun x => x)⟩",
        "theorem foo : a' = b'",
        "theorem foo.bar.«a := b» : True",
        "theorem foo.{u} (α : Type u) : α = α",
    ],
)
def test_the_proof_begins_at_the_right_place(statement: str) -> None:
    problem = only(f"{statement} := by\n  trivial\n")
    assert problem.theorem.statement == statement
    assert problem.script == "trivial"


def test_comments_hide_theorems_and_nest() -> None:
    hidden = "/- theorem a : True := /- theorem b -/ sorry -/\n-- theorem c : x\n"
    text = f"{hidden}theorem d : True := by\n  trivial -- := by\n/-\n-/"
    problem = only(text)
    assert (problem.theorem.name, problem.script) == ("d", "trivial")


def test_several_theorems_share_what_is_no_theorem() -> None:
    text = """open Nat
/-- The first. -/
@[simp] theorem one : True := by
  trivial

def two := 2

open Int in
/-- The second. -/
private lemma two' : two = 2 := rfl
set_option pp.all true
theorem three : True := by sorry
"""
    one, two, three = parse_lean_text(text, "a.lean")
    assert (one.theorem.name, two.theorem.name, three.theorem.name) == ("one", "two'", "three")
    assert one.theorem.header.split() == ["open", "Nat"]
    assert two.theorem.statement == "theorem two' : two = 2"
    assert two.theorem.header.split() == ["open", "Nat", "def", "two", ":=", "2", "open", "Int", "in"]
    assert three.theorem.header.split() == ["open", "Nat", "def", "two", ":=", "2", "set_option", "pp.all", "true"]
    assert three.script is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def x := 1\n", "a.lean: no theorem found"),
        ("", "no theorem found"),
        ("\n\ntheorem foo : True\n", "a.lean:3: theorem foo has no `:=` outside of brackets"),
        ("theorem : True := trivial", "a.lean:1: a theorem without a name"),
        (
            "theorem a : True := trivial\n\ntheorem a : True := trivial",
            "a.lean:3: theorem a is already declared in line 1",
        ),
    ],
)
def test_errors_name_file_and_line(text: str, words: str) -> None:
    with pytest.raises(TheoremError) as caught:
        parse_lean_text(text, "a.lean")
    assert words in str(caught.value)


def test_a_theorem_by_equations_is_proved_by_a_function() -> None:
    text = """theorem foo (m : ℕ) : ∀ n : ℕ, n + m = m + n
  | 0 => by
    have h := Nat.zero_add m
    exact h
  | n + 1 => foo m n
theorem bar (x : ℤ) :
    |x| = x := by sorry
theorem baz : ∀ p : ℕ × ℕ, p = p | ⟨_, _⟩ => rfl
"""
    foo, bar, baz = parse_lean_text(text, "a.lean")
    assert foo.theorem.statement == "theorem foo (m : ℕ) : ∀ n : ℕ, n + m = m + n"
    assert foo.script is not None
    assert foo.script.split("\n")[:2] == ["exact (fun", "  | 0 => by"]
    assert foo.script.endswith("  | n + 1 => foo m n\n)")
    assert (bar.theorem.statement, bar.script) == ("theorem bar (x : ℤ) :\n    |x| = x", None)
    assert (baz.theorem.statement, baz.script) == (
        "theorem baz : ∀ p : ℕ × ℕ, p = p",
        "exact (fun\n  | ⟨_, _⟩ => rfl\n)",
    )


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : 1 = 1",
        "theorem t : 1 = 1 -- easily",
        "theorem t : 1 = 1 :=",
        "theorem t : 1 = 1 := by",
        "theorem t : 1 = 1 := by sorry -- later",
        " theorem t : 1 = 1 /- so -/ := by rfl\n",
    ],
)
def test_one_statement_with_or_without_its_end(text: str) -> None:
    assert parse_statement(text, "--statement").theorem.statement == "theorem t : 1 = 1"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("theorem t : 1 = 1 := by rfl", "rfl"),
        ("theorem t : let x := 1; x = x := rfl", "exact (rfl)"),
        ("theorem t : ∀ n : ℕ, n = n | _ => rfl", "exact (fun\n  | _ => rfl\n)"),
        ("theorem t : let x := 1; x = x", None),
        ("theorem t : 1 = 1 := by sorry", None),
        ("theorem t : 1 = 1", None),
    ],
)
def test_a_statement_keeps_the_proof_that_comes_with_it(text: str, script: str | None) -> None:
    assert parse_statement(text, "--statement").script == script


NOT_THEOREMS = [
    ("", "nothing"),
    ("-- theorem", "nothing"),
    ("example : 1 = 1 := rfl", "an `example`, which has no name: write `theorem NAME` in its place"),
    ("def one : Nat := 1", "`def`, which states nothing to prove"),
    ("t : 1 = 1", "`t : 1 = 1`: write `theorem NAME` before what is to be proved"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [*NOT_THEOREMS, ("theorem a : 1 = 1\ntheorem b : 2 = 2", "2 theorems; a file may hold several")],
)
def test_what_is_not_one_theorem_is_told_what_is_expected(text: str, found: str) -> None:
    with pytest.raises(TheoremError) as caught:
        parse_statement(text, "--statement")
    assert str(caught.value) == f"--statement: expected one `theorem NAME … : …`, found {found}"


@pytest.mark.parametrize(("text", "found"), NOT_THEOREMS)
def test_a_file_without_a_theorem_is_told_what_is_expected(text: str, found: str) -> None:
    with pytest.raises(TheoremError) as caught:
        parse_lean_text(text, "a.lean")
    assert str(caught.value) == f"a.lean: no theorem found: expected `theorem NAME … : …`, found {found}"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(TheoremError, match=r"none\.lean: cannot be read"):
        load_lean_file(tmp_path / "none.lean")
    (tmp_path / "latin.lean").write_bytes(b"theorem \xe9")
    with pytest.raises(TheoremError, match=r"latin\.lean: not UTF-8 at byte 8"):
        load_lean_file(tmp_path / "latin.lean")
    (tmp_path / "crlf.lean").write_bytes("\ufefftheorem t : True := by\r\n  trivial\r\n".encode())
    assert load_lean_file(tmp_path / "crlf.lean")[0].script == "trivial"


names = st.from_regex(r"[a-zα-κ][a-z0-9_']{0,8}(\.[a-z][a-z0-9]{0,5})?", fullmatch=True)
binders = st.lists(st.sampled_from(["(n : ℕ)", "{m : ℤ}", "(k : ℕ := 2)", "[Foo α]", "⦃a : ℕ⦄"]), max_size=3).map(
    " ".join
)
types = st.sampled_from(
    ["True", "n = n", "∀ x, x < 3", "let y := 3\n  y = y", '"s := t" = "s"', "f 'a' -- := c\n  ⟨1, 2⟩"]
)
lines = st.sampled_from(
    ["skip", "have h : 1 = 1 := by rfl", "· exact foo", "  rfl", 'trace "theorem x := by"', "-- note", "«a b»"]
)
scripts = st.lists(lines, min_size=1, max_size=5).map(lambda rest: "\n".join(["intro x", *rest, "exact y"]))
headers = st.sampled_from(
    ["", "import Mathlib\nopen Nat\n", "def f := 1 -- theorem\n", "/- theorem := -/\nvariable (n : ℕ)\n"]
)


@settings(max_examples=60, deadline=None)
@given(names, binders, types, scripts, headers)
def test_what_with_proof_writes_is_read_back(name: str, binder: str, kind: str, script: str, header: str) -> None:
    theorem = Theorem(name=name, statement=f"theorem {name} {binder} : {kind.rstrip()}\n ", header=header)
    [problem] = parse_lean_text(theorem.with_proof(script), "a.lean")
    assert problem.theorem.name == name
    assert problem.theorem.header.split() == header.split()
    assert problem.theorem.statement.split() == theorem.statement.split()
    assert problem.script == script


@pytest.mark.parametrize(
    ("code", "hidden"),
    [
        ('exact h\'"a"', 'exact h\'"""'),  # the prime ends the name, and a string follows
        ("exact !'\"' (a", 'exact !""" (a'),
        ("exact 2'\"' (a", 'exact 2""" (a'),
        ("exact 0xA'\"' (a", 'exact 0xA""" (a'),
        ("exact xᶜ'\"' (a", 'exact xᶜ""" (a'),
        ("exact α₁'.b!'c'", "exact α₁'.b!'c'"),
        ("f '' s ∪ g '' t", "f '' s ∪ g '' t"),
        ('for"x" r"\\" r#"a"b"#', 'for""" """" """"""""'),
    ],
)
def test_a_mask_knows_where_a_name_ends(code: str, hidden: str) -> None:
    assert mask(code) == hidden


def test_no_theorem_is_hidden_by_a_quotation_mark_as_a_character() -> None:
    text = "theorem one : p := by\n  try exact !'\"'\n  simp\n\ntheorem two : q := by\n  simp\n"
    assert [problem.theorem.name for problem in parse_lean_text(text, "a.lean")] == ["one", "two"]


@given(st.text(alphabet="-/\"'«»r#\\ \nab", max_size=40))
def test_a_mask_keeps_lengths_and_lines(text: str) -> None:
    hidden = mask(text)
    assert len(hidden) == len(text)
    assert [i for i, c in enumerate(hidden) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


IN_CONTEXT = """\
import Mathlib

namespace A.B

section
theorem one : True := trivial
end

noncomputable section Words
/-- namespace C -/
@[simp] lemma two (h : x = 1) : True := by
  skip
end Words

theorem _root_.Z.three : True := trivial

end A.B

open Nat in
private theorem two : 1 = 1 := rfl
"""


@pytest.mark.parametrize(
    ("name", "statement", "last"),
    [
        ("A.B.one", "theorem one : True", "section"),
        ("A.B.two", "theorem two (h : x = 1) : True", "noncomputable section Words"),
        ("Z.three", "theorem _root_.Z.three : True", "end Words"),
        ("two", "theorem two : 1 = 1", "open Nat in"),
    ],
)
def test_a_theorem_in_its_file_has_all_that_stands_before_it(
    tmp_path: Path, name: str, statement: str, last: str
) -> None:
    path = tmp_path / "File.lean"
    path.write_text(IN_CONTEXT, encoding="utf-8")
    theorem = theorem_in_file(path, name)
    assert theorem.statement == statement
    assert theorem.header.rstrip().endswith(last)
    assert IN_CONTEXT.startswith(theorem.header.rstrip())


def test_a_theorem_that_is_not_there_or_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "File.lean"
    path.write_text("theorem one : True := trivial\nprivate theorem one : True := trivial\n", encoding="utf-8")
    for name, found in (("two", "no theorem two"), ("one", "more than one theorem one")):
        with pytest.raises(TheoremError, match=rf"File\.lean: declares {found}"):
            theorem_in_file(path, name)
