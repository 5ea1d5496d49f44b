"""Finds out what LeanInteract needs on this machine and whether it is here. Knows no run configuration."""

from functools import partial

from lean_env.project.installed import elan, found, lake, package
from lean_env.project.interact.session import EXTRA
from lean_env.project.setup.places import default_folder, newest_repl
from lean_env.requirement import Requirement

_CONFIGURED = (
    "`prover lean setup --mathlib` makes one, with a project, and prints the section `lean:` of a configuration; or "
    "build https://github.com/leanprover-community/repl with your project's Lean, and name both: "
    "lean: {kind: lean-interact, repl: FOLDER, project: FOLDER}; `prover run CONFIG --dry-run` checks them"
)


def requirements() -> list[Requirement]:
    """All requirements, in the order in which to meet them. Never raises: a failed check is a `Requirement` too."""
    return found({EXTRA.partition("==")[0]: partial(package, EXTRA), "elan": elan, "lake": lake, "REPL": _repl})


def _repl() -> Requirement:
    built = newest_repl(default_folder())
    if built is None:
        return Requirement("REPL", "optional", "named by each run configuration", _CONFIGURED)
    return Requirement("REPL", "ok", str(built), "`prover lean setup` prints the `lean:` section that names it")
