"""Tables: the MiniF2F statements that the embedded library expresses, their meaning, and what tactics can do.

    python -m tests.lean_env.library_tables

Opens all 488 statements, compares the goals with those that Lean printed with Mathlib, runs the files of cases, and
rewrites the tables in `docs/library.md`. Takes about half a minute.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lean_env import EmbeddedSession, Theorem, TheoremError, minif2f
from tests.lean_env.lean_cases import Case, run_cases
from tests.lean_env.printed_goal import difference

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "library.md"
DATA = HERE / "data"
BEGIN, END = "<!-- tables: written by tests/lean_env/library_tables.py -->", "<!-- end of tables -->"

OLDER_TEXT = {
    "induction_sum_odd": "the recorded sum lacks the brackets of its body",
    "mathd_numbertheory_35": "the recorded text lacks `n ∈ S ↔`",
    "aime_1994_p3": "recorded for one `x`; today for all `x`",
    "amc12a_2020_p7": "recorded with `a (k ^ 2)` and over ℤ; today `(a k) ^ 2`, over ℕ",
    "amc12a_2021_p9": "recorded with an unused `k` and without the brackets of the product's body",
    "imo_1981_p6": "a different statement: recorded as a recurrence, today a tower of powers",
    "imo_1982_p1": "recorded over ℕ; today over ℤ",
    "mathd_algebra_158": "recorded with an unused `k` and without the brackets of the sums' bodies",
    "mathd_algebra_289": "recorded over ℤ; today over ℕ",
    "mathd_algebra_392": "recorded over ℤ; today the conclusion is over ℕ",
    "mathd_numbertheory_343": "the recorded product lacks the brackets of its body",
    "mathd_numbertheory_618": "today with a hypothesis `n > 0`",
    "numbertheory_aoddbdiv4asqpbsqmod8eq1": "recorded with `b : ℕ`; today `b : ℤ` with `b ≥ 0`",
    "algebra_ineq_nto1onlt2m1on": "recorded with `<`; today `≤`",
    "amc12a_2019_p12": "today with a hypothesis that `x` and `y` are positive",
    "amc12a_2020_p10": "recorded with `0 < n`; today `1 < n`",
    "amc12a_2020_p15": "recorded with `Complex.abs`; today the norm",
    "amc12a_2021_p18": "recorded with `25 /. 11`; today `25 / 11`",
    "amc12a_2021_p25": "today with a hypothesis `N > 0`",
    "amc12b_2002_p4": "recorded with `/.`; today `/` over ℚ",
    "imo_1960_p2": "today with a hypothesis `x ≠ 0`",
    "induction_pord1p1on2powklt5on2": "the recorded product lacks the brackets of its body, and has an unused `k`",
    "induction_prod1p1onk3le3m1onn": "the recorded product lacks the brackets of its body, and has an unused `k`",
    "mathd_algebra_139": "recorded with the quantifiers in another order",
    "mathd_algebra_247": "recorded with a second variable `n`",
    "mathd_algebra_342": "the recorded sums lack the brackets of their bodies, with an unused `k`",
    "mathd_algebra_433": "recorded with `f 8 = 1`; today `f 8 = 19`, which is false",
}
"""Statements whose recorded goal differs because it belongs to an older text; ours were compared with today's text."""


@dataclass(frozen=True)
class Outcome:
    """The result for one statement."""

    theorem: Theorem
    goal: str
    """Its initial goal; empty if the library cannot express it."""
    error: str
    """Why the library cannot express it; empty if it can."""
    different: str
    """How the goal differs from the recorded one; empty if they mean the same, or if there is no goal."""


async def open_all() -> list[Outcome]:
    """Open every statement of MiniF2F and compare the goals."""
    lines = (DATA / "minif2f_goals.jsonl").read_text(encoding="utf-8").splitlines()
    recorded = {row["name"]: row["goal"] for row in map(json.loads, lines)}
    session = EmbeddedSession()
    outcomes: list[Outcome] = []
    for theorem in minif2f():
        try:
            goal = (await session.open(theorem)).text
            outcomes.append(Outcome(theorem, goal, "", difference(goal, recorded[theorem.name])))
        except TheoremError as error:
            outcomes.append(Outcome(theorem, "", str(error), ""))
    await session.close()
    return outcomes


def statement_tables(outcomes: Sequence[Outcome]) -> list[str]:
    """Markdown: counts, goals that differ, and what is missing."""
    stated = [outcome for outcome in outcomes if outcome.goal]
    lines = ["## MiniF2F", "", "| | valid | test | both |", "|---|---|---|---|"]
    for label, chosen in (
        ("statements", list(outcomes)),
        ("expressed", stated),
        ("of these: goal equal to Mathlib's", [outcome for outcome in stated if not outcome.different]),
        ("of these: recorded goal belongs to an older text", [outcome for outcome in stated if outcome.different]),
    ):
        count = Counter(outcome.theorem.split for outcome in chosen)
        lines.append(f"| {label} | {count['valid']} | {count['test']} | {len(chosen)} |")
    lines += ["", "Goals that differ from the recorded ones, in each case because the recorded text differs:", ""]
    lines += [f"- `{o.theorem.name}`: {OLDER_TEXT.get(o.theorem.name, o.different)}" for o in stated if o.different]
    if refused := [outcome for outcome in outcomes if not outcome.goal]:
        lines += ["", "Statements that the library cannot express:", ""]
        lines += [f"- `{outcome.theorem.name}`: {' '.join(outcome.error.split())}" for outcome in refused]
    return lines


def case_tables(cases: Sequence[Case]) -> list[str]:
    """Markdown: how many cases of each topic succeed, and those that fail."""
    lines = ["## Tactics", "", "| topic | cases | succeed |", "|---|---|---|"]
    for topic in dict.fromkeys(case.topic for case in cases):
        chosen = [case for case in cases if case.topic == topic]
        lines.append(f"| {topic} | {len(chosen)} | {sum(not case.error for case in chosen)} |")
    lines += ["", "Cases that fail:", ""]
    for case in cases:
        if case.error:
            lines.append(f"- `{' '.join(case.text.split())}`: {case.failure or case.error}")
    return lines


def main() -> None:
    """Rewrite the tables in the document."""
    outcomes = asyncio.run(open_all())
    cases = [case for path in sorted((DATA / "cases").glob("*.lean")) for case in run_cases(path)]
    tables = [BEGIN, "", *statement_tables(outcomes), "", *case_tables(cases), "", END]
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    DOCUMENT.write_text(before + "\n".join(tables) + rest.partition(END)[2], encoding="utf-8")
    print(f"{sum(bool(outcome.goal) for outcome in outcomes)} of {len(outcomes)} statements expressed; {DOCUMENT}")


if __name__ == "__main__":
    main()
