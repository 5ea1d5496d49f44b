"""Generates `Init/Gen.lean` and `Init/Unexpand.lean`: the syntax of Lean's core, its macros and its printers."""

import re
from collections.abc import Iterable, Mapping

from lean_env.embedded.bindings import tables
from lean_env.embedded.bindings.symbols import Compiled

TACTIC = "Lean.Parser.Tactic."
COMMAND = "python -m lean_env.embedded.bindings"
_TRAILING = re.compile(r"(Lean\.)?(term_|stx_|.*\.tactic_<|.*\.«?conv_<)")
_MACRO = re.compile(r"_aux_(?P<module>.*?)___macroRules_(?P<syntax>.*)_(?P<number>\d+)")
_GENERAL = ("Init_Tactics", "Init_Notation")
"""Modules whose macros are fallbacks, such as the one that makes `rfl` fail."""
_UNEXPANDER = re.compile(r"_aux_Init_(?:Core|Notation)___unexpand_(?P<constant>.*)_(?P<number>\d+)")


def header(imports: Iterable[str], what: str) -> list[str]:
    """The first lines of a generated file."""
    lines = ["prelude", *(f"import {module}" for module in imports)]
    return [*lines, f"/-! {what} Written by `{COMMAND}`. -/", "set_option linter.all false"]


def parser(compiled: Compiled, trailing: bool = False) -> str:
    """Declaration of a parser that is compiled as a description."""
    kind = "TrailingParserDescr" if trailing else "ParserDescr"
    return f'@[extern "x"] opaque {compiled.identifier} : Lean.{kind}'


def macro(compiled: Compiled, syntax: Compiled) -> str:
    """Declaration of a macro of `syntax`."""
    return f'@[extern "x", macro {syntax.identifier}] opaque {compiled.identifier} : Lean.Macro'


def macros_of(names: Mapping[str, Compiled], syntaxes: Iterable[str]) -> list[str]:
    """Declarations of the compiled macros of `syntaxes`.

    If one syntax has several macros, Lean tries the last declared first, so the general macros come before the others.
    """
    known = {name.replace(".", "_"): names[name] for name in syntaxes}
    found: list[tuple[tuple[str, bool, int], str]] = []
    for compiled in names.values():
        named = None if compiled.is_data else _MACRO.fullmatch(compiled.components[-1])
        if named and named["syntax"] in known:
            key = (named["syntax"], named["module"] not in _GENERAL, int(named["number"]))
            found.append((key, macro(compiled, known[named["syntax"]])))
    return [line for _, line in sorted(found, key=lambda item: item[0])]


def core_bindings(names: Mapping[str, Compiled]) -> str:
    """Text of `Init/Gen.lean`. Raises `KeyError` if the shared library lacks a name of the tables."""
    lines = header(
        ["Init.Base"], "Lean's own syntax and macros, bound to the symbols compiled into `libleanshared.so`."
    )
    lines += ["declare_syntax_cat rcasesPat", "declare_syntax_cat rintroPat"]
    lines += ["declare_syntax_cat conv (behavior := both)", "declare_syntax_cat binderPred"]
    parts = [*_in(TACTIC, tables.TACTIC_PARTS), *tables.TERM_PARTS]
    lines += [parser(names[name]) for name in parts]
    builtin = [
        *_in(TACTIC, tables.BUILTIN_TACTIC_PARTS),
        *_in("Lean.Parser.Term.", tables.BUILTIN_TERM_PARTS),
        *_in("Lean.Parser.Command.", tables.BUILTIN_COMMAND_PARTS),
    ]
    lines += [f'@[extern "x"] opaque {names[name].identifier} : Lean.Parser.Parser' for name in builtin]
    categories = _categories(names, set(parts))
    in_categories = {name: category for category, members in categories.items() for name in members}
    lines += [parser(names[name], _TRAILING.match(name) is not None) for name in in_categories]
    lines += [f"attribute [{category}_parser] {names[name].identifier}" for name, category in in_categories.items()]
    lines += macros_of(names, [*parts, *builtin, *in_categories])
    return "\n".join(lines) + "\n"


def unexpander_bindings(names: Mapping[str, Compiled]) -> str:
    """Text of `Init/Unexpand.lean`. Raises `KeyError` if the shared library lacks a name of the tables."""
    known = {constant.replace(".", "_"): constant for constant in tables.UNEXPANDED}
    found = [(constant, 9, names[printer].identifier) for constant, printer in tables.NAMED_UNEXPANDERS.items()]
    for compiled in names.values():
        named = _UNEXPANDER.fullmatch(compiled.components[-1])
        if named and named["constant"] in known:
            found.append((known[named["constant"]], int(named["number"]), compiled.identifier))
    lines = header(["Init.Gen", "Init.Classes"], "How constants are printed by the notation of Lean's core.")
    for constant, _, printer in sorted(found):
        lines.append(f'@[extern "x", app_unexpander {constant}] opaque {printer} : Lean.PrettyPrinter.Unexpander')
    return "\n".join(lines) + "\n"


def _categories(names: Mapping[str, Compiled], parts: set[str]) -> Mapping[str, Iterable[str]]:
    data = [name for name, compiled in names.items() if compiled.is_data and not name.endswith(".quot")]
    convs = [name for name in data if re.fullmatch(r"Lean\.Parser\.Tactic\.Conv\.(?!instr|withAnnotate)[^.]+", name)]
    terms = [
        name
        for name in data
        if (re.match(r"term[^A-Za-z]", name) or name in tables.NAMED_TERMS) and "." not in name.replace("/./", "")
    ]
    return {
        "prec": tables.PRECEDENCES,
        "prio": tables.PRIORITIES,
        "stx": tables.SYNTAX_ITEMS,
        "rcasesPat": _in(f"{TACTIC}rcasesPat.", tables.CASE_PATTERNS),
        "rintroPat": _in(f"{TACTIC}rintroPat.", tables.INTRO_PATTERNS),
        "attr": _in("Lean.Parser.Attr.", tables.ATTRIBUTES),
        "tactic": [*_in(TACTIC, tables.TACTICS), *tables.OTHER_TACTICS],
        "conv": [name for name in convs if name not in parts and name != f"{TACTIC}Conv.conv"],
        "term": [*(name for name in terms if name not in tables.TERMS_LEFT_OUT), *tables.OTHER_TERMS],
        "binderPred": [name for name in data if name.startswith("Lean.binderPred")],
    }


def _in(namespace: str, names: Iterable[str]) -> list[str]:
    return [namespace + name for name in names]
