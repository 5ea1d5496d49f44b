"""Which configurations a run folder with results accepts: what has results stays as it was, and more may be added."""

from collections.abc import Collection
from pathlib import Path

from prover.attempt import AttemptKey
from prover.config.differences import differences
from prover.config.profile import settled
from prover.config.run import RunConfig, arm_of
from prover.errors import RunError
from prover.runs.folder import CONFIG, read_config

FREE_KEYS = ("workers", "run_folder")
"""Keys of the configuration that may always differ: they change the speed or the place of a run, not its results."""
SECTIONS = ("benchmarks", "provers", "arms")
"""Keys of the configuration that hold what results belong to, by name."""


def check_resumable(folder: Path, config: RunConfig, results: Collection[AttemptKey]) -> None:
    """Raises RunError if a benchmark, prover or arm with `results` is missing in `config`, or is another one there.

    Without results any configuration of a run will do.
    """
    if not (folder / CONFIG).exists():
        return
    kept = read_config(folder, RunConfig)
    if not results:
        return
    used = {
        "benchmarks": {key.benchmark for key in results},
        "provers": {key.prover for key in results},
        "arms": {arm_of(key.arm) for key in results},
    }
    for section in SECTIONS:
        before, now = getattr(kept, section), getattr(config, section)
        for name in sorted(used[section] & before.keys()):
            if name not in now:
                raise RunError(
                    f"{folder} holds results of `{section}.{name}`, which the configuration lacks; put it back, or set "
                    "another run_folder"
                )
            for setting in differences(settled(before[name]), settled(now[name])):
                raise RunError(
                    f"{folder} holds results of another `{section}.{name}` (`{setting}` differs); give the changed one "
                    "another name, or set another run_folder"
                )
    for setting in differences(kept, config, (*SECTIONS, *FREE_KEYS)):
        raise RunError(
            f"{folder} holds results of another configuration (`{setting}` differs); set another run_folder, or remove "
            "that one"
        )
