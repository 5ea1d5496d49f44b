"""`python -m benchmarks.claims`: train, sample, search, and write docs/claims.md. See the package's docstring."""

import argparse
import dataclasses
import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.claims import report, stages
from benchmarks.claims.settings import Settings
from training.data import embedded_theorems, load_pairs

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Run every stage in order and write the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims", description="The paper's claims in small.")
    parser.add_argument("--workers", type=int, default=2, help="processes, each with one thread (2)")
    parser.add_argument("--smoke", action="store_true", help="everything once, too small to mean anything")
    options = parser.parse_args()
    settings = Settings.smoke(ROOT) if options.smoke else Settings.full(ROOT)
    folder = ROOT / "runs" / f"claims-{_digest(settings)}"
    settings = dataclasses.replace(settings, folder=folder)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.workers, context, initializer=stages.start_worker) as pool:
        stages.run(settings, pool)
    report.write(settings, folder / "report" if options.smoke else ROOT / "docs")


def _digest(settings: Settings) -> str:
    """Hash of all that results depend on except the code, so that no run uses results for other theorems or sizes."""
    sizes = {key: value for key, value in vars(settings).items() if key != "folder"}
    data = [load_pairs("train"), embedded_theorems("valid"), embedded_theorems("test")]
    return hashlib.sha256(f"{sizes} {data}".encode()).hexdigest()[:8]


if __name__ == "__main__":
    main()
