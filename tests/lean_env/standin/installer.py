"""The programs that set an installed Lean up, without a network: curl, elan's installer, elan, git, and lake.

    curl … --proto =https … --output FILE URL           writes elan's installer, which is run as `sh FILE …`
    elan-init -y --no-modify-path --default-toolchain none
    elan toolchain install|uninstall TOOLCHAIN
    git ls-remote --tags --refs URL
    git clone --quiet --depth 1 --branch TAG URL DIR
    lake build                                          of the REPL: its program is the stand-in of `repl.py`
    lake update, lake exe cache get                     of a project that requires Mathlib, which has two modules
    lake env …                                          see `lake.py`

Everything else is refused. The environment variable STANDIN_FAILS holds the beginning of a command that fails half-way;
STANDIN_LIBRARY and STANDIN_LOOP, which the launchers keep, are those of `loop.py`. It exists because the real programs
fetch several GB.
"""

import os
import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FAILS = "STANDIN_FAILS"
TAGS = {
    "https://github.com/leanprover-community/repl": ("v4.9.0", "v4.24.0-rc1", "v4.24.0", "v4.25.0-rc2"),
    "https://github.com/leanprover-community/mathlib4": ("v4.9.0", "v4.24.0", "v4.24.1"),
}
MATHLIB_FILES = ("lake-manifest.json", ".lake/packages/mathlib/Mathlib.lean")
_LEAN_FILES = ("bin/lean", "bin/lake", "lib/lean/Init.olean", "lib/lean/Lean.olean", "lib/lean/Lake.olean")
_MODULES = ("Mathlib", "Mathlib/Order/Basic", "Mathlib/Data/Real/Basic")
_PASS_ON = 'if [ "$1" = env ] && [ "$2" != lean ]; then shift; exec "$@"; fi\n'


def put(folder: Path, *programs: str) -> None:
    """Write launchers of some of these programs."""
    for name in programs:
        _launcher(folder / name, f"installer {name}", _PASS_ON if name == "lake" else "")


def _launcher(path: Path, module: str, first: str = "") -> None:
    """As `install.launcher`, which would have to import the package each time."""
    kept = {name: os.environ[name] for name in ("STANDIN_LIBRARY", "STANDIN_LOOP") if name in os.environ}
    exports = "".join(f"export {name}='{value}'\n" for name, value in {**kept, "PYTHONPATH": str(ROOT)}.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\n{first}{exports}exec "{sys.executable}" -m tests.lean_env.standin.{module} "$@"\n')
    path.chmod(0o755)


def run(command: list[str]) -> int | str:
    """Exit status, or a message for a command that is refused."""
    fails = os.environ.get(FAILS, "")
    failing = bool(fails) and " ".join(command).startswith(fails)
    match command:
        case ["curl", *options, "--output", file, url] if options[:2] == ["--proto", "=https"]:
            assert url == "https://elan.lean-lang.org/elan-init.sh"
            _launcher(Path(file), "installer elan-init")
        case ["elan-init", "-y", "--no-modify-path", "--default-toolchain", "none"]:
            put(_elan_home() / "bin", "elan", "lake")
        case ["elan", "toolchain", "install", toolchain]:
            _files(_toolchain(toolchain), _LEAN_FILES[: 2 if failing else None])
        case ["elan", "toolchain", "uninstall", toolchain]:
            shutil.rmtree(_toolchain(toolchain))
        case ["git", "ls-remote", "--tags", "--refs", url]:
            print("".join(f"{'0' * 40}\trefs/tags/{tag}\n" for tag in ("v1.1.0", *TAGS[url])))
        case ["git", "clone", "--quiet", "--depth", "1", "--branch", tag, url, folder]:
            assert tag in TAGS[url]
            assert not Path(folder).exists()
            _files(Path(folder), ("Main.lean",))
            if not failing:
                (Path(folder) / "lean-toolchain").write_text(f"leanprover/lean4:{tag}\n")
        case ["lake", "env", *_]:
            from tests.lean_env.standin.lake import main

            return main(command[1:])
        case ["elan", "--version"]:
            print("elan 4.1.2 (58e8d545e 2025-05-26)")
        case ["lake", "--version"]:
            return "error: no default toolchain configured"
        case ["lake", *words]:
            return _lake(words, failing)
        case _:
            return f"stand-in: not supported: {command}"
    return _failure() if failing else 0


def _lake(words: list[str], failing: bool) -> int | str:
    toolchain = Path("lean-toolchain").read_text().strip()
    if not (_toolchain(toolchain) / "bin" / "lake").exists():
        return f"error: toolchain '{toolchain}' is not installed"
    mathlib = Path(".lake", "packages", "mathlib")
    if words == ["build"] and not failing:
        _launcher(Path(".lake", "build", "bin", "repl"), "repl")
    elif words == ["update"]:
        [required] = tomllib.loads(Path("lakefile.toml").read_text())["require"]
        assert required["rev"] in TAGS[required["git"]]
        assert os.environ["MATHLIB_NO_CACHE_ON_UPDATE"] == "1"
        imports = "".join(f"import {module.replace('/', '.')}\n" for module in _MODULES[1:])
        _files(Path(), ("lake-manifest.json", *(mathlib / f"{module}.lean" for module in _MODULES)))
        (mathlib / "Mathlib.lean").write_text("" if failing else f"-- all of Mathlib\n{imports}")
        if failing:
            Path("lake-manifest.json").unlink()
    elif words == ["exe", "cache", "get"]:
        built = [mathlib / ".lake" / "build" / "lib" / "lean" / f"{module}.olean" for module in _MODULES]
        _files(Path(), built[: 1 if failing else None])
    elif not failing:
        return f"stand-in for lake: not supported: {words}"
    return _failure() if failing else 0


def _failure() -> int:
    print("error: no route to host", file=sys.stderr)
    print("giving up")
    return 1


def _elan_home() -> Path:
    return Path(os.environ["ELAN_HOME"])


def _toolchain(name: str) -> Path:
    return _elan_home() / "toolchains" / name.replace("/", "--").replace(":", "---")


def _files(folder: Path, names: "tuple[str | Path, ...] | list[Path]") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("as if it were whole\n")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
