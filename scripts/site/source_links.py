"""A hook of the documentation site: links to files outside `docs/`, which work in the clone, become plain paths.

`[prover/errors.py](../prover/errors.py)` is shown as `prover/errors.py`, any other text with the path in brackets.
"""

import posixpath
import re
from typing import Any

from mkdocs.structure.pages import Page

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\((?P<target>\.\./[^)\s#]+)(?:#[^)\s]*)?\)")


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The text of a page in which no link leaves the site's folder."""
    folder = posixpath.join("docs", posixpath.dirname(page.file.src_uri))
    return _LINK.sub(lambda link: _shown(link, folder), markdown)


def _shown(link: re.Match[str], folder: str) -> str:
    path = posixpath.normpath(posixpath.join(folder, link["target"]))
    if path.startswith("docs/"):
        return link[0]
    text = link["text"].strip("`")
    return f"`{text}`" if path.startswith(text) else f"{link['text']} (`{path}`)"
