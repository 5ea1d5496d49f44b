"""Rows read from whatever wrote them: the same rows, or one clear line that says what is wrong."""

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lean_env.settings import ConfigError
from training.data import load_pairs
from training.data.pair import Pair, fingerprint
from training.data.sources import read_pairs

MATHLIB = Path(__file__).parent / "data" / "mathlib.json"
PROOFS = [
    {
        "name": "swap",
        "statement": "theorem swap (p q : Prop) (h : p ∨ q) : q ∨ p",
        "proof": "cases h with\n| inl hp => exact Or.inr hp\n| inr hq => exact Or.inl hq",
    },
    {"name": "two", "statement": "theorem two (p : Prop) : p → p", "proof": "intro h\nexact h"},
]


def theorems() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(MATHLIB.read_text(encoding="utf-8"))
    return entries


def expected() -> list[Pair]:
    return [
        Pair(step["state_before"], step["tactic"], theorem["full_name"])
        for theorem in theorems()
        for step in theorem["traced_tactics"]
    ]


def lines(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_split_of_leandojo_keeps_states_and_tactics_of_several_lines() -> None:
    pairs = list(read_pairs(MATHLIB))
    assert pairs == expected()
    assert sum("\n" in pair.tactic for pair in pairs) == 7
    assert any("\n\n" in pair.state for pair in pairs), "a state with more than one goal"


def test_a_row_has_the_weight_that_its_line_gives(tmp_path: Path) -> None:
    plain = [{"state": "⊢ True", "tactic": "trivial"}, {"state": "⊢ True", "tactic": "simp"}]
    weighed = [{**plain[0], "weight": 0.25}, {**plain[1], "weight": 1}]
    without, given = (list(read_pairs(lines(tmp_path / name, rows))) for name, rows in (("a", plain), ("b", weighed)))
    assert [pair.weight for pair in given] == [0.25, 1]
    assert [pair.weight for pair in without] == [1, 1]
    assert fingerprint(given) != fingerprint(without)
    assert fingerprint(given[1:]) == fingerprint(without[1:])


def test_every_form_of_the_same_rows_reads_the_same(tmp_path: Path) -> None:
    flat = [{"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem} for pair in expected()]
    named = [{"name": row["theorem"], "state": row["state"], "tactic": row["tactic"]} for row in flat]
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(lines(tmp_path / "flat.jsonl", flat).read_bytes()))
    split = tmp_path / "split.json.xz"
    split.write_bytes(lzma.compress(MATHLIB.read_bytes()))
    for path in (
        lines(tmp_path / "traced.jsonl", theorems()),
        tmp_path / "flat.jsonl",
        lines(tmp_path / "named.jsonl", named),
        packed,
        split,
    ):
        assert list(read_pairs(path)) == expected(), path.name


def test_line_separators_inside_a_text_do_not_end_a_line(tmp_path: Path) -> None:
    row = {"state": "x : Char\n⊢ x = '\u2028'", "tactic": "exact\u0085rfl"}
    (pair,) = read_pairs(lines(tmp_path / "rows.jsonl", [row]))
    assert pair == Pair(row["state"], row["tactic"])


@pytest.mark.parametrize("where", ["file", "run folder"])
def test_proofs_of_a_run_are_run_by_lean(tmp_path: Path, where: str) -> None:
    path = lines(tmp_path / "proofs.jsonl", PROOFS)
    assert list(read_pairs(path if where == "file" else tmp_path)) == [
        Pair("p q : Prop\nh : p ∨ q\n⊢ q ∨ p", PROOFS[0]["proof"], "swap"),
        Pair("p : Prop\n⊢ p → p", "intro h", "two"),
        Pair("p : Prop\nh : p\n⊢ p", "exact h", "two"),
    ]


def test_what_extract_writes_is_what_training_reads(prover: Callable[..., Any], tmp_path: Path) -> None:
    proofs = lines(tmp_path / "proofs.jsonl", PROOFS)
    for flags in ([], ["--flat"]):
        output = tmp_path / f"steps{len(flags)}.jsonl"
        assert prover("extract", proofs, "-o", output, *flags).returncode == 0
        assert list(read_pairs(output)) == list(read_pairs(proofs))


GOOD = {"state": "⊢ True", "tactic": "trivial"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no keys"),
        ("state,tactic\n", "neither a JSON array nor JSON lines"),
        (json.dumps({"text": "⊢ True"}), "the first line has text; known are"),
        (json.dumps(GOOD) + "\nnull\n", "rows.jsonl:2: not a JSON object"),
        (json.dumps(GOOD) + "\n\n{broken\n", "rows.jsonl:3: not JSON"),
        (json.dumps(GOOD) + '\n{"state": "⊢ True"}\n', "rows.jsonl:2: not a row with `state` and `tactic`"),
        (json.dumps({**GOOD, "tactic": " \n"}), "rows.jsonl:1: state and tactic must be texts"),
        (json.dumps({**GOOD, "state": 1}), "rows.jsonl:1: state and tactic must be texts"),
        (json.dumps({**GOOD, "weight": 0}), "rows.jsonl:1: weight must be a number above 0"),
        (json.dumps({**GOOD, "weight": "2"}), "rows.jsonl:1: weight must be a number above 0"),
        (json.dumps([{"full_name": "t", "traced_tactics": [{"tactic": "simp"}]}]), "entry 1: no `full_name`, or a"),
        (json.dumps({"full_name": "t", "traced_tactics": [1]}), "rows.jsonl:1: no `full_name`, or a"),
        (json.dumps([{"full_name": "t", "traced_tactics": []}])[:-1], "cut off"),
        (json.dumps({**GOOD, "tactic": "\ud800"}), "rows.jsonl:1: half a character"),
        ("[" * 200_000, "nested too deeply"),
        (json.dumps(GOOD) + "\n" + '{"a":' * 200_000 + "\n", "rows.jsonl:2: not JSON"),
        (json.dumps(GOOD) + '\n{"a": ' + "1" * 5000 + "}\n", "rows.jsonl:2: not JSON"),
        (json.dumps({**PROOFS[1], "proof": "intro h"}), "two: goals remain"),
    ],
)
def test_a_wrong_file_is_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^[^\n]*$") as error:
        list(read_pairs(path))
    assert message in str(error.value)
    assert "rows.jsonl" in str(error.value)


def test_missing_broken_and_other_places_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none.jsonl: cannot be read: No such file"):
        list(read_pairs(tmp_path / "none.jsonl"))
    with pytest.raises(ConfigError, match="is no run"):
        list(read_pairs(tmp_path))
    cut = tmp_path / "rows.jsonl.gz"
    cut.write_bytes(gzip.compress((json.dumps(GOOD) + "\n").encode() * 1000)[:-20])
    with pytest.raises(ConfigError, match=r"rows.jsonl.gz"):
        list(read_pairs(cut))


def test_the_packages_rows_know_their_theorem_and_keep_their_hash() -> None:
    pairs = load_pairs("valid")
    assert len({pair.theorem for pair in pairs}) > 150
    assert fingerprint(pairs) == fingerprint(Pair(pair.state, pair.tactic) for pair in pairs)
    assert fingerprint(pairs) != fingerprint(reversed(pairs))
