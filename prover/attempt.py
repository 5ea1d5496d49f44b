"""The result of one prover on one theorem, and the job that it comes from. Knows nothing of how it is made."""

from dataclasses import dataclass, field, fields, replace
from typing import Literal, NamedTuple, get_args

from lean_env import Problem, Theorem
from lean_env.text.digest import text_digest
from prover.config.run import Member

AttemptStatus = Literal["proved", "open", "refused", "invalid", "failed", "skipped"]
"""proved: a proof was found, and a fresh Lean accepted it / open: the search ended without a proof / refused: proofs
were found, but the check accepted none / invalid: Lean does not accept the statement / failed: Lean, the model or a
worker broke down / skipped: not tried, because the arm has pruned this prover."""
STATUSES: tuple[AttemptStatus, ...] = get_args(AttemptStatus)


NOT_OPENED = "the statement was not elaborated within the seconds of the budget"
"""Reason of an attempt whose search never began."""
OUT_OF_TIME = "time of the budget over"
"""Reason of an attempt whose search ran out of time before it had spent its tactics."""


class AttemptKey(NamedTuple):
    """Identifies an attempt, or the job it comes from, within a run."""

    benchmark: str
    theorem: str
    """Name of the theorem."""
    arm: str
    prover: str


@dataclass(frozen=True)
class Attempt:
    """The result of one prover on one theorem. A row of the run store."""

    benchmark: str
    theorem: str
    arm: str
    prover: str
    status: AttemptStatus
    script: str = ""
    """The tactics of the proof, one per line; of the last one found if the check accepted none or could not be made."""
    lemmas: str = ""
    """Theorems that a model wrote with its proof, which rests on them, as Lean text."""
    reason: str = ""
    """Why the theorem is not proved; empty if it is."""
    axioms: tuple[str, ...] = ()
    """Axioms of the accepted proof."""
    checks: tuple[str, ...] = ()
    """Names of the checks that the proof passed, in order; the Lean backend determines which checks there are."""
    refused: int = 0
    """Number of proofs found that the check did not accept; the search continued after each."""
    seed: int = 0
    """Seed of the search: it draws the same tactics again with it."""
    tactics_tried: int = 0
    """Number of tactics drawn from the generator, duplicates included. The last batch counts in full."""
    tactics_to_proof: int = 0
    """Number of tactics tried up to the one that completed the proof; 0 without one, and in rows of older versions."""
    tactics_timed_out: int = 0
    """Number of tactics that Lean was not given the time to finish. A faster machine may give them other results."""
    out_of_time: bool = False
    """Whether the search was ended by the seconds of its budget, which a faster machine may not do."""
    lean_steps: int = 0
    """Number of distinct tactics that Lean ran."""
    answers_cut: int = 0
    """Number of the tactics tried that the model would have written on, but for its longest answer."""
    model_tokens: int = 0
    """Number of tokens that the model wrote, ends of sequence included, its prompts excluded. 0 without a model."""
    seconds: float = 0.0
    """Wall-clock seconds from opening the theorem to the verdict."""
    search_seconds: float = 0.0
    """Seconds of these after the theorem was open, which the budget limits. They exceed it where a batch of tactics or
    a check was under way when it was spent: these are finished, and a proof among them counts."""
    model_seconds: float = 0.0
    """Seconds of these spent waiting for the generator: other searches' requests included, and the time for which a
    request was held back because Lean had enough to do (`prover.batch.gathering`)."""
    lean_seconds: float = 0.0
    """Seconds of these spent waiting for Lean, checking included."""
    model_work_seconds: float = 0.0
    """Seconds that the generator worked for this search: its share of the batches that its requests were part of."""
    lean_work_seconds: float = 0.0
    """CPU seconds of Lean in this search: opening the theorem, running tactics and restoring states."""
    check_seconds: float = 0.0
    """CPU seconds of the checks of its proofs; wall-clock seconds where the checker does not know them."""
    benchmark_id: str = ""
    """Number of the benchmark's theorems and a hash of their names and texts, the same in every run that has just
    these; empty outside of a run, and in rows of older versions."""
    statement_hash: str = ""
    """`KIND:HEX` for the statement. The kind is `text` if it is of the text, because Lean refuses the statement or the
    backend gives no hash; otherwise it is of what Lean elaborated, and names the library. Empty in older rows."""
    tree: bytes = field(default=b"", repr=False)
    """The search tree as gzipped JSON (`ProofTree.to_json`); empty if nothing was searched, or if it was not loaded."""

    @property
    def key(self) -> AttemptKey:
        return AttemptKey(self.benchmark, self.theorem, self.arm, self.prover)

    def proof_of(self, theorem: Theorem) -> Problem:
        """Its proof, of the theorem that it is an attempt on."""
        return Problem(theorem, self.script, self.lemmas)

    @property
    def shown_proof(self) -> str:
        """What a reader sees of its proof beside the statement."""
        return f"{self.lemmas}\n\n{self.script}" if self.lemmas else self.script

    @property
    def cost_of_proof(self) -> int:
        """Number of tactics tried until the proof. Rows of older versions count the batch that held it in full."""
        return self.tactics_to_proof or self.tactics_tried

    @property
    def work_seconds(self) -> float:
        """Seconds of work of the model, Lean and the check. Rows of older versions give wall-clock seconds instead."""
        return self.model_work_seconds + self.lean_work_seconds + self.check_seconds or self.seconds

    @property
    def was_cut_short(self) -> bool:
        """Whether the seconds of the budget ended the search before its tactics were tried."""
        return self.reason == OUT_OF_TIME or (self.out_of_time and self.status != "failed")

    def _repr_html_(self) -> str:
        """The attempt in a notebook."""
        from prover.notebook import attempt_html

        return attempt_html(self)

    def columns(self) -> dict[str, object]:
        """All fields except the tree, by name: the columns of a row, and the keys of its JSON."""
        return {column: getattr(self, column) for column in COLUMNS}


COLUMNS = tuple(column.name for column in fields(Attempt) if column.name != "tree")
"""Names of the fields of an `Attempt`, except its tree."""


@dataclass(frozen=True)
class Job:
    """A theorem that waits for a prover of an arm."""

    benchmark: str
    theorem: Theorem
    arm: str
    member: Member
    seed: int = 0
    """Seed of the search."""
    benchmark_id: str = ""
    """See `Attempt`."""
    statement_hash: str = ""
    """Hash of the statement as Lean elaborated it; empty until the theorem has been opened."""

    @property
    def key(self) -> AttemptKey:
        """The key of its attempt."""
        return AttemptKey(self.benchmark, self.theorem.name, self.arm, self.member.name)

    def result(self, status: AttemptStatus, **columns: object) -> Attempt:
        """An attempt of this job with the given status; `columns` are its further fields."""
        own = Attempt(
            *self.key,
            status,
            seed=self.seed,
            benchmark_id=self.benchmark_id,
            statement_hash=self.statement_hash or text_digest(self.theorem),
        )
        return replace(own, **columns)  # type: ignore[arg-type]
