"""What is in a benchmark's file: how far it agrees with the packaged MiniF2F, known defects, and what Lean accepts.

Statements are compared by hash: of what Lean elaborated if it was asked and accepts both, otherwise of their text.
Knows neither provers nor Ray.
"""

import asyncio
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lean_env import LeanConfig, LeanSession, Theorem, TheoremError, minif2f
from lean_env.text.digest import comparable, text_digest
from lean_env.text.holes import hole_error
from lean_env.text.known_defects import known_defects
from prover.batch.benchmarks import benchmark_id, load_benchmark
from prover.config.benchmarks import FileBenchmark

_OLD_SYNTAX = re.compile(r"[∑∏][^,∑∏]*?\sin\s")
"""`∑ x in s, …`, for which Mathlib now writes `∑ x ∈ s, …`."""


@dataclass(frozen=True)
class Survey:
    """A benchmark file or folder. Texts are names of its theorems."""

    path: str
    id: str
    """As in the rows of a run that has this file for a benchmark."""
    theorems: int
    same_as_valid: tuple[str, ...]
    """Statements equal to that of the same name in the validation split of the packaged MiniF2F."""
    same_as_test: tuple[str, ...]
    """The same for its test split."""
    different: tuple[str, ...]
    """Statements that differ from that of the same name in the packaged MiniF2F."""
    different_from_first: tuple[str, ...]
    """Statements that differ from that of the same name in the first of the files."""
    holes: tuple[str, ...]
    """Statements that leave an answer open."""
    known_defects: Mapping[str, str]
    """Statements whose name is on the list of known defects, and what is known; this file may have mended them."""
    old_syntax: tuple[str, ...]
    """Statements with `∑ x in s` or `∏ x in s`, which newer versions of Mathlib may not accept."""
    accepted: int | None
    """Number of statements that Lean accepts; None if it was not asked."""
    refused: Mapping[str, str]
    """Statements that Lean does not accept, and its reason."""


@dataclass(frozen=True)
class _Opened:
    """What Lean says of a statement."""

    statement_hash: str = ""
    """Empty if Lean refuses the statement, or the backend gives no hash."""
    refusal: str = ""


def survey(paths: Sequence[Path], lean: LeanConfig | None = None, split: str | None = None) -> list[Survey]:
    """A survey of each file, in their order; with `lean`, each statement is opened in it once.

    `split` restricts them to the theorems of a split. Raises `TheoremError` if a file is not understood, `SessionLost`
    if no Lean can be started.
    """
    files = [load_benchmark(FileBenchmark(kind="file", path=path.resolve(), split=split)) for path in paths]
    packaged = {theorem.name: theorem for theorem in minif2f()}
    opened: dict[Theorem, _Opened] = {}
    if lean is not None:
        theirs = [theorem for theorems in files for theorem in theorems]
        ours = [packaged[theorem.declared_name] for theorem in theirs if theorem.declared_name in packaged]
        opened = asyncio.run(_open_all(dict.fromkeys([*theirs, *ours]), lean))
    first = {theorem.name: theorem for theorem in files[0]}
    return [_survey(path, rows, packaged, first, opened) for path, rows in zip(paths, files, strict=True)]


def _survey(
    path: Path,
    theorems: Sequence[Theorem],
    packaged: Mapping[str, Theorem],
    first: Mapping[str, Theorem],
    opened: Mapping[Theorem, _Opened],
) -> Survey:
    agrees: dict[str, list[str]] = {"valid": [], "test": [], "": []}
    for theorem in theorems:
        if ours := packaged.get(theorem.declared_name):
            agrees[ours.split if _is_same(theorem, ours, opened) else ""].append(theorem.name)
    refused = {theorem.name: opened[theorem].refusal for theorem in theorems if theorem in opened}
    refused = {name: reason for name, reason in refused.items() if reason}
    defects = known_defects()
    return Survey(
        path=str(path),
        id=benchmark_id(theorems),
        theorems=len(theorems),
        same_as_valid=tuple(agrees["valid"]),
        same_as_test=tuple(agrees["test"]),
        different=tuple(agrees[""]),
        different_from_first=tuple(
            each.name for each in theorems if each.name in first and not _is_same(each, first[each.name], opened)
        ),
        holes=tuple(theorem.name for theorem in theorems if hole_error(theorem)),
        known_defects={each.name: defects[each.declared_name] for each in theorems if each.declared_name in defects},
        old_syntax=tuple(theorem.name for theorem in theorems if _OLD_SYNTAX.search(theorem.statement)),
        accepted=len(theorems) - len(refused) if opened else None,
        refused=refused,
    )


def _is_same(theirs: Theorem, ours: Theorem, opened: Mapping[Theorem, _Opened]) -> bool:
    one, other = (opened.get(theorem, _Opened()).statement_hash for theorem in (theirs, ours))
    if one and other and comparable(one, other):
        return one == other
    return text_digest(theirs) == text_digest(ours)


async def _open_all(theorems: Iterable[Theorem], lean: LeanConfig) -> dict[Theorem, _Opened]:
    """Open every theorem, in a session for each core. Raises what a session raises that is lost."""
    waiting = list(theorems)[::-1]
    found: dict[Theorem, _Opened] = {}

    async def work(session: LeanSession) -> None:
        try:
            while waiting:
                theorem = waiting.pop()
                try:
                    found[theorem] = _Opened((await session.open(theorem)).statement_hash)
                except TheoremError as error:
                    found[theorem] = _Opened(refusal=str(error).removeprefix(f"{theorem.name}: "))
        finally:
            await session.close()

    tasks = [asyncio.ensure_future(work(lean.session())) for _ in range(min(os.cpu_count() or 1, len(waiting)))]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found
