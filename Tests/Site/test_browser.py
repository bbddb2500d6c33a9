"""The pages in a real browser: opened from disk, at phone and desk width, light and dark, and printed."""

import pathlib
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = [
    "index.html", "matrix.html", "matrix/armv7.html", "criteria/cost.html", "document.html", "platforms/kvm.html", "products/index.html",
    "products/esxi.html", "options/index.html", "options/vsphere-foundation.html", "profiles/index.html", "profiles/arm-openeuler.html",
    "notes/index.html", "notes/armv7-install-failed.html", "sources.html", "pages/can-i-run-armv7.html", "404.html",
    "finder.html", "choose.html", "search.html", "glossary.html", "equivalents.html", "evidence.html", "disputes.html", "lifecycle.html",
]
ALL = [prefix + kind for prefix in ("", "zh/") for kind in KINDS]


@pytest.mark.parametrize("width", [390, 640, 1280, 2560])  # 640 is 1280 at a zoom of 200 %
def test_no_page_scrolls_sideways(browser, site, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = {}
    for name in ALL:
        page.goto((site / name).as_uri())
        if (over := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[name] = over
    page.close()
    assert wide == {}


def test_pages_from_disk_give_no_console_message_and_no_foreign_request(browser, site):
    page = browser.new_page()
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    for name in ALL:
        page.goto((site / name).as_uri())
    page.close()
    assert messages == []
    assert [url for url in requests if not url.startswith(site.as_uri())] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(browser, site, scheme, width):
    # The checker's own script is injected by the test; the pages' policy would stop it.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for name in ALL:
        page.goto((site / name).as_uri())
        violations = Axe().run(page).response["violations"]
        if violations:
            found[name] = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in violations]
    context.close()
    assert found == {}


@pytest.mark.parametrize("name", ["document.html", "zh/document.html"])
def test_the_reissued_document_prints_on_at_most_four_pages(browser, site, tmp_path, name):
    page = browser.new_page()
    page.goto((site / name).as_uri())
    pdf = tmp_path / "document.pdf"
    page.pdf(path=str(pdf), format="A4", prefer_css_page_size=True)
    page.close()
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert int(re.search(r"Pages:\s+(\d+)", info)[1]) <= 4


def test_print_shows_how_we_know_although_it_is_closed_on_screen(browser, site, tmp_path):
    page = browser.new_page()
    page.goto((site / "criteria/cost.html").as_uri())
    pdf = tmp_path / "cost.pdf"
    page.pdf(path=str(pdf))
    page.close()
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "physical cores for each CPU" in re.sub(r"\s+", " ", text)


def luminance(colour):
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_body_and_small_text_have_a_contrast_of_seven_in_both_schemes():
    tokens = (pathlib.Path(__file__).resolve().parents[2] / "Site/assets/css/00-tokens.css").read_text()
    schemes = [dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", part)) for part in tokens.split("prefers-color-scheme: dark")]
    light, dark = schemes[0], {**schemes[0], **schemes[1]}
    for scheme in (light, dark):
        for ink in ("ink", "ink-2"):
            for ground in ("paper", "surface", "tone-1-tint", "tone-2-tint"):
                assert contrast(scheme[ink], scheme[ground]) >= 7, (ink, ground, scheme[ink], scheme[ground])
        for tone in ("accent", "tone-1", "tone-2", "tone-3", "tone-4"):
            assert contrast(scheme[tone], scheme["paper"]) >= 4.5, tone
