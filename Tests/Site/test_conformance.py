"""The matrix's script decides as the program does: on the corpus case by case, and on whole hosts against reports."""

import json
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = json.loads((ROOT / "Tests/Conformance/corpus.json").read_text())
PROGRAM = ROOT / ".build/debug/hvdocs"


@pytest.fixture(scope="module")
def page(browser, site):
    page = browser.new_page()
    page.goto((site / "matrix.html").as_uri())
    yield page
    page.close()


def test_conditions(page):
    decided = page.evaluate("cases => cases.map(one => hvdocs.conditions.truth(one.condition, { facts: one.facts }))", CORPUS["conditions"])
    wrong = [(one, got) for one, got in zip(CORPUS["conditions"], decided) if one["expected"] != got]
    assert wrong == []


def test_contests(page):
    script = """cases => cases.map(one => {
        const contenders = one.contenders.map(c => ({ ...c, parts: c.ratings.map((r, i) => [...r, c.missing.includes(i) ? 'missing' : 'rated']) }));
        const contest = hvdocs.contest.Contest(contenders, one.weights), now = contest.standing();
        return { ...now, strength: contest.strength(now), stability: contest.stability(now) };
    })"""
    for one, got in zip(CORPUS["contests"], page.evaluate(script, CORPUS["contests"])):
        wanted = one["expected"]
        leader = one["contenders"][got["leader"]]["option"] if got["leader"] >= 0 else None
        assert (got["outcome"], got.get("platform"), got["strength"], leader) == (wanted["outcome"], wanted.get("platform"), wanted["strength"], wanted.get("leader")), one
        assert got["totals"] == pytest.approx(wanted["totals"], abs=1e-9) if None not in wanted["totals"] else [x is None for x in got["totals"]] == [x is None for x in wanted["totals"]]
        for a, b in zip(got["stability"], wanted["stability"]):
            assert (a["below"], a["above"]) == (b.get("below"), b.get("above"))
            assert (a["low"], a["high"]) == pytest.approx((b["low"], b["high"]), abs=1e-9)


def probe(name, describes="host", conflicts=(), **groups):
    root = {"schema": "hvdocs.probe/1", "name": name, "describes": describes, "taken_by": "test", "redacted": []}
    for group, facts in groups.items():
        root[group] = {"status": "ok", "from": {}, **facts}
    if conflicts:
        root["conflicts"] = [{"fact": fact, "values": []} for fact in conflicts]
    return root


INTEL = {"architecture": "x86_64", "vendor": "GenuineIntel", "family": 6, "model": 106, "stepping": 6, "sockets": 2, "cores": 32, "threads": 64, "flags": ["lm", "nx", "vmx", "xsave"], "virtualization": "vmx"}
AMD = {"architecture": "x86_64", "vendor": "AuthenticAMD", "family": 25, "model": 1, "stepping": 1, "sockets": 1, "cores": 64, "threads": 128, "flags": ["lm", "nx", "svm", "sev", "sev_es", "sev_snp", "xsave"], "virtualization": "svm"}
PROBES = [
    probe("intel", cpu=INTEL, iommu={"enabled": True, "groups": 90, "table": True}, kvm={"device": True, "accessible": True, "nested": True}, firmware={"type": "uefi"}),
    probe("amd-sev", cpu=AMD, iommu={"enabled": False, "table": True}, kvm={"device": True, "accessible": False}),
    probe("off-in-firmware", cpu={**INTEL, "virtualization": None, "flags": ["lm", "nx"]}),
    probe("unknown-flags", cpu={"architecture": "x86_64", "sockets": 1, "cores": 8, "threads": 16}),
    probe("kunpeng", cpu={"architecture": "aarch64", "implementer": "0x48", "part": "0xd01", "sockets": 2, "cores": 128, "threads": 128}, kvm={"device": True}),
    probe("armv7-board", cpu={"architecture": "armv7l", "cores": 4, "threads": 4, "sockets": 1}, firmware={"device_tree": True}),
    probe("power", cpu={"architecture": "ppc64le", "sockets": 2, "cores": 20, "threads": 160}),
    probe("mainframe", cpu={"architecture": "s390x", "virtualization": "sie"}),
    probe("risc-v", cpu={"architecture": "riscv64", "isa": "rv64imafdch", "virtualization": "h"}),
    probe("in-a-guest", describes="guest", cpu=INTEL, running_under={"kind": "vmware"}, conflicts=["cpu.cores"]),
]


@pytest.mark.parametrize("one", PROBES, ids=lambda one: one["name"])
def test_whole_hosts(page, tmp_path, one):
    file = tmp_path / f"{one['name']}.json"
    file.write_text(json.dumps(one))
    for profile in sorted(path.stem for path in (ROOT / "Content/profiles").glob("*.yml"))[:3]:
        out = tmp_path / f"report-{profile}"
        command = [PROGRAM, "report", "--probe", file, "--profile", profile, "--format", "json", "--output", out]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert (out / "report.json").exists(), result.stderr
        report = json.loads((out / "report.json").read_text())
        # Costs are the program's: they depend on the hosts' cores.
        parts = {o["id"]: {c["criterion"]: [c["low"], c["likely"], c["high"], c["origin"]] for c in o["score"]["by_criterion"]} for o in report["options"] if o.get("score")}
        got = page.evaluate("""([text, id, parts]) => {
            const data = JSON.parse(document.getElementById('matrix-data').textContent), profile = data.profiles.find(one => one.id === id);
            for (const option of data.options) if (option.parts) option.parts = data.criteria.map(one => parts[option.id][one.id]);
            const host = hvdocs.hosts.completed(hvdocs.hosts.readProbe(text), data.cpus);
            const weights = profile && profile.weights.length ? profile.weights : data.criteria.map(() => 100 / data.criteria.length);
            const brief = { current: null, options: [], partial: 'ask', must_haves: profile ? profile.must_haves : [], conditions: [], guests: [], compliance: [], weights };
            const decision = hvdocs.decide(data, brief, [host]);
            return { verdict: decision.verdict, options: decision.options.map(o => ({ id: o.option.id, eligibility: o.eligibility, score: o.score })) };
        }""", [file.read_text(), profile, parts])
        verdict = report["verdict"]
        assert (got["verdict"]["outcome"], got["verdict"]["strength"], got["verdict"]["option"]) == (verdict["outcome"].split(":")[0] if verdict["outcome"] in ("split", "stay", "tie", "neither", "undetermined") else "platform", verdict["strength"], verdict.get("option")), profile
        if got["verdict"]["outcome"] == "platform":
            assert got["verdict"]["platform"] == verdict["outcome"]
        for mine, theirs in zip(got["options"], report["options"], strict=True):
            assert (mine["id"], mine["eligibility"]) == (theirs["id"], theirs["eligibility"]), profile
            if theirs.get("score"):
                assert [mine["score"][end] for end in ("low", "likely", "high")] == pytest.approx([theirs["score"][end] for end in ("low", "likely", "high")], abs=1e-9)
