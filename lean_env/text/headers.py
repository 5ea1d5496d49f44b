"""A theorem's header as an installed Lean takes it, which has the imported modules. Pure string work."""

from lean_env.text.import_lines import IMPORT_LINE
from lean_env.text.mask import mask

_STRICT = "set_option autoImplicit false"


def strict_project_header(header: str) -> str:
    """`header` with `autoImplicit` switched off behind the imports: an unknown ℝ must be an error, not a new variable.

    A Lake project's own options do not hold for text outside its files. What the header says itself comes later and so
    has the last word.
    """
    imports = list(IMPORT_LINE.finditer(mask(header)))
    end = imports[-1].end() if imports else 0
    before = f"{header[:end]}\n" if end else ""
    return f"{before}{_STRICT}\n{header[end:].strip()}".rstrip()
