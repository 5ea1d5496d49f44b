"""JSON Lines, and the packaged copy of MiniF2F. Needs no Lean."""

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from lean_env import TheoremError, load_jsonl, load_problems, minif2f

ROW = {"name": "t", "statement": "theorem t : True", "informal": "It is true.", "commit": "abc"}


def write(folder: Path, *lines: str) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_rows_with_and_without_proof(tmp_path: Path) -> None:
    more = {**ROW, "name": "u", "header": "open Nat\n", "split": "valid", "proof": "trivial", "source": "here"}
    first, second = load_jsonl(write(tmp_path, json.dumps(ROW), "", json.dumps(more)))
    assert (first.theorem.name, first.script, first.theorem.header) == ("t", None, "")
    assert first.theorem.source.endswith("rows.jsonl")
    assert (second.theorem.split, second.theorem.source, second.script) == ("valid", "here", "trivial")


def test_line_ends_are_those_of_lean(tmp_path: Path) -> None:
    (problem,) = load_jsonl(write(tmp_path, json.dumps({**ROW, "proof": "skip\r\ntrivial\r\n"})))
    assert problem.script == "skip\ntrivial\n"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["{}"], "rows.jsonl:1: key `statement`: missing, and so are formal_statement,"),
        (["", '{"name": "t"}'], "rows.jsonl:2: key `statement`"),
        (['{"name": "", "statement": ""}'], "key `name`: missing"),
        (['{"name": ["t"], "statement": "theorem t : True"}'], "key `name`: must be text, not list"),
        (['{"Formal Statement": 3}'], "key `Formal Statement`: must be text, not int"),
        (["[1]"], "rows.jsonl:1:"),
        (["theorem t : 1 = 1"], "Lean text is read from files that end in `.lean`"),
        ([""], "no theorem found"),
        (
            ['{"name": "t", "formal_statement": "t : 1 = 1"}'],
            "rows.jsonl:1: key `formal_statement`: expected `theorem NAME … : …`, found `t : 1 = 1`",
        ),
        (['{"statement": "def x := 1"}'], "rows.jsonl:1: key `statement`: expected `theorem NAME … : …`, found `def`"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, lines: list[str], words: str) -> None:
    with pytest.raises(TheoremError) as caught:
        load_jsonl(write(tmp_path, *lines))
    assert words in str(caught.value)


def test_one_json_array(tmp_path: Path) -> None:
    path = tmp_path / "workbook.json"
    path.write_text(
        json.dumps([{"formal_statement": "theorem w_1 : 1 = 1 := by sorry", "tags": ["x"]}]), encoding="utf-8"
    )
    [problem] = load_problems(path)
    assert (problem.theorem.name, problem.theorem.statement) == ("w_1", "theorem w_1 : 1 = 1")
    path.write_text('[{"formal_statement": "theorem : 1"}]', encoding="utf-8")
    with pytest.raises(TheoremError, match=r"workbook\.json: row 1: key `formal_statement`: a theorem without a name"):
        load_problems(path)
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(TheoremError, match=r"workbook\.json: expected a JSON array of objects"):
        load_problems(path)


def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path) -> None:
    row = '{"name": "t", "statement": "theorem t : 1 = 1"}'
    for name, text in (("a.jsonl", row), ("a.json", f"[{row}]")):
        (tmp_path / name).write_text(f"\ufeff{text}", encoding="utf-8")
        assert [problem.theorem.name for problem in load_problems(tmp_path / name)] == ["t"]


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_a_packed_file_is_read_unpacked(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    packed = pack(b'{"name": "t", "statement": "theorem t : 1 = 1"}')
    (tmp_path / "whole").write_bytes(packed)
    assert [problem.theorem.name for problem in load_problems(tmp_path / "whole")] == ["t"]
    (tmp_path / "cut").write_bytes(packed[:-9])
    with pytest.raises(TheoremError, match="cannot be read"):
        load_problems(tmp_path / "cut")
    (tmp_path / "broken").write_bytes(packed[:12] + b"no such block" + packed[25:])
    with pytest.raises(TheoremError, match="cannot be read"):
        load_problems(tmp_path / "broken")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TheoremError, match="cannot be read"):
        load_jsonl(tmp_path / "none.jsonl")


def test_minif2f_is_whole() -> None:
    assert [len(minif2f("valid")), len(minif2f("test")), len(minif2f())] == [244, 244, 488]
    assert len({theorem.name for theorem in minif2f()}) == 488
    for theorem in minif2f():
        assert theorem.statement.startswith(f"theorem {theorem.name}")
        assert theorem.header.startswith("import Mathlib")
        assert theorem.split in theorem.source.lower()
