"""Reports what LeanDojo needs here, and traces a repository.

python -m lean_env.project.dojo                          reports what LeanDojo needs and whether it is here
python -m lean_env.project.dojo trace REPOSITORY COMMIT  traces a repository, once; needs the network and elan
"""

import argparse
import importlib
import importlib.util
import sys

from lean_env.errors import LeanMissing
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.project.dojo.requirements import FIRST_TRACE, requirements
from lean_env.project.dojo.session import EXTRA


def main(arguments: list[str]) -> int:
    """Exit status: 0 if nothing is missing, else 1. Raises SystemExit with status 2 for a wrong command line."""
    parser = argparse.ArgumentParser(
        prog="python -m lean_env.project.dojo",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("doctor", help="report, as without a command")
    trace = commands.add_parser("trace", help="trace a repository")
    trace.add_argument("repository", help="its address or its folder")
    trace.add_argument("commit", help="full hash of the commit")
    given = parser.parse_args(arguments)
    return _trace(given.repository, given.commit) if given.command == "trace" else _report()


def _report() -> int:
    found = requirements()
    for each in found:
        print(f"{each.state:8} {each.what:20} {each.found}")
        if each.advice:
            print(f"{'':29} {each.advice}")
    return 0 if all(each.ok for each in found) else 1


def _trace(path_or_url: str, commit: str) -> int:
    try:
        repository = TracedRepository(path_or_url, commit)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if importlib.util.find_spec("lean_dojo") is None:
        print(f"LeanDojo is not installed: pip install {EXTRA}", file=sys.stderr)
        return 1
    print(f"{repository.address}: {FIRST_TRACE}", file=sys.stderr)
    lean_dojo = importlib.import_module("lean_dojo")
    lean_dojo.get_traced_repo_path(lean_dojo.LeanGitRepo(repository.address, commit))
    try:
        print(repository.check_traced(cache_folder()))
    except LeanMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
