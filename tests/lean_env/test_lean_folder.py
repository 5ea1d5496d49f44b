"""Folders of Lean files: one of our own for each layout of a published benchmark. Needs the embedded Lean."""

from pathlib import Path

import pytest

from lean_env import EmbeddedChecker, EmbeddedSession, Problem, TheoremError, load_problems, parse_lean_text
from lean_env.text.holes import hole_error
from lean_env.text.lean_folder import load_lean_folder

LAYOUTS = Path(__file__).with_name("data") / "layouts"


def by_name(layout: str) -> dict[str, Problem]:
    return {problem.theorem.name: problem for problem in load_problems(LAYOUTS / layout)}


def test_a_file_for_each_theorem_and_a_folder_for_each_split(tmp_path: Path) -> None:
    problems = by_name("by_split")
    assert list(problems) == ["square_nonneg", "MiniF2F/Test/sum:sum", "MiniF2F/Valid/sum:sum"]
    assert [problem.theorem.split for problem in problems.values()] == ["test", "test", "valid"]
    theorem = problems["square_nonneg"].theorem
    assert (theorem.statement, theorem.header.split()) == (
        "theorem square_nonneg (x : ℝ) : 0 ≤ x ^ 2",
        ["import", "Mathlib", "open", "Real", "Nat"],
    )
    assert theorem.source.endswith("MiniF2F/Test/square_nonneg.lean")


def test_a_file_for_each_split() -> None:
    problems = by_name("file_per_split")
    splits = {name: problem.theorem.split for name, problem in problems.items()}
    assert splits == {"square_nonneg": "test", "sum_comm": "test", "square_pos": "valid"}
    assert problems["sum_comm"].theorem.statement.split("\n")[0] == "theorem sum_comm (a b : ℕ) :"


def test_what_lake_fetches_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "A.lean").write_text("theorem a : True := by sorry\n", encoding="utf-8")
    packages = tmp_path / ".lake" / "packages"
    packages.mkdir(parents=True)
    (packages / "B.lean").write_text("theorem b : True := by sorry\n", encoding="utf-8")
    assert [problem.theorem.name for problem in load_lean_folder(tmp_path)] == ["a"]


def test_an_open_answer_that_the_statement_uses_is_a_hole() -> None:
    reasons = {name: hole_error(problem.theorem) for name, problem in by_name("answers").items()}
    hole = "the statement leaves its answer open: its file gives `{}_solution` as `sorry`"
    assert reasons == {
        "counting_1": hole.format("counting_1"),
        "contest_2001_a1": "",
        "contest_2001_b2": hole.format("contest_2001_b2"),
        "contest_2002_a1": "",
    }


def test_conjectures_have_names_in_full_where_two_namespaces_clash() -> None:
    problems = by_name("conjectures")
    three = ("Sums.sums.variants.three", "Products.sums.variants.three")
    assert list(problems) == ["sums.variants.even", "sums", *three]
    assert [problem.script for problem in problems.values()] == ["omega", None, None, None]
    assert hole_error(problems["sums"].theorem) == ("the statement leaves its answer open: it holds `answer(sorry)`")
    assert problems[three[1]].theorem.header.rstrip().endswith("end Sums\n\nnamespace Products")


def test_a_problem_of_compfiles_leaves_its_snips_behind() -> None:
    [problem] = by_name("compfiles").values()
    assert (problem.theorem.name, problem.script) == ("contest2003_p1", None)
    assert problem.theorem.statement == "theorem contest2003_p1 (n : ℕ) (h : isAbove n) : least ≤ n"
    assert "helper" not in problem.theorem.header
    assert "abbrev    least : ℕ := 3" in problem.theorem.header


@pytest.mark.parametrize("layout", ["by_split", "file_per_split", "answers", "compfiles", "conjectures"])
async def test_lean_opens_all_that_has_no_hole(layout: str) -> None:
    session = EmbeddedSession()
    try:
        for problem in by_name(layout).values():
            if reason := hole_error(problem.theorem):
                with pytest.raises(TheoremError, match="leaves its answer open") as caught:
                    await session.open(problem.theorem)
                assert reason in str(caught.value)
            else:
                assert "⊢" in (await session.open(problem.theorem)).text
    finally:
        await session.close()


def test_a_theorem_stands_alone_or_has_the_theorems_that_its_proof_rests_on(tmp_path: Path) -> None:
    text = "theorem helper : 1 = 1 := rfl\n\ntheorem main : 1 = 1 := by\n  exact helper\n"
    (tmp_path / "Proofs.lean").write_text(text, encoding="utf-8")
    for place in (tmp_path, tmp_path / "Proofs.lean"):
        assert [problem.theorem.header for problem in load_problems(place)] == ["", ""]
        alone, main = load_problems(place, with_lemmas=True)
        assert alone.theorem.header == ""
        assert main.theorem.header.strip() == "theorem helper : 1 = 1 := rfl"


async def test_a_proof_is_checked_under_the_name_that_its_statement_declares() -> None:
    theorem = by_name("conjectures")["Products.sums.variants.three"].theorem
    checker = EmbeddedChecker()
    try:
        verdict = await checker.verify(theorem, "rw [Nat.mul_comm (a * b) c, Nat.mul_comm a b, Nat.mul_assoc]")
    finally:
        await checker.close()
    assert (verdict.name, verdict.accepted, verdict.reason) == (theorem.name, True, "")


async def test_a_hole_is_no_statement_to_check_a_proof_of() -> None:
    checker = EmbeddedChecker()
    try:
        verdict = await checker.verify(by_name("answers")["contest_2001_b2"].theorem, "rfl")
    finally:
        await checker.close()
    assert (verdict.accepted, verdict.reason[:37]) == (False, "the statement leaves its answer open:")


def test_the_same_name_in_two_sections() -> None:
    text = "section\nvariable (n : Nat)\ntheorem t : n = n := sorry\nend\nsection\ntheorem t : 1 = 1 := sorry\nend\n"
    first, second = parse_lean_text(text, "a.lean")
    assert (first.theorem.name, second.theorem.name) == ("t", "t-2")
    assert first.theorem.declared_name == second.theorem.declared_name == "t"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no `.lean` file with a theorem found"),
        ({"A.lean": "def x := 1\n"}, "no `.lean` file with a theorem found"),
        (
            {"A.lean": "theorem a : True := sorry", "b/B.lean": "\ntheorem b : True\n"},
            "B.lean:2: theorem b has no `:=`",
        ),
    ],
)
def test_errors_name_file_and_line(files: dict[str, str], words: str, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(TheoremError) as caught:
        load_lean_folder(tmp_path)
    assert words in str(caught.value)
