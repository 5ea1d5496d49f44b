"""The Ray cluster of a batch: an existing one, or one of this machine."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import ray

from prover.config import WorkersConfig
from prover.errors import RunError


@contextmanager
def cluster(config: WorkersConfig) -> Iterator[None]:
    """Inside the `with` a cluster is there: the one at `config.address`, or one of this machine that ends with it.

    What Ray prints goes to standard error, so that standard output holds results alone. All actors that were started
    inside end with it. Raises RunError if no cluster answers at the address.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_agent_register_timeout_ms", "60000")  # on busy cores Ray's own helpers start slowly
    sys.stdout.flush()
    standard_output = os.dup(1)
    os.dup2(2, 1)
    try:
        if config.address is None:
            # Without an address Ray would join any cluster that somebody has started on this machine.
            ray.init(address="local", include_dashboard=False, log_to_driver=False, logging_level="ERROR")
        else:
            try:
                ray.init(address=config.address, log_to_driver=False, logging_level="ERROR")
            except (ConnectionError, ValueError) as error:
                raise RunError(f"no Ray cluster answers at {config.address}: {' '.join(str(error).split())}") from error
        yield
    finally:
        ray.shutdown()
        sys.stdout.flush()
        os.dup2(standard_output, 1)
        os.close(standard_output)
