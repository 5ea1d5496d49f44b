"""What the session makes of the REPL's answers: recorded ones of the real REPL, read by LeanInteract's own classes."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

from lean_env.project.interact import Repl
from tests.lean_env.backends import standins
from tests.lean_env.transcripts import DATA, UNEQUAL, sessions, unequal

_RECORDED = [json.loads(line) for line in (DATA / "tactic_steps.jsonl").read_text(encoding="utf-8").splitlines()]
STEPS = [step for step in _RECORDED if step["outcome"] != "error"]
"""Of an error the record has no answer."""
LIKE_OUR_OWN = (
    "app_type_mismatch",
    "assumption_proof",
    "by_cases",
    "have_by_sorry",
    "incomplete",
    "invalid_tactic",
    "proof_branching",
    "proof_step",
    "self_proof_exact_check",
    "tactic_mode_sorry",
    "unfinished_tactic_block",
    "unknown_proof_state",
)
"""Sessions such as ours. The whole comparison is `python -m tests.lean_env.transcripts`."""


def answered(response: dict[str, Any]) -> list[Any]:
    """Our client's answer to a tactic to which the REPL gave `response`."""
    client_module = pytest.importorskip(
        "lean_env.project.interact.client", reason="the extra `lean-interact` is not installed"
    )
    interface = client_module.interface
    kind = interface.LeanError if set(response) == {"message"} else interface.ProofStepResponse
    client = client_module.Client()
    client._server = SimpleNamespace(run=lambda request, timeout: kind.model_validate(response))
    found: list[Any] = client.run(0, "tactic")
    return found


def tactic_rows() -> list[dict[str, Any]]:
    return [row for rows in sessions().values() for row in rows if "tactic" in row["request"]]


def test_finished_means_completed_without_an_error() -> None:
    rows = tactic_rows()
    found = {row["id"]: answered(row["response"]) for row in rows}
    finished = {row["id"] for row in rows if found[row["id"]] == ["finished"]}
    completed = {row["id"] for row in rows if row["response"].get("proofStatus") == "Completed"}
    without_goals = {row["id"] for row in rows if row["response"].get("goals") == []}
    assert finished == completed
    assert len(finished) < len(without_goals)
    for row in rows:
        response, answer = row["response"], found[row["id"]]
        if answer[0] == "open":
            assert answer == ["open", response["proofState"], "\n\n".join(response["goals"])]
            assert not response.get("sorries")
        elif answer[0] == "rejected":
            assert answer[1]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["id"])
def test_recorded_steps(step: dict[str, Any]) -> None:
    response = {"proofStatus": step["proof_status"], "proofState": 1, "goals": step["goals_after"]}
    kind = answered(response | {"messages": step["messages"]})[0]
    if step["messages"] and any(message["severity"] == "error" for message in step["messages"]):
        assert kind == "rejected"
    elif step["outcome"] == "open":
        assert kind == "open"
    else:
        assert kind == ("finished" if step["proof_status"] == "Completed" else "rejected")


@pytest.mark.parametrize("name", LIKE_OUR_OWN)
def test_the_stand_in_speaks_like_the_repl(name: str) -> None:
    rows = sessions()[name]
    assert unequal(standins().repl, rows) == UNEQUAL & {row["id"] for row in rows}


def test_paths_are_made_absolute(monkeypatch: pytest.MonkeyPatch) -> None:
    made = standins()
    monkeypatch.chdir(made.repl.parent)
    checked = Repl(made.repl.relative_to(made.repl.parent), lake="bin/lake").checked()
    assert (checked.folder, checked.lake) == (made.repl, made.lake)
