"""Searches for proofs with tactic models: one theorem, whole benchmarks, rounds of search and training."""

import logging

logging.getLogger(__name__).addHandler(logging.NullHandler())
