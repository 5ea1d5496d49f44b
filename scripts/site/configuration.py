"""A hook of the documentation site: the reference of all configuration files, from the pydantic models that read them.

Each model is a table of its keys, under the place in the file where it first occurs. The texts are the models' and the
fields' docstrings.
"""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from mkdocs.structure.pages import Page
from pydantic.json_schema import models_json_schema

from lean_env.settings import Strict
from prover.config.iterate import IterateConfig
from prover.config.run import RunConfig
from training.config import FamilyConfig, TrainConfig
from training.profile import Profile

FILES: dict[str, type[Strict]] = {
    "`prover run`": RunConfig,
    "`prover train`, one model": TrainConfig,
    "`prover train`, a family": FamilyConfig,
    "`prover iterate`": IterateConfig,
    "`prover.json` of a checkpoint": Profile,
}
"""Heading → model of a file."""

UNBROKEN = "{ style='white-space: nowrap' }"
"""Keeps a key in one line of its cell."""

Schema = dict[str, Any]


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The page of that reference with the tables below its introduction."""
    return f"{markdown}\n{_tables()}" if page.file.src_uri == "reference/configuration.md" else markdown


def _tables() -> str:
    schemas = models_json_schema([(model, "validation") for model in FILES.values()])[1]["$defs"]
    described: set[str] = set()
    sections = (_sections(schemas, model.__name__, heading, "", described) for heading, model in FILES.items())
    return "\n".join(chain.from_iterable(sections))


def _sections(schemas: Schema, name: str, heading: str, place: str, described: set[str]) -> Iterator[str]:
    """The section of one model, then those of the models that its keys hold, unless they are in `described`."""
    if name in described:
        return
    described.add(name)
    schema = schemas[name]
    keys = schema["properties"]
    yield f"{'###' if place else '##'} {heading} {{ #{_anchor(name)} }}\n\n{schema['description']}\n"
    yield "| key | value | default | meaning |\n|---|---|---|---|"
    for key, value in keys.items():
        default = _default(value) if key not in schema.get("required", ()) else "required"
        cells = (f"`{key}`{UNBROKEN}", _value(schemas, value), default, " ".join(value.get("description", "").split()))
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
    yield ""
    for key, value in keys.items():
        for inner, suffix in _references(value):
            there = f"{place}.{key}{suffix}".lstrip(".")
            kinds = " or ".join(f"`{kind}`" for kind in _kinds(schemas[inner]))
            title = f"`{there}` of kind {kinds}" if kinds else f"`{there}`"
            yield from _sections(schemas, inner, title, there, described)


def _references(value: Schema) -> Iterator[tuple[str, str]]:
    """(Name of a model that a key holds, what follows the key's name in its place)."""
    if "$ref" in value:
        yield value["$ref"].rpartition("/")[2], ""
    for option in (*value.get("anyOf", ()), *value.get("oneOf", ())):
        yield from _references(option)
    for entry in _entries(value):
        yield from ((name, f".NAME{suffix}") for name, suffix in _references(entry))


def _entries(value: Schema) -> Iterator[Schema]:
    """What each entry of a mapping from names holds."""
    yield from value.get("patternProperties", {}).values()
    if isinstance(value.get("additionalProperties"), dict):
        yield value["additionalProperties"]


def _value(schemas: Schema, value: Schema) -> str:
    """The values that a key takes, in words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{' or '.join(_kinds(schemas[name])) or 'section'}](#{_anchor(name)})"
    options = value.get("anyOf") or value.get("oneOf")
    if options:
        return " or ".join(_value(schemas, option) for option in options)
    for entry in _entries(value):
        return f"name → {_value(schemas, entry)}"
    if value.get("type") == "array":
        return f"list of {_value(schemas, value['items'])}"
    choices = [value["const"]] if "const" in value else value.get("enum", ())
    return " or ".join(f"`{choice}`" for choice in choices) or f"{_TYPES[_type(value)]}{_limits(value)}"


_TYPES = {
    "path": "path",
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "null": "`null`",
}
"""Type of JSON, or format of a text → words."""
_LIMITS = {
    "minimum": "≥",
    "exclusiveMinimum": ">",
    "maximum": "≤",
    "exclusiveMaximum": "<",
    "multipleOf": "multiple of",
}


def _type(value: Schema) -> str:
    return str(value.get("format") or value["type"])


def _limits(value: Schema) -> str:
    return ",".join(f" {sign} {value[limit]:,}" for limit, sign in _LIMITS.items() if limit in value)


def _kinds(schema: Schema) -> list[str]:
    kind = schema["properties"].get("kind", {})
    if "default" in kind:  # one setting among others, which does not tell the model
        return []
    return [kind["const"]] if "const" in kind else list(kind.get("enum", ()))


def _default(value: Schema) -> str:
    default = value["default"]
    if isinstance(default, dict):
        return (
            f"`{{kind: {default['kind']}}}`" if "kind" in default and len(list(_references(value))) > 1 else "its own"
        )
    return f"`{json.dumps(default, ensure_ascii=False)}`"


def _anchor(model: str) -> str:
    return model.lower()
