"""The policy on Lean text: words in proofs and headers by which they could run code of their own."""

import pytest

from lean_env.text.forbidden import declaring_word, doubtful_part, word_in_header, word_in_script, word_in_tactic


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("decide +native", "native"),
        ("decide +«native»", "native"),
        ("decide («native» := true)", "native"),
        ("decide (config := { native := true })", "native"),
        ("let rec @[command_parser] p : Lean.ParserDescr := x\ntrivial", "@["),
        ("let rec @[export l_foo] f := 1\ntrivial", "@["),
        ("attribute [local simp] foo in simp", "attribute"),
        ("set_option interpreter.prefer_native true in decide", "set_option interpreter.prefer_native"),
        ("set_option «debug».skipKernelTC true in decide", "set_option debug.skipKernelTC"),
        ("set_option /- a -/ maxRecDepth 9 in simp", "set_option"),
        ("set_option trace.Meta true in simp", "set_option trace.Meta"),
        ("simp (config := settings)", "config :="),
        ("simp (config := f { maxSteps := 1 })", "config :="),
        ("simp (config := { maxSteps := f 1 })", "config :="),
        ("exact unsafe x", "unsafe"),
        ("run_tac pure ()", "run_tac"),
        ("exact eval% f x", "eval%"),
        ("-- run_tac", "run_tac"),
    ],
)
def test_a_script_that_could_run_code_is_told_by_a_word(script: str, word: str) -> None:
    assert word_in_script(script) == word
    assert word_in_tactic(script)  # in a search as well


@pytest.mark.parametrize(
    "script",
    [
        "simp (config := {decide := true, maxSteps := 10})",
        "set_option maxRecDepth 1000 in simp",
        "exact (set_option pp.all true in set_option trace.Meta false in f (n := 3))",
        "have native' : x = x := rfl\nexact @foo _ [native', unsafely]",
        "rcases h with ⟨x, @rfl⟩\nnlinarith [sq_nonneg (a - b)]",
    ],
)
def test_an_honest_script_holds_no_such_word(script: str) -> None:
    assert word_in_script(script) == ""


@pytest.mark.parametrize(
    "header",
    [
        '@[extern "x"] opaque f : Nat',
        '@[«extern» "x"] opaque f : Nat',
        "@[implemented_by f] def g := 1",
        "@[simp, /- -/ export foo] def x := 1",
        "@[simp, tactic foo] def x := 1",
        "@[simp [x], tactic y] def x := 1",
        "@[ command_elab foo ] def x := 1",
        "attribute [command_parser] p",
        "attribute /- -/ [command_parser] p",
        "attribute\n[ «init» x] p",
        "attribute [local term_parser] p",
        'elab "x" : term => y',
        "#eval 1",
        "run_cmd x",
        "unsafe def x := 1",
        "initialize foo : X",
        "set_option «interpreter».prefer_native true",
        "set_option /- -/ interpreter.prefer_native true",
    ],
)
def test_a_header_that_could_run_code_is_told_by_a_word(header: str) -> None:
    assert word_in_header(header)


@pytest.mark.parametrize(
    "header",
    [
        "import Mathlib\nopen Nat Real\nopen scoped BigOperators\nset_option maxHeartbeats 400000\n",
        'local notation "two" => 2\nmacro_rules | `(x) => `(1)\nsyntax "y" : term',
        "@[simp, norm_cast] lemma a : 1 = 1 := rfl\n@[grind =] theorem b : 1 = 1 := rfl",
        "attribute [local instance 10] Classical.propDecidable\nattribute [-simp] foo bar\nattribute [simp ←] foo",
        "export Foo (a b)\nvariable (init' : Nat)\n@[reducible] def a := [1, 2]\ninstance : Inhabited Nat := ⟨1⟩",
    ],
)
def test_an_honest_header_holds_no_such_word(header: str) -> None:
    assert word_in_header(header) == ""


@pytest.mark.parametrize(
    ("script", "part"),
    [
        ("simp -- don't \"x\" (\nexact h'.1", ""),
        ("rw [h'] /- (why /- nested -/ -/\nomega", ""),
        ("exact f '' s ⊆ ∑' n, «a b» n", ""),
        ('fail "no proof"', ""),
        ("exact 'a'", "'a'"),
        ("exact x!'\"'", "\"'"),
        ("exact !'\"'", "'\"'"),
        ('exact s!"{x}"', '"{x}"'),
        ("/-- why -/ simp", "/-- why -/"),
        ("simp /- no end", "/- no end"),
        ("exact «)»", "«)»"),
    ],
)
def test_what_lean_may_read_otherwise_is_found(script: str, part: str) -> None:
    assert doubtful_part(script) == part


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (" t (h : a = b) : b = a\nexact h.symm -- by def", ""),
        ("exact (List.prefix h).instance'", ""),
        (": True := trivial local instance : HAdd Nat Nat Nat", "local"),
        (": True\n  axiom a : False", "axiom"),
        ("open Nat in simp", "open"),
    ],
)
def test_a_command_within_a_lemma_is_told_by_its_word(text: str, word: str) -> None:
    assert declaring_word(text) == word
