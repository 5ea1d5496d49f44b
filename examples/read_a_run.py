"""Makes a small run of two lists of tactics, without a model, and reads it in Python. Takes a quarter of a minute.

The run folder is `runs/example`; given again, the script only reads it. Needs the extra `pandas`. Prints:

    arithmetic proves … of 8
    grind proves … of 8
    only grind: …; only arithmetic: …

and a table of seconds by arm and status, the shortest proof, and the report's place.
"""

import prover

LISTS = {"arithmetic": ["norm_num", "omega", "linarith", "nlinarith"], "grind": ["simp_all", "grind"]}
CONFIG = prover.RunConfig.model_validate(
    {
        "run_folder": "runs/example",
        "benchmarks": {"valid": {"kind": "minif2f", "split": "valid", "limit": 8}},
        "provers": {
            name: {"generator": {"kind": "automation", "tactics": tactics}, "shape": {"width": 4, "depth": 3}}
            for name, tactics in LISTS.items()
        },
        "arms": {name: {"provers": [name], "budget": {"tactics": 8, "seconds": 30}} for name in LISTS},
        "lean": {"kind": "embedded", "tactic_seconds": 1},
        "workers": {"searches": 2},
    }
)

run = prover.run(CONFIG)
for result in run.results():
    print(f"{result.arm} proves {result.proved} of {result.theorems}")
(pair,) = prover.compare([run.folder]).benchmarks[0].pairs  # the second arm against the first
print(f"only {pair.first}: {', '.join(pair.only_first)}; only {pair.second}: {', '.join(pair.only_second)}")
print(run.to_pandas().groupby(["arm", "status"])["seconds"].describe()[["count", "mean", "max"]])
shortest = min((attempt for attempt in run.attempts() if attempt.script), key=lambda attempt: len(attempt.script))
print(f"{shortest.theorem} is proved by {shortest.script}")
run.report(run.folder / "report.html")
print(f"every search tree: open {run.folder / 'report.html'} in a browser")
