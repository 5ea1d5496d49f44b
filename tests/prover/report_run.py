"""A small run with everything that a report must show: ensembles, AND/OR goals, refusals, hostile texts, a large tree.

The searches are made up here: what a report shows of a tree does not depend on who searched it.
"""

import gzip
import json
import random
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.metrics import Sample, Utilisation
from prover.runs.origin import record_start
from prover.runs.store import RunStore
from prover.runs.utilisation import UTILISATION
from search import Candidate, ProofTree
from tests.search.scripted import Said, Word

HOSTILE = "</script><img src=x onerror='window.hacked = true'>"
LARGE = 10_000
"""Number of states of the large tree."""
PROVED, HACKED, WIDE, OPEN = "swap", f"evil/{HOSTILE}", "large", "open_one"
INVALID, FAILED = "not_a_statement", "broken"
THEOREMS = (PROVED, HACKED, WIDE, OPEN, INVALID, FAILED)
STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"


def _generator(neff: int) -> dict[str, object]:
    return {"kind": "vllm", "checkpoint": f"owner/neff-{neff}"}


def config(folder: Path) -> RunConfig:
    """Four single provers, two Neffs by two widths, and an ensemble of two of them."""
    provers = {
        f"n{neff}w{width}": {
            "generator": _generator(neff),
            "neff": neff,
            "shape": {"width": width, "depth": 9},
            "strategy": "and-or",
        }
        for neff in (1, 4)
        for width in (2, 8)
    }
    budget = {"tactics": 32, "seconds": 9}
    arms = {name: {"provers": [name], "budget": budget} for name in provers}
    return RunConfig.model_validate(
        {
            "run_folder": folder,
            "benchmarks": {"small": {"kind": "minif2f", "split": "test"}, "val": {"kind": "minif2f", "split": "valid"}},
            "provers": provers,
            "arms": {**arms, "both": {"provers": ["n1w2", "n4w8"], "budget": {"tactics": 64, "seconds": 9}}},
        }
    )


def make_run(folder: Path, *, without: Iterable[str] = (), starts: int = 2) -> Path:
    """Write the run; `without`: arms that have no result yet; `starts`: how often it says that it was started."""
    settings = config(folder)
    arms = [arm for arm in settings.ensembles() if arm.name not in without]
    with RunStore.writing(settings) as store:
        for benchmark, header in (("small", "open Nat"), ("val", "")):
            texts = (
                Theorem(
                    name=name, statement=STATEMENT.replace("swap", name) if name != PROVED else STATEMENT, header=header
                )
                for name in THEOREMS
            )
            store.add_theorems(benchmark, texts)
        for benchmark in ("small", "val"):
            for arm in arms:
                for member in arm.members:
                    store.add_all(_attempts(benchmark, arm.name, member.name))
        for start in range(starts):
            record_start(folder, {"Lean": "4.35.0"})
            _add_samples(folder / UTILISATION, 1.7e9 + 3600 * start)
    return folder


def _add_samples(path: Path, begin: float) -> None:
    """Add what a run of 200 times 5 seconds writes, in the first half of which the model is idle."""
    with path.open("a", encoding="utf-8") as file:
        for number in range(1, 201):
            lean, model = Utilisation(0.5, 2.0, 0.0, 9.0), Utilisation(float(number > 100), 3.0, 0.0, 9.0)
            sample = Sample(begin + 5 * number, 5.0, searches=4, lean=lean, models={"n1w2+n1w8": model})
            file.write(json.dumps(asdict(sample)) + "\n")


def _attempts(benchmark: str, arm: str, prover: str) -> Iterable[Attempt]:
    neff_4 = prover.startswith("n4")

    def attempt(name: str, status: str, tree: ProofTree[Word] | None = None, **columns: object) -> Attempt:
        packed = gzip.compress(json.dumps(tree.to_json(), ensure_ascii=False).encode()) if tree else b""
        script = "\n".join(tree.proof) if tree and tree.proof else ""
        spent = {"tactics_tried": 16, "lean_steps": 12, "seconds": 2.0, "lean_work_seconds": 0.5}
        values = {**spent, "model_work_seconds": 0.25, "model_tokens": 99, "script": script, "tree": packed, **columns}
        return Attempt(benchmark, name, arm, prover, status, **values)  # type: ignore[arg-type]

    yield attempt(PROVED, "proved", swap_tree(), axioms=("propext",), checks=("parse", "kernel"), tactics_to_proof=7)
    yield attempt(HACKED, "open", hostile_tree(), reason=f"all tactics of the budget tried {HOSTILE}")
    if neff_4:
        yield attempt(OPEN, "proved", one_step_tree(), tactics_to_proof=3)
    else:
        yield attempt(OPEN, "open", reason="no state left to expand")
    if (benchmark, arm) == ("small", "n4w8"):
        yield attempt(WIDE, "open", large_tree(), reason="all tactics of the budget tried")
    else:
        yield attempt(WIDE, "open", reason="all tactics of the budget tried")
    yield attempt(INVALID, "invalid", reason="unknown identifier ‘Quaternion’")
    yield attempt(FAILED, "failed", reason="Lean was killed")


def _word(text: str) -> Word:
    return Word(text, text)


def swap_tree() -> ProofTree[Word]:
    """A proof through two goals that must both be proved, with a state reached twice, failures and a refusal."""
    root = "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"
    split = "p q : Prop\nleft : p\nright : q\n⊢ q ∧ p"
    goals = ("p q : Prop\nleft : p\nright : q\n⊢ q", "p q : Prop\nleft : p\nright : q\n⊢ p")
    tree = ProofTree(_word(root))

    def record(node: int, tactic: str, log_prob: float, outcome: Said) -> None:
        tree.record(node, Candidate(tactic, log_prob), outcome, len(tree.edges) + 1)

    record(0, "obtain ⟨left, right⟩ := h", -0.2, Said("open", (_word(split),)))
    for number in range(3):
        record(0, f"exact h{number}", -2.5 - number, Said("rejected", message=f"Unknown identifier `h{number}`"))
    record(0, "decide", -4.0, Said("timed_out", message="no answer within 4 s"))
    record(0, "cases h", -1.0, Said("open", (_word(split),)))
    record(1, "constructor", -0.1, Said("open", tuple(map(_word, goals))))
    record(1, "exact ⟨sorry, left⟩", -3.0, Said("finished"))
    tree.refuse_proof("sorry is not allowed")
    record(2, "exact right", -0.3, Said("finished"))
    record(3, "exact left", -0.3, Said("finished"))
    assert tree.proof == ("obtain ⟨left, right⟩ := h", "constructor", "exact right", "exact left")
    return tree


def one_step_tree() -> ProofTree[Word]:
    tree = ProofTree(_word("p q : Prop\nh : p ∧ q\n⊢ q ∧ p"))
    tree.record(0, Candidate("exact h.symm", -0.5), Said("finished"), 1)
    return tree


def hostile_tree() -> ProofTree[Word]:
    tree = ProofTree(_word(f"h : {HOSTILE}\n⊢ {HOSTILE}"))
    tree.record(0, Candidate(f"exact {HOSTILE}", -1.0), Said("rejected", message=f"no {HOSTILE}"), 1)
    tree.record(0, Candidate(f"intro {HOSTILE}", -1.0), Said("open", (_word(f"x : {HOSTILE}\n⊢ True"),)), 2)
    return tree


def large_tree() -> ProofTree[Word]:
    """A tree of `LARGE` states, and as many failures."""
    chance = random.Random(0)
    tree = ProofTree(_word("x : Nat\n⊢ x = 0"))
    while len(tree.nodes) < LARGE:
        node = max(0, len(tree.nodes) - 1 - int(chance.expovariate(0.01)))
        number = len(tree.edges)
        state = f"x : Nat\nh{number} : x ≠ {number}\n⊢ x + {number} = {number}"
        tree.record(node, Candidate(f"have step_{number} := f {number}", -1.0), Said("open", (_word(state),)), number)
        failure = Said("rejected", message=f"error {chance.randrange(3)} in `t{number}`")
        tree.record(node, Candidate(f"simp [lemma_{number}]", -2.0), failure, number)
    return tree
