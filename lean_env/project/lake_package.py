"""Writes one proof as a small Lake package that an independent judge builds: modules, `config.json`, `lakefile.toml`.

The package may use all modules of a built project, such as one with Mathlib, without building or fetching anything: it
requires the project by its path, repeats the project's manifest, and links to its downloaded packages.

`config.json` is that of leanprover/comparator, which leanprover/lean-eval uses as well. Runs neither Lake nor a judge.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean_env.errors import LeanMissing
from lean_env.fault import STANDARD_AXIOMS

CHALLENGE, SOLUTION = "Challenge", "Solution"
"""Names of the modules that hold the statement with `sorry`, and the statement with its proof."""

_PACKAGE = "judged"
"""Name of every package; none depends on another."""
_PACKAGES = ".lake/packages"


@dataclass(frozen=True)
class Surroundings:
    """What a package is built with."""

    toolchain: str
    """Text of its `lean-toolchain`, e.g. `leanprover/lean4:v4.35.0`."""
    project: Path | None = None
    """Folder of a built Lake project whose modules the proofs import; None for those of Lean alone."""


def write_package(folder: Path, files: Mapping[str, str], libraries: Sequence[str], built_with: Surroundings) -> None:
    """Write `files` (path in the package → text) and what Lake needs to build `libraries` to the new folder `folder`.

    Raises `LeanMissing` if the project has no manifest, `FileExistsError` if the folder is there already: a judge must
    not meet what an earlier proof may have left.
    """
    project = None if built_with.project is None else built_with.project.resolve()
    manifest = None if project is None else _manifest(project)
    folder.mkdir(parents=True)
    requirement = ""
    if project is not None and manifest is not None:
        requirement = f"\n[[require]]\nname = {_toml(manifest['name'])}\npath = {_toml(str(project))}\n"
        own = {"name": _PACKAGE, "packagesDir": _PACKAGES, "lakeDir": ".lake", "packages": _packages(project, manifest)}
        (folder / "lake-manifest.json").write_text(_json({**manifest, **own}), encoding="utf-8")
        downloaded = project / manifest.get("packagesDir", _PACKAGES)
        if downloaded.is_dir():
            (folder / ".lake").mkdir()
            (folder / _PACKAGES).symlink_to(downloaded)
    built = "".join(f"\n[[lean_lib]]\nname = {_toml(name)}\n" for name in libraries)
    options = "\n[leanOptions]\nautoImplicit = false\n"
    lakefile = f"name = {_toml(_PACKAGE)}\n{options}{requirement}{built}"
    (folder / "lakefile.toml").write_text(lakefile, encoding="utf-8")
    (folder / "lean-toolchain").write_text(f"{built_with.toolchain}\n", encoding="utf-8")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def judge_config(theorem: str) -> str:
    """The text of `config.json` for a theorem, given by its full name."""
    return _json(
        {
            "challenge_module": CHALLENGE,
            "solution_module": SOLUTION,
            "theorem_names": [theorem],
            "permitted_axioms": sorted(STANDARD_AXIOMS),
            "enable_nanoda": False,  # older versions of comparator do not start without this key
        }
    )


def _manifest(project: Path) -> dict[str, Any]:
    path = project / "lake-manifest.json"
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        manifest = None
    if not isinstance(manifest, dict) or not {"name", "packages"} <= manifest.keys():
        raise LeanMissing(f"{path} is no manifest that Lake has written: run `lake update` in {project}")
    return manifest


def _packages(project: Path, manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The entries of a manifest that requires the project, and through it what the project requires."""
    itself = {
        "type": "path",
        "scope": "",
        "name": manifest["name"],
        "manifestFile": "lake-manifest.json",
        "inherited": False,
        "dir": str(project),
        "configFile": "lakefile.toml" if (project / "lakefile.toml").is_file() else "lakefile.lean",
    }
    inherited = [{**package, "inherited": True} for package in manifest["packages"]]
    for package in inherited:
        if package.get("type") == "path":
            package["dir"] = str((project / package["dir"]).resolve())
    return [itself, *inherited]


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _toml(text: str) -> str:
    """The text as a basic string of TOML, which is written as that of JSON."""
    return json.dumps(text, ensure_ascii=False)
