"""What LeanDojo needs here, and the tracing of a repository.

python -m lean_env.project.dojo                          says what is needed and whether it is there
python -m lean_env.project.dojo trace REPOSITORY COMMIT  traces a repository, once; needs the network and elan
"""

import importlib
import importlib.util
import sys

from lean_env.errors import LeanMissing
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.project.dojo.requirements import FIRST_TRACE, requirements
from lean_env.project.dojo.session import EXTRA


def main(arguments: list[str]) -> int:
    """Exit status: 0 if all is there, 1 if something is missing, 2 for a wrong command line."""
    match arguments:
        case [] | ["doctor"]:
            found = requirements()
            for each in found:
                print(f"{'ok     ' if each.ok else 'missing'} {each.name:20} {each.found}")
                if each.advice:
                    print(f"{'':28} {each.advice}")
            return 0 if all(each.ok for each in found) else 1
        case ["trace", path_or_url, commit]:
            return _trace(path_or_url, commit)
        case _:
            print(__doc__, file=sys.stderr)
            return 2


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
