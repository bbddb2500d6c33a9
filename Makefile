# make site   builds the program and the site from Content into Site/public
# make test   runs everything
# Both install what is missing, as root or by sudo; without either they print the line to run.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site

BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev
TEST_PACKAGES := $(BUILD_PACKAGES) cmark-gfm default-jre-headless chromium fonts-noto-cjk poppler-utils python3 python3-venv procps \
	busybox dash pandoc fontconfig libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 qemu-system-x86 cpio gzip util-linux bzip2
VENV := .cache/venv
GUEST := .cache/guest
REPORT := HVDOCS_WEASYPRINT=$(VENV)/bin/weasyprint .build/debug/hvdocs report --brief Tests/Site/report/brief.yml \
	--probe Tests/Site/report/rack-x.json --format html,md,json,csv,pdf,docx --output
PREFIX ?= /usr/local

.PHONY: site test install clean need-swift need-build need-test

site: need-build
	swift build -c release --product hvdocs
	.build/release/hvdocs build

test: need-test $(VENV)/ready $(GUEST)/ready
	swift build --build-tests
	swift test --skip-build
	.build/debug/hvdocs validate --strict
	.build/debug/hvdocs schemas --check
	$(VENV)/bin/python Tests/schemas/check_schemas.py Content
	.build/debug/hvdocs build --strict --output .cache/site
	$(REPORT) .cache/report
	$(REPORT) .cache/report-again
	$(VENV)/bin/python -m pytest -q Tests/Site
	$(VENV)/bin/python -m pytest -q Tests/Probe

# The program finds its starter templates in share/hvdocs beside bin.
install: need-build
	swift build -c release --product hvdocs
	install -D .build/release/hvdocs $(DESTDIR)$(PREFIX)/bin/hvdocs
	mkdir -p $(DESTDIR)$(PREFIX)/share/hvdocs/Site
	cp -r Templates $(DESTDIR)$(PREFIX)/share/hvdocs/
	cp -r Site/assets Site/scripts $(DESTDIR)$(PREFIX)/share/hvdocs/Site/

clean:
	rm -rf .build .cache Site/public

need-swift:
	@command -v swift >/dev/null || { echo "A Swift 6.3 toolchain is needed: https://www.swift.org/install/linux/" >&2; exit 1; }

need-build: need-swift
	@.ci/need $(BUILD_PACKAGES)

need-test: need-swift
	@.ci/need $(TEST_PACKAGES)

$(GUEST)/ready: .ci/guest-kernel
	.ci/guest-kernel $(GUEST)

$(VENV)/ready: Tests/Site/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@
