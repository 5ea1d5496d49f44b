"""Reads the dynamic symbols of a 64-bit little-endian ELF file. Knows nothing of Lean."""

import mmap
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC_SYMBOLS = 11  # SHT_DYNSYM
_DATA, _FUNCTION = 1, 2  # STT_OBJECT, STT_FUNC


@dataclass(frozen=True)
class Symbol:
    """One symbol that the file defines."""

    name: str
    is_data: bool
    """Whether the symbol is data; otherwise it is a function."""


def dynamic_symbols(path: Path) -> Iterator[Symbol]:
    """The functions and data that `path` exports, in the order of its symbol table.

    Raises `ValueError` if `path` is not a 64-bit little-endian ELF file with section headers.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as image:
        identity, *_, sections_at, _, _, _, _, section_size, section_count, _ = _HEADER.unpack_from(image)
        if identity[:6] != b"\x7fELF\x02\x01" or section_size != _SECTION.size:
            raise ValueError(f"{path} is not a 64-bit little-endian ELF file")
        sections = [_SECTION.unpack_from(image, sections_at + i * section_size) for i in range(section_count)]
        for _, kind, _, _, offset, size, link, _, _, _ in sections:
            if kind == _DYNAMIC_SYMBOLS:
                yield from _table(image, offset, size, sections[link][4])


def _table(image: mmap.mmap, offset: int, size: int, strings_at: int) -> Iterator[Symbol]:
    for name_at, info, _, section, _, _ in _SYMBOL.iter_unpack(image[offset : offset + size]):
        if section and info & 0xF in (_DATA, _FUNCTION):
            start = strings_at + name_at
            name = image[start : image.find(b"\0", start)].decode("ascii")
            yield Symbol(name, info & 0xF == _DATA)
