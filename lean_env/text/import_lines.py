"""How Lean writes an import."""

import re

IMPORT_LINE = re.compile(r"^[ \t]*(?:(?:public|meta|private)[ \t]+)*import[ \t]+[^\n]*$", re.MULTILINE)
