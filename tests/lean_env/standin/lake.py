"""A `lake` without Lake, for the real LeanDojo client and for any caller of `lake env`.

    lake env lean … FILE     runs FILE in the embedded Lean. If FILE holds `lean_dojo_repl`, LeanDojo's conversation
                             follows: one JSON object per line in, `REPL> {…}` out
    lake --version

(The launcher handles `lake env PROGRAM …`, see `install.py`.)

It exists because elan fetches Lake from the network. LeanDojo's own Lean code, Lean4Repl.lean, is imitated, not run. As
that code asks the kernel, a finished proof is elaborated again, in a fresh process, before the answer `no goals`.
"""

import json
import os
import re
import sys
import threading
from pathlib import Path

from lean_env.fault import STANDARD_AXIOMS
from tests.lean_env.standin.loop import PLACE, Ended, Loop, check, exit_code, indent, start, without_imports

_PROOF = re.compile(r"lean_dojo_repl\n\s*sorry")
_MARK = "\nset_option maxHeartbeats 0 in\n"
"""What LeanDojo writes before the theorem."""


def say(state: int | None = None, goals: str | None = None, error: str | None = None) -> None:
    """One line, as Lean4Repl writes it."""
    print("REPL> " + json.dumps({"error": error, "sid": state, "tacticState": goals}, ensure_ascii=False), flush=True)


def objection(text: str, script: list[str]) -> str | None:
    """None if the script proves the theorem in a fresh process; otherwise the reason, as LeanDojo words it."""
    before = text[: _proof(text).start()]
    first = before[: before.rindex(_MARK)].count("\n")
    name = re.findall(r"\b(?:theorem|lemma)\s+(\S+)", before)[-1]
    messages = check(f"{before}{indent(script, 2)}\n#print axioms {name}\n")
    errors = [m["data"] for m in messages if m["severity"] == "error" and m["pos"]["line"] > first + 1]
    axioms = [m["data"] for m in messages if f"{name}' " in m["data"] and "axioms" in m["data"]]
    used = set(re.findall(r"[\w.]+", axioms[-1].split("[", 1)[1])) if axioms and "[" in axioms[-1] else set()
    if "sorryAx" in used:
        return "proof contains `sorry`"
    if errors or not axioms:
        return "kernel type check failed: " + "\n".join(errors)
    return f"proof uses axioms: {used - STANDARD_AXIOMS}" if used - STANDARD_AXIOMS else None


def _proof(text: str) -> "re.Match[str]":
    found = _PROOF.search(text)
    assert found is not None
    return found


def converse(text: str, options: list[str]) -> None:
    """LeanDojo's conversation about the theorem whose proof is `lean_dojo_repl`."""
    loop = Loop.open(_PROOF.sub(PLACE, text, count=1), options)
    threading.Thread(target=lambda: os._exit(exit_code(loop.process)), daemon=True).start()
    states: list[tuple[int, list[str]]] = [(0, [])]  # state of the loop, and the tactics that led there
    say(0, "\n\n".join(loop.goals))
    for line in sys.stdin:
        if line.strip() == "exit":
            break
        try:
            request = json.loads(line)
            state, script = states[request["sid"]]
        except (ValueError, IndexError) as problem:
            print(f"error: [fatal] {problem}", flush=True)
            os._exit(1)
        match loop.run(state, request["cmd"]):
            case ["open", new, goals]:
                script = [*script, request["cmd"]]
                error = None if goals else objection(text, script)
                if error:
                    say(error=error)
                else:
                    states.append((new, script))
                    say(len(states) - 1, "\n\n".join(goals) or "no goals")
            case [_, message]:
                say(error=message.replace("<input>:", "<stdin>:"))
    os._exit(0)


def run_lean(arguments: list[str]) -> int:
    """`lean` with these arguments, the file last."""
    *options, name = arguments
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    if _PROOF.search(text):
        try:
            converse(text, options)
        except Ended as end:
            print(end)
            return end.code
    copy = path.with_suffix(".standin.lean")
    copy.write_text(without_imports(text), encoding="utf-8")
    try:
        return exit_code(start([*options, str(copy)]))
    finally:
        copy.unlink()


def main(command: list[str]) -> int | str:
    """Exit status, or a message for a command that is not supported."""
    match command:
        case ["--version"]:
            print("Lake version 5.0.0-standin (Lean version 4.35.0)")
            return 0
        case ["env", "lean", *arguments]:
            return run_lean(arguments)
        case _:
            return f"stand-in for lake: not supported: {command}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
