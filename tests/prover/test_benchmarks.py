"""Benchmarks of a user's own: files, folders, Parquet and the hub. Needs no Lean, except where a hole is attempted."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lean_env import EmbeddedLean, TheoremError
from prover.batch.benchmarks import load_benchmark
from prover.config.benchmarks import FileBenchmark, HubBenchmark
from prover.config.run import Member, ProverConfig
from prover.proving import prove_all
from search import Budget
from tests.extras import needs

LEAN_DATA = Path(__file__).parents[1] / "lean_env" / "data"
ROWS = [
    {"id": "one", "split": "validation", "formal_statement": "theorem one : 1 = 1 := by sorry"},
    {"id": "two", "split": "test", "formal_statement": "theorem two : 2 = 2 := by sorry"},
]


def of_file(path: Path, **settings: Any) -> dict[str, str]:
    """Name → split."""
    benchmark = FileBenchmark.model_validate({"kind": "file", "path": path, **settings})
    return {theorem.name: theorem.split for theorem in load_benchmark(benchmark)}


def test_a_split_selects_and_its_name_can_be_overridden() -> None:
    path = LEAN_DATA / "dialects" / "separate_header.jsonl"
    assert of_file(path) == {"sum_of_odds": "valid", "square_nonneg": "test"}
    assert of_file(path, split="val") == {"sum_of_odds": "valid"}
    exchanged = {"test": "valid", "valid": "test"}
    assert of_file(path, split="test", split_names=exchanged) == {"sum_of_odds": "test"}
    with pytest.raises(TheoremError, match=r"no theorem of split `train`; its splits are: test, valid"):
        of_file(path, split="train")


def test_of_a_folder_what_is_left_to_prove_is_the_benchmark() -> None:
    assert list(of_file(LEAN_DATA / "layouts" / "conjectures")) == [
        "sums",
        "Sums.sums.variants.three",
        "Products.sums.variants.three",
    ]
    assert of_file(LEAN_DATA / "layouts" / "by_split", split="valid") == {"MiniF2F/Valid/sum:sum": "valid"}


async def test_a_hole_is_an_invalid_statement_with_a_reason_and_the_others_are_proved() -> None:
    benchmark = FileBenchmark(kind="file", path=LEAN_DATA / "layouts" / "answers")
    settings: dict[str, Any] = {
        "generator": {"kind": "automation", "tactics": ["positivity", "subst h; rfl"]},
        "shape": {"width": 2, "depth": 1},
    }
    member = Member("automation", ProverConfig.model_validate(settings), Budget(tactics=4, seconds=60))
    attempts = await prove_all(load_benchmark(benchmark), [member], EmbeddedLean(kind="embedded"))
    assert [attempt.status for attempt in attempts] == ["invalid", "proved", "invalid", "proved"]
    assert attempts[2].reason.endswith(
        "the statement leaves its answer open: its file gives `contest_2001_b2_solution` as `sorry`"
    )


def test_parquet(tmp_path: Path) -> None:
    needs("pyarrow", extra="pandas")
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "rows.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), path)
    assert of_file(path) == {"one": "valid", "two": "test"}
    parquet.write_table(pyarrow.table({"text": ["theorem one : 1 = 1"]}), path)
    with pytest.raises(TheoremError, match=r"rows\.parquet: row 1: key `statement`: missing"):
        of_file(path)
    path.write_bytes(b"not Parquet")
    with pytest.raises(TheoremError, match=r"rows\.parquet: cannot be read"):
        of_file(path)


def test_the_hub_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasets", None)
    with pytest.raises(TheoremError, match=r"owner/set: .* need the extra `hub`: pip install -e '\.\[hub\]'"):
        load_benchmark(HubBenchmark(kind="hub", dataset="owner/set", split="train"))


def test_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    """`datasets` is stood in for: it is large, and the hub is not asked in a test."""

    def load_dataset(path: str, name: str | None, *, split: str) -> list[dict[str, str]]:
        if path != "owner/set":
            raise FileNotFoundError(f"Dataset '{path}' doesn't exist\non the Hub")
        return ROWS if (name, split) == (None, "train") else []

    library = ModuleType("datasets")
    library.load_dataset = load_dataset  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "datasets", library)
    theorems = load_benchmark(HubBenchmark(kind="hub", dataset="owner/set", split="train"))
    assert [(theorem.name, theorem.split, theorem.source) for theorem in theorems] == [
        ("one", "valid", "owner/set/train"),
        ("two", "test", "owner/set/train"),
    ]
    with pytest.raises(TheoremError, match="owner/none: cannot be read: Dataset 'owner/none' doesn't exist on the Hub"):
        load_benchmark(HubBenchmark(kind="hub", dataset="owner/none", split="train"))
