"""The families, grouped by field. A topic's file ends with `FAMILIES`: name → function that draws one theorem."""
