#!/usr/bin/env python3
"""Holds the generated JSON Schemas against the shipped content.

    check_schemas.py [CONTENT]          (default: Content)

Editors read content with these schemas, `hvdocs validate` with the shapes they are made from. This checks that the two
agree: every shipped file fits its schema, and every schema rejects an empty mapping, an unknown key and a missing key.

Needs PyYAML and jsonschema. Exit code 1 if anything is wrong.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

FOLDERS = {
    "platform": "platforms", "product": "products", "option": "options", "criterion": "criteria", "claim": "claims",
    "support": "support", "source": "sources", "profile": "profiles", "note": "notes", "baseline": "baseline",
    "rating": "ratings", "check": "checks", "cpu": "cpus", "equivalent": "equivalents",
}
# Kinds that are one file.
LISTS = {"glossary": "glossary.yml", "unused": "unused.yml"}
# Formats of files that are no content.
OTHERS = {"brief", "probe"}


class Loader(yaml.BaseLoader):
    """Scalars keep their text, as in hvdocs; only whole numbers are numbers, as editors read them by YAML 1.2."""


Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9][0-9]*)$"), list("-0123456789"))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def problems(content: Path):
    schemas = content / "schemas"
    found = {path.name.removesuffix(".schema.json") for path in schemas.glob("*.schema.json")}
    kinds = set(FOLDERS) | set(LISTS)
    if found != kinds | OTHERS:
        yield f"{schemas}: there must be one schema for each kind; differing: {sorted(found ^ (kinds | OTHERS))}"
    for kind in sorted(found & OTHERS):
        Draft202012Validator.check_schema(json.loads((schemas / f"{kind}.schema.json").read_text(encoding="utf-8")))
    for kind in sorted(found & kinds):
        path = schemas / f"{kind}.schema.json"
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        if validator.is_valid({}):
            yield f"{path}: accepts an empty mapping"
        entities = sorted((content / FOLDERS[kind]).glob("*.yml")) if kind in FOLDERS else [content / LISTS[kind]]
        if not all(entity.exists() for entity in entities) or not entities:
            yield f"{content}: has no file to hold against {path.name}"
            continue
        place = ".." if kind in FOLDERS else "."
        for entity in entities:
            text = entity.read_text(encoding="utf-8")
            first = text.split("\n", 1)[0]
            if first != f"# yaml-language-server: $schema={place}/schemas/{kind}.schema.json":
                yield f"{entity}:1: the first line must name the schema for editors"
            value = yaml.load(text, Loader)
            for error in validator.iter_errors(value):
                place = "/".join(str(step) for step in error.absolute_path)
                yield f"{entity}: {place}: {error.message[:200]}"
            if validator.is_valid({**value, "no_such_key": "x"}):
                yield f"{path}: accepts an unknown key in {entity.name}"
            for key in schema["required"]:
                if validator.is_valid({name: inner for name, inner in value.items() if name != key}):
                    yield f"{path}: accepts {entity.name} without '{key}'"


def main() -> int:
    content = Path(sys.argv[1] if len(sys.argv) > 1 else "Content")
    if not (content / "schemas").is_dir():
        print(f"{content}: there is no folder 'schemas' in it", file=sys.stderr)
        return 1
    found = list(problems(content))
    for problem in found:
        print(problem, file=sys.stderr)
    count = sum(len(list((content / folder).glob("*.yml"))) for folder in FOLDERS.values())
    print(f"{count} files against {len(FOLDERS)} schemas: {len(found) or 'no'} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
