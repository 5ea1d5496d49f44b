"""Expert iteration: search training theorems, train on the proofs found, and search again with the new checkpoint.

Round 0 trains a base on the given rows. Every round searches the held-out theorems and the training theorems that are
still unproved with its checkpoint. The rows of the proofs found join the rows so far, and the next round trains on all
of them, from the base. Each round has its own folder, and results that exist there are not computed again:

    round-1/rows.jsonl     rows to train on              round-1/checkpoint/  trained checkpoint
    round-1/train.yaml     settings of `prover train`    round-1/search/      run folder of `prover show` and `compare`
                                                         round-1/tries/       further tries of training theorems, if any

Knows neither how a search works nor how a model is trained.
"""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from random import Random
from shlex import quote
from typing import Any, Protocol

from lean_env import LeanConfig, Theorem
from lean_env.settings import write_yaml
from prover.batch.benchmarks import load_benchmark
from prover.batch.run import Progress, run_batch
from prover.config.benchmarks import FileBenchmark
from prover.config.differences import differences
from prover.config.iterate import IterateConfig
from prover.config.run import ArmConfig, RunConfig
from prover.errors import RunError
from prover.found_proofs import FoundProof, found_proofs, rows_of
from prover.runs.folder import CONFIG, check_config, keep_config, locked, read_config
from prover.runs.store import RunStore
from training.config import TrainConfig
from training.data.corpus import distinct, open_corpus
from training.data.leakage import Overlap, overlap, statement_state
from training.data.pair import Pair
from training.data.sources import read_pairs

ROUNDS, RECORD = "rounds.json", "training.json"
ROWS, VALID, TRAIN, THEOREMS, CHECKPOINT, SEARCH, TRIES = (
    "rows.jsonl", "valid.jsonl", "train.yaml", "theorems.jsonl", "checkpoint", "search", "tries",
)  # fmt: skip
_TRAIN_COMMAND = f"""
import ctypes
ctypes.CDLL(None).prctl(1, {signal.SIGTERM:d})  # PR_SET_PDEATHSIG: end with this process, however that is killed
from prover.cli import main
main()
"""
FREE_KEYS = ("run_folder", "rounds", "workers")
"""Keys of the configuration that may change when an iteration resumes."""
HELD_OUT, SEARCHED = "held-out", "searched"
"""Benchmarks of a round's run. Its prover and arm have the name of the round, so that rounds can be compared."""


@dataclass(frozen=True)
class Round:
    """The data and the results of one round."""

    number: int
    rows: int
    """Number of rows that its checkpoint was trained on."""
    searched: int
    """Number of training theorems that were searched, none of which an earlier round had proved."""
    proved: int
    """Number of these that were proved in this round."""
    held_out: int
    """Number of held-out theorems whose statement Lean accepts."""
    held_out_proved: int
    """Number of these that were proved in this round."""


class Reporter(Protocol):
    """Receives the events of an iteration."""

    def stage(self, text: str) -> None:
        """A stage that takes a while begins."""

    def batch(self) -> AbstractContextManager[Progress]:
        """Progress of a round's searches, which run inside the `with`."""

    def ended(self, done: Round) -> None:
        """A round has ended, now or in an earlier run."""


def iterate(config: IterateConfig, reporter: Reporter) -> list[Round]:
    """Run every round that the run folder does not hold yet; returns all rounds.

    Raises ConfigError, LeanError, GeneratorError or RunError if the run as a whole is impossible.
    """
    with locked(config.run_folder, "prover iterate"):
        _begin(config)
        return _iterate(config, reporter)


def _begin(config: IterateConfig) -> None:
    """Keep the configuration. Until the base is trained any will do, and what another one has prepared is removed.

    Raises RunError if the base was trained under another configuration.
    """
    folder = config.run_folder
    if (folder / "round-0" / CHECKPOINT / RECORD).exists():
        check_config(folder, config, FREE_KEYS)
    elif (folder / CONFIG).exists() and any(differences(read_config(folder, IterateConfig), config, FREE_KEYS)):
        shutil.rmtree(folder / "round-0", ignore_errors=True)
        (folder / VALID).unlink(missing_ok=True)
    keep_config(folder, config)


def _iterate(config: IterateConfig, reporter: Reporter) -> list[Round]:
    folder = config.run_folder
    theorems = load_benchmark(config.theorems)
    reporter.stage(str(shared_theorems(config)))
    if not (folder / VALID).exists():
        _write_base_rows(config)
    done: list[Round] = []
    proved: set[str] = set()
    found: list[FoundProof] = []
    for number in range(config.rounds + 1):
        place = folder / f"round-{number}"
        if not (place / ROWS).exists():
            _write_next_rows(rows_before(config, number), place / ROWS, found, config.lean, reporter)
        if not (place / CHECKPOINT / RECORD).exists():
            reporter.stage(f"round {number}: training")
            _train(config, number)
        drawn = _drawn(config, number, [theorem for theorem in theorems if theorem.name not in proved])
        if not (folder / f"round-{number + 1}" / ROWS).exists():  # else the next round already has the proofs
            reporter.stage(f"round {number}: searching")
            _search(config, place, drawn, reporter)
        found = found_proofs((place / SEARCH, place / TRIES), SEARCHED, config.proofs.pass_at)
        names = {proof.problem.theorem.name for proof in found}
        done.append(_summary(number, place, len(drawn), len(names)))
        (folder / ROUNDS).write_text(json.dumps([asdict(row) for row in done], indent=1) + "\n", encoding="utf-8")
        reporter.ended(done[-1])
        proved |= names
    return done


def _drawn(config: IterateConfig, number: int, theorems: Sequence[Theorem]) -> list[Theorem]:
    """The training theorems of a round; if it is resumed, those drawn before."""
    path = config.run_folder / f"round-{number}" / THEOREMS
    if path.exists():
        return load_benchmark(FileBenchmark(kind="file", path=path))
    wanted = len(theorems) if config.theorems_per_round is None else config.theorems_per_round
    return Random(f"{config.seed}/{number}").sample(theorems, min(wanted, len(theorems)))


def shared_theorems(config: IterateConfig) -> Overlap:
    """The held-out theorems that equal a searched one up to names; those stated only in a repository are left out."""
    held_out, searched = (
        {theorem.name: statement_state(theorem) for theorem in load_benchmark(benchmark) if theorem.statement}
        for benchmark in (config.held_out, config.theorems)
    )
    return overlap("held-out", held_out, searched)


def rows_before(config: IterateConfig, number: int) -> Path:
    """The file of rows to which those of the last proofs are added for a round above 0: the base's or the last round's.

    The theorems of the last proofs are unproved by all tries before them, since a round searches no others.
    """
    kept = 0 if config.proofs.only_unproved else number - 1
    return config.run_folder / f"round-{kept}" / ROWS


def _write_base_rows(config: IterateConfig) -> None:
    """Write the base's rows into the run folder; later rounds add to them."""
    data = config.base.data
    corpus = open_corpus(data.train, data.valid)
    rows = corpus.train if data.train_rows is None else corpus.train.sample(data.train_rows, config.base.seed)
    _write(config.run_folder / "round-0" / ROWS, rows)
    _write(config.run_folder / VALID, corpus.valid)


def _write_next_rows(
    rows: Path, next_rows: Path, found: Sequence[FoundProof], lean: LeanConfig, reporter: Reporter
) -> None:
    """Write `rows` and the steps of the proofs found, without duplicates, to `next_rows`."""
    pairs, failures = rows_of(found, lean)
    for failure in failures:
        reporter.stage(f"left out, since its steps do not add up to it: {failure}")
    _write(next_rows, distinct(chain(read_pairs(rows), pairs)))


def _write(path: Path, pairs: Iterable[Pair]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        for pair in pairs:
            weight = {} if pair.weight == 1 else {"weight": pair.weight}
            row = {"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem, **weight}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    partial.rename(path)


def _train(config: IterateConfig, number: int) -> None:
    """Train the round's checkpoint in a process of its own, which frees its GPU memory when it ends."""
    place = config.run_folder / f"round-{number}"
    template: TrainConfig = config.train if number else config.base
    files = {"train": place / ROWS, "valid": config.run_folder / VALID, "train_rows": None}
    settings = template.model_copy(
        update={"output": place / CHECKPOINT, "data": template.data.model_copy(update=files)}
    )
    path = place / TRAIN
    write_yaml(settings, path)
    command = [sys.executable, "-c", _TRAIN_COMMAND, "train", str(path)]
    # The training has a session of its own, so a signal to the group reaches only this process, which then ends it.
    if subprocess.run(command, stdout=subprocess.DEVNULL, start_new_session=True, check=False).returncode != 0:
        raise RunError(
            f"training round {number} failed, for the reason above; try it by itself: prover train {quote(str(path))}"
        )


def _search(config: IterateConfig, place: Path, theorems: Sequence[Theorem], reporter: Reporter) -> None:
    """Search the held-out theorems and `theorems` with the round's checkpoint; finished attempts are kept."""
    benchmarks: dict[str, Any] = {HELD_OUT: config.held_out}
    if theorems:
        path = place / THEOREMS
        partial = path.with_suffix(".partial")
        partial.write_text("".join(theorem.model_dump_json() + "\n" for theorem in theorems), encoding="utf-8")
        partial.rename(path)
        benchmarks[SEARCHED] = FileBenchmark(kind="file", path=path)
    generator = config.prover.generator.model_copy(update={"checkpoint": str(place / CHECKPOINT)})
    run = RunConfig(
        run_folder=place / SEARCH,
        benchmarks=benchmarks,
        provers={place.name: config.prover.model_copy(update={"generator": generator})},
        arms={place.name: ArmConfig(provers={place.name: 1}, budget=config.budget)},
        lean=config.lean,
        workers=config.workers,
        seed=config.seed,
    )
    runs = [run]
    if theorems and config.proofs.tries > 1:
        seeds = tuple(config.seed + number for number in range(1, config.proofs.tries))
        arms = {place.name: run.arms[place.name].model_copy(update={"seeds": seeds})}
        only_these = {SEARCHED: benchmarks[SEARCHED]}
        changed = {"run_folder": place / TRIES, "benchmarks": only_these, "arms": arms}
        runs.append(run.model_copy(update=changed))
    for one in runs:
        with reporter.batch() as progress:
            run_batch(one, progress)


def _summary(number: int, place: Path, searched: int, proved: int) -> Round:
    with (place / ROWS).open(encoding="utf-8") as file:
        rows = sum(1 for _ in file)
    with closing(RunStore(place / SEARCH)) as store:
        held_out = [row.status for row in store.attempts() if row.benchmark == HELD_OUT]
    attempted = [status for status in held_out if status != "invalid"]
    return Round(number, rows, searched, proved, len(attempted), attempted.count("proved"))
