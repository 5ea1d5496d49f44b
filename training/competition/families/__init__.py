"""The families, one file per topic. Each file ends with `FAMILIES`: name → function that draws one theorem."""
