"""Batches, pieces and the F filter: every row where it belongs, nothing lost, the same again after a stop."""

import math
import random

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from training.batches import Lengths, Plan, one_pass, pieces
from training.filter import Filter
from training.loss import dco_factor
from training.schedule import neff_at, rate_at

row_lengths = st.lists(st.integers(1, 200), min_size=1, max_size=120).map(np.array)


def padded(batch: list[int], lengths: Lengths) -> int:
    return len(batch) * max(int(lengths[row]) for row in batch)


@given(lengths=row_lengths, tokens=st.integers(64, 400))
@settings(deadline=None)
def test_a_pass_has_every_row_once_within_the_limit(lengths: Lengths, tokens: int) -> None:
    batches = one_pass(lengths, tokens, random.Random(0))
    assert sorted(row for batch in batches for row in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or padded(batch, lengths) <= tokens for batch in batches)


@given(lengths=row_lengths, tokens=st.integers(64, 400), processes=st.integers(1, 5))
@settings(deadline=None)
def test_pieces_are_as_many_for_each_process_and_have_every_row_once(
    lengths: Lengths, tokens: int, processes: int
) -> None:
    parts = pieces(lengths, tokens, processes)
    assert len(parts) % processes == 0
    assert sorted(place for part in parts for place in part) == list(range(len(lengths)))
    assert all(len(part) <= 1 or padded(part, lengths) <= tokens for part in parts)


@given(epochs=st.floats(0.1, 3), stop=st.integers(0, 40))
@settings(deadline=None)
def test_a_plan_drawn_to_a_point_goes_on_from_there(epochs: float, stop: int) -> None:
    lengths = np.array([7, 20, 64, 33, 5, 90, 41] * 9)
    plan, again = (Plan(lengths, 128, epochs, seed=3) for _ in range(2))
    whole = list(iter(plan.draw, None))
    assert plan.share == pytest.approx(1)
    assert plan.drawn == len(whole)
    for _ in range(stop):
        again.draw()
    assert list(iter(again.draw, None)) == whole[stop:]


def test_the_share_drawn_grows_evenly_and_a_fraction_of_a_pass_is_that_fraction() -> None:
    lengths = np.full(400, 10)
    plan = Plan(lengths, 100, 2.5, seed=0)
    shares = []
    while plan.draw() is not None:
        shares.append(plan.share)
    assert len(shares) == 100
    assert shares == pytest.approx([(n + 1) / 100 for n in range(100)])


@given(
    probabilities=st.lists(st.floats(0.001, 0.999), min_size=1, max_size=80),
    threshold=st.floats(0.01, 0.9),
    neff=st.floats(1.5, 64),
)
@settings(deadline=None)
def test_the_filter_keeps_what_is_above_the_threshold_in_order_and_fills_steps(
    probabilities: list[float], threshold: float, neff: float
) -> None:
    log_probs = torch.tensor(probabilities, dtype=torch.float64).log()
    lengths = np.array([1 + row % 7 for row in range(len(probabilities))])
    stream = iter([list(range(start, min(start + 5, len(lengths)))) for start in range(0, len(lengths), 5)])
    looked: list[int] = []

    def look(rows: list[int]) -> torch.Tensor:
        looked.extend(rows)
        return log_probs[rows]

    filter_ = Filter(threshold)
    steps = []
    while step := filter_.fill(lambda: next(stream, None), look, neff, lengths, 20):  # type: ignore[arg-type]
        steps.append([row for row, _ in step])
        assert all(log_success == log_probs[row] for row, log_success in step)
    factors = dco_factor(log_probs, neff)
    wanted = [row for row in range(len(lengths)) if factors[row] >= threshold]
    assert [row for step in steps for row in step] == wanted
    assert looked == list(range(len(lengths)))  # each once
    assert filter_.seen == len(lengths)
    assert filter_.dropped == len(lengths) - len(wanted)
    sizes = [sum(int(lengths[row]) for row in step) for step in steps]
    assert all(13 < size <= 20 for size in sizes[:-1])  # full but for what the next row would have been too much


def test_a_warm_start_then_a_ramp_then_neff() -> None:
    assert [neff_at(share, 16, 0.25, 0.5) for share in (0, 0.24, 0.25, 0.5, 0.75, 1)] == [1, 1, 1, 4, 16, 16]
    assert [neff_at(share, 8, 0.5, 0) for share in (0, 0.49, 0.5, 1)] == [1, 1, 8, 8]
    assert neff_at(0, 8, 0, 0) == 8


def test_the_learning_rate_rises_by_steps_and_falls_by_rows() -> None:
    assert [rate_at(step, 0, 3) for step in range(5)] == [0.25, 0.5, 0.75, 1, 1]
    assert [rate_at(10, share, 0) for share in (0, 0.5, 1)] == pytest.approx([1, 0.55, 0.1])
    assert math.isclose(rate_at(0, 1, 1), 0.05)
