"""Runs the stages of the experiment in order, each distributed over worker processes. Knows no report."""

import functools
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

import torch
from transformers.utils import logging

from benchmarks.claims import answers, models, results, rollouts, steps, trees
from benchmarks.claims.chunks import chunks, tree_chunks
from benchmarks.claims.models import WARM_START, Checkpoint
from benchmarks.claims.rollouts import Cell
from benchmarks.claims.rules import RULES
from benchmarks.claims.settings import Settings

Task = TypeVar("Task")


def start_worker() -> None:
    """Initialise a worker process."""
    torch.set_num_threads(1)
    logging.disable_progress_bar()


def run(settings: Settings, pool: ProcessPoolExecutor) -> None:
    """Run all stages; results that exist are not computed again."""
    stage = functools.partial(_stage, pool)
    seeds, neffs, epochs = settings.seeds, settings.neffs, settings.epochs
    trained = [Checkpoint(seed, neff, epoch) for seed in seeds for neff in neffs for epoch in epochs]

    stage("warm start", models.make_base, [settings])
    families = [(seed, epoch) for epoch in reversed(epochs) for seed in seeds]  # the longest first
    stage("training", functools.partial(models.train_family, settings), families)

    hot = [Cell(Checkpoint(s, 1, epoch), t) for s in seeds for epoch in epochs for t in settings.temperatures]
    cells = [Cell(point) for point in [WARM_START, *trained]]
    choose = functools.partial(rollouts.roll_out, settings, cells=cells + hot, tries=settings.valid_rollouts)
    stage("rollouts, validation", choose, chunks(settings, "valid"))
    wanted = {results.heated(settings, n) for n in settings.samples if n <= settings.valid_rollouts}
    hot = [Cell(Checkpoint(s, 1, epoch), t) for s in seeds for epoch, t in sorted(wanted) if t != 1.0]
    report = functools.partial(rollouts.roll_out, settings, cells=cells + hot, tries=settings.test_rollouts)
    stage("rollouts, test", report, chunks(settings, "test"))

    grown = [Checkpoint(seed, *point) for seed in seeds for point in results.tree_points(settings)]
    first = [point for point in grown if point.seed == seeds[0]]
    choose = functools.partial(trees.grow, settings, checkpoints=first, rules=[trees.WIDE, *RULES])
    stage("trees, validation", choose, tree_chunks(settings, "valid"))
    report = functools.partial(trees.grow, settings, checkpoints=grown, rules=results.tested_rules(settings))
    stage("trees, test", report, tree_chunks(settings, "test"))
    look = functools.partial(steps.look, settings, checkpoints=[WARM_START, *trained])
    stage("steps", look, tree_chunks(settings, "test"))
    stage("answers", functools.partial(answers.solve, settings), seeds)


def _stage(pool: ProcessPoolExecutor, name: str, work: Callable[[Task], None], tasks: Sequence[Task]) -> None:
    """Run all tasks; an error in one ends the run when the other running tasks have ended."""
    began = time.perf_counter()
    for done, _ in enumerate(pool.map(work, tasks), 1):
        print(f"\r{name}: {done} of {len(tasks)}, {time.perf_counter() - began:.0f} s", end="", flush=True)
    print(flush=True)
