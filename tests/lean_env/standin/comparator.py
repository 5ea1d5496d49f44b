"""A `comparator` on the embedded Lean: reads the layout of leanprover/comparator and answers in its words.

    comparator config.json      in the folder of a Lake package

It exists because comparator needs Lake, landrun and lean4export. As the real one does, it wants the keys of the
configuration, the package's `lakefile.toml` and `lean-toolchain`, builds both modules, compares the statements of each
theorem, and looks at the axioms; it ends with status 1 and an uncaught exception at the first fault. There is no
sandbox, and the kernel is that of the Lean which elaborates.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

from tests.lean_env.standin.loop import check

KEYS = ("challenge_module", "solution_module", "theorem_names", "permitted_axioms", "enable_nanoda")


class Fault(Exception):
    """What the real one throws."""


def built(module: str, theorem: str) -> tuple[str, list[str]]:
    """Statement, with all that is usually hidden, and axioms of a theorem."""
    text = Path(f"{module}.lean").read_text(encoding="utf-8")
    print(f"Building {module}")
    asked = (
        f"set_option autoImplicit false\n{text}\nset_option pp.all true in #check @{theorem}\n#print axioms {theorem}\n"
    )
    messages = check(asked)
    errors = [message["data"] for message in messages if message["severity"] == "error"]
    if errors:
        print(f"error: {module}.lean: {errors[0]}")
        raise Fault("Child exited with 1")
    shown, axioms = (message["data"] for message in messages if message["severity"] == "information")
    return shown, re.findall(r"[\w.]+", axioms.partition("[")[2])


def judge(config: dict[str, object]) -> None:
    """Raises `Fault` unless all is well."""
    missing = [key for key in KEYS if key not in config]
    if missing:
        raise Fault(f"property not found: {missing[0]}")
    libraries = {library["name"] for library in tomllib.loads(Path("lakefile.toml").read_text("utf-8"))["lean_lib"]}
    assert Path("lean-toolchain").read_text("utf-8").startswith("leanprover/lean4:v")
    challenge, solution = str(config["challenge_module"]), str(config["solution_module"])
    assert {challenge, solution} <= libraries
    names, permitted = config["theorem_names"], config["permitted_axioms"]
    assert isinstance(names, list)
    assert isinstance(permitted, list)
    for name in names:
        wanted, _ = built(challenge, name)
        stated, axioms = built(solution, name)
        if wanted != stated:
            raise Fault(f"Challenge and solution theorem statement do not match: '{name}'")
        for axiom in axioms:
            if axiom not in permitted:
                raise Fault(f"Illegal axiom detected: '{axiom}'")
    print("Your solution is okay!")


if __name__ == "__main__":
    try:
        judge(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    except Fault as fault:
        sys.exit(f"uncaught exception: {fault}")
