# Every target sets up what it needs; the first time takes a few minutes.

BIN := .venv/bin
SAMPLE := resources/samples/示例.gkd
SAMPLE_WORD := build/示例.docx
OLDEST_QT := PySide6-Essentials==6.7.3
# The whole window, driven by keys and at random, and paper. `make soak` takes all of them.
OLDEST_TESTS := $(wildcard tests/ui/test_*.py) tests/ui/paper tests/desktop
# The same surroundings everywhere: no screen, and UTF-8, without which Qt warns.
OFFSCREEN := LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
PYTEST := $(OFFSCREEN) $(BIN)/python -m pytest
# As many tests side by side; the machines that run them have two cores.
JOBS := 2

.PHONY: run test lint bench soak bundle styles picture clean
.DEFAULT_GOAL := run

# The window on the sample; where there is no screen, the sample's Word file.
run:
	@.ci/setup .venv run
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(BIN)/python -m gkdesk "$(SAMPLE)"; \
	fi; \
	mkdir -p build && \
	$(BIN)/gkdesk export "$(SAMPLE)" -o "$(SAMPLE_WORD)" --force && \
	echo "这里没有屏幕，打不开窗口；示例报告的 Word 文件写在 $(CURDIR)/$(SAMPLE_WORD)"

# All that must hold before a change goes in; in CI what shows windows and paper once more, on the
# oldest Qt that clerks have.
test: lint
	$(PYTEST) -n $(JOBS)
	@if [ -n "$${CI:-}" ]; then $(MAKE) --no-print-directory test-oldest; fi

.PHONY: test-oldest
test-oldest:
	@.ci/setup .venv-oldest test "$(OLDEST_QT)"
	$(OFFSCREEN) .venv-oldest/bin/python -m pytest -n $(JOBS) $(OLDEST_TESTS)

lint:
	@.ci/setup .venv test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright --warnings
	$(BIN)/lint-imports --no-cache

# Measurements, one at a time, with nothing beside them; at the end one table. The start of the
# program in its folder is held against a bare window in a folder, made in the same way.
bench:
	@.ci/setup .venv bench
	@[ -x dist/gkdesk/gkdesk ] || $(MAKE) --no-print-directory \
		$$(command -v dpkg-deb >/dev/null && echo deb || echo bundle)
	@[ -x build/bare/bare/bare ] || { .ci/setup .venv-bundle bundle "$(OLDEST_QT)" && \
		.venv-bundle/bin/pyinstaller --noconfirm --log-level ERROR --distpath build/bare \
			--workpath build/bare-made tests/benchmarks/bare.spec; }
	$(PYTEST) -m bench -q tests/benchmarks

# The tests that draw their cases, with many times as many cases.
soak:
	@.ci/setup .venv test
	GKDESK_EXAMPLES=2000 $(PYTEST) -n $(JOBS) tests/form tests/report tests/project
	GKDESK_ACTS=10000 $(PYTEST) -n $(JOBS) tests/ui/test_random_acts.py
	GKDESK_EXAMPLES=200 GKDESK_PAGES=20 GKDESK_DAMAGES=20 GKDESK_BROKEN=5000 GKDESK_RESAVED=10 \
		$(PYTEST) -n $(JOBS) tests/intake
	GKDESK_FAULTS=all GKDESK_CRASHES=200 GKDESK_MUTANTS=20000 GKDESK_ARCHIVES=5000 \
		$(PYTEST) -s tests/saving
	$(MAKE) --no-print-directory test-oldest OLDEST_TESTS=tests

# The program in one folder, for machines without Python: dist/gkdesk. With the oldest Qt, whose
# libraries ask least of a desk; for older desks than this machine see .ci/oldest-python.
bundle:
	@.ci/setup .venv-bundle bundle "$(OLDEST_QT)"
	.venv-bundle/bin/pyinstaller --noconfirm --clean --log-level ERROR build.spec
	@echo "程序在 $(CURDIR)/dist/gkdesk，整个文件夹一起拷走"

# On Linux: what the folder asks of a desk; and a package of Debian, made of the folder.
.PHONY: bundle-check deb
bundle-check:
	.venv-bundle/bin/python -m bundling.check dist/gkdesk

deb: bundle
	.venv-bundle/bin/python -m bundling.deb dist/gkdesk

# Writes templates/<edition>/styles.docx anew.
styles:
	@.ci/setup .venv run
	$(BIN)/python templates/make_styles.py

# Takes the pictures of the window that the README shows.
picture:
	@.ci/setup .venv run
	$(OFFSCREEN) $(BIN)/python -m tests.desktop.picture

clean:
	rm -rf .venv .venv-* build dist .hypothesis .import_linter_cache .pytest_cache .ruff_cache
	find gkdesk tests -name __pycache__ -type d -prune -exec rm -rf {} +
