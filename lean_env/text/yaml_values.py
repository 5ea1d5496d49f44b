"""Reads YAML as a reader of the file understands it: no key is lost, and `3e-4` is a number. Knows no configuration."""

import re
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """PyYAML's loader keeps the last of two equal keys, and takes `3e-4`, which has no decimal point, for text."""

    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        """As in PyYAML; raises ConstructorError if a key occurs twice. Keys that `<<` brings may be overridden."""
        node = super().compose_mapping_node(anchor)
        lines: dict[str, int] = {}
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                if key.value in lines:
                    raise yaml.constructor.ConstructorError(problem=_twice(key.value, lines[key.value], line))
                lines[key.value] = line
        return node


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+$"), list("-+.0123456789")
)


def _twice(key: str, first: int, second: int) -> str:
    where = f"on line {first}" if first == second else f"on lines {first} and {second}"
    return f"key `{key}` occurs twice, {where}; rename or remove one of the two"


def load_yaml(text: str) -> Any:
    """The value that the text states. Raises YAMLError if it is not YAML, or if a key occurs twice in a mapping."""
    return yaml.load(text, _Loader)
