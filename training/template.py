"""Templates of prompts: texts with named fields, such as `{state}`. Knows no model and no search."""

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator

FIELDS = {
    "state": "the proof state: all goals, as Lean prints them",
    "goal": "the first goal of the state",
    "name": "the theorem's name",
    "header": "what precedes the theorem in its file, such as imports and `open`, with an empty line after it",
    "statement": "the theorem up to, but not including, `:=`",
    "informal": "the theorem in words, if the benchmark has them",
    "docstring": "the same as a comment, with a line end after it",
    "tactics": "the tactics from the theorem to the state, one a line",
    "before": "the file up to the tactic: header, statement, `:= by` and the tactics",
    "premises": "lemmas that may help: empty, since nothing retrieves them",
    "attempt": "the last proof that Lean refused, where a whole proof is repaired",
    "errors": "Lean's messages about that proof",
}
"""Field → what stands in its place. Other braces in a template are literal."""

_FIELD = re.compile(r"\{(" + "|".join(FIELDS) + r")\}")


def fields_of(template: str) -> set[str]:
    """Names of the fields in the template."""
    return set(_FIELD.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its fields replaced; a field without a value is empty. Braces in the values are literal."""
    return _FIELD.sub(lambda found: values.get(found[1], ""), template)


_LIKE_A_FIELD = re.compile(r"\{([a-z]{4,})\}")


def _holds_one_of(wanted: Sequence[str]) -> AfterValidator:
    def check(template: str) -> str:
        if fields_of(template).isdisjoint(wanted):
            raise ValueError(f"`{template}` must hold one of {', '.join(f'{{{field}}}' for field in wanted)}")
        for word in _LIKE_A_FIELD.findall(template):
            if word not in FIELDS and (near := difflib.get_close_matches(word, FIELDS, n=1, cutoff=0.75)):
                raise ValueError(f"there is no field `{{{word}}}`; did you mean `{{{near[0]}}}`?")
        return template

    return AfterValidator(check)


Template = Annotated[str, _holds_one_of(("state", "goal", "statement"))]
"""A prompt. Without one of these fields it would be the same for all theorems."""
RepairTemplate = Annotated[str, _holds_one_of(("attempt", "errors"))]
"""A prompt to repair a proof."""
