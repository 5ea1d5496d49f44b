"""A checkpoint's profile says how it is used, a run file may override it, and a contradiction is one line."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lean_env.settings import read_yaml
from prover.batch.preflight import Plan, plan
from prover.config.profile import filled
from prover.config.run import RunConfig
from prover.config.sources import CheckpointSource
from prover.config.tactics import CLOSING_TACTICS
from prover.generators import start_generator
from prover.proving import UNKNOWN_NEFF, provers_for
from search import STRATEGIES, Budget
from training.profile import PROFILE, Profile, read_profile, write_profile
from training.shipped import CHECKPOINTS

BUDGET = Budget(64, 60)


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A copy of the shipped Neff-16 checkpoint."""
    return Path(shutil.copytree(CHECKPOINTS[16], tmp_path / "checkpoint"))


@pytest.fixture
def planned(theorems: Path, write_config: Callable[..., Path], checkpoint: Path) -> Callable[..., Plan]:
    """Make the plan of a run of that checkpoint with the given settings of its prover."""

    def of(sampling: dict[str, object] | None = None, **settings: object) -> Plan:
        generator = {"kind": "transformers", "checkpoint": str(checkpoint), "sampling": sampling or {}}
        arms = {"p": {"provers": ["p"], "budget": {"tactics": BUDGET.tactics, "seconds": BUDGET.seconds}}}
        path = write_config(provers={"p": {"generator": generator, **settings}}, arms=arms)
        return plan(read_yaml(path, RunConfig))

    return of


def shape(found: Plan) -> tuple[int | None, int | None]:
    (search,) = found.searches
    return search.width, search.depth


def test_a_checkpoint_of_neff_16_gets_the_tree_of_neff_16(planned: Callable[..., Plan]) -> None:
    found = planned()
    expected = STRATEGIES["best-first"].shape_for(16, BUDGET)
    assert shape(found) == (expected.width, expected.depth)
    assert (found.notes, found.missing) == ((), [])
    assert found.config.provers["p"].neff == 16  # the run folder keeps it, and `compare` reads it


def test_an_override_is_taken_and_a_contradiction_is_one_line(planned: Callable[..., Plan]) -> None:
    found = planned(neff=1)
    expected = STRATEGIES["best-first"].shape_for(1, BUDGET)
    assert shape(found) == (expected.width, expected.depth)
    (note,) = found.notes
    assert "neff 1 instead of 16" in note
    assert planned(neff=16).notes == ()
    (note,) = planned({"temperature": 0.7, "max_prompt_tokens": 448}, neff=2).notes
    assert "neff 2 instead of 16, temperature 0.7 instead of 1" in note
    assert "max_prompt_tokens" not in note


def test_a_folder_without_a_profile_gets_the_defaults_and_a_line(
    planned: Callable[..., Plan], checkpoint: Path
) -> None:
    (checkpoint / PROFILE).unlink()
    found = planned(neff=4)
    (note,) = found.notes
    assert f"has no {PROFILE}" in note
    assert found.config.provers["p"].generator.sampling.over(Profile()) == Profile()  # type: ignore[union-attr]
    (missing,) = planned().missing
    assert "give `neff` or a `shape`" in missing.found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"nef": 3}', "did you mean `neff`?"),
        ('{"neff": 0.5}', "neff: "),
        ('{"temperature": 1e999}', "temperature: "),
        ('{"prompt": "no state"}', "must hold one of {state}, {goal}, {statement}"),
        ("[1]", "must hold keys and values"),
        ('{"neff": ', "cannot be read as YAML"),
    ],
)
def test_a_malformed_profile_is_named(planned: Callable[..., Plan], checkpoint: Path, text: str, message: str) -> None:
    (checkpoint / PROFILE).write_text(text)
    (missing,) = planned().missing
    assert str(checkpoint / PROFILE) in missing.found
    assert message in missing.found


def test_what_is_set_wins_over_the_profile_and_the_profile_over_the_defaults(checkpoint: Path) -> None:
    write_profile(checkpoint, Profile(neff=2, prompt="[GOAL]{state}{x}[STEP]", stop=("\n",), temperature=0.5))
    profile = read_profile(str(checkpoint))
    assert profile is not None
    assert profile.render({"state": "⊢ {p}"}) == "[GOAL]⊢ {p}{x}[STEP]"
    source = CheckpointSource.model_validate(
        {"kind": "vllm", "checkpoint": str(checkpoint), "sampling": {"temperature": 2.0, "seed": 7}}
    )
    sampling = filled(source).sampling
    assert (sampling.temperature, sampling.stop, sampling.seed) == (2.0, ("\n",), 7)
    assert sampling.max_tactic_tokens == Profile().max_tactic_tokens
    assert filled(filled(source)) == filled(source)


def test_an_adapter_speaks_for_itself(checkpoint: Path, tmp_path: Path) -> None:
    write_profile(tmp_path, Profile(neff=3, temperature=0.9))
    source = CheckpointSource(kind="vllm", checkpoint=str(checkpoint), adapter=tmp_path)
    assert filled(source).sampling.temperature == 0.9


def test_a_profile_in_the_hubs_cache_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    assert read_profile("owner/name", fetch=False) is None
    model = tmp_path / "models--owner--name"
    (model / "refs").mkdir(parents=True)
    (model / "refs" / "main").write_text("0" * 40)
    (model / "snapshots" / ("0" * 40)).mkdir(parents=True)
    write_profile(model / "snapshots" / ("0" * 40), Profile(neff=8))
    assert read_profile("owner/name", fetch=False) == Profile(neff=8)


def test_prove_takes_neff_from_the_checkpoint(checkpoint: Path) -> None:
    (_, member), notes = provers_for(str(checkpoint), None, "transformers", 64, 60)
    shape = STRATEGIES["best-first"].shape_for(16, BUDGET, len(CLOSING_TACTICS))
    assert (member.name, member.shape, notes) == ("neff-16", shape, [])
    (_, member), (note,) = provers_for(str(checkpoint), 4, "transformers", 64, 60)
    assert "neff 4 instead of 16" in note
    (checkpoint / PROFILE).unlink()
    (_, member), notes = provers_for(str(checkpoint), None, "transformers", 64, 60)
    assert member.config.neff == UNKNOWN_NEFF
    assert "does not say its Neff" in notes[0]


def test_shipped_checkpoints_say_what_they_were_trained_for() -> None:
    for neff, folder in CHECKPOINTS.items():
        profile = read_profile(str(folder))
        assert profile is not None
        assert profile.neff == neff == json.loads((folder / "training.json").read_text())["neff"]


@pytest.mark.parametrize("kind", [pytest.param("vllm", marks=pytest.mark.slow), "transformers"])
async def test_a_stop_string_ends_a_tactic_and_is_no_part_of_it(kind: str, checkpoint: Path) -> None:
    write_profile(checkpoint, Profile(neff=16, stop=(" ",)))
    generator = start_generator(CheckpointSource.model_validate({"kind": kind, "checkpoint": str(checkpoint)}))
    state = "p q : Prop\n⊢ p ∧ q → q ∧ p"
    (cut,) = await generator.propose([f"{state}:::"], 32, [0])
    generator.close()
    assert {candidate.tactic for candidate in cut} & {"intro", "intros", "rintro", "constructor"}
    assert not any(" " in candidate.tactic for candidate in cut)
    assert all(0 < candidate.tokens <= 24 and candidate.log_prob < 0 for candidate in cut)
