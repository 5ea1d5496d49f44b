"""`python -m prover`: the same as the command `prover`, for what starts modules, such as `torchrun -m prover train`."""

from prover.cli import main

if __name__ == "__main__":
    main()
