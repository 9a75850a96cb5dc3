# The only list of commands. `make help` prints it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# uv from the path if there is one, else our own copy in .tools.
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
LINLI := .venv/bin/linli
PYTEST := .venv/bin/pytest
# Python of the Rasa environment, without the noise of libraries that are never used.
RASA := PYTHONPATH=. PYTHONWARNINGS=ignore RASA_TELEMETRY_ENABLED=false \
	TF_CPP_MIN_LOG_LEVEL=3 .venv-rasa/bin/python
RASA_ENV := UV_PROJECT_ENVIRONMENT=$(CURDIR)/.venv-rasa

# Python keeps what it compiled, whatever the shell says: to compile Rasa and our own
# modules again takes longer than all else each time a process starts.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

.PHONY: run
run: ready ## Start Linli: web, worker, actions and rasa; Ctrl-C stops all four
	@$(LINLI) migrate
	@$(LINLI) run

.PHONY: demo
demo: install ## Replay a conversation in all twelve languages against the real processes
	@$(LINLI) demo

.PHONY: talk
talk: ready ## Talk to Linli in this terminal
	@$(LINLI) talk

.PHONY: test
test: install check ## Run every test; starts what it needs by itself
	@$(LINLI) train
	@$(PYTEST) -m "not fast" --ignore tests/system -n 2 --dist loadfile
	@$(PYTEST) -m "not fast" tests/system

.PHONY: check
check: install ## Format, lint, types, import contracts, house rules and fast tests
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-cache
	@$(LINLI) knowledge check
	@$(LINLI) check-language
	@$(PYTEST) -m fast -n auto

.PHONY: format
format: install ## Format the code and mend what can be mended
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

.PHONY: train
train: install ## Train the model, if anything it depends on has changed
	@$(LINLI) train

.PHONY: validate
validate: install ## Let Rasa validate domain, rules and training data
	@RASA_TELEMETRY_ENABLED=false .venv-rasa/bin/rasa data validate --fail-on-warnings

.PHONY: bench
bench: install ## Measure replies against the Rasa starter bot; prints a table
	@$(LINLI) train
	@.venv/bin/python -m benchmarks.reply

.PHONY: bench-channels
bench-channels: install ## Measure how fast a webhook is acknowledged; prints a table
	@.venv/bin/python -m benchmarks.channels

.PHONY: bench-console
bench-console: install ## Measure how soon staff and residents read each other; prints a table
	@$(LINLI) train
	@.venv/bin/python -m benchmarks.console

.PHONY: bench-notices
bench-notices: install ## Send to 100,000 residents with kills and faults; takes half an hour
	@.venv/bin/python -m benchmarks.notices

.PHONY: bench-proposals
bench-proposals: install ## Measure lists of proposals with 100,000 supports; prints a table
	@.venv/bin/python -m benchmarks.proposals

.PHONY: bench-queue
bench-queue: install ## Measure the queue with a million closed cases; prints a table
	@.venv/bin/python -m benchmarks.queue

.PHONY: bench-understanding
bench-understanding: install ## Measure our pipeline against DIET and others; takes an hour
	@$(RASA) -m benchmarks.understanding

.PHONY: bench-classifiers
bench-classifiers: install ## Compare designs of the intent classifier, and search
	@$(RASA) -m benchmarks.classifiers
	@.venv/bin/python -m benchmarks.retrieval

.PHONY: bench-language
bench-language: install ## Compare detectors of languages
	@$(RASA) -m benchmarks.language

.PHONY: bench-thresholds
bench-thresholds: install ## Show what each threshold of understanding gains and costs
	@$(LINLI) train
	@$(RASA) -m benchmarks.thresholds

.PHONY: bench-answers
bench-answers: install ## Measure what is taken for an answer while a proposal is written
	@$(LINLI) train
	@$(RASA) -m benchmarks.expected_answers

.PHONY: evaluate
evaluate: install ## Measure understanding on held-out sentences; LANGUAGE=ko for one language
	@$(LINLI) evaluate $(if $(LANGUAGE),--language $(LANGUAGE))

# "$$NAME" and not $(NAME): make hands both on to the shell, which alone keeps quotes.
.PHONY: add-topic
add-topic: install ## Begin an answer: TOPIC=water-quality, LIKE=bulky-waste, OWNER=…
	@$(LINLI) add-topic $(if $(LIKE),--like "$$LIKE") $(if $(OWNER),--owner "$$OWNER") -- "$$TOPIC"

.PHONY: add-language
add-language: install ## Begin a language: CODE=tr NAME=Türkçe, DIRECTION=rtl, FALLBACK=es, ARTICLES=yes
	@$(LINLI) add-language $(if $(DIRECTION),--direction "$$DIRECTION") \
		$(foreach code,$(FALLBACK),--fallback "$(code)") $(if $(ARTICLES),--articles) \
		-- "$$CODE" "$$NAME"

.PHONY: check-language
check-language: install ## List what a language lacks: CODE=tr, or all
	@$(LINLI) check-language $(if $(CODE),-- "$$CODE")

.PHONY: screenshots
screenshots: ready ## Make the screenshots of the documentation again
	@.venv/bin/python docs/screenshots.py

.PHONY: clean
clean: ## Remove environments, models and caches; keeps data/ and .env
	rm -rf .venv .venv-rasa .tools .rasa models .mypy_cache .pytest_cache .ruff_cache .hypothesis

.PHONY: install
install: .venv/.installed .venv-rasa/.installed

.PHONY: ready
ready: install
	@$(LINLI) setup
	@$(LINLI) train

.venv/.installed: uv.lock pyproject.toml | $(UV)
	@echo "Installing the main environment …"
	@$(UV) sync --frozen --compile-bytecode
	@touch $@

.venv-rasa/.installed: nlu/uv.lock nlu/pyproject.toml | $(UV)
	@echo "Installing the Rasa environment (about 1 GB the first time) …"
	@$(RASA_ENV) $(UV) sync --frozen --compile-bytecode --directory nlu
	@touch $@

.tools/bin/uv:
	@echo "Installing uv into .tools …"
	@python3 -m venv .tools || { echo "python3 -m venv failed: apt install python3-venv"; exit 1; }
	@.tools/bin/pip install --quiet uv
