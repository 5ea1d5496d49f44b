"""The shipped theorems: reproducible, divided by theorem, provable in the embedded Lean."""

import gzip
import json
import re
from collections import Counter
from dataclasses import replace
from importlib import resources

import pytest

from lean_env import EmbeddedSession, Theorem, Timeouts
from training import embedded_theorems
from training.data import embedded_proofs, load_pairs
from training.synthetic.automation import proved_by_automation
from training.synthetic.block import Block
from training.synthetic.canonical import canonical_form
from training.synthetic.check import ProofRefused, replay, replay_all
from training.synthetic.families import SHARES
from training.synthetic.generate import generate
from training.synthetic.write import PAIRS, THEOREMS, Dataset, jsonl

SLICE = ("nat_multiple", "list_folded", "witness_residues", "function_monotone", "logic_chain", "both")


def shipped(name: str) -> list[dict[str, str]]:
    content = gzip.decompress(resources.files("training").joinpath("data_files", name).read_bytes())
    return [json.loads(line) for line in content.decode().splitlines()]


@pytest.fixture
async def session():
    made = EmbeddedSession(Timeouts(tactic=20.0))
    yield made
    await made.close()


async def test_a_slice_made_again_is_byte_identical_to_the_shipped_one(session: EmbeddedSession) -> None:
    shares = {family: replace(SHARES[family], test=2, valid=1, train=2) for family in SLICE}
    full = {family: SHARES[family] for family in SLICE}
    wanted = {(f, s): getattr(shares[f], s) for f in SLICE for s in ("test", "valid", "train")}
    items = []
    for item in generate(0, full):
        key = (item.theorem.source, item.theorem.split)
        if wanted[key]:
            wanted[key] -= 1
            items.append(item)
    data = Dataset()
    async for item, result in replay_all([session], items):
        assert not isinstance(result, ProofRefused)
        data.add(item, result)
    names = {item.theorem.name for item in items}
    assert jsonl(data.theorems) == jsonl(row for row in shipped(THEOREMS) if row["name"] in names)
    assert jsonl(data.pairs) == jsonl(row for row in shipped(PAIRS) if row["theorem"] in names)


def test_splits_share_no_theorem_even_under_other_names() -> None:
    made = {item.theorem.name: item for item in generate(0, SHARES)}
    forms = Counter(item.form for item in made.values())
    assert all(forms[item.form] == 1 for item in made.values() if item.theorem.split != "train")
    skeletons: dict[str, str] = {}
    for split in ("train", "valid", "test"):
        for theorem in embedded_theorems(split):
            assert made.pop(theorem.name).theorem == theorem
            assert skeletons.setdefault(skeleton(theorem.statement), split) == split
    assert not made


def skeleton(statement: str) -> str:
    """The statement with every name replaced by the place where it comes first; knows nothing of the generator."""
    numbers: dict[str, int] = {}
    binders = statement.split(" ", 2)[2]
    return re.sub(r"[A-Za-zα-ω_][\w₀-₉]*", lambda m: f"#{numbers.setdefault(m[0], len(numbers))}", binders)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("f 0 = 3", "∀ n, f (n + 1) = f n + 2", "f n = 3"), ("∀ m, g (m + 1) = g m + 2", "g 0 = 3", "g m = 3"), True),
        (("f 0 = 3", "∀ n, f (n + 1) = f n + 2", "f n = 3"), ("f 0 = 3", "∀ n, f (n + 1) = f n + 4", "f n = 3"), False),
        (("p → q", "q → r", "r"), ("a → b", "c → a", "b"), True),
        (("p → q", "q → r", "r"), ("p → q", "p → r", "r"), False),
        (("p l.length", "q", "q"), ("p m.length", "s", "s"), True),
        (("p l.length", "q", "q"), ("p l.reverse", "q", "q"), False),
    ],
)  # fmt: skip
def test_canonical_forms_forget_names_and_order_and_nothing_else(
    one: tuple[str, ...], other: tuple[str, ...], same: bool
) -> None:
    def form(texts: tuple[str, ...]) -> str:
        hypotheses = tuple((f"h{i}", text) for i, text in enumerate(texts[:-1]))
        return canonical_form(Block((("l", "List α"), ("m", "List α")), hypotheses, texts[-1], ()))

    assert (form(one) == form(other)) == same


def test_test_theorems_are_many_and_of_all_lengths_and_mostly_beyond_automation() -> None:
    proofs = embedded_proofs()
    test = embedded_theorems("test")
    assert len(test) >= 200
    lengths = Counter(proofs[theorem.name].count("\n") + 1 for theorem in test)
    assert set(lengths) == set(range(2, 11))
    assert sum(count for length, count in lengths.items() if length >= 4) > len(test) / 2
    manifest = json.loads(resources.files("training").joinpath("data_files", "manifest.json").read_text())
    assert manifest["theorems"]["test"] == len(test)
    assert manifest["automation"]["beyond"] > 0.6
    proved = len(manifest["automation"]["proved"])
    assert manifest["automation"]["beyond"] == pytest.approx(1 - proved / len(test), abs=1e-3)


def test_pairs_come_from_the_theorems_of_their_split() -> None:
    train, valid = load_pairs("train"), load_pairs("valid")
    assert len(train) > 20_000
    assert len(valid) > 500
    assert load_pairs("test") == []
    assert all("\n" not in pair.tactic and "⊢" in pair.state for pair in (*train[:500], *valid))


async def test_whole_test_proofs_go_through_as_one_script(session: EmbeddedSession) -> None:
    """A sample of the shipped proofs, all their lines as one tactic block."""
    proofs = embedded_proofs()
    for theorem in embedded_theorems("test")[::40]:
        state = await session.open(theorem)
        (result,) = await session.run(state, ["(" + proofs[theorem.name].replace("\n", "\n ") + ")"])
        assert result.status == "finished", (theorem.name, result.message)


async def test_replay_refuses_proofs_that_fail_stop_short_or_go_on(session: EmbeddedSession) -> None:
    theorem = Theorem(name="t", statement="theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q")
    assert len(await replay(session, theorem, ["constructor", "exact hp", "exact hq"])) == 3
    for proof in (["constructor", "exact hq"], ["constructor", "exact hp"], ["exact ⟨hp, hq⟩", "rfl"]):
        with pytest.raises(ProofRefused, match="t: "):
            await replay(session, theorem, proof)
    with pytest.raises(ProofRefused, match="statement"):
        await replay(session, Theorem(name="t", statement="theorem t : nonsense"), ["rfl"])


async def test_automation_closes_conjunctions_but_finds_no_induction(session: EmbeddedSession) -> None:
    easy = Theorem(name="t", statement="theorem t (p q : Prop) (hp : p) (x : Nat) (h : x < 3) : q → (p ∧ x < 4)")
    hard = next(theorem for theorem in embedded_theorems("test") if theorem.source == "nat_linear")
    assert await proved_by_automation(session, easy)
    assert not await proved_by_automation(session, hard)
