"""Writes the files of the data set: theorems, state–tactic pairs and manifest. Knows no Lean process and no family.

Equal input gives equal bytes.
"""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.synthetic.check import Pair
from training.synthetic.generate import Generated

THEOREMS, PAIRS, MANIFEST = "theorems.jsonl.gz", "pairs.jsonl.gz", "manifest.json"


@dataclass
class Dataset:
    """Rows in the order in which they were generated."""

    theorems: list[dict[str, str]] = field(default_factory=list)
    """`name`, `header`, `statement`, `split`, `source` (family), `proof` (tactics joined by newlines)."""
    pairs: list[dict[str, str]] = field(default_factory=list)
    """`state`, `tactic`, `theorem`, of train and valid theorems."""
    refused: list[str] = field(default_factory=list)
    """One message per generated proof that was left out, with the reason."""

    def add(self, generated: Generated, pairs: list[list[Pair]]) -> None:
        """Add one theorem with the pairs of each of its proofs; a pair that two proofs share is kept once."""
        theorem = generated.theorem
        row = theorem.model_dump(include={"name", "header", "statement", "split", "source"})
        self.theorems.append({**row, "proof": "\n".join(generated.proofs[0])})
        if theorem.split == "test":
            return
        for state, tactic in dict.fromkeys(pair for proof in pairs for pair in proof):
            self.pairs.append({"state": state, "tactic": tactic, "theorem": theorem.name})

    def manifest(self, seed: int, automation: dict[str, Any]) -> dict[str, Any]:
        """Manifest of the data set: seed, counts and content hashes."""
        split_of = {row["name"]: row["split"] for row in self.theorems}
        families: dict[str, dict[str, int]] = {}
        lengths: dict[str, Counter[int]] = {}
        for row in self.theorems:
            counts = families.setdefault(row["source"], {"train": 0, "valid": 0, "test": 0})
            counts[row["split"]] += 1
            lengths.setdefault(row["split"], Counter())[row["proof"].count("\n") + 1] += 1
        return {
            "seed": seed,
            "theorems": dict(Counter(row["split"] for row in self.theorems)),
            "pairs": dict(Counter(split_of[row["theorem"]] for row in self.pairs)),
            "families": families,
            "proof_lengths": {split: dict(sorted(counts.items())) for split, counts in lengths.items()},
            "refused": self.refused,
            "automation": automation,
            "sha256": {
                THEOREMS: hashlib.sha256(jsonl(self.theorems)).hexdigest(),
                PAIRS: hashlib.sha256(jsonl(self.pairs)).hexdigest(),
            },
        }

    def write(self, folder: Path, manifest: dict[str, Any]) -> None:
        """Write the three files to `folder`, created if needed. The manifest's hashes are of the uncompressed text."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in ((THEOREMS, self.theorems), (PAIRS, self.pairs)):
            (folder / name).write_bytes(gzip.compress(jsonl(rows), mtime=0))
        (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def jsonl(rows: Iterable[dict[str, str]]) -> bytes:
    """JSON Lines in UTF-8, one compact object per line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
