"""The names that each package exports. Adding or removing one is a decision, which must be made here too."""

import importlib
import subprocess
import sys

import pytest

EXPORTS = {
    "lean_env": """
        DojoSession EmbeddedChecker EmbeddedLean EmbeddedSession InteractSession LeanBroken LeanConfig
        LeanDojoLean LeanError LeanInteractLean LeanMissing LeanSession Problem ProjectChecker ProofChecker
        ProofState Repl SessionLost StepResult Theorem TheoremError Timeouts TracedRepository Verdict
        ensure_built leandojo_benchmark library_folder load_jsonl load_lean_file load_problems minif2f
        parse_lean_text parse_statement verify verify_many
    """,
    "search": """
        Accept Budget Candidate Ending Expander Frontier Outcome ProofTree Propose STRATEGIES SearchResult State
        Step Strategy StrategySpec TreeShape best_first find_proof rollouts wide
    """,
    "training": """
        approximate_dco_loss dco_factor dco_loss dco_loss_func embedded_theorems gem_loss sequence_log_prob
        token_mean_dco_loss train train_on_preferences
    """,
    "prover": """
        Attempt Run RunConfig RunStore compare ensemble lean prove prove_all prove_async run run_batch theorem verify
        verify_async
    """,
    "prover.analysis": "Comparison EnsembleReport compare_runs ensemble_runs",
}

LIGHT = {
    "lean_env": "torch vllm transformers ray rich matplotlib",
    "search": "torch vllm transformers ray rich matplotlib lean_env",
    "training": "torch vllm transformers ray rich matplotlib",
    "prover": "torch vllm transformers ray rich matplotlib",
    "prover.analysis": "torch vllm transformers ray rich matplotlib",
    "prover.report.page": "torch vllm transformers ray rich matplotlib",
    "prover.runs.store": "torch vllm transformers ray rich matplotlib",
}
"""Module → modules that importing it must not import."""


@pytest.mark.parametrize("package", EXPORTS)
def test_a_package_exports_these_names_and_no_others(package: str) -> None:
    module = importlib.import_module(package)
    assert sorted(module.__all__) == sorted(EXPORTS[package].split())
    assert all(hasattr(module, name) for name in module.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        module.nothing  # noqa: B018


@pytest.mark.parametrize("module", LIGHT)
def test_reading_needs_no_heavy_library(module: str) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & set(LIGHT[module].split()) == set()
