"""A REPL whose answers have the right form and are worth nothing, as that of a broken installation.

    python -m tests.lean_env.standin.broken accepts     every tactic proves every theorem
    python -m tests.lean_env.standin.broken rejects     no tactic proves anything
    python -m tests.lean_env.standin.broken imports     no header can be elaborated
    python -m tests.lean_env.standin.broken falters     one tactic proves what is called `known_theorem`, nothing else
    python -m tests.lean_env.standin.broken dies        the same, until it gets a theorem with another name than these

It exists because a working Lean cannot be made to answer so.
"""

import json
import re
import sys
from typing import Any

_GOAL = {"proofState": 0, "pos": {"line": 1, "column": 0}, "endPos": {"line": 1, "column": 5}, "goal": "⊢ p"}


def answer(habit: str, request: dict[str, Any], known: bool) -> dict[str, Any]:
    """Answer to one request. `known`: the last command was about `known_theorem`."""
    if habit == "imports":
        place = {"line": 1, "column": 0}
        return {"env": 0, "messages": [{"severity": "error", "pos": place, "endPos": None, "data": "unknown module"}]}
    if "cmd" in request:
        return {"env": 0, "sorries": [_GOAL]}
    if habit == "rejects" or (habit in ("falters", "dies") and not known):
        return {"message": "Lean error:\nno such constant"}
    return {"proofStatus": "Completed", "proofState": 1, "goals": []}


def main(habit: str) -> None:
    """Serve until the input ends."""
    lines: list[str] = []
    known = False
    for line in sys.stdin:
        if line.strip():
            lines.append(line)
        elif lines:
            request, lines = json.loads("".join(lines)), []
            command = request.get("cmd", "known_theorem" if known else "")
            known = "known_theorem" in command
            if habit == "dies" and "theorem" in command and not re.search(r"(known|false)_theorem", command):
                sys.exit("no memory left")
            print(json.dumps(answer(habit, request, known), ensure_ascii=False) + "\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
