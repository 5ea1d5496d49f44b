"""What `prover report` puts into its file, and that the file's script was built from the sources beside it."""

import base64
import gzip
import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from prover.report.gather import gather
from prover.runs.store import RunStore
from prover.runs.utilisation import UTILISATION
from tests.prover import report_pictures
from tests.prover.conftest import Shown
from tests.prover.report_run import FAILED, HACKED, HOSTILE, INVALID, LARGE, OPEN, PROVED, THEOREMS, WIDE, make_run

REPORT = Path(__file__).parents[2] / "prover" / "report"
UI, ASSET = REPORT / "ui", REPORT / "asset"


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_run(tmp_path_factory.mktemp("runs") / "run")


def held(page: str, name: str) -> Any:
    """What the script element of that id holds."""
    (packed,) = re.findall(rf'<script type="text/plain" id="{name}">([^<]*)</script>', page)
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def test_the_file_holds_every_theorem_attempt_and_tree(run_folder: Path, tmp_path: Path, shown: Shown) -> None:
    path = tmp_path / "report.html"
    assert "written" in shown("report", run_folder, "-o", path)
    page = path.read_text(encoding="utf-8")
    theorems = held(page, "report")["theorems"]
    assert {(one["benchmark"], one["name"]) for one in theorems} == {(b, t) for b in ("small", "val") for t in THEOREMS}
    store = RunStore(run_folder)
    for one in theorems:
        rows = {(row.arm, row.prover): row for row in store.attempts(one["name"]) if row.benchmark == one["benchmark"]}
        trees = {key: tree for key, tree in store.trees(one["name"]) if key.benchmark == one["benchmark"]}
        assert len(one["attempts"]) == len(rows) == 6
        for attempt in one["attempts"]:
            row = rows[attempt["arm"], attempt["prover"]]
            assert (attempt["status"], attempt["script"], attempt["reason"]) == (row.status, row.script, row.reason)
            kept = None if attempt["tree"] is None else held(page, f"tree-{attempt['tree']}")
            assert kept == trees.get(row.key)
    store.close()


def test_nothing_of_a_run_is_markup(run_folder: Path, tmp_path: Path, shown: Shown) -> None:
    shown("report", run_folder, "-o", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert HOSTILE not in page
    assert "<img" not in page.replace((ASSET / "report.js").read_text(encoding="utf-8").strip(), "")
    script = page[page.rindex("<script>") + len("<script>") : page.rindex("</script>")]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; script-src 'sha256-{digest}'" in page


def test_both_success_rates_and_their_intervals(run_folder: Path) -> None:
    report = gather([run_folder]).report
    (both,) = (r for r in report.results if (r.arm, r.counts.benchmark, r.counts.prover) == ("both", "small", None))
    assert (both.counts.theorems, both.counts.attempted, both.counts.proved) == (6, 5, 2)
    assert both.of_all.low < 2 / 6 < both.of_all.high
    assert both.of_accepted.low < 2 / 5 < both.of_accepted.high
    assert both.of_accepted.high > both.of_all.high


def test_the_parts_of_the_overview(run_folder: Path) -> None:
    report = gather([run_folder]).report.to_json()
    part = report["comparison"]["benchmarks"][0]
    (map_,) = part["heat_maps"]
    assert (map_["neffs"], map_["widths"]) == ([1, 4], [2, 8])
    curve = part["arms"][0]["curves"]["tactics"]
    assert all(
        low < proved / curve["theorems"] < high
        for low, proved, high in zip(*(curve[k] for k in ("low", "proved", "high")), strict=True)
    )
    assert report["ensembles"] is not None
    (division,) = (one for one in report["divisions"] if one["benchmark"] == "small")
    assert division["provers"] == ["n1w2", "n4w8"]
    assert {tuple(one["provers"]): one["theorems"] for one in division["combinations"]} == {
        ("n1w2", "n4w8"): 1,
        ("n4w8",): 1,
    }
    (account,) = (one for one in report["accounts"] if (one["benchmark"], one["arm"]) == ("small", "n4w8"))
    assert account["endings"]["proved"] == 2
    assert account["endings"]["statement not accepted by Lean"] == account["endings"]["infrastructure broke down"] == 1
    assert account["states"] == LARGE + 4 + 2 + 1
    assert account["tactics"] == {"open": LARGE + 3, "rejected": LARGE + 3, "timed_out": 1, "refused": 1, "finished": 3}
    statuses = {one["name"]: one["statuses"] for one in report["theorems"] if one["benchmark"] == "small"}
    assert statuses[OPEN]["both"] == "proved"
    assert statuses[OPEN]["both:n1w2"] == "open"
    assert [statuses[name]["both"] for name in (PROVED, HACKED, WIDE, INVALID, FAILED)] == [
        "proved",
        "open",
        "open",
        "invalid",
        "failed",
    ]


def test_the_course_of_a_run_is_thinned_and_its_pauses_are_left_out(run_folder: Path, tmp_path: Path) -> None:
    (facts,) = gather([run_folder]).report.runs
    found = facts.utilisation
    assert len(found) == 200, "400 samples, in pairs"
    assert [span.minutes for span in (found[0], found[99], found[-1])] == [0.167, 16.667, 33.333]
    assert [number for number, span in enumerate(found) if span.after_pause] == [100]
    assert {(span.lean.busy, span.lean.running) for span in found} == {(0.5, 2.0)}
    assert [span.models["n1w2+n1w8"].busy for span in found] == ([0.0] * 50 + [1.0] * 50) * 2
    path = make_run(tmp_path / "killed", starts=1) / UTILISATION
    path.write_bytes(path.read_bytes()[:-20])
    (facts,) = gather([path.parent]).report.runs
    assert facts.utilisation[-1].minutes == pytest.approx(199 * 5 / 60, abs=1e-3)
    (facts,) = gather([make_run(tmp_path / "old", starts=0)]).report.runs
    assert (facts.starts, facts.utilisation) == ((), [])


def test_a_run_in_progress_gives_a_report_of_what_is_there(tmp_path: Path) -> None:
    report = gather([make_run(tmp_path / "run", without=["n4w2", "both"])]).report
    assert report.comparison is not None
    assert "n1w2" in report.comparison_note
    assert {arm["arm"] for arm in report.comparison["benchmarks"][0]["arms"]} == {"n1w2", "n1w8", "n4w8"}
    unfinished = {r.arm for r in report.results if r.counts.finished < r.counts.theorems and r.counts.prover is None}
    assert unfinished == {"n4w2", "both"}


def test_a_search_that_ends_while_the_run_is_read_is_left_for_the_next_report(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    whole = gather([folder])
    with closing(sqlite3.connect(folder / "results.sqlite")) as db, db:
        db.execute("DELETE FROM attempts WHERE theorem = ? AND arm = 'n1w2'", (OPEN,))
        db.execute("DELETE FROM attempts WHERE theorem = ? AND arm = 'n4w2'", (OPEN,))
    report = gather([folder])
    assert len(report.trees) == len(whole.trees) - 2
    numbers = [one["tree"] for theorem in report.report.theorems for one in theorem.attempts if one["tree"] is not None]
    assert sorted(numbers) == list(range(len(report.trees)))


def test_a_run_without_results_gives_a_report_too(tmp_path: Path, shown: Shown) -> None:
    folder = make_run(tmp_path / "run", without=["n1w2", "n1w8", "n4w2", "n4w8", "both"])
    shown("report", folder, "-o", tmp_path / "report.html")
    report = held((tmp_path / "report.html").read_text(encoding="utf-8"), "report")
    assert report["comparison"] is None
    assert report["comparison_note"] == "no attempt has ended yet"
    assert len(report["theorems"]) == 12


def test_arms_of_several_runs_are_told_apart(run_folder: Path, tmp_path: Path) -> None:
    report = gather([run_folder, make_run(tmp_path / "again")]).report
    arms = {arm for theorem in report.theorems for arm in theorem.statuses if ":" not in arm}
    assert {"run/both", "again/both"} <= arms
    assert {theorem.name: len(theorem.attempts) for theorem in report.theorems}[PROVED] == 12


def test_a_theorem_that_another_run_states_otherwise_stands_by_itself(run_folder: Path, tmp_path: Path) -> None:
    other = make_run(tmp_path / "other")
    with closing(sqlite3.connect(other / "results.sqlite")) as db, db:
        db.execute("UPDATE theorems SET statement = 'theorem swap : True' WHERE name = ?", (PROVED,))
    report = gather([run_folder, other]).report
    found = {one.name: one for one in report.theorems if one.benchmark == "small"}
    assert found.keys() == {*THEOREMS, f"{PROVED} (other)"}
    assert {attempt["arm"].split("/")[0] for attempt in found[PROVED].attempts} == {"run"}
    assert {attempt["arm"].split("/")[0] for attempt in found[f"{PROVED} (other)"].attempts} == {"other"}
    assert report.comparison is not None
    assert report.comparison["left_out"]["small"]["different"] == 1


def test_a_wrong_folder_is_named(tmp_path: Path, shown: Shown) -> None:
    assert "not a run folder" in shown("report", tmp_path, "-o", tmp_path / "report.html", status=2)
    assert not (tmp_path / "report.html").exists()


def test_the_script_knows_the_fields_of_the_data(run_folder: Path) -> None:
    """Every field that `ui/src/data.ts` declares is in the data; one that may be missing ends in `?`."""
    gathered = gather([run_folder])
    report = gathered.report.to_json()
    part = report["comparison"]["benchmarks"][0]
    theorem = next(one for one in report["theorems"] if one["name"] == PROVED)
    tree = json.loads(gzip.decompress(gathered.trees[0]))
    examples = {
        "Report": report,
        "RunFacts": report["runs"][0],
        "Start": report["runs"][0]["starts"][0],
        "Machine": report["runs"][0]["starts"][0]["machine"],
        "Span": report["runs"][0]["utilisation"][0],
        "Load": report["runs"][0]["utilisation"][0]["lean"],
        "ProverFacts": report["provers"][0],
        "Result": report["results"][0],
        "Comparison": report["comparison"],
        "BenchmarkComparison": part,
        "ArmRate": part["arms"][0],
        "Curve": part["arms"][0]["curves"]["tactics"],
        "Pair": part["pairs"][0],
        "HeatMap": part["heat_maps"][0],
        "EnsembleReport": report["ensembles"],
        "Rate": report["ensembles"]["contenders"][0]["valid"],
        "Division": report["divisions"][0],
        "Account": report["accounts"][0],
        "Theorem": theorem,
        "Attempt": theorem["attempts"][0],
        "TreeData": tree,
        "TreeEdge": tree["edges"][0],
    }
    source = (UI / "src" / "data.ts").read_text(encoding="utf-8")
    declared = dict(re.findall(r"export interface (\w+) \{\n(.*?)\n\}", source, flags=re.DOTALL))
    for name, value in examples.items():
        fields = set(re.findall(r"^  (\w+)\??:", declared.pop(name), flags=re.MULTILINE))
        assert fields <= value.keys(), f"{name} lacks {fields - value.keys()}"
    assert declared.keys() == {"Spread"}, "a run with seeds has one"


def hash_of_sources() -> str:
    """What `ui/build.mjs` writes beside the asset."""
    names = ["build.mjs", "package.json", "package-lock.json", "tsconfig.json"]
    names += [path.relative_to(UI).as_posix() for path in (UI / "src").rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for name in sorted(names):
        digest.update(f"{name}\n".encode() + (UI / name).read_bytes() + b"\n")
    return digest.hexdigest()


def test_the_asset_was_built_from_these_sources() -> None:
    assert (ASSET / "sources.sha256").read_text().strip() == hash_of_sources(), (
        "run `npm run build` in prover/report/ui"
    )
    assert sum(path.stat().st_size for path in ASSET.iterdir()) < 1.5e6


def test_the_pictures_of_the_documents_show_this_page() -> None:
    pictured, shown = ((folder / report_pictures.SOURCES).read_text() for folder in (report_pictures.FOLDER, ASSET))
    assert pictured == shown, "run `python -m tests.prover.report_pictures RUN` with a run folder, best of the main job"


def test_a_build_gives_the_same_asset(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (UI / "node_modules").is_dir():
        pytest.skip("needs node, and `npm ci` in prover/report/ui")
    subprocess.run((node, UI / "build.mjs", tmp_path), check=True, capture_output=True)
    for path in ASSET.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_lock_file_holds_no_private_address() -> None:
    resolved = re.findall(r'"resolved": "([^"]*)"', (UI / "package-lock.json").read_text())
    assert all(address.startswith("https://registry.npmjs.org/") for address in resolved)
