"""Runs as tables and logs of other tools, read back with these tools."""

import importlib.util
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from prover.runs.origin import read_starts
from tests.extras import needs
from tests.prover.conftest import Shown
from tests.prover.report_run import FAILED, INVALID, OPEN, PROVED, STATEMENT, THEOREMS, make_run

PROOF = "obtain ⟨left, right⟩ := h\nconstructor\nexact right\nexact left"


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_run(tmp_path_factory.mktemp("runs") / "run", without=["n4w2"], starts=1)


def test_every_attempt_is_a_row_of_the_parquet_file(run_folder: Path, tmp_path: Path, shown: Shown) -> None:
    needs("pyarrow", extra="pandas")
    import pandas as pd

    path = tmp_path / "attempts.parquet"
    assert "60 attempts written" in shown("export", run_folder, "--parquet", path)
    table = pd.read_parquet(path)
    row = table.set_index(["benchmark", "theorem", "arm", "prover"]).loc["small", PROVED, "both", "n1w2"]
    assert (row.status, row.script, row.tactics_tried, row.seconds) == ("proved", PROOF, 16, 2.0)
    assert list(row.checks) == ["parse", "kernel"]
    assert table.dtypes["lean_work_seconds"] == "float64"
    empty = make_run(tmp_path / "empty", without=["n1w2", "n1w8", "n4w2", "n4w8", "both"])
    shown("export", empty, "--parquet", path)
    assert list(pd.read_parquet(path).columns) == list(table.columns)


@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")  # in Inspect's own code
def test_inspect_reads_a_log_for_each_benchmark_and_arm(run_folder: Path, tmp_path: Path, shown: Shown) -> None:
    needs("inspect_ai", extra="inspect")
    from inspect_ai.analysis import evals_df, samples_df
    from inspect_ai.log import list_eval_logs, read_eval_log

    for _ in range(2):  # a second export replaces the first
        assert "12 logs written" in shown("export", run_folder, "--inspect", tmp_path)
    assert len(list_eval_logs(str(tmp_path))) == 12
    evals = evals_df(str(tmp_path)).set_index(["task_name", "task_arg_arm"])
    assert set(evals.index) == {
        (benchmark, arm)
        for benchmark in ("small", "val")
        for arm in ("n1w2", "n1w8", "n4w8", "both", "both:n1w2", "both:n4w8")
    }
    assert evals.task_id.is_unique
    both = evals.loc[("small", "both")]
    assert (both.model, both.status, both.total_samples) == ("vllm/neff-1+neff-4", "success", 6)
    assert both.score_lean_accuracy == pytest.approx(2 / 6)
    samples = samples_df(str(tmp_path / "small" / "both.eval")).set_index("id")
    assert set(samples.index) == set(THEOREMS)
    assert dict(samples.score_lean) == {name: "C" if name in (PROVED, OPEN) else "I" for name in THEOREMS}
    assert samples.total_tokens[PROVED] == 2 * 99
    assert samples.total_time[PROVED] == 2 * 2.0
    assert samples.metadata_tactics_tried[PROVED] == 2 * 16
    assert len(samples_df(str(tmp_path))) == 12 * len(THEOREMS), "no sample is taken for another"
    log = read_eval_log(str(tmp_path / "small" / "both.eval"))
    (start,) = read_starts(run_folder)
    assert log.eval.packages == start.versions
    assert log.samples is not None
    found = {str(sample.id): sample for sample in log.samples}
    proved = found[PROVED]
    assert (proved.input, proved.output.completion) == (STATEMENT, PROOF)
    assert proved.scores is not None
    assert proved.scores["lean"].answer == PROOF
    assert found[OPEN].metadata["attempts"]["n1w2"]["status"] == "open"
    for name, status, reason in ((INVALID, "invalid", "unknown identifier"), (FAILED, "failed", "Lean was killed")):
        assert found[name].metadata["status"] == status
        assert reason in str((found[name].scores or {})["lean"].explanation)


def test_a_run_in_progress_gives_logs_that_say_so(tmp_path: Path, shown: Shown) -> None:
    needs("inspect_ai", extra="inspect")
    from inspect_ai.log import read_eval_log

    folder = make_run(tmp_path / "run", starts=0)
    with closing(sqlite3.connect(folder / "results.sqlite")) as db, db:
        db.execute("DELETE FROM attempts WHERE theorem = ? AND arm = 'both' AND prover = 'n4w8'", (OPEN,))
    shown("export", folder, "--inspect", tmp_path / "logs")
    logs = {name: read_eval_log(str(tmp_path / f"logs/small/{name}.eval")) for name in ("both", "both/n1w2")}
    assert {name: log.status for name, log in logs.items()} == {"both": "started", "both/n1w2": "success"}


@pytest.mark.parametrize(
    ("option", "module", "extra"), [("--inspect", "inspect_ai", "inspect"), ("--parquet", "pyarrow", "pandas")]
)
def test_without_the_extra_one_line_says_what_to_install(
    run_folder: Path,
    tmp_path: Path,
    shown: Shown,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    module: str,
    extra: str,
) -> None:
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name, find=importlib.util.find_spec: None if name == module else find(name)
    )
    said = shown("export", run_folder, "--csv", tmp_path / "results.csv", option, tmp_path / "out", status=2)
    line = f"prover: {option} needs the extra `{extra}`, which is not installed: pip install -e '.[{extra}]'"
    assert " ".join(said.split()) == line
    assert list(tmp_path.iterdir()) == []
