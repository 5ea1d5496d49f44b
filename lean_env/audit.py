"""Reads other people's proofs and says what each is worth: accepted, or refused for a reason of one of a few kinds.

With a benchmark, what is checked is the benchmark's statement under the benchmark's header, never the one beside the
proof: that one is only compared. Of its file the proof then brings lemmas along and nothing else. A checker does not
trust them: a notation or an instance hidden among them must not change what the statement means.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lean_env.checking import ProofChecker, Verdict, verify_many
from lean_env.errors import TheoremError
from lean_env.text.declarations import holds_theorem
from lean_env.text.files import read_text
from lean_env.text.jsonl import load_jsonl
from lean_env.text.mask import mask
from lean_env.text.proofs_with_lemmas import ProofWithLemmas, parse_proofs_with_lemmas, words
from lean_env.theorem import Problem, Theorem

_TOKEN = re.compile(r"[\w'!?.]+|\S")


@dataclass(frozen=True)
class Claim:
    """One proof of someone else's."""

    name: str
    """Name of the theorem."""
    place: str
    """Where the proof stands: file and line."""
    problem: Problem | None
    """What is checked; None if the proof can only be refused, because of `objection`."""
    objection: str = ""
    """How the statement beside the proof differs from the benchmark's, in one line; empty if it does not."""


def read_claims(path: Path, benchmark: Mapping[str, Theorem] | None = None) -> list[Claim]:
    """The proofs in a Lean file, in a JSON Lines file, or in all such files below a folder, in their order.

    `benchmark`: name → theorem; None if the statements beside the proofs are what they should prove. In a Lean file
    with a theorem of the benchmark, theorems that are not in it are lemmas. Raises `TheoremError` if a file cannot be
    read or there is none.
    """
    if not path.is_dir():
        return _claims_of_file(path, benchmark)
    claims = [claim for file in _files_below(path) for claim in _claims_of_file(file, benchmark)]
    if not claims:
        raise TheoremError(f"{path}: holds no Lean file with a theorem, and no JSON Lines (.jsonl)")
    return claims


async def audit(
    claims: Sequence[Claim],
    checker: ProofChecker,
    on_verdict: Callable[[int, Verdict], None] = lambda index, verdict: None,
) -> list[Verdict]:
    """The verdict on each of `claims`; otherwise as `verify_many`."""
    verdicts: dict[int, Verdict] = {}

    def add(index: int, verdict: Verdict) -> None:
        verdicts[index] = verdict
        on_verdict(index, verdict)

    checked: list[tuple[int, Claim, Problem]] = []
    for index, claim in enumerate(claims):
        if claim.problem is None:
            add(index, Verdict.refused(claim.name, "statement", claim.objection))
        else:
            checked.append((index, claim, claim.problem))

    def judged(number: int, verdict: Verdict) -> None:
        index, claim, _ = checked[number]
        add(index, _with_objection(verdict, claim.objection))

    await verify_many([problem for _, _, problem in checked], checker, judged)
    return [verdicts[index] for index in range(len(claims))]


def _with_objection(verdict: Verdict, objection: str) -> Verdict:
    """A proof that fails for another statement than its own is charged with that; one that succeeds is a proof."""
    if not objection or verdict.fault != "error":
        return verdict
    return replace(verdict, fault="statement", reason=f"{objection}; for the benchmark's: {verdict.reason}")


def _files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):  # such as Lake's `.lake`
            continue
        if path.suffix == ".jsonl" or (path.suffix == ".lean" and holds_theorem(read_text(path))):
            yield path


def _claims_of_file(path: Path, benchmark: Mapping[str, Theorem] | None) -> list[Claim]:
    text = read_text(path)
    if path.suffix != ".lean":
        lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        rows = zip(load_jsonl(path), lines, strict=True)
        found = [ProofWithLemmas(problem, (), line) for problem, line in rows]
    else:
        found = parse_proofs_with_lemmas(text, str(path))
        if benchmark is not None and any(proof.problem.theorem.name in benchmark for proof in found):
            found = [proof for proof in found if proof.problem.theorem.name in benchmark]
    return [_claim(proof, f"{path}:{proof.line}", benchmark) for proof in found]


def _claim(proof: ProofWithLemmas, place: str, benchmark: Mapping[str, Theorem] | None) -> Claim:
    own = proof.problem.theorem
    if benchmark is None:
        return Claim(own.name, place, proof.problem)
    ours = benchmark.get(own.name)
    if ours is None:
        return Claim(own.name, place, None, "the benchmark has no theorem of this name")
    stated = words(mask(ours.statement))
    for lemma in proof.lemmas:
        if lemma.named_in(stated):
            return Claim(
                own.name, place, None, f"its lemma {lemma.name} has a name that the benchmark's statement uses"
            )
    return Claim(own.name, place, proof.of(ours), _difference(own.statement, ours.statement))


def _difference(own: str, ours: str) -> str:
    """Where two statements begin to differ, other than in white space and comments; empty if they do not."""
    tokens, wanted = _tokens(own), _tokens(ours)
    if tokens == wanted:
        return ""
    at = next((i for i, pair in enumerate(zip(tokens, wanted, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(tokens), len(wanted)) if at is None else at
    mine, theirs = (" ".join(each[at : at + 4]) or "its end" for each in (tokens, wanted))
    return f"it states `{mine}` where the benchmark states `{theirs}`"


def _tokens(statement: str) -> list[str]:
    """The parts of a statement after its keyword."""
    code = mask(statement)
    visible = "".join(" " if masked == " " else letter for letter, masked in zip(statement, code, strict=True))
    tokens = _TOKEN.findall(visible)
    keyword = next((i for i, token in enumerate(tokens) if token in ("theorem", "lemma")), -1)
    return tokens[keyword + 1 :]
