"""Merges run folders into a new one, which is a run folder like any other. Knows neither Ray nor a terminal."""

import shutil
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from prover.config.differences import differences
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.export import write_jsonl
from prover.runs.folder import read_config
from prover.runs.origin import keep_starts, read_starts
from prover.runs.resuming import FREE_KEYS, SECTIONS
from prover.runs.store import PROOFS, RunStore


def merge(folders: Sequence[Path], output: Path) -> None:
    """Write the results of the runs, with their search trees, to the new folder `output`. Where several hold the same
    search, the first of them counts; failed attempts are left out.

    Raises RunError if the runs contradict each other, or if `output` exists.
    """
    if output.exists():
        raise RunError(f"{output} exists; give a new folder")
    partial = output.with_name(f"{output.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        _write(folders, partial)
        partial.rename(output)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _write(folders: Sequence[Path], output: Path) -> None:
    config = _merged(folders, output)
    with ExitStack() as opened:
        stores = [opened.enter_context(closing(RunStore(folder))) for folder in folders]
        store = opened.enter_context(RunStore.writing(config))
        for other in stores:
            store.take(other)
        write_jsonl(store.proofs(), output / PROOFS)
    starts = [start for folder in folders for start in read_starts(folder)]
    if starts:
        keep_starts(output, sorted(starts, key=lambda start: start.at))


def _merged(folders: Sequence[Path], output: Path) -> RunConfig:
    """The configuration with the benchmarks, provers and arms of all runs, and the rest of the first."""
    merged = read_config(folders[0], RunConfig).model_copy(update={"run_folder": output.resolve()})
    for folder in folders[1:]:
        config = read_config(folder, RunConfig)
        for setting in differences(merged, config, (*SECTIONS, *FREE_KEYS)):
            raise RunError(f"{folder} has another `{setting}` than {folders[0]}; such runs cannot be one")
        sections = {section: {**getattr(merged, section), **getattr(config, section)} for section in SECTIONS}
        for section, entries in sections.items():
            for name in sorted(getattr(merged, section).keys() & getattr(config, section).keys()):
                for setting in differences(getattr(merged, section)[name], entries[name]):
                    raise RunError(
                        f"{folder} has another `{section}.{name}` than an earlier run (`{setting}` differs); such runs "
                        "cannot be one"
                    )
        merged = merged.model_copy(update=sections)
    return merged
