# One word for each thing a person does with the project.
PYTHON ?= python3
PIP = .venv/bin/pip install --quiet --disable-pip-version-check -c constraints.txt
PY = .venv/bin/python
# `make run EXTRAS=` leaves out the plots of the statistics
EXTRAS ?= [pictures]
PARALLEL = $(PY) -m pytest --dist worksteal
FAST = not postgres and not redis and not e2e and not browser and not thorough and not soak

.PHONY: help demo run translate test test-fast soak check lock bench screens

help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

.venv/run: pyproject.toml constraints.txt
	@echo "Installing what is needed; once, it takes a minute or two…"
	@test -x .venv/bin/pip || $(PYTHON) -m venv .venv
	@$(PIP) -e ".$(EXTRAS)"
	@touch $@

.venv/dev: .venv/run $(wildcard clients/python/src/*/*.py) clients/python/pyproject.toml
	@$(PIP) -e ".[dev,pictures]" ./clients/python
	@touch $@

demo: .venv/run  ## the bot in your browser, without Telegram: no token, no network
	@$(PY) -m bot demo

run: .venv/run  ## the bot against Telegram, with the token from .env
	@$(PY) -m bot

translate: .venv/run  ## every screen in every language in your browser: press a text, change it
	@$(PY) -m bot texts

test: .venv/dev  ## everything that must be true (TESTS="-k words" picks)
	@$(PARALLEL) -n auto $(TESTS)

test-fast: .venv/dev  ## rules and screens on SQLite, in the process of the tests: while you work
	@$(PARALLEL) -n logical --ignore=tests/e2e -m "$(FAST)" $(TESTS)

soak: .venv/dev  ## what takes long: many kills, long random histories
	@$(PARALLEL) -n auto -m soak $(TESTS)

check: .venv/dev  ## style, types, import contracts, migrations, texts
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PY) -m bot migrate --check
	@$(PY) -m bot texts check

lock: .venv/dev  ## requirements-lock.txt anew, with hashes, after a change of versions
	@.venv/bin/pip install --quiet --disable-pip-version-check pip-tools
	@CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/pip-compile --quiet --generate-hashes --strip-extras \
		--no-emit-options \
		-c constraints.txt --extra pictures -o requirements-lock.txt pyproject.toml

bench: .venv/dev  ## the measured figures, each beside its baseline
	@$(PY) -m tests.bench

screens: .venv/dev  ## pictures of the screens and of the tour, into docs/screens
	@SCREENS=docs/screens $(PY) -m pytest -m "soak or not soak" tests/e2e/test_screens.py \
		tests/e2e/test_admin_screens.py tests/e2e/test_tour.py $(TESTS)
