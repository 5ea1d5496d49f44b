# `make prove` sets up everything and runs the main job; `make test` sets up everything and runs the tests.
PYTHONS = python3.11 python3.12 python3.13 python3.14 python3
usable = $(shell $(1) -c 'import ensurepip, sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null && echo $(1))
PYTHON ?= $(firstword $(foreach name,$(PYTHONS),$(call usable,$(name))))
VENV ?= .venv
# cpu or gpu: which build of vLLM
EXTRA ?= cpu
# searched for torch's CPU build, and nothing else, if the configured indexes lack it
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
# uv or pip; pip is also used if uv is not available
INSTALLER ?= uv

.PHONY: prove test check chromium setup clean

prove: setup
	$(VENV)/bin/prover run configs/embedded.yaml

test: setup check chromium  # compiles first, for the processes of tests where Python may not write what it compiles
	$(VENV)/bin/python -m compileall -q lean_env prover search training tests benchmarks
	$(VENV)/bin/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

chromium: setup  # for the tests of reports; installed only by root and where there is apt-get
	$(VENV)/bin/python -m tests.prover.chromium

check: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml lean_env/requirements.txt scripts/setup_environment.py
	@test -n "$(PYTHON)" || { echo "No Python 3.11 to 3.14 with the module ensurepip: looked for $(PYTHONS)."; \
	echo "Install one (Debian, Ubuntu: apt install python3-venv) or name it: make PYTHON=FILE"; exit 1; } >&2
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python scripts/setup_environment.py --extra "$(EXTRA)" --torch-index "$(TORCH_INDEX)" --installer $(INSTALLER)
	touch $@

clean:
	rm -rf $(VENV)

.PHONY: test-fast

# Every package, real Lean included, but no Ray, no vLLM and no training.
test-fast: setup
	$(VENV)/bin/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder -m "not slow"

.PHONY: figures
figures: setup  # measures every figure of docs/benchmarks.md on this machine
	$(VENV)/bin/python -m benchmarks.figures

.PHONY: models
models: setup  # trains a family on the curriculum; takes hours, see docs/howto/family.md
	$(VENV)/bin/prover train configs/train/competition/family.yaml

.PHONY: docs docs-serve
docs: setup  # the documentation as a site, in site/
	$(VENV)/bin/python -m mkdocs build --strict

docs-serve: setup  # the site at a local address, built again whenever a page changes
	$(VENV)/bin/python -m mkdocs serve
