"""Compares the stand-in REPL with recorded sessions of the real one, field by field.

    python -m tests.lean_env.transcripts     all sessions: 54 of 66 commands and 34 of 55 tactics have equal answers

`DIFFERENCES` lists the other answers, with the reason for each. None of them matters to our session: it makes no
request of the first group, and it is tested on the recorded answers themselves (`test_interact_client.py`).
"""

import json
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.lean_env.standin.install import install

DATA = Path(__file__).parent / "data" / "repl"
DIFFERENCES = {
    "asks for what the stand-in does not have: tactics, roots, the info tree": """
        all_tactics#0 all_tactics-20250622#0 all_tactics-20250622#1 calc#0 infotree#0 infotree_theorem#0 root_goals#0
        root_goals#1 root_goals#2 self_proof_check#5 self_proof_check#6 self_proof_check#7 self_proof_check#8
        name_generator#4 name_generator#5 name_generator#6 trace_simp#5 trace_simp#6""",
    "an error inside braces or a nested block fails the tactic, where the REPL goes on with `sorry` in its place": """
        app_type_mismatch2#4 app_type_mismatch2#5 app_type_mismatch2#6 name_generator#7 name_generator#8""",
    "one `sorry` that stands for several goals is one state": "by_cases#3",
    "a theorem proved by itself is refused in other words": """
        self_proof_apply_check#2 self_proof_exact_check#2 self_proof_rw#2""",
    "the embedded library prints Unit otherwise, has no Set, and compiles nothing": """
        readme#0 readme#1 readme#2 no_goal_sorry#0""",
    "other wording of the same error, or a linter that is not there": "app_type_mismatch2#0 variables#1",
}
UNEQUAL = {name for names in DIFFERENCES.values() for name in names.split()}


def sessions() -> dict[str, list[dict[str, Any]]]:
    """The recorded exchanges, by session, in order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (DATA / "transcripts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["session"], []).append(row)
    return found


def answers(repl: Path, rows: list[dict[str, Any]]) -> list[Any]:
    """The stand-in's answers to the requests of one session; None where it gives none.

    The recorded sessions have no Mathlib, and print `Nat` where the embedded library prints `ℕ`, as Mathlib does.
    """
    text = "".join(json.dumps(row["request"], ensure_ascii=False) + "\n\n" for row in rows)
    program = repl / ".lake" / "build" / "bin" / "repl"
    done = subprocess.run([program], input=text, capture_output=True, text=True, timeout=120, check=False)
    printed = done.stdout.replace("ℕ", "Nat").replace("ℤ", "Int")
    given = [json.loads(answer) for answer in printed.split("\n\n") if answer.strip()]
    return given + [None] * (len(rows) - len(given))


def unequal(repl: Path, rows: list[dict[str, Any]]) -> set[str]:
    """Ids of the exchanges whose answer differs from the recorded one."""
    return {row["id"] for row, answer in zip(rows, answers(repl, rows), strict=True) if answer != row["response"]}


def main() -> None:
    """Print the counts and the unexpected differences."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        repl = install(Path(folder)).repl
        for rows in sessions().values():
            other = unequal(repl, rows)
            for row in rows:
                kind = "tactics" if "tactic" in row["request"] else "commands"
                counts[kind] += 1
                counts[f"equal {kind}"] += row["id"] not in other
                if (row["id"] in other) != (row["id"] in UNEQUAL):
                    print("unexpected:", row["id"])
    print(dict(counts))


if __name__ == "__main__":
    main()
