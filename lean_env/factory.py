"""Objects of the user's own in a configuration: `package.module:name` names a function that makes one."""

import importlib
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any

from pydantic import Field

from lean_env.settings import ConfigError

Factory = Annotated[str, Field(pattern=r"^\w+(\.\w+)*:\w+$")]
"""`package.module:name`, of a module that Python finds: installed, or in a folder that PYTHONPATH names."""


def find_factory(factory: str) -> Callable[[], Any]:
    """The function. Raises ConfigError if the module cannot be imported or has no such function."""
    module_name, _, name = factory.partition(":")
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"{factory}: {error}; install its package, or put its folder on the PYTHONPATH of every machine"
        ) from error
    except Exception as error:
        raise ConfigError(f"{factory}: importing {module_name} failed: {_said(error)}") from error
    if not callable(found := getattr(module, name, None)):
        raise ConfigError(f"{factory}: the module {module_name} has no function `{name}`")
    return found  # type: ignore[no-any-return]


def made_by(factory: str, *attributes: str) -> Any:
    """What the function returns.

    Raises ConfigError if there is no such function, if it fails, or if what it returns lacks one of `attributes`.
    """
    function = find_factory(factory)
    try:
        made = function()
    except Exception as error:
        raise ConfigError(f"{factory} failed: {_said(error)}") from error
    missing = [name for name in attributes if not hasattr(made, name)]
    if missing:
        raise ConfigError(f"{factory} returns an object of type {type(made).__name__}, which has no `{missing[0]}`")
    return made


@cache
def made_once_by(factory: str, *attributes: str) -> Any:
    """The same, made when this process first asks."""
    return made_by(factory, *attributes)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"
