"""Probes hold what the published schema says."""

import json
import pathlib
import subprocess

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_a_probe_of_this_machine_and_one_written_by_hand_fit_the_schema(hvdocs):
    schema = json.loads((ROOT / "Content/schemas/probe.schema.json").read_text())
    taken = subprocess.run([hvdocs, "probe"], capture_output=True, check=True).stdout
    written = (ROOT / "Tests/Site/report/rack-x.json").read_text()
    for probe in [json.loads(taken), json.loads(written)]:
        jsonschema.Draft202012Validator(schema).validate(probe)
