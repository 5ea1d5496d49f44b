"""Writes a report as one HTML file. Knows the files of `asset`, not what a report says.

The data come gzipped, in script elements that no browser runs. The page's content security policy lets it run its own
script alone and load nothing, so a text of a run that passed for markup could still do nothing.
"""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

from prover.report.gather import Gathered

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="generator" content="coverage-prover {version}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<noscript>This report is drawn by its own script: allow JavaScript for this file.</noscript>
<div id="app"></div>
"""

_POLICY = "default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; img-src data:"


def write(gathered: Gathered, path: Path) -> int:
    """Write the report to `path`, in place of an earlier one; returns its size in bytes."""
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_parts(gathered))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return path.stat().st_size


def _parts(gathered: Gathered) -> Iterator[str]:
    script = _asset("report.js").strip()
    report = gathered.report
    yield _HEAD.format(
        policy=_POLICY.format(hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()),
        version=escape(report.version),
        title=escape(f"{report.title} · prover report"),
        style=_asset("report.css"),
    )
    text = json.dumps(report.to_json(), ensure_ascii=False, separators=(",", ":"))
    yield _packed("report", gzip.compress(text.encode("utf-8", "replace")))
    for number, tree in enumerate(gathered.trees):
        yield _packed(f"tree-{number}", tree)
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _packed(name: str, content: bytes) -> str:
    """A script element that holds base64, in which no character means anything to HTML."""
    return f'<script type="text/plain" id="{name}">{base64.b64encode(content).decode()}</script>\n'


def _asset(name: str) -> str:
    return files("prover.report").joinpath("asset", name).read_text(encoding="utf-8")
