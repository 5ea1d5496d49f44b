"""How an attempt shows itself in a notebook: its proof, and its search tree as nested lists that open on a click.

Knows the JSON of `search.ProofTree`, not how a tree is searched.
"""

import gzip
import json
from collections import Counter, defaultdict
from html import escape
from typing import Any

from prover.attempt import Attempt

LARGEST = 2_000
"""Largest number of states of a tree that is shown; a page of more would be slow."""
_LED_ON = ("open", "finished", "refused")
"""Status of the tactics that are shown one by one."""


def attempt_html(attempt: Attempt) -> str:
    """The attempt as HTML, without scripts or styles; every text in it is escaped."""
    how = f"{attempt.status}, {attempt.tactics_tried} tactics tried"
    why = f"<p>{escape(attempt.reason)}</p>" if attempt.reason else ""
    proof = f"<pre>{escape(attempt.shown_proof)}</pre>" if attempt.script else ""
    tree = json.loads(gzip.decompress(attempt.tree)) if attempt.tree else None
    return f"<div><b>{escape(attempt.theorem)}</b>: {how}{why}{proof}{tree_html(tree) if tree else ''}</div>"


def tree_html(tree: dict[str, Any]) -> str:
    """A search tree: every state once, below the first tactic that led to it."""
    if len(tree["nodes"]) > LARGEST:
        return f"<p>a search tree of {len(tree['nodes'])} states, which `prover show --tree` shows</p>"
    edges: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for edge in tree["edges"]:
        edges[edge["source"]].append(edge)
    parents: dict[int, dict[str, Any]] = {0: {}}  # some tactics lead back to the root
    for edge in tree["edges"]:
        for target in edge["targets"]:
            parents.setdefault(target, edge)
    bodies: dict[int, str] = {}
    for node in reversed(range(len(tree["nodes"]))):  # a state comes after the one that led to it
        lines = [f"<pre>{escape(tree['nodes'][node]['state'])}</pre>"]
        for edge in edges[node]:
            if edge["status"] not in _LED_ON:
                continue
            label = f"<code>{escape(edge['tactic'])}</code> {edge['log_prob']:.2f} {edge['status']}"
            below = [bodies[t] if parents[t] is edge else "<p>a state shown elsewhere</p>" for t in edge["targets"]]
            below += [f"<p>{escape(edge['message'])}</p>"] if edge["message"] else []
            lines.append(
                f"<details><summary>{label}</summary>{''.join(below)}</details>" if below else f"<p>{label}</p>"
            )
        failed = Counter(edge["status"] for edge in edges[node] if edge["status"] not in _LED_ON)
        lines += [f"<p>{number} tactics {status.replace('_', ' ')}</p>" for status, number in failed.items()]
        bodies[node] = f"<div style='margin-left:1em'>{''.join(lines)}</div>"
    return f"<details><summary>search tree, {len(tree['nodes'])} states</summary>{bodies[0]}</details>"
