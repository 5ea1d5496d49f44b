"""Headers as an installed Lean takes them."""

import pytest

from lean_env.text.headers import strict_project_header

OFF = "set_option autoImplicit false"


@pytest.mark.parametrize(
    ("header", "strict"),
    [
        ("", OFF),
        ("open Nat in\n", f"{OFF}\nopen Nat in"),
        ("import Mathlib\nimport Aesop\n\nopen Nat\n", f"import Mathlib\nimport Aesop\n{OFF}\nopen Nat"),
        ("import Mathlib", f"import Mathlib\n{OFF}"),
        ("import A\n/- we\nimport B -/\ndef a := 1", f"import A\n{OFF}\n/- we\nimport B -/\ndef a := 1"),
        ("import A\nset_option autoImplicit true", f"import A\n{OFF}\nset_option autoImplicit true"),
    ],
)
def test_imports_stay_first_and_the_header_has_the_last_word(header: str, strict: str) -> None:
    assert strict_project_header(header) == strict
