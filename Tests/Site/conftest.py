"""The built site under test: HVDOCS_SITE, or what `make test` has just built."""

import os
import pathlib

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("HVDOCS_SITE", ROOT / ".cache/site")).resolve()


@pytest.fixture(scope="session")
def site() -> pathlib.Path:
    assert (SITE / "index.html").exists(), f"no site in {SITE}; run: make test"
    return SITE


@pytest.fixture(scope="session")
def pages(site) -> list[pathlib.Path]:
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()
