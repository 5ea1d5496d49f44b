"""Lays out the small project `demo/` as LeanDojo's cache has it after tracing.

It exists because tracing compiles the project with Lake and a Lean from the network. The syntax tree is coarse, one
leaf for a signature and one for a tactic, which is all that `Dojo` reads. Empty lines separate commands.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.lean_env.standin.loop import PLACE, Loop

SOURCE = Path(__file__).with_name("demo")
_AUTHOR = {"NAME": "t", "EMAIL": "t@example.org", "DATE": "2026-01-01T00:00:00Z"}
_GIT = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _AUTHOR.items()}
_GIT |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
_THEOREM = re.compile(
    r"(?P<doc>/--.*?-/\s*)?(?P<private>private\s+)?(?P<word>theorem)\s+(?P<name>\S+)(?P<signature>.*?)\s*"
    r"(?P<define>:=)\s*(?P<by>by)\s+(?P<tactics>.*)",
    re.DOTALL,
)
_SCOPE = re.compile(r"(namespace|section|end)\s+(\S+)")
Json = dict[str, Any]


@dataclass(frozen=True)
class Traced:
    """The result of `make_traced`."""

    repository: Path
    commit: str
    cache: Path


def make_traced(work: Path) -> Traced:
    """A git repository of `demo/` and a cache folder with its trace, both in `work`."""
    repository = work / "demo"
    shutil.copytree(SOURCE, repository)

    def git(*arguments: str) -> str:
        command = ["git", *arguments]
        done = subprocess.run(
            command, cwd=repository, env=os.environ | _GIT, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "demo")
    commit = git("rev-parse", "HEAD")
    traced = work / "cache" / f"gitpython-demo-{commit}" / "demo"
    shutil.copytree(repository, traced)
    (traced / "Lean4Repl.lean").write_text("-- Dojo checks that this file is there\n")
    for file in repository.glob("**/*.lean"):
        out = traced / ".lake" / "build" / "ir" / file.relative_to(repository)
        out.parent.mkdir(parents=True, exist_ok=True)
        tree = _File(file.read_text(encoding="utf-8")).trace()
        out.with_suffix(".ast.json").write_text(json.dumps(tree, ensure_ascii=False))
        out.with_suffix(".dep_paths").write_text("")
    return Traced(repository, commit, work / "cache")


def _node(kind: str, *arguments: Json) -> Json:
    return {"node": {"info": "none", "kind": kind, "args": list(arguments)}}


class _File:
    """One file. Positions in the tree are offsets in UTF-8 bytes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tactics: list[Json] = []

    def trace(self) -> Json:
        """The trace that LeanDojo's extraction writes for the file."""
        imports = list(re.finditer(r"^(import)\s+(\S+)", self.text, re.MULTILINE))
        nodes = [_node("Lean.Parser.Module.import", self._atom(m.span(1)), self._ident(m.span(2))) for m in imports]
        commands = [_node("Lean.Parser.Module.header", _node("null", *nodes))]
        body = imports[-1].end() if imports else 0
        for block in re.finditer(r"\S.*?(?=\n[ \t]*\n|\Z)", self.text[body:], re.DOTALL):
            start, source = body + block.start(), block[0].rstrip()
            if not source.startswith("--"):
                commands.append(self._command(start, source))
        return {"commandASTs": commands, "tactics": self.tactics, "premises": []}

    def _command(self, start: int, source: str) -> Json:
        if scope := _SCOPE.fullmatch(source):
            keyword = self._atom((start + scope.start(1), start + scope.end(1)))
            name = self._ident((start + scope.start(2), start + scope.end(2)))
            named = name if scope[1] == "namespace" else _node("null", name)
            return _node(f"Lean.Parser.Command.{scope[1]}", keyword, named)
        if theorem := _THEOREM.fullmatch(source):
            return self._theorem(start, theorem)
        return _node("Lean.Parser.Command.other", self._atom((start, start + len(source))))

    def _theorem(self, start: int, theorem: "re.Match[str]") -> Json:
        def span(group: str) -> tuple[int, int]:
            text = theorem[group]
            first = start + theorem.start(group)
            return first + len(text) - len(text.lstrip()), first + len(text.rstrip())

        modifiers = []
        if theorem["doc"]:
            first, last = span("doc")
            comment = [self._atom((first, first + 3)), self._atom((first + 4, last))]
            modifiers.append(_node("null", _node("Lean.Parser.Command.docComment", *comment)))
        if theorem["private"]:
            modifiers.append(_node("null", _node("Lean.Parser.Command.private", self._atom(span("private")))))
        spans = list(self._tactic_spans(*span("tactics")))
        self._run_tactics(spans)
        leaves = [_node("Lean.Parser.Tactic.other", self._atom(each)) for each in spans]
        sequence = [item for leaf in leaves for item in (leaf, _node("null"))][:-1]
        block = _node("Lean.Parser.Tactic.tacticSeq1Indented", _node("null", *sequence))
        proof = _node("Lean.Parser.Term.byTactic", self._atom(span("by")), _node("Lean.Parser.Tactic.tacticSeq", block))
        return _node(
            "Lean.Parser.Command.declaration",
            _node("Lean.Parser.Command.declModifiers", *modifiers),
            _node(
                "Lean.Parser.Command.theorem",
                self._atom(span("word")),
                _node("Lean.Parser.Command.declId", self._ident(span("name"))),
                _node("Lean.Parser.Command.declSig", self._atom(span("signature"))),
                _node("Lean.Parser.Command.declValSimple", self._atom(span("define")), proof),
            ),
        )

    def _tactic_spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The tactics of a `by` block, which begin at its first column."""
        width = start - self.text.rfind("\n", 0, start) - 1
        begins = [start]
        begins += [start + m.end() for m in re.finditer(rf"\n {{{width}}}(?=[^\s|])", self.text[start:end])]
        for this, following in zip(begins, [*begins[1:], end], strict=True):
            yield this, this + len(self.text[this:following].rstrip())

    def _run_tactics(self, spans: list[tuple[int, int]]) -> None:
        """Note the states before and after each tactic."""
        loop = Loop.open(f"{self.text[: spans[0][0]]}{PLACE}\n")
        state, goals = 0, loop.goals
        for start, end in spans:
            width = start - self.text.rfind("\n", 0, start) - 1
            _, state, after = loop.run(state, self.text[start:end].replace("\n" + " " * width, "\n"))
            place = {"pos": self._byte(start), "endPos": self._byte(end)}
            states = {"stateBefore": "\n\n".join(goals), "stateAfter": "\n\n".join(after) or "no goals"}
            self.tactics.append(place | states)
            goals = after
        assert not goals
        with loop.process:
            loop.process.kill()

    def _byte(self, index: int) -> int:
        return len(self.text[:index].encode())

    def _info(self, span: tuple[int, int]) -> Json:
        start, end = map(self._byte, span)
        return {"original": {"leading": "", "pos": start, "trailing": "", "endPos": end}}

    def _atom(self, span: tuple[int, int]) -> Json:
        return {"atom": {"info": self._info(span), "val": self.text[slice(*span)]}}

    def _ident(self, span: tuple[int, int]) -> Json:
        word = self.text[slice(*span)]
        return {"ident": {"info": self._info(span), "rawVal": word, "val": word, "preresolved": []}}
