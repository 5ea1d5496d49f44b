"""Results of `prove` and `verify` are printed as they come, and none is lost, however command or output end."""

import json
import os
import pty
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from prover.cli.checking import STOPPED
from prover.cli.results import in_order
from tests.prover.conftest import command

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
HARD = "theorem hard (x y z : ℝ) (h : x ^ 2 + y ^ 2 = z ^ 7 + 3) : x ^ 5 = y"
ENDLESS = "repeat skip"


def start(*arguments: str | Path, env: Mapping[str, str] = {}, **options: Any) -> "subprocess.Popen[str]":
    """Start the command line. Its standard output and error are pipes unless `options` say otherwise."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen(
        command(*arguments), encoding="utf-8", env={**os.environ, **env}, preexec_fn=_hear_ctrl_c, **pipes
    )


def _hear_ctrl_c() -> None:
    """A shell that runs the tests in the background makes its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def lines(process: "subprocess.Popen[str]", count: int) -> list[str]:
    """The next lines of its output, as soon as they are there."""
    assert process.stdout is not None
    return [process.stdout.readline() for _ in range(count)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_proof_is_printed_before_the_next_search_ends_and_outlives_a_stop(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "two.lean").write_text(f"{SWAP} := by sorry\n{HARD} := by sorry\n", encoding="utf-8")
    with start("prove", tmp_path / "two.lean", "--tactics", "1000000", "--seconds", "6000") as process:
        statement, tactics, end = lines(process, 3)
        assert process.poll() is None
        process.send_signal(number)
        rest, errors = process.communicate(timeout=120)
    assert (statement, end, rest) == (f"{SWAP} := by\n", "\n", "")
    assert tactics.strip()
    assert errors.splitlines()[-1] == STOPPED
    assert process.returncode == 128 + number


def test_json_results_are_one_object_a_line_as_soon_as_they_are_decided(tmp_path: Path) -> None:
    unknown = "theorem unknown (x : Quaternion) : x = x"
    theorems = "".join(f"{statement} := by sorry\n" for statement in (HARD, unknown, SWAP))
    (tmp_path / "three.lean").write_text(theorems, encoding="utf-8")
    with start("prove", tmp_path / "three.lean", "--json", "--tactics", "3") as process:
        output, _ = process.communicate()
    results = [json.loads(line) for line in output.splitlines()]
    assert [(result["theorem"], result["status"]) for result in results] == [
        ("unknown", "invalid"),
        ("swap", "proved"),
        ("hard", "open"),
    ]
    assert process.returncode == 1


def test_a_verdict_is_printed_before_the_next_check_ends_and_outlives_ctrl_c(tmp_path: Path) -> None:
    file = tmp_path / "two.lean"
    file.write_text(f"theorem a : True := by\n  trivial\ntheorem b : True := by\n  {ENDLESS}\n", encoding="utf-8")
    with start("verify", file, "--json") as process:
        [line] = lines(process, 1)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=120)
    verdict = json.loads(line)
    assert (verdict["name"], verdict["accepted"], rest) == ("a", True, "")
    assert errors.splitlines()[-1] == STOPPED
    assert process.returncode == 130


def test_an_interrupt_while_a_result_is_printed_does_not_print_it_again() -> None:
    shown: list[str] = []

    def show(result: str) -> None:
        shown.append(result)
        signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), in_order(show) as add:
            add(0, "a")
    finally:
        signal.signal(signal.SIGINT, before)
    assert shown == ["a"]


def test_results_keep_their_order_and_an_interrupt_shows_those_that_wait_for_another() -> None:
    shown: list[str] = []

    def interrupted() -> None:
        with in_order(shown.append) as add:
            add(1, "b")
            assert shown == []
            add(0, "a")
            assert shown == ["a", "b"]
            add(4, "e")
            add(3, "d")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert shown == ["a", "b", "d", "e"]


def test_a_full_disk_is_one_line_and_the_proof_follows_it() -> None:
    with open("/dev/full", "w") as full, start("prove", "--statement", SWAP, stdout=full) as process:
        _, errors = process.communicate()
    line, proof, *_ = errors.splitlines()
    assert line == "prover: standard output: No space left on device; the results follow on standard error"
    assert proof == f"{SWAP} := by"
    assert "Traceback" not in errors
    assert process.returncode == 2


def test_a_full_disk_is_one_line_for_any_command() -> None:
    with open("/dev/full", "w") as full, start("doctor", "--json", stdout=full) as process:
        _, errors = process.communicate()
    assert errors == "prover: No space left on device: make room, then give the same command again\n"
    assert process.returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_proofs_are_utf_8_whatever_the_locale(encoding: str) -> None:
    with start("prove", "--statement", SWAP, env={"PYTHONIOENCODING": encoding}) as process:
        output, errors = process.communicate()
    assert output.startswith(f"{SWAP} := by\n")
    assert errors == ""


def test_results_go_to_a_file_while_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "proof.lean").write_text("theorem t : True := by trivial\n")
    terminal, theirs = pty.openpty()
    with open(tmp_path / "verdicts", "w") as output:
        process = start("verify", tmp_path / "proof.lean", stdout=output, stderr=theirs)
    os.close(theirs)
    with process, open(terminal, "rb", buffering=0) as shown:
        try:
            while shown.read(4096):
                pass
        except OSError:  # how a terminal ends
            pass
    assert (tmp_path / "verdicts").read_text().split() == ["accepted", "t", "1", "of", "1", "accepted"]


def test_a_proof_that_is_not_used_is_reported(tmp_path: Path) -> None:
    (tmp_path / "two.lean").write_text("theorem a : 1 = 1 := by rfl\ntheorem b : 1 = 1 := by sorry\n")
    for words, whose in (
        (["--statement", f"{SWAP} := by tauto"], "the theorem comes"),
        (["two.lean"], "1 of 2 theorems come"),
    ):
        with start("prove", *words, cwd=tmp_path) as process:
            _, errors = process.communicate()
        assert errors == f"{whose} with a proof, which is not used: `prover verify FILE` checks proofs\n"
        assert process.returncode == 0
