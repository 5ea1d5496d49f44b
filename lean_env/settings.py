"""Reads a YAML file into a pydantic model, with errors that name the key and tell what to do, and writes it again.

All configurations of the project share this: unknown keys are errors, and paths are relative to the file. Knows no
particular configuration.
"""

import difflib
import os
import re
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializationInfo,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from lean_env.text.yaml_values import load_yaml

ModelT = TypeVar("ModelT", bound=BaseModel)
ItemT = TypeVar("ItemT")

_HUB_ID = re.compile(r"[\w-][\w.-]*/[\w-][\w.-]*")


class ConfigError(Exception):
    """A configuration file is missing, is not YAML, or has a wrong key or value. One line names file and key."""


def folder_of(info: ValidationInfo) -> Path:
    """The folder of the file that is being read; without one, the working directory."""
    return Path((info.context or {}).get("folder", Path.cwd()))


def from_the_files_folder(path: Path, info: ValidationInfo) -> Path:
    """`path` made absolute, relative to the folder of the file that is being read, or else to the working directory."""
    return (folder_of(info) / path.expanduser()).resolve()


def folder_or_hub_id(source: Path | str, folder: Path) -> Path | str:
    """An absolute path, relative to `folder`, or a hub id: `owner/name` is one unless there is such a folder."""
    path = (folder / Path(source).expanduser()).resolve()
    return str(source) if _HUB_ID.fullmatch(str(source)) and not path.is_dir() else path


def _as_the_files_folder_sees_it(path: Path | str, info: SerializationInfo) -> str:
    folder = (info.context or {}).get("folder")
    if folder is None or not Path(path).is_absolute() or os.path.commonpath([path, folder]) == os.sep:
        return str(path)
    relative = os.path.relpath(path, folder)
    return relative if relative.startswith(".") else f"./{relative}"  # `owner/name` would be an id on the hub


Portable = PlainSerializer(_as_the_files_folder_sees_it, when_used="json")
"""Marks a path, or a text that may be one: `write_yaml` writes it relative to the file's folder. A path that shares
nothing with that folder remains absolute."""

FilePath = Annotated[Path, Field(strict=False), AfterValidator(from_the_files_folder), Portable]
"""A path. A relative one is relative to the folder of the configuration file."""

Items = Annotated[tuple[ItemT, ...], Field(strict=False)]
"""A tuple, which a configuration file gives as a list."""


class Strict(BaseModel):
    """A frozen section of a configuration; unknown keys are errors that name the nearest right one.

    Values have the type that their field states: neither `yes` nor `"4"` is a number, and a number is no text. Numbers
    are finite.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, use_attribute_docstrings=True
    )

    @model_validator(mode="before")
    @classmethod
    def _check_keys(cls, values: Any) -> Any:
        if isinstance(values, dict):
            for key in values:
                if key not in cls.model_fields:
                    near = difflib.get_close_matches(str(key), cls.model_fields, n=1)
                    hint = f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(cls.model_fields)}"
                    raise ValueError(f"unknown key `{key}`; {hint}")
        return values


def read_yaml(path: Path, model: type[ModelT]) -> ModelT:
    """The settings in the file at `path`, as an instance of `model`.

    Fields of type `FilePath` are relative to the folder of the file. Raises `ConfigError`, in one line, if the file is
    missing, is not YAML or does not fit `model`.
    """
    try:
        values = load_yaml(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(f"no configuration at {path}; the ones that come with the project are in configs/") from error
    except IsADirectoryError as error:
        raise ConfigError(f"{path} is a folder; name a file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigError(f"{path} cannot be read as YAML: {' '.join(str(error).split())}") from error
    if values is None:
        raise ConfigError(f"{path} is empty")
    if not isinstance(values, dict):
        raise ConfigError(f"{path} must hold keys and values, not a {type(values).__name__}")
    try:
        return model.model_validate(values, context={"folder": path.resolve().parent})
    except ValidationError as error:
        raise ConfigError(f"{path}: {_first_line(error)}") from error


def write_yaml(config: BaseModel, path: Path) -> None:
    """Write settings that `read_yaml` reads again, all of them, with paths that hold if the folders move together.

    Another file at `path` is replaced at once, so that it is never half written.
    """
    values = config.model_dump(mode="json", context={"folder": path.resolve().parent})
    partial = path.with_name(f"{path.name}.partial")
    partial.write_text(yaml.safe_dump(values, sort_keys=False, allow_unicode=True), encoding="utf-8")
    partial.replace(path)


_TYPES = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "string_type": "text",
    "path_type": "a path",
    "tuple_type": "a list",
}
"""pydantic's name of an error → what the value must be."""


def _first_line(error: ValidationError) -> str:
    problems = error.errors(include_url=False)
    first = problems[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "too_short":  # pydantic's own message speaks of validation and dictionaries
        text = f"needs at least {first['ctx']['min_length']}, not {first['ctx']['actual_length']}"
    elif first["type"] in _TYPES:
        text = f"must be {_TYPES[first['type']]}, not {_as_written(first['input'])}"
    elif first["type"] == "union_tag_invalid":
        text = (
            first["ctx"]["discriminator"].replace("'", "`")
            + " "
            + _one_of(first["ctx"]["tag"], first["ctx"]["expected_tags"])
        )
    elif first["type"] == "literal_error":
        text = _one_of(str(first["input"]), first["ctx"]["expected"])
    else:
        text = first["msg"].removeprefix("Value error, ")
    missing = [".".join(map(str, other["loc"])) for other in problems[1:] if other["type"] == "missing"]
    if first["type"] == "missing" and len(missing) == len(problems) - 1:
        more = f"; so are {', '.join(missing)}" if missing else ""
        return f"{key}: required, but missing{more}"
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{key}: {text}{more}" if key else f"{text}{more}"


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return "true (YAML reads `yes` and `on` as true)" if value else "false (YAML reads `no` and `off` as false)"
    if isinstance(value, str):
        return f"the text `{value}`"
    if isinstance(value, int | float):
        return f"the number {value}"
    return {dict: "keys and values", list: "a list", type(None): "null"}.get(type(value), f"`{value}`")


def _one_of(given: str, known: str) -> str:
    """`known`: the right values, each between quotes, as pydantic lists them."""
    values = re.findall(r"'([^']*)'", known)
    near = difflib.get_close_matches(given, values, n=1)
    return f"cannot be `{given}`; " + (f"did you mean `{near[0]}`?" if near else f"known: {', '.join(values)}")
