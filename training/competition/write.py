"""Writes a curriculum: rows to train on, held-out theorems and a manifest. Knows no Lean process.

| file | what |
|---|---|
| `train.jsonl.xz`, `valid.jsonl.xz` | `state`, `tactic` and `theorem` of each step, the package's own rows among them |
| `test.jsonl`, `unseen.jsonl` | held-out theorems of the families trained on, and of the families that are not |
| `theorems.jsonl.xz` | every theorem with its first proof |
| `manifest.json` | counts, refusals, hashes |
"""

import hashlib
import json
import lzma
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.competition.catalogue import UNSEEN
from training.competition.checked import Checked
from training.competition.relatives import Relatives
from training.data.leakage import state_form
from training.data.package import load_pairs
from training.synthetic.check import Pair, ProofRefused
from training.synthetic.generate import Generated
from training.synthetic.write import jsonl

Row = dict[str, str]


def write(
    folder: Path,
    seed: int,
    generated: Sequence[Generated],
    checked: Checked,
    relatives: Relatives,
    left_out: Counter[str],
) -> None:
    """Write the files to `folder`, from the theorems that Lean has accepted by now.

    `relatives` are a benchmark's theorems as Lean prints them: a theorem that prints like one of them is left out, and
    counted with the draws that the comparison of statements had `left_out`. A held-out theorem that prints like a
    training theorem up to names is left out too, and counted as `trained_on`.
    """
    theorems: list[Row] = []
    rows: dict[str, list[Row]] = {split: package_rows(split) for split in ("train", "valid")}
    counts: dict[str, Counter[str]] = {family: Counter(left_out=number) for family, number in left_out.items()}
    lengths: Counter[int] = Counter()
    refused: list[str] = []
    outcomes = [(item.theorem, outcome) for item in generated if (outcome := checked.get(item)) is not None]
    trained = {
        state_form(_first_state(outcome))
        for theorem, outcome in outcomes
        if theorem.split == "train" and not isinstance(outcome, ProofRefused)
    }
    for theorem, outcome in outcomes:
        family = counts.setdefault(theorem.source, Counter())
        if isinstance(outcome, ProofRefused):
            family["refused"] += 1
            refused.append(str(outcome))
        elif relatives.nearest(_first_state(outcome)).near:
            family["left_out"] += 1
        elif theorem.split != "train" and state_form(_first_state(outcome)) in trained:
            family["trained_on"] += 1
        else:
            family[theorem.split] += 1
            lengths[len(outcome[0])] += 1
            fields = theorem.model_dump(include={"name", "header", "statement", "split", "source"})
            theorems.append({**fields, "proof": "\n".join(tactic for _, tactic in outcome[0])})
            if theorem.split in rows:
                rows[theorem.split] += _rows(theorem.name, outcome)
    files = {
        "theorems.jsonl.xz": theorems,
        "train.jsonl.xz": rows["train"],
        "valid.jsonl.xz": rows["valid"],
        "test.jsonl": [row for row in theorems if row["split"] == "test" and row["source"] not in UNSEEN],
        "unseen.jsonl": [row for row in theorems if row["source"] in UNSEEN],
    }
    manifest: dict[str, Any] = {
        "seed": seed,
        "theorems": dict(Counter(row["split"] for row in theorems)),
        "rows": {split: len(found) for split, found in rows.items()},
        "families": {family: dict(found) for family, found in counts.items()},
        "unseen": sorted(UNSEEN),
        "proof_lengths": dict(sorted(lengths.items())),
        "sha256": {name: hashlib.sha256(jsonl(found)).hexdigest() for name, found in files.items()},
    }
    for name, found in files.items():
        text = jsonl(found)
        (folder / name).write_bytes(lzma.compress(text, preset=9) if name.endswith(".xz") else text)
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (folder / "refused.txt").write_text("\n\n".join(refused), encoding="utf-8")


def package_rows(split: str) -> list[Row]:
    """The package's own rows of a split."""
    return [{"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem} for pair in load_pairs(split)]


def _first_state(proofs: Sequence[Sequence[Pair]]) -> str:
    return proofs[0][0][0]


def _rows(name: str, proofs: Sequence[Sequence[Pair]]) -> list[Row]:
    """One row per step; a step that two proofs share is written once."""
    steps = dict.fromkeys(pair for proof in proofs for pair in proof)
    return [{"state": state, "tactic": tactic, "theorem": name} for state, tactic in steps]
