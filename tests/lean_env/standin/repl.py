"""A REPL for the real LeanInteract client: the JSON of leanprover-community/repl, answered by the embedded Lean.

It exists because the REPL is built with Lake. Empty lines separate requests. `{"cmd", "env"?}` or
`{"path", "env"?}` gives `{"env", "messages"?, "sorries"?}`, `{"tactic", "proofState"}` gives `{"proofState", "goals",
"proofStatus", "messages"?, "sorries"?}`, an error `{"message"}`. An environment is the text so far, elaborated again
for each command. A proof state is a state of a loop that waits at the position of one `sorry`. The status "Completed"
is given only after a fresh process has elaborated the whole command with the script at that position.

Not imitated: pickles, `allTactics`, `rootGoals`, `infotree`, `declarations`, `traces`.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.lean_env.standin.loop import PLACE, Ended, Loop, check, indent, without_imports

_CODE = re.compile(r'--[^\n]*|/-.*?-/|"(?:\\.|[^"\\])*"|(?P<sorry>\bsorry\b)', re.DOTALL)
_HOLE = "axiom standinHole.{u} {α : Sort u} : α\n"
"""Stands for the other `sorry`s of a command while one of them is being proved."""
_NOWHERE = {"line": 0, "column": 0}
Json = dict[str, Any]


def sorries(text: str) -> list[tuple[int, int]]:
    """Positions of `sorry` in the code of `text`."""
    return [found.span() for found in _CODE.finditer(text) if found["sorry"]]


@dataclass(frozen=True)
class Place:
    """A place in a text that needs a proof: from `start` to `end`."""

    text: str
    start: int
    end: int
    term: bool
    """A term is wanted, so `by` must come first."""
    nested: bool
    """From a `sorry` inside a tactic."""

    def put(self, script: list[str]) -> str:
        """The text up to the place, with the script in it."""
        lead = "by " if self.term else ""
        column = self.start - (self.text.rfind("\n", 0, self.start) + 1) + len(lead)
        return self.text[: self.start] + lead + indent(script, column)

    def whole(self, script: list[str]) -> str:
        """The whole text with the script at the place and another proof for every later `sorry`."""
        rest = self.text[self.end :]
        for start, end in reversed(sorries(rest)):
            tactic = re.search(r"(\bby |\n *|· )$", rest[:start])
            rest = rest[:start] + ("exact standinHole" if tactic else "standinHole") + rest[end:]
        return self.put(script) + rest


@dataclass(frozen=True)
class State:
    """A proof state of the REPL."""

    place: Place
    loop: Loop
    inner: int
    """Its number in the loop."""
    script: list[str] = field(default_factory=list)


environments: list[str] = []
states: list[State] = []


def open_place(place: Place, script: list[str]) -> State | None:
    """A loop at the place, after the script; None if Lean never gets there."""
    try:
        return State(place, Loop.open(place.put([*script, PLACE]) + "\n"), 0, list(script))
    except Ended:
        return None


def open_sorries(text: str, spans: list[tuple[int, int]], nested: bool) -> list[tuple[tuple[int, int], State]]:
    """The states of the places that have something to prove."""
    found = []
    for start, end in spans:
        places = [Place(text, start, end, term, nested) for term in (False, True)]
        opened = next((state for place in places if (state := open_place(place, []))), None)
        if opened and opened.loop.goals:
            states.append(opened)
            found.append(((start, end), opened))
    return found


def position(text: str, index: int) -> Json:
    """Line, from 1, and column, from 0."""
    return {"line": text.count("\n", 0, index) + 1, "column": index - (text.rfind("\n", 0, index) + 1)}


def command(request: Json) -> Json:
    """Answer to a command or a file."""
    env = request.get("env")
    if env is not None and not 0 <= env < len(environments):
        return {"message": "Unknown environment."}
    source = Path(request["path"]).read_text(encoding="utf-8") if "path" in request else request["cmd"]
    source = without_imports(source)
    before = _HOLE if env is None else environments[env]
    text, lines = before + source, before.count("\n")
    answer: Json = {}
    spans = [(len(before) + start, len(before) + end) for start, end in sorries(source)]
    found = [
        {
            "proofState": states.index(state),
            "pos": position(source, start - len(before)),
            "goal": "\n\n".join(state.loop.goals),
            "endPos": position(source, end - len(before)),
        }
        for (start, end), state in open_sorries(text, spans, nested=False)
    ]
    if found:
        answer["sorries"] = found
    messages = [
        {
            "severity": {"information": "info"}.get(m["severity"], m["severity"]),
            "pos": _moved(m["pos"], lines),
            "endPos": _moved(m["endPos"], lines),
            "data": m["data"],
        }
        for m in check(text)
        if m["pos"]["line"] > lines
    ]
    if messages:
        answer["messages"] = messages
    environments.append(text + "\n")
    return answer | {"env": len(environments) - 1}


def _moved(place: Json | None, lines: int) -> Json | None:
    return place and {"line": place["line"] - lines, "column": place["column"]}


def proof_status(state: State, goals: list[str]) -> str:
    """The proof status, as the REPL words it."""
    if goals:
        return "Incomplete: open goals remain"
    if state.place.nested:
        return "Incomplete: contains metavariable(s)"
    text = state.place.text
    first = position(text, state.place.start)["line"]
    begin = text.count("\n", 0, max(text.rfind("\n\n", 0, state.place.start), 0)) + 1
    messages = [m for m in check(state.place.whole(state.script)) if m["pos"]["line"] >= min(first, begin + 1)]
    left = any("declaration uses `sorry`" in m["data"] and m["pos"]["line"] > begin for m in messages)
    if left or sorries("\n".join(state.script)):
        return "Incomplete: contains sorry"
    errors = [m["data"] for m in messages if m["severity"] == "error"]
    if any("declaration has metavariables" in error for error in errors):
        return "Incomplete: contains metavariable(s)"
    return f"Error: kernel type check failed: {errors[0]}" if errors else "Completed"


def tactic(request: Json) -> Json:
    """Answer to one tactic. The REPL replaces errors of elaboration by `sorry`, but reports a tactic that fails."""
    number, text = request["proofState"], request["tactic"]
    if not 0 <= number < len(states):
        return {"message": "Unknown proof state."}
    old = states[number]
    script = [*old.script, text]
    answer: Json = {}
    match old.loop.run(old.inner, text):
        case ["open", inner, goals]:
            new = State(old.place, old.loop, inner, script)
            status = proof_status(new, goals)
        case ["error", message] if recovered := open_place(old.place, script):
            answer["messages"] = [{"severity": "error", "pos": _NOWHERE, "endPos": _NOWHERE, "data": message}]
            new, goals = recovered, recovered.loop.goals
            status = proof_status(new, goals) if goals else "Incomplete: contains sorry"
        case [_, message]:
            return {"message": f"Lean error:\n{message}"}
    if sorries(text):
        whole, start = old.place.put(script), len(old.place.put([*old.script, ""]))
        spans = [(start + a, start + b) for a, b in sorries(whole[start:])]
        found = [
            {"proofState": states.index(state), "goal": "\n\n".join(state.loop.goals)}
            for _, state in open_sorries(whole, spans, nested=True)
        ]
        answer |= {"sorries": found} if found else {}
    states.append(new)
    return answer | {"proofStatus": status, "proofState": len(states) - 1, "goals": goals}


def respond(text: str) -> Json:
    """Answer to one request."""
    try:
        request = json.loads(text)
    except ValueError as problem:
        return {"message": f"Could not parse JSON:\n{problem}"}
    if "tactic" in request:
        return tactic(request)
    if "cmd" in request or "path" in request:
        return command(request)
    return {"message": "stand-in for the REPL: not supported"}


def main() -> None:
    """Serve until the input ends. If Lean dies we end too, because Lean and the real REPL are one process."""
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip():
            lines.append(line)
        elif lines:
            try:
                answer = respond("".join(lines))
            except Ended as end:
                sys.exit(end.code)
            lines = []
            print(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", flush=True)


if __name__ == "__main__":
    main()
