"""Generates `Init/Grind/Syntax.lean`: the syntax of `grind`, its attributes and its macros."""

import re
from collections.abc import Mapping

from lean_env.embedded.bindings.core import header, macros_of, parser
from lean_env.embedded.bindings.symbols import Compiled

_ATTRIBUTE = "Lean.Parser.Attr."
_TACTIC = "Lean.Parser.Tactic."
_STEP = "Lean.Parser.Tactic.Grind."
_MODIFIER = re.compile(
    r"Lean\.Parser\.Attr\.grind"
    r"(Bwd|Cases|CasesEager|Def|Eq|EqBoth|EqBwd|EqRhs|Ext|FunCC|Fwd|Hom|HomPred|Inj|Intro|LR|Norm|RL|Sym|Unfold|Usr)"
)
_PARTS = ["grindErase", "grindLemma", "grindLemmaMin", "grindParam"]
_STEP_PARTS = ["grindStep", "grindSeq1Indented", "grindSeqBracketed", "grindSeq", "thm", "thmNs"]
_TACTICS = ["grind", "grindTrace", "grind_linarith", "grind_order", "grobner", "lia", "cutsat"]
_LEFT_OUT = ("sym", "bv", "vcgen", "withAnn")
"""Prefixes of the steps of grind's own language that belong to other solvers."""


def grind_bindings(names: Mapping[str, Compiled]) -> str:
    """Text of `Init/Grind/Syntax.lean`. Raises `KeyError` if the shared library lacks a name of the tables."""
    what = "The parsers, attributes and macros of `grind`, bound to symbols compiled into `libleanshared.so`."
    lines = header(["Init.Notation"], what)
    lines += [parser(names["rawNatLit"]), "attribute [term_parser] rawNatLit"]
    lines += ["declare_syntax_cat grind_mod (behavior := both)", "declare_syntax_cat grind (behavior := both)"]
    lines += ["declare_syntax_cat grind_filter", "declare_syntax_cat grind_ref (behavior := both)"]
    categories: dict[str, str] = {}

    def declare(name: str, category: str = "", trailing: bool = False) -> None:
        lines.append(parser(names[name], trailing))
        if category:
            categories[name] = category

    data = sorted(name for name, compiled in names.items() if compiled.is_data and ".quot" not in name)
    declare(f"{_ATTRIBUTE}grindGen")
    for name in data:
        if _MODIFIER.fullmatch(name):
            declare(name, "grind_mod")
    declare(f"{_ATTRIBUTE}grindMod")
    for name in ("grind", "grind!", "grind?", "grind!?"):
        declare(_ATTRIBUTE + name, "attr")
    for name in _PARTS:
        declare(_TACTIC + name)
    for name in _STEP_PARTS:
        declare(_STEP + name)
    for name in _TACTICS:
        declare(_TACTIC + name, "tactic")
    for name in data:
        if name.startswith(_STEP) and _is_step(name.removeprefix(_STEP)):
            declare(name, *_step_category(name.removeprefix(_STEP)))
    lines += [f"attribute [{category}_parser] {names[name].identifier}" for name, category in categories.items()]
    lines += macros_of(names, (name for name, category in categories.items() if category in ("tactic", "grind")))
    return "\n".join(lines) + "\n"


def _is_step(name: str) -> bool:
    other = name.startswith(_LEFT_OUT) or "." in name or name == "use"
    return not other and name not in _STEP_PARTS


def _step_category(name: str) -> tuple[str, bool]:
    """The syntax category, and whether the parser is a trailing one."""
    if name.startswith("grind_filter"):
        return "grind_filter", name.endswith(("&&_", "||_"))
    if name.startswith("grind_ref"):
        return "grind_ref", False
    return "grind", name.startswith("grind_")
