"""Saved states of an unfinished run, from which the same command resumes. Does not know what a state contains."""

import json
import shutil
from pathlib import Path
from typing import Any

from lean_env.settings import ConfigError
from training.loop import Loop

STATES = "states"
"""Folder in a run's output that holds the states; deleted when the run is finished."""
_RUN = "run.json"


class States:
    """Saved states of one run; the latest complete one is kept. All processes call `save`; the main one cleans up."""

    def __init__(self, output: Path, run: dict[str, Any]) -> None:
        """`run` identifies the run, as JSON values. A state with another value of it is refused."""
        self._folder = output / STATES
        self._run: dict[str, Any] = json.loads(json.dumps(run))

    def latest(self) -> Path | None:
        """The state to resume from, or None.

        Raises ConfigError if the states belong to a run with another configuration, start or rows.
        """
        found = sorted(path for path in self._folder.glob("step-*") if path.suffix != ".partial")
        if not found:
            return None
        if json.loads((found[-1] / _RUN).read_text(encoding="utf-8")) != self._run:
            raise ConfigError(
                f"{self._folder} holds a run of another configuration, start or rows; "
                "give another output, or delete that folder to start again"
            )
        return found[-1]

    def save(self, loop: Loop) -> None:
        """Write the loop's state, then delete the previous one."""
        path = self._folder / f"step-{loop.totals.steps:08d}"
        partial = path.with_suffix(".partial")
        main = loop.accelerator.is_main_process
        if main:
            shutil.rmtree(partial, ignore_errors=True)
        loop.accelerator.wait_for_everyone()
        loop.save(partial)
        loop.accelerator.wait_for_everyone()
        if main:
            (partial / _RUN).write_text(json.dumps(self._run), encoding="utf-8")
            shutil.rmtree(path, ignore_errors=True)
            partial.rename(path)
            for older in self._folder.glob("step-*"):
                if older != path:
                    shutil.rmtree(older)
        loop.accelerator.wait_for_everyone()

    def delete(self) -> None:
        """Delete all states, if there are any; call this from one process only."""
        shutil.rmtree(self._folder, ignore_errors=True)
