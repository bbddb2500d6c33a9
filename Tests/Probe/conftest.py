"""The program under test: HVDOCS, or what `make test` has just built."""

import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def hvdocs() -> pathlib.Path:
    program = pathlib.Path(os.environ.get("HVDOCS", ROOT / ".build/debug/hvdocs")).resolve()
    assert program.exists(), f"{program} is missing; run: make test"
    return program
