"""Splits in LeanDojo's format, and the files that theorems of a traced repository are in. No LeanDojo needed."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest

from lean_env import LeanMissing, Theorem, TheoremError, minif2f
from lean_env.project.dojo import TracedRepository, cache_folder, leandojo_benchmark
from lean_env.project.dojo.benchmark import leandojo_repository

DATA = Path(__file__).parent / "data" / "leandojo"
MINIF2F = TracedRepository("https://github.com/yangky11/miniF2F-lean4", "5746b7d6c47855ce1294bed87329618ff7f1bc31")


def test_a_split() -> None:
    theorems = leandojo_benchmark(DATA, "random", "train")
    first = theorems[0]
    assert first.name == "my_add_comm"
    assert first.statement == "theorem my_add_comm (n m : Nat) : n + m = m + n"
    assert (first.source, first.split) == ("Lean4Example.lean", "train")
    repository = leandojo_repository(DATA, "random", "train")
    assert TracedRepository(*repository).file_of(first) == "Lean4Example.lean"


@pytest.mark.parametrize("kind", ["random", "novel_premises"])
def test_the_splits_are_a_partition(kind: Literal["random", "novel_premises"]) -> None:
    names = [[t.name for t in leandojo_benchmark(DATA, kind, split)] for split in ("train", "val", "test")]
    assert sum(map(len, names)) == len({name for split in names for name in split}) == 20
    assert {t.split for t in leandojo_benchmark(DATA, kind, "val")} == {"valid"}


def written(folder: Path, text: str) -> Path:
    (folder / "random").mkdir()
    (folder / "random" / "val.json").write_text(text, encoding="utf-8")
    return folder


def entry(number: int, **more: Any) -> dict[str, Any]:
    place = {"url": "https://github.com/o/r", "commit": "0" * 40, "file_path": "A/B.lean"}
    return {**place, "full_name": f"t{number}", "traced_tactics": [], **more}


def test_an_entry_without_statement_and_one_longer_than_a_piece(tmp_path: Path) -> None:
    long = [{"tactic": "skip", "state_before": "⊢ ∀ x, x = x", "state_after": "]," * 1_500_000}]
    rows = [entry(0), entry(1, traced_tactics=long), entry(2, theorem_statement=None)]
    text = "\n " + json.dumps(rows, ensure_ascii=False) + "\n"
    theorems = leandojo_benchmark(written(tmp_path, text), "random", "val")
    assert [(t.name, t.statement) for t in theorems] == [("t0", ""), ("t1", ""), ("t2", "")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not a JSON array"),
        (json.dumps(entry(0)), "one array"),
        (json.dumps([entry(0)])[:-1], "cut off"),
        (json.dumps([entry(0)])[:-9], "cut off"),
        (json.dumps([entry(0)]).replace("}]", "} {}]"), "cut off or broken"),
        (json.dumps([entry(0), 1]), "entry 2: not a JSON object"),
        (json.dumps([entry(0), {"full_name": "t"}]), "entry 2: no string `file_path`"),
        (json.dumps([entry(0, theorem_statement=7)]), "`theorem_statement`"),
    ],
)
def test_a_broken_split(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TheoremError, match=message) as caught:
        leandojo_benchmark(written(tmp_path, text), "random", "val")
    assert "val.json" in str(caught.value)


def test_a_missing_split(tmp_path: Path) -> None:
    with pytest.raises(TheoremError, match="give the benchmark's folder"):
        leandojo_benchmark(tmp_path, "novel_premises", "test")


def test_packaged_minif2f_theorems_are_found_in_their_repository() -> None:
    files = {theorem.name: MINIF2F.file_of(theorem) for theorem in minif2f()}
    assert len(files) == 488
    assert files["aime_1983_p1"] == "MiniF2F/Test/aime_1983_p1.lean"
    assert {file.rsplit("/", 1)[0] for file in files.values()} == {"MiniF2F/Test", "MiniF2F/Valid"}


@pytest.mark.parametrize("source", ["", "Demo", "/Demo.lean", "../Demo.lean", "https://github.com/a/b/blob/c/D.lean"])
def test_a_source_outside_the_repository(source: str) -> None:
    with pytest.raises(TheoremError, match="t: "):
        MINIF2F.file_of(Theorem(name="t", statement="", source=source))


def test_a_line_number_may_follow_the_file() -> None:
    assert MINIF2F.file_of(Theorem(name="t", statement="", source="A/B.lean:12")) == "A/B.lean"


def test_folders_as_leandojo_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = "5746b7d6c47855ce1294bed87329618ff7f1bc31"
    assert MINIF2F.folder(tmp_path) == tmp_path / f"yangky11-miniF2F-lean4-{commit}" / "miniF2F-lean4"
    ssh = TracedRepository("git@github.com:yangky11/miniF2F-lean4.git", commit)
    assert ssh.address == MINIF2F.address
    local = TracedRepository(str(tmp_path / "demo"), commit)
    assert local.folder(tmp_path) == tmp_path / f"gitpython-demo-{commit}" / "demo"
    with pytest.raises(ValueError, match="not a full hash"):
        TracedRepository("https://github.com/a/b", "v1.0")
    with pytest.raises(LeanMissing, match="not traced"):
        MINIF2F.check_traced(tmp_path)
    monkeypatch.setenv("CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
