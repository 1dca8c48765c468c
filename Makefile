# Everything that is done with trucebook in its own folder. `make help` lists it.
#
# Each target works alone on a fresh machine with Python 3.11, make and a package index: what it needs is
# installed into .venv first, in the versions and with the hashes that requirements/dev.txt pins.

PYTHON ?= python3
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint types unit postgresql chromium gate docs format generate bench lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED) ## Read the example reports, and show what they say
	@$(BIN)/trucebook read examples/
	@echo
	@echo 'That was all of examples/. What to try next, after `. $(BIN)/activate`:'
	@echo
	@echo '  trucebook read examples/airstrike.txt              one report'
	@echo '  trucebook explain examples/airstrike.txt           how each value was come by'
	@echo '  trucebook read examples/ --format csv -o out.csv   one incident a row, for a spreadsheet'
	@echo '  trucebook --help                                   all there is; docs/tutorial.md goes on from here'

test: lint types unit gate docs ## All that CI runs

lint: $(INSTALLED) ## Formatting and lint
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(INSTALLED) ## Types
	$(BIN)/mypy

unit: $(INSTALLED) postgresql chromium ## The tests
	$(BIN)/python -m pytest

postgresql: ## The server that the tests of the ledger start, where Debian's package can be installed
	@if command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update --quiet=2 && apt-get install --yes --quiet=2 --no-install-recommends postgresql; \
	else echo 'There is no PostgreSQL here, so its tests are left out: install it to run them.'; fi

chromium: ## The browser that the tests of the site drive, where Debian's package can be installed
	@if command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update --quiet=2 && apt-get install --yes --quiet=2 --no-install-recommends chromium fonts-dejavu-core; \
	else echo 'There is no Chromium here, so its tests are left out: install it to run them.'; fi

gate: $(INSTALLED) ## The floors below which reading must not fall
	$(BIN)/python -m benchmarks.gate

docs: $(INSTALLED) ## The documentation, into docs/_build/html
	$(BIN)/sphinx-build --fail-on-warning --quiet docs docs/_build/html

format: $(INSTALLED) ## Lay the code out, and mend what lint can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

generate: $(INSTALLED) ## Write anew what is generated in README.md and docs/
	$(BIN)/python -m docs.generate

bench: $(INSTALLED) ## Measure quality and speed, into benchmarks/figures.json
	$(BIN)/python -m benchmarks.run

lock: ## Pin what pyproject.toml newly asks for (needs uv; LOCK=--upgrade takes the newest of all)
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 $(LOCK) \
		--generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet \
		-o requirements/dev.txt

clean: ## Remove all that was made
	rm -rf $(VENV) docs/_build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'trucebook needs Python 3.11 or newer; name one: make PYTHON=python3.11 ...' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
