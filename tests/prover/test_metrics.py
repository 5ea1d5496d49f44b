"""The meters of Lean and the models, with a clock that the test sets."""

import pytest

from prover.metrics import Meter, utilisation


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_busy_and_means_of_a_span() -> None:
    clock = Clock()
    meter = Meter(clock)
    clock.now += 5  # before the span
    start = meter.read()
    meter.set(running=4, waiting=2)
    clock.now += 3
    meter.set(running=0, waiting=0)
    clock.now += 1
    with meter.one_waits():
        clock.now += 2
        with meter.one_runs():
            clock.now += 4
    meter.count(50)
    used = utilisation([(start, meter.read())])
    assert used.busy == pytest.approx(7 / 10)
    assert used.running == pytest.approx((4 * 3 + 1 * 4) / 10)
    assert used.waiting == pytest.approx((2 * 3 + 1 * 6) / 10)
    assert used.rate == pytest.approx(5)


def test_processes_add_up_and_one_that_was_restarted_is_left_out() -> None:
    clocks = [Clock(), Clock(), Clock()]
    meters = [Meter(clock) for clock in clocks]
    starts = [meter.read() for meter in meters]
    for meter, clock, running in zip(meters, clocks, (1, 3, 7), strict=True):
        meter.set(running, waiting=0)
        meter.count(20)
        clock.now += 10
    clocks[1].now += 30
    meters[1].set(0, 0)
    ends = [meter.read() for meter in meters]
    clocks[2].now += 1
    ends[2] = Meter(clocks[2]).read()
    used = utilisation(list(zip(starts, ends, strict=True)))
    assert used.running == pytest.approx(1 + 3)
    assert used.busy == pytest.approx(1)
    assert used.rate == pytest.approx(20 / 10 + 20 / 40)
    assert utilisation([]).rate == 0


def test_a_call_that_fails_runs_no_longer() -> None:
    clock = Clock()
    meter = Meter(clock)
    with pytest.raises(KeyError), meter.one_runs():
        raise KeyError
    start = meter.read()
    clock.now += 1
    assert utilisation([(start, meter.read())]).busy == 0
