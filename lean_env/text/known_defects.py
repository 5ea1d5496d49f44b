"""The statements of MiniF2F that are known to be defective, or about which copies disagree. Starts no Lean process."""

import json
from functools import cache
from importlib.resources import files

from lean_env.text.yaml_values import load_yaml


@cache
def known_defects() -> dict[str, str]:
    """Name → what is known: of the packaged statement, of public copies, or of both."""
    data = files("lean_env") / "data"
    defects: dict[str, str] = load_yaml((data / "known_defects.yaml").read_text(encoding="utf-8"))
    for split in ("valid", "test"):
        for line in (data / "minif2f" / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "defect" in row:
                parts = [f"as packaged {row['defect']}", defects.get(row["name"], "")]
                defects[row["name"]] = "; ".join(filter(None, parts))
    return defects
