"""The DCO loss against its definition, evaluated by mpmath with digits to spare."""

import math
import subprocess
import sys

import mpmath
import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st

from training import dco_factor, dco_loss
from training.loss import approximate_dco_loss, sequence_log_prob, token_mean_dco_loss

DTYPES = {torch.float32: 2e-7, torch.float64: 1e-14}
"""Relative error allowed, by dtype; a value e^(−x) may have x times as much, since x itself is rounded."""

log_probs = st.one_of(
    st.floats(-1e4, -1e-12),
    st.floats(-12, 4).map(lambda exponent: -(10.0**exponent)),
)
neffs = st.one_of(st.floats(1, 1e6), st.integers(1, 64).map(float), st.floats(0, 6).map(lambda power: 10.0**power))


def reference(log_prob: float, neff: float) -> tuple[mpmath.mpf, mpmath.mpf]:
    """Loss and factor to 50 digits; written with expm1 and log1p, so that nothing cancels."""
    with mpmath.workdps(50):
        lp, n = mpmath.mpf(log_prob), mpmath.mpf(neff)
        log_fail = mpmath.log1p(-mpmath.exp(lp)) if lp < -1 else mpmath.log(-mpmath.expm1(lp))
        solved = -mpmath.expm1(n * log_fail)
        loss = -mpmath.log1p(-mpmath.exp(n * log_fail)) if n * log_fail < -1 else -mpmath.log(solved)
        return loss, n * mpmath.exp((n - 1) * log_fail + lp) / solved


def value_and_gradient(log_prob: float, neff: float, dtype: torch.dtype) -> tuple[float, float, float]:
    """The input as the dtype has it, the loss and its derivative."""
    x = torch.tensor([log_prob], dtype=dtype, requires_grad=True)
    loss = dco_loss(x, neff)
    assert loss.dtype == dtype
    loss.sum().backward()  # type: ignore[no-untyped-call]  # torch's own
    assert x.grad is not None
    return x.item(), loss.item(), x.grad.item()


def close(got: float, wanted: mpmath.mpf, tolerance: float) -> bool:
    smallest = mpmath.mpf("1e-36") if tolerance > 1e-10 else mpmath.mpf("1e-290")
    size = abs(wanted) * (1 + abs(mpmath.log(wanted)))
    return bool(abs(mpmath.mpf(got) - wanted) <= tolerance * size + smallest)


@pytest.mark.parametrize("dtype", DTYPES)
@given(log_prob=log_probs, neff=neffs)
@settings(max_examples=80, deadline=None)
def test_value_and_gradient_are_exact(dtype: torch.dtype, log_prob: float, neff: float) -> None:
    exact, loss, gradient = value_and_gradient(log_prob, neff, dtype)
    wanted_loss, factor = reference(exact, neff)
    assert math.isfinite(loss)
    assert math.isfinite(gradient)
    assert close(loss, wanted_loss, DTYPES[dtype])
    assert close(-gradient, factor, DTYPES[dtype])
    assert close(dco_factor(torch.tensor([exact], dtype=dtype), neff).item(), factor, DTYPES[dtype])


@given(log_prob=log_probs)
def test_one_try_is_cross_entropy_to_the_last_bit(log_prob: float) -> None:
    for dtype in DTYPES:
        exact, loss, gradient = value_and_gradient(log_prob, 1, dtype)
        assert loss == -exact
        assert gradient == -1.0


@given(logits=st.lists(st.floats(-8, 8), min_size=3, max_size=6), neff=neffs)
@settings(deadline=None)
def test_gradient_is_the_factor_times_that_of_cross_entropy(logits: list[float], neff: float) -> None:
    gradients = []
    for tries in (1.0, neff):
        x = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
        lp = torch.log_softmax(x, 0)[:1]
        dco_loss(lp, tries).sum().backward()  # type: ignore[no-untyped-call]  # torch's own
        assert x.grad is not None
        gradients.append(x.grad)
    factor = dco_factor(torch.log_softmax(torch.tensor(logits, dtype=torch.float64), 0)[:1], neff)
    torch.testing.assert_close(gradients[1], factor * gradients[0], rtol=1e-9, atol=1e-300)


@given(a=log_probs, b=log_probs, neff=neffs, more=st.floats(1, 100))
@settings(deadline=None)
def test_loss_falls_with_probability_and_with_tries(a: float, b: float, neff: float, more: float) -> None:
    low, high = sorted((a, b))
    losses = dco_loss(torch.tensor([low, high], dtype=torch.float64), neff)
    assert losses[0] >= losses[1] >= 0
    factors = dco_factor(torch.tensor([low, high], dtype=torch.float64), neff)
    assert factors[0] >= factors[1] * (1 - 1e-12)
    assert dco_loss(torch.tensor([a], dtype=torch.float64), neff * more) <= losses[0 if a == low else 1] * (1 + 1e-12)


def test_limits() -> None:
    improbable = dco_loss(torch.tensor([-60.0], dtype=torch.float64), 16)
    assert improbable.item() == pytest.approx(60 - math.log(16), rel=1e-12)
    assert dco_factor(torch.tensor([-60.0]), 16).item() == 1.0
    for neff in (1, 4, 1e6):
        for dtype in DTYPES:
            _, loss, gradient = value_and_gradient(0.0, neff, dtype)
            assert loss == 0.0
            assert gradient == (-1.0 if neff == 1 else 0.0)


@pytest.mark.parametrize("neff", [0.5, 0, -1, math.nan, math.inf])
def test_impossible_numbers_of_tries_are_refused(neff: float) -> None:
    with pytest.raises(ValueError, match="neff"):
        dco_loss(torch.tensor([-1.0]), neff)


@pytest.mark.parametrize("value", [1e-6, 0.3, 40.0, math.inf])
def test_what_is_no_log_probability_is_refused(value: float) -> None:
    for function in (dco_loss, dco_factor):
        for neff in (1, 4):
            with pytest.raises(ValueError, match="at most 0"):
                function(torch.tensor([-1.0, value]), neff)


def test_integers_are_refused() -> None:
    with pytest.raises(ValueError, match=r"float tensor, not torch\.int64"):
        dco_loss(torch.tensor([-1, -2]), 4)


@pytest.mark.parametrize("success", [[-0.1, 0.5], [0.5, 1.1], [0.5, math.nan], [0.5]])
def test_what_is_no_chance_to_succeed_is_refused(success: list[float]) -> None:
    with pytest.raises(ValueError, match="success must be a chance from 0 to 1 for each"):
        approximate_dco_loss(torch.tensor([-1.0, -2.0]), torch.tensor(success), 4)


@pytest.mark.parametrize("tokens", [[3, 0], [3]])
def test_what_is_no_number_of_tokens_is_refused(tokens: list[int]) -> None:
    with pytest.raises(ValueError, match="tokens must be a number of at least 1 for each"):
        token_mean_dco_loss(torch.tensor([-1.0, -2.0]), torch.tensor(tokens), 4)


def test_a_second_derivative_is_refused_rather_than_wrong() -> None:
    x = torch.tensor([-1.0], dtype=torch.float64, requires_grad=True)
    with pytest.raises(RuntimeError, match="differentiated once"):
        torch.autograd.grad(dco_loss(x, 4).sum() + (x**2).sum(), x, create_graph=True)


@given(
    scores=st.lists(st.floats(-30, 30), min_size=3, max_size=6),
    bits=st.sampled_from([torch.float32, torch.bfloat16]),
    neff=neffs,
)
@settings(max_examples=60, deadline=None)
def test_loss_and_gradient_from_logits_of_few_bits(scores: list[float], bits: torch.dtype, neff: float) -> None:
    """Two tokens of the same distribution, all the way from logits; the gradient is F·∇CE for them too."""
    logits = torch.tensor([[scores, scores]], dtype=bits, requires_grad=True)  # [1, 2, V]
    log_prob = sequence_log_prob(logits, torch.tensor([[0, 1]]))
    loss = dco_loss(log_prob, neff)
    loss.sum().backward()  # type: ignore[no-untyped-call]  # torch's own
    assert logits.grad is not None
    with mpmath.workdps(50):
        exact = [mpmath.mpf(score) for score in logits[0, 0].tolist()]
        total = mpmath.log(mpmath.fsum(map(mpmath.exp, exact)))
        wanted_log_prob = exact[0] + exact[1] - 2 * total
        wanted_loss, factor = reference(float(wanted_log_prob), neff)
        cross_entropy = [mpmath.exp(score - total) - (place == 0) for place, score in enumerate(exact)]
    error = 1e-6 * max(1.0, max(map(abs, scores)))  # of log_prob: differences of numbers of this size
    assert log_prob.item() == pytest.approx(float(wanted_log_prob), abs=error)
    # The loss moves with log_prob by F; F itself by at most (1 + N·p) times as much, where it is not nearly 0.
    assert loss.item() == pytest.approx(float(wanted_loss), rel=1e-5, abs=2 * error)
    sensitivity = 1 + neff * math.exp(float(wanted_log_prob))
    resolution = 2.0**-8 if bits == torch.bfloat16 else 1e-6
    for got, part in zip(logits.grad[0, 0].tolist(), cross_entropy, strict=True):
        allowed = resolution + min(1.0, 4 * error * sensitivity)
        assert got == pytest.approx(float(factor * part), rel=allowed, abs=allowed * float(factor) + 1e-30)


@given(log_prob=log_probs, neff=neffs, tokens=st.integers(1, 500))
@example(log_prob=-1e-12, neff=27.0, tokens=21)
@settings(deadline=None)
def test_the_token_mean_form_has_the_exact_gradient_divided_by_the_tokens(
    log_prob: float, neff: float, tokens: int
) -> None:
    x = torch.tensor([log_prob], dtype=torch.float64, requires_grad=True)
    (exact,) = torch.autograd.grad(dco_loss(x, neff).sum(), x)
    (mean,) = torch.autograd.grad(token_mean_dco_loss(x, torch.tensor([tokens]), neff).sum(), x)
    denormal = torch.finfo(torch.float64).tiny  # smaller numbers have fewer digits
    torch.testing.assert_close(mean * tokens, exact, rtol=1e-12, atol=denormal)


@given(log_prob=log_probs, tries=st.integers(1, 64), data=st.data(), neff=neffs)
@settings(deadline=None)
def test_the_approximate_form_takes_its_factor_from_the_estimate_alone(
    log_prob: float, tries: int, data: st.DataObject, neff: float
) -> None:
    right = data.draw(st.integers(0, tries))
    x = torch.tensor([log_prob], dtype=torch.float64, requires_grad=True)
    (gradient,) = torch.autograd.grad(approximate_dco_loss(x, torch.tensor([right / tries]), neff).sum(), x)
    if right == 0 or neff == 1:
        assert gradient.item() == -1
    elif right == tries:
        assert gradient.item() == 0
    else:
        estimate = torch.tensor([right / tries]).double().log().item()
        assert close(-gradient.item(), reference(estimate, neff)[1], 1e-13)


def test_sequence_log_prob_sums_the_counted_tokens_in_float32() -> None:
    logits = torch.randn(2, 5, 7, generator=torch.Generator().manual_seed(0)).bfloat16()
    labels = torch.tensor([[1, 2, -100, 3, 4], [-100, -100, 0, -100, -100]])
    wanted = [
        sum(torch.log_softmax(logits[b, t].double(), -1)[label].item() for t, label in enumerate(row) if label != -100)
        for b, row in enumerate(labels.tolist())
    ]
    got = sequence_log_prob(logits, labels)
    assert got.dtype == torch.float32
    torch.testing.assert_close(got.double(), torch.tensor(wanted, dtype=torch.float64), rtol=1e-6, atol=1e-6)


def test_importing_the_loss_loads_torch_but_no_model_library() -> None:
    heavy = {"transformers", "pydantic", "vllm"}
    code = f"import sys; from training import dco_loss; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
