"""Rounds of expert iteration, and a control with as many training steps from the same base, but no new rows.

    python -m benchmarks.iteration EXPERIMENT FOLDER

`recursions` starts from a weak model, trained on the proofs of 20 theorems (16 minutes on two cores). `competition` and
`lemmas` start from a shipped model: one searches theorems of families that it was not trained on, the other the
statements of the embedded library's lemmas. Compares all rounds and the control on held-out theorems: success with
Wilson intervals, and paired tests against round 0 and against the control. The same command resumes a stopped run.
"""

from pathlib import Path

from rich.console import Console

from benchmarks.iteration import competition, lemmas, recursions
from benchmarks.iteration.control import CONTROL, make_control, prover
from benchmarks.iteration.held_out import by_source
from benchmarks.measurement import argument_parser, measurement
from prover.analysis import compare_runs
from prover.cli.comparison_tables import comparison_tables
from prover.expert_iteration import HELD_OUT

EXPERIMENTS = {"recursions": recursions.prepare, "competition": competition.prepare, "lemmas": lemmas.prepare}


def main() -> None:
    """Prepare the files, run the iteration and compare it with the control."""
    parser = argument_parser(__doc__)
    parser.add_argument("experiment", choices=EXPERIMENTS)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    folder: Path = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with measurement(options.json) as record:
        record.stage("rounds of expert iteration")
        prover("iterate", EXPERIMENTS[options.experiment](folder))
        record.stage("the control")
        make_control(folder)
        searches = [*sorted(folder.glob("round-*/search")), folder / CONTROL / "search"]
        for baseline in ("round-0", CONTROL):
            comparison = compare_runs(searches, baseline, benchmarks=[HELD_OUT])
            for table in comparison_tables(comparison):
                Console(width=120).print(table, crop=False)
        print("\n".join(by_source(searches)))
        for arm in comparison.benchmarks[0].arms:
            record.figure(f"held-out theorems proved, {arm.arm}", arm.proved, "", f"of {arm.theorems}")


if __name__ == "__main__":
    main()
