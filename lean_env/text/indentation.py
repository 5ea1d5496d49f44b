"""Puts the first line of a proof back in line with the others. Pure string work, no Lean process.

A script that was cut from a file and stripped has lost the indentation of its first line, but not of the others:
`intro p q`, and below it `  exact …`. Lean would read the second line as a part of the first.
"""

import re

from lean_env.text.mask import mask

_TACTICS = (
    "abel aesop all_goals any_goals apply apply_fun assumption bound bv_decide by_cases by_contra calc case cases "
    "cases' change choose clear congr constructor contradiction conv convert decide dsimp exact "
    "exact_mod_cast exacts exfalso exists ext field_simp fin_cases first focus fun_prop funext gcongr generalize "
    "grind group have haveI hint induction induction' infer_instance injection interval_cases intro intros "
    "iterate left let letI lia lift linarith linear_combination match measurability mod_cases module next "
    "nlinarith noncomm_ring norm_cast norm_num nth_rewrite nth_rw obtain omega on_goal pick_goal polyrith "
    "positivity pull_cast push_cast push_neg qify rcases refine refine' refold_let rename rename_i repeat replace "
    "revert rewrite rfl right ring ring_nf rintro rotate_left rotate_right rsuffices rw rwa set show simp "
    "simp_all simp_arith simp_rw simpa specialize split split_ifs subst subst_vars suffices swap symm tauto trans "
    "transitivity trivial try unfold use wlog zify "
)
_TACTIC = re.compile(rf"[ \t]*(?:(?:{'|'.join(map(re.escape, _TACTICS.split()))})(?![\w'.])|·|\.[ \t])")
_OPENING_WORDS = (
    "by do with from then else calc at using fun show suffices exact refine apply in first try repeat repeat' "
    "all_goals any_goals focus solve classical unhygienic fail_if_success"
)
_OPENING = re.compile(rf"(?:(?<![\w.'])(?:{'|'.join(_OPENING_WORDS.split())}|iterate\s+\d+)|[^\w\s'\"!?)\]}}⟩*])\Z")
"""The end of a text that continues in the next line."""


def realigned(script: str) -> str:
    """`script`, its first line moved under the others if it has lost their indentation; otherwise unchanged.

    It has if all other lines are indented and, of those that are indented least, the first that stands for itself
    begins a tactic after a line that is complete: it follows no `by`, no `=>` and no operator. A line within brackets,
    and one that begins with `|` or `<;>`, does not stand for itself.
    """
    lines, code = script.split("\n"), mask(script).split("\n")
    filled = [index for index, line in enumerate(code) if line.strip()]
    if len(filled) < 2 or _indent(code[filled[0]]) > 0:
        return script
    first, *others = filled
    depth = min(_indent(code[index]) for index in others)
    least = (index for index in others if _indent(code[index]) == depth)
    own = next((index for index in least if _stands_for_itself(code, index)), None)
    if depth == 0 or own is None or not _TACTIC.match(code[own]) or _OPENING.search(_before(code, own)):
        return script
    return "\n".join([*lines[: first + 1], *(line[min(depth, _indent(line)) :] for line in lines[first + 1 :])])


def _stands_for_itself(code: list[str], index: int) -> bool:
    before = _before(code, index)
    is_in_brackets = any(before.count(opened) > before.count(closed) for opened, closed in ("()", "[]", "{}", "⟨⟩"))
    return not is_in_brackets and not code[index].lstrip().startswith(("|", "<;>"))


def _before(code: list[str], index: int) -> str:
    return "\n".join(code[:index]).rstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
