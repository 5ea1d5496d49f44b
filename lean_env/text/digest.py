"""A short hash of a theorem's text, the same for copies that differ only in comments, white space and imports.

It stands in for the hash of the elaborated statement where Lean refuses the statement, or a backend gives no hash.
"""

import hashlib
import re

from lean_env.text.headers import IMPORT_LINE
from lean_env.text.mask import mask
from lean_env.theorem import Theorem

TEXT = "text"
"""What precedes the colon of such a hash."""
_LIMIT = re.compile(r"set_option\s+(?:maxHeartbeats|maxRecDepth)\s+\d+(?!\s+in\b)")


def text_digest(theorem: Theorem) -> str:
    """`text:` and 16 hexadecimal digits for header and statement, without the theorem's name and Lean's limits."""
    header = IMPORT_LINE.sub("", _without_comments(theorem.header))
    statement = _without_comments(theorem.statement).strip().removeprefix("theorem").lstrip()
    parts = (_LIMIT.sub("", header), statement.removeprefix(theorem.declared_name))
    text = "\0".join(" ".join(part.split()) for part in parts)
    return f"{TEXT}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def comparable(one: str, other: str) -> bool:
    """Whether two hashes are of one kind, so that different ones mean different statements."""
    return one.partition(":")[0] == other.partition(":")[0]


def _without_comments(text: str) -> str:
    if "--" not in text and "/-" not in text:
        return text
    code = mask(text)  # in which a comment is blank, and a string is not
    return "".join(" " if hidden == " " else character for hidden, character in zip(code, text, strict=True))
