"""Shows a search tree on a terminal. Knows the JSON of `search.ProofTree`, not how a tree is searched."""

from collections import defaultdict
from typing import Any

from rich.text import Text
from rich.tree import Tree

_STYLES = {"open": "bold", "finished": "green", "refused": "red"}
"""Status of the tactics that are shown → how."""


def tree_view(title: str, tree: dict[str, Any]) -> Tree:
    """Every state once, below the first tactic that led to it, with its goals.

    Tactics that ended a refused proof are shown with the reason, those that failed are counted.
    """
    edges: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for edge in tree["edges"]:
        edges[edge["source"]].append(edge)
    states = [node["state"] for node in tree["nodes"]]
    shown = {0}
    root = Tree(Text(f"{title}\n{states[0]}"))
    waiting = [(0, root)]
    while waiting:
        node, branch = waiting.pop()
        failed = [edge for edge in edges[node] if edge["status"] not in _STYLES]
        for edge in edges[node]:
            if edge in failed:
                continue
            line = Text(f"{edge['tactic']}  ", style=_STYLES[edge["status"]])
            below = branch.add(line.append(f"{edge['log_prob']:.2f}", style="dim"))
            if edge["status"] == "refused":
                below.add(Text(f"the proof that ended here was refused: {edge['message']}", style="red"))
            for target in edge["targets"]:
                if target in shown:
                    below.add(Text("a state shown above", style="dim"))
                else:
                    shown.add(target)
                    waiting.append((target, below.add(Text(states[target]))))
        if failed:
            branch.add(Text(f"{len(failed)} tactic{'s' if len(failed) > 1 else ''} failed", style="dim"))
    return root
