"""What Lean text must not hold: one policy for every backend. Pure string work, no Lean process.

| text | must not hold |
|---|---|
| header, statement | words by which it could run code of its own while it is elaborated |
| script of a proof | such words; words that loosen a check; control characters |
| tactic in a search | the same, and words that leave a gap in the proof, such as `sorry` |

Comments and strings are searched too, and guillemets do not hide a word: it is better to refuse a harmless text than to
miss a harmful one. The policy is not what makes a verdict true; that is the kernel's part (`lean_env.checking`). The
embedded checker asks the kernel about gaps. A checker that cannot trust the Lean which ran the script holds the script
to the rules for a tactic, and wants its brackets closed (`bracket_error`) in a text that can be read in only one way
(`doubtful_part`).
"""

import re

from lean_env.fault import Fault
from lean_env.text.mask import hidden_parts, mask
from lean_env.text.sizes import lemmas_size_error, script_size_error
from lean_env.theorem import Theorem

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
    r"|@\[|(?<![\w.])attribute(?![\w'])|(?<![\w.])eval%"
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
    r"|#eval\b|(?<![\w.])eval%"
    rf"|@(?=\[)(?!{_HARMLESS_ATTRIBUTES})\[[^\]]{{0,80}}\]?"
    rf"|(?<![\w.])attribute(?![\w'])(?!\s*\w)(?!\s*{_HARMLESS_ATTRIBUTES})\s*[^\]]{{0,80}}\]?"
    r"|(?<![\w.])export(?![\w'])(?!\s+[\w.]+\s*\()"
    r"|(?<![\w.])set_option\s*(?!\s*\w)"
    r"|(?<![\w.])set_option\s+(?:interpreter|compiler|compile)\b[\w.]*"
)

_GAP = re.compile(r"(?<![\w.«])(sorry|sorryAx|lcProof|admit|native_decide|stop)(?![\w'.])|(\+native\b)|(\bdebug\.\w+)")
_NATIVE = frozenset({"native", "native_decide"})
_AS_SORRY = frozenset({"sorry", "sorryAx", "admit", "stop"})
_DECLARING = re.compile(
    r"(?<![\w.'])(?:abbrev|alias|attribute|axiom|binder_predicate|class|coinductive|declare_syntax_cat|def|deriving|elab"
    r"|elab_rules|end|example|export|import|include|inductive|infix[lr]?|initialize|instance|irreducible_def|lemma|local"
    r"|macro|macro_rules|mutual|namespace|notation3?|omit|opaque|open|postfix|prefix|run_\w+|scoped|section|set_option"
    r"|simproc\w*|structure|suppress_compilation|syntax|theorem|unif_hint|universe|unsafe|variable)(?![\w'!?])|#[a-z]\w+"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters and foreign line breaks. Lean and Python disagree on which of them end a line, so a comment."""
_BRACKETS = {")": "(", "]": "[", "}": "{", "⟩": "⟨"}
_CLEAR = {
    "comment": re.compile(r"--.*|/-(?![-!]).*-/", re.DOTALL),
    "string": re.compile(r'"[\w\s.,:;=<>+*^?!%&|@#]*"'),
    "guillemets": re.compile(r"«[\w\s.'!?]*»"),
}
"""What may be hidden in a text that must be read in only one way. Versions of Lean and notations differ in where a
character ends or a documentation comment begins, and a string may hold code in braces."""


def word_in_header(text: str) -> str:
    """The first word that must not stand in `text`, a header or a statement; empty if there is none.

    Notations, macros, definitions, instances, options and the usual attributes are allowed.
    """
    return _first(_IN_HEADER, text)


def word_in_script(script: str) -> str:
    """The first word that must not stand in a proof's `script`; empty if there is none."""
    return _first(_IN_SCRIPT, script)


def word_in_tactic(tactic: str) -> str:
    """The first word that must not stand in a tactic of a search; empty if there is none.

    A search must not spend its budget on what no checker accepts in the end.
    """
    found = _GAP.search(tactic)
    return found.group(0) if found else word_in_script(tactic)


def declaring_word(text: str) -> str:
    """The first word in the code of `text` with which a command could begin; empty if there is none.

    A statement and a proof need none of them, except in `open … in` and `set_option … in`.
    """
    return _first(_DECLARING, mask(text))


def fault_of_word(word: str) -> Fault:
    """The fault of a proof that is refused for `word`, as one of the functions above found it."""
    if word.lstrip("+") in _NATIVE:
        return "native"
    return "sorry" if word in _AS_SORRY else "error"


def script_error(script: str) -> str:
    """Why no backend checks `script`, in one line; empty if it may be checked."""
    if not script.strip():
        return "the script is empty"
    if found := _CONTROL.search(script):
        return f"the script holds the character U+{ord(found.group(0)):04X}, which is no part of a proof"
    return script_size_error(script) or _word_error("script", word_in_script(script))


def theorem_error(theorem: Theorem) -> str:
    """Why the embedded Lean does not elaborate `theorem`, in one line; empty if it may be elaborated."""
    return _word_error("header", word_in_header(theorem.header)) or _word_error(
        "statement", word_in_header(theorem.statement)
    )


def lemmas_error(lemmas: str) -> str:
    """Why the lemmas that a proof brings along are not shown to Lean, in one line; empty if they may be."""
    return lemmas_size_error(lemmas) or _word_error("text of its lemmas", word_in_header(lemmas))


def doubtful_part(text: str) -> str:
    """The first part of `text` that Lean might take for something else than `mask` does; empty if there is none."""
    for kind, start, end in hidden_parts(text):
        if kind not in _CLEAR or not _CLEAR[kind].fullmatch(text, start, end):
            return text[start:end]
    return ""


def bracket_error(script: str) -> str:
    """Which bracket of `script` is closed without being open, or is left open; empty if they match.

    Where they match, and no part of the script is doubtful, nothing can follow the proof if the script stands in
    parentheses.
    """
    opened: list[str] = []
    for character in mask(script):
        if character in _BRACKETS.values():
            opened.append(character)
        elif character in _BRACKETS and (not opened or opened.pop() != _BRACKETS[character]):
            return f"the script closes a `{character}` that it did not open"
    return f"the script leaves a `{opened[-1]}` open" if opened else ""


def _word_error(text: str, word: str) -> str:
    reason = "it could run code of its own or loosen a check"
    return f"the {text} uses `{word}`, which is not allowed: {reason}" if word else ""


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text.replace("«", "").replace("»", ""))
    return " ".join(found.group(0).split()) if found else ""
