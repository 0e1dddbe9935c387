# What a person does here, a word each. `make` alone lists the words.

VENV := .venv
BIN := $(VENV)/bin
POSTGRESQL := postgres://postgres@127.0.0.1:5432/postgres
SAMPLES := src/urgentaction/samples
LETTERS := letters
POT := src/urgentaction/locale/urgentaction.pot

# The first Python on the path that is new enough and can make a virtual environment.
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo $$python && break; done)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run letters test test-postgresql check lint format types imports benchmarks generate messages messages-are-new \
	picture map schema schema-is-new lock clean install install-site install-test fuzz install-fuzz install-benchmark

help: ## List what make can do here
	@echo "urgentaction: make WORD, where WORD is one of"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- use -------------------------------------------------------------------------------------

run: install-site ## Set everything up and start the desk with an invented organisation
	$(BIN)/urgentaction demo

letters: install ## Set everything up and write the letters of the sample sheet
	@rm -rf $(LETTERS)
	@$(BIN)/urgentaction letters $(SAMPLES)/ua-901-26.txt --writer $(SAMPLES)/writer.toml \
		--today 2026-11-20 -o $(LETTERS)/english
	@$(BIN)/urgentaction letters $(SAMPLES)/ua-901-26.txt --writer $(SAMPLES)/writer.toml \
		--language ru --translation $(SAMPLES)/ua-901-26.ru.po \
		--today 2026-11-20 -o $(LETTERS)/russian
	@echo
	@echo "The letters of the sample sheet are in $(CURDIR)/$(LETTERS)"
	@echo "Next: $(BIN)/urgentaction --help"

# --- develop ---------------------------------------------------------------------------------

test: install-test ## Set everything up and run the tests, with a coverage figure
	$(BIN)/pytest -n 2 --cov --cov-report=term:skip-covered $(TESTS)

test-postgresql: install-test ## Run the desk's tests on PostgreSQL (POSTGRESQL=postgres://…)
	DATABASE_URL=$(POSTGRESQL) $(BIN)/pytest -q tests/desk --create-db

check: lint types imports messages-are-new schema-is-new ## All checks but the tests

lint: install-test ## Look for mistakes of style (ruff)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: install-test ## Lay the code out (ruff)
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

types: install-test ## Check the types (mypy, strict)
	$(BIN)/mypy

imports: install-test ## Check who may import whom (import-linter)
	$(BIN)/lint-imports

benchmarks: install-benchmark ## Measure: letters and sheets a second, memory, beside others
	$(BIN)/python -m benchmarks

SECONDS := 60

fuzz: install-fuzz ## Look for files that break the reader, for SECONDS=60
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

# --- what is generated -----------------------------------------------------------------------

generate: messages map schema ## Make anew whatever is generated

# Without the date, the same messages make the same file.
define extract
	$(BIN)/pybabel -q extract -k _ -k counted:1,2 --no-default-keywords \
		--add-comments=Translators: --strip-comments --add-location=file --sort-output \
		--project=urgentaction --version= --header-comment='# The sentences of urgentaction.' \
		-o $(VENV)/extracted.pot src/urgentaction
	grep -v '^"POT-Creation-Date' $(VENV)/extracted.pot > $(1)
endef

messages: install-test ## Gather the sentences that translators work from
	@$(call extract,$(POT))

messages-are-new: install-test
	@$(call extract,$(VENV)/new.pot)
	@diff -u $(POT) $(VENV)/new.pot || { echo "The messages have changed: run make messages."; exit 1; }

picture: letters ## Draw README's picture from the sample's letters
	$(BIN)/python docs/picture.py $(LETTERS)/english/1-*minister*-post.pdf \
		$(LETTERS)/russian/1-*minister*-post.pdf docs/letter.png

map: ## Draw the map of the rooms in ARCHITECTURE.md anew
	$(PYTHON) docs/map.py

schema: install-test ## Generate the JSON Schema of a document
	$(BIN)/python -m urgentaction.document.schema > docs/document.schema.json

schema-is-new: install-test
	@$(BIN)/python -m urgentaction.document.schema | diff -u docs/document.schema.json - \
		|| { echo "The document has changed: run make schema."; exit 1; }

# The lock: hashes of every file for every system, no addresses. A wish in pyproject.toml moves it.
COMPILE = $(BIN)/uv --quiet pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock'

lock: install ## Choose library versions anew and write them down with their hashes
	$(BIN)/pip install --quiet --require-hashes -r requirements/lock.txt
	$(COMPILE) --upgrade --group build -o requirements/run.txt
	$(COMPILE) --upgrade --extra site --constraint requirements/run.txt -o requirements/site.txt
	$(COMPILE) --upgrade --extra site --group test --constraint requirements/site.txt \
		--constraint requirements/run.txt -o requirements/test.txt
	$(BIN)/uv --quiet pip compile --group lock --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --custom-compile-command 'make lock' --upgrade -o requirements/lock.txt
	for group in benchmark fuzz; do \
		$(BIN)/uv --quiet pip compile --group $$group --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --upgrade \
		-o requirements/$$group.txt; done

# --- set up ----------------------------------------------------------------------------------

# A stamp beside the environment remembers which lock it holds, so the second run is quick.
install: $(VENV)/run.stamp
install-site: $(VENV)/site.stamp
install-test: $(VENV)/test.stamp
install-fuzz: $(VENV)/fuzz.stamp
install-benchmark: $(VENV)/benchmark.stamp

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed." \
		"On Debian or Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	@echo "Making $(VENV) with $(PYTHON) (a minute, once)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(BIN)/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/site.stamp: requirements/site.txt $(VENV)/run.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/fuzz.stamp $(VENV)/benchmark.stamp: $(VENV)/%.stamp: requirements/%.txt $(VENV)/test.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

clean: ## Remove everything that was made here
	rm -rf $(VENV) $(LETTERS) dist build found .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache .coverage .coverage.*
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
