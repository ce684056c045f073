# Two commands for everybody: make run, make test. Each sets everything up by itself.
PYTHON ?= python3
SET_UP := $(PYTHON) .ci/set_up.py
KC := .venv/bin/python

# each test that starts the program anew would compile it anew
unexport PYTHONDONTWRITEBYTECODE

.NOTPARALLEL:
.PHONY: help run test check style types floors prove installers bench lock clean set-up

help:  ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1 - /p' Makefile

run:  ## open the program; without a screen, put its demonstration into build/first-look
	@$(SET_UP) --window
	@if $(KC) .ci/screen.py; then exec $(KC) -m ui; fi; \
	echo "Экрана нет: делаю ту же работу без окна / There is no screen: doing the same job without one"; \
	QT_QPA_PLATFORM=offscreen exec $(KC) -m ui --first-look build/first-look

# three workers for two cores: a window often waits for its own worker
test: set-up  ## all tests; a part: make test ARGS="tests/house -k lock"
	$(KC) -m pytest -n 3 --dist loadfile --ignore=tests/performance --ignore=tests/proofs $(ARGS)

check: style types floors  ## style, types and the floors of the house

style: set-up
	$(KC) -m ruff check
	$(KC) -m ruff format --check

types: set-up
	$(KC) -m mypy

floors: set-up
	.venv/bin/lint-imports

# the packages that it needs are installed where that is allowed; what is still missing is skipped
prove: set-up  ## make the installers quickly, install and start them: Wine, Xvfb
	@$(KC) .ci/builders_tools.py
	$(KC) -m pytest tests/proofs -p no:xdist -rs --timeout 900 $(ARGS)

installers: set-up  ## the files for a head, into dist/
	$(KC) build_installer.py --target all

bench: set-up  ## the measured ratios
	$(KC) -m tests.performance

lock:  ## .ci/requirements.lock anew from pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install -qq uv==0.13.8
	build/lock/bin/uv pip compile pyproject.toml --extra dev -o .ci/requirements.lock -q \
		--universal --python-version 3.11 --generate-hashes --no-cache --no-header

clean:  ## remove all that was made
	rm -rf .venv build dist .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

set-up:
	@$(SET_UP)
