"""Duration of the set-up with uv and with pip, each in a fresh environment with empty caches.

    python -m benchmarks.setup [--torch-index URL]

The index must have torch's CPU build (default: PyTorch's); it is used only if the configured indexes lack it. Both
installers download everything (about 1.2 GB each), so both times include the network, and both compile every module to
bytecode. On two cores, uv takes one to two minutes and pip five to ten; 10 GB of disk are used meanwhile.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measurement import ROOT, Record, argument_parser, measurement

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


def measure(record: Record, installer: str, index: str) -> float:
    """Seconds of the set-up in an environment with only pip installed."""
    with tempfile.TemporaryDirectory(prefix=f"setup-{installer}-") as name:
        folder = Path(name)
        subprocess.run((sys.executable, "-m", "venv", str(folder / "venv")), check=True)
        python = str(folder / "venv" / "bin" / "python")
        caches = {"UV_CACHE_DIR": str(folder / "uv"), "PIP_CACHE_DIR": str(folder / "pip")}
        script = (python, "scripts/setup_environment.py", "--installer", installer, "--torch-index", index)
        installed = seconds(script, {**os.environ, **caches}, folder / "log")
    record.figure(f"{installer}, set-up", installed, "s", "empty caches")
    return installed


def main() -> None:
    """Measure both and print their ratio."""
    parser = argument_parser(__doc__)
    parser.add_argument("--torch-index", default=PYTORCH, metavar="URL")
    options = parser.parse_args()
    with measurement(options.json) as record:
        record.stage("setting up with uv")
        uv = measure(record, "uv", options.torch_index)
        record.stage("setting up with pip")
        pip = measure(record, "pip", options.torch_index)
        record.figure("pip against uv", pip / uv, "×", "as long for the set-up")


if __name__ == "__main__":
    main()
