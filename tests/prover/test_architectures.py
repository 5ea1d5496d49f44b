"""Models of other families than ours, tiny but real, prove a theorem in real Lean, asked in every mode they have."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from transformers import AutoTokenizer

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.errors import GeneratorError
from prover.generators import start_generator
from search import Budget
from tests.prover.conftest import RunProver, WriteConfig
from tests.prover.tiny_models import DECODERS, ENCODER_DECODER, TACTIC, make

THEOREM = Theorem(name="t", statement="theorem t (p : Prop) (hp : p) : ∃ n : Nat, n * n = 1764")
WAYS: dict[str, dict[str, Any]] = {
    "completion": {"prompt": "[GOAL]{goal}[PROOFSTEP]", "top_p": 0.95},
    "chat": {"mode": "chat", "system": "You prove.", "prompt": "{header}{before}\n{state}", "top_k": 5},
    "beam": {"decoding": "beam", "score": "mean"},
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {kind: make(kind, folder / kind) for kind in (*DECODERS, *ENCODER_DECODER)}


async def proves(kind: str, checkpoint: Path, sampling: dict[str, Any]) -> bool:
    settings: dict[str, Any] = {
        "generator": {"kind": kind, "checkpoint": str(checkpoint), "sampling": {"max_tactic_tokens": 8, **sampling}},
        "shape": {"width": 3, "depth": 1},
    }
    member = Member("m", ProverConfig.model_validate(settings), Budget(3, 60))
    generator = start_generator(member.config.generator)
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        row = await attempt_theorem(Job("b", THEOREM, "arm", member), generator, session, checker)
    finally:
        generator.close()
        await session.close()
        await checker.close()
    assert row.model_tokens >= 2
    return row.status == "proved"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("architecture", DECODERS)
async def test_transformers_serves_a_decoder(architecture: str, way: str, models: dict[str, Path]) -> None:
    assert await proves("transformers", models[architecture], WAYS[way])


@pytest.mark.parametrize("decoding", ["sample", "beam"])
@pytest.mark.parametrize("architecture", ENCODER_DECODER)
async def test_transformers_serves_an_encoder_and_its_decoder(
    architecture: str, decoding: str, models: dict[str, Path]
) -> None:
    sampling = {"mode": "seq2seq", "prompt": "{state}", "decoding": decoding}
    assert await proves("transformers", models[architecture], sampling)


@pytest.mark.slow
@pytest.mark.parametrize(("architecture", "way"), [*((kind, "completion") for kind in DECODERS), ("qwen3", "chat")])
async def test_vllm_serves_a_decoder(architecture: str, way: str, models: dict[str, Path]) -> None:
    assert await proves("vllm", models[architecture], WAYS[way])


@pytest.mark.parametrize("sampling", [{"mode": "seq2seq"}, {"decoding": "beam"}])
def test_what_vllm_does_not_serve_is_named(sampling: dict[str, Any], models: dict[str, Path]) -> None:
    source = {"kind": "vllm", "checkpoint": str(models["t5"]), "sampling": sampling}
    config = ProverConfig.model_validate({"generator": source, "neff": 4})
    with pytest.raises(GeneratorError, match="use the generator `transformers`"):
        start_generator(config.generator)


@pytest.mark.parametrize(
    ("architecture", "profile"),
    [("t5", "reprover"), ("qwen3", "deepseek-prover-v1.5")],
)
def test_one_line_proves_with_a_public_model(
    architecture: str, profile: str, models: dict[str, Path], prover: RunProver
) -> None:
    model = ("--checkpoint", models[architecture], "--profile", profile)
    done = prover("prove", "--statement", THEOREM.statement, *model)
    assert done.returncode == 0, done.stderr
    assert TACTIC in done.stdout


@pytest.mark.parametrize("template", [None, "{{ raise_exception('no system') }}"])
def test_a_prompt_that_makes_no_chat_is_found_before_a_run(
    template: str | None, models: dict[str, Path], tmp_path: Path, write_config: WriteConfig, prover: RunProver
) -> None:
    model = tmp_path / "model"
    shutil.copytree(models["llama"], model)
    tokenizer = AutoTokenizer.from_pretrained(model)
    tokenizer.chat_template = template
    tokenizer.save_pretrained(model)
    if template is None:
        (model / "chat_template.jinja").unlink(missing_ok=True)
    source = {"kind": "transformers", "checkpoint": str(model), "sampling": WAYS["chat"]}
    (tmp_path / "theorems.lean").write_text("theorem t : 1 = 1 := by sorry\n", encoding="utf-8")
    config = write_config(
        provers={"chatty": {"generator": source, "neff": 4}},
        arms={"chatty": {"provers": ["chatty"], "budget": {"tactics": 4, "seconds": 60}}},
    )
    planned = prover("run", config, "--dry-run", "--json")
    assert planned.returncode != 0
    assert "the tokenizer makes no chat of the prompt; use `mode: completion`" in planned.stdout + planned.stderr


def test_a_profile_needs_a_checkpoint(prover: RunProver) -> None:
    wrong = prover("prove", "--statement", THEOREM.statement, "--profile", "reprover")
    assert (wrong.returncode, "give --checkpoint too" in wrong.stderr) == (2, True)
