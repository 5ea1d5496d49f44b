"""Makes the pictures of `docs/report.md` from a run: `python -m tests.prover.report_pictures runs/embedded`."""

import argparse
import shutil
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from prover.attempt import AttemptKey
from prover.report.gather import gather
from prover.report.page import write
from prover.runs.store import RunStore
from tests.prover import chromium

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "report"
SOURCES = "sources.sha256"
"""File with the hash of the page's sources, which stands beside the pictures as well: a test compares the two."""


def main(run: Path) -> None:
    """Write `overview.png`, and `tree.png` of the proved search with the most states."""
    program = chromium.find()
    if program is None:
        sys.exit(f"no Chromium: none of {', '.join(chromium.NAMES)} is installed")
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, chromium.browser(program) as page:
        report = Path(folder) / "report.html"
        write(gather([run]), report)
        page.prefer("light")
        page.size(1400, 1000)
        page.open(report.as_uri())
        page.wait("document.querySelector('.chart svg')")
        page.wait("document.querySelectorAll('.chart').length === document.querySelectorAll('.chart svg').length")
        page.picture(FOLDER / "overview.png")
        page.prefer("dark")
        page.open(f"{report.as_uri()}#{_largest(run)}")
        page.wait("document.querySelector('.search-tree')?.dataset.step")
        page.value(
            "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Along the proof').click()"
        )
        page.value("[...document.querySelectorAll('h2')].find(h => h.textContent === 'Search tree').scrollIntoView()")
        page.value("new Promise(done => setTimeout(done, 500))")
        page.picture(FOLDER / "tree.png")
    shutil.copy(ROOT / "prover" / "report" / "asset" / SOURCES, FOLDER / SOURCES)


def _largest(run: Path) -> str:
    with closing(RunStore(run)) as store:
        proved = [row for row in store.attempts() if row.status == "proved"]
        sizes: dict[AttemptKey, int] = {}
        for name in {row.theorem for row in proved}:
            sizes |= {key: len(tree["nodes"]) for key, tree in store.trees(name)}
    best = max(proved, key=lambda row: (sizes[row.key], row.key))
    return f"{best.benchmark}/{best.theorem}?tree={best.arm}:{best.prover}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.prover.report_pictures", description=__doc__)
    parser.add_argument("run", type=Path, help="run folder")
    main(parser.parse_args().run)
