# What a developer types. Each sets up what it needs first, so that a fresh clone needs no other command.

PYTHON ?= python3
# Set outright: to make itself, AS is an assembler. The command line still overrides it.
AS = agnes
ARGS ?=
ENV ?= test

BIN := .venv/bin
CODE := bot cards functions tests benchmarks manifest function_app.py
RUNTIME := azure-functions-runtime==1.3.0 azurefunctions-extensions-base==1.2.0

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup run test check check-shared check-infra manifest package soak cards fix requirements

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /make \1|/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

setup: .venv/ready node_modules/ready .venv/chromium .venv/postgresql ## everything for development, into .venv and node_modules

run: .venv/ready node_modules/ready ## Kollegan with Region Exempel in a Teams-like client; AS=omar speaks as somebody else
	@exec $(BIN)/python -m functions.local --as $(AS) $(ARGS)

test: setup ## every test, real parts too; a skipped test is a failed one
	@$(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

check: .venv/ready ## style, types, rooms, and that documents and requirements tell the truth
	@$(BIN)/ruff check -q $(CODE)
	@$(BIN)/ruff format -q --check $(CODE) || { echo "make fix formats them"; exit 1; }
	@$(BIN)/pyright --warnings
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest -q tests/test_documents.py tests/test_requirements.py

check-shared: setup ## against the data in ../shared, where it lies beside this folder
	@if [ -d ../shared ]; then $(BIN)/python -m pytest -q tests/shared; else echo "No ../shared beside this folder: nothing to check against."; fi

check-infra: .checkov/ready ## infra/ against checkov's rules; what it is excused from says why beside it
	@LOG_LEVEL=ERROR .checkov/bin/checkov -d infra --framework bicep --skip-download --compact --quiet

package: .venv/ready ## what is deployed, as build/kollegan.zip; ARGS="--content FOLDER" takes another region's content
	@$(BIN)/python -m functions.package $(ARGS)

manifest: .venv/ready ## the Teams app's zip for an administrator to upload; ENV=test names the environment
	@$(BIN)/python -m manifest.build $(ENV)

soak: setup ## the slow and the large: every benchmark at its full size, and the desk under load
	@$(BIN)/python -m benchmarks.turn 5000
	@$(BIN)/python -m benchmarks.cold_start
	@$(BIN)/python -m benchmarks.answers
	@$(BIN)/python -m benchmarks.desk
	@$(BIN)/python -m benchmarks.morning --people 20000 --limit 500
	@$(BIN)/python -m benchmarks.morning --people 20000 --limit 500 --faults
	@$(BIN)/python -m benchmarks.morning --workers 4 --people 20000 --limit 500
	@$(BIN)/python -m benchmarks.morning --people 115000
	@$(BIN)/python -m tests.mornings.killing 30 5000
	@$(BIN)/python -m tests.mornings.killing 30 5000 postgresql
	@$(BIN)/python -m tests.real.packaged_morning 2000
	@$(BIN)/python -m tests.store.moving 10000
	@$(BIN)/python -m tests.store.moving 10000 postgresql
	@$(BIN)/python -m tests.store.killing 50
	@$(BIN)/python -m tests.store.killing 50 postgresql
	@$(BIN)/python -m tests.library.measuring

cards: setup ## draws cards/gallery/ anew
	@$(BIN)/python -m cards.gallery

fix: .venv/ready ## mends style and format
	@$(BIN)/ruff check -q --fix $(CODE)
	@$(BIN)/ruff format -q $(CODE)

requirements: .venv/ready ## compiles requirements*.txt from pyproject.toml
	@$(BIN)/uv pip compile -q pyproject.toml $(COMPILE) -o requirements.txt
	@$(BIN)/uv pip compile -q pyproject.toml --group dev -c requirements.txt $(COMPILE) -o requirements-dev.txt

COMPILE := --universal --python-version 3.11 --no-annotate --custom-compile-command "make requirements"

# Each mark says that its step is done, and is older than what it was made from once that changes.

# Microsoft's worker library asks for Python 3.13 and also runs on 3.11: hence its own step.
.venv/ready: requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Kollegan needs Python 3.11 or newer. Name one so: make setup PYTHON=python3.12"; exit 1; }
	@echo "Python packages into .venv: about a minute, once"
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Python cannot make .venv. On Debian: apt-get install -y python3-venv"; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -r requirements-dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --ignore-requires-python $(RUNTIME)
	@touch $@

# why apart: checkov's own dependencies clash with ours.
.checkov/ready: | .venv/ready
	@$(BIN)/uv venv -q --python $(PYTHON) .checkov
	@$(BIN)/uv pip install -q --python .checkov/bin/python checkov==3.3.30
	@touch $@

node_modules/ready: package-lock.json | .venv/ready
	@echo "The Teams-like client into node_modules"
	@$(BIN)/python -m functions.node npm ci --loglevel=error --ignore-scripts --legacy-peer-deps >/dev/null
	@touch $@

# The tests start a server of their own; where PostgreSQL lies elsewhere, POSTGRESQL names the folder of its programs.
.venv/postgresql: | .venv/ready
	@if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || [ -n "$$POSTGRESQL" ]; then touch $@; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "PostgreSQL, for tests of the database that it runs on in Azure"; \
		apt-get update -qq && apt-get install -qq -y --no-install-recommends postgresql >/dev/null && touch $@; \
	else \
		echo "Missing: postgresql (the tests of the store on PostgreSQL). On Debian:"; \
		echo "  sudo apt-get install -y --no-install-recommends postgresql"; \
	fi

# Without Chromium all works but `make cards` and the tests that look at a screen; those fail and say so.
.venv/chromium: | .venv/ready
	@if command -v chromium >/dev/null || [ -n "$$CHROMIUM" ]; then touch $@; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Chromium, for tests that look at a screen"; \
		apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium >/dev/null && touch $@; \
	else \
		echo "Missing: chromium (make cards, and the tests in tests/real that look at a screen). On Debian:"; \
		echo "  sudo apt-get install -y --no-install-recommends chromium"; \
	fi
