"""Duration of the set-up with uv and with pip, each in a fresh environment with empty caches.

    python benchmarks/setup.py [URL]

URL is an index that has torch's CPU build (default: PyTorch's); it is used only if the configured indexes lack it. Both
installers download everything (about 1.2 GB each), so both times include the network. pip compiles every module to
bytecode during installation; uv leaves that to the first import. The first `import vllm` is therefore timed too, and a
second ratio includes it. On two cores, uv takes one minute and pip five to ten; 10 GB of disk are used meanwhile.
"""

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTORCH = "https://download.pytorch.org/whl/cpu"


def seconds(command: tuple[str, ...], environment: dict[str, str], log: Path) -> float:
    """Seconds that the command takes. If it fails, prints the end of its output and raises CalledProcessError."""
    began = time.perf_counter()
    with log.open("w") as output:
        result = subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    if result.returncode:
        print(log.read_text()[-2000:], file=sys.stderr)
        result.check_returncode()
    return time.perf_counter() - began


def measure(installer: str, index: str) -> tuple[float, float]:
    """Seconds of the set-up in an environment with only pip installed, and of the first `import vllm` after it."""
    with tempfile.TemporaryDirectory(prefix=f"setup-{installer}-") as name:
        folder = Path(name)
        subprocess.run((sys.executable, "-m", "venv", str(folder / "venv")), check=True)
        python = str(folder / "venv" / "bin" / "python")
        caches = {"UV_CACHE_DIR": str(folder / "uv"), "PIP_CACHE_DIR": str(folder / "pip")}
        environment = {**os.environ, **caches}
        script = (python, "scripts/setup_environment.py", "--installer", installer, "--torch-index", index)
        installed = seconds(script, environment, folder / "log")
        imported = seconds((python, "-c", "import vllm"), environment, folder / "log")
    print(f"{installer}: {installed:.0f} s to install, {imported:.0f} s for the first import of vllm", flush=True)
    return installed, imported


def main(index: str = PYTORCH) -> None:
    """Print both times and their ratio."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    uv = measure("uv", index)
    pip = measure("pip", index)
    print(f"pip takes {pip[0] / uv[0]:.1f} × as long as uv; with the first import {sum(pip) / sum(uv):.1f} ×")


if __name__ == "__main__":
    main(*sys.argv[1:])
