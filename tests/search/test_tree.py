"""Exports of a proof tree."""

import json

from search import Budget, TreeShape, wide
from tests.search.scripted import Script


async def test_exports_agree_with_each_other() -> None:
    world = Script({"a": 0.6, "b": 0.4}, goals=frozenset({"ab"}), refused=frozenset({"b"}))
    result = await wide(
        world.root, propose=world.propose, step=world.step, shape=TreeShape(2, 3), budget=Budget(100, 60)
    )
    data = json.loads(json.dumps(result.tree.to_json()))
    graph = result.tree.to_networkx()
    assert data["proof"] == ["a", "b"]
    assert graph.nodes[0]["text"] == data["nodes"][0]["state"]
    assert graph.nodes[-1]["text"] == "no goals"
    leading_on = [edge for edge in data["edges"] if edge["status"] in ("open", "finished")]
    assert graph.number_of_edges() == len(leading_on)
    assert [edge["tactic"] for edge in data["edges"] if edge["status"] == "rejected"] == ["b"]
