"""A probe taken in a virtual machine that QEMU emulates: no root, no KVM, no network, no installed system.

The guest is Debian's kernel and an initial file system of busybox, the program and its libraries. It runs the collector script and the program, prints
what they say on its serial line and switches itself off.
"""

import json
import pathlib
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KERNELS = sorted((ROOT / ".cache/guest/boot").glob("vmlinuz-*"))
TOOLS = ["qemu-system-x86_64", "busybox", "cpio", "ldd"]
APPLETS = ["cat", "echo", "grep", "hostname", "ls", "mount", "od", "poweroff", "readlink", "sed", "sh", "tr", "uname"]
INIT = """#!/bin/sh
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
hostname guest-1
sh /collect.sh >/host.txt
hvdocs probe >/probe.json 2>/notes.txt
for f in host.txt probe.json notes.txt; do echo "<$f>"; cat /$f; echo "</$f>"; done
poweroff -f
"""

pytestmark = pytest.mark.skipif(
    not KERNELS or not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {', '.join(TOOLS)} and a kernel in .cache/guest; run: make test"
)


def copy_with_libraries(program: pathlib.Path, root: pathlib.Path) -> None:
    shutil.copy(program, root / "bin")
    for library in re.findall(r"(/\S+) \(0x", subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout):
        place = root / library.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, place)


@pytest.fixture(scope="module")
def guest(hvdocs, tmp_path_factory) -> dict[str, str]:
    """What the guest printed, by file."""
    work = tmp_path_factory.mktemp("guest")
    root = work / "root"
    for folder in ["bin", "proc", "sys", "dev"]:
        (root / folder).mkdir(parents=True)
    copy_with_libraries(pathlib.Path(shutil.which("busybox")), root)
    copy_with_libraries(hvdocs, root)
    for applet in APPLETS:
        (root / "bin" / applet).symlink_to("busybox")
    (root / "collect.sh").write_text(subprocess.run([hvdocs, "probe", "--script"], capture_output=True, text=True, check=True).stdout)
    (root / "init").write_text(INIT)
    (root / "init").chmod(0o755)
    names = "\n".join(str(path.relative_to(root)) for path in [root, *sorted(root.rglob("*"))])
    image = subprocess.run(["cpio", "-o", "-H", "newc", "--quiet"], cwd=root, input=names.encode(), capture_output=True, check=True).stdout
    (work / "initrd").write_bytes(image)
    # fmt: off
    command = [
        "qemu-system-x86_64", "-accel", "tcg", "-machine", "q35", "-smp", "2,cores=2", "-m", "1024", "-nodefaults", "-nographic", "-no-reboot",
        "-serial", f"file:{work}/serial.txt", "-kernel", KERNELS[-1], "-initrd", work / "initrd", "-append", "console=ttyS0 quiet loglevel=0 intel_iommu=on",
    ]
    # fmt: on
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True, timeout=600)
    serial = (work / "serial.txt").read_text(errors="replace").replace("\r", "")
    return {name: text for name, text in re.findall(r"<([a-z]+\.[a-z]+)>\n(.*?)</\1>", serial, re.DOTALL)}


def test_the_probe_describes_the_guest(guest):
    probe = json.loads(guest["probe.json"])
    assert probe["describes"] == "guest" and probe["name"] == "guest-1"
    assert probe["running_under"]["kind"] == "qemu"
    assert probe["running_under"]["from"]["kind"].startswith("/sys/class/dmi/id/")
    assert "taken inside a guest" in guest["notes.txt"]


def test_no_kvm_is_a_known_no(guest):
    kvm = json.loads(guest["probe.json"])["kvm"]
    assert kvm["status"] == "ok" and kvm["device"] is False
    assert "accessible" not in kvm and "api_version" not in kvm


def test_the_machine_is_the_one_that_qemu_was_told_to_be(guest):
    probe = json.loads(guest["probe.json"])
    assert probe["cpu"]["architecture"] == "x86_64"
    assert (probe["cpu"]["sockets"], probe["cpu"]["cores"], probe["cpu"]["threads"]) == (1, 2, 2)
    assert probe["firmware"]["type"] == "bios" and probe["firmware"]["vendor"] == "SeaBIOS"
    assert probe["kernel"]["iommu_settings"] == ["intel_iommu=on"]
    assert probe["iommu"]["enabled"] is False and probe["tpm"]["present"] is False and probe["storage"]["disks"] == 0
    assert "8086" in {device["vendor_id"] for device in probe["pci"]["devices"]}


def test_the_script_says_what_the_program_says(hvdocs, guest, tmp_path):
    (tmp_path / "host.txt").write_text(guest["host.txt"])
    script = subprocess.run([hvdocs, "probe", "--root", tmp_path / "host.txt"], capture_output=True, text=True, check=True)
    assert json.loads(script.stdout) == json.loads(guest["probe.json"])


def test_the_report_says_that_there_is_no_kvm_and_stays_useful(hvdocs, guest, tmp_path):
    (tmp_path / "guest.json").write_text(guest["probe.json"])
    command = [hvdocs, "report", "--probe", tmp_path / "guest.json", "--format", "json,md", "--output", tmp_path / "report"]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    report = json.loads((tmp_path / "report/report.json").read_text())
    facts = {reason["kind"]: reason["text"] for reason in report["verdict"]["from_facts"]}
    assert "there is no KVM" in facts["group-without-kvm"]["en"] and "没有 KVM" in facts["group-without-kvm"]["zh"]
    assert "group-is-guest" in facts
    # What a guest sees decides for nobody, and what to do is the first question.
    assert {option["eligibility"] for option in report["options"]} == {"undetermined"}
    assert report["verdict"]["strength"] == "undecided" and report["verdict"]["from_ratings"][0]["kind"] in ["would-lead", "would-be-level"]
    assert "on the machine itself" in report["questions"][0]["text"]["en"]
    assert {"check": "kvm-device", "platform": "kvm", "outcome": "fail"} in report["host"][0]["readiness"]
    assert "there is no KVM" in (tmp_path / "report/report.en.md").read_text()
