"""The log: which records it takes, and that it leaves logging as it was."""

import logging
from pathlib import Path

import pytest

import lean_env
import prover
from prover.log import LOGGERS, Collector, Record, log_again, logging_to


def test_records_of_libraries_do_not_reach_a_terminal_unasked(capsys: pytest.CaptureFixture[str]) -> None:
    for package in (lean_env, prover):
        logging.getLogger(f"{package.__name__}.anything").error("it broke")
    assert capsys.readouterr().err == ""


def test_a_file_gets_what_is_logged_meanwhile(tmp_path: Path) -> None:
    log, levels = tmp_path / "prover.log", [logging.getLogger(name).level for name in LOGGERS]
    with logging_to(log):
        logging.getLogger("prover.batch.run").info("one")
        logging.getLogger("lean_env.sessions").warning("two of %d", 2)
        logging.getLogger("prover").debug("too much")
    logging.getLogger("prover").warning("afterwards")
    lines = log.read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "INFO prover.batch.run: one",
        "WARNING lean_env.sessions: two of 2",
    ]
    assert [logging.getLogger(name).level for name in LOGGERS] == levels


def test_records_of_another_process_keep_their_time(tmp_path: Path) -> None:
    collector = Collector()
    record = logging.LogRecord("prover.x", logging.ERROR, "", 0, "%s broke", ("it",), None)
    record.created = 0.25
    collector.handle(record)
    assert collector.taken() == [Record("prover.x", logging.ERROR, 0.25, "it broke")]
    assert collector.taken() == []
    with logging_to(tmp_path / "prover.log"):
        log_again([Record("prover.x", logging.ERROR, 0.25, "50% broke")])
    assert "1970-01-01" in (line := (tmp_path / "prover.log").read_text("utf-8"))
    assert line.endswith(",250 ERROR prover.x: 50% broke\n")


def test_a_full_disk_costs_records_and_is_one_error_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    def log() -> None:
        with logging_to(Path("/dev/full")):
            logging.getLogger("prover.x").warning("one")
            logging.getLogger("prover.x").warning("two")

    with pytest.raises(OSError, match="No space left"):
        log()
    assert capsys.readouterr().err == ""
