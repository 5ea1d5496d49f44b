"""How competition files write theorems: names, numbers, terms, comparisons and conditions. Knows no family."""
