"""Every command in the documents can be given as it is written. None of them does its work here."""

import re
import shlex

import pytest

from tests.snippets.commands import Wrong, check, command_lines
from tests.snippets.documents import ROOT, Snippet, blocks, spans

OWN = re.compile(r"(prover|python -m|make|torchrun) ")
"""How a command of the project's own begins."""
MESSAGE = re.compile(r"[:;,](\s|$)")
"""What a command within the text does not hold, but a message that begins with the same word does."""
COMMANDS = [span for span in spans() if OWN.match(span.text) and not MESSAGE.search(span.text)]


def test_there_are_commands_to_check() -> None:
    assert blocks("sh")
    assert COMMANDS


@pytest.mark.parametrize("block", blocks("sh", "bash"), ids=lambda block: block.at(1))
def test_the_commands_of_a_block_can_be_given(block: Snippet) -> None:
    problems = []
    folder = ROOT
    for line, commands in command_lines(block.text):
        for words in commands:
            try:
                folder = check(words, folder)
            except Wrong as wrong:
                problems.append(f"{block.at(line)}: {shlex.join(words)}: {wrong}")
    assert problems == []


@pytest.mark.parametrize("document", sorted({span.file for span in COMMANDS}))
def test_the_commands_within_the_text_exist(document: str) -> None:
    problems = []
    for span in COMMANDS:
        if span.file == document:
            try:
                for _, commands in command_lines(span.text):
                    for words in commands:
                        check(words, whole=False)
            except Wrong as wrong:
                problems.append(f"{span.at(1)}: {span.text}: {wrong}")
    assert problems == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("prover runn configs/embedded.yaml", "runn"),
        ("prover run", "Missing parameter: config"),
        ("prover run configs/nothing.yaml", "there is no configs/nothing.yaml"),
        ("prover run configs/embedded.yaml --dry", "--dry"),
        ("prover ensemble RUN --budget many", "valid integer"),
        ("make nothing", "nothing"),
        ("cd nowhere && make test", "no folder nowhere"),
        ("python -m benchmarks.nothing", "no module benchmarks.nothing"),
        ("python -m benchmarks.minif2f RUN --curiculum DIR", "--curiculum"),
        ("python -m training.synthetic", "--output"),
        ("torchrun --nproc-per-node 8 -m prover trian CONFIG", "trian"),
        ("uv pip install '.[gpus]'", "no extra gpus"),
        ("frobnicate it", "no test knows the command `frobnicate`"),
    ],
)
def test_a_wrong_command_is_noticed(line: str, problem: str) -> None:
    ((_, (words, *_)),) = command_lines(line)
    with pytest.raises(Wrong, match=problem):
        check(words)


@pytest.mark.parametrize(
    "line", ["prover ensemble RUN --budget N > out.txt", "python -m training.synthetic --seed N --output DIR  # hours"]
)
def test_a_word_in_capitals_stands_for_a_value(line: str) -> None:
    ((_, (words,)),) = command_lines(line)
    check(words)
