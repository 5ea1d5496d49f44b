"""`python -m benchmarks.claims`: train, sample, search, and write docs/claims.md. See the package."""

import argparse
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.claims import report, stages
from benchmarks.claims.settings import Settings

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Every stage in its order, then the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims", description="The paper's claims in small.")
    parser.add_argument("--workers", type=int, default=2, help="processes, each with one thread (2)")
    parser.add_argument("--smoke", action="store_true", help="everything once, too small to mean anything")
    options = parser.parse_args()
    folder = ROOT / "runs" / ("claims-smoke" if options.smoke else "claims")
    settings = Settings.smoke(folder) if options.smoke else Settings.full(folder)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.workers, context, initializer=stages.start_worker) as pool:
        stages.run(settings, pool)
    report.write(settings, folder / "report" if options.smoke else ROOT / "docs")


if __name__ == "__main__":
    main()
