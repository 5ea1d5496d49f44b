"""Reads the theorems of a Lean file with the lemmas that their proofs rest on, as text.

`load_lean_file` takes each theorem alone, as a problem. Here it is taken with its proof, as its author left both.
"""

import re
from dataclasses import dataclass

from lean_env.text.declarations import declarations
from lean_env.text.files import as_lean_reads
from lean_env.text.lean_file import parse_lean_text, without_doc_comment
from lean_env.text.mask import mask
from lean_env.theorem import Problem, Theorem

_WORD = re.compile(r"[^\W\d][\w'!?]*")


def words(code: str) -> set[str]:
    """The words in a text that `mask` has masked; a name with dots is several words."""
    return set(_WORD.findall(code))


@dataclass(frozen=True)
class Lemma:
    """A theorem that another one rests on."""

    name: str
    text: str
    """Statement and proof as they stand in the file, attributes included. `lemma`, which not every Lean knows, is
    written `theorem`."""

    def named_in(self, found: set[str]) -> bool:
        """Whether the last part of its name is one of the words."""
        return self.name.rpartition(".")[2] in found


@dataclass(frozen=True)
class ProofWithLemmas:
    """A theorem with its proof and what both rest on."""

    problem: Problem
    """Its header is all that precedes the theorem in its file, except for theorems that are none of `lemmas`."""
    lemmas: tuple[Lemma, ...]
    """In the order of the file."""
    line: int
    """Line of the theorem, from 1."""

    def of(self, theorem: Theorem) -> Problem:
        """`theorem` with this proof, which brings its lemmas along and nothing else of its file."""
        lemmas = "\n\n".join(lemma.text for lemma in self.lemmas)
        return Problem(theorem, self.problem.script, lemmas or self.problem.lemmas)


def parse_proofs_with_lemmas(text: str, source: str) -> list[ProofWithLemmas]:
    """The theorems in `text`, as from a file named `source`. Raises `TheoremError` as `load_lean_file` does.

    A theorem's lemmas are those before it that it or one of its lemmas names, and those with an attribute, which may be
    used without being named. The others are left out of its header: where one of them is wrong, this one may be right.
    """
    problems = parse_lean_text(text, source)
    text = as_lean_reads(text)
    code = mask(text)
    places = declarations(code)
    between: list[str] = []
    known: list[Lemma] = []
    needs: list[set[int]] = []
    found: list[ProofWithLemmas] = []
    at = 0
    for place, problem in zip(places, problems, strict=True):
        between.append(without_doc_comment(text, code, at, place.prefix))
        at = place.end
        here = words(code[place.start : place.end])
        named = {i for i, lemma in enumerate(known) if lemma.named_in(here) or lemma.text.startswith("@[")}
        needs.append(named.union(*(needs[number] for number in named)))
        parts = [
            f"{before}{known[number].text}\n\n" if number in needs[-1] else before
            for number, before in enumerate(between[:-1])
        ]
        local = without_doc_comment(text, code, place.prefix, place.start)
        theorem = problem.theorem.model_copy(update={"header": "".join([*parts, between[-1], local])})
        lemmas = tuple(known[number] for number in sorted(needs[-1]))
        line = code.count("\n", 0, place.keyword_end) + 1
        found.append(ProofWithLemmas(Problem(theorem, problem.script), lemmas, line))
        before = text[place.prefix : place.keyword_end].removesuffix("theorem").removesuffix("lemma")
        rest = without_doc_comment(text, code, place.keyword_end, place.end).rstrip()
        known.append(Lemma(theorem.name, f"{before}theorem{rest}"))
    return found
