"""A folder that is worked on by one process at a time, under one configuration, however often it is stopped."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import yaml

from prover.errors import RunError
from lean_env import folder_lock

CONFIG = "config.yaml"
"""The resolved configuration that the folder was begun with."""


@contextmanager
def locked(folder: Path, command: str) -> Iterator[None]:
    """Make the folder if need be; nobody else may work in it until the end of the `with`.

    Raises RunError if somebody does, who is called `command`, or if it cannot be written.
    """
    with ExitStack() as held:
        try:
            held.enter_context(folder_lock.locked(folder))
        except BlockingIOError as error:
            raise RunError(f"another `{command}` is writing to {folder}; wait for it, or stop it") from error
        except OSError as error:
            raise RunError(f"the run folder {folder} cannot be written: {error.strerror or error}") from error
        yield


def check_config(folder: Path, resolved: Mapping[str, Any], free: Collection[str]) -> None:
    """Raises RunError if the folder was begun with another configuration; the keys in `free` may differ."""
    path = folder / CONFIG
    if not path.exists():
        return
    try:
        kept = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise RunError(f"{path} cannot be read as YAML; remove the run folder, or set another") from error
    if not isinstance(kept, dict):
        raise RunError(f"{path} is not a configuration; remove the run folder, or set another")
    differing = [key for key in resolved if key not in free and kept.get(key) != resolved[key]]
    if differing:
        raise RunError(
            f"{folder} was begun with another configuration (`{differing[0]}` differs); "
            "set another run_folder, or remove that one"
        )


def keep_config(folder: Path, resolved: Mapping[str, Any], free: Collection[str]) -> None:
    """Write the resolved configuration; see `check_config`."""
    check_config(folder, resolved, free)
    text = yaml.safe_dump(dict(resolved), sort_keys=False, allow_unicode=True)
    (folder / CONFIG).write_text(text, encoding="utf-8")
