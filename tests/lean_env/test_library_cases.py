"""What tactics can do on the library: every example in `data/cases` behaves as its file marks it."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.lean_env.lean_cases import Case, run_cases
from tests.lean_env.library_tables import DOCUMENT, case_tables

CASES = Path(__file__).with_name("data") / "cases"
FILES = sorted(path.stem for path in CASES.glob("*.lean"))
WORKING = """
    intro intros exact apply refine assumption constructor left right exists exfalso contradiction trivial cases
    induction generalizing using rcases obtain rintro by_cases match split injection nofun rfl rw dsimp simp simp_all
    simpa simp?
    conv calc unfold change congr funext symm ext have let suffices show subst specialize generalize revert <;> · case
    next first repeat all_goals any_goals iterate solve decide exact? apply? solve_by_elim omega ac_rfl grind and_intros
    rename_i rotate_left infer_instance fail_if_success skip try subst_vars
"""
"""Tactics, and parts of them, that are said to work."""


@cache
def cases_of(name: str) -> list[Case]:
    return run_cases(CASES / f"{name}.lean")


@pytest.mark.parametrize("name", FILES)
def test_what_goes_through_and_what_does_not_is_as_marked(name: str) -> None:
    cases = cases_of(name)
    assert {case.text: case.error for case in cases if case.error and not case.failure} == {}
    assert {case.text: case.failure for case in cases if case.failure and not case.error} == {}


@pytest.mark.parametrize("tactic", WORKING.split())
def test_there_is_a_case_that_goes_through_for(tactic: str) -> None:
    word = re.compile(rf"(?<![\w']){re.escape(tactic)}(?![\w'?])")
    texts = [case.text.split(":=", 1)[1] for name in FILES for case in cases_of(name) if not case.error]
    assert any(word.search(text) for text in texts)


def test_the_document_has_the_same_list() -> None:
    cases = [case for name in FILES for case in cases_of(name)]
    assert "\n".join(case_tables(cases)) in DOCUMENT.read_text(encoding="utf-8")
