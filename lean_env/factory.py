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
    """The function. Raises ConfigError if the module or the function is not found; else what importing it raises."""
    module_name, _, name = factory.partition(":")
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"{factory}: {error}; install its package, or put its folder on the PYTHONPATH of every machine"
        ) from error
    if not callable(found := getattr(module, name, None)):
        raise ConfigError(f"{factory}: the module {module_name} has no function `{name}`")
    return found  # type: ignore[no-any-return]


def made_by(factory: str) -> Any:
    """What the function returns. Raises what `find_factory` and the function raise."""
    return find_factory(factory)()


@cache
def made_once_by(factory: str) -> Any:
    """What the function returned when this process first asked."""
    return made_by(factory)
