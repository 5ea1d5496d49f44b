"""Writes the library's generated files, which name the compiled declarations of the wheel's shared library.

The parsers, macros and pretty-printers of Lean's own library are compiled objects there. A declaration
`@[extern "x"] opaque NAME : TYPE` makes one available again: Lean's interpreter mangles NAME and finds the symbol. No
theorem is made this way; the kernel checks every one of them.

    python -m lean_env.embedded.bindings

writes `library/Init/Gen.lean`, `library/Init/Unexpand.lean` and `library/Init/Grind/Syntax.lean`. It is needed only for
another version of the wheel, or to bind more declarations.
"""

from collections.abc import Mapping
from pathlib import Path

from lean_env.embedded.bindings.core import core_bindings, unexpander_bindings
from lean_env.embedded.bindings.grind import grind_bindings
from lean_env.embedded.bindings.symbols import compiled_names


def generated_files(shared_library: Path) -> Mapping[str, str]:
    """The text of each generated file, by its path inside the library, as `shared_library` requires it."""
    names = compiled_names(shared_library)
    return {
        "Init/Gen.lean": core_bindings(names),
        "Init/Unexpand.lean": unexpander_bindings(names),
        "Init/Grind/Syntax.lean": grind_bindings(names),
    }
