"""A repository that LeanDojo has traced: where it is on this disk, and which of its files a theorem is in.

Knows LeanDojo's way of naming folders, but needs no LeanDojo.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lean_env.errors import LeanMissing, TheoremError
from lean_env.theorem import Theorem

_COMMIT = re.compile(r"[0-9a-f]{40}")
_GITHUB = re.compile(r"(?:https://github\.com/|git@github\.com:)([^/]+)/([^/]+?)(?:\.git)?/*")


def cache_folder() -> Path:
    """Where LeanDojo keeps traced repositories: `$CACHE_DIR`, by default `~/.cache/lean_dojo`."""
    return Path(os.environ.get("CACHE_DIR") or Path.home() / ".cache" / "lean_dojo").absolute()


@dataclass(frozen=True)
class TracedRepository:
    """One commit of a repository. Raises `ValueError` for a commit that is not a full hash."""

    path_or_url: str
    """Folder of a git repository, or an address such as `https://github.com/leanprover-community/mathlib4`."""
    commit: str
    """40 hexadecimal digits. A tag would have to be looked up on GitHub."""

    def __post_init__(self) -> None:
        if not _COMMIT.fullmatch(self.commit):
            raise ValueError(f"{self.path_or_url}: commit {self.commit!r} is not a full hash of 40 hexadecimal digits")

    @property
    def name(self) -> str:
        """Last part of the path or address."""
        return self.address.rsplit("/", 1)[-1]

    @property
    def address(self) -> str:
        """As LeanDojo writes it: an https address without a slash at its end, or an absolute path."""
        if github := _GITHUB.fullmatch(self.path_or_url):
            return f"https://github.com/{github[1]}/{github[2]}"
        if "://" in self.path_or_url:
            return self.path_or_url.rstrip("/")
        return os.path.abspath(self.path_or_url)

    def folder(self, cache: Path) -> Path:
        """Where LeanDojo puts the traced files; they need not be there."""
        github = _GITHUB.fullmatch(self.path_or_url)
        owner = github[1] if github else "gitpython"
        return cache / f"{owner}-{self.name}-{self.commit}" / self.name

    def check_traced(self, cache: Path) -> Path:
        """`folder`; raises `LeanMissing` if the repository is not traced there."""
        folder = self.folder(cache)
        if not (folder / "Lean4Repl.lean").is_file():
            raise LeanMissing(
                f"{self.path_or_url} at {self.commit[:12]} is not traced in {cache}: trace it once with LeanDojo"
                f" (`python -m lean_env.project.dojo trace {self.path_or_url} {self.commit}`), or set CACHE_DIR"
            )
        return folder

    def file_of(self, theorem: Theorem) -> str:
        """Path inside the repository of the file that holds `theorem`, e.g. `MiniF2F/Test/aime_1983_p1.lean`.

        `Theorem.source` is this path, or the file's address at this commit, `https://github.com/…/blob/<commit>/<path>`,
        as the packaged MiniF2F has it; `:<line>` may follow. Raises `TheoremError` for anything else.
        """
        source = re.sub(r":\d+$", "", theorem.source)
        if "://" in source:
            prefix = f"{self.address}/blob/{self.commit}/"
            if not source.startswith(prefix):
                raise TheoremError(
                    f"{theorem.name}: {source} is not a file of {self.address} at commit {self.commit[:12]}"
                )
            source = source.removeprefix(prefix)
        path = PurePosixPath(source)
        if path.suffix != ".lean" or path.is_absolute() or ".." in path.parts:
            raise TheoremError(
                f"{theorem.name}: its source {theorem.source!r} is not the path of a .lean file inside the repository"
            )
        return str(path)
