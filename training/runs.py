"""Which runs a training configuration asks for: the bases that are missing, then its own, unless they are finished.

Nothing is trained before the outputs of all of them are known to be free. Knows no torch and no model.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lean_env.settings import ConfigError, read_yaml
from training.config import FamilyConfig, TrainConfig, is_config, is_family, load_config
from training.data.corpus import open_corpus
from training.record import RECORD, read_record, resolved, start_sha256

ROWS = "rows"
"""Folder in a run's output that holds its encoded rows; deleted when the run is finished."""


@dataclass(frozen=True)
class Runs:
    """What `prover train` does for one configuration."""

    output: Path
    """The checkpoint, or the folder of a family's checkpoints."""
    to_do: Sequence[TrainConfig]
    """The runs to make, in this order: a base comes before what starts from it."""
    finished: Sequence[TrainConfig]
    """The runs of the configuration itself that an earlier training has finished."""


def runs_for(path: Path, *, output: Path | None = None, force: bool = False) -> Runs:
    """The runs that the YAML file asks for.

    Args:
        path: configuration of a run or a family.
        output: where to write, in place of the configuration's `output`.
        force: make the runs again that are finished, in place of whatever their outputs hold. Bases are not made again.

    Raises ConfigError, with a one-line message, for a mistake in a file, a base that is missing, or an output that
    holds another checkpoint.
    """
    if is_family(path):
        family = read_yaml(path, FamilyConfig)
        bases = _chain(family.warm_start, ())
        family = family.model_copy(update={} if output is None else {"output": output.resolve()})
        output, own = family.output, family.members(bases[-1].output)
    else:
        *bases, config = _chain(path, ())
        config = config.model_copy(update={} if output is None else {"output": output.resolve()})
        output, own = config.output, [config]
    to_do: list[TrainConfig] = []
    for base in bases:
        to_do += _unfinished([base], starts_anew=bool(to_do))
    again = own if force else _unfinished(own, starts_anew=bool(to_do))
    return Runs(output, [*to_do, *again], [config for config in own if config not in again])


def _chain(path: Path, after: tuple[Path, ...]) -> list[TrainConfig]:
    """The run of the file, after the runs that it starts from. `after`: the files that lead to this one."""
    if path in after:
        raise ConfigError(f"{path}: the run starts from itself; give `model` in one of its bases")
    config = load_config(path)
    if not (isinstance(config.init, Path) and is_config(config.init)):
        return [config]
    bases = _chain(config.init, (*after, path))
    return [*bases, config.model_copy(update={"init": bases[-1].output})]


def _unfinished(configs: Iterable[TrainConfig], *, starts_anew: bool) -> list[TrainConfig]:
    """Those that are to be trained. `starts_anew`: what they start from is still to be trained.

    Raises ConfigError if the output of one of them holds another checkpoint.
    """
    to_do = [config for config in configs if starts_anew or not _is_trained(config)]
    for config in to_do:
        _check_free(config.output)
    return to_do


def _is_trained(config: TrainConfig) -> bool:
    """Whether the output holds the result of this configuration with the current initial checkpoint and rows."""
    record = read_record(config.output)
    return (
        record is not None
        and record.get("config") == resolved(config)
        and record.get("start_sha256") == start_sha256(config)
        and record.get("data", {}).get("sha256") == open_corpus(config.data.train, config.data.valid).sha256
    )


def _check_free(output: Path) -> None:
    """Raises ConfigError if there is a checkpoint that is not the work of an unfinished run."""
    if (output / RECORD).exists() or ((output / "config.json").exists() and not (output / ROWS).exists()):
        raise ConfigError(
            f"output: {output} holds a checkpoint of another configuration, start or rows, which is left as it is; "
            "give another output, or train that configuration with --force"
        )
