# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT

# The short names of the commands. Each is a thin file in scripts/ and tells more with --help:
#   .venv/bin/python scripts/book.py --help

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help serve test book check links live bench plan remix lesson resource notebooks schemas clean lint

help:  ## Show the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; set PYTHON to one, e.g. make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Preparing .venv (a minute or two, the first time only) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

serve: $(READY)  ## Build the site, show it on http://127.0.0.1:8000, rebuild what changes
	@$(BIN)/python scripts/serve.py

test: $(READY)  ## Run every test
	@$(BIN)/python scripts/test.py

book: $(READY)  ## Build the site into _build/site/
	@$(BIN)/python scripts/book.py

check: $(READY)  ## Validate the course without building
	@$(BIN)/python scripts/check.py

links: $(READY)  ## List every address outside the course, and try them where there is network
	@$(BIN)/python scripts/links.py

live: $(READY)  ## Open the lessons in JupyterLab
	@$(BIN)/python scripts/live.py

bench: $(READY)  ## Measure against stock Jupyter Book
	@$(BIN)/python scripts/bench.py

plan: $(READY)  ## Plan a circle: make plan FILE=cirkel.yml OUT=min-cirkel
	@$(BIN)/python scripts/plan.py $(FILE) $(if $(OUT),--out $(OUT))

remix: $(READY)  ## Make a course of your own: make remix RECIPE=recept.yml OUT=../min-kurs (UPDATE=1)
	@$(BIN)/python scripts/remix.py $(RECIPE) $(if $(OUT),--out $(OUT)) $(if $(UPDATE),--update)

lesson: $(READY)  ## Begin a new lesson: make lesson NAME=24-ny-sak
	@$(BIN)/python scripts/new_lesson.py $(NAME)

# By way of the environment, for a title may hold any sign.
resource: export ASKED_URL = $(URL)
resource: export ASKED_TITLE = $(TITLE)
resource: export ASKED_PUBLISHER = $(PUBLISHER)
resource: $(READY)  ## Add a resource by others: make resource URL=… TITLE=… PUBLISHER=… FILE=…
	@$(BIN)/python scripts/new_resource.py "$$ASKED_URL" --title "$$ASKED_TITLE" --publisher "$$ASKED_PUBLISHER" $(if $(FILE),--file '$(FILE)')

notebooks: $(READY)  ## Put notebooks in canonical form and renew their stored outputs
	@$(BIN)/python scripts/notebooks.py

schemas: $(READY)  ## Write the JSON Schemas of all YAML files
	@$(BIN)/python scripts/schemas.py

lint: $(READY)  ## Run ruff, mypy and reuse
	@$(BIN)/ruff check && $(BIN)/ruff format --check && $(BIN)/mypy && $(BIN)/reuse lint --quiet

clean:  ## Remove everything derived (not .venv)
	@rm -rf _build
