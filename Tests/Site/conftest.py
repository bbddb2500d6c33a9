"""The built site under test: HVDOCS_SITE, or what `make test` has just built."""

import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("HVDOCS_SITE", ROOT / ".cache/site")).resolve()


@pytest.fixture(scope="session")
def site() -> pathlib.Path:
    assert (SITE / "index.html").exists(), f"no site in {SITE}; run: make test"
    return SITE


@pytest.fixture(scope="session")
def pages(site) -> list[pathlib.Path]:
    return sorted(site.rglob("*.html"))
