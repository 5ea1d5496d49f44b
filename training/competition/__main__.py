"""`python -m training.competition --output DIR`: draw the curriculum, check every proof in Lean and write its rows.

The same command goes on where a stopped one ended.
"""

import argparse
import asyncio
import sys
from pathlib import Path

from training.competition.make import make

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m training.competition", description=__doc__)
    parser.add_argument("--output", type=Path, required=True, help="folder to write to")
    parser.add_argument("--seed", type=int, default=0, help="seed of every draw")
    parser.add_argument("--theorems", type=int, default=1000, help="training theorems wanted of each family")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="end after this time with what is checked")
    arguments = parser.parse_args()
    try:
        asyncio.run(make(arguments.seed, arguments.theorems, arguments.minutes, arguments.output))
    except KeyboardInterrupt:
        print("stopped; the same command goes on from here", file=sys.stderr)
        sys.exit(130)
