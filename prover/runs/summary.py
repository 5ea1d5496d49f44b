"""The results of a run by benchmark and arm, each arm followed by its provers. Knows nothing of how they are shown."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from prover.attempt import Attempt, AttemptStatus
from prover.config.run import RunConfig

_DECISIVE: tuple[AttemptStatus, ...] = ("proved", "failed", "refused", "open", "invalid", "skipped")
"""The statuses; where the provers of an arm differ on a theorem, the first of them is the arm's."""


@dataclass(frozen=True)
class ArmResult:
    """An arm, or one of its provers, on one benchmark."""

    benchmark: str
    arm: str
    prover: str | None
    """A prover of the arm, within its share of the budget; None for the arm as a whole."""
    theorems: int
    """Theorems of the benchmark."""
    finished: int
    """Theorems for which there is a result, from every prover of the arm."""
    attempted: int
    """Theorems whose statement Lean accepts and that were not skipped."""
    proved: int
    beyond_automation: int | None
    """Number of these that automation does not prove; None if this is automation alone, or the run has none."""
    median_tactics: float | None
    """Median number of tactics tried per attempted theorem; None without any."""
    median_tactics_proved: float | None
    """Median number per proved theorem, those after the proof in its batch not counted; None without any."""
    failed: int
    """Theorems not proved because Lean, a model or a worker broke down."""
    refused: int
    """Theorems not proved because the check accepted none of the proofs found."""
    invalid: int
    """Theorems whose statement Lean does not accept."""
    skipped: int
    """Theorems not tried because every prover was pruned."""
    cut_off: float | None
    """Share of the tactics tried that a model's longest answer cut off; None if none was tried."""

    @property
    def begun(self) -> bool:
        """Whether a prover has a result for some theorem."""
        return self.attempted + self.invalid + self.skipped > 0


def joint_status(statuses: Collection[AttemptStatus]) -> AttemptStatus:
    """The status of an arm on a theorem from those of its provers, of which there is at least one."""
    return min(statuses, key=_DECISIVE.index)


def summarise(attempts: Iterable[Attempt], config: RunConfig, sizes: Mapping[str, int]) -> list[ArmResult]:
    """One result for each benchmark and arm, and one for each prover of an arm that has several.

    Benchmarks and arms come in the order of the configuration, also those that have no result yet. `sizes`: benchmark →
    number of its theorems.
    """
    automation = config.automation()
    easy: dict[str, set[str]] = defaultdict(set)
    """Benchmark → theorems that automation proves."""
    rows: dict[tuple[str, str], dict[str, dict[str, Attempt]]] = defaultdict(lambda: defaultdict(dict))
    for row in attempts:
        rows[row.benchmark, row.arm][row.theorem][row.prover] = row
        if row.prover in automation and row.status == "proved":
            easy[row.benchmark].add(row.theorem)
    provers = {
        (benchmark, name): tuple(arm.provers) for benchmark in sizes for name, arm in config.seeded_arms().items()
    }
    for place, theorems in rows.items():
        provers.setdefault(place, tuple(dict.fromkeys(prover for found in theorems.values() for prover in found)))
    order = {benchmark: number for number, benchmark in enumerate(config.benchmarks)}
    results = []
    for (benchmark, arm), members in sorted(provers.items(), key=lambda item: order.get(item[0][0], len(order))):
        groups: dict[str | None, tuple[str, ...]] = {None: members}
        if len(members) > 1:
            groups |= {prover: (prover,) for prover in members}
        for prover, group in groups.items():
            searched = [[found[name] for name in group if name in found] for found in rows[benchmark, arm].values()]
            tried = list(filter(None, searched))
            size = sizes.get(benchmark, len(tried))
            compared_with = None if not automation or automation.issuperset(group) else easy[benchmark]
            results.append(_result(benchmark, arm, prover, tried, len(group), size, compared_with))
    return results


def _result(
    benchmark: str,
    arm: str,
    prover: str | None,
    theorems: Collection[list[Attempt]],
    provers: int,
    size: int,
    easy: Collection[str] | None,
) -> ArmResult:
    """`theorems`: the rows of each theorem that has one; it is finished with one from each of `provers` provers.

    `easy`: the theorems that automation proves.
    """
    statuses = [(joint_status([row.status for row in rows]), rows) for rows in theorems]
    counted = Counter(status for status, _ in statuses)
    attempted = [rows for status, rows in statuses if status not in ("invalid", "skipped")]
    return ArmResult(
        benchmark=benchmark,
        arm=arm,
        prover=prover,
        theorems=size,
        finished=sum(len(rows) == provers for rows in theorems),
        attempted=len(attempted),
        proved=counted["proved"],
        beyond_automation=None
        if easy is None
        else sum(status == "proved" and rows[0].theorem not in easy for status, rows in statuses),
        median_tactics=_median([_tried(rows) for rows in attempted]),
        median_tactics_proved=_median(
            [_tried_up_to_the_proof(rows) for status, rows in statuses if status == "proved"]
        ),
        failed=counted["failed"],
        refused=counted["refused"],
        invalid=counted["invalid"],
        skipped=counted["skipped"],
        cut_off=_cut_off([row for rows in theorems for row in rows]),
    )


def _cut_off(rows: Collection[Attempt]) -> float | None:
    tried = sum(row.tactics_tried for row in rows)
    return sum(row.answers_cut for row in rows) / tried if tried else None


def _median(tactics: list[int]) -> float | None:
    return median(tactics) if tactics else None


def _tried(rows: list[Attempt]) -> int:
    return sum(row.tactics_tried for row in rows)


def _tried_up_to_the_proof(rows: list[Attempt]) -> int:
    return sum(row.cost_of_proof if row.status == "proved" else row.tactics_tried for row in rows)


def without_result(results: Iterable[ArmResult]) -> Iterator[str]:
    """The arms that have no result at all, and where an arm has none on some benchmarks, `ARM on BENCHMARK`."""
    arms: dict[str, list[ArmResult]] = defaultdict(list)
    for result in results:
        if result.prover is None:
            arms[result.arm].append(result)
    for arm, found in arms.items():
        empty = [result.benchmark for result in found if not result.begun]
        yield from [arm] if len(empty) == len(found) else (f"{arm} on {benchmark}" for benchmark in empty)


def pruned(attempts: Iterable[Attempt]) -> list[str]:
    """One line for each prover that an arm has pruned on a benchmark, with the reason."""
    skipped = (row for row in attempts if row.status == "skipped")
    return list(dict.fromkeys(f"{row.benchmark}: {row.arm} · {row.prover} {row.reason}" for row in skipped))
