"""A folder that one process at a time works on, under one configuration, however often it is stopped.

Knows neither what is run in it nor what results it holds.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import yaml
from pydantic import BaseModel

from lean_env import folder_lock
from lean_env.settings import ConfigError, ModelT, read_yaml
from prover.errors import RunError

CONFIG = "config.yaml"
"""The resolved configuration that the folder was begun with."""


@contextmanager
def locked(folder: Path, command: str) -> Iterator[None]:
    """Make the folder if need be, and keep other processes out of it until the end of the `with`.

    Raises RunError if another process, which is reported as `command`, works in it, or if it cannot be written.
    """
    with ExitStack() as held:
        try:
            held.enter_context(folder_lock.locked(folder))
        except BlockingIOError as error:
            raise RunError(f"another `{command}` is writing to {folder}; wait for it, or stop it") from error
        except OSError as error:
            raise RunError(f"the run folder {folder} cannot be written: {error.strerror or error}") from error
        yield


def read_config(folder: Path, model: type[ModelT]) -> ModelT:
    """The configuration that the folder was begun with. Raises RunError if there is none that fits `model`."""
    if not (folder / CONFIG).exists():
        raise RunError(f"{folder} holds no {CONFIG}, without which its results cannot be read")
    try:
        return read_yaml(folder / CONFIG, model)
    except ConfigError as error:
        raise RunError(f"{error}; remove the run folder, or set another") from error


def check_config(folder: Path, config: BaseModel, free: Collection[str]) -> None:
    """Raises RunError if the folder was begun with another configuration; the keys in `free` may differ.

    A key that the folder's configuration lacks, as one that an older version wrote may, has its default.
    """
    if (folder / CONFIG).exists():
        kept, given = (
            {key: value for key, value in one.model_dump(mode="json").items() if key not in free}
            for one in (read_config(folder, type(config)), config)
        )
        check_same(folder, "another configuration", kept, given)


def keep_config(folder: Path, config: BaseModel, free: Collection[str]) -> None:
    """Write the resolved configuration. Raises RunError as `check_config` does."""
    check_config(folder, config, free)
    text = yaml.safe_dump(config.model_dump(mode="json"), sort_keys=False, allow_unicode=True)
    (folder / CONFIG).write_text(text, encoding="utf-8")


def check_same(folder: Path, what: str, kept: Mapping[str, object], given: Mapping[str, object]) -> None:
    """Raises RunError, which names the first difference, if the folder was begun with other values than are given.

    `what` completes "was begun with": `another configuration`.
    """
    differing = [key for key in {**given, **kept} if key not in kept or key not in given or kept[key] != given[key]]
    if differing:
        first = differing[0]
        how = "is new" if first not in kept else "is missing" if first not in given else "differs"
        more = f"; {len(differing) - 1} more differ" if len(differing) > 1 else ""
        raise RunError(
            f"{folder} was begun with {what} (`{first}` {how}{more}); set another run_folder, or remove that one"
        )
