"""Empty wheels, and a page that lists wheels like PyTorch's index."""

import hashlib
import zipfile
from pathlib import Path
from urllib.parse import quote


def empty_wheel(folder: Path, name: str, version: str) -> Path:
    """A wheel for every Python and machine that installs nothing. Stands in for one that some Pythons lack."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    record = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{record}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{record}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{record}/RECORD", "")
    return path


def write_torch_page(index: Path) -> None:
    """Write `torch/index.html`, which links to the wheels in `index` by absolute path and hash, as PyTorch's does."""
    links = [
        f'<a href="/{quote(wheel.name)}#sha256={hashlib.sha256(wheel.read_bytes()).hexdigest()}">{wheel.name}</a><br/>'
        for wheel in sorted(index.glob("*.whl"))
    ]
    page = index / "torch" / "index.html"
    page.parent.mkdir()
    page.write_text("<!DOCTYPE html>\n<html><body>\n" + "\n".join(links) + "\n</body></html>\n")
