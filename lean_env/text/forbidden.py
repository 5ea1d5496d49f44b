"""Words by which Lean text could run code of its own while it is elaborated. Pure string work.

Comments and strings are searched too, and guillemets do not hide a word: a harmless text is rather refused than a
harmful one missed. What is refused here is not what makes a verdict true, that is the kernel's part: see `verify`.
"""

import re

_RUNNING = "extern implemented_by csimp unsafe native native_decide run_tac run_cmd run_elab run_meta by_elab"
_COMMANDS = (
    "elab elab_rules init initialize builtin_init builtin_initialize simproc dsimproc builtin_simproc"
    " simproc_decl dsimproc_decl command_elab term_elab"
)


def _words(words: str) -> str:
    return rf"(?<![\w'!?])(?:{'|'.join(words.split())})(?![\w'!?])"


_LITERAL = r"(?:true|false|\d+|\.\w+)"
_SETTINGS = rf"\{{\s*(?:\w+\s*:=\s*{_LITERAL}\s*,?\s*)*\}}"
_HARMLESS_OPTION = (
    r"(?:maxHeartbeats|maxRecDepth|synthInstance\.max\w+|maxSynthPendingDepth|exponentiation\.threshold|autoImplicit"
    r"|relaxedAutoImplicit|pp\.[\w.]+|linter\.[\w.]+|trace\.[\w.]+(?=\s+false))\s"
)
_IN_SCRIPT = re.compile(
    rf"{_words(_RUNNING)}"
    r"|@\[|(?<![\w.])attribute(?![\w'])"
    rf"|(?<![\w.])set_option(?!\s+{_HARMLESS_OPTION})\s*[\w.]*"
    rf"|(?<![\w.])config\s*:=(?!\s*{_SETTINGS})"
)

_HARMLESS_ATTRIBUTE = (
    r"(?:simp|simps|dsimp|simprocs|instance|default_instance|class|reducible|irreducible|semireducible|inline|noinline"
    r"|always_inline|macro_inline|specialize|nospecialize|ext|refl|rfl|symm|trans|congr|gcongr|mono|grind|norm_cast"
    r"|push_cast|elab_as_elim|elab_without_expected_type|induction_eliminator|cases_eliminator|match_pattern"
    r"|deprecated|to_additive|aesop|nolint|continuity|measurability|fun_prop|bound|ring_nf|field_simps)"
)
_ENTRY = rf"(?:(?:local|scoped)\s+|-\s*)?{_HARMLESS_ATTRIBUTE}(?:\s+(?:[\w.%]+|[←↑↓=_-]+))*"
_HARMLESS_ATTRIBUTES = rf"\[\s*{_ENTRY}(?:\s*,\s*{_ENTRY})*\s*\]"
_IN_HEADER = re.compile(
    rf"{_words(f'{_RUNNING} {_COMMANDS}')}"
    r"|#eval\b"
    rf"|@(?=\[)(?!{_HARMLESS_ATTRIBUTES})\[[^\]]{{0,80}}\]?"
    rf"|(?<![\w.])attribute(?![\w'])(?!\s*\w)(?!\s*{_HARMLESS_ATTRIBUTES})\s*[^\]]{{0,80}}\]?"
    r"|(?<![\w.])export(?![\w'])(?!\s+[\w.]+\s*\()"
    r"|(?<![\w.])set_option\s*(?!\s*\w)"
    r"|(?<![\w.])set_option\s+(?:interpreter|compiler|compile)\b[\w.]*"
)


def in_script(script: str) -> str:
    """The first word of a proof's `script` that it may not hold; or empty."""
    return _first(_IN_SCRIPT, script)


def in_header(text: str) -> str:
    """The first word that may not stand in `text`, a header or a statement; or empty.

    Notations, macros, definitions, instances, options and the usual attributes may.
    """
    return _first(_IN_HEADER, text)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text.replace("«", "").replace("»", ""))
    return " ".join(found.group(0).split()) if found else ""
