# Two commands do everything on a fresh Debian machine: `make run` and `make test`.
# Both set up what they need first: a private uv in .tools, a virtual environment in .venv, Qt's system libraries.

SHELL := /bin/bash
TOOLS := .tools
# An uv that is already there is used; otherwise one of our own, which touches nothing outside this folder.
UV := $(shell command -v uv 2>/dev/null || echo $(TOOLS)/bin/uv)
RUN := $(UV) run --no-sync
STAMP := .venv/.ready
# Its path, where it is there and new enough.
DEBIANS_PYTHON := /usr/bin/python3 -c "import sqlite3, ssl, sys; print('/usr/bin/python3' if sys.version_info >= (3, 11) else '')"
export UV_SYSTEM_CERTS := 1
export UV_PROJECT_ENVIRONMENT := .venv

.PHONY: run test lint gate gate-node bench soak setup system-libraries clean

run: setup system-libraries
	@$(RUN) cleanwire $(ARGS)

test: setup system-libraries lint
	QT_QPA_PLATFORM=offscreen $(RUN) pytest -n auto --dist loadfile --max-worker-restart 0 $(ARGS)

lint: setup
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) lint-imports

# Scores beside the peers' on the pages in ../shared, in one process; says so where they are not there.
gate: setup .venv/.gate
	$(RUN) python -m tests.gate $(ARGS)

# Readability.js as one more peer for titles, bylines and dates, where node and npm are there.
gate-node:
	@mkdir -p build/gate/node && cd build/gate/node && npm install --no-audit --no-fund --silent @mozilla/readability@0.6.0 linkedom@0.18.15

bench: setup system-libraries .venv/.gate
	QT_QPA_PLATFORM=offscreen $(RUN) python -m tests.bench $(ARGS)

soak: setup system-libraries
	QT_QPA_PLATFORM=offscreen $(RUN) python -m tests.bench.soak $(ARGS)

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@if [ ! -x "$(UV)" ]; then \
	    echo "Setting up a private uv in $(TOOLS) …"; \
	    python3 -m venv $(TOOLS) >/dev/null 2>&1 || { rm -rf $(TOOLS); $(MAKE) --no-print-directory python-venv && python3 -m venv $(TOOLS); } || exit 1; \
	    $(TOOLS)/bin/pip install --quiet --disable-pip-version-check -c constraints.txt uv || exit 1; \
	fi
	@echo "Installing Cleanwire's packages …"
	@# Debian builds its Python for speed: it cleans a page in five sixths of the time that one built by hand takes.
	@[ -d .venv ] || { debians=$$($(DEBIANS_PYTHON) 2>/dev/null); $(UV) venv --quiet $${debians:+--python $$debians} .venv; }
	@$(UV) pip install --quiet --python .venv -c constraints.txt --group dev -e .
	@# PySide6 keeps some Python inside a library and compiles it at every start. Laid out as files it is compiled once; where
	@# that fails, the start is a little slower and nothing else.
	-@SBK_EMBED=0 .venv/bin/python -c "import shiboken6.Shiboken"
	@touch $@

.venv/.gate: $(STAMP)
	@$(UV) pip install --quiet --python .venv -c constraints.txt --group gate
	@touch $@

.PHONY: python-venv
python-venv:
	@sh resources/linux/system-libraries.sh python3-venv

system-libraries:
	@sh resources/linux/system-libraries.sh

clean:
	rm -rf .venv .tools build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
