"""How a tactic or a proof is cut out of what a model wrote. Knows no model."""

import re
from typing import Literal

from lean_env.settings import Items, Strict

Part = Literal["all", "first-line", "before-fence", "first-block", "last-block"]
"""`before-fence`: up to the first fence, for prompts that end inside a block. A block stands between two fences."""

_BLOCK = re.compile(r"^[ \t]*```[^\n`]*\n(.*?)^[ \t]*```", re.DOTALL | re.MULTILINE)
_FENCE = "```"


class Answer(Strict):
    """The part of a model's text that is run by Lean. An answer without that part is an empty tactic, which fails."""

    take: Part = "all"
    """The part that is taken."""
    prefix: str = ""
    """What the model writes before a tactic, and Lean must not see."""
    marks: Items[str] = ()
    """Texts that are removed wherever they stand."""

    def read(self, text: str) -> str:
        """The tactic or proof, without white space around it. Its inner lines keep their indentation."""
        for mark in self.marks:
            text = text.replace(mark, "")
        part = self._part(text).removeprefix(self.prefix)
        return part.rstrip().lstrip("\n") if self.take in ("first-block", "last-block") else part.strip()

    def _part(self, text: str) -> str:
        match self.take:
            case "all":
                return text
            case "first-line":
                return next((line for line in text.splitlines() if line.strip()), "")
            case "before-fence":
                return text.partition(_FENCE)[0]
        blocks = _BLOCK.findall(text)
        if not blocks:
            return ""
        return str(blocks[0] if self.take == "first-block" else blocks[-1])
