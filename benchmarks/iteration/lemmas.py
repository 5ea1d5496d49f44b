"""A shipped model on the lemmas of the embedded Lean's own library: their statements, without their proofs.

A lemma of any ordered field, ring or the like is stated for the real numbers, and its hypotheses get names, as in a
benchmark. Held out are other lemmas, statements of MiniF2F's validation split, and statements of families that the
model was trained on. The library's lemmas are in Lean's reach, so that a lemma may be proved with another.
"""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import yaml

from benchmarks.iteration.competition import SETTINGS
from benchmarks.iteration.held_out import GROUP_SIZE, write_theorems
from lean_env import EmbeddedSession, Theorem, TheoremError, load_problems, minif2f
from training.shipped import CURRICULUM

LIBRARY = Path(__file__).parents[2] / "lean_env" / "embedded" / "library"
SEARCHED = 600
"""Number of lemmas that are searched, 200 a round: most are drawn once, and what fails may be drawn again."""
LONGEST = 300
"""Characters of the longest statement that is searched."""
SEED = 1
_DECLARED = re.compile(r"(?:@\[[^\]]*\]\s*)?(?:protected\s+)?theorem\s+([^\s:({\[]+)")
_SCOPE = re.compile(r"(namespace|section|mutual)\b\s*(\S*)")
_REACHES_ON = ("∀", "∃", "∑", "∏", "fun")
"""What binds a variable may reach over an arrow behind it."""
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ANY_TYPE = re.compile(r"∀ \{\w+ : Type \S+\}((?: \[[^\]]*\])*)")


def prepare(folder: Path) -> Path:
    """Write the theorems and the configuration."""
    lemmas = asyncio.run(_lemmas(SEARCHED + GROUP_SIZE))
    known = [problem.theorem for problem in load_problems(CURRICULUM / "test.jsonl")]
    held_out = {"lemmas": lemmas[:GROUP_SIZE], "MiniF2F, valid": minif2f("valid"), "trained families": known}
    write_theorems(folder, lemmas[GROUP_SIZE:], held_out)
    config = folder / "iterate.yaml"
    config.write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return config


async def _lemmas(count: int) -> list[Theorem]:
    """So many of the library's lemmas, drawn at random, as theorems without variables for types."""
    session = EmbeddedSession()
    header = minif2f()[0].header
    try:
        names = list(_names())
        random.Random(SEED).shuffle(names)
        types = await _types(session, header, names[: 2 * count])  # some stay general, or are stated twice
        concrete = [type_ for type_ in types.values() if "Type" not in type_ and "Sort" not in type_]
        of_reals = [
            f"{name} ℝ{' _' * found[1].count('[')}"
            for name, type_ in types.items()
            if (found := _ANY_TYPE.match(type_)) is not None
        ]
        concrete += [type_ for type_ in (await _types(session, header, of_reals)).values() if "Type" not in type_]
        random.Random(SEED).shuffle(concrete)
        drawn: dict[str, Theorem] = {}
        async for theorem, statement_hash in _stated(session, header, concrete):
            drawn.setdefault(statement_hash, theorem)
            if len(drawn) == count:
                break
        return list(drawn.values())
    finally:
        await session.close()


def _names() -> Iterator[str]:
    """Full names of the theorems in the library's files."""
    for file in sorted(LIBRARY.rglob("*.lean")):
        scopes: list[str] = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if scope := _SCOPE.match(line):
                scopes.append(scope[2] if scope[1] == "namespace" else "")
            elif line.startswith("end") and scopes:
                scopes.pop()
            elif (declared := _DECLARED.match(line)) and "Grind" not in file.parts:
                yield ".".join([*filter(None, scopes), declared[1]])


async def _types(session: EmbeddedSession, header: str, terms: Sequence[str]) -> dict[str, str]:
    """Each term that Lean accepts, and its type on one line."""
    goal = await session.open(Theorem(name="any", statement="theorem any : True", header=header))
    results = await session.run(goal, [f"have lemma_ := @{term}" for term in terms])
    return {
        term: " ".join(result.state.text.removeprefix("lemma_ :").rsplit("⊢", 1)[0].split())
        for term, result in zip(terms, results, strict=True)
        if result.state is not None and result.state.text.startswith("lemma_ :")
    }


async def _stated(session: EmbeddedSession, header: str, types: Sequence[str]) -> AsyncIterator[tuple[Theorem, str]]:
    """The types that Lean reads as statements, as theorems, and their hashes."""
    for number, type_ in enumerate(types):
        statement = with_named_hypotheses(f"lemma_{number}", type_)
        if len(statement) > LONGEST:
            continue
        theorem = Theorem(name=f"lemma_{number}", statement=statement, header=header)
        try:
            yield theorem, (await session.open(theorem)).statement_hash
        except TheoremError:  # printed in a way that Lean does not read
            continue


def with_named_hypotheses(name: str, type_: str) -> str:
    """A theorem's statement of that type, as Lean prints it, with variables and hypotheses before the colon."""
    binders: list[str] = []
    rest = type_
    hypotheses = 0
    while True:
        if rest.startswith(("∀ (", "∀ {")) and (comma := _outside_brackets(rest, ", ")) is not None:
            binders.append(rest[2:comma])
            rest = rest[comma + 2 :]
        elif (
            (arrow := _outside_brackets(rest, " → ")) is not None
            and _outside_brackets(rest, " ↔ ") is None  # binds less than the arrow
            and not any(symbol in rest[:arrow] for symbol in _REACHES_ON)
        ):
            hypotheses += 1
            binders.append(f"(h{str(hypotheses).translate(_SUBSCRIPT)} : {rest[:arrow]})")
            rest = rest[arrow + 3 :]
        else:
            return " ".join([f"theorem {name}", *binders, ":", rest])


def _outside_brackets(text: str, wanted: str) -> int | None:
    """Where `wanted` first occurs outside of all brackets."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "([{⟨") - (character in ")]}⟩")
        if depth == 0 and text.startswith(wanted, place):
            return place
    return None
