"""Every block of YAML or JSON in the documents that shows settings would be accepted, as a file or as a part of one."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from lean_env.settings import Strict
from lean_env.text.yaml_values import load_yaml
from prover.config import iterate, profile, run  # noqa: F401 - they define the settings
from tests.snippets.documents import ROOT, Snippet, blocks
from training import config  # noqa: F401 - as above

HERE = {"folder": ROOT / "configs"}
"""Paths are relative to a file of configs, as in the documents."""


def sections(base: type[Strict] = Strict) -> Iterator[type[Strict]]:
    """Every kind of settings, and every section of one."""
    for section in base.__subclasses__():
        yield section
        yield from sections(section)


def refusals(values: dict[str, Any], section: type[Strict]) -> list[str]:
    """What is wrong with values of a section. Keys may be missing, and `…` stands for a part of a value."""
    try:
        section.model_validate(values, context=HERE)
    except ValidationError as error:
        return [
            f"{section.__name__}: {'.'.join(map(str, one['loc']))}: {one['msg']}"
            for one in error.errors()
            if one["type"] != "missing" and "…" not in str(one["input"])
        ]
    return []


def problems(values: object) -> list[str]:
    """What every kind of settings that knows some of the keys has against the values; nothing if one accepts them."""
    if not isinstance(values, dict):
        return []
    candidates = [section for section in sections() if values.keys() & section.model_fields.keys()]
    best = max((len(values.keys() & section.model_fields.keys()) for section in candidates), default=0)
    nearest = [section for section in candidates if len(values.keys() & section.model_fields.keys()) == best]
    found = [refusals(values, section) for section in nearest]
    return [] if [] in found else [refusal for refused in found for refusal in refused]


@pytest.mark.parametrize("block", blocks("yaml", "json"), ids=lambda block: block.at(1))
def test_the_settings_of_a_block_are_accepted(block: Snippet) -> None:
    assert [f"{block.at(1)}: {problem}" for problem in problems(load_yaml(block.text))] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("arms: {a: {provers: [p], budget: {tactics: many, seconds: 1}}}", "tactics"),
        ("provers: {p: {generator: {kind: vlm, checkpoint: a/b}}}", "kind"),
        ("generator: {kind: automation}\nstrategie: wide", "strategie"),
        ("optimizer: {kind: adam}\nneff: 4", "optimizer"),
    ],
)
def test_wrong_settings_are_noticed(text: str, problem: str) -> None:
    found = problems(load_yaml(text))
    assert any(problem in one for one in found), found
