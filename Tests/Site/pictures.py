#!/usr/bin/env python3
"""The README's pictures, by the browser of the tests: .cache/venv/bin/python Tests/Site/pictures.py (after make test)."""

import pathlib

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE, REPORT = ROOT / ".cache/site", ROOT / ".cache/report"

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1100, "height": 720})
    for address, picture, script in [
        ((SITE / "index.html").as_uri(), "picture.png", None),
        ((SITE / "matrix.html").as_uri() + "#q=migration&open=live-migration/feature/proxmox-ve", "matrix.png", "document.querySelector('.app-fields').scrollIntoView()"),
        ((REPORT / "report.en.html").as_uri(), "report.png", None),
    ]:
        page.goto("about:blank")
        page.goto(address)
        if script:
            page.evaluate(script)
        page.wait_for_timeout(300)
        page.screenshot(path=str(ROOT / "Site" / picture))
    browser.close()
