# Every target prepares .venv by itself; a second run is instant, a changed lock file installs anew.
# Works with GNU Make 3.81 and newer.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
SHELL := /bin/sh

# PYTHON=python3.12 names another interpreter; else the first of these that runs and is new enough.
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python

# The question goes through the environment, untouched by make and by the shell: quotes, $ and ; are only letters.
Q ?= berapa kasus stunting HSS 2023?
export QUESTION := $(value Q)
unexport Q

VENV := .venv/bin/python
PIP := $(VENV) -m pip --quiet --quiet --disable-pip-version-check
# The lock file is complete: resolving anew would let pip before 23.3 ask for a newer coverage through its extra.
INSTALL := $(PIP) install --no-deps --require-hashes --requirement
# The package itself, editable; its build tools come from the lock file, so no index is asked.
INSTALL_HOUSE := $(PIP) install --no-deps --no-build-isolation --no-index --editable .
LOCK := $(VENV) -m uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.PHONY: help ask chat bot test check bench lock clean

help: ## show this list
	@awk -F ' *:.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

ask: .venv/runtime ## answer one question: make ask Q="berapa kasus stunting HSS 2023?"
	@.venv/bin/tanya ask -- "$$QUESTION"

chat: .venv/runtime ## a conversation on the terminal
	@.venv/bin/tanya chat

bot: .venv/runtime ## run the Telegram bot (needs TELEGRAM_TOKEN, see .env.example)
	@.venv/bin/tanya bot

test: .venv/dev ## run all tests; ARGS="-k places" passes options to pytest
	@$(VENV) -m pytest $(ARGS)

check: .venv/dev ## everything a change must pass: ruff, mypy, tests, branch coverage
	$(VENV) -m ruff check
	$(VENV) -m ruff format --check
	$(VENV) -m mypy
	$(VENV) -m pytest --cov --cov-report=term-missing:skip-covered $(ARGS)

bench: .venv/runtime ## measure start-up, answers and reload
	@$(VENV) -m bench $(ARGS)

lock: .venv/dev ## rewrite the lock files from pyproject.toml; UPGRADE=1 takes the newest versions
	$(LOCK) --group dev pyproject.toml --output-file requirements-dev.lock
	$(LOCK) --group build --constraint requirements-dev.lock pyproject.toml --output-file requirements.lock

clean: ## delete .venv, caches and what was built (never var/ and .env)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.* dist
	find bench bot knowledge tests -type d -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@for python in $(PYTHON); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$python" -m venv --clear .venv && exit 0; \
		echo "$$python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
	done; \
	echo "tanya-stunting needs Python 3.11 or newer; tried: $(PYTHON)." >&2; \
	echo "Install it, or name one you have: make PYTHON=/path/to/python3.12 ..." >&2; exit 1

.venv/runtime: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Preparing .venv (once, a minute or two) ..." >&2
	@$(INSTALL) requirements.lock >&2
	@$(INSTALL_HOUSE) >&2
	@touch $@

.venv/dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	@echo "Preparing .venv for development (once, a few minutes) ..." >&2
	@$(INSTALL) requirements-dev.lock >&2
	@$(INSTALL_HOUSE) >&2
	@touch $@ .venv/runtime
