"""A run whose generator, strategy, Lean backend and benchmark come from a module of the user's own."""

import json
from pathlib import Path
from typing import Any

import pytest

from prover.config.run import RunConfig
from tests.prover.conftest import RunProver, WriteConfig

MODULE = '''
from lean_env import EmbeddedLean, Theorem
from search import Candidate, StrategySpec, TreeShape


class Copying:
    """Proposes the hypotheses whose types are the goal."""

    async def propose(self, prompts, n, seeds):
        return [[Candidate(f"exact {name}", -1.0) for name in self._fitting(prompt)][:n] for prompt in prompts]

    def _fitting(self, prompt):
        name, _, state = prompt.partition(" proves ")
        assert name == "mine"
        *hypotheses, goal = state.splitlines()
        return [line.split(" : ")[0] for line in hypotheses if line.endswith(f" : {goal.removeprefix('⊢ ')}")]

    def close(self):
        pass


async def first_only(search):
    await search.expand([0])


def strategy():
    return StrategySpec(lambda alpha: first_only, lambda neff, budget, closers=0: TreeShape(2, 1))


def lean():
    return EmbeddedLean(kind="embedded", tactic_seconds=20)


def theorems():
    return [Theorem(name="mine", statement="theorem mine (p q : Prop) (hp : p) (hq : q) : q")]


def number():
    return 5


class Unprepared:
    session = checker = versions = None

    def prepare(self):
        raise OSError("no licence")


def unprepared():
    return Unprepared()


def broken():
    raise OSError("no such\\nlicence")
'''


@pytest.fixture
def own_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The module, where Python finds it. To be asked for before `prover`."""
    (tmp_path / "own_parts.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{Path(__file__).parents[2]}")


@pytest.mark.slow
def test_a_run_takes_all_four_from_a_module(
    own_parts: None, prover: RunProver, tmp_path: Path, write_config: WriteConfig
) -> None:
    generator = {"kind": "python", "factory": "own_parts:Copying", "prompt": "{name} proves {state}"}
    config = write_config(
        benchmarks={"own": {"kind": "python", "factory": "own_parts:theorems"}},
        provers={"own": {"generator": generator, "strategy": "own_parts:strategy", "neff": 2}},
        arms={"own": {"provers": ["own"], "budget": {"tactics": 4, "seconds": 60}}},
        lean={"kind": "python", "factory": "own_parts:lean"},
    )
    result = prover("run", config, "--json")
    assert result.returncode == 0, result.stderr
    [row] = json.loads(result.stdout)
    assert (row["benchmark"], row["theorems"], row["proved"]) == ("own", 1, 1)
    assert '"Lean backend": "own_parts:lean"' in (tmp_path / "run" / "origin.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("factory", "message"),
    [
        ("no_such_module:make", "no_such_module:make: No module named 'no_such_module'; install its package"),
        ("own_parts:nothing", "has no function `nothing`"),
        ("lean_env", "String should match pattern"),
    ],
)
def test_what_is_not_there_is_one_line(
    own_parts: None, theorems: Path, prover: RunProver, write_config: WriteConfig, factory: str, message: str
) -> None:
    config = write_config(
        provers={"own": {"generator": {"kind": "python", "factory": factory}, "neff": 2}},
        arms={"own": {"provers": ["own"], "budget": {"tactics": 4, "seconds": 60}}},
    )
    result = prover("run", config)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("part", "attribute"),
    [({"lean": {"kind": "python"}}, "prepare"), ({"benchmarks": {"own": {"kind": "python"}}}, "__iter__")],
)
def test_a_function_that_fails_or_gives_something_else_is_one_line(
    own_parts: None,
    theorems: Path,
    prover: RunProver,
    write_config: WriteConfig,
    part: dict[str, dict[str, Any]],
    attribute: str,
) -> None:
    for name, message in (
        ("broken", "own_parts:broken failed: OSError: no such licence"),
        ("number", f"own_parts:number returns an object of type int, which has no `{attribute}`"),
        *([("unprepared", "own_parts:unprepared: `prepare` failed: OSError: no licence")] if "lean" in part else []),
    ):
        [(section, values)] = part.items()
        factory = {"kind": "python", "factory": f"own_parts:{name}"}
        config = write_config(**{section: factory if section == "lean" else dict.fromkeys(values, factory)})
        result = prover("run", config)
        assert result.returncode == 2
        assert message in result.stderr
        assert "Traceback" not in result.stderr


def test_a_strategy_of_ones_own_must_be_one(own_parts: None, prover: RunProver, write_config: WriteConfig) -> None:
    own = {"generator": {"kind": "automation"}, "strategy": "own_parts:number", "neff": 2}
    config = write_config(
        provers={"own": own}, arms={"own": {"provers": ["own"], "budget": {"tactics": 4, "seconds": 60}}}
    )
    result = prover("run", config, "--dry-run")
    assert result.returncode == 2
    assert "own_parts:number returns an object of type int, which has no `make`" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_strategy_of_ones_own_must_be_one_that_is_found() -> None:
    with pytest.raises(Exception, match="no strategy `mine`"):
        RunConfig.model_validate({"provers": {"p": {"generator": {"kind": "automation"}, "strategy": "mine"}}})
