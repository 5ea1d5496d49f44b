"""What finished runs show: success rates with intervals, arms compared on the same theorems, ensembles of arms.

`outcomes`, `intervals`, `curves`, `paired`, `heatmap` and `portfolio` are pure functions on the rows of runs; `runs`
reads folders; `comparison` and `ensembles` are what the command line calls; `figures` draws. Knows nothing of
terminals, and loads matplotlib only when a figure is drawn.
"""

from prover.analysis.comparison import Comparison, compare_runs
from prover.analysis.ensemble_report import EnsembleReport
from prover.analysis.ensembles import ensemble_runs

__all__ = ["Comparison", "EnsembleReport", "compare_runs", "ensemble_runs"]
