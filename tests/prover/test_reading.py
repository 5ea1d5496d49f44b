"""Run folders that may be read but not written: a colleague's, a copy, one on a read-only mount.

Where the tests run as root, whom no permission keeps from writing, the commands run as a user without any.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.run_folder import write_run
from lean_env.settings import read_yaml
from prover.cli import main
from prover.config.run import RunConfig
from prover.runs.origin import record_start
from prover.runs.store import RunStore

NOBODY = 65534
COMMANDS = (
    "show {run}",
    "show {run} --theorem valid_0",
    "show {run} --status failed",
    "show {run} --tree valid_0",
    "export {run} --lean {out}/proofs.lean --jsonl {out}/proofs.jsonl --csv {out}/results.csv",
    "compare {run}",
    "ensemble {run} --budget 32",
)
Command = Callable[..., tuple[object, str]]
"""Type of the fixture `prover`: runs a command in this process; returns its exit status and the words it printed."""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in the folder can be written inside the `with`, and nothing has been written at its end."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    root = os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def begun(place: Path) -> tuple[Path, Path]:
    """A finished run, and a copy of it that was made while its driver was writing."""
    config = read_yaml(write_run(place / "finished", theorems=20, arms=4), RunConfig)
    copy = place / "copy"
    with RunStore.writing(config) as store:
        row = store.attempts()[0]
        store.add(row)
        record_start(config.run_folder, {})
        shutil.copytree(config.run_folder, copy)
    return config.run_folder, copy


@pytest.fixture
def prover(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: object) -> tuple[object, str]:
        monkeypatch.setattr("sys.argv", ["prover", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capfd.readouterr()
        return ended.value.code, " ".join((shown.out + shown.err).split())

    return run


@pytest.mark.parametrize("state", ["finished", "killed", "copied without index"])
def test_a_folder_that_cannot_be_written_is_read_as_any_other(state: str, place: Path, prover: Command) -> None:
    finished, copy = begun(place)
    writable = place / "writable"
    shutil.copytree(finished, writable)
    folder = finished if state == "finished" else copy
    assert (folder / "results.sqlite-wal").exists() == (state != "finished")
    if state == "copied without index":
        (folder / "results.sqlite-shm").unlink()
    out = place / "out"
    out.mkdir()
    out.chmod(0o777)

    def outputs(run: Path) -> list[tuple[object, str]]:
        results = [prover(*command.format(run=run, out=out).split()) for command in COMMANDS]
        for path in out.iterdir():
            path.unlink()
        return [(status, text.replace(str(run), "RUN")) for status, text in results]

    expected = outputs(writable)
    with read_only(folder):
        assert outputs(folder) == expected
    assert [status for status, _ in expected] == [0, 0, 0, 2, 0, 0, 0]  # it holds no trees


def test_a_dry_run_counts_what_is_finished_in_a_folder_that_cannot_be_written(place: Path, prover: Command) -> None:
    config = write_run(place / "run", theorems=20, arms=4)
    status, shown = prover("run", config, "--dry-run")
    assert (status, "of them finished" in shown) == (0, True)
    with read_only(place / "run" / "run"):
        status, shown = prover("run", config, "--dry-run")
    assert (status, "of them finished" in shown) == (2, True)
