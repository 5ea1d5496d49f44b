"""`prover prove`, `prover verify` and `prover extract`: single theorems and proofs. Knows no run folder."""

import asyncio
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from lean_env import Problem, Theorem, Verdict, parse_statement, verify_many
from lean_env.extract import extract as trace
from prover.cli.app import ERR, OUT, AsJson, app, coloured, printable
from prover.cli.checking import (
    STOP_SECONDS,
    STOPPED,
    LeanOf,
    lean_of,
    prepared_lean,
    problems_of,
    verdicts_in_order,
)
from prover.cli.judge import CommandOf, LayoutOf, judge_for
from prover.cli.progress import counted
from prover.cli.results import Printer
from prover.cli.stopping import stoppable
from prover.errors import UsageError

if TYPE_CHECKING:
    from lean_env import LeanConfig
    from prover.attempt import Attempt


@app.command()
def prove(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="Lean file with `theorem … := by sorry`, folder of them, or JSON Lines {name, header, statement}",
            show_default=False,
        ),
    ] = None,
    statement: Annotated[
        str | None, typer.Option(help="One statement instead of a file: `theorem NAME … : …`", show_default=False)
    ] = None,
    checkpoint: Annotated[
        str | None, typer.Option(help="Use this checkpoint instead of the shipped ensemble.", show_default=False)
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            help="How the checkpoint is asked: a name that `prover profiles` lists, or a YAML file.", show_default=False
        ),
    ] = None,
    neff: Annotated[
        float | None,
        typer.Option(
            min=1,
            help="Effective tries per proof step, for every model. Default: the value in its prover.json.",
            show_default=False,
        ),
    ] = None,
    engine: Annotated[str, typer.Option(help="Engine that runs the models: transformers (starts fast) or vllm.")] = (
        "transformers"
    ),
    tactics: Annotated[
        int,
        typer.Option(min=1, help="Tactics tried per theorem, shared by the ensemble; those of automation are extra."),
    ] = 384,
    seconds: Annotated[
        float,
        typer.Option(
            help="Seconds of search per theorem, shared by the ensemble; automation first gets as many of its own. "
            "Elaborating the statement may take as many as the search."
        ),
    ] = 120,
    lean: LeanOf = None,
    as_json: AsJson = False,
) -> None:
    """Prove the theorems of a file, or one statement, and print them with their proofs.

    Automation tactics are tried first, then the ensemble, each model on all theorems that are left. Each proof is
    printed as soon as a fresh Lean has accepted it; `--json` prints one object per theorem and line, as soon as nothing
    more is tried on it. Exit status 1 if a theorem was not proved.
    """
    from prover.proving import prove_all, provers_for

    if (file is None) == (statement is None):
        raise UsageError("give either a Lean file or --statement")
    if not (math.isfinite(seconds) and seconds > 0):
        raise UsageError(f"--seconds {seconds:g}: it must be a number above 0")
    if profile is not None and checkpoint is None:
        raise UsageError("--profile says how a checkpoint is asked; give --checkpoint too")
    if neff is not None and not math.isfinite(neff):
        raise UsageError(f"--neff {neff:g}: it must be a number of 1 or more")
    members, notes = provers_for(checkpoint, neff, engine, tactics, seconds, profile)
    for note in notes:
        _note(note)
    problems = problems_of(file) if statement is None else [parse_statement(statement, "--statement")]
    theorems = [problem.theorem for problem in problems]
    if proved := sum(bool(problem.script) for problem in problems):
        whose = "the theorem comes" if len(problems) == 1 else f"{proved} of {len(problems)} theorems come"
        _note(f"{whose} with a proof, which is not used: `prover verify FILE` checks proofs")
    backend = prepared_lean(lean)
    printer = Printer()

    def show(index: int, attempt: "Attempt") -> None:
        if as_json:
            printer.json(attempt.columns())
        else:
            _print_attempt(printer, theorems[index], attempt)

    with stoppable(STOPPED, STOP_SECONDS), ERR.status("proving"):
        attempts = asyncio.run(prove_all(theorems, members, backend, show))
    raise printer.end(all(attempt.status == "proved" for attempt in attempts))


def _print_attempt(printer: Printer, theorem: Theorem, attempt: "Attempt") -> None:
    """The theorem with its proof; or, on standard error, why there is none."""
    if attempt.status == "proved":
        printer.text(_proof(theorem, attempt))
        return
    reason = " ".join(attempt.reason.removeprefix(f"{attempt.theorem}: ").split())
    ERR.print(printable(f"{attempt.theorem}: not proved ({reason})"), style="red", markup=False, soft_wrap=True)
    if attempt.status == "failed" and attempt.script:
        _note(f"found, but not checked:\n{_proof(theorem, attempt)}")


def _note(text: str) -> None:
    ERR.print(text, style="yellow", markup=False, highlight=False, soft_wrap=True)


def _proof(theorem: Theorem, attempt: "Attempt") -> str:
    # LeanDojo's theorems may come without their statement, which is in the repository.
    return attempt.proof_of(theorem).text if theorem.statement else f"{theorem.name}\n{attempt.script}"


@app.command()
def verify(
    file: Annotated[
        Path,
        typer.Argument(
            help="Lean file with proofs, folder of them, or JSON Lines {name, header, statement, proof, lemmas}"
        ),
    ],
    lean: LeanOf = None,
    judge: Annotated[
        str | None,
        typer.Option(
            metavar="comparator", help="Have leanprover/comparator judge instead of this program.", show_default=False
        ),
    ] = None,
    comparator: CommandOf = None,
    layout: LayoutOf = None,
    as_json: AsJson = False,
) -> None:
    """Check finished proofs in a fresh Lean process: statement, axioms, kernel replay.

    Verdicts are printed in the order of the file, each as soon as it and those before it are there. `--json` prints one
    object per proof and line: {name, accepted, reason, axioms, seconds, checks, fault}. The Lean backend determines
    which checks there are. A proof over which Lean was lost is `unchecked`. Exit status 1 if one is not accepted.

    With `--judge comparator` each proof becomes a Lake package with the modules Challenge and Solution and a
    config.json, for the version of Lean and the project of `--lean`, and comparator's answer is the verdict. If it is
    not installed, the packages are written, and the command that judges them is printed; exit status 2.
    """
    rows = problems_of(file, with_lemmas=True)
    if judge is None:
        if comparator is not None or layout is not None:
            raise UsageError("--comparator and --layout go with --judge comparator")
        checker = prepared_lean(lean).checker()
    elif judge == "comparator":
        checker = judge_for(rows, lean_of(lean), comparator, layout or Path(f"{file.stem}-comparator"))
    else:
        raise UsageError(f"--judge {judge}: the only judge that is known is `comparator`")
    printer = Printer()

    def show(_: int, verdict: Verdict) -> None:
        if as_json:
            printer.json(verdict)
        else:
            printer.text(f"{_word(verdict)} {printable(f'{verdict.name} {verdict.reason}')}")

    verdicts = verdicts_in_order(lambda heard: verify_many(rows, checker, heard), len(rows), show)
    accepted = sum(verdict.accepted for verdict in verdicts)
    if not as_json:
        printer.text(f"{accepted} of {len(verdicts)} accepted")
    raise printer.end(accepted == len(verdicts))


def _word(verdict: Verdict) -> str:
    if verdict.fault == "infrastructure":
        return coloured("unchecked", "yellow")
    return coloured("accepted", "green") if verdict.accepted else coloured("rejected", "red")


@app.command()
def extract(
    files: Annotated[
        list[Path], typer.Argument(help="Lean files with proofs, or proofs.jsonl of runs", show_default=False)
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="JSON Lines file to write.", show_default=False)],
    flat: Annotated[
        bool,
        typer.Option(
            help="Write one {name, state, tactic} per line, as training reads them, instead of LeanDojo's objects."
        ),
    ] = False,
    lean: LeanOf = None,
) -> None:
    """Run each proof tactic by tactic and write the states before and after each tactic.

    One theorem per line, in LeanDojo's format: `traced_tactics` with tactic, state_before and state_after. A proof that
    fails is reported and left out. Exit status 1 if a proof fails.
    """
    problems = [problem for file in files for problem in problems_of(file)]
    backend = prepared_lean(lean)
    with output.open("w", encoding="utf-8") as lines, counted(ERR, "extracting", len(problems)) as advance:
        failed = asyncio.run(_extract(problems, backend, lines, flat, advance))
    OUT.print(f"{len(problems) - failed} of {len(problems)} proofs written to {output}", soft_wrap=True)
    raise typer.Exit(1 if failed else 0)


async def _extract(
    problems: list[Problem], lean: "LeanConfig", lines: TextIO, flat: bool, advance: Callable[[], None]
) -> int:
    """Write the rows of every proof; returns the number of proofs that failed."""
    failed = 0
    async for proof in trace(problems, lean):
        advance()
        if proof.error:
            failed += 1
            ERR.print(f"{proof.theorem.name}: {proof.error}", style="red", markup=False, soft_wrap=True)
            continue
        for row in proof.pairs() if flat else [proof.leandojo()]:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return failed
