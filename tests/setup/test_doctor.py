"""What `prover doctor` reports about packages that the set-up may leave out."""

import io

from rich.console import Console

from lean_env.requirement import Requirement
from prover.cli.doctor import lean_dojo_advice, requirements_table


def test_lean_dojo_is_not_advised_where_it_does_not_run() -> None:
    assert "pip install" in lean_dojo_advice((3, 12, 1))
    assert "PYTHON=python3.12" in lean_dojo_advice((3, 13, 0))
    assert "PYTHON=python3.12" in lean_dojo_advice((3, 14, 0))


def test_the_table_shows_commands_with_brackets() -> None:
    out = io.StringIO()
    Console(file=out, width=120).print(
        requirements_table([Requirement("vllm", "optional", "none", "pip install -e '.[cpu]'")])
    )
    assert "pip install -e '.[cpu]'" in out.getvalue()
