"""The system in a few lines of Python: prove a theorem, check a proof, make a run, compare runs, talk to Lean.

Each function works in a script and in a notebook; those that end in `_async` are for programs with an event loop.
"""

import asyncio
import warnings
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from lean_env import EmbeddedLean, LeanConfig, LeanSession, Problem, Theorem, Verdict, parse_statement, verify_many
from lean_env.settings import read_yaml
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.runs.folder import read_config
from prover.runs.store import RunStore
from prover.runs.summary import ArmResult, summarise

if TYPE_CHECKING:
    import pandas as pd

    from prover.batch.run import Progress

ParamsT = ParamSpec("ParamsT")
ResultT = TypeVar("ResultT")


def _to_its_end(function: Callable[ParamsT, Coroutine[Any, Any, ResultT]]) -> Callable[ParamsT, ResultT]:
    """The function without `await`, for scripts and notebooks."""

    @wraps(function)
    def waited(*args: ParamsT.args, **kwargs: ParamsT.kwargs) -> ResultT:
        return _finished(function(*args, **kwargs))

    waited.__name__ = waited.__qualname__ = function.__name__.removesuffix("_async")
    return waited


def _finished(coroutine: Coroutine[Any, Any, ResultT]) -> ResultT:
    """The coroutine's result. In a notebook, where an event loop runs already, it gets a thread and a loop of its own;
    interrupting the cell cancels it."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    begun: Future[Callable[[], object]] = Future()

    async def whole() -> ResultT:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        begun.set_result(lambda: loop.call_soon_threadsafe(task.cancel))
        return await coroutine

    with ThreadPoolExecutor(1) as outside:
        result = outside.submit(asyncio.run, whole())
        try:
            return result.result()
        except KeyboardInterrupt:
            begun.result()()
            raise


def theorem(statement: str, *, header: str = "") -> Theorem:
    """A theorem from `theorem NAME … : …`, with or without `:= by sorry`. Raises TheoremError if that is none."""
    return parse_statement(statement, "statement").theorem.model_copy(update={"header": header})


async def prove_async(
    statement: str | Theorem,
    *,
    checkpoint: str | None = None,
    profile: str | None = None,
    neff: float | None = None,
    engine: str = "transformers",
    tactics: int = 384,
    seconds: float = 120.0,
    lean: LeanConfig | None = None,
) -> Attempt:
    """Search a proof as `prover prove` does: automation first, then the shipped models or the one at `checkpoint`.

    Args:
        statement: text of one theorem, or a theorem with a header of its own.
        checkpoint: folder or hub id of a model to use instead of the shipped ones.
        profile: how it is asked, a name that `prover profiles` lists or a YAML file; None: what the checkpoint says.
        neff: effective tries per proof step; None: what the profile says.
        engine: `transformers`, which starts fast, or `vllm`.
        tactics: number of tries, shared by the models; those of automation are extra.
        seconds: limit on the search of the models together, and on that of automation.
        lean: Lean backend; None: the embedded Lean.

    Returns:
        The attempt; `status` says how it ended, and `script` is the proof, which a fresh Lean has accepted, if that
        is `proved`.

    Warns if a checkpoint does not say its Neff, or says another. Raises TheoremError for a text that is no theorem,
    ConfigError for a wrong argument, GeneratorError for a missing checkpoint, LeanError if Lean cannot run here.
    """
    from prover.proving import prove_all, provers_for

    wanted = theorem(statement) if isinstance(statement, str) else statement
    members, notes = provers_for(checkpoint, neff, engine, tactics, seconds, profile)
    for note in notes:
        warnings.warn(note, stacklevel=2)
    (attempt,) = await prove_all([wanted], members, await _prepared(lean))
    return attempt


prove = _to_its_end(prove_async)
"""`prove_async` without `await`."""


async def verify_async(
    statement: str | Theorem, script: str, *, lemmas: str = "", lean: LeanConfig | None = None
) -> Verdict:
    """Check a proof, given as its tactics, in fresh Lean processes: statement, axioms, kernel.

    `lemmas`: Lean text with theorems that the proof rests on.
    """
    wanted = theorem(statement) if isinstance(statement, str) else statement
    (verdict,) = await verify_many([Problem(wanted, script, lemmas)], (await _prepared(lean)).checker())
    return verdict


verify = _to_its_end(verify_async)
"""`verify_async` without `await`."""


@asynccontextmanager
async def lean(config: LeanConfig | None = None) -> AsyncIterator[LeanSession]:
    """A session of Lean: `open` a theorem, `run` tactics on the states. None: the embedded Lean."""
    session = (await _prepared(config)).session()
    try:
        yield session
    finally:
        await session.close()


@dataclass(frozen=True)
class Run:
    """A run folder, finished or not."""

    folder: Path

    def attempts(self) -> list[Attempt]:
        """Every attempt that has ended, without its tree."""
        with closing(RunStore(self.folder)) as store:
            return list(store.attempts())

    def theorems(self) -> dict[tuple[str, str], Theorem]:
        """(Benchmark, name) → theorem."""
        with closing(RunStore(self.folder)) as store:
            return dict(store.theorems())

    def results(self) -> list[ArmResult]:
        """The table of `prover show`: one result for each benchmark and arm, and for each prover of an ensemble."""
        with closing(RunStore(self.folder)) as store:
            return summarise(store.attempts(), read_config(self.folder, RunConfig), store.sizes())

    def to_pandas(self) -> "pd.DataFrame":
        """One row for each attempt, with the fields of `Attempt` as columns. Needs the extra `pandas`."""
        import pandas as pd

        return pd.DataFrame([attempt.columns() for attempt in self.attempts()])

    def report(self, path: Path | str) -> None:
        """Write the run and its search trees as one HTML file, as `prover report` does, in place of an earlier one."""
        from prover.report.gather import gather
        from prover.report.page import write

        write(gather([self.folder]), Path(path))


def run(config: Path | str | RunConfig, progress: "Progress | None" = None) -> Run:
    """Make a run as `prover run` does, or what it still lacks.

    `config`: settings, or the path of their YAML file. `progress` receives its events. Raises ConfigError,
    GeneratorError, LeanError or RunError if the run as a whole is impossible.
    """
    from prover.batch.run import Silent, run_batch

    settings = config if isinstance(config, RunConfig) else read_yaml(Path(config), RunConfig)
    run_batch(settings, progress or Silent())
    return Run(settings.run_folder)


async def _prepared(config: LeanConfig | None) -> LeanConfig:
    backend = config or EmbeddedLean(kind="embedded")
    await asyncio.to_thread(backend.prepare)
    return backend
