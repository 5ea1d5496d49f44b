"""The library itself: the axioms of its theorems, and that its generated files are what the generator writes."""

from pathlib import Path

from lean_env import ensure_built
from lean_env.embedded.bindings import generated_files
from lean_env.embedded.build import SOURCE
from lean_env.embedded.process import LeanProcess
from lean_env.embedded.wheel import shared_library
from lean_env.fault import STANDARD_AXIOMS

AUDIT = Path(__file__).with_name("data") / "audit_library.lean"
BOOTSTRAP_AXIOMS = {"sorryAx", "lcErased", "lcProof", "lcAny", "lcVoid", "lcUnreachable"}
"""Axioms that Lean's own core declares too: the one behind `sorry`, and unsafe constants of compiled code."""
FEWEST_THEOREMS = 1600
OPENED = ("Nat", "Int", "Rat", "Real", "Complex", "Finset", "Set", "Function", "Topology", "BigOperators")
"""Namespaces that problem statements and proofs open."""


async def test_every_theorem_rests_on_the_three_axioms_only() -> None:
    library = ensure_built()
    process = await LeanProcess.start(library, ["-DElab.async=false", "-j1", str(AUDIT)], 4096)
    theorems = 0
    declared: set[str] = set()
    used: dict[str, set[str]] = {}
    for path in sorted(library.rglob("*.olean")):
        process.send(["module", str(path)])
        kind, count, axioms, rests_on, _ = await process.receive(60.0)
        assert kind == "module"
        theorems += count
        declared |= set(axioms)
        used[path.stem] = set(rests_on)
    await process.kill()
    assert theorems > FEWEST_THEOREMS
    assert set.union(*used.values()) >= STANDARD_AXIOMS
    assert {module: axioms - STANDARD_AXIOMS for module, axioms in used.items() if axioms - STANDARD_AXIOMS} == {}
    assert declared == STANDARD_AXIOMS | BOOTSTRAP_AXIOMS


async def test_opening_a_namespace_makes_no_name_ambiguous() -> None:
    library = ensure_built()
    process = await LeanProcess.start(library, ["-DElab.async=false", "-j1", str(AUDIT)], 4096)
    names: set[str] = set()
    for path in sorted((library / "Init").rglob("*.olean")):
        process.send(["module", str(path)])
        names |= set((await process.receive(60.0))[4])
    await process.kill()
    written = {name for name in names if "._" not in name and ".inst" not in name}
    parts = {name: name.partition(".") for name in written}
    ambiguous = {name for name, (space, _, last) in parts.items() if space in OPENED and last in names}
    assert ambiguous == set(), "these must be protected: their last names exist in the root"


def test_generated_files_are_what_the_generator_writes() -> None:
    for name, text in generated_files(shared_library()).items():
        assert (SOURCE / name).read_text(encoding="utf-8") == text, f"run python -m lean_env.embedded.bindings ({name})"
