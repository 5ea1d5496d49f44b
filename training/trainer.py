"""Training with the DCO loss on whole tactics: reads a configuration and writes a checkpoint that vLLM can load.

Under `torchrun` every process runs this code and the main one writes. Knows no search and no Lean process of its own.
"""

import gc
import math
import shutil
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice, tee
from pathlib import Path
from typing import Any

import torch
from accelerate import PartialState

from lean_env.folder_lock import locked
from lean_env.settings import ConfigError
from training.config import GemConfig, TrainConfig
from training.data.corpus import Corpus, open_corpus
from training.denormals import denormals_flushed
from training.encoded_rows import EncodedRows, write_rows
from training.loop import Loop, Step
from training.loss import dco_factor, dco_loss
from training.model import load_model, merged, new_model, with_adapters
from training.profile import Profile, write_profile
from training.progress import Progress, Silent
from training.record import RECORD, git_commit, resolved, start_sha256, write_record
from training.runs import ROWS, Runs, runs_for
from training.state import States
from training.tokenizer import Encoded, encode_pairs, encoded, load_tokenizer, train_tokenizer

LOGS = "logs"
"""Folder in a run's output that holds its TensorBoard events."""
TOKENIZER_ROWS = 50_000
"""Maximum number of rows that a new tokenizer is trained on; more would take memory without improving it."""
RECENT = 20
"""Number of last steps whose mean loss is reported."""
ADAPTER = "adapter"
"""Folder in a run's output that holds its adapters, if it trained any."""


def train(
    config_path: Path, progress: Progress | None = None, *, output: Path | None = None, force: bool = False
) -> Path:
    """Train one model or a family, as the YAML file says, and return the output folder.

    Bases that are configurations are trained first. What is finished is left as it is. A stopped run resumes from its
    last saved state.

    Args:
        config_path: configuration of a run or a family.
        progress: receives the events of the run; None: nothing is reported.
        output: where to write, in place of the configuration's `output`.
        force: train again what is finished, in place of whatever the output holds.

    Raises `ConfigError`, with a one-line message, for a mistake in the file, unusable rows, a saved state of another
    run, an output that holds another checkpoint or that another training process writes to, or a loss that is no
    longer finite.
    """
    runs = runs_for(config_path, output=output, force=force)
    make_runs(runs, progress)
    return runs.output


def make_runs(runs: Runs, progress: Progress | None = None) -> None:
    """Make the runs one after the other. Raises as `train` does."""
    for config in runs.to_do:
        gc.collect()  # models are in reference cycles: a GPU would hold the last one beside this one
        train_run(config, progress)


def train_run(config: TrainConfig, progress: Progress | None = None) -> None:
    """Train one model and write its checkpoint, record and logs to `config.output`. Raises as `train` does."""
    with ExitStack() as held:
        if not torch.cuda.is_available():
            held.enter_context(denormals_flushed())
        if PartialState(cpu=not torch.cuda.is_available()).is_main_process:
            try:
                held.enter_context(locked(config.output))
            except BlockingIOError as error:
                raise ConfigError(f"another training writes to {config.output}; wait for it, or stop it") from error
            except OSError as error:
                raise ConfigError(f"output: {config.output} cannot be written: {error.strerror or error}") from error
        _train_run(config, progress or Silent())


def _train_run(config: TrainConfig, progress: Progress) -> None:
    if config.threads is not None:
        torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    start = _start(config)
    parameters = {
        "parameters": sum(weight.numel() for weight in start.model.parameters()),
        "parameters_trained": sum(weight.numel() for weight in start.model.parameters() if weight.requires_grad),
    }
    loop = Loop(start.model, start.rows, config, start.pad)
    main = loop.accelerator.is_main_process
    if not main:
        progress = Silent()
    progress.note(f"training {config.output}")
    progress.note(str(start.corpus))
    made_of = {"config": resolved(config), "start_sha256": start_sha256(config)}
    states = States(config.output, {**made_of, "data_sha256": start.corpus.sha256})
    before = evaluate(loop, start.valid)
    saved = states.latest()
    if saved is not None:
        loop.load(saved)
    if main:
        (config.output / RECORD).unlink(missing_ok=True)  # of an earlier run, whose weights this one replaces
    _make_steps(loop, states, progress)
    if loop.totals.steps == 0:
        raise ConfigError("filter: every row has a factor below `min_factor`, so that nothing was trained; lower it")
    after = evaluate(loop, start.valid)
    if not math.isfinite(after["cross_entropy"]):
        raise ConfigError("the model is lost: its loss on the valid rows is no number; lower optimizer.learning_rate")
    profile = _profile(config, start)
    _write_checkpoint(loop, start.tokenizer, profile)
    if main:
        totals = loop.totals
        last = totals.losses[-max(1, len(totals.losses) // 10) :]
        record = {
            **made_of,
            "data": start.corpus.record(),
            "git_commit": git_commit(),
            "neff": profile.neff,
            **parameters,
            "train_rows": len(start.rows),
            "rows_left_out": start.rows.left_out,
            "steps": totals.steps,
            "processes": loop.accelerator.num_processes,
            "seconds": round(totals.seconds, 1),
            "tokens_per_second": round(totals.tokens / totals.seconds),
            "train_loss": sum(last) / len(last),
            "filtered_share": loop.dropped,
            "valid_before": before,
            "valid": after,
        }
        write_record(config.output, record)
        states.delete()
    if loop.accelerator.is_local_main_process:
        shutil.rmtree(config.output / ROWS)
    loop.accelerator.wait_for_everyone()


@dataclass(frozen=True)
class _Start:
    """The inputs of a run."""

    tokenizer: Any
    model: Any
    rows: EncodedRows
    valid: Sequence[Encoded]
    corpus: Corpus

    @property
    def pad(self) -> int:
        """Id of the padding token. Padding is never attended to, so without such a token any other will do."""
        pad: int | None = self.tokenizer.pad_token_id
        return 0 if pad is None else pad


def _start(config: TrainConfig) -> _Start:
    data = config.data
    corpus = open_corpus(data.train, data.valid)
    pairs = corpus.train if data.train_rows is None else corpus.train.sample(data.train_rows, config.seed)
    if config.init is not None:
        try:
            tokenizer, model = load_tokenizer(config.init), load_model(config.init)
        except Exception as error:  # an incomplete folder can fail anywhere in transformers
            raise ConfigError(f"init: cannot load {config.init}: {' '.join(str(error).split())[:500]}") from error
    else:
        assert config.model is not None  # TrainConfig checks this
        tokenizer = train_tokenizer(islice(pairs, TOKENIZER_ROWS), config.model.vocabulary)
        model = new_model(config.model, tokenizer)
    if config.lora is not None:
        model = with_adapters(model, config.lora)
    processes = PartialState(cpu=not torch.cuda.is_available())
    with processes.local_main_process_first():
        if processes.is_local_main_process:
            texts, again = tee(pairs)
            weights = (pair.weight for pair in again)
            write_rows(encoded(tokenizer, texts), config.output / ROWS, len(tokenizer), data.max_tokens, weights)
    rows = EncodedRows(config.output / ROWS)
    valid = encode_pairs(tokenizer, islice(corpus.valid, data.valid_rows))
    valid = [row for row in valid if len(row[0]) <= data.max_tokens]
    if not rows or not valid:
        raise ConfigError(f"data: no train or no valid rows of at most {data.max_tokens} tokens")
    return _Start(tokenizer, model, rows, valid, corpus)


def _make_steps(loop: Loop, states: States, progress: Progress) -> None:
    """Run the loop to its end; report progress, write TensorBoard events and save states."""
    from torch.utils.tensorboard import SummaryWriter

    config, totals = loop.config, loop.totals
    logs = None
    if loop.accelerator.is_main_process:
        logs = SummaryWriter(str(config.output / LOGS), purge_step=totals.steps + 1)
    began = time.perf_counter() - totals.seconds
    with progress.steps() as made:
        for step in loop.steps():
            totals.seconds = time.perf_counter() - began
            recent = totals.losses[-RECENT:]
            made(step, sum(recent) / len(recent))
            if logs is not None:
                _log(logs, step)
            if config.save_steps is not None and step.number % config.save_steps == 0:
                states.save(loop)
    if logs is not None:
        logs.close()


def _log(logs: Any, step: Step) -> None:
    for name in ("loss", "cross_entropy", "factor", "neff", "learning_rate", "gradient_norm", "rows", "tokens"):
        logs.add_scalar(f"train/{name}", getattr(step, name), step.number)
    logs.add_scalar("train/filtered_share", step.dropped, step.number)


def _profile(config: TrainConfig, start: _Start) -> Profile:
    """Profile of the checkpoint: its Neff, unless its loss has none, the prompt of its rows, and length limits from its
    rows and the model's positions."""
    default = Profile()
    tactic_tokens = max(default.max_tactic_tokens, start.rows.longest_tactic)
    positions = getattr(start.model.config, "max_position_embeddings", None)
    prompt_tokens = (
        config.data.max_tokens if positions is None else min(config.data.max_tokens, positions - tactic_tokens)
    )
    neff = None if isinstance(config.loss, GemConfig) else config.neff
    return Profile(neff=neff, max_prompt_tokens=max(1, prompt_tokens), max_tactic_tokens=tactic_tokens)


def _write_checkpoint(loop: Loop, tokenizer: Any, profile: Profile) -> None:
    """Write the model in Hugging Face format and its profile; adapters separately and merged into their base model."""
    config, accelerator = loop.config, loop.accelerator
    state = accelerator.get_state_dict(loop.model)
    if not accelerator.is_main_process:
        return
    model = accelerator.unwrap_model(loop.model)
    config.output.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(config.output / ADAPTER, ignore_errors=True)
    if config.lora is not None:
        assert config.init is not None  # TrainConfig checks this
        for adapter in model.peft_config.values():
            adapter.base_model_name_or_path = Path(config.init).name if isinstance(config.init, Path) else config.init
        model.save_pretrained(str(config.output / ADAPTER), state_dict=state, save_embedding_layers=False)
        write_profile(config.output / ADAPTER, profile)
        merged(config.init, config.output / ADAPTER).save_pretrained(str(config.output))
    else:
        model.save_pretrained(str(config.output), state_dict=state)
    tokenizer.save_pretrained(str(config.output))
    write_profile(config.output, profile)


def evaluate(loop: Loop, rows: Sequence[Encoded]) -> dict[str, float]:
    """Means over rows: the run's loss, the cross-entropy, the tactic's probability and the DCO factor."""
    neff, form = loop.config.neff, loop.config.loss
    log_probs = loop.log_probs(rows, range(len(rows)))
    numbers = range(len(rows))
    losses = loop.gem_losses(rows, numbers, form) if isinstance(form, GemConfig) else dco_loss(log_probs, neff)
    return {
        "loss": losses.mean().item(),
        "cross_entropy": -log_probs.mean().item(),
        "mean_p": log_probs.exp().mean().item(),
        "mean_factor": dco_factor(log_probs, neff).mean().item(),
    }
