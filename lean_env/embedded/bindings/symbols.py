"""Finds the Lean names of the compiled declarations in a shared library by reversing Lean's name mangling.

In a mangled name, letters and digits stay as they are, `_` is doubled, any other character becomes `_xHH` or `_uHHHH`,
and a single `_` separates components. The symbol begins with `l_`. Knows nothing of what the declarations are for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lean_env.embedded.bindings.elf import dynamic_symbols

_HELPER = re.compile(
    r"_(?:closed|regBuiltin|lam|spec|redArg|boxed|elam|private)_|___(?:boxed|redArg)$|_closed_|__regBuiltin|___lam"
    r"|l___private|docString|declRange|_quot"
)
"""Symbols that the compiler or an attribute made for a declaration, and that are no declarations themselves."""
_TOKEN = re.compile(r"__|_x([0-9a-f]{2})|_u([0-9a-f]{4})|(_)|[^_]+")
_PLAIN = re.compile(r"(?!_aux)[A-Za-z_][A-Za-z0-9_'!?]*")


@dataclass(frozen=True)
class Compiled:
    """One compiled declaration."""

    components: tuple[str, ...]
    """Components of its name."""
    is_data: bool
    """Whether it is a constant, such as a parser's description; otherwise it is a function."""

    @property
    def identifier(self) -> str:
        """The name as Lean source writes it, with `«…»` around components where necessary."""
        return ".".join(part if _PLAIN.fullmatch(part) else f"«{part}»" for part in self.components)


def compiled_names(shared_library: Path) -> Mapping[str, Compiled]:
    """The declarations by name, with components joined by dots, in the order of their symbols."""
    found: dict[str, Compiled] = {}
    for symbol in sorted(dynamic_symbols(shared_library), key=lambda symbol: symbol.name):
        if symbol.name.startswith("l_") and not _HELPER.search(symbol.name):
            components = demangle(symbol.name)
            found[".".join(components)] = Compiled(components, symbol.is_data)
    return found


def demangle(symbol: str) -> tuple[str, ...]:
    """Components of the Lean name whose symbol is `symbol`, which begins with `l_`."""
    text = symbol.removeprefix("l_")
    # `Ns.` before `_aux…`: the first of three underscores separates the components.
    namespace, separator, rest = text.partition("___aux__")
    if separator and not text.startswith("__aux"):
        return (*demangle(namespace), *demangle(f"__aux__{rest}"))
    parts = [""]
    for token in _TOKEN.finditer(text):
        if token[3]:
            parts.append("")
        elif code := token[1] or token[2]:
            parts[-1] += chr(int(code, 16))
        else:
            parts[-1] += "_" if token[0] == "__" else token[0]
    return tuple(parts)
