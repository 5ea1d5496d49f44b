"""Reads a YAML file into a pydantic model, with errors that name the key and tell what to do.

All configurations of the project share this: unknown keys are errors, and paths are relative to the file. Knows no
particular configuration.
"""

import difflib
import re
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    ValidationError,
    ValidationInfo,
    model_validator,
)

ModelT = TypeVar("ModelT", bound=BaseModel)


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


FilePath = Annotated[Path, AfterValidator(from_the_files_folder)]
"""A path. A relative one is relative to the folder of the configuration file."""


class Strict(BaseModel):
    """A frozen section of a configuration; unknown keys are errors that name the nearest right one.

    Numbers are finite, and neither `yes` nor `no` is a number, though pydantic would take them for 1 and 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _check_keys(cls, values: Any) -> Any:
        if isinstance(values, dict):
            for key, value in values.items():
                if key not in cls.model_fields:
                    near = difflib.get_close_matches(str(key), cls.model_fields, n=1)
                    hint = f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(cls.model_fields)}"
                    raise ValueError(f"unknown key `{key}`; {hint}")
                wanted = cls.model_fields[key].annotation
                if isinstance(value, bool) and bool not in (wanted, *get_args(wanted)):
                    raise ValueError(f"`{key}` must not be true or false (YAML: yes, no, on, off)")
        return values


class _Loader(yaml.SafeLoader):
    """Refuses a key that occurs twice; YAML's own loader would keep the last one and say nothing."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """As in PyYAML; raises ConstructorError if a key occurs twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"key `{key.value}` occurs twice", key.start_mark
                    )
                seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(path: Path, model: type[ModelT]) -> ModelT:
    """The settings in the file at `path`, as an instance of `model`.

    Fields of type `FilePath` are relative to the folder of the file. Raises `ConfigError`, in one line, if the file is
    missing, is not YAML or does not fit `model`.
    """
    try:
        values = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except FileNotFoundError as error:
        raise ConfigError(f"no configuration at {path}; the ones that come with the project are in configs/") from error
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


def _first_line(error: ValidationError) -> str:
    problems = error.errors(include_url=False)
    first = problems[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "too_short":  # pydantic's own message speaks of validation and dictionaries
        text = f"needs at least {first['ctx']['min_length']}, not {first['ctx']['actual_length']}"
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
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{key}: {text}{more}" if key else f"{text}{more}"


def _one_of(given: str, known: str) -> str:
    """`known`: the right values, each between quotes, as pydantic lists them."""
    values = re.findall(r"'([^']*)'", known)
    near = difflib.get_close_matches(given, values, n=1)
    return f"cannot be `{given}`; " + (f"did you mean `{near[0]}`?" if near else f"known: {', '.join(values)}")
